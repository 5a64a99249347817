//! The curator: follows the reader's orders, keeps what takes them back, and says what is to be written.

use super::find;
use super::judgement::Judgement;
use super::ledger::Ledger;
use super::record::{Length, Record};
use super::replay::{self, Objection, Outcome};
use crate::index::{Changes, Index};
use crate::model::{EntityId, Notice, Tier};
use crate::query::{Judged, Order};

/// The judgements of a corpus.
#[derive(Default)]
pub struct Curator {
    pub(super) record: Record,
    /// What was judged in this run, the last one last.
    pub(super) done: Vec<Done>,
    /// What was taken back, the last one last.
    undone: Vec<Judgement>,
    edits: Vec<Edit>,
    today: Option<String>,
}

/// A change to the file of judgements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// This block comes to its end.
    Append(String),
    /// The last block of this text goes.
    Remove(String),
}

/// A judgement that was followed, and what takes it back.
#[derive(Clone)]
pub(super) struct Done {
    judgement: Judgement,
    inverse: Changes,
    moved: Vec<(EntityId, EntityId)>,
    length: Length,
    block: String,
    said: String,
}

impl Done {
    /// The same, carried out on another corpus, when the record was so long.
    pub(super) fn anew(&self, outcome: Outcome, length: Length) -> Self {
        let Outcome { said, inverse, moved, .. } = outcome;
        Self { inverse, moved, length, said, ..self.clone() }
    }
}

impl Curator {
    /// A curator who dates judgements with `today` (`2026-11-22`), where that is given.
    pub fn new(today: Option<String>) -> Self {
        Self { today, ..Self::default() }
    }

    /// A curator of the same corpus read anew, who carries out all judgements of `ledger`, the file called `source`; those that
    /// this one followed can be taken back still. Gives what there is to tell, by line, too.
    pub fn resume(self, ledger: &Ledger, source: &str, index: &mut Index) -> (Self, Vec<Notice>) {
        let mut next = Self { today: self.today, edits: self.edits, undone: self.undone, ..Self::default() };
        // they are the last of the file, unless somebody else wrote in it
        let last = self.done.iter().rev().zip(ledger.entries.iter().rev());
        let same = last.take_while(|(done, entered)| done.judgement == entered.judgement).count();
        let again = &self.done[self.done.len() - same..];
        let notices = next.replay_again(ledger, source, index, again);
        (next, notices)
    }

    /// Follows `order`; `Judged::summary` is left to the caller. Where it cannot be followed nothing changes, and the words
    /// say why.
    pub fn judge(&mut self, order: &Order, index: &mut Index) -> Result<Judged, String> {
        match order {
            Order::Undo => self.undo(index),
            Order::Redo => {
                let judgement = self.undone.pop().ok_or("nothing was taken back that could come again")?;
                self.follow(judgement, None, index)
            }
            _ => {
                let (judgement, shown) = read(order, index)?;
                let headword = headword_of(order, index);
                let judged = self.follow(judgement, shown, index)?;
                self.undone.clear();
                // who parts a headword from the rest goes on with the headword
                let parted = headword.and_then(|name| index.called(&name).first().copied());
                Ok(Judged { show: judged.show.or(parted), ..judged })
            }
        }
    }

    /// What is to be written and was not taken yet.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// What is to be written since this was last asked.
    pub fn take_edits(&mut self) -> Vec<Edit> {
        std::mem::take(&mut self.edits)
    }

    /// Puts edits back that could not be written, before all newer ones.
    pub fn return_edits(&mut self, edits: Vec<Edit>) {
        self.edits.splice(0..0, edits);
    }

    /// The pairs of entities that the reader holds to be different, the lower id first.
    pub fn pairs_apart(&self) -> Vec<(EntityId, EntityId)> {
        self.record.pairs().map(|(one, other)| (one.min(other), one.max(other))).collect()
    }

    /// The names of `entity` that are one with another name of it because the reader said so: each with that one.
    pub fn judged_names(&self, entity: EntityId) -> Vec<(&str, &str)> {
        self.record.ties_of(entity).map(|tie| (tie.name.as_str(), tie.other.as_str())).collect()
    }

