//! What stands before a bare number and tells that it counts heads: harm done, a body of people, a noun of a count.

use super::Count;
use super::heads::is_people;
use crate::extract::page::{Page, Shape};
use crate::extract::values::numbers;
use crate::extract::wordlist::WordList;

/// Verbs after which a bare number counts people.
static HARM: WordList = WordList::new(
    "killing killed kills kill injuring injured injures wounding wounded wounds employs employing employed arrested \
     arresting detained detaining frees freed freeing evacuated evacuating displacing hospitalized infected infecting \
     hire hires hiring hired rescued rescuing abducted kidnapped kidnapping executed executing jailed jailing deported \
     deporting dismissed sacked drowning trapping stranding vaccinated sheltering treated treating carrying trained \
     training recruited recruiting mobilized mobilised conscripted drafted serving evicting evicted \
     represents representing pardoned pardoning indicted charged sickened sickening housing forced forcing ordered",
);

/// Bodies of people whose size `of` tells.
static BODIES: WordList = WordList::new(
    "family group team crew party gang band squad jury panel crowd garrison contingent delegation staff workforce army \
     population majority class audience congregation mob cell community town city village hamlet settlement country \
     nation household force faction convoy",
);

/// Nouns of a count that stand before it (`casualties … reached 1.01 million`).
static COUNTED: WordList = WordList::new(
    "casualties toll tolls deaths attendance crowd crowds fatalities death dead injured injuries wounded losses arrests \
     missing audience turnout visitors troops soldiers prisoners refugees migrants workforce headcount membership forces \
     population populations buyers users subscribers customers viewership readership enrollment enrolment staff \
     personnel garrison electorate congregation applicants",
);

/// Words between such a noun and its number.
static LINKS: WordList = WordList::new(
    "to at of reached reaching reach surpassed surpassing exceeded exceeding exceed topped topping hit than numbered \
     totaled totalled totaling was were passed is are from : stands stood rose risen climbed includes including by \
     approximately about nearly over least some numbering dropped fell",
);

/// Whether what stands before `count` tells that it counts heads.
pub(super) fn tells(count: &Count) -> bool {
    harm(count)
        || jobs(count)
        || body(count)
        || audience(count)
        || vote(count)
        || margin(count)
        || counted(count)
}

/// `killing at least 26`, `injured 12`, `hire a further 900`.
fn harm(count: &Count) -> bool {
    let page = count.page;
    let first = count.first();
    let off = page.is(first.wrapping_sub(1), &["off"])
        && page.is(first.wrapping_sub(2), &["lay", "lays", "laid", "laying"]);
    (off || HARM.holds(page.before(first))) && count.closes()
}

/// `eliminate 900 positions`, `cutting 40 posts`: jobs lost are people.
fn jobs(count: &Count) -> bool {
    static CUTS: WordList = WordList::new(
        "cut cuts cutting eliminate eliminates eliminated eliminating shed shedding axe axed axing slash slashed slashing \
         create creates creating add adding",
    );
    let Count { page, end, .. } = *count;
    let posts = (end..end + 3).find(|i| page.shape(*i) != Shape::Small || page.word(*i).ends_with('s'));
    posts.is_some_and(|i| page.is(i, &["positions", "posts", "roles"]))
        && CUTS.holds(page.before(count.first()))
}

/// `a family of six`, `a population of roughly 450,000`, `this town of 36,000`.
fn body(count: &Count) -> bool {
    let Count { page, end, .. } = *count;
    let first = count.first_behind_of();
    let named = page.is(first.wrapping_sub(1), &["of"]) && BODIES.holds(page.before(first - 1));
    let open = count.closes() || (page.shape(end) == Shape::Small && page.word(end).ends_with("ing"));
    named && open && page.shape(first.wrapping_sub(2)) == Shape::Small
}

/// `watched by 48,200`, `in front of 14,203`, `drew 18,000`, `Marlow, population 4,300,`.
fn audience(count: &Count) -> bool {
    let page = count.page;
    let first = count.first_behind_of();
    let by = page.is(first.wrapping_sub(1), &["by"])
        && page.is(first.wrapping_sub(2), &["watched", "attended", "seen"]);
    let front = page.is(first.wrapping_sub(1), &["of"]) && page.is(first.wrapping_sub(2), &["front"]);
    let drawn = page.is(first.wrapping_sub(1), &["drew", "drawing", "attracted", "attracting"])
        && count.value > 100.0;
    let size = page.is(first.wrapping_sub(1), &["population", "attendance"]);
    (by || front || drawn || size) && count.closes()
}

