//! Training: labelled text in, weights out, the same every time.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use dateline::extract::{Extractor, Model};
use dateline::model::{Article, Kind};
use dateline::persist;
use dateline::train::{self, Order, Progress};

use crate::lexicon::folder;

/// A word that no list holds is a name of a weapon wherever it stands.
fn lessons() -> String {
    let verbs = ["fired", "bought", "tested", "sold", "lost", "showed"];
    let sentence =
        |verb: &&str| format!("They\tO\n{verb}\tO\nthe\tO\nZorblax\tB-WEAPON\nat\tO\ndawn\tO\n.\tO\n\n");
    verbs.iter().map(sentence).collect::<String>().repeat(20)
}

fn order(data: &Path) -> Order {
    Order { data: vec![data.to_owned()], without: Vec::new(), seed: 1 }
}

#[test]
fn the_same_text_gives_the_same_weights_and_they_are_learnt() {
    let data = folder("train-small", &[("small.bio", lessons().as_bytes()), ("notes.txt", b"no set")]);
    let told = Mutex::new(Vec::new());
    let model = train::train(&order(&data), &|progress| told.lock().unwrap().push(progress)).unwrap();
    let read = |progress: &&Progress| matches!(progress, Progress::Read { names: 120, unseen: 0, .. });
    assert_eq!(told.into_inner().unwrap().iter().filter(read).count(), 1);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let again = pool.install(|| train::train(&order(&data), &|_| ()).unwrap());
    assert!(model == again, "one thread gives other weights");
    let extractor = Extractor { model: Some(Model::read(model).unwrap()), ..Extractor::default() };
    let article = Article { body: "Then they showed the Zorblax again.".to_owned(), ..Article::default() };
    let mention = &extractor.extract(&article).mentions[0];
    assert_eq!((mention.kind, mention.span.of(&article.body)), (Kind::Weapon, "Zorblax"));
    assert!(mention.why.confidence.is_some_and(|hundredths| hundredths > 50));
}

#[test]
fn what_is_no_labelled_text_is_named() {
    let wrong = folder("train-wrong", &[("wrong.bio", b"They\tO\nleft\tO\nKyiv\tPLACE\n")]);
    let error = train::train(&order(&wrong), &|_| ()).unwrap_err().to_string();
    assert!(error.ends_with("wrong.bio:3: `PLACE` is no tag: O, B-KIND or I-KIND"), "{error}");
    let empty = folder("train-empty", &[("a.txt", b"They left.")]);
    assert!(train::train(&order(&empty), &|_| ()).is_err());
    let missing = train::train(&order(Path::new("/nowhere/at/all.bio")), &|_| ()).unwrap_err().to_string();
    assert!(missing.starts_with("/nowhere/at/all.bio: "), "{missing}");
}

#[test]
fn other_bytes_are_no_model() {
    assert!(Model::read(b"dltag".to_vec()).is_err());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/model/tagger.bin");
    let whole = std::fs::read(path).unwrap();
    assert!(Model::read(whole[..whole.len() - 1].to_vec()).is_err());
    assert!(Model::read(whole).is_ok());
}

#[test]
fn files_are_written_whole_or_not_at_all() {
    let place: PathBuf = folder("persist", &[("old.bin", b"old")]);
    persist::write_whole(&place.join("old.bin"), b"new").unwrap();
    assert_eq!(std::fs::read(place.join("old.bin")).unwrap(), b"new");
    assert!(persist::write_whole(&place.join("none/new.bin"), b"new").is_err());
    assert_eq!(std::fs::read_dir(&place).unwrap().count(), 1, "nothing half-written is left");
}
