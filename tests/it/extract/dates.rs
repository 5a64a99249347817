//! Dates, with what they say.

use super::values::check;

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
fn days_in_many_orders() {
    check(
        Some("2025-06-18"),
        &[
            "From [3 to 5 March|date=2025-03-03/2025-03-05], on the [12th of May|date=2025-05-12] and [May the 4th|date=2025-05-04].",
            "The night of [12 March|date=2025-03-12]; the nights of [12 and 13 March|date=2025-03-12/2025-03-13].",
            "From [30 April to 2 May 2024|date=2024-04-30/2024-05-02] and [Dec. 30 to Jan. 2, 2023|date=2022-12-30/2023-01-02].",
            "Between [May 3 and 5|date=2025-05-03/2025-05-05] it rained.",
            "On [Tue., Feb. 4|date=2025-02-04], on [Wednesday 18 June|date=2025-06-18], on [5 May last year|date=2024-05-05].",
            "It opens [Friday, Jan. 2|date=2026-01-02], not [Thursday, Jan. 2|date=2025-01-02].",
            "On [2025-06-01|date=2025-06-01], [19/11/2024|date=2024-11-19], [11/19/24|date=2024-11-19], [4.5.2024|date=2024-05-04].",
            "On [04/05/2024|date=?] it was either.",
            "In [March|date=2025-03] [20|quantity=20] people died; on [March 20|date=2025-03-20] people mourned.",
        ],
    );
}

#[test]
fn months_and_their_stretches() {
    check(
        Some("2025-06-18"),
        &[
            "It fell in [January-March|date=2025-01/2025-03] and from [October to March|date=2024-10/2025-03].",
            "Between [May and July 2024|date=2024-05/2024-07]; in [June last year|date=2024-06]; [June 2023 to May 2024|date=2023-06/2024-05].",
            "[May|date=2025-05] was dry. May we come? Theresa May left. It came in early [May|date=2025-05].",
            "In [mid-May|date=2025-05], in [mid-2023|date=2023], by the [end of March|date=2026-03].",
            "In [last June|date=2024-06] or [next June|date=2026-06]?",
        ],
    );
}

#[test]
fn weekdays_look_where_their_sentence_does() {
    // a Wednesday
    check(
        Some("2025-06-18"),
        &[
            "Police said on [Monday|date=2025-06-16] that the court will rule on [Monday|date=2025-06-23].",
            "Crests are expected on [Thursday|date=2025-06-19] or [Friday|date=2025-06-20].",
            "By [Monday|date=2025-06-16], the number had fallen. They must leave by [Monday|date=2025-06-23].",
            "The talks are on [Sunday|date=2025-06-22]. The council meets again on [Tuesday|date=2025-06-24].",
            "A strike called for [Monday|date=2025-06-23] was blamed for [Monday|date=2025-06-16]’s losses.",
            "No report had come by [Wednesday|date=2025-06-18] evening; it set foot there on [Tuesday|date=2025-06-17].",
            "He spoke on [Tuesday|date=2025-06-17] night, at a rally [Tuesday|date=2025-06-17], and in a [Tuesday|date=2025-06-17] interview.",
            "On a wet Friday nobody came; every [Friday|date=?] they play.",
            "[Last Monday|date=2025-06-16], [next Friday|date=2025-06-27], [this Friday|date=2025-06-20], [Friday week|date=2025-06-27].",
            "On [Monday of last week|date=2025-06-09] they met, on [Tuesday next week|date=2025-06-24] they will not.",
        ],
    );
    check(
        Some("2025-06-18"),
        &[
            "# Leaders to Meet in Oslo on [Friday|date=2025-06-20]\nNothing more.",
            "# Storm Lashes Coast on [Friday|date=2025-06-13]\nThat is all.",
        ],
    );
}

#[test]
fn weekdays_of_the_diary_lie_ahead() {
    // a Thursday
    check(
        Some("2023-04-20"),
        &[
            "A memorial will be held [Saturday|date=2023-04-22]. The deadline is [Friday|date=2023-04-21]. [Friday|date=2023-04-21] is the last day.",
            "Lyon host Lens on [Sunday|date=2023-04-23]. Voters head to the polls on [Sunday|date=2023-04-23]. Talks resume [Monday|date=2023-04-24].",
            "On [Monday|date=2023-04-24] she flies home. They have until [Friday|date=2023-04-21].",
            "They won’t be paid until [Friday|date=2023-04-21]; by [Monday|date=2023-04-24] we’ll know.",
            "The measure heads to the Senate on [Monday|date=2023-04-24]. It could rain on [Monday|date=2023-04-24].",
            "He could not be reached on [Monday|date=2023-04-17]. He is accused of theft on [Monday|date=2023-04-17].",
            "By [Monday|date=2023-04-17] morning, crews were digging. It may have sunk on [Monday|date=2023-04-17].",
            "It has been shut since [Monday|date=2023-04-17]; he won [84|quantity=84] votes on [Monday|date=2023-04-17].",
        ],
    );
}

