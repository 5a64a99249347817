//! What the reader's own lists say of names: one entry is one entity, two entries are two, whatever else speaks for it.

use rustc_hash::FxHashMap;

use super::forms::Forms;
use super::links::Links;
use super::listed;
use super::name::Name;
use crate::lexicon::{ListedId, OwnLists};
use crate::model::{Ground, Kind};

/// The first name that turned out to be each of the reader's entries, by kind and canonical name.
#[derive(Default)]
pub(super) struct Claims<'f> {
    first_of: FxHashMap<(Kind, &'f str), u32>,
}

impl<'f> Claims<'f> {
    /// Joins those of `names`, numbered from `base`, that are one entry, and keeps them from all others.
    pub(super) fn make(&mut self, names: &[Name], base: u32, forms: &'f Forms, links: &mut Links) {
        for (at, name) in (base..).zip(names) {
            let Some(entry) = forms.own(name) else { continue };
            let first = *self.first_of.entry((forms.kind(name), entry)).or_insert(at);
            links.claim(at, first);
            links.join(first, at, Ground::Listed);
        }
    }
}

/// The reader's lists, and what our own lists know of the same.
pub(super) struct Known<'l> {
    lists: &'l OwnLists,
    /// What ours have under the name of one of the reader's entries, to that name; of several entries the first has it.
    adopted: FxHashMap<ListedId, &'l str>,
}

/// What lists say of a form.
pub(super) struct Found {
    /// The canonical name that the reader's lists give it.
    pub(super) own: Option<String>,
    /// What it is in ours.
    pub(super) listed: Option<ListedId>,
}

impl<'l> Known<'l> {
    /// Looks up which of our entries the reader's are about.
    pub(super) fn new(lists: &'l OwnLists) -> Self {
        let mut adopted = FxHashMap::default();
        for own in lists.names() {
            if let Some(id) = listed::find(own.kind, &own.name) {
                adopted.entry(id).or_insert(&*own.name);
            }
        }
        Self { lists, adopted }
    }

    /// Looks `form`, whose key is `key`, up in both.
    pub(super) fn find(&self, kind: Kind, form: &str, key: &str) -> Found {
        let own = self.lists.canonical(kind, form);
        // a kind of the reader's own knows no spellings: each form is itself
        let own = own.or_else(|| matches!(kind, Kind::Own(_)).then_some(form.into()));
        let listed = match &own {
            Some(name) => listed::find(kind, name).filter(|id| self.adopted.get(id) == Some(&&**name)),
            None => listed::find_by_key(kind, form, key),
        };
        Found { own: own.map(Into::into), listed }
    }

    /// The reader's name for what our lists have as `id`.
    pub(super) fn name_of(&self, id: ListedId) -> Option<&'l str> {
        self.adopted.get(&id).copied()
    }
}
