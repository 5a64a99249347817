//! What the lists know of one word, as a set of bits that one look-up gives: rules ask it of every word of a text.

use std::ops::{BitOr, BitOrAssign};

/// A set of things that the lists say of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Facts(u32);

impl Facts {
    /// Nothing.
    pub const NONE: Facts = Facts(0);
    /// A given name and nothing else.
    pub const GIVEN: Facts = Facts(1);
    /// A given name that is also an ordinary word (`Rose`).
    pub const GIVEN_WORD: Facts = Facts(1 << 1);
    /// A surname.
    pub const SURNAME: Facts = Facts(1 << 2);
    /// A common word, however it is capitalised.
    pub const COMMON: Facts = Facts(1 << 3);
    /// A common word or a regular inflection of one.
    pub const ORDINARY: Facts = Facts(1 << 4);
    /// A title or a job (a modifier such as `deputy` alone is not).
    pub const TITLE: Facts = Facts(1 << 5);
    /// A title that is written before names with a capital (`President`, `Gen`, `Mr`).
    pub const OFFICE: Facts = Facts(1 << 6);
    /// A word that joins to titles and is none alone (`former`).
    pub const MODIFIER: Facts = Facts(1 << 7);
    /// The last word of a title of one word or more, however it is capitalised.
    pub const ENDS_TITLE: Facts = Facts(1 << 8);
    /// A form of a verb of speech, nouns that name a source left out.
    pub const SPEECH: Facts = Facts(1 << 9);
    /// A form of a verb that reports words (`said`, `wrote`, `asked`; `called` is none).
    pub const SAYS: Facts = Facts(1 << 10);
    /// A head that opens names of organisations (`Ministry`), however it is capitalised.
    pub const ORG_FIRST: Facts = Facts(1 << 11);
    /// A head that ends names of organisations (`Institute`), however it is capitalised.
    pub const ORG_LAST: Facts = Facts(1 << 12);
    /// A head of places (`Lake`, `Strait`, `region`), however it is capitalised.
    pub const PLACE_HEAD: Facts = Facts(1 << 13);
    /// A head of events (`summit`, `Hurricane`), however it is capitalised.
    pub const EVENT_HEAD: Facts = Facts(1 << 14);
    /// The first word of a head of organisations of one word or more.
    pub const OPENS_ORG_HEAD: Facts = Facts(1 << 15);
    /// The first word of a head of places of one word or more.
    pub const OPENS_PLACE_HEAD: Facts = Facts(1 << 16);
    /// The first word of a head of events of one word or more.
    pub const OPENS_EVENT_HEAD: Facts = Facts(1 << 17);
    /// A word beside which an ambiguous weapon name is one, however it is capitalised.
    pub const WEAPON_CUE: Facts = Facts(1 << 18);
    /// Listed by itself as a group: a people, a faith, a party's followers.
    pub const GROUP: Facts = Facts(1 << 19);
    /// Listed by itself as a place.
    pub const PLACE: Facts = Facts(1 << 20);
    /// Listed by itself as an organisation.
    pub const ORG: Facts = Facts(1 << 21);
    /// Listed by itself as a person.
    pub const PERSON: Facts = Facts(1 << 22);
    /// Listed by itself as a weapon.
    pub const WEAPON: Facts = Facts(1 << 23);
    /// Listed by itself as an event.
    pub const EVENT: Facts = Facts(1 << 24);
    /// Opens a listed name of one word or more.
    pub const OPENS_NAME: Facts = Facts(1 << 25);
    /// A word that opens sentences and titles and is never a name by itself (`the`, `he’s`), however it is capitalised.
    pub const FUNCTION: Facts = Facts(1 << 26);
    /// A day of the week or an unmistakable month, however it is capitalised.
    pub const CALENDAR: Facts = Facts(1 << 27);

    /// The first word of a head of two words or more, of any list.
    pub const OPENS_LONG_HEAD: Facts = Facts(1 << 28);
    /// A small word inside names of people (`de`, `van`, `al`), however it is capitalised.
    pub const PARTICLE: Facts = Facts(1 << 29);
    /// The last word of a title of two words or more, however it is capitalised.
    pub const ENDS_LONG_TITLE: Facts = Facts(1 << 30);

    /// A given name, sure or not.
    pub const ANY_GIVEN: Facts = Facts(Self::GIVEN.0 | Self::GIVEN_WORD.0);
    /// Listed by itself as anything.
    pub const LISTED: Facts =
        Facts(Self::GROUP.0 | Self::PLACE.0 | Self::ORG.0 | Self::PERSON.0 | Self::WEAPON.0 | Self::EVENT.0);
    /// Everything about opening heads.
    pub(super) const OPENS_ANY_HEAD: Facts = Facts(
        Self::OPENS_ORG_HEAD.0
            | Self::OPENS_PLACE_HEAD.0
            | Self::OPENS_EVENT_HEAD.0
            | Self::OPENS_LONG_HEAD.0,
    );
    /// What the list of titles says.
    pub(super) const TITLES: Facts = Facts(Self::TITLE.0 | Self::OFFICE.0 | Self::MODIFIER.0);

    /// Whether any of `facts` holds.
    #[must_use]
    pub const fn has(self, facts: Facts) -> bool {
        self.0 & facts.0 != 0
    }

    /// The bits as features of a word; what only spares look-ups is left out.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0 & !Self::ENDS_LONG_TITLE.0
    }

    /// Those that `facts` holds too.
    pub(super) const fn among(self, facts: Facts) -> Facts {
        Facts(self.0 & facts.0)
    }

    /// Those that `facts` does not hold.
    pub(super) const fn without(self, facts: Facts) -> Facts {
        Facts(self.0 & !facts.0)
    }
}

impl BitOr for Facts {
    type Output = Facts;

    fn bitor(self, other: Facts) -> Facts {
        Facts(self.0 | other.0)
    }
}

impl BitOrAssign for Facts {
    fn bitor_assign(&mut self, other: Facts) {
        self.0 |= other.0;
    }
}