    /// What `entity` is now: itself, or what it was merged into.
    pub fn now(&self, entity: EntityId) -> EntityId {
        self.record.now(entity)
    }

    fn follow(
        &mut self,
        judgement: Judgement,
        shown: Option<EntityId>,
        index: &mut Index,
    ) -> Result<Judged, String> {
        let length = self.record.length();
        let outcome = replay::carry_out(&mut self.record, &judgement, None, index);
        let outcome = outcome.map_err(Objection::words)?;
        let block = judgement.block(self.today.as_deref());
        self.edits.push(Edit::Append(block.clone()));
        let said = outcome.said;
        let judged = Judged {
            said: format!("{said}; u takes it back"),
            moved: outcome.moved.clone(),
            show: shown.filter(|_| !outcome.moved.is_empty()),
            ..Judged::default()
        };
        let (inverse, moved) = (outcome.inverse, outcome.moved);
        self.done.push(Done { judgement, inverse, moved, length, block, said });
        Ok(judged)
    }

    fn undo(&mut self, index: &mut Index) -> Result<Judged, String> {
        let done = self.done.pop().ok_or("nothing was judged in this run that could be taken back")?;
        let sources = replay::sources(index, &done.inverse);
        index.apply(&done.inverse);
        let moved = replay::emptied(index, &sources);
        self.record.forget(done.length, &done.moved);
        self.edits.push(Edit::Remove(done.block));
        self.undone.push(done.judgement);
        let said = format!("taken back: “{}”; Ctrl-R makes it again", done.said);
        Ok(Judged { said, moved, ..Judged::default() })
    }
}

/// The headword of the entity that `order` parts from it.
fn headword_of(order: &Order, index: &Index) -> Option<String> {
    let Order::SplitOff { entity, name, .. } = order else { return None };
    index.corpus().entity(*entity).filter(|known| known.name == *name).map(|known| known.name.clone())
}

/// The judgement that an order asks for, and the entity to show then.
fn read(order: &Order, index: &Index) -> Result<(Judgement, Option<EntityId>), String> {
    let reference = |id: EntityId| find::reference(index, id);
    let in_article = |article: Option<crate::model::ArticleId>| {
        let article = article.and_then(|id| index.corpus().article(id));
        article.map(|analysed| find::article_name(&analysed.article.origin)).into_iter().collect()
    };
    let judgement = match order {
        Order::Same { keep, with } => {
            let all = std::iter::once(keep).chain(with.iter().filter(|other| *other != keep));
            let all: Vec<_> = all.map(|id| reference(*id)).collect();
            if all.len() < 2 {
                return Err("it takes two to be the same".to_owned());
            }
            return Ok((Judgement::Same(all), Some(*keep)));
        }
        Order::Different { one, other } if one == other => {
            return Err("it takes two to be different".to_owned());
        }
        Order::Different { one, other } => Judgement::Different(reference(*one), reference(*other)),
        Order::SplitOff { entity, name, only_in } => {
            Judgement::Split { name: name.clone(), from: reference(*entity), only_in: in_article(*only_in) }
        }
        Order::Means { name, entity, only_in } => {
            let (entity, shown) = (reference(*entity), Some(*entity));
            let only_in = in_article(*only_in);
            return Ok((Judgement::Means { name: name.clone(), entity, only_in }, shown));
        }
        Order::Retype { entity, to } => Judgement::Retype { entity: reference(*entity), to: *to },
        Order::Rename { entity, to } => {
            let to = crate::text::sanitize::clean_line(to).trim().to_owned();
            if to.is_empty() {
                return Err("a name needs letters".to_owned());
            }
            Judgement::Rename { entity: reference(*entity), to }
        }
        Order::Hide { entity } => Judgement::Hide(reference(*entity)),
        Order::Confirm { entity } => Judgement::Confirm(reference(*entity)),
        Order::Undo | Order::Redo => return Err("this is no judgement".to_owned()),
    };
    Ok((judgement, None))
}

/// The words for a tier that the reader gives.
pub(super) fn rated(tier: Tier) -> &'static str {
    match tier {
        Tier::Hidden => "hidden",
        _ => "confirmed",
    }
}
