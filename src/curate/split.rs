//! A name leaves its entity, and what hangs on it goes along.

use rustc_hash::FxHashSet;

use super::changes::Draft;
use super::find;
use crate::index::{Changes, Index};
use crate::model::{ArticleId, EntityId, Ground, Occurrence, Tier};
use crate::text::fold;

/// `name` leaves `from`, in `only_in` or everywhere, with the short forms that hang on it, for the entity of that name and
/// kind, or else a new one, which counts as confirmed. `None` where `from` has no such name, or no other one.
pub(super) fn changes(
    index: &Index,
    from: EntityId,
    name: &str,
    only_in: Option<&[ArticleId]>,
) -> Option<Changes> {
    let kind = index.corpus().entity(from)?.kind;
    let mut leaving = leaving(index, from, name, only_in);
    let all = index.occurrences(from);
    if leaving.len() == all.len() {
        // where all would go along, the name goes alone
        leaving = all.iter().copied().filter(|one| find::text(index, *one) == Some(name)).collect();
        leaving.retain(|one| only_in.is_none_or(|articles| articles.contains(&one.article)));
    }
    if leaving.is_empty() || leaving.len() == all.len() {
        return None;
    }
    let mut draft = Draft::new(index);
    let to = draft.found_or_new(name, kind, Some(from));
    draft.move_to(to, kind, leaving);
    draft.keep_headwords_true();
    draft.set(to, |known| known.tier = Tier::Confirmed);
    Some(draft.finish())
}

/// The mentions of `from` that go with `name`, in the order of the corpus: read once, article by article.
fn leaving(index: &Index, from: EntityId, name: &str, only_in: Option<&[ArticleId]>) -> Vec<Occurrence> {
    let followers = followers(index, from, name);
    let folded = fold::fold(name);
    let mut leaving = Vec::new();
    for here in index.occurrences(from).chunk_by(|one, next| one.article == next.article) {
        let article = here[0].article;
        if only_in.is_some_and(|articles| !articles.contains(&article)) {
            continue;
        }
        let texts: Vec<String> =
            here.iter().map(|one| fold::fold(find::text(index, *one).unwrap_or_default())).collect();
        let goes = |text: &String| find::is_written(text, &folded) || followers.contains(text);
        if !texts.iter().any(goes) {
            continue;
        }
        let shorter = shorter_in(index, article, from, &folded);
        let going = here.iter().zip(&texts).filter(|(_, text)| goes(text) || shorter.contains(*text));
        leaving.extend(going.map(|(one, _)| *one));
    }
    leaving
}

/// The folded aliases of `entity` all of whose words stand in `name`, and in no other name that stays.
fn followers(index: &Index, entity: EntityId, name: &str) -> FxHashSet<String> {
    let Some(known) = index.corpus().entity(entity) else { return FxHashSet::default() };
    let own = words(name);
    let headword = fold::fold(&known.name);
    let names = std::iter::once(&known.name).chain(known.aliases.iter().map(|alias| &alias.text));
    let (shorter, staying): (Vec<_>, Vec<_>) = names
        .map(|text| (fold::fold(text), words(text)))
        .filter(|(_, other)| *other != own)
        .partition(|(text, other)| other.is_subset(&own) && *text != headword);
    let hangs_on_name = |other: &FxHashSet<String>| !staying.iter().any(|(_, stays)| other.is_subset(stays));
    shorter.into_iter().filter(|(_, other)| hangs_on_name(other)).map(|(text, _)| text).collect()
}

fn words(name: &str) -> FxHashSet<String> {
    let folded = fold::fold(name);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The folded forms that are short for `name` in `article`: there they go along whatever they mean elsewhere.
fn shorter_in(index: &Index, article: ArticleId, entity: EntityId, name: &str) -> FxHashSet<String> {
    let text = |one: Occurrence| fold::fold(find::text(index, one).unwrap_or_default());
    let is_own = |one: Occurrence| {
        let analysed = index.corpus().article(one.article);
        analysed.and_then(|analysed| analysed.found.mention(one.mention)?.entity) == Some(entity)
    };
    let shortens = |ground: Ground| {
        matches!(ground, Ground::ShortInArticle | Ground::Clipped | Ground::Bracketed | Ground::Initials)
    };
    let ties = index.corpus().ties_of(article).iter().filter(|tie| {
        tie.one.article == tie.other.article && shortens(tie.ground) && is_own(tie.one) && is_own(tie.other)
    });
    let shorter = ties.filter_map(|tie| {
        let (one, other) = (text(tie.one), text(tie.other));
        let (long, short) = if one.len() >= other.len() { (one, other) } else { (other, one) };
        find::is_written(&long, name).then_some(short)
    });
    shorter.collect()
}
