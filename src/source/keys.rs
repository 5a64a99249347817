//! The names under which news keeps its fields, the best first. Case, blanks, hyphens and inner underscores are put aside.

pub(super) const HEADLINE: &[&str] =
    &["headline", "title", "webtitle", "articletitle", "newstitle", "head", "heading", "titletext"];

/// A headline by these alone makes no article.
pub(super) const WEAK_HEADLINE: &[&str] = &["name", "subject"];

/// Names of a section where the headline has a better one.
pub(super) const WEAK_SECTION: &[&str] = &["subject"];

pub(super) const BODY: &[&str] = &[
    "body",
    "bodytext",
    "articlebody",
    "articletext",
    "fulltext",
    "maintext",
    "maincontent",
    "articlecontent",
    "content",
    "contenttext",
    "text",
    "paragraphs",
    "bodyhtml",
    "contenthtml",
    "contentencoded",
    "story",
    "article",
    "html",
];

/// Short texts that stand in for a body where there is none.
pub(super) const SUMMARY: &[&str] = &[
    "description",
    "summary",
    "abstract",
    "leadparagraph",
    "trailtext",
    "standfirst",
    "excerpt",
    "snippet",
    "lede",
];

pub(super) const BYLINE: &[&str] = &[
    "byline",
    "author",
    "authors",
    "authorname",
    "creator",
    "dccreator",
    "by",
    "writer",
    "writers",
    "reporter",
    "journalist",
    "contributors",
];

pub(super) const DATE: &[&str] = &[
    "published",
    "publishedat",
    "datepublished",
    "publishdate",
    "publisheddate",
    "publicationdate",
    "pubdate",
    "publishedon",
    "webpublicationdate",
    "firstpublicationdate",
    "publishtime",
    "publicationtime",
    "date",
    "datetime",
    "created",
    "createdat",
    "datecreated",
    "timestamp",
    "time",
    "issued",
    "updated",
    "updatedat",
    "datemodified",
    "lastmodified",
    "crawldate",
];

pub(super) const OUTLET: &[&str] = &[
    "outlet",
    "publisher",
    "source",
    "sourcename",
    "site",
    "sitename",
    "publication",
    "newspaper",
    "provider",
    "organization",
    "domain",
];

pub(super) const SECTION: &[&str] = &[
    "section",
    "sectionname",
    "category",
    "categories",
    "desk",
    "newsdesk",
    "topic",
    "topics",
    "tags",
    "subjects",
];

pub(super) const URL: &[&str] = &["url", "link", "weburl", "articleurl", "permalink", "canonicalurl", "href"];

/// Objects within a record that hold more of its fields.
pub(super) const NESTED: &[&str] =
    &["fields", "_source", "attributes", "article", "document", "doc", "data", "metadata", "meta", "content"];

/// Arrays that hold records.
pub(super) const RECORDS: &[&str] = &[
    "articles",
    "results",
    "items",
    "docs",
    "documents",
    "stories",
    "entries",
    "news",
    "posts",
    "records",
    "data",
    "hits",
    "feed",
    "response",
    "rows",
];

/// `key` as the lists above write it.
pub(super) fn plain(key: &str) -> String {
    let letters = key.chars().enumerate().filter(|(at, c)| c.is_alphanumeric() || (*at == 0 && *c == '_'));
    letters.flat_map(|(_, c)| c.to_lowercase()).collect()
}

/// Whether `key` names a field of an article.
pub(super) fn is_known(key: &str) -> bool {
    let key = plain(key);
    [HEADLINE, BODY, SUMMARY, BYLINE, DATE, OUTLET, SECTION, URL]
        .iter()
        .any(|keys| keys.contains(&key.as_str()))
}
