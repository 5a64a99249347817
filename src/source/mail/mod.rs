//! Messages and mailboxes: newsletters, lists, saved mail. Read from bytes, since each part has an encoding of its own.

mod letter;
mod mailbox;
mod message;

use chrono::NaiveDate;
use mail_parser::DateTime;

use self::message::Aside;
use super::dates;
use super::draft::Draft;
use super::notices::Notices;
use super::series::Series;
use crate::model::PartialDate;

/// Reads the articles of a message or a mailbox.
pub(super) fn read(bytes: &[u8], notices: &mut Notices) -> Vec<Draft> {
    if is_mailbox(bytes) {
        notices.report.format = Some("mailbox".into());
    }
    let mut mailbox = Mailbox::default();
    let drafts = mailbox.read(bytes, notices);
    mailbox.end(notices);
    drafts
}

/// Whether `bytes`, which are mail, begin as a mailbox does.
pub(super) fn is_mailbox(bytes: &[u8]) -> bool {
    bytes.starts_with(b"From ")
}

/// Messages one behind the other.
#[derive(Default)]
pub(super) struct Mailbox {
    /// Lines that were read.
    lines: u32,
    aside: Aside,
}

impl Series for Mailbox {
    fn word(&self) -> &'static str {
        "mailbox"
    }

    fn border(&self, held: &[u8]) -> Option<usize> {
        mailbox::last_start(held)
    }

    fn read(&mut self, stretch: &[u8], notices: &mut Notices) -> Vec<Draft> {
        let drafts = mailbox::messages(stretch)
            .iter()
            .filter_map(|part| message::read(&part.bytes, self.lines + part.line, &mut self.aside, notices))
            .collect();
        self.lines += stretch.split(|byte| *byte == b'\n').count() as u32 - 1;
        drafts
    }

    fn end(&mut self, notices: &mut Notices) {
        let mut left_out = Vec::new();
        let mut tell = |count: usize, one: &str, many: &str| match count {
            0 => {}
            1 => left_out.push(format!("1 {one}")),
            _ => left_out.push(format!("{count} {many}")),
        };
        tell(self.aside.lines, "line of quotation or signature", "lines of quotation and signature");
        tell(self.aside.attachments, "attachment", "attachments");
        notices.report.left_out.counted = left_out;
    }
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
