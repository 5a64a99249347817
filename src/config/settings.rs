//! The file of settings: which fields of which sources are what.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::{Spanned, Value};

use crate::model::{Notice, Severity};
use crate::source::{Mapping, SourcePattern};
use crate::text::{blocks, nearest};

/// What opens a table of settings on sources.
const SOURCE: &str = "[[source]]";

/// The keys of such a table.
const KEYS: [&str; 8] = ["match", "headline", "body", "byline", "date", "section", "outlet", "url"];

/// What a file of settings says, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Which fields are what, for the sources whose names match; the first that matches counts.
    pub mappings: Vec<(SourcePattern, Mapping)>,
    /// What cannot be understood, by line.
    pub notices: Vec<Notice>,
}

impl Settings {
    /// Reads `text`, the file called `name`. What cannot be understood is told with its line, and the rest counts.
    pub fn read(name: &str, text: &str) -> Self {
        let mut settings = Self::default();
        // every table is read by itself, so that a broken one spoils no other
        let parts = blocks::cut(text.trim_start_matches('\u{feff}'), |line| line.starts_with('['));
        if let Some(line) = parts.stray_line() {
            let what = "it stands in no table and is left aside".to_owned();
            settings.complain(name, line, what, format!("settings on sources begin with a line {SOURCE}"));
        }
        for (line, block) in parts.blocks {
            let mut table = Table { name, line, block, settings: &mut settings };
            table.read();
        }
        settings
    }

    fn complain(&mut self, name: &str, line: u32, what: String, hint: String) {
        let (severity, source) = (Severity::Warning, name.to_owned());
        self.notices.push(Notice { severity, source, line: Some(line), what, hint: Some(hint) });
    }
}

/// The whole text of a table, as TOML sees it.
#[derive(Deserialize)]
struct Whole {
    source: Vec<BTreeMap<Spanned<String>, Value>>,
}

/// A table of the file, being read.
struct Table<'a> {
    name: &'a str,
    line: u32,
    block: &'a str,
    settings: &'a mut Settings,
}

impl Table<'_> {
    fn read(&mut self) {
        let opening = self.block.lines().next().unwrap_or_default().split('#').next().unwrap_or_default();
        if opening.trim() != SOURCE {
            let what = format!("the table {} is not known and is left aside", opening.trim());
            return self.complain(0, what, &format!("settings on sources begin with a line {SOURCE}"));
        }
        let whole: Whole = match toml::from_str(self.block) {
            Ok(whole) => whole,
            Err(error) => {
                let what = error.message().lines().next().unwrap_or("it cannot be read").to_owned();
                let at = error.span().map_or(0, |span| span.start);
                return self.complain(
                    at,
                    format!("the table is left aside: {what}"),
                    "the other tables count",
                );
            }
        };
        let mut pattern = None;
        let mut mapping = Mapping::default();
        for (key, value) in whole.source.into_iter().flatten() {
            let at = key.span().start;
            match self.words(key.get_ref(), value, at) {
                Some(words) if key.get_ref() == "match" => pattern = Some((words, at)),
                Some(words) => set(&mut mapping, key.get_ref(), words),
                None => {}
            }
        }
        self.take(pattern, mapping);
    }

    /// The words of a key that is known.
    fn words(&mut self, key: &str, value: Value, at: usize) -> Option<String> {
        if !KEYS.contains(&key) {
            let hint = match nearest::nearest(key, &KEYS) {
                Some(known) => format!("`{known}` is probably meant"),
                None => format!("the keys are {}", KEYS.join(", ")),
            };
            self.complain(at, format!("the key `{key}` is not known and is left aside"), &hint);
            return None;
        }
        match value {
            Value::String(words) if !words.trim().is_empty() => Some(words),
            _ => {
                let what = format!("`{key}` is left aside: it needs a text in quotes");
                self.complain(at, what, &format!("{key} = \"…\""));
                None
            }
        }
    }

    fn take(&mut self, pattern: Option<(String, usize)>, mapping: Mapping) {
        let Some((pattern, at)) = pattern else {
            let what = "the table is left aside: it names no sources".to_owned();
            return self.complain(0, what, "match = \"*.csv\" does");
        };
        if mapping == Mapping::default() {
            let what = "the table is left aside: it says nothing of its sources".to_owned();
            return self.complain(0, what, "body = \"Volltext\" names the field of the text");
        }
        match SourcePattern::parse(&pattern) {
            Some(pattern) => self.settings.mappings.push((pattern, mapping)),
            None => {
                let what = format!("the table is left aside: `{pattern}` is no pattern");
                self.complain(at, what, "match = \"exports/*.csv\" is one");
            }
        }
    }

    /// Complains of what stands at the byte `at` of the table.
    fn complain(&mut self, at: usize, what: String, hint: &str) {
        let below = self.block.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() as u32;
        self.settings.complain(self.name, self.line + below, what, hint.to_owned());
    }
}

fn set(mapping: &mut Mapping, key: &str, words: String) {
    let field = match key {
        "headline" => &mut mapping.headline,
        "body" => &mut mapping.body,
        "byline" => &mut mapping.byline,
        "date" => &mut mapping.date,
        "section" => &mut mapping.section,
        "outlet" => &mut mapping.outlet,
        "url" => &mut mapping.url,
        _ => return,
    };
    *field = Some(words);
}
