//! Whom a description means (`the spokesman`, `her husband`), and who speaks all through an article.

use rustc_hash::FxHashMap;

use crate::extract::page::Page;
use crate::extract::roles::{EPITHETS, relation};
use crate::model::{Field, Kind, Mention, MentionIndex, Role};

/// How many bearers of one title are told apart: beyond that a description leads nowhere anyway.
const MOST: usize = 20;

/// The people of an article by what they are, and who speaks in it as `I`.
#[derive(Default)]
pub(in crate::extract) struct Cast<'a> {
    /// By the noun of the title, in small letters.
    bearers: FxHashMap<String, Vec<Bearer<'a>>>,
    /// Who speaks all through, told by the headline.
    pub(super) author: Option<MentionIndex>,
}

struct Bearer<'a> {
    /// In small letters.
    title: String,
    last: &'a str,
    person: MentionIndex,
}

impl<'a> Cast<'a> {
    /// Gathers what the roles of an article tell, and whom its headline names as the speaker.
    pub(in crate::extract) fn gather(pages: &[Page<'a>], mentions: &[Mention], roles: &[Role]) -> Self {
        let mut cast =
            Cast { author: pages.iter().find_map(|page| author(page, mentions)), ..Self::default() };
        let text = |field: Field| pages.iter().find(|page| page.field == field).map_or("", |page| page.text);
        for role in roles {
            let name = mentions[role.person.0 as usize].span.of(text(role.field));
            cast.add(role.title.of(text(role.field)), name, role.person);
        }
        for page in pages {
            let persons =
                mentions.iter().enumerate().filter(|(_, m)| m.kind == Kind::Person && m.field == page.field);
            for (index, person) in persons {
                if let Some(at) = relation(page, page.at(person.span.start), page.at(person.span.end)) {
                    cast.add(page.word(at), person.span.of(page.text), MentionIndex(index as u32));
                }
            }
        }
        cast
    }

    fn add(&mut self, title: &str, name: &'a str, person: MentionIndex) {
        let title = plain(title);
        let bearers = self.bearers.entry(noun(&title).to_owned()).or_default();
        if bearers.len() < MOST {
            bearers.push(Bearer { title, last: name.rsplit(' ').next().unwrap_or(""), person });
        }
    }

    /// The only bearer of the title in a definite description: `the foreign minister`, `its spokesman`, `Reed’s widow`; a
    /// `headline` leaves determiners out.
    pub(super) fn described(&self, words: &str, headline: bool) -> Option<MentionIndex> {
        const DEFINITE: &[&str] = &["the", "its", "his", "her", "their", "our"];
        let (determiner, rest) = words.split_once(' ').unwrap_or(("", words));
        if DEFINITE.iter().any(|one| determiner.eq_ignore_ascii_case(one)) {
            return self.bearer(rest);
        }
        let owned = words.contains("’s ") || words.contains("'s ");
        (owned || headline).then(|| self.bearer(words)).flatten()
    }

    /// The only bearer of the title `words`, each of which is in the bearer's own title or a name.
    pub(super) fn bearer(&self, words: &str) -> Option<MentionIndex> {
        // `the team’s captain`
        let owner = words.rfind("’s ").map(|at| at + "’s ".len()).or(words.rfind("'s ").map(|at| at + 3));
        let words = owner.map_or(words, |at| &words[at..]);
        let told: Vec<&str> = words.split(' ').filter(|word| !is_detail(word)).collect();
        let known = |bearer: &Bearer, word: &str| bearer.title.split(' ').any(|one| one == word);
        let words = plain(words);
        let bearers = self.bearers.get(noun(&words)).filter(|bearers| bearers.len() < MOST)?;
        let told = plain(&told.join(" "));
        let mut fits = bearers.iter().filter(|bearer| told.split(' ').all(|word| known(bearer, word)));
        let first = fits.next()?;
        fits.all(|other| other.last == first.last).then_some(first.person)
    }
}

/// A title in small letters, one of its forms for all.
fn plain(title: &str) -> String {
    let small = title.to_lowercase();
    if small == "ceo" {
        "chief executive".to_owned()
    } else {
        small.replace("executive officer", "executive")
    }
}

/// The noun of a title: `minister`, `head` of `head of credit`.
fn noun(title: &str) -> &str {
    let before_link = title.split(" of ").next().unwrap_or(title);
    before_link.rsplit([' ', '-']).next().unwrap_or("")
}

/// Whether a word of a description tells more than the title: a name, `former`, `34-year-old`.
fn is_detail(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase)
        || word.ends_with("-old")
        || word.ends_with("ly")
        || EPITHETS.holds(word)
}

/// `Remarks by President X`, `Statement from X`: whom a headline names as the one who speaks.
fn author(page: &Page, mentions: &[Mention]) -> Option<MentionIndex> {
    let speech = (0..page.len().min(8))
        .find(|at| page.is(*at, &["remarks", "statement", "speech", "address", "letter", "message"]))?;
    let by = (speech..page.len().min(speech + 8)).find(|at| page.is(*at, &["by", "from", "of"]))?;
    if page.field != Field::Headline {
        return None;
    }
    let near = |mention: &Mention| {
        let at = page.at(mention.span.start);
        at > by && at < by + 8
    };
    let first = mentions.iter().take(200).position(|mention| {
        mention.field == Field::Headline && mention.kind == Kind::Person && near(mention)
    })?;
    Some(MentionIndex(first as u32))
}
