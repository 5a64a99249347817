//! Plain text and Markdown of one article: the headline, what stands below it, the body.

use super::show::read;

const LONG: &str =
    "The ministers met for the third time this month and agreed on nothing but the date of a fourth meeting.";

/// `…` stands for a long paragraph, on both sides.
fn check(cases: &[(&str, &str, &str)]) {
    for (name, input, expected) in cases {
        let (input, expected) = (input.replace('…', LONG), expected.replace('…', LONG));
        assert_eq!(read(input), expected, "{name}");
    }
}

#[test]
fn a_headline_is_found_and_never_made_up() {
    check(&[
        ("no headline", "…\n…\n", "# (none)\n…\n…\n"),
        ("a headline, no blank lines", "Ministers meet again\n…\n…\n", "# Ministers meet again\n…\n…\n"),
        ("a headline, blank lines", "Ministers meet again\n\n…\n\n…\n", "# Ministers meet again\n…\n…\n"),
        ("a headline that asks", "Will they meet again?\n…", "# Will they meet again?\n…\n"),
        ("a first sentence is no headline", "They met again.\n…\n", "# (none)\nThey met again.\n…\n"),
        ("an announcement is no headline", "What they said:\n…\n", "# (none)\nWhat they said:\n…\n"),
        (
            "speech is no headline",
            "“They met again,” she said.\n…\n",
            "# (none)\n“They met again,” she said.\n…\n",
        ),
        ("a lone line is text", "Ministers meet again\n", "# (none)\nMinisters meet again\n"),
        (
            "an abbreviation may end it",
            "Ministers meet in the U.S.\n…\n",
            "# Ministers meet in the U.S.\n…\n",
        ),
    ]);
}

#[test]
fn byline_date_and_dateline_are_taken_from_the_head() {
    check(&[
        (
            "byline and date line",
            "Ministers meet\nBy Ann Lee and Bo van Ek\nNovember 19, 2024\n\n…",
            "# Ministers meet\nby: Ann Lee and Bo van Ek\ndate: 2024-11-19 (stated)\n…\n",
        ),
        (
            "a byline with an office",
            "Ministers meet\nBy ANN LEE, Associated Press\n…",
            "# Ministers meet\nby: Ann Lee\n…\n",
        ),
        ("a byline with a colon", "Ministers meet\nBy Ann Lee:\n…", "# Ministers meet\nby: Ann Lee\n…\n"),
        ("a name and an agency", "Ministers meet\nAnn Lee - AFP\n…", "# Ministers meet\nby: Ann Lee\n…\n"),
        (
            "By as a preposition",
            "Ministers meet\nBy noon they had agreed on nothing at all.\n…",
            "# Ministers meet\nBy noon they had agreed on nothing at all.\n…\n",
        ),
        (
            "a date with an office hour",
            "Ministers meet\nPublished 19/11/2024 - 07:08\n…",
            "# Ministers meet\ndate: 2024-11-19 (stated)\n…\n",
        ),
        (
            "place, date and agency",
            "Ministers meet\nKYIV, Nov 19 (Reuters) - …",
            "# Ministers meet\nfiled: KYIV | Nov 19 | Reuters\nKYIV, Nov 19 (Reuters) - …\n",
        ),
        (
            "a dateline with its year",
            "KYIV, Ukraine, Nov. 19, 2024 (AP) — …",
            "# (none)\nfiled: KYIV, Ukraine | Nov. 19, 2024 | AP\ndate: 2024-11-19 (stated)\nKYIV, Ukraine, Nov. 19, 2024 (AP) — …\n",
        ),
        (
            "place and agency",
            "WASHINGTON (AP) — …",
            "# (none)\nfiled: WASHINGTON | - | AP\nWASHINGTON (AP) — …\n",
        ),
        ("a place alone", "THE HAGUE – …", "# (none)\nfiled: THE HAGUE | - | -\nTHE HAGUE – …\n"),
        (
            "two places",
            "PARIS/HELSINKI, March 3 (Reuters) -- …",
            "# (none)\nfiled: PARIS/HELSINKI | March 3 | Reuters\nPARIS/HELSINKI, March 3 (Reuters) -- …\n",
        ),
        (
            "a place in small letters, dated",
            "Kyiv, 19 November (Interfax) - …",
            "# (none)\nfiled: Kyiv | 19 November | Interfax\nKyiv, 19 November (Interfax) - …\n",
        ),
        (
            "a name and a dash are no dateline",
            "Anna – she is the third – said so. …",
            "# (none)\nAnna – she is the third – said so. …\n",
        ),
        ("a word in capitals and a dash are no dateline", "BREAKING — …", "# (none)\nBREAKING — …\n"),
        ("a time of day is no dateline", "20:00 - …", "# (none)\n20:00 - …\n"),
    ]);
}

