//! Money, percentages and head counts, with what they say.

use dateline::extract;
use dateline::model::{Mention, Value};

use super::{article, marked, published, unmarked};

fn label(mention: &Mention) -> Option<String> {
    if mention.kind.is_named() {
        return None;
    }
    let value = match &mention.value {
        None => "?".to_owned(),
        Some(Value::Date(date)) => date.to_string(),
        Some(Value::Money { amount, currency }) => format!("{amount} {currency}"),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Between { min, max }) => format!("{min}..{max}"),
    };
    Some(format!("{}={value}", mention.kind.word()))
}

/// Checks the values of every case, for an article published on `date`.
pub(super) fn check(date: Option<&str>, cases: &[&str]) {
    let mut wrong = Vec::new();
    for case in cases {
        let text = unmarked(case);
        let article = date.map_or_else(|| article(&text), |date| published(&text, date));
        let out = marked(&article, &extract::extract(&article), label);
        if out != *case {
            wrong.push(format!("expected {case}\n     got {out}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn money_in_its_many_dresses() {
    check(
        None,
        &[
            "It cost [$2.2 billion|money=2200000000 USD] or [€45bn|money=45000000000 EUR].",
            "[US$6.1 billion|money=6100000000 USD], [HK$0.43|money=0.43 HKD] and [£28m|money=28000000 GBP].",
            "About [100 million euros|money=100000000 EUR] and [31 billion roubles|money=31000000000 RUB].",
            "From [Tk15 crore|money=150000000 BDT] to [RM2.6 million|money=2600000 MYR].",
            "Losses of [$8 billion to $12 billion|money=8000000000..12000000000].",
            "They won 12 games and 31 more.",
        ],
    );
}

#[test]
fn percentages() {
    check(
        None,
        &[
            "Up [60%|percent=60], down [2 per cent|percent=2] and [0.8 pct|percent=0.8].",
            "Between [22 and 25 per cent|percent=22..25] of it, two percentage points more.",
        ],
    );
}

#[test]
fn only_people_are_counted() {
    check(
        None,
        &[
            "An estimated [12,000|quantity=12000] North Korean troops and 48 drones came.",
            "Up to [8,000|quantity=8000] N. Korean troops may join, it said.",
            "It killed at least [two|quantity=2] people and injured [12|quantity=12].",
            "Some [11,000 to 12,000|quantity=11000..12000] soldiers, a [61|quantity=61]-strong team.",
            "More than [six million|quantity=6000000] Ukrainians fled in five of six cars.",
            "The death toll climbed to [66|quantity=66]. [Six|quantity=6] of the dead were sailors.",
            "Casualties have surpassed [1 million|quantity=1000000].",
            "Attendance: [39,512|quantity=39512].",
            "It passed by [84|quantity=84] votes to [30|quantity=30].",
            "One analyst saw two nations and both leaders.",
        ],
    );
}
