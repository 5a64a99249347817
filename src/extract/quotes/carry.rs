//! Speakers that a quotation takes over from its neighbours.

use super::before::is_topic;
use super::marks::Marked;
use super::phrases::Told;
use super::scene::Scene;
use super::speech::{is_speech, is_term, is_used, opens_sentence};

/// Completes what each quotation's own words tell (`own`) by what stands around its neighbours.
pub(super) fn carry(scene: &Scene, marked: &[Marked], own: &[Option<Told>]) -> Vec<Option<Told>> {
    let mut told: Vec<Option<Told>> = Vec::with_capacity(marked.len());
    let answering = interviewee(scene, marked, own);
    for (at, (one, own)) in marked.iter().zip(own).enumerate() {
        let before = at.checked_sub(1).map(|last| (&marked[last], told[last]));
        let own = own.map(|told| settled(scene, told, before, one));
        let own = own.or_else(|| answering.filter(|_| whole_line(scene, one)));
        let found = own.or_else(|| before.and_then(|(last, told)| carried(scene, last, told, one)));
        told.push(found);
    }
    backfill(scene, marked, &mut told);
    for (one, told) in marked.iter().zip(&mut told) {
        if told.is_none() {
            *told = spoken_of(scene, one);
        }
    }
    told
}

/// Who answers in an interview, where lines that ask stand between lines of quoted words: the first person named.
fn interviewee(scene: &Scene, marked: &[Marked], own: &[Option<Told>]) -> Option<Told> {
    let answers = marked.iter().zip(own).filter(|(one, own)| own.is_none() && whole_line(scene, one));
    let asked = answers.filter(|(one, _)| asks(line_before(scene, one))).take(2).count();
    let (index, _) = scene.people.persons().first().filter(|_| asked > 1)?;
    Some(Told { words: scene.mention_span(*index)?, mention: Some(*index), cue: None })
}

/// The paragraph before that of a quotation.
fn line_before<'a>(scene: &Scene<'a>, one: &Marked) -> &'a str {
    let before = scene.page.text[..one.outer.start as usize].trim_end();
    before.rsplit('\n').next().unwrap_or("")
}

/// Whether a line speaks to somebody: `Did you read it?`
fn asks(line: &str) -> bool {
    let quoted = line.contains(['“', '”', '"', '‘']);
    let to_you = || {
        line.split(|c: char| !c.is_alphabetic()).any(|word| matches!(word, "you" | "your" | "You" | "Your"))
    };
    !quoted && (line.ends_with('?') || to_you())
}

/// A pronoun right behind an attributed quotation of the same paragraph means the same speaker.
fn settled(scene: &Scene, told: Told, before: Option<(&Marked, Option<Told>)>, one: &Marked) -> Told {
    let word = told.words.of(scene.page.text);
    if !is_pronoun(word) {
        return told;
    }
    let Some((last, Some(earlier))) = before else { return told };
    let same_line = !between(scene, last, one).contains('\n');
    match earlier.mention {
        Some(index) if same_line && scene.can_be(index, word) => Told { mention: Some(index), ..told },
        _ => told,
    }
}

fn is_pronoun(word: &str) -> bool {
    matches!(word, "he" | "she" | "He" | "She")
}

/// A quotation without words of its own that follows one with a speaker.
fn carried(scene: &Scene, last: &Marked, told: Option<Told>, one: &Marked) -> Option<Told> {
    let told = told?;
    if !last.closed {
        return Some(told);
    }
    let between = between(scene, last, one);
    let opens = opens_sentence(scene, one);
    let lines = between.matches('\n').count();
    let words = between.split_whitespace().take(40).count();
    let whole = whole_line(scene, one) || is_topic(scene, one);
    ((lines == 0 && words < 40 && opens) || (lines == 1 && whole && words < 30) || shares(scene, last, one))
        .then_some(told)
}

/// The text between two quotations.
fn between<'a>(scene: &Scene<'a>, last: &Marked, one: &Marked) -> &'a str {
    &scene.page.text[last.outer.end as usize..one.outer.start as usize]
}

/// Whether two quotations stand in one sentence, and neither is a term: `“dead” and “a farce,”`, `“Twenty,” said X, “or two.”`
fn shares(scene: &Scene, last: &Marked, one: &Marked) -> bool {
    let between = between(scene, last, one);
    between.len() < 200
        && !between.contains(['.', '?', '!', '\n', ';'])
        && !last.inner.of(scene.page.text).ends_with(['.', '?', '!'])
        && [last, one].iter().all(|one| !is_term(scene, one) && !is_used(scene, one))
}

/// Whether a quotation is all of its paragraph.
fn whole_line(scene: &Scene, one: &Marked) -> bool {
    let text = scene.page.text;
    let before = text[..one.outer.start as usize].chars().next_back().is_none_or(|c| c == '\n');
    let after = text[one.outer.end as usize..].chars().next().is_none_or(|c| c == '\n');
    before && after
}

/// Of two quotations side by side or in one sentence, only the second attributed: the first is the same speaker's. Where `he`
/// said the first and nobody was named before, he is who said the second.
fn backfill(scene: &Scene, marked: &[Marked], told: &mut [Option<Told>]) {
    for at in (1..marked.len()).rev() {
        let (last, one) = (&marked[at - 1], &marked[at]);
        let text = between(scene, last, one);
        let beside = text.trim().is_empty() && (!text.contains('\n') || !last.closed);
        match (&mut told[at - 1..=at], beside || shares(scene, last, one)) {
            ([first @ None, Some(second)], true) => *first = Some(*second),
            ([Some(first), Some(second)], _) if first.mention.is_none() && !text.contains('\n') => {
                let word = first.words.of(scene.page.text);
                first.mention = second.mention.filter(|index| is_pronoun(word) && scene.can_be(*index, word));
            }
            _ => {}
        }
    }
}

/// A whole sentence of speech without any attribution: the subject of the sentence before it.
fn spoken_of(scene: &Scene, one: &Marked) -> Option<Told> {
    let open = scene.page.at(one.outer.start);
    // who speaks all through quotes others
    if !is_speech(scene, one) || !opens_sentence(scene, one) || scene.is_spoken() {
        return None;
    }
    let from = if is_topic(scene, one) { scene.page.line(open).start } else { open };
    let index = scene.antecedent(from, "they")?;
    let words = scene.mention_span(index)?;
    Some(Told { words, mention: Some(index), cue: None })
}
