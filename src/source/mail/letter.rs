//! The plain text of a message to paragraphs: hard line ends joined; quotations and the signature aside.

use super::super::draft::Paragraph;

/// A signature has no more lines.
const LONGEST_SIGNATURE: usize = 15;

/// Lines that were broken by a mail program are between so many characters.
const BROKEN_AT: std::ops::RangeInclusive<usize> = 45..=100;

/// The text of a message, and how many lines were put aside.
#[derive(Default)]
pub(super) struct Letter {
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) aside: usize,
}

/// Reads the plain text of a message; `is_flowed` where a blank at a line's end says that it goes on.
pub(super) fn read(text: &str, is_flowed: bool) -> Letter {
    let lines: Vec<&str> = text.lines().collect();
    let signature = lines
        .iter()
        .rposition(|line| matches!(*line, "-- " | "--"))
        .filter(|at| lines.len() - at <= LONGEST_SIGNATURE);
    let (own, signed) = lines.split_at(signature.unwrap_or(lines.len()));
    let kept: Vec<&str> =
        own.iter().enumerate().filter(|(at, _)| !is_quoted(own, *at)).map(|(_, line)| *line).collect();
    let aside = own.len() - kept.len() + signed.len();
    let blocks = kept.split(|line| line.trim().is_empty()).filter(|block| !block.is_empty());
    let paragraphs = blocks.flat_map(|block| join(block, is_flowed)).map(Paragraph::plain).collect();
    Letter { paragraphs, aside }
}

/// Whether a line quotes another message, or says whose words are quoted below it.
fn is_quoted(lines: &[&str], at: usize) -> bool {
    if lines[at].starts_with('>') {
        return true;
    }
    let announces = lines[at].trim_end().ends_with("wrote:") || lines[at].trim_end().ends_with("writes:");
    announces
        && lines[at + 1..]
            .iter()
            .find(|line| !line.trim().is_empty())
            .is_some_and(|line| line.starts_with('>'))
}

/// The lines between two blank ones, joined where they were broken for their width alone.
fn join(block: &[&str], is_flowed: bool) -> Vec<String> {
    let broken = block.iter().rev().skip(1).all(|line| BROKEN_AT.contains(&line.chars().count()));
    let mut out: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in block {
        let is_item = line.trim_start().starts_with(['*', '-', '•', '·']);
        match out.last_mut() {
            Some(last) if goes_on && !is_item => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => out.push(line.trim().to_owned()),
        }
        goes_on = broken || (is_flowed && line.ends_with(' '));
    }
    out
}
