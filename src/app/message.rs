//! What reaches the app, and what it asks of the world.

use std::fmt;

use super::Key;
use crate::model::{ArticleId, Correction};
use crate::query::{
    ArticleList, ArticleView, ArticlesQuestion, Carried, Chain, ChainQuestion, ConcordanceLine,
    ConcordanceQuestion, CutList, Difference, DifferenceQuestion, Entry, EntryQuestion, Evidence,
    EvidenceQuestion, Judged, LoadReport, MergeSuggestion, MergesQuestion, Order, Pair, PairQuestion, Place,
    Reference, ReportQuestion, SuggestQuestion, Suggestion, Summary, Window,
};

/// What can happen.
#[derive(Clone, Debug)]
pub enum Message {
    /// A key was pressed.
    Key(Key),
    /// The mouse did something.
    Mouse(Mouse),
    /// Text was pasted.
    Paste(String),
    /// The terminal has this size now.
    Resize(u16, u16),
    /// Loading goes on.
    Progress(Loading),
    /// The corpus is there.
    Opened(Summary),
    /// The corpus was read anew; its numbers, and where everything went.
    Reopened(Summary, Box<Carried>),
    /// The reader did not wait for it to be read anew.
    Kept,
    /// An answer came, with the generation of its question.
    Reply(u64, Reply),
    /// What came of an order, or why it was not followed.
    Judged(Result<Judged, String>),
    /// Something for the status line: what was judged could not be written, and why.
    Told(String),
    /// Sources changed that the reader has watched.
    Changed,
}

/// How far loading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// Files are being read.
    Reading {
        /// Files read.
        files: usize,
        /// Files found.
        of: usize,
        /// Articles so far.
        articles: usize,
    },
    /// Articles are being analysed.
    Analysing {
        /// Articles done.
        done: usize,
        /// Articles in all.
        of: usize,
        /// About how long the others will take, in seconds, once that can be told.
        left: Option<u64>,
    },
    /// Mentions are being led to entities.
    Resolving,
}

impl Default for Loading {
    fn default() -> Self {
        Loading::Reading { files: 0, of: 0, articles: 0 }
    }
}

impl fmt::Display for Loading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Loading::Reading { files, of, articles } => {
                write!(f, "reading: {files} of {of} files, {articles} articles")
            }
            Loading::Analysing { done, of, left } => {
                write!(f, "analysing: {done} of {of} articles")?;
                match left {
                    Some(seconds @ 0..60) => write!(f, ", about {seconds} s left"),
                    Some(seconds) => write!(f, ", about {} min left", (seconds + 30) / 60),
                    None => Ok(()),
                }
            }
            Loading::Resolving => write!(f, "resolving names"),
        }
    }
}

/// A mouse event at a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Mouse {
    pub act: MouseAct,
    pub x: u16,
    pub y: u16,
}

/// What the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum MouseAct {
    Click,
    WheelDown,
    WheelUp,
}

/// What the app asks of the world.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Ask the store, under this generation.
    Ask(u64, Question),
    /// Give the store the reader's word. Orders are followed one after the other, none is dropped.
    Judge(Order),
    /// Read the corpus anew, beside the one that is open.
    Load,
    /// Wait no longer for what is being loaded.
    StopLoading,
    /// Keep the reader's word on a cut, and load the sources again with it.
    Cut(Correction),
    /// Draw every cell again.
    Repaint,
    /// Stop until the shell brings the program back.
    Suspend,
    /// End the program.
    Quit,
}

/// A question for the store; each sort has its lane.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// Rows of the article list.
    Articles(ArticlesQuestion),
    /// Where an article stands in that list.
    Place(ArticlesQuestion, ArticleId),
    /// An article to read.
    Article(ArticleId),
    /// Two articles laid over each other.
    Difference(DifferenceQuestion),
    /// The entities of an article.
    References(ArticleId),
    /// An entity's entry.
    Entry(EntryQuestion),
    /// An entity's mentions.
    Concordance(ConcordanceQuestion),
    /// Where two entities stand together.
    Pair(PairQuestion),
    /// By way of whom one entity leads to another.
    Chain(ChainQuestion),
    /// Entities for the jump box.
    Suggest(SuggestQuestion),
    /// Why an entity is what it is.
    Evidence(EvidenceQuestion),
    /// Entities that may be one.
    Merges(MergesQuestion),
    /// Where the source of an article is cut.
    Cuts(ArticleId),
    /// What was made of each source.
    Report(ReportQuestion),
}

/// An answer of the store, or why there is none.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each answers the question of its name")]
pub enum Reply {
    Articles(Result<ArticleList, String>),
    Place(Result<Option<Place>, String>),
    Article(Result<Box<ArticleView>, String>),
    Difference(Result<Box<Difference>, String>),
    References(Result<Vec<Reference>, String>),
    Entry(Result<Box<Entry>, String>),
    Concordance(Result<Window<ConcordanceLine>, String>),
    Pair(Result<Box<Pair>, String>),
    Chain(Result<Box<Chain>, String>),
    Suggest(Result<Window<Suggestion>, String>),
    Evidence(Result<Box<Evidence>, String>),
    Merges(Result<Window<MergeSuggestion>, String>),
    Cuts(Result<CutList, String>),
    Report(Result<LoadReport, String>),
}
