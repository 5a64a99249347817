//! What judgements change, that they can be taken back, and that their file says them all again.

use std::fmt::Write;

use dateline::curate::{Curator, Edit, Ledger, revised, tidy};
use dateline::index::Index;
use dateline::model::{ArticleId, Corpus, EntityId, Ground, Kind, MentionIndex, Occurrence, Tie, Tier};
use dateline::query::Order;
use proptest::prelude::*;

use crate::store::corpora::{self, Draft, set_demonym};

/// An index, its curator, and the text of the file so far.
struct Desk {
    index: Index,
    curator: Curator,
    file: String,
}

impl Desk {
    fn new(corpus: Corpus) -> Self {
        Self { index: Index::build(corpus), curator: Curator::new(None), file: String::new() }
    }

    /// The same corpus with the judgements of `file`.
    fn replayed(corpus: Corpus, file: &str) -> (Self, Vec<String>) {
        let mut desk = Self::new(corpus);
        let notices = desk.curator.replay(&Ledger::read("j.toml", file), "j.toml", &mut desk.index);
        (desk, notices.iter().map(ToString::to_string).collect())
    }

    fn judge(&mut self, order: &Order) -> String {
        let said = match self.curator.judge(order, &mut self.index) {
            Ok(judged) => judged.said,
            Err(words) => format!("no: {words}"),
        };
        self.file = revised(&self.file, &self.curator.take_edits()).unwrap();
        said
    }

    /// The entity called so, of this kind where it is told (`org:Wagner`).
    fn id(&self, name: &str) -> EntityId {
        let (kind, name) =
            name.split_once(':').map_or((None, name), |(kind, name)| (Kind::named(kind), name));
        let called = self.index.called(name);
        let of_kind = |id: &EntityId| {
            kind.is_none_or(|kind| self.index.corpus().entity(*id).is_some_and(|known| known.kind == kind))
        };
        called
            .into_iter()
            .find(of_kind)
            .unwrap_or_else(|| panic!("nothing is called {name}\n{}", state(&self.index)))
    }

    fn same(&mut self, keep: &str, with: &str) -> String {
        let order = Order::Same { keep: self.id(keep), with: vec![self.id(with)] };
        self.judge(&order)
    }

    fn split(&mut self, entity: &str, name: &str, only_in: Option<u32>) -> String {
        let only_in = only_in.map(ArticleId);
        self.judge(&Order::SplitOff { entity: self.id(entity), name: name.to_owned(), only_in })
    }

    fn means(&mut self, name: &str, entity: &str, only_in: Option<u32>) -> String {
        let only_in = only_in.map(ArticleId);
        self.judge(&Order::Means { name: name.to_owned(), entity: self.id(entity), only_in })
    }
}

/// Every entity that is mentioned, by name: its kind, its tier where it is not the usual one, its forms article by article.
fn state(index: &Index) -> String {
    let corpus = index.corpus();
    let mut lines: Vec<String> = (0..corpus.entities.len() as u32)
        .map(EntityId)
        .filter(|id| !index.occurrences(*id).is_empty())
        .map(|id| {
            let entity = corpus.entity(id).unwrap();
            let tier = if entity.tier == Tier::Likely { "" } else { entity.tier.word() };
            let place = entity.demonym_of.map(|place| format!(" of {}", corpus.entity(place).unwrap().name));
            let mut line =
                format!("{} {} {tier}{}:", entity.name, entity.kind.word(), place.unwrap_or_default());
            for Occurrence { article, mention } in index.occurrences(id) {
                let analysed = corpus.article(*article).unwrap();
                let mention = analysed.found.mention(*mention).unwrap();
                assert_eq!(mention.kind, entity.kind);
                write!(line, " {}·{}", article.0, mention.span.of(analysed.article.text(mention.field)))
                    .unwrap();
            }
            line
        })
        .collect();
    lines.sort();
    lines.join("\n")
}

