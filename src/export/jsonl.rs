//! A whole corpus as JSON Lines: the interchange format, version 1.

use std::io::{self, Write};

use rustc_hash::FxHashMap;

use super::ids::Ids;
use super::rows::{self, Place, Row, Said};
use crate::model::{
    Analysed, ArticleId, Certainty, Corpus, EntityId, Extraction, Kind, Mention, MentionIndex, Published,
    Quote, QuoteKind, Role, Twin,
};

/// The format's version.
const SCHEMA: u32 = 1;

/// Writes `corpus` line by line: the corpus, article by article with what was found in it, the entities.
pub fn write(corpus: &Corpus, out: &mut dyn Write) -> io::Result<()> {
    let ids = Ids::of(corpus);
    line(out, &Row::Corpus(corpus_row(corpus)))?;
    let leaders = leaders(corpus);
    for (at, (analysed, id)) in corpus.articles.iter().zip(&ids.articles).enumerate() {
        let leader = leaders.get(&ArticleId(at as u32));
        let copy_of = leader.and_then(|leader| ids.articles.get(leader.0 as usize)).map(String::as_str);
        let page = Page { corpus, analysed, id, ids: &ids, copy_of };
        line(out, &Row::Article(page.article()))?;
        for mention in &analysed.found.mentions {
            line(out, &Row::Mention(page.mention(mention)))?;
        }
        for quote in &analysed.found.quotes {
            line(out, &Row::Quote(page.quote(quote)))?;
        }
        for role in analysed.found.roles.iter().filter_map(|role| page.role(role)) {
            line(out, &Row::Role(role))?;
        }
    }
    for (entity, id) in corpus.entities.iter().zip(&ids.entities) {
        let row = rows::Entity {
            id,
            kind: entity.kind,
            name: &entity.name,
            aliases: entity.aliases.iter().map(|alias| alias.text.as_str()).collect(),
            mentions: entity.mentions,
            articles: entity.articles,
            demonym_of: entity.demonym_of.and_then(|place| ids.entity(place)),
            tier: entity.tier.word(),
        };
        line(out, &Row::Entity(row))?;
    }
    out.flush()
}

fn line(out: &mut dyn Write, row: &Row) -> io::Result<()> {
    serde_json::to_writer(&mut *out, row)?;
    out.write_all(b"\n")
}

fn corpus_row(corpus: &Corpus) -> rows::Corpus {
    rows::Corpus {
        schema: SCHEMA,
        generator: concat!("dateline ", env!("CARGO_PKG_VERSION")),
        articles: corpus.articles.len(),
        entities: corpus.entities.len(),
        mentions: corpus.articles.iter().map(|analysed| analysed.found.mentions.len()).sum(),
    }
}

/// By wire copy: the article that leads its bundle.
fn leaders(corpus: &Corpus) -> FxHashMap<ArticleId, ArticleId> {
    corpus.bundles.iter().flat_map(|bundle| bundle.copies.iter().map(|copy| (*copy, bundle.leader))).collect()
}

fn published(published: &Published) -> rows::Published<'_> {
    rows::Published {
        value: published.value.to_string(),
        basis: published.basis.word(),
        evidence: &published.evidence,
    }
}

fn twin(twin: &Twin) -> rows::Twin<'_> {
    rows::Twin {
        source: &twin.origin.source,
        ordinal: twin.origin.ordinal,
        outlet: twin.outlet.as_deref(),
        url: twin.url.as_deref(),
        published: twin.published.as_ref().map(published),
    }
}

impl Ids {
    fn entity(&self, id: EntityId) -> Option<&str> {
        self.entities.get(id.0 as usize).map(String::as_str)
    }
}

/// An article being written.
struct Page<'a> {
    corpus: &'a Corpus,
    analysed: &'a Analysed,
    id: &'a str,
    ids: &'a Ids,
    copy_of: Option<&'a str>,
}

impl<'a> Page<'a> {
    fn found(&self) -> &'a Extraction {
        &self.analysed.found
    }

    fn entity(&self, mention: MentionIndex) -> Option<&'a str> {
        self.ids.entity(self.found().mention(mention)?.entity?)
    }

    /// Where a role is held: see [`Corpus::seat`].
    fn seat(&self, mention: MentionIndex) -> Option<&'a str> {
        self.ids.entity(self.corpus.seat(self.found().mention(mention)?.entity?))
    }

    fn article(&self) -> rows::Article<'a> {
        let article = &self.analysed.article;
        rows::Article {
            id: self.id,
            source: &article.origin.source,
            ordinal: article.origin.ordinal,
            headline: article.headline.as_deref(),
            byline: article.byline.as_deref(),
            section: article.section.as_deref(),
            outlet: article.outlet.as_deref(),
            url: article.url.as_deref(),
            filed: article.filed.as_ref().map(|filed| rows::Filed {
                place: filed.place.as_deref(),
                places: filed.places.iter().map(|place| place.of(&article.body)).collect(),
                agency: filed.agency.as_deref(),
                date: filed.date.as_deref(),
            }),
            published: article.published.as_ref().map(published),
            body: &article.body,
            span: article.origin.span.map(|span| (span.start, span.end)),
            copies: article.twins.iter().map(twin).collect(),
            copy_of: self.copy_of,
        }
    }

    fn mention(&self, mention: &'a Mention) -> rows::Mention<'a> {
        rows::Mention {
            article: self.id,
            place: Place::new(mention.field, mention.span),
            text: mention.span.of(self.analysed.article.text(mention.field)),
            kind: mention.kind,
            entity: mention.entity.and_then(|entity| self.ids.entity(entity)),
            value: mention.value.as_ref().map(Said),
            why: rows::Why {
                rule: mention.why.rule,
                certainty: certainty(mention.why.certainty),
                confidence: mention.why.confidence.map(|hundredths| f64::from(hundredths) / 100.0),
            },
        }
    }

    fn quote(&self, quote: &Quote) -> rows::Quote<'a> {
        let text = self.analysed.article.text(quote.field);
        let words = quote.speaker.map(|speaker| speaker.words.of(text)).filter(|words| !words.is_empty());
        let mention = quote.speaker.and_then(|speaker| speaker.mention);
        let person = |index| self.found().mention(index).is_some_and(|one| one.kind == Kind::Person);
        rows::Quote {
            article: self.id,
            place: Place::new(quote.field, quote.span),
            text: quote.span.of(text),
            kind: match quote.kind {
                QuoteKind::Speech => "speech",
                QuoteKind::Scare => "scare",
            },
            speaker: mention.filter(|index| person(*index)).and_then(|index| self.entity(index)),
            speaker_body: mention.filter(|index| !person(*index)).and_then(|index| self.entity(index)),
            speaker_text: words,
            cue: quote.cue.map(|cue| cue.of(text)),
        }
    }

    /// `None` where the person's mention leads to nobody.
    fn role(&self, role: &Role) -> Option<rows::Role<'a>> {
        Some(rows::Role {
            article: self.id,
            person: self.entity(role.person)?,
            title: role.title.of(self.analysed.article.text(role.field)),
            affiliation: role.affiliation.and_then(|mention| self.seat(mention)),
            place: Place::new(role.field, role.title),
        })
    }
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Doubtful => "doubtful",
        Certainty::Likely => "likely",
        Certainty::Sure => "sure",
    }
}
