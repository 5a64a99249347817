//! The rows of a merge suggestion: its two sides abreast, below them what speaks for it.

use super::list_rows::named;
use super::sentence::{SENTENCE_ROWS, counted, sentence, whence, wrapped};
use super::{Abreast, Row, Tone};
use crate::query::{MergeSide, MergeSuggestion};

/// From this width on the sides stand side by side.
const ABREAST: usize = 60;
/// Cells between them.
pub(super) const GAP: usize = 2;
/// Names, titles and neighbours that are told.
const NAMES: usize = 6;
const TITLES: usize = 3;
const SHARED: usize = 12;

/// All rows, for `cells`; with `swapped` the name of the other one stays.
pub(super) fn rows(pair: &MergeSuggestion, swapped: bool, cells: usize) -> Vec<Abreast> {
    let mut rows = Vec::new();
    if cells >= ABREAST {
        let each = (cells - GAP) / 2;
        let sides = [side(&pair.one, !swapped, each), side(&pair.other, swapped, each)];
        let [one, other] = sides;
        for (left, right) in one.into_iter().zip(other) {
            let height = left.len().max(right.len());
            let at = |rows: &[Row], row: usize| rows.get(row).cloned().unwrap_or_default();
            rows.extend((0..height).map(|row| Abreast::Two(at(&left, row), at(&right, row))));
        }
    } else {
        for section in side(&pair.one, !swapped, cells) {
            rows.extend(section.into_iter().map(Abreast::One));
        }
        rows.push(Abreast::One(Row::default()));
        for section in side(&pair.other, swapped, cells) {
            rows.extend(section.into_iter().map(Abreast::One));
        }
    }
    rows.extend(below(pair, cells).into_iter().map(Abreast::One));
    rows
}

/// One side, section by section: name, counts, dates, titles, names, example.
fn side(side: &MergeSide, stays: bool, cells: usize) -> [Vec<Row>; 6] {
    let right = if stays { "this name stays" } else { "" }.to_owned();
    let counts = format!(
        "{} · {} in {}",
        side.entity.kind.word(),
        counted(side.mentions as usize, "mention"),
        counted(side.articles as usize, "article")
    );
    let dates = side.dates.map(
        |(first, last)| {
            if first == last { first.to_string() } else { format!("{first} to {last}") }
        },
    );
    let titles = side.titles.iter().take(TITLES).cloned().collect::<Vec<_>>().join(", ");
    let names: Vec<String> =
        side.aliases.iter().take(NAMES).map(|alias| format!("{} ({})", alias.text, alias.mentions)).collect();
    let text = |text: &str, tone| {
        if text.is_empty() { Vec::new() } else { wrapped(text, cells, SENTENCE_ROWS, tone) }
    };
    let example = side.example.as_ref().map(|line| {
        let mut rows = vec![Row::default()];
        rows.extend(sentence(line, cells));
        rows.push(whence(&line.title, &line.source, line.published, cells));
        rows
    });
    [
        vec![Row { right, ..named(&side.entity) }],
        text(&counts, Tone::Quiet),
        text(&dates.unwrap_or_default(), Tone::Quiet),
        text(&titles, Tone::Plain),
        text(&format!("written {}", names.join(", ")), Tone::Plain),
        example.unwrap_or_default(),
    ]
}

/// What speaks for the pair.
fn below(pair: &MergeSuggestion, cells: usize) -> Vec<Row> {
    let mut rows = vec![Row::default()];
    let mut tell = |text: String, tone| rows.extend(wrapped(&text, cells, SENTENCE_ROWS, tone));
    tell(format!("perhaps one: {}", pair.ground.guess()), Tone::Heading);
    let together = match pair.together {
        0 => "no article names both".to_owned(),
        1 => "1 article names both".to_owned(),
        both => format!("{both} articles name both"),
    };
    tell(
        format!(
            "names alike: {} of 100 · company alike: {} of 100 · {together}",
            pair.likeness, pair.company
        ),
        Tone::Plain,
    );
    let shared: Vec<&str> = pair.shared.iter().take(SHARED).map(|label| label.name.as_str()).collect();
    if !shared.is_empty() {
        tell(format!("both appear with {}", shared.join(", ")), Tone::Plain);
    }
    rows
}
