//! The reader's own lists: what they hold, and what is said of a line that is wrong.

use std::path::PathBuf;

use dateline::lexicon::OwnLists;
use dateline::model::{Kind, OwnKind, Severity};

use super::folder;

/// The lists of these files, with their notices as `file:line: what (hint)`, the folder left out.
fn read(name: &str, files: &[(&str, &str)]) -> (OwnLists, Vec<String>) {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(file, text)| (*file, text.as_bytes())).collect();
    read_bytes(name, &files)
}

fn read_bytes(name: &str, files: &[(&str, &[u8])]) -> (OwnLists, Vec<String>) {
    let folder = folder(name, files);
    let (lists, notices) = OwnLists::read(std::slice::from_ref(&folder));
    let lists_at = format!("{}/", folder.display());
    assert!(notices.iter().all(|notice| notice.hint.is_some()), "{notices:?}");
    (lists, notices.iter().map(|notice| notice.to_string().replace(&lists_at, "")).collect())
}

/// Every name as `name (kind, rule)`.
fn names(lists: &OwnLists) -> Vec<String> {
    let line =
        |name: &dateline::lexicon::OwnName| format!("{} ({}, {})", name.name, name.kind.word(), name.rule);
    lists.names().iter().map(line).collect()
}

fn own(word: &str) -> Kind {
    Kind::Own(OwnKind::keep(word).unwrap())
}

#[test]
fn lists_are_read_by_name_with_kinds_of_ours_and_of_the_reader() {
    let (lists, notices) = read(
        "own-order",
        &[
            (
                "b.tsv",
                "# a head\n\nEver Given\tship\tthe Given| Evergreen vessel |\r\nNorlyn Press\torg\t\t\n",
            ),
            ("a.TSV", "\u{feff}ketamine\tdrug\nAstrid Vennberg\tperson\tVennberg"),
            ("notes.md", "not a list"),
            (".hidden.tsv", "Hidden\tship"),
        ],
    );
    assert_eq!(notices, [""; 0]);
    assert_eq!(
        names(&lists),
        [
            "ketamine (drug, own:a.TSV)",
            "Astrid Vennberg (person, own:a.TSV)",
            "Ever Given (ship, own:b.tsv)",
            "Norlyn Press (org, own:b.tsv)",
        ]
    );
    let canonical = |kind, form: &str| lists.canonical(kind, form).map(std::borrow::Cow::into_owned);
    assert_eq!(canonical(own("ship"), "Evergreen vessel").as_deref(), Some("Ever Given"));
    assert_eq!(canonical(own("ship"), "evergreen vessel"), None);
    assert_eq!(canonical(own("drug"), "KETAMINE").as_deref(), Some("ketamine"));
    assert_eq!(canonical(Kind::Org, "Evergreen vessel"), None);
}

#[test]
fn a_line_that_is_wrong_is_named_and_the_rest_goes_on() {
    let (lists, notices) = read_bytes(
        "own-wrong",
        &[(
            "ships.tsv",
            b"Ever Given\nEver Given\tship\na\tship\tb\tc\n\tship\nX\tShip!\nY\tmoney\nZ\t\n--\tship\n\xff\tship\nEver Ace\tship\tEver Given|Ace\n",
        ), ("tanks.tsv", b"Ever Given\ttank\nEver Given\tship\tGiven\nlast\tship\n")],
    );
    assert_eq!(
        notices,
        [
            "warning: ships.tsv:1: has 1 column, not 2 or 3 (a list has name, kind and aliases, with tabs between them)",
            "warning: ships.tsv:3: has 4 columns, not 2 or 3 (a list has name, kind and aliases, with tabs between them)",
            "warning: ships.tsv:4: has no name (the first column is the name)",
            "warning: ships.tsv:5: has a kind that cannot be one: Ship! (a kind is a word of small letters, digits and hyphens, 20 at the most)",
            "warning: ships.tsv:6: has the kind money, which is read off the text (lists give kinds of names only)",
            "warning: ships.tsv:7: has 1 column, not 2 or 3 (a list has name, kind and aliases, with tabs between them)",
            "warning: ships.tsv:8: has a name without a letter or digit: -- (marks alone name nothing)",
            "warning: ships.tsv:9: is not UTF-8 (save the file as UTF-8)",
            "warning: ships.tsv:10: lists Ever Given again: ships.tsv, line 2, has it as ship (the first counts; take one of the two out)",
            "warning: tanks.tsv:1: lists Ever Given again: ships.tsv, line 2, has it as ship (the first counts; take one of the two out)",
        ]
    );
    assert_eq!(
        names(&lists),
        ["Ever Given (ship, own:ships.tsv)", "Ever Ace (ship, own:ships.tsv)", "last (ship, own:tanks.tsv)"]
    );
    assert_eq!(lists.canonical(own("ship"), "Given").as_deref(), Some("Ever Given"), "aliases add up");
}

