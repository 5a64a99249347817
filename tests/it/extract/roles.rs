//! Titles and where they are held.

use dateline::extract;

use super::article;

/// `person: title @ affiliation` for each role.
fn held(text: &str) -> Vec<String> {
    let article = article(text);
    let found = extract::extract(&article);
    let words =
        |index| found.mention(index).map_or("?", |mention| mention.span.of(article.text(mention.field)));
    let roles = found.roles.iter();
    roles
        .map(|role| {
            let title = role.title.of(article.text(role.field));
            format!("{}: {title} @ {}", words(role.person), role.affiliation.map_or("-", words))
        })
        .collect()
}

fn check(cases: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let out = held(text);
        if out != *expected {
            wrong.push(format!("{text}\nexpected {expected:#?}\ngot {out:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn titles_before_a_name() {
    check(&[
        ("Ukrainian Defense Minister Rustem Umerov came.", &["Rustem Umerov: Defense Minister @ Ukrainian"]),
        ("Russia’s Foreign Minister, Sergei Lavrov, left.", &["Sergei Lavrov: Foreign Minister @ Russia"]),
        ("NATO Secretary General Mark Rutte spoke.", &["Mark Rutte: Secretary General @ NATO"]),
        ("The Porto coach, Nélson Tavares, laughed.", &["Nélson Tavares: coach @ Porto"]),
        ("This alliance fits within President Vladimir Putin’s vision.", &["Vladimir Putin: President @ -"]),
        ("Mr. Okafor and Ms. Novak came.", &[]),
        (
            "In Washington, Deputy Pentagon Press Secretary Sabrina Singh spoke.",
            &["Sabrina Singh: Deputy Pentagon Press Secretary @ Pentagon"],
        ),
        ("Logistics chief Jordan Hale disagreed.", &["Jordan Hale: Logistics chief @ -"]),
        ("He beat goalkeeper Martin Novak twice.", &["Martin Novak: goalkeeper @ -"]),
        ("They went without captain Martin Novak.", &["Martin Novak: captain @ -"]),
        ("He married the potter Anna Novak.", &["Anna Novak: potter @ -"]),
        ("Police held a driver identified as Martin Novak.", &["Martin Novak: driver @ -"]),
        ("The captain is Martin Novak.", &["Martin Novak: captain @ -"]),
        ("The newly elected mayor, Martin Novak, spoke.", &["Martin Novak: mayor @ -"]),
        ("The director of operations, Martin Novak, spoke.", &["Martin Novak: director of operations @ -"]),
    ]);
}

#[test]
fn epithets_and_regions_stay_outside() {
    check(&[
        ("Former President Donald Trump spoke.", &["Donald Trump: President @ -"]),
        ("The late president Robert Mugabe ruled.", &["Robert Mugabe: president @ -"]),
        ("Martin Novak, a former editor at Reuters, spoke.", &["Martin Novak: editor @ Reuters"]),
        ("Regional governor Martin Novak spoke.", &["Martin Novak: governor @ -"]),
        ("Martin Novak, a 45-year-old electrician, spoke.", &["Martin Novak: electrician @ -"]),
        ("Martin Novak, a Moscow-born economist, spoke.", &["Martin Novak: economist @ -"]),
        (
            "They met Michel Barnier, the newly appointed French prime minister.",
            &["Michel Barnier: prime minister @ French"],
        ),
    ]);
}

#[test]
fn chains_and_pairs() {
    check(&[
        (
            "Pentagon press secretary Maj. Gen. Pat Ryder spoke.",
            &["Pat Ryder: press secretary @ Pentagon", "Pat Ryder: Maj. Gen. @ -"],
        ),
        (
            "The Polish army spokeswoman, Colonel Anna Novak, spoke.",
            &["Anna Novak: army spokeswoman @ Polish", "Anna Novak: Colonel @ -"],
        ),
        ("Microsoft Chairman and CEO Anna Novak spoke.", &["Anna Novak: Chairman and CEO @ Microsoft"]),
        (
            "Anna Novak, president and chief executive of Microsoft, spoke.",
            &["Anna Novak: president and chief executive @ Microsoft"],
        ),
        (
            "Anna Novak, a historian and former head of Microsoft, spoke.",
            &["Anna Novak: historian @ -", "Anna Novak: head @ Microsoft"],
        ),
        (
            "Information and Culture Minister Anna Novak spoke.",
            &["Anna Novak: Information and Culture Minister @ -"],
        ),
    ]);
}

#[test]
fn what_an_office_is_for_and_where() {
    check(&[
        (
            "Assistant to the President for Homeland Affairs Anna Novak spoke.",
            &["Anna Novak: Assistant to the President for Homeland Affairs @ -"],
        ),
        (
            "Anna Novak, Deputy Secretary of Fisheries, spoke.",
            &["Anna Novak: Deputy Secretary of Fisheries @ -"],
        ),
        ("Anna Novak, head of credit at Reuters, spoke.", &["Anna Novak: head of credit @ Reuters"]),
        ("The governor of Ohio, Anna Novak, spoke.", &["Anna Novak: governor @ Ohio"]),
        ("A spokesman for the ministry, Martin Novak, spoke.", &["Martin Novak: spokesman @ -"]),
        ("Governor Anna Novak of Ohio spoke.", &["Anna Novak: Governor @ Ohio"]),
        (
            "Valeriy Chaly, Ukraine’s former ambassador to the U.S., spoke.",
            &["Valeriy Chaly: former ambassador to the U.S. @ Ukraine"],
        ),
        (
            "Garret Martin, co-director of the Transatlantic Policy Center at American University, spoke.",
            &["Garret Martin: co-director @ Transatlantic Policy Center"],
        ),
        ("Anna Novak of Reuters spoke.", &["Anna Novak:  @ Reuters"]),
    ]);
}

#[test]
fn verbs_that_give_a_title() {
    check(&[
        ("Anna Novak is the chairwoman of Reuters.", &["Anna Novak: chairwoman @ Reuters"]),
        (
            "Anna Novak, who was chief economist of Reuters, spoke.",
            &["Anna Novak: chief economist @ Reuters"],
        ),
        (
            "Anna Novak was named chief executive of Reuters in July.",
            &["Anna Novak: chief executive @ Reuters"],
        ),
        ("Reuters appointed Anna Novak as chief executive.", &["Anna Novak: chief executive @ -"]),
        ("Anna Novak was sworn in as president last week.", &["Anna Novak: president @ -"]),
        ("Anna Novak, who lost in May, was named chief executive.", &["Anna Novak: chief executive @ -"]),
        ("Anna Novak will replace Martin Holm as chief executive.", &[]),
        (
            "Anna Novak, until last month vice president of Reuters, spoke.",
            &["Anna Novak: vice president @ Reuters"],
        ),
        (
            "Anna Novak, a councillor, was once deputy leader of Reuters.",
            &["Anna Novak: councillor @ -", "Anna Novak: deputy leader @ Reuters"],
        ),
    ]);
}

#[test]
fn what_is_no_role() {
    check(&[
        ("Anna Novak, the victim’s mother, spoke.", &[]),
        ("Her brother Martin Novak spoke.", &[]),
        ("Martin Novak wept as judge Anna Holm spoke.", &["Anna Holm: judge @ -"]),
        ("Anna Novak, the chief executive’s aunt, spoke.", &[]),
        ("Earlier in his career, Martin Novak taught.", &[]),
    ]);
}
