//! RSS, Atom and OPML as they are found: one pass that forgives, and goes on at the next item where the tags break.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::draft::Draft;
use super::super::markup;
use super::super::notices::Notices;
use super::entry::{Entry, Field, Lack};
use super::item::{self, Item};
use super::words::{Collected, small_name};
use crate::text::sanitize;

/// How deep the names of elements around items are kept.
const DEEPEST: usize = 64;

/// A feed whose tags break more often is read no further: each break may cost a look at all that follows.
const MOST_BREAKS: usize = 24;

/// Reads the items of a feed.
pub(super) fn read(text: &str, notices: &mut Notices) -> Vec<Draft> {
    let mut feed = Feed::new(text, notices);
    let mut from = Some(0);
    while let Some(place) = from {
        from = feed.read_from(place);
    }
    feed.end()
}

struct Feed<'a> {
    text: &'a str,
    notices: &'a mut Notices,
    /// Up to where line ends have been counted, and the line there.
    counted: (usize, u32),
    /// The feed's own title.
    outlet: Option<String>,
    /// The feed's own title while it is read.
    title: Option<Collected>,
    /// Names of the elements that are open around items.
    around: Vec<String>,
    item: Option<Item>,
    drafts: Vec<Draft>,
    without_text: usize,
    /// How often the tags broke.
    breaks: usize,
    /// Feeds named, where this is a list of them.
    listed: Option<usize>,
}

impl<'a> Feed<'a> {
    fn new(text: &'a str, notices: &'a mut Notices) -> Self {
        let (outlet, title, item, listed) = (None, None, None, None);
        let (around, drafts) = (Vec::new(), Vec::new());
        Self {
            text,
            notices,
            counted: (0, 1),
            outlet,
            title,
            around,
            item,
            drafts,
            without_text: 0,
            breaks: 0,
            listed,
        }
    }

    /// Reads from byte `from` to the end, or to where the tags break: then the place of the next item behind it.
    fn read_from(&mut self, from: usize) -> Option<usize> {
        let mut reader = Reader::from_str(&self.text[from..]);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        config.expand_empty_elements = true;
        loop {
            let place = from + reader.buffer_position() as usize;
            match reader.read_event() {
                Ok(Event::Start(tag)) => self.open(&tag, place),
                Ok(Event::End(tag)) => self.close(tag.name().as_ref()),
                Ok(Event::Text(text)) => self.words(&text),
                Ok(Event::CData(text)) => self.words(&text),
                Ok(Event::GeneralRef(name)) => self.words(&markup::decode_reference(&name)),
                Ok(Event::Eof) => return None,
                Ok(_) => {}
                Err(_) => return self.pass_break(place),
            }
        }
    }

    /// Tells of tags that break at byte `place`; the place of the next item behind it.
    fn pass_break(&mut self, place: usize) -> Option<usize> {
        let line = self.line(place);
        self.breaks += 1;
        let next = self.next_item(place + 1).filter(|_| self.breaks <= MOST_BREAKS);
        if next.is_some() || self.item.is_none() {
            let notice = self.notices.warning("the tags break here").at_line(line);
            if next.is_some() {
                notice.hint("the items behind it are read");
            }
        }
        if self.breaks > MOST_BREAKS {
            self.notices.warning("the tags break too often: not read further").at_line(line);
        }
        self.lose_item();
        next
    }

    fn next_item(&self, from: usize) -> Option<usize> {
        let rest = self.text.as_bytes().get(from..)?;
        let opens = |at: &usize| {
            let tag = rest[*at..rest.len().min(at + 7)].to_ascii_lowercase();
            let behind = tag.strip_prefix(b"<item").or_else(|| tag.strip_prefix(b"<entry"));
            behind.and_then(<[u8]>::first).is_some_and(|byte| *byte == b'>' || byte.is_ascii_whitespace())
        };
        (0..rest.len()).filter(|at| rest[*at] == b'<').find(opens).map(|at| from + at)
    }

