//! Carrying judgements out, one after the other: those of a file on a fresh corpus, and each new one.

use rustc_hash::FxHashMap;

use super::curator::{Curator, Done};
use super::judgement::Judgement;
use super::ledger::Ledger;
use super::plan::{self, Plan};
use super::record::Record;
use crate::index::{Changes, Index};
use crate::model::{EntityId, Notice, Severity};

/// What came of a judgement.
pub(super) struct Outcome {
    /// In a few words.
    pub(super) said: String,
    /// What takes it back.
    pub(super) inverse: Changes,
    /// Entities that are gone, and what they became.
    pub(super) moved: Vec<(EntityId, EntityId)>,
    /// What there is to tell beside.
    pub(super) remarks: Vec<String>,
}

/// Why a judgement changes nothing.
pub(super) enum Objection {
    /// The corpus has nothing that is called so.
    Unknown(String),
    /// It is so already.
    Already(String),
}

impl Objection {
    pub(super) fn words(self) -> String {
        match self {
            Objection::Unknown(words) | Objection::Already(words) => words,
        }
    }
}

impl Curator {
    /// Carries out all judgements of `ledger`, the file called `source`; gives what there is to tell, by line.
    pub fn replay(&mut self, ledger: &Ledger, source: &str, index: &mut Index) -> Vec<Notice> {
        self.replay_again(ledger, source, index, &[])
    }

    /// Like [`Curator::replay`]; the last judgements are those of `again`, and can be taken back.
    pub(super) fn replay_again(
        &mut self,
        ledger: &Ledger,
        source: &str,
        index: &mut Index,
        again: &[Done],
    ) -> Vec<Notice> {
        let mut notices = ledger.notices.clone();
        let old = ledger.entries.len() - again.len();
        for (at, entered) in ledger.entries.iter().enumerate() {
            let tell = |severity, what| Notice {
                severity,
                source: source.to_owned(),
                line: Some(entered.line),
                what,
                hint: None,
            };
            let length = self.record.length();
            match carry_out(&mut self.record, &entered.judgement, Some(entered.line), index) {
                Ok(outcome) => {
                    notices.extend(outcome.remarks.iter().map(|words| tell(Severity::Info, words.clone())));
                    let done = at.checked_sub(old).map(|at| again[at].anew(outcome, length));
                    self.done.extend(done);
                }
                Err(Objection::Unknown(words)) => {
                    notices.push(tell(Severity::Info, format!("it changes nothing here: {words}")));
                }
                Err(Objection::Already(_)) => {}
            }
        }
        notices
    }
}

/// Carries out one judgement; `line` is where a file makes it.
pub(super) fn carry_out(
    record: &mut Record,
    judgement: &Judgement,
    line: Option<u32>,
    index: &mut Index,
) -> Result<Outcome, Objection> {
    let Plan { changes, said, pair, ties, remarks } = plan::plan(record, judgement, index)?;
    let sources = sources(index, &changes);
    let inverse = index.apply(&changes);
    let moved = emptied(index, &sources);
    record.note(&moved);
    record.tie(ties, line);
    if let Some((one, other)) = pair {
        record.part(one, other, line);
    }
    Ok(Outcome { said, inverse, moved, remarks })
}

/// The entities that mentions leave, each with the one that its first mention goes to.
pub(super) fn sources(index: &Index, changes: &Changes) -> Vec<(EntityId, EntityId)> {
    let mut sources: FxHashMap<EntityId, EntityId> = FxHashMap::default();
    for one in &changes.moves {
        let analysed = index.corpus().article(one.mention.article);
        let from = analysed.and_then(|analysed| analysed.found.mention(one.mention.mention)?.entity);
        if let Some(from) = from.filter(|from| *from != one.to) {
            sources.entry(from).or_insert(one.to);
        }
    }
    let mut sources: Vec<_> = sources.into_iter().collect();
    sources.sort_unstable();
    sources
}

/// Those of `sources` that have no mention left.
pub(super) fn emptied(index: &Index, sources: &[(EntityId, EntityId)]) -> Vec<(EntityId, EntityId)> {
    sources.iter().copied().filter(|(from, _)| index.occurrences(*from).is_empty()).collect()
}
