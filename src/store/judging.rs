//! The store in memory, as the reader judges it.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::judgement_file::JudgementFile;
use super::{Fault, Memory, Store};
use crate::curate::{self, Curator};
use crate::index::Index;
use crate::model::{Corpus, EntityId};
use crate::query::{Judged, Order};

/// The curator of a corpus and the file that he writes.
#[derive(Default)]
pub(super) struct Judging {
    desk: Mutex<Desk>,
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
        let notices = curator.replay(&file.read(), &file.name(), index);
        index.tell(notices);
        Self { desk: Mutex::new(Desk { curator, file }) }
    }

    fn lock(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The pairs of entities that the reader holds to be different.
    pub(super) fn pairs_apart(&self) -> Vec<(EntityId, EntityId)> {
        self.lock().curator.pairs_apart()
    }

    /// Follows `order`.
    pub(super) fn judge(&self, memory: &Memory, order: &Order) -> Result<Judged, Fault> {
        let judged = {
            let mut desk = self.lock();
            desk.curator.judge(order, &mut memory.index_to_change()).map_err(Fault::Refused)?
        };
        Ok(Judged { summary: memory.summary()?, ..judged })
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

impl Memory {
    /// Indexes `corpus` and carries out the judgements of the file at `judgements`, there or not yet; new ones go there, dated
    /// `today` (`2026-11-22`). Without a file they hold until the program ends.
    pub fn open(corpus: Corpus, judgements: Option<PathBuf>, today: Option<String>) -> Self {
        let mut index = Index::build(corpus);
        let judging = Judging::open(&mut index, judgements, today);
        Self::with(index, judging)
    }
}

/// `corpus` with the judgements of the file at `path`, there or not, its entities numbered anew.
pub fn judged(mut corpus: Corpus, path: Option<PathBuf>) -> Corpus {
    let file = JudgementFile::new(path);
    let ledger = file.read();
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
