//! The app's state: what is selected, and the panes' own state around it.

use std::collections::VecDeque;

use super::marks::became;
use super::place::Place;
use super::type_ahead::TypeAhead;
use super::{Articles, Layout, Loading, Marks, Overlay, Pane, Reader, References, Trail};
use crate::model::{ArticleId, EntityId, MentionIndex};
use crate::query::{Order, Summary, Tiers};

/// What is selected. Every pane shows a function of this.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Selection {
    /// The article at hand.
    pub article: Option<ArticleId>,
    /// The mention of it that is marked in the reader.
    pub mention: Option<MentionIndex>,
    /// The entity whose entry is open.
    pub entity: Option<EntityId>,
    /// Only articles that mention this entity are listed.
    pub filter: Option<EntityId>,
}

impl Selection {
    /// Follows entities that became others.
    pub(super) fn follow(&mut self, moved: &[(EntityId, EntityId)]) {
        for held in [&mut self.entity, &mut self.filter].into_iter().flatten() {
            *held = became(moved, *held);
        }
    }
}

/// The whole app.
#[derive(Debug, Default)]
pub struct App {
    /// What is selected.
    pub selection: Selection,
    /// The pane that keys go to.
    pub focus: Pane,
    /// The article list.
    pub articles: Articles,
    /// The reader.
    pub reader: Reader,
    /// The cross-references.
    pub references: References,
    /// What lies over them, on top.
    pub overlay: Option<Overlay>,
    /// Overlays beneath that one, the lowest first; each sort once.
    pub beneath: Vec<Overlay>,
    /// Entities that are marked to be judged together.
    pub marks: Marks,
    /// Which tiers are shown.
    pub tiers: Tiers,
    /// Pairs of the review that are put off.
    pub later: Vec<(EntityId, EntityId)>,
    /// Where the reader has been.
    pub trail: Trail,
    /// Where everything stands.
    pub layout: Layout,
    /// How far loading has come; `None` once the corpus is open.
    pub loading: Option<Loading>,
    /// The corpus in numbers, once it is open.
    pub summary: Option<Summary>,
    /// A word about the last action, for the status line; the next key clears it.
    pub remark: Option<String>,
    /// Keys that wait for an answer.
    pub(super) type_ahead: TypeAhead,
    /// Orders that were given and not yet followed, the oldest first.
    pub(super) judging: VecDeque<(Order, Place)>,
    /// Where the orders of this run were given that can be taken back, the last one last.
    pub(super) judged_at: Vec<Place>,
    /// The last generation of overlays that are closed.
    pub(super) generation: u64,
}

impl App {
    /// An app whose corpus is still loading, on a screen of this size.
    pub fn new(width: u16, height: u16) -> Self {
        let mut app = App { loading: Some(Loading::default()), ..App::default() };
        app.resize(width, height);
        app
    }

    /// Takes the screen's size.
    pub(super) fn resize(&mut self, width: u16, height: u16) {
        self.layout = Layout::arrange(width, height, self.focus);
    }

    /// Moves the focus; a narrow screen shows the pane that has it.
    pub(super) fn focus_on(&mut self, pane: Pane) {
        self.focus = pane;
        self.resize(self.layout.screen.width, self.layout.screen.height);
    }
}
