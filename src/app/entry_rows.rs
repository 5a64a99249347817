//! The rows of the cross-references: an article's entities by kind, and an entity's entry.

use super::{Row, Rows, Target, Tone};
use crate::model::{PartialDate, Span};
use crate::query::{ConcordanceLine, Entry, Neighbour, Reference, RoleLine, Window};
use crate::text::{width, wrap};

/// From this width on there is room for two columns of numbers.
const WIDE: usize = 40;
/// Rows that a sentence may take.
const SENTENCE_ROWS: usize = 4;
/// Rows of a section that are shown before the reader asks for the rest.
const ROLES: usize = 4;
const NEIGHBOURS: usize = 12;
const QUOTES: usize = 6;

/// The entities of an article, which come by kind, with their counts here and in the corpus.
pub(super) fn list(references: &[Reference], cells: usize) -> Rows {
    let wide = cells >= WIDE;
    let mut rows = Rows::default();
    for of_kind in references.chunk_by(|one, next| one.entity.kind == next.entity.kind) {
        let kind = of_kind[0].entity.kind;
        let columns = if wide { "here  articles" } else { "here/articles" };
        rows.push_heading(format!("{} ({})", kind.plural(), of_kind.len()), columns);
        for reference in of_kind {
            let row = Row {
                text: reference.entity.name.clone(),
                tone: Tone::Name(kind),
                right: if wide {
                    format!("{:>4} {:>9}", reference.here, reference.articles)
                } else {
                    format!("{}/{}", reference.here, reference.articles)
                },
                ..Row::default()
            };
            rows.push_item([row], Target::Entity(reference.entity.id, Some(reference.first)));
        }
    }
    rows
}

/// All there is about an entity; its sections whole where they are `unfolded`, else their beginnings.
pub(super) fn entry(
    entry: &Entry,
    mentions: Option<&Window<ConcordanceLine>>,
    unfolded: bool,
    cells: usize,
) -> Rows {
    let most = |folded: usize| if unfolded { usize::MAX } else { folded };
    let mut rows = Rows::default();
    head(entry, cells, &mut rows);
    roles(entry, most(ROLES), cells, &mut rows);
    neighbours(&entry.neighbours, most(NEIGHBOURS), cells, &mut rows);
    quotes(entry, most(QUOTES), cells, &mut rows);
    if let Some(mentions) = mentions {
        concordance(mentions, cells, &mut rows);
    }
    rows
}

fn head(entry: &Entry, cells: usize, rows: &mut Rows) {
    rows.push(Row { text: entry.entity.name.clone(), tone: Tone::Name(entry.entity.kind), ..Row::default() });
    let dates =
        entry.dates.map(
            |(first, last)| {
                if first == last { format!(", {first}") } else { format!(", {first} to {last}") }
            },
        );
    let counts = format!(
        "{} · {} in {}{}",
        entry.entity.kind.word(),
        counted(entry.mentions as usize, "mention"),
        counted(entry.articles as usize, "article"),
        dates.unwrap_or_default(),
    );
    push_wrapped(&counts, Tone::Quiet, cells, rows);
    let others: Vec<String> = entry
        .aliases
        .iter()
        .filter(|alias| alias.text != entry.entity.name)
        .map(|alias| format!("{} ({})", alias.text, alias.mentions))
        .collect();
    if !others.is_empty() {
        push_wrapped(&format!("also {}", others.join(", ")), Tone::Plain, cells, rows);
    }
    for related in entry.demonym_of.iter().chain(&entry.demonyms) {
        let row =
            Row { text: format!("→ {}", related.name), tone: Tone::Name(related.kind), ..Row::default() };
        rows.push_item([row], Target::Entity(related.id, None));
    }
}

fn roles(entry: &Entry, most: usize, cells: usize, rows: &mut Rows) {
    if entry.roles.is_empty() {
        return;
    }
    rows.push_heading("roles", "");
    for role in entry.roles.iter().take(most) {
        let text = role_words(role, entry);
        let lines = wrapped(&text, cells, 2, Tone::Plain);
        rows.push_item(lines, Target::Place(role.article, role.field, role.span));
    }
    push_more(entry.roles.len(), most, rows);
}

fn role_words(role: &RoleLine, entry: &Entry) -> String {
    let of = role.affiliation.as_ref().filter(|body| body.id != entry.entity.id);
    let own = role.person.id == entry.entity.id;
    let held = match of {
        Some(body) if role.title.is_empty() => body.name.clone(),
        Some(body) => format!("{}, {}", role.title, body.name),
        None => role.title.clone(),
    };
    match (own, held.is_empty()) {
        (true, _) => held,
        (false, true) => role.person.name.clone(),
        (false, false) => format!("{held}: {}", role.person.name),
    }
}

