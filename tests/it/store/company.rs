//! The oracle on who stands together, and by way of whom one leads to another.

#![allow(clippy::unwrap_used)] // a test may fail

use std::cmp::Reverse;
use std::collections::BTreeMap;

use dateline::model::{
    Analysed, ArticleId, Certainty, Corpus, EntityId, Field, Mention, MentionIndex, Span, Tier,
};
use dateline::query::{
    Chain, ChainEnd, ChainQuestion, Closeness, Hop, Neighbour, Pair, PairLine, PairQuestion, Passage, Window,
};
use dateline::text::sentences;

use super::scan::{Scan, published, source, title};

/// A mention with the sentence and the paragraph that it stands in.
struct Stand {
    at: MentionIndex,
    mention: Mention,
    /// Its field and the sentence's bytes.
    sentence: Option<(Field, Span)>,
    /// Its field and the line's number.
    paragraph: (Field, usize),
}

impl Stand {
    fn is(&self, id: EntityId) -> bool {
        self.mention.entity == Some(id)
    }

    fn is_sure(&self) -> bool {
        self.mention.why.certainty != Certainty::Doubtful
    }

    fn closeness(&self, other: &Stand) -> Closeness {
        if self.sentence.is_none() || other.sentence.is_none() {
            Closeness::Article
        } else if self.sentence == other.sentence {
            Closeness::Sentence
        } else if self.paragraph == other.paragraph {
            Closeness::Paragraph
        } else {
            Closeness::Article
        }
    }
}

fn stands(analysed: &Analysed) -> Vec<Stand> {
    let of_field = |field| sentences::sentences(analysed.article.text(field));
    let (headline, body) = (of_field(Field::Headline), of_field(Field::Body));
    let mentions = analysed.found.mentions.iter().enumerate();
    let stand = |(at, mention): (usize, &Mention)| {
        let field = mention.field;
        let all = if field == Field::Headline { &headline } else { &body };
        let sentence = all.iter().find(|sentence| sentence.holds(mention.span.start));
        let before = &analysed.article.text(field)[..mention.span.start as usize];
        let line = if field == Field::Headline { 0 } else { before.matches('\n').count() };
        Stand {
            at: MentionIndex(at as u32),
            mention: mention.clone(),
            sentence: sentence.map(|sentence| (field, *sentence)),
            paragraph: (field, line),
        }
    };
    mentions.map(stand).collect()
}

/// Every article read once.
pub(crate) struct Read<'a> {
    scan: &'a Scan,
    articles: Vec<Vec<Stand>>,
}

/// How two entities stand in an article: the closest that any two mentions are, and whether each is sure.
fn here(stands: &[Stand], one: EntityId, other: EntityId) -> Option<(Closeness, bool)> {
    let (ones, others): (Vec<_>, Vec<_>) =
        (stands.iter().filter(|it| it.is(one)).collect(), stands.iter().filter(|it| it.is(other)).collect());
    let pairs = ones.iter().flat_map(|one| others.iter().map(|other| one.closeness(other)));
    let is_sure = ones.iter().any(|it| it.is_sure()) && others.iter().any(|it| it.is_sure());
    pairs.min().map(|closeness| (closeness, is_sure))
}

impl<'a> Read<'a> {
    pub(crate) fn new(scan: &'a Scan) -> Self {
        Self { scan, articles: scan.corpus.articles.iter().map(stands).collect() }
    }

    fn corpus(&self) -> &Corpus {
        &self.scan.corpus
    }

    /// Articles, wire copies together.
    fn alone(&self) -> Vec<Vec<ArticleId>> {
        let bundled =
            |id: &ArticleId| self.corpus().bundles.iter().any(|it| it.members().any(|it| it == *id));
        let ids = self.corpus().numbered().map(|(id, _)| id);
        let lone = ids.filter(|id| !bundled(id)).map(|id| vec![id]);
        lone.chain(self.corpus().bundles.iter().map(|it| it.members().collect())).collect()
    }

    /// How many articles mention it, copies as one, doubtful ones as half.
    fn reach(&self, id: EntityId) -> f64 {
        let weight = |copies: &Vec<ArticleId>| {
            let of_it = copies.iter().flat_map(|copy| &self.articles[copy.0 as usize]).filter(|it| it.is(id));
            of_it.map(|it| if it.is_sure() { 1.0 } else { 0.5 }).fold(0.0, f64::max)
        };
        self.alone().iter().map(weight).sum()
    }

