//! What comes of an order: it is said, what moved is followed, and every pane asks again.

use super::marks::became;
use super::{App, Menu, Overlay, Rename, Review};
use crate::model::EntityId;
use crate::query::{Judged, Order};

impl App {
    /// Whether an order is not followed yet; keys wait for it.
    pub fn is_judging(&self) -> bool {
        !self.judging.is_empty()
    }

    /// Whether pairs are being reviewed.
    fn reviews(&self) -> bool {
        self.overlays().any(|overlay| matches!(overlay, Overlay::Review(_)))
    }

    /// Takes what came of the oldest order: says it, follows what moved, and has every pane ask again.
    pub(super) fn take_judged(&mut self, outcome: Result<Judged, String>) {
        let (order, place) = self.judging.pop_front().unzip();
        let pairs = matches!(order, Some(Order::Same { .. } | Order::Different { .. }));
        let in_review = self.reviews();
        match outcome {
            Ok(judged) => {
                if pairs && !in_review {
                    self.marks.clear();
                }
                if order == Some(Order::Undo) {
                    self.overlays_mut().filter_map(Overlay::as_review).for_each(Review::take_back);
                }
                self.follow(&judged.moved);
                match (&order, place) {
                    (Some(Order::Undo), _) => {
                        if let Some(place) = self.judged_at.pop().filter(|_| !in_review) {
                            self.come_back(place);
                        }
                    }
                    (_, place) => {
                        self.judged_at.extend(place);
                        self.show_judged(order.as_ref(), &judged);
                    }
                }
                self.summary = Some(judged.summary);
                self.remark = Some(judged.said);
            }
            Err(words) => {
                if pairs {
                    self.overlays_mut().filter_map(Overlay::as_review).for_each(Review::refused);
                }
                self.remark = Some(words);
            }
        }
    }

    /// Follows entities that became others wherever they are held, and has every slot ask again.
    fn follow(&mut self, moved: &[(EntityId, EntityId)]) {
        self.selection.follow(moved);
        self.trail.follow(moved);
        self.marks.follow(moved);
        for pair in &mut self.later {
            *pair = (became(moved, pair.0), became(moved, pair.1));
        }
        self.later.retain(|(one, other)| one != other);
        self.articles.refresh(self.selection.filter.is_some());
        self.reader.view.refresh();
        self.references.follow(moved);
        for overlay in self.overlays_mut() {
            match overlay {
                Overlay::Jump(jump) => jump.follow(moved),
                Overlay::Why(why) => why.follow(moved),
                Overlay::Together(two) => two.follow(moved),
                Overlay::Chain(two) => two.follow(moved),
                Overlay::Review(review) => review.follow(moved),
                Overlay::Menu(Menu { subject: Some(subject), .. })
                | Overlay::Kinds(subject)
                | Overlay::Rename(Rename { subject, .. }) => subject.follow(moved),
                Overlay::Menu(_)
                | Overlay::Help(_)
                | Overlay::Notices(_)
                | Overlay::Compare(_)
                | Overlay::Cuts(_) => {}
            }
        }
    }

    /// Opens what the order made to be shown, where the entry of what it judged was open. A list stays a list, and what lies
    /// under a review stays.
    fn show_judged(&mut self, order: Option<&Order>, judged: &Judged) {
        let Some(open) = self.selection.entity else { return };
        let concerned = order.is_none_or(|order| concerns(order, open, &judged.moved));
        if let Some(show) = judged.show
            && show != open
            && concerned
            && !self.reviews()
        {
            self.visit(|selection| selection.entity = Some(show));
        }
    }
}

/// Whether an order is about the entity, which may have moved since.
fn concerns(order: &Order, open: EntityId, moved: &[(EntityId, EntityId)]) -> bool {
    let is = |entity: &EntityId| became(moved, *entity) == open;
    match order {
        Order::Same { keep, with } => is(keep) || with.iter().any(is),
        Order::Different { one, other } => is(one) || is(other),
        Order::SplitOff { entity, .. }
        | Order::Retype { entity, .. }
        | Order::Rename { entity, .. }
        | Order::Hide { entity }
        | Order::Confirm { entity } => is(entity),
        // the name may be any entity's; what was taken back is to be seen
        Order::Means { .. } | Order::Undo | Order::Redo => true,
    }
}
