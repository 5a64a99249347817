//! The oracle: answers every question by reading the whole corpus, in the plainest code, without the index.

#![allow(clippy::unwrap_used)] // a test may fail

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use dateline::index::{Typed, searchable};
use dateline::model::{
    Alias, Analysed, Article, ArticleId, Candidate, Corpus, EntityId, Mention, MentionIndex, PartialDate,
    QuoteKind, Severity, Span,
};
use dateline::query::{
    ArticleList, ArticleRow, ArticleSort, ArticleView, ArticlesQuestion, Bundled, Chain, ChainQuestion,
    ConcordanceLine, ConcordanceQuestion, CutList, CutRow, Difference, DifferenceQuestion, EntityLabel,
    Entry, EntryQuestion, Evidence, EvidenceQuestion, Judged, LoadReport, MergeSuggestion, MergesQuestion,
    Neighbour, Order, Page, Pair, PairQuestion, Place, QuietSources, QuoteLine, Reference, ReportQuestion,
    ReportSection, RoleLine, SuggestQuestion, Suggestion, Summary, Total, Window,
};
use dateline::report;
use dateline::store::{Fault, Store};
use dateline::text::{difference, fold, sentences};

use super::company::Read;
use super::judging;

/// A corpus and nothing else.
pub(crate) struct Scan {
    pub(crate) corpus: Corpus,
    /// Entities that may be one.
    pub(crate) candidates: Vec<Candidate>,
}

impl Scan {
    /// Reads `corpus`.
    pub(crate) fn new(corpus: Corpus) -> Self {
        Self { corpus, candidates: Vec::new() }
    }

    pub(crate) fn label(&self, id: EntityId) -> EntityLabel {
        let entity = self.corpus.entity(id).unwrap();
        EntityLabel { id, kind: entity.kind, name: entity.name.clone(), tier: entity.tier }
    }

    fn known(&self, id: EntityId) -> Result<(), Fault> {
        self.corpus.entity(id).map(|_| ()).ok_or(Fault::NoEntity(id))
    }

    fn ids(&self) -> impl Iterator<Item = EntityId> {
        (0..self.corpus.entities.len() as u32).map(EntityId)
    }

    /// Entities that are mentioned.
    fn mentioned(&self) -> impl Iterator<Item = EntityId> {
        self.ids().filter(|id| self.mentions(*id) > 0)
    }

    /// Its names as the articles have them, the commonest first.
    fn aliases(&self, id: EntityId) -> Vec<Alias> {
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for analysed in &self.corpus.articles {
            for (_, mention) in places(analysed, id) {
                *counts.entry(mention.span.of(analysed.article.text(mention.field))).or_default() += 1;
            }
        }
        let alias = |(text, mentions): (&str, u32)| Alias { text: text.to_owned(), mentions };
        let mut aliases: Vec<_> = counts.into_iter().map(alias).collect();
        aliases.sort_by_key(|alias| Reverse(alias.mentions));
        aliases
    }

    /// The entities that are called so: by headword, or else by alias.
    pub(crate) fn called(&self, name: &str) -> Vec<EntityId> {
        let headed = |id: &EntityId| self.corpus.entity(*id).unwrap().name == name;
        let aliased = |id: &EntityId| self.aliases(*id).iter().any(|alias| alias.text == name);
        let mut found: Vec<_> = self.mentioned().filter(headed).collect();
        if found.is_empty() {
            found = self.mentioned().filter(aliased).collect();
        }
        found.sort_by_key(|id| Reverse(self.mentions(*id)));
        found
    }

    /// How alike they are, where they may be one.
    fn likeness(&self, one: EntityId, other: EntityId) -> Option<u8> {
        let pairs = self.candidates.iter();
        let of_both = pairs.filter(|pair| [(one, other), (other, one)].contains(&(pair.one, pair.other)));
        of_both.map(|pair| pair.likeness).max()
    }

