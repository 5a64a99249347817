//! Keys as the app knows them, whatever terminal library reads them.

use std::fmt;

/// A key press.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Whether Ctrl was held.
    pub ctrl: bool,
    /// Whether Alt was held.
    pub alt: bool,
}

/// The keys that the app tells apart. Shift shows in the character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Code {
    Char(char),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    /// `F1` and on.
    F(u8),
}

/// The keys that have a name, in notation and in help.
const NAMED: &[(&str, &str, Code)] = &[
    ("enter", "Enter", Code::Enter),
    ("esc", "Esc", Code::Esc),
    ("tab", "Tab", Code::Tab),
    ("backtab", "Shift-Tab", Code::BackTab),
    ("backspace", "Backspace", Code::Backspace),
    ("delete", "Delete", Code::Delete),
    ("up", "↑", Code::Up),
    ("down", "↓", Code::Down),
    ("left", "←", Code::Left),
    ("right", "→", Code::Right),
    ("home", "Home", Code::Home),
    ("end", "End", Code::End),
    ("pageup", "PgUp", Code::PageUp),
    ("pagedown", "PgDn", Code::PageDown),
    ("space", "Space", Code::Char(' ')),
];

impl Key {
    /// The plain key `code`.
    pub fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// Reads `j`, `G`, `enter`, `ctrl-d`, `alt-left`.
    pub fn parse(notation: &str) -> Option<Self> {
        let (ctrl, rest) = strip(notation, "ctrl-");
        let (alt, rest) = strip(rest, "alt-");
        let named = NAMED.iter().find(|(name, _, _)| *name == rest).map(|(_, _, code)| *code);
        let code = named.or_else(|| {
            let mut chars = rest.chars();
            let letter = chars.next().filter(|_| chars.next().is_none()).map(Code::Char);
            letter.or_else(|| rest.strip_prefix('f')?.parse().ok().map(Code::F))
        })?;
        Some(Self { code, ctrl, alt })
    }
}

fn strip<'a>(notation: &'a str, prefix: &str) -> (bool, &'a str) {
    match notation.strip_prefix(prefix) {
        Some(rest) => (true, rest),
        None => (false, notation),
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        match (NAMED.iter().find(|(_, _, code)| *code == self.code), self.code) {
            (Some((_, shown, _)), _) => f.write_str(shown),
            (None, Code::Char(c)) if self.ctrl => write!(f, "{}", c.to_ascii_uppercase()),
            (None, Code::Char(c)) => write!(f, "{c}"),
            (None, Code::F(number)) => write!(f, "F{number}"),
            (None, _) => Ok(()),
        }
    }
}
