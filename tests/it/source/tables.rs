//! Tables: separators, quotes, columns under their names, and rows that are broken.

use dateline::source::{self, Directions, Mapping, SourcePattern};

use super::show::{read, show};

const PROSE: &str =
    "The ministers met for the third time this month and agreed on nothing but a fourth meeting.";

fn check(input: &str, expected: &str) {
    assert_eq!(read(input.replace('…', PROSE)), expected.replace('…', PROSE));
}

#[test]
fn cells_are_parted_by_commas_semicolons_tabs_and_bars() {
    for separator in [",", ";", "\t", "|"] {
        let table =
            "title,date,body\r\nA,2024-11-19,One two.\r\nB,2024-11-20,Three.\r\n".replace(',', separator);
        let expected = "# A\ndate: 2024-11-19 (metadata)\nOne two.\n# B\ndate: 2024-11-20 (metadata)\nThree.\n\
                        = fields: title → headline, body → body, date → date\n";
        check(&table, expected);
        check(&format!("\u{feff}{table}"), expected);
        check(&table.replace("\r\n", "\r"), expected);
    }
}

#[test]
fn quoted_cells_hold_separators_quotes_and_lines() {
    check(
        "title,body\n\"A, \"\"B\"\"\",\"One.\n\nTwo; two.\"\nHe said \"hi\",\"Three.\"\n",
        "# A, \"B\"\nOne.\nTwo; two.\n# He said \"hi\"\nThree.\n= fields: title → headline, body → body\n",
    );
}

#[test]
fn columns_are_told_and_what_is_left_aside() {
    check(
        "id,Headline,Full_Text,subject,Author,pub-date,newspaper,link,lang\n7,A,<p>One.</p><p>Two.</p>,World,By Ann Lee,19 Nov 2024,P,https://x.example/1,en\n",
        "# A\nby: Ann Lee\nsection: World\noutlet: P\nurl: https://x.example/1\ndate: 2024-11-19 (metadata)\nOne.\nTwo.\n\
         = fields: Headline → headline, Full_Text → body, Author → byline, pub-date → date, subject → section, \
         newspaper → outlet, link → url; left aside: id, lang\n",
    );
}

#[test]
fn the_text_is_found_by_its_length_where_no_name_is_known() {
    check(
        "nr,ueberschrift,nachricht\n1,A,…\n2,B,…\n3,C,…\n",
        "# (none)\n…\n# (none)\n…\n# (none)\n…\n= fields: nachricht → body (by what it holds); left aside: nr, ueberschrift\n",
    );
    check(
        "\"3\",\"Wall St. Bears Claw Back\",\"…\"\n\"4\",\"Oil Rises\",\"…\"\n",
        "# Wall St. Bears Claw Back\n…\n# Oil Rises\n…\n\
         = fields: column 2 → headline (by what it holds), column 3 → body (by what it holds); left aside: column 1\n",
    );
}

#[test]
fn a_mapping_of_the_readers_comes_first() {
    let mapping = Mapping {
        headline: Some("Ueberschrift".to_owned()),
        body: Some("nachricht".to_owned()),
        ..Mapping::default()
    };
    let directions = Directions {
        mappings: vec![(SourcePattern::parse("in").unwrap(), mapping)],
        ..Directions::default()
    };
    let table = format!("nr,ueberschrift,nachricht,title\n1,A,{PROSE},x\n");
    let shown = show(&source::read_with("in", table.as_bytes(), &directions));
    let expected = format!(
        "# A\n{PROSE}\n= fields: ueberschrift → headline (as you say), nachricht → body (as you say); left aside: nr, title\n"
    );
    assert_eq!(shown, expected);
    let lines = "{\"ueberschrift\": \"A\", \"nachricht\": \"B\", \"title\": \"x\"}\n".repeat(2);
    assert_eq!(show(&source::read_with("in", lines.as_bytes(), &directions)), "# A\nB\n# A\nB\n");
}

#[test]
fn a_broken_row_is_named_and_the_others_are_read() {
    let columns = "= fields: title → headline, body → body, date → date\n";
    check(
        "title,date,body\nA,2024-11-19,One.\n\"never closed,2024-11-19,Two.\n\"B\",2024-11-20,\"Three.\n\nFour.\"\nC,2024-11-21,Five.\n",
        &format!(
            "# A\ndate: 2024-11-19 (metadata)\nOne.\n# \"never closed\ndate: 2024-11-19 (metadata)\nTwo.\n# B\n\
             date: 2024-11-20 (metadata)\nThree.\nFour.\n# C\ndate: 2024-11-21 (metadata)\nFive.\n{columns}\
             ! warning: in:3: a quote is not closed: read as it stands\n"
        ),
    );
    check(
        "title,date,body\ntoo,few\nA,soon,One.\na,2024-11-19,c,d,e\n\"never\nB,2024-11-20,Two.\n",
        &format!(
            "# A\nOne.\n# a\ndate: 2024-11-19 (metadata)\nc\n# B\ndate: 2024-11-20 (metadata)\nTwo.\n{columns}\
             ! warning: in:2: the row holds no article (2 of 3 columns) (a row needs a text or a headline)\n\
             ! warning: in:3: the date “soon” cannot be read\n\
             ! warning: in:4: the row has 5 columns, not 3\n\
             ! warning: in:5: the row is broken: a quote is not closed\n"
        ),
    );
}

#[test]
fn prose_is_no_table() {
    for text in [
        "London, Paris, Rome\nThree cities, one day, no sleep.\nA, b, c.\n",
        "\"We won,\" he said, \"and they lost,\" as everybody knew.\nThe end.\n",
        "Share, Save\nOne, two\nThree, four\n",
    ] {
        assert!(!read(text).contains("= fields:"), "{text}");
    }
}

#[test]
fn a_table_of_quotes_that_are_not_closed_is_read_to_its_end() {
    let table = format!("title,body\nA,One.\n\"never{}B,Two.\n", "x\n".repeat(300_000));
    let shown = read(&table);
    assert!(shown.starts_with("# A\nOne.\n# B\nTwo.\n"), "{}", &shown[..200]);
    let quotes = format!("title,body\n{}", "\"x,y\n".repeat(100_000));
    assert!(read(&quotes).contains("quote is not closed"));
}
