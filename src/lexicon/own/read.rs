//! Reading folders of lists: what is wrong in a line is said and left out, the rest goes on.

use std::path::PathBuf;

use rustc_hash::FxHashMap;

use super::files::{self, File, Holds};
use super::line::{self, Listed, Refusal, Written};
use super::pattern::Pattern;
use super::{OwnLists, OwnName};
use crate::model::{Kind, Notice, OwnKind};

/// Kinds of the reader's own that lists can make.
const MOST_KINDS: usize = 24;
/// Patterns that lists can hold: each is looked for in every text.
const MOST_PATTERNS: usize = 256;

impl OwnLists {
    /// Reads every `*.tsv` and `*.patterns` of `folders`, folder by folder, by name; of what is listed twice the first counts.
    /// The notices tell of what was left out.
    pub fn read(folders: &[PathBuf]) -> (Self, Vec<Notice>) {
        let mut reading = Reading::default();
        let mut notices = Vec::new();
        for folder in folders {
            for mut file in files::lists(folder, &mut notices) {
                reading.read(&mut file);
                notices.extend(file.into_notices());
            }
        }
        (reading.lists, notices)
    }
}

#[derive(Default)]
struct Reading {
    lists: OwnLists,
    kinds: FxHashMap<String, Kind>,
}

impl Reading {
    fn read(&mut self, file: &mut File) {
        let Some(bytes) = file.read() else { return };
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        let rule: &'static str = format!("own:{}", file.name()).leak();
        for part in [rule.as_bytes(), bytes] {
            self.lists.digest.update(&(part.len() as u64).to_le_bytes()).update(part);
        }
        for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
            let Ok(line) = std::str::from_utf8(line) else {
                file.refuse(number, Refusal::new("is not UTF-8", "save the file as UTF-8"));
                continue;
            };
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let read = match file.holds {
                Holds::Names => self.add_name(line, (rule, number), file),
                Holds::Patterns => self.add_pattern(line, rule),
            };
            if let Err(refusal) = read {
                file.refuse(number, refusal);
            }
        }
    }

    fn add_name(
        &mut self,
        line: &str,
        (rule, number): (&'static str, u32),
        file: &mut File,
    ) -> Result<(), Refusal> {
        let listed = Listed::read(line)?;
        let kind = self.kind(listed.kind)?;
        let name = self.number(&listed.name, kind, (rule, number))?;
        for alias in listed.aliases() {
            let added = alias.and_then(|alias| match self.lists.forms.add(&alias, name) {
                Some(other) => Err(self.taken(&alias, other)),
                None => Ok(()),
            });
            if let Err(refusal) = added {
                file.refuse(number, refusal);
            }
        }
        Ok(())
    }

    /// The number of `name`: a new one, or that of the same name and kind in an earlier line.
    fn number(&mut self, name: &str, kind: Kind, (rule, line): (&'static str, u32)) -> Result<u32, Refusal> {
        let next = self.lists.names.len() as u32;
        match self.lists.forms.add(name, next) {
            Some(known) if self.lists.names[known as usize].is(name, kind) => Ok(known),
            Some(other) => Err(self.taken(name, other)),
            None => {
                self.lists.names.push(OwnName { name: name.to_owned(), kind, rule, line });
                Ok(next)
            }
        }
    }

    fn taken(&self, form: &str, by: u32) -> Refusal {
        let OwnName { name, kind, rule, line } = &self.lists.names[by as usize];
        let file = rule.trim_start_matches("own:");
        let whose = if form == name { String::new() } else { format!(" for {name}") };
        let what = format!("lists {form} again: {file}, line {line}, has it as {}{whose}", kind.word());
        Refusal::new(what, "the first counts; take one of the two out")
    }

    fn add_pattern(&mut self, line: &str, rule: &'static str) -> Result<(), Refusal> {
        let written = Written::read(line)?;
        if self.lists.patterns.len() == MOST_PATTERNS {
            return Err(Refusal::new("has a pattern too many", "256 patterns in all at the most"));
        }
        let kind = self.kind(written.kind)?;
        self.lists.patterns.push(Pattern::compile(kind, written.expression, written.name, rule)?);
        Ok(())
    }

    /// The kind called `word`: one of ours, or one of the reader's own, which is made by using it.
    fn kind(&mut self, word: &str) -> Result<Kind, Refusal> {
        if let Some(kind) = line::known_kind(word)?.or_else(|| self.kinds.get(word).copied()) {
            return Ok(kind);
        }
        if self.kinds.len() == MOST_KINDS {
            let what = format!("makes one kind too many: {word}");
            return Err(Refusal::new(what, "24 kinds of your own at the most"));
        }
        let Some(own) = OwnKind::keep(word) else {
            let what = format!("has a kind that cannot be one: {word}");
            return Err(Refusal::new(
                what,
                "a kind is a word of small letters, digits and hyphens, 20 at the most",
            ));
        };
        self.kinds.insert(word.to_owned(), Kind::Own(own));
        Ok(Kind::Own(own))
    }
}

impl OwnName {
    fn is(&self, name: &str, kind: Kind) -> bool {
        self.name == name && self.kind == kind
    }
}
