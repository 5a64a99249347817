//! A name always means one entity.

use super::changes::Draft;
use super::find;
use super::judgement::Reference;
use crate::index::{Changes, Index};
use crate::model::{ArticleId, EntityId, Kind, Occurrence, Tier};

/// All mentions written `name`, in `only_in` or everywhere, come to mean `entity`, which is made where it is new; with it.
/// `None` where none is written so, or all mean it already.
pub(super) fn changes(
    index: &Index,
    name: &str,
    entity: &Reference,
    only_in: Option<&[ArticleId]>,
) -> Option<(Changes, EntityId)> {
    let mentions = written(index, name, only_in);
    let (first, owner) = *mentions.first()?;
    let mut draft = Draft::new(index);
    let to = find::entity(index, entity);
    let to = to.unwrap_or_else(|| {
        let kind = entity.kind.or_else(|| kind_of(index, first)).unwrap_or(Kind::Person);
        draft.found_or_new(&entity.name, kind, Some(owner))
    });
    let moving: Vec<_> = mentions.into_iter().filter(|(_, owner)| *owner != to).collect();
    if moving.is_empty() {
        return None;
    }
    let kind = index.corpus().entity(to).map_or(entity.kind, |known| Some(known.kind));
    let kind = kind.or_else(|| kind_of(index, first))?;
    draft.move_to(to, kind, moving.iter().map(|(mention, _)| *mention));
    let mut owners: Vec<EntityId> = moving.iter().map(|(_, owner)| *owner).collect();
    owners.sort_unstable();
    for same in owners.chunk_by(|one, next| one == next) {
        if same.len() == index.occurrences(same[0]).len() {
            draft.bring_groups(same[0], to, kind);
        }
    }
    draft.keep_headwords_true();
    draft.set(to, |known| known.tier = Tier::Confirmed);
    Some((draft.finish(), to))
}

fn kind_of(index: &Index, mention: Occurrence) -> Option<Kind> {
    let analysed = index.corpus().article(mention.article)?;
    analysed.found.mention(mention.mention).map(|mention| mention.kind)
}

/// The mentions written so and what they mean now.
fn written(index: &Index, name: &str, only_in: Option<&[ArticleId]>) -> Vec<(Occurrence, EntityId)> {
    if let Some(articles) = only_in {
        return articles.iter().flat_map(|article| find::named_in(index, *article, name)).collect();
    }
    let mut mentions = Vec::new();
    for entity in index.called(name) {
        let own = index.occurrences(entity).iter().filter(|one| find::text(index, **one) == Some(name));
        mentions.extend(own.map(|one| (*one, entity)));
    }
    mentions.sort_unstable();
    mentions
}
