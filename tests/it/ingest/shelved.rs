//! Loads with a shelf beside them: whatever it holds, they give what a load without one gives.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use dateline::ingest::{self, Aids};
use dateline::model::{Corpus, Severity};
use dateline::shelf::{Limits, Shelf};
use dateline::source::{Directions, Mapping, SourcePattern};
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert_eq, proptest};

use crate::fetch::server::{Server, reply};
use crate::lexicon::folder;

const ALL: Limits = Limits { files: 3, bytes: 1 << 20, least: 0 };

fn without(news: &Path, aids: &Aids) -> Corpus {
    ingest::ingest(&[news.to_owned()], aids, &|_| ())
}

fn with(news: &Path, aids: &Aids, shelf: &Path) -> Corpus {
    ingest::ingest_with(&[news.to_owned()], aids, Some(Shelf::open(shelf, ALL)), &|_| ())
}

/// Bytes in a folder.
fn size(folder: &Path) -> u64 {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files.map(|file| file.metadata().unwrap().len()).sum()
}

/// A folder of news, and one for a shelf that is not there yet.
fn folders(name: &str, files: &[(&str, &[u8])]) -> (PathBuf, PathBuf) {
    let home = folder(name, &[]);
    (folder(&format!("{name}/news"), files), home.join("shelf"))
}

const TALKS: &str = "Talks in Kyiv\n\n“We will go on,” President Volodymyr Zelenskyy said in Kyiv on Tuesday. Some 40 people \
                     came, and the ministry paid $3 million for it.\n";
const FERRY: &str = "Ferry sinks off Valsund\n\nVALSUND, May 3 (Reuters) - The ferry Amberline sank on Friday with 12 people on \
                     board, said Anna Lund of the coast guard, who has watched the strait since 2019.\n";

#[test]
fn a_load_from_the_shelf_is_the_same_and_writes_nothing() {
    let broken = b"{\"title\": \"One\", \"body\": \"Two three.\"}\n{broken\n{\"no\": 1}\n";
    let (news, shelf) = folders(
        "shelved-same",
        &[
            ("a.txt", TALKS.as_bytes()),
            ("b.txt", FERRY.as_bytes()),
            ("c.jsonl", broken),
            ("d.bin", b"\0\x01\0\0"),
        ],
    );
    let plain = without(&news, &Aids::default());
    assert!(plain.notices.len() >= 3 && plain.articles.len() == 3, "{:?}", plain.notices);
    assert_eq!(with(&news, &Aids::default(), &shelf), plain);
    let written = size(&shelf);
    assert!(written > 0);
    assert_eq!(with(&news, &Aids::default(), &shelf), plain, "what was said at first is said again");
    assert_eq!(size(&shelf), written);
    // a file that moves is read again, and says where it is now
    fs::rename(news.join("b.txt"), news.join("e.txt")).unwrap();
    assert_eq!(with(&news, &Aids::default(), &shelf), without(&news, &Aids::default()));
}

#[test]
fn lists_and_directions_of_the_readers_count() {
    let rows =
        b"head,words,other\nOne,Kyiv is quiet today said Anna Lund.,London is loud today said Bo Ek.\n";
    let (news, shelf) = folders("shelved-aids", &[("a.txt", TALKS.as_bytes()), ("b.csv", rows)]);
    let one = folder("shelved-aids/one", &[("own.tsv", b"Kyiv\tcapital\n")]);
    let other = folder("shelved-aids/other", &[("own.tsv", b"Kyiv\ttown\n")]);
    let mapping = |field: &str| Mapping { body: Some(field.to_owned()), ..Mapping::default() };
    let direct = |field| Directions {
        mappings: vec![(SourcePattern::parse("*.csv").unwrap(), mapping(field))],
        ..Directions::default()
    };
    let listed = |lists: &[&PathBuf]| Aids {
        lexicons: lists.iter().map(|list| (*list).clone()).collect(),
        ..Aids::default()
    };
    let all = [
        listed(&[]),
        listed(&[&one]),
        listed(&[&other]),
        listed(&[&one, &other]),
        Aids { directions: direct("words"), ..Aids::default() },
        Aids { directions: direct("other"), ..Aids::default() },
    ];
    let plain: Vec<Corpus> = all.iter().map(|aids| without(&news, aids)).collect();
    for _ in 0..2 {
        for (aids, plain) in all.iter().zip(&plain) {
            assert_eq!(&with(&news, aids, &shelf), plain, "{aids:?}");
        }
    }
    // the same file says something else now
    fs::write(one.join("own.tsv"), "Kyiv\tharbour\n").unwrap();
    assert_eq!(with(&news, &all[1], &shelf), without(&news, &all[1]));
}

