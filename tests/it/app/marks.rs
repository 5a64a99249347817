//! Marks: what is marked is judged together.

use super::bureau::gives;

#[test]
fn marks_are_judged_together() {
    let desk =
        gives("j 3 v j v / \"starmer\" enter =", &["same Keir Starmer <- Volodymyr Zelenskyy, Sir Keir"]);
    assert_eq!(desk.app.marks.all(), [], "a merge takes the marks away");
    // a mark on the subject itself is none
    gives("j 3 v = esc", &[]);
    // taken away again, by the same key or Esc
    for script in ["j 3 v v", "j 3 v esc", "j 3 v j v j v esc"] {
        let desk = gives(script, &[]);
        assert_eq!(desk.app.marks.all(), []);
        assert_eq!(desk.state(), "References article 1 mention - entry - filter -");
    }
    let desk = gives("j 3 v", &[]);
    assert!(desk.screen().contains("●Volodymyr") || desk.screen().contains("●Sir"), "{}", desk.screen());
    let mut desk = gives("j 3 v j v j j j v 1", &[]);
    assert!(desk.screen().contains("● 3 marked"), "{}", desk.screen());
    desk.press("2");
    assert!(desk.screen().contains("● 3 marked"), "{}", desk.screen());
}

#[test]
fn with_one_mark_two_are_told_apart() {
    gives("j 3 v j x", &["different Volodymyr Zelenskyy | Sir Keir"]);
    let desk = gives("j 3 v j v j x", &[]);
    assert!(desk.screen().contains("mark the other one and no third"), "{}", desk.screen());
}
