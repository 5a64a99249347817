//! Which marks open and close a quotation, and which quoted words are nobody’s speech.

use super::quotes::check;

#[test]
fn single_marks_and_apostrophes() {
    check(&[
        ("‘We can’t stop,’ said Nina Curtis.", &["We can’t stop, < Nina Curtis = Nina Curtis"]),
        ("The voters’ choice and the dogs' bowls aren't quoted.", &[]),
        ("'We can't stop,' Nina Curtis said.", &["We can't stop, < Nina Curtis = Nina Curtis"]),
        ("'It's the '90s again,' Nina Curtis said.", &["It's the '90s again, < Nina Curtis = Nina Curtis"]),
        ("It measures 6'2\" and 5\".", &[]),
    ]);
}

#[test]
fn marks_of_other_languages() {
    check(&[
        ("«We lost», said Nina Curtis.", &["We lost < Nina Curtis = Nina Curtis"]),
        ("« We lost », said Nina Curtis.", &["We lost < Nina Curtis = Nina Curtis"]),
        (
            "»We lost«, said Nina Curtis. »It hurts.«",
            &["We lost < Nina Curtis = Nina Curtis", "It hurts. < Nina Curtis = Nina Curtis"],
        ),
        ("„We lost“, said Nina Curtis.", &["We lost < Nina Curtis = Nina Curtis"]),
        ("‚We lost‘, said Nina Curtis.", &["We lost < Nina Curtis = Nina Curtis"]),
        ("‹We lost›, said Nina Curtis.", &["We lost < Nina Curtis = Nina Curtis"]),
        ("``We lost,'' said Nina Curtis. `é", &["We lost, < Nina Curtis = Nina Curtis"]),
    ]);
}

#[test]
fn only_the_outer_quotation_counts() {
    check(&[
        (
            "“He told me, ‘You lost,’ and I laughed,” Nina Curtis said.",
            &["He told me, ‘You lost,’ and I laughed, < Nina Curtis = Nina Curtis"],
        ),
        (
            "'He told me, \"You lost,\" and I laughed,' Nina Curtis said.",
            &["He told me, \"You lost,\" and I laughed, < Nina Curtis = Nina Curtis"],
        ),
    ]);
}

#[test]
fn paragraphs_carry_an_open_quotation_on() {
    check(&[
        (
            "“He trusted the bank,” Nina Curtis said. “He trusted the State.\n“All of them failed him.”",
            &[
                "He trusted the bank, < Nina Curtis = Nina Curtis",
                "He trusted the State. < Nina Curtis = Nina Curtis",
                "All of them failed him. < Nina Curtis = Nina Curtis",
            ],
        ),
        (
            "‘He trusted the bank,’ Nina Curtis said. ‘He trusted the State.\n‘All of them failed him.’",
            &[
                "He trusted the bank, < Nina Curtis = Nina Curtis",
                "He trusted the State. < Nina Curtis = Nina Curtis",
                "All of them failed him. < Nina Curtis = Nina Curtis",
            ],
        ),
        ("Nina Curtis said: “We lost.\nIt rained.", &["We lost. < Nina Curtis = Nina Curtis"]),
    ]);
}

#[test]
fn terms_in_marks_are_nobody_s_speech() {
    check(&[
        ("A list of the so-called “shadow fleet” grew.", &["shadow fleet < scare"]),
        ("The Board of Directors (the “Board”) met.", &["Board < scare"]),
        ("It was wary of possible “divide and rule” tactics.", &["divide and rule < scare"]),
        ("A man calling himself “Warlock” hired them.", &["Warlock < scare"]),
        ("The song “Go Home” won a prize, said Nina Curtis.", &["Go Home < scare"]),
        (
            "Peter Holm will sign a memorandum, “Keeping Our Rivers Clean and Safe.”",
            &["Keeping Our Rivers Clean and Safe. < scare"],
        ),
        ("They watched a display by the “Red Devils,” an elite unit.", &["Red Devils, < scare"]),
        ("A banner that read “Go home now” hung there.", &["Go home now < scare"]),
        ("According to Nina Curtis, ships of the “shadow fleet” sank.", &["shadow fleet < scare"]),
    ]);
}
