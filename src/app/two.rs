//! Two entities at once: where they stand together, and by way of whom one leads to the other.

use super::jump::Purpose;
use super::{Action, App, Between, Overlay, Subject, Target};

impl App {
    /// Performs an action that is about two entities.
    pub(super) fn of_two(&mut self, action: Action) {
        match action {
            Action::Together => self.together(),
            _ => self.chain(),
        }
    }

    /// Shows the places where two entities stand together: the pair under review, else the open entity and the one under the
    /// cursor, else the marked one and that.
    fn together(&mut self) {
        match self.two() {
            Some(two) => self.lay_over(Overlay::Together(Between::new(two, self.generation))),
            None => {
                let words =
                    "p on a name under “appears with”, or on one beside a single mark (v): the two together";
                self.remark = Some(words.to_owned());
            }
        }
    }

    fn two(&self) -> Option<[Subject; 2]> {
        if let Some(Overlay::Review(review)) = &self.overlay {
            return review.subjects();
        }
        let subject = self.subject()?;
        let open = self.selection.entity.filter(|open| *open != subject.entity);
        let marked = || match self.marks_beside(Some(&subject)).as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        };
        let first = open.and_then(|open| self.subject_of(open)).or_else(marked)?;
        Some([first, subject])
    }

    /// Asks to which entity a chain is to lead.
    fn chain(&mut self) {
        match self.subject() {
            Some(subject) => self.look_for(Purpose::Chain { subject }),
            None => self.remark = Some("the cursor is on no entity, and none is open".to_owned()),
        }
    }

    /// Shows the chain to the suggestion in hand.
    pub(super) fn chain_found(&mut self) {
        let Some(Overlay::Jump(jump)) = &self.overlay else { return };
        let Purpose::Chain { subject } = &jump.purpose else { return };
        let Some(found) = jump.chosen() else { return };
        let two = [subject.clone(), Subject::new(&found.entity, Some(found.articles))];
        self.lift();
        self.lay_over(Overlay::Chain(Between::new(two, self.generation)));
    }

    /// Goes where an item of an overlay leads.
    pub(super) fn follow_target(&mut self, target: Option<&Target>) {
        match target {
            Some(Target::Entity(entity, _)) => self.go_to(*entity),
            Some(Target::Mention(article, mention)) => {
                self.clear_overlays();
                self.open_place(*article, *mention);
            }
            _ => {}
        }
    }
}
