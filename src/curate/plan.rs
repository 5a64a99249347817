//! What a judgement would do, worked out on names before anything changes.

use super::curator::rated;
use super::judgement::{Judgement, Reference};
use super::record::{JudgedTie, Record};
use super::replay::Objection;
use super::{attributes, find, means, same, split};
use crate::index::{Changes, Index};
use crate::model::{ArticleId, EntityId, Kind, Tier};

/// What a judgement would do.
pub(super) struct Plan {
    pub(super) changes: Changes,
    /// In a few words.
    pub(super) said: String,
    /// Two entities that are two from then on.
    pub(super) pair: Option<(EntityId, EntityId)>,
    /// Names that are one from then on.
    pub(super) ties: Vec<JudgedTie>,
    /// What there is to tell beside.
    pub(super) remarks: Vec<String>,
}

impl Plan {
    fn new(changes: Changes, said: String) -> Self {
        Self { changes, said, pair: None, ties: Vec::new(), remarks: Vec::new() }
    }
}

/// What `judgement` would do.
pub(super) fn plan(record: &Record, judgement: &Judgement, index: &Index) -> Result<Plan, Objection> {
    let name = |id: EntityId| index.corpus().entity(id).map_or("", |entity| entity.name.as_str()).to_owned();
    match judgement {
        Judgement::Same(list) => same_plan(record, list, index),
        Judgement::Different(one, other) => different_plan([one, other], index),
        Judgement::Split { name, from, only_in } => split_plan(name, from, only_in, index),
        Judgement::Means { name, entity, only_in } => {
            let articles = find_articles(index, only_in)?;
            let unknown = || Objection::Unknown(format!("“{name}” means nothing else"));
            let (changes, _) =
                means::changes(index, name, entity, articles.as_deref()).ok_or_else(unknown)?;
            Ok(Plan::new(changes, format!("“{name}” means {} now", entity.name)))
        }
        Judgement::Retype { entity, to } => {
            let id = known(index, entity)?;
            check_kind(index, *to)?;
            if index.corpus().entity(id).is_some_and(|known| known.kind == *to) {
                return Err(Objection::Already(format!("{} is a {} already", name(id), to.word())));
            }
            let (changes, _) = attributes::retype(index, id, *to).ok_or_else(|| missing(entity))?;
            Ok(Plan::new(changes, format!("{} is a {} now", name(id), to.word())))
        }
        Judgement::Rename { entity, to } => {
            let id = known(index, entity)?;
            Ok(Plan::new(attributes::rename(index, id, to), format!("{} is called {to} now", name(id))))
        }
        Judgement::Hide(entity) => rating_plan(entity, Tier::Hidden, index),
        Judgement::Confirm(entity) => rating_plan(entity, Tier::Confirmed, index),
    }
}

fn same_plan(record: &Record, list: &[Reference], index: &Index) -> Result<Plan, Objection> {
    let mut entities: Vec<EntityId> = Vec::new();
    let mut remarks = Vec::new();
    for reference in list {
        match find::entity(index, reference) {
            Some(id) if entities.contains(&id) => {}
            Some(id) => entities.push(id),
            None => remarks.push(missing(reference).words()),
        }
    }
    let Some(keep) = entities.first().and_then(|id| index.corpus().entity(*id)) else {
        return Err(Objection::Unknown(remarks.join("; ")));
    };
    if entities.len() == 1 && !remarks.is_empty() {
        return Err(Objection::Unknown(remarks.join("; ")));
    }
    if entities.len() == 1 && keep.tier == Tier::Confirmed {
        return Err(Objection::Already(format!("it is {} already", keep.name)));
    }
    if let Some(place) = record.between(&entities) {
        remarks.push(format!(
            "it makes one of what is said to be different {place}; the later judgement counts"
        ));
    }
    let [first, others @ ..] = list else { return Err(Objection::Unknown("it takes two".to_owned())) };
    let names: Vec<String> = others.iter().map(|other| told_apart(other, first)).collect();
    let name = others.first().map_or_else(|| first.name.clone(), |other| told_apart(first, other));
    let said = format!("{} is {name} now", names.join(", "));
    let tie = |other: &Reference| JudgedTie {
        entity: entities[0],
        name: other.name.clone(),
        other: first.name.clone(),
    };
    let ties = others.iter().map(tie).collect();
    Ok(Plan { ties, remarks, ..Plan::new(same::changes(index, &entities), said) })
}

