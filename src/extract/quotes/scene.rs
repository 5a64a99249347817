//! A page with its mentions, as attribution sees it: which mention covers a word, who `he` is.

use rustc_hash::FxHashMap;

use crate::extract::page::Page;
use crate::lexicon::{self, Gender};
use crate::model::{Kind, Mention, MentionIndex, Span};

/// A page with its mentions laid over its words.
pub(in crate::extract) struct Scene<'a> {
    /// The page.
    pub(in crate::extract) page: &'a Page<'a>,
    mentions: &'a [Mention],
    covers: Vec<Option<u32>>,
    genders: FxHashMap<&'a str, Gender>,
    quoted: Vec<bool>,
}

impl<'a> Scene<'a> {
    /// Lays the mentions of a page, those at `own`, over its words; `quoted` are its quotations.
    pub(in crate::extract) fn new(
        page: &'a Page<'a>,
        mentions: &'a [Mention],
        own: std::ops::Range<usize>,
        quoted: &[Span],
    ) -> Self {
        let mut scene = Scene {
            page,
            mentions,
            covers: vec![None; page.len()],
            genders: FxHashMap::default(),
            quoted: vec![false; page.len()],
        };
        for index in own {
            let (first, end) = scene.words_of(mentions[index].span);
            scene.covers[first..end].fill(Some(index as u32));
            if mentions[index].kind == Kind::Person {
                scene.note_gender(first, end);
            }
        }
        for span in quoted {
            let (first, end) = scene.words_of(*span);
            scene.quoted[first..end].fill(true);
        }
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

    /// The named mention over the word at `at`, if it is of `kind`.
    pub(in crate::extract) fn of_kind(&self, at: usize, kind: Kind) -> Option<(MentionIndex, &'a Mention)> {
        self.mention(at).filter(|(_, mention)| mention.kind == kind)
    }

    /// Whether the word at `at` stands in a quotation.
    pub(in crate::extract) fn is_quoted(&self, at: usize) -> bool {
        self.quoted.get(at).copied().unwrap_or(false)
    }

    fn note_gender(&mut self, first: usize, end: usize) {
        let page = self.page;
        let honorific = if page.before(first) == "." { first.wrapping_sub(2) } else { first.wrapping_sub(1) };
        let told = if page.is(honorific, &["mr", "sir", "lord", "king", "mr."]) {
            Some(Gender::Male)
        } else if page.is(
            honorific,
            &[
                "ms",
                "mrs",
                "queen",
                "dame",
                "lady",
                "ms.",
                "mrs.",
                "spokeswoman",
                "chairwoman",
                "congresswoman",
                "businesswoman",
            ],
        ) {
            Some(Gender::Female)
        } else {
            (end > first + 1).then(|| lexicon::words().genders.get(page.word(first)).copied()).flatten()
        };
        let Some(gender) = told else { return };
        self.genders.entry(page.word(end - 1)).or_insert(gender);
    }

    /// Whether the person named by the words `first..end` can be `pronoun`.
    fn fits(&self, end: usize, pronoun: &str) -> bool {
        let gender = end.checked_sub(1).and_then(|last| self.genders.get(self.page.word(last)));
        match gender {
            Some(Gender::Male) => !pronoun.eq_ignore_ascii_case("she"),
            Some(Gender::Female) => !pronoun.eq_ignore_ascii_case("he"),
            None => true,
        }
    }

    /// Whether the mention at `index` can be `pronoun`.
    pub(in crate::extract) fn can_be(&self, index: MentionIndex, pronoun: &str) -> bool {
        let mention = &self.mentions[index.0 as usize];
        mention.field == self.page.field
            && mention.kind == Kind::Person
            && self.fits(self.words_of(mention.span).1, pronoun)
    }

    /// The first person whose name has these initials.
    pub(in crate::extract) fn with_initials(&self, initials: &str) -> Option<MentionIndex> {
        self.mentions
            .iter()
            .take(4000)
            .position(|mention| {
                let words = mention.span.of(self.page.text).split(' ');
                mention.kind == Kind::Person
                    && mention.field == self.page.field
                    && words.filter_map(|word| word.chars().next()).eq(initials.chars())
            })
            .map(|index| MentionIndex(index as u32))
    }

    /// The person that `pronoun` before the word `at` most likely means: the subject of the nearest sentence that has one.
    pub(in crate::extract) fn antecedent(&self, at: usize, pronoun: &str) -> Option<MentionIndex> {
        let kind = if pronoun.eq_ignore_ascii_case("it") { Kind::Org } else { Kind::Person };
        let mut end = at;
        // a page-long search for each pronoun would be quadratic: people are named near
        let stop = at.saturating_sub(400);
        while end > stop {
            let sentence = self.page.sentence(end - 1);
            let start = sentence.start.min(end - 1).max(stop);
            let subject = (start..end).filter(|i| !self.is_quoted(*i)).find_map(|i| {
                let (index, mention) = self.of_kind(i, kind)?;
                let fits = kind == Kind::Org || self.fits(self.words_of(mention.span).1, pronoun);
                let owner =
                    self.page.shape(self.words_of(mention.span).1) == crate::extract::page::Shape::Possessive;
                (fits && !owner).then_some(index)
            });
            if subject.is_some() {
                return subject;
            }
            end = start;
        }
        None
    }
}

impl Scene<'_> {
    /// The span of the mention at `index`, if it stands on this page.
    pub(in crate::extract) fn mention_span(&self, index: MentionIndex) -> Option<Span> {
        self.mentions
            .get(index.0 as usize)
            .filter(|mention| mention.field == self.page.field)
            .map(|mention| mention.span)
    }
}
