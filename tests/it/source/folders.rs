//! Paths: folders in order, what is passed over, what is not there.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use dateline::source::{self, Assignment, Progress};

/// A fresh folder for one test.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("source").join(name);
    if path.exists() {
        fs::remove_dir_all(&path).expect("an old test folder goes");
    }
    fs::create_dir_all(&path).expect("a test folder");
    path
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap_or(folder)).expect("a test folder");
    fs::write(path, text).expect("a test file");
}

/// Sources of the articles, then notices, with `home` cut off.
fn load(home: &Path, paths: &[PathBuf]) -> Vec<String> {
    let loaded = source::load(&Assignment::of(paths));
    let articles = loaded.articles.iter().map(|article| article.origin.source.clone());
    let notices = loaded.notices.iter().map(|notice| format!("! {notice}"));
    let home = format!("{}/", home.display());
    articles.chain(notices).map(|line| line.replace(&home, "")).collect()
}

#[test]
fn files_come_sorted_below_each_path_in_the_order_given() {
    let home = folder("order");
    for name in ["b/2.txt", "b/10.txt", "b/sub/x.txt", "b/Z.txt", "a.txt"] {
        write(&home, name, "A text of one sentence.");
    }
    let paths = [home.join("b"), home.join("a.txt"), home.join("b/2.txt")];
    let expected = [
        "b/10.txt",
        "b/2.txt",
        "b/Z.txt",
        "b/sub/x.txt",
        "a.txt",
        "! info: b/2.txt: the same file was given before: read once",
    ];
    assert_eq!(load(&home, &paths), expected);
}

#[test]
fn hidden_files_are_counted_and_passed_over() {
    let home = folder("hidden");
    for name in ["d/.git/x.txt", "d/.git/y.txt", "d/.note.txt", "d/a.txt"] {
        write(&home, name, "A text of one sentence.");
    }
    let expected = ["d/a.txt", "! info: d: 2 files or folders passed over: hidden or a backup"];
    assert_eq!(load(&home, &[home.join("d")]), expected);
    assert_eq!(load(&home, &[home.join("d/.note.txt")]), ["d/.note.txt"], "given by name, it is read");
}

#[test]
fn two_points_and_more_hide_nothing() {
    let home = folder("points");
    for name in ["d/...txt", "d/..b.txt", "d/.c.txt"] {
        write(&home, name, "A text of one sentence.");
    }
    let expected = ["d/...txt", "d/..b.txt", "! info: d: 1 file or folder passed over: hidden or a backup"];
    assert_eq!(load(&home, &[home.join("d")]), expected);
}

#[test]
fn what_a_folder_excludes_is_counted_and_passed_over() {
    let home = folder("excluded");
    let files =
        ["a.txt", "b.log", "build/x.txt", "sub/c.txt", "sub/keep.log", "sub/drafts/d.txt", "sub/notes/n.txt"];
    for name in files {
        write(&home, &format!("d/{name}"), &format!("A text of one sentence in {name}."));
    }
    write(&home, ".gitignore", "a.txt\n");
    write(&home, "d/.gitignore", "*.log\nbuild/\n/sub/notes\n");
    write(&home, "d/sub/.datelineignore", "!keep.log\ndrafts\n");
    let expected = [
        "d/a.txt",
        "d/sub/c.txt",
        "d/sub/keep.log",
        "! info: d: 2 files or folders passed over: hidden or a backup",
        "! info: d: 4 files or folders passed over: excluded by .gitignore, .ignore or .datelineignore",
    ];
    assert_eq!(load(&home, &[home.join("d")]), expected);
    assert_eq!(load(&home, &[home.join("d/b.log")]), ["d/b.log"], "given by name, it is read");
}

#[test]
fn patterns_stand_for_the_files_that_they_match() {
    let home = folder("patterns");
    for name in ["n/a.txt", "n/b.md", "n/x/c.txt", "n/x/y/d.txt", "n/[e].txt"] {
        write(&home, name, "A text of one sentence.");
    }
    let found = |pattern: &str| load(&home, &[home.join(pattern)]);
    assert_eq!(found("n/**/*.txt"), ["n/[e].txt", "n/a.txt", "n/x/c.txt", "n/x/y/d.txt"]);
    assert_eq!(found("n/*.{txt,md}"), ["n/[e].txt", "n/a.txt", "n/b.md"]);
    assert_eq!(found("n/*/?.txt"), ["n/x/c.txt"]);
    assert_eq!(found("n/[e].txt"), ["n/[e].txt"], "a file of that name comes first");
    assert_eq!(
        found("n/*.csv"),
        ["! warning: n/*.csv: no file matches (`**` stands for folders in folders)"]
    );
    assert_eq!(found("m/*.csv"), ["! error: m/*.csv: there is no such file or folder (check the path)"]);
    assert!(source::is_source(&home.join("n/*.csv")) && !source::is_source(&home.join("m/*.csv")));
    assert!(source::is_source(Path::new("-")) && !source::is_source(&home.join("no.txt")));
}

