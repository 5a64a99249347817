//! Panes: layout, laying out, scrolling, mouse.

use dateline::app::{Layout, Message, Mouse, MouseAct, Pane};

use super::desk::Desk;
use super::paper::paper;

#[test]
fn three_panes_then_stacked_then_one() {
    let shown = |width, height| {
        let layout = Layout::arrange(width, height, Pane::Reader);
        Pane::ALL.into_iter().filter(|pane| layout.area(*pane).width > 0).count()
    };
    assert_eq!((shown(120, 40), shown(80, 24), shown(40, 10), shown(200, 10)), (3, 3, 1, 1));
}

#[test]
fn panes_tile_the_screen() {
    for (width, height) in
        [(100, 16), (120, 40), (200, 60), (400, 120), (80, 24), (64, 16), (40, 10), (1, 1), (0, 0)]
    {
        for focus in Pane::ALL {
            let layout = Layout::arrange(width, height, focus);
            let cells: u32 = Pane::ALL
                .iter()
                .map(|pane| layout.area(*pane))
                .map(|area| u32::from(area.width) * u32::from(area.height))
                .sum();
            let status = u32::from(layout.status.width) * u32::from(layout.status.height);
            assert_eq!(cells + status, u32::from(width) * u32::from(height), "{width}x{height}");
        }
    }
}

#[test]
fn a_resize_keeps_what_stood_at_the_top_of_the_reader() {
    let mut corpus = paper();
    corpus.articles[3].article.body =
        "A paragraph goes on for a while, as they do, until the end.\n".repeat(200);
    let mut desk = Desk::open(corpus, 120, 40);
    desk.press("G 2 space space space");
    let top = |desk: &Desk| {
        let reader = &desk.app.reader;
        reader.text.rows[reader.top..].iter().find_map(|row| row.shows).unwrap()
    };
    let before = top(&desk);
    desk.send(Message::Resize(70, 20));
    assert!(top(&desk).1.start <= before.1.start && before.1.start < top(&desk).1.end);
    desk.send(Message::Resize(120, 40));
    assert_eq!(top(&desk), before);
}

#[test]
fn a_mention_that_is_marked_comes_into_view() {
    let mut corpus = paper();
    let filler = "A line of filler.\n".repeat(300);
    let article = &mut corpus.articles[1];
    let shift = filler.len() as u32;
    article.article.body.insert_str(0, &filler);
    for mention in &mut article.found.mentions {
        mention.span.start += shift;
        mention.span.end += shift;
    }
    let mut desk = Desk::open(corpus, 80, 24);
    desk.press("/ \"f-16\" enter G enter");
    assert!(desk.screen().contains("sent F-16 jets"), "{}", desk.screen());
}

#[test]
fn a_click_selects_and_a_second_click_opens() {
    let mut desk = Desk::open(paper(), 120, 40);
    desk.click(5, 5);
    assert_eq!(desk.state(), "Articles article 1 mention - entry - filter -");
    desk.click(5, 4);
    assert_eq!(desk.state(), "Reader article 1 mention - entry - filter -");
    let row = desk.screen().lines().position(|line| line.contains("Rustem Umerov")).unwrap() as u16;
    let references = desk.app.layout.references;
    desk.click(references.x + 3, row.max(2));
    assert_eq!(desk.app.focus, Pane::References);
}

#[test]
fn a_click_on_a_mention_opens_its_entry() {
    let mut desk = Desk::open(paper(), 120, 40);
    let screen = desk.screen();
    let (y, line) = screen.lines().enumerate().find(|(_, line)| line.contains("Kyiv on Tuesday")).unwrap();
    let x = line[..line.find("Kyiv on").unwrap()].chars().count();
    desk.click(x as u16, y as u16);
    assert_eq!(desk.state(), "Reader article 0 mention Kyiv entry Kyiv filter -");
}

#[test]
fn the_wheel_scrolls_what_lies_under_it() {
    let mut desk = Desk::open(paper(), 120, 40);
    let before = desk.state();
    for (x, y) in [(3, 3), (60, 3), (110, 3)] {
        desk.send(Message::Mouse(Mouse { act: MouseAct::WheelDown, x, y }));
        assert_eq!(desk.state(), before, "the wheel selects nothing");
    }
    desk.press("/ \"kyiv\" enter");
    desk.send(Message::Resize(120, 20));
    desk.send(Message::Mouse(Mouse { act: MouseAct::WheelDown, x: 110, y: 3 }));
    assert_eq!(desk.app.references.cursor.top, 3);
}
