//! A page to plain HTML: words and structure alone, closed in order, never deep, whatever the page was.
//!
//! What comes after (readability builds a tree, whose parser takes quadratic time on deep nesting) may then trust it. Parts that are
//! left out are written first and cut off when they close, so that their size may speak for or against them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::elements::{self, Element, Furniture};
use super::tokens::{self, Attributes, Piece};
use super::{offers, stand_ins};

/// No more elements stand one in another; deeper ones count as words.
pub(super) const DEEPEST: usize = 200;

/// A page with more of them says nothing new.
const MOST_METAS: usize = 1000;

/// An attribute that is longer says nothing.
const LONGEST_VALUE: usize = 2000;

/// A page, cleaned.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Its body.
    pub(super) html: String,
    /// The words of its title element.
    pub(super) title: Option<String>,
    /// Names and contents of its meta elements, the names small.
    pub(super) metas: Vec<(String, String)>,
    /// Its address as the page itself gives it.
    pub(super) canonical: Option<String>,
    /// What it says of itself in JSON-LD, each script by itself.
    pub(super) linked_data: Vec<String>,
    /// Its article elements, how deep they stand in one another (0: in none), and where in `html`.
    pub(super) articles: Vec<(usize, Range<usize>)>,
    /// What was left out, and how often.
    pub(super) left_out: BTreeMap<Furniture, usize>,
    /// Elements that stood too deep.
    pub(super) too_deep: usize,
}

/// Cleans the page or fragment `text`.
pub(super) fn page(text: &str) -> Page {
    let mut cleaner = Cleaner::default();
    tokens::each(text, |piece| cleaner.take(&piece));
    cleaner.close_to(0);
    cleaner.page
}

#[derive(Default)]
struct Cleaner {
    page: Page,
    open: Vec<Open>,
    /// Closing tags to come of elements that stood too deep.
    unopened: usize,
    /// Article elements that are open.
    in_articles: usize,
}

struct Open {
    name: String,
    /// Where its tag begins in the cleaned text.
    start: usize,
    role: Role,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Block,
    Inline,
    Machine,
    LinkedData,
    Title,
    Furniture(Furniture),
}

impl Cleaner {
    fn take(&mut self, piece: &Piece<'_>) {
        match piece {
            Piece::Open { name, attributes, closes_itself } => self.open(name, *attributes, *closes_itself),
            Piece::Close(name) => self.close(name),
            Piece::Text(text) => self.text(text),
        }
    }

    fn text(&mut self, text: &str) {
        match self.open.last().map(|open| open.role) {
            Some(Role::LinkedData) => self.page.linked_data.push(text.to_owned()),
            Some(Role::Title) if self.page.title.is_none() => self.page.title = Some(text.to_owned()),
            Some(Role::Machine | Role::Title) => {}
            _ => stand_ins::escape(text, &mut self.page.html),
        }
    }

    fn open(&mut self, name: &str, attributes: Attributes<'_>, closes_itself: bool) {
        match name {
            "meta" => return self.meta(attributes),
            "link" => return self.link(attributes),
            _ => {}
        }
        if matches!(self.open.last(), Some(Open { role: Role::Machine, .. })) && closes_itself {
            return;
        }
        if elements::ends_paragraph(name) {
            self.close_own_kind(&["p"], &["td", "th", "blockquote", "div", "li", "article", "section"]);
        }
        if let Some((own, borders)) = elements::ends_own_kind(name) {
            self.close_own_kind(own, borders);
        }
        match role(name, attributes) {
            Some(role) => self.push(name, attributes, role),
            None if matches!(name, "br" | "hr" | "img" | "input") => self.write_tag(name, attributes),
            None => {}
        }
    }

    fn push(&mut self, name: &str, attributes: Attributes<'_>, role: Role) {
        if self.open.len() >= DEEPEST {
            self.page.too_deep += 1;
            self.unopened += usize::from(!matches!(name, "p" | "li" | "dt" | "dd" | "tr" | "td" | "th"));
            return;
        }
        // A link in a link, or a form in a form, is none.
        if matches!(name, "a" | "form") && self.open.iter().any(|open| open.name == name) {
            return;
        }
        self.in_articles += usize::from(name == "article");
        self.open.push(Open { name: name.to_owned(), start: self.page.html.len(), role });
        if !matches!(role, Role::Machine | Role::LinkedData | Role::Title) {
            self.write_tag(name, attributes);
        }
    }

