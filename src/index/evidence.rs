//! Why an entity is what it is, gathered over its mentions and the ties between them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::build::Index;
use crate::model::{ArticleId, Certainty, EntityId, Field, Ground, Occurrence, Tie, Why};
use crate::query::{Evidence, EvidenceQuestion, FoundBy, NameEvidence, NameTie};

/// What is found of one name.
#[derive(Default)]
struct Gathered<'a> {
    mentions: u32,
    articles: u32,
    last: Option<ArticleId>,
    found: BTreeMap<(&'static str, Certainty), Seen>,
    ties: BTreeMap<(&'a str, Ground), Tied>,
    example: Option<(Field, Occurrence)>,
}

/// How often a rule found it, and how probable the tagger held it.
#[derive(Default)]
struct Seen {
    mentions: u32,
    by_tagger: u32,
    confidence: u32,
}

/// How often two names are tied, and a mention of the other one.
struct Tied {
    times: u32,
    other: Occurrence,
}

/// By article: where its ties begin among those of a corpus, sorted by the later article of their two ends; and the end.
pub(super) fn starts(ties: &mut [Tie], articles: usize) -> Vec<u32> {
    if !ties.is_sorted_by_key(later) {
        ties.sort_by_key(later);
    }
    let mut starts = vec![0; articles + 1];
    for tie in ties.iter() {
        if let Some(next) = starts.get_mut(later(tie).0 as usize + 1) {
            *next += 1;
        }
    }
    for at in 0..articles {
        starts[at + 1] += starts[at];
    }
    starts
}

fn later(tie: &Tie) -> ArticleId {
    tie.one.article.max(tie.other.article)
}

impl Index {
    /// What `question` asks for; `None` where there is no such entity.
    pub fn evidence(&self, question: &EvidenceQuestion) -> Option<Evidence> {
        let EvidenceQuestion { entity: id, limit } = *question;
        let aliases = &self.corpus.entity(id)?.aliases;
        let names = aliases.iter().take(limit).map(|alias| alias.text.as_str());
        let mut gathered: FxHashMap<&str, Gathered> = names.map(|name| (name, Gathered::default())).collect();
        for occurrence in self.occurrences(id) {
            self.gather(*occurrence, &mut gathered);
        }
        for tie in self.postings(id).iter().flat_map(|posting| self.ties_of(posting.article)) {
            self.gather_tie(id, tie, &mut gathered);
        }
        let told = aliases.iter().take(limit).filter_map(|alias| {
            let gathered = gathered.remove(alias.text.as_str())?;
            Some(self.told(&alias.text, gathered))
        });
        Some(Evidence { entity: self.label(id)?, names: told.collect(), names_total: aliases.len() })
    }

    fn ties_of(&self, article: ArticleId) -> &[Tie] {
        let at = article.0 as usize;
        let range = self.ties.get(at).zip(self.ties.get(at + 1));
        range.map_or(&[], |(start, end)| &self.corpus.ties[*start as usize..*end as usize])
    }

    /// The words of a mention, their place and what decided it.
    fn words(&self, Occurrence { article, mention }: Occurrence) -> Option<(&str, Field, Why)> {
        let analysed = self.corpus.article(article)?;
        let mention = analysed.found.mention(mention)?;
        Some((mention.span.of(analysed.article.text(mention.field)), mention.field, mention.why))
    }

    fn gather(&self, occurrence: Occurrence, gathered: &mut FxHashMap<&str, Gathered>) {
        let Some((words, field, why)) = self.words(occurrence) else { return };
        let Some(name) = gathered.get_mut(words) else { return };
        name.mentions += 1;
        name.articles += u32::from(name.last != Some(occurrence.article));
        name.last = Some(occurrence.article);
        let seen = name.found.entry((why.rule, why.certainty)).or_default();
        seen.mentions += 1;
        seen.by_tagger += u32::from(why.confidence.is_some());
        seen.confidence += u32::from(why.confidence.unwrap_or(0));
        // a sentence tells more than a headline
        if name.example.is_none_or(|(known, _)| known == Field::Headline && field == Field::Body) {
            name.example = Some((field, occurrence));
        }
    }

    fn gather_tie<'a>(&'a self, id: EntityId, tie: &Tie, gathered: &mut FxHashMap<&'a str, Gathered<'a>>) {
        let is_its = |end: Occurrence| self.entity_of(end.article, end.mention) == Some(id);
        let (Some((one, ..)), Some((other, ..))) = (self.words(tie.one), self.words(tie.other)) else {
            return;
        };
        if one == other || !is_its(tie.one) || !is_its(tie.other) {
            return;
        }
        for (name, beside, place) in [(one, other, tie.other), (other, one, tie.one)] {
            if let Some(name) = gathered.get_mut(name) {
                let tied = name.ties.entry((beside, tie.ground)).or_insert(Tied { times: 0, other: place });
                tied.times += 1;
            }
        }
    }

    fn told(&self, name: &str, gathered: Gathered) -> NameEvidence {
        let mut found: Vec<FoundBy> = gathered.found.into_iter().map(found_by).collect();
        found.sort_by_key(|found| Reverse(found.mentions));
        let mut ties: Vec<((&str, Ground), Tied)> = gathered.ties.into_iter().collect();
        ties.sort_by_key(|(_, tied)| Reverse(tied.times));
        let tie = |((other, ground), tied): ((&str, Ground), Tied)| NameTie {
            other: other.to_owned(),
            ground,
            times: tied.times,
            example: self.line(tied.other),
        };
        NameEvidence {
            name: name.to_owned(),
            mentions: gathered.mentions,
            articles: gathered.articles,
            found,
            ties: ties.into_iter().map(tie).collect(),
            example: gathered.example.and_then(|(_, occurrence)| self.line(occurrence)),
        }
    }
}

fn found_by(((rule, certainty), seen): ((&str, Certainty), Seen)) -> FoundBy {
    let mean = |sum: u32| ((sum + seen.by_tagger / 2) / seen.by_tagger) as u8;
    let confidence = (seen.by_tagger > 0).then(|| mean(seen.confidence));
    FoundBy { rule: rule.to_owned(), certainty, confidence, mentions: seen.mentions }
}
