//! How much more often than chance two entities appear together.

/// Dunning's log-likelihood ratio (Computational Linguistics 19, 1993) of two entities over articles: `together` articles
/// mention both, `one` and `other` mention each, of `all`. Negative where they appear together less often than chance.
pub fn strength(together: usize, one: usize, other: usize, all: usize) -> f64 {
    let [both, one, other, all] = [together, one, other, all].map(|count| count as f64);
    let cell = |seen: f64, expected: f64| if seen > 0.0 { seen * (seen / expected).ln() } else { 0.0 };
    let by_chance = |row: f64, column: f64| row * column / all;
    let ratio = 2.0
        * (cell(both, by_chance(one, other))
            + cell(one - both, by_chance(one, all - other))
            + cell(other - both, by_chance(all - one, other))
            + cell(all - one - other + both, by_chance(all - one, all - other)));
    let ratio = ratio.max(0.0); // rounding may leave a hair below zero
    if both < by_chance(one, other) { -ratio } else { ratio }
}