#[cfg(unix)]
#[test]
fn one_file_of_two_names_is_read_once() {
    let home = folder("hard");
    write(&home, "d/a.txt", "A text of one sentence.");
    fs::hard_link(home.join("d/a.txt"), home.join("d/b.txt")).unwrap();
    let expected = ["d/a.txt", "! info: d/b.txt: the same file was given before: read once"];
    assert_eq!(load(&home, &[home.join("d")]), expected);
}

#[test]
fn what_is_not_there_is_told_and_the_rest_goes_on() {
    let home = folder("missing");
    write(&home, "a.txt", "A text of one sentence.");
    fs::create_dir(home.join("empty")).unwrap();
    let paths = [home.join("no.txt"), home.join("empty"), home.join("a.txt")];
    let expected = [
        "a.txt",
        "! error: no.txt: there is no such file or folder (check the path)",
        "! warning: empty: the folder holds no files (name a folder with news in it)",
    ];
    assert_eq!(load(&home, &paths), expected);
}

#[cfg(unix)]
#[test]
fn links_are_followed_within_the_folder_only() {
    use std::os::unix::fs::symlink;
    let home = folder("links");
    write(&home, "d/in/a.txt", "A text of one sentence.");
    write(&home, "out/b.txt", "Another text of one sentence.");
    symlink(home.join("out"), home.join("d/out")).unwrap();
    symlink(home.join("d"), home.join("d/in/loop")).unwrap();
    symlink(home.join("d/in/a.txt"), home.join("d/twice.txt")).unwrap();
    symlink(home.join("gone"), home.join("d/nowhere")).unwrap();
    let expected = [
        "d/in/a.txt",
        "! warning: d/in/loop: the link leads back to d: not followed",
        "! error: d/nowhere: the link leads nowhere",
        "! info: d/twice.txt: the same file was given before: read once",
        "! info: d: 1 file or folder passed over: linked from outside the folder",
    ];
    let mut shown = load(&home, &[home.join("d")]);
    shown[1..].sort_by_key(|line| expected.iter().position(|known| known == line));
    assert_eq!(shown, expected);
}

#[cfg(unix)]
#[test]
fn sockets_and_devices_are_named_and_passed_over() {
    use std::os::unix::net::UnixListener;
    let home = folder("s");
    // The path of a socket must be short, so it is bound from within.
    let Ok(_socket) = UnixListener::bind(home.join("k")) else { return };
    assert_eq!(load(&home, &[home.join("k")]), ["! warning: k: is a socket, not a file: passed over"]);
    let shown = load(&home, &[PathBuf::from("/dev/null")]);
    assert_eq!(shown, ["! warning: /dev/null: is a device, not a file: passed over"]);
}

#[cfg(unix)]
#[test]
fn a_named_pipe_is_not_waited_for() {
    let home = folder("pipe");
    let made = std::process::Command::new("mkfifo").arg(home.join("p")).status();
    if !made.is_ok_and(|status| status.success()) {
        return;
    }
    assert_eq!(load(&home, &[home.join("p")]), ["! warning: p: is a named pipe, not a file: passed over"]);
}

#[cfg(unix)]
#[test]
#[allow(clippy::print_stdout, reason = "a skipped test says so")]
fn a_file_without_permission_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let home = folder("closed");
    write(&home, "a.txt", "A text of one sentence.");
    fs::set_permissions(home.join("a.txt"), fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(home.join("a.txt")).is_ok() {
        println!("skipped: this user may read everything");
        return;
    }
    assert_eq!(
        load(&home, &[home.join("a.txt")]),
        ["! error: a.txt: cannot be read: no permission to read it"]
    );
}

#[test]
fn progress_counts_files_and_articles() {
    let home = folder("progress");
    for name in ["a.txt", "b.txt", "c.txt"] {
        write(&home, name, "A text of one sentence.");
    }
    let told = Mutex::new(Vec::new());
    source::load(&Assignment {
        progress: &|progress| told.lock().unwrap().push(progress),
        ..Assignment::of(&[home])
    });
    let told = told.into_inner().unwrap();
    assert_eq!(told[0], Progress { files_done: 0, files_found: 3, articles: 0 });
    assert!(told.contains(&Progress { files_done: 3, files_found: 3, articles: 3 }), "{told:?}");
}

#[test]
fn the_sample_is_read_from_memory() {
    let loaded = source::embedded(source::sample::FILES);
    assert!(loaded.articles.len() >= 18, "{} articles", loaded.articles.len());
    assert!(loaded.articles.iter().all(|article| article.origin.source.starts_with("sample/")));
    let bad: Vec<_> =
        loaded.notices.iter().filter(|notice| notice.severity > dateline::model::Severity::Info).collect();
    assert!(bad.is_empty(), "{bad:?}");
}
