//! What stands beside a company or club whose name is ordinarily something else.

use crate::extract::evidence::Evidence;
use crate::extract::page::Page;
use crate::extract::wordlist::WordList;

/// Whether evidence stands beside an organisation whose name is ordinarily something else.
pub(super) fn has_cue(page: &Page, evidence: &Evidence, at: usize, end: usize, sort: &str) -> bool {
    static BUSINESS: WordList = WordList::new(
        "shares share stock company companies firm maker carmaker automaker chief ceo analyst analysts sales \
         revenue profit profits inc plc corp stores store bank executive brand phone app platform airline \
         retailer earnings plant factory investors employees supermarket supermarkets oil deal unit \
         subsidiary software chain factories spokesperson spokesman spokeswoman insurer insurers lender \
         lenders network magazine newspaper editor reporter rivals quarter percent buyback drugmaker",
    );
    static SPORT: WordList = WordList::new(
        "beat coach striker midfielder fans goal goals league cup season manager match defender goalkeeper \
         keeper win won lost draw drew club side squad penalty game champions captain inning innings playoffs \
         rebounds points signed loan scored kick",
    );
    if page.is(at.wrapping_sub(1), &["in", "near", "from", "to"]) && sort == "sport" {
        return false;
    }
    let cues = if sort == "sport" { &SPORT } else { &BUSINESS };
    let sentence = page.sentence(at);
    let range = sentence.start.max(at.saturating_sub(14))..sentence.end.min(end + 14);
    let found = range.clone().any(|i| cues.holds(page.word(i)));
    let firm = !page.words[at].opens && !page.loud(at) || evidence.is_firm(page, at);
    let name_follows = page.capital(end) && page.tight(end - 1);
    let given = page.capital(at.wrapping_sub(1)) && super::spelling::is_given(page, at.wrapping_sub(1));
    found && firm && !name_follows && !given
}