/// Two Keirs taken for one, a president under two names, a town that is a team, namesakes.
fn news() -> Corpus {
    let mut corpus = corpora::corpus(vec![
        Draft::new(
            "news/a.txt",
            "",
            "[Keir Starmer|person:Keir Starmer] met [Keir Giles|person:Keir Starmer]. [Giles|person:Keir Starmer] told [Starmer|person:Keir Starmer] of [Kyiv].",
        ),
        Draft::new(
            "news/b.txt",
            "",
            "[Starmer|person:Keir Starmer] and [Volodymyr Zelenskyy|person:Volodymyr Zelenskyy] in [Kyiv]. [Keir|person:Keir Starmer] smiled.",
        ),
        Draft::new(
            "news/c.txt",
            "",
            "[Giles|person:Keir Starmer] wrote. [Zelenski|person:Zelenski] and the [Ukrainians|group:Ukrainians] of [Ukraine]. [KG|person:Keir Starmer] is [Keir Giles|person:Keir Starmer].",
        ),
        Draft::new(
            "news/d.txt",
            "",
            "[Dnipro] beat [Wagner|person:Wagner]; [Wagner|org:Wagner] fell. [Smith|person:John Smith] and [John Smith|person:John Smith].",
        ),
        Draft::new(
            "news/e.txt",
            "",
            "The [Chancellor|person:Chancellor] and [Smith|person:Ann Smith], [Dnipro Club|org:Dnipro Club] and [Olaf Scholz|person:Olaf Scholz].",
        ),
    ]);
    set_demonym(&mut corpus, "Ukrainians", "Ukraine");
    let at = |article, mention| Occurrence { article: ArticleId(article), mention: MentionIndex(mention) };
    corpus.ties = vec![
        Tie { one: at(0, 1), other: at(0, 2), ground: Ground::ShortInArticle },
        Tie { one: at(0, 0), other: at(0, 3), ground: Ground::ShortInArticle },
        Tie { one: at(2, 5), other: at(2, 4), ground: Ground::Bracketed },
    ];
    corpus
}

#[test]
fn one_under_two_names_becomes_one_and_comes_apart_again() {
    let mut desk = Desk::new(news());
    let before = state(&desk.index);
    assert_eq!(
        desk.same("Volodymyr Zelenskyy", "Zelenski"),
        "Zelenski is Volodymyr Zelenskyy now; u takes it back"
    );
    assert!(
        state(&desk.index).contains("Volodymyr Zelenskyy person confirmed: 1·Volodymyr Zelenskyy 2·Zelenski")
    );
    assert_eq!(desk.file.lines().last(), Some("kind = \"person\""));
    let after = state(&desk.index);
    let said = desk.judge(&Order::Undo);
    assert_eq!(said, "taken back: “Zelenski is Volodymyr Zelenskyy now”; Ctrl-R makes it again");
    assert_eq!(state(&desk.index), before);
    assert!(!desk.file.contains("\n[[judgement]]"), "{}", desk.file);
    desk.judge(&Order::Redo);
    assert_eq!(state(&desk.index), after);
    assert!(desk.judge(&Order::Redo).starts_with("no: nothing was taken back"));
}

#[test]
fn two_under_one_name_are_parted_with_what_hangs_on_each() {
    let mut desk = Desk::new(news());
    desk.split("Keir Starmer", "Keir Giles", None);
    insta::assert_snapshot!(state(&desk.index));
    assert!(desk.split("Keir Giles", "Nobody", None).contains("has no such name"));
    assert!(desk.split("Chancellor", "Chancellor", None).contains("has no other name"));
}

#[test]
fn a_name_is_parted_in_one_article_alone() {
    let mut desk = Desk::new(news());
    desk.split("Keir Starmer", "Giles", Some(2));
    insta::assert_snapshot!(
        state(&desk.index).lines().filter(|line| line.contains("Giles")).collect::<Vec<_>>().join("\n")
    );
    assert!(desk.file.contains("in = [\"news/c.txt#0\"]"), "{}", desk.file);
}

