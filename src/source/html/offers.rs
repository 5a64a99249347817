//! Parts of a page that its attributes call something other than article: hidden ones, menus, share rows, offers.

use super::elements::Furniture;
use super::tokens::Attributes;

/// Words of `class` and `id` that name a box around the article and hardly ever the article.
const OFFERS: &[&str] = &[
    "share",
    "sharing",
    "shares",
    "sharebar",
    "sharetools",
    "social",
    "socials",
    "newsletter",
    "newsletters",
    "subscribe",
    "subscription",
    "signup",
    "advert",
    "adverts",
    "advertisement",
    "advertising",
    "ads",
    "adslot",
    "related",
    "recommended",
    "recommendations",
    "recirc",
    "outbrain",
    "taboola",
    "promo",
    "promos",
    "cookie",
    "cookies",
    "consent",
    "gdpr",
    "breadcrumb",
    "breadcrumbs",
    "pagination",
    "pager",
    "sponsored",
    "trending",
    "comments",
    "disqus",
];

/// Pairs of words that do the same only beside each other.
const PAIRS: &[(&str, &str)] = &[
    ("most", "read"),
    ("most", "popular"),
    ("read", "more"),
    ("read", "next"),
    ("more", "stories"),
    ("related", "stories"),
    ("sign", "up"),
    ("author", "bio"),
    ("article", "tags"),
    ("tag", "list"),
    ("skip", "link"),
    ("skip", "to"),
];

/// Words that name words about a picture.
const CAPTIONS: &[&str] = &["caption", "figcaption", "photocredit", "imagecredit"];

/// Words that name the article's own box, whatever else it is called.
const OWN: &[&str] = &["content", "body", "entry", "main"];

/// Whole names of a class that do the same.
const OWN_NAMES: &[&str] = &["article", "story", "post", "hentry"];

/// Elements that may hold the whole page, whatever they are called.
const WHOLE: &[&str] = &["html", "body", "main", "article", "form"];

/// A box with so many bytes of cleaned HTML is no offer.
const LONG: usize = 6000;

/// The furniture that the attributes of an element call it.
pub(super) fn told_by(name: &str, attributes: Attributes<'_>) -> Option<Furniture> {
    if WHOLE.contains(&name) {
        return None;
    }
    if is_hidden(attributes) {
        return Some(Furniture::Hidden);
    }
    let role = attributes.get("role").unwrap_or_default();
    match &*role {
        "navigation" | "menu" | "menubar" | "search" => return Some(Furniture::Menu),
        "complementary" => return Some(Furniture::Aside),
        "contentinfo" => return Some(Furniture::Footer),
        "dialog" | "alertdialog" | "button" | "toolbar" | "tablist" => return Some(Furniture::Control),
        _ => {}
    }
    let called = [attributes.get("class"), attributes.get("id")];
    let words: Vec<String> = called.iter().flatten().flat_map(|value| words(value)).collect();
    let is_own_name = || {
        called
            .iter()
            .flatten()
            .flat_map(|value| value.split_whitespace())
            .any(|name| OWN_NAMES.contains(&name))
    };
    let says = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let pairs = words.windows(2).any(|pair| PAIRS.contains(&(pair[0].as_str(), pair[1].as_str())));
    if says(CAPTIONS) {
        Some(Furniture::Caption)
    } else if (says(OFFERS) || pairs) && !says(OWN) && !is_own_name() {
        Some(Furniture::Offer)
    } else {
        None
    }
}

/// Whether so much cleaned HTML is more than an offer.
pub(super) fn is_long(html: &str) -> bool {
    html.len() > LONG
}

fn is_hidden(attributes: Attributes<'_>) -> bool {
    let style = attributes.get("style").unwrap_or_default();
    let style: String =
        style.chars().take(1000).filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    attributes.has("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || attributes.get("aria-hidden").is_some_and(|value| value.eq_ignore_ascii_case("true"))
}

/// The words of `most-read_boxWide`: small, parted at marks and capitals.
fn words(value: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut was_small = false;
    for c in value.chars().take(300) {
        if !c.is_alphanumeric() || (c.is_uppercase() && was_small) {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
        was_small = c.is_lowercase();
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}
