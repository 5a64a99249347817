//! Repairs slips of kind before names are joined: what extraction held doubtful follows what it was surer of.

use rustc_hash::{FxHashMap, FxHashSet};

use super::name;
use crate::lexicon;
use crate::model::{Analysed, Certainty, Kind, Mention};

/// How often a form is surely of each named kind.
type Counts = [u32; Kind::NAMED.len()];

/// Gives doubtful mentions the kind that the same form surely has in the article, or else in the lists, or else nearly
/// everywhere in the corpus. Speakers and holders of roles are left alone.
pub(super) fn repair(articles: &mut [Analysed]) {
    let repairs: Vec<(usize, usize, Kind)> = {
        let doubtful = doubtful_forms(articles);
        if doubtful.is_empty() {
            return;
        }
        let in_corpus = count(articles, &doubtful);
        let each = articles.iter().enumerate();
        each.flat_map(|(at, analysed)| {
            let repairs = repairs_of(analysed, &doubtful, &in_corpus);
            repairs.into_iter().map(move |(index, kind)| (at, index, kind))
        })
        .collect()
    };
    for (article, index, kind) in repairs {
        articles[article].found.mentions[index].kind = kind;
    }
}

fn is_doubtful(mention: &Mention) -> bool {
    mention.kind.is_named() && mention.why.certainty == Certainty::Doubtful
}

fn doubtful_forms(articles: &[Analysed]) -> FxHashSet<&str> {
    let mentions =
        articles.iter().flat_map(|one| one.found.mentions.iter().map(move |mention| (one, mention)));
    mentions
        .filter(|(_, mention)| is_doubtful(mention))
        .map(|(one, mention)| name::text(one, mention))
        .collect()
}

/// Counts the sure kinds of the forms in `doubtful`.
fn count<'a>(articles: &'a [Analysed], doubtful: &FxHashSet<&str>) -> FxHashMap<&'a str, Counts> {
    let mut counts: FxHashMap<&str, Counts> = FxHashMap::default();
    for analysed in articles {
        for mention in analysed.found.mentions.iter().filter(|mention| mention.kind.is_named()) {
            let form = name::text(analysed, mention);
            let place = Kind::NAMED.iter().position(|kind| *kind == mention.kind);
            if let Some(place) = place.filter(|_| !is_doubtful(mention) && doubtful.contains(form)) {
                counts.entry(form).or_default()[place] += 1;
            }
        }
    }
    counts
}

fn repairs_of(
    analysed: &Analysed,
    doubtful: &FxHashSet<&str>,
    in_corpus: &FxHashMap<&str, Counts>,
) -> Vec<(usize, Kind)> {
    let mut repairs = Vec::new();
    let mentions = &analysed.found.mentions;
    if !mentions.iter().any(is_doubtful) {
        return repairs;
    }
    let in_article = count(std::slice::from_ref(analysed), doubtful);
    let held = held(analysed);
    for (index, mention) in mentions.iter().enumerate().filter(|(_, mention)| is_doubtful(mention)) {
        let form = name::text(analysed, mention);
        let here = in_article.get(form).and_then(|counts| leading(counts, 1));
        let kind = here
            .or_else(|| listed_kind(form))
            .or_else(|| in_corpus.get(form).and_then(|counts| leading(counts, witnesses(form))));
        if let Some(kind) = kind.filter(|kind| *kind != mention.kind && !held.contains(&(index as u32))) {
            repairs.push((index, kind));
        }
    }
    repairs
}

/// How many sure mentions elsewhere it takes: a name of several words is hardly ever somebody else's.
fn witnesses(form: &str) -> u32 {
    if form.contains(' ') { 1 } else { 3 }
}

/// The mentions that quotes and roles lean on.
fn held(analysed: &Analysed) -> FxHashSet<u32> {
    let found = &analysed.found;
    let speakers = found.quotes.iter().filter_map(|quote| quote.speaker?.mention);
    speakers.chain(found.roles.iter().map(|role| role.person)).map(|mention| mention.0).collect()
}

/// The kind that at least `least` sure mentions have, four times as many as any other.
fn leading(counts: &Counts, least: u32) -> Option<Kind> {
    let (at, most) = counts.iter().enumerate().max_by_key(|(at, count)| (**count, std::cmp::Reverse(*at)))?;
    let rest: u32 = counts.iter().sum::<u32>() - most;
    (*most >= least && *most >= 4 * rest).then(|| Kind::NAMED[at])
}

/// The only kind under which `form` is listed, where the name alone is enough.
fn listed_kind(form: &str) -> Option<Kind> {
    let names = lexicon::names();
    let mut kinds = names.under(form).iter().map(|id| names.get(*id)).filter(|listed| !listed.needs_cue);
    let kind = kinds.next()?.kind;
    kinds.all(|listed| listed.kind == kind).then_some(kind)
}
