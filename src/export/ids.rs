//! Names for articles and entities that stay the same from run to run.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::{Corpus, Entity, Origin};
use crate::text::fold;

/// The ids of a corpus, in its order.
pub(super) struct Ids {
    pub(super) articles: Vec<String>,
    pub(super) entities: Vec<String>,
}

impl Ids {
    /// Names everything in `corpus`; a name that is taken already gets a number behind it.
    pub(super) fn of(corpus: &Corpus) -> Self {
        let articles = corpus.articles.iter().map(|analysed| article(&analysed.article.origin));
        Self { articles: unique(articles), entities: unique(corpus.entities.iter().map(entity)) }
    }
}

/// 16 hexadecimal digits of a hash of the source's name and the place in it.
fn article(origin: &Origin) -> String {
    format!("{:016x}", fnv1a(origin.source.bytes().chain([0]).chain(origin.ordinal.to_be_bytes())))
}

/// `person:volodymyr-zelenskyy`: the kind and the folded headword.
fn entity(entity: &Entity) -> String {
    let mut id = format!("{}:", entity.kind.word());
    let kind = id.len();
    for c in fold::fold(&entity.name).chars() {
        if c.is_alphanumeric() {
            id.push(c);
        } else if !matches!(c, '.' | '\'') && id.len() > kind && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    if id.len() == kind {
        id.push_str("unnamed");
    }
    id
}

fn unique(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut taken = FxHashSet::default();
    let mut last: FxHashMap<String, u32> = FxHashMap::default();
    let mut free = |name: String| {
        if taken.insert(name.clone()) {
            return name;
        }
        let number = last.entry(name.clone()).or_insert(1);
        loop {
            *number += 1;
            let numbered = format!("{name}-{number}");
            if taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    };
    names.map(&mut free).collect()
}

/// FNV-1a with 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv): short, and fixed for all time.
fn fnv1a(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
