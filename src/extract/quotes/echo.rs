//! Quotations of a headline, which the body repeats with their speaker.

use rustc_hash::FxHashMap;

use super::before::is_first_person;
use crate::extract::page::Page;
use crate::model::{Field, Kind, Mention, MentionIndex, Quote, QuoteKind, Span, Speaker};

/// How many quotations of a headline are looked for in the body.
const MOST: usize = 8;

/// Gives the headline’s quotations that lead to nobody the speakers that they have in the body.
pub(in crate::extract) fn echo(pages: &[Page], mentions: &[Mention], quotes: &mut [Quote]) {
    let text = |field: Field| pages.iter().find(|page| page.field == field).map_or("", |page| page.text);
    let open = |quote: &Quote| {
        quote.field == Field::Headline && quote.speaker.is_none_or(|speaker| speaker.mention.is_none())
    };
    let wanted: Vec<usize> = (0..quotes.len()).filter(|at| open(&quotes[*at])).take(MOST).collect();
    if wanted.is_empty() {
        return;
    }
    let told: Vec<(String, MentionIndex)> = quotes
        .iter()
        .filter(|quote| quote.field == Field::Body && quote.kind == QuoteKind::Speech)
        .filter_map(|quote| Some((plain(quote.span.of(text(Field::Body))), quote.speaker?.mention?)))
        .collect();
    for at in wanted {
        let quote = &mut quotes[at];
        let words = quote.span.of(text(Field::Headline));
        let repeated = plain(words);
        let told_there =
            || told.iter().find(|(body, _)| body.contains(repeated.as_str())).map(|(_, who)| *who);
        let telling = repeated.trim().contains(' ');
        let mention = telling.then(told_there).flatten();
        let mine =
            || is_first_person(words).then(|| most_quoted(&told, mentions, text(Field::Body))).flatten();
        let Some(mention) = mention.or_else(mine) else { continue };
        let words = quote.speaker.map_or(Span::default(), |speaker| speaker.words);
        quote.kind = QuoteKind::Speech;
        quote.speaker = Some(Speaker { words, mention: Some(mention) });
    }
}

/// The words of a quotation in small letters between blanks, without marks.
fn plain(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 2);
    out.push(' ');
    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        out.push_str(&word.to_lowercase());
        out.push(' ');
    }
    out
}

/// The person who says most in the body; of two the one who says it first.
fn most_quoted(told: &[(String, MentionIndex)], mentions: &[Mention], body: &str) -> Option<MentionIndex> {
    let mut counts: FxHashMap<&str, (usize, MentionIndex)> = FxHashMap::default();
    for (_, index) in told {
        let mention =
            mentions.get(index.0 as usize).filter(|m| m.kind == Kind::Person && m.field == Field::Body);
        let Some(mention) = mention else { continue };
        let last = mention.span.of(body).rsplit(' ').next().unwrap_or("");
        counts.entry(last).or_insert((0, *index)).0 += 1;
    }
    counts
        .into_values()
        .max_by_key(|(count, index)| (*count, std::cmp::Reverse(index.0)))
        .map(|(_, index)| index)
}
