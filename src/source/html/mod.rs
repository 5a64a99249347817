//! Web pages: the article on the page, and what its metadata says of it.
//!
//! Text → pieces (`tokens`) → clean, shallow HTML (`clean`) → the lines of the article, found by readability (`page`,
//! `blocks`), under what the page says of itself (`facts`, `linked_data`).

mod blocks;
mod clean;
mod elements;
mod facts;
mod linked_data;
mod offers;
mod page;
mod several;
mod stand_ins;
mod tokens;

use super::draft::Paragraph;
use super::markup;

pub(super) use page::read;

/// The paragraphs of a piece of HTML that holds an article's text and nothing else, as feeds and mails do.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let page = clean::page(text);
    blocks::read(&page.html).list.into_iter().map(blocks::Block::into_paragraph).collect()
}

/// The paragraphs of a field that may hold HTML or plain lines.
pub(super) fn paragraphs_or_lines(text: &str) -> Vec<Paragraph> {
    if text.contains('<') {
        return paragraphs(text);
    }
    markup::strip_html(text).lines().filter(|line| !line.trim().is_empty()).map(Paragraph::plain).collect()
}
