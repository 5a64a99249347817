//! Names of the lists, longest match first.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::extract::candidate::Candidate;
use crate::extract::evidence::Evidence;
use crate::extract::page::{Page, Shape, Style};
use crate::lexicon::{self, Facts, Listed, ListedId};
use crate::model::{Certainty, Kind};

/// For the letters that open a listed form, the bytes of the longest such form.
static REACH: LazyLock<FxHashMap<&'static str, usize>> = LazyLock::new(|| {
    let mut reach: FxHashMap<&'static str, usize> = FxHashMap::default();
    for (_, listed) in lexicon::names().all() {
        for form in std::iter::once(listed.name).chain(listed.aliases.iter().copied()) {
            let longest = reach.entry(opening(form)).or_default();
            *longest = form.len().max(*longest);
        }
    }
    reach
});

/// Listed forms in capitals, for lines and datelines that are set so.
static CAPS: LazyLock<FxHashMap<String, ListedId>> = LazyLock::new(|| {
    let mut caps = FxHashMap::default();
    for (id, listed) in lexicon::names().all() {
        for form in std::iter::once(listed.name).chain(listed.aliases.iter().copied()) {
            caps.entry(form.to_uppercase()).or_insert(id);
        }
    }
    caps
});

/// Builds the tables over the lists.
pub(in crate::extract) fn prepare() {
    rayon::join(|| LazyLock::force(&REACH), || LazyLock::force(&CAPS));
}

/// The bytes of the longest listed form that opens like `word`, where there is one.
pub(in crate::extract) fn reach(word: &str) -> Option<usize> {
    REACH.get(opening(word)).copied()
}

/// The letters and digits that open a form.
fn opening(form: &str) -> &str {
    &form[..form.find(|c: char| !c.is_alphanumeric()).unwrap_or(form.len())]
}

/// Proposes every listed name, the longest from each word on.
pub(super) fn find(page: &Page, evidence: &Evidence, out: &mut Vec<Candidate>) {
    for at in 0..page.len() {
        if matches!(page.shape(at), Shape::Mark | Shape::LineEnd | Shape::Possessive) {
            continue;
        }
        if page.words[at].style == Style::Caps || is_dateline(page, at) {
            in_capitals(page, evidence, at, out);
        }
        if !page.has(at, Facts::OPENS_NAME) {
            continue;
        }
        let Some(&reach) = REACH.get(opening(page.word(at))) else { continue };
        longest(page, evidence, at, reach, out);
    }
}

fn longest(page: &Page, evidence: &Evidence, at: usize, reach: usize, out: &mut Vec<Candidate>) {
    let mut end = at + 1;
    while end < page.len() && page.shape(end) != Shape::LineEnd && page.span(at, end + 1).len() <= reach + 4 {
        end += 1;
    }
    while end > at {
        let form = page.slice(at, end);
        let mut any = false;
        for id in under(form).iter() {
            any |= propose(page, evidence, (at, end), *id, out);
        }
        if any {
            return;
        }
        end -= 1;
    }
}

/// Everything listed under `form`, typographic marks and a plural s of designations minded.
fn under(form: &str) -> Cow<'static, [ListedId]> {
    let names = lexicon::names();
    let found = names.under(form);
    if !found.is_empty() {
        return found.into();
    }
    if !form.is_ascii() && form.contains(['’', '‑', '–']) {
        let plain = form.replace('’', "'").replace(['‑', '–'], "-");
        return names.under(&plain).into();
    }
    if form.contains('\'') {
        return names.under(&form.replace('\'', "’")).into();
    }
    match form.strip_suffix('s') {
        Some(single) if single.len() > 2 => {
            names.under(single).iter().copied().filter(|id| names.get(*id).kind == Kind::Weapon).collect()
        }
        _ => Cow::default(),
    }
}

/// Proposes one listed thing, where what stands around it allows; tells whether it did.
fn propose(
    page: &Page,
    evidence: &Evidence,
    (at, end): (usize, usize),
    id: ListedId,
    out: &mut Vec<Candidate>,
) -> bool {
    let listed = lexicon::names().get(id);
    let single = end == at + 1;
    let form = page.slice(at, end);
    let nation =
        matches!(listed.sort, "country" | "nationality" | "capital") && page.words[at].style != Style::Caps;
    if single && !nation && !stands_alone(page, evidence, at) || glued(page, at, end) {
        return false;
    }
    let cue_wanted = listed.needs_cue && (single || form == listed.name);
    if cue_wanted && !has_cue(page, evidence, (at, end), listed) {
        return false;
    }
    if listed.kind == Kind::Group && is_language(page, at, end) {
        return false;
    }
    let first = at + leading(page, at, end, listed);
    let end = trailing(page, first, end, listed.kind);
    let rule = rule(listed.kind);
    let certainty = if cue_wanted { Certainty::Likely } else { Certainty::Sure };
    let strength = match listed.kind {
        Kind::Place | Kind::Group => 52,
        Kind::Person => 54,
        Kind::Weapon | Kind::Event => 56,
        _ => 50,
    };
    let strength = strength + if single { 0 } else { 8 };
    let plural = listed.kind == Kind::Weapon
        && form.strip_suffix('s').is_some_and(|one| {
            (single || one.ends_with(|c: char| c.is_ascii_digit())) && is_form(listed, one)
        });
    out.push(Candidate { plural, ..Candidate::named((first, end), listed.kind, rule, certainty, strength) });
    true
}

