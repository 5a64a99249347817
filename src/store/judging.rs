//! The store in memory, as the reader judges it.

use std::cmp::Reverse;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use rustc_hash::FxHashSet;

use super::judgement_file::JudgementFile;
use super::{Fault, Memory};
use crate::curate::{self, Curator};
use crate::index::Index;
use crate::model::{Candidate, Corpus, EntityId, Ground};
use crate::query::{Carried, Evidence, Judged, NameTie, Order};
use crate::resolve;

/// The curator of a corpus and the file that he writes.
#[derive(Default)]
pub(super) struct Judging {
    desk: Mutex<Desk>,
    /// Which entities may be one by their names, looked for when it is first asked.
    candidates: OnceLock<Vec<Candidate>>,
}

#[derive(Default)]
struct Desk {
    curator: Curator,
    file: JudgementFile,
}

impl Judging {
    /// Carries out the judgements of the file at `path`, there or not yet, and tells of those that cannot be; new ones are
    /// dated `today`.
    pub(super) fn open(index: &mut Index, path: Option<PathBuf>, today: Option<String>) -> Self {
        let file = JudgementFile::new(path);
        let mut curator = Curator::new(today);
        let notices = curator.replay(&file.read(&[]), &file.name(), index);
        index.tell(notices);
        index.called(""); // makes the table of names now, so that the first judgement need not
        Self { desk: Mutex::new(Desk { curator, file }), candidates: OnceLock::new() }
    }

    /// Takes over on `index`, the same corpus read anew, with all that was judged; this one is left with nothing.
    fn resume(&self, index: &mut Index) -> Self {
        let Desk { curator, file } = std::mem::take(&mut *self.lock());
        let ledger = file.read(curator.edits());
        let (curator, notices) = curator.resume(&ledger, &file.name(), index);
        index.tell(notices);
        index.called("");
        Self { desk: Mutex::new(Desk { curator, file }), candidates: OnceLock::new() }
    }

    fn lock(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sets which entities may be one.
    pub(super) fn with_candidates(self, candidates: Vec<Candidate>) -> Self {
        Self { candidates: OnceLock::from(in_order(candidates)), ..self }
    }

    /// Looks for entities that may be one, where that was not done yet. The index is let go meanwhile: on a large corpus it
    /// takes long, and no judgement is to wait for it.
    pub(super) fn look_for_candidates(&self, memory: &Memory) {
        if self.candidates.get().is_none() {
            self.candidates.get_or_init(|| {
                let entities = memory.index().corpus().entities.clone();
                in_order(resolve::candidates(&entities))
            });
            self.offer_candidates(&self.lock(), &mut memory.index_to_change());
        }
    }

    /// The candidates as things stand: what was merged away is what it became, what is held to be different is none.
    fn offer_candidates(&self, desk: &Desk, index: &mut Index) {
        let Some(candidates) = self.candidates.get() else { return };
        let apart: FxHashSet<(EntityId, EntityId)> = desk.curator.pairs_apart().into_iter().collect();
        let now = candidates.iter().filter_map(|pair| {
            let (a, b) = (desk.curator.now(pair.one), desk.curator.now(pair.other));
            let (one, other) = (a.min(b), a.max(b));
            (one != other && !apart.contains(&(one, other))).then_some(Candidate { one, other, ..*pair })
        });
        index.renew_candidates(now.collect());
    }

    /// Tells of names that are one because the reader said so.
    pub(super) fn explain(&self, evidence: &mut Evidence) {
        let desk = self.lock();
        for (name, other) in desk.curator.judged_names(evidence.entity.id) {
            let told = evidence.names.iter_mut().find(|told| told.name == name && name != other);
            let (other, ground) = (other.to_owned(), Ground::Judged);
            if let Some(told) = told {
                told.ties.insert(0, NameTie { other, ground, times: 1, example: None });
            }
        }
    }

    /// Follows `order`.
    pub(super) fn judge(&self, memory: &Memory, order: &Order) -> Result<Judged, Fault> {
        let mut desk = self.lock();
        let mut index = memory.index_to_change();
        let judged = desk.curator.judge(order, &mut index).map_err(Fault::Refused)?;
        if !judged.moved.is_empty() || matches!(order, Order::Different { .. } | Order::Undo | Order::Redo) {
            self.offer_candidates(&desk, &mut index);
        }
        Ok(Judged { summary: index.summary(), ..judged })
    }

    /// Writes what was judged since.
    pub(super) fn save(&self) -> Result<(), Fault> {
        let mut desk = self.lock();
        let edits = desk.curator.take_edits();
        desk.file.revise(edits).map_err(|(left, words)| {
            desk.curator.return_edits(left);
            Fault::Unsaved(words)
        })
    }
}

/// The likest first.
fn in_order(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by_key(|pair| (Reverse(pair.likeness), pair.one, pair.other, pair.ground));
    candidates
}

impl Memory {
    /// Indexes `corpus` and carries out the judgements of the file at `judgements`, there or not yet; new ones go there, dated
    /// `today` (`2026-11-22`). Without a file they hold until the program ends.
    pub fn open(corpus: Corpus, judgements: Option<PathBuf>, today: Option<String>) -> Self {
        let mut index = Index::build(corpus);
        let judging = Judging::open(&mut index, judgements, today);
        Self::with(index, judging)
    }

    /// The store that takes this one's place: `index` is of the same corpus read anew. All that was judged holds there, saved
    /// or not, and can be taken back there; also tells where things went.
    pub fn reopen(&self, mut index: Index) -> (Self, Carried) {
        let judging = self.judging.resume(&mut index);
        let carried = index.carried(&self.index());
        (Self::with(index, judging), carried)
    }
}

/// `corpus` with the judgements of the file at `path`, there or not, its entities numbered anew.
pub fn judged(mut corpus: Corpus, path: Option<PathBuf>) -> Corpus {
    let file = JudgementFile::new(path);
    let ledger = file.read(&[]);
    if ledger.entries.is_empty() {
        corpus.notices.extend(ledger.notices);
        return corpus;
    }
    let mut index = Index::build(corpus);
    let notices = Curator::default().replay(&ledger, &file.name(), &mut index);
    index.tell(notices);
    let mut corpus = index.into_corpus();
    curate::tidy(&mut corpus);
    corpus
}
