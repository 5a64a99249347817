//! A whole page: one article, or several of them on a page that lists or follows the news.

use dom_smoothie::{Config, Readability};

use super::super::draft::Draft;
use super::super::notices::Notices;
use super::super::page::is_furniture_line;
use super::super::{byline, dates};
use super::blocks::{self, Block};
use super::clean::{self, DEEPEST, Page};
use super::facts::{self, Facts};
use super::several;

/// A cleaned page that is larger is read as a plain row of lines, in bytes.
const LARGEST: usize = 4 << 20;

/// A page with fewer words holds no article.
const FEWEST_WORDS: usize = 4;

/// Reads the articles of a web page.
pub(in super::super) fn read(text: &str, notices: &mut Notices) -> Vec<Draft> {
    let page = clean::page(text);
    if page.too_deep > 0 {
        notices.warning(format!(
            "{} elements stand more than {DEEPEST} deep: read as if they stood there",
            page.too_deep
        ));
    }
    let lines = blocks::read(&page.html);
    let facts = facts::read(&page, &lines, notices);
    let several = several::read(&page, &facts);
    if !several.is_empty() {
        notices.report.evidence = Some("the article elements of the page".to_owned());
        return several;
    }
    let mut body = body(&page, facts.draft.headline.as_deref(), notices);
    tidy(&mut body, &facts);
    tell_furniture(&page, lines.list.len().saturating_sub(body.len() + 1), notices);
    let paragraphs: Vec<_> = if is_text(&body) {
        body.into_iter().map(Block::into_paragraph).collect()
    } else {
        facts.body.as_deref().map(super::paragraphs_or_lines).unwrap_or_default()
    };
    if paragraphs.is_empty() {
        notices.warning("holds no article: a page of links, scripts or pictures");
        return Vec::new();
    }
    vec![Draft { paragraphs, ..facts.draft }]
}

/// The lines of the page's article, found by readability.
fn body(page: &Page, headline: Option<&str>, notices: &mut Notices) -> Vec<Block> {
    if page.html.len() > LARGEST {
        notices.info("is larger than 4 MiB as a page: all its lines are taken, those around the article too");
        return blocks::read(&page.html).list;
    }
    let mut html = String::from("<!DOCTYPE html><html><head><title>");
    html.extend(headline.unwrap_or("").chars().filter(|c| !matches!(c, '<' | '>' | '&')));
    html.push_str("</title></head><body>");
    html.push_str(&page.html);
    html.push_str("</body></html>");
    let config = Config { disable_json_ld: true, ..Config::default() };
    match Readability::new(html, None, Some(config)).and_then(|mut reader| reader.parse()) {
        Ok(article) => blocks::read(&article.content).list,
        Err(_) => Vec::new(),
    }
}

/// Takes away the headline, who and when at the top, furniture anywhere, and sub-headings with nothing below.
fn tidy(body: &mut Vec<Block>, facts: &Facts) {
    let headline = facts.draft.headline.as_deref().map(str::to_lowercase);
    let mut place = 0;
    body.retain(|block| {
        place += 1;
        let is_headline = headline.as_deref() == Some(&block.text.to_lowercase()) && block.is_heading;
        let is_top = place <= 6 && (block.is_time() || dates::read_line(&block.text).is_some());
        let is_byline = place <= 4 && facts.draft.byline.is_some() && byline::read(&block.text).is_some();
        let is_short_link = block.is_link() && block.text.len() < 150;
        !(is_headline
            || is_top
            || is_byline
            || is_short_link
            || is_furniture_line(&block.text, block.linked > 0))
    });
    while body.last().is_some_and(|block| block.is_heading) {
        body.pop();
    }
}

fn is_text(body: &[Block]) -> bool {
    let words: usize = body.iter().map(|block| block.text.split_whitespace().count()).sum();
    let bytes: usize = body.iter().map(|block| block.text.len()).sum();
    let linked: usize = body.iter().map(|block| block.linked).sum();
    words >= FEWEST_WORDS && linked * 2 <= bytes
}

/// Tells what was left out around the article.
fn tell_furniture(page: &Page, lines: usize, notices: &mut Notices) {
    let mut told: Vec<String> = page.left_out.iter().map(|(kind, count)| kind.word(*count)).collect();
    if lines > 0 {
        let word = if lines == 1 { "line" } else { "lines" };
        told.push(format!("{lines} {word} around the article"));
    }
    notices.report.left_out.counted = told;
}