    fn mentioning(&self, id: EntityId) -> Vec<ArticleId> {
        let articles = self.corpus.numbered().filter(|(_, analysed)| count(analysed, id) > 0);
        articles.map(|(article, _)| article).collect()
    }

    pub(crate) fn mentions(&self, id: EntityId) -> u32 {
        self.corpus.articles.iter().map(|analysed| count(analysed, id)).sum()
    }

    /// The members of an article's bundle, the leader first.
    fn bundle(&self, id: ArticleId) -> Option<Vec<ArticleId>> {
        let mut bundles = self.corpus.bundles.iter().map(|bundle| bundle.members().collect::<Vec<_>>());
        bundles.find(|members| members.contains(&id))
    }

    /// Every article that is listed, in order.
    fn rows(&self, question: &ArticlesQuestion) -> Result<Vec<ArticleRow>, Fault> {
        for id in &question.mentioning {
            self.known(*id)?;
        }
        let mut rows = Vec::new();
        for (id, analysed) in self.corpus.numbered() {
            if question.mentioning.iter().all(|entity| count(analysed, *entity) > 0) {
                rows.push(ArticleRow {
                    id,
                    title: title(&analysed.article),
                    has_headline: analysed.article.headline.is_some(),
                    published: published(&analysed.article),
                    source: source(&analysed.article),
                    bundled: None,
                });
            }
        }
        let day = |row: &ArticleRow| row.published.map(|date| (date.earliest(), date.latest()));
        match question.sort {
            ArticleSort::Loaded => {}
            ArticleSort::Newest => rows.sort_by_key(|row| Reverse(day(row))),
            ArticleSort::Oldest => {
                rows.sort_by_key(day);
                let undated = rows.iter().filter(|row| row.published.is_none()).count();
                rows.rotate_left(undated);
            }
            ArticleSort::Title => rows.sort_by_key(|row| fold::fold(&row.title)),
            ArticleSort::Source => rows.sort_by_key(|row| fold::fold(&row.source)),
        }
        Ok(rows)
    }

    fn speaker(analysed: &Analysed, quote: &dateline::model::Quote) -> Option<EntityId> {
        analysed.found.mention(quote.speaker?.mention?)?.entity
    }

    fn roles(&self, id: EntityId) -> Vec<RoleLine> {
        let mut lines: Vec<RoleLine> = Vec::new();
        for (article, analysed) in self.corpus.numbered() {
            for role in &analysed.found.roles {
                let entity = |at: MentionIndex| analysed.found.mention(at)?.entity;
                let Some(person) = entity(role.person) else { continue };
                let affiliation = role.affiliation.and_then(entity).map(|id| {
                    let place = self.corpus.entity(id).unwrap().demonym_of;
                    self.label(place.unwrap_or(id))
                });
                let title = role.title.of(analysed.article.text(role.field)).to_owned();
                let same = |line: &&mut RoleLine| {
                    line.person.id == person
                        && line.affiliation == affiliation
                        && fold::fold(&line.title) == fold::fold(&title)
                };
                if let Some(line) = lines.iter_mut().find(same) {
                    line.stated += 1;
                    continue;
                }
                let (person, field, span) = (self.label(person), role.field, role.title);
                lines.push(RoleLine { title, person, affiliation, article, field, span, stated: 1 });
            }
        }
        lines.retain(|line| line.person.id == id || line.affiliation.as_ref().is_some_and(|at| at.id == id));
        lines.sort_by_key(|line| Reverse(line.stated));
        lines
    }

    fn quotes(&self, id: EntityId) -> Vec<QuoteLine> {
        let mut lines = Vec::new();
        for (article, analysed) in self.corpus.numbered() {
            for quote in &analysed.found.quotes {
                if quote.kind == QuoteKind::Scare || Self::speaker(analysed, quote) != Some(id) {
                    continue;
                }
                let text = analysed.article.text(quote.field);
                lines.push(QuoteLine {
                    article,
                    title: title(&analysed.article),
                    published: published(&analysed.article),
                    field: quote.field,
                    span: quote.span,
                    words: quote.span.of(text).to_owned(),
                    cue: quote.cue.map(|cue| cue.of(text).to_owned()),
                });
            }
        }
        lines
    }

