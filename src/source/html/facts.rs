//! Who, when and where: what a page says of its article, the surest source first.

use super::super::draft::Draft;
use super::super::notices::Notices;
use super::super::{byline, dates, markup};
use super::blocks::Blocks;
use super::clean::Page;
use super::linked_data::{self, LinkedData};
use crate::model::{Basis, Published};
use crate::text::sanitize;

const HEADLINES: &[&str] = &[
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "dcterms.title",
    "headline",
    "title",
];
const BYLINES: &[&str] = &[
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "byline",
    "twitter:creator",
];
const DATES: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "article.published",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "date",
    "cxenseparse:recs:publishtime",
    "article:modified_time",
    "datemodified",
    "lastmod",
];
const OUTLETS: &[&str] = &[
    "og:site_name",
    "publisher",
    "dc.publisher",
    "application-name",
    "al:android:app_name",
    "twitter:app:name:iphone",
];
const SECTIONS: &[&str] = &[
    "article:section",
    "og:article:section",
    "parsely-section",
    "sailthru.section",
    "section",
    "cxenseparse:section",
];
const URLS: &[&str] = &["og:url", "parsely-link", "twitter:url"];

/// No more headlines of a page are compared.
const MOST_HEADLINES: usize = 20;

/// Marks between a page's title and its site's name.
const BETWEEN: &[&str] = &[" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / "];

/// What a page says of its article.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// The fields; no paragraphs.
    pub(super) draft: Draft,
    /// The text of the article, where the page says it for machines.
    pub(super) body: Option<String>,
    /// Whether the page calls itself an article.
    pub(super) is_article: bool,
}

/// Gathers what `page`, whose lines are `blocks`, says of its article.
pub(super) fn read(page: &Page, blocks: &Blocks, notices: &mut Notices) -> Facts {
    let (linked, broken) = linked_data::read(&page.linked_data);
    if broken > 0 {
        notices.info(format!("{broken} of its JSON-LD scripts cannot be read"));
    }
    let is_article =
        linked.is_some() || page.metas.iter().any(|(name, value)| name == "og:type" && value == "article");
    let linked = linked.unwrap_or_default();
    let meta = |names: &[&str]| meta(page, names).next();
    let outlet = linked.outlet.clone().or_else(|| meta(OUTLETS)).filter(|outlet| !outlet.starts_with('@'));
    let headline = headline(page, blocks, &linked, outlet.as_deref());
    let draft = Draft {
        byline: linked.byline.clone().or_else(|| stated_byline(page)).or_else(|| shown_byline(blocks)),
        section: linked.section.clone().or_else(|| meta(SECTIONS)).map(plain),
        url: page.canonical.clone().or_else(|| meta(URLS)).or(linked.url).filter(|url| url.contains("://")),
        published: date(page, blocks, linked.date, notices),
        outlet: outlet.map(plain),
        headline,
        ..Draft::default()
    };
    Facts { draft, body: linked.body, is_article }
}

fn meta<'a>(page: &'a Page, names: &'a [&str]) -> impl Iterator<Item = String> + 'a {
    let found = |name: &&str| {
        page.metas
            .iter()
            .filter(move |(known, _)| known == *name)
            .map(|(_, value)| value.clone())
            .collect::<Vec<_>>()
    };
    names.iter().flat_map(found)
}

/// The headline: the page's own large heading where another source says the same, else what is made for machines.
fn headline(page: &Page, blocks: &Blocks, linked: &LinkedData, outlet: Option<&str>) -> Option<String> {
    let stated: Vec<String> = linked
        .headline
        .iter()
        .cloned()
        .chain(meta(page, HEADLINES))
        .take(MOST_HEADLINES)
        .map(plain)
        .collect();
    let title =
        page.title.as_ref().map(|title| sanitize::clean_line(title)).filter(|title| !title.is_empty());
    let shown: Vec<&str> = blocks
        .list
        .iter()
        .filter(|block| block.is_first_heading)
        .map(|block| block.text.as_str())
        .take(MOST_HEADLINES)
        .collect();
    let is_said = |heading: &&&str| stated.iter().chain(&title).any(|text| begins_with(text, heading));
    let lone = || match shown.as_slice() {
        [one] => Some((*one).to_owned()),
        _ => None,
    };
    let confirmed = shown.iter().find(is_said).map(|heading| (*heading).to_owned());
    let stated = stated.into_iter().find(|text| !text.is_empty()).map(|text| without_site(&text, outlet));
    confirmed.or(stated).or_else(lone).or_else(|| title.map(|title| without_site(&title, outlet)))
}

fn begins_with(text: &str, heading: &str) -> bool {
    let fold = |text: &str| sanitize::clean_line(text).to_lowercase();
    let heading = fold(heading);
    heading.len() >= 8 && fold(text).starts_with(&heading)
}

/// `title` without the name of the site behind it.
fn without_site(title: &str, outlet: Option<&str>) -> String {
    let Some((head, tail)) = BETWEEN
        .iter()
        .filter_map(|mark| Some((title.rfind(mark)?, mark.len())))
        .max()
        .map(|(at, length)| (&title[..at], &title[at + length..]))
    else {
        return title.to_owned();
    };
    let is_site = outlet.is_some_and(|outlet| {
        let (tail, outlet) = (tail.to_lowercase(), outlet.to_lowercase());
        tail.contains(&outlet) || outlet.contains(&tail)
    });
    let is_name_like =
        title.contains(" | ") && tail.split_whitespace().count() <= 4 && head.split_whitespace().count() >= 4;
    if is_site || is_name_like { head.trim().to_owned() } else { title.to_owned() }
}

fn stated_byline(page: &Page) -> Option<String> {
    let names: Vec<String> = BYLINES
        .iter()
        .map(|name| {
            meta(page, &[name])
                .filter(|value| !value.contains("://") && !value.starts_with('@'))
                .collect::<Vec<_>>()
        })
        .find(|names| !names.is_empty())?;
    let mut distinct: Vec<String> = Vec::new();
    for name in names.into_iter().map(plain) {
        if !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    Some(distinct.join(", "))
}

/// The byline that the lines of a page show.
pub(super) fn shown_byline(blocks: &Blocks) -> Option<String> {
    let opened = || blocks.list.iter().take(40).find_map(|block| byline::read(&block.text));
    blocks
        .bylines
        .iter()
        .find_map(|line| byline::read(line).or_else(|| byline::read_bare(line)))
        .or_else(opened)
}

/// The first date that can be read; where none can, the first is told.
fn date(page: &Page, blocks: &Blocks, linked: Option<String>, notices: &mut Notices) -> Option<Published> {
    let stated: Vec<String> = linked.into_iter().chain(meta(page, DATES)).collect();
    let found = stated.iter().chain(&blocks.times).find_map(|words| published(words));
    if found.is_none()
        && let Some(first) = stated.first()
    {
        let shown = sanitize::clean_line(&first.chars().take(40).collect::<String>());
        notices.warning(format!("the date “{shown}” cannot be read"));
    }
    found
}

/// The date that `words` of a field say.
pub(super) fn published(words: &str) -> Option<Published> {
    let value = dates::read(words)?;
    Some(Published { value, basis: Basis::Metadata, evidence: words.trim().to_owned() })
}

/// Words that were written for HTML within a field: decoded once more, on one line.
fn plain(text: String) -> String {
    if text.contains(['<', '&']) { sanitize::clean_line(&markup::strip_html(&text)) } else { text }
}
