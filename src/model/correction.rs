//! The reader's word on where the articles of a page begin.

/// What the reader says of a line of a page: an article begins there, or none does and the text goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    /// The page, as articles and notices call it.
    pub source: String,
    /// The text of the line, clean; it is found by this wherever it stands.
    pub text: String,
    /// Its 1-based number: of several lines that read so, the nearest one is meant.
    pub line: u32,
    /// Whether an article begins there.
    pub begins: bool,
}
