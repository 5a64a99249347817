//! The questions that may be asked of a corpus and their answers, as plain data. It knows nothing of who answers.
//!
//! Answers are windows: some rows, and how many there are in all, so that a short list and a million look alike to a pane.

mod articles;
mod carried;
mod company;
mod cuts;
mod difference;
mod entries;
mod evidence;
mod judging;
mod merges;
mod report;
mod suggestions;
mod tiers;
mod window;

pub use articles::{
    ArticleList, ArticleRow, ArticleSort, ArticleView, ArticlesQuestion, Bundled, EntityLabel, Place, Summary,
};
pub use carried::{Carried, CarriedArticle};
pub use company::{Chain, ChainEnd, ChainQuestion, Closeness, Hop, Pair, PairLine, PairQuestion, Passage};
pub use cuts::{CutList, CutRow};
pub use difference::{Difference, DifferenceQuestion};
pub use entries::{
    ConcordanceLine, ConcordanceQuestion, Entry, EntryQuestion, Neighbour, QuoteLine, Reference, RoleLine,
};
pub use evidence::{Evidence, EvidenceQuestion, FoundBy, NameEvidence, NameTie};
pub use judging::{Judged, Order};
pub use merges::{MergeSide, MergeSuggestion, MergesQuestion};
pub use report::{LoadReport, QuietSources, ReportCount, ReportQuestion, ReportSection};
pub use suggestions::{SuggestQuestion, Suggestion};
pub use tiers::Tiers;
pub use window::{Page, Total, Window};
