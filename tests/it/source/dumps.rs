//! Page dumps: where articles are cut, what is kept, what is left out, and what is said about it.

use dateline::source;

use super::show::read;

const LONG: &str =
    "The ministers met for the third time this month and agreed on nothing but the date of a fourth meeting.";

fn check(input: &str, expected: &str) {
    assert_eq!(read(input.replace('…', LONG)), expected.replace('…', LONG));
}

#[test]
fn section_labels_cut() {
    check(
        "Harbour News\nFerry Sinks\nBy Ann Lee:\n…\nA Cold Night\n…\nHarbour News\nFerry Raised: What We Know\n…\nHarbour News\nOwner Charged\n…\n-\nWorld2 weeks ago\nHow to boil an egg\n",
        "# Ferry Sinks\nby: Ann Lee\nsection: Harbour News\n…\n## A Cold Night\n…
# Ferry Raised: What We Know\nsection: Harbour News\n…
# Owner Charged\nsection: Harbour News\n…
= 3 articles cut at the section label “Harbour News”\n= 3 lines of site furniture left out (lines 13–15)\n",
    );
}

#[test]
fn three_usual_sections_cut_though_none_repeats() {
    check(
        "World\nFerry Sinks\n…\nSport\nTeam Wins\n…\nBusiness\nShares Fall\n…\n",
        "# Ferry Sinks\nsection: World\n…\n# Team Wins\nsection: Sport\n…\n# Shares Fall\nsection: Business\n…
= 3 articles cut at the section labels “World”, “Sport”, “Business”\n",
    );
}

#[test]
fn a_sub_heading_that_repeats_is_no_label() {
    check(
        "Ferry Sinks\n…\nBackground\n…\nWhat Next?\n…\nBackground\n…\n",
        "# Ferry Sinks\n…\n## Background\n…\n## What Next?\n…\n## Background\n…\n",
    );
}

#[test]
fn clipping_services_are_cut_at_their_counts() {
    check(
        "                 1 of 2 DOCUMENTS\n\n\n          Copyright 2024 The Paper\n\n            The Paper\n\n     June 26, 2024 Monday\n\nSECTION: NEWS; Pg. 5\n\nHEADLINE: Ferry Sinks\n\nBYLINE: Ann Lee\n\nBODY:\n\n…\n\n…\n\nLOAD-DATE: June 26, 2024\n\n                 2 of 2 DOCUMENTS\n\nHEADLINE: Ferry Raised\n\nBODY:\n\n…\n\nLANGUAGE: ENGLISH\n",
        "# Ferry Sinks\nby: Ann Lee\nsection: NEWS; Pg. 5\noutlet: The Paper\ndate: 2024-06-26 (stated)\n…\n…
# Ferry Raised\n…
= 2 articles cut at the lines “N of M DOCUMENTS”\n= 2 lines of site furniture left out (lines 22, 32)\n",
    );
}

#[test]
fn markdown_headings_cut() {
    check(
        "# Ferry Sinks\n\n*By Ann Lee* | 27 June 2023\n\n…\n\n## A Cold Night\n\n…\n\n---\n\n# Ferry Raised\n\n…\n",
        "# Ferry Sinks\nby: Ann Lee\ndate: 2023-06-27 (stated)\n…\n## A Cold Night\n…\n# Ferry Raised\n…
= 2 articles cut at Markdown headings\n= 1 line of site furniture left out (line 11)\n",
    );
}

#[test]
fn sub_headings_of_one_markdown_article_do_not_cut() {
    check(
        "# Ferry Sinks\n\n…\n\n## A Cold Night\n\n…\n\n## A Long Day\n\n…\n",
        "# Ferry Sinks\n…\n## A Cold Night\n…\n## A Long Day\n…\n",
    );
}

#[test]
fn stamps_cut() {
    check(
        "Home > News > Europe\nFerry Sinks\nAnn Lee | Oslo\nIssued on: 21/06/2023 - 07:08\n…\nWorld3 months ago\nFerry Raised\n…\n23 February 202221:36 GMT\nOwner Charged\n…\n",
        "# Ferry Sinks\nby: Ann Lee\nsection: Europe\ndate: 2023-06-21 (stated)\n…
# Ferry Raised\nsection: World\n…
# Owner Charged\ndate: 2022-02-23 (stated)\n…
= 3 articles cut at the stamps above the headlines (sections, ages, times)\n",
    );
}

#[test]
fn marks_between_articles_cut() {
    check(
        "Ferry Sinks\n\nOSLO, Feb 3 (Reuters) - …\n\nReporting by Ann Lee; Editing by Bo Ek\n\n• • •\n\nFerry Raised\n\n…\n\n• • •\n\nOwner Charged\n\n…\n",
        "# Ferry Sinks\nfiled: OSLO | Feb 3 | Reuters\nOSLO, Feb 3 (Reuters) - …\n# Ferry Raised\n…\n# Owner Charged\n…
= 3 articles cut at the lines “• • •” between them\n= 3 lines of site furniture left out (lines 5, 7, 13)\n",
    );
}

