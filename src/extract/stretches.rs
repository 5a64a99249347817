//! A text that is too large for an article, read in stretches on all cores: a dump that nothing parts, a book on one line.
//! Nothing is left out and spans are those of the whole text; only what a name in one stretch would explain in another is
//! left to resolution.

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::model::{Article, Extraction, Field, MentionIndex, Span};

/// No newspaper ever printed a longer article, in bytes.
const LARGEST: usize = 2 << 20;

/// A larger one is read in stretches of about so many.
const STRETCH: usize = 1 << 19;

/// Whether `article` is read in stretches.
pub(super) fn wants(article: &Article) -> bool {
    article.body.len() > LARGEST
}

/// Reads `article` stretch by stretch.
pub(super) fn extract(article: &Article, read: impl Fn(&Article) -> Extraction + Sync) -> Extraction {
    let spans = cut(&article.body);
    let parts: Vec<Extraction> = spans.par_iter().map(|span| read(&part(article, *span))).collect();
    let mut whole = Extraction::default();
    for (span, part) in spans.iter().zip(parts) {
        append(&mut whole, part, span.start);
    }
    whole
}

/// Stretches of `body` that end with a line, else with a sentence, a word, a character.
fn cut(body: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = 0;
    while start < body.len() {
        let most = body.floor_char_boundary(start + STRETCH);
        let shown = &body[start..most];
        let end = ["\n", ". ", " "].iter().find_map(|mark| shown.rfind(mark).map(|at| at + mark.len()));
        let end = end.filter(|_| most < body.len()).map_or(most, |end| start + end);
        spans.push(Span::new(start, end));
        start = end;
    }
    spans
}

/// The stretch as an article; the head belongs to the first.
fn part(article: &Article, span: Span) -> Article {
    let is_first = span.start == 0;
    let subheadings = article.subheadings.iter().filter(|heading| span.covers(**heading));
    Article {
        headline: article.headline.clone().filter(|_| is_first),
        filed: article.filed.clone().filter(|_| is_first),
        published: article.published.clone(),
        body: span.of(&article.body).to_owned(),
        subheadings: subheadings.map(|heading| back(*heading, span.start)).collect(),
        ..Article::default()
    }
}

fn back(span: Span, by: u32) -> Span {
    Span { start: span.start - by, end: span.end - by }
}

/// Puts what was found in the stretch that begins at byte `start` of the body behind what was found before it.
fn append(whole: &mut Extraction, part: Extraction, start: u32) {
    let before = whole.mentions.len() as u32;
    let index = |mention: MentionIndex| MentionIndex(mention.0 + before);
    let shift = |field: Field, span: &mut Span| {
        if field == Field::Body {
            *span = Span { start: span.start + start, end: span.end + start };
        }
    };
    for mut mention in part.mentions {
        shift(mention.field, &mut mention.span);
        whole.mentions.push(mention);
    }
    for mut quote in part.quotes {
        shift(quote.field, &mut quote.span);
        if let Some(cue) = &mut quote.cue {
            shift(quote.field, cue);
        }
        if let Some(speaker) = &mut quote.speaker {
            shift(quote.field, &mut speaker.words);
            speaker.mention = speaker.mention.map(index);
        }
        whole.quotes.push(quote);
    }
    for mut role in part.roles {
        shift(role.field, &mut role.title);
        role.person = index(role.person);
        role.affiliation = role.affiliation.map(index);
        whole.roles.push(role);
    }
}
