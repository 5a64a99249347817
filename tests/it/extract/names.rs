//! Named mentions, rule family by rule family; each trap a case.

use super::check_names;

#[test]
fn people_by_given_name_title_and_apposition() {
    check_names(&[
        "On Monday [Tomasz Wieczorek|person] resigned.",
        "Defense Minister [Kim Yong-hyun|person] was absent.",
        "Mr. [Okafor|person] and Ms. [Delacroix-Weiss|person] agreed.",
        "The report was read by Maj. Gen. [Dale Hutchcraft|person] on Tuesday.",
        "They met [Willem van den Berg|person] and [Abdullah bin Nasser|person] there.",
        "[Oksana Hrytsenko|person], a senior fellow at the institute, disagreed.",
        "A letter from [J. D. Marlowe|person] arrived.",
        "[Samuel Cranny-Evans|person] wrote it. Later [Cranny-Evans|person] withdrew it.",
        "[Nadia Fahmy|person] spoke first. Then [Fahmy|person]’s brother spoke.",
        "[Will Paget|person], a broker in [London|place], doubts it.",
        "Executive Director of the fund is a post. The Chief Executive Officer said so.",
    ]);
}

#[test]
fn organisations_by_head_and_acronym() {
    check_names(&[
        "He works at the [Institute for the Study of War|org].",
        "The [Russian Defense Ministry|org] and the [British Ministry of Defence|org] differ.",
        "Soldiers of the [64th Infantry Brigade|org] and the [84th Special Forces Tactical Group|org] fought.",
        "The [Lake Basin Fisheries Commission|org] ([LBFC|org]) met. The [LBFC|org] voted.",
        "An intercontinental ballistic missile (ICBM) was tested.",
        "Their neighbours and the [Supreme Court|org] on Monday agreed.",
    ]);
}

#[test]
fn places_by_list_head_and_cue() {
    check_names(&[
        "Fighting went on in the [Kursk|place] region and in the city of [Sumy|place].",
        "The [Zhovtyn|place] district was quiet.",
        "A [Tarnobrzeg|place]-based maker delivered them.",
        "They crossed the [Kerch Strait|place] near [Lake Victoria|place].",
        "The conflict in [Eastern Ukraine|place] went on.",
        "[Poland|place] scrambled jets. [Mexico|place]’s president called.",
    ]);
}

#[test]
fn groups_are_nationalities_and_pairs_are_two() {
    check_names(&[
        "[Ukrainian|group] forces met [Europeans|group] and [Western|group] envoys.",
        "The [EU|org]-[UK|place] pact and the [Russian|group]-[North Korean|group] alliance.",
        "The importance of [Franco-British|group] ties grew.",
        "The [Indo-Pacific|place] region is far.",
    ]);
}

#[test]
fn weapons_by_designation_and_cue() {
    check_names(&[
        "It fired [ATACMS|weapon] missiles and [Shahed-136|weapon] drones.",
        "Two [F-16|weapon]s of the squadron took off.",
        "A copy of the [RS-26 Rubezh|weapon] flew.",
        "The new [Vortan|weapon] missile was shown.",
        "COVID-19 was not a weapon, nor was Article 5-2.",
    ]);
}

#[test]
fn events_by_rule() {
    check_names(&[
        "Since the [Russia-Ukraine war|event] began, the war in [Ukraine|place] has spread.",
        "At the [G20 summit|event] in [Rio de Janeiro|place] they spoke.",
        "Before the [2024 presidential election|event] and since [World War II|event].",
        "A post-[Brexit|event] pact was signed.",
        "The [U.S.|place] presidential election is near.",
    ]);
}

#[test]
fn headlines_are_read_with_the_body_s_evidence() {
    check_names(&[
        "# [Russia|place] Claims Gains in [Donetsk|place] as [Ukraine|place] Faces Intensified Assaults\nFighting went on.",
        "# What [Hollander|person]’s Return Could Mean for Trade\n[Saskia Hollander|person] is back.",
        "# North Wind Brings a Strained Alliance to Its End\nThe wind blew.",
    ]);
}

#[test]
fn ordinary_words_that_open_sentences_are_no_names() {
    check_names(&[
        "Analysts agree. Officials do not. Despite that, experts wait. Reports differ.",
        "Amid the noise, nobody spoke. Global leaders condemned it.",
    ]);
}

#[test]
fn unlisted_peoples_by_their_ending() {
    check_names(&[
        "The [Kresnians|group] had left [Kresnia|place] at dawn.",
        "The [Kresnian Foreign Ministry|org] said no. A [Kresnian|group] frigate passed.",
        "[Levon Petrossian|person] sang. Civilian losses grew.",
    ]);
}

#[test]
fn ships_of_war_are_weapons_and_civil_ships_are_nothing() {
    check_names(&[
        "The frigate [ENS Gunnhild|weapon] left port.",
        "The ferry MS Solvåg sank at night. The Solvåg had been built in 1998.",
    ]);
}

#[test]
fn treaties_and_articles_are_no_names() {
    check_names(&[
        "The talks on the Tarn Accord failed.",
        "An [Eskerian|group] envoy came. Mr. [Renaud d’Estervalle|person] did not, and [d’Estervalle|person] was missed.",
    ]);
}

#[test]
fn names_with_an_owner_inside() {
    check_names(&[
        "They met at the [Seamen's Hall|place] and in the [Teachers’ Union|org] on [Women’s Day|event].",
        "[Russia|place]’s [Parliament|org] met; [Ukraine|place]’s [Security Council|org] did not.",
        "The workers' union objected.",
    ]);
}

#[test]
fn what_opens_the_lines_of_a_transcript_is_no_name() {
    check_names(&[
        "Q Thanks for doing this. Q Hi, thank you. Q Hey there.",
        "IN WITNESS WHEREOF, the seal was set. Whereas the day came, it went.",
    ]);
}
