//! The file of judgements, block by block (`text::blocks`).

use super::block;
use super::curator::Edit;
use super::judgement::Judgement;
use crate::model::{Notice, Severity};
use crate::text::blocks::Blocks;

/// The file of judgements.
const FILE: Blocks = Blocks { opening: "[[judgement]]", header: HEADER };

/// What a new file begins with.
const HEADER: &str = "\
# What you decided about names, for dateline. Each block is one judgement; they count from top to bottom, the later one
# where two disagree. Edit, comment, reorder and share this file as you like: dateline adds at its end, takes out only what
# you undo, and leaves everything else as it stands.
#
#   same = [\"Volodymyr Zelenskyy\", \"Zelenski\"]       one entity, under the first name
#   different = [\"Keir Starmer\", \"Keir Giles\"]       two entities
#   split = \"Giles\"       from = \"Keir Starmer\"      the name is not his
#   means = \"Chancellor\"  entity = \"Olaf Scholz\"     the name always means him
#   retype = \"Wagner\"     to = \"org\"                 another kind
#   rename = \"Zelenskyy\"  to = \"Volodymyr Zelensky\"  another headword
#   hide = \"Express\"      confirm = \"Rivet\"          not to be seen; right as it is
#
# Beside these: kind = \"person\" (org, place, group, weapon, event) says which one of that name; in = [\"news.txt#0\"] after
# split or means keeps it to an article, by file and place in it; on = 2026-11-22 and note = \"…\" are for you.
";

/// The judgements of a file, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// From first to last.
    pub entries: Vec<Entered>,
    /// Blocks that cannot be read, by line.
    pub notices: Vec<Notice>,
}

/// A judgement and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// The 1-based line of its block.
    pub line: u32,
    /// What it says.
    pub judgement: Judgement,
}

impl Ledger {
    /// Reads `text`, the file called `source`. What cannot be read is told with its line, and the rest goes on.
    pub fn read(source: &str, text: &str) -> Self {
        let mut ledger = Self::default();
        let complaint = |line: u32, what: String, hint: &str| Notice {
            severity: Severity::Warning,
            source: source.to_owned(),
            line: Some(line),
            what,
            hint: Some(hint.to_owned()),
        };
        let parts = FILE.cut(text);
        ledger.notices.extend(parts.stray_line().map(|line| {
            let what = format!("it stands in no {} and is left aside", FILE.opening);
            complaint(line, what, "each judgement begins with a line [[judgement]]")
        }));
        for (line, text) in parts.blocks {
            match block::read(text) {
                Ok(judgements) => {
                    let entered = judgements.into_iter().map(|judgement| Entered { line, judgement });
                    ledger.entries.extend(entered);
                }
                Err(wrong) => {
                    let below = text[..wrong.at.min(text.len())].matches('\n').count() as u32;
                    let what = format!("the judgement is left aside: {}", wrong.what);
                    ledger.notices.push(complaint(
                        line + below,
                        what,
                        "the other judgements count; nothing of the file is lost",
                    ));
                }
            }
        }
        ledger
    }
}

/// `text` with all `edits` made, one after the other.
///
/// # Errors
/// Where a block that is to go is not there as it was written; then nothing is to be changed.
pub fn revised(text: &str, edits: &[Edit]) -> Result<String, String> {
    edits.iter().try_fold(text.to_owned(), |text, edit| match edit {
        Edit::Append(block) => Ok(append(&text, block)),
        Edit::Remove(block) => remove(&text, block).ok_or_else(|| {
            let verb = block.lines().nth(1).unwrap_or_default();
            format!(
                "the judgement `{verb}` does not stand in it any more as it was written; take it out by hand"
            )
        }),
    })
}

/// `text` with `block` at its end; a new file gets the header.
pub fn append(text: &str, block: &str) -> String {
    FILE.append(text, block)
}

/// `text` without the last `block` in it, and without the blank line above; `None` where it is not there as it was written.
pub fn remove(text: &str, block: &str) -> Option<String> {
    FILE.remove(text, block)
}
