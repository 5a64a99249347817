//! Dates, money, percentages and head counts, with what they say.

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

fn check(date: Option<&str>, cases: &[&str]) {
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
fn absolute_dates_need_no_publication() {
    check(
        None,
        &[
            "It began in [June 2024|date=2024-06] and ended on [January 20, 2025|date=2025-01-20].",
            "Born on [7 December 1988|date=1988-12-07], he left in [2019|date=2019].",
            "President from [1999 to 2007|date=1999/2007] and in the [1930s|date=1930/1939].",
            "On [Tuesday|date=?] and [last month|date=?] nothing is known.",
            "It lasted two years, from 9 a.m. on, daily.",
            "The 64 guns of May were few. It may rain.",
            "The [third quarter of 2025|date=2025-07/2025-09] was good.",
        ],
    );
}

#[test]
fn relative_dates_are_worked_out_from_publication() {
    // a Wednesday
    check(
        Some("2025-06-18"),
        &[
            "He said on [Tuesday|date=2025-06-17] that it will end by [Friday|date=2025-06-20].",
            "[Today|date=2025-06-18], [yesterday|date=2025-06-17] and [tomorrow|date=2025-06-19] differ.",
            "It fell [last month|date=2025-05] and rose [this year|date=2025]; [next year|date=2026] is open.",
            "It was founded [last week|date=2025-06-09/2025-06-15].",
            "In [September|date=2024-09] they met; until [September|date=2025-09] they wait.",
            "It was [two years ago|date=2023], on [3 May|date=2025-05-03].",
            "The talks of [Oct. 14-23|date=2025-10-14/2025-10-23] will follow.",
            "[Earlier this year|date=2025] it snowed, [last summer|date=2024-06/2024-08] too.",
        ],
    );
}

#[test]
fn precision_is_never_invented() {
    check(
        Some("2024-11"),
        &["On [Tuesday|date=?], and [last month|date=2024-10], and [last year|date=2023]."],
    );
    check(Some("2024"), &["In [March|date=?] and [last year|date=2023]."]);
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
