//! Tiers: what is shown of noise and of what is hidden.

use super::bureau::{gives, open};

#[test]
fn tiers_are_stepped_through() {
    let (mut desk, _) = open();
    let screen = desk.screen();
    assert!(
        screen.contains("noise (1)") && screen.find("noise (1)") < screen.find("Read More   "),
        "{screen}"
    );
    desk.press("T");
    let screen = desk.screen();
    assert!(screen.contains("without noise") && !screen.contains("noise (1)"), "{screen}");
    desk.press("T");
    assert!(desk.screen().contains("confirmed only"), "{}", desk.screen());
    desk.press("j T");
    assert!(desk.screen().contains("Advertisement (hidden)"), "{}", desk.screen());
    desk.press("T");
    assert!(!desk.screen().contains("(hidden)"), "{}", desk.screen());
}

#[test]
fn mentions_that_are_not_shown_are_passed_over() {
    let last = |script: &str| gives(script, &[]).state();
    let to_the_end = "n n n n n n n n n n n n n n n n n n n n";
    assert!(last(&format!("2 {to_the_end}")).contains("mention Read More"));
    assert!(last(&format!("2 T {to_the_end}")).contains("mention Labour"));
    assert!(last(&format!("j 2 {to_the_end}")).contains("mention President Zelenskyy"));
    assert!(last(&format!("T T T j 2 {to_the_end}")).contains("mention Advertisement"));
}

#[test]
fn where_nothing_is_shown_that_is_said() {
    let desk = gives("T T", &[]);
    assert!(desk.screen().contains("none of these is found here"), "{}", desk.screen());
    let desk = gives("j j j T T T 3", &[]);
    assert!(!desk.screen().contains("none of these"), "{}", desk.screen());
}

#[test]
fn what_is_hidden_is_shown_again_by_confirming_it() {
    let mut desk = gives("3 d T T T", &["hide Keir Starmer"]);
    assert!(desk.screen().contains("Keir Starmer (hidden)"), "{}", desk.screen());
    desk.press("j j c");
    assert!(desk.screen().contains(" ✓"), "{}", desk.screen());
}
