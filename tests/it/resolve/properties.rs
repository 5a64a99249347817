//! What holds for any articles.

use std::collections::{BTreeMap, BTreeSet};

use dateline::model::{Analysed, Article};
use dateline::{extract, resolve};
use proptest::prelude::*;

use super::marked;

/// Marked names that like to meet: full, short, spelt otherwise, of several kinds.
const NAMES: &[&str] = &[
    "[Joe Biden|person]",
    "[Biden|person]",
    "[Hunter Biden|person]",
    "[Arvid Tosk|person]",
    "[Mira Tosk|person]",
    "[Tosk|person]",
    "[Sergei Lavrov|person]",
    "[Sergey Lavrov|person]",
    "[Kim Jong Un|person]",
    "[Kim|person]",
    "[Defense Ministry|org]",
    "[Russian Defense Ministry|org]",
    "[Tamarack Mutual|org]",
    "[Tamarack|org]",
    "[TM|org]",
    "[Russia|place]",
    "[Russian|group]",
    "[Russians|group]",
    "[Latvia|place]",
    "[F-16s|weapon]",
    "[F-16|weapon]",
    "[World War II|event]",
    "[12|quantity]",
];

pub(super) fn corpus() -> impl Strategy<Value = Vec<String>> {
    let name = proptest::sample::select(NAMES);
    let article = proptest::collection::vec(name, 0..8).prop_map(|names| names.join(" said. "));
    proptest::collection::vec(article, 0..7)
}

fn read(texts: &[String]) -> Vec<Analysed> {
    texts.iter().map(|text| marked::article(text)).collect()
}

/// The sets of mentions (article text, place in it) that are one entity, whatever their ids.
fn partition(articles: &[Analysed]) -> BTreeSet<BTreeSet<(String, usize)>> {
    let mut sets: BTreeMap<u32, BTreeSet<(String, usize)>> = BTreeMap::new();
    for article in articles {
        for (at, mention) in article.found.mentions.iter().enumerate() {
            if let Some(id) = mention.entity {
                sets.entry(id.0).or_default().insert((article.article.body.clone(), at));
            }
        }
    }
    sets.into_values().collect()
}

proptest! {
    #[test]
    fn every_name_has_an_entity_and_every_count_adds_up(texts in corpus()) {
        let mut articles = read(&texts);
        let entities = resolve::resolve(&mut articles).entities;
        let mut counted = vec![0; entities.len()];
        let mut within = vec![BTreeSet::new(); entities.len()];
        for (at, article) in articles.iter().enumerate() {
            for mention in &article.found.mentions {
                prop_assert_eq!(mention.entity.is_some(), mention.kind.is_named());
                let Some(id) = mention.entity else { continue };
                let entity = &entities[id.0 as usize];
                prop_assert_eq!(entity.kind, mention.kind);
                let text = mention.span.of(&article.article.body);
                prop_assert!(entity.aliases.iter().any(|alias| alias.text == text));
                counted[id.0 as usize] += 1;
                within[id.0 as usize].insert(at);
            }
        }
        for (entity, (counted, within)) in entities.iter().zip(counted.iter().zip(&within)) {
            prop_assert_eq!(entity.mentions, *counted);
            prop_assert_eq!(entity.articles as usize, within.len());
            prop_assert_eq!(entity.aliases.iter().map(|alias| alias.mentions).sum::<u32>(), *counted);
        }
        prop_assert!(entities.windows(2).all(|pair| pair[0].mentions >= pair[1].mentions));
    }

    #[test]
    fn the_same_articles_give_the_same_entities(texts in corpus()) {
        let (mut one, mut other) = (read(&texts), read(&texts));
        prop_assert_eq!(resolve::resolve(&mut one), resolve::resolve(&mut other));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn the_order_of_articles_does_not_change_who_is_who(texts in corpus(), seed in any::<u64>()) {
        let mut forwards = read(&texts);
        let mut shuffled = read(&texts);
        let order = shuffle(&mut shuffled, seed);
        let one = resolve::resolve(&mut forwards).entities;
        let other = resolve::resolve(&mut shuffled).entities;
        // texts that are equal may change places
        prop_assert_eq!(partition(&forwards), partition(&shuffled));
        prop_assert_eq!(one, other, "{:?}", order);
    }
}

/// Shuffles `articles`; gives where each of them stood.
fn shuffle(articles: &mut [Analysed], mut seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..articles.len()).collect();
    for last in (1..articles.len()).rev() {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = (seed >> 33) as usize % (last + 1);
        articles.swap(last, at);
        order.swap(last, at);
    }
    order
}

/// Real news: all silver texts, several times shuffled, on one thread and on several.
#[test]
fn the_order_of_news_does_not_change_who_is_who() {
    let Some(silver) = crate::shared_data("ner/silver") else { return };
    let texts = |set| std::fs::read_to_string(silver.join(format!("silver-{set}.jsonl"))).expect("a set");
    let articles: Vec<Analysed> = [texts(0), texts(2)].iter().flat_map(|set| set.lines()).map(news).collect();
    let one_thread = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
    let mut first = articles.clone();
    let first_entities = one_thread.install(|| resolve::resolve(&mut first).entities);
    for seed in 1..4 {
        let mut shuffled = articles.clone();
        let order = shuffle(&mut shuffled, seed);
        assert_ne!(order[0], 0, "it is another order");
        let entities = resolve::resolve(&mut shuffled).entities;
        assert!(entities == first_entities, "the same names, kinds, tiers, counts and aliases");
        for (at, article) in order.into_iter().zip(&shuffled) {
            assert!(first[at] == *article, "the same entity of every mention");
        }
    }
}

fn news(line: &str) -> Analysed {
    let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
    let text = |key: &str| row[key].as_str().map(str::to_owned);
    let article =
        Article { headline: text("title"), body: text("body").unwrap_or_default(), ..Article::default() };
    let found = extract::extract(&article);
    Analysed { article, found }
}

/// One article of very many names that all want to be one another: the time must not grow with their square.
#[test]
fn a_crowd_of_namesakes_is_read_in_passing() {
    let mut text = String::from("[Smith|person] led the [AAA|org] and the [Commission|org]. ");
    for at in 0..20_000 {
        let given =
            format!("A{at:05}").replace(['0', '5'], "b").replace(['1', '6'], "c").replace(['2', '7'], "d");
        let given = given.replace(['3', '8'], "e").replace(['4', '9'], "f");
        let crowd = [
            format!("[{given} Smith|person] [Smith|person] [Smith {at}|person]"),
            format!(
                "[Alpha {given} Association|org] [{given} Commission|org] [{given} Defense Ministry|org]"
            ),
            format!("[{given} Street|place] [K-{at}|weapon] [Russian|group] "),
        ];
        text.push_str(&crowd.join(" "));
    }
    let mut articles = vec![marked::article(&text)];
    let entities = resolve::resolve(&mut articles).entities;
    assert!(entities.len() > 1_000);
}
