//! Judgements through the store and its file: written, read again, never lost.

use std::fs;
use std::path::Path;

use dateline::model::{Corpus, EntityId, Ground, Tier};
use dateline::query::{EntryQuestion, EvidenceQuestion, Judged, Order, ReportQuestion, Tiers};
use dateline::store::{self, Fault, Memory, Store};

use crate::lexicon::folder;
use crate::store::corpora::{self, Draft};

fn news() -> Corpus {
    corpora::corpus(vec![
        Draft::new("a.txt", "", "[Volodymyr Zelenskyy|person:Volodymyr Zelenskyy] in [Kyiv] and [Kyiv]"),
        Draft::new("b.txt", "", "[Zelenski|person:Zelenski] in [Kiev]"),
    ])
}

fn id(memory: &Memory, name: &str) -> EntityId {
    *memory.index().called(name).first().unwrap_or_else(|| panic!("nothing is called {name}"))
}

fn open(path: &Path) -> Memory {
    Memory::open(news(), Some(path.to_owned()), Some("2026-11-22".to_owned()))
}

fn hide(memory: &Memory, name: &str) -> Judged {
    memory.judge(&Order::Hide { entity: id(memory, name) }).unwrap()
}

fn tier(memory: &Memory, name: &str) -> Tier {
    memory.index().corpus().entity(id(memory, name)).unwrap().tier
}

#[test]
fn what_was_judged_holds_in_the_next_run() {
    let path = folder("judged", &[]).join("judgements.toml");
    let memory = open(&path);
    let order = Order::Same { keep: id(&memory, "Volodymyr Zelenskyy"), with: vec![id(&memory, "Zelenski")] };
    let before = memory.summary().unwrap();
    let judged = memory.judge(&order).unwrap();
    assert_eq!(judged.summary.entities, before.entities - 1);
    assert_eq!(judged.moved.len(), 1);
    let why = EvidenceQuestion { entity: id(&memory, "Zelenski"), limit: 5 };
    let ties = |name: &str| {
        let evidence = memory.evidence(&why).unwrap();
        let told = evidence.names.into_iter().find(|told| told.name == name).unwrap();
        told.ties.into_iter().map(|tie| (tie.other, tie.ground)).collect::<Vec<_>>()
    };
    assert_eq!(ties("Zelenski"), [("Volodymyr Zelenskyy".to_owned(), Ground::Judged)]);
    assert_eq!(ties("Volodymyr Zelenskyy"), []);
    assert!(!path.exists(), "the answer does not wait for the file");
    memory.save().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.ends_with("\n[[judgement]]\nsame = [\"Volodymyr Zelenskyy\", \"Zelenski\"]\nkind = \"person\"\non = 2026-11-22\n"), "{text}");

    let again = open(&path);
    let entry = EntryQuestion { entity: id(&again, "Zelenski"), limit: 5, tiers: Tiers::default() };
    let entry = again.entry(&entry).unwrap();
    assert_eq!((entry.entity.name.as_str(), entry.articles), ("Volodymyr Zelenskyy", 2));
    let exported = store::judged(news(), Some(path));
    assert_eq!(exported.entities.len(), before.entities - 1);
    assert_eq!(exported.entities[0].name, "Kyiv", "numbered anew, of equals by name");
}

#[test]
fn hand_and_program_write_the_same_file() {
    let path =
        folder("by-hand", &[("j.toml", b"# my notes\n[[judgement]]\nhide = \"Kyiv\"\n")]).join("j.toml");
    let memory = open(&path);
    assert_eq!(tier(&memory, "Kyiv"), Tier::Hidden);
    hide(&memory, "Kiev");
    memory.save().unwrap();
    let text =
        fs::read_to_string(&path).unwrap() + "\n# more of mine\n[[judgement]]\nconfirm = \"Zelenski\"\n";
    fs::write(&path, &text).unwrap();
    memory.judge(&Order::Undo).unwrap();
    memory.save().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(
        text,
        "# my notes\n[[judgement]]\nhide = \"Kyiv\"\n\n# more of mine\n[[judgement]]\nconfirm = \"Zelenski\"\n"
    );
    let kept = fs::read_to_string(path.with_extension("toml.1")).unwrap();
    assert_eq!(kept, "# my notes\n[[judgement]]\nhide = \"Kyiv\"\n", "once a run");
}

