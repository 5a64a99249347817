//! What loading costs: JSON Lines against splitting the same bytes into lines, many small files against reading them, and
//! how much memory stands beside the articles. One table, everything in one run; read the ratios.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]

use std::fs;
use std::hint::black_box;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use dateline::source;
use flate2::Compression;
use flate2::write::GzEncoder;

const RUNS: usize = 5;
const FILES: usize = 100_000;
const LINES: usize = 40_000;

/// So large a file is loaded to see what it takes, in bytes.
const LARGE: usize = 500_000_000;

/// Asks a child process to load a file.
const LOAD: &str = "--load-and-drop";

/// The best of several runs: what else runs on the machine only adds.
fn best(mut run: impl FnMut()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..RUNS).map(time).min().unwrap()
}

/// Time that the processor gave to this program so far.
fn spent() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.cast_unsigned(), time.tv_nsec as u32)
}

/// The same in time of the processor, which a busy machine does not stretch.
fn least(mut run: impl FnMut()) -> Duration {
    let time = |_| {
        let start = spent();
        run();
        spent().saturating_sub(start)
    };
    (0..RUNS).map(time).min().unwrap()
}

fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "missed" }
}

const PROSE: &str = "The ministers met for the third time this month and agreed on nothing but the date of a fourth \
                     meeting, said Ann Lee, who was there. “We waited nine years for this,” she added.";

/// An article of some 2,500 bytes as a line of JSON.
fn line(number: usize) -> String {
    let body = [PROSE; 12].join("\\n\\n");
    format!(
        "{{\"title\": \"Ministers meet for time {number}\", \"date\": \"2024-11-19T08:00:00Z\", \"author\": \"By Bo Ek\", \
         \"source\": \"Courier\", \"section\": \"World\", \"url\": \"https://example.org/{number}\", \"body\": \"{body}\"}}\n"
    )
}

/// The most memory that the program has had so far, in MB; `None` where the system does not say.
fn peak() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<usize>().ok().map(|kilobytes| kilobytes / 1024)
}

fn main() {
    // a child process that loads one file and tells how much memory that took
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next().is_some_and(|first| first == LOAD) {
        return load_and_drop(&arguments.next().map(PathBuf::from).unwrap());
    }
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("loading");
    let _ = fs::remove_dir_all(&home);
    fs::create_dir_all(&home).unwrap();
    json_lines(&home);
    small_files(&home);
    memory(&home);
    let _ = fs::remove_dir_all(&home);
}

/// JSON Lines on one core.
fn json_lines(home: &Path) {
    let path = home.join("articles.jsonl");
    let text: String = (0..LINES).map(line).collect();
    fs::write(&path, &text).unwrap();
    let megabytes = text.len() as f64 / 1e6;
    drop(text);
    let before = peak();
    let one_core = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let split = least(|| {
        let text = fs::read_to_string(&path).unwrap();
        black_box(text.lines().map(str::len).max());
    });
    let paths = [path];
    let loaded = least(|| {
        let loaded = one_core.install(|| source::load(&source::Assignment::of(&paths)));
        assert_eq!(black_box(loaded).articles.len(), LINES);
    });
    let speed = megabytes / loaded.as_secs_f64();
    let ratio = loaded.as_secs_f64() / split.as_secs_f64();
    say(&format!(
        "JSON Lines, {LINES} articles, {megabytes:.0} MB, one core, time of the processor, best of {RUNS}"
    ));
    say(&format!("reading and splitting lines (the unit) {:>10.1} ms", split.as_secs_f64() * 1e3));
    say(&format!(
        "loading                                {:>10.1} ms {ratio:>8.2} x",
        loaded.as_secs_f64() * 1e3
    ));
    say(&format!("bar: 100 MB/s a core: {speed:.0} MB/s, {}", verdict(speed >= 100.0)));
    if let (Some(before), Some(after)) = (before, peak()) {
        say(&format!(
            "memory at most: {before} MB before loading, {after} MB after; the articles alone are as large as the file"
        ));
    }
}

/// What a large file takes where its articles are dropped as they come, packed and not.
fn memory(home: &Path) {
    let (path, packed) = (home.join("large.jsonl"), home.join("large.jsonl.gz"));
    let mut out = BufWriter::new(fs::File::create(&path).unwrap());
    let mut zip = GzEncoder::new(fs::File::create(&packed).unwrap(), Compression::fast());
    let mut written = 0;
    for number in 0.. {
        // what a compressor makes of the same text again and again would be taken for a bomb
        let salt: String =
            (0..number % 64).map(|at| char::from(b'a' + ((number * 7 + at * at) % 26) as u8)).collect();
        let line = line(number).replace("third", &salt);
        out.write_all(line.as_bytes()).unwrap();
        zip.write_all(line.as_bytes()).unwrap();
        written += line.len();
        if written > LARGE {
            break;
        }
    }
    out.flush().unwrap();
    zip.finish().unwrap();
    say(&format!(
        "memory of a process that loads {} MB of JSON Lines and drops the articles",
        written / 1_000_000
    ));
    for path in [path, packed] {
        let child =
            std::process::Command::new(std::env::current_exe().unwrap()).arg(LOAD).arg(&path).output();
        say(String::from_utf8_lossy(&child.unwrap().stdout).trim_end());
    }
}

fn load_and_drop(path: &Path) {
    let (mut articles, start) = (0, Instant::now());
    source::load_into(&source::Assignment::of(&[path.to_owned()]), &|source| source.read(), &mut |part| {
        articles += part.articles.len();
    });
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let seconds = start.elapsed().as_secs_f64();
    say(&format!("{name:<18} {articles} articles in {seconds:.1} s, at most {} MB", peak().unwrap_or(0)));
}

/// Many small files, on all cores, against reading their bytes one after the other.
fn small_files(home: &Path) {
    let folder = home.join("files");
    for number in 0..256 {
        fs::create_dir_all(folder.join(format!("{number:03}"))).unwrap();
    }
    let path = |number: usize| folder.join(format!("{:03}/{number}.txt", number % 256));
    let paths: Vec<PathBuf> = (0..FILES).map(path).collect();
    for (number, path) in paths.iter().enumerate() {
        fs::write(path, format!("Ministers meet for time {number}\nBy Ann Lee\n\n{PROSE}\n\n{PROSE}\n"))
            .unwrap();
    }
    let read = best(|| {
        let length: usize = paths.iter().map(|path| fs::read(path).unwrap().len()).sum();
        black_box(length);
    });
    let folders = [folder.clone()];
    let loaded = best(|| {
        let loaded = source::load(&source::Assignment::of(&folders));
        assert_eq!(black_box(loaded).articles.len(), FILES);
    });
    let ratio = loaded.as_secs_f64() / read.as_secs_f64();
    say(&format!("{FILES} text files, all cores, best of {RUNS}"));
    say(&format!("reading the same bytes (the unit)      {:>10.1} ms", read.as_secs_f64() * 1e3));
    say(&format!(
        "loading                                {:>10.1} ms {ratio:>8.2} x",
        loaded.as_secs_f64() * 1e3
    ));
    say(&format!("bar: at most 3 times: {}", verdict(ratio <= 3.0)));
}