#[test]
fn outlet_and_sections_above_a_signed_headline_are_furniture() {
    check(&[(
        "outlet, sections, headline, byline, date with an age behind it",
        "The Paper\nWorld\nEurope\nFerry sinks in storm, 31 dead\nBy Ann Lee\nNovember 19, 2024 10:08 PM GMT+1 Updated 2 hours ago\n…",
        "# Ferry sinks in storm, 31 dead\nby: Ann Lee\ndate: 2024-11-19 (stated)\n…\n= 3 lines of site furniture left out (lines 1–3)\n",
    )]);
}

#[test]
fn sub_headings_stay_in_the_body_and_are_marked() {
    check(&[
        (
            "between paragraphs",
            "Ministers meet\n…\nA Fourth Date\n…\nWhat Next?\n…",
            "# Ministers meet\n…\n## A Fourth Date\n…\n## What Next?\n…\n",
        ),
        (
            "the items of a list are none",
            "Ministers meet\n…\nAnn Lee, Norway\nBo Ek, Sweden\nCy Ott, Finland\n…",
            "# Ministers meet\n…\nAnn Lee, Norway\nBo Ek, Sweden\nCy Ott, Finland\n…\n",
        ),
        ("a signature is none", "Ministers meet\n…\nAnn Lee", "# Ministers meet\n…\nAnn Lee\n"),
        (
            "speech is none",
            "Ministers meet\n…\n“Never again,” she said.\n…",
            "# Ministers meet\n…\n“Never again,” she said.\n…\n",
        ),
    ]);
}

#[test]
fn furniture_around_and_among_the_text_is_left_out_and_told() {
    check(&[
        (
            "a menu above, a teaser list below",
            "Accept all cookies\nHome > News > World\nMinisters meet\nShare\n…\n…\nRead next\nHow to boil an egg\nFive lakes to see\n© 2024 The Paper",
            "# Ministers meet\n…\n…\n= 7 lines of site furniture left out (lines 1–2, 4, 7–10)\n",
        ),
        (
            "offers among paragraphs",
            "Ministers meet\n…\nSign up for our newsletter\n…\nAdvertisement\n…",
            "# Ministers meet\n…\n…\n…\n= 2 lines of site furniture left out (lines 3, 5)\n",
        ),
        (
            "paragraphs that open like furniture",
            "Ministers meet\nCopyright holders were not asked. …\nWatch: … … …",
            "# Ministers meet\nCopyright holders were not asked. …\nWatch: … … …\n",
        ),
        (
            "a tail of ages and titles",
            "Ministers meet\n…\n-\nWorld2 weeks ago\nHow to boil an egg\n-\nSport an hour ago\nFive lakes to see",
            "# Ministers meet\n…\n= 6 lines of site furniture left out (lines 3–8)\n",
        ),
    ]);
}

