//! Which field of a record, or column of a table, is what: as the reader says, else by the names that news uses.

use super::keys;
use super::notices::Notices;
use crate::text::sanitize;

/// The reader's word on the fields of records and the columns of tables; what is `None` goes by its usual names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The text.
    pub body: Option<String>,
    /// The headline.
    pub headline: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// When it was published.
    pub date: Option<String>,
    /// The section.
    pub section: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Its address.
    pub url: Option<String>,
}

/// A field of an article that a record may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Headline,
    Body,
    Byline,
    Date,
    Section,
    Outlet,
    Url,
}

impl Field {
    /// All of them.
    pub(super) const ALL: [Field; 7] =
        [Field::Headline, Field::Body, Field::Byline, Field::Date, Field::Section, Field::Outlet, Field::Url];

    /// The names it usually has, the best first.
    pub(super) fn usual(self) -> &'static [&'static str] {
        match self {
            Field::Headline => keys::HEADLINE,
            Field::Body => keys::BODY,
            Field::Byline => keys::BYLINE,
            Field::Date => keys::DATE,
            Field::Section => keys::SECTION,
            Field::Outlet => keys::OUTLET,
            Field::Url => keys::URL,
        }
    }

    /// What it is called.
    pub(super) fn word(self) -> &'static str {
        match self {
            Field::Headline => "headline",
            Field::Body => "body",
            Field::Byline => "byline",
            Field::Date => "date",
            Field::Section => "section",
            Field::Outlet => "outlet",
            Field::Url => "url",
        }
    }
}

/// The names of fields, ready to be looked up.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    own: [Option<String>; Field::ALL.len()],
    /// The same, as the reader wrote them.
    written: [Option<String>; Field::ALL.len()],
}

impl Names {
    /// The names that `mapping` gives, and the usual ones behind them.
    pub(super) fn of(mapping: &Mapping) -> Self {
        let written = Field::ALL.map(|field| {
            let written = match field {
                Field::Headline => &mapping.headline,
                Field::Body => &mapping.body,
                Field::Byline => &mapping.byline,
                Field::Date => &mapping.date,
                Field::Section => &mapping.section,
                Field::Outlet => &mapping.outlet,
                Field::Url => &mapping.url,
            };
            written.clone()
        });
        let plain = |name: &Option<String>| name.as_deref().map(keys::plain).filter(|name| !name.is_empty());
        Self { own: written.each_ref().map(plain), written }
    }

    /// The names of `field`, the best first, each as [`keys::plain`] writes it.
    pub(super) fn names(&self, field: Field) -> impl Iterator<Item = &str> + Clone {
        let own = self.own[field as usize].as_deref();
        own.into_iter().chain(field.usual().iter().copied())
    }

    /// The name that the reader gives `field`, as [`keys::plain`] writes it.
    pub(super) fn own(&self, field: Field) -> Option<&str> {
        self.own[field as usize].as_deref()
    }

    /// Whether the reader calls `field` by `name`.
    pub(super) fn is_own(&self, field: Field, name: &str) -> bool {
        self.own(field).is_some_and(|own| own == keys::plain(name))
    }

    /// Tells of `fields` that the reader named and the source does not have.
    pub(super) fn tell_missing(&self, fields: &[Field], among: &str, notices: &mut Notices) {
        for field in fields {
            let written = self.written[*field as usize].as_deref().unwrap_or_default();
            notices
                .warning(format!("has no {among} “{}”, which is to be its {}", shown(written), field.word()))
                .hint("the settings name it; its usual names count");
        }
    }

    /// Whether `key` names a field of an article.
    pub(super) fn knows(&self, key: &str) -> bool {
        keys::is_known(key) || self.own.iter().flatten().any(|own| *own == keys::plain(key))
    }
}

/// Names of fields are cut behind so many characters where they are shown.
const LONGEST_NAME: usize = 60;

/// The name of a field as reports show it.
pub(super) fn shown(name: &str) -> String {
    let name = sanitize::clean_line(name);
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name,
    }
}
