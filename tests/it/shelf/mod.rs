//! Tests of the room `shelf`: what was put is there again, and no fault costs more than a record.

use std::fs;
use std::path::{Path, PathBuf};

use dateline::shelf::{Fault, Key, Label, Limits, Shelf};
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::Index;

use crate::lexicon::folder;

const ALL: Limits = Limits { files: 8, bytes: 1 << 30, least: 0 };

fn key(name: &str) -> Key {
    Key::of(&[name.as_bytes()])
}

fn label(name: &str) -> Label {
    Label::of(name.as_bytes())
}

/// A record that LZ4 cannot pack, other for each name.
fn record(name: &str, length: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    for count in 0_u32.. {
        if bytes.len() >= length {
            break;
        }
        bytes.extend(Key::of(&[name.as_bytes(), &count.to_le_bytes()]).bytes());
    }
    bytes.truncate(length);
    bytes
}

/// One load: each record is asked for, on behalf of its label, and put where it is not there. Gives which were there.
fn load_within(folder: &Path, limits: Limits, records: &[(&str, &str)]) -> (Vec<bool>, Vec<Fault>) {
    let shelf = Shelf::open(folder, limits);
    let met = records.iter().map(|(from, name)| {
        let found = shelf.get(&key(name), label(from));
        match &found {
            Some(bytes) => assert_eq!(bytes, &record(name, 300), "{name}"),
            None => shelf.put(key(name), label(from), &record(name, 300)),
        }
        found.is_some()
    });
    (met.collect(), shelf.close(true))
}

fn load(folder: &Path, records: &[(&str, &str)]) -> (Vec<bool>, Vec<Fault>) {
    load_within(folder, ALL, records)
}

/// The files of a shelf, hidden ones too.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn empty(folder: &Path) {
    for path in files(folder) {
        fs::remove_file(path).unwrap();
    }
}

const TWO: [(&str, &str); 2] = [("a", "one"), ("b", "two")];

#[test]
fn what_was_put_is_there_again() {
    let folder = folder("shelf-again", &[]).join("not/made/yet");
    assert_eq!(load(&folder, &TWO), (vec![false, false], vec![]));
    assert_eq!(load(&folder, &TWO), (vec![true, true], vec![]));
    assert_eq!(files(&folder).len(), 1, "what is known already is not written again");
    assert_eq!(load(&folder, &[("b", "two"), ("c", "three")]), (vec![true, false], vec![]));
    assert_eq!(load(&folder, &[("c", "three"), ("a", "one")]), (vec![true, true], vec![]));
}

#[test]
fn empty_and_large_records_come_back() {
    let folder = folder("shelf-sizes", &[]);
    let sizes = [0, 1, 12, 13, 64, 1 << 12, (1 << 16) + 1, 3 << 20];
    let shelf = Shelf::open(&folder, ALL);
    for size in sizes {
        shelf.put(key(&size.to_string()), label("a"), &record("large", size));
        shelf.put(key(&format!("{size} flat")), label("a"), &vec![b'x'; size]);
    }
    assert_eq!(shelf.close(true), []);
    let shelf = Shelf::open(&folder, ALL);
    for size in sizes {
        assert_eq!(shelf.get(&key(&size.to_string()), label("a")), Some(record("large", size)));
        assert_eq!(shelf.get(&key(&format!("{size} flat")), label("a")), Some(vec![b'x'; size]));
    }
}

#[test]
fn a_key_tells_where_each_part_ends() {
    assert_ne!(Key::of(&[b"ab", b"c"]), Key::of(&[b"a", b"bc"]));
    assert_ne!(Key::of(&[b"ab"]), Key::of(&[b"ab", b""]));
}

#[test]
fn little_is_not_written() {
    let folder = folder("shelf-little", &[]);
    let limits = Limits { least: 500, ..ALL };
    assert_eq!(load_within(&folder, limits, &TWO[..1]), (vec![false], vec![]));
    assert!(files(&folder).is_empty());
    assert_eq!(load_within(&folder, limits, &TWO), (vec![false, false], vec![]));
    assert_eq!(load_within(&folder, limits, &TWO), (vec![true, true], vec![]));
}

