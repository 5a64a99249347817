//! Corpora made by hand and by chance, without the loader.

#![allow(clippy::unwrap_used)] // a test may fail

use std::collections::BTreeMap;

use dateline::model::{
    Alias, Analysed, Article, Certainty, Corpus, Entity, EntityId, Extraction, Field, Kind, Mention,
    MentionIndex, Origin, PartialDate, Published, Quote, QuoteKind, Role, Span, Speaker, Value, Why,
};

const WHY: Why = Why { rule: "test", certainty: Certainty::Likely, confidence: None };

/// What a mention of a draft means.
#[derive(Clone, Debug)]
pub(crate) enum Meant {
    /// An entity, by kind and headword.
    Name(Kind, String),
    /// A value.
    Value(Kind, Option<Value>),
}

/// An article being written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub(crate) article: Article,
    pub(crate) mentions: Vec<(Field, Span, Meant)>,
    pub(crate) quotes: Vec<Quote>,
    pub(crate) roles: Vec<Role>,
}

impl Draft {
    /// An article of `source` with mentions written as `[Kyiv]`, `[Kyiv|place:Kyiv]`, `[2%|percent:2]`; `[Kyiv]` means what
    /// the same words meant before in the article, or the place so called.
    pub(crate) fn new(source: &str, headline: &str, body: &str) -> Self {
        let mut draft = Self::default();
        let (source, ordinal) = source.split_once('#').unwrap_or((source, "0"));
        draft.article.origin =
            Origin { source: source.to_owned(), ordinal: ordinal.parse().unwrap(), span: None };
        let headline = draft.read(Field::Headline, headline);
        draft.article.headline = Some(headline).filter(|headline| !headline.is_empty());
        draft.article.body = draft.read(Field::Body, body);
        draft
    }

    /// The same, published on `date`.
    pub(crate) fn dated(mut self, date: &str, basis: dateline::model::Basis) -> Self {
        let value = PartialDate::parse(date).unwrap();
        self.article.published = Some(Published { value, basis, evidence: date.to_owned() });
        self
    }

    /// A quotation of the body; `speaker` and `cue` are its words, looked for behind the quotation, then anywhere.
    pub(crate) fn quote(mut self, words: &str, speaker: Option<&str>, cue: Option<&str>) -> Self {
        let span = self.find(words, 0);
        let speaker = speaker.map(|speaker| {
            let words = self.find(speaker, span.end);
            Speaker { words, mention: self.mention(words) }
        });
        let kind = if speaker.is_some() { QuoteKind::Speech } else { QuoteKind::Scare };
        let cue = cue.map(|cue| self.find(cue, span.end));
        self.quotes.push(Quote { field: Field::Body, span, kind, speaker, cue });
        self
    }

    /// A role stated in the body.
    pub(crate) fn role(mut self, person: &str, title: &str, affiliation: Option<&str>) -> Self {
        let person = self.mention(self.find(person, 0)).unwrap();
        let affiliation = affiliation.map(|words| self.mention(self.find(words, 0)).unwrap());
        let title = self.find(title, 0);
        self.roles.push(Role { person, field: Field::Body, title, affiliation });
        self
    }

    fn find(&self, words: &str, from: u32) -> Span {
        let body = &self.article.body;
        let behind = body[from as usize..].find(words).map(|at| at + from as usize);
        let at =
            behind.or_else(|| body.find(words)).unwrap_or_else(|| panic!("{words:?} is not in the body"));
        Span::new(at, at + words.len())
    }

    fn mention(&self, words: Span) -> Option<MentionIndex> {
        let at = self.mentions.iter().position(|(field, span, _)| *field == Field::Body && *span == words)?;
        Some(MentionIndex(at as u32))
    }

    fn read(&mut self, field: Field, marked: &str) -> String {
        let mut text = String::new();
        for (at, part) in marked.split(['[', ']']).enumerate() {
            if at % 2 == 0 {
                text.push_str(part);
                continue;
            }
            let (words, meant) = part.split_once('|').map_or((part, None), |(w, m)| (w, Some(m)));
            let span = Span::new(text.len(), text.len() + words.len());
            text.push_str(words);
            let meant = meant.map_or_else(|| self.meant_before(words, field, &text), meaning);
            self.mentions.push((field, span, meant));
        }
        text
    }

