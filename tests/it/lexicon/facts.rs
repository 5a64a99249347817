//! Tests of the facts: one look-up says what every list says.

use dateline::lexicon::{Facts, Position, facts, names, words};
use dateline::model::Kind;

#[test]
fn facts_agree_with_every_list() {
    let lists = words();
    for (name, is_word) in &lists.given_names {
        let sure = if *is_word { Facts::GIVEN_WORD } else { Facts::GIVEN };
        assert!(facts(name).has(sure) || name.contains(' '), "{name}");
    }
    assert!(
        lists.surnames.keys().filter(|name| !name.contains(' ')).all(|name| facts(name).has(Facts::SURNAME))
    );
    assert!(
        lists.common.iter().filter(|word| !word.contains(' ')).all(|word| facts(word).has(Facts::COMMON))
    );
    for (verb, sort) in &lists.speech_verbs {
        assert_eq!(facts(verb).has(Facts::SPEECH), *sort != "source" && !verb.contains(' '), "{verb}");
    }
    for (title, sort) in &lists.titles {
        let alone = !title.contains(' ');
        assert_eq!(facts(title).has(Facts::MODIFIER), alone && *sort == "modifier", "{title}");
        let last = title.trim_end_matches('.').rsplit([' ', '-']).next().unwrap();
        assert!(facts(last).has(Facts::ENDS_TITLE), "{title}");
    }
    for (form, heads) in &lists.org_heads {
        let first = !form.contains(' ') && heads.iter().any(|head| head.position == Position::First);
        assert_eq!(facts(form).has(Facts::ORG_FIRST), first, "{form}");
    }
    for (_, listed) in names().all().filter(|(_, listed)| !listed.name.contains(' ')) {
        let name = listed.name;
        assert_eq!(facts(name).has(Facts::PLACE), names().find(name, Kind::Place).is_some(), "{name}");
        assert!(facts(name).has(Facts::LISTED) && facts(name).has(Facts::OPENS_NAME), "{name}");
    }
}

#[test]
fn facts_mind_capitals_where_lists_do() {
    let cases = [
        ("Rose", Facts::GIVEN_WORD, true),
        ("rose", Facts::ANY_GIVEN, false),
        ("ROSE", Facts::COMMON, true),
        ("BECAUSE", Facts::COMMON | Facts::FUNCTION, true),
        ("He’d", Facts::FUNCTION, true),
        ("O’Brien", Facts::FUNCTION, false),
        ("Tuesday", Facts::CALENDAR, true),
        ("president", Facts::OFFICE, false),
        ("President", Facts::OFFICE, true),
        ("PRESIDENT", Facts::OFFICE, true),
        ("Missiles", Facts::WEAPON_CUE, true),
        ("commanding", Facts::ORDINARY, true),
        ("Zzyzxing", Facts::ORDINARY, false),
    ];
    for (word, fact, holds) in cases {
        assert_eq!(facts(word).has(fact), holds, "{word}");
    }
    assert_eq!(facts("Zzyzx"), Facts::NONE);
}
