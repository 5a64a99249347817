//! Numbers in figures and in words.

use std::borrow::Cow;

use crate::extract::page::{Page, Shape};
use crate::lexicon;

/// A number and where it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::extract) struct Number {
    /// One past its last word.
    pub(in crate::extract) end: usize,
    /// What it says.
    pub(in crate::extract) value: f64,
    /// Whether a scale (`million`, `bn`) belongs to it.
    pub(in crate::extract) scaled: bool,
}

/// Nothing that news counts is as many; figures that say so are something else.
pub(in crate::extract) const BEYOND: f64 = 1e18;

/// The number that begins at `at`.
pub(in crate::extract) fn at(page: &Page, at: usize) -> Option<Number> {
    let number = match page.shape(at) {
        Shape::Number => figures(page, at),
        Shape::Small | Shape::Capital | Shape::Caps => words(page, at),
        _ => None,
    };
    number.filter(|number| number.value < BEYOND)
}

/// `10,000`, `2.2 billion`, `45bn`, `2.18 crore`.
fn figures(page: &Page, at: usize) -> Option<Number> {
    let word = page.word(at);
    let digits = word.find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.')).unwrap_or(word.len());
    let (figures, suffix) = word.split_at(digits);
    if figures.contains(',') && !grouped(figures) {
        return None;
    }
    let plain: f64 = ungrouped(figures).parse().ok()?;
    if !suffix.is_empty() {
        let value = scaled(plain, short_scale(suffix)?);
        return Some(Number { end: at + 1, value, scaled: true });
    }
    Some(match scale(page, at + 1) {
        Some((factor, end)) => Number { end, value: scaled(plain, factor), scaled: true },
        None => Number { end: at + 1, value: plain, scaled: false },
    })
}

/// Figures without the commas between their groups.
fn ungrouped(figures: &str) -> Cow<'_, str> {
    if figures.contains(',') { figures.replace(',', "").into() } else { figures.into() }
}

/// `4.1 million` is 4100000, which the product of the two just misses.
fn scaled(plain: f64, factor: f64) -> f64 {
    let value = plain * factor;
    let whole = value.round();
    if (value - whole).abs() < value * 1e-12 { whole } else { value }
}

/// Groups of three digits (of two, in India) behind the first comma.
fn grouped(figures: &str) -> bool {
    let whole = figures.split('.').next().unwrap_or(figures);
    let mut groups = whole.split(',');
    groups.next().is_some_and(|first| (1..=3).contains(&first.len()))
        && whole.rsplit(',').next().is_some_and(|last| last.len() == 3)
        && groups.all(|group| matches!(group.len(), 2 | 3))
}

/// The factor of a scale grown onto figures.
fn short_scale(suffix: &str) -> Option<f64> {
    Some(match suffix.to_ascii_lowercase().as_str() {
        "k" => 1e3,
        "m" | "mn" | "mln" => 1e6,
        "b" | "bn" | "bln" => 1e9,
        "t" | "tn" | "trn" => 1e12,
        "cr" => 1e7,
        _ => return None,
    })
}

/// The scale that stands at `at`, and where it ends.
fn scale(page: &Page, at: usize) -> Option<(f64, usize)> {
    let from = if page.word(at) == "-" && page.tight(at) { at + 1 } else { at };
    let word = page.word(from);
    if !(2..=8).contains(&word.len()) {
        return None;
    }
    let factor = lexicon::in_small_letters(word, factor)?;
    match scale(page, from + 1) {
        Some((more, end)) if matches!(word, "lakh" | "hundred" | "thousand") => Some((factor * more, end)),
        _ => Some((factor, from + 1)),
    }
}

/// What a word of scale multiplies by.
fn factor(word: &str) -> Option<f64> {
    Some(match word {
        "hundred" => 1e2,
        "thousand" => 1e3,
        "lakh" | "lakhs" => 1e5,
        "million" | "mn" | "mln" => 1e6,
        "crore" | "crores" => 1e7,
        "billion" | "bn" => 1e9,
        "trillion" | "tn" => 1e12,
        "dozen" => 12.0,
        _ => return None,
    })
}

