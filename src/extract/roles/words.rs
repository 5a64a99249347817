//! Which words can be part of a title.

use crate::extract::find::titles;
use crate::extract::page::{Page, Shape};
use crate::extract::quotes::scene::Scene;
use crate::extract::wordlist::WordList;
use crate::lexicon::Facts;

/// Words about when or how a title is held: they stand before it and are no part of it.
pub(in crate::extract) static EPITHETS: WordList = WordList::new(
    "former ex late retired outgoing incoming current then longtime veteran new newly once onetime popular \
     accused disgraced prominent leading famed renowned noted today first second third fourth fifth sixth \
     longest-serving top star hardline moderate conservative liberal populist nationalist reformist leftist centrist \
     influential powerful controversial embattled outspoken acclaimed legendary imprisoned alleged fugitive incumbent ousted jailed exiled self-styled young old elderly recently independent",
);

/// Words that no title holds.
static CLOSED: WordList = WordList::new(
    "the a an of and or to in on at by for from with without as while when his her its their our my this that \
     but like including between than after before since whose then against not is was are were be been has \
     had under over one two so also who made because where per via about called thanks what says both how \
     met named elected urged nominated dear later earlier now today there here said told said whom does did \
     can could will would may might should must up down out off into onto until till during both between plus \
     versus despite toward towards upon across around among amid if nor though although beat saw won lost",
);

/// Whether the word at `at` may modify the title that begins at `core`: `foreign affairs spokesperson`, `Logistics chief`.
pub(super) fn modifies(scene: &Scene, core: usize, at: usize) -> bool {
    let page = scene.page;
    let word = page.word(at);
    if !matches!(page.shape(at), Shape::Small | Shape::Capital | Shape::Caps)
        || scene.mention(at).is_some() && !between_titles(scene, at)
        || CLOSED.holds(word)
        || page.has(at, Facts::FUNCTION)
        || EPITHETS.holds(word)
    {
        return false;
    }
    let listed = titles::sort(word).is_some();
    if page.loud(at) && !listed {
        return false;
    }
    let small = page.shape(at) == Shape::Small;
    if page.capital(core) {
        return !small || listed && titles::sort(word) == Some("modifier");
    }
    // a capital says nothing where it opens the sentence
    if !small {
        let opens = page.words[at].opens && page.has(at, Facts::COMMON);
        return opens || titles::sort(word) == Some("modifier");
    }
    listed || !is_verb_like(page, at)
}

/// Whether the small word at `at`, a hyphen and the word behind it are part of a title: `anti-corruption chief`; not
/// `then-President`, `far-right leader`.
pub(super) fn is_compound(page: &Page, at: usize) -> bool {
    const TAILS: &[&str] = &[
        "born", "based", "old", "year", "backed", "ever", "time", "serving", "elected", "winning", "right",
        "left", "wing", "line", "profile", "ranking", "selling", "known",
    ];
    page.shape(at) == Shape::Small
        && !EPITHETS.holds(page.word(at))
        && !page.word(at).ends_with("est")
        && !page.is(at + 2, TAILS)
}

/// Whether a small word before a title is more likely a verb or an adverb than a part of it.
fn is_verb_like(page: &Page, at: usize) -> bool {
    let word = page.word(at);
    page.has(at, Facts::SPEECH)
        || word.ends_with("ed")
        || word.ends_with("ly") && !matches!(word, "family" | "assembly" | "supply")
        || word.ends_with("ing")
            && !matches!(
                word,
                "presiding"
                    | "acting"
                    | "managing"
                    | "visiting"
                    | "housing"
                    | "banking"
                    | "marketing"
                    | "shipping"
            )
}

/// `Deputy Pentagon Press Secretary`: a body's name between two words of a title.
fn between_titles(scene: &Scene, at: usize) -> bool {
    let page = scene.page;
    scene.mention(at).filter(|(_, mention)| mention.kind.is_named()).is_some_and(|(_, mention)| {
        let (first, _) = scene.words_of(mention.span);
        first > 0 && page.is(first - 1, &["deputy", "assistant", "acting", "chief", "senior", "vice"])
    })
}

/// Whether the word at `at` is a noun that names people by what they do, most by its ending: `potter`, `seismologist`.
pub(super) fn is_agent(page: &Page, at: usize) -> bool {
    static PLAIN: WordList = WordList::new(
        "guide cook clerk counsel cop guard steward star ally confidant confidante apprentice guru czar tsar intern \
         legend hero ace rookie champion adjutant maestro soprano tenor foreman",
    );
    static ENDINGS: &[&str] =
        &["er", "or", "ist", "ian", "man", "woman", "eer", "smith", "wright", "keeper", "maker"];
    static OTHERS: WordList = WordList::new(
        "former latter other another older younger elder junior senior major minor prior superior inferior ever \
         never whether rather either neither together however moreover number order offer river winter summer \
         paper water power matter letter dinner weather father mother brother sister daughter grandmother \
         grandfather stepfather stepmother lover twin her together human woman man german roman better later \
         earlier bigger greater larger smaller higher lower upper inner outer proper similar popular regular \
         color colour labor labour harbor harbour honor honour error terror horror favor favour neighbor \
         neighbour interior exterior over under after for or remember consider deliver discover enter answer \
         counter cover quarter corner center tower wonder murder disorder border christian list assist insist \
         exist consist resist persist vegetarian career monitor trigger favor bother mirror sponsor censor deter alter offer prefer suffer gather \
         whatever whoever however forever altogether minister",
    );
    let word = page.word(at);
    PLAIN.holds(word) && page.shape(at) == Shape::Small
        || word.len() > 4
            && ENDINGS.iter().any(|ending| word.ends_with(ending))
            && !OTHERS.holds(word)
            && !EPITHETS.holds(word)
}

/// Whether the word at `at` ends a title; a member is one only of something named before (`executive member`) or by its capital.
pub(super) fn ends_title(page: &Page, at: usize) -> bool {
    let word = page.word(at);
    let seated = page.is(
        at.wrapping_sub(1),
        &["executive", "board", "council", "committee", "cabinet", "founding", "senior"],
    );
    titles::is_title(word)
        || titles::is_title(page.slice(at.max(1) - 1, at + 1))
        || word == "Member"
        || word == "member" && seated
}

/// Small words that the lists know as clergy or as something to be, and that tell no role.
pub(super) fn is_relation(page: &Page, at: usize) -> bool {
    static RELATIONS: WordList = WordList::new(
        "father mother brother sister uncle aunt auntie grandma grandpa son daughter cousin count wife husband widow \
         widower fiancé fiancée boyfriend girlfriend niece nephew grandmother grandfather stepfather stepmother friend \
         predecessor successor victim suspect survivor hostage supporter heir heiress witness eyewitness",
    );
    page.shape(at) == Shape::Small && RELATIONS.holds(page.word(at))
}

/// The word that tells whose relative or neighbour the person named by the words `first..end` is: `his wife, X`, `X, her son`.
pub(in crate::extract) fn relation(page: &Page, first: usize, end: usize) -> Option<usize> {
    let before = first.checked_sub(if page.before(first) == "," { 2 } else { 1 });
    if let Some(at) = before.filter(|at| is_relation(page, *at)) {
        return Some(at);
    }
    let owned = page.word(end) == "," && page.is(end + 1, &["his", "her", "their", "the", "a"]);
    (end + 2..end + 5).find(|at| owned && is_relation(page, *at))
}
