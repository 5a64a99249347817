//! What a judgement is about: the entity, name and mention that the cursor is on.

use super::marks::became;
use super::{App, Overlay, Pane, Target};
use crate::model::{ArticleId, EntityId, Kind, MentionIndex, Tier};
use crate::query::EntityLabel;

/// What the reader judges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The entity.
    pub entity: EntityId,
    /// Its headword.
    pub headword: String,
    /// Its kind.
    pub kind: Kind,
    /// How far it can be relied on.
    pub tier: Tier,
    /// Articles that mention it, where that is at hand.
    pub articles: Option<u32>,
    /// One of its names, as written, where the cursor is on one.
    pub name: Option<String>,
    /// The article that the cursor's mention stands in.
    pub article: Option<ArticleId>,
}

impl Subject {
    pub(super) fn new(label: &EntityLabel, articles: Option<u32>) -> Self {
        Self {
            entity: label.id,
            headword: label.name.clone(),
            kind: label.kind,
            tier: label.tier,
            articles,
            name: None,
            article: None,
        }
    }

    pub(super) fn named(self, name: &str) -> Self {
        Self { name: Some(name.to_owned()), ..self }
    }

    pub(super) fn in_article(self, article: Option<ArticleId>) -> Self {
        Self { article, ..self }
    }

    /// Follows an entity that became another one.
    pub(super) fn follow(&mut self, moved: &[(EntityId, EntityId)]) {
        self.entity = became(moved, self.entity);
    }

    /// The entity that lends its name where all become one: the one that most articles mention; of equal ones, or where
    /// that is not at hand, the one that was mentioned oftenest when the corpus was read, which has the lowest id.
    pub(super) fn best_known<'a>(all: impl IntoIterator<Item = &'a Subject>) -> Option<EntityId> {
        let all: Vec<&Subject> = all.into_iter().collect();
        let known = all.iter().all(|one| one.articles.is_some());
        let rank = |one: &&&Subject| (one.articles.filter(|_| known), std::cmp::Reverse(one.entity));
        all.iter().max_by_key(rank).map(|one| one.entity)
    }

    /// The name in question: the one that the cursor is on, else the headword.
    pub fn called(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.headword)
    }
}

impl App {
    /// What the cursor is on: the subject of a menu, a row of an overlay, a row of the cross-references, the marked mention
    /// in the reader, else the entity that is open.
    pub fn subject(&self) -> Option<Subject> {
        match &self.overlay {
            Some(Overlay::Menu(menu)) => menu.subject.clone(),
            Some(Overlay::Kinds(subject)) => Some(subject.clone()),
            Some(Overlay::Rename(rename)) => Some(rename.subject.clone()),
            Some(Overlay::Why(why)) => why.subject(),
            Some(Overlay::Review(review)) => review.subject(),
            Some(Overlay::Jump(jump)) => jump.chosen().map(|found| {
                let subject = Subject::new(&found.entity, Some(found.articles));
                if found.alias == found.entity.name { subject } else { subject.named(&found.alias) }
            }),
            Some(
                Overlay::Help(_)
                | Overlay::Notices(_)
                | Overlay::Compare(_)
                | Overlay::Cuts(_)
                | Overlay::Together(_)
                | Overlay::Chain(_),
            )
            | None => self.subject_in_pane(),
        }
    }

    fn subject_in_pane(&self) -> Option<Subject> {
        let here = match self.focus {
            Pane::References => self.subject_at_item(),
            Pane::Reader => self.selection.mention.and_then(|index| self.subject_at_mention(index)),
            Pane::Articles => None,
        };
        here.or_else(|| self.selection.entity.and_then(|entity| self.subject_of(entity)))
    }

    fn subject_at_item(&self) -> Option<Subject> {
        match &self.references.item()?.target {
            Target::Entity(entity, mention) => {
                let article = mention.and(self.selection.article);
                self.subject_of(*entity).map(|subject| subject.in_article(article))
            }
            Target::Alias(entity, name) => self.subject_of(*entity).map(|subject| subject.named(name)),
            Target::Mention(article, mention) => {
                let lines = &self.references.concordance.answer()?.rows;
                let line = lines.iter().find(|line| (line.article, line.mention) == (*article, *mention))?;
                let open = self.subject_of(self.selection.entity?)?;
                Some(open.named(line.highlight.of(&line.sentence)).in_article(Some(*article)))
            }
            Target::More | Target::Place(..) => None,
        }
    }

    fn subject_at_mention(&self, index: MentionIndex) -> Option<Subject> {
        let shown = self.reader.shown()?;
        let mention = self.reader.mention(index)?;
        let subject = self.subject_of(mention.entity?)?;
        let words = mention.span.of(shown.analysed.article.text(mention.field));
        Some(subject.named(words).in_article(Some(shown.id)))
    }

    /// An entity by what the panes know of it.
    pub(super) fn subject_of(&self, entity: EntityId) -> Option<Subject> {
        let label = self.references.label_of(entity).or_else(|| self.reader.label_of(entity))?;
        Some(Subject::new(label, self.references.articles_of(entity)))
    }
}