#[test]
fn a_file_that_is_cut_short_anywhere_is_passed_over_and_replaced() {
    let folder = folder("shelf-short", &[]);
    load(&folder, &TWO);
    let path = files(&folder).remove(0);
    let whole = fs::read(&path).unwrap();
    for length in 0..whole.len() {
        empty(&folder);
        fs::write(&path, &whole[..length]).unwrap();
        let (met, faults) = load(&folder, &TWO);
        assert_eq!((met, faults.len()), (vec![false, false], 1), "{length} bytes: {faults:?}");
        assert_eq!(load(&folder, &TWO), (vec![true, true], vec![]), "{length} bytes");
        assert!(!path.exists());
    }
}

#[test]
fn a_file_of_another_version_is_told_and_replaced() {
    let folder = folder("shelf-version", &[]);
    load(&folder, &TWO);
    let path = files(&folder).remove(0);
    let mut bytes = fs::read(&path).unwrap();
    bytes[7] += 1;
    fs::write(&path, bytes).unwrap();
    let (met, faults) = load(&folder, &TWO);
    assert_eq!(met, [false, false]);
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].what, "it is of another version");
    assert_eq!(load(&folder, &TWO), (vec![true, true], vec![]));
}

#[test]
fn a_folder_that_cannot_be_written_is_told_once() {
    let folder = folder("shelf-no-folder", &[("file", b"no folder")]).join("file/shelf");
    let (met, faults) = load(&folder, &TWO);
    assert_eq!((met, faults.len()), (vec![false, false], 1), "{faults:?}");
    assert!(faults[0].what.starts_with("nothing can be kept here: "), "{faults:?}");
}

#[test]
fn a_file_that_goes_while_it_is_read_costs_no_more_than_time() {
    let folder = folder("shelf-gone", &[]);
    load(&folder, &TWO);
    let shelf = Shelf::open(&folder, ALL);
    empty(&folder);
    // a file that is open stays readable on some systems
    assert!(shelf.get(&key("one"), label("a")).is_none_or(|bytes| bytes == record("one", 300)));
    shelf.put(key("three"), label("c"), &record("three", 300));
    drop(shelf.close(true));
    assert_eq!(load(&folder, &[("c", "three"), ("a", "one")]), (vec![true, false], vec![]));
}

#[test]
fn what_a_killed_program_left_is_swept() {
    let folder = folder("shelf-killed", &[(".0000000001-7-0.shelf.7.part", b"dlshelf\x01 half a rec")]);
    assert_eq!(load(&folder, &TWO), (vec![false, false], vec![]));
    assert_eq!(load(&folder, &TWO), (vec![true, true], vec![]));
    let names = files(&folder);
    assert!(names.len() == 1 && names[0].extension().unwrap() == "shelf", "{names:?}");
}

#[test]
fn what_another_program_is_writing_is_left_alone() {
    let folder = folder("shelf-busy", &[]);
    let shelf = Shelf::open(&folder, Limits { least: 1, ..ALL });
    shelf.put(key("large"), label("l"), &record("large", 200_000));
    assert_eq!(files(&folder).len(), 1, "it has begun");
    assert_eq!(load(&folder, &TWO), (vec![false, false], vec![]));
    assert_eq!(shelf.close(true), []);
    let shelf = Shelf::open(&folder, ALL);
    assert_eq!(shelf.get(&key("large"), label("l")), Some(record("large", 200_000)));
    assert_eq!(shelf.get(&key("one"), label("a")), Some(record("one", 300)));
}

#[test]
fn nothing_is_left_of_a_load_that_is_given_up() {
    let folder = folder("shelf-given-up", &[]);
    let shelf = Shelf::open(&folder, Limits { least: 1, ..ALL });
    shelf.put(key("large"), label("l"), &record("large", 200_000));
    drop(shelf);
    assert!(files(&folder).is_empty());
}

#[test]
fn many_files_become_few_and_lose_nothing() {
    let folder = folder("shelf-many", &[]);
    let names: Vec<String> = (0..60).map(|number| format!("record {number}")).collect();
    for name in &names {
        assert_eq!(load(&folder, &[(name, name)]), (vec![false], vec![]));
        assert!(files(&folder).len() <= ALL.files, "{:?}", files(&folder));
    }
    let all: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), name.as_str())).collect();
    assert_eq!(load(&folder, &all), (vec![true; 60], vec![]));
}

