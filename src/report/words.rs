//! The wording of the load report.

use crate::model::{Cut, CutBy, MappedField, MappingBasis, Severity, SourceReport};
use crate::query::{QuietSources, ReportCount, ReportSection};
use crate::text::sanitize;

/// What a line of a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What was made of the source.
    Made,
    /// More of the line above it.
    Inner,
    /// Something told of it.
    Notice(Severity),
}

/// A line of a section below its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub part: Part,
    /// Its words, clean.
    pub text: String,
}

/// The head of a section, column by column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The source's name.
    pub source: String,
    /// What it is, with what it was packed in (`gzip, JSON Lines`).
    pub format: String,
    /// The encoding it was read as.
    pub encoding: String,
    /// How many articles it gave (`12 articles`).
    pub articles: String,
}

/// What stands where there is nothing to say.
const NOTHING: &str = "–";

/// Stretches of furniture that are named one by one.
const MOST_RANGES: usize = 12;

/// Fields left aside that are named.
const MOST_ASIDE: usize = 8;

/// A text in place of a headline is cut behind so many characters.
const LONGEST_TEXT: usize = 80;

/// The head of a source's section.
pub fn columns(report: &SourceReport) -> Columns {
    let format =
        report.packing.iter().chain(&report.format).map(|word| &**word).collect::<Vec<_>>().join(", ");
    let or_nothing = |text: String| if text.is_empty() { NOTHING.to_owned() } else { text };
    Columns {
        source: sanitize::clean_line(&report.source),
        format: or_nothing(format),
        encoding: or_nothing(report.encoding.as_deref().unwrap_or_default().to_owned()),
        articles: counted(report.articles as usize, "article"),
    }
}

/// What stands below the head of a section; of its cuts so many at the most.
pub fn lines(section: &ReportSection, most_cuts: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(report) = &section.source {
        tell_mapping(report, &mut lines);
        tell_cuts(report, most_cuts, &mut lines);
        tell_left_out(report, &mut lines);
    }
    lines.extend(section.notices.iter().map(|notice| Line {
        part: Part::Notice(notice.severity),
        text: sanitize::clean_line(&notice.to_string()),
    }));
    lines
}

/// `99,970 other sources: 99,970 articles, nothing to tell`.
pub fn quiet(quiet: QuietSources) -> String {
    format!(
        "{}: {}, nothing to tell of them",
        counted(quiet.sources, "other source"),
        counted(quiet.articles, "article")
    )
}

/// `5 sources, 13 articles; 1 warning`.
pub fn summary(count: ReportCount) -> String {
    let made = format!("{}, {}", counted(count.sources, "source"), counted(count.articles, "article"));
    let infos = (count.infos > 0).then(|| format!("{} for information", count.infos));
    let troubles = [(count.errors, "error"), (count.warnings, "warning")];
    let troubles = troubles.into_iter().filter(|(number, _)| *number > 0);
    let told: Vec<String> = troubles.map(|(number, word)| counted(number, word)).chain(infos).collect();
    let told = if told.is_empty() { "nothing went wrong".to_owned() } else { told.join(", ") };
    format!("{made}; {told}")
}

fn counted(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}

fn made(text: &str) -> Line {
    Line { part: Part::Made, text: sanitize::clean_line(text) }
}

fn tell_mapping(report: &SourceReport, lines: &mut Vec<Line>) {
    let Some(mapping) = &report.mapping else { return };
    let field = |mapped: &MappedField| {
        let basis = match mapped.basis {
            MappingBasis::Name => "",
            MappingBasis::Content => " (by what it holds)",
            MappingBasis::Reader => " (as you say)",
        };
        format!("{} → {}{basis}", mapped.name, mapped.field)
    };
    let fields: Vec<String> = mapping.fields.iter().map(field).collect();
    let more = mapping.aside.len().saturating_sub(MOST_ASIDE);
    let named = mapping.aside[..mapping.aside.len() - more].join(", ");
    let aside = match (mapping.aside.len(), more) {
        (0, _) => String::new(),
        (_, 0) => format!("; left aside: {named}"),
        _ => format!("; left aside: {named} and {more} more"),
    };
    lines.push(made(&format!("fields: {}{aside}", fields.join(", "))));
}

fn tell_cuts(report: &SourceReport, most: usize, lines: &mut Vec<Line>) {
    let Some(evidence) = &report.evidence else { return };
    lines.push(made(&format!("{} cut at {evidence}", counted(report.articles as usize, "article"))));
    let width = report.cuts.last().map_or(0, |cut| cut.line.to_string().len());
    lines.extend(
        report.cuts.iter().take(most).map(|cut| Line { part: Part::Inner, text: self::cut(cut, width) }),
    );
    if report.cuts.len() > most {
        let text = format!("and {} more", report.cuts.len() - most);
        lines.push(Line { part: Part::Inner, text });
    }
}

/// `line 12  Ferry sinks`, the number as wide as the widest.
pub fn cut(cut: &Cut, width: usize) -> String {
    let by = match cut.by {
        CutBy::Rule => "",
        CutBy::Top => " (above the first of them)",
        CutBy::Reader => " (by the reader)",
        CutBy::ReaderAgainst => " (no article begins here: by the reader)",
    };
    let text = sanitize::clean_line(cut.headline.as_ref().unwrap_or(&cut.text));
    let text = match text.char_indices().nth(LONGEST_TEXT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    };
    format!("line {:>width$}  {text}{by}", cut.line)
}

fn tell_left_out(report: &SourceReport, lines: &mut Vec<Line>) {
    let left_out = &report.left_out;
    if !left_out.counted.is_empty() {
        lines.push(made(&format!("left out: {}", left_out.counted.join(", "))));
    }
    let shown = |(first, last): &(u32, u32)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    let more = left_out.lines.len().saturating_sub(MOST_RANGES);
    let named: Vec<String> = left_out.lines.iter().take(MOST_RANGES).map(shown).collect();
    let more = if more == 0 { String::new() } else { format!(" and {more} more places") };
    let count = left_out.line_count() as usize;
    if count > 0 {
        let word = if count == 1 { "line" } else { "lines" };
        lines.push(made(&format!(
            "{count} {word} of site furniture left out ({word} {}{more})",
            named.join(", ")
        )));
    }
}