    /// By closeness: how many articles mention both, counted so.
    fn together(&self, one: EntityId, other: EntityId) -> [f64; 3] {
        let mut counts = [0.0; 3];
        for copies in self.alone() {
            let in_each: Vec<_> =
                copies.iter().filter_map(|copy| here(&self.articles[copy.0 as usize], one, other)).collect();
            if let Some(closest) = in_each.iter().map(|(closeness, _)| *closeness).min() {
                let is_sure = in_each.iter().any(|(_, is_sure)| *is_sure);
                counts[closest as usize] += if is_sure { 1.0 } else { 0.5 };
            }
        }
        counts
    }

    fn strength(&self, one: EntityId, other: EntityId) -> f64 {
        let [sentence, paragraph, article] = self.together(one, other);
        let all = sentence + paragraph + article;
        let ratio =
            super::scan::likelihood_ratio(all, self.reach(one), self.reach(other), self.alone().len() as f64);
        let is_noise = |id| self.corpus().entity(id).unwrap().tier >= Tier::Noise;
        if all == 0.0 || ratio < 3.84 {
            return 0.0;
        }
        let closeness = (sentence * 3.2 + paragraph * 3.0 + article) / (all * 3.2);
        if is_noise(one) || is_noise(other) { ratio * closeness / 2.0 } else { ratio * closeness }
    }

    pub(crate) fn neighbours(&self, id: EntityId) -> Vec<Neighbour> {
        let mut ranked = Vec::new();
        for other in (0..self.corpus().entities.len() as u32).map(EntityId).filter(|other| *other != id) {
            let both = self.articles.iter().filter(|stands| here(stands, id, other).is_some()).count();
            if both == 0 {
                continue;
            }
            let strength = self.strength(id, other);
            let halves = self.together(id, other).map(|count| (count * 2.0) as u32);
            let neighbour = Neighbour { entity: self.scan.label(other), together: both as u32, strength };
            let rank = (Reverse(steps(strength)), Reverse(halves), Reverse(both), other);
            ranked.push((rank, neighbour));
        }
        ranked.sort_by_key(|(rank, _)| *rank);
        ranked.into_iter().map(|(_, neighbour)| neighbour).collect()
    }

    pub(crate) fn pair(&self, question: &PairQuestion) -> Pair {
        let PairQuestion { one, other, page } = *question;
        let mut lines = Vec::new();
        let mut articles = 0;
        for copies in self.alone().into_iter().filter(|_| one != other) {
            let with_both: Vec<_> = copies
                .into_iter()
                .filter_map(|copy| Some((here(&self.articles[copy.0 as usize], one, other)?.0, copy)))
                .collect();
            articles += with_both.len() as u32;
            // the first of the closest
            if let Some((closeness, id)) = with_both.iter().min_by_key(|(closeness, _)| *closeness) {
                lines.extend(self.lines(one, other, *id, *closeness, with_both.len() as u32 - 1));
            }
        }
        let day = |line: &PairLine| line.published.map(|date| (date.earliest(), date.latest()));
        lines.sort_by_key(|line| (line.closeness, Reverse(day(line)), line.article));
        let sentences = lines.iter().filter(|line| line.closeness == Closeness::Sentence).count() as u32;
        let strength = if one == other { 0.0 } else { self.strength(one, other) };
        let (one, other) = (self.scan.label(one), self.scan.label(other));
        Pair { one, other, articles, sentences, strength, lines: Window::cut(&lines, page, Clone::clone) }
    }

