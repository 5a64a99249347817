//! Text files of blocks that the reader may edit too: read block by block, so that a broken one spoils no other; changed by
//! adding and taking out whole blocks, so that nothing else in them is touched.

/// A sort of file, by what opens a block and what a new file begins with.
#[derive(Clone, Copy, Debug)]
pub struct Blocks {
    /// The line that opens a block: `[[judgement]]`.
    pub opening: &'static str,
    /// What a new file begins with: comments.
    pub header: &'static str,
}

/// A text in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts<'t> {
    /// What stands before the first block.
    pub before: &'t str,
    /// Each block with its 1-based line, its opening included.
    pub blocks: Vec<(u32, &'t str)>,
}

impl Parts<'_> {
    /// The 1-based line of the first text before all blocks that is no comment.
    pub fn stray_line(&self) -> Option<u32> {
        let stray = self.before.lines().position(|line| !is_blank_or_comment(line));
        stray.map(|at| at as u32 + 1)
    }
}

/// Cuts `text` at the lines that open a block.
pub fn cut(text: &str, opens: impl Fn(&str) -> bool) -> Parts<'_> {
    let mut starts: Vec<(u32, usize)> = Vec::new();
    let mut offset = 0;
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        if opens(line) {
            starts.push((number, offset));
        }
        offset += line.len();
    }
    let before = &text[..starts.first().map_or(text.len(), |(_, start)| *start)];
    let ends = starts.iter().skip(1).map(|(_, start)| *start).chain([text.len()]);
    let blocks = starts.iter().zip(ends).map(|((line, start), end)| (*line, &text[*start..end]));
    Parts { before, blocks: blocks.collect() }
}

/// Whether `line` says nothing.
pub fn is_blank_or_comment(line: &str) -> bool {
    let line = line.trim_start_matches('\u{feff}').trim();
    line.is_empty() || line.starts_with('#')
}

impl Blocks {
    /// Cuts `text` into its blocks.
    pub fn cut<'t>(&self, text: &'t str) -> Parts<'t> {
        cut(text, |line| self.opens(line))
    }

    fn opens(&self, line: &str) -> bool {
        let behind = line.trim_start().strip_prefix(self.opening);
        behind.is_some_and(|behind| behind.trim().is_empty() || behind.starts_with(" #"))
    }

    /// `text` with `block` at its end; a new file gets the header.
    pub fn append(&self, text: &str, block: &str) -> String {
        let mut out = if text.trim().is_empty() { self.header.to_owned() } else { text.to_owned() };
        if !out.ends_with('\n') {
            out.push('\n');
        }
        out.push('\n');
        out + block
    }

    /// `text` without the last `block` in it, and without the blank line above; `None` where it is not there as it was written.
    pub fn remove(&self, text: &str, block: &str) -> Option<String> {
        let whole = |at: &usize| {
            let (before, after) = (&text[..*at], &text[*at + block.len()..]);
            // a line of the reader's below makes it another block
            let ends = after.lines().next().is_none_or(is_blank_or_comment)
                || after.trim_start().starts_with(self.opening);
            ends && (before.is_empty() || before.ends_with('\n'))
        };
        let at = text.rmatch_indices(block).map(|(at, _)| at).find(whole)?;
        let before = text[..at].strip_suffix("\n\n").map_or(&text[..at], |kept| &text[..=kept.len()]);
        Some(before.to_owned() + &text[at + block.len()..])
    }
}
