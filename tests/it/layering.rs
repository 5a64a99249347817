//! The borders of the house: who may import whom, and which words have one home.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A room and the rooms that it may import (ARCHITECTURE.md, "Rooms").
const ROOMS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("text", &["model"]),
    ("lexicon", &["model", "text"]),
    ("source", &["model", "text"]),
    ("extract", &["model", "text", "lexicon"]),
    ("resolve", &["model", "text", "lexicon"]),
    ("query", &["model", "text"]),
    ("index", &["model", "text", "query"]),
    ("fetch", &["source", "persist"]),
    ("ingest", &["model", "lexicon", "source", "fetch", "extract", "resolve", "shelf"]),
    ("curate", &["model", "text", "query", "index"]),
    ("store", &["model", "query", "index", "resolve", "curate", "persist", "report"]),
    ("report", &["model", "text", "query"]),
    ("export", &["model", "query", "text"]),
    ("app", &["model", "text", "query", "report"]),
    ("tui", &["model", "text", "query", "app"]),
    ("config", &["model", "text", "source", "ingest", "persist", "tui"]),
    ("persist", &[]),
    ("shelf", &["persist"]),
    ("train", &["model", "lexicon", "source", "extract"]),
    ("run", &["model", "query", "index", "ingest", "store", "app", "tui", "config"]),
    (
        "cli",
        &[
            "model", "text", "ingest", "store", "export", "config", "run", "tui", "train", "persist",
            "query", "report", "source",
        ],
    ),
];

/// A word and the only places that may say it.
const HOMES: &[(&str, &[&str])] = &[
    ("ratatui::", &["tui/"]),
    ("crossterm::", &["tui/"]),
    ("fuzzy_matcher", &["index/likeness.rs"]),
    ("regex::", &["lexicon/own/pattern.rs"]),
    ("similar::", &["text/difference.rs"]),
    ("thread::", &["store/lanes.rs", "run/", "tui/terminal.rs", "source/asked.rs", "ingest/mod.rs"]),
    ("mpsc", &["run/", "store/lanes.rs", "source/asked.rs"]),
    ("Instant::now", &["run/"]),
    ("SystemTime", &[]),
    ("Local::now", &["run/"]),
    ("Utc::now", &[]),
    ("println!", &[]),
    ("eprintln!", &[]),
    ("File::create", &["persist/"]),
    ("fs::write", &["persist/"]),
    ("ureq::", &["fetch/"]),
    ("std::net", &["fetch/"]),
    ("Command::new", &[]),
];

fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, out: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, out) } else { out.push(path) }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    walk(&root, &mut paths);
    paths.sort();
    let name = |path: &Path| path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
    paths.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

fn room_of(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

/// Rooms that the code of a file names behind `crate::`.
fn imports(code: &str) -> BTreeSet<String> {
    let code: String =
        code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut rooms = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => {
                let group = &group[..group.find(';').unwrap_or(group.len())];
                rooms.extend(group.split(',').map(first_word));
            }
            None => drop(rooms.insert(first_word(rest))),
        }
    }
    rooms.retain(|room| ROOMS.iter().any(|(name, _)| name == room));
    rooms
}

fn first_word(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn every_room_imports_only_what_it_may() {
    let mut wrong = Vec::new();
    for (file, code) in sources() {
        let room = room_of(&file);
        if matches!(room, "lib" | "main") {
            continue;
        }
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!("{file}: `{room}` is no room of ARCHITECTURE.md"));
            continue;
        };
        for import in imports(&code) {
            if import != room && !allowed.contains(&import.as_str()) {
                wrong.push(format!("{file} imports {import}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn words_with_one_home_stay_there() {
    let mut wrong = Vec::new();
    for (file, code) in sources() {
        for (word, homes) in HOMES {
            let said = code.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(word));
            if said && !homes.iter().any(|home| file.starts_with(home)) {
                wrong.push(format!("{file} says {word}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    let bare: Vec<String> =
        sources().into_iter().filter(|(_, code)| !code.starts_with("//! ")).map(|(file, _)| file).collect();
    assert!(bare.is_empty(), "{bare:#?}");
}

#[test]
fn no_file_is_a_giant() {
    let long = |code: &str| code.lines().count() > 400;
    let giants: Vec<String> =
        sources().into_iter().filter(|(_, code)| long(code)).map(|(file, _)| file).collect();
    assert!(giants.is_empty(), "a room that wants a wall: {giants:#?}");
}
