//! The rows of the evidence behind an entity, name by name.

use super::sentence::{SENTENCE_ROWS, counted, sentence, whence, wrapped};
use super::{Row, Rows, Target, Tone};
use crate::model::Certainty;
use crate::query::{ConcordanceLine, Evidence, FoundBy, NameEvidence, NameTie};

/// Ties and rules that are told of each name.
const TIES: usize = 3;
const RULES: usize = 3;

/// All rows for `cells`; each name is an item.
pub(super) fn rows(evidence: &Evidence, cells: usize) -> Rows {
    let mut rows = Rows::default();
    for name in &evidence.names {
        if !rows.rows.is_empty() {
            rows.push(Row::default());
        }
        let target = Target::Alias(evidence.entity.id, name.name.clone());
        rows.push_item(name_rows(name, evidence, cells), target);
    }
    if evidence.names_total > evidence.names.len() {
        let more = format!("… {} more", evidence.names_total - evidence.names.len());
        rows.push(Row { text: more, tone: Tone::Quiet, ..Row::default() });
    }
    rows
}

fn name_rows(name: &NameEvidence, evidence: &Evidence, cells: usize) -> Vec<Row> {
    let right = format!(
        "{} in {}",
        counted(name.mentions as usize, "mention"),
        counted(name.articles as usize, "article")
    );
    let tone = Tone::Name(evidence.entity.kind);
    let mut rows = vec![Row { text: name.name.clone(), tone, right, ..Row::default() }];
    for tie in name.ties.iter().take(TIES) {
        rows.extend(indented(&tie_words(tie), Tone::Plain, cells));
    }
    if name.ties.is_empty() && evidence.names.len() > 1 {
        rows.extend(indented("the others hang on this name", Tone::Plain, cells));
    }
    for found in name.found.iter().take(RULES) {
        rows.extend(indented(&found_words(found), Tone::Quiet, cells));
    }
    rows.extend(name.example.iter().flat_map(|line| example(line, cells)));
    if let Some(line) = name.ties.first().and_then(|tie| tie.example.as_ref()) {
        rows.extend(indented("beside it:", Tone::Quiet, cells));
        rows.extend(example(line, cells));
    }
    rows
}

fn tie_words(tie: &NameTie) -> String {
    let times = if tie.times > 1 { format!(" ({} times)", tie.times) } else { String::new() };
    format!("one with “{}”: {}{times}", tie.other, tie.ground.words())
}

/// How mentions were found, in words: the rule or list, how sure it is, what the tagger thinks.
fn found_words(found: &FoundBy) -> String {
    let by = match found.rule.split_once(':') {
        Some(("lexicon", list)) => format!("the list of {}", list.replace('-', " ")),
        Some(("own", list)) => format!("your list {list}"),
        Some(("rule", rule)) => format!("the rule “{}”", rule.replace('-', " ")),
        _ => format!("the {}", found.rule),
    };
    let sure = match found.certainty {
        Certainty::Sure => "sure",
        Certainty::Likely => "likely",
        Certainty::Doubtful => "doubtful",
    };
    let confidence = match found.confidence {
        Some(hundredths) => format!(", to the tagger {hundredths} % probable"),
        None => String::new(),
    };
    let times = if found.mentions > 1 { format!(" ({} times)", found.mentions) } else { String::new() };
    format!("found by {by}{times}: {sure}{confidence}")
}

fn example(line: &ConcordanceLine, cells: usize) -> Vec<Row> {
    let mut rows: Vec<Row> = sentence(line, cells.saturating_sub(2)).into_iter().map(indent).collect();
    rows.push(whence(&line.title, &line.source, line.published, cells));
    rows
}

fn indented(text: &str, tone: Tone, cells: usize) -> Vec<Row> {
    wrapped(text, cells.saturating_sub(2), SENTENCE_ROWS, tone).into_iter().map(indent).collect()
}

fn indent(mut row: Row) -> Row {
    row.text.insert_str(0, "  ");
    for span in &mut row.marked {
        (span.start, span.end) = (span.start + 2, span.end + 2);
    }
    row
}
