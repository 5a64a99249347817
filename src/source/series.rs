//! Sources of many records, however large: read a stretch at a time, so that what is in memory hangs on the largest record
//! and not on the file.

use super::draft::Draft;
use super::format::{self, Format, Parcel};
use super::mapping::Names;
use super::notices::Notices;
use super::{decode, json, mail, table, warc};

/// A format whose records stand one behind the other.
pub(super) trait Series {
    /// What the format is called.
    fn word(&self) -> &'static str;

    /// Behind the last record that ends in `held`, the bytes from the beginning of a record on.
    fn border(&self, held: &[u8]) -> Option<usize>;

    /// Reads the records of a stretch; stretches come in order.
    fn read(&mut self, stretch: &[u8], notices: &mut Notices) -> Vec<Draft>;

    /// Tells what there is to tell behind the last one.
    fn end(&mut self, notices: &mut Notices);
}

/// How to read the source that begins with `held`, where that can be done by stretches.
pub(super) fn of<'n>(held: &[u8], names: &'n Names) -> Option<Box<dyn Series + 'n>> {
    match format::tell_parcel(held) {
        Some(Parcel::Warc) => return Some(Box::new(warc::Archive::default())),
        Some(Parcel::Mail) if mail::is_mailbox(held) => return Some(Box::new(mail::Mailbox::default())),
        Some(Parcel::Mail) => return None,
        None => {}
    }
    let lines = &held[..=held.iter().rposition(|byte| *byte == b'\n')?];
    if decode::is_wide(lines) {
        return None;
    }
    let text = decode::decode(lines, &mut Notices::about(""));
    match format::tell(&text, names) {
        Format::JsonLines => Some(Box::new(json::Lines::named(names))),
        Format::Table => Some(Box::new(table::Table::begin(&text, names)?)),
        _ => None,
    }
}
