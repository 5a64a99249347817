//! A page with its mentions, as attribution sees it: which mention covers a word, which words are quoted.

use super::cast::Cast;
use super::people::People;
use super::turns::Turns;
use crate::extract::page::Page;
use crate::model::{Kind, Mention, MentionIndex, Span};

/// A page with its mentions laid over its words.
pub(in crate::extract) struct Scene<'a> {
    /// The page.
    pub(in crate::extract) page: &'a Page<'a>,
    /// Who is a man, who is a woman.
    pub(super) people: People<'a>,
    /// Who is meant by what they are.
    pub(super) cast: &'a Cast<'a>,
    /// Whose turn it is, in a transcript.
    pub(super) turns: Turns,
    mentions: &'a [Mention],
    covers: Vec<Option<u32>>,
    quoted: Vec<bool>,
}

impl<'a> Scene<'a> {
    /// Lays the mentions of a page, those at `own`, over its words.
    pub(in crate::extract) fn new(
        page: &'a Page<'a>,
        mentions: &'a [Mention],
        own: std::ops::Range<usize>,
        cast: &'a Cast<'a>,
    ) -> Self {
        Self::quoting(page, mentions, own, cast, &[])
    }

    /// The same, where `quoted` are the quotations of the page.
    pub(super) fn quoting(
        page: &'a Page<'a>,
        mentions: &'a [Mention],
        own: std::ops::Range<usize>,
        cast: &'a Cast<'a>,
        quoted: &[Span],
    ) -> Self {
        let mut scene = Scene {
            page,
            people: People::default(),
            cast,
            turns: Turns::default(),
            mentions,
            covers: vec![None; page.len()],
            quoted: vec![false; page.len()],
        };
        let mut persons = Vec::new();
        for index in own {
            let (first, end) = scene.words_of(mentions[index].span);
            scene.covers[first..end].fill(Some(index as u32));
            if mentions[index].kind == Kind::Person {
                persons.push((MentionIndex(index as u32), first, end));
            }
        }
        for span in quoted {
            let (first, end) = scene.words_of(*span);
            scene.quoted[first..end].fill(true);
        }
        scene.people = People::read(page, persons);
        scene.turns = Turns::read(&scene, cast);
        scene
    }

    /// The words that a span covers.
    pub(in crate::extract) fn words_of(&self, span: Span) -> (usize, usize) {
        let first = self.page.at(span.start);
        (first, self.page.at(span.end).max(first))
    }

    /// The mention over the word at `at`.
    pub(in crate::extract) fn mention(&self, at: usize) -> Option<(MentionIndex, &'a Mention)> {
        let index = (*self.covers.get(at)?)?;
        Some((MentionIndex(index), &self.mentions[index as usize]))
    }

    /// The mention over the word at `at`, if it is of `kind`.
    pub(in crate::extract) fn of_kind(&self, at: usize, kind: Kind) -> Option<(MentionIndex, &'a Mention)> {
        self.mention(at).filter(|(_, mention)| mention.kind == kind)
    }

    /// The mention over the word at `at`, if it is a name.
    pub(in crate::extract) fn named(&self, at: usize) -> Option<(MentionIndex, &'a Mention)> {
        self.mention(at).filter(|(_, mention)| mention.kind.is_named())
    }

    /// Whether the word at `at` stands in a quotation.
    pub(in crate::extract) fn is_quoted(&self, at: usize) -> bool {
        self.quoted.get(at).copied().unwrap_or(false)
    }

    /// Whether the mention at `index` is a person of this page.
    pub(super) fn is_person(&self, index: MentionIndex) -> bool {
        let mention = self.mentions.get(index.0 as usize);
        mention.is_some_and(|m| m.kind == Kind::Person && m.field == self.page.field)
    }

    /// The span of the mention at `index`, if it stands on this page.
    pub(super) fn mention_span(&self, index: MentionIndex) -> Option<Span> {
        self.mentions
            .get(index.0 as usize)
            .filter(|mention| mention.field == self.page.field)
            .map(|mention| mention.span)
    }
}
