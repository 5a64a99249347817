//! A cursor in a list and the stretch of rows that is in view.

/// Which item the cursor is on, and which row is at the top of the view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The item.
    pub item: usize,
    /// The first row in view.
    pub top: usize,
}

impl Cursor {
    /// Moves by `step` items among `count`, staying inside.
    pub fn step(&mut self, step: isize, count: usize) {
        self.item = self.item.saturating_add_signed(step).min(count.saturating_sub(1));
    }

    /// Brings the rows `first..first + rows` into a view of `height` rows out of `total`, moving as little as may be.
    pub fn reveal(&mut self, first: usize, rows: usize, height: usize, total: usize) {
        let height = height.max(1);
        let bottom = (first + rows.min(height)).saturating_sub(height);
        self.top = self.top.clamp(bottom.min(first), first);
        self.clamp(height, total);
    }

    /// Moves the view by `step` rows, the cursor left where it is.
    pub fn scroll(&mut self, step: isize, height: usize, total: usize) {
        self.top = self.top.saturating_add_signed(step);
        self.clamp(height, total);
    }

    /// Keeps the view inside the rows.
    pub fn clamp(&mut self, height: usize, total: usize) {
        self.top = self.top.min(total.saturating_sub(height));
    }
}
