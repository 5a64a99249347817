//! Messages and mailboxes: newsletters, lists, saved mail. Read from bytes, since each part has an encoding of its own.

mod letter;
mod mailbox;
mod message;

use chrono::NaiveDate;
use mail_parser::DateTime;

use super::dates;
use super::draft::Draft;
use super::notices::Notices;
use crate::model::PartialDate;

/// Reads the articles of a message or a mailbox.
pub(super) fn read(bytes: &[u8], notices: &mut Notices) -> Vec<Draft> {
    let mut aside = message::Aside::default();
    let parts = mailbox::messages(bytes);
    let drafts =
        parts.iter().filter_map(|part| message::read(&part.bytes, part.line, &mut aside, notices)).collect();
    let mut left_out = Vec::new();
    let mut tell = |count: usize, one: &str, many: &str| match count {
        0 => {}
        1 => left_out.push(format!("1 {one}")),
        _ => left_out.push(format!("{count} {many}")),
    };
    tell(aside.lines, "line of quotation or signature", "lines of quotation and signature");
    tell(aside.attachments, "attachment", "attachments");
    notices.report.left_out.counted = left_out;
    if parts.len() > 1 {
        notices.report.format = Some("mailbox".into());
    }
    drafts
}

/// Reads the date of a mail or a feed: what other fields have, and the years of two digits of the first mails.
pub(super) fn date(text: &str) -> Option<PartialDate> {
    let old = || {
        let date = DateTime::parse_rfc822(text)?;
        let day = NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))?;
        (1970..2200).contains(&date.year).then_some(PartialDate::Day(day))
    };
    dates::read(text).or_else(old)
}
