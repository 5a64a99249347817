//! How far entities can be relied on.

use std::collections::BTreeMap;

use dateline::lexicon::OwnLists;
use dateline::model::{Analysed, Certainty, Tier};
use dateline::resolve;

use super::marked;
use crate::lexicon::folder;

/// The tier of each entity by name.
fn tiers(articles: &mut [Analysed], lists: &OwnLists) -> BTreeMap<String, Tier> {
    let entities = resolve::resolve_with(articles, lists).entities;
    entities.into_iter().map(|entity| (entity.name, entity.tier)).collect()
}

#[test]
fn doubtful_names_are_noise_until_one_mention_is_sure() {
    let texts = ["[Arvid Tosk|person?] [Hutmar|org?] [Brelm|place]", "[Hutmar|org]"];
    let mut articles: Vec<Analysed> = texts.iter().map(|text| marked::article(text)).collect();
    let tiers = tiers(&mut articles, &OwnLists::default());
    assert_eq!(tiers["Arvid Tosk"], Tier::Noise);
    assert_eq!(tiers["Hutmar"], Tier::Likely);
    assert_eq!(tiers["Brelm"], Tier::Likely);
}

#[test]
fn what_the_readers_lists_name_is_confirmed() {
    let names = folder("tiers", &[("names.tsv", b"Hutmar Holdings\torg\tHutmar\n")]);
    let (lists, _) = OwnLists::read(&[names]);
    let tiers = tiers(&mut [marked::article("[Hutmar|org?] [Brelm|place]")], &lists);
    assert_eq!(tiers["Hutmar Holdings"], Tier::Confirmed);
    assert_eq!(tiers["Brelm"], Tier::Likely);
}

#[test]
fn the_tagger_bears_out_what_no_rule_is_sure_of() {
    for (certainty, confidence, tier) in [
        (Certainty::Likely, None, Tier::Noise),
        (Certainty::Likely, Some(59), Tier::Noise),
        (Certainty::Likely, Some(60), Tier::Likely),
        (Certainty::Doubtful, Some(60), Tier::Likely),
        (Certainty::Sure, None, Tier::Likely),
        (Certainty::Sure, Some(20), Tier::Likely),
    ] {
        let mut article = marked::article("[Arvid Tosk|person]");
        let why = &mut article.found.mentions[0].why;
        (why.certainty, why.confidence) = (certainty, confidence);
        let tiers = tiers(&mut [article], &OwnLists::default());
        assert_eq!(tiers["Arvid Tosk"], tier, "{certainty:?} {confidence:?}");
    }
}
