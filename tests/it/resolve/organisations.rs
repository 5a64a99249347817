//! Organisations: acronyms, clipped names, bodies of state.

use super::marked::check;

#[test]
fn acronyms_meet_their_expansions() {
    check(&[
        (
            "in brackets, whatever the letters",
            &["The [Volcanology Agency|org] ([PVMBG|org]) warned. [PVMBG|org] closed the park."],
            &["Volcanology Agency (org): PVMBG, Volcanology Agency"],
        ),
        (
            "by initials, small words passed over",
            &[
                "The [Bank of Valsund|org] held. [BoV|org] officials smiled. The [Front for Reform of Valsund|org], or [FRV|org], did not.",
            ],
            &[
                "Bank of Valsund (org): Bank of Valsund, BoV",
                "Front for Reform of Valsund (org): FRV, Front for Reform of Valsund",
            ],
        ),
        (
            "other initials",
            &["The [Bank of Valsund|org] held. [TBX|org] did not."],
            &["Bank of Valsund (org): Bank of Valsund", "TBX (org): TBX"],
        ),
        (
            "one acronym, two bodies: each article says which",
            &[
                "[Bank of Jurland|org] ([BOJL|org]) held.",
                "[Board of Jetties and Landings|org] ([BOJL|org]) met. [BOJL|org] sat.",
            ],
            &[
                "Bank of Jurland (org): BOJL, Bank of Jurland",
                "Board of Jetties and Landings (org): BOJL, Board of Jetties and Landings",
            ],
        ),
        (
            "an acronym that no article explains",
            &["The [National Weir Authority|org] spoke.", "[NWA|org] spoke."],
            &["National Weir Authority (org): NWA, National Weir Authority"],
        ),
        (
            "listed",
            &[
                "[ISW|org] and [EU|org].",
                "The [Institute for the Study of War|org] and the [European Union|org].",
            ],
            &[
                "European Union (org): EU, European Union",
                "Institute for the Study of War (org): ISW, Institute for the Study of War",
            ],
        ),
    ]);
}

#[test]
fn clipped_names_mean_the_longer_one_of_their_article() {
    check(&[
        (
            "front and back",
            &[
                "[Tamarack Mutual|org] sued the [Lake Vals Basin Commission|org]. [Tamarack|org] lost; the [Commission|org] won.",
            ],
            &[
                "Lake Vals Basin Commission (org): Commission, Lake Vals Basin Commission",
                "Tamarack Mutual (org): Tamarack, Tamarack Mutual",
            ],
        ),
        (
            "the name without its purpose",
            &["The [Varnel Institute for the World Economy|org] reports. The [Varnel Institute|org] counts."],
            &[
                "Varnel Institute for the World Economy (org): Varnel Institute, Varnel Institute for the World Economy",
            ],
        ),
        (
            "what is common stays in its article",
            &[
                "The [Lake Vals Basin Commission|org] met. The [Commission|org] sat.",
                "The [Commission|org] met.",
            ],
            &[
                "Commission (org): Commission",
                "Lake Vals Basin Commission (org): Commission, Lake Vals Basin Commission",
            ],
        ),
        (
            "what is rare does not",
            &["[Tamarack Mutual|org] sued. [Tamarack|org] lost.", "[Tamarack|org] paid."],
            &["Tamarack Mutual (org): Tamarack, Tamarack Mutual"],
        ),
        (
            "a part of a body is not the body",
            &["[Valsund University Press|org] printed what [Valsund University|org] taught."],
            &[
                "Valsund University (org): Valsund University",
                "Valsund University Press (org): Valsund University Press",
            ],
        ),
        (
            "legal forms",
            &["[Hutmar Inc.|org] and [Hutmar|org]; [Mits & Co.|org] and [Mits|org]."],
            &["Hutmar (org): Hutmar, Hutmar Inc.", "Mits (org): Mits, Mits & Co."],
        ),
    ]);
}

#[test]
fn a_body_of_state_belongs_to_the_country_of_its_context() {
    check(&[
        (
            "the officer is listed",
            &[
                "[Foreign Ministry|org] spokesperson [Maria Zakharova|person] avoided the question.",
                "The [Russian Foreign Ministry|org] spoke.",
            ],
            &[
                "Maria Zakharova (person): Maria Zakharova",
                "Russian Foreign Ministry (org): Foreign Ministry, Russian Foreign Ministry",
            ],
        ),
        (
            "the country stands beside it",
            &[
                "[Latvia|place]’s [Ministry of Defence|org] met that of [Estonia|place]. The [Defense Ministry|org] in [Minsk|place] watched.",
            ],
            &[
                "Belarusian Defense Ministry (org): Defense Ministry",
                "Estonia (place): Estonia",
                "Latvia (place): Latvia",
                "Latvian Ministry of Defence (org): Ministry of Defence",
                "Minsk (place): Minsk",
            ],
        ),
        (
            "the sentence tells it",
            &[
                "[Bulgarian|group] jets crashed, the [Defence Ministry|org] said.",
                "The [Bulgarian Ministry of Defence|org] denied it.",
            ],
            &[
                "Bulgarian (group): Bulgarian",
                "Bulgarian Ministry of Defence (org): Bulgarian Ministry of Defence, Defence Ministry",
            ],
        ),
    ]);
}

#[test]
fn a_bare_body_of_state_is_the_named_or_the_listed_one() {
    check(&[
        (
            "the named one of the article",
            &[
                "The [Latvian Ministry of Defence|org] and [Estonian|group] soldiers met. The [Ministry of Defence|org] paid.",
            ],
            &[
                "Estonian (group): Estonian",
                "Latvian Ministry of Defence (org): Latvian Ministry of Defence, Ministry of Defence",
            ],
        ),
        (
            "the sentence, and not the one that is named later",
            &[
                "[Russian|group] soldiers signed with the [Ministry of Defense|org]. The [British Ministry of Defence|org] counted them.",
            ],
            &[
                "Russian (group): Russian",
                "Russian Ministry of Defense (org): Ministry of Defense",
                "U.K. Ministry of Defence (org): British Ministry of Defence",
            ],
        ),
        (
            "listed under another name",
            &[
                "The [Pentagon|org] spoke.",
                "The [U.S. Defense Department|org] spoke.",
                "[Defense Department|org] officials spoke.",
            ],
            &["Pentagon (org): Defense Department, Pentagon, U.S. Defense Department"],
        ),
    ]);
}