#[test]
fn rules_between_articles_are_no_underlines() {
    check(
        "FERRY SINKS\n…\n==========\nFERRY RAISED\n…\n==========\nOWNER CHARGED\n…\n",
        "# FERRY SINKS\n…\n# FERRY RAISED\n…\n# OWNER CHARGED\n…
= 3 articles cut at the lines “==========” between them\n= 2 lines of site furniture left out (lines 3, 6)\n",
    );
}

#[test]
fn heads_cut_where_nothing_else_does() {
    check(
        "Ferry Sinks\nBy Ann Lee\n…\n…\nFerry Raised\nBy Bo Ek\n…\n",
        "# Ferry Sinks\nby: Ann Lee\n…\n…\n# Ferry Raised\nby: Bo Ek\n…
= 2 articles cut at headlines with a byline, date or dateline below\n",
    );
}

#[test]
fn text_before_the_first_cut_is_not_lost_but_an_index_is_furniture() {
    check(
        "Ferry Afloat\n…\n…\nHarbour\nFerry Sinks\n…\nHarbour\nFerry Raised\n…\n",
        "# Ferry Afloat\n…\n…\n# Ferry Sinks\nsection: Harbour\n…\n# Ferry Raised\nsection: Harbour\n…
= 3 articles cut at the section label “Harbour”\n",
    );
    check(
        "Ferry Sinks\n…\nRead more\nFerry Raised\n…\nRead more\nHarbour\nFerry Sinks\n…\nHarbour\nFerry Raised\n…\n",
        "# Ferry Sinks\nsection: Harbour\n…\n# Ferry Raised\nsection: Harbour\n…
= 2 articles cut at the section label “Harbour”\n= 6 lines of site furniture left out (lines 1–6)\n",
    );
}

#[test]
fn an_index_is_no_article_though_a_label_heads_it() {
    check(
        "Sport\nTop stories today\nFerry Sinks\n…\nRead more\nFerry Raised\n…\nRead more\nSPORT\nFerry Sinks\n…\nSPORT\nFerry Raised\n…\n",
        "# Ferry Sinks\nsection: SPORT\n…\n# Ferry Raised\nsection: SPORT\n…
= 2 articles cut at the section label “SPORT”\n= 8 lines of site furniture left out (lines 1–8)\n",
    );
}

#[test]
fn where_others_have_labels_one_that_nobody_knows_is_a_label_and_a_list_ends_at_a_headline() {
    check(
        "World\nFerry Sinks\n…\nSport\nTeam Wins\n…\nBusiness\nShares Fall\n…\nGardens & Homes\nHow Roses Come Through a Winter\n…\n-\nWorld2 days ago\nA Bridge Closes\nA Mayor Goes\n…\n",
        "# Ferry Sinks\nsection: World\n…\n# Team Wins\nsection: Sport\n…\n# Shares Fall\nsection: Business\n…
# How Roses Come Through a Winter\nsection: Gardens & Homes\n…\n# A Mayor Goes\n…
= 5 articles cut at the section labels “World”, “Sport”, “Business”\n= 3 lines of site furniture left out (lines 13–15)\n",
    );
}

#[test]
fn headings_of_the_second_level_cut_behind_rules() {
    check(
        "# The Harbour Times\n\n## Ferry Sinks\n\n…\n\n---\n\n## Ferry Raised\n\n…\n\n* * *\n\n[Courts](/c)\n\n## Owner Charged\n\n…\n",
        "# Ferry Sinks\n…\n# Ferry Raised\n…\n# Owner Charged\nsection: Courts\n…
= 3 articles cut at Markdown headings\n= 3 lines of site furniture left out (lines 1, 7, 13)\n",
    );
}

#[test]
fn an_age_may_be_a_word() {
    check(
        "Worldyesterday\nFerry Sinks\n…\nLife & Arts3 hours ago\nTeam Wins\n…\n",
        "# Ferry Sinks\nsection: World\n…\n# Team Wins\nsection: Life & Arts\n…
= 2 articles cut at the stamps above the headlines (sections, ages, times)\n",
    );
}

#[test]
fn spans_point_into_the_source() {
    let text =
        "Harbour\nFerry Sinks\n…\nHarbour\nFerry Raised\n…\n-\nWorld2 weeks ago\nEggs\n".replace('…', LONG);
    let loaded = source::read_article_text("in", text.as_bytes());
    let stretches: Vec<&str> = loaded.articles.iter().map(|a| a.origin.span.unwrap().of(&text)).collect();
    assert_eq!(
        stretches,
        [format!("Harbour\nFerry Sinks\n{LONG}"), format!("Harbour\nFerry Raised\n{LONG}")]
    );
    assert_eq!(loaded.articles[1].origin.ordinal, 1);
}
