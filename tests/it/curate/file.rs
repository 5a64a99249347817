//! The file of judgements: text in, judgements and notices out, and back.

use std::fs;

use dateline::curate::{Judgement, Ledger, Reference, append, remove};
use dateline::model::Kind;
use dateline::persist::{NotRevised, revise};
use proptest::prelude::*;

use crate::lexicon::folder;

fn told(text: &str) -> String {
    let ledger = Ledger::read("j.toml", text);
    let entries = ledger.entries.iter().map(|entered| format!("{}: {:?}", entered.line, entered.judgement));
    let notices = ledger.notices.iter().map(ToString::to_string);
    entries.chain(notices).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_sort_of_judgement_is_read() {
    let text = r#"
# a comment
[[judgement]]
same = ["Volodymyr Zelenskyy", "Zelenski"]
kind = "person"
on = 2026-11-22
note = "heard it on the radio"

[[judgement]]
different = ["A", { name = "B", kind = "org" }, { name = "C", in = "news/a.txt#3" }]

[[judgement]] # about Giles
split = "Giles"
from = "Keir Starmer"
in = ["a.txt#0", "b.txt#1"]
[[judgement]]
means = "Chancellor"
entity = "Olaf Scholz"
[[judgement]]
retype = "Wagner"
kind = "person"
to = "org"
[[judgement]]
rename = "Zelenskyy"
to = "Volodymyr Zelensky"
[[judgement]]
hide = "Express"
[[judgement]]
confirm = "Rivet"
kind = "ship"
"#;
    insta::assert_snapshot!(told(text));
}

#[test]
fn a_broken_block_is_named_by_line_and_the_others_count() {
    let text = r#"same = ["stray"]
[[judgement]]
same = ["A", "B"]

[[judgement]]
same = ["A"

[[judgement]]
hide = "C"
colour = "red"

[[judgement]]
hide = "D"
confirm = "D"

[[judgement]]
retype = "E"
to = "Person!"

[[judgement]]
same = ["alone"]

[[judgement]]
split = "F"

[[judgement]]
hide = ""

[[judgement]]
hide = "G"
"#;
    insta::assert_snapshot!(told(text));
}

#[test]
fn controls_of_a_terminal_do_not_pass() {
    let ledger = Ledger::read("j.toml", "[[judgement]]\nrename = \"A\\u001b[31m\"\nto = \"B\\u202e\\nC\"\n");
    let Judgement::Rename { entity, to } = &ledger.entries[0].judgement else { panic!("{ledger:?}") };
    assert!(!entity.name.contains('\u{1b}') && !to.contains(['\u{202e}', '\n']), "{entity:?} {to:?}");
}

#[test]
fn the_last_block_goes_and_all_else_stays() {
    let block = "[[judgement]]\nhide = \"A\"\n";
    let text = append("# mine\n", block);
    assert_eq!(text, "# mine\n\n[[judgement]]\nhide = \"A\"\n");
    let twice = append(&text, block);
    assert_eq!(remove(&twice, block).as_deref(), Some(text.as_str()));
    assert_eq!(remove(&text, block).as_deref(), Some("# mine\n"));
    assert_eq!(remove("# mine\n", block), None);
    let edited = text.clone() + "note = \"by hand\"\n";
    assert_eq!(remove(&edited, block), None, "a block that was changed by hand is another one");
    assert!(append("", block).starts_with("# What you decided"));
    assert!(Ledger::read("j", &append("", block)).notices.is_empty());
}

fn references() -> impl Strategy<Value = Reference> {
    let kind = prop::sample::select(vec![None, Some(Kind::Person), Some(Kind::Org)]);
    ("[A-Za-z“\"'\\\\#\\[\\]=é ]{1,12}", kind, prop::option::of("[a-z/]{1,6}#[0-9]")).prop_filter_map(
        "a name has letters",
        |(name, kind, only_in)| {
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            (!name.is_empty()).then_some(Reference { name, kind, only_in })
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(list in prop::collection::vec(references(), 2..4), only_in in prop::option::of("[a-z]{1,5}#0")) {
        // a shared kind stands for names without one
        let list: Vec<_> = list.iter().map(|one| Reference { kind: list[0].kind, ..one.clone() }).collect();
        let only_in: Vec<String> = only_in.into_iter().collect();
        let judgements = [
            Judgement::Same(list.clone()),
            Judgement::Different(list[0].clone(), list[1].clone()),
            Judgement::Split { name: list[1].name.clone(), from: list[0].clone(), only_in: only_in.clone() },
            Judgement::Means { name: list[1].name.clone(), entity: list[0].clone(), only_in },
            Judgement::Retype { entity: list[0].clone(), to: Kind::Event },
            Judgement::Rename { entity: list[0].clone(), to: list[1].name.clone() },
            Judgement::Hide(list[0].clone()),
            Judgement::Confirm(list[1].clone()),
        ];
        let mut text = String::new();
        for judgement in &judgements {
            text = append(&text, &judgement.block(Some("2026-11-22")));
        }
        let ledger = Ledger::read("j", &text);
        prop_assert_eq!(&ledger.notices, &[]);
        let read: Vec<Judgement> = ledger.entries.into_iter().map(|entered| entered.judgement).collect();
        prop_assert_eq!(&read[..], &judgements[..]);
        let undone = remove(&text, &judgements[7].block(Some("2026-11-22"))).unwrap();
        prop_assert_eq!(Ledger::read("j", &undone).entries.len(), 7);
    }

    #[test]
    fn any_text_is_read_without_a_fall(text in "(\\[\\[judgement\\]\\]\n|same = |\\[|\\]|\"|a|=|\n|#|é|\u{1b}){0,40}") {
        let ledger = Ledger::read("j", &text);
        let grown = append(&text, "[[judgement]]\nhide = \"Z\"\n");
        prop_assert!(grown.starts_with(&text) || text.trim().is_empty());
        prop_assert!(Ledger::read("j", &grown).entries.len() > ledger.entries.len());
    }
}

#[test]
fn a_file_is_changed_as_it_stands_and_its_versions_stay() {
    let folder = folder("revised", &[]);
    let path = folder.join("new/judgements.toml");
    let add = |words: &'static str, keep: bool| {
        revise(&path, keep, |text| Ok(text.to_owned() + words)).unwrap();
        fs::read_to_string(&path).unwrap()
    };
    assert_eq!(add("one\n", true), "one\n");
    fs::write(&path, "by hand\n").unwrap();
    assert_eq!(add("two\n", true), "by hand\ntwo\n");
    assert_eq!(add("three\n", false), "by hand\ntwo\nthree\n");
    assert_eq!(add("four\n", true), "by hand\ntwo\nthree\nfour\n");
    let version =
        |number: u32| fs::read_to_string(folder.join(format!("new/judgements.toml.{number}"))).unwrap();
    assert_eq!([version(1), version(2)], ["by hand\ntwo\nthree\n", "by hand\n"]);
}

#[test]
fn what_is_no_text_or_no_file_is_left_alone() {
    let folder = folder("unrevised", &[]);
    let path = folder.join("j.toml");
    fs::write(&path, b"\xff\xfe").unwrap();
    let refused = revise(&path, true, |_| Ok("lost".to_owned()));
    assert!(matches!(refused, Err(NotRevised::NotText)), "{refused:?}");
    assert_eq!(fs::read(&path).unwrap(), b"\xff\xfe");
    assert!(matches!(revise(&folder, true, |_| Ok(String::new())), Err(NotRevised::Unfit(_))));
    let unfit = revise(&path.with_extension("new"), true, |_| Err("no".to_owned()));
    assert!(matches!(unfit, Err(NotRevised::Unfit(_))));
    assert!(!path.with_extension("new").exists());
}
