//! Settings: so far only what the environment says about colours.

use crate::tui::{Theme, Tint};

/// What the program goes by.
#[derive(Clone, Copy, Debug, Default)]
pub struct Config {
    /// The palette.
    pub theme: Theme,
}

impl Config {
    /// Reads the settings from environment variables, given by `variable`: `NO_COLOR` (no-color.org) takes colours away,
    /// `COLORFGBG` tells a light background from a dark one.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let plain = variable("NO_COLOR").is_some_and(|value| !value.is_empty());
        let light = variable("COLORFGBG").is_some_and(|value| is_light(&value));
        let tint = match (plain, light) {
            (true, _) => Tint::None,
            (false, true) => Tint::Light,
            (false, false) => Tint::Dark,
        };
        Config { theme: Theme::new(tint) }
    }
}

/// Whether the background of `foreground;background` is one of the light colours.
fn is_light(value: &str) -> bool {
    value
        .rsplit(';')
        .next()
        .is_some_and(|background| matches!(background, "7" | "9" | "10" | "11" | "12" | "13" | "14" | "15"))
}
