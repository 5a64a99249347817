//! The file of cuts: where the reader says that articles of a page begin, or that none does. Block by block (`text::blocks`).

use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::Value;

use super::unreadable;
use crate::model::{Correction, Notice, Severity};
use crate::persist;
use crate::text::blocks::{self, Blocks};
use crate::text::sanitize;

/// The file of cuts.
const FILE: Blocks = Blocks { opening: "[[cut]]", header: HEADER };

/// What a new file begins with.
const HEADER: &str = "\
# Where articles begin in pages that hold several, as you said, for dateline. Each block is about one line of one source; the
# later one counts where two disagree. Edit, comment and share this file as you like: dateline adds at its end, takes out only
# what you take back, and leaves everything else as it stands.
#
#   begins = \"Ferry Sinks in Storm\"   an article begins at the line that reads so
#   joins = \"World\"                   none begins there: the text goes on with the article before
#
# source names the page as lists of articles do; line is where it stood, and tells it from others that read so.
";

/// What a file of cuts says, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cuts {
    /// From first to last.
    pub corrections: Vec<Correction>,
    /// Blocks that cannot be read, by line.
    pub notices: Vec<Notice>,
}

/// The keys of a block.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Keys {
    source: String,
    line: Option<u32>,
    begins: Option<String>,
    joins: Option<String>,
    #[serde(rename = "on")]
    _on: Option<toml::value::Datetime>,
    #[serde(rename = "note")]
    _note: Option<String>,
}

/// The whole text of a block, as TOML sees it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    cut: Vec<Keys>,
}

impl Cuts {
    /// Reads `text`, the file called `name`. What cannot be read is told with its line, and the rest goes on.
    pub fn read(name: &str, text: &str) -> Self {
        let mut cuts = Self::default();
        let complaint = |line: u32, what: String, hint: &str| Notice {
            severity: Severity::Warning,
            source: name.to_owned(),
            line: Some(line),
            what,
            hint: Some(hint.to_owned()),
        };
        let parts = FILE.cut(text);
        cuts.notices.extend(parts.stray_line().map(|line| {
            let what = format!("it stands in no {} and is left aside", FILE.opening);
            complaint(line, what, "each cut begins with a line [[cut]]")
        }));
        for (line, block) in parts.blocks {
            match read_block(block) {
                Ok(correction) => cuts.corrections.push(correction),
                Err((what, at)) => {
                    let above = block.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count();
                    let what = format!("the cut is left aside: {what}");
                    let hint = "the other cuts count; nothing of the file is lost";
                    cuts.notices.push(complaint(line + above as u32, what, hint));
                }
            }
        }
        cuts
    }

    /// Reads the file at `path`, there or not.
    pub fn of(path: &Path) -> Self {
        match persist::read_text(path) {
            Ok(text) => Self::read(&path.display().to_string(), &text),
            Err(missing) if missing.is_missing() => Self::default(),
            Err(unread) => {
                let what = format!("{unread}; none of its cuts counts, and it will not be written");
                Self { notices: vec![unreadable(path, unread.line(), what)], ..Self::default() }
            }
        }
    }
}

/// What a block says, or why it says nothing and at which byte.
fn read_block(block: &str) -> Result<Correction, (String, usize)> {
    let whole: Whole = toml::from_str(block).map_err(|error| {
        let what = error.message().lines().next().unwrap_or("it cannot be read").to_owned();
        (what, error.span().map_or(0, |span| span.start))
    })?;
    let wrong = |what: &str| (what.to_owned(), 0);
    let keys = whole.cut.into_iter().next().ok_or_else(|| wrong("it says nothing"))?;
    let (text, begins) = match (keys.begins, keys.joins) {
        (Some(text), None) => (text, true),
        (None, Some(text)) => (text, false),
        _ => return Err(wrong("it needs one of begins, joins, and only one")),
    };
    let (source, text) = (sanitize::clean_line(&keys.source), sanitize::clean_line(&text));
    if source.is_empty() || text.is_empty() {
        return Err(wrong("it names no source or no line"));
    }
    Ok(Correction { source, text, line: keys.line.unwrap_or(1), begins })
}

/// The block of a correction, dated `on` a day (`2026-11-22`).
fn block(correction: &Correction, on: Option<&str>) -> String {
    let quoted = |text: &str| Value::String(text.to_owned()).to_string();
    let verb = if correction.begins { "begins" } else { "joins" };
    let mut lines = vec![
        FILE.opening.to_owned(),
        format!("source = {}", quoted(&correction.source)),
        format!("{verb} = {}", quoted(&correction.text)),
        format!("line = {}", correction.line),
    ];
    lines.extend(on.map(|day| format!("on = {day}")));
    lines.join("\n") + "\n"
}

/// `text` with `correction` in it. What it takes back goes: then the rule has its word again. What is said already stays.
pub fn corrected(text: &str, correction: &Correction, on: Option<&str>) -> String {
    let new = Correction {
        source: sanitize::clean_line(&correction.source),
        text: sanitize::clean_line(&correction.text),
        ..*correction
    };
    let said = FILE.cut(text).blocks.into_iter().rev().find_map(|(_, written)| {
        let old = read_block(written).ok()?;
        let is_same_line = (&old.source, &old.text, old.line) == (&new.source, &new.text, new.line);
        is_same_line.then_some((old.begins, own_lines(written)))
    });
    match said {
        Some((begins, _)) if begins == new.begins => text.to_owned(),
        Some((_, written)) => FILE.remove(text, &written).unwrap_or_else(|| text.to_owned()),
        None => FILE.append(text, &block(&new, on)),
    }
}

/// A block without the blank lines and comments below it, which are about what follows.
fn own_lines(block: &str) -> String {
    let last = block.split_inclusive('\n').collect::<Vec<_>>();
    let end = last.iter().rposition(|line| !blocks::is_blank_or_comment(line)).map_or(0, |at| at + 1);
    last[..end].concat()
}

/// The file of cuts as a running program writes it.
#[derive(Clone, Debug, Default)]
pub struct CutsFile {
    path: Option<PathBuf>,
    /// Whether the text before this run's first change is kept beside it already.
    is_kept: bool,
}

impl CutsFile {
    /// The file at `path`, there or not yet; `None` where no folder of settings is known.
    pub fn new(path: Option<PathBuf>) -> Self {
        Self { path, is_kept: false }
    }

    /// Writes a correction into the file as it stands now, or takes the opposite one back.
    ///
    /// # Errors
    /// Why it cannot be written, in words; then the file is as it was.
    pub fn record(&mut self, correction: &Correction, on: Option<&str>) -> Result<(), String> {
        let Some(path) = &self.path else {
            return Err("there is no folder of settings; --cuts FILE names a file".to_owned());
        };
        persist::revise(path, !self.is_kept, |text| Ok(corrected(text, correction, on)))
            .map_err(|error| format!("{}: {error}", path.display()))?;
        self.is_kept = true;
        Ok(())
    }
}
