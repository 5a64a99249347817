//! Places, groups, weapons and events.

use dateline::resolve;

use super::marked::{self, check};

#[test]
fn places_under_all_their_names() {
    check(&[
        (
            "listed forms",
            &[
                "[U.S.|place] [US|place] [United States|place] [America|place] [UK|place] [Britain|place] [Kyiv|place] [Kiev|place]",
            ],
            &[
                "Kyiv (place): Kiev, Kyiv",
                "United Kingdom (place): Britain, UK",
                "United States (place): America, U.S., US, United States",
            ],
        ),
        (
            "a capital is not its country",
            &["[Moscow|place] and [Russia|place]"],
            &["Moscow (place): Moscow", "Russia (place): Russia"],
        ),
        (
            "a region under its city's name",
            &["[Kursk|place] and the [Kursk region|place]"],
            &["Kursk (place): Kursk, Kursk region"],
        ),
        (
            "clipped where a noun tells what it is",
            &[
                "Under [Varnel Avenue|place] and the [Oster Strait|place]: [Varnel|place] floods, the [Strait|place] too.",
            ],
            &["Oster Strait (place): Oster Strait, Strait", "Varnel Avenue (place): Varnel, Varnel Avenue"],
        ),
        (
            "not clipped where it is another place",
            &["[New Mexico|place] borders [Mexico|place]; [Papua New Guinea|place] not [Guinea|place]."],
            &[
                "Guinea (place): Guinea",
                "Mexico (place): Mexico",
                "New Mexico (place): New Mexico",
                "Papua New Guinea (place): Papua New Guinea",
            ],
        ),
        (
            "a city in capitals, accents, points of the compass",
            &[
                "[VARNEL CITY|place] // [Varnél City|place] lies in [N. Korea|place]. [North Korea|place] agrees.",
            ],
            &["North Korea (place): N. Korea, North Korea", "Varnél City (place): VARNEL CITY, Varnél City"],
        ),
    ]);
}

#[test]
fn groups_in_singular_and_plural() {
    check(&[
        (
            "nouns and adjectives",
            &[
                "[Ukrainian|group] [Ukrainians|group] [N. Korean|group] [North Korean|group] [Polish|group] [Poles|group]",
            ],
            &[
                "North Korean (group): N. Korean, North Korean",
                "Polish (group): Poles, Polish",
                "Ukrainian (group): Ukrainian, Ukrainians",
            ],
        ),
        (
            "not its neighbours",
            &["[North Korean|group] [South Korean|group]"],
            &["North Korean (group): North Korean", "South Korean (group): South Korean"],
        ),
    ]);
}

#[test]
fn a_group_knows_its_place_where_that_is_mentioned() {
    let mut articles = vec![marked::article("[Ukraine|place] [Ukrainians|group] [Swedish|group]")];
    let entities = resolve::resolve(&mut articles).entities;
    let named = |name: &str| entities.iter().position(|entity| entity.name == name).expect("the entity");
    let place = entities[named("Ukrainian")].demonym_of.map(|id| id.0 as usize);
    assert_eq!(place, Some(named("Ukraine")));
    assert_eq!(entities[named("Swedish")].demonym_of, None, "no place is made up");
}

#[test]
fn weapons_by_their_designation() {
    check(&[
        (
            "plural, noun, hyphen, model",
            &[
                "[F-16|weapon] [F-16s|weapon] [F-16 fighter jets|weapon] [F16|weapon] [F-15|weapon] [F-16C|weapon]",
            ],
            &["F-15 (weapon): F-15", "F-16 (weapon): F-16, F-16 fighter jets, F-16C, F-16s, F16"],
        ),
        (
            "expansion in brackets",
            &["[Army Tactical Missile Systems|weapon] ([ATACMS|weapon]) fly. [ATACMS|weapon] land."],
            &["ATACMS (weapon): ATACMS, Army Tactical Missile Systems"],
        ),
        (
            "the family name goes to the model of its article",
            &[
                "[Varg-136|weapon] drones; the [Varg|weapon] is cheap.",
                "[Varg-131|weapon] drones; the [Varg|weapon] is small.",
            ],
            &["Varg-131 (weapon): Varg, Varg-131", "Varg-136 (weapon): Varg, Varg-136"],
        ),
    ]);
}

