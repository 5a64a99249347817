//! Nouns of people: what a head count counts.

use crate::extract::page::{Page, Shape};
use crate::extract::wordlist::WordList;
use crate::lexicon;
use crate::model::Kind;

/// Nouns that are counted by heads, in the plural (and those that serve as one).
static PEOPLE: WordList = WordList::new(
    "absentees abstainers abstentions abusers accountants accusers activists actors actresses adherents \
     admirals adolescents adults agents aides airmen aldermen allies alumni ambassadors analysts appellants \
     applicants appointees apprentices arrests artists assailants assassins astronauts athletes attackers \
     attendees aunts authors autoworkers babies backers bakers ballots bankers believers beneficiaries bikers \
     billionaires births bishops bloggers bodies bodyguards bondholders borrowers boxers boys brokers \
     brothers builders burglars butchers buyers bystanders cadets campers candidates captains captives \
     captors cardholders cardinals caregivers carers carpenters cases castaways casualties caucusgoers \
     cavalry celebrants challengers chefs chemists children christians citizens civilians claimants cleaners \
     clergy clerics climbers clinicians coaches colleagues colonels columnists combatants comedians \
     commanders commandos commissioners commuters complainants congressmen congresswomen conscripts \
     constables consumers contractors converts convicts cooks correspondents cosmonauts councillors \
     councilors counselors counterparts couples cousins creditors crew crewmembers crewmen culprits customers \
     cyclists dancers daughters dead dealers deaths defectors defendants defenders delegates demonstrators \
     dentists dependants dependents depositors deputies descendants deserters detainees detectives developers \
     devotees diners diplomats directors dissenters dissidents divers dockworkers doctors donors drivers \
     dropouts editors elderly elders electors electricians employees engineers enrollees envoys escapees \
     evacuees evictees executives expatriates expats experts extremists faculty faithful families fans \
     farmers fatalities fighters filers filmmakers firefighters firemen fishermen fishers fliers flyers folk \
     folks followers foreigners freelancers freshmen friends fugitives gendarmes generals girls goalkeepers \
     golfers governors graduates grandchildren grandparents growers guards guardsmen guerrillas guests gunmen \
     gunners gymnasts hackers heirs herders hijackers hikers holdouts homeless homeowners hospitalizations \
     hostages householders households hunters husbands imams immigrants infantry infantrymen infants \
     infections influencers informants inhabitants injured injuries inmates inspectors instructors insurgents \
     interns interpreters invaders investigators investors islamists jailers janitors jihadists jobless jobs \
     jockeys joggers journalists judges jurors justices kidnappers kids kings laborers labourers landlords \
     lawmakers lawyers layoffs leaders legislators lieutenants linemen listeners lives lodgers loggers \
     longshoremen loyalists machinists maids managers marchers mariners marines mayors mechanics medics \
     members men mercenaries midfielders midwives migrants militants militiamen miners ministers missionaries \
     monarchs monks mothers motorcyclists motorists mourners mps musicians nannies nationals neighbors \
     neighbours nephews newborns newcomers nieces nominees novelists nuns nurses observers occupiers \
     offenders officers officials offspring onlookers operatives operators organisers organizers orphans \
     painters paramedics paratroopers parents parishioners parliamentarians parolees participants passengers \
     passersby pastors patients patrolmen patrons peacekeepers peasants pedestrians pensioners people \
     perpetrators person personnel persons petitioners photographers physicians picketers pickets pilgrims \
     pilots plaintiffs planters players plumbers poets police policemen policewomen policyholders politicians \
     postgraduates pows preachers presidents priests princes prisoners professionals professors programmers \
     prosecutors protesters protestors pupils rabbis ranchers ratepayers readers rebels recipients recruits \
     redundancies referees refugees registrants reinforcements relatives renters reporters rescuers \
     researchers reservists residents respondents responders retirees returnees revelers revellers riders \
     rioters robbers runners sailors salespeople sappers savers scholars schoolboys schoolchildren \
     schoolgirls scientists screenwriters seafarers seamen sellers senators seniors separatists sergeants \
     servants servicemembers servicemen servicewomen settlers shareholders shepherds sheriffs shoppers \
     siblings signatories signatures singers sisters skiers slaves smugglers snipers soldiers sons sophomores \
     souls spectators spies spokespeople spouses sprinters squatters staff staffers steelworkers stowaways \
     strikers students subcontractors submariners subscribers superdelegates supporters surgeons survivors \
     suspects swimmers taxpayers teachers technicians teenagers teens temps tenants terrorists thieves \
     ticketholders toddlers tourists townspeople traders traffickers trainees travelers travellers \
     tribespeople troopers troops truants truckers umpires uncles undergraduates undocumented unemployed \
     unionists users vacationers veterans victims viewers villagers visitors volunteers voters votes waiters \
     waitresses wardens welders widows witnesses wives women workers worshipers worshippers wounded wrestlers \
     writers youngsters youth youths",
);

