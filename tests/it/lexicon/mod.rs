//! Tests of the lists: what a form leads to, and that every list was read.

mod facts;
mod own;

use std::fs;
use std::path::{Path, PathBuf};

use dateline::lexicon::{self, Gender, Position};
use dateline::model::Kind;

/// A folder called `name` that holds just these files; every test has one of its own.
pub fn folder(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (file, bytes) in files {
        fs::write(folder.join(file), bytes).unwrap();
    }
    folder
}

#[test]
fn a_form_leads_to_what_it_names() {
    let cases = [
        ("Ukraine", Kind::Place, "Ukraine"),
        ("U.S.", Kind::Place, "United States"),
        ("Ukrainians", Kind::Group, "Ukrainian"),
        ("Kyrgyz", Kind::Group, "Kyrgyz"),
        ("NATO", Kind::Org, "NATO"),
        ("ATACMS", Kind::Weapon, "ATACMS"),
        ("World War II", Kind::Event, "World War II"),
    ];
    for (form, kind, name) in cases {
        let listed = lexicon::names().find(form, kind);
        assert_eq!(listed.map(|listed| listed.name), Some(name), "{form}");
    }
    assert!(lexicon::names().under("no such name at all").is_empty());
}

#[test]
fn every_form_finds_its_own_entry() {
    let names = lexicon::names();
    for (id, listed) in names.all() {
        for form in std::iter::once(listed.name).chain(listed.aliases.iter().copied()) {
            assert!(names.under(form).contains(&id), "{form}");
        }
    }
}

#[test]
fn words_carry_their_sorts() {
    let words = lexicon::words();
    assert_eq!(words.genders.get("Maria"), Some(&Gender::Female));
    assert_eq!(words.genders.get("Peter"), Some(&Gender::Male));
    assert_eq!(words.given_names.get("Rose"), Some(&true));
    assert_eq!(words.given_names.get("Volodymyr"), Some(&false));
    assert_eq!(words.speech_verbs.get("said"), Some(&"say"));
    assert_eq!(words.titles.get("President"), Some(&"office"));
    let ministry = words.org_heads.get("Ministry").map(Vec::as_slice).unwrap_or_default();
    assert!(ministry.iter().any(|head| head.position == Position::Last));
    assert!(words.common.contains("because") && words.weapon_cues.contains("missile"));
}
