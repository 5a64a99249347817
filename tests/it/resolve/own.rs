//! The reader's own lists in resolution: one entry is one entity, two are two.

use dateline::lexicon::OwnLists;

use super::marked::check_with;
use crate::lexicon::folder;

fn lists(name: &str, names: &str, patterns: &str) -> OwnLists {
    let files = [("names.tsv", names.as_bytes()), ("cases.patterns", patterns.as_bytes())];
    let (lists, notices) = OwnLists::read(&[folder(name, &files)]);
    assert!(notices.is_empty(), "{notices:?}");
    lists
}

#[test]
fn kinds_of_the_reader_join_by_entry_alone() {
    let names = "Ever Given\tship\tGiven|EG\nEver Ace\tship\nEver\tship\nketamine\tdrug\n";
    let lists = lists("join-kinds", names, "case\t(?:Case )?No\\. (\\d+-\\d+)\tCase No. $1\n");
    check_with(
        &lists,
        &[
            (
                "names and aliases, within an article and across articles",
                &[
                    "[Ever Given|ship] [Given|ship] [Ever|ship]",
                    "[EG|ship] and [Ever Ace|ship] and [Ever|ship]",
                ],
                &[
                    "Ever Given (ship): EG, Ever Given, Given",
                    "Ever (ship): Ever",
                    "Ever Ace (ship): Ever Ace",
                ],
            ),
            (
                "small letters in any case",
                &["[Ketamine|drug] [KETAMINE|drug]", "[ketamine|drug]"],
                &["ketamine (drug): KETAMINE, Ketamine, ketamine"],
            ),
            (
                "patterns by their canonical name, however alike",
                &["[Case No. 21-45|case] [No. 21-45|case] [No. 2-145|case]"],
                &["Case No. 21-45 (case): Case No. 21-45, No. 21-45", "Case No. 2-145 (case): No. 2-145"],
            ),
            (
                "one form of two kinds",
                &["[Ever Ace|ship] [Ever Ace|org]"],
                &["Ever Ace (ship): Ever Ace", "Ever Ace (org): Ever Ace"],
            ),
        ],
    );
}

#[test]
fn people_of_the_reader_are_told_apart_and_keep_their_surnames() {
    let names = "Astrid Vennberg\tperson\tAsta|Vennie\nAstrid M. Vennberg\tperson\n";
    let lists = lists("join-people", names, "");
    check_with(
        &lists,
        &[
            (
                "a surname after the full name, a listed alias",
                &["[Astrid Vennberg|person] [Vennberg|person] [Asta|person]", "[Vennie|person]"],
                &["Astrid Vennberg (person): Asta, Astrid Vennberg, Vennberg, Vennie"],
            ),
            (
                "two entries are two, however alike",
                &["[Astrid Vennberg|person]", "[Astrid M. Vennberg|person]"],
                &[
                    "Astrid M. Vennberg (person): Astrid M. Vennberg",
                    "Astrid Vennberg (person): Astrid Vennberg",
                ],
            ),
            (
                "an alias is nobody else's",
                &["[Asta Lund|person] [Asta|person]"],
                &["Asta Lund (person): Asta Lund", "Astrid Vennberg (person): Asta"],
            ),
        ],
    );
}

#[test]
fn what_the_reader_lists_adds_to_what_is_known() {
    let names = "Kyiv\tplace\tMother of Cities\nVolodymyr Zelensky\tperson\tZe\nCommon Council\torg\tDefense Ministry\n\
                 Peach State\tplace\tGeorgia\n";
    let lists = lists("join-known", names, "");
    check_with(
        &lists,
        &[
            (
                "other spellings lead to the entry, under the reader's name",
                &["[Kiev|place] [Mother of Cities|place]", "[Zelenskyy|person] [Ze|person]"],
                &["Kyiv (place): Kiev, Mother of Cities", "Volodymyr Zelensky (person): Ze, Zelenskyy"],
            ),
            (
                "a form that the reader gives to another entry leaves ours",
                &["[Defense Ministry|org] of [Russia|place]", "[Russian Defense Ministry|org]"],
                &[
                    "Common Council (org): Defense Ministry",
                    "Russia (place): Russia",
                    "Russian Defense Ministry (org): Russian Defense Ministry",
                ],
            ),
            (
                "the same for places",
                &["[Georgia|place]", "[Republic of Georgia|place]"],
                &["Peach State (place): Georgia", "Georgia (place): Republic of Georgia"],
            ),
        ],
    );
}
