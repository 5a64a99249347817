//! Wire copies in the list, in the reader and beside their leader.

use dateline::app::Message;

use super::desk::Desk;
use super::wire::wire;

/// The articles listed, members of open bundles behind `>`, how many others there are behind `+`; the selected one in
/// brackets, and how many articles the rows stand for.
fn list(desk: &Desk) -> String {
    let app = &desk.app;
    let show = |at: usize| {
        let row = app.articles.row(at).unwrap();
        let sign = if row.is_inside() { ">" } else { "" };
        let others = row.bundled.filter(|_| !row.is_inside()).map(|bundled| format!("+{}", bundled.others));
        let text = format!("{sign}{}{}", row.id.0, others.unwrap_or_default());
        if Some(row.id) == app.selection.article && at == app.articles.cursor.item {
            format!("[{text}]")
        } else {
            text
        }
    };
    let rows: Vec<String> = (0..app.articles.total()).map(show).collect();
    format!("{} of {}", rows.join(" "), app.articles.articles())
}

#[track_caller]
fn check(script: &str, expected: &str) {
    let mut desk = Desk::open(wire(), 120, 40);
    desk.press(script);
    assert_eq!(list(&desk), expected, "after {script}\n{}", desk.screen());
}

#[test]
fn a_bundle_is_one_row_that_opens_and_closes() {
    check("", "[1+2] 2 4+1 of 6");
    check("o", "[1+2] >0 >3 2 4+1 of 6");
    check("o j j", "1+2 >0 [>3] 2 4+1 of 6");
    check("o j j o", "[1+2] 2 4+1 of 6");
    check("j j o", "1+2 2 [4+1] >5 of 6");
    check("o j j j j o j", "1+2 >0 >3 2 4+1 [>5] of 6");
    check("o 2 J J", "1+2 >0 [>3] 2 4+1 of 6");
}

#[test]
fn an_article_alone_has_nothing_to_open() {
    let mut desk = Desk::open(wire(), 120, 40);
    desk.press("j o");
    assert!(desk.screen().contains("no wire copies of this article are listed"), "{}", desk.screen());
    desk.press("D");
    assert!(desk.screen().contains("this article has no wire copies"), "{}", desk.screen());
}

#[test]
fn a_jump_to_a_copy_opens_its_bundle() {
    // the last mention of Hamarvik stands in article 5
    check("/ \"hamarvik\" enter G enter", "1+2 2 4+1 [>5] of 6");
    check("o j 3 / \"vennberg\" enter 1 o", "[1+2] 2 4+1 of 6");
}

#[test]
fn filters_and_sorts_know_bundles() {
    // only 0 and 1 name her
    check("/ \"vennberg\" enter f", "[1+1] of 2");
    check("/ \"vennberg\" enter f o", "[1+1] >0 of 2");
    check("/ \"hamarvik\" enter f", "[1+1] 4+1 of 4");
    // newest first: 2024-11-19 leads, 2024-11-18, undated
    check("s", "[1+2] 2 4+1 of 6");
    check("s s o", "2 [1+2] >0 >3 4+1 of 6");
}

#[test]
fn the_article_stays_at_hand_when_the_filter_goes() {
    let mut corpus = wire();
    // she is not named in the leader
    corpus.bundles[0].leader = dateline::model::ArticleId(3);
    corpus.bundles[0].copies = vec![dateline::model::ArticleId(1), dateline::model::ArticleId(0)];
    for (script, expected) in [
        ("/ \"vennberg\" enter f 1 f", "2 3+2 >1 [>0] 4+1 of 6"),
        // o closes the bundle; 1 is its head until the filter goes
        ("/ \"vennberg\" enter f 1 o", "[1+1] of 2"),
        ("/ \"vennberg\" enter f 1 o f", "2 3+2 [>1] >0 4+1 of 6"),
    ] {
        let mut desk = Desk::open(corpus.clone(), 120, 40);
        desk.press(script);
        assert_eq!(list(&desk), expected, "{script}");
    }
}

#[test]
fn a_copy_beside_its_leader() {
    let mut desk = Desk::open(wire(), 120, 40);
    desk.press("D");
    assert!(desk.screen().contains("this one leads its copies"), "{}", desk.screen());
    desk.press("o j D");
    assert!(desk.state().ends_with("[compare]"));
    let screen = desk.screen();
    for shown in [
        "− Coast Agency · River rises in Valsund",
        "+ Evening Post · UPDATE 1-River rises in Valsund",
        "+ The river rose by two metres overnight in Valsund, the harbour office told reporters on Friday.",
        "− Some four hundred people",
        "… 1 paragraph the same",
        "+ (Corrected.)",
    ] {
        assert!(screen.contains(shown), "{shown}\n{screen}");
    }
    desk.press("j k G g esc");
    assert!(!desk.state().contains("compare"));
}

#[test]
fn the_reader_tells_how_an_article_stands_to_its_copies() {
    let mut desk = Desk::open(wire(), 120, 40);
    assert!(desk.screen().contains("has 2 wire copies; o lists them"), "{}", desk.screen());
    desk.press("o j");
    assert!(desk.screen().contains("a wire copy; D: what it cut and added"), "{}", desk.screen());
    desk.press("j j");
    assert!(desk.screen().contains("also in Daily Herald, c.txt"), "{}", desk.screen());
}

#[test]
fn hostile_text_in_a_comparison_reaches_no_cell() {
    let mut corpus = wire();
    corpus.articles[0].article.body.push_str("\n\u{1b}[31mred\u{202e}");
    let mut desk = Desk::open(corpus, 80, 24);
    desk.press("o j D");
    let screen = desk.screen();
    assert!(!screen.contains(['\u{1b}', '\u{202e}']) && screen.contains("red"), "{screen}");
}

#[test]
fn keys_typed_ahead_wait_for_the_list() {
    let mut desk = Desk::open(wire(), 120, 40);
    desk.hold_up();
    desk.press("o j D");
    desk.let_go();
    assert_eq!(list(&desk), "1+2 [>0] >3 2 4+1 of 6");
    assert!(desk.state().ends_with("[compare]"));
    desk.send(Message::Resize(40, 10));
    desk.press("G");
    assert!(desk.state().ends_with("[compare]"));
}
