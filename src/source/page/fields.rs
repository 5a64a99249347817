//! Fields that clipping services write into plain text: `HEADLINE: …`, `BYLINE: …`.

/// Names of fields, in capitals as they are written.
const NAMES: &[&str] = &[
    "HEADLINE",
    "TITLE",
    "BYLINE",
    "AUTHOR",
    "SECTION",
    "LENGTH",
    "BODY",
    "DATELINE",
    "SOURCE",
    "GRAPHIC",
    "LOAD-DATE",
    "LANGUAGE",
    "PUBLICATION-TYPE",
    "JOURNAL-CODE",
    "CORRECTION",
    "SERIES",
    "EDITION",
    "NOTES",
    "DOCUMENT-TYPE",
    "COPYRIGHT",
];

/// The name and value of the field that `text` is.
pub(super) fn field(text: &str) -> Option<(&'static str, &str)> {
    let (name, value) = text.split_once(':')?;
    let name = NAMES.iter().find(|known| **known == name)?;
    Some((name, value.trim()))
}
