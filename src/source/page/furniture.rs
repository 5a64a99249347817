//! Lines that belong to the site around the articles: menus, share rows, offers, notices, credits.

/// What a line of furniture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Furniture {
    /// The words of a button or menu, an offer, a legal line: itself alone.
    Line,
    /// The heading of a list of other articles: the titles below it are furniture too.
    Related,
    /// Words about a picture.
    Caption,
    /// Who reported and edited, at an article's end.
    Credit,
}

/// Whole lines, small.
const LINES: &[&str] = &[
    "advertise",
    "follow",
    "sitemap",
    "site map",
    "jobs",
    "help",
    "privacy",
    "terms",
    "cookies",
    "archive",
    "live updates",
    "skip ad",
    "bookmark",
    "add to bookmarks",
    "sponsored content",
    "contact",
    "about",
    "about us",
    "accept all cookies",
    "accept cookies",
    "accessibility",
    "add a comment",
    "advertisement",
    "advertise with us",
    "all rights reserved",
    "back to top",
    "cancel reply",
    "careers",
    "comments",
    "contact us",
    "continue reading",
    "cookie policy",
    "cookie settings",
    "copied to clipboard",
    "copy link",
    "email",
    "facebook",
    "follow us",
    "gift this article",
    "getty images",
    "hide caption",
    "home",
    "image",
    "instagram",
    "leave a comment",
    "leave a reply",
    "linkedin",
    "listen",
    "log in",
    "manage preferences",
    "menu",
    "more",
    "newsletter",
    "newsletters",
    "next",
    "no comments",
    "pin it",
    "play video",
    "previous",
    "print",
    "privacy policy",
    "read full story",
    "read more",
    "read the full story",
    "recommended",
    "reddit",
    "reject all",
    "reply",
    "save",
    "search",
    "see all",
    "send",
    "share",
    "share on facebook",
    "share on twitter",
    "share on x",
    "share this",
    "share this article",
    "share this post",
    "show caption",
    "show more",
    "sign in",
    "sign up",
    "skip to content",
    "skip to main content",
    "sponsored",
    "story continues below advertisement",
    "submit",
    "subscribe",
    "subscribe now",
    "telegram",
    "terms of service",
    "terms of use",
    "toggle caption",
    "top",
    "tweet",
    "twitter",
    "view all",
    "view comments",
    "view previous updates",
    "watch",
    "whatsapp",
    "x",
    "you are up to date",
    "youtube",
    "loading",
    "loading...",
    "live",
    "pinned",
    "key developments",
    "in this section",
    "latest headlines",
    "all stories",
    "copy url",
    "post a comment",
    "load more",
];

/// Opening words, small, of lines that are no article's text.
const OPENINGS: &[&str] = &[
    "accept all cookies",
    "advertisement - ",
    "all rights reserved",
    "already a subscriber",
    "copyright ",
    "copyright:",
    "©",
    "(c) 20",
    "click here to",
    "continue reading",
    "download our app",
    "download the app",
    "enable javascript",
    "enjoy unlimited access",
    "filed under:",
    "follow us on ",
    "for more information about our",
    "get our newsletter",
    "get the latest",
    "join our ",
    "join the conversation",
    "like us on ",
    "our standards:",
    "read more:",
    "read more »",
    "read more…",
    "read more...",
    "recommended for you",
    "registered in england",
    "related:",
    "see also:",
    "share this ",
    "sign up for ",
    "sign up to ",
    "skip to ",
    "subscribe for ",
    "subscribe to ",
    "support our journalism",
    "tags:",
    "thank you for reading",
    "this site uses cookies",
    "topics:",
    "want more stories",
    "watch: ",
    "watch live",
    "we use cookies",
    "you have reached your",
    "your email address will not",
    "please enable javascript",
    "view all posts by",
    "more stories by",
];

/// Headings, small, of lists of other articles.
const RELATED: &[&str] = &[
    "also read",
    "also on this site",
    "don't miss",
    "don’t miss",
    "editors' picks",
    "further reading",
    "latest stories",
    "more for you",
    "more from",
    "more headlines",
    "more like this",
    "more on this story",
    "more stories",
    "more to read",
    "most popular",
    "most read",
    "most viewed",
    "must read",
    "read next",
    "read also",
    "recommended reading",
    "recommended stories",
    "related",
    "related articles",
    "related coverage",
    "related content",
    "related news",
    "related posts",
    "related stories",
    "related topics",
    "suggested reading",
    "top stories today",
    "trending",
    "trending now",
    "up next",
    "what to read next",
    "you may also like",
    "you may have missed",
    "you might also like",
    "popular now",
    "more in this section",
];

/// Opening words of lines about a picture.
const CAPTIONS: &[&str] = &[
    "picture caption",
    "image caption",
    "photo caption",
    "image source",
    "photo credit",
    "image credit",
    "file photo",
    "caption:",
    "photo:",
    "image:",
    "picture:",
    "photograph:",
];

/// The furniture that `text` is.
pub(super) fn of(text: &str) -> Option<Furniture> {
    let small = text.to_lowercase();
    let bare = small.trim_matches(|c: char| {
        matches!(c, '*' | '#' | '[' | ']' | '|' | '>' | '»' | '…' | '→' | '›' | ':' | ' ')
    });
    let counted =
        bare.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")).map_or(bare, |(words, _)| words);
    if LINES.contains(&counted) || is_count(bare) || is_markup_picture(&small) {
        return Some(Furniture::Line);
    }
    if RELATED.contains(&bare) {
        return Some(Furniture::Related);
    }
    opening(&small)
}

/// The furniture that a long line is, told by its first words alone.
pub(super) fn of_long(text: &str) -> Option<Furniture> {
    opening(&text[..text.floor_char_boundary(80)].to_lowercase()).filter(|kind| *kind == Furniture::Caption)
}

fn opening(small: &str) -> Option<Furniture> {
    if CAPTIONS.iter().any(|words| small.starts_with(words)) {
        return Some(Furniture::Caption);
    }
    if is_credit(small) {
        return Some(Furniture::Credit);
    }
    OPENINGS.iter().any(|words| small.starts_with(words)).then_some(Furniture::Line)
}

/// `Reporting by X in Kyiv; Editing by Y`.
fn is_credit(small: &str) -> bool {
    let verbs = [
        "(reporting by ",
        "reporting by ",
        "additional reporting by ",
        "writing by ",
        "editing by ",
        "(editing by ",
        "(writing by ",
    ];
    verbs.iter().any(|verb| small.starts_with(verb)) && small.len() < 300
}

/// `12 Comments`, `4 min read`, `1.2k shares`.
fn is_count(small: &str) -> bool {
    let Some((figure, rest)) = small.split_once(' ') else { return false };
    let is_figure = figure.chars().any(|c| c.is_ascii_digit())
        && figure.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | 'k' | 'm'));
    is_figure
        && matches!(
            rest,
            "comments"
                | "comment"
                | "shares"
                | "share"
                | "likes"
                | "views"
                | "min read"
                | "minute read"
                | "mins read"
                | "minutes read"
                | "retweets"
                | "replies"
        )
}

/// Pictures that Markdown or HTML left behind.
fn is_markup_picture(small: &str) -> bool {
    small.starts_with("![") && small.ends_with(')')
}