    fn suggestions(
        &self,
        typed: &Typed,
        question: &SuggestQuestion,
        forgiving: bool,
    ) -> Vec<(i64, bool, Suggestion)> {
        let mut found = Vec::new();
        for id in self.mentioned() {
            let entity = self.corpus.entity(id).unwrap();
            if question.like == Some(id) || !question.tiers.show(entity.tier) {
                continue;
            }
            let aliases = self.aliases(id);
            let names = std::iter::once(&entity.name).chain(aliases.iter().map(|alias| &alias.text));
            let mut best: Option<(i64, bool, Suggestion)> = None;
            for name in names {
                let mentions = self.mentions(id) as usize;
                let Some(like) = typed.likeness(&searchable(name), mentions, forgiving) else { continue };
                if best.as_ref().is_some_and(|(score, ..)| *score >= like.score) {
                    continue;
                }
                let origins = fold::fold_with_origins(name).origins;
                let matched: BTreeSet<u32> = like.places.iter().map(|at| origins[*at as usize]).collect();
                let suggestion = Suggestion {
                    entity: self.label(id),
                    alias: name.clone(),
                    matched: matched.into_iter().collect(),
                    articles: self.mentioning(id).len() as u32,
                };
                best = Some((like.score, like.is_close, suggestion));
            }
            found.extend(best);
        }
        found.sort_by_key(|(score, _, suggestion)| Reverse((*score, self.mentions(suggestion.entity.id))));
        found
    }
}

impl Store for Scan {
    fn summary(&self) -> Result<Summary, Fault> {
        Ok(Summary {
            articles: self.corpus.articles.len(),
            entities: self.mentioned().count(),
            mentions: self.corpus.articles.iter().flat_map(|analysed| &analysed.found.mentions).count(),
            notices: self.corpus.notices.len(),
            complaints: self.corpus.notices.iter().filter(|notice| notice.severity != Severity::Info).count(),
        })
    }

    fn articles(&self, question: &ArticlesQuestion) -> Result<ArticleList, Fault> {
        let rows = self.rows(question)?;
        let mut listed = Vec::new();
        for row in &rows {
            let Some(bundle) = self.bundle(row.id) else {
                listed.push(row.clone());
                continue;
            };
            let inside: Vec<&ArticleRow> =
                bundle.iter().filter_map(|id| rows.iter().find(|row| row.id == *id)).collect();
            let (head, others) = (inside[0].id, inside.len() as u32 - 1);
            let bundled = (others > 0).then_some(Bundled { leader: bundle[0], head, others });
            let is_open = question.open.iter().any(|id| bundle.contains(id));
            let shown = if is_open { inside.len() } else { 1 };
            if row.id == head {
                listed.extend(inside[..shown].iter().map(|row| ArticleRow { bundled, ..(*row).clone() }));
            }
        }
        let window = Window::cut(&listed, question.page, Clone::clone);
        Ok(ArticleList { window, articles: rows.len() })
    }

    fn place(&self, question: &ArticlesQuestion, article: ArticleId) -> Result<Option<Place>, Fault> {
        let listed = self.rows(question)?;
        let whole = ArticlesQuestion { page: Page::all(), ..question.clone() };
        let rows = self.articles(&whole)?.window.rows;
        if let Some(row) = rows.iter().position(|row| row.id == article) {
            return Ok(Some(Place { row, inside: None }));
        }
        if !listed.iter().any(|row| row.id == article) {
            return Ok(None);
        }
        let bundle = self.bundle(article).unwrap();
        let row = rows.iter().position(|row| bundle.contains(&row.id)).unwrap();
        Ok(Some(Place { row, inside: Some(bundle[0]) }))
    }

