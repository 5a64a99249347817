//! Quotations, who said them, and whether anybody did.

use dateline::extract;
use dateline::model::QuoteKind;

use super::article;

/// `words < speaker's words = mention` for each quotation; `scare` where nobody said it.
fn told(text: &str) -> Vec<String> {
    let article = article(text);
    let found = extract::extract(&article);
    let quotes = found.quotes.iter();
    quotes
        .map(|quote| {
            let text = article.text(quote.field);
            let words = quote.span.of(text);
            if quote.kind == QuoteKind::Scare {
                return format!("{words} < scare");
            }
            let Some(speaker) = quote.speaker else { return format!("{words} < nobody") };
            let mention = speaker.mention.and_then(|index| found.mention(index));
            let named = mention.map_or("-", |mention| mention.span.of(article.text(mention.field)));
            format!("{words} < {} = {named}", speaker.words.of(text))
        })
        .collect()
}

fn check(cases: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let out = told(text);
        if out != *expected {
            wrong.push(format!("{text}\nexpected {expected:#?}\ngot {out:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn speakers_after_before_and_between() {
    check(&[
        ("“We hold,” Oleksiy Poltorak said.", &["We hold, < Oleksiy Poltorak = Oleksiy Poltorak"]),
        (
            "“We hold,” said Oleksiy Poltorak, a local resident.",
            &["We hold, < Oleksiy Poltorak = Oleksiy Poltorak"],
        ),
        ("\"We hold,\" Oleksiy Poltorak said.", &["We hold, < Oleksiy Poltorak = Oleksiy Poltorak"]),
        ("Oleksiy Poltorak said: “We hold.”", &["We hold. < Oleksiy Poltorak = Oleksiy Poltorak"]),
        (
            "“We hold,” Oleksiy Poltorak said. “We must hold the line.”",
            &[
                "We hold, < Oleksiy Poltorak = Oleksiy Poltorak",
                "We must hold the line. < Oleksiy Poltorak = Oleksiy Poltorak",
            ],
        ),
        (
            "Prime Minister Keir Starmer called it “reckless and dangerous,” while Peter Stano described it as a “grave step” in war.",
            &[
                "reckless and dangerous, < Keir Starmer = Keir Starmer",
                "grave step < Peter Stano = Peter Stano",
            ],
        ),
        (
            "It could have “significant” implications, according to Samuel Cranny-Evans, a fellow.",
            &["significant < Samuel Cranny-Evans = Samuel Cranny-Evans"],
        ),
    ]);
}

#[test]
fn pronouns_and_descriptions() {
    check(&[
        (
            "Oleksiy Poltorak kept calm.\n“There is no panic,” he said.",
            &["There is no panic, < he = Oleksiy Poltorak"],
        ),
        ("Maria Novak met Peter Holm.\n“It is late,” she said.", &["It is late, < she = Maria Novak"]),
        (
            "“It grows,” said one analyst. “It will not end here.”",
            &["It grows, < one analyst = -", "It will not end here. < one analyst = -"],
        ),
        (
            "A spokesperson from Downing Street noted that talks will be on “the war in Gaza.”",
            &["the war in Gaza. < A spokesperson from Downing Street = -"],
        ),
        ("The official stated, “Talks are going on.”", &["Talks are going on. < The official = -"]),
    ]);
}

#[test]
fn paragraphs_carry_an_open_quotation_on() {
    check(&[(
        "“He trusted the bank,” Adut Deng said. “He trusted the State.\n“All of them failed him.”",
        &[
            "He trusted the bank, < Adut Deng = Adut Deng",
            "He trusted the State. < Adut Deng = Adut Deng",
            "All of them failed him. < Adut Deng = Adut Deng",
        ],
    )]);
}

#[test]
fn single_marks_and_apostrophes() {
    check(&[
        ("‘We can’t stop,’ said Nina Curtis.", &["We can’t stop, < Nina Curtis = Nina Curtis"]),
        ("The voters’ choice and the dogs' bowls aren't quoted.", &[]),
        ("'We can't stop,' Nina Curtis said.", &["We can't stop, < Nina Curtis = Nina Curtis"]),
        ("It measures 6'2\" and 5\".", &[]),
    ]);
}

#[test]
fn terms_in_marks_are_nobody_s_speech() {
    check(&[
        ("A list of the so-called “shadow fleet” grew.", &["shadow fleet < scare"]),
        ("The Board of Directors (the “Board”) met.", &["Board < scare"]),
        ("It was wary of possible “divide and rule” tactics.", &["divide and rule < scare"]),
    ]);
}
