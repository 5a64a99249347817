//! Datelines: where an article was filed from, when, and by which agency.

use dateline::source;

const REST: &str =
    "Ministers met for the third time this month and agreed on nothing but the date of a fourth meeting.";

/// What the dateline of `body` says: its towns, its date, its agency; empty where there is none. `…` stands for a long sentence.
fn filed(body: &str) -> String {
    let loaded = source::read_article_text(
        "in",
        format!("Ministers Meet Again\n\n{}", body.replace('…', REST)).as_bytes(),
    );
    let article = &loaded.articles[0];
    let Some(filed) = &article.filed else { return String::new() };
    let towns: Vec<&str> = filed.places.iter().map(|place| place.of(&article.body)).collect();
    let rest = &article.body[filed.span.range().end..];
    assert!(rest.trim_start().starts_with("Ministers"), "{body}: {rest}");
    [&towns.join("+"), filed.date.as_deref().unwrap_or("-"), filed.agency.as_deref().unwrap_or("-")]
        .join(" | ")
}

#[test]
fn datelines_in_their_many_dresses() {
    let cases = [
        ("KYIV, Nov 19 (Reuters) - …", "KYIV | Nov 19 | Reuters"),
        ("WASHINGTON (AP) — …", "WASHINGTON | - | AP"),
        ("LONDON — …", "LONDON | - | -"),
        ("GENEVA/PARIS, Oct 2 - …", "GENEVA+PARIS | Oct 2 | -"),
        ("HELSINKI and TALLINN, 24 September 2025 – …", "HELSINKI+TALLINN | 24 September 2025 | -"),
        ("NORTH BAY, Ont. – …", "NORTH BAY | - | -"),
        ("TA’ QALI, Malta — …", "TA’ QALI | - | -"),
        ("Nov. 19 (UPI) -- …", " | Nov. 19 | UPI"),
        ("(Reuters) - …", " | - | Reuters"),
        ("By Liu Wei, BEIJING, May 5 (Xinhua) -- …", "BEIJING | May 5 | Xinhua"),
        ("By Ann Lee and Bo Ek OSLO (NTB) - …", "OSLO | - | NTB"),
        ("MOSCOW, November 19. /TASS/. …", "MOSCOW | November 19 | TASS"),
        ("MOSCOW. Nov 19 (Interfax) - …", "MOSCOW | Nov 19 | Interfax"),
        ("WASHINGTON Nov 19 (Reuters) - …", "WASHINGTON | Nov 19 | Reuters"),
        ("SINGAPORE, Feb. 3, 2025 /NewsDirect/ -- …", "SINGAPORE | Feb. 3, 2025 | NewsDirect"),
        ("LAHORE: …", "LAHORE | - | -"),
        ("TAIPEI | …", "TAIPEI | - | -"),
        ("Rovers 2 United 1\nKRAKOW — …", "KRAKOW | - | -"),
    ];
    for (body, expected) in cases {
        assert_eq!(filed(body), expected, "{body}");
    }
}

#[test]
fn what_is_no_dateline() {
    let cases = [
        "BREAKING — …",
        "5:30 PM UPDATE — …",
        "Anna — …",
        "By noon — …",
        "(Laughter) -- …",
        "KYIV, Nov 19 2 (Reuters) - …",
        "08:14 | …",
        "MRS LEE: …\nMR EK: …",
        "AUDIENCE: …",
        "THE PRESIDENT: …",
        "They came from KYIV — …",
        "They met. …\nKYIV — …",
    ];
    for body in cases {
        assert_eq!(filed(body), "", "{body}");
    }
}

#[test]
fn hostile_openings_are_no_datelines() {
    for body in [
        "—",
        "- - - - -",
        "A/B/C/D/E/F/G/H, Nov 19 - …",
        "////, Nov. 5 (AP) - …",
        "By By By By By By -- …",
        ":|—-",
    ] {
        assert_eq!(filed(body), "", "{body}");
    }
    assert_eq!(filed(&format!("{} — …", "K".repeat(100_000))), "");
}

#[test]
fn the_towns_are_place_mentions() {
    let text = format!("Ministers Meet Again\n\nOSTREK/VELNA REGION, Nov 19 (AP) - {REST}");
    let article = &source::read_article_text("in", text.as_bytes()).articles[0];
    let found = dateline::extract::extract(article);
    let places = found.mentions.iter().filter(|mention| mention.kind == dateline::model::Kind::Place);
    let places: Vec<&str> = places.map(|mention| mention.span.of(&article.body)).collect();
    assert_eq!(places, ["OSTREK", "VELNA"]);
}
