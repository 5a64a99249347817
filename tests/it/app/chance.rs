//! Any sequence of events leaves a state that can be drawn, with every cursor in range.

use std::sync::Arc;

use dateline::app::{Code, Key, Menu, Message, Mouse, MouseAct, Overlay};
use dateline::tui::{Theme, Tint};
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};

use super::bureau::bureau;
use super::curator::Curator;
use super::desk::Desk;
use super::paper::paper;
use super::wire::wire;

#[derive(Clone, Debug)]
enum Act {
    Key(Key),
    Mouse(Mouse),
    Resize(u16, u16),
    Paste(String),
    HoldUp,
    LetOneGo,
    LetGo,
}

fn act() -> impl Strategy<Value = Act> {
    let letters = prop_oneof![
        proptest::sample::select("jkgGnNfs/?!123[]JKhlb =vxXaAtRdcuewrTyqmpPoD ".chars().collect::<Vec<_>>()),
        any::<char>(),
    ];
    let named = proptest::sample::select(vec![
        Code::Enter,
        Code::Esc,
        Code::Tab,
        Code::BackTab,
        Code::Backspace,
        Code::Up,
        Code::Down,
        Code::Left,
        Code::Right,
        Code::Home,
        Code::End,
        Code::PageUp,
        Code::PageDown,
    ]);
    let code = prop_oneof![3 => letters.prop_map(Code::Char), 2 => named];
    let key = (code, proptest::bool::weighted(0.1))
        .prop_map(|(code, ctrl)| Act::Key(Key { code, ctrl, alt: false }));
    let mouse = (any::<u8>(), any::<u8>(), 0..3).prop_map(|(x, y, act)| {
        let act = [MouseAct::Click, MouseAct::WheelDown, MouseAct::WheelUp][act as usize];
        Act::Mouse(Mouse { act, x: u16::from(x) % 140, y: u16::from(y) % 50 })
    });
    let size = (0..140_u16, 0..50_u16).prop_map(|(width, height)| Act::Resize(width, height));
    let paste = any::<String>().prop_map(Act::Paste);
    prop_oneof![20 => key, 6 => mouse, 2 => size, 1 => paste, 1 => Just(Act::HoldUp), 3 => Just(Act::LetOneGo), 2 => Just(Act::LetGo)]
}

/// Every cursor stands on something, or at the beginning of nothing.
fn check(desk: &Desk) {
    desk.frame(Theme::new(Tint::None));
    let app = &desk.app;
    assert!(app.articles.cursor.item <= app.articles.total().saturating_sub(1));
    assert!(app.references.cursor.item <= app.references.rows.items.len().saturating_sub(1));
    assert!(app.reader.top <= app.reader.text.rows.len());
    assert!(app.overlays().count() <= 10, "overlays pile up");
    let cells = app.overlay_cells();
    for overlay in app.overlays() {
        match overlay {
            Overlay::Jump(jump) => assert!(jump.cursor.item <= jump.rows().len().saturating_sub(1)),
            Overlay::Why(why) => {
                let rows = why.rows(cells);
                assert!(why.cursor.item <= rows.items.len().saturating_sub(1));
            }
            Overlay::Together(two) => {
                assert!(two.cursor.item <= two.rows(cells).items.len().saturating_sub(1));
            }
            Overlay::Chain(two) => assert!(two.cursor.item <= two.rows(cells).items.len().saturating_sub(1)),
            Overlay::Cuts(cuts) => assert!(cuts.cursor.item <= cuts.count().saturating_sub(1)),
            Overlay::Compare(compare) => assert!(compare.top <= compare.rows(cells).len()),
            Overlay::Menu(menu) => assert!(menu.top <= Menu::actions().count()),
            Overlay::Help(_)
            | Overlay::Notices(_)
            | Overlay::Kinds(_)
            | Overlay::Rename(_)
            | Overlay::Review(_) => {}
        }
    }
}

fn carry_out(desk: &mut Desk, act: Act) {
    match act {
        Act::Key(key) => desk.send(Message::Key(key)),
        Act::Mouse(mouse) => desk.send(Message::Mouse(mouse)),
        Act::Resize(width, height) => desk.send(Message::Resize(width, height)),
        Act::Paste(text) => desk.send(Message::Paste(text)),
        Act::HoldUp => desk.hold_up(),
        Act::LetOneGo => desk.let_one_go(),
        Act::LetGo => desk.let_go(),
    }
}

proptest! {
    #[test]
    fn any_events_leave_a_drawable_state(acts in proptest::collection::vec(act(), 0..80)) {
        let mut desk = Desk::open(paper(), 80, 24);
        for act in acts {
            carry_out(&mut desk, act);
            check(&desk);
        }
        desk.let_go();
        assert!(!desk.app.is_waiting(), "a question is never answered");
    }

    #[test]
    fn any_events_among_copies_leave_a_drawable_state(acts in proptest::collection::vec(act(), 0..80)) {
        let mut desk = Desk::open(wire(), 80, 24);
        for act in acts {
            carry_out(&mut desk, act);
            check(&desk);
        }
        desk.let_go();
        assert!(!desk.app.is_waiting(), "a question is never answered");
    }

    #[test]
    fn any_judgements_leave_a_drawable_state(acts in proptest::collection::vec(act(), 0..80)) {
        let mut desk = Desk::with_store(Arc::new(Curator::new(bureau())), 80, 24);
        for act in acts {
            carry_out(&mut desk, act);
            check(&desk);
        }
        desk.let_go();
        assert!(!desk.app.is_waiting(), "a question is never answered");
    }
}
