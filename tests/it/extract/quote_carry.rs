//! Speakers that a quotation takes over: from its neighbours, an interview, a transcript, the body under a headline.

use super::quotes::check;

#[test]
fn one_speaker_in_a_sentence() {
    check(&[
        (
            "The plan was “dead on arrival” and “a farce,” Nina Curtis said.",
            &["dead on arrival < Nina Curtis = Nina Curtis", "a farce, < Nina Curtis = Nina Curtis"],
        ),
        (
            "“Twenty years,” said Nina Curtis, “it will not help.”",
            &["Twenty years, < Nina Curtis = Nina Curtis", "it will not help. < Nina Curtis = Nina Curtis"],
        ),
    ]);
}

#[test]
fn topics_of_a_list_say_nothing() {
    check(&[(
        "Nina Curtis spoke on Sunday.\n- On Peter Holm: “He took our money and left.”\n- On taxes: “They are too high by half.”",
        &[
            "He took our money and left. < Nina Curtis = Nina Curtis",
            "They are too high by half. < Nina Curtis = Nina Curtis",
        ],
    )]);
}

#[test]
fn who_answers_in_an_interview() {
    check(&[(
        "Nina Curtis has written nine novels. We met in Lisbon.\nDid you like school?\n“Not one day of it.”\nCritics compare you with Peter Holm.\n“Peter Holm is dead, I am not.”\nA film is planned.\n“We will see about that.”",
        &[
            "Not one day of it. < Nina Curtis = Nina Curtis",
            "Peter Holm is dead, I am not. < Nina Curtis = Nina Curtis",
            "We will see about that. < Nina Curtis = Nina Curtis",
        ],
    )]);
}

#[test]
fn turns_of_a_transcript() {
    check(&[
        (
            "# Remarks by President Joe Biden at Lunch\nTHE PRESIDENT: Good morning.\nQ Sir, why?\nTHE PRESIDENT: When I said “a hundred days,” everybody said, “You cannot do that.”\nMS. DELANEY: And when I said “no way,” they laughed.",
            &[
                "a hundred days, < I = Joe Biden",
                "You cannot do that. < everybody = -",
                "no way, < I = DELANEY",
            ],
        ),
        (
            "# Statement by President Joe Biden on Lunch\nLast year I said it was “a good deal.”",
            &["a good deal. < I = Joe Biden"],
        ),
    ]);
}

#[test]
fn headlines_have_the_speakers_of_the_body() {
    check(&[
        (
            "# Cuts are ‘a second siege’\nNina Curtis spoke in Amman. “This would be a second siege,” she said.",
            &["a second siege <  = Nina Curtis", "This would be a second siege, < she = Nina Curtis"],
        ),
        (
            "# ‘We stopped counting’: a quiet war\nNina Curtis runs the office. “It never ends,” she says.",
            &["We stopped counting <  = Nina Curtis", "It never ends, < she = Nina Curtis"],
        ),
    ]);
}