/// Two names of one entity are parted; two entities stay two.
fn different_plan(names: [&Reference; 2], index: &Index) -> Result<Plan, Objection> {
    let [one, other] = [known(index, names[0])?, known(index, names[1])?];
    let said = format!("{} is not {}", told_apart(names[1], names[0]), told_apart(names[0], names[1]));
    if one != other {
        return Ok(Plan { pair: Some((one, other)), ..Plan::new(Changes::default(), said) });
    }
    let parted = names.iter().rev().find_map(|reference| split::changes(index, one, &reference.name, None));
    let changes = parted.ok_or_else(|| Objection::Already(format!("{} has no such name", names[0].name)))?;
    Ok(Plan { pair: split_pair(&changes, one), ..Plan::new(changes, said) })
}

fn split_plan(name: &str, from: &Reference, only_in: &[String], index: &Index) -> Result<Plan, Objection> {
    let entity = known(index, from)?;
    let articles = find_articles(index, only_in)?;
    let changes = split::changes(index, entity, name, articles.as_deref());
    let whole = || {
        let has = index.corpus().entity(entity);
        let has = has.is_some_and(|known| known.aliases.iter().any(|alias| alias.text == name));
        let words = if has { "has no other name" } else { "has no such name" };
        Objection::Unknown(format!("{} {words} ({name})", from.name))
    };
    let changes = changes.ok_or_else(whole)?;
    let said = format!("{name} is not {} any more", from.name);
    // a name that is another's in one article may be the same one's in the next
    let pair = split_pair(&changes, entity).filter(|_| only_in.is_empty());
    Ok(Plan { pair, ..Plan::new(changes, said) })
}

fn split_pair(changes: &Changes, from: EntityId) -> Option<(EntityId, EntityId)> {
    changes.moves.first().map(|one| (from, one.to))
}

fn rating_plan(entity: &Reference, tier: Tier, index: &Index) -> Result<Plan, Objection> {
    let id = known(index, entity)?;
    let name = index.corpus().entity(id).map_or("", |known| known.name.as_str());
    if index.corpus().entity(id).is_some_and(|known| known.tier == tier) {
        return Err(Objection::Already(format!("{name} is {} already", rated(tier))));
    }
    Ok(Plan::new(attributes::rate(index, id, tier), format!("{name} is {}", rated(tier))))
}

/// The name of `one`, with its kind where `other` has the same name.
fn told_apart(one: &Reference, other: &Reference) -> String {
    if one.name == other.name { format!("{} ({})", one.name, one.kind_word()) } else { one.name.clone() }
}

fn known(index: &Index, reference: &Reference) -> Result<EntityId, Objection> {
    find::entity(index, reference).ok_or_else(|| missing(reference))
}

fn missing(reference: &Reference) -> Objection {
    let place = reference.only_in.as_ref().map(|article| format!(" in {article}")).unwrap_or_default();
    Objection::Unknown(format!("no {} is called “{}”{place}", reference.kind_word(), reference.name))
}

/// A kind of the reader's own is one only where something is of it.
fn check_kind(index: &Index, kind: Kind) -> Result<(), Objection> {
    let used = || index.corpus().entities.iter().any(|entity| entity.kind == kind);
    if matches!(kind, Kind::Own(_)) && !used() {
        return Err(Objection::Unknown(format!("no list of yours has names of the kind “{}”", kind.word())));
    }
    Ok(())
}

/// The articles that a judgement is kept to; `None` where it is kept to none.
fn find_articles(index: &Index, only_in: &[String]) -> Result<Option<Vec<ArticleId>>, Objection> {
    if only_in.is_empty() {
        return Ok(None);
    }
    let found: Vec<ArticleId> = only_in.iter().flat_map(|name| find::articles(index, name)).collect();
    if found.is_empty() {
        return Err(Objection::Unknown(format!("there is no article {}", only_in.join(", "))));
    }
    Ok(Some(found))
}
