//! Sets of labelled text: the files below the given paths, each read by what it is.

use std::path::{Path, PathBuf};

use super::{TrainError, bio, gold};
use crate::model::{Article, Field};

/// A labelled name: the text it stands in, its bytes, the place of its kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    pub(super) field: Field,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) place: usize,
}

/// An article with its names in order.
#[derive(Clone, Debug)]
pub(super) struct Document {
    pub(super) article: Article,
    pub(super) names: Vec<Name>,
}

/// A set of labelled articles.
pub(super) struct Set {
    /// Its file name.
    pub(super) name: String,
    /// How many names are labelled in it.
    pub(super) names: usize,
    /// Its articles.
    pub(super) documents: Vec<Document>,
}

/// The files of labelled text below `paths`, in order; where a set is there in both formats, the exact one.
pub(super) fn files(paths: &[PathBuf], without: &[String]) -> Result<Vec<PathBuf>, TrainError> {
    let mut all = Vec::new();
    for path in paths {
        if path.is_dir() {
            let entries = std::fs::read_dir(path).map_err(|error| TrainError::read(path, error))?;
            for entry in entries {
                all.push(entry.map_err(|error| TrainError::read(path, error))?.path());
            }
        } else {
            all.push(path.clone());
        }
    }
    all.sort();
    all.retain(|path| {
        let name = name(path);
        let plain = path.extension().is_some_and(|extension| extension == "bio");
        let packed = path.file_stem().map(Path::new).and_then(Path::extension);
        let twice = plain && is_exact(&path.with_extension("jsonl"));
        let labelled = plain || packed.is_some_and(|extension| extension == "bio") || is_exact(path);
        labelled && !twice && !without.iter().any(|without| name.starts_with(without.as_str()))
    });
    Ok(all)
}

/// Reads a set.
pub(super) fn read(path: &Path) -> Result<Set, TrainError> {
    let documents = if is_exact(path) { gold::read(path)? } else { bio::read(path)? };
    let names = documents.iter().map(|document| document.names.len()).sum();
    Ok(Set { name: name(path), names, documents })
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Whether `path` is a corpus beside its gold file.
fn is_exact(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "jsonl")
        && path.with_extension("gold.json").is_file()
}
