//! Opening things: what Enter, a click or a jump leads to, and what is left on the trail behind it.

use super::jump::{Jump, Purpose};
use super::references::Goal;
use super::{App, Effect, Overlay, Pane, Target};
use crate::model::{ArticleId, EntityId, MentionIndex};

impl App {
    pub(super) fn open(&mut self, effects: &mut Vec<Effect>) {
        match &self.overlay {
            Some(Overlay::Jump(jump)) if jump.purpose == Purpose::Go => {
                if let Some(entity) = jump.chosen().map(|found| found.entity.id) {
                    self.go_to(entity);
                }
            }
            Some(Overlay::Jump(Jump { purpose: Purpose::Chain { .. }, .. })) => self.chain_found(),
            Some(Overlay::Jump(_)) => self.found(effects),
            Some(Overlay::Rename(_)) => self.rename(effects),
            Some(Overlay::Why(why)) => {
                if let Some((article, mention)) = why.example() {
                    self.clear_overlays();
                    self.open_place(article, mention);
                }
            }
            Some(Overlay::Together(two)) => self.follow_target(two.target(self.overlay_cells()).as_ref()),
            Some(Overlay::Chain(two)) => self.follow_target(two.target(self.overlay_cells()).as_ref()),
            Some(Overlay::Review(review)) => {
                if let Some(subject) = review.subject() {
                    self.go_to(subject.entity);
                }
            }
            Some(Overlay::Cuts(_)) => self.open_cut(),
            Some(_) => drop(self.lift()),
            None => match self.focus {
                Pane::Articles => self.focus_on(Pane::Reader),
                Pane::Reader => self.open_mention(),
                Pane::References => self.open_item(),
            },
        }
    }

    /// Goes to an entity from an overlay: to its first mention, where the article at hand has none.
    pub(super) fn go_to(&mut self, entity: EntityId) {
        self.clear_overlays();
        self.open_entity(entity);
        if self.selection.mention.is_none() {
            self.references.goal = Goal::FirstMention;
        }
    }

    /// Enter in the reader: the marked mention's entry, or else the first mention in view is marked.
    fn open_mention(&mut self) {
        match self.selection.entity {
            Some(_) => self.focus_on(Pane::References),
            None => self.step_mention(true),
        }
    }

    fn open_item(&mut self) {
        let Some(target) = self.references.item().map(|item| item.target.clone()) else { return };
        match target {
            Target::Entity(entity, None) if Some(entity) == self.selection.entity => self.open_first(entity),
            Target::Entity(entity, mention) => {
                let article = self.selection.article;
                self.open_entity(entity);
                if let (Some(article), Some(mention)) = (article, mention) {
                    self.mark(article, mention);
                }
            }
            Target::Alias(_, name) => match self.references.first_called(&name) {
                Some((article, mention)) => self.open_place(article, mention),
                None => self.remark = Some("its mentions are further on; w shows one".to_owned()),
            },
            Target::More => self.references.unfold(),
            Target::Mention(article, mention) => self.open_place(article, mention),
            Target::Place(article, field, span) => {
                self.visit(|selection| {
                    selection.article = Some(article);
                    selection.mention = None;
                });
                self.reader.seek_place(article, field, span);
                self.show_reader();
            }
        }
    }

    /// Goes to the first mention of the open entity in the article at hand, or else in any.
    fn open_first(&mut self, entity: EntityId) {
        let here = self.selection.article.zip(self.reader.first_mention(entity));
        let lines = || self.references.concordance.answer()?.rows.first();
        if let Some((article, mention)) = here.or_else(|| lines().map(|line| (line.article, line.mention))) {
            self.open_place(article, mention);
        }
    }

    /// Goes to a mention in the reader.
    pub(super) fn open_place(&mut self, article: ArticleId, mention: MentionIndex) {
        self.visit(|selection| {
            selection.article = Some(article);
            selection.mention = Some(mention);
        });
        self.reader.seek_mention(article, mention);
        self.show_reader();
    }

