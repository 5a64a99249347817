//! The sixty articles in every format of this sort, and the collected feeds, where they are there.

use std::path::{Path, PathBuf};

use dateline::model::Article;
use dateline::source::{self, Assignment};
use dateline::text::sanitize;
use serde_json::Value;

use crate::shared_data;

fn gold() -> Option<Vec<Value>> {
    let text = std::fs::read_to_string(shared_data("corpus/formats/gold.json")?).ok()?;
    serde_json::from_str(&text).ok()
}

/// The fields that `format` does not hold.
fn lacks(format: &str) -> Vec<String> {
    let text = std::fs::read_to_string(shared_data("corpus/formats/formats.json").unwrap()).unwrap();
    let formats: Vec<Value> = serde_json::from_str(&text).unwrap();
    let entry = formats.into_iter().find(|entry| entry["path"] == format).unwrap();
    serde_json::from_value(entry["lacks"].clone()).unwrap()
}

/// What an article of the gold says, as lines; fields that the format lacks left out.
fn expected(gold: &Value, lacks: &[String]) -> Vec<String> {
    let field = |name: &str| {
        gold[name].as_str().filter(|_| !lacks.iter().any(|lack| lack == name)).map(sanitize::clean_line)
    };
    let mut lines: Vec<String> = ["title", "byline", "source", "section", "url"]
        .iter()
        .map(|name| format!("{name}: {:?}", field(name)))
        .collect();
    lines.push(format!("date: {:?}", gold["date"].as_str().map(|date| date[..10].to_owned())));
    for paragraph in gold["paras"].as_array().unwrap() {
        lines.extend(
            paragraph.as_str().unwrap().lines().map(sanitize::clean_line).filter(|line| !line.is_empty()),
        );
    }
    lines
}

fn found(article: &Article, lacks: &[String]) -> Vec<String> {
    let fields = [
        ("title", &article.headline),
        ("byline", &article.byline),
        ("source", &article.outlet),
        ("section", &article.section),
        ("url", &article.url),
    ];
    let held =
        |name: &str, value: &Option<String>| value.clone().filter(|_| !lacks.iter().any(|lack| lack == name));
    let mut lines: Vec<String> =
        fields.iter().map(|(name, value)| format!("{name}: {:?}", held(name, value))).collect();
    lines.push(format!("date: {:?}", article.published.as_ref().map(|date| date.value.to_string())));
    lines.extend(article.body.lines().map(sanitize::clean_line));
    lines
}

#[test]
fn markup_formats_load_the_same_articles() {
    let Some(gold) = gold() else { return };
    for format in ["html", "feed.rss", "feed.atom", "feed.json", "eml", "box.mbox", "pages.warc"] {
        let Some(path) = shared_data(&format!("corpus/formats/{format}")) else { return };
        let loaded = source::load(&Assignment::of(&[path]));
        assert_eq!(loaded.articles.len(), gold.len(), "{format}");
        let lacks = lacks(format);
        for (article, gold) in loaded.articles.iter().zip(&gold) {
            assert_eq!(found(article, &lacks), expected(gold, &lacks), "{format}");
        }
    }
}

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() { files(&path, out) } else { out.push(path) }
    }
}

/// Items of a feed counted in the plainest way: opening tags outside comments and CDATA.
fn count_items(text: &str) -> usize {
    let mut bare = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("<!") {
        let (mark, end) = if rest[at..].starts_with("<!--") {
            ("-->", 3)
        } else if rest[at..].starts_with("<![CDATA[") {
            ("]]>", 3)
        } else {
            (">", 1)
        };
        bare.push_str(&rest[..at]);
        rest = rest[at..].find(mark).map_or("", |to| &rest[at + to + end..]);
    }
    bare.push_str(rest);
    let bare = bare.to_lowercase();
    let tags = bare
        .split('<')
        .skip(1)
        .map(|tag| tag.split(|c: char| c.is_whitespace() || c == '>' || c == '/').next().unwrap_or(""));
    tags.filter(|name| matches!(name.rsplit(':').next(), Some("item" | "entry"))).count()
}

#[test]
fn collected_feeds_give_their_items() {
    let Some(folder) = shared_data("corpus/feeds") else { return };
    let mut paths = Vec::new();
    files(&folder, &mut paths);
    let mut sound = 0;
    let mut wrong = Vec::new();
    for path in paths {
        let bytes = std::fs::read(&path).unwrap();
        let loaded = source::read_article_text("in", &bytes);
        let name = path.strip_prefix(&folder).unwrap().to_string_lossy().into_owned();
        let is_sound = path.extension().is_some_and(|end| end == "xml")
            && !name.contains("illformed")
            && !name.contains("/amp/");
        let Some(text) = String::from_utf8(bytes).ok().filter(|_| is_sound) else { continue };
        let told = loaded.notices.iter().filter(|notice| notice.what.contains("holds no article")).count();
        let is_told_in_sum =
            loaded.notices.iter().any(|notice| notice.what.ends_with("more of the same kind"));
        sound += 1;
        if loaded.articles.len() + told != count_items(&text) && !is_told_in_sum {
            wrong.push((name, loaded.articles.len(), told, count_items(&text)));
        }
    }
    assert!(sound > 2000, "{sound}");
    assert!(wrong.is_empty(), "{} of {sound}: {wrong:#?}", wrong.len());
}
