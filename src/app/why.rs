//! Why an entity is what it is: the overlay that shows its evidence, name by name.

use super::marks::became;
use super::{Cursor, Rows, Slot, Subject, why_rows};
use crate::model::{ArticleId, EntityId, MentionIndex};
use crate::query::{Carried, Evidence, EvidenceQuestion, NameEvidence};

/// Names asked for.
const LIMIT: usize = 60;

/// The overlay's state.
#[derive(Clone, Debug)]
pub struct Why {
    /// Whose evidence.
    of: Subject,
    /// The evidence.
    pub evidence: Slot<EvidenceQuestion, Evidence>,
    /// The name in hand, and the rows in view.
    pub cursor: Cursor,
    /// The name that the cursor is to stand on when the evidence comes.
    sought: Option<String>,
}

impl Why {
    /// The evidence of `subject`, from its name on; its questions are later than `generation`.
    pub(super) fn new(subject: Subject, generation: u64) -> Self {
        let sought = subject.name.clone();
        Self { of: subject, evidence: Slot::after(generation), cursor: Cursor::default(), sought }
    }

    pub(super) fn wanted(&self) -> EvidenceQuestion {
        EvidenceQuestion { entity: self.of.entity, limit: LIMIT }
    }

    /// The headword of the entity, for the title.
    pub fn headword(&self) -> &str {
        self.evidence.answer().map_or(&self.of.headword, |evidence| &evidence.entity.name)
    }

    /// The name in hand.
    pub fn name(&self) -> Option<&NameEvidence> {
        self.evidence.answer()?.names.get(self.cursor.item)
    }

    /// The mention that shows the name in hand.
    pub(super) fn example(&self) -> Option<(ArticleId, MentionIndex)> {
        self.name()?.example.as_ref().map(|line| (line.article, line.mention))
    }

    /// The entity with the name in hand; with the article that the overlay was opened from, where the name is the same.
    pub(super) fn subject(&self) -> Option<Subject> {
        let evidence = self.evidence.answer()?;
        let subject = Subject::new(&evidence.entity, self.of.articles);
        Some(match self.name() {
            Some(name) => {
                let article = self.of.article.filter(|_| self.of.name.as_ref() == Some(&name.name));
                subject.named(&name.name).in_article(article)
            }
            None => subject,
        })
    }

    /// All rows, for `cells`; each name is an item.
    pub fn rows(&self, cells: usize) -> Rows {
        self.evidence.answer().map(|evidence| why_rows::rows(evidence, cells)).unwrap_or_default()
    }

    /// Takes a reply; the cursor goes to the name that is sought, or stays where it was, inside.
    pub(super) fn arrive(&mut self, generation: u64, reply: Result<Evidence, String>) {
        if !self.evidence.receive(generation, reply) {
            return;
        }
        let Some(evidence) = self.evidence.answer() else { return };
        if let Some(sought) = self.sought.take()
            && let Some(at) = evidence.names.iter().position(|name| name.name == sought)
        {
            self.cursor.item = at;
        }
        self.cursor.item = self.cursor.item.min(evidence.names.len().saturating_sub(1));
    }

    /// Moves the cursor by `step` names.
    pub(super) fn step(&mut self, step: isize, cells: usize, height: usize) {
        let count = self.evidence.answer().map_or(0, |evidence| evidence.names.len());
        self.cursor.step(step, count);
        self.reveal(cells, height);
    }

    /// Brings the name in hand into view.
    pub(super) fn reveal(&mut self, cells: usize, height: usize) {
        let rows = self.rows(cells);
        match rows.items.get(self.cursor.item) {
            Some(item) => self.cursor.reveal(item.row, item.rows, height, rows.rows.len()),
            None => self.cursor.top = 0,
        }
    }

    /// The cursor goes to `name` when the evidence comes.
    pub(super) fn seek(&mut self, name: Option<String>) {
        self.sought = name.or(self.sought.take());
    }

    /// Asks again of a corpus read anew; gives whether its entity is still there.
    pub(super) fn carry(&mut self, carried: &Carried) -> bool {
        self.sought = self.name().map(|name| name.name.clone());
        self.evidence.forget();
        self.of.carry(carried)
    }

    /// Asks again after a judgement; the cursor stays on its name where that is still there.
    pub(super) fn follow(&mut self, moved: &[(EntityId, EntityId)]) {
        self.of.entity = became(moved, self.of.entity);
        self.sought = self.name().map(|name| name.name.clone());
        self.evidence.refresh();
    }
}