#[test]
fn a_shelf_that_fails_is_told_for_information_and_changes_nothing_else() {
    let (news, shelf) = folders("shelved-fault", &[("a.txt", TALKS.as_bytes()), ("b.txt", FERRY.as_bytes())]);
    let plain = without(&news, &Aids::default());
    assert_eq!(with(&news, &Aids::default(), &shelf), plain);
    for file in fs::read_dir(&shelf).unwrap() {
        let path = file.unwrap().path();
        let mut bytes = fs::read(&path).unwrap();
        bytes.truncate(100);
        fs::write(&path, bytes).unwrap();
    }
    let mut again = with(&news, &Aids::default(), &shelf);
    let told = again.notices.pop().unwrap();
    assert_eq!((told.severity, told.what.as_str()), (Severity::Info, "it is damaged"));
    assert_eq!(again, plain);
    assert_eq!(with(&news, &Aids::default(), &shelf), plain);
    // no folder can be made where a file is
    let mut nowhere = with(&news, &Aids::default(), &news.join("a.txt/shelf"));
    let told = nowhere.notices.pop().unwrap();
    assert!(told.severity == Severity::Info && told.what.starts_with("nothing can be kept here"), "{told}");
    assert_eq!(nowhere, plain);
}

#[test]
fn what_lies_behind_addresses_is_not_written_down() {
    let server = Server::start(|_, _| reply("200 OK", TALKS));
    let address = server.at("/talks.txt").replace("http://", "http://ada:secret@");
    let shelf = folder("shelved-address", &[]).join("shelf");
    let corpus = with(Path::new(&address), &Aids::default(), &shelf);
    assert_eq!((corpus.articles.len(), corpus.notices), (1, vec![]));
    assert!(!shelf.exists());
}

#[test]
fn the_cache_of_a_reader_holds_a_shelf_from_some_size_on() {
    let (news, _) = folders("shelved-cache", &[("a.txt", TALKS.as_bytes())]);
    let cache = folder("shelved-cache/cache", &[]);
    let aids = Aids { cache: Some(cache.clone()), ..Aids::default() };
    let plain = without(&news, &Aids::default());
    assert_eq!(without(&news, &aids), plain);
    assert_eq!(size(&cache), 0, "a handful of articles is not worth a file");
}

/// What stands in a file: pieces of text, and whether it is plain or JSON Lines.
type File = (bool, Vec<u8>);

/// The text of a file; few pieces, so that twins and wire copies come by themselves.
fn text((lines, pieces): &File) -> String {
    let mut out = String::new();
    for piece in pieces {
        let person = ["Anna Lund", "Keir Starmer", "Bo Ek"][usize::from(*piece) % 3];
        let city = ["Kyiv", "London", "Valsund"][usize::from(*piece) / 3 % 3];
        let words = format!("“We go on,” {person} said in {city} on Tuesday. Some {piece} people came.");
        let _ = if *lines {
            writeln!(out, "{{\"title\": \"Talks in {city}\", \"body\": \"{words}\"}}")
        } else {
            writeln!(out, "Talks in {city}\n\n{words}\n")
        };
    }
    out
}

fn file() -> impl Strategy<Value = Option<File>> + Clone {
    proptest::option::weighted(0.8, (any::<bool>(), proptest::collection::vec(0..12_u8, 0..4)))
}

/// Days of a folder: what each of its files holds, where it is there.
fn days() -> impl Strategy<Value = Vec<Vec<Option<File>>>> {
    let day = proptest::collection::vec(file(), 5);
    (day.clone(), proptest::collection::vec((day, proptest::collection::vec(any::<bool>(), 5)), 1..4))
        .prop_map(|(first, later)| {
            let mut days = vec![first];
            for (day, changes) in later {
                let mut next = days[days.len() - 1].clone();
                for (at, (file, _)) in
                    day.into_iter().zip(changes).enumerate().filter(|(_, (_, change))| *change)
                {
                    next[at] = file;
                }
                days.push(next);
            }
            days
        })
}

fn write(news: &Path, day: &[Option<File>]) {
    for (at, file) in day.iter().enumerate() {
        let path = news.join(format!("{at}.txt"));
        match file {
            Some(file) => fs::write(path, text(file)).unwrap(),
            None => drop(fs::remove_file(path)),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_folder_that_changes_gives_what_a_fresh_load_gives(days in days()) {
        let (news, shelf) = folders("shelved-days", &[]);
        for day in days {
            write(&news, &day);
            let plain = without(&news, &Aids::default());
            for threads in [1, 4] {
                let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
                prop_assert_eq!(&pool.install(|| with(&news, &Aids::default(), &shelf)), &plain);
            }
        }
    }
}
