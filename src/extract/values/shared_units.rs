//! Units of money that several countries share: pesos, rupees, francs. The country that is spoken of tells which.

use crate::extract::page::Page;
use crate::lexicon;
use crate::model::Kind;

/// So many words before a sum, and behind it, may name its country.
const BEFORE: usize = 200;
const BEHIND: usize = 30;

/// Countries and what their money is called in ISO 4217.
type Users = &'static [(&'static str, &'static str)];

const PESOS: Users = &[
    ("Argentina", "ARS"),
    ("Chile", "CLP"),
    ("Colombia", "COP"),
    ("Cuba", "CUP"),
    ("Dominican Republic", "DOP"),
    ("Mexico", "MXN"),
    ("Philippines", "PHP"),
    ("Uruguay", "UYU"),
];
const RUPEES: Users =
    &[("India", "INR"), ("Mauritius", "MUR"), ("Nepal", "NPR"), ("Pakistan", "PKR"), ("Sri Lanka", "LKR")];
const CROWNS: Users = &[
    ("Czech Republic", "CZK"),
    ("Denmark", "DKK"),
    ("Iceland", "ISK"),
    ("Norway", "NOK"),
    ("Sweden", "SEK"),
];
const FRANCS: Users = &[
    ("Burkina Faso", "XOF"),
    ("Burundi", "BIF"),
    ("Cameroon", "XAF"),
    ("Chad", "XAF"),
    ("Democratic Republic of Congo", "CDF"),
    ("Gabon", "XAF"),
    ("Guinea", "GNF"),
    ("Ivory Coast", "XOF"),
    ("Mali", "XOF"),
    ("Niger", "XOF"),
    ("Rwanda", "RWF"),
    ("Senegal", "XOF"),
    ("Switzerland", "CHF"),
];
const DINARS: Users = &[
    ("Algeria", "DZD"),
    ("Bahrain", "BHD"),
    ("Iraq", "IQD"),
    ("Jordan", "JOD"),
    ("Kuwait", "KWD"),
    ("Libya", "LYD"),
    ("Serbia", "RSD"),
    ("Tunisia", "TND"),
];
const DIRHAMS: Users = &[("Morocco", "MAD"), ("United Arab Emirates", "AED")];
const SHILLINGS: Users = &[("Kenya", "KES"), ("Somalia", "SOS"), ("Tanzania", "TZS"), ("Uganda", "UGX")];
const SOMS: Users = &[("Kyrgyzstan", "KGS"), ("Uzbekistan", "UZS")];
const KWACHA: Users = &[("Malawi", "MWK"), ("Zambia", "ZMW")];

fn users(unit: &str) -> Option<Users> {
    Some(match unit {
        "pesos" => PESOS,
        "rupees" | "Rs" => RUPEES,
        "crowns" | "krone" | "kroner" => CROWNS,
        "francs" => FRANCS,
        "dinars" => DINARS,
        "dirhams" => DIRHAMS,
        "shillings" | "Sh" => SHILLINGS,
        "som" => SOMS,
        "kwacha" => KWACHA,
        _ => return None,
    })
}

/// Whether several countries share `unit`.
pub(super) fn is_shared(unit: &str) -> bool {
    users(unit).is_some()
}

/// The currency of the sum at `at` in a shared `unit`: that of the country named nearest before it, or else soonest behind.
pub(super) fn currency(page: &Page, at: usize, unit: &str) -> Option<&'static str> {
    let users = users(unit)?;
    let of = |i: usize| {
        let country = country(page, i)?;
        users.iter().find(|(user, _)| *user == country).map(|(_, currency)| *currency)
    };
    let before = (at.saturating_sub(BEFORE)..at).rev().find_map(of);
    before.or_else(|| (at..page.len().min(at + BEHIND)).find_map(of))
}

/// The country that the one or two words at `at` name, or whose people or town they do.
fn country(page: &Page, at: usize) -> Option<&'static str> {
    if !page.capital(at) {
        return None;
    }
    let listed = |form: &str| {
        let names = lexicon::names();
        let place = names.find(form, Kind::Place).or_else(|| names.find(form, Kind::Group))?;
        if place.sort == "country" { Some(place.name) } else { place.of }
    };
    listed(page.slice(at, at + 2)).or_else(|| listed(page.word(at)))
}