    fn open(&mut self, tag: &BytesStart<'_>, place: usize) {
        let (prefix, name) = small_name(tag.name().as_ref());
        let is_item = matches!(name.as_str(), "item" | "entry") && !self.is_in_markup();
        if is_item {
            self.lose_item();
            self.start_item(name, tag, place);
            return;
        }
        match &mut self.item {
            Some(item) => item.open(&prefix, &name, tag),
            None => self.open_around(name, tag),
        }
    }

    /// Whether an element here belongs to a text that is written with elements.
    fn is_in_markup(&self) -> bool {
        let open = self.item.as_ref().and_then(|item| item.open.as_ref());
        open.is_some_and(|(field, words)| *field == Field::Text && words.has_elements())
    }

    fn start_item(&mut self, name: String, tag: &BytesStart<'_>, place: usize) {
        let mut entry = Entry::default();
        for key in ["rdf:about", "href"] {
            if let Some(address) = item::attribute(tag, key) {
                entry.add(Field::Id, address.into());
            }
        }
        self.item = Some(Item::new(name, self.line(place), entry));
    }

    fn open_around(&mut self, name: String, tag: &BytesStart<'_>) {
        match name.as_str() {
            "opml" => self.listed = Some(0),
            "outline" if item::attribute(tag, "xmlurl").is_some() => {
                *self.listed.get_or_insert_default() += 1;
            }
            "title"
                if self.outlet.is_none()
                    && self.around.last().is_some_and(|name| matches!(name.as_str(), "channel" | "feed")) =>
            {
                self.title = Some(Collected::new("title", false));
            }
            _ => {}
        }
        if self.around.len() < DEEPEST {
            self.around.push(name);
        }
    }

    fn close(&mut self, tag: &str) {
        let (_, name) = small_name(tag);
        if let Some(item) = &mut self.item {
            if item.close(&name) {
                self.end_item();
            }
            return;
        }
        if let Some(title) = self.title.take_if(|title| title.close(&name)) {
            self.outlet = Some(title.into_words().line()).filter(|title| !title.is_empty());
        }
        if let Some(at) = self.around.iter().rposition(|open| *open == name) {
            self.around.truncate(at);
        }
    }

    fn words(&mut self, text: &str) {
        let open = match &mut self.item {
            Some(item) => item.open.as_mut().map(|(_, words)| words),
            None => self.title.as_mut(),
        };
        if let Some(words) = open {
            words.push(text);
        }
    }

    fn end_item(&mut self) {
        let Some(mut item) = self.item.take() else { return };
        item.end_field();
        let Some((draft, lacks)) = item.entry.article(self.outlet.as_deref()) else {
            self.notices
                .warning("the item holds no article")
                .at_line(item.line)
                .hint("an item needs a text, or a headline with a date or a link");
            return;
        };
        for lack in lacks {
            match lack {
                Lack::Text => self.without_text += 1,
                Lack::Date(words) => {
                    let shown = sanitize::clean_line(&words.chars().take(40).collect::<String>());
                    self.notices.warning(format!("the date “{shown}” cannot be read")).at_line(item.line);
                }
            }
        }
        self.drafts.push(draft);
    }

    /// Tells of an item that is open where it cannot be.
    fn lose_item(&mut self) {
        if let Some(item) = self.item.take() {
            self.notices.warning("the item is broken or cut off: left out").at_line(item.line);
        }
    }

    fn end(mut self) -> Vec<Draft> {
        self.lose_item();
        match (self.listed, self.drafts.len()) {
            (Some(count), 0) => {
                let word = if count == 1 { "feed" } else { "feeds" };
                self.notices.info(format!("is a list of {count} {word}")).hint("give an address to read it");
            }
            (_, 0) => drop(self.notices.warning("is a feed without articles")),
            _ => {}
        }
        match self.without_text {
            0 => {}
            1 => drop(self.notices.info("1 item has a headline and no text")),
            count => drop(self.notices.info(format!("{count} items have a headline and no text"))),
        }
        self.drafts
    }

    /// The line of byte `place`, 1-based; places are asked for in order.
    fn line(&mut self, place: usize) -> u32 {
        let (from, line) = self.counted;
        let between = self.text.as_bytes().get(from..place).unwrap_or(&[]);
        let ends = between.split(|byte| *byte == b'\n').count() as u32 - 1;
        self.counted = (place.max(from), line + ends);
        self.counted.1
    }
}