#[test]
fn wrapped_paragraphs_are_joined() {
    let wrapped = "\
Ministers meet again in the capital and agree on a date for the
fourth of their meetings

By Ann Lee

The ministers met for the third time this month and agreed on
nothing but the date of a fourth meeting, which they will hold
in the same house. A well-
known lawyer was there.

- the first point of the paper that they have written together
and signed
- the second

It was late when they left the house, and it had begun to rain
again.
";
    let expected = "\
# Ministers meet again in the capital and agree on a date for the fourth of their meetings
by: Ann Lee
The ministers met for the third time this month and agreed on nothing but the date of a fourth meeting, which they will hold in the same house. A well-known lawyer was there.
- the first point of the paper that they have written together and signed
- the second
It was late when they left the house, and it had begun to rain again.
";
    assert_eq!(read(wrapped), expected);
}

#[test]
fn markdown_gives_its_headline_and_loses_its_marks() {
    check(&[
        (
            "front matter",
            "---\ntitle: \"Ministers meet\"\nauthor: Ann Lee\ndate: 2024-11-19\ntags: [world, talks]\nsource: The Paper\n---\n\n…\n\n## A Fourth Date\n\n**…**\n",
            "# Ministers meet\nby: Ann Lee\nsection: world\noutlet: The Paper\ndate: 2024-11-19 (metadata)\n…\n## A Fourth Date\n…\n",
        ),
        (
            "a heading and inline marks",
            "# Ministers *meet*\n\nBy Ann Lee\n\n… See [the paper](https://x.example/a_b) and `it`, 2 * 3 and snake_case.\n",
            "# Ministers meet\nby: Ann Lee\n… See the paper and it, 2 * 3 and snake_case.\n",
        ),
        ("an underlined heading", "Ministers meet\n==============\n\n…\n", "# Ministers meet\n…\n"),
        (
            "a title-like line below front matter is text",
            "---\ntitle: Ministers meet\n---\n\nMEMORANDUM FOR ALL\n\n…\n",
            "# Ministers meet\nMEMORANDUM FOR ALL\n…\n",
        ),
        ("a rule is no front matter", "---\n…\n", "# (none)\n…\n"),
    ]);
}

#[test]
fn nothing_is_left_of_a_text_without_text() {
    check(&[
        ("blank", " \n\t\n", "! warning: in: holds no text\n"),
        ("marks alone", "---\n***\n", "! warning: in: holds no article text\n"),
    ]);
}

/// Found by a text in an encoding that is not read yet: a label's headline was looked for behind the next label.
#[test]
fn a_label_right_above_another_start_is_no_panic() {
    let line = "ÊÐÒé»áÅú×¼ÁË¸Û¿ÚÔ¤Ëã¡£ÊÐ³¤Ëµ£º¡°ÎÒÃÇµÈÁË¾ÅÄê¡£¡±";
    let text = format!(
        "Council approves harbour budget\n{line}\n{line}\n{line}\nThe city council approved a harbour budget of 4.2 \
         million on Tuesday, Mayor Agnes Thorvald said.\n\"We waited nine years for this,\" Thorvald told reporters.\n"
    );
    let loaded = dateline::source::read_article_text("cut.txt", text.as_bytes());
    assert!(!loaded.articles.is_empty());
}

#[test]
fn a_stray_nul_is_damage_and_many_are_data() {
    let text = "The council approved a budget of 4.2 million on Tuesday, the mayor said in the town hall.\n"
        .repeat(4);
    let damaged = text.replacen("mayor", "ma\0yor", 1);
    let loaded = dateline::source::read_article_text("damaged.txt", damaged.as_bytes());
    assert!(loaded.articles[0].body.contains("the mayor said"));
    assert!(loaded.notices.iter().any(|notice| notice.what.contains("control")), "{:?}", loaded.notices);
    let data = text.replace('e', "\0");
    assert!(dateline::source::read_article_text("data.bin", data.as_bytes()).articles.is_empty());
}

#[test]
fn noise_is_no_text() {
    let noise: Vec<u8> = (0..4_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert!(dateline::source::read_article_text("noise.txt", &noise).articles.is_empty());
}
