//! Settings: what the environment says about colours, what the reader's file of settings says about sources, and where the
//! reader's own lists and judgements lie and answers are kept.

mod cuts;
mod settings;

use std::path::{Path, PathBuf};

use crate::ingest::Aids;
use crate::model::{Notice, Severity};
use crate::persist;
use crate::tui::{Theme, Tint};

pub use cuts::{Cuts, CutsFile, corrected};
pub use settings::Settings;

/// What the program goes by.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The palette.
    pub theme: Theme,
    /// The reader's own lists and tagger.
    pub aids: Aids,
    /// Whether the sources are watched, and loaded again when they change.
    pub watches: bool,
    /// The file of settings; `None` where no folder of settings is known.
    pub settings: Option<SettingsFile>,
    /// The file of the reader's cuts, there or not yet; `None` where no folder of settings is known.
    pub cuts: Option<PathBuf>,
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
        aids.cache = aids.cache.or_else(|| cache(&variable));
        let file = |name: &str| folder.as_ref().map(|folder| folder.join(name));
        let settings = file("settings.toml").map(|path| SettingsFile { path, is_named: false });
        let (judgements, cuts) = (file("judgements.toml"), file("cuts.toml"));
        Config { theme: Theme::new(tint), aids, judgements, settings, cuts, watches: false }
    }

    /// What the reader gives beside the sources, his files of settings as they stand now.
    pub fn aids(&self) -> Aids {
        let mut aids = self.aids.clone();
        if let Some(settings) = self.settings.as_ref().map(SettingsFile::read) {
            aids.directions.mappings.extend(settings.mappings);
            aids.notices.extend(settings.notices);
        }
        if let Some(cuts) = self.cuts.as_deref().map(Cuts::of) {
            aids.directions.cuts.extend(cuts.corrections);
            aids.notices.extend(cuts.notices);
        }
        aids
    }
}

/// A file of settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Whether the reader named it, so that it must be there.
    pub is_named: bool,
}

impl SettingsFile {
    /// What it says now.
    pub fn read(&self) -> Settings {
        match persist::read_text(&self.path) {
            Ok(text) => Settings::read(&self.path.display().to_string(), &text),
            Err(missing) if missing.is_missing() && !self.is_named => Settings::default(),
            Err(unread) => {
                let what = format!("{unread}; none of its settings counts");
                Settings { notices: vec![unreadable(&self.path, unread.line(), what)], ..Settings::default() }
            }
        }
    }
}

fn unreadable(path: &Path, line: Option<u32>, what: String) -> Notice {
    Notice { severity: Severity::Error, source: path.display().to_string(), line, what, hint: None }
}

/// The folder of settings, by environment variables: `DATELINE_CONFIG_DIR`, else `dateline` in `XDG_CONFIG_HOME`, in
/// `.config` of `HOME`, or in `APPDATA`.
pub fn folder(variable: impl Fn(&str) -> Option<String>) -> Option<PathBuf> {
    const BASES: Bases =
        Bases { own: "DATELINE_CONFIG_DIR", xdg: "XDG_CONFIG_HOME", home: ".config", windows: "APPDATA" };
    BASES.folder(variable)
}

/// The folder of what may be made again, by environment variables: `DATELINE_CACHE_DIR`, else `dateline` in
/// `XDG_CACHE_HOME`, in `.cache` of `HOME`, or in `LOCALAPPDATA`.
pub fn cache(variable: impl Fn(&str) -> Option<String>) -> Option<PathBuf> {
    const BASES: Bases =
        Bases { own: "DATELINE_CACHE_DIR", xdg: "XDG_CACHE_HOME", home: ".cache", windows: "LOCALAPPDATA" };
    BASES.folder(variable)
}

/// What leads to a folder: variables, and a folder of the reader's home.
struct Bases {
    own: &'static str,
    xdg: &'static str,
    home: &'static str,
    windows: &'static str,
}

impl Bases {
    fn folder(&self, variable: impl Fn(&str) -> Option<String>) -> Option<PathBuf> {
        // a base that hangs on where the program is started is none (XDG Base Directory Specification)
        let base = |name| variable(name).map(PathBuf::from).filter(|base| base.is_absolute());
        let given = variable(self.own).filter(|folder| !folder.is_empty()).map(PathBuf::from);
        given.or_else(|| {
            let base = base(self.xdg).or_else(|| Some(base("HOME")?.join(self.home)));
            base.or_else(|| variable(self.windows).map(PathBuf::from)).map(|base| base.join("dateline"))
        })
    }
}

/// Whether the background of `foreground;background` is one of the light colours.
fn is_light(value: &str) -> bool {
    value
        .rsplit(';')
        .next()
        .is_some_and(|background| matches!(background, "7" | "9" | "10" | "11" | "12" | "13" | "14" | "15"))
}
