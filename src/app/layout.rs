//! Where the panes stand on a screen of a given size.

/// The three panes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The article list.
    #[default]
    Articles,
    /// The article at hand.
    Reader,
    /// Its entities, or an entity's entry.
    References,
}

impl Pane {
    /// All three, from left to right.
    pub const ALL: [Pane; 3] = [Pane::Articles, Pane::Reader, Pane::References];

    /// The pane so many steps on, round and round.
    #[must_use]
    pub fn step(self, by: usize) -> Self {
        let at = Self::ALL.iter().position(|pane| *pane == self).unwrap_or(0);
        Self::ALL[(at + by) % Self::ALL.len()]
    }

    /// Its name on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Pane::Articles => "Articles",
            Pane::Reader => "Reader",
            Pane::References => "Cross-references",
        }
    }
}

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Area {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
}

impl Area {
    /// Whether the cell lies inside.
    pub fn holds(self, x: u16, y: u16) -> bool {
        self.x <= x && x < self.x + self.width && self.y <= y && y < self.y + self.height
    }

    /// What a border of one cell leaves.
    #[must_use]
    pub fn inner(self) -> Area {
        Area {
            x: self.x + 1.min(self.width),
            y: self.y + 1.min(self.height),
            width: self.width.saturating_sub(2),
            height: self.height.saturating_sub(2),
        }
    }
}

/// Where everything stands. A pane that is not shown has an empty area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The whole screen.
    pub screen: Area,
    /// The article list with its border.
    pub articles: Area,
    /// The reader with its border.
    pub reader: Area,
    /// The cross-references with their border.
    pub references: Area,
    /// The status line.
    pub status: Area,
}

/// From this width on the panes stand side by side.
const THREE_COLUMNS: u16 = 100;
/// From this size on the two lists stand one above the other beside the reader; below it one pane is shown.
const STACKED: (u16, u16) = (64, 16);

impl Layout {
    /// The layout of a screen of `width` by `height` cells with `focus` in hand.
    pub fn arrange(width: u16, height: u16, focus: Pane) -> Layout {
        let screen = Area { x: 0, y: 0, width, height };
        let panes = height.saturating_sub(1);
        let status = Area { x: 0, y: panes, width, height: height - panes };
        let mut layout = Layout { screen, status, ..Layout::default() };
        if width >= THREE_COLUMNS && height >= STACKED.1 {
            let side = |share: u16, most: u16| (width * share / 100).min(most);
            let (left, right) = (side(28, 56), side(31, 64));
            layout.articles = Area { x: 0, y: 0, width: left, height: panes };
            layout.reader = Area { x: left, y: 0, width: width - left - right, height: panes };
            layout.references = Area { x: width - right, y: 0, width: right, height: panes };
        } else if width >= STACKED.0 && height >= STACKED.1 {
            let (left, upper) = (width * 42 / 100, panes * 2 / 5);
            layout.articles = Area { x: 0, y: 0, width: left, height: upper };
            layout.references = Area { x: 0, y: upper, width: left, height: panes - upper };
            layout.reader = Area { x: left, y: 0, width: width - left, height: panes };
        } else {
            *layout.area_mut(focus) = Area { x: 0, y: 0, width, height: panes };
        }
        layout
    }

    /// The area of `pane`, border included.
    pub fn area(&self, pane: Pane) -> Area {
        match pane {
            Pane::Articles => self.articles,
            Pane::Reader => self.reader,
            Pane::References => self.references,
        }
    }

    /// Rows that `pane` has for its content.
    pub fn rows(&self, pane: Pane) -> usize {
        usize::from(self.area(pane).inner().height)
    }

    /// Cells that `pane` has for a row.
    pub fn cells(&self, pane: Pane) -> usize {
        usize::from(self.area(pane).inner().width)
    }

    /// The pane under a cell.
    pub fn pane_at(&self, x: u16, y: u16) -> Option<Pane> {
        Pane::ALL.into_iter().find(|pane| self.area(*pane).holds(x, y))
    }

    /// Whether only one pane is shown.
    pub fn is_single(&self) -> bool {
        Pane::ALL.iter().filter(|pane| self.area(**pane).width > 0).count() <= 1
    }

    fn area_mut(&mut self, pane: Pane) -> &mut Area {
        match pane {
            Pane::Articles => &mut self.articles,
            Pane::Reader => &mut self.reader,
            Pane::References => &mut self.references,
        }
    }
}
