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

pub(super) fn check(cases: &[(&str, &[&str])]) {
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
        (
            "An aide to Peter Holm said it was “too early to tell.”",
            &["too early to tell. < An aide to Peter Holm = -"],
        ),
        ("The official stated, “Talks are going on.”", &["Talks are going on. < The official = -"]),
    ]);
}

#[test]
fn subjects_far_from_their_verb() {
    check(&[
        (
            "A spokesman for Reuters, the news agency that first told the story, said it was “no surprise.”",
            &["no surprise. < A spokesman for Reuters = -"],
        ),
        (
            "Maria Novak, a lawyer from Ohio who lost her house, has called it “a farce.”",
            &["a farce. < Maria Novak = Maria Novak"],
        ),
        (
            "Maria Novak, who met Peter Holm on Sunday, praised the deal and said it was “overdue.”",
            &["overdue. < Maria Novak = Maria Novak"],
        ),
        (
            "“It is over,” said Peter Holm’s spokeswoman Maria Novak.",
            &["It is over, < Maria Novak = Maria Novak"],
        ),
        ("“It is over,” said the mother of Peter Holm.", &["It is over, < the mother of Peter Holm = -"]),
        (
            "“It is over,” said board chair and former senator Maria Novak.",
            &["It is over, < Maria Novak = Maria Novak"],
        ),
        (
            "Peter Holm said the boat had entered the bay, as Maria Novak calls the pond, “by mistake”.",
            &["by mistake < Peter Holm = Peter Holm"],
        ),
    ]);
}

#[test]
fn words_without_a_verb_of_speech() {
    check(&[
        ("Maria Novak was “delighted” with it.", &["delighted < Maria Novak = Maria Novak"]),
        (
            "Peter Holm opposed the vote, while Maria Novak would “pause and count”.",
            &["pause and count < Maria Novak = Maria Novak"],
        ),
        (
            "Peter Holm was proud of “my people and our flag”.",
            &["my people and our flag < Peter Holm = Peter Holm"],
        ),
        ("As Maria Novak put it, “we lost.”", &["we lost. < Maria Novak = Maria Novak"]),
        ("“We lost.” — Maria Novak", &["We lost. < Maria Novak = Maria Novak"]),
        ("Maria Novak was blunt. “We lost.”", &["We lost. < Maria Novak = Maria Novak"]),
        (
            "The plan was “dead on arrival” and would cost jobs, Maria Novak said.",
            &["dead on arrival < Maria Novak = Maria Novak"],
        ),
    ]);
}

#[test]
fn passives_name_who_speaks_behind_by() {
    check(&[
        (
            "Peter Holm was described by Maria Novak as “a danger to us all”.",
            &["a danger to us all < Maria Novak = Maria Novak"],
        ),
        (
            "The bill, dubbed “the scam act” by Maria Novak, passed.",
            &["the scam act < Maria Novak = Maria Novak"],
        ),
        ("A bill dubbed “the scam act” passed.", &["the scam act < scare"]),
        (
            "Maria Novak was quoted in the paper as saying that it was “no use”.",
            &["no use < Maria Novak = Maria Novak"],
        ),
    ]);
}

#[test]
fn speakers_without_a_name() {
    check(&[
        ("Everybody told him: “You can’t do that.”", &["You can’t do that. < Everybody = -"]),
        ("“Leave now!” someone in the crowd shouted.", &["Leave now! < someone in the crowd = -"]),
        ("Prosecutors described it as “a plot”.", &["a plot < Prosecutors = -"]),
        ("“We are leaving,” one of the strikers said.", &["We are leaving, < one of the strikers = -"]),
        ("Maria Novak’s campaign said the ad was “a lie.”", &["a lie. < Maria Novak’s campaign = -"]),
    ]);
}

#[test]
fn descriptions_lead_to_the_only_bearer_of_a_title() {
    check(&[
        (
            "The coach, Peter Holm, praised goalkeeper Martin Novak.\n“He was immense,” the coach said.\n“I did my job,” the goalkeeper said.",
            &["He was immense, < the coach = Peter Holm", "I did my job, < the goalkeeper = Martin Novak"],
        ),
        (
            "Peter Holm, the mayor of Tampa, met Martin Novak, the mayor of Boston.\n“It went well,” the mayor said.",
            &["It went well, < the mayor = -"],
        ),
        (
            "Peter Holm, a spokesman for Reuters, left.\n“It went well,” a spokesman said.",
            &["It went well, < a spokesman = -"],
        ),
    ]);
}

#[test]
fn pronouns_follow_what_is_told() {
    check(&[
        (
            "Maria Novak taught in Riga. In May she carried poems to Oslo, where Anna Holm lived.\n“It was late,” she said.",
            &["It was late, < she = Maria Novak"],
        ),
        (
            "Peter Holm lost to Maria Novak. In a letter to John Reed he called it “a shock”.",
            &["a shock < he = Peter Holm"],
        ),
        (
            "Peter Novak runs the firm. Maria Novak, his cousin, left it.\n“It was time,” she said.",
            &["It was time, < she = Maria Novak"],
        ),
        (
            "“We lost,” he said. “But we will be back,” added Peter Holm, who coaches the team.",
            &["We lost, < he = Peter Holm", "But we will be back, < Peter Holm = Peter Holm"],
        ),
    ]);
}