    /// Opens an entity's entry; its first mention in the article at hand is marked where it has one.
    pub(super) fn open_entity(&mut self, entity: EntityId) {
        let first = self.reader.first_mention(entity);
        self.visit(|selection| {
            selection.entity = Some(entity);
            selection.mention = first;
        });
        if let (Some(article), Some(mention)) = (self.selection.article, first) {
            self.reader.seek_mention(article, mention);
        }
        self.focus_on(Pane::References);
    }

    /// On a narrow screen the reader takes the place of the list; elsewhere it stands beside it already.
    fn show_reader(&mut self) {
        if self.layout.is_single() {
            self.focus_on(Pane::Reader);
        }
    }

    fn mark(&mut self, article: ArticleId, mention: MentionIndex) {
        self.selection.mention = Some(mention);
        self.reader.seek_mention(article, mention);
    }

    pub(super) fn step_mention(&mut self, forward: bool) {
        match self.reader.neighbour(&self.selection, None, forward, self.tiers) {
            Some(next) => self.select_mention(next),
            None => self.say_no_mention("", forward),
        }
    }

    /// To the next mention of the entity that is open, or else of the one under the cursor.
    pub(super) fn step_same(&mut self, forward: bool) {
        let entity = self.selection.entity.or_else(|| self.references.entity_at_cursor());
        match entity
            .and_then(|entity| self.reader.neighbour(&self.selection, Some(entity), forward, self.tiers))
        {
            Some(next) => self.select_mention(next),
            None => self.say_no_mention(" of it", forward),
        }
    }

    fn say_no_mention(&mut self, of: &str, forward: bool) {
        let (which, key) = if forward { ("further", "J") } else { ("earlier", "K") };
        self.remark = Some(format!("no {which} mention{of} in this article; {key}: other article"));
    }

    /// Marks a mention of the article shown and opens its entity's entry.
    pub(super) fn select_mention(&mut self, index: MentionIndex) {
        let Some(entity) = self.reader.mention(index).and_then(|mention| mention.entity) else { return };
        let Some(article) = self.selection.article else { return };
        if self.selection.entity == Some(entity) {
            self.selection.mention = Some(index);
        } else {
            self.visit(|selection| {
                selection.entity = Some(entity);
                selection.mention = Some(index);
            });
        }
        self.reader.seek_mention(article, index);
    }

    /// After a jump to an entity that the article at hand does not mention: to its first mention.
    pub(super) fn follow_first(&mut self) {
        if self.references.goal != Goal::FirstMention || self.selection.entity.is_none() {
            return;
        }
        self.references.goal = Goal::Nothing;
        let first = self.references.concordance.current().and_then(|window| window.rows.first());
        if let Some((article, mention)) = first.map(|line| (line.article, line.mention)) {
            self.selection.article = Some(article);
            self.mark(article, mention);
        }
    }

    /// Filters by the entity that is open or under the cursor; where the list is filtered by it already, shows all.
    pub(super) fn toggle_filter(&mut self) {
        let wanted = self.selection.entity.or_else(|| self.references.entity_at_cursor());
        if self.selection.filter.is_some() && (wanted.is_none() || wanted == self.selection.filter) {
            self.visit(|selection| selection.filter = None);
            return;
        }
        match wanted {
            Some(entity) => {
                self.articles.filtered(self.references.name_of(entity));
                self.visit(|selection| selection.filter = Some(entity));
            }
            None => self.remark = Some("no entity is selected to filter by".to_owned()),
        }
    }

    /// Selects the article that the list waited for; under a filter its first mention of the entity is brought into view.
    pub(super) fn select_arrived(&mut self) {
        let Some(id) = self.articles.arrived(&self.selection) else { return };
        let entity = self.selection.entity.filter(|entity| Some(*entity) == self.selection.filter);
        self.select_article(id);
        self.selection.entity = entity;
    }

    /// Selects an article: the reader shows it from its top, the cross-references show its entities.
    pub(super) fn select_article(&mut self, id: ArticleId) {
        if self.selection.article == Some(id) {
            return;
        }
        if self.selection.entity.is_some() {
            self.trail.leave(self.selection.clone());
        }
        self.selection.article = Some(id);
        self.selection.mention = None;
        self.selection.entity = None;
    }
}