    fn article(&self, id: ArticleId) -> Result<ArticleView, Fault> {
        let analysed = self.corpus.article(id).ok_or(Fault::NoArticle(id))?.clone();
        let ids: BTreeSet<_> = analysed.found.mentions.iter().filter_map(|mention| mention.entity).collect();
        let bundle = self.corpus.bundles.iter().find(|bundle| bundle.members().any(|member| member == id));
        let entities = ids.into_iter().map(|id| self.label(id)).collect();
        Ok(ArticleView { id, analysed, entities, bundle: bundle.cloned() })
    }

    /// The rows and the texts; what they differ in is worked out, and tested, elsewhere.
    fn difference(&self, question: &DifferenceQuestion) -> Result<Difference, Fault> {
        let everything = ArticlesQuestion {
            mentioning: Vec::new(),
            sort: ArticleSort::Loaded,
            open: Vec::new(),
            page: Page::all(),
        };
        let rows = self.rows(&everything)?;
        let row = |id: ArticleId| rows.get(id.0 as usize).cloned().ok_or(Fault::NoArticle(id));
        let text = |id: ArticleId| {
            let article = &self.corpus.article(id).unwrap().article;
            match &article.headline {
                Some(headline) => format!("{headline}\n{}", article.body),
                None => article.body.clone(),
            }
        };
        let (old, new) = (row(question.old)?, row(question.new)?);
        let lines = difference::difference(&text(question.old), &text(question.new));
        Ok(Difference { old, new, lines })
    }

    fn references(&self, id: ArticleId) -> Result<Vec<Reference>, Fault> {
        let view = self.article(id)?;
        let reference = |entity: EntityLabel| Reference {
            here: count(&view.analysed, entity.id),
            articles: self.mentioning(entity.id).len() as u32,
            mentions: self.mentions(entity.id),
            first: places(&view.analysed, entity.id)[0].0,
            entity,
        };
        let mut references: Vec<_> = view.entities.iter().cloned().map(reference).collect();
        references.sort_by_key(|reference| (reference.entity.kind, Reverse(reference.here)));
        Ok(references)
    }

    fn entry(&self, question: &EntryQuestion) -> Result<Entry, Fault> {
        let EntryQuestion { entity: id, limit, tiers } = *question;
        self.known(id)?;
        let entity = self.corpus.entity(id).unwrap();
        let articles = self.mentioning(id);
        let dates: Vec<_> =
            articles.iter().filter_map(|id| published(&self.corpus.article(*id).unwrap().article)).collect();
        let first = dates.iter().copied().min_by_key(|date| (date.earliest(), date.latest()));
        let last = dates.iter().copied().max_by_key(|date| (date.latest(), date.earliest()));
        let quotes = self.quotes(id);
        let is_group = |group: &EntityId| self.corpus.entity(*group).unwrap().demonym_of == Some(id);
        let groups = self.mentioned().filter(is_group);
        let place = entity.demonym_of.filter(|place| self.mentions(*place) > 0);
        let shown = |neighbour: &Neighbour| tiers.show(neighbour.entity.tier);
        Ok(Entry {
            entity: self.label(id),
            aliases: self.aliases(id),
            demonym_of: place.map(|place| self.label(place)),
            demonyms: groups.map(|group| self.label(group)).collect(),
            mentions: self.mentions(id),
            articles: articles.len() as u32,
            dates: first.zip(last),
            roles: self.roles(id),
            neighbours: Read::new(self).neighbours(id).into_iter().filter(shown).take(limit).collect(),
            quotes_total: Total::Exact(quotes.len()),
            quotes: quotes.into_iter().take(limit).collect(),
        })
    }

