//! Newswire in SGML.

use super::show::read;

fn check(input: &str, expected: &str) {
    assert_eq!(read(input), expected);
}

const HEAD: &str = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n";

#[test]
fn records_are_read_with_their_fields() {
    check(
        &format!(
            "{HEAD}<REUTERS TOPICS=\"YES\" NEWID=\"1\">\n<DATE>26-OCT-1987 15:01:01.79</DATE>\n<TOPICS><D>cocoa</D><D>trade</D></TOPICS>\n\
             <PLACES><D>brazil</D></PLACES>\n<TEXT>&#2;\n<TITLE>BAHIA COCOA REVIEW &lt;A&amp;B></TITLE>\n<AUTHOR>    By Ann Lee, Reuters</AUTHOR>\n\
             <DATELINE>    SALVADOR, Feb 26 - </DATELINE><BODY>Showers continued throughout\nthe week in the zone.\n    The dry period\nmeans \
             little.\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n"
        ),
        "# BAHIA COCOA REVIEW <A&B>\nby: Ann Lee, Reuters\nsection: cocoa\nfiled: SALVADOR | Feb 26 | -\ndate: 1987-10-26 (metadata)\n\
         SALVADOR, Feb 26 - Showers continued throughout the week in the zone.\nThe dry period means little.\n",
    );
}

#[test]
fn texts_that_nobody_took_apart_are_read_too() {
    check(
        &format!(
            "{HEAD}<REUTERS><DATE>26-FEB-1987</DATE><TEXT TYPE=\"BRIEF\">&#2;\n<TITLE>A BRIEF</TITLE>Blah blah blah.\n&#3;</TEXT></REUTERS>\n\
             <REUTERS><TEXT TYPE=\"UNPROC\">&#2;\nAMEX OPTIONS\n    Trading ended.\n&#3;</TEXT></REUTERS>\n"
        ),
        "# A BRIEF\ndate: 1987-02-26 (metadata)\n# (none)\nAMEX OPTIONS\nTrading ended.\n",
    );
}

#[test]
fn a_broken_record_is_named_and_the_others_are_read() {
    check(
        &format!(
            "{HEAD}<REUTERS>\n<TEXT><TITLE>A</TITLE><BODY>One.\n<REUTERS><TITLE>B</TITLE><DATE>soon</DATE><BODY>Two.</BODY></REUTERS>\n\
             <REUTERS></REUTERS>"
        ),
        "# A\nOne.\n# B\nTwo.\n! warning: in:2: the record is not closed: read up to the next one\n\
         ! warning: in:4: the date “soon” cannot be read\n! warning: in:5: the record holds no article\n",
    );
    check(HEAD, "! warning: in: holds no articles (newswire in SGML has one in each <REUTERS> element)\n");
}

#[test]
fn nothing_is_taken_from_outside() {
    let declared = "<!DOCTYPE lewis [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n";
    check(&format!("{declared}<REUTERS><TITLE>A</TITLE><BODY>&x; one.</BODY></REUTERS>"), "# A\n&x; one.\n");
    let open = format!("{HEAD}{}", "<REUTERS><TITLE><BODY".repeat(50_000));
    assert!(read(open).contains("not closed"));
}
