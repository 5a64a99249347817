//! The fuzzy jump box: typed letters, suggestions, a cursor, and what the entity found is wanted for.

use super::{Cursor, Line, Slot, Subject};
use crate::model::EntityId;
use crate::query::{SuggestQuestion, Suggestion, Tiers, Window};

/// Suggestions asked for.
const LIMIT: usize = 100;

/// The box's state.
#[derive(Clone, Debug, Default)]
pub struct Jump {
    /// What the entity found is wanted for.
    pub purpose: Purpose,
    /// What was typed.
    pub line: Line,
    /// What fits it.
    pub suggestions: Slot<SuggestQuestion, Window<Suggestion>>,
    /// The suggestion in hand.
    pub cursor: Cursor,
}

/// What an entity is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// To go to it.
    #[default]
    Go,
    /// The subject is the same.
    Same {
        /// What is the same.
        subject: Subject,
        /// Whether the name goes on that would not of itself.
        swapped: bool,
    },
    /// The subject's name always means it.
    Means {
        /// Whose name.
        subject: Subject,
        /// Only in the subject's article.
        only_here: bool,
    },
    /// A chain from the subject leads to it.
    Chain {
        /// Where the chain begins.
        subject: Subject,
    },
}

impl Purpose {
    /// The subject that an entity is looked for.
    pub fn subject(&self) -> Option<&Subject> {
        match self {
            Purpose::Go => None,
            Purpose::Same { subject, .. } | Purpose::Means { subject, .. } | Purpose::Chain { subject } => {
                Some(subject)
            }
        }
    }

    pub(super) fn subject_mut(&mut self) -> Option<&mut Subject> {
        match self {
            Purpose::Go => None,
            Purpose::Same { subject, .. } | Purpose::Means { subject, .. } | Purpose::Chain { subject } => {
                Some(subject)
            }
        }
    }

    /// The sentence that the entity found completes.
    pub fn title(&self) -> String {
        match self {
            Purpose::Go => "Jump to an entity".to_owned(),
            Purpose::Same { subject, .. } => format!("{} is the same as …", subject.headword),
            Purpose::Means { subject, only_here: false } => format!("“{}” always means …", subject.called()),
            Purpose::Means { subject, only_here: true } => {
                format!("“{}” means, only in this article, …", subject.called())
            }
            Purpose::Chain { subject } => format!("A chain from {} to …", subject.headword),
        }
    }
}

impl Jump {
    /// A box whose questions are later than `generation`.
    pub(super) fn new(purpose: Purpose, generation: u64) -> Self {
        Self { purpose, suggestions: Slot::after(generation), ..Self::default() }
    }

    /// The question for what is typed.
    pub(super) fn wanted(&self, tiers: Tiers) -> SuggestQuestion {
        // who is like the subject is of no use for a chain
        let is_chain = matches!(self.purpose, Purpose::Chain { .. });
        let like = self.purpose.subject().filter(|_| !is_chain).map(|subject| subject.entity);
        SuggestQuestion { typed: self.line.text.clone(), limit: LIMIT, tiers, like }
    }

    /// Asks again after a judgement.
    pub(super) fn follow(&mut self, moved: &[(EntityId, EntityId)]) {
        if let Some(subject) = self.purpose.subject_mut() {
            subject.follow(moved);
        }
        self.suggestions.refresh();
    }

    /// Takes a reply; the cursor stays inside.
    pub(super) fn arrive(&mut self, generation: u64, reply: Result<Window<Suggestion>, String>) {
        self.suggestions.receive(generation, reply);
        self.step(0);
    }

    /// Changes the line; the best suggestion is in hand again.
    pub(super) fn edit(&mut self, edit: impl FnOnce(&mut Line)) {
        edit(&mut self.line);
        self.cursor = Cursor::default();
    }

    /// The suggestions at hand.
    pub fn rows(&self) -> &[Suggestion] {
        self.suggestions.answer().map_or(&[], |window| window.rows.as_slice())
    }

    /// Brings the suggestion in hand into a view of `height` rows.
    pub(super) fn reveal(&mut self, height: usize) {
        let total = self.rows().len();
        self.cursor.reveal(self.cursor.item, 1, height, total);
    }

    /// Moves the cursor by `step`.
    pub(super) fn step(&mut self, step: isize) {
        self.cursor.step(step, self.rows().len());
    }

    /// The suggestion in hand. While newer ones are under way there is none, so that a fast Enter does not open
    /// what an older question found.
    pub(super) fn chosen(&self) -> Option<&Suggestion> {
        self.suggestions.current()?.rows.get(self.cursor.item)
    }

    /// Whose name goes on where the subject and the suggestion in hand become one, and what joins it.
    pub(super) fn merged(&self) -> Option<(EntityId, EntityId)> {
        let Purpose::Same { subject, swapped } = &self.purpose else { return None };
        let found = self.chosen()?;
        let found = Subject::new(&found.entity, Some(found.articles));
        if found.entity == subject.entity {
            return None;
        }
        let stays = Subject::best_known([subject, &found])? == subject.entity;
        let (one, other) = (subject.entity, found.entity);
        Some(if stays == *swapped { (other, one) } else { (one, other) })
    }

    /// What the box says of the name that goes on.
    pub fn promise(&self) -> Option<String> {
        let Purpose::Same { subject, .. } = &self.purpose else { return None };
        let (keep, _) = self.merged()?;
        let found = self.chosen()?;
        let name = if keep == subject.entity { &subject.headword } else { &found.entity.name };
        Some(format!("the name stays {name}; Ctrl-S: the other"))
    }
}
