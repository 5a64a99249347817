//! The fuzzy jump: what comes first, what is marked, and that passing over hopeless names changes nothing.

use dateline::index::{Index, Typed, searchable};
use dateline::model::{
    Alias, Analysed, Article, Certainty, Corpus, Entity, EntityId, Extraction, Field, Kind, Mention, Span,
    Why,
};
use dateline::query::{SuggestQuestion, Total};
use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};

/// An index of entities `Headword/alias/alias 12`, each mentioned once.
fn index(entities: &[&str]) -> Index {
    let entity = |line: &&str| {
        let names: Vec<&str> = line.split('/').collect();
        let aliases = names.iter().map(|name| Alias { text: (*name).to_owned(), mentions: 1 });
        Entity {
            tier: dateline::model::Tier::Likely,
            kind: Kind::Person,
            name: names[0].to_owned(),
            aliases: aliases.collect(),
            demonym_of: None,
            mentions: 1,
            articles: 1,
        }
    };
    let why = Why { rule: "test", certainty: Certainty::Sure, confidence: None };
    let mention = |at: usize| Mention {
        field: Field::Body,
        span: Span::new(at, at + 1),
        kind: Kind::Person,
        value: None,
        entity: Some(EntityId(at as u32)),
        why,
    };
    let article = Article { body: "x".repeat(entities.len()), ..Article::default() };
    let found = Extraction { mentions: (0..entities.len()).map(mention).collect(), ..Extraction::default() };
    let entities = entities.iter().map(entity).collect();
    Index::build(Corpus { articles: vec![Analysed { article, found }], entities, ..Corpus::default() })
}

