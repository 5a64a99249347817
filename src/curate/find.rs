//! From what a judgement calls an entity to the entity, and back.

use super::judgement::Reference;
use crate::index::Index;
use crate::model::{ArticleId, EntityId, MentionIndex, Occurrence, Origin};
use crate::text::sanitize;

/// The entity that `reference` calls, where the corpus has it.
pub(super) fn entity(index: &Index, reference: &Reference) -> Option<EntityId> {
    if let Some(article) = &reference.only_in {
        return articles(index, article).into_iter().find_map(|article| {
            let named = named_in(index, article, &reference.name);
            named.into_iter().map(|(_, entity)| entity).find(|entity| is_of_kind(index, *entity, reference))
        });
    }
    index.called(&reference.name).into_iter().find(|entity| is_of_kind(index, *entity, reference))
}

fn is_of_kind(index: &Index, entity: EntityId, reference: &Reference) -> bool {
    let kind = index.corpus().entity(entity).map(|entity| entity.kind);
    reference.kind.is_none_or(|wanted| kind == Some(wanted))
}

/// What leads to `entity` and to no other: its headword, else one of its aliases, else an alias in an article.
pub(super) fn reference(index: &Index, entity: EntityId) -> Reference {
    let Some(known) = index.corpus().entity(entity) else { return Reference::new("", None) };
    let names = std::iter::once(&known.name).chain(known.aliases.iter().map(|alias| &alias.text));
    // a file keeps names on one line
    let names = names.filter(|name| sanitize::clean_line(name) == **name);
    let mut plain = names.map(|name| Reference::new(name.clone(), Some(known.kind)));
    let leads = |reference: &Reference| self::entity(index, reference) == Some(entity);
    plain.find(leads).unwrap_or_else(|| in_article(index, entity))
}

fn in_article(index: &Index, entity: EntityId) -> Reference {
    let kind = index.corpus().entity(entity).map(|entity| entity.kind);
    let first = index.occurrences(entity).first();
    let told = first.and_then(|first| {
        let article = &index.corpus().article(first.article)?.article;
        Some((text(index, *first)?.to_owned(), article_name(&article.origin)))
    });
    let (name, only_in) = told.unzip();
    Reference { name: name.unwrap_or_default(), kind, only_in }
}

/// What a judgement calls an article: its source and its place there.
pub(super) fn article_name(origin: &Origin) -> String {
    format!("{}#{}", origin.source, origin.ordinal)
}

/// The articles that a judgement calls so: those of this source, or else those of a file of this name in another folder.
pub(super) fn articles(index: &Index, name: &str) -> Vec<ArticleId> {
    let all = |fits: &dyn Fn(&Origin) -> bool| {
        let fitting = index.corpus().numbered().filter(|(_, analysed)| fits(&analysed.article.origin));
        fitting.map(|(id, _)| id).collect::<Vec<_>>()
    };
    let (source, ordinal) = name.rsplit_once('#').unwrap_or((name, "0"));
    let Ok(ordinal) = ordinal.parse::<u32>() else { return Vec::new() };
    let exact = all(&|origin| origin.ordinal == ordinal && origin.source == source);
    if exact.is_empty() {
        all(&|origin| origin.ordinal == ordinal && file_name(&origin.source) == file_name(source))
    } else {
        exact
    }
}

fn file_name(source: &str) -> &str {
    source.rsplit(['/', '\\']).next().unwrap_or(source)
}

/// The mentions in `article` that are written `name`, with the entities they mean.
pub(super) fn named_in(index: &Index, article: ArticleId, name: &str) -> Vec<(Occurrence, EntityId)> {
    let Some(analysed) = index.corpus().article(article) else { return Vec::new() };
    let mentions = (0..).zip(&analysed.found.mentions).filter_map(|(at, mention)| {
        let entity = mention.entity?;
        let occurrence = Occurrence { article, mention: MentionIndex(at) };
        is_written(text(index, occurrence)?, name).then_some((occurrence, entity))
    });
    mentions.collect()
}

/// Whether `text` is `name`, whatever blanks and line ends part its words.
pub(super) fn is_written(text: &str, name: &str) -> bool {
    text == name || text.split_whitespace().eq(name.split_whitespace())
}

/// The words of a mention.
pub(super) fn text(index: &Index, occurrence: Occurrence) -> Option<&str> {
    let analysed = index.corpus().article(occurrence.article)?;
    let mention = analysed.found.mention(occurrence.mention)?;
    Some(mention.span.of(analysed.article.text(mention.field)).trim())
}