#[test]
fn a_headword_that_leaves_is_followed_by_the_fullest_name_left() {
    let mut desk = Desk::new(news());
    desk.split("Keir Starmer", "Keir Starmer", None);
    insta::assert_snapshot!(
        state(&desk.index).lines().filter(|line| line.contains("Keir")).collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn a_name_always_means_what_the_reader_says() {
    let mut desk = Desk::new(news());
    desk.means("Chancellor", "Olaf Scholz", None);
    desk.means("Smith", "John Smith", Some(4));
    desk.means("Dnipro", "Dnipro Club", None);
    insta::assert_snapshot!(state(&desk.index));
    assert!(desk.means("Chancellor", "Olaf Scholz", None).contains("means nothing else"));
}

#[test]
fn kind_name_and_sight() {
    let mut desk = Desk::new(news());
    let wagner = desk.id("person:Wagner");
    assert_eq!(
        desk.judge(&Order::Retype { entity: wagner, to: Kind::Org }),
        "Wagner is an org now; u takes it back"
    );
    let kyiv = desk.id("Kyiv");
    desk.judge(&Order::Rename { entity: kyiv, to: " Kiev\u{1b}[1m\n".to_owned() });
    let dnipro = desk.id("Dnipro");
    desk.judge(&Order::Hide { entity: dnipro });
    assert!(desk.judge(&Order::Hide { entity: dnipro }).starts_with("no: "));
    let olaf = desk.id("Olaf Scholz");
    desk.judge(&Order::Confirm { entity: olaf });
    let ukraine = desk.id("Ukraine");
    assert!(
        desk.judge(&Order::Retype { entity: ukraine, to: Kind::named("ship").unwrap() })
            .starts_with("no: nothing here is of a kind")
    );
    insta::assert_snapshot!(state(&desk.index));
    for _ in 0..4 {
        desk.judge(&Order::Undo);
    }
    assert_eq!(state(&desk.index), state(&Index::build(news())));
}

#[test]
fn the_people_of_a_place_go_where_the_place_goes() {
    let mut desk = Desk::new(news());
    desk.same("Kyiv", "Ukraine");
    assert!(state(&desk.index).contains("Ukrainians group  of Kyiv:"), "{}", state(&desk.index));
    desk.judge(&Order::Undo);
    assert!(state(&desk.index).contains("Ukrainians group  of Ukraine:"));
}

#[test]
fn namesakes_are_told_apart_in_the_file() {
    let corpus = || {
        corpora::corpus(vec![
            Draft::new("a.txt", "", "[Kim|person:Kim] and [Kim|person:Kim]"),
            Draft::new("b.txt", "", "[Kim|person:other] and [Ri|person:Ri]"),
            Draft::new("c.txt", "", "[Kim|person:third]"),
        ])
    };
    let mut named = corpus();
    for entity in &mut named.entities {
        entity.name = entity.aliases[0].text.clone();
    }
    let mut desk = Desk::new(named.clone());
    let in_article = |desk: &Desk, article| {
        let here = desk.index.appearances(ArticleId(article)).iter().map(|appearance| appearance.entity);
        here.into_iter().find(|id| desk.index.corpus().entity(*id).unwrap().name == "Kim").unwrap()
    };
    let (keep, with) = (in_article(&desk, 1), in_article(&desk, 2));
    desk.judge(&Order::Same { keep, with: vec![with] });
    assert!(
        desk.file.contains("in = \"b.txt#0\"") && desk.file.contains("in = \"c.txt#0\""),
        "{}",
        desk.file
    );
    let (again, notices) = Desk::replayed(named, &desk.file);
    assert_eq!((state(&again.index), notices), (state(&desk.index), Vec::new()));
}

#[test]
fn what_a_file_says_in_vain_or_against_itself_is_told_by_line() {
    let file = r#"[[judgement]]
same = ["Nobody", "Zelenski"]
[[judgement]]
different = ["Volodymyr Zelenskyy", "Zelenski"]
[[judgement]]
same = ["Volodymyr Zelenskyy", "Zelenski", "Selenskyj"]
[[judgement]]
means = "Chancellor"
entity = "Angela Merkel"
[[judgement]]
means = "Chancellor"
entity = "Olaf Scholz"
in = ["elsewhere/e.txt#0"]
[[judgement]]
hide = "Kyiv"
in = ["gone.txt#0"]
[[judgement]]
split = "Smith"
from = "John Smith"
in = ["gone.txt#0"]
[[judgement]]
different = ["Keir Starmer", "Keir Giles"]
[[judgement]]
hide = "Wagner"
kind = "place"
"#;
    let (desk, notices) = Desk::replayed(news(), file);
    insta::assert_snapshot!(format!("{}\n\n{}", notices.join("\n"), state(&desk.index)));
}

/// Orders on a corpus, by numbers.
fn order(desk: &Desk, (sort, one, other, flag): (u8, usize, usize, bool)) -> Order {
    let alive: Vec<EntityId> = (0..desk.index.corpus().entities.len() as u32)
        .map(EntityId)
        .filter(|id| !desk.index.occurrences(*id).is_empty())
        .collect();
    let (entity, second) = (alive[one % alive.len()], alive[other % alive.len()]);
    let aliases = &desk.index.corpus().entity(entity).unwrap().aliases;
    let name = aliases[other % aliases.len()].text.clone();
    let only_in = flag.then(|| desk.index.occurrences(entity)[0].article);
    match sort % 9 {
        0 => Order::Same { keep: entity, with: vec![second] },
        1 => Order::Different { one: entity, other: second },
        2 => Order::SplitOff { entity, name, only_in },
        3 => Order::Means { name, entity: second, only_in },
        4 => Order::Retype { entity, to: Kind::NAMED[other % 6] },
        5 => Order::Rename { entity, to: ["Kyiv", "New", "Keir Giles"][other % 3].to_owned() },
        6 => {
            if flag {
                Order::Hide { entity }
            } else {
                Order::Confirm { entity }
            }
        }
        7 => Order::Undo,
        _ => Order::Redo,
    }
}

proptest! {
    #[test]
    fn the_file_says_what_was_judged_live(orders in prop::collection::vec((0_u8..9, 0_usize..20, 0_usize..20, any::<bool>()), 1..14)) {
        let mut desk = Desk::new(news());
        for chosen in orders {
            let order = order(&desk, chosen);
            desk.judge(&order);
        }
        let (again, _) = Desk::replayed(news(), &desk.file);
        prop_assert_eq!(state(&again.index), state(&desk.index), "{}", desk.file);
        let answers = state(&desk.index).lines().count();
        let mut corpus = desk.index.corpus().clone();
        tidy(&mut corpus);
        prop_assert_eq!(corpus.entities.len(), answers);
        prop_assert!(corpus.entities.is_sorted_by_key(|entity| std::cmp::Reverse(entity.mentions)));
        prop_assert_eq!(state(&Index::build(corpus)), state(&desk.index));
        loop {
            if desk.judge(&Order::Undo).starts_with("no: ") {
                break;
            }
        }
        prop_assert_eq!(state(&desk.index), state(&Index::build(news())));
        prop_assert!(!desk.file.contains("\n[[judgement]]"), "{}", desk.file);
    }
}

#[test]
fn what_was_written_is_asked_for_once() {
    let mut desk = Desk::new(news());
    let order = Order::Hide { entity: desk.id("Kyiv") };
    desk.curator.judge(&order, &mut desk.index).unwrap();
    let edits = desk.curator.take_edits();
    assert!(
        matches!(edits.as_slice(), [Edit::Append(block)] if block.contains("hide = \"Kyiv\"")),
        "{edits:?}"
    );
    assert_eq!(desk.curator.take_edits(), []);
    desk.curator.return_edits(edits.clone());
    desk.curator.judge(&Order::Undo, &mut desk.index).unwrap();
    let all = desk.curator.take_edits();
    assert_eq!(revised("# mine\n", &all).as_deref(), Ok("# mine\n"));
}
