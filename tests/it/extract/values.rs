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
        Some(Value::MoneyBetween { min, max, currency }) => format!("{min}..{max} {currency}"),
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
            "Losses of [$8 billion to $12 billion|money=8000000000..12000000000 USD].",
            "They won 12 games and 31 more.",
            "Manila puts damage at [5 to 6 million pesos|money=5000000..6000000 PHP]; Mexico lost [4 pesos|money=4 MXN].",
            "In Nepal [Rs 200,000|money=200000 NPR] was paid, [9 Swedish kroner|money=9 SEK] in Norway, [9 kroner|money=9 NOK] too.",
            "It cost [12 pesos|money=?].",
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

#[test]
fn heads_are_told_by_what_stands_behind() {
    check(
        None,
        &[
            "Visas for [sixty|quantity=60] or so deputies, [100|quantity=100] urban search and rescue staff.",
            "Some [27|quantity=27] human rights activists and [40|quantity=40] asylum-seekers met [nine|quantity=9] novelists.",
            "On the quay 12 drones wounded soldiers; for 30 years investors fled; 14 checklists were read.",
            "[Seven|quantity=7] Sudanese were freed; seven Sudanese banks were not.",
            "The [6,000|quantity=6000] who came, [193|quantity=193] had surrendered, [3,900|quantity=3900] aboard, [11|quantity=11] still missing.",
            "Of [30|quantity=30] guests, [12|quantity=12] of whom left, [two|quantity=2] of them spoke.",
            "They found ten mines. Two of them burst. All four of those issues matter.",
            "[Six|quantity=6] of the [nine|quantity=9] justices and [three|quantity=3] of [12|quantity=12] jurors agreed.",
            "Three officials said so; [three|quantity=3] officials were jailed. A six-day, two-thirds thing.",
        ],
    );
}

#[test]
fn heads_are_told_by_what_stands_before() {
    check(
        None,
        &[
            "A family of [six|quantity=6] in a town of [36,000|quantity=36000]; the G7 is a Group of Seven.",
            "It may hire a further [900|quantity=900] and will lay off [40|quantity=40] or cut [1,200|quantity=1200] posts.",
            "It was watched by [48,200|quantity=48200] and drew [18,000|quantity=18000]; visitor numbers stood at [410,000|quantity=410000] a year.",
            "The jury found by a majority of [10|quantity=10] to [two|quantity=2]; the court ruled [six|quantity=6] to [three|quantity=3].",
            "She won the recount by [312|quantity=312]. The ship sank by 312 degrees.",
            "The population of roughly [450,000|quantity=450000] rationing water.",
        ],
    );
}

#[test]
fn a_bare_number_counts_what_was_counted_before() {
    check(
        None,
        &[
            "It has [4,500|quantity=4500] troops, down from [50,000|quantity=50000] in spring.",
            "It sent [11,000|quantity=11000] soldiers; the ministry says [10,000|quantity=10000].",
            "It has [6,600|quantity=6600] soldiers in all and offered [forty|quantity=40].",
            "It reported [112|quantity=112] cases; Tanzania, [nineteen|quantity=19].",
            "[Four|quantity=4] died at home, [three|quantity=3] in Czechia.",
            "It has [4,800|quantity=4800] troops there; [1,700|quantity=1700] were at home.",
            "He met [12|quantity=12] officers. Ann Lee, 34, said so at 7.",
            "It lost 30 tanks, down from 50. It fired 12 missiles; nine were shot down.",
        ],
    );
}

#[test]
fn ranges_are_one_value() {
    check(
        None,
        &[
            "Between [30 and 40|quantity=30..40] people, [12 to 15 million|quantity=12000000..15000000] Americans.",
            "Some [4.1 million|quantity=4100000] people; from [$20,000-50,000|money=20000..50000 USD].",
            "It lost [€2 billion to €3 billion|money=2000000000..3000000000 EUR] or more.",
        ],
    );
}

#[test]
fn monstrous_numbers_have_no_value() {
    let digits = "9".repeat(500);
    let cases = [
        format!("{digits} people died."),
        format!("It cost ${digits}, {digits} euros, $1e400 and {digits} percent."),
        format!("{digits} days ago; {digits} million troops; the {digits}th day of the war in Ukraine."),
        format!("{digits}.{digits} people, $1.{digits}"),
    ];
    for text in cases {
        let found = extract::extract(&published(&text, "2024-11-19"));
        for value in found.mentions.iter().filter_map(|mention| mention.value.as_ref()) {
            let numbers = match value {
                Value::Date(_) => panic!("{value:?} of {text}"),
                Value::Number(number) | Value::Money { amount: number, .. } => [*number, 0.0],
                Value::Between { min, max } | Value::MoneyBetween { min, max, .. } => [*min, *max],
            };
            assert!(numbers.iter().all(|number| *number < 1e18), "{value:?}");
        }
    }
}
