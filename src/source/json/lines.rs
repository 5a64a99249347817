//! JSON Lines: each line by itself, on all cores.

use rayon::prelude::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::super::draft::Draft;
use super::super::notices::Notices;
use super::HINT;
use super::node::Node;
use super::record::{self, Reading};

/// Reads one record a line; a line that holds no article is named.
pub(in super::super) fn read(text: &str, notices: &mut Notices) -> Vec<Draft> {
    let lines: Vec<&str> = text.lines().collect();
    let readings: Vec<Line> = lines.par_iter().with_min_len(16).map(|line| read_line(line)).collect();
    let mut drafts = Vec::new();
    for (number, reading) in (1..).zip(readings) {
        match reading {
            Line::Blank => {}
            Line::Article(reading) => take(*reading, number, &mut drafts, notices),
            Line::Other => drop(notices.warning("the record holds no article").at_line(number).hint(HINT)),
            Line::Broken(column) => {
                notices.warning(format!("the line is not JSON (column {column})")).at_line(number);
            }
        }
    }
    drafts
}

/// Takes an article in, and tells of its date where that cannot be read.
pub(super) fn take(reading: Reading, line: u32, drafts: &mut Vec<Draft>, notices: &mut Notices) {
    if let Some(date) = reading.bad_date {
        let shown: String = date.chars().take(40).collect();
        let shown = crate::text::sanitize::clean_line(&shown);
        notices.warning(format!("the date “{shown}” cannot be read")).at_line(line);
    }
    drafts.push(reading.draft);
}

enum Line {
    Blank,
    Article(Box<Reading>),
    Other,
    Broken(usize),
}

fn read_line(line: &str) -> Line {
    let line = line.trim().trim_end_matches(',');
    if line.is_empty() {
        return Line::Blank;
    }
    match serde_json::from_str::<Node>(line) {
        Ok(node) => record::read(&node).map_or(Line::Other, |reading| Line::Article(Box::new(reading))),
        Err(error) => Line::Broken(error.column()),
    }
}
