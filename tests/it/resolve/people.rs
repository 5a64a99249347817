//! People: surnames, given names, initials, namesakes.

use super::marked::check;

#[test]
fn a_surname_means_the_full_name_of_its_article() {
    check(&[
        (
            "surname after full name",
            &["[Arvid Tosk|person] spoke. [Tosk|person] left. [Tosk|person]’s aides stayed."],
            &["Arvid Tosk (person): Tosk, Arvid Tosk"],
        ),
        (
            "a headline shortens what the body tells",
            &["[Tosk|person] leaves // [Arvid Tosk|person] left."],
            &["Arvid Tosk (person): Arvid Tosk, Tosk"],
        ),
        (
            "given name, nickname in quotes, particle, hyphen",
            &[
                "[Arvid “Duke” Tosk|person] and [Anneke de Groot|person] met [Nnamdi Okafor-Lund|person]. [Duke|person] smiled, \
               [De Groot|person] and [Okafor-Lund|person] did not. [Anneke|person] left.",
            ],
            &[
                "Anneke de Groot (person): Anneke, Anneke de Groot, De Groot",
                "Arvid “Duke” Tosk (person): Arvid “Duke” Tosk, Duke",
                "Nnamdi Okafor-Lund (person): Nnamdi Okafor-Lund, Okafor-Lund",
            ],
        ),
        (
            "a shared given name joins nobody",
            &["[Keir Starmer|person] met [Keir Giles|person]. [Starmer|person] spoke to [Giles|person]."],
            &["Keir Giles (person): Giles, Keir Giles", "Keir Starmer (person): Keir Starmer, Starmer"],
        ),
        (
            "the middle may be left out, but not change",
            &[
                "[Dale R. Tosk|person] and [Dale Tosk|person]; [Nguyen Van Hoa|person] and [Nguyen Thi Hoa|person].",
            ],
            &[
                "Dale R. Tosk (person): Dale R. Tosk, Dale Tosk",
                "Nguyen Thi Hoa (person): Nguyen Thi Hoa",
                "Nguyen Van Hoa (person): Nguyen Van Hoa",
            ],
        ),
        (
            "initials",
            &["[Arvid Tosk|person] sat by [K. Chandra Rao|person]. [AT|person] typed, [KCR|person] slept."],
            &["Arvid Tosk (person): AT, Arvid Tosk", "K. Chandra Rao (person): K. Chandra Rao, KCR"],
        ),
    ]);
}

#[test]
fn namesakes_stay_apart() {
    check(&[
        (
            "who was called by the bare surname first keeps it",
            &[
                "[Norma Sosa|person] bakes. [Sosa|person] opened in 1989. Economist [Facundo Sosa|person], no relation, agrees. \
               [Sosa|person] wipes the counter.",
            ],
            &["Facundo Sosa (person): Facundo Sosa", "Norma Sosa (person): Sosa, Norma Sosa"],
        ),
        (
            "an East Asian surname goes to whoever was named last",
            &[
                "[Kim Jong Un|person] spoke. [Kim|person] smiled. Minister [Kim Yong-hyun|person] answered. [Kim|person] did not smile.",
            ],
            &["Kim Jong Un (person): Kim, Kim Jong Un", "Kim Yong-hyun (person): Kim, Kim Yong-hyun"],
        ),
        (
            "father and son",
            &[
                "[Tavion Rollins|person] scored before [Tavion Rollins Sr.|person], a driver. [Rollins|person] wept.",
            ],
            &[
                "Tavion Rollins (person): Rollins, Tavion Rollins",
                "Tavion Rollins Sr. (person): Tavion Rollins Sr.",
            ],
        ),
        (
            "the hyphen of another's name does not lend half of it",
            &["[Ana Rivas-Whitlock|person] accused [Lyle Whitlock|person]. [Whitlock|person] denied it."],
            &[
                "Ana Rivas-Whitlock (person): Ana Rivas-Whitlock",
                "Lyle Whitlock (person): Lyle Whitlock, Whitlock",
            ],
        ),
    ]);
}

#[test]
fn a_surname_alone_means_its_only_plausible_bearer() {
    check(&[
        (
            "the only bearer of the corpus",
            &["[Arvid Tosk|person] spoke.", "[Tosk|person] is silent."],
            &["Arvid Tosk (person): Arvid Tosk, Tosk"],
        ),
        (
            "a given name is nobody's outside its article",
            &["[Arvid Tosk|person] spoke. [Arvid|person] sat.", "[Arvid|person] is silent."],
            &["Arvid (person): Arvid", "Arvid Tosk (person): Arvid, Arvid Tosk"],
        ),
        (
            "two bearers: neither",
            &["[Arvid Tosk|person] spoke.", "[Mira Tosk|person] spoke.", "[Tosk|person] is silent."],
            &["Arvid Tosk (person): Arvid Tosk", "Mira Tosk (person): Mira Tosk", "Tosk (person): Tosk"],
        ),
        (
            "the same article's bearer comes before all others",
            &[
                "[Arvid Tosk|person] spoke. [Tosk|person] sat.",
                "[Mira Tosk|person] spoke. [Tosk|person] sat.",
            ],
            &["Arvid Tosk (person): Arvid Tosk, Tosk", "Mira Tosk (person): Mira Tosk, Tosk"],
        ),
        (
            "the listed person, where nobody else bears it",
            &["[Putin|person] spoke."],
            &["Vladimir Putin (person): Putin"],
        ),
        (
            "not the listed person, where the article tells another",
            &["[Ivana Putin|person] spoke. [Putin|person] sat."],
            &["Ivana Putin (person): Ivana Putin, Putin"],
        ),
        (
            "the holder of the office is the listed one all the same",
            &["[Melania Trump|person] toured a school and met President [Trump|person]."],
            &["Donald Trump (person): Trump", "Melania Trump (person): Melania Trump"],
        ),
        (
            "a name that is none of the listed one's",
            &["[Tigran|person] met the envoy of [Iran|place]."],
            &["Iran (place): Iran", "Tigran (person): Tigran"],
        ),
    ]);
}

