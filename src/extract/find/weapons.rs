//! Weapons by designation (`RS-26 Rubezh`, `F-16`, `Shahed-136`), by cue (`Taurus missiles`), ships by prefix (`USS …`).

use crate::extract::candidate::Candidate;
use crate::extract::evidence::{self, Evidence};
use crate::extract::page::{Page, Shape, Style};
use crate::lexicon::{self, Facts};
use crate::model::{Certainty, Kind};

/// Letters that open designations of aircraft, missiles and guns.
const SERIES: &[&str] = &[
    "A", "AC", "AGM", "AH", "AIM", "AK", "AKM", "AMX", "An", "AR", "B", "BGM", "BM", "BMD", "BMP", "BTR",
    "C", "CH", "CV", "D", "DF", "E", "EA", "F", "FA", "FGM", "FH", "GBU", "H", "HIMARS", "HQ", "HH",
    "Hwasong", "Il", "J", "JF", "JL", "K", "KC", "KN", "Ka", "KF", "Kh", "L", "LGM", "M", "MH", "MQ", "MV",
    "Mi", "MiG", "MIM", "MLRS", "Mk", "OH", "P", "PAC", "PAK", "R", "RC", "RGM", "RPG", "RQ", "RS", "S",
    "SA", "SM", "SS", "Su", "T", "TB", "TOS", "Tu", "U", "UGM", "UH", "UJ", "V", "WZ", "X", "Yak", "YF",
];

/// Prefixes of warships.
const SHIPS: &[&str] =
    &["USS", "HMS", "INS", "BRP", "HMAS", "HMCS", "USNS", "JS", "ROKS", "KRI", "FS", "ITS", "ORP"];

/// Ships of war.
const WARSHIPS: &[&str] = &[
    "frigate",
    "corvette",
    "destroyer",
    "cruiser",
    "submarine",
    "warship",
    "carrier",
    "minesweeper",
    "gunboat",
];

/// A prefix of warships: a known one, or two to four capitals that end in S behind a ship of war (`the frigate ENS X`).
fn is_ship_prefix(page: &Page, at: usize) -> bool {
    let word = page.word(at);
    if page.shape(at) != Shape::Caps {
        return false;
    }
    let unknown = || {
        word.len() <= 4
            && word.ends_with('S')
            && !evidence::is_civil_prefix(word)
            && (at.saturating_sub(4)..at).any(|i| page.is(i, WARSHIPS))
    };
    SHIPS.contains(&word) || unknown()
}

/// Proposes weapons.
pub(super) fn find(page: &Page, evidence: &Evidence, out: &mut Vec<Candidate>) {
    for at in 0..page.len() {
        if !page.capital(at) {
            continue;
        }
        if let Some((end, sure)) = designation(page, at) {
            let end = nickname(page, evidence, end);
            let certainty = if sure { Certainty::Sure } else { Certainty::Likely };
            let plural = page
                .word(end - 1)
                .strip_suffix('s')
                .is_some_and(|one| one.ends_with(|c: char| c.is_ascii_digit()));
            let one = Candidate::named((at, end), Kind::Weapon, "rule:designation", certainty, 58);
            out.push(Candidate { plural, ..one });
        } else if is_ship_prefix(page, at) && page.capital(at + 1) && page.words[at].style == Style::Plain {
            let mut end = at + 1;
            while (page.capital(end) && end < at + 5)
                || (page.word(end) == "." && page.shape(end - 1) == Shape::Initial)
            {
                end += 1;
            }
            out.push(Candidate::named((at, end), Kind::Weapon, "rule:ship", Certainty::Likely, 60));
        } else if let Some(end) = before_cue(page, evidence, at) {
            out.push(Candidate::named((at, end), Kind::Weapon, "rule:weapon-cue", Certainty::Likely, 48));
        }
    }
}

