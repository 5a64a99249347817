//! JSON Lines: each line by itself, on all cores.

use rayon::prelude::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::super::decode::Stretches;
use super::super::draft::Draft;
use super::super::fields::{self, Reading};
use super::super::mapping::Names;
use super::super::notices::Notices;
use super::super::series::Series;
use super::HINT;
use super::node::Node;
use super::record;
use super::sample::{LOOKED_AT, Sample};

/// Reads one record a line; a line that holds no article is named.
pub(in super::super) struct Lines<'n> {
    names: &'n Names,
    /// The line to be read next.
    number: u32,
    encoding: Stretches,
}

impl<'n> Lines<'n> {
    /// From line 1 on, fields called by `names`.
    pub(in super::super) fn named(names: &'n Names) -> Self {
        Self { names, number: 1, encoding: Stretches::default() }
    }

    /// Reads a stretch of decoded text: whole lines.
    pub(in super::super) fn read_text(&mut self, text: &str, notices: &mut Notices) -> Vec<Draft> {
        let lines: Vec<&str> = text.lines().collect();
        if self.number == 1 {
            sample(&lines, self.names).tell(self.names, notices);
        }
        let readings: Vec<Line> =
            lines.par_iter().with_min_len(16).map(|line| read_line(line, self.names)).collect();
        let mut drafts = Vec::new();
        for reading in readings {
            let number = self.number;
            match reading {
                Line::Blank => {}
                Line::Article(reading) => fields::take(*reading, number, &mut drafts, notices),
                Line::Other => {
                    notices.warning("the record holds no article").at_line(number).hint(HINT);
                }
                Line::Broken(column) => {
                    notices.warning(format!("the line is not JSON (column {column})")).at_line(number);
                }
            }
            self.number += 1;
        }
        drafts
    }
}

impl Series for Lines<'_> {
    fn word(&self) -> &'static str {
        "JSON Lines"
    }

    fn border(&self, held: &[u8]) -> Option<usize> {
        held.iter().rposition(|byte| *byte == b'\n').map(|end| end + 1)
    }

    fn read(&mut self, stretch: &[u8], notices: &mut Notices) -> Vec<Draft> {
        let mut encoding = std::mem::take(&mut self.encoding);
        let drafts = self.read_text(&encoding.decode(stretch, self.number), notices);
        self.encoding = encoding;
        drafts
    }

    fn end(&mut self, notices: &mut Notices) {
        self.encoding.tell(notices);
    }
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