/// Ends of words that mean people: `novelists`, `electricians`, `gunmen`, `deportees`, and behind a hyphen `film-makers`.
const ENDINGS: &[&str] =
    &["ists", "ians", "men", "women", "ees", "goers", "keepers", "workers", "owners", "holders", "mates"];

/// Words that end so and mean things.
static THINGS: WordList = WordList::new(
    "lists checklists shortlists playlists blacklists wishlists twists wrists fists mists trees fees bees degrees \
     committees subcommittees knees guarantees levees coffees rupees specimen specimens regimen omen abdomen \
     placeholders primates climates estimates stalemates checkmates",
);

/// Titles whose plural is more often something else.
static NO_TITLES: WordList =
    WordList::new("head host forward chair anchor opener principal partner second lead general major");

/// Makers and fighters are people behind a hyphen: `film-makers`, `asylum-seekers`.
const COMPOUND: &[&str] =
    &["makers", "seekers", "fighters", "dwellers", "timers", "bearers", "writers", "drivers"];

/// Whether the word at `at` means people.
pub(in crate::extract::values) fn is_people(page: &Page, at: usize) -> bool {
    let word = page.word(at);
    match page.shape(at) {
        Shape::Small => {
            PEOPLE.holds(word) || is_agent(word) || (page.before(at) == "-" && COMPOUND.contains(&word))
        }
        // `six million Ukrainians`, `56 Poles`; `23 Members`
        Shape::Capital => {
            let group = || lexicon::names().find(word, Kind::Group).is_some();
            PEOPLE.holds(word)
                || ((word.ends_with('s') || stands_alone(page, at)) && group())
                || (page.loud(at) && is_agent(&word.to_lowercase()))
        }
        _ => false,
    }
}

/// Whether no noun follows: `seven Sudanese were`, `four Swiss in`.
fn stands_alone(page: &Page, at: usize) -> bool {
    const BEHIND: &[&str] =
        &["were", "are", "was", "had", "have", "who", "in", "on", "at", "from", "and", "of", "to"];
    matches!(page.word(at + 1), "." | "," | ";") || page.is(at + 1, BEHIND)
}

/// A plural made like those of people, or the plural of a listed title or job.
fn is_agent(word: &str) -> bool {
    let made = word.len() > 5 && ENDINGS.iter().any(|ending| word.ends_with(ending)) && !THINGS.holds(word);
    let title = || {
        word.strip_suffix('s')
            .filter(|one| !NO_TITLES.holds(one))
            .and_then(|one| lexicon::words().titles.get(one))
    };
    made || title().is_some_and(|sorts| {
        sorts.split('|').any(|sort| matches!(sort, "job" | "office" | "rank" | "clergy"))
    })
}

/// Whether the plural of `word` means people.
pub(super) fn is_plural_of(word: &str) -> bool {
    PEOPLE.holds(&format!("{word}s"))
}
