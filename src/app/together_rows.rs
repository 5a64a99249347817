//! The rows of the overlays about two entities: sentences with both names marked, place by place or hop by hop.

use super::list_rows::named;
use super::sentence::{counted, overlap, whence};
use super::{Row, Rows, Target, Tone};
use crate::model::Span;
use crate::query::{Chain, ChainEnd, Closeness, Pair, PairLine, Passage};
use crate::text::wrap;

/// Rows that a sentence may take; of a longer one those around its names are shown.
const WHOLE: usize = 6;
/// Rows of a sentence that are shown at the most.
const MOST: usize = 12;

/// The names, how often they stand together, and how strongly they belong together.
pub(super) fn pair_title(names: [&str; 2], told: Option<&Pair>) -> String {
    let Some(pair) = told else { return format!("{} and {}", names[0], names[1]) };
    let strength = if pair.strength > 0.0 {
        format!("strength {:.1}", pair.strength)
    } else {
        "may be chance".to_owned()
    };
    let (articles, sentences) = (pair.articles as usize, pair.sentences as usize);
    let counts = format!("{}, {}", counted(articles, "article"), counted(sentences, "sentence"));
    format!("{} and {} · {counts} · {strength}", pair.one.name, pair.other.name)
}

/// All rows of a pair; each place is an item.
pub(super) fn pair(pair: &Pair, cells: usize) -> Rows {
    let mut rows = Rows::default();
    let mut before = None;
    for line in &pair.lines.rows {
        if before.replace(line.closeness) == Some(line.closeness) {
            rows.push(Row::default());
        } else {
            rows.push_heading(format!("in one {}", line.closeness.word()), "");
        }
        rows.push_item(place(line, cells), Target::Mention(line.article, line.mention));
    }
    if pair.one.id == pair.other.id {
        rows.push(quiet("they are one and the same"));
    } else if pair.lines.rows.is_empty() {
        rows.push(quiet("no article mentions both; P looks for a chain from one to the other"));
    }
    rows
}

/// The two ends and how many hops lie between them.
pub(super) fn chain_title(names: [&str; 2], told: Option<&Chain>) -> String {
    let Some(chain) = told else { return format!("From {} to {}", names[0], names[1]) };
    let hops = match chain.hops.len() {
        0 => String::new(),
        hops => format!(" · {}", counted(hops, "hop")),
    };
    format!("From {} to {}{hops}", chain.from.name, chain.to.name)
}

/// All rows of a chain; each entity is an item, and each hop between them.
pub(super) fn chain(chain: &Chain, cells: usize) -> Rows {
    let mut rows = Rows::default();
    rows.push_item([named(&chain.from)], Target::Entity(chain.from.id, None));
    for hop in &chain.hops {
        let how = match hop.line.closeness {
            Closeness::Sentence => String::new(),
            closeness => format!("in one {}", closeness.word()),
        };
        let mut text = place(&hop.line, cells.saturating_sub(2));
        text.iter_mut().for_each(indent);
        if let Some(first) = text.first_mut().filter(|_| !how.is_empty()) {
            first.right = how;
        }
        rows.push_item(text, Target::Mention(hop.line.article, hop.line.mention));
        rows.push_item([named(&hop.to)], Target::Entity(hop.to.id, None));
    }
    let words = match chain.end {
        ChainEnd::Found if chain.from.id == chain.to.id => "they are one and the same",
        ChainEnd::Found => return rows,
        ChainEnd::NoChain => "no chain of six hops or less leads to it",
        ChainEnd::GaveUp => "too many lie between the two: the search was given up",
    };
    rows.push(quiet(words));
    rows
}

fn quiet(words: &str) -> Row {
    Row { text: words.to_owned(), tone: Tone::Quiet, ..Row::default() }
}

fn place(line: &PairLine, cells: usize) -> Vec<Row> {
    let mut rows: Vec<Row> = line.passages.iter().flat_map(|passage| sentence(passage, cells)).collect();
    let copies = match line.copies {
        0 => String::new(),
        1 => " (+1 copy)".to_owned(),
        copies => format!(" (+{copies} copies)"),
    };
    rows.push(whence(&format!("{}{copies}", line.title), &line.source, line.published, cells));
    rows
}

/// A sentence wrapped, its names marked; the rows around them where it is long.
fn sentence(passage: &Passage, cells: usize) -> Vec<Row> {
    // a cell is kept for the mark of what is left out
    let wrapped = wrap::wrap(&passage.sentence, cells.saturating_sub(1));
    let holds_name = |row: &Span| passage.names.iter().any(|name| overlap(*row, *name).is_some());
    let near = |at: usize| {
        let around = at.saturating_sub(1)..(at + 2).min(wrapped.len());
        wrapped.len() <= WHOLE || wrapped[around].iter().any(holds_name)
    };
    let row = |at: usize| {
        let before = if at > 0 && !near(at - 1) { "…" } else { "" };
        let behind = if at + 1 < wrapped.len() && !near(at + 1) { "…" } else { "" };
        let shift = before.len() as u32;
        let marked = passage.names.iter().filter_map(|name| overlap(wrapped[at], *name));
        let marked = marked.map(|span| Span { start: span.start + shift, end: span.end + shift });
        let text = format!("{before}{}{behind}", wrapped[at].of(&passage.sentence));
        Row { text, marked: marked.collect(), ..Row::default() }
    };
    (0..wrapped.len()).filter(|at| near(*at)).take(MOST).map(row).collect()
}

fn indent(row: &mut Row) {
    row.text.insert_str(0, "  ");
    for span in &mut row.marked {
        (span.start, span.end) = (span.start + 2, span.end + 2);
    }
}