#[test]
fn months_look_where_their_sentence_does() {
    check(
        Some("2025-03-21"),
        &[
            "He needs an answer before the summit in [July|date=2025-07]; they met there in [July|date=2024-07].",
            "It said it would start shipping in [September|date=2025-09].",
            "The ship had been the Rose until [February|date=2025-02]. It trains before the [July|date=2025-07] plan is fixed.",
            "The [April|date=2025-04] election is near, the [December|date=2024-12] one far.",
        ],
    );
}

#[test]
fn parts_of_years() {
    check(
        Some("2025-08-11"),
        &[
            "Sales fell in the [second quarter|date=2025-04/2025-06] and in the [fourth quarter of last year|date=2024-10/2024-12].",
            "[Q3|date=2025-07/2025-09] profit, [Q4 2024|date=2024-10/2024-12] loss, [1H25|date=2025-01/2025-06] sales.",
            "Profit of the [first six months of the year|date=2025-01/2025-06]. The striker’s first half was poor.",
            "In the [summer of 2024|date=2024-06/2024-08], in the [winter of 2022-23|date=2022-12/2023-02], in [winter 2022|date=?].",
            "[Last winter|date=2024-12/2025-02], [next spring|date=2026-03/2026-05], by the [end of this summer|date=2025-08].",
            "In [fiscal 2024|date=2024], [FY2024|date=2024] and [FY 2023-24|date=2023/2024]; [this fiscal year|date=?].",
            "By [year-end|date=2025-12-31], by the [end of the summer|date=2025-08], the [end of next month|date=2025-09].",
            "In the [1990s|date=1990/1999], the mid-[1980s|date=1980/1989], the ’[60s|date=1960/1969], the ’[20s|date=?], the [nineties|date=1990/1999].",
            "He is in his nineties. [Last quarter|date=2025-04/2025-06] was bad.",
        ],
    );
}

#[test]
fn days_and_weeks_around_publication() {
    // a Monday
    check(
        Some("2025-08-11"),
        &[
            "Over the [weekend|date=2025-08-09/2025-08-10] it rained, as it did [last week|date=2025-08-04/2025-08-10].",
            "It will rain [this weekend|date=2025-08-16/2025-08-17]; it rained the [day before yesterday|date=2025-08-09].",
            "[Three days ago|date=2025-08-08], [a few weeks ago|date=?], [two weeks ago|date=?], [two months ago|date=2025-06].",
            "It earned 19 in [May|date=2025-05], up from 7 [a year earlier|date=2024-05].",
            "They left in [2022|date=2022] and came back [a year later|date=2023]. It was sold [a year later|date=2024].",
            "It closed on [Friday|date=2025-08-08], [a day earlier|date=2025-08-07] than planned.",
        ],
    );
}

#[test]
fn a_year_within_a_name_is_no_date() {
    check(
        None,
        &[
            "The Trade Expansion Act of 1962 and the 2024 Human Rights Report were read in [2024|date=2024].",
            "19 U.S.C. 1862 and Agenda 2030 are older than [2031|date=2031].",
            "Some 1500 homes and 2000 hectares burnt.",
        ],
    );
}

#[test]
fn days_counted_from_listed_events() {
    check(
        None,
        &[
            "On the [1,000th day|date=2024-11-19] of Russia’s invasion of Ukraine it snowed.",
            "It is [day 100|date=2024-01-14] of the war in Gaza.",
            "Some [500 days after the coup|date=2022-06-16] in Myanmar he came back.",
            "On the 1,000th day of his reign nothing fell; day 200 of the strike passed.",
            "He was held for 1,000 days after a war.",
        ],
    );
    check(None, &["# Ukraine under fire\nIt was the 1,000th day of the war next door."]);
}

#[test]
fn what_is_no_date_gets_no_value() {
    check(
        Some("2023-06-18"),
        &[
            "On [31 February|date=?], [February 30, 2024|date=?] and [31/02/2024|date=?].",
            "In the year 0, in 99999, in 0000, in -5; 99999999999999999999 [days ago|date=?].",
            "The 99999999999th day of the invasion of Ukraine; day 999999 of the war in Ukraine.",
            "[9999 years ago|date=?], [2024-13-45|date=?], [2024-02-30|date=?].",
        ],
    );
}
