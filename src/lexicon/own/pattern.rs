//! Patterns of the reader's own: the one place that names `regex`.

use std::sync::LazyLock;

use regex::{Regex, RegexBuilder};

use super::line::Refusal;
use crate::model::{Kind, Span};

/// A compiled pattern may take so many bytes.
const SIZE: usize = 1 << 20;
/// One search reads at most so many bytes ahead, so that reading is linear in the text whatever the pattern.
const STRETCH: usize = 4096;
/// What is longer names nothing.
const LONGEST: usize = 256;

/// A regular expression whose matches are names.
#[derive(Debug)]
pub struct Pattern {
    /// The kind of what it finds.
    pub kind: Kind,
    /// The file that lists it, as a rule: `own:cases.patterns`.
    pub rule: &'static str,
    regex: Regex,
    /// The canonical name, with `$1` for what the first group holds; what was found itself where there is none.
    name: Option<String>,
}

impl Pattern {
    /// Compiles `expression`.
    pub(super) fn compile(
        kind: Kind,
        expression: &str,
        name: Option<String>,
        rule: &'static str,
    ) -> Result<Self, Refusal> {
        let regex =
            RegexBuilder::new(expression).size_limit(SIZE).build().map_err(|error| refused(&error))?;
        if regex.is_match("") {
            return Err(Refusal::new(
                "has a pattern that fits the empty text",
                "let it ask for one letter at least",
            ));
        }
        if let Some(group) = name.as_ref().and_then(|name| unknown_group(&regex, name)) {
            let hint = "groups are counted from 1; write ${1}st where letters follow, $$ for a dollar";
            return Err(Refusal::new(
                format!("names the group {group}, which its pattern does not have"),
                hint,
            ));
        }
        Ok(Pattern { kind, rule, regex, name })
    }

    /// Its matches in `text`, line by line, blanks at their ends left out.
    pub(super) fn spans(&self, text: &str) -> Vec<Span> {
        let mut out = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            self.read_line(line, |from, to| out.push(Span::new(start + from, start + to)));
            start += line.len() + 1;
        }
        out
    }

    fn read_line(&self, line: &str, mut found: impl FnMut(usize, usize)) {
        let mut at = 0;
        while at < line.len() {
            let border = line.floor_char_boundary(at + STRETCH);
            let end = line.floor_char_boundary(border + LONGEST + 4);
            let one =
                self.regex.find_at(&line[..end], at).filter(|one| one.start() < border || end == line.len());
            let Some(one) = one else {
                at = border;
                continue;
            };
            let words = one.as_str().trim();
            let cut = one.end() == end && end < line.len();
            if !words.is_empty() && words.len() <= LONGEST && !cut {
                let from = one.end() - one.as_str().trim_start().len();
                found(from, from + words.len());
            }
            at = if one.is_empty() { line.ceil_char_boundary(one.end() + 1) } else { one.end() };
        }
    }

    /// The canonical name of `form`, where the whole of it matches.
    pub(super) fn canonical(&self, form: &str) -> Option<String> {
        let groups = self.regex.captures(form).filter(|groups| groups[0].trim() == form)?;
        let mut name = String::new();
        if let Some(written) = &self.name {
            groups.expand(written, &mut name);
        }
        Some(name).filter(|name| !name.trim().is_empty()).or_else(|| Some(form.to_owned()))
    }
}

/// The first group that `name` asks for and `regex` does not have.
fn unknown_group(regex: &Regex, name: &str) -> Option<String> {
    #[allow(clippy::unwrap_used, reason = "a constant that a test compiles")]
    static GROUP: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\$(?:\$|\{(?<braced>[^}]*)\}|(?<bare>[0-9A-Za-z_]+))").unwrap());
    let asked = GROUP.captures_iter(name).filter_map(|groups| groups.name("braced").or(groups.name("bare")));
    let mut asked = asked.map(|group| group.as_str());
    let has = |group: &str| match group.parse::<usize>() {
        Ok(number) => number < regex.captures_len(),
        Err(_) => regex.capture_names().flatten().any(|known| known == group),
    };
    asked.find(|group| !has(group)).map(|group| format!("${group}"))
}

fn refused(error: &regex::Error) -> Refusal {
    if let regex::Error::CompiledTooBig(_) = error {
        return Refusal::new("has a pattern that grows too large", "ask for fewer repetitions");
    }
    let text = error.to_string();
    let last = text.lines().last().unwrap_or_default();
    let reason = last.trim_start_matches("error:").trim();
    let hint = "the syntax is that of Rust's regex crate: no look-around, no back-references";
    Refusal::new(format!("has a pattern that is none: {reason}"), hint)
}
