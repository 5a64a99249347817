//! Merge suggestions: which names are alike enough to ask.

use dateline::model::{Alias, Entity, Kind, Tier};
use dateline::resolve;
use proptest::prelude::*;

use super::marked;

/// An entity of each `name|kind` (`name|kind|alias`), the first the most mentioned.
fn entities(named: &[&str]) -> Vec<Entity> {
    let count = named.len();
    named.iter().enumerate().map(|(at, line)| entity(line, 2 + (count - at) as u32)).collect()
}

fn entity(line: &str, mentions: u32) -> Entity {
    let mut parts = line.split('|');
    let name = parts.next().expect("a name").to_owned();
    let word = parts.next().unwrap_or("person");
    let kind = Kind::ALL.into_iter().find(|kind| kind.word() == word).expect("a kind");
    let alias = |text: &str| Alias { text: text.to_owned(), mentions };
    let aliases = std::iter::once(name.as_str()).chain(parts).map(alias).collect();
    Entity { kind, name, aliases, demonym_of: None, mentions, articles: 1, tier: Tier::Likely }
}

/// The suggestions for these entities: `one = other`.
fn suggested(entities: &[Entity]) -> Vec<String> {
    let name = |id: dateline::model::EntityId| &entities[id.0 as usize].name;
    let found = resolve::candidates(entities);
    found.iter().map(|pair| format!("{} = {}", name(pair.one), name(pair.other))).collect()
}

#[test]
fn names_that_may_be_one_are_suggested() {
    let cases: &[&[&str]] = &[
        &["Shalanda Orvik", "Shalonda Orvik"],
        &["Elina Valtonen", "Elina Valtonnen"],
        &["Sergey Kolesnik", "Serhii Kolisnyk"],
        &["J. Varnel", "Josef Varnel"],
        &["Gustavo Petrel", "Gustavo Petrel Urrego"],
        &["Yoon Suk Yeol", "Suk Yeol Yoon"],
        &["Leslie Shane", "Shane Leslie"],
        &["Tosk", "Arvid Tosk"],
        &["Rincada", "Otoniel Rincada Daza"],
        &["Hokanson", "Hokansen"],
        &["Tamarack Mutual|org", "Tamarack|org"],
        &["Atesh guerrilla movement|org", "Atesh|org"],
        &["Grand Rail Transit Board|org", "GRTB|org"],
        &["Board of Rail Transit|org", "Rail Transit Board|org"],
        &["Brelm Pharmaceuticals|org", "Brelm Pharmaceutical Group|org", "Brelm Pharmaceutcals|org"],
        &["Kramolinsk|place", "Kramolynsk|place"],
        &["Varnel Avenue|place", "Varnel|place"],
        &["M142 HIMARS|weapon", "HIMARS|weapon"],
        &["Orlik 2|weapon", "Orlik|weapon"],
        &["United States|place", "U.S.|place"],
        &["Kremlin|place", "Kremlin|org"],
        &["Russian Foreign Ministry|org", "Foreign Ministry|org"],
    ];
    for case in cases {
        let suggested = suggested(&entities(case));
        assert!(
            suggested.contains(&format!("{} = {}", name(case[0]), name(case[case.len() - 1]))),
            "{case:?} {suggested:?}"
        );
    }
}

fn name(line: &str) -> &str {
    line.split('|').next().unwrap_or(line)
}

