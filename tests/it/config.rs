//! Tests of the room `config`.

use std::path::{Path, PathBuf};

use dateline::config::{self, Config};
use dateline::ingest::Aids;

use crate::lexicon::folder;

/// Variables of the environment, by name.
type Environment = &'static [(&'static str, &'static str)];

#[test]
fn the_folder_of_settings_is_where_the_environment_says() {
    let cases: &[(Environment, Option<&str>)] = &[
        (
            &[("DATELINE_CONFIG_DIR", "here"), ("XDG_CONFIG_HOME", "/xdg"), ("HOME", "/home/ada")],
            Some("here"),
        ),
        (
            &[("DATELINE_CONFIG_DIR", ""), ("XDG_CONFIG_HOME", "/xdg"), ("HOME", "/home/ada")],
            Some("/xdg/dateline"),
        ),
        (&[("XDG_CONFIG_HOME", "not/absolute"), ("HOME", "/home/ada")], Some("/home/ada/.config/dateline")),
        (&[("HOME", "/home/ada")], Some("/home/ada/.config/dateline")),
        (&[("APPDATA", "/roaming")], Some("/roaming/dateline")),
        (&[], None),
    ];
    for (environment, want) in cases {
        let folder = config::folder(|name| value(environment, name));
        assert_eq!(folder.as_deref(), want.map(Path::new), "{environment:?}");
    }
}

#[test]
fn the_folder_of_answers_is_where_the_environment_says() {
    let cases: &[(Environment, Option<&str>)] = &[
        (&[("DATELINE_CACHE_DIR", "here"), ("XDG_CACHE_HOME", "/xdg"), ("HOME", "/home/ada")], Some("here")),
        (&[("XDG_CACHE_HOME", "/xdg"), ("HOME", "/home/ada")], Some("/xdg/dateline")),
        (&[("XDG_CACHE_HOME", "not/absolute"), ("HOME", "/home/ada")], Some("/home/ada/.cache/dateline")),
        (&[("LOCALAPPDATA", "/local")], Some("/local/dateline")),
        (&[("DATELINE_CONFIG_DIR", "here"), ("APPDATA", "/roaming")], None),
    ];
    for (environment, want) in cases {
        let variable = |name: &str| value(environment, name);
        assert_eq!(config::cache(variable).as_deref(), want.map(Path::new), "{environment:?}");
        let aids = Config::from_environment(variable, &Aids::default()).aids;
        assert_eq!(aids.cache.as_deref(), want.map(Path::new), "{environment:?}");
    }
}

fn value(environment: Environment, name: &str) -> Option<String> {
    environment.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
}

#[test]
fn folders_that_are_given_go_before_the_one_of_the_settings() {
    let settings = folder("config-settings", &[]);
    let given = Aids { lexicons: vec![PathBuf::from("given")], model: None, ..Aids::default() };
    let with = |settings: &Path| {
        let settings = settings.to_str().map(str::to_owned);
        let variable = |name: &str| settings.clone().filter(|_| name == "DATELINE_CONFIG_DIR");
        Config::from_environment(variable, &given).aids.lexicons
    };
    assert_eq!(with(&settings), [PathBuf::from("given")], "no folder of lists is no fault");
    let own = folder("config-settings/lexicon", &[]);
    assert_eq!(with(&settings), [PathBuf::from("given"), own]);
}