    fn close(&mut self, name: &str) {
        if self.unopened > 0 && !matches!(name, "html" | "body" | "script" | "style" | "title") {
            self.unopened -= 1;
            return;
        }
        let is_inline = elements::element(name) == Element::Inline;
        let found = self
            .open
            .iter()
            .rev()
            .take_while(|open| open.name == name || !is_inline || open.role == Role::Inline)
            .position(|open| open.name == name);
        if let Some(above) = found {
            self.close_to(self.open.len() - above - 1);
        }
    }

    fn close_own_kind(&mut self, own: &[&str], borders: &[&str]) {
        let found = self
            .open
            .iter()
            .rposition(|open| own.contains(&&*open.name) || borders.contains(&&*open.name))
            .filter(|at| own.contains(&&*self.open[*at].name));
        if let Some(at) = found {
            self.close_to(at);
        }
    }

    /// Closes elements until `count` are open.
    fn close_to(&mut self, count: usize) {
        while self.open.len() > count {
            let Some(open) = self.open.pop() else { return };
            self.in_articles -= usize::from(open.name == "article");
            match open.role {
                Role::Machine | Role::LinkedData | Role::Title => self.cut(open.start),
                Role::Furniture(kind) if self.leaves(&open, kind) => {
                    self.cut(open.start);
                    *self.page.left_out.entry(kind).or_default() += 1;
                }
                Role::Block | Role::Inline | Role::Furniture(_) => {
                    self.page.html.push_str("</");
                    self.page.html.push_str(written(&open.name));
                    self.page.html.push('>');
                }
            }
            if open.name == "article" && open.start < self.page.html.len() {
                self.page.articles.push((self.in_articles, open.start..self.page.html.len()));
            }
        }
    }

    /// Takes back all that was written from byte `start` on.
    fn cut(&mut self, start: usize) {
        self.page.html.truncate(start);
        while self.page.articles.pop_if(|(_, place)| place.end > start).is_some() {}
    }

    /// A box that is called an offer and holds a whole article is none.
    fn leaves(&self, open: &Open, kind: Furniture) -> bool {
        kind != Furniture::Offer || !offers::is_long(&self.page.html[open.start..])
    }

    fn meta(&mut self, attributes: Attributes<'_>) {
        let name = ["property", "name", "itemprop"].into_iter().find_map(|key| attributes.filled(key));
        if let (Some(name), Some(content)) = (name, attributes.filled("content"))
            && self.page.metas.len() < MOST_METAS
        {
            self.page.metas.push((name.to_ascii_lowercase(), content));
        }
    }

    fn link(&mut self, attributes: Attributes<'_>) {
        let is_canonical = attributes.get("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        if is_canonical && self.page.canonical.is_none() {
            self.page.canonical = attributes.filled("href");
        }
    }

    fn write_tag(&mut self, name: &str, attributes: Attributes<'_>) {
        let html = &mut self.page.html;
        html.push('<');
        html.push_str(written(name));
        for key in ["class", "id", "itemprop", "rel", "role", "href", "datetime"] {
            if let Some(value) = attributes.filled(key).filter(|value| value.len() <= LONGEST_VALUE) {
                html.push(' ');
                html.push_str(key);
                html.push_str("=\"");
                stand_ins::escape(&value, html);
                html.push('"');
            }
        }
        html.push('>');
    }
}

/// What an element's part is; `None` where its tag is left aside.
fn role(name: &str, attributes: Attributes<'_>) -> Option<Role> {
    match elements::element(name) {
        _ if name == "title" => Some(Role::Title),
        Element::Machine => {
            let kind = attributes.get("type").unwrap_or_default();
            let is_linked = name == "script" && kind.trim().eq_ignore_ascii_case("application/ld+json");
            Some(if is_linked { Role::LinkedData } else { Role::Machine })
        }
        Element::Furniture(kind) => Some(Role::Furniture(kind)),
        Element::Void | Element::Break => None,
        other => match offers::told_by(name, attributes) {
            Some(kind) => Some(Role::Furniture(kind)),
            None if other == Element::Block || name == "form" => Some(Role::Block),
            None if other == Element::Inline => Some(Role::Inline),
            None => None,
        },
    }
}

/// The name under which an element is written: one that every parser knows.
fn written(name: &str) -> &str {
    match elements::element(name) {
        _ if name == "form" => name,
        Element::Block if matches!(name, "body" | "caption" | "hgroup") || name.contains('-') => "div",
        Element::Words => "span",
        _ => name,
    }
}
