//! Messages and mailboxes.

use super::show::read;

fn check(cases: &[(&str, &str, &str)]) {
    for (name, input, expected) in cases {
        let lines: Vec<&str> =
            input.lines().map(|line| line.strip_prefix("        ").unwrap_or(line)).collect();
        let input = lines.join("\n") + "\n";
        let expected: Vec<&str> = expected.lines().map(str::trim).collect();
        assert_eq!(read(&input).lines().collect::<Vec<_>>(), expected, "{name}");
    }
}

const HEAD: &str = "From: Ann Lee <ann@x.example>\nTo: list@x.example\nSubject: Harbour budget\nDate: Tue, 19 Nov 2024 08:41:00 +0000\n";
const SHOWN: &str = "# Harbour budget\nby: Ann Lee\ndate: 2024-11-19 (metadata)\n";

#[test]
fn a_message_is_an_article() {
    check(&[
        ("plain", &format!("{HEAD}\nOne two.\n\nThree.\n"), &format!("{SHOWN}One two.\nThree.")),
        (
            "words in the headers encoded, a house as the sender, a list",
            "From: =?utf-8?q?The_K=C3=B6ln_Times?= <no-reply@x.example>\nTo: a@x.example\nSubject: =?utf-8?b?S8O2bG4=?= today\nList-Id: Morning letter <m.x.example>\n\nOne.",
            "# Köln today
            outlet: Morning letter
            One.",
        ),
        (
            "lines broken for their width, quotations, a signature",
            &format!("{HEAD}\nOn Monday, Bo Ek wrote:\n> Is it through?\n\nThe council of Port Ellery approved a harbour budget\nof 4.2 million on Tuesday, said the mayor, who waited\nfor it.\n\nShort.\nLines.\n\n-- \nAnn Lee\nThe Post"),
            &format!("{SHOWN}The council of Port Ellery approved a harbour budget of 4.2 million on Tuesday, said the mayor, who waited for it.
            Short.
            Lines.
            = left out: 5 lines of quotation and signature"),
        ),
        (
            "Usenet",
            "Path: x!y\nNewsgroups: misc.news\nSubject: Re: budget\nFrom: a@b (A B)\nDate: 5 Apr 93 20:45:13 GMT\n\nIn article <1@x> c@d writes:\n>quoted\nNew text.",
            "# budget
            by: A B
            date: 1993-04-05 (metadata)
            New text.
            = left out: 2 lines of quotation and signature",
        ),
        ("no text", &format!("{HEAD}\n"), SHOWN),
        ("nothing", "From: a@x.example\nSubject: Words\nTo: b@x.example\n\n", "! warning: in:1: the message holds no text"),
    ]);
}

#[test]
fn parts_are_chosen_and_attachments_counted() {
    let parts = |plain: &str, page: &str| {
        format!(
            "{HEAD}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{plain}\n--a\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{page}\n--a--\n--m\nContent-Type: text/plain; name=\"../../x.txt\"\nContent-Disposition: attachment; filename=\"../../x.txt\"\n\nAttached.\n--m--\n"
        )
    };
    // <p>The page says caf&eacute; and a good deal more than that.</p><script>no()</script>
    let page = "PHA+VGhlIHBhZ2Ugc2F5cyBjYWYmZWFjdXRlOyBhbmQgYSBnb29kIGRlYWwgbW9yZSB0aGFuIHRoYXQuPC9wPjxzY3JpcHQ+bm8oKTwvc2NyaXB0Pg==";
    let left_out = "= left out: 1 attachment";
    check(&[
        (
            "the plain text",
            &parts("The plain text says caf=C3=A9 and enough.", page),
            &format!("{SHOWN}The plain text says café and enough.\n{left_out}"),
        ),
        (
            "a plain text that stands in for the page",
            &parts("See page.", page),
            &format!("{SHOWN}The page says café and a good deal more than that.\n{left_out}"),
        ),
    ]);
}

#[test]
fn a_mailbox_is_cut_at_its_messages() {
    let one =
        |from: &str| format!("From a@x.example Tue Nov 19 08:41:00 2024\n{}", HEAD.replace("Ann Lee", from));
    let latin =
        [one("Bo Ek").as_bytes(), b"Content-Type: text/plain; charset=iso-8859-1\n\nCaf\xe9.\n\n"].concat();
    let mut mailbox =
        format!("{}\nOne.\n>From the harbour, quoted.\n\nFrom here on it is text.\n\n", one("Ann Lee"))
            .into_bytes();
    mailbox.extend(latin);
    mailbox.extend(format!("{}\nÉté.\n", one("Cy Roe")).into_bytes());
    let shown = |from: &str, text: &str| SHOWN.replace("Ann Lee", from) + text;
    assert_eq!(
        read(&mailbox),
        shown("Ann Lee", "One.\nFrom the harbour, quoted.\nFrom here on it is text.\n")
            + &shown("Bo Ek", "Café.\n")
            + &shown("Cy Roe", "Été.\n")
    );
}

#[test]
fn a_page_saved_as_a_message_is_read_as_a_page() {
    let saved = "From: <Saved by Blink>\nSnapshot-Content-Location: https://x.example/1\nSubject: Saved\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=X\n\n--X\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<html><body><nav>Home</nav><h1>The headline</h1><p>A caf=C3=A9 by the harbour of Ellery.</p></body></html>\n--X--\n";
    assert_eq!(read(saved), "# The headline\nurl: https://x.example/1\nA café by the harbour of Ellery.\n");
}