    /// A line for each stretch of the article that has both as close as that, in text order.
    fn lines(
        &self,
        one: EntityId,
        other: EntityId,
        id: ArticleId,
        closeness: Closeness,
        copies: u32,
    ) -> Vec<PairLine> {
        let stretch = |it: &Stand| match closeness {
            Closeness::Sentence => it.sentence.map(|(field, span)| (field, span.start as usize)),
            Closeness::Paragraph => it.sentence.map(|_| it.paragraph),
            Closeness::Article => Some((Field::Headline, 0)),
        };
        let stands = &self.articles[id.0 as usize];
        let mut stretches: BTreeMap<(Field, usize), Vec<&Stand>> = BTreeMap::new();
        for it in stands.iter().filter(|it| it.is(one) || it.is(other)) {
            if let Some(at) = stretch(it) {
                stretches.entry(at).or_default().push(it);
            }
        }
        let article = &self.corpus().article(id).unwrap().article;
        let mut lines = Vec::new();
        for inside in stretches.values() {
            let first = |id| inside.iter().find(|it| it.is(id)).copied();
            let Some((first_one, first_other)) = first(one).zip(first(other)) else { continue };
            let mut shown = [first_one, first_other];
            shown.sort_by_key(|it| it.at);
            let mut passages: Vec<(Span, Passage)> = Vec::new();
            for it in shown {
                let (field, name) = (it.mention.field, it.mention.span);
                if passages.iter().any(|(span, passage)| passage.field == field && span.covers(name)) {
                    continue;
                }
                let span =
                    it.sentence.map_or(name, |(_, it)| Span { start: it.start, end: it.end.max(name.end) });
                let either = stands.iter().filter(|it| it.is(one) || it.is(other)).map(|it| &it.mention);
                let names = either.filter(|it| it.field == field && span.covers(it.span));
                let moved =
                    |it: &Mention| Span { start: it.span.start - span.start, end: it.span.end - span.start };
                let sentence = span.of(article.text(field)).to_owned();
                passages.push((span, Passage { field, names: names.map(moved).collect(), sentence }));
            }
            lines.push(PairLine {
                closeness,
                article: id,
                mention: first_one.at,
                title: title(article),
                source: source(article),
                published: published(article),
                passages: passages.into_iter().map(|(_, passage)| passage).collect(),
                copies,
            });
        }
        lines
    }

    pub(crate) fn chain(&self, question: &ChainQuestion) -> Chain {
        let ChainQuestion { from, to } = *question;
        let chain = |hops, end| Chain { from: self.scan.label(from), to: self.scan.label(to), hops, end };
        for farthest in [Closeness::Sentence, Closeness::Article] {
            let distances = self.distances(to, farthest);
            if distances.get(&from).is_some_and(|distance| *distance <= 6) {
                return chain(self.walk(from, to, farthest, &distances), ChainEnd::Found);
            }
        }
        chain(Vec::new(), ChainEnd::NoChain)
    }

    fn is_passable(&self, id: EntityId) -> bool {
        matches!(self.corpus().entity(id).unwrap().tier, Tier::Confirmed | Tier::Likely)
    }

    /// Who stands with `id` so closely.
    fn beside(&self, id: EntityId, farthest: Closeness) -> Vec<EntityId> {
        let ids = (0..self.corpus().entities.len() as u32).map(EntityId).filter(|other| *other != id);
        let is_close = |other: &EntityId| {
            let in_each = self.articles.iter().filter_map(|stands| here(stands, id, *other));
            in_each.map(|(closeness, _)| closeness).any(|closeness| closeness <= farthest)
        };
        ids.filter(is_close).collect()
    }

    /// Hops to `to`.
    fn distances(&self, to: EntityId, farthest: Closeness) -> BTreeMap<EntityId, usize> {
        let mut distances = BTreeMap::from([(to, 0)]);
        let mut layer = vec![to];
        for distance in 1.. {
            let passable = layer.into_iter().filter(|id| *id == to || self.is_passable(*id));
            let next: Vec<_> = passable.flat_map(|id| self.beside(id, farthest)).collect();
            layer = next.into_iter().filter(|id| distances.insert_new(*id, distance)).collect();
            if layer.is_empty() {
                break;
            }
        }
        distances
    }

    fn walk(
        &self,
        from: EntityId,
        to: EntityId,
        farthest: Closeness,
        distances: &BTreeMap<EntityId, usize>,
    ) -> Vec<Hop> {
        let (mut at, mut hops) = (from, Vec::new());
        while at != to {
            let nearer = self.beside(at, farthest).into_iter().filter(|id| {
                (*id == to || self.is_passable(*id))
                    && distances.get(id).is_some_and(|distance| distance + 1 == distances[&at])
            });
            let rank = |id: &EntityId| {
                (Reverse(steps(self.strength(at, *id))), Reverse(self.scan.mentions(*id)), *id)
            };
            let next = nearer.min_by_key(rank).unwrap();
            let pair = self.pair(&PairQuestion { one: at, other: next, page: dateline::query::Page::all() });
            let line = pair.lines.rows[0].clone();
            hops.push(Hop { from: pair.one, to: pair.other, strength: pair.strength, line });
            at = next;
        }
        hops
    }
}

trait InsertNew {
    fn insert_new(&mut self, id: EntityId, distance: usize) -> bool;
}

impl InsertNew for BTreeMap<EntityId, usize> {
    fn insert_new(&mut self, id: EntityId, distance: usize) -> bool {
        !self.contains_key(&id) && self.insert(id, distance).is_none()
    }
}

fn steps(strength: f64) -> i64 {
    (strength * 1e6).round() as i64
}
