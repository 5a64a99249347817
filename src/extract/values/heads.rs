//! Nouns of people: what a head count counts.

use crate::extract::page::{Page, Shape};
use crate::extract::wordlist::WordList;
use crate::lexicon;
use crate::model::Kind;

/// Nouns that are counted by heads, in the plural (and those that serve as one).
static PEOPLE: WordList = WordList::new(
    "abstentions alumni accountants cases challengers linemen machinists shepherds scholars activists actors admirals adults agents aides allies ambassadors analysts \
     applicants apprentices arrests artists assailants athletes attackers attendees ballots believers \
     beneficiaries billionaires bodies bodyguards bondholders borrowers boys brothers builders bystanders \
     candidates captives casualties children christians citizens civilians clerics climbers clinicians \
     colleagues combatants commanders commuters conscripts consumers contractors convicts councillors \
     counselors cousins crew crewmen crewmembers customers daughters dead deaths defectors defendants \
     delegates demonstrators deputies descendants detainees developers diplomats directors dissidents \
     doctors dockworkers donors drivers elders electors employees engineers escapees evacuees ex-soldiers \
     executives experts extremists families fans farmers fatalities father fighters film-makers \
     firefighters fishermen followers foreigners friends fugitives gendarmes generals girls governors \
     graduates grandchildren guards guerrillas guests gunmen homeowners hostages households immigrants \
     infantrymen inhabitants injured injuries inmates inspectors instructors interpreters investigators \
     islamists jihadists jobs journalists judges jurors kids labourers laborers lawmakers lawyers leaders \
     lives majors managers marchers marines mariners medics members men mercenaries migrants militants \
     militiamen miners ministers mothers mourners mps nationals neighbors neighbours non-combatants \
     nurses observers offenders officers officials operatives operators orphans painters parents \
     parishioners participants passengers pastors patients paratroopers peacekeepers pedestrians \
     pensioners people person personnel persons physicians pickets pilgrims pilots players plaintiffs \
     police policemen politicians pows prisoners professionals professors prosecutors protesters \
     protestors pupils ranchers rebels recruits refugees relatives reporters rescuers researchers \
     reservists residents responders retirees rioters sailors scientists seafarers senators seniors \
     separatists servicemen servicemembers settlers shareholders shoppers siblings sisters smugglers \
     soldiers sons souls spectators staff staffers strikers students subscribers supporters survivors \
     suspects taxpayers teachers technicians teenagers tenants terrorists tourists traders trainees \
     travelers travellers troops undocumented users vacationers veterans victims villagers visitors \
     volunteers voters votes widows witnesses women workers wounded writers youths",
);

/// Whether the word at `at` means people.
pub(super) fn is_people(page: &Page, at: usize) -> bool {
    let word = page.word(at);
    if PEOPLE.holds(word) {
        return true;
    }
    // `six million Ukrainians`, `56 Poles`
    page.shape(at) == Shape::Capital
        && word.ends_with('s')
        && lexicon::names().find(page.word(at), Kind::Group).is_some()
}
