//! What is talked about: articles, spans, mentions, entities, notices. Plain data, no behaviour beyond itself.
//! It knows nothing of files, of rules, of the screen.

mod article;
mod corpus;
mod correction;
mod date;
mod entity;
mod kind;
mod mention;
mod notice;
mod own_kind;
mod report;
mod span;
mod tie;
mod word;

pub use article::{Article, ArticleId, Basis, Filed, Origin, Published, Twin};
pub use corpus::{Analysed, Bundle, Corpus};
pub use correction::Correction;
pub use date::{DateRange, PartialDate};
pub use entity::{Alias, Entity, EntityId, Tier};
pub use kind::Kind;
pub use mention::{
    Certainty, Extraction, Mention, MentionIndex, Occurrence, Quote, QuoteKind, Role, Speaker, Value, Why,
};
pub use notice::{Notice, Severity};
pub use own_kind::OwnKind;
pub use report::{Cut, CutBy, FieldMapping, LeftOut, MappedField, MappingBasis, SourceReport};
pub use span::{Field, Span};
pub use tie::{Candidate, Ground, Tie};
pub use word::Word;
