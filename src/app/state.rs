//! The app's state: what is selected, and the panes' own state around it.

use super::update::TypeAhead;
use super::{Area, Articles, Help, Jump, Layout, Loading, Notices, Pane, Reader, References, Trail};
use crate::model::{ArticleId, EntityId, MentionIndex};
use crate::query::Summary;

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

/// What lies over the panes.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The fuzzy jump box.
    Jump(Jump),
    /// The action table.
    Help(Help),
    /// The loader's notices.
    Notices(Notices),
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
    /// What lies over them.
    pub overlay: Option<Overlay>,
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
}

/// The most cells that an overlay takes, and the share of the screen's height.
const OVERLAY: (u16, u16) = (90, 80);

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

    /// Where an overlay stands, border included.
    pub fn overlay_area(&self) -> Area {
        let screen = self.layout.screen;
        let margin = if screen.width > 60 { 4 } else { 0 };
        let width = screen.width.saturating_sub(margin).min(OVERLAY.0);
        let height = if screen.height > 16 { screen.height * OVERLAY.1 / 100 } else { screen.height };
        Area { x: (screen.width - width) / 2, y: (screen.height - height) / 3, width, height }
    }

    /// Rows that an overlay has for its list.
    pub(super) fn overlay_height(&self) -> usize {
        let inner = usize::from(self.overlay_area().inner().height);
        // the jump box has its input line and a rule above the list
        if matches!(self.overlay, Some(Overlay::Jump(_))) { inner.saturating_sub(2) } else { inner }
    }

    /// Cells that an overlay has for a row.
    pub fn overlay_cells(&self) -> usize {
        usize::from(self.overlay_area().inner().width)
    }
}
