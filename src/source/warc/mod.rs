//! Web archives: the pages in a WARC file (versions 1.0 and 1.1), read from bytes since each has an encoding of its own.

mod page;
mod record;

use std::collections::BTreeMap;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use self::page::{Other, Page};
use self::record::Record;
use super::draft::Draft;
use super::notices::Notices;
use super::series::Series;
use super::{html, page as text_page};
use crate::model::Severity;

/// What reading one record gave.
struct Reading {
    drafts: Vec<Draft>,
    /// Warnings, and whether parts around the article were left out.
    warnings: Vec<String>,
    /// The sort of the record where it is no page.
    other: Option<String>,
}

/// Reads the pages of a web archive.
pub(super) fn read(bytes: &[u8], notices: &mut Notices) -> Vec<Draft> {
    let mut archive = Archive::default();
    let drafts = archive.read(bytes, notices);
    archive.end(notices);
    drafts
}

/// Records one behind the other.
#[derive(Default)]
pub(super) struct Archive {
    /// Records that were read.
    records: usize,
    pages: usize,
    /// What is no page, by sort.
    others: BTreeMap<String, usize>,
}

impl Series for Archive {
    fn word(&self) -> &'static str {
        "web archive"
    }

    fn border(&self, held: &[u8]) -> Option<usize> {
        record::last_start(held)
    }

    fn read(&mut self, stretch: &[u8], notices: &mut Notices) -> Vec<Draft> {
        let records = record::records(stretch, self.records);
        let readings: Vec<Reading> = records.par_iter().map(read_record).collect();
        let mut drafts = Vec::new();
        for (record, reading) in records.iter().zip(readings) {
            for warning in reading.warnings {
                notices.warning(format!("record {}: {warning}", record.number));
            }
            match reading.other {
                Some(sort) => *self.others.entry(sort).or_default() += 1,
                None => self.pages += 1,
            }
            drafts.extend(reading.drafts);
        }
        self.records += records.len();
        drafts
    }

    fn end(&mut self, notices: &mut Notices) {
        tell(self.pages, &self.others, notices);
    }
}

fn tell(pages: usize, others: &BTreeMap<String, usize>, notices: &mut Notices) {
    let mut what = format!("{pages} {}", if pages == 1 { "page" } else { "pages" });
    if !others.is_empty() {
        let sorts: Vec<String> = others.iter().map(|(sort, count)| format!("{count} {sort}")).collect();
        what = format!("{what}; other records passed over: {}", sorts.join(", "));
    }
    notices
        .info(crate::text::sanitize::clean_line(&what))
        .hint("what stands around the article on a page is left out");
}

fn read_record(record: &Record<'_>) -> Reading {
    let mut notices = Notices::about("");
    let mut other = None;
    let drafts = match page::read(record, &mut notices) {
        Ok(page) => read_page(&page, record, &mut notices),
        Err(Other::Sort(sort)) => {
            other = Some(sort);
            Vec::new()
        }
        Err(Other::Bad(what)) => {
            notices.warning(what);
            Vec::new()
        }
    };
    if record.is_broken {
        notices.warning("is cut off, or its length is wrong");
    }
    let told = notices.into_list().into_iter().filter(|notice| notice.severity >= Severity::Warning);
    Reading { drafts, warnings: told.map(|notice| notice.what).collect(), other }
}

fn read_page(page: &Page<'_>, record: &Record<'_>, notices: &mut Notices) -> Vec<Draft> {
    let mut drafts = if page.is_html {
        html::read(&page.text, notices)
    } else {
        text_page::read(&page.text, &[], notices)
    };
    let address = record.header("warc-target-uri").map(|address| address.trim_matches(['<', '>']).to_owned());
    for draft in &mut drafts {
        draft.url = draft.url.take().or_else(|| address.clone());
        draft.span = None;
    }
    drafts
}