    fn concordance(&self, question: &ConcordanceQuestion) -> Result<Window<ConcordanceLine>, Fault> {
        self.known(question.entity)?;
        let mut lines = Vec::new();
        for (article, analysed) in self.corpus.numbered() {
            for (at, mention) in places(analysed, question.entity) {
                let text = analysed.article.text(mention.field);
                let around = sentences::sentence_at(&sentences::sentences(text), mention.span.start).unwrap();
                let end = around.end.max(mention.span.end);
                lines.push(ConcordanceLine {
                    article,
                    mention: at,
                    title: title(&analysed.article),
                    source: source(&analysed.article),
                    published: published(&analysed.article),
                    field: mention.field,
                    sentence: text[around.start as usize..end as usize].to_owned(),
                    highlight: Span {
                        start: mention.span.start - around.start,
                        end: mention.span.end - around.start,
                    },
                });
            }
        }
        Ok(Window::cut(&lines, question.page, Clone::clone))
    }

    fn pair(&self, question: &PairQuestion) -> Result<Pair, Fault> {
        self.known(question.one)?;
        self.known(question.other)?;
        Ok(Read::new(self).pair(question))
    }

    fn chain(&self, question: &ChainQuestion) -> Result<Chain, Fault> {
        self.known(question.from)?;
        self.known(question.to)?;
        Ok(Read::new(self).chain(question))
    }

    fn suggest(&self, question: &SuggestQuestion) -> Result<Window<Suggestion>, Fault> {
        let typed = Typed::read(&question.typed);
        let mut found = self.suggestions(&typed, question, false);
        let is_close = found.first().is_some_and(|(_, is_close, _)| *is_close);
        if typed.is_empty() {
            let like = question.like.filter(|id| self.corpus.entity(*id).is_some() && self.mentions(*id) > 0);
            let kind = like.map(|id| self.corpus.entity(id).unwrap().kind);
            let subject = like.map(|id| telling_words(&self.corpus.entity(id).unwrap().name));
            if let (Some(like), Some(words)) = (like, subject) {
                found.retain(|(.., Suggestion { entity, .. })| {
                    let known = self.corpus.entity(entity.id).unwrap();
                    let aliases = known.aliases.iter().map(|alias| &alias.text);
                    let mut names = std::iter::once(&known.name).chain(aliases);
                    let shares =
                        names.any(|name| telling_words(name).iter().any(|word| words.contains(word)));
                    shares || self.likeness(like, entity.id).is_some()
                });
            }
            found.sort_by_key(|(.., Suggestion { entity, .. })| {
                let likeness = like.and_then(|like| self.likeness(like, entity.id));
                let is_of_kind = likeness.is_some() || kind == Some(entity.kind);
                Reverse((likeness, is_of_kind, self.mentions(entity.id)))
            });
            for (.., suggestion) in &mut found {
                suggestion.alias.clone_from(&suggestion.entity.name);
            }
        } else if !is_close && question.limit > 0 && typed.may_be_forgiven() {
            found = self.suggestions(&typed, question, true);
        }
        let total = Total::Exact(found.len());
        let rows = found.into_iter().take(question.limit).map(|(.., suggestion)| suggestion).collect();
        Ok(Window { rows, offset: 0, total })
    }

    fn evidence(&self, question: &EvidenceQuestion) -> Result<Evidence, Fault> {
        self.known(question.entity)?;
        let aliases = self.aliases(question.entity);
        let names = aliases.iter().take(question.limit);
        Ok(Evidence {
            entity: self.label(question.entity),
            names: names.map(|alias| judging::name(self, question.entity, &alias.text)).collect(),
            names_total: aliases.len(),
        })
    }

    fn merges(&self, _: &MergesQuestion) -> Result<Window<MergeSuggestion>, Fault> {
        Err(Fault::Broken("the oracle does not know".to_owned()))
    }

    fn judge(&self, _: &Order) -> Result<Judged, Fault> {
        Err(Fault::Broken("the oracle does not judge".to_owned()))
    }

