//! What lies over the panes: which overlay, those beneath it, and where they stand.

use super::{
    App, Area, ChainTo, Compare, Cuts, Help, Jump, Menu, Notices, Rename, Review, Subject, Together, Why,
};

/// What lies over the panes.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The fuzzy jump box.
    Jump(Jump),
    /// The action table.
    Help(Help),
    /// The load report.
    Notices(Notices),
    /// A wire copy beside its leader.
    Compare(Compare),
    /// Where the source at hand is cut.
    Cuts(Cuts),
    /// What can be said of the subject.
    Menu(Menu),
    /// The kinds that the subject may be of.
    Kinds(Subject),
    /// A new name for the subject.
    Rename(Rename),
    /// Why an entity is what it is.
    Why(Why),
    /// Entities that may be one, pair by pair.
    Review(Review),
    /// The places where two entities stand together.
    Together(Together),
    /// The chain from one entity to another.
    Chain(ChainTo),
}

impl Overlay {
    pub(super) fn as_jump(&mut self) -> Option<&mut Jump> {
        if let Overlay::Jump(jump) = self { Some(jump) } else { None }
    }

    pub(super) fn as_why(&mut self) -> Option<&mut Why> {
        if let Overlay::Why(why) = self { Some(why) } else { None }
    }

    pub(super) fn as_review(&mut self) -> Option<&mut Review> {
        if let Overlay::Review(review) = self { Some(review) } else { None }
    }

    pub(super) fn as_notices(&mut self) -> Option<&mut Notices> {
        if let Overlay::Notices(notices) = self { Some(notices) } else { None }
    }

    pub(super) fn as_compare(&mut self) -> Option<&mut Compare> {
        if let Overlay::Compare(compare) = self { Some(compare) } else { None }
    }

    pub(super) fn as_together(&mut self) -> Option<&mut Together> {
        if let Overlay::Together(two) = self { Some(two) } else { None }
    }

    pub(super) fn as_chain(&mut self) -> Option<&mut ChainTo> {
        if let Overlay::Chain(two) = self { Some(two) } else { None }
    }

    pub(super) fn as_cuts(&mut self) -> Option<&mut Cuts> {
        if let Overlay::Cuts(cuts) = self { Some(cuts) } else { None }
    }

    /// Whether it waits for an answer.
    pub(super) fn is_stale(&self) -> bool {
        match self {
            Overlay::Jump(jump) => jump.suggestions.is_stale(),
            Overlay::Notices(notices) => notices.report.is_stale(),
            Overlay::Compare(compare) => compare.difference.is_stale(),
            Overlay::Cuts(cuts) => cuts.list.is_stale(),
            Overlay::Why(why) => why.evidence.is_stale(),
            Overlay::Review(review) => review.merges.is_stale(),
            Overlay::Together(two) => two.told.is_stale(),
            Overlay::Chain(two) => two.told.is_stale(),
            Overlay::Help(_) | Overlay::Menu(_) | Overlay::Kinds(_) | Overlay::Rename(_) => false,
        }
    }
}

/// The most cells that an overlay takes, and the share of the screen's height.
const USUAL: (u16, u16) = (90, 80);
/// The same of one that compares.
const LARGE: (u16, u16) = (130, 92);
/// The most cells of a menu.
const MENU: u16 = 64;

impl App {
    /// Lays `overlay` on top. One of its sort that is open already gives way, with all on top of it.
    pub(super) fn lay_over(&mut self, overlay: Overlay) {
        self.beneath.extend(self.overlay.take());
        let same = |old: &Overlay| std::mem::discriminant(old) == std::mem::discriminant(&overlay);
        if let Some(at) = self.beneath.iter().position(same) {
            for old in self.beneath.split_off(at) {
                self.keep_generation(&old);
            }
        }
        self.overlay = Some(overlay);
    }

    /// Closes the overlay on top; gives whether there was one.
    pub(super) fn lift(&mut self) -> bool {
        let Some(closed) = self.overlay.take() else { return false };
        self.keep_generation(&closed);
        self.overlay = self.beneath.pop();
        true
    }

    /// Closes all overlays.
    pub(super) fn clear_overlays(&mut self) {
        while self.lift() {}
    }

