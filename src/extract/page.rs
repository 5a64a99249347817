//! One text of an article, cut into words with what rules ask of each: its shape, whether it opens a sentence, the style of its line.

pub(super) use super::shape::Shape;
use super::vocabulary::{Vocabulary, WordId};
use crate::lexicon::Facts;
use crate::model::{Field, Span};
use crate::text::sentences;
use crate::text::tokens;

/// How a line treats capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Capitals open sentences and names.
    Plain,
    /// Nearly Every Word Has One.
    Title,
    /// NOTHING BUT CAPITALS.
    Caps,
}

/// A token and what rules ask of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Its bytes.
    pub(super) span: Span,
    /// How it is written.
    pub(super) shape: Shape,
    /// Whether it opens a sentence, a quotation or a list item, so that its capital says nothing.
    pub(super) opens: bool,
    /// The style of its line.
    pub(super) style: Style,
    /// What the lists know of it; nothing of a mark.
    pub(super) facts: Facts,
    /// Its number among the distinct words of the article.
    pub(super) id: WordId,
}

/// A headline or a body.
pub(super) struct Page<'a> {
    /// Which of the two.
    pub(super) field: Field,
    /// The text.
    pub(super) text: &'a str,
    /// Its words, in order.
    pub(super) words: Vec<Word>,
    /// Its sentences, in order.
    sentences: Vec<Span>,
    /// The first word of each line.
    lines: Vec<usize>,
}

