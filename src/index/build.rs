//! The index of a corpus: who is mentioned where, built once, patched when the reader judges.

use std::cmp::Reverse;
use std::sync::OnceLock;

use super::bundled::{self, Member};
use super::called::Called;
use super::evidence;
use super::lists::Lists;
use super::meant::{self, Meant};
use super::names::Names;
use super::orders::Orders;
use super::rank::Rank;
use super::reach::Reach;
use super::roles::{self, Statement};
use super::said::{self, Said};
use crate::model::{
    Analysed, ArticleId, Candidate, Corpus, EntityId, Field, MentionIndex, Notice, Occurrence, PartialDate,
    Severity, Span,
};
use crate::query::{EntityLabel, Summary};
use crate::text::sentences;

/// An article that mentions an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Which article.
    pub article: ArticleId,
    /// How often it does.
    pub mentions: u32,
}

/// An entity that an article mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// Which entity.
    pub entity: EntityId,
    /// How often.
    pub mentions: u32,
    /// The first of these mentions.
    pub first: MentionIndex,
}

/// A corpus with all that makes questions about it cheap.
pub struct Index {
    pub(super) corpus: Corpus,
    /// By article: what each of its mentions means.
    pub(super) meant: Lists<Meant>,
    /// By article: the sentences that begin its paragraphs.
    pub(super) paragraphs: Lists<u32>,
    /// In how many articles each entity stands.
    pub(super) reach: Reach,
    pub(super) appearances: Lists<Appearance>,
    pub(super) postings: Lists<Posting>,
    pub(super) occurrences: Lists<Occurrence>,
    /// By article: its quotes that somebody is named for.
    pub(super) said: Lists<Said>,
    /// By article: its statements of roles.
    pub(super) statements: Lists<Statement>,
    pub(super) demonyms: Lists<EntityId>,
    /// By article: when it was published.
    pub(super) dates: Vec<Option<PartialDate>>,
    /// By twice the article's number, and one more for its body.
    sentences: Lists<Span>,
    pub(super) orders: Orders,
    /// By article: its place in a bundle of wire copies.
    pub(super) members: Vec<Option<Member>>,
    pub(super) rank: Rank,
    pub(super) names: Names,
    /// Made when it is first asked for.
    pub(super) called: OnceLock<Called>,
    /// By article: where its ties begin among those of the corpus, and the end.
    pub(super) ties: Vec<u32>,
    /// Pairs that may be one, the likest names first.
    pub(super) candidates: Vec<Candidate>,
}

impl Index {
    /// Reads the whole corpus once. Mentions of entities that the corpus does not hold are left aside.
    pub fn build(mut corpus: Corpus) -> Self {
        let (articles, entities) = (corpus.articles.len(), corpus.entities.len());
        let sentences = Lists::group(articles * 2, all_sentences(&corpus));
        let sentences_of = |article, field| sentences.of(sentence_owner(article, field));
        let meant = Lists::group(articles, meant::by_article(&corpus, sentences_of));
        let appearances = Lists::group(articles, appearances(articles, &meant));
        let occurrences = Lists::group(entities, occurrences(articles, &meant));
        let mentions = |id: EntityId| occurrences.of(id.0).len() as u32;
        let members = bundled::members(&corpus);
        Self {
            paragraphs: Lists::group(articles, meant::paragraphs(&corpus, sentences_of)),
            reach: Reach::build(&corpus, &meant, &members),
            postings: Lists::group(entities, postings(articles, &appearances)),
            said: Lists::group(articles, said::by_article(&corpus)),
            statements: Lists::group(articles, roles::by_article(&corpus)),
            demonyms: Lists::group(entities, demonyms(&corpus)),
            rank: Rank::build(entities, mentions),
            names: Names::build(&corpus.entities, mentions),
            dates: dates(&corpus),
            orders: Orders::default(),
            members,
            called: OnceLock::new(),
            ties: evidence::starts(&mut corpus.ties, articles),
            candidates: Vec::new(),
            sentences,
            meant,
            appearances,
            occurrences,
            corpus,
        }
    }

    /// Sets which entities may be one; those of two that are gone or unknown are passed over in every answer.
    pub fn set_candidates(&mut self, mut candidates: Vec<Candidate>) {
        candidates.sort_by_key(|pair| (Reverse(pair.likeness), pair.one, pair.other, pair.ground));
        self.renew_candidates(candidates);
    }

    /// Like [`Index::set_candidates`], for one who has them in order: the likest first. A pair may stand there twice.
    pub fn renew_candidates(&mut self, candidates: Vec<Candidate>) {
        self.candidates = candidates;
    }

