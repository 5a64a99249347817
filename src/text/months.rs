//! English names of months.

/// The months in full.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The month (1 to 12) that `word` names, in full or by its usual short form (`Sept`, `nov`), without a point.
pub fn month(word: &str) -> Option<u32> {
    let word = word.to_ascii_lowercase();
    let short = |month: &str| {
        (word.len() == 3 && month.starts_with(&word)) || (word == "sept" && month == "september")
    };
    let at = MONTHS.iter().position(|month| *month == word || short(month))?;
    Some(at as u32 + 1)
}
