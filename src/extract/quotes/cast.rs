//! Whom a description (`the spokesman`), a label (`THE PRESIDENT:`) or `I` means.

use rustc_hash::FxHashMap;

use super::scene::Scene;
use crate::extract::page::{Page, Shape};
use crate::extract::roles::EPITHETS;
use crate::model::{Field, Kind, Mention, MentionIndex, Role};

/// How many bearers of one title are told apart: beyond that a description leads nowhere anyway.
const MOST: usize = 20;

/// The people of an article by what they are, and who speaks in it as `I`.
#[derive(Default)]
pub(in crate::extract) struct Cast<'a> {
    /// By the noun of the title, in small letters.
    bearers: FxHashMap<String, Vec<Bearer<'a>>>,
    author: Option<MentionIndex>,
}

struct Bearer<'a> {
    /// In small letters.
    title: String,
    last: &'a str,
    person: MentionIndex,
}

impl<'a> Cast<'a> {
    /// Gathers what the roles of an article tell, and whom its headline names as the speaker.
    pub(in crate::extract) fn gather(pages: &[Page<'a>], mentions: &[Mention], roles: &[Role]) -> Self {
        let mut cast =
            Cast { author: pages.iter().find_map(|page| author(page, mentions)), ..Self::default() };
        let text = |field: Field| pages.iter().find(|page| page.field == field).map_or("", |page| page.text);
        for role in roles {
            let title = role.title.of(text(role.field));
            let person = &mentions[role.person.0 as usize];
            let last = person.span.of(text(person.field)).rsplit(' ').next().unwrap_or("");
            let title = plain(title);
            let bearers = cast.bearers.entry(noun(&title).to_owned()).or_default();
            if bearers.len() < MOST {
                bearers.push(Bearer { title, last, person: role.person });
            }
        }
        cast
    }

    /// The only bearer of the title in a definite description: `the foreign minister`, `its spokesman`.
    pub(super) fn described(&self, words: &str) -> Option<MentionIndex> {
        let (determiner, rest) = words.split_once(' ')?;
        let definite = ["the", "its", "his", "her", "their", "our"];
        if !definite.iter().any(|one| determiner.eq_ignore_ascii_case(one)) {
            return None;
        }
        self.bearer(rest)
    }

    /// The only bearer of the title `words`, each of which is in the bearer's own title or a name.
    fn bearer(&self, words: &str) -> Option<MentionIndex> {
        // `the team’s captain`
        let owner = words.rfind("’s ").map(|at| at + "’s ".len()).or(words.rfind("'s ").map(|at| at + 3));
        let words = owner.map_or(words, |at| &words[at..]);
        let told: Vec<&str> = words.split(' ').filter(|word| !is_detail(word)).collect();
        let known = |bearer: &Bearer, word: &str| bearer.title.split(' ').any(|one| one == word);
        let words = plain(words);
        let bearers = self.bearers.get(noun(&words)).filter(|bearers| bearers.len() < MOST)?;
        let told = plain(&told.join(" "));
        let mut fits = bearers.iter().filter(|bearer| told.split(' ').all(|word| known(bearer, word)));
        let first = fits.next()?;
        fits.all(|other| other.last == first.last).then_some(first.person)
    }
}

/// A title in small letters, one of its forms for all.
fn plain(title: &str) -> String {
    let small = title.to_lowercase();
    if small == "ceo" {
        "chief executive".to_owned()
    } else {
        small.replace("executive officer", "executive")
    }
}

/// The noun of a title: `minister`, `head` of `head of credit`.
fn noun(title: &str) -> &str {
    let before_link = title.split(" of ").next().unwrap_or(title);
    before_link.rsplit([' ', '-']).next().unwrap_or("")
}

/// Whether a word of a description tells more than the title: a name, `former`, `34-year-old`.
fn is_detail(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase)
        || word.ends_with("-old")
        || word.ends_with("ly")
        || EPITHETS.holds(word)
}

/// `Remarks by President X`, `Statement from X`: whom a headline names as the one who speaks.
fn author(page: &Page, mentions: &[Mention]) -> Option<MentionIndex> {
    let speech = (0..page.len().min(8))
        .find(|at| page.is(*at, &["remarks", "statement", "speech", "address", "letter", "message"]))?;
    let by = (speech..page.len().min(speech + 8)).find(|at| page.is(*at, &["by", "from", "of"]))?;
    if page.field != Field::Headline {
        return None;
    }
    let near = |mention: &Mention| {
        let at = page.at(mention.span.start);
        at > by && at < by + 8
    };
    let first = mentions.iter().take(200).position(|mention| {
        mention.field == Field::Headline && mention.kind == Kind::Person && near(mention)
    })?;
    Some(MentionIndex(first as u32))
}

/// The turns of a transcript: where each begins, and whose it is.
#[derive(Default)]
pub(super) struct Turns(Vec<(usize, Option<MentionIndex>)>);

impl Turns {
    /// Reads the labels that open the lines of a page.
    pub(super) fn read(scene: &Scene, cast: &Cast) -> Self {
        let page = scene.page;
        let mut turns = Vec::new();
        let mut at = 0;
        while at < page.len() {
            let line = page.line(at);
            if let Some(end) = label_end(scene, line.start) {
                turns.push((line.start, holder(scene, cast, line.start, end)));
            }
            at = line.end + 1;
        }
        // a label or two are no transcript
        if turns.len() < 3 {
            turns.clear();
        }
        Turns(turns)
    }
}

/// The end of the label that opens the line at `start`: `MS. PSAKI:`, `Q`, `Anna Reed:`.
fn label_end(scene: &Scene, start: usize) -> Option<usize> {
    let page = scene.page;
    if page.word(start) == "Q" {
        return Some(start + 1);
    }
    let colon = (start + 1..start + 8).find(|at| page.word(*at) == ":")?;
    let loud = |at: usize| {
        matches!(page.shape(at), Shape::Caps | Shape::Initial) || matches!(page.word(at), "." | "-" | "’")
    };
    let person = scene.of_kind(start, Kind::Person).is_some_and(|(_, m)| scene.words_of(m.span).1 == colon);
    (person || (start..colon).all(loud)).then_some(colon)
}

/// Whose turn the label `start..end` opens.
fn holder(scene: &Scene, cast: &Cast, start: usize, end: usize) -> Option<MentionIndex> {
    let page = scene.page;
    if let Some((index, _)) = (start..end).find_map(|at| scene.of_kind(at, Kind::Person)) {
        return Some(index);
    }
    if !page.is(start, &["the"]) {
        return scene.people.called(page.word(end - 1));
    }
    cast.bearer(&page.slice(start + 1, end).to_lowercase()).or(cast.author)
}

impl Scene<'_> {
    /// Whom `I` at the word `at` means: whose turn it is, or who speaks all through.
    pub(super) fn speaking(&self, at: usize) -> Option<MentionIndex> {
        let turns = &self.turns.0;
        if turns.is_empty() {
            return self.cast.author;
        }
        let next = turns.partition_point(|(start, _)| *start <= at);
        next.checked_sub(1).and_then(|turn| turns[turn].1)
    }
}
