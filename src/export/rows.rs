//! The rows of the interchange format, version 1: one struct for each sort of line.

use serde::{Serialize, Serializer};

use crate::model::{Field, Kind, Span, Value};

/// One line.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub(super) enum Row<'a> {
    Corpus(Corpus),
    Article(Article<'a>),
    Mention(Mention<'a>),
    Quote(Quote<'a>),
    Role(Role<'a>),
    Entity(Entity<'a>),
}

#[derive(Serialize)]
pub(super) struct Corpus {
    pub(super) schema: u32,
    pub(super) generator: &'static str,
    pub(super) articles: usize,
    pub(super) entities: usize,
    pub(super) mentions: usize,
}

#[derive(Serialize)]
pub(super) struct Article<'a> {
    pub(super) id: &'a str,
    pub(super) source: &'a str,
    pub(super) ordinal: u32,
    pub(super) headline: Option<&'a str>,
    pub(super) byline: Option<&'a str>,
    pub(super) section: Option<&'a str>,
    pub(super) outlet: Option<&'a str>,
    pub(super) url: Option<&'a str>,
    pub(super) filed: Option<Filed<'a>>,
    pub(super) published: Option<Published<'a>>,
    pub(super) body: &'a str,
    pub(super) span: Option<(u32, u32)>,
    /// Where else it was read from, word for word.
    pub(super) copies: Vec<Twin<'a>>,
    /// The leader of its bundle of wire copies, where that is another article.
    pub(super) copy_of: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Twin<'a> {
    pub(super) source: &'a str,
    pub(super) ordinal: u32,
    pub(super) outlet: Option<&'a str>,
    pub(super) url: Option<&'a str>,
    pub(super) published: Option<Published<'a>>,
}

#[derive(Serialize)]
pub(super) struct Filed<'a> {
    pub(super) place: Option<&'a str>,
    /// Each town that `place` names.
    pub(super) places: Vec<&'a str>,
    pub(super) agency: Option<&'a str>,
    /// The words of the date, as written.
    pub(super) date: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Published<'a> {
    pub(super) value: String,
    pub(super) basis: &'static str,
    pub(super) evidence: &'a str,
}

/// Where a line's words stand, and the words.
#[derive(Serialize)]
pub(super) struct Place {
    field: Field,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
pub(super) struct Mention<'a> {
    pub(super) article: &'a str,
    #[serde(flatten)]
    pub(super) place: Place,
    pub(super) text: &'a str,
    pub(super) kind: Kind,
    pub(super) entity: Option<&'a str>,
    pub(super) value: Option<Said<'a>>,
    pub(super) why: Why,
}

#[derive(Serialize)]
pub(super) struct Why {
    pub(super) rule: &'static str,
    pub(super) certainty: &'static str,
    /// 0 to 1; null where the tagger does not see the same.
    pub(super) confidence: Option<f64>,
}

#[derive(Serialize)]
pub(super) struct Quote<'a> {
    pub(super) article: &'a str,
    #[serde(flatten)]
    pub(super) place: Place,
    pub(super) text: &'a str,
    pub(super) kind: &'static str,
    /// A person.
    pub(super) speaker: Option<&'a str>,
    /// A body that speaks as one: the format keeps `speaker` for people.
    pub(super) speaker_body: Option<&'a str>,
    pub(super) speaker_text: Option<&'a str>,
    pub(super) cue: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Role<'a> {
    pub(super) article: &'a str,
    pub(super) person: &'a str,
    pub(super) title: &'a str,
    pub(super) affiliation: Option<&'a str>,
    #[serde(flatten)]
    pub(super) place: Place,
}

#[derive(Serialize)]
pub(super) struct Entity<'a> {
    pub(super) id: &'a str,
    pub(super) kind: Kind,
    pub(super) name: &'a str,
    pub(super) aliases: Vec<&'a str>,
    pub(super) mentions: u32,
    pub(super) articles: u32,
    pub(super) demonym_of: Option<&'a str>,
    pub(super) tier: &'static str,
}

impl Place {
    pub(super) fn new(field: Field, span: Span) -> Self {
        Self { field, start: span.start, end: span.end }
    }
}

/// What a value mention says: dates as text, sums as `{"amount", "currency"}`, numbers plain, bounds as `{"min", "max"}`.
pub(super) struct Said<'a>(pub(super) &'a Value);

#[derive(Serialize)]
struct Money {
    amount: Number,
    currency: &'static str,
}

#[derive(Serialize)]
struct Bounds {
    min: Number,
    max: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<&'static str>,
}

impl Serialize for Said<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self.0 {
            Value::Date(range) => serializer.collect_str(&range),
            Value::Money { amount, currency } => {
                Money { amount: Number(amount), currency }.serialize(serializer)
            }
            Value::Number(number) => Number(number).serialize(serializer),
            Value::MoneyBetween { min, max, currency } => {
                Bounds { min: Number(min), max: Number(max), currency: Some(currency) }.serialize(serializer)
            }
            Value::Between { min, max } => {
                Bounds { min: Number(min), max: Number(max), currency: None }.serialize(serializer)
            }
        }
    }
}

/// A number that is written without `.0` where it is whole.
struct Number(f64);

/// Up to here every whole number has its own `f64`.
const LAST_WHOLE: f64 = 9_007_199_254_740_992.0;

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.fract() == 0.0 && self.0.abs() <= LAST_WHOLE {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}