/// Whether `form` is one of the names of `listed`.
fn is_form(listed: &Listed, form: &str) -> bool {
    listed.name == form || listed.aliases.contains(&form)
}

/// How many words of a listed form a mention leaves out: an article, a title before a person.
fn leading(page: &Page, at: usize, end: usize, listed: &Listed) -> usize {
    let kind = listed.kind;
    if page.is(at, &["the"]) && end > at + 1 {
        // `The Hague` keeps what is part of its name
        let own = kind == Kind::Place && listed.name.starts_with("The ") && page.capital(at);
        return usize::from(!own);
    }
    let titled = end > at + 2 && page.has(at, Facts::TITLE) || page.has(at, Facts::OFFICE);
    if kind == Kind::Person && end > at + 1 && titled {
        return 1;
    }
    0
}

/// Where a listed place ends without the common noun that some lists give it: `Washington state`.
fn trailing(page: &Page, first: usize, end: usize, kind: Kind) -> usize {
    let common = kind == Kind::Place && end > first + 1 && page.shape(end - 1) == Shape::Small;
    if common { end - 1 } else { end }
}

/// `she said in French`, `a Spanish-speaking crowd`: the language, not its people.
fn is_language(page: &Page, at: usize, end: usize) -> bool {
    let spoken = page.is(
        at.wrapping_sub(1),
        &["in", "into", "speak", "speaks", "spoke", "speaking", "spoken", "learn", "learned", "fluent"],
    );
    let alone = matches!(page.shape(end), Shape::Mark | Shape::LineEnd) && page.word(end) != "-"
        || page.is(end, &["and", "or", "on", "at", "for", "to", "that", "as", "by", "with"]);
    let speaking =
        page.word(end) == "-" && page.is(end + 1, &["speaking", "language", "speaker", "speakers"]);
    end == at + 1 && (spoken && alone && !page.word(at).ends_with('s') || speaking)
}

/// Whether a single listed word is more than an ordinary one that happens to open a sentence.
fn stands_alone(page: &Page, evidence: &Evidence, at: usize) -> bool {
    let word = page.word(at);
    if page.shape(at) == Shape::Small || page.has(at, Facts::FUNCTION) && page.shape(at) != Shape::Caps {
        return page.shape(at) == Shape::Small && word.chars().any(char::is_uppercase);
    }
    let quiet = page.words[at].opens || page.loud(at);
    !quiet
        || page.shape(at) == Shape::Caps && page.words[at].style != Style::Caps
        || evidence.is_firm(page, at)
        || !evidence.is_ordinary(page, at)
}

/// Whether the words are part of a longer one (`pro-Kyiv` is not, `Ukraine-born` is not, `Al-Masdar` is).
fn glued(page: &Page, at: usize, end: usize) -> bool {
    let after = page.word(end) == "-"
        && page.tight(end - 1)
        && page.tight(end)
        && page.shape(end + 1) == Shape::Number;
    let before = at > 1
        && page.before(at) == "-"
        && page.tight(at - 1)
        && page.tight(at - 2)
        && (page.shape(at - 2) == Shape::Number || page.is(at - 2, &["al", "el"]));
    let point = at > 0
        && matches!(page.before(at), "." | "@" | "/" | "#")
        && page.tight(at - 1)
        && page.shape(at.wrapping_sub(2)) == Shape::Small;
    after || before || point
}

/// Whether evidence stands beside a name that is ordinarily something else.
fn has_cue(page: &Page, evidence: &Evidence, (at, end): (usize, usize), listed: &Listed) -> bool {
    match listed.kind {
        Kind::Weapon => super::weapons::has_cue(page, at, end),
        Kind::Org => super::org_cues::has_cue(page, evidence, at, end, listed.sort),
        _ => true,
    }
}

/// Whether the word stands in a dateline: capitals at the start of a line, a dash or a date not far behind.
fn is_dateline(page: &Page, at: usize) -> bool {
    if page.shape(at) != Shape::Caps || page.word(at).len() < 4 {
        return false;
    }
    let line = page.line(at);
    at < line.start + 5
        && (line.start..line.end.min(line.start + 14)).any(|i| matches!(page.word(i), "—" | "–" | "-" | "("))
}

fn in_capitals(page: &Page, evidence: &Evidence, at: usize, out: &mut Vec<Candidate>) {
    for end in (at + 1..=(at + 5).min(page.len())).rev() {
        if let Some(id) = CAPS.get(page.slice(at, end)) {
            let listed = lexicon::names().get(*id);
            let single = end == at + 1;
            if single && (evidence.is_ordinary(page, at) && listed.kind != Kind::Place || listed.needs_cue) {
                continue;
            }
            out.push(Candidate::named((at, end), listed.kind, rule(listed.kind), Certainty::Likely, 50));
            return;
        }
    }
}

fn rule(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "lexicon:people",
        Kind::Org => "lexicon:orgs",
        Kind::Place => "lexicon:places",
        Kind::Group => "lexicon:groups",
        Kind::Weapon => "lexicon:weapons",
        _ => "lexicon:events",
    }
}