/// The suggestions with their matched characters in brackets.
fn shown(index: &Index, typed: &str, limit: usize) -> String {
    let window =
        index.suggest(&SuggestQuestion { typed: typed.to_owned(), limit, ..SuggestQuestion::default() });
    let marked = |row: &dateline::query::Suggestion| {
        let mut out = String::new();
        for (at, c) in row.alias.char_indices() {
            if row.matched.contains(&(at as u32)) {
                out.extend(['[', c, ']']);
            } else {
                out.push(c);
            }
        }
        out.replace("][", "")
    };
    window.rows.iter().map(marked).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_best_and_its_marks() {
    let index = index(&[
        "Volodymyr Zelenskyy/Zelenskyy",
        "Vladimir Putin/Putin",
        "United Nations/UN",
        "European Central Bank",
        "Ecuador Bank",
        "Jon Sonderson",
        "Pål Jonson",
        "Weiß & Söhne",
        "Organization for Security and Co-operation in Europe",
        "U.S. Army",
        "U.S.",
        "F-16 Falcon",
        "The ﬁnal Bell",
        "O’Brien",
        "Mariupol",
        "Del Mar",
        "Київ",
        "Đặng Thị Ngọc Thịnh",
    ]);
    let cases = [
        // accents, ligatures and sharp s are typed plainly and marked in the original
        ("pal jonson", "[Pål] [Jonson]"),
        ("jonson pal", "[Pål] [Jonson]"),
        ("PÅL", "[Pål] Jonson"),
        ("weiss", "[Weiß] & Söhne"),
        ("sohne", "Weiß & [Söhne]"),
        ("final", "The [ﬁnal] Bell"),
        ("dang thinh", "[Đặng] Thị Ngọc [Thịnh]"),
        ("київ", "[Київ]"),
        ("obrien", "[O]’[Brien]"),
        // a name itself, then a word of it, then a beginning, then initials
        ("jonson", "Pål [Jonson]"),
        ("un", "[UN]"),
        ("us", "[U].[S]."),
        ("u.s.", "[U].[S]."),
        ("us army", "[U].[S]. [Army]"),
        ("f16", "[F]-[16] Falcon"),
        ("f-16", "[F]-[16] Falcon"),
        ("ecb", "[E]uropean [C]entral [B]ank"),
        ("osce", "[O]rganization for [S]ecurity and [C]o-operation in [E]urope"),
        ("mar", "Del [Mar]"),
        ("mari", "[Mari]upol"),
        ("zel", "[Zel]enskyy"),
        ("vol zel", "[Vol]odymyr [Zel]enskyy"),
        // letters all over the name
        ("zlnsky", "[Z]e[l]e[nsky]y"),
        // one typo: two letters that changed places, a wrong, a surplus, a missing one
        ("zelenksyy", "Volodymyr [Zelenskyy]"),
        ("zelanskyy", "Volodymyr [Zel]e[nskyy]"),
        ("zellenskyy", "Volodymyr [Zelenskyy]"),
        ("putni", "Vladimir [Putin]"),
        ("vladimir putni", "[Vladimir] [Putin]"),
        // the first letter must be right
        ("xelenskyy", ""),
        // two typos are too many, and short words are taken by the letter
        ("zalanskyy", ""),
        ("pxt", ""),
        ("zelenskyy putin", ""),
        ("☃", "Volodymyr Zelenskyy"),
    ];
    for (typed, expected) in cases {
        assert_eq!(shown(&index, typed, 1), expected, "typed {typed:?}");
    }
}

#[test]
fn nothing_typed_gives_the_most_mentioned() {
    let index = index(&["Kyiv", "Warsaw", "Paris"]);
    for typed in ["", "  ", "-"] {
        assert_eq!(shown(&index, typed, 2), "Kyiv, Warsaw");
    }
}

#[test]
fn equals_keep_the_order_of_mentions() {
    let index = index(&["Ann Lee", "Bob Lee", "Cid Lee", "Dan Lee"]);
    assert_eq!(shown(&index, "lee", 3), "Ann [Lee], Bob [Lee], Cid [Lee]");
}

#[test]
fn the_total_counts_all_that_match() {
    let index = index(&["Ann Lee", "Bob Lee", "Cid Low"]);
    for (typed, total) in [("lee", 2), ("l", 3), ("x", 0), ("", 3)] {
        let window = index.suggest(&SuggestQuestion {
            typed: typed.to_owned(),
            limit: 1,
            ..SuggestQuestion::default()
        });
        assert_eq!(window.total, Total::Exact(total), "typed {typed:?}");
    }
}

#[test]
fn monstrous_names_and_queries_are_answered() {
    let long = "ab ".repeat(400_000);
    let index = index(&[&long, "Abba"]);
    assert_eq!(shown(&index, "abba", 1), "[Abba]");
    let window = index.suggest(&SuggestQuestion { typed: long, limit: 1, ..SuggestQuestion::default() });
    assert_eq!(window.rows.len(), 1);
}

/// Names by chance, from few syllables, so that many look alike.
fn names(seed: u64, count: usize) -> Vec<String> {
    const PARTS: &[&str] = &[
        "ka", "Mar", "ber", "ö", "ll", "San", "de", " ", "-", "Ø", "st", "ov", "U.", "i", "an", "Ch", "ß",
        " Van ",
    ];
    let mut state = seed;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    (0..count).map(|_| (0..=1 + next(7)).map(|_| PARTS[next(PARTS.len())]).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn passing_over_hopeless_names_changes_nothing(
        seed in 0..u64::MAX,
        typed in "[abceklmnorstuv]{1,6}( [abdeklmnosv]{1,3})?",
        limit in 1..40_usize,
    ) {
        let names = names(seed, 1_500);
        let index = index(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let query = Typed::read(&typed);
        let all_that_fit = |forgiving| {
            let score = |name: &String| Some(-query.likeness(&searchable(name), 0, forgiving)?.score);
            let scores = names.iter().enumerate();
            let mut all: Vec<_> =
                scores.filter_map(|(at, name)| Some((score(name)?, at as u32))).collect();
            all.sort_unstable();
            all
        };
        let mut all = all_that_fit(false);
        let window = index.suggest(&SuggestQuestion { typed, limit, ..SuggestQuestion::default() });
        let found: Vec<_> = window.rows.iter().map(|row| row.entity.id.0).collect();
        let is_close = all.first().is_some_and(|(_, at)| {
            query.likeness(&searchable(&names[*at as usize]), 0, false).is_some_and(|like| like.is_close)
        });
        if !is_close && query.may_be_forgiven() {
            all = all_that_fit(true);
        }
        prop_assert_eq!(found, all.iter().take(limit).map(|(_, at)| *at).collect::<Vec<_>>());
        prop_assert_eq!(window.total, Total::Exact(all.len()));
    }

    #[test]
    fn marks_spell_what_was_typed(seed in 0..u64::MAX, typed in "[abceklmnorstuv]{1,6}") {
        let names = names(seed, 300);
        let index = index(&names.iter().map(String::as_str).collect::<Vec<_>>());
        for name in names.iter().map(|name| searchable(name)) {
            let Some(like) = Typed::read(&typed).likeness(&name, 0, false) else { continue };
            let chars: Vec<char> = name.chars().collect();
            let spelt: String = like.places.iter().map(|at| chars[*at as usize]).collect();
            prop_assert_eq!(&spelt, &typed);
        }
        for row in index.suggest(&SuggestQuestion { typed, limit: 20, ..SuggestQuestion::default() }).rows {
            prop_assert_eq!(row.matched.is_sorted(), true);
            for at in row.matched {
                prop_assert_eq!(row.alias.is_char_boundary(at as usize), true);
            }
        }
    }
}

#[test]
fn a_score_does_not_depend_on_what_was_scored_before() {
    let names = names(7, 2_000);
    for typed in ["ss", "allo", "mark", "kan"] {
        let query = Typed::read(typed);
        let score = |name: &String| query.likeness(&searchable(name), 0, false).map(|like| like.score);
        let forward: Vec<_> = names.iter().map(score).collect();
        let mut backward: Vec<_> = names.iter().rev().map(score).collect();
        backward.reverse();
        assert_eq!(forward, backward);
    }
}
