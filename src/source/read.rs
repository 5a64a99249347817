//! One source: its bytes to articles, whatever its format.

use super::draft::{self, Draft};
use super::format::{Format, Parcel};
use super::mapping::Names;
use super::notices::Notices;
use super::series::{self, Series};
use super::supply::{STRETCH, Supply};
use super::unpack::{self, Taker};
use super::{Directions, Loaded, decode, feed, format, html, json, magic, mail, page, sgml, table, warc};
use crate::model::Correction;

/// A source whose bytes are at hand.
#[derive(Clone, Debug)]
pub struct Source<'b> {
    /// What articles and notices call it.
    pub name: &'b str,
    /// All of it.
    pub bytes: &'b [u8],
    /// The encoding that was declared beside them, for a text that is not packed.
    pub charset: Option<&'b str>,
    /// What the reader of news says of it, or of what is packed in it.
    pub directions: Directions,
}

impl Source<'_> {
    /// Reads its articles. Nothing but what stands in it makes a difference.
    pub fn read(&self) -> Loaded {
        let mut loaded = Loaded::default();
        let mut sink = |part| loaded.append(part);
        let charset = self.charset.filter(|_| !unpack::is_packed(self.bytes));
        let mut reader = Reader { charset, ..Reader::new(self.name, &self.directions, &|| false, &mut sink) };
        let mut notices = Notices::about(self.name);
        unpack::unpack(Supply::of(self.bytes), &mut notices, &mut reader);
        reader.close(notices);
        loaded
    }
}

/// Reads the articles of one source, called `name`, from its bytes, unpacked where they are packed.
pub fn read_article_text(name: &str, bytes: &[u8]) -> Loaded {
    read_with(name, bytes, &Directions::default())
}

/// Like [`read_article_text`], as the reader of news directs.
pub fn read_with(name: &str, bytes: &[u8], directions: &Directions) -> Loaded {
    Source { name, bytes, charset: None, directions: directions.clone() }.read()
}

/// Reads what comes out of a source, one file after the other, and hands its articles on as they come.
pub(super) struct Reader<'a> {
    /// What the whole source is called.
    source: &'a str,
    directions: &'a Directions,
    charset: Option<&'a str>,
    /// How many articles the file under way gave.
    articles: usize,
    /// Whether the reader of news has waited enough: then a large source is left.
    is_stopped: &'a dyn Fn() -> bool,
    sink: &'a mut dyn FnMut(Loaded),
}

impl<'a> Reader<'a> {
    /// A reader of the source called `source`, who goes by `directions` and hands articles on to `sink`.
    pub(super) fn new(
        source: &'a str,
        directions: &'a Directions,
        is_stopped: &'a dyn Fn() -> bool,
        sink: &'a mut dyn FnMut(Loaded),
    ) -> Self {
        Self { source, directions, charset: None, articles: 0, is_stopped, sink }
    }
}

impl Taker for Reader<'_> {
    fn take(&mut self, supply: Supply, notices: &mut Notices) {
        let is_large = supply.in_hand().len() >= STRETCH;
        let names = Names::of(&self.directions.mapping(notices.source(), self.source));
        match is_large.then(|| series::of(supply.in_hand(), &names)).flatten() {
            Some(series) => self.read_series(series, supply, notices),
            None => self.read_whole(supply, &names, notices),
        }
    }

    fn close(&mut self, mut notices: Notices) {
        notices.report.articles = std::mem::take(&mut self.articles) as u32;
        let (notices, report) = notices.into_parts();
        (self.sink)(Loaded { notices, reports: vec![report], ..Loaded::default() });
    }
}

impl Reader<'_> {
    fn read_series(&mut self, mut series: Box<dyn Series + '_>, mut supply: Supply, notices: &mut Notices) {
        notices.report.format = Some(series.word().into());
        while let Some(stretch) = supply.stretch(|held| series.border(held)) {
            let drafts = series.read(stretch, notices);
            self.hand_on(drafts, notices);
            if (self.is_stopped)() && !supply.is_spent() {
                notices.warning("stopped before its end").hint("load again to read all of it");
                (self.sink)(Loaded { is_cut_short: true, ..Loaded::default() });
                break;
            }
        }
        series.end(notices);
    }

    fn read_whole(&mut self, supply: Supply, names: &Names, notices: &mut Notices) {
        let parcel = format::tell_parcel(supply.in_hand());
        // what is refused by its first bytes is not had whole
        if let (None, Some(what)) = (parcel, refusal(supply.in_hand())) {
            notices.warning(what);
            return;
        }
        let Ok(bytes) = supply.whole() else { return unpack::too_large(notices) };
        notices.report.format = parcel.map(|parcel| parcel.word().into());
        let how = How { names, cuts: self.directions.cuts(notices.source()), charset: self.charset };
        let drafts = match parcel {
            Some(Parcel::Warc) => warc::read(&bytes, notices),
            Some(Parcel::Mail) => mail::read(&bytes, notices),
            None => read_text(&bytes, &how, notices),
        };
        self.hand_on(drafts, notices);
    }

    fn hand_on(&mut self, drafts: Vec<Draft>, notices: &mut Notices) {
        let articles = draft::finish(drafts, self.articles, notices);
        self.articles += articles.len();
        if !articles.is_empty() {
            (self.sink)(Loaded { articles, ..Loaded::default() });
        }
    }
}

/// What is said of one source.
struct How<'d> {
    names: &'d Names,
    cuts: Vec<&'d Correction>,
    /// The encoding that was declared beside its bytes.
    charset: Option<&'d str>,
}

fn read_text(bytes: &[u8], how: &How, notices: &mut Notices) -> Vec<Draft> {
    let names = how.names;
    let text = decode::decode_labelled(bytes, how.charset, notices);
    if text.trim().is_empty() {
        notices.warning("holds no text");
        return Vec::new();
    }
    if u32::try_from(text.len()).is_err() {
        notices.error("is larger than 4 GiB as text: not read").hint("split it into smaller files");
        return Vec::new();
    }
    let format = format::tell(&text, names);
    notices.report.format = Some(format.word().into());
    if format != Format::Text && !how.cuts.is_empty() {
        notices.warning("is no page of plain text: what you said of its cuts does not count");
    }
    match format {
        Format::JsonLines => json::Lines::named(names).read_text(&text, notices),
        Format::Json => json::values(&text, names, notices),
        Format::Text => page::read(&text, &how.cuts, notices),
        Format::Html => html::read(&text, notices),
        Format::Feed => feed::read(&text, notices),
        Format::Sgml => sgml::read(&text, notices),
        Format::Table => table::read(&text, names, notices),
        Format::Unread(what) => {
            notices.warning(format!("is {what}: this format is not read yet"));
            Vec::new()
        }
    }
}

/// Why `bytes` are not read at all.
fn refusal(bytes: &[u8]) -> Option<String> {
    if bytes.is_empty() {
        return Some("is empty".to_owned());
    }
    match magic::signature(bytes) {
        Some(what) if what.ends_with("archive") => Some(format!("is {what}: this format is not read yet")),
        Some(what) => Some(format!("is {what}, not text: passed over")),
        None if !decode::is_announced(bytes) && magic::is_data(bytes) => {
            Some("is binary data, not text: passed over".to_owned())
        }
        None => None,
    }
}