impl<'a> Page<'a> {
    /// Reads `text`; its words join the article's vocabulary.
    pub(super) fn read(field: Field, text: &'a str, vocabulary: &mut Vocabulary<'a>) -> Self {
        let words: Vec<Word> = tokens::tokens(text)
            .iter()
            .map(|token| {
                let (id, shape, facts) = vocabulary.learn(*token, text);
                Word { span: token.span, shape, opens: false, style: Style::Plain, facts, id }
            })
            .collect();
        let ends = words.iter().enumerate().filter(|(_, word)| word.shape == Shape::LineEnd);
        let lines = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
        let mut page = Page { field, text, words, sentences: sentences::sentences(text), lines };
        page.mark_openings();
        page.mark_styles();
        page
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The word at `at`; empty beyond either end.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |word| word.span.of(self.text))
    }

    /// The word before `at`; empty at the start.
    pub(super) fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// The word at `at` in small letters.
    pub(super) fn lower(&self, at: usize) -> String {
        self.word(at).to_lowercase()
    }

    /// The shape of the word at `at`; a line end beyond either end.
    pub(super) fn shape(&self, at: usize) -> Shape {
        self.words.get(at).map_or(Shape::LineEnd, |word| word.shape)
    }

    /// The number of the word at `at`; none beyond either end.
    pub(super) fn id(&self, at: usize) -> WordId {
        self.words.get(at).map_or(WordId::NONE, |word| word.id)
    }

    /// What the lists know of the word at `at`; nothing beyond either end.
    pub(super) fn facts(&self, at: usize) -> Facts {
        self.words.get(at).map_or(Facts::NONE, |word| word.facts)
    }

    /// Whether the lists know any of `facts` of the word at `at`.
    pub(super) fn has(&self, at: usize, facts: Facts) -> bool {
        self.facts(at).has(facts)
    }

    /// Whether the word at `at` is one of `words`, written with a small or a capital first letter.
    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|one| word.eq_ignore_ascii_case(one))
    }

    /// The bytes of the words `first..end`.
    pub(super) fn span(&self, first: usize, end: usize) -> Span {
        match (self.words.get(first), end.checked_sub(1).and_then(|last| self.words.get(last))) {
            (Some(from), Some(to)) if first < end => Span { start: from.span.start, end: to.span.end },
            _ => Span::default(),
        }
    }

    /// The text of the words `first..end`.
    pub(super) fn slice(&self, first: usize, end: usize) -> &'a str {
        self.span(first, end).of(self.text)
    }

    /// Whether the words at `at` and `at + 1` stand without a blank between them.
    pub(super) fn tight(&self, at: usize) -> bool {
        matches!((self.words.get(at), self.words.get(at + 1)), (Some(a), Some(b)) if a.span.end == b.span.start)
    }

    /// Whether the word at `at` could be part of a name by its capital.
    pub(super) fn capital(&self, at: usize) -> bool {
        matches!(self.shape(at), Shape::Capital | Shape::Caps | Shape::Initial)
    }

    /// Whether the word at `at` stands in a line where capitals say nothing.
    pub(super) fn loud(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.style != Style::Plain)
    }

    /// The word that begins at `offset` or the first one after it.
    pub(super) fn at(&self, offset: u32) -> usize {
        self.words.partition_point(|word| word.span.start < offset)
    }

    /// The words of the sentence around the word at `at`, as a range.
    pub(super) fn sentence(&self, at: usize) -> std::ops::Range<usize> {
        let Some(word) = self.words.get(at) else { return 0..0 };
        match sentences::sentence_at(&self.sentences, word.span.start) {
            Some(sentence) => self.at(sentence.start)..self.at(sentence.end),
            None => 0..0,
        }
    }

    /// The words of each sentence.
    pub(super) fn sentence_ranges(&self) -> impl Iterator<Item = std::ops::Range<usize>> {
        self.sentences.iter().map(|sentence| self.at(sentence.start)..self.at(sentence.end))
    }

    /// The words of the line around the word at `at`, its line end left out.
    pub(super) fn line(&self, at: usize) -> std::ops::Range<usize> {
        let next = self.lines.partition_point(|start| *start <= at);
        let start = next.checked_sub(1).map_or(0, |line| self.lines[line]);
        let end = self.lines.get(next).map_or(self.len(), |start| start - 1);
        start..end.max(start)
    }

    fn mark_openings(&mut self) {
        for sentence in &self.sentences {
            let first = self.words.partition_point(|word| word.span.start < sentence.start);
            if let Some(word) = self.words.get_mut(first) {
                word.opens = true;
            }
        }
        for at in 1..self.words.len() {
            let before = self.words[at - 1];
            if before.shape != Shape::Mark {
                continue;
            }
            let mark = before.span.of(self.text);
            let quote = matches!(mark, "“" | "\"" | "‘" | "«" | "„" | "'");
            let item = matches!(mark, "|" | "•" | "*" | ":" | "(" | "[" | ";");
            let dash = matches!(mark, "-" | "–" | "—") && self.words[at].span.start > before.span.end;
            self.words[at].opens |= quote || item || dash || before.opens;
        }
    }

    fn mark_styles(&mut self) {
        let mut start = 0;
        while start < self.words.len() {
            let end = (start..self.words.len())
                .find(|at| self.words[*at].shape == Shape::LineEnd)
                .unwrap_or(self.words.len());
            let style = self.style_of(start, end);
            self.words[start..end].iter_mut().for_each(|word| word.style = style);
            start = end + 1;
        }
    }

    /// The style of the line that the words `start..end` make.
    fn style_of(&self, start: usize, end: usize) -> Style {
        let mut small = 0;
        let mut capital = 0;
        let mut caps = 0;
        for at in start..end {
            match self.shape(at) {
                Shape::Small if self.word(at).len() > 4 => small += 1,
                Shape::Capital => capital += 1,
                Shape::Caps => caps += 1,
                _ => {}
            }
        }
        let ended = end > start && matches!(self.word(end - 1), "." | "!" | "?" | "”" | "\"");
        let any_small = (start..end).any(|at| matches!(self.shape(at), Shape::Small | Shape::Capital));
        // `A Strained Alliance`: a short line of its own needs only two
        let any_quiet = (start..end).any(|at| self.shape(at) == Shape::Small && self.word(at).len() > 3);
        if caps >= 2 && !any_small {
            Style::Caps
        } else if (capital + caps >= 3 || capital >= 2 && !any_quiet && end - start <= 8)
            && small * 4 <= capital + caps
            && (!ended || self.field == Field::Headline)
            && end - start < 40
        {
            Style::Title
        } else {
            Style::Plain
        }
    }
}
