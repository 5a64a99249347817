//! Makes the tagger's weights from labelled text. Deterministic: the same data and seed give the same file.

mod bio;
mod gold;
mod labelled;
mod learner;
mod random;
mod recipe;
mod sets;

use std::path::{Path, PathBuf};

use labelled::Lesson;
use learner::Learner;

use crate::extract::tagger::Model;

/// What to train from, and how.
#[derive(Clone, Debug)]
pub struct Order {
    /// Folders and files of labelled text: `.bio` and `.bio.gz`, and `.jsonl` beside its `.gold.json`.
    pub data: Vec<PathBuf>,
    /// Sets that are left out, by the beginning of their file names.
    pub without: Vec<String>,
    /// What every random choice follows from.
    pub seed: u64,
}

/// How far a training has come.
#[derive(Clone, Debug)]
pub enum Progress {
    /// A set has been read.
    Read {
        /// Its file name.
        set: String,
        /// Its articles.
        articles: usize,
        /// Its labelled names.
        names: usize,
        /// Those of them that lie, in part or whole, where the tagger does not look.
        unseen: usize,
    },
    /// A pass over all sentences is done.
    Passed {
        /// Its number, from 1 on.
        pass: usize,
        /// The mean of the words' negative log-likelihoods, in nats.
        loss: f64,
    },
}

/// Why nothing could be trained.
#[derive(Debug, thiserror::Error)]
pub enum TrainError {
    /// A file could not be read.
    #[error("{}: {error}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// A file is not what its name says.
    #[error("{}{}: {problem}", path.display(), line.map_or(String::new(), |line| format!(":{line}")))]
    Malformed {
        /// The file.
        path: PathBuf,
        /// The line, from 1 on, where there is one.
        line: Option<usize>,
        /// What is wrong.
        problem: String,
    },
    /// There is no labelled text below the given paths.
    #[error("no .bio, .bio.gz, or .jsonl with its .gold.json below the given paths")]
    NoData,
}

impl TrainError {
    fn read(path: &Path, error: std::io::Error) -> Self {
        TrainError::Read { path: path.to_owned(), error }
    }

    fn malformed(path: &Path, line: Option<usize>, problem: impl Into<String>) -> Self {
        TrainError::Malformed { path: path.to_owned(), line, problem: problem.into() }
    }
}

/// Trains a tagger; gives the bytes of its model file.
pub fn train(order: &Order, progress: &dyn Fn(Progress)) -> Result<Vec<u8>, TrainError> {
    let mut lessons: Vec<(Lesson, usize)> = Vec::new();
    for path in sets::files(&order.data, &order.without)? {
        let set = sets::read(&path)?;
        let recipe = recipe::of(&set.name);
        let (read, unseen) = labelled::lessons(&set, &recipe);
        progress(Progress::Read { set: set.name, articles: set.documents.len(), names: set.names, unseen });
        lessons.extend(read.into_iter().map(|lesson| (lesson, recipe.copies)));
    }
    if lessons.is_empty() {
        return Err(TrainError::NoData);
    }
    let curriculum: Vec<&Lesson> =
        lessons.iter().flat_map(|(lesson, copies)| std::iter::repeat_n(lesson, *copies)).collect();
    let mut learner = Learner::new(order.seed);
    for pass in 0..recipe::PASSES {
        let loss = learner.pass(&curriculum, pass);
        progress(Progress::Passed { pass: pass + 1, loss });
    }
    let (rows, transitions) = learner.finish();
    Ok(Model::write(&rows, &transitions))
}
