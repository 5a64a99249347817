//! What extraction finds in one article.

use serde::{Deserialize, Serialize};

use super::word::{self, Word};
use super::{ArticleId, DateRange, EntityId, Field, Kind, Span};

/// A place in [`Extraction::mentions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MentionIndex(pub u32);

/// One mention of the corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Occurrence {
    /// In which article.
    pub article: ArticleId,
    /// Which of its mentions.
    pub mention: MentionIndex,
}

/// All that was found in one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Extraction {
    /// In text order (headline first), not overlapping.
    pub mentions: Vec<Mention>,
    /// In text order.
    pub quotes: Vec<Quote>,
    /// In text order.
    pub roles: Vec<Role>,
}

impl Extraction {
    /// The mention at `index`.
    pub fn mention(&self, index: MentionIndex) -> Option<&Mention> {
        self.mentions.get(index.0 as usize)
    }
}

/// A span that names something or states a value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// Which text it stands in.
    pub field: Field,
    /// Its bytes there.
    pub span: Span,
    /// What it is of.
    pub kind: Kind,
    /// What a value kind says, where that can be known; `None` for names.
    pub value: Option<Value>,
    /// The entity it refers to; set by resolution, `None` for values.
    #[serde(skip)]
    pub entity: Option<EntityId>,
    /// What decided it.
    pub why: Why,
}

/// The evidence that decided a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// The rule or list, as a word that help can explain (`lexicon:places`, `rule:title-before-name`).
    #[serde(deserialize_with = "word::deserialize")]
    pub rule: Word,
    /// How sure it is.
    pub certainty: Certainty,
    /// How probable the tagger holds it, in hundredths; `None` where only a rule or list sees it.
    pub confidence: Option<u8>,
}

/// How sure extraction is of a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Certainty {
    /// A single weak cue: views may keep it apart.
    Doubtful,
    /// The ordinary case.
    Likely,
    /// A list entry without a second meaning, or several cues that agree.
    Sure,
}

/// What a value mention says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// A date or a range of dates.
    Date(DateRange),
    /// A sum and its ISO 4217 currency.
    Money {
        /// In whole units of the currency.
        amount: f64,
        /// `USD`, `EUR`, …
        #[serde(deserialize_with = "word::deserialize")]
        currency: Word,
    },
    /// A sum between two bounds.
    MoneyBetween {
        /// The lower bound, in whole units of the currency.
        min: f64,
        /// The upper bound.
        max: f64,
        /// `USD`, `EUR`, …
        #[serde(deserialize_with = "word::deserialize")]
        currency: Word,
    },
    /// A percentage (2 % is 2.0) or a head count.
    Number(f64),
    /// A percentage or a head count between two bounds.
    Between {
        /// The lower bound.
        min: f64,
        /// The upper bound.
        max: f64,
    },
}

/// Quoted words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// Which text they stand in.
    pub field: Field,
    /// What stands between the marks, the marks left out.
    pub span: Span,
    /// Speech, or words that nobody is reported to have said.
    pub kind: QuoteKind,
    /// Who said them, where the text tells.
    pub speaker: Option<Speaker>,
    /// The verb that reports them (`said`), in the same field.
    pub cue: Option<Span>,
}

/// Reported speech or so-called words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuoteKind {
    /// Somebody is reported to have said it.
    Speech,
    /// Words set in marks that nobody is reported to have said.
    Scare,
}

/// The words that name a speaker, and the person or body they lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The words (`he`, `a senior official`, `Keir Starmer`), in the quote's field; empty where nothing beside the quotation
    /// names the speaker.
    pub words: Span,
    /// The mention meant, pronouns followed; `None` where nobody is named.
    pub mention: Option<MentionIndex>,
}

/// A title that a person is said to hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// The person's mention.
    pub person: MentionIndex,
    /// Which text the title stands in.
    pub field: Field,
    /// The title's words (`Defense Minister`); empty, behind the name, where only the body is told (`George Barros of the ISW`).
    pub title: Span,
    /// The mention of the country or body it is held in.
    pub affiliation: Option<MentionIndex>,
}