    /// Slots of later overlays go on from here, so that no reply to this one is taken for theirs.
    pub(super) fn keep_generation(&mut self, closed: &Overlay) {
        let last = match closed {
            Overlay::Jump(jump) => jump.suggestions.generation(),
            Overlay::Cuts(cuts) => cuts.list.generation(),
            Overlay::Why(why) => why.evidence.generation(),
            Overlay::Review(review) => review.merges.generation(),
            Overlay::Together(two) => two.told.generation(),
            Overlay::Chain(two) => two.told.generation(),
            Overlay::Notices(notices) => notices.report.generation(),
            Overlay::Compare(compare) => compare.difference.generation(),
            Overlay::Help(_) | Overlay::Menu(_) | Overlay::Kinds(_) | Overlay::Rename(_) => 0,
        };
        self.generation = self.generation.max(last);
    }

    /// All overlays, the lowest first.
    pub fn overlays(&self) -> impl Iterator<Item = &Overlay> {
        self.beneath.iter().chain(&self.overlay)
    }

    pub(super) fn overlays_mut(&mut self) -> impl Iterator<Item = &mut Overlay> {
        self.beneath.iter_mut().chain(&mut self.overlay)
    }

    /// Where an overlay stands, border included.
    pub fn area_of(&self, overlay: &Overlay) -> Area {
        let screen = self.layout.screen;
        let margin = if screen.width > 60 { 4 } else { 0 };
        let within = |(most, share): (u16, u16)| {
            let width = screen.width.saturating_sub(margin).min(most);
            let height = if screen.height > 16 { screen.height * share / 100 } else { screen.height };
            (width, height)
        };
        let low = |rows: usize| (within((MENU, 100)).0, (rows as u16).saturating_add(2).min(screen.height));
        let (width, height) = match overlay {
            Overlay::Menu(_) => low(Menu::rows_count()),
            Overlay::Kinds(_) => low(Menu::kinds().count()),
            Overlay::Rename(_) => low(1),
            Overlay::Why(_)
            | Overlay::Review(_)
            | Overlay::Compare(_)
            | Overlay::Together(_)
            | Overlay::Chain(_) => within(LARGE),
            Overlay::Jump(_) | Overlay::Help(_) | Overlay::Notices(_) | Overlay::Cuts(_) => within(USUAL),
        };
        Area { x: (screen.width - width) / 2, y: (screen.height - height) / 3, width, height }
    }

    /// Keeps what overlays show inside the sizes that they have.
    pub(super) fn fit_overlay(&mut self) {
        let (height, cells) = (self.overlay_height(), self.overlay_cells());
        match &mut self.overlay {
            Some(Overlay::Jump(jump)) => jump.reveal(height),
            Some(Overlay::Cuts(cuts)) => cuts.reveal(height),
            Some(Overlay::Why(why)) => why.reveal(cells, height),
            Some(Overlay::Together(two)) => two.reveal(cells, height),
            Some(Overlay::Chain(two)) => two.reveal(cells, height),
            Some(Overlay::Review(review)) => {
                let total = review.rows(cells).len();
                scroll(&mut review.top, 0, height, total);
            }
            Some(Overlay::Compare(compare)) => {
                let total = compare.rows(cells).len();
                scroll(&mut compare.top, 0, height, total);
            }
            _ => {}
        }
    }

    /// Where the overlay on top stands.
    pub fn overlay_area(&self) -> Area {
        self.overlay.as_ref().map_or_else(Area::default, |overlay| self.area_of(overlay))
    }

    /// Rows that it has for its list.
    pub(super) fn overlay_height(&self) -> usize {
        let inner = usize::from(self.overlay_area().inner().height);
        // the jump box has its input line and a rule above the list
        if matches!(self.overlay, Some(Overlay::Jump(_))) { inner.saturating_sub(2) } else { inner }
    }

    /// Cells that it has for a row.
    pub fn overlay_cells(&self) -> usize {
        usize::from(self.overlay_area().inner().width)
    }
}

/// Scrolls by `step` rows, staying inside.
pub(super) fn scroll(top: &mut usize, step: isize, height: usize, total: usize) {
    *top = top.saturating_add_signed(step).min(total.saturating_sub(height));
}
