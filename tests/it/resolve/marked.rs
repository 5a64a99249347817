//! Articles with their mentions marked in the text: `[Joe Biden|person] said …`, a doubtful one `[Biden|org?]`; ` // ` parts the headline from the body.

use dateline::lexicon::OwnLists;
use dateline::model::{
    Analysed, Article, Certainty, Entity, Extraction, Field, Kind, Mention, OwnKind, Span, Why,
};
use dateline::resolve;

/// Reads a marked article.
pub(super) fn article(marked: &str) -> Analysed {
    let (headline, body) = match marked.split_once(" // ") {
        Some((headline, body)) => (Some(headline), body),
        None => (None, marked),
    };
    let mut mentions = Vec::new();
    let headline = headline.map(|text| plain(text, Field::Headline, &mut mentions));
    let body = plain(body, Field::Body, &mut mentions);
    let article = Article { headline, body, ..Article::default() };
    Analysed { article, found: Extraction { mentions, ..Extraction::default() } }
}

/// The text without its marks, whose mentions are added to `mentions`.
fn plain(marked: &str, field: Field, mentions: &mut Vec<Mention>) -> String {
    let mut text = String::new();
    let mut parts = marked.split('[');
    text.push_str(parts.next().unwrap_or(""));
    for part in parts {
        let (name, rest) = part.split_once('|').expect("a mark is [name|kind]");
        let (word, rest) = rest.split_once(']').expect("a mark ends in ]");
        let (word, certainty) = match word.strip_suffix('?') {
            Some(word) => (word, Certainty::Doubtful),
            None => (word, Certainty::Sure),
        };
        let kind = Kind::ALL.into_iter().find(|kind| kind.word() == word);
        let kind = kind.or_else(|| OwnKind::keep(word).map(Kind::Own)).expect("a kind");
        let span = Span::new(text.len(), text.len() + name.len());
        let why = Why { rule: "test", certainty, confidence: None };
        mentions.push(Mention { field, span, kind, value: None, entity: None, why });
        text.push_str(name);
        text.push_str(rest);
    }
    text
}

/// Resolves marked articles; gives each entity as `name (kind): alias, alias`.
fn resolved(lists: &OwnLists, articles: &[&str]) -> Vec<String> {
    let mut articles: Vec<Analysed> = articles.iter().map(|marked| article(marked)).collect();
    resolve::resolve_with(&mut articles, lists).entities.iter().map(line).collect()
}

fn line(entity: &Entity) -> String {
    let aliases: Vec<&str> = entity.aliases.iter().map(|alias| alias.text.as_str()).collect();
    format!("{} ({}): {}", entity.name, entity.kind.word(), aliases.join(", "))
}

/// Checks a table of cases: what it shows, the articles, the entities (in any order).
pub(super) fn check(cases: &[(&str, &[&str], &[&str])]) {
    check_with(&OwnLists::default(), cases);
}

/// The same with lists of the reader's own.
pub(super) fn check_with(lists: &OwnLists, cases: &[(&str, &[&str], &[&str])]) {
    let mut wrong = Vec::new();
    for (what, articles, want) in cases {
        let mut have = resolved(lists, articles);
        let mut want: Vec<String> = want.iter().map(|line| (*line).to_owned()).collect();
        have.sort();
        want.sort();
        if have != want {
            wrong.push(format!("{what}\n  have {have:#?}\n  want {want:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
