//! Listed names: countries, places, groups, organisations, people, weapons, events.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::table;
use crate::model::Kind;

/// A place in [`Names`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ListedId(pub u32);

/// One listed thing under all its listed names.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The canonical name.
    pub name: &'static str,
    /// Every other form.
    pub aliases: Vec<&'static str>,
    /// Its kind.
    pub kind: Kind,
    /// The list's own sort (`country`, `capital`, `city`, `alliance`, `missile`, …); empty where it has none.
    pub sort: &'static str,
    /// The place it belongs to (a group's place, an organisation's or person's country, a city's country).
    pub of: Option<&'static str>,
    /// Whether the name alone is ordinarily something else, so that evidence must stand beside it.
    pub needs_cue: bool,
    /// An event's first and last day, ISO 8601 at the precision known; else empty.
    pub dates: (&'static str, &'static str),
    /// Degrees north and east, for places where known.
    pub coordinates: Option<(f32, f32)>,
}

/// All listed names, and the way from a surface form to them.
pub struct Names {
    listed: Vec<Listed>,
    by_form: FxHashMap<&'static str, Vec<ListedId>>,
}

/// The embedded lists.
pub fn names() -> &'static Names {
    static NAMES: LazyLock<Names> = LazyLock::new(Names::read);
    &NAMES
}

impl Names {
    /// The listed thing `id`.
    pub fn get(&self, id: ListedId) -> &Listed {
        &self.listed[id.0 as usize]
    }

    /// Everything listed under exactly this form, in the order of the lists.
    pub fn under(&self, form: &str) -> &[ListedId] {
        self.by_form.get(form).map_or(&[], Vec::as_slice)
    }

    /// The first thing of `kind` listed under exactly this form.
    pub fn find(&self, form: &str, kind: Kind) -> Option<&Listed> {
        self.under(form).iter().map(|id| self.get(*id)).find(|listed| listed.kind == kind)
    }

    /// All of them, in the order of the lists.
    pub fn all(&self) -> impl Iterator<Item = (ListedId, &Listed)> {
        self.listed.iter().enumerate().map(|(at, listed)| (ListedId(at as u32), listed))
    }

    fn read() -> Self {
        let mut names = Names { listed: Vec::new(), by_form: FxHashMap::default() };
        names.read_countries();
        names.read_plain(include_str!("../../assets/lexicon/groups.tsv"), Kind::Group, |row, listed| {
            listed.of = row.given(2);
            listed.sort = row.field(3);
        });
        names.read_plain(include_str!("../../assets/lexicon/places.tsv"), Kind::Place, |row, listed| {
            listed.sort = row.field(2);
            listed.of = row.given(3);
            listed.coordinates = row.field(4).parse().ok().zip(row.field(5).parse().ok());
        });
        names.read_plain(include_str!("../../assets/lexicon/orgs.tsv"), Kind::Org, |row, listed| {
            listed.sort = row.field(2);
            listed.of = row.given(3);
            listed.needs_cue = row.field(4) == "cue";
        });
        names.read_plain(include_str!("../../assets/lexicon/people.tsv"), Kind::Person, |row, listed| {
            listed.of = row.given(2);
        });
        names.read_plain(include_str!("../../assets/lexicon/weapons.tsv"), Kind::Weapon, |row, listed| {
            listed.sort = row.field(2);
            listed.needs_cue = row.field(3) == "cue";
        });
        names.read_plain(include_str!("../../assets/lexicon/events.tsv"), Kind::Event, |row, listed| {
            listed.dates = (row.field(2), row.field(3));
        });
        names
    }

    /// A country gives two: the place, and the group of its people.
    fn read_countries(&mut self) {
        for row in table::rows(include_str!("../../assets/lexicon/countries.tsv")) {
            let mut country = listed(row.field(0), Kind::Place, row.values(1).collect());
            country.sort = "country";
            country.coordinates = row.field(5).parse().ok().zip(row.field(6).parse().ok());
            self.add(country);
            let mut demonyms = row.values(3);
            if let Some(adjective) = demonyms.next() {
                let mut group = listed(adjective, Kind::Group, demonyms.collect());
                group.sort = "nationality";
                group.of = Some(row.field(0));
                self.add(group);
            }
        }
    }

    /// A list whose first two columns are name and aliases; `fill` reads the others.
    fn read_plain(&mut self, list: &'static str, kind: Kind, fill: impl Fn(&table::Row, &mut Listed)) {
        for row in table::rows(list) {
            let mut one = listed(row.field(0), kind, row.values(1).collect());
            fill(&row, &mut one);
            self.add(one);
        }
    }

    fn add(&mut self, listed: Listed) {
        let id = ListedId(self.listed.len() as u32);
        for form in std::iter::once(listed.name).chain(listed.aliases.iter().copied()) {
            let under = self.by_form.entry(form).or_default();
            if !under.contains(&id) {
                under.push(id);
            }
        }
        self.listed.push(listed);
    }
}

fn listed(name: &'static str, kind: Kind, aliases: Vec<&'static str>) -> Listed {
    Listed { name, aliases, kind, sort: "", of: None, needs_cue: false, dates: ("", ""), coordinates: None }
}
