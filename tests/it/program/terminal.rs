//! A pseudo-terminal with the real program in it, and what a person would see there.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, SlavePty, native_pty_system};

/// Longer than anything takes on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Where the program keeps what can be made again.
pub const CACHE: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/cache");

/// What the program wrote.
struct Written {
    screen: vt100::Parser,
    bytes: Vec<u8>,
}

/// The terminal.
pub struct Terminal {
    written: Arc<Mutex<Written>>,
    keyboard: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    // kept open, so that the modes can be read after the program has ended
    _slave: Box<dyn SlavePty + Send>,
    child: Box<dyn Child + Send + Sync>,
    modes_before: u32,
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a terminal has cells")
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

impl Terminal {
    /// Starts `program` on a terminal of this size. Nothing of the tester's own environment reaches it.
    pub fn start(
        program: &str,
        arguments: &[&str],
        environment: &[(&str, &str)],
        columns: u16,
        rows: u16,
    ) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        command.env_clear();
        let kept = ["PATH", "HOME", "LLVM_PROFILE_FILE"].map(|name| (name, std::env::var(name)));
        for (name, value) in kept {
            command.env(name, value.unwrap_or_default());
        }
        let plain = [
            ("TERM", "xterm-256color"),
            ("LANG", "C.UTF-8"),
            ("DATELINE_CONFIG_DIR", "no/such/folder"),
            ("DATELINE_CACHE_DIR", CACHE),
        ];
        for (name, value) in plain.iter().chain(environment) {
            command.env(name, value);
        }
        let written = Arc::new(Mutex::new(Written {
            screen: vt100::Parser::new(cells(rows), cells(columns), 0),
            bytes: Vec::new(),
        }));
        let reader = pair.master.try_clone_reader().expect("a reader");
        let into = Arc::clone(&written);
        std::thread::spawn(move || read_all(reader, &into));
        let modes_before = local_modes(pair.master.as_ref());
        let keyboard = pair.master.take_writer().expect("a writer");
        let child = pair.slave.spawn_command(command).expect("the program starts");
        Self { written, keyboard, master: pair.master, _slave: pair.slave, child, modes_before }
    }

    fn written(&self) -> MutexGuard<'_, Written> {
        self.written.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Types bytes.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.keyboard.write_all(bytes.as_ref()).expect("the terminal takes keys");
        self.keyboard.flush().expect("the terminal takes keys");
    }

    /// Clicks a cell, counted from 0.
    pub fn click(&mut self, column: u16, row: u16) {
        let (x, y) = (column + 1, row + 1);
        self.send(format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m"));
    }

    /// Turns the wheel one notch down over a cell.
    pub fn wheel_down(&mut self, column: u16, row: u16) {
        self.send(format!("\x1b[<65;{};{}M", column + 1, row + 1));
    }

    /// Changes the size, as a window that is dragged does.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.written().screen.screen_mut().set_size(cells(rows), cells(columns));
        self.master.resize(size(columns, rows)).expect("resized");
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        self.written().screen.screen().contents()
    }

    /// All bytes that were written.
    pub fn bytes(&self) -> Vec<u8> {
        self.written().bytes.clone()
    }

    /// Waits until the screen fits; panics with the screen where it never does.
    #[track_caller]
    pub fn wait(&self, what: &str, fits: impl Fn(&str) -> bool) -> String {
        let end = Instant::now() + PATIENCE;
        loop {
            let screen = self.screen();
            if fits(&screen) && !self.is_mid_frame() {
                return screen;
            }
            assert!(Instant::now() < end, "never saw {what}:\n{screen}");
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// Waits until the screen shows `text`.
    #[track_caller]
    pub fn wait_for(&self, text: &str) -> String {
        self.wait(text, |screen| screen.contains(text))
    }

    fn is_mid_frame(&self) -> bool {
        self.modes().get(&2026) == Some(&true)
    }

    /// The private modes (CSI ? n h and l) as they were last set.
    pub fn modes(&self) -> BTreeMap<u16, bool> {
        let bytes = self.bytes();
        let mut modes = BTreeMap::new();
        for at in 0..bytes.len() {
            let Some(rest) = bytes[at..].strip_prefix(b"\x1b[?") else { continue };
            let length = rest.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b';').count();
            let Some(set @ (b'h' | b'l')) = rest.get(length) else { continue };
            for mode in
                String::from_utf8_lossy(&rest[..length]).split(';').filter_map(|mode| mode.parse().ok())
            {
                modes.insert(mode, *set == b'h');
            }
        }
        modes
    }

    /// The process.
    pub fn process(&self) -> i32 {
        self.child.process_id().expect("it runs") as i32
    }

    /// Sends a signal through the shell's own command, so that no test needs unsafe code.
    pub fn signal(&self, name: &str) {
        let process = self.process().to_string();
        let sent = std::process::Command::new("kill").args(["-s", name, &process]).status();
        assert!(sent.is_ok_and(|status| status.success()), "SIG{name} sent");
    }

    /// Waits for the end.
    #[track_caller]
    pub fn wait_for_end(&mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("a child") {
                break status;
            }
            assert!(Instant::now() < end, "it did not end:\n{}", self.screen());
            std::thread::sleep(Duration::from_millis(5));
        };
        // its last bytes may still be on their way
        let mut seen = usize::MAX;
        while self.bytes().len() != seen {
            seen = self.bytes().len();
            std::thread::sleep(Duration::from_millis(30));
        }
        status
    }

    /// Checks that everything is as the program found it.
    #[track_caller]
    pub fn assert_restored(&self) {
        let modes = self.modes();
        for mode in [1049, 1047, 47, 9, 1000, 1002, 1003, 1005, 1006, 1015, 1004, 2004, 2026] {
            assert_ne!(modes.get(&mode), Some(&true), "mode {mode} is left on");
        }
        assert_ne!(modes.get(&25), Some(&false), "the cursor is left hidden");
        assert!(!self.written().screen.screen().alternate_screen(), "the alternate screen is left on");
        assert_eq!(local_modes(self.master.as_ref()), self.modes_before, "raw mode is left on");
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn local_modes(master: &dyn MasterPty) -> u32 {
    master.get_termios().map_or(0, |modes| modes.local_flags.bits())
}

fn read_all(mut reader: Box<dyn Read + Send>, into: &Mutex<Written>) {
    let mut buffer = [0; 8192];
    while let Ok(count @ 1..) = reader.read(&mut buffer) {
        let mut written = into.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        written.bytes.extend_from_slice(&buffer[..count]);
        written.screen.process(&buffer[..count]);
    }
}
