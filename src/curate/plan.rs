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
        Judgement::Different(one, other) => different_plan(record, [one, other], index),
        Judgement::Split { name, from, only_in } => split_plan(record, name, from, only_in, index),
        Judgement::Means { name, entity, only_in } => means_plan(record, name, entity, only_in, index),
        Judgement::Retype { entity, to } => {
            let id = known(index, entity)?;
            check_kind(index, *to)?;
            if index.corpus().entity(id).is_some_and(|known| known.kind == *to) {
                return Err(Objection::Already(format!("{} is {} already", name(id), one_of(*to))));
            }
            let (changes, _) = attributes::retype(index, id, *to).ok_or_else(|| missing(entity))?;
            Ok(Plan::new(changes, format!("{} is {} now", name(id), one_of(*to))))
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
        line: None,
    };
    let ties = others.iter().map(tie).collect();
    Ok(Plan { ties, remarks, ..Plan::new(same::changes(index, &entities), said) })
}

fn means_plan(
    record: &Record,
    name: &str,
    entity: &Reference,
    only_in: &[String],
    index: &Index,
) -> Result<Plan, Objection> {
    let articles = find_articles(index, only_in)?;
    let unknown = || Objection::Unknown(format!("“{name}” means nothing else"));
    let (changes, to) = means::changes(index, name, entity, articles.as_deref()).ok_or_else(unknown)?;
    let is_new = index.corpus().entity(to).is_none();
    let new = || format!("nothing else is called “{}”: it is something new", entity.name);
    let before = index.called(name).into_iter().find_map(|id| record.line_of(id, name));
    let before =
        before.map(|line| format!("line {line} says what it means, too; the later judgement counts"));
    let remarks = is_new.then(new).into_iter().chain(before).collect();
    let place = if only_in.is_empty() { "" } else { " in this article" };
    let said = format!("“{name}” means {} now{place}", entity.name);
    let ties = vec![JudgedTie { entity: to, name: name.to_owned(), other: entity.name.clone(), line: None }];
    Ok(Plan { ties, remarks, ..Plan::new(changes, said) })
}

/// Two names of one entity are parted; two entities stay two.
fn different_plan(record: &Record, names: [&Reference; 2], index: &Index) -> Result<Plan, Objection> {
    let [one, other] = [known(index, names[0])?, known(index, names[1])?];
    let said = format!("{} is not {}", told_apart(names[1], names[0]), told_apart(names[0], names[1]));
    if one != other {
        return Ok(Plan { pair: Some((one, other)), ..Plan::new(Changes::default(), said) });
    }
    let parted = names.iter().rev().find_map(|reference| split::changes(index, one, &reference.name, None));
    let changes = parted.ok_or_else(|| Objection::Already(format!("{} has no such name", names[0].name)))?;
    let remarks = names.iter().find_map(|told| parts_again(record, one, &told.name)).into_iter().collect();
    Ok(Plan { pair: split_pair(&changes, one), remarks, ..Plan::new(changes, said) })
}

fn split_plan(
    record: &Record,
    name: &str,
    from: &Reference,
    only_in: &[String],
    index: &Index,
) -> Result<Plan, Objection> {
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
    let place = if only_in.is_empty() { "any more" } else { "in this article" };
    let said = if name == from.name {
        format!("{name} is parted from its other names")
    } else {
        format!("{name} is not {} {place}", from.name)
    };
    // a name that is another's in one article may be the same one's in the next
    let pair = split_pair(&changes, entity).filter(|_| only_in.is_empty());
    let remarks = parts_again(record, entity, name).into_iter().collect();
    Ok(Plan { pair, remarks, ..Plan::new(changes, said) })
}

/// What there is to tell of a name that leaves what another judgement led it to.
fn parts_again(record: &Record, entity: EntityId, name: &str) -> Option<String> {
    let line = record.line_of(entity, name)?;
    Some(format!("it parts what line {line} makes one; the later judgement counts"))
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

/// `a person`, `an event`.
fn one_of(kind: Kind) -> String {
    let article = if kind.word().starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {}", kind.word())
}

/// The name of `one`, with its kind where `other` has the same name.
fn told_apart(one: &Reference, other: &Reference) -> String {
    if one.name == other.name { format!("{} ({})", one.name, one.kind_word()) } else { one.name.clone() }
}

fn known(index: &Index, reference: &Reference) -> Result<EntityId, Objection> {
    reference.kind.map_or(Ok(()), |kind| check_kind(index, kind))?;
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
        return Err(Objection::Unknown(format!("nothing here is of a kind called “{}”", kind.word())));
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