#[test]
fn events_by_their_name() {
    check(&[
        (
            "a storm by its name",
            &["[Hurricane Orsolo|event] hit. [Orsolo|event] left."],
            &["Hurricane Orsolo (event): Hurricane Orsolo, Orsolo"],
        ),
        (
            "listed",
            &["[World War II|event] and the [Second World War|event]"],
            &["World War II (event): Second World War, World War II"],
        ),
        (
            "war and conflict of two sides",
            &[
                "[Jurland-Valsund war|event], the [Jurland-Valsund conflict|event]; the [Valsund conflict|event]",
            ],
            &[
                "Jurland-Valsund conflict (event): Jurland-Valsund conflict, Jurland-Valsund war",
                "Valsund conflict (event): Valsund conflict",
            ],
        ),
        (
            "another number, another war",
            &["[World War I|event] and [World War II|event]"],
            &["World War I (event): World War I", "World War II (event): World War II"],
        ),
    ]);
}

#[test]
fn one_word_of_two_kinds_is_two_entities() {
    check(&[(
        "a team and its town",
        &["[Leeds|org] won in [Leeds|place]."],
        &["Leeds (org): Leeds", "Leeds (place): Leeds"],
    )]);
}

#[test]
fn doubtful_kinds_follow_surer_ones() {
    check(&[
        ("of the same article", &["[Varnel|place] and [Varnel|org?]"], &["Varnel (place): Varnel"]),
        (
            "of the lists",
            &["[Ukraine|org?] and [Kremlin|place?]"],
            &["Kremlin (org): Kremlin", "Ukraine (place): Ukraine"],
        ),
        (
            "of nearly all the corpus",
            &["[Varnel|place]", "[Varnel|place]", "[Varnel|place]", "[Varnel|org?]"],
            &["Varnel (place): Varnel"],
        ),
        (
            "a sure kind stays",
            &["[Ukraine|org] beat [Varnel|org]", "[Varnel|place]"],
            &["Ukraine (org): Ukraine", "Varnel (org): Varnel", "Varnel (place): Varnel"],
        ),
        (
            "two kinds in dispute",
            &["[Varnel|place] [Varnel|org] [Varnel|person?]"],
            &["Varnel (org): Varnel", "Varnel (person): Varnel", "Varnel (place): Varnel"],
        ),
    ]);
}

#[test]
fn a_people_that_no_list_knows_has_its_place() {
    let mut articles = vec![marked::article(
        "[Kresnia|place] armed. The [Kresnian|group] navy and the [Kresnians|group] left.",
    )];
    let entities = resolve::resolve(&mut articles).entities;
    let place = entities.iter().position(|entity| entity.name == "Kresnia").unwrap();
    let people = entities.iter().find(|entity| entity.kind == dateline::model::Kind::Group).unwrap();
    assert_eq!(people.demonym_of.map(|id| id.0 as usize), Some(place));
}

#[test]
fn a_ministry_of_an_unlisted_country_keeps_its_own_name() {
    marked::check(&[(
        "not the ministry of the country told beside it",
        &["The [U.S.|place] answered. The [Kresnian Foreign Ministry|org] was silent."],
        &["United States (place): U.S.", "Kresnian Foreign Ministry (org): Kresnian Foreign Ministry"],
    )]);
}

#[test]
fn a_doubtful_full_name_follows_one_sure_mention_elsewhere() {
    marked::check(&[(
        "the guess gives way",
        &["[Renaud Vasse|person] spoke.", "A paper on [Renaud Vasse|org?] came."],
        &["Renaud Vasse (person): Renaud Vasse"],
    )]);
}