/// Letters, a hyphen and figures; whether the letters are those of a known series.
fn designation(page: &Page, at: usize) -> Option<(usize, bool)> {
    if page.word(at + 1) != "-"
        || !page.tight(at)
        || !page.tight(at + 1)
        || page.shape(at + 2) != Shape::Number
    {
        return None;
    }
    if at > 0 && page.before(at) == "-" && page.tight(at - 1) {
        return None;
    }
    let figures = page.word(at + 2);
    let digits = figures.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let year = digits.len() == 4 && digits.starts_with("20");
    if figures.contains([',', '.', ':'])
        || digits.len() > 4
        || year
        || page.is(
            at,
            &[
                "covid", "g", "category", "ps", "sars", "u", "i", "route", "highway", "article", "page",
                "apollo", "artemis", "under",
            ],
        )
    {
        return None;
    }
    let end = at + 3;
    let known = SERIES.contains(&page.word(at)) || page.has(at, Facts::WEAPON);
    let cued = has_cue(page, at, end);
    (cued || known && page.word(at).len() > 1 || known && digits.len() >= 2).then_some((end, known))
}

/// A name behind a designation: `RS-26 Rubezh`, `MQ-9 Reaper`.
fn nickname(page: &Page, evidence: &Evidence, end: usize) -> usize {
    let listed = page.has(end, Facts::WEAPON);
    let taken = page.shape(end) == Shape::Capital
        && !page.has(end, Facts::FUNCTION)
        && !is_cue(page, end)
        && (listed || (!evidence.is_ordinary(page, end) && !page.has(end, Facts::LISTED)));
    if taken { end + 1 } else { end }
}

/// One or two unknown capitalised words right before `missiles`, `tanks`, `drones` …
fn before_cue(page: &Page, evidence: &Evidence, at: usize) -> Option<usize> {
    if page.words[at].style == Style::Caps || !evidence.is_name_word(page, at) {
        return None;
    }
    let mut end = at + 1;
    if page.capital(end) && evidence.is_name_word(page, end) {
        end += 1;
    }
    let free = |i: usize| {
        !page.has(i, Facts::GROUP | Facts::PLACE | Facts::ORG | Facts::PERSON | Facts::EVENT)
            && !evidence.is_ordinary(page, i)
    };
    let inside = at > 0 && page.capital(at - 1) && evidence.is_name_word(page, at - 1);
    let next = if page.is(
        end,
        &["cruise", "ballistic", "air", "anti", "main", "attack", "light", "multiple", "glide", "nuclear"],
    ) {
        end + 1
    } else {
        end
    };
    let nuclear = || {
        page.word(next) == "-" && (next..next + 5).any(|i| page.is(i, &["missile", "missiles", "weapons"]))
    };
    let whole = || lexicon::names().under(page.slice(at, end)).is_empty();
    (!inside && (at..end).all(free) && (is_missile(page, next) || nuclear()) && whole()).then_some(end)
}

/// Nouns that hardly follow anything but a weapon's name.
fn is_missile(page: &Page, at: usize) -> bool {
    page.shape(at) == Shape::Small
        && page.is(
            at,
            &[
                "missile",
                "missiles",
                "howitzer",
                "howitzers",
                "drone",
                "drones",
                "rocket",
                "rockets",
                "fighter",
                "fighters",
                "tank",
                "tanks",
                "launcher",
                "launchers",
                "helicopter",
                "helicopters",
                "bomber",
                "bombers",
                "torpedo",
                "submarine",
                "frigate",
                "destroyer",
                "jets",
                "gunship",
                "interceptor",
                "interceptors",
                "mortar",
            ],
        )
}

fn is_cue(page: &Page, at: usize) -> bool {
    page.has(at, Facts::WEAPON_CUE)
}

/// Whether a word of weapons stands near.
pub(super) fn has_cue(page: &Page, at: usize, end: usize) -> bool {
    let sentence = page.sentence(at);
    let near = sentence.start.max(at.saturating_sub(6))..sentence.end.min(end + 6);
    near.into_iter().any(|i| !(at..end).contains(&i) && is_cue(page, i))
}