#[test]
fn names_of_two_are_not_suggested() {
    let cases: &[&[&str]] = &[
        &["Tigran", "Iran|place", "Tigran|org", "Iran|org"],
        &["Keir Starmer", "Keir Giles"],
        &["Kim Jong Un", "Kim Yong-hyun", "Kim Jong Il"],
        &["Joe Biden", "Hunter Biden", "Jill Biden"],
        &["Andrei Tosk", "Andrea Tosk"],
        &["Donald Tosk", "Donald Tosk Jr."],
        &["John A. Tosk", "John B. Tosk"],
        &["Alexei Navalny", "Yulia Navalnaya"],
        &["Petrov", "Petrova"],
        &["Mario", "Maria"],
        &["Mohammed bin Zayed", "Tahnoun bin Zayed"],
        &["T-72|weapon", "T-80|weapon", "T-64BV|weapon"],
        &["F-16|weapon", "F-15|weapon", "F-35|weapon"],
        &["93rd Mechanized Brigade|org", "92nd Mechanized Brigade|org", "95th Mechanized Brigade|org"],
        &["Group of Seven|org", "Group of Twenty|org"],
        &["World War I|event", "World War II|event"],
        &["Russian Defense Ministry|org", "Ukrainian Defense Ministry|org", "Kresnian Defense Ministry|org"],
        &["North Korea|place", "South Korea|place"],
        &["Austria|place", "Australia|place", "Iran|place", "Iraq|place", "Niger|place", "Nigeria|place"],
        &["Bank of Valsund|org", "Bank of Brelm|org"],
        &["European Commission|org", "Commission|org"],
    ];
    for case in cases {
        let pairs = suggested(&entities(case));
        let equal = |pair: &String| pair.split(" = ").next() == pair.split(" = ").nth(1);
        assert_eq!(pairs.into_iter().filter(|pair| !equal(pair)).collect::<Vec<_>>(), [""; 0], "{case:?}");
    }
}

#[test]
fn the_likeliest_come_first() {
    let entities = entities(&[
        "Arvid Tosk",
        "Tosk",
        "Arvid Toskk",
        "Shalanda Orvik",
        "Shalonda Orvik",
        "Tamarack Mutual|org",
        "Tamarack|org",
    ]);
    let found = resolve::candidates(&entities);
    assert!(found.is_sorted_by_key(|pair| (std::cmp::Reverse(pair.likeness), pair.one, pair.other)));
    assert!(found.iter().all(|pair| pair.one < pair.other && (40..=100).contains(&pair.likeness)));
    assert_eq!(suggested(&entities)[0], "Arvid Tosk = Arvid Toskk", "{found:?}");
}

#[test]
fn a_surname_of_many_is_hardly_any_of_them() {
    let one = resolve::candidates(&entities(&["Tosk", "Arvid Tosk"]));
    let many = resolve::candidates(&entities(&["Tosk", "Arvid Tosk", "Mira Tosk", "Ludo Tosk"]));
    assert!(many.iter().all(|pair| pair.likeness < one[0].likeness), "{one:?} {many:?}");
}

#[test]
fn what_is_judged_hidden_or_gone_is_left_out() {
    let named = ["Shalanda Orvik", "Shalonda Orvik"];
    let mut hidden = entities(&named);
    hidden[1].tier = Tier::Hidden;
    let mut gone = entities(&named);
    gone[0].mentions = 0;
    let mut judged = entities(&named);
    for entity in &mut judged {
        entity.tier = Tier::Confirmed;
    }
    for entities in [hidden, gone, judged] {
        assert_eq!(resolve::candidates(&entities), []);
    }
}

/// Very many names that all want to be one another: the time must not grow with their square.
#[test]
fn a_crowd_of_likely_names_is_read_in_passing() {
    let letters =
        |at: u32| at.to_string().bytes().map(|digit| (digit - b'0' + b'a') as char).collect::<String>();
    let crowd: Vec<Entity> = (1..2_000)
        .flat_map(|at| {
            let given = format!("A{}", letters(at));
            [
                format!("{given} Smith"),
                "Smith".to_owned(),
                format!("{given} Mutual Trust|org"),
                format!("Orlensk{given}|place"),
            ]
        })
        .map(|line| entity(&line, 1))
        .collect();
    assert!(resolve::candidates(&crowd).len() < 20 * crowd.len());
}

proptest! {
    #[test]
    fn any_entities_are_compared_alike(texts in super::properties::corpus()) {
        let mut articles: Vec<_> = texts.iter().map(|text| marked::article(text)).collect();
        let entities = resolve::resolve(&mut articles).entities;
        let found = resolve::candidates(&entities);
        prop_assert_eq!(&found, &resolve::candidates(&entities));
        let mut pairs: Vec<_> = found.iter().map(|pair| (pair.one, pair.other)).collect();
        pairs.sort_unstable();
        pairs.dedup();
        prop_assert_eq!(pairs.len(), found.len(), "each pair once");
    }
}