#[test]
fn what_is_stale_goes_when_it_outweighs_the_rest() {
    let folder = folder("shelf-stale", &[]);
    let size = || files(&folder).iter().map(|path| fs::metadata(path).unwrap().len()).sum::<u64>();
    load(&folder, &[("a", "day 0"), ("b", "kept"), ("other", "of another corpus")]);
    let first = size();
    for day in 1..40 {
        let name = format!("day {day}");
        let (met, faults) = load(&folder, &[("a", &name), ("b", "kept")]);
        assert_eq!((met, faults), (vec![false, true], vec![]), "{day}");
        assert!(size() <= first * 5 / 2, "{day}: {} {first}", size());
    }
    let (met, _) = load(&folder, &[("other", "of another corpus"), ("b", "kept"), ("a", "day 39")]);
    assert_eq!(met, [true; 3]);
}

#[test]
fn a_load_that_is_not_whole_holds_nothing_for_stale() {
    let folder = folder("shelf-cut-short", &[]);
    let names: Vec<String> = (0..20).map(|number| format!("record {number}")).collect();
    let all: Vec<(&str, &str)> = names.iter().map(|name| ("a", name.as_str())).collect();
    load(&folder, &all);
    for new in ["new", "newer"] {
        let shelf = Shelf::open(&folder, ALL);
        assert_eq!(shelf.get(&key(new), label("a")), None);
        shelf.put(key(new), label("a"), &record(new, 300));
        assert_eq!(shelf.close(new == "newer"), []);
        let shelf = Shelf::open(&folder, ALL);
        let there = shelf.get(&key("record 7"), label("a")).is_some();
        assert_eq!(there, new == "new", "a whole load has no use for the others");
    }
}

#[test]
fn what_was_not_asked_for_goes_first_where_room_is_short() {
    let folder = folder("shelf-full", &[]);
    let limits = Limits { bytes: 4_000, ..ALL };
    let names: Vec<String> = (0..40).map(|number| format!("record {number}")).collect();
    for name in &names {
        let (met, faults) = load_within(&folder, limits, &[("kept", "kept"), (name, name)]);
        assert_eq!((met[0] || name == &names[0], faults), (true, vec![]), "{name}");
        let size: u64 = files(&folder).iter().map(|path| fs::metadata(path).unwrap().len()).sum();
        assert!(size <= limits.bytes, "{size}");
    }
    assert_eq!(load_within(&folder, limits, &[("x", &names[0])]).0, [false], "the oldest is gone");
    assert_eq!(load_within(&folder, limits, &[("x", &names[39])]).0, [true], "the newest is there");
}

#[test]
fn loads_side_by_side_do_not_disturb_one_another() {
    let folder = folder("shelf-side", &[]);
    let names: Vec<Vec<String>> =
        (0..4).map(|who| (0..25).map(|at| format!("{who}, {at}")).collect()).collect();
    let folder = folder.as_path();
    std::thread::scope(|scope| {
        for own in &names {
            scope.spawn(move || {
                for name in own {
                    assert_eq!(load(folder, &[(name, name), ("all", "all")]).1, [], "no fault is told");
                }
            });
        }
    });
    let all: Vec<(&str, &str)> = names.iter().flatten().map(|name| (name.as_str(), name.as_str())).collect();
    let (_, faults) = load(folder, &all);
    assert_eq!(faults, []);
    assert_eq!(load(folder, &all), (vec![true; 100], vec![]));
    assert!(files(folder).iter().all(|path| path.extension().is_some_and(|ending| ending == "shelf")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_byte_that_changes_anywhere_spoils_no_answer(at in any::<Index>(), change in 1..=255_u8) {
        let folder = folder("shelf-flipped", &[]);
        load(&folder, &TWO);
        let path = files(&folder).remove(0);
        let mut bytes = fs::read(&path).unwrap();
        *at.get_mut(&mut bytes) ^= change;
        fs::write(&path, bytes).unwrap();
        // `load` holds every answer against what was put
        let (met, faults) = load(&folder, &TWO);
        prop_assert!(met.contains(&false));
        prop_assert_eq!(faults.len(), 1);
        prop_assert_eq!(load(&folder, &TWO), (vec![true, true], vec![]));
    }
}
