//! Character references (`&amp;`, `&#39;`).

use std::borrow::Cow;

/// Named character references that news uses.
#[rustfmt::skip]
const ENTITIES: &[(&str, &str)] = &[
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{a0}"),
    ("ndash", "–"), ("mdash", "—"), ("lsquo", "‘"), ("rsquo", "’"), ("sbquo", "‚"), ("ldquo", "“"),
    ("rdquo", "”"), ("bdquo", "„"), ("laquo", "«"), ("raquo", "»"), ("hellip", "…"), ("bull", "•"),
    ("middot", "·"), ("euro", "€"), ("pound", "£"), ("yen", "¥"), ("cent", "¢"), ("copy", "©"),
    ("reg", "®"), ("trade", "™"), ("deg", "°"), ("frac12", "½"), ("times", "×"), ("sect", "§"),
    ("para", "¶"), ("shy", "\u{ad}"), ("aacute", "á"), ("agrave", "à"), ("acirc", "â"), ("auml", "ä"),
    ("aring", "å"), ("atilde", "ã"), ("aelig", "æ"), ("ccedil", "ç"), ("eacute", "é"), ("egrave", "è"),
    ("ecirc", "ê"), ("euml", "ë"), ("iacute", "í"), ("icirc", "î"), ("iuml", "ï"), ("ntilde", "ñ"),
    ("oacute", "ó"), ("ocirc", "ô"), ("ouml", "ö"), ("oslash", "ø"), ("otilde", "õ"), ("uacute", "ú"),
    ("ucirc", "û"), ("uuml", "ü"), ("szlig", "ß"), ("Aacute", "Á"), ("Auml", "Ä"), ("Aring", "Å"),
    ("Ccedil", "Ç"), ("Eacute", "É"), ("Ntilde", "Ñ"), ("Oacute", "Ó"), ("Ouml", "Ö"), ("Oslash", "Ø"),
    ("Uuml", "Ü"),
];

/// No named reference is longer.
const LONGEST_ENTITY: usize = 8;

/// `text` with its character references decoded.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = if let Some((character, length)) = reference(rest) {
            out.push_str(&character);
            length
        } else {
            out.push('&');
            1
        };
        rest = &rest[length..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// What the reference `&name;` means, as the lists of HTML have it; itself where they do not.
pub(in super::super) fn decode_reference(name: &str) -> String {
    decode(&format!("&{name};")).into_owned()
}

/// The character that the reference at the head of `rest` means, and the reference's length.
fn reference(rest: &str) -> Option<(Cow<'static, str>, usize)> {
    let end = rest.bytes().take(LONGEST_ENTITY + 2).position(|byte| byte == b';')?;
    let name = &rest[1..end];
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).map(|c| (Cow::Owned(c.to_string()), end + 1));
    }
    let (_, character) = ENTITIES.iter().find(|(known, _)| *known == name)?;
    Some((Cow::Borrowed(character), end + 1))
}