/// `84 votes to 30`, `a majority of 10 to two`, `ruled six to three`.
fn vote(count: &Count) -> bool {
    static VOTING: WordList =
        WordList::new("majority vote voted votes ruled passed approved rejected acquitted confirmed");
    let Count { page, at, end, last, .. } = *count;
    let after = page.is(at.wrapping_sub(1), &["to"]);
    if after && page.is(at.wrapping_sub(2), &["votes"]) {
        return true;
    }
    let second = (after && last == Some(at - 1))
        || (page.is(end, &["to"]) && numbers::at(page, end + 1).is_some_and(|n| n.value < count.value));
    let start = page.sentence(at).start.max(at.saturating_sub(10));
    second && (start..at).any(|i| VOTING.holds(page.word(i))) && (after || !count.is_rising())
}

/// `won by 312`, `a margin of 1,204`, where votes are spoken of.
fn margin(count: &Count) -> bool {
    static BALLOT: WordList = WordList::new("vote votes ballots ballot election recount precincts runoff");
    let page = count.page;
    let first = count.first_behind_of();
    let ahead =
        |i: usize| page.is(i, &["won", "ahead", "lost", "led", "leads", "leading", "trails", "trailing"]);
    let by = page.is(first.wrapping_sub(1), &["by"]) && (first.saturating_sub(5)..first).any(ahead);
    let of = page.is(first.wrapping_sub(1), &["of"]) && page.is(first.wrapping_sub(2), &["margin", "lead"]);
    let sentence = page.sentence(count.at);
    let mut near = sentence.start.max(count.at.saturating_sub(20))..sentence.end.min(count.end + 20);
    (by || of) && count.value > 20.0 && count.closes() && near.any(|i| BALLOT.holds(page.word(i)))
}

/// `the death toll climbed to 66`, `A crowd of 20,062`, `visitor numbers at 410,000`.
fn counted(count: &Count) -> bool {
    let Count { page, at, .. } = *count;
    let first = count.first_behind_of();
    if !count.closes() || !LINKS.holds(page.before(first)) {
        return false;
    }
    let start = page.sentence(at).start.max(at.saturating_sub(16));
    let far = page.is(first.wrapping_sub(1), &["of", "is", "was", "are", "were", "by", "at", "from"]);
    let start = if far { start.max(at.saturating_sub(5)) } else { start };
    (start..first)
        .rev()
        .take_while(|i| !matches!(page.word(*i), ";" | "—"))
        .any(|i| COUNTED.holds(page.word(i)) || is_numbers(page, i))
}

/// `visitor numbers`.
fn is_numbers(page: &Page, at: usize) -> bool {
    page.is(at, &["numbers"])
        && at > 0
        && super::heads::is_plural_of(page.word(at - 1))
        && !is_people(page, at - 1)
}

impl Count<'_> {
    /// `from 20 to 12`: what falls or rises is no vote.
    fn is_rising(&self) -> bool {
        self.page.is(self.first().wrapping_sub(1), &["from"])
    }

    /// The first of the words that say how near the number is, `of`, `to` and a lone `at` left out.
    fn first_behind_of(&self) -> usize {
        const NEAR: &[&str] = &[
            "more",
            "approximately",
            "about",
            "nearly",
            "around",
            "some",
            "an",
            "a",
            "over",
            "estimated",
            "roughly",
            "almost",
            "least",
            "as",
            "many",
            "up",
            "just",
            "only",
            "than",
        ];
        let page = self.page;
        let is_near = |i: usize| {
            page.is(i, NEAR)
                || (page.is(i, &["at"]) && page.is(i + 1, &["least"]))
                || (page.is(i, &["to"]) && page.is(i.wrapping_sub(1), &["up"]))
        };
        (self.at.saturating_sub(5)..self.at).rev().take_while(|i| is_near(*i)).last().unwrap_or(self.at)
    }
}