#[test]
fn spellings_of_a_name_are_one() {
    check(&[
        (
            "transliterations",
            &[
                "[Sergei Tarkov|person] and [Yuliya Tymchenko|person].",
                "[Sergey Tarkov|person] and [Julia Tymchenko|person].",
            ],
            &[
                "Julia Tymchenko (person): Julia Tymchenko, Yuliya Tymchenko",
                "Sergei Tarkov (person): Sergei Tarkov, Sergey Tarkov",
            ],
        ),
        (
            "Ukrainian and Russian forms of a given name",
            &[
                "[Oleksandr Tarkovy|person] [Serhii Tymchuk|person]",
                "[Alexander Tarkovyi|person] [Sergei Tymchuk|person] [Oleg Tymchuk|person]",
            ],
            &[
                "Alexander Tarkovyi (person): Alexander Tarkovyi, Oleksandr Tarkovy",
                "Oleg Tymchuk (person): Oleg Tymchuk",
                "Sergei Tymchuk (person): Sergei Tymchuk, Serhii Tymchuk",
            ],
        ),
        (
            "listed spellings",
            &[
                "[Volodymyr Zelenskyy|person] met",
                "[Zelenskiy|person] met",
                "[Volodymyr Zelensky|person] met [Zelensky|person]",
            ],
            &["Volodymyr Zelenskyy (person): Volodymyr Zelensky, Volodymyr Zelenskyy, Zelenskiy, Zelensky"],
        ),
        (
            "accents and capitals",
            &["[TOMAS BRANDAO|person] // [Tomás Brandão|person] spoke."],
            &["Tomás Brandão (person): TOMAS BRANDAO, Tomás Brandão"],
        ),
    ]);
}

#[test]
fn what_looks_alike_is_not_always_one() {
    check(&[
        (
            "a listed name that only sounds like another",
            &[
                "[Mark Milley|person] spoke. [Milei|person] listened.",
                "[Janet Yellen|person] met [Ellen|person].",
            ],
            &[
                "Ellen (person): Ellen",
                "Janet Yellen (person): Janet Yellen",
                "Javier Milei (person): Milei",
                "Mark Milley (person): Mark Milley",
            ],
        ),
        (
            "a king is not his namesake",
            &["[Otakar Tosk|person] mourned [Otakar II|person]. [Tosk|person] left."],
            &["Otakar II (person): Otakar II", "Otakar Tosk (person): Otakar Tosk, Tosk"],
        ),
        (
            "another vowel is another name",
            &["[Anna Marin|person] spoke.", "[Anna Moran|person] spoke."],
            &["Anna Marin (person): Anna Marin", "Anna Moran (person): Anna Moran"],
        ),
        (
            "the surname first or last, in two articles",
            &[
                "[Baek Do-hyeon|person] [Szalmási Réka|person]",
                "[Do-hyeon Baek|person] [Réka Szalmási|person]",
                "[Paul Simon|person]",
                "[Simon Paul|person]",
            ],
            &[
                "Baek Do-hyeon (person): Baek Do-hyeon, Do-hyeon Baek",
                "Paul Simon (person): Paul Simon",
                "Réka Szalmási (person): Réka Szalmási, Szalmási Réka",
                "Simon Paul (person): Simon Paul",
            ],
        ),
        (
            "the surname first or last, in one article",
            &["[Shane Leslie|person] wrote. [Leslie Shane|person] signed. [Shane Leslie|person] left."],
            &["Shane Leslie (person): Shane Leslie, Leslie Shane"],
        ),
    ]);
}

#[test]
fn honorifics_tell_bearers_of_a_surname_apart() {
    check(&[
        (
            "man and wife",
            &[
                "[James Tosk|person] and [Olivia Tosk|person] left. Mr. [Tosk|person] spoke, Ms. [Tosk|person] did not.",
            ],
            &["James Tosk (person): James Tosk, Tosk", "Olivia Tosk (person): Olivia Tosk, Tosk"],
        ),
        (
            "a wife who is not named in full",
            &["[James Tosk|person] came with Mrs. [Tosk|person]. [Tosk|person] spoke."],
            &["James Tosk (person): James Tosk, Tosk", "Tosk (person): Tosk"],
        ),
        (
            "no honorific against a name that tells no gender",
            &["[Orlen Tosk|person] came. Ms. [Tosk|person] spoke."],
            &["Orlen Tosk (person): Orlen Tosk, Tosk"],
        ),
        (
            "the plural is the family",
            &["[James Thibodeaux|person] came. The [Thibodeauxs|person] lost a house."],
            &["James Thibodeaux (person): James Thibodeaux", "Thibodeauxs (person): Thibodeauxs"],
        ),
    ]);
}
