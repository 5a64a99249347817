//! Sums of money: `$2.2 billion`, `€45bn`, `US$6.1 billion`, `100 million euros`, `Tk42 crore`.

use super::currencies::{DOLLARS, PREFIXES, SIGNS, UNITS, national};
use super::numbers;
use super::shared_units;
use crate::extract::candidate::Candidate;
use crate::extract::page::{Page, Shape};
use crate::model::{Kind, Value};

/// The sum that begins at `at`.
pub(super) fn at(page: &Page, at: usize) -> Option<Candidate> {
    signed(page, at).or_else(|| counted(page, at))
}

/// A sign or letters, then figures.
fn signed(page: &Page, at: usize) -> Option<Candidate> {
    let (figures, currency) = sign(page, at)?;
    if page.shape(figures) != Shape::Number {
        return None;
    }
    let number = numbers::at(page, figures)?;
    let currency = told(page, at, page.word(at), currency);
    if let Some((min, max, end)) = signed_range(page, figures, number, currency) {
        return Some(bounds((at, end), (min, max), currency));
    }
    Some(sum((at, number.end), number.value, currency))
}

/// Where figures begin behind the sign at `at`, and the currency.
fn sign(page: &Page, at: usize) -> Option<(usize, &'static str)> {
    let word = page.word(at);
    if let Some((_, currency)) = SIGNS.iter().find(|(sign, _)| *sign == word) {
        return Some((at + 1, currency));
    }
    if page.word(at + 1) == "$" && page.tight(at) {
        let (_, currency) = DOLLARS.iter().find(|(letters, _)| *letters == word)?;
        return Some((at + 2, currency));
    }
    let (_, currency) = PREFIXES.iter().find(|(letters, _)| *letters == word)?;
    let point = usize::from(page.word(at + 1) == ".");
    (word.len() > 1 && page.shape(at + 1 + point) == Shape::Number).then_some((at + 1 + point, currency))
}

/// `$8 billion to $12 billion`, `$20,000-50,000`.
fn signed_range(
    page: &Page,
    figures: usize,
    low: numbers::Number,
    currency: &str,
) -> Option<(f64, f64, usize)> {
    let joint = low.end;
    // `from $500 to $700` are two sums
    let from = page.is(figures.wrapping_sub(2), &["from"]) || page.is(figures.wrapping_sub(3), &["from"]);
    if from && page.is(joint, &["to"]) {
        return None;
    }
    if !(page.is(joint, &["to"]) || matches!(page.word(joint), "-" | "–" | "—")) {
        return None;
    }
    match sign(page, joint + 1) {
        Some((second, other)) if other == currency => {
            let high = numbers::at(page, second)?;
            (low.value < high.value).then_some((low.value, high.value, high.end))
        }
        _ => numbers::range(page, figures),
    }
}

/// Figures or number words, then a currency's name; or letters grown onto figures (`Tk42`).
fn counted(page: &Page, at: usize) -> Option<Candidate> {
    if let Some(found) = grown(page, at) {
        return Some(found);
    }
    let range = numbers::range(page, at);
    let number = numbers::at(page, at)?;
    let end = range.map_or(number.end, |(_, _, end)| end);
    let nation = usize::from(page.shape(end) == Shape::Capital && page.shape(end + 1) == Shape::Small);
    let unit = page.lower(end + nation);
    let (_, currency) = UNITS.iter().find(|(name, _)| *name == unit)?;
    let verb = matches!(unit.as_str(), "won" | "real" | "som" | "pounds") && !number.scaled && nation == 0;
    let doing = verb && (unit != "pounds" || page.is(end + 1, &["of"]));
    if doing || (nation > 0 && !known_nation(page.word(end))) {
        return None;
    }
    let national = || national(page.word(end), &unit).filter(|_| nation > 0);
    let currency = national().unwrap_or_else(|| told(page, at, &unit, currency));
    let span = (at, end + nation + 1);
    Some(match range {
        Some((min, max, _)) => bounds(span, (min, max), currency),
        None => sum(span, number.value, currency),
    })
}

/// `Tk42 crore`, `N500bn`, `Sh340 million`: one word of letters and figures.
fn grown(page: &Page, at: usize) -> Option<Candidate> {
    let word = page.word(at);
    let digits = word.find(|c: char| c.is_ascii_digit())?;
    let (letters, figures) = word.split_at(digits);
    let (_, currency) = PREFIXES.iter().find(|(prefix, _)| *prefix == letters && !letters.is_empty())?;
    let end = figures.find(|c: char| !(c.is_ascii_digit() || c == ',')).unwrap_or(figures.len());
    let mut value: f64 =
        figures[..end].replace(',', "").parse().ok().filter(|value| *value < numbers::BEYOND)?;
    let mut last = at + 1;
    let mut grown = figures[end..].to_ascii_lowercase();
    // a fraction is a token of its own: `RM2.6 million`, `N2.5bn`
    if page.word(last) == "." && page.tight(at) && page.tight(last) && page.shape(last + 1) == Shape::Number {
        let fraction = page.word(last + 1);
        let digits = fraction.find(|c: char| !c.is_ascii_digit()).unwrap_or(fraction.len());
        value = format!("{}.{}", value as u64, &fraction[..digits]).parse().ok()?;
        grown = fraction[digits..].to_ascii_lowercase();
        last += 2;
    }
    let apart = grown.is_empty();
    let suffix = if apart { page.lower(last) } else { grown };
    let factor = match suffix.as_str() {
        "m" | "mn" | "million" => 1e6,
        "bn" | "b" | "billion" => 1e9,
        "tn" | "trn" | "trillion" => 1e12,
        "crore" => 1e7,
        "lakh" => 1e5,
        _ => 1.0,
    };
    if factor > 1.0 && apart {
        last += 1;
    }
    value *= factor;
    (letters.len() > 1 || factor > 1.0).then(|| sum((at, last), value, currency))
}

/// The currency of a `unit` that usually means `usual`: a shared one means what the country spoken of calls so.
fn told(page: &Page, at: usize, unit: &str, usual: &'static str) -> &'static str {
    if shared_units::is_shared(unit) {
        shared_units::currency(page, at, unit).unwrap_or_default()
    } else {
        usual
    }
}

fn known_nation(word: &str) -> bool {
    national(word, "dollars").is_some()
        || national(word, "pesos").is_some()
        || national(word, "francs").is_some()
}

fn sum(span: (usize, usize), amount: f64, currency: &'static str) -> Candidate {
    let value = (!currency.is_empty()).then_some(Value::Money { amount, currency });
    Candidate::value(span, Kind::Money, "rule:money", value)
}

fn bounds(span: (usize, usize), (min, max): (f64, f64), currency: &'static str) -> Candidate {
    let value = (!currency.is_empty()).then_some(Value::MoneyBetween { min, max, currency });
    Candidate::value(span, Kind::Money, "rule:money", value)
}
