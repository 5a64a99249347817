//! Wire copies: a bundle opened in the list or closed again, and a copy beside its leader.

use super::{App, Compare, Overlay};
use crate::query::DifferenceQuestion;

impl App {
    /// Lists the wire copies of the article under the list's cursor one by one, or as one row again.
    pub(super) fn toggle_copies(&mut self) {
        let Some((head, is_open)) = self.articles.toggle() else {
            self.remark = Some("no wire copies of this article are listed".to_owned());
            return;
        };
        if !is_open {
            self.select_article(head);
        }
    }

    /// Lays the article at hand over the one that leads its copies.
    pub(super) fn compare(&mut self) {
        let view = self.reader.shown();
        let Some((new, bundle)) = view.and_then(|view| Some((view.id, view.bundle.as_ref()?))) else {
            self.remark = Some("this article has no wire copies".to_owned());
            return;
        };
        let old = bundle.leader;
        if old == new {
            self.remark = Some("this one leads its copies; o lists them, D on a copy compares".to_owned());
            return;
        }
        let of = DifferenceQuestion { old, new };
        self.lay_over(Overlay::Compare(Compare::new(of, self.generation)));
    }
}
