//! One `[[judgement]]` of the file: from TOML to a judgement, and back.

use serde::Deserialize;
use toml::Value;

use super::judgement::{Judgement, Reference};
use crate::model::Kind;
use crate::text::sanitize;

/// The keys of a block; each verb stands for one sort of judgement.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Keys {
    same: Option<Vec<Named>>,
    different: Option<Vec<Named>>,
    split: Option<String>,
    means: Option<String>,
    retype: Option<Named>,
    rename: Option<Named>,
    hide: Option<Named>,
    confirm: Option<Named>,
    from: Option<Named>,
    entity: Option<Named>,
    to: Option<String>,
    kind: Option<String>,
    #[serde(rename = "in", default)]
    only_in: Vec<String>,
    #[serde(rename = "on")]
    _on: Option<toml::value::Datetime>,
    #[serde(rename = "note")]
    _note: Option<String>,
}

/// A name, or a name with its kind and an article where it stands.
#[derive(Deserialize)]
#[serde(untagged)]
enum Named {
    Name(String),
    Told {
        name: String,
        kind: Option<String>,
        #[serde(rename = "in")]
        only_in: Option<String>,
    },
}

/// The whole text of a block, as TOML sees it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    judgement: Vec<Keys>,
}

/// Why a block is no judgement, with the byte that it is about.
pub(super) struct Wrong {
    pub(super) what: String,
    pub(super) at: usize,
}

/// Reads a block, its `[[judgement]]` line included. Of several names that are all different each pair is a judgement.
pub(super) fn read(text: &str) -> Result<Vec<Judgement>, Wrong> {
    let whole: Whole = toml::from_str(text).map_err(|error| Wrong {
        what: error.message().lines().next().unwrap_or("it cannot be read").to_owned(),
        at: error.span().map_or(0, |span| span.start),
    })?;
    let keys = whole.judgement.into_iter().next().ok_or("it says nothing");
    keys.and_then(Keys::judgements).map_err(|what| Wrong { what: what.to_owned(), at: 0 })
}

impl Keys {
    fn judgements(self) -> Result<Vec<Judgement>, &'static str> {
        let kind = self.kind.as_deref().map(read_kind).transpose()?;
        let named = |named: Named| reference(named, kind);
        let all = |list: Vec<Named>| list.into_iter().map(named).collect::<Result<Vec<_>, _>>();
        let by_name =
            [self.split.is_some(), self.means.is_some(), self.same.is_some(), self.different.is_some()];
        let by_entity = [&self.retype, &self.rename, &self.hide, &self.confirm].map(Option::is_some);
        if by_name.iter().chain(&by_entity).filter(|said| **said).count() != 1 {
            return Err(
                "it needs one of same, different, split, means, retype, rename, hide, confirm, and only one",
            );
        }
        if !self.only_in.is_empty() && self.split.is_none() && self.means.is_none() {
            return Err("`in` goes with `split` and `means` alone");
        }
        if let Some(list) = self.same {
            return Ok(vec![Judgement::Same(several(all(list)?)?)]);
        }
        if let Some(list) = self.different {
            return Ok(each_pair(&several(all(list)?)?));
        }
        let only_in = self.only_in.iter().map(|article| clean(article)).collect();
        let judgement = if let Some(name) = self.split {
            let from = named(self.from.ok_or("`split` needs `from`, whose name it is not")?)?;
            Judgement::Split { name: filled(clean(&name))?, from, only_in }
        } else if let Some(name) = self.means {
            let entity = named(self.entity.ok_or("`means` needs `entity`, which it means")?)?;
            Judgement::Means { name: filled(clean(&name))?, entity, only_in }
        } else if let Some(entity) = self.retype {
            let to = self.to.ok_or("`retype` needs `to`, the right kind")?;
            Judgement::Retype { entity: named(entity)?, to: read_kind(&to)? }
        } else if let Some(entity) = self.rename {
            let to = clean(&self.to.ok_or("`rename` needs `to`, the new name")?);
            Judgement::Rename { entity: named(entity)?, to: filled(to)? }
        } else if let Some(entity) = self.hide {
            Judgement::Hide(named(entity)?)
        } else {
            Judgement::Confirm(named(self.confirm.ok_or("it says nothing")?)?)
        };
        Ok(vec![judgement])
    }
}

fn each_pair(list: &[Reference]) -> Vec<Judgement> {
    let pairs = list.iter().enumerate().flat_map(|(at, one)| {
        list[at + 1..].iter().map(move |other| Judgement::Different(one.clone(), other.clone()))
    });
    pairs.collect()
}

