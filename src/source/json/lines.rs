//! JSON Lines: each line by itself, on all cores.

use rayon::prelude::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::super::draft::Draft;
use super::super::fields::{self, Reading};
use super::super::mapping::Names;
use super::super::notices::Notices;
use super::HINT;
use super::node::Node;
use super::record;
use super::sample::{LOOKED_AT, Sample};

/// Reads one record a line, the first of them line `number`; a line that holds no article is named.
pub(in super::super) fn read(text: &str, number: u32, names: &Names, notices: &mut Notices) -> Vec<Draft> {
    let lines: Vec<&str> = text.lines().collect();
    if number == 1 {
        sample(&lines, names).tell(names, notices);
    }
    let readings: Vec<Line> = lines.par_iter().with_min_len(16).map(|line| read_line(line, names)).collect();
    let mut drafts = Vec::new();
    for (number, reading) in (number..).zip(readings) {
        match reading {
            Line::Blank => {}
            Line::Article(reading) => fields::take(*reading, number, &mut drafts, notices),
            Line::Other => drop(notices.warning("the record holds no article").at_line(number).hint(HINT)),
            Line::Broken(column) => {
                notices.warning(format!("the line is not JSON (column {column})")).at_line(number);
            }
        }
    }
    drafts
}

/// What the first articles call their fields; they are read twice, so that reading the rest is not slowed down.
fn sample(lines: &[&str], names: &Names) -> Sample {
    let mut sample = Sample::default();
    for line in lines.iter().take(2 * LOOKED_AT) {
        if let Ok(node) = serde_json::from_str::<Node>(bare(line))
            && record::read(&node, names).is_some()
        {
            sample.see(&node, names);
        }
    }
    sample
}

/// A record without what may stand around it in its line.
fn bare(line: &str) -> &str {
    line.trim().trim_end_matches(',')
}

enum Line {
    Blank,
    Article(Box<Reading>),
    Other,
    Broken(usize),
}

fn read_line(line: &str, names: &Names) -> Line {
    let line = bare(line);
    if line.is_empty() {
        return Line::Blank;
    }
    match serde_json::from_str::<Node>(line) {
        Ok(node) => {
            record::read(&node, names).map_or(Line::Other, |reading| Line::Article(Box::new(reading)))
        }
        Err(error) => Line::Broken(error.column()),
    }
}