#[test]
fn a_block_that_is_gone_keeps_no_later_one_waiting() {
    let path = folder("gone", &[]).join("j.toml");
    let memory = open(&path);
    hide(&memory, "Kyiv");
    memory.save().unwrap();
    fs::write(&path, "# emptied by hand\n").unwrap();
    memory.judge(&Order::Undo).unwrap();
    hide(&memory, "Kiev");
    let Err(Fault::Unsaved(words)) = memory.save() else { panic!("it cannot be taken out") };
    assert!(words.contains("hide = \"Kyiv\"") && words.contains("by hand"), "{words}");
    memory.save().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(
        text.starts_with("# emptied by hand\n") && text.contains("Kiev") && !text.contains("Kyiv"),
        "{text}"
    );
}

fn told(memory: &Memory) -> Vec<String> {
    let report = memory.report(&ReportQuestion { limit: usize::MAX }).unwrap();
    report.sections.iter().flat_map(|section| &section.notices).map(ToString::to_string).collect()
}

#[test]
fn a_broken_file_is_told_and_never_shortened() {
    let broken: &[u8] = b"[[judgement]]\nhide = \"Kyiv\n\n[[judgement]]\nhide = \"Kiev\"\n";
    let path =
        folder("broken", &[("j.toml", broken), ("bytes.toml", b"[[judgement]]\nhide = \"Ky\xffv\"\n")]);
    let memory = open(&path.join("j.toml"));
    let notices = told(&memory);
    assert!(
        notices.len() == 1 && notices[0].contains("j.toml:2: the judgement is left aside"),
        "{notices:?}"
    );
    assert_eq!(tier(&memory, "Kiev"), Tier::Hidden);
    hide(&memory, "Zelenski");
    memory.save().unwrap();
    assert!(fs::read(path.join("j.toml")).unwrap().starts_with(broken));

    let memory = open(&path.join("bytes.toml"));
    let notices = told(&memory);
    assert!(notices[0].contains("bytes.toml:2: it is not UTF-8"), "{notices:?}");
    hide(&memory, "Kyiv");
    assert!(matches!(memory.save(), Err(Fault::Unsaved(_))));
    assert_eq!(fs::read(path.join("bytes.toml")).unwrap(), b"[[judgement]]\nhide = \"Ky\xffv\"\n");
}

#[test]
fn without_a_file_judgements_hold_and_that_is_said_once() {
    let memory = Memory::open(news(), None, None);
    hide(&memory, "Kyiv");
    assert!(matches!(memory.save(), Err(Fault::Unsaved(_))));
    hide(&memory, "Kiev");
    memory.save().unwrap();
    assert_eq!([tier(&memory, "Kyiv"), tier(&memory, "Kiev")], [Tier::Hidden; 2]);
}

#[test]
fn what_cannot_be_followed_changes_nothing() {
    let memory = Memory::new(news());
    let kyiv = id(&memory, "Kyiv");
    let before = memory.index().corpus().clone();
    for order in [
        Order::Undo,
        Order::Redo,
        Order::Same { keep: kyiv, with: Vec::new() },
        Order::Same { keep: kyiv, with: vec![EntityId(99)] },
        Order::Different { one: kyiv, other: kyiv },
        Order::SplitOff { entity: kyiv, name: "Kyiv".to_owned(), only_in: None },
        Order::Rename { entity: kyiv, to: " \u{1b} ".to_owned() },
        Order::Hide { entity: EntityId(99) },
    ] {
        assert!(matches!(memory.judge(&order), Err(Fault::Refused(_))), "{order:?}");
    }
    assert_eq!(*memory.index().corpus(), before);
}
