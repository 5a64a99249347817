//! The rows of an article's entities, by kind; of one kind what may be noise stands behind the others.

use super::{Row, Rows, Target, Tone};
use crate::model::Tier;
use crate::query::{EntityLabel, Reference, Tiers};

/// From this width on there is room for two columns of numbers.
pub(super) const WIDE: usize = 40;

/// The entities of an article, which come by kind, with their counts here and in the corpus.
pub(super) fn list(references: &[Reference], tiers: Tiers, cells: usize) -> Rows {
    let wide = cells >= WIDE;
    let mut rows = Rows::default();
    for of_kind in references.chunk_by(|one, next| one.entity.kind == next.entity.kind) {
        let kind = of_kind[0].entity.kind;
        let count = of_kind.iter().filter(|reference| tiers.show(reference.entity.tier)).count();
        if count == 0 {
            continue;
        }
        let columns = if wide { "here  articles" } else { "here/articles" };
        rows.push_heading(format!("{} ({count})", kind.plural()), columns);
        push_tiers(
            &mut rows,
            of_kind,
            tiers,
            usize::MAX,
            |reference| &reference.entity,
            |reference| {
                let right = if wide {
                    format!("{:>4} {:>9}", reference.here, reference.articles)
                } else {
                    format!("{}/{}", reference.here, reference.articles)
                };
                let row = Row { right, ..named(&reference.entity) };
                (row, Target::Entity(reference.entity.id, Some(reference.first)))
            },
        );
    }
    rows
}

/// An entity's name, with a sign for how far it can be relied on.
pub(super) fn named(label: &EntityLabel) -> Row {
    let sign = match label.tier {
        Tier::Confirmed => " ✓",
        Tier::Hidden => " (hidden)",
        Tier::Likely | Tier::Noise => "",
    };
    let tone = if label.tier <= Tier::Likely { Tone::Name(label.kind) } else { Tone::Faint(label.kind) };
    Row { text: format!("{}{sign}", label.name), tone, ..Row::default() }
}

/// Adds at most `most` of `all` as items: what can be relied on first, then noise and what is hidden, each below a quiet
/// line. Gives how many there are.
pub(super) fn push_tiers<T>(
    rows: &mut Rows,
    all: &[T],
    tiers: Tiers,
    most: usize,
    label: impl Fn(&T) -> &EntityLabel,
    row: impl Fn(&T) -> (Row, Target),
) -> usize {
    let apart = |one: &&T| label(one).tier.max(Tier::Likely);
    let mut shown: Vec<&T> = all.iter().filter(|one| tiers.show(label(one).tier)).collect();
    shown.sort_by_key(apart);
    let mut before = Tier::Likely;
    for one in shown.iter().take(most) {
        let tier = apart(one);
        if tier != before {
            let count = shown.iter().filter(|other| apart(other) == tier).count();
            let text = format!("{} ({count})", tier.word());
            rows.push(Row { text, tone: Tone::Quiet, ..Row::default() });
            before = tier;
        }
        let (row, target) = row(one);
        rows.push_item([row], target);
    }
    shown.len()
}