    fn save(&self) -> Result<(), Fault> {
        Ok(())
    }

    fn cuts(&self, article: ArticleId) -> Result<CutList, Fault> {
        let origin = |at: usize| &self.corpus.articles[at].article.origin;
        if article.0 as usize >= self.corpus.articles.len() {
            return Err(Fault::NoArticle(article));
        }
        let source = origin(article.0 as usize).source.clone();
        let body = &self.corpus.articles[article.0 as usize].article.body;
        let paragraphs = body.lines().map(str::to_owned).collect();
        let Some(report) = self.corpus.sources.iter().find(|report| report.source == source) else {
            return Ok(CutList { source, paragraphs, ..CutList::default() });
        };
        let mut rows = Vec::new();
        for cut in &report.cuts {
            let ordinal = rows.iter().filter(|row: &&CutRow| row.cut.by.begins()).count() as u32;
            let is_it = |at: &usize| {
                let twins = self.corpus.articles[*at].article.twins.iter().map(|twin| &twin.origin);
                let mut origins = twins.chain([origin(*at)]);
                origins.any(|origin| origin.source == source && origin.ordinal == ordinal)
            };
            let found = (0..self.corpus.articles.len()).find(is_it).filter(|_| cut.by.begins());
            rows.push(CutRow { cut: cut.clone(), article: found.map(|at| ArticleId(at as u32)) });
        }
        Ok(CutList {
            source,
            format: report.format.clone(),
            evidence: report.evidence.clone(),
            rows,
            paragraphs,
        })
    }

    fn report(&self, question: &ReportQuestion) -> Result<LoadReport, Fault> {
        let mut all = report::sections(&self.corpus.sources, &self.corpus.notices);
        let worst = |section: &ReportSection| section.notices.iter().map(|notice| notice.severity).max();
        all.sort_by_key(|section| (section.source.is_some(), std::cmp::Reverse(worst(section))));
        let count = report::count(&self.corpus.sources, &self.corpus.notices);
        let total = all.len();
        all.truncate(question.limit);
        Ok(LoadReport { sections: all, total, quiet: QuietSources::default(), count })
    }
}

fn count(analysed: &Analysed, id: EntityId) -> u32 {
    places(analysed, id).len() as u32
}

fn places(analysed: &Analysed, id: EntityId) -> Vec<(MentionIndex, &Mention)> {
    let mentions = analysed.found.mentions.iter().enumerate();
    let of_it = mentions.filter(|(_, mention)| mention.entity == Some(id));
    of_it.map(|(at, mention)| (MentionIndex(at as u32), mention)).collect()
}

/// Twice the sum over the four cells of the count times the logarithm of count over expectation.
pub(crate) fn likelihood_ratio(together: f64, one: f64, other: f64, all: f64) -> f64 {
    let cells = [
        (together, one, other),
        (one - together, one, all - other),
        (other - together, all - one, other),
        (all + together - one - other, all - one, all - other),
    ];
    let mut sum = 0.0;
    for (seen, row, column) in cells {
        if seen > 0.0 {
            sum += 2.0 * seen * (seen * all / (row * column)).ln();
        }
    }
    if together * all < one * other { -sum } else { sum }
}

pub(crate) fn title(article: &Article) -> String {
    article.title().chars().take(300).collect()
}

pub(crate) fn source(article: &Article) -> String {
    if let Some(outlet) = &article.outlet {
        return outlet.clone();
    }
    let parts: Vec<_> = article.origin.source.split(['/', '\\']).filter(|part| !part.is_empty()).collect();
    parts.last().copied().unwrap_or_default().to_owned()
}

pub(crate) fn published(article: &Article) -> Option<PartialDate> {
    article.published.as_ref().map(|published| published.value)
}

/// The folded words of more than three letters.
fn telling_words(name: &str) -> Vec<String> {
    let folded = dateline::text::fold::fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3);
    words.map(str::to_owned).collect()
}
