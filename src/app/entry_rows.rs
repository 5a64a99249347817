//! The rows of an entity's entry.

use super::list_rows::{WIDE, named, push_tiers};
use super::sentence::{SENTENCE_ROWS, counted, sentence, whence, wrapped};
use super::{Row, Rows, Target, Tone};
use crate::model::Tier;
use crate::query::{ConcordanceLine, Entry, Neighbour, RoleLine, Tiers, Window};

/// Rows of a section that are shown before the reader asks for the rest.
const NAMES: usize = 5;
const ROLES: usize = 4;
const NEIGHBOURS: usize = 12;
const QUOTES: usize = 6;

/// All there is about an entity; its sections whole where they are `unfolded`, else their beginnings.
pub(super) fn entry(
    entry: &Entry,
    mentions: Option<&Window<ConcordanceLine>>,
    unfolded: bool,
    tiers: Tiers,
    cells: usize,
) -> Rows {
    let most = |folded: usize| if unfolded { usize::MAX } else { folded };
    let mut rows = Rows::default();
    head(entry, cells, &mut rows);
    names(entry, most(NAMES), &mut rows);
    roles(entry, most(ROLES), cells, &mut rows);
    neighbours(&entry.neighbours, most(NEIGHBOURS), tiers, cells, &mut rows);
    quotes(entry, most(QUOTES), cells, &mut rows);
    if let Some(mentions) = mentions {
        concordance(mentions, cells, &mut rows);
    }
    rows
}

fn head(entry: &Entry, cells: usize, rows: &mut Rows) {
    rows.push_item([named(&entry.entity)], Target::Entity(entry.entity.id, None));
    let dates =
        entry.dates.map(
            |(first, last)| {
                if first == last { format!(", {first}") } else { format!(", {first} to {last}") }
            },
        );
    let tier = match entry.entity.tier {
        Tier::Likely => String::new(),
        tier => format!(" · {}", tier.word()),
    };
    let counts = format!(
        "{}{tier} · {} in {}{}",
        entry.entity.kind.word(),
        counted(entry.mentions as usize, "mention"),
        counted(entry.articles as usize, "article"),
        dates.unwrap_or_default(),
    );
    push_wrapped(&counts, Tone::Quiet, cells, rows);
    for related in entry.demonym_of.iter().chain(&entry.demonyms) {
        let row =
            Row { text: format!("→ {}", related.name), tone: Tone::Name(related.kind), ..Row::default() };
        rows.push_item([row], Target::Entity(related.id, None));
    }
}

/// Every name; where the headword is the only one there is nothing to tell.
fn names(entry: &Entry, most: usize, rows: &mut Rows) {
    if entry.aliases.iter().all(|alias| alias.text == entry.entity.name) {
        return;
    }
    rows.push_heading(format!("names ({})", entry.aliases.len()), "mentions");
    for alias in entry.aliases.iter().take(most) {
        let row = Row { text: alias.text.clone(), right: alias.mentions.to_string(), ..Row::default() };
        rows.push_item([row], Target::Alias(entry.entity.id, alias.text.clone()));
    }
    push_more(entry.aliases.len(), most, rows);
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

fn neighbours(neighbours: &[Neighbour], most: usize, tiers: Tiers, cells: usize, rows: &mut Rows) {
    if !neighbours.iter().any(|neighbour| tiers.show(neighbour.entity.tier)) {
        return;
    }
    let wide = cells >= WIDE;
    rows.push_heading("appears with", if wide { "articles  strength" } else { "articles" });
    let all = push_tiers(
        rows,
        neighbours,
        tiers,
        most,
        |neighbour| &neighbour.entity,
        |neighbour| {
            let right = if wide {
                format!("{:>4} {:>9.1}", neighbour.together, neighbour.strength)
            } else {
                neighbour.together.to_string()
            };
            let row = Row { right, ..named(&neighbour.entity) };
            (row, Target::Entity(neighbour.entity.id, None))
        },
    );
    push_more(all, most, rows);
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