/// `six million`, `forty-one`, `two dozen`, `a quarter of a million`, `one billion`.
fn words(page: &Page, at: usize) -> Option<Number> {
    if let Some(number) = fraction(page, at) {
        return Some(number);
    }
    let (mut value, mut end) = small_number(page, at)?;
    if let Some((factor, after)) = scale(page, end) {
        value *= factor;
        end = after;
        // `one hundred and forty`
        let next = if page.is(end, &["and"]) { end + 1 } else { end };
        if let Some((rest, after)) = small_number(page, next)
            && rest < factor
            && page.word(next) != "a"
            && factor >= 100.0
        {
            value += rest;
            end = after;
        }
        return Some(Number { end, value, scaled: true });
    }
    (!page.is(at, &["a", "an"])).then_some(Number { end, value, scaled: false })
}

/// `half a million`, `a quarter of a million`.
fn fraction(page: &Page, at: usize) -> Option<Number> {
    let start = if page.is(at, &["a"]) { at + 1 } else { at };
    let quarter = page.is(start, &["quarter"]);
    if !quarter && !page.is(start, &["half"]) {
        return None;
    }
    let part = if quarter { 0.25 } else { 0.5 };
    let article = if page.is(start + 1, &["of"]) { start + 2 } else { start + 1 };
    page.is(article, &["a"]).then_some(())?;
    let (factor, end) = scale(page, article + 1).filter(|(factor, _)| *factor >= 1e6)?;
    Some(Number { end, value: part * factor, scaled: true })
}

/// A number below a hundred in words, or `a` before a scale.
fn small_number(page: &Page, at: usize) -> Option<(f64, usize)> {
    if page.is(at, &["a", "an"]) {
        return scale(page, at + 1).map(|_| (1.0, at + 1));
    }
    let first = unit(page.word(at)).or_else(|| ten(page.word(at)))?;
    if ten(page.word(at)).is_some()
        && page.word(at + 1) == "-"
        && page.tight(at)
        && page.tight(at + 1)
        && let Some(second) = unit(page.word(at + 2)).filter(|second| *second < 10.0)
    {
        return Some((first + second, at + 3));
    }
    Some((first, at + 1))
}

fn unit(word: &str) -> Option<f64> {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    if !(3..=9).contains(&word.len()) {
        return None;
    }
    UNITS.iter().position(|unit| word.eq_ignore_ascii_case(unit)).map(|at| at as f64)
}

fn ten(word: &str) -> Option<f64> {
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    if !(5..=7).contains(&word.len()) {
        return None;
    }
    TENS.iter().position(|ten| word.eq_ignore_ascii_case(ten)).map(|at| (at as f64 + 2.0) * 10.0)
}

/// `11,000 to 12,000`, `10,000–12,000`, `between 3,000 and 4,000`, `12 to 15 million`: the two bounds and the end.
pub(in crate::extract) fn range(page: &Page, first: usize) -> Option<(f64, f64, usize)> {
    let low = at(page, first)?;
    let joint = page.word(low.end);
    let between = first > 0 && page.is(first - 1, &["between"]);
    let joined = matches!(joint, "–" | "—")
        || (joint == "-" && page.tight(low.end))
        || page.is(low.end, &["to"])
        || (page.is(low.end, &["and"]) && between);
    if !joined {
        return None;
    }
    let high = at(page, low.end + 1)?;
    let factor = if high.scaled && !low.scaled { high.value / plain(page, low.end + 1)? } else { 1.0 };
    let bottom = if low.value * factor < high.value { low.value * factor } else { low.value };
    (bottom < high.value).then_some((bottom, high.value, high.end))
}

/// The figures at `at` without their scale.
fn plain(page: &Page, at: usize) -> Option<f64> {
    match page.shape(at) {
        Shape::Number => {
            let word = page.word(at);
            let digits =
                word.find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.')).unwrap_or(word.len());
            word[..digits].replace(',', "").parse().ok().filter(|value: &f64| *value > 0.0)
        }
        _ => small_number(page, at).map(|(value, _)| value).filter(|value| *value > 0.0),
    }
}
