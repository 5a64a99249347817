//! The places where two entities stand together.

use super::build::Index;
use super::concordance;
use super::labels;
use super::meant::Meant;
use super::shared::{Here, Shared, Standing};
use super::strength::Together;
use crate::model::{ArticleId, EntityId, MentionIndex, Occurrence, Span};
use crate::query::{ArticleSort, Closeness, Pair, PairLine, PairQuestion, Passage, Window};

/// A line before it is written.
#[derive(Clone, Copy)]
struct Place {
    closeness: Closeness,
    article: ArticleId,
    /// The first mention of each in the sentence, paragraph or article.
    one: MentionIndex,
    other: MentionIndex,
    copies: u32,
}

/// All that two entities share.
#[derive(Default)]
struct Gathered {
    places: Vec<Place>,
    articles: u32,
    together: Together,
}

impl Index {
    /// What `question` asks for; `None` where one of them is no entity.
    pub fn pair(&self, question: &PairQuestion) -> Option<Pair> {
        let PairQuestion { one, other, page } = *question;
        let labels = self.label(one).zip(self.label(other));
        let mut gathered = self.gather_pair(one, other);
        let order = self.order(ArticleSort::Newest);
        gathered.places.sort_by_key(|place| {
            (place.closeness, order.places[place.article.0 as usize], place.one.min(place.other))
        });
        let Gathered { places, articles, together } = gathered;
        let sentences = places.partition_point(|place| place.closeness == Closeness::Sentence) as u32;
        let Window { rows, offset, total } =
            Window::cut(&places, page, |place| self.pair_line(*place, [one, other]));
        let lines = Window { rows: rows.into_iter().flatten().collect(), offset, total };
        let strength = self.strength(one, &Shared::of(other, articles, together));
        labels.map(|(one, other)| Pair { one, other, articles, sentences, strength, lines })
    }

    fn gather_pair(&self, one: EntityId, other: EntityId) -> Gathered {
        let mut gathered = Gathered::default();
        if one == other {
            return gathered;
        }
        let mut by_length = [one, other];
        by_length.sort_by_key(|id| self.postings(*id).len());
        let longer = self.postings(by_length[1]);
        let mut standing = Standing::default();
        self.each_alone(by_length[0], |articles| {
            let has_both =
                |id: &&ArticleId| longer.binary_search_by_key(*id, |posting| posting.article).is_ok();
            let both: Vec<ArticleId> = articles.iter().filter(has_both).copied().collect();
            let read = |id: &ArticleId| Some((self.stand(one, other, *id, &mut standing)?, *id));
            let here: Vec<(Here, ArticleId)> = both.iter().filter_map(read).collect();
            let Some(best) = here.iter().map(|(here, _)| *here).reduce(Here::best) else { return };
            gathered.articles += here.len() as u32;
            gathered.together.add(best.closeness, best.is_sure);
            if let Some((_, id)) = here.iter().find(|(here, _)| here.closeness == best.closeness) {
                let copies = here.len() as u32 - 1;
                gathered.places.extend(self.places_of([one, other], *id, best.closeness, copies));
            }
        });
        gathered
    }

    /// How two stand in an article that mentions both.
    fn stand(&self, one: EntityId, other: EntityId, id: ArticleId, standing: &mut Standing) -> Option<Here> {
        let rows = self.meant.of(id.0);
        standing.read(one, rows, self.paragraphs.of(id.0));
        let of_other = rows.iter().filter(|meant| meant.known() == Some(other));
        let here = of_other.map(|meant| Here {
            closeness: standing.closeness(*meant),
            is_sure: standing.is_sure() && !meant.is_doubtful(),
        });
        here.reduce(Here::best)
    }

    /// The stretches of an article that hold both as closely as that.
    fn places_of(
        &self,
        [one, other]: [EntityId; 2],
        article: ArticleId,
        closeness: Closeness,
        copies: u32,
    ) -> impl Iterator<Item = Place> {
        let paragraphs = self.paragraphs.of(article.0);
        // by stretch: the first mention of each
        let mut stretches: Vec<(u32, Option<MentionIndex>, Option<MentionIndex>)> = Vec::new();
        for (at, meant) in (0..).map(MentionIndex).zip(self.meant.of(article.0)) {
            let Some(stretch) = stretch(closeness, *meant, paragraphs) else { continue };
            if stretches.last().is_none_or(|(last, ..)| *last != stretch) {
                stretches.push((stretch, None, None));
            }
            let Some((_, first, second)) = stretches.last_mut() else { continue };
            match meant.known() {
                Some(entity) if entity == one => drop(first.get_or_insert(at)),
                Some(entity) if entity == other => drop(second.get_or_insert(at)),
                _ => {}
            }
        }
        let place = move |(_, one, other): (u32, Option<MentionIndex>, Option<MentionIndex>)| {
            Some(Place { closeness, article, one: one?, other: other?, copies })
        };
        stretches.into_iter().filter_map(place)
    }

    fn pair_line(&self, place: Place, pair: [EntityId; 2]) -> Option<PairLine> {
        let Place { closeness, article, one, other, copies } = place;
        let analysed = self.corpus.article(article)?;
        let mut passages: Vec<(Span, Passage)> = Vec::new();
        for mention in [one.min(other), one.max(other)] {
            let found = analysed.found.mention(mention)?;
            let holds =
                |(span, passage): &(Span, Passage)| passage.field == found.field && span.covers(found.span);
            if !passages.iter().any(holds) {
                passages.extend(self.passage(Occurrence { article, mention }, pair));
            }
        }
        Some(PairLine {
            closeness,
            article,
            mention: one,
            title: labels::title(&analysed.article),
            source: labels::source(&analysed.article).to_owned(),
            published: analysed.article.published.as_ref().map(|published| published.value),
            passages: passages.into_iter().map(|(_, passage)| passage).collect(),
            copies,
        })
    }

    /// The sentence around a mention, with its bytes in the text, and all names of the two in it.
    fn passage(&self, at: Occurrence, pair: [EntityId; 2]) -> Option<(Span, Passage)> {
        let analysed = self.corpus.article(at.article)?;
        let found = analysed.found.mention(at.mention)?;
        let (field, text) = (found.field, analysed.article.text(found.field));
        let sentence = self.sentence(at.article, field, found.span);
        let (sentence, highlight) = concordance::cut(text, sentence, found.span);
        let start = found.span.start - highlight.start;
        let span = Span { start, end: start + sentence.len() as u32 };
        let is_either = |meant: &Meant| meant.known().is_some_and(|entity| pair.contains(&entity));
        let mentions = self.meant.of(at.article.0).iter().zip(&analysed.found.mentions);
        let names = mentions
            .filter(|(meant, name)| is_either(meant) && name.field == field && span.covers(name.span))
            .map(|(_, name)| Span { start: name.span.start - start, end: name.span.end - start });
        Some((span, Passage { field, names: names.collect(), sentence }))
    }
}

/// The number of the sentence, paragraph or article that a mention stands in.
fn stretch(closeness: Closeness, meant: Meant, paragraphs: &[u32]) -> Option<u32> {
    match closeness {
        Closeness::Sentence => meant.sentence(),
        Closeness::Paragraph => {
            meant.sentence().map(|sentence| paragraphs.partition_point(|first| *first <= sentence) as u32)
        }
        Closeness::Article => Some(0),
    }
}
