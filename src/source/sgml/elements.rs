//! Elements, found by their names in any case. One that is not closed reaches to the end.

/// Where the first tag that opens `name` at or behind `from` begins and ends.
pub(super) fn opening(text: &str, from: usize, name: &str) -> Option<(usize, usize)> {
    let (start, rest) = tag(text, from, "<", name)?;
    rest.find('>').map(|end| (start, text.len() - rest.len() + end + 1))
}

/// Where the first tag that closes `name` begins.
pub(super) fn closing(text: &str, name: &str) -> Option<usize> {
    tag(text, 0, "</", name).map(|(start, _)| start)
}

/// What stands in the first element called `name`.
pub(super) fn content<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (_, inner) = opening(text, 0, name)?;
    let inner = &text[inner..];
    Some(closing(inner, name).map_or(inner, |end| &inner[..end]))
}

/// What stands behind the element called `name`.
pub(super) fn behind<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag(text, 0, "</", name)?;
    rest.find('>').map(|end| &rest[end + 1..])
}

/// Where a tag of `name` begins, and what follows its name.
fn tag<'a>(text: &'a str, from: usize, mark: &str, name: &str) -> Option<(usize, &'a str)> {
    let starts = text[from..].match_indices(mark).map(|(at, _)| from + at);
    starts.into_iter().find_map(|start| {
        let named = start + mark.len();
        let end = named + name.len();
        let is_it = text.get(named..end)?.eq_ignore_ascii_case(name)
            && matches!(text.as_bytes().get(end), Some(b'>' | b' ' | b'\t' | b'\r' | b'\n'));
        is_it.then(|| (start, &text[end..]))
    })
}
