//! Rows of the cross-references: text in tones, grouped into items that the cursor can stand on.

use crate::model::{ArticleId, EntityId, Field, Kind, MentionIndex, Span};
use crate::query::Carried;

/// Rows and items of a pane, laid out for one width.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// What the cursor can stand on, in order.
    pub items: Vec<Item>,
}

/// One row of cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What stands at its left.
    pub text: String,
    /// How `text` is drawn.
    pub tone: Tone,
    /// Bytes of `text` to mark.
    pub marked: Vec<Span>,
    /// What stands at its right edge, quiet.
    pub right: String,
}

/// How a row is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Plain text.
    #[default]
    Plain,
    /// A heading of the pane.
    Heading,
    /// Less important.
    Quiet,
    /// Cut from a text.
    Cut,
    /// Added to a text.
    Added,
    /// A name, coloured by kind.
    Name(Kind),
    /// A name that may be none.
    Faint(Kind),
}

/// A stretch of rows that the cursor can stand on.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its first row.
    pub row: usize,
    /// How many rows it takes.
    pub rows: usize,
    /// Where Enter leads.
    pub target: Target,
}

/// Where an item leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To an entity's entry; its first mention in the article at hand, where it has one.
    Entity(EntityId, Option<MentionIndex>),
    /// To a mention in an article.
    Mention(ArticleId, MentionIndex),
    /// To the first mention of an entity under this one of its names.
    Alias(EntityId, String),
    /// To the rest of the section that it closes.
    More,
    /// To a place in an article's text.
    Place(ArticleId, Field, Span),
}

/// A row of an overlay that compares.
#[derive(Clone, Debug, PartialEq)]
pub enum Abreast {
    /// Over the whole width.
    One(Row),
    /// Two, side by side.
    Two(Row, Row),
}

impl Target {
    /// Where it leads in a corpus read anew.
    pub(super) fn carried(&self, carried: &Carried) -> Option<Self> {
        Some(match self {
            Target::Entity(entity, _) => Target::Entity(carried.entity(*entity)?, None),
            Target::Mention(article, index) => {
                Target::Mention(carried.article(*article)?, carried.mention(*article, *index)?)
            }
            Target::Alias(entity, name) => Target::Alias(carried.entity(*entity)?, name.clone()),
            Target::More => Target::More,
            Target::Place(article, field, span) => Target::Place(carried.article(*article)?, *field, *span),
        })
    }

    /// Whether both stand for the same thing, so that a cursor on one may go to the other.
    pub(super) fn is_like(&self, other: &Target) -> bool {
        match (self, other) {
            (Target::Entity(one, _), Target::Entity(other, _)) => one == other,
            (Target::More, _) => false,
            _ => self == other,
        }
    }
}

impl Rows {
    /// Adds a row that is no item.
    pub fn push(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// Adds rows that are one item.
    pub fn push_item(&mut self, rows: impl IntoIterator<Item = Row>, target: Target) {
        let row = self.rows.len();
        self.rows.extend(rows);
        self.items.push(Item { row, rows: self.rows.len() - row, target });
    }

    /// Adds a heading, parted from what stands above it.
    pub fn push_heading(&mut self, text: impl Into<String>, right: impl Into<String>) {
        if !self.rows.is_empty() {
            self.rows.push(Row::default());
        }
        self.rows.push(Row { text: text.into(), tone: Tone::Heading, right: right.into(), ..Row::default() });
    }

    /// The item that covers `row`.
    pub fn item_at(&self, row: usize) -> Option<usize> {
        let after = self.items.partition_point(|item| item.row <= row);
        let at = after.checked_sub(1)?;
        (row < self.items[at].row + self.items[at].rows).then_some(at)
    }
}
