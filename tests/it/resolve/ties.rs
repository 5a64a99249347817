//! What joins the names of an entity, as it is told to a reader.

use std::collections::BTreeMap;

use dateline::model::{Analysed, ArticleId, Corpus, EntityId, Ground, Occurrence, Tie};
use dateline::resolve;
use proptest::prelude::*;

use super::marked;
use super::properties::corpus;

fn named(articles: &[Analysed], at: Occurrence) -> (EntityId, &str) {
    let one = &articles[at.article.0 as usize];
    let mention = one.found.mention(at.mention).expect("a mention");
    (mention.entity.expect("an entity"), mention.span.of(one.article.text(mention.field)))
}

/// The ties of marked articles between two different forms: `other -> one: ground`.
fn told(marked: &[&str]) -> Vec<String> {
    let mut articles: Vec<Analysed> = marked.iter().map(|text| marked::article(text)).collect();
    let ties = resolve::resolve(&mut articles).ties;
    let line = |tie: &Tie| {
        let (one, other) = (named(&articles, tie.one).1, named(&articles, tie.other).1);
        (one != other).then(|| format!("{other} -> {one}: {:?}", tie.ground))
    };
    ties.iter().filter_map(line).collect()
}

#[test]
fn ties_tell_their_ground() {
    let cases: [(&[&str], &[&str]); 13] = [
        (&["[Arvid Tosk|person] [Tosk|person]"], &["Tosk -> Arvid Tosk: ShortInArticle"]),
        (&["[Tosk|person] // [Arvid Tosk|person]"], &["Tosk -> Arvid Tosk: ShortInArticle"]),
        (&["[Volcanology Agency|org] ([PVMBG|org])"], &["PVMBG -> Volcanology Agency: Bracketed"]),
        (&["[Bank of Valsund|org] [BOV|org]"], &["BOV -> Bank of Valsund: Initials"]),
        (&["[Kyiv|place] [Kiev|place]"], &["Kiev -> Kyiv: Listed"]),
        (&["[Hutmar|org] [Hutmar Inc.|org]"], &["Hutmar Inc. -> Hutmar: SameName"]),
        (&["[Tamarack Mutual|org] [Tamarack|org]"], &["Tamarack -> Tamarack Mutual: Clipped"]),
        (
            &["[Giles|person] wrote.", "[Keir Giles|person] said. [Giles|person] left."],
            &["Giles -> Keir Giles: ShortInArticle", "Giles -> Keir Giles: ShortInCorpus"],
        ),
        (
            &[
                "[Tamarack|org] fell.",
                "[Tamarack Mutual|org] rose. [Tamarack|org] fell.",
                "[Tamarack Mutual|org] [Tamarack Mutual|org]",
            ],
            &["Tamarack -> Tamarack Mutual: Clipped", "Tamarack -> Tamarack Mutual: ShortInCorpus"],
        ),
        (
            &[
                "[Sergei Orlenko|person]",
                "[Sergey Orlenko|person] and [Sergey Orlenko|person]",
                "[Orlenko|person]",
            ],
            &["Sergei Orlenko -> Sergey Orlenko: Variant", "Orlenko -> Sergey Orlenko: ShortInCorpus"],
        ),
        (
            &["The [Defense Ministry|org] said.", "[Russia|place]: the [Russian Defense Ministry|org] said."],
            &["Defense Ministry -> Russian Defense Ministry: Context"],
        ),
        (
            &["[GRTB|org] fell.", "The [Grand Rail Transit Board|org] rose."],
            &["GRTB -> Grand Rail Transit Board: Initials"],
        ),
        (&["[Mira Tosk|person] and [Arvid Tosk|person]"], &[]),
    ];
    for (articles, ties) in cases {
        let mut have = told(articles);
        have.sort();
        let mut want = ties.to_vec();
        want.sort_unstable();
        assert_eq!(have, want, "{articles:?}");
    }
}

#[test]
fn the_ties_of_an_article_lie_side_by_side() {
    let texts = ["[Arvid Tosk|person] [Tosk|person]", "[Mira|person]", "[Arvid Tosk|person]"];
    let mut articles: Vec<Analysed> = texts.iter().map(|text| marked::article(text)).collect();
    let resolve::Resolved { entities, ties } = resolve::resolve(&mut articles);
    let corpus = Corpus { articles, entities, ties, ..Corpus::default() };
    let grounds = |at: u32| corpus.ties_of(ArticleId(at)).iter().map(|tie| tie.ground).collect::<Vec<_>>();
    assert_eq!(grounds(0), [Ground::ShortInArticle]);
    assert_eq!(grounds(1), []);
    assert_eq!(grounds(2), [Ground::SameName]);
    assert_eq!(grounds(3), []);
}

proptest! {
    /// Between the names of an entity there is exactly one way along its ties.
    #[test]
    fn ties_make_a_tree_of_each_entity(texts in corpus()) {
        let mut articles: Vec<Analysed> = texts.iter().map(|text| marked::article(text)).collect();
        let resolve::Resolved { entities, ties } = resolve::resolve(&mut articles);
        let mut above: BTreeMap<Occurrence, Occurrence> = BTreeMap::new();
        let root = |above: &BTreeMap<Occurrence, Occurrence>, mut at: Occurrence| {
            while let Some(next) = above.get(&at) {
                at = *next;
            }
            at
        };
        for tie in &ties {
            prop_assert_eq!(named(&articles, tie.one).0, named(&articles, tie.other).0);
            let (one, other) = (root(&above, tie.one), root(&above, tie.other));
            prop_assert_ne!(one, other, "two ways");
            above.insert(one, other);
        }
        // a form of an article that means one entity is one name there
        let mut names: BTreeMap<(EntityId, usize, String), Occurrence> = BTreeMap::new();
        for (at, article) in articles.iter().enumerate() {
            for (mention, found) in (0..).zip(&article.found.mentions) {
                let here = Occurrence { article: ArticleId(at as u32), mention: dateline::model::MentionIndex(mention) };
                if let Some(id) = found.entity {
                    names.entry((id, at, named(&articles, here).1.to_owned())).or_insert(here);
                }
            }
        }
        let mut trees: BTreeMap<EntityId, Occurrence> = BTreeMap::new();
        for ((id, _, _), first) in names {
            let tree = root(&above, first);
            prop_assert_eq!(*trees.entry(id).or_insert(tree), tree);
        }
        prop_assert_eq!(trees.len(), entities.len());
        prop_assert!(ties.is_sorted_by_key(|tie| (tie.later(), tie.one)));
    }
}