    fn meant_before(&self, words: &str, being_read: Field, text: &str) -> Meant {
        let before = self.mentions.iter().find(|(field, span, _)| {
            span.of(if *field == being_read { text } else { self.article.text(*field) }) == words
        });
        let known = before.map(|(_, _, meant)| meant.clone());
        known.unwrap_or_else(|| Meant::Name(Kind::Place, words.to_owned()))
    }
}

fn meaning(text: &str) -> Meant {
    let (kind, what) = text.split_once(':').unwrap();
    let kind = *Kind::ALL.iter().find(|known| known.word() == kind).unwrap();
    if kind.is_named() {
        return Meant::Name(kind, what.to_owned());
    }
    let number = |text: &str| text.parse::<f64>().unwrap();
    let value = match (kind, what.split_once(' ')) {
        (_, None) if what.is_empty() => None,
        (Kind::Date, _) => {
            let (start, end) = what.split_once('/').map_or((what, None), |(start, end)| (start, Some(end)));
            let mut range = dateline::model::DateRange::from(PartialDate::parse(start).unwrap());
            range.end = end.map(|end| PartialDate::parse(end).unwrap());
            Some(Value::Date(range))
        }
        (_, Some((amount, "USD"))) => Some(Value::Money { amount: number(amount), currency: "USD" }),
        (_, Some((min, max))) => Some(Value::Between { min: number(min), max: number(max) }),
        _ => Some(Value::Number(number(what))),
    };
    Meant::Value(kind, value)
}

/// The corpus of these articles: the most mentioned entity first, then by kind and name.
pub(crate) fn corpus(drafts: Vec<Draft>) -> Corpus {
    let mut found: BTreeMap<(Kind, String), Tally> = BTreeMap::new();
    for (at, draft) in drafts.iter().enumerate() {
        for (field, span, meant) in &draft.mentions {
            let Meant::Name(kind, name) = meant else { continue };
            let tally = found.entry((*kind, name.clone())).or_default();
            tally.mentions += 1;
            *tally.aliases.entry(span.of(draft.article.text(*field)).to_owned()).or_default() += 1;
            tally.articles += u32::from(tally.last != Some(at));
            tally.last = Some(at);
        }
    }
    let mut entities: Vec<Entity> = found.into_iter().map(|(key, tally)| tally.entity(key)).collect();
    entities.sort_by_key(|entity| std::cmp::Reverse(entity.mentions));
    let ids: BTreeMap<_, _> = entities
        .iter()
        .enumerate()
        .map(|(at, entity)| ((entity.kind, entity.name.clone()), EntityId(at as u32)))
        .collect();
    let articles = drafts.into_iter().map(|draft| analysed(draft, &ids)).collect();
    Corpus { articles, entities, ..Corpus::default() }
}

/// Makes the group called `group` the people of `place`.
pub(crate) fn set_demonym(corpus: &mut Corpus, group: &str, place: &str) {
    let id = |name: &str| corpus.entities.iter().position(|entity| entity.name == name).unwrap();
    let (group, place) = (id(group), id(place));
    corpus.entities[group].demonym_of = Some(EntityId(place as u32));
}

#[derive(Default)]
struct Tally {
    mentions: u32,
    articles: u32,
    last: Option<usize>,
    aliases: BTreeMap<String, u32>,
}

impl Tally {
    fn entity(self, (kind, name): (Kind, String)) -> Entity {
        let mut aliases: Vec<_> =
            self.aliases.into_iter().map(|(text, mentions)| Alias { text, mentions }).collect();
        aliases.sort_by_key(|alias| std::cmp::Reverse(alias.mentions));
        let tier = dateline::model::Tier::default();
        Entity {
            kind,
            name,
            aliases,
            demonym_of: None,
            mentions: self.mentions,
            articles: self.articles,
            tier,
        }
    }
}

fn analysed(draft: Draft, ids: &BTreeMap<(Kind, String), EntityId>) -> Analysed {
    let mention = |(field, span, meant): (Field, Span, Meant)| match meant {
        Meant::Value(kind, value) => Mention { field, span, kind, value, entity: None, why: WHY },
        Meant::Name(kind, name) => {
            let entity = ids.get(&(kind, name)).copied();
            Mention { field, span, kind, value: None, entity, why: WHY }
        }
    };
    let mentions = draft.mentions.into_iter().map(mention).collect();
    let found = Extraction { mentions, quotes: draft.quotes, roles: draft.roles };
    Analysed { article: draft.article, found }
}
