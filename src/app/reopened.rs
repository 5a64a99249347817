//! The corpus read anew: whatever is at hand goes on where it was, as far as it is still there.

use super::place::Place;
use super::sentence::counted;
use super::{App, Marks, Overlay, Rename, Selection, Subject, Trail};
use crate::query::{Carried, Summary};

impl App {
    /// Takes the corpus that takes the place of the one that was open.
    pub(super) fn take_reopened(&mut self, summary: Summary, carried: &Carried) {
        self.loading = None;
        self.remark = Some(self.what_changed(&summary));
        self.summary = Some(summary);
        self.reader.carry(carried);
        self.references.carry(carried);
        self.articles.carry(carried);
        self.selection.carry(carried);
        self.trail.carry(carried);
        self.marks.carry(carried);
        self.later = (self.later.iter())
            .filter_map(|(one, other)| Some((carried.entity(*one)?, carried.entity(*other)?)))
            .filter(|(one, other)| one != other)
            .collect();
        self.judged_at.iter_mut().for_each(|place| place.carry(carried));
        let overlays: Vec<Overlay> = self.beneath.drain(..).chain(self.overlay.take()).collect();
        for mut overlay in overlays {
            if overlay.carry(carried) {
                self.beneath.push(overlay);
            } else {
                self.keep_generation(&overlay);
            }
        }
        self.overlay = self.beneath.pop();
    }

    fn what_changed(&self, now: &Summary) -> String {
        let before = self.summary.as_ref().map_or(0, |summary| summary.articles);
        let than_before = match now.articles.checked_sub(before) {
            Some(0) => "as many as before".to_owned(),
            Some(more) => format!("{more} more than before"),
            None => format!("{} fewer than before", before - now.articles),
        };
        format!("loaded again: {}, {than_before}", counted(now.articles, "article"))
    }
}

impl Selection {
    pub(super) fn carry(&mut self, carried: &Carried) {
        let mention = self.article.zip(self.mention);
        self.mention = mention.and_then(|(article, mention)| carried.mention(article, mention));
        self.article = self.article.and_then(|article| carried.article(article));
        self.entity = self.entity.and_then(|entity| carried.entity(entity));
        self.filter = self.filter.and_then(|entity| carried.entity(entity));
    }
}

impl Trail {
    /// Visits to articles that are gone are dropped.
    fn carry(&mut self, carried: &Carried) {
        self.change(|mut visit| {
            let had_article = visit.article.is_some();
            visit.carry(carried);
            (visit.article.is_some() == had_article).then_some(visit)
        });
    }
}

impl Marks {
    pub(super) fn carry(&mut self, carried: &Carried) {
        for mut subject in self.take() {
            if subject.carry(carried) && !self.holds(subject.entity) {
                self.toggle(subject);
            }
        }
    }
}

impl Place {
    fn carry(&mut self, carried: &Carried) {
        self.selection.carry(carried);
        self.marks.carry(carried);
        self.target = self.target.take().and_then(|target| target.carried(carried));
    }
}

impl Subject {
    /// Gives whether it is still there.
    pub(super) fn carry(&mut self, carried: &Carried) -> bool {
        self.article = self.article.and_then(|article| carried.article(article));
        let now = carried.entity(self.entity);
        self.entity = now.unwrap_or(self.entity);
        now.is_some()
    }
}

impl Overlay {
    /// Gives whether what it is about is still there.
    fn carry(&mut self, carried: &Carried) -> bool {
        match self {
            Overlay::Help(_) => true,
            Overlay::Notices(notices) => {
                notices.report.refresh();
                true
            }
            Overlay::Jump(jump) => {
                jump.suggestions.forget();
                jump.purpose.subject_mut().is_none_or(|subject| subject.carry(carried))
            }
            Overlay::Compare(compare) => compare.carry(carried),
            Overlay::Cuts(cuts) => cuts.carry(carried),
            Overlay::Menu(menu) => menu.subject.as_mut().is_none_or(|subject| subject.carry(carried)),
            Overlay::Kinds(subject) | Overlay::Rename(Rename { subject, .. }) => subject.carry(carried),
            Overlay::Why(why) => why.carry(carried),
            Overlay::Together(two) => two.carry(carried),
            Overlay::Chain(two) => two.carry(carried),
            Overlay::Review(review) => {
                review.forget();
                true
            }
        }
    }
}
