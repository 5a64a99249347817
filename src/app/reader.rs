//! The reader: the article at hand, laid out and scrolled.

use unicode_segmentation::UnicodeSegmentation;

use super::{ReaderText, Selection, Slot};
use crate::model::{ArticleId, EntityId, Field, Mention, MentionIndex, Span};
use crate::query::{ArticleView, Carried, EntityLabel, Tiers};
use crate::text::width;

/// The pane's own state.
#[derive(Debug, Default)]
pub struct Reader {
    /// The article.
    pub view: Slot<ArticleId, ArticleView>,
    /// Its rows, for the pane's width.
    pub text: ReaderText,
    /// The first row in view.
    pub top: usize,
    /// What to bring into view as soon as the article is there.
    goal: Option<Goal>,
}

/// A place to bring into view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goal {
    Mention(ArticleId, MentionIndex),
    Place(ArticleId, Field, Span),
    /// A place that is to be the first in view.
    Top(ArticleId, Field, u32),
}

impl Reader {
    /// The article that is shown.
    pub fn shown(&self) -> Option<&ArticleView> {
        self.view.answer()
    }

    /// The mention `index` of the article shown.
    pub fn mention(&self, index: MentionIndex) -> Option<&Mention> {
        self.shown()?.analysed.found.mention(index)
    }

    /// An entity of the article shown.
    pub fn label_of(&self, entity: EntityId) -> Option<&EntityLabel> {
        let labels = &self.shown()?.entities;
        labels.binary_search_by_key(&entity, |label| label.id).ok().map(|at| &labels[at])
    }

    /// Whether mentions of an entity of the article are shown as such.
    pub fn shows(&self, entity: EntityId, tiers: Tiers) -> bool {
        self.label_of(entity).is_none_or(|label| tiers.show(label.tier))
    }

    /// Lays the article out for rows of `cells`; what stood at the top stays there.
    pub(super) fn fit(&mut self, cells: usize, height: usize) {
        let Some(view) = self.view.answer() else {
            self.text = ReaderText::default();
            return;
        };
        if self.text.id != view.id || self.text.cells != cells || self.text.rows.is_empty() {
            let same = self.text.id == view.id && !self.text.rows.is_empty();
            let kept =
                same.then(|| self.text.rows.get(self.top..)?.iter().find_map(|row| row.shows)).flatten();
            self.text = ReaderText::lay_out(view, cells);
            self.top = match kept {
                Some(_) if self.top == 0 => 0,
                Some((field, span)) => self.text.row_of(field, span.start).unwrap_or(0),
                None => 0,
            };
        }
        self.reach_goal(height);
        self.top = self.top.min(self.text.rows.len().saturating_sub(height));
    }

    /// Asks again of a corpus read anew; what was first in view is to be so again.
    pub(super) fn carry(&mut self, carried: &Carried) {
        let top = self.first_in_view().filter(|_| self.top > 0);
        let article = self.shown().and_then(|shown| carried.article(shown.id));
        self.goal = article.zip(top).map(|(article, (field, at))| Goal::Top(article, field, at));
        self.view.forget();
    }

    /// Scrolls by `step` rows.
    pub(super) fn scroll(&mut self, step: isize, height: usize) {
        self.top = self.top.saturating_add_signed(step).min(self.text.rows.len().saturating_sub(height));
    }

    /// Brings the mention into view once its article is shown.
    pub(super) fn seek_mention(&mut self, article: ArticleId, mention: MentionIndex) {
        self.goal = Some(Goal::Mention(article, mention));
    }

    /// Brings a place of the text into view once its article is shown.
    pub(super) fn seek_place(&mut self, article: ArticleId, field: Field, span: Span) {
        self.goal = Some(Goal::Place(article, field, span));
    }

    /// The named mention after (or before) the marked one; from the view's top where none is marked.
    /// Only mentions of `of`, where it is given; else those that `tiers` show.
    pub(super) fn neighbour(
        &self,
        selection: &Selection,
        of: Option<EntityId>,
        forward: bool,
        tiers: Tiers,
    ) -> Option<MentionIndex> {
        let found = &self.shown()?.analysed.found.mentions;
        let wanted = |entity| of.map_or_else(|| self.shows(entity, tiers), |of| of == entity);
        let named = |at: &usize| found[*at].entity.is_some_and(wanted);
        let (before, after) = match selection.mention {
            Some(MentionIndex(at)) => (at as usize, at as usize + 1),
            None => {
                let first = self.first_in_view();
                let at = found.partition_point(|mention| Some((mention.field, mention.span.start)) < first);
                (at, at)
            }
        };
        if forward { (after..found.len()).find(named) } else { (0..before).rev().find(named) }.map(index)
    }

    /// The mention under row `row` of the text and cell `cell` of that row.
    pub(super) fn mention_at(&self, row: usize, cell: usize, tiers: Tiers) -> Option<MentionIndex> {
        let view = self.shown()?;
        let (field, span) = self.text.rows.get(row)?.shows?;
        let words = span.of(view.analysed.article.text(field));
        let offset = span.start + byte_at_cell(words, cell)? as u32;
        let found = &view.analysed.found.mentions;
        let at = found.iter().position(|mention| mention.field == field && mention.span.holds(offset))?;
        found[at].entity.is_none_or(|entity| self.shows(entity, tiers)).then_some(index(at))
    }

    /// The first mention of `entity` in the article shown.
    pub(super) fn first_mention(&self, entity: EntityId) -> Option<MentionIndex> {
        self.shown()?
            .analysed
            .found
            .mentions
            .iter()
            .position(|mention| mention.entity == Some(entity))
            .map(index)
    }

    fn first_in_view(&self) -> Option<(Field, u32)> {
        self.text
            .rows
            .get(self.top..)?
            .iter()
            .find_map(|row| row.shows)
            .map(|(field, span)| (field, span.start))
    }

    /// The byte of the body that is first in view.
    pub(super) fn body_in_view(&self) -> Option<u32> {
        let shown = self.text.rows.get(self.top..)?.iter().filter_map(|row| row.shows);
        shown.into_iter().find(|(field, _)| *field == Field::Body).map(|(_, span)| span.start)
    }

    fn reach_goal(&mut self, height: usize) {
        let Some((field, span)) = self.goal.and_then(|goal| self.goal_place(goal)) else { return };
        let is_top = matches!(self.goal.take(), Some(Goal::Top(..)));
        let Some(row) = self.text.row_of(field, span.start) else { return };
        let last = self.text.row_of(field, span.end.saturating_sub(1).max(span.start)).unwrap_or(row);
        if is_top {
            self.top = row;
        } else if row < self.top || last >= self.top + height {
            self.top = row.saturating_sub(height / 3);
        }
    }

    fn goal_place(&self, goal: Goal) -> Option<(Field, Span)> {
        let shown = self.shown()?;
        match goal {
            Goal::Mention(article, mention) if article == shown.id => {
                self.mention(mention).map(|mention| (mention.field, mention.span))
            }
            Goal::Place(article, field, span) if article == shown.id => Some((field, span)),
            Goal::Top(article, field, at) if article == shown.id => {
                Some((field, Span { start: at, end: at }))
            }
            _ => None,
        }
    }
}

fn index(at: usize) -> MentionIndex {
    MentionIndex(at as u32)
}

/// The byte of `words` that stands at `cell`.
fn byte_at_cell(words: &str, cell: usize) -> Option<usize> {
    let mut used = 0;
    words.grapheme_indices(true).find_map(|(at, grapheme)| {
        used += width::grapheme_width(grapheme);
        (used > cell).then_some(at)
    })
}