fn several(list: Vec<Reference>) -> Result<Vec<Reference>, &'static str> {
    if list.len() < 2 { Err("it needs two names or more") } else { Ok(list) }
}

fn reference(named: Named, kind: Option<Kind>) -> Result<Reference, &'static str> {
    let reference = match named {
        Named::Name(name) => Reference { name: clean(&name), kind, only_in: None },
        Named::Told { name, kind: own, only_in } => {
            let kind = own.as_deref().map(read_kind).transpose()?.or(kind);
            Reference { name: clean(&name), kind, only_in: only_in.map(|article| clean(&article)) }
        }
    };
    Ok(Reference { name: filled(reference.name)?, ..reference })
}

fn filled(name: String) -> Result<String, &'static str> {
    if name.is_empty() { Err("a name is empty") } else { Ok(name) }
}

/// Text from outside, on one line.
fn clean(text: &str) -> String {
    sanitize::clean_line(text).trim().to_owned()
}

fn read_kind(word: &str) -> Result<Kind, &'static str> {
    Kind::named(word)
        .ok_or("its kind is none of person, org, place, group, weapon, event, or a word of your own lists")
}

impl Judgement {
    /// Its block in the file, dated `on` a day (`2026-11-22`).
    pub fn block(&self, on: Option<&str>) -> String {
        write(self, on)
    }
}

fn write(judgement: &Judgement, on: Option<&str>) -> String {
    let mut lines = vec!["[[judgement]]".to_owned()];
    let mut say = |key: &str, value: String| lines.push(format!("{key} = {value}"));
    match judgement {
        Judgement::Same(list) => say_all("same", list, &mut say),
        Judgement::Different(one, other) => say_all("different", &[one.clone(), other.clone()], &mut say),
        Judgement::Split { name, from, only_in } => {
            say("split", quoted(name));
            say_one("from", from, &mut say);
            say_articles(only_in, &mut say);
        }
        Judgement::Means { name, entity, only_in } => {
            say("means", quoted(name));
            say_one("entity", entity, &mut say);
            say_articles(only_in, &mut say);
        }
        Judgement::Retype { entity, to } => {
            say_one("retype", entity, &mut say);
            say("to", quoted(to.word()));
        }
        Judgement::Rename { entity, to } => {
            say_one("rename", entity, &mut say);
            say("to", quoted(to));
        }
        Judgement::Hide(entity) => say_one("hide", entity, &mut say),
        Judgement::Confirm(entity) => say_one("confirm", entity, &mut say),
    }
    if let Some(day) = on {
        say("on", day.to_owned());
    }
    lines.join("\n") + "\n"
}

/// Names of one kind share a line for it.
fn say_all(verb: &str, list: &[Reference], say: &mut impl FnMut(&str, String)) {
    let kind = list.first().and_then(|first| first.kind);
    let shared = list.iter().all(|reference| reference.kind == kind);
    let names: Vec<String> = list.iter().map(|reference| told(reference, !shared)).collect();
    say(verb, format!("[{}]", names.join(", ")));
    if let Some(kind) = kind.filter(|_| shared) {
        say("kind", quoted(kind.word()));
    }
}

fn say_one(key: &str, reference: &Reference, say: &mut impl FnMut(&str, String)) {
    say(key, told(reference, false));
    if let Some(kind) = reference.kind {
        say("kind", quoted(kind.word()));
    }
}

fn say_articles(only_in: &[String], say: &mut impl FnMut(&str, String)) {
    if !only_in.is_empty() {
        let articles: Vec<String> = only_in.iter().map(|article| quoted(article)).collect();
        say("in", format!("[{}]", articles.join(", ")));
    }
}

fn told(reference: &Reference, with_kind: bool) -> String {
    let kind = reference.kind.filter(|_| with_kind).map(|kind| format!(", kind = {}", quoted(kind.word())));
    let only_in = reference.only_in.as_ref().map(|article| format!(", in = {}", quoted(article)));
    match (kind, only_in) {
        (None, None) => quoted(&reference.name),
        (kind, only_in) => {
            let rest = kind.unwrap_or_default() + &only_in.unwrap_or_default();
            format!("{{ name = {}{rest} }}", quoted(&reference.name))
        }
    }
}

fn quoted(text: &str) -> String {
    Value::String(text.to_owned()).to_string()
}
