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

#[test]
fn titles_before_and_behind() {
    let cases: &[(&str, &[&str])] = &[
        ("Ukrainian Defense Minister Rustem Umerov came.", &["Rustem Umerov: Defense Minister @ Ukrainian"]),
        ("Russia’s Foreign Minister, Sergei Lavrov, left.", &["Sergei Lavrov: Foreign Minister @ Russia"]),
        (
            "Valeriy Chaly, Ukraine’s former ambassador to the U.S., spoke.",
            &["Valeriy Chaly: former ambassador to the U.S. @ Ukraine"],
        ),
        (
            "Garret Martin, co-director of the Transatlantic Policy Center at American University, spoke.",
            &["Garret Martin: co-director @ Transatlantic Policy Center"],
        ),
        (
            "They met Michel Barnier, the newly appointed French prime minister.",
            &["Michel Barnier: prime minister @ French"],
        ),
        (
            "In Washington, Deputy Pentagon Press Secretary Sabrina Singh spoke.",
            &["Sabrina Singh: Deputy Pentagon Press Secretary @ Pentagon"],
        ),
        (
            "Pentagon press secretary Maj. Gen. Pat Ryder spoke.",
            &["Pat Ryder: press secretary @ Pentagon", "Pat Ryder: Maj. Gen. @ -"],
        ),
        ("NATO Secretary General Mark Rutte spoke.", &["Mark Rutte: Secretary General @ NATO"]),
        ("The Porto coach, Nélson Tavares, laughed.", &["Nélson Tavares: coach @ Porto"]),
        ("Mr. Okafor and Ms. Novak came.", &[]),
        ("This alliance fits within President Vladimir Putin’s vision.", &["Vladimir Putin: President @ -"]),
    ];
    for (text, expected) in cases {
        assert_eq!(held(text), *expected, "{text}");
    }
}
