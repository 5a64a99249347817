//! The words of a field as they come: text, or elements written down again.

use super::super::draft::Paragraph;
use super::super::{html, markup};
use crate::text::sanitize;

/// What a field holds.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// As HTML, where elements stand in it; as text else.
    pub(super) text: String,
    has_elements: bool,
    /// Whether the feed says that its text is no HTML.
    is_plain: bool,
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self { text, has_elements: false, is_plain: true }
    }
}

impl Words {
    /// On one line, without markup.
    pub(super) fn line(&self) -> String {
        if self.is_plain && !self.has_elements {
            return sanitize::clean_line(&self.text);
        }
        sanitize::clean_line(&markup::strip_html(&self.text))
    }

    /// As the paragraphs of an article.
    pub(super) fn paragraphs(&self) -> Vec<Paragraph> {
        if self.has_elements || !self.is_plain {
            return html::paragraphs_or_lines(&self.text);
        }
        self.text.lines().filter(|line| !line.trim().is_empty()).map(Paragraph::plain).collect()
    }

    /// The names in it: the `name` elements of an author, or all of it.
    pub(super) fn name(&self) -> String {
        let inner = || self.text.split_once("<name>")?.1.split_once("</name>").map(|(name, _)| name);
        match inner().filter(|_| self.has_elements) {
            Some(name) => sanitize::clean_line(&markup::strip_html(name)),
            None => self.line(),
        }
    }

    /// The title element in it, or all of it.
    pub(super) fn title(&self) -> String {
        let inner = || self.text.split_once("<title>")?.1.split_once("</title>").map(|(title, _)| title);
        match inner() {
            Some(title) => sanitize::clean_line(&markup::strip_html(title)),
            None if self.has_elements => String::new(),
            None => self.line(),
        }
    }
}

/// A field that is open.
#[derive(Debug)]
pub(super) struct Collected {
    name: String,
    /// Elements of the same name that are open within it.
    same: usize,
    words: Words,
}

impl Collected {
    /// The field of the element called `name`, nothing read of it.
    pub(super) fn new(name: &str, is_plain: bool) -> Self {
        Self { name: name.to_owned(), same: 0, words: Words { is_plain, ..Words::default() } }
    }

    /// Whether elements stand in it.
    pub(super) fn has_elements(&self) -> bool {
        self.words.has_elements
    }

    /// Takes in the opening tag of an element within the field.
    pub(super) fn open(&mut self, name: &str) {
        if !self.words.has_elements {
            self.words.has_elements = true;
            self.words.text = escaped(&self.words.text);
        }
        self.same += usize::from(name == self.name);
        self.tag("<", name);
    }

    /// Takes in a closing tag; true where it closes the field.
    pub(super) fn close(&mut self, name: &str) -> bool {
        if name == self.name {
            if self.same == 0 {
                return true;
            }
            self.same -= 1;
        }
        if self.words.has_elements {
            self.tag("</", name);
        }
        false
    }

    /// Takes in text.
    pub(super) fn push(&mut self, text: &str) {
        if self.words.has_elements {
            self.words.text.push_str(&escaped(text));
        } else {
            self.words.text.push_str(text);
        }
    }

    /// What has been read.
    pub(super) fn into_words(self) -> Words {
        self.words
    }

    fn tag(&mut self, mark: &str, name: &str) {
        self.words.text.push_str(mark);
        self.words.text.extend(name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-'));
        self.words.text.push('>');
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The prefix and the name of an element, small.
pub(super) fn small_name(name: &str) -> (String, String) {
    let name = name.to_ascii_lowercase();
    match name.split_once(':') {
        Some((prefix, name)) => (prefix.to_owned(), name.to_owned()),
        None => (String::new(), name),
    }
}
