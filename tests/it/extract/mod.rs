//! Tests of the room `extract`: text with the expected mentions marked in it goes in without the marks and must come out with them.

mod dates;
mod names;
mod own;
mod print;
mod properties;
mod published;
mod quote_carry;
mod quote_marks;
mod quotes;
mod roles;
mod stretches;
mod values;

use dateline::extract;
use dateline::model::{Article, Basis, Extraction, Field, Mention, PartialDate, Published};

/// An article of the body `text`; a first line that opens with `# ` is its headline.
fn article(text: &str) -> Article {
    let (headline, body) = match text.strip_prefix("# ") {
        Some(rest) => {
            rest.split_once('\n').map_or((Some(rest), ""), |(headline, body)| (Some(headline), body))
        }
        None => (None, text),
    };
    Article { headline: headline.map(str::to_owned), body: body.to_owned(), ..Article::default() }
}

/// The same, published on `date`.
fn published(text: &str, date: &str) -> Article {
    let value = PartialDate::parse(date).unwrap();
    let published = Published { value, basis: Basis::Metadata, evidence: String::new() };
    Article { published: Some(published), ..article(text) }
}

/// `text` with its `[words|label]` marks taken out.
fn unmarked(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        out.push_str(&rest[..open]);
        let close = open + rest[open..].find(']').unwrap();
        let (words, _) = rest[open + 1..close].split_once('|').unwrap();
        out.push_str(words);
        rest = &rest[close + 1..];
    }
    out + rest
}

/// The article's text with every mention marked; `label` says what stands behind the bar, `None` leaves it unmarked.
fn marked(article: &Article, found: &Extraction, label: impl Fn(&Mention) -> Option<String>) -> String {
    let mut out = String::new();
    for field in [Field::Headline, Field::Body] {
        let text = article.text(field);
        if field == Field::Headline && !text.is_empty() {
            out.push_str("# ");
        }
        let mut at = 0;
        for mention in found.mentions.iter().filter(|mention| mention.field == field) {
            let Some(label) = label(mention) else { continue };
            out.push_str(&text[at..mention.span.start as usize]);
            out.push_str(&format!("[{}|{label}]", mention.span.of(text)));
            at = mention.span.end as usize;
        }
        out.push_str(&text[at..]);
        if field == Field::Headline && !text.is_empty() && !article.body.is_empty() {
            out.push('\n');
        }
    }
    out
}

/// Checks the named mentions of every case.
fn check_names(cases: &[&str]) {
    let mut wrong = Vec::new();
    for case in cases {
        let article = article(&unmarked(case));
        let found = extract::extract(&article);
        let out = marked(&article, &found, |mention| {
            mention.kind.is_named().then(|| mention.kind.word().to_owned())
        });
        if out != *case {
            wrong.push(format!("expected {case}\n     got {out}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
