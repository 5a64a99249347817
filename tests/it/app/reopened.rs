//! The corpus read anew under the reader's hands: place, marks, trail and overlays stay.

use std::sync::Arc;

use dateline::app::Message;
use dateline::index::Index;
use dateline::model::{Basis, Corpus};
use dateline::store::{Memory, Store};

use super::desk::Desk;
use crate::store::corpora::{self, Draft};

fn old() -> Vec<Draft> {
    vec![
        Draft::new("a.txt", "Alder", "[Ada Alm|person:Ada Alm] met [Bo Berg|person:Bo Berg] in [Kyiv]."),
        Draft::new(
            "b.txt",
            "Birch",
            "[Bo Berg|person:Bo Berg] went from [Kyiv] to [Paris].\n[Berg|person:Bo Berg] slept.",
        ),
        Draft::new("c.txt", "Cedar", "[Cy Cole|person:Cy Cole] stayed in [Paris]."),
    ]
}

fn corpus(drafts: Vec<Draft>) -> Corpus {
    corpora::corpus(drafts)
}

/// A desk, the store behind it, and a way to read `drafts` in its place.
struct Room {
    desk: Desk,
    memory: Arc<Memory>,
}

impl Room {
    fn open(script: &str) -> Self {
        let memory = Arc::new(Memory::new(corpus(old())));
        let mut desk = Desk::with_store(memory.clone(), 120, 40);
        desk.press(script);
        Self { desk, memory }
    }

    fn reads(&mut self, drafts: Vec<Draft>) -> String {
        let (next, carried) = self.memory.reopen(Index::build(corpus(drafts)));
        self.memory = Arc::new(next);
        let summary = self.memory.summary().unwrap();
        self.desk.is_behind(self.memory.clone());
        self.desk.send(Message::Reopened(summary, Box::new(carried)));
        self.desk.state()
    }
}

/// New articles come before and between the old ones, with other names and other entities first.
fn grown() -> Vec<Draft> {
    let mut drafts = old();
    drafts.insert(
        0,
        Draft::new("0.txt", "Zero", "[Zoe Zorn|person:Zoe Zorn] and [Yan Yule|person:Yan Yule] in [Oslo]."),
    );
    drafts.insert(
        2,
        Draft::new("a2.txt", "Aspen", "[Zoe Zorn|person:Zoe Zorn] in [Kyiv].")
            .dated("2024-11-18", Basis::Metadata),
    );
    drafts
}

#[test]
fn what_is_open_stays_open_where_more_comes() {
    for (script, state) in [
        ("j", "Articles article 3 mention - entry - filter -"),
        ("j n n", "Articles article 3 mention Kyiv entry Kyiv filter -"),
        ("j 3 enter", "References article 3 mention Bo Berg entry Bo Berg filter -"),
        ("/ \"paris\" enter f", "References article 3 mention Paris entry Paris filter Paris"),
    ] {
        let mut room = Room::open(script);
        let before = room.desk.state();
        assert_eq!(room.reads(grown()), state, "{script}: was {before}");
        let screen = room.desk.screen();
        assert!(screen.contains("loaded again: 5 articles, 2 more than before"), "{screen}");
    }
}

#[test]
fn the_trail_leads_back_to_the_same_entries() {
    let mut room = Room::open("/ \"ada\" enter / \"bo b\" enter / \"cole\" enter");
    room.reads(grown());
    for state in ["entry Bo Berg", "entry Ada Alm", "entry -"] {
        room.desk.press("[");
        assert!(room.desk.state().contains(state), "{} is not {state}", room.desk.state());
    }
}

#[test]
fn what_is_gone_leaves_the_hand() {
    // the open article and entry go; the next article takes the row
    let mut room = Room::open("j j 3 enter v");
    assert!(room.desk.state().contains("entry Cy Cole"), "{}", room.desk.state());
    let mut drafts = old();
    drafts.truncate(2);
    assert_eq!(room.reads(drafts), "References article 1 mention - entry - filter -");
    assert_eq!(room.desk.app.marks.all(), []);
    let mut room = Room::open("j j 3 enter w");
    room.reads(old().into_iter().take(2).collect());
    assert!(room.desk.app.overlay.is_none(), "{}", room.desk.screen());
    // nothing is left at all
    let mut room = Room::open("j 3 enter w");
    room.reads(vec![]);
    assert!(room.desk.screen().contains("no articles; ! shows why"), "{}", room.desk.screen());
}

#[test]
fn an_edited_article_stays_open_and_a_moved_one_is_found() {
    let mut room = Room::open("j n");
    let mut drafts = old();
    drafts[1] = Draft::new("b.txt", "Birch", "New first line on [Oslo].\n[Bo Berg|person:Bo Berg] slept.");
    assert_eq!(room.reads(drafts), "Articles article 1 mention - entry Bo Berg filter -");
    let mut drafts = old();
    drafts[1] = Draft::new(
        "moved/b.txt",
        "Birch",
        "[Bo Berg|person:Bo Berg] went from [Kyiv] to [Paris].\n[Berg|person:Bo Berg] slept.",
    );
    drafts.swap(0, 1);
    let mut room = Room::open("j n");
    assert_eq!(room.reads(drafts), "Articles article 0 mention Bo Berg entry Bo Berg filter -");
}

#[test]
fn what_was_judged_holds_and_is_taken_back() {
    let mut room = Room::open("/ \"bo berg\" enter R");
    room.desk.press("ctrl-u \"Boris Berg\" enter");
    assert!(room.desk.state().contains("entry Boris Berg"), "{}", room.desk.screen());
    assert!(room.reads(grown()).contains("entry Boris Berg"), "{}", room.desk.screen());
    room.desk.press("u");
    assert!(room.desk.state().contains("entry Bo Berg"), "{}", room.desk.screen());
    room.desk.press("ctrl-r");
    assert!(room.desk.state().contains("entry Boris Berg"), "{}", room.desk.screen());
    room.desk.press("u u");
    assert!(room.desk.screen().contains("nothing was judged in this run"), "{}", room.desk.screen());
}

#[test]
fn loading_again_is_asked_for_once_and_can_be_stopped() {
    use dateline::app::Effect;
    let mut room = Room::open("j L L");
    assert_eq!(room.desk.effects, [Effect::Load]);
    assert!(room.desk.screen().contains("(Esc: not now)"), "{}", room.desk.screen());
    room.desk.press("esc");
    assert_eq!(room.desk.effects, [Effect::Load, Effect::StopLoading]);
    room.desk.send(Message::Kept);
    assert!(room.desk.screen().contains("nothing was loaded again"), "{}", room.desk.screen());
    assert_eq!(room.desk.state(), "Articles article 1 mention - entry - filter -");
}
