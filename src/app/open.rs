//! Opening things: what Enter, a click or a jump leads to, and what is left on the trail behind it.

use super::{App, Overlay, Pane, Target};
use crate::model::{ArticleId, EntityId, MentionIndex};

impl App {
    pub(super) fn open(&mut self) {
        match &self.overlay {
            Some(Overlay::Jump(jump)) => {
                if let Some(entity) = jump.chosen() {
                    self.overlay = None;
                    self.open_entity(entity);
                }
            }
            Some(_) => self.overlay = None,
            None => match self.focus {
                Pane::Articles => self.focus_on(Pane::Reader),
                Pane::Reader => self.open_mention(),
                Pane::References => self.open_item(),
            },
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
        let Some(item) = self.references.item() else { return };
        match item.target {
            Target::Entity(entity, mention) => {
                let article = self.selection.article;
                self.open_entity(entity);
                if let (Some(article), Some(mention)) = (article, mention) {
                    self.mark(article, mention);
                }
            }
            Target::More => self.references.unfold(),
            Target::Mention(article, mention) => {
                self.visit(|selection| {
                    selection.article = Some(article);
                    selection.mention = Some(mention);
                });
                self.reader.seek_mention(article, mention);
                self.show_reader();
            }
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
        let Some(next) = self.reader.neighbour(&self.selection, forward) else {
            self.remark =
                Some(format!("no {} mention in this article", if forward { "further" } else { "earlier" }));
            return;
        };
        self.select_mention(next);
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

    pub(super) fn toggle_filter(&mut self) {
        if self.selection.filter.is_some() {
            self.visit(|selection| selection.filter = None);
            return;
        }
        match self.selection.entity.or_else(|| self.references.entity_at_cursor()) {
            Some(entity) => self.visit(|selection| selection.filter = Some(entity)),
            None => self.remark = Some("no entity is selected to filter by".to_owned()),
        }
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