#[test]
fn a_pattern_that_cannot_be_one_is_named() {
    let (lists, notices) = read(
        "own-patterns",
        &[(
            "cases.patterns",
            "case\tNo\\. (\\d+-\\d+)\tCase No. $1\ncase\t(\ncase\ta*\ncase\tx(?=y)\ncase\tx\tCase $2\ncase\t\\w{9999}\ncase\n\tx\ncase\t\tx\n",
        )],
    );
    let syntax = "(the syntax is that of Rust's regex crate: no look-around, no back-references)";
    assert_eq!(
        notices,
        [
            format!("warning: cases.patterns:2: has a pattern that is none: unclosed group {syntax}"),
            "warning: cases.patterns:3: has a pattern that fits the empty text (let it ask for one letter at least)".to_owned(),
            format!("warning: cases.patterns:4: has a pattern that is none: look-around, including look-ahead and look-behind, is not supported {syntax}"),
            "warning: cases.patterns:5: names the group $2, which its pattern does not have (groups are counted from 1; write ${1}st where letters follow, $$ for a dollar)".to_owned(),
            "warning: cases.patterns:6: has a pattern that grows too large (ask for fewer repetitions)".to_owned(),
            "warning: cases.patterns:7: has 1 column, not 2 or 3 (patterns have kind, pattern and name, with tabs between them)".to_owned(),
            "warning: cases.patterns:8: has no kind (person, org, place, group, weapon, event or a word of your own)".to_owned(),
            "warning: cases.patterns:9: has no pattern (the second column is a regular expression)".to_owned(),
        ]
    );
    assert_eq!(lists.canonical(own("case"), "No. 21-3045").as_deref(), Some("Case No. 21-3045"));
    assert_eq!(lists.canonical(own("case"), "No. 21"), None);
}

#[test]
fn what_is_no_list_is_said_once() {
    let (lists, notices) = read_bytes(
        "own-files",
        &[("sixteen.tsv", b"\xff\xfee\0v\0e\0r\0"), ("large.tsv", &vec![b'x'; (16 << 20) + 1])],
    );
    assert!(lists.is_empty());
    assert_eq!(
        notices,
        [
            "error: large.tsv: is larger than 16 MiB: not read (split it into smaller files)",
            "error: sixteen.tsv: is not UTF-8 text: not read (save it as UTF-8)",
        ]
    );
    let (_, notices) =
        OwnLists::read(&[PathBuf::from("no/such"), folder("own-empty", &[("ships.txt", b"x")])]);
    let told: Vec<_> = notices.iter().map(|notice| (notice.severity, notice.what.as_str())).collect();
    assert_eq!(
        told,
        [
            (Severity::Error, "cannot be read as a folder of lists: there is none"),
            (Severity::Info, "holds no lists")
        ]
    );
}

#[test]
fn what_is_bad_throughout_is_not_told_for_ever() {
    let (_, notices) = read("own-bad", &[("bad.tsv", &"no tab\n".repeat(1000))]);
    assert_eq!(notices.len(), 51);
    assert_eq!(notices[50], "warning: bad.tsv: 950 more of the same kind (mend those above first)");
}

#[test]
fn kinds_and_patterns_have_their_number() {
    let kinds: Vec<String> = (0..30).map(|at| format!("Name {at}\tkind-{at}\n")).collect();
    let patterns: Vec<String> = (0..300).map(|at| format!("kind-1\tx{at}\n")).collect();
    let (lists, notices) =
        read("own-many", &[("a.tsv", &kinds.concat()), ("b.patterns", &patterns.concat())]);
    assert_eq!(lists.names().len(), 24);
    assert_eq!(lists.matches("x255").len(), 3, "x2, x25, x255");
    assert_eq!(lists.matches("x256").len(), 2, "x2, x25");
    assert_eq!(
        notices[0],
        "warning: a.tsv:25: makes one kind too many: kind-24 (24 kinds of your own at the most)"
    );
    assert!(
        notices.iter().any(|notice| notice.starts_with("warning: b.patterns:257: has a pattern too many"))
    );
}

#[test]
fn words_for_kinds() {
    let kept = ["ship", "x", "court-case", "mp3"].map(|word| OwnKind::keep(word).map(OwnKind::word));
    assert_eq!(kept, [Some("ship"), Some("x"), Some("court-case"), Some("mp3")]);
    for word in ["", "Ship", "3d", "a b", "-a", "a-", "été", "person", "money", "abcdefghijklmnopqrstu"] {
        assert_eq!(OwnKind::keep(word), None, "{word}");
    }
    let plurals = ["ship", "company", "virus", "class", "day", "ships", "box"];
    let plurals = plurals.map(|word| OwnKind::keep(word).unwrap().plural());
    assert_eq!(plurals, ["ships", "companies", "viruses", "classes", "days", "ships", "boxes"]);
    let mut kinds = [Kind::Date, own("b"), Kind::Event, own("a")];
    kinds.sort();
    assert_eq!(kinds, [Kind::Event, own("a"), own("b"), Kind::Date]);
    assert!(own("a").is_named());
}
