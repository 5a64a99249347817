//! Settings: what the environment says about colours, and where the reader's own lists and judgements lie.

use std::path::PathBuf;

use crate::ingest::Aids;
use crate::tui::{Theme, Tint};

/// What the program goes by.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The palette.
    pub theme: Theme,
    /// The reader's own lists and tagger.
    pub aids: Aids,
    /// Whether the sources are watched, and loaded again when they change.
    pub watches: bool,
    /// The file of the reader's judgements, there or not yet; `None` where no folder of settings is known.
    pub judgements: Option<PathBuf>,
}

impl Config {
    /// Reads the settings from environment variables, given by `variable`: `NO_COLOR` (no-color.org) takes colours away,
    /// `COLORFGBG` tells a light background from a dark one; see [`folder`] for where settings lie. Of its folder `lexicon`
    /// the lists are read where there is one, after those that are `given`; its file `judgements.toml` holds the judgements.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>, given: &Aids) -> Self {
        let plain = variable("NO_COLOR").is_some_and(|value| !value.is_empty());
        let light = variable("COLORFGBG").is_some_and(|value| is_light(&value));
        let tint = match (plain, light) {
            (true, _) => Tint::None,
            (false, true) => Tint::Light,
            (false, false) => Tint::Dark,
        };
        let folder = folder(&variable);
        let own = folder.as_ref().map(|folder| folder.join("lexicon")).filter(|lists| lists.exists());
        let mut aids = given.clone();
        aids.lexicons.extend(own);
        let judgements = folder.map(|folder| folder.join("judgements.toml"));
        Config { theme: Theme::new(tint), aids, judgements, watches: false }
    }
}

/// The folder of settings, by environment variables: `DATELINE_CONFIG_DIR`, else `dateline` in `XDG_CONFIG_HOME`, in
/// `.config` of `HOME`, or in `APPDATA`.
pub fn folder(variable: impl Fn(&str) -> Option<String>) -> Option<PathBuf> {
    // a base that hangs on where the program is started is none (XDG Base Directory Specification)
    let base = |name| variable(name).map(PathBuf::from).filter(|base| base.is_absolute());
    let given = variable("DATELINE_CONFIG_DIR").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    given.or_else(|| {
        let base = base("XDG_CONFIG_HOME").or_else(|| Some(base("HOME")?.join(".config")));
        base.or_else(|| variable("APPDATA").map(PathBuf::from)).map(|base| base.join("dateline"))
    })
}

/// Whether the background of `foreground;background` is one of the light colours.
fn is_light(value: &str) -> bool {
    value
        .rsplit(';')
        .next()
        .is_some_and(|background| matches!(background, "7" | "9" | "10" | "11" | "12" | "13" | "14" | "15"))
}
