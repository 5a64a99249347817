//! Judging: verdicts on the subject become orders.

use super::jump::{Jump, Purpose};
use super::{Action, App, Effect, Line, Menu, Overlay, Rename, Subject, Why};
use crate::model::Kind;
use crate::query::Order;

impl App {
    /// Performs an action that judges the subject, or leads to where it can be judged.
    pub(super) fn judge_subject(&mut self, action: Action, effects: &mut Vec<Effect>) {
        match action {
            Action::Undo => return self.order(Order::Undo, effects),
            Action::Redo => return self.order(Order::Redo, effects),
            _ => {}
        }
        let subject = self.subject();
        if matches!(self.overlay, Some(Overlay::Menu(_) | Overlay::Kinds(_))) {
            self.lift();
        }
        if action == Action::Verdicts {
            let marked = self.marks_beside(subject.as_ref()).len();
            return self.lay_over(Overlay::Menu(Menu { subject, top: 0, marked }));
        }
        let Some(subject) = subject else {
            self.remark = Some("the cursor is on no entity, and none is open".to_owned());
            return;
        };
        match action {
            Action::Same => self.same(subject, effects),
            Action::NotThis | Action::NotThisHere => self.not_this(subject, action, effects),
            Action::Means | Action::MeansHere => self.means(subject, action == Action::MeansHere),
            Action::Retype => self.lay_over(Overlay::Kinds(subject)),
            Action::Rename => {
                let line = Line::filled(&subject.headword);
                self.lay_over(Overlay::Rename(Rename { subject, line }));
            }
            Action::Hide => self.order(Order::Hide { entity: subject.entity }, effects),
            Action::Confirm => self.order(Order::Confirm { entity: subject.entity }, effects),
            Action::Mark => self.mark_or_unmark(subject),
            Action::Why => self.lay_over(Overlay::Why(Why::new(subject, self.generation))),
            _ => {}
        }
    }

    fn mark_or_unmark(&mut self, subject: Subject) {
        let name = subject.headword.clone();
        self.remark = Some(if self.marks.toggle(subject) {
            format!("{name} is marked; on another one = makes them one, x keeps them two")
        } else {
            format!("{name} is not marked any more")
        });
    }

    /// The marked entities but the subject's own.
    pub(super) fn marks_beside(&self, subject: Option<&Subject>) -> Vec<Subject> {
        let own = subject.map(|subject| subject.entity);
        self.marks.all().iter().filter(|marked| Some(marked.entity) != own).cloned().collect()
    }

    /// With marks, all of them and the subject are one; without, the other one is asked for.
    fn same(&mut self, subject: Subject, effects: &mut Vec<Effect>) {
        let mut all = self.marks_beside(Some(&subject));
        if all.is_empty() {
            return self.look_for(Purpose::Same { subject, swapped: false });
        }
        all.push(subject);
        let Some(keep) = Subject::best_known(&all) else { return };
        let with = all.iter().map(|one| one.entity).filter(|one| *one != keep).collect();
        self.order(Order::Same { keep, with }, effects);
    }

    fn not_this(&mut self, subject: Subject, action: Action, effects: &mut Vec<Effect>) {
        let here = action == Action::NotThisHere;
        let marked = self.marks_beside(Some(&subject));
        let order = match (marked.as_slice(), subject.name) {
            ([other], _) if !here => Order::Different { one: other.entity, other: subject.entity },
            (_, Some(_)) if here && subject.article.is_none() => {
                self.remark = Some("no article is at hand; x: not this in any article".to_owned());
                return;
            }
            (_, Some(name)) => {
                Order::SplitOff { entity: subject.entity, name, only_in: subject.article.filter(|_| here) }
            }
            (_, None) => {
                self.remark = Some(
                    "to part two entities mark the other one and no third (v); x on a name takes it away"
                        .to_owned(),
                );
                return;
            }
        };
        self.order(order, effects);
    }

    fn means(&mut self, subject: Subject, only_here: bool) {
        if only_here && subject.article.is_none() {
            self.remark = Some("no article is at hand; a: always means".to_owned());
            return;
        }
        self.look_for(Purpose::Means { subject, only_here });
    }

    pub(super) fn look_for(&mut self, purpose: Purpose) {
        self.lay_over(Overlay::Jump(Jump::new(purpose, self.generation)));
    }

    /// Gives the order that the jump box was opened for, with the suggestion in hand.
    pub(super) fn found(&mut self, effects: &mut Vec<Effect>) {
        let Some(Overlay::Jump(jump)) = &self.overlay else { return };
        let Some(entity) = jump.chosen().map(|found| found.entity.id) else { return };
        let order = match &jump.purpose {
            Purpose::Go | Purpose::Chain { .. } => return,
            Purpose::Same { .. } => jump.merged().map(|(keep, with)| Order::Same { keep, with: vec![with] }),
            Purpose::Means { subject, only_here } => Some(Order::Means {
                name: subject.called().to_owned(),
                entity,
                only_in: subject.article.filter(|_| *only_here),
            }),
        };
        self.lift();
        if let Some(order) = order {
            self.order(order, effects);
        }
    }

    /// The subject is of the kind that was chosen.
    pub(super) fn is_a(&mut self, to: Kind, effects: &mut Vec<Effect>) {
        if let Some(Overlay::Kinds(subject)) = &self.overlay {
            let entity = subject.entity;
            self.lift();
            self.order(Order::Retype { entity, to }, effects);
        }
    }

    /// The subject goes by the name that was typed.
    pub(super) fn rename(&mut self, effects: &mut Vec<Effect>) {
        let Some(Overlay::Rename(rename)) = &self.overlay else { return };
        let (entity, to) = (rename.subject.entity, rename.line.text.trim().to_owned());
        let changes = !to.is_empty() && to != Line::filled(&rename.subject.headword).text;
        self.lift();
        if changes {
            self.order(Order::Rename { entity, to }, effects);
        }
    }

    /// Judges the pair of the review.
    pub(super) fn review(&mut self, same: bool, effects: &mut Vec<Effect>) {
        let Some(Overlay::Review(review)) = &mut self.overlay else { return };
        match review.judge(same) {
            Some(order) => self.order(order, effects),
            None => self.remark = Some("no pair is left".to_owned()),
        }
    }

    /// Gives an order; keys wait until it was followed.
    pub(super) fn order(&mut self, order: Order, effects: &mut Vec<Effect>) {
        self.judging.push_back((order.clone(), self.place()));
        effects.push(Effect::Judge(order));
    }
}
