//! The reader's own lists in extraction: found on word boundaries, the longest, before all else.

use dateline::extract::{self, Extractor};
use dateline::lexicon::OwnLists;
use dateline::model::Certainty;
use proptest::prelude::{Just, Strategy, prop, prop_assert_eq, prop_oneof, proptest};

use super::{article, marked, unmarked};
use crate::lexicon::folder;

fn lists(name: &str, names: &str, patterns: &str) -> Extractor {
    let files = [("names.tsv", names.as_bytes()), ("cases.patterns", patterns.as_bytes())];
    let (lists, notices) = OwnLists::read(&[folder(name, &files)]);
    assert!(notices.is_empty(), "{notices:?}");
    Extractor { lists, model: None }
}

/// Checks the mentions that own lists decide in every case.
fn check(extractor: &Extractor, cases: &[&str]) {
    for case in cases {
        let article = article(&unmarked(case));
        let found = extractor.extract(&article);
        let out = marked(&article, &found, |mention| {
            mention.why.rule.starts_with("own:").then(|| mention.kind.word().to_owned())
        });
        assert_eq!(out, *case);
    }
}

const SHIPS: &str = "Ever Given\tship\tthe Given\nRed Sea\tship\nRed Sea Star\tship\nketamine\tdrug\tspecial K\n\
                     Brent–7\tfield\nO'Hare’s Folly\tship\nACME Inc.\torg\nVennberg\tperson\tAstrid Vennberg\n";

#[test]
fn names_on_word_boundaries_the_longest() {
    let lists = lists("find-names", SHIPS, "");
    check(
        &lists,
        &[
            "# Canal blocked by [Ever Given|ship]\nThe [Ever Given|ship]'s crew left [the Given|ship]. The Given and Ever Givens stayed.",
            "The [Red Sea Star|ship] is on the [Red Sea|ship]; a Red Seal and Infra-Red Sealine are not.",
            "[Ketamine|drug], [KETAMINE|drug] and [ketamine|drug]: [special K|drug], not special k nor Special K.",
            "[Brent-7|field] and [Brent‑7|field], not Brent 7 or Brent - 7 or Brent-77.",
            "[O’Hare's Folly|ship] belongs to [ACME Inc.|org] and to Acme Inc. of the sea.",
            "They took [special K|drug]. He took special K.B. with it.",
            "Ever\nGiven is cut in two; pro-[Ever Given|ship] is not.",
        ],
    );
}

#[test]
fn the_reader_has_the_last_word() {
    let lists =
        lists("find-last", "Kyiv\tship\nMonday\tship\nFord\torg\n$2 million\tship\nZelensky\tship\n", "");
    check(
        &lists,
        &[
            "In [Kyiv|ship] on [Monday|ship] the [Ford|org] Foundation paid [$2 million|ship] to Volodymyr [Zelensky|ship].",
            "[Zelensky|ship] said: “[Kyiv|ship] waits.”",
        ],
    );
    let found = lists.extract(&article("They left Kyiv."));
    assert_eq!(found.mentions[0].why.rule, "own:names.tsv");
    assert_eq!(found.mentions[0].why.certainty, Certainty::Sure);
}

#[test]
fn patterns_find_what_lists_cannot() {
    let patterns = "flaw\tCVE-\\d{4}-\\d+\ncase\t(?:Case )?No\\. \\d+-\\d+\nticker\t\\$[A-Z]{2,5}\\b\nplan\tPlan [A-Z]\nnoted\t^Note \\d+\n";
    let lists = lists("find-patterns", "CVE-2021-1 again\tship\n", patterns);
    check(
        &lists,
        &[
            "[CVE-2021-44228|flaw]'s fix and xCVE-2021-1 and [CVE-2021-44|flaw]-b.",
            "[Case No. 21-3045|case], then [No. 21-3045|case]; no. 21-3045 is not.",
            "[$ABC|ticker] fell.\n[Note 7|noted] begins a line, Note 8 does not.",
            "It ends with a letter: [Plan B|plan]. It is not [Plan B|plan], nor Plan Bee.",
            "A name that is longer goes before: [CVE-2021-1 again|ship].",
            "A match ends with its line: [No. 1-2|case]\n-3.",
        ],
    );
}

#[test]
fn nothing_listed_changes_nothing() {
    let article = article("On Monday Volodymyr Zelensky met [NATO|org] envoys in Kyiv.");
    let lists = lists("find-nothing", "Somebody Else\tperson\n", "case\tNo\\. \\d+\n");
    assert_eq!(lists.extract(&article), extract::extract(&article));
}

#[test]
fn long_texts_and_long_lists_are_read_whole() {
    let names: Vec<String> =
        (0..90_000).map(|at| format!("Vessel {at}\tship\tHull {at}|the old {at}\n")).collect();
    let lists = lists("find-long", &names.concat(), "run\t[a-z]+(?: [a-z]+)* END\npart\t.*QQQ|[A-Z]{3}\\d\n");
    let mut text = "Vessel 7 and Hull 89999 and the old 90000 went. ABC1 ".repeat(2000);
    text.push_str(&"a".repeat(1 << 20));
    let found = lists.extract(&article(&text));
    let own = found.mentions.iter().filter(|mention| mention.why.rule.starts_with("own:"));
    assert_eq!(own.count(), 6000, "one line: what stands on either side of a stretch is found too");
}

/// Short words that begin, end and hold one another.
fn words() -> impl Strategy<Value = Vec<&'static str>> {
    let word =
        prop_oneof![Just("Ab"), Just("ab"), Just("Abc"), Just("b"), Just("B"), Just("12"), Just("C.D.")];
    prop::collection::vec(word, 1..5)
}

/// Where the words of `form` stand in those of `text`, from `at` on.
fn stands(text: &[&str], at: usize, form: &[&str]) -> bool {
    let any_case = !form.concat().contains(char::is_uppercase);
    let same =
        |(one, other): (&&str, &&str)| if any_case { one.eq_ignore_ascii_case(other) } else { one == other };
    at + form.len() <= text.len() && text[at..].iter().zip(form).all(same)
}

proptest! {
    /// The plainest way: at each word the longest form, then on behind it.
    #[test]
    fn names_are_those_that_a_plain_search_finds(
        forms in prop::collection::vec(words(), 1..6),
        text in prop::collection::vec(words(), 1..8),
    ) {
        let text = text.concat();
        let list: Vec<String> = forms.iter().map(|form| format!("{}\tthing\n", form.join(" "))).collect();
        let (lists, _) = OwnLists::read(&[folder("find-random", &[("names.tsv", list.concat().as_bytes())])]);
        let body = text.join(" ");
        let found = Extractor { lists, model: None }.extract(&article(&body));
        let own = found.mentions.iter().filter(|mention| mention.why.rule.starts_with("own:"));
        let have: Vec<&str> = own.map(|mention| mention.span.of(&body)).collect();
        let mut want = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let longest = forms.iter().filter(|form| stands(&text, at, form)).map(Vec::len).max();
            want.extend(longest.map(|words| text[at..at + words].join(" ")));
            at += longest.unwrap_or(1);
        }
        prop_assert_eq!(have, want);
    }
}
