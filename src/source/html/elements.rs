//! What the elements of HTML are to a reader of news.

/// What is done with an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// A part of the page that stands on its own lines.
    Block,
    /// Words within a line whose tag says something: links, times, bylines.
    Inline,
    /// A line end or a rule: it holds nothing.
    Break,
    /// It holds nothing and shows nothing that could be read.
    Void,
    /// Only its words count.
    Words,
    /// All in it is for machines: left out.
    Machine,
    /// A part around the article that is left out and counted.
    Furniture(Furniture),
}

/// Parts of a page that are no article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Furniture {
    /// Lists of links to other parts of the site.
    Menu,
    /// What stands beside the article.
    Aside,
    /// What stands at the foot of the page.
    Footer,
    /// Words about a picture.
    Caption,
    /// Buttons and fields of forms.
    Control,
    /// What the page does not show.
    Hidden,
    /// Rows that share, offer, advertise.
    Offer,
}

impl Furniture {
    /// What `count` of them are called.
    pub(super) fn word(self, count: usize) -> String {
        let (one, many) = match self {
            Furniture::Menu => ("menu", "menus"),
            Furniture::Aside => ("aside", "asides"),
            Furniture::Footer => ("footer", "footers"),
            Furniture::Caption => ("caption", "captions"),
            Furniture::Control => ("control", "controls"),
            Furniture::Hidden => ("hidden part", "hidden parts"),
            Furniture::Offer => ("share or offer box", "share or offer boxes"),
        };
        if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
    }
}

/// What the element called `name` is.
pub(super) fn element(name: &str) -> Element {
    match name {
        "p" | "div" | "section" | "article" | "main" | "header" | "hgroup" | "figure" | "center"
        | "address" | "details" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "li" | "dl"
        | "dt" | "dd" | "blockquote" | "pre" | "table" | "caption" | "tr" | "td" | "th" | "body" => {
            Element::Block
        }
        "a" | "span" | "time" | "cite" => Element::Inline,
        "br" | "hr" => Element::Break,
        "img" | "input" | "meta" | "link" | "base" | "area" | "col" | "embed" | "source" | "track"
        | "wbr" | "param" | "frame" | "keygen" => Element::Void,
        "script" | "style" | "noscript" | "template" | "svg" | "iframe" | "object" | "video" | "audio"
        | "canvas" | "map" | "textarea" | "noembed" | "noframes" | "xmp" | "colgroup" | "datalist" => {
            Element::Machine
        }
        "nav" | "menu" => Element::Furniture(Furniture::Menu),
        "aside" => Element::Furniture(Furniture::Aside),
        "footer" => Element::Furniture(Furniture::Footer),
        "figcaption" => Element::Furniture(Furniture::Caption),
        "button" | "select" | "dialog" | "fieldset" => Element::Furniture(Furniture::Control),
        // Elements of a site's own making are boxes as a rule.
        _ if name.contains('-') => Element::Block,
        _ => Element::Words,
    }
}

/// Whether an element that opens ends an open paragraph.
pub(super) fn ends_paragraph(name: &str) -> bool {
    element(name) == Element::Block || matches!(name, "hr" | "nav" | "aside" | "footer" | "menu" | "form")
}

/// Open elements that `name` ends as it opens, and those that such an end does not pass.
pub(super) fn ends_own_kind(name: &str) -> Option<(&'static [&'static str], &'static [&'static str])> {
    match name {
        "li" => Some((&["li"], &["ul", "ol", "table"])),
        "dt" | "dd" => Some((&["dt", "dd"], &["dl", "table"])),
        "td" | "th" => Some((&["td", "th"], &["table", "tr"])),
        "tr" => Some((&["tr"], &["table"])),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some((
            &["h1", "h2", "h3", "h4", "h5", "h6"],
            &["div", "section", "article", "td", "li", "header", "blockquote"],
        )),
        _ => None,
    }
}
