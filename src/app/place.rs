//! Where the reader stood when an order was given: taking it back leads there again.

use super::{App, Marks, Overlay, Selection, Target};

/// A place to come back to.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) selection: Selection,
    /// What the cursor of the cross-references was on.
    pub(super) target: Option<Target>,
    /// The name in hand where the evidence was open.
    name: Option<String>,
    pub(super) marks: Marks,
}

impl App {
    /// Where the reader stands now.
    pub(super) fn place(&self) -> Place {
        let name = match &self.overlay {
            Some(Overlay::Why(why)) => why.name().map(|name| name.name.clone()),
            _ => None,
        };
        Place {
            selection: self.selection.clone(),
            target: self.references.item().map(|item| item.target.clone()),
            name,
            marks: self.marks.clone(),
        }
    }

    /// Goes back to where the order that was taken back had been given.
    pub(super) fn come_back(&mut self, place: Place) {
        self.visit(|selection| *selection = place.selection);
        self.marks = place.marks;
        self.references.sought = place.target;
        if let Some(Overlay::Why(why)) = &mut self.overlay {
            why.seek(place.name);
        }
    }
}
