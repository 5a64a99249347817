//! What a load need not make again: the articles of sources whose bytes are known, and what was found in articles that are.
//!
//! Reading a source and extracting from an article are pure functions, and the key of a record is a hash of all that goes into
//! them, so that a load with a shelf and one without give the same. Twins are folded and entities resolved anew each time.

use std::path::PathBuf;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::analyse_one;
use crate::extract::{Extractor, Model};
use crate::model::{Analysed, Article, Extraction, Notice, Published, Severity};
use crate::shelf::{Fault, Key, Label, Shelf};
use crate::source::{self, Loaded, Source};

/// The version of what records hold; to be raised with a change that neither the program's version nor its file tells.
const FORMAT: u8 = 1;

/// A shelf, asked before anything is made.
pub(super) struct Recall {
    shelf: Shelf,
    program: Key,
    /// The folder that names of sources start from.
    here: PathBuf,
}

impl Recall {
    /// Asks `shelf`.
    pub(super) fn of(shelf: Shelf) -> Self {
        let here = std::env::current_dir().unwrap_or_default();
        Self { shelf, program: program(), here }
    }

    /// What is in a source. Its name is part of the key, since articles, notices and reports tell it.
    pub(super) fn read(&self, source: &Source) -> Loaded {
        if !source::is_file(source.name) {
            return source.read();
        }
        // directions write their fields with their names, so that new ones count by themselves
        let directions = format!("{:?}", source.directions);
        let charset = source.charset.unwrap_or_default();
        let names = [source.name.as_bytes(), directions.as_bytes(), charset.as_bytes()];
        let parts = [&[b"source", self.program.bytes()], &names[..], &[source.bytes]].concat();
        self.recalled(Key::of(&parts), source.name, || source.read())
    }

    /// Extraction by `extractor`.
    pub(super) fn extractor<'r>(&'r self, extractor: &'r Extractor) -> Recalled<'r> {
        let model = extractor.model.as_ref().map(Model::digest);
        let model = model.as_ref().map_or(&[][..], |digest| digest);
        let way = Key::of(&[b"article", self.program.bytes(), &extractor.lists.digest(), model]);
        Recalled { recall: self, extractor, way }
    }

    /// What lies under `key`, else what `make` makes, which is kept.
    fn recalled<T: Serialize + DeserializeOwned>(
        &self,
        key: Key,
        source: &str,
        make: impl FnOnce() -> T,
    ) -> T {
        let label = Label::of(self.here.join(source).as_os_str().as_encoded_bytes());
        let record = self.shelf.get(&key, label);
        if let Some(known) = record.and_then(|record| postcard::from_bytes(&record).ok()) {
            return known;
        }
        let new = make();
        if let Ok(record) = postcard::to_stdvec(&new) {
            self.shelf.put(key, label, &record);
        }
        new
    }

    /// Keeps what is new; after a load that is not whole nothing passes for stale.
    pub(super) fn close(self, is_whole: bool) -> impl Iterator<Item = Notice> {
        self.shelf.close(is_whole).into_iter().map(|Fault { place, what }| Notice {
            severity: Severity::Info,
            source: place,
            line: None,
            what,
            hint: Some("nothing is missing, it only took longer; --no-cache does without".to_owned()),
        })
    }
}

/// Extraction with a shelf beside it.
pub(super) struct Recalled<'r> {
    recall: &'r Recall,
    extractor: &'r Extractor,
    /// All that extraction goes by beside the article.
    way: Key,
}

impl Recalled<'_> {
    /// An article with what is found in it.
    pub(super) fn analyse(&self, mut article: Article) -> Analysed {
        let content = content(&article);
        let source = &article.origin.source;
        if content.is_empty() || !source::is_file(source) {
            return analyse_one(article, self.extractor);
        }
        let key = Key::of(&[self.way.bytes(), &content]);
        let make = || {
            let Analysed { article, found } = analyse_one(article.clone(), self.extractor);
            (article.published, found)
        };
        let (published, found): (Option<Published>, Extraction) = self.recall.recalled(key, source, make);
        article.published = published;
        Analysed { article, found }
    }
}

/// All of an article that extraction reads; where it came from makes no difference.
fn content(article: &Article) -> Vec<u8> {
    let Article {
        origin: _,
        headline,
        byline,
        section,
        outlet,
        url,
        filed,
        published,
        body,
        subheadings,
        twins: _,
    } = article;
    let all = (headline, byline, section, outlet, url, filed, published, body, subheadings);
    postcard::to_stdvec(&all).unwrap_or_default()
}

/// Which build of the program this is: the lists and the tagger in it change what it finds, and so does each rule. Its file is
/// told from another build's by length and time, as compilers' caches do; a look at it costs nothing.
fn program() -> Key {
    let file = std::env::current_exe().and_then(std::fs::metadata);
    let file = file.map(|file| format!("{} {:?}", file.len(), file.modified().ok())).unwrap_or_default();
    Key::of(&[&[FORMAT], env!("CARGO_PKG_VERSION").as_bytes(), file.as_bytes()])
}