    /// The corpus as it is now.
    pub fn corpus(&self) -> &Corpus {
        &self.corpus
    }

    /// The corpus, given back.
    pub fn into_corpus(self) -> Corpus {
        self.corpus
    }

    /// Puts notices behind those of the loader.
    pub fn tell(&mut self, notices: Vec<Notice>) {
        self.corpus.notices.extend(notices);
    }

    /// The corpus in numbers; entities without mentions do not count.
    pub fn summary(&self) -> Summary {
        let corpus = &self.corpus;
        Summary {
            articles: corpus.articles.len(),
            entities: self.rank.len(),
            mentions: (0..corpus.articles.len() as u32).map(|article| self.meant.of(article).len()).sum(),
            notices: corpus.notices.len(),
            complaints: corpus.notices.iter().filter(|notice| notice.severity > Severity::Info).count(),
        }
    }

    /// The articles that mention `entity`: ascending, each once.
    pub fn postings(&self, entity: EntityId) -> &[Posting] {
        self.postings.of(entity.0)
    }

    /// The entities that `article` mentions: ascending, each once.
    pub fn appearances(&self, article: ArticleId) -> &[Appearance] {
        self.appearances.of(article.0)
    }

    /// Every mention of `entity`, in the order of loading and of the text.
    pub fn occurrences(&self, entity: EntityId) -> &[Occurrence] {
        self.occurrences.of(entity.0)
    }

    /// The entity that a mention means.
    pub(super) fn entity_of(&self, article: ArticleId, mention: MentionIndex) -> Option<EntityId> {
        self.meant.of(article.0).get(mention.0 as usize)?.known()
    }

    pub(super) fn sentences(&self, article: ArticleId, field: Field) -> &[Span] {
        self.sentences.of(sentence_owner(article, field))
    }

    pub(super) fn label(&self, id: EntityId) -> Option<EntityLabel> {
        let entity = self.corpus.entity(id)?;
        Some(EntityLabel { id, kind: entity.kind, name: entity.name.clone(), tier: entity.tier })
    }
}

fn appearances(articles: usize, meant: &Lists<Meant>) -> Vec<(u32, Appearance)> {
    let mut out: Vec<(u32, Appearance)> = Vec::new();
    let mut here: Vec<(EntityId, MentionIndex)> = Vec::new();
    for article in 0..articles as u32 {
        here.clear();
        here.extend(meant::named(meant.of(article)));
        here.sort_unstable();
        let of_one = here.chunk_by(|(one, _), (next, _)| one == next);
        out.extend(of_one.map(|mentions| {
            let (entity, first) = mentions[0];
            (article, Appearance { entity, mentions: mentions.len() as u32, first })
        }));
    }
    out
}

fn postings(articles: usize, appearances: &Lists<Appearance>) -> Vec<(u32, Posting)> {
    let of_article = |article: u32| {
        appearances.of(article).iter().map(move |appearance| {
            let posting = Posting { article: ArticleId(article), mentions: appearance.mentions };
            (appearance.entity.0, posting)
        })
    };
    (0..articles as u32).flat_map(of_article).collect()
}

fn occurrences(articles: usize, meant: &Lists<Meant>) -> Vec<(u32, Occurrence)> {
    let of_article = |article: u32| {
        let occurrence = move |mention| Occurrence { article: ArticleId(article), mention };
        meant::named(meant.of(article)).map(move |(entity, mention)| (entity.0, occurrence(mention)))
    };
    (0..articles as u32).flat_map(of_article).collect()
}

fn dates(corpus: &Corpus) -> Vec<Option<PartialDate>> {
    let published = |analysed: &Analysed| Some(analysed.article.published.as_ref()?.value);
    corpus.articles.iter().map(published).collect()
}

fn demonyms(corpus: &Corpus) -> Vec<(u32, EntityId)> {
    let entities = corpus.entities.iter().enumerate();
    entities.filter_map(|(at, entity)| Some((entity.demonym_of?.0, EntityId(at as u32)))).collect()
}

fn all_sentences(corpus: &Corpus) -> Vec<(u32, Span)> {
    let mut out = Vec::new();
    for (id, analysed) in corpus.numbered() {
        for field in [Field::Headline, Field::Body] {
            let owner = sentence_owner(id, field);
            let spans = sentences::sentences(analysed.article.text(field));
            out.extend(spans.into_iter().map(|span| (owner, span)));
        }
    }
    out
}

fn sentence_owner(article: ArticleId, field: Field) -> u32 {
    article.0 * 2 + u32::from(field == Field::Body)
}