fn neighbours(neighbours: &[Neighbour], most: usize, cells: usize, rows: &mut Rows) {
    if neighbours.is_empty() {
        return;
    }
    let wide = cells >= WIDE;
    rows.push_heading("appears with", if wide { "articles  strength" } else { "articles" });
    for neighbour in neighbours.iter().take(most) {
        let row = Row {
            text: neighbour.entity.name.clone(),
            tone: Tone::Name(neighbour.entity.kind),
            right: if wide {
                format!("{:>4} {:>9.1}", neighbour.together, neighbour.strength)
            } else {
                neighbour.together.to_string()
            },
            ..Row::default()
        };
        rows.push_item([row], Target::Entity(neighbour.entity.id, None));
    }
    push_more(neighbours.len(), most, rows);
}

fn quotes(entry: &Entry, most: usize, cells: usize, rows: &mut Rows) {
    if entry.quotes.is_empty() {
        return;
    }
    rows.push_heading(format!("said ({})", entry.quotes_total.count()), "");
    for quote in entry.quotes.iter().take(most) {
        let words = format!("“{}”", quote.words.trim());
        let mut lines = wrapped(&words, cells, SENTENCE_ROWS, Tone::Plain);
        lines.push(whence(&quote.title, quote.cue.as_deref().unwrap_or(""), quote.published, cells));
        rows.push_item(lines, Target::Place(quote.article, quote.field, quote.span));
    }
    push_more(entry.quotes.len(), most, rows);
}

fn concordance(mentions: &Window<ConcordanceLine>, cells: usize, rows: &mut Rows) {
    rows.push_heading(format!("mentions ({})", mentions.total.count()), "");
    for line in &mentions.rows {
        let mut lines = sentence(line, cells);
        lines.push(whence(&line.title, &line.source, line.published, cells));
        rows.push_item(lines, Target::Mention(line.article, line.mention));
    }
}

/// The sentence wrapped, the rows around its mention kept where it is too long.
fn sentence(line: &ConcordanceLine, cells: usize) -> Vec<Row> {
    // a cell is kept for the mark of what is left out
    let wrapped = wrap::wrap(&line.sentence, cells.saturating_sub(1));
    let holding = wrapped.iter().rposition(|row| row.start <= line.highlight.start).unwrap_or(0);
    let first = holding.saturating_sub(SENTENCE_ROWS - 2).min(wrapped.len().saturating_sub(SENTENCE_ROWS));
    let shown = wrapped.iter().enumerate().skip(first).take(SENTENCE_ROWS);
    let row = |(at, row): (usize, &Span)| {
        let before = if at == first && first > 0 { "…" } else { "" };
        let behind = if at + 1 == first + SENTENCE_ROWS && at + 1 < wrapped.len() { "…" } else { "" };
        let shift = before.len() as u32;
        let marked = overlap(*row, line.highlight)
            .map(|span| Span { start: span.start + shift, end: span.end + shift });
        let text = format!("{before}{}{behind}", row.of(&line.sentence));
        Row { text, marked: marked.into_iter().collect(), ..Row::default() }
    };
    shown.map(row).collect()
}

/// The part of `span` that lies in `row`, counted from the row's start.
fn overlap(row: Span, span: Span) -> Option<Span> {
    let (start, end) = (row.start.max(span.start), row.end.min(span.end));
    (start < end).then(|| Span { start: start - row.start, end: end - row.start })
}

fn whence(title: &str, source: &str, published: Option<PartialDate>, cells: usize) -> Row {
    let date = published.map(|date| date.to_string());
    let text: Vec<&str> = [source, title].into_iter().filter(|part| !part.is_empty()).collect();
    let right = date.unwrap_or_default();
    let room = cells.saturating_sub(width::width(&right) + 3);
    let text = format!("  {}", width::truncate(&text.join(" · "), room));
    Row { text, tone: Tone::Quiet, right, ..Row::default() }
}

fn wrapped(text: &str, cells: usize, most: usize, tone: Tone) -> Vec<Row> {
    let spans = wrap::wrap(text, cells);
    let cut = spans.len() > most;
    let row = |(at, span): (usize, &Span)| {
        let mut words = span.of(text).to_owned();
        if cut && at + 1 == most {
            words = format!("{}…", width::truncate(&words, cells.saturating_sub(1)).trim_end_matches('…'));
        }
        Row { text: words, tone, ..Row::default() }
    };
    spans.iter().take(most).enumerate().map(row).collect()
}

/// A row that leads to the rest of a section, where there is one.
fn push_more(all: usize, most: usize, rows: &mut Rows) {
    if all > most {
        let row = Row { text: format!("… {} more", all - most), tone: Tone::Quiet, ..Row::default() };
        rows.push_item([row], Target::More);
    }
}

fn push_wrapped(text: &str, tone: Tone, cells: usize, rows: &mut Rows) {
    for row in wrapped(text, cells, SENTENCE_ROWS, tone) {
        rows.push(row);
    }
}

fn counted(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}
