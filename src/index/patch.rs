//! Lists that follow when mentions move: in proportion to what moved and to the lists of the entities concerned.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::build::{Appearance, Index, Posting};
use crate::model::{Alias, ArticleId, EntityId, MentionIndex, Occurrence};

/// The mentions that an entity loses and gains, in order, and the names that go with them.
#[derive(Default)]
pub(super) struct Traffic {
    leaving: Vec<Occurrence>,
    arriving: Vec<Occurrence>,
    names: FxHashMap<String, i64>,
}

impl Traffic {
    /// A mention with these words goes.
    pub(super) fn leaves(&mut self, mention: Occurrence, words: &str) {
        self.leaving.push(mention);
        self.count(words, -1);
    }

    /// A mention with these words comes.
    pub(super) fn arrives(&mut self, mention: Occurrence, words: &str) {
        self.arriving.push(mention);
        self.count(words, 1);
    }

    fn count(&mut self, words: &str, step: i64) {
        match self.names.get_mut(words) {
            Some(count) => *count += step,
            None => drop(self.names.insert(words.to_owned(), step)),
        }
    }

    /// Counts the names that came and went, the commonest first again.
    pub(super) fn change_aliases(&self, aliases: &mut Vec<Alias>) {
        let places: FxHashMap<String, usize> =
            aliases.iter().enumerate().map(|(at, alias)| (alias.text.clone(), at)).collect();
        for (text, step) in &self.names {
            let changed = |mentions: u32| (i64::from(mentions) + step).max(0) as u32;
            match places.get(text) {
                Some(at) => aliases[*at].mentions = changed(aliases[*at].mentions),
                None => aliases.push(Alias { text: text.clone(), mentions: changed(0) }),
            }
        }
        aliases.retain(|alias| alias.mentions > 0);
        aliases.sort_unstable_by(|one, other| {
            (Reverse(one.mentions), &one.text).cmp(&(Reverse(other.mentions), &other.text))
        });
    }

    /// The articles in which something comes or goes, ascending.
    fn articles(&self) -> Vec<ArticleId> {
        let mut articles: Vec<ArticleId> =
            self.leaving.iter().chain(&self.arriving).map(|occurrence| occurrence.article).collect();
        articles.sort(); // two ascending runs
        articles.dedup();
        articles
    }

    /// `occurrences` as they are afterwards.
    fn passes(&self, occurrences: &[Occurrence]) -> Vec<Occurrence> {
        let mut leaving = self.leaving.iter().peekable();
        let mut left: Vec<Occurrence> = Vec::with_capacity(occurrences.len() + self.arriving.len());
        left.extend(occurrences.iter().filter(|occurrence| leaving.next_if_eq(occurrence).is_none()));
        if !self.arriving.is_empty() {
            left.extend(&self.arriving);
            left.sort(); // two ascending runs
        }
        left
    }
}

/// The lists of an entity as they are afterwards.
struct Followed {
    id: EntityId,
    occurrences: Vec<Occurrence>,
    postings: Vec<Posting>,
    /// Its appearances in the articles concerned; one without mentions is none any more.
    appearances: Vec<(ArticleId, Appearance)>,
}

impl Index {
    /// Patches what hangs on the mentions of every entity in `traffic`.
    pub(super) fn patch_lists(&mut self, traffic: &BTreeMap<EntityId, Traffic>) {
        let followed: Vec<Followed> =
            traffic.par_iter().map(|(id, traffic)| self.follow(*id, traffic)).collect();
        let mut appearances = Vec::new();
        for lists in followed {
            self.occurrences.replace(lists.id.0, &lists.occurrences);
            self.postings.replace(lists.id.0, &lists.postings);
            appearances.extend(lists.appearances);
        }
        self.patch_appearances(appearances);
    }

    fn follow(&self, id: EntityId, traffic: &Traffic) -> Followed {
        let occurrences = traffic.passes(self.occurrences(id));
        let (mut postings, mut appearances) = (Vec::new(), Vec::new());
        let mut touched = traffic.articles().into_iter().peekable();
        let none = Appearance { entity: id, mentions: 0, first: MentionIndex(0) };
        for here in occurrences.chunk_by(|one, next| one.article == next.article) {
            let (article, mentions) = (here[0].article, here.len() as u32);
            postings.push(Posting { article, mentions });
            while let Some(empty) = touched.next_if(|touched| *touched < article) {
                appearances.push((empty, none));
            }
            if touched.next_if_eq(&article).is_some() {
                appearances.push((article, Appearance { entity: id, mentions, first: here[0].mention }));
            }
        }
        appearances.extend(touched.map(|empty| (empty, none)));
        Followed { id, occurrences, postings, appearances }
    }

    /// Puts new appearances in the place of those of the same entity; one without mentions only takes the old one away.
    fn patch_appearances(&mut self, mut changed: Vec<(ArticleId, Appearance)>) {
        changed.sort_by_key(|(article, _)| *article); // a few ascending runs, by entity
        let mut list: Vec<Appearance> = Vec::new();
        for here in changed.chunk_by(|(one, _), (next, _)| one == next) {
            let article = here[0].0;
            let stays = |old: &&Appearance| here.iter().all(|(_, new)| new.entity != old.entity);
            list.clear();
            list.extend(self.appearances(article).iter().filter(stays));
            list.extend(here.iter().map(|(_, new)| new).filter(|new| new.mentions > 0));
            list.sort_unstable_by_key(|appearance| appearance.entity);
            self.appearances.replace(article.0, &list);
        }
    }
}
