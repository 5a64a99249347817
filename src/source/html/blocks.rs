//! Cleaned HTML to lines of text: paragraphs, list items, sub-headings, and who and when stands beside them.

use super::super::draft::Paragraph;
use super::elements::{self, Element};
use super::stand_ins;
use super::tokens::{self, Attributes, Piece};

/// A longer heading is a paragraph in large type, in bytes.
const LONGEST_HEADING: usize = 250;

/// A cell that is longer is a paragraph, in bytes.
const LONGEST_CELL: usize = 120;

/// A byline element that holds more is none, in bytes.
const LONGEST_BYLINE: usize = 200;

/// A line of a page.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// Its words, blanks made one.
    pub(super) text: String,
    /// Whether it stands in a heading element.
    pub(super) is_heading: bool,
    /// Whether that element is the page's first sort, `h1`.
    pub(super) is_first_heading: bool,
    /// Bytes of it that are links.
    pub(super) linked: usize,
    /// Bytes of it that tell a time.
    timed: usize,
    /// Where its first link leads.
    pub(super) link: Option<String>,
}

impl Block {
    /// Whether nearly all of it is links.
    pub(super) fn is_link(&self) -> bool {
        self.linked * 5 > self.text.len() * 4
    }

    /// Whether nearly all of it tells a time.
    pub(super) fn is_time(&self) -> bool {
        self.timed * 5 > self.text.len() * 4
    }

    /// It as a paragraph of an article.
    pub(super) fn into_paragraph(self) -> Paragraph {
        Paragraph { is_subheading: self.is_heading, text: self.text }
    }
}

/// The lines of a page or of a part of it.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    /// In the order of the page; none is empty.
    pub(super) list: Vec<Block>,
    /// What its time elements say, for machines where they do.
    pub(super) times: Vec<String>,
    /// The words of elements that are called a byline.
    pub(super) bylines: Vec<String>,
}

/// Reads the lines of cleaned `html`.
pub(super) fn read(html: &str) -> Blocks {
    let mut reader = Reader::default();
    tokens::each(html, |piece| match piece {
        Piece::Open { name, attributes, .. } => reader.open(name, attributes),
        Piece::Close(name) => reader.close(name),
        Piece::Text(text) => reader.text(&stand_ins::restored(text)),
    });
    reader.flush();
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Blocks,
    line: Block,
    heading: Option<String>,
    in_link: bool,
    in_pre: usize,
    /// Elements open within the byline element that is open.
    byline: Option<(usize, String)>,
    in_time: bool,
    /// The words of the time element that is open, unless it has a time for machines.
    time: Option<String>,
}

impl Reader {
    fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        match name {
            "a" => {
                self.in_link = true;
                self.line.link = self.line.link.take().or_else(|| {
                    attributes.filled("href").map(|link| stand_ins::restored(&link).into_owned())
                });
            }
            "td" | "th" if self.line.text.len() <= LONGEST_CELL => self.line.text.push(' '),
            "time" => self.open_time(attributes),
            _ if is_line_end(name) => self.flush(),
            _ => {}
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading = Some(name.to_owned()),
            "pre" => self.in_pre += 1,
            _ => {}
        }
        match &mut self.byline {
            _ if matches!(name, "br" | "hr" | "img" | "input") => {}
            Some((depth, _)) => *depth += 1,
            None if is_byline(attributes) => self.byline = Some((0, String::new())),
            None => {}
        }
    }

    fn open_time(&mut self, attributes: Attributes<'_>) {
        self.in_time = true;
        match attributes.filled("datetime") {
            Some(time) => self.blocks.times.push(time),
            None => self.time = Some(String::new()),
        }
    }

    fn close_time(&mut self) {
        self.in_time = false;
        self.blocks.times.extend(self.time.take().filter(|time| !time.trim().is_empty()));
    }

    fn close(&mut self, name: &str) {
        match name {
            "a" => self.in_link = false,
            "time" => self.close_time(),
            "td" | "th" => {}
            _ if is_line_end(name) => self.flush(),
            _ => {}
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading = None,
            "pre" => self.in_pre = self.in_pre.saturating_sub(1),
            _ => {}
        }
        match &mut self.byline {
            Some((0, _)) => {
                let words = self.byline.take().map(|(_, words)| words).unwrap_or_default();
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                self.blocks.bylines.extend(Some(words).filter(|words| !words.is_empty()));
            }
            Some((depth, _)) => *depth -= 1,
            None => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some((_, words)) = &mut self.byline
            && words.len() <= LONGEST_BYLINE
        {
            words.push(' ');
            words.push_str(text);
        }
        if let Some(time) = &mut self.time {
            time.push_str(text);
        }
        if self.in_pre > 0 {
            for line in text.split_inclusive('\n') {
                self.words(line);
                if line.ends_with('\n') {
                    self.flush();
                }
            }
        } else {
            self.words(text);
        }
    }

    fn words(&mut self, text: &str) {
        let before = self.line.text.len();
        for c in text.chars() {
            if !c.is_whitespace() {
                self.line.text.push(c);
            } else if !self.line.text.is_empty() && !self.line.text.ends_with(' ') {
                self.line.text.push(' ');
            }
        }
        let added = self.line.text.len() - before;
        self.line.linked += if self.in_link { added } else { 0 };
        self.line.timed += if self.in_time { added } else { 0 };
    }

    fn flush(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        line.text.truncate(line.text.trim_end().len());
        if line.text.trim_start().is_empty() {
            return;
        }
        line.is_heading = self.heading.is_some() && line.text.len() <= LONGEST_HEADING;
        line.is_first_heading = line.is_heading && self.heading.as_deref() == Some("h1");
        self.blocks.list.push(line);
    }
}

fn is_line_end(name: &str) -> bool {
    matches!(elements::element(name), Element::Block | Element::Break | Element::Furniture(_))
        || matches!(name, "form" | "tbody" | "thead" | "figure")
}

fn is_byline(attributes: Attributes<'_>) -> bool {
    let says = |key: &str, words: &[&str]| {
        attributes.get(key).is_some_and(|value| {
            let value = value.to_ascii_lowercase();
            value.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word))
        })
    };
    says("itemprop", &["author"]) || says("rel", &["author"]) || says("class", &["byline", "author"])
}
