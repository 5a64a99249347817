//! What every store must answer, on a corpus made by hand.

#![allow(clippy::unwrap_used)] // a test may fail

use dateline::model::{
    ArticleId, Basis, Bundle, Candidate, Corpus, Cut, CutBy, EntityId, Ground, MentionIndex, Notice,
    Occurrence, Origin, Severity, SourceReport, Span, Tie, Tier, Twin,
};
use dateline::query::{
    ArticleRow, ArticleSort, ArticlesQuestion, ConcordanceQuestion, EntryQuestion, EvidenceQuestion,
    NameEvidence, Page, ReportQuestion, SuggestQuestion, Summary, Tiers, Total,
};
use dateline::store::{Fault, Memory, Store};

use super::corpora::{self, Draft};
use super::scan::Scan;

fn corpus() -> Corpus {
    let talks = "[Zelenskyy|person:Volodymyr Zelenskyy] met [Jonson|person:Pål Jonson] in [Kyiv].\n\
        “We will not stop,” [Zelenskyy] said. The [Ukrainian|group:Ukrainians] president thanked the Defense Minister.";
    let bank = "The [European Central Bank|org:European Central Bank] lent [$2.5 million|money:2500000 USD]. \
        Far from [Kyiv], the [ECB|org:European Central Bank] stays calm.";
    let visit = "[Pål Jonson|person:Pål Jonson], the defense minister, left [Kyiv] for [Ukraine]’s east.";
    let mut corpus = corpora::corpus(vec![
        Draft::new("news/talks.txt", "Talks in [Kyiv]", talks)
            .dated("2024-11", Basis::Stated)
            .quote("We will not stop,", Some("Zelenskyy"), Some("said"))
            .role("Jonson", "Defense Minister", Some("Ukrainian")),
        Draft::new("news/bank.txt", "", bank),
        Draft::new("news/Visit.txt", "A visit", visit).dated("2024-11-19", Basis::Metadata).role(
            "Pål Jonson",
            "defense minister",
            None,
        ),
        Draft::new("news/empty.txt", "", ""),
    ]);
    let again = corpus.articles[2].found.roles.clone();
    corpus.articles[2].found.roles.extend(again);
    corpora::set_demonym(&mut corpus, "Ukrainians", "Ukraine");
    corpus.notices.push(Notice {
        severity: Severity::Warning,
        source: "news/x.bin".to_owned(),
        line: None,
        what: "no text".to_owned(),
        hint: None,
    });
    corpus
}

/// Runs `test` on every store.
fn with_stores(corpus: &Corpus, test: impl Fn(&dyn Store)) {
    test(&Memory::new(corpus.clone()));
    test(&Scan::new(corpus.clone()));
}

fn id(corpus: &Corpus, name: &str) -> EntityId {
    EntityId(corpus.entities.iter().position(|entity| entity.name == name).unwrap() as u32)
}

#[test]
fn cuts_lead_to_the_articles_that_they_begin() {
    let mut corpus = corpus();
    let source = corpus.articles[0].article.origin.source.clone();
    corpus.articles[2].article.twins =
        vec![Twin { origin: Origin { source: source.clone(), ordinal: 1, span: None }, ..Twin::default() }];
    let cut = |line, by| Cut { line, headline: None, text: format!("line {line}"), by, said_at: None };
    corpus.sources = vec![SourceReport {
        source: source.clone(),
        articles: 3,
        evidence: Some("headlines".to_owned()),
        cuts: vec![
            cut(1, CutBy::Top),
            cut(5, CutBy::ReaderAgainst),
            cut(9, CutBy::Rule),
            cut(12, CutBy::Reader),
        ],
        ..SourceReport::default()
    }];
    with_stores(&corpus, |store| {
        let list = store.cuts(ArticleId(0)).unwrap();
        let articles: Vec<_> = list.rows.iter().map(|row| row.article.map(|id| id.0)).collect();
        assert_eq!((list.source.as_str(), articles), (source.as_str(), vec![Some(0), None, Some(2), None]));
        assert!(store.cuts(ArticleId(1)).unwrap().rows.is_empty(), "nothing was told of its source");
        assert_eq!(store.cuts(ArticleId(99)), Err(Fault::NoArticle(ArticleId(99))));
    });
}

#[test]
fn summary_and_notices() {
    let corpus = corpus();
    with_stores(&corpus, |store| {
        let summary = Summary { articles: 4, entities: 6, mentions: 13, notices: 1, complaints: 1 };
        assert_eq!(store.summary(), Ok(summary));
        let report = store.report(&ReportQuestion { limit: 10 }).unwrap();
        let told: Vec<_> = report.sections.iter().flat_map(|section| &section.notices).collect();
        assert_eq!(told, corpus.notices.iter().collect::<Vec<_>>());
    });
}

#[test]
fn article_lists() {
    let corpus = corpus();
    let cases = [
        ("", ArticleSort::Loaded, "talks.txt bank.txt Visit.txt empty.txt"),
        ("", ArticleSort::Newest, "Visit.txt talks.txt bank.txt empty.txt"),
        ("", ArticleSort::Oldest, "talks.txt Visit.txt bank.txt empty.txt"),
        ("", ArticleSort::Title, "empty.txt Visit.txt talks.txt bank.txt"),
        ("", ArticleSort::Source, "bank.txt empty.txt talks.txt Visit.txt"),
        ("Kyiv", ArticleSort::Loaded, "talks.txt bank.txt Visit.txt"),
        ("Kyiv,Pål Jonson", ArticleSort::Newest, "Visit.txt talks.txt"),
        ("Ukraine,European Central Bank", ArticleSort::Loaded, ""),
    ];
    with_stores(&corpus, |store| {
        for (mentioning, sort, expected) in cases {
            let names = mentioning.split(',').filter(|name| !name.is_empty());
            let mentioning = names.map(|name| id(&corpus, name)).collect();
            let question = ArticlesQuestion { mentioning, sort, open: Vec::new(), page: Page::all() };
            let window = store.articles(&question).unwrap().window;
            let sources: Vec<_> = window.rows.iter().map(|row| row.source.as_str()).collect();
            assert_eq!(sources.join(" "), expected, "{sort:?}");
            assert_eq!(window.total, Total::Exact(sources.len()));
        }
    });
}

#[test]
fn a_page_says_how_much_there_is() {
    with_stores(&corpus(), |store| {
        let page = Page { offset: 1, limit: 2 };
        let question =
            ArticlesQuestion { mentioning: Vec::new(), sort: ArticleSort::Loaded, open: Vec::new(), page };
        let window = store.articles(&question).unwrap().window;
        let titles: Vec<_> = window.rows.iter().map(|row| (row.title.as_str(), row.has_headline)).collect();
        let bank = "The European Central Bank lent $2.5 million. Far from Kyiv, the ECB stays calm.";
        assert_eq!(titles, [(bank, false), ("A visit", true)]);
        assert_eq!((window.offset, window.total), (1, Total::Exact(4)));
    });
}

#[test]
fn a_bundle_is_a_row_that_opens() {
    let mut corpus = corpus();
    // Visit.txt leads, talks.txt and empty.txt are its copies
    corpus.bundles = vec![Bundle { leader: ArticleId(2), copies: vec![ArticleId(0), ArticleId(3)] }];
    let cases = [
        ("", ArticleSort::Loaded, false, "bank.txt Visit.txt+2", 4),
        ("", ArticleSort::Loaded, true, "bank.txt Visit.txt+2 >talks.txt >empty.txt", 4),
        ("", ArticleSort::Newest, true, "Visit.txt+2 >talks.txt >empty.txt bank.txt", 4),
        // the head is a member that the filter lets pass
        ("Volodymyr Zelenskyy", ArticleSort::Loaded, false, "talks.txt", 1),
        ("Kyiv", ArticleSort::Loaded, false, "bank.txt Visit.txt+1", 3),
        ("Kyiv", ArticleSort::Loaded, true, "bank.txt Visit.txt+1 >talks.txt", 3),
    ];
    with_stores(&corpus, |store| {
        for (mentioning, sort, is_open, expected, articles) in cases {
            let mentioning = mentioning.split(',').filter(|name| !name.is_empty());
            let mentioning: Vec<_> = mentioning.map(|name| id(&corpus, name)).collect();
            let open = if is_open { vec![ArticleId(2)] } else { Vec::new() };
            let question = ArticlesQuestion { mentioning, sort, open, page: Page::all() };
            let list = store.articles(&question).unwrap();
            let show = |row: &ArticleRow| match row.bundled {
                Some(_) if row.is_inside() => format!(">{}", row.source),
                Some(bundled) => format!("{}+{}", row.source, bundled.others),
                None => row.source.clone(),
            };
            let shown: Vec<_> = list.window.rows.iter().map(show).collect();
            assert_eq!((shown.join(" ").as_str(), list.articles), (expected, articles));
            assert_eq!(list.window.total, Total::Exact(shown.len()));
            let inside = store.place(&question, ArticleId(0)).unwrap().unwrap();
            let row = shown.iter().position(|row| row.contains("talks"));
            assert_eq!(inside.inside, row.is_none().then_some(ArticleId(2)), "{expected}");
            assert_eq!(inside.row, row.unwrap_or(1));
        }
        assert_eq!(store.article(ArticleId(3)).unwrap().bundle, Some(corpus.bundles[0].clone()));
        assert_eq!(store.article(ArticleId(1)).unwrap().bundle, None);
    });
}

#[test]
fn references_by_kind_then_most_mentioned() {
    with_stores(&corpus(), |store| {
        let show = |id| {
            let references = store.references(ArticleId(id)).unwrap();
            let line = references.iter().map(|reference| {
                let (here, all, articles) = (reference.here, reference.mentions, reference.articles);
                format!("{} {here}/{all} in {articles}, first {}", reference.entity.name, reference.first.0)
            });
            line.collect::<Vec<_>>()
        };
        assert_eq!(
            show(0),
            [
                "Volodymyr Zelenskyy 2/2 in 1, first 1",
                "Pål Jonson 1/2 in 2, first 2",
                "Kyiv 2/4 in 3, first 0",
                "Ukrainians 1/1 in 1, first 5",
            ]
        );
        assert_eq!(show(3), [""; 0]);
    });
}

#[test]
fn an_entry() {
    let corpus = corpus();
    with_stores(&corpus, |store| {
        let jonson = store
            .entry(&EntryQuestion { entity: id(&corpus, "Pål Jonson"), limit: 9, tiers: Tiers::default() })
            .unwrap();
        let dates = jonson.dates.map(|(first, last)| format!("{first} to {last}"));
        assert_eq!(dates.as_deref(), Some("2024-11 to 2024-11"));
        let roles: Vec<_> = jonson
            .roles
            .iter()
            .map(|role| {
                let at = role.affiliation.as_ref().map(|label| label.name.as_str());
                (role.title.as_str(), at, role.article.0, role.stated)
            })
            .collect();
        assert_eq!(roles, [("defense minister", None, 2, 2), ("Defense Minister", Some("Ukraine"), 0, 1)]);
        // Zelenskyy, the Ukrainians and Ukraine are equally strong: Zelenskyy shares a sentence and has the lower id
        let names: Vec<_> =
            jonson.neighbours.iter().map(|neighbour| neighbour.entity.name.as_str()).collect();
        assert_eq!(names, ["Kyiv", "Volodymyr Zelenskyy", "Ukraine", "Ukrainians"]);
        assert_eq!(jonson.neighbours[0].together, 2);

        let zelenskyy = store
            .entry(&EntryQuestion {
                entity: id(&corpus, "Volodymyr Zelenskyy"),
                limit: 9,
                tiers: Tiers::default(),
            })
            .unwrap();
        let quote = &zelenskyy.quotes[0];
        assert_eq!((quote.words.as_str(), quote.cue.as_deref()), ("We will not stop,", Some("said")));
        assert_eq!((quote.title.as_str(), zelenskyy.quotes_total), ("Talks in Kyiv", Total::Exact(1)));

        let ukraine = store
            .entry(&EntryQuestion { entity: id(&corpus, "Ukraine"), limit: 9, tiers: Tiers::default() })
            .unwrap();
        assert_eq!(ukraine.demonyms[0].name, "Ukrainians");
        let group = store
            .entry(&EntryQuestion { entity: id(&corpus, "Ukrainians"), limit: 0, tiers: Tiers::default() })
            .unwrap();
        assert_eq!(group.demonym_of.unwrap().name, "Ukraine");
        // the role was stated beside the nationality: it is held in the place
        assert_eq!((ukraine.roles.len(), group.roles.len(), group.neighbours.len()), (1, 0, 0));
    });
}

#[test]
fn a_concordance() {
    let corpus = corpus();
    with_stores(&corpus, |store| {
        let question = ConcordanceQuestion { entity: id(&corpus, "Kyiv"), page: Page::first(3) };
        let window = store.concordance(&question).unwrap();
        let lines: Vec<_> = window
            .rows
            .iter()
            .map(|line| {
                let Span { start, end } = line.highlight;
                let mut sentence = line.sentence.clone();
                sentence.insert(end as usize, ']');
                sentence.insert(start as usize, '[');
                sentence
            })
            .collect();
        let expected =
            ["Talks in [Kyiv]", "Zelenskyy met Jonson in [Kyiv].", "Far from [Kyiv], the ECB stays calm."];
        assert_eq!(lines, expected);
        assert_eq!(window.total, Total::Exact(4));
    });
}

/// The names that are suggested.
fn suggested(store: &dyn Store, typed: &str, tiers: Tiers, like: Option<EntityId>) -> Vec<String> {
    let question = SuggestQuestion { typed: typed.to_owned(), limit: 9, tiers, like };
    store.suggest(&question).unwrap().rows.into_iter().map(|row| row.entity.name).collect()
}

#[test]
fn what_the_reader_hid_is_seen_only_where_everything_is() {
    let mut corpus = corpus();
    let (kyiv, jonson) = (id(&corpus, "Kyiv"), id(&corpus, "Pål Jonson"));
    corpus.entities[kyiv.0 as usize].tier = Tier::Hidden;
    with_stores(&corpus, |store| {
        let shown = |tiers| {
            let entry = store.entry(&EntryQuestion { entity: jonson, limit: 1, tiers }).unwrap();
            (entry.neighbours[0].entity.name.clone(), suggested(store, "kyiv", tiers, None))
        };
        assert_eq!(shown(Tiers::Usual), ("Volodymyr Zelenskyy".to_owned(), vec![]));
        assert_eq!(shown(Tiers::Everything), ("Kyiv".to_owned(), vec!["Kyiv".to_owned()]));
        // an article's references are all there, the tier tells
        let references = store.references(ArticleId(0)).unwrap();
        assert!(references.iter().any(|it| (it.entity.id, it.entity.tier) == (kyiv, Tier::Hidden)));
    });
}

#[test]
fn what_is_likest_is_suggested_first() {
    let corpus = corpus();
    let id = |name| id(&corpus, name);
    let pair = |one, other, likeness| Candidate { one, other, likeness, ground: Ground::Variant };
    let candidates = vec![
        pair(id("Kyiv"), id("European Central Bank"), 40),
        pair(id("Kyiv"), id("Ukrainians"), 80),
        pair(id("Ukraine"), id("Pål Jonson"), 99),
    ];
    let test = |store: &dyn Store| {
        let like = Some(id("Kyiv"));
        let first = suggested(store, "", Tiers::Usual, like);
        assert_eq!(first, ["Ukrainians", "European Central Bank"], "nothing else is like it");
        let bank = Some(id("Volodymyr Zelenskyy"));
        assert_eq!(suggested(store, "", Tiers::Usual, bank), [""; 0]);
        assert_eq!(suggested(store, "kyiv", Tiers::Usual, like), [""; 0]);
    };
    test(&Memory::with_candidates(corpus.clone(), candidates.clone()));
    test(&Scan { candidates, ..Scan::new(corpus.clone()) });
}

#[test]
fn the_evidence_behind_an_entity() {
    let mut corpus = corpus();
    let place = |article, mention| Occurrence { article: ArticleId(article), mention: MentionIndex(mention) };
    let tie = |one, other, ground| Tie { one, other, ground };
    corpus.ties = vec![
        tie(place(0, 2), place(2, 0), Ground::ShortInCorpus), // Jonson, Pål Jonson
        tie(place(0, 1), place(0, 4), Ground::SameName),      // Zelenskyy twice: says nothing
        tie(place(0, 2), place(0, 1), Ground::Variant),       // two entities: not one any more
    ];
    corpus.ties.sort_by_key(|tie| tie.one.article.max(tie.other.article));
    corpus.articles[2].found.mentions[0].why.confidence = Some(80);
    with_stores(&corpus, |store| {
        let ask =
            |name, limit| store.evidence(&EvidenceQuestion { entity: id(&corpus, name), limit }).unwrap();
        let show = |name: &NameEvidence| {
            let found = &name.found[0];
            let ties = name.ties.iter().map(|tie| {
                let line = tie.example.as_ref().unwrap();
                format!("{} {:?} x{} in {:?}", tie.other, tie.ground, tie.times, line.sentence)
            });
            let sentence = &name.example.as_ref().unwrap().sentence;
            format!(
                "{} {} in {}, {} {:?}; {:?}; {}",
                name.name,
                name.mentions,
                name.articles,
                found.rule,
                found.confidence,
                sentence,
                ties.collect::<Vec<_>>().join(", ")
            )
        };
        let jonson = ask("Pål Jonson", 9);
        let long = "Pål Jonson, the defense minister, left Kyiv for Ukraine’s east.";
        let short = "Zelenskyy met Jonson in Kyiv.";
        assert_eq!(
            jonson.names.iter().map(show).collect::<Vec<_>>(),
            [
                format!("Jonson 1 in 1, test None; {short:?}; Pål Jonson ShortInCorpus x1 in {long:?}"),
                format!("Pål Jonson 1 in 1, test Some(80); {long:?}; Jonson ShortInCorpus x1 in {short:?}"),
            ]
        );
        let zelenskyy = ask("Volodymyr Zelenskyy", 9);
        assert_eq!(zelenskyy.names[0].ties, []);
        // a headline names it first, but a sentence tells more
        let kyiv = ask("Kyiv", 9);
        assert_eq!(show(&kyiv.names[0]), format!("Kyiv 4 in 3, test None; {short:?}; "));
        assert_eq!((ask("Pål Jonson", 1).names.len(), ask("Pål Jonson", 1).names_total), (1, 2));
        let entity = EntityId(6);
        assert_eq!(
            store.evidence(&EvidenceQuestion { entity, limit: 1 }).unwrap_err(),
            Fault::NoEntity(entity)
        );
    });
}

#[test]
fn what_is_not_there_is_a_fault() {
    with_stores(&corpus(), |store| {
        let (article, entity, page) = (ArticleId(4), EntityId(6), Page::all());
        assert_eq!(store.article(article).unwrap_err(), Fault::NoArticle(article));
        assert_eq!(store.references(article).unwrap_err(), Fault::NoArticle(article));
        assert_eq!(
            store.entry(&EntryQuestion { entity, limit: 1, tiers: Tiers::default() }).unwrap_err(),
            Fault::NoEntity(entity)
        );
        let concordance = ConcordanceQuestion { entity, page };
        assert_eq!(store.concordance(&concordance).unwrap_err(), Fault::NoEntity(entity));
        let articles =
            ArticlesQuestion { mentioning: vec![entity], sort: ArticleSort::Loaded, open: Vec::new(), page };
        assert_eq!(store.articles(&articles).unwrap_err(), Fault::NoEntity(entity));
    });
}

#[test]
fn an_empty_corpus_answers() {
    with_stores(&Corpus::default(), |store| {
        assert_eq!(store.summary(), Ok(Summary::default()));
        for typed in ["", "kyiv"] {
            let suggest = SuggestQuestion { typed: typed.to_owned(), limit: 5, ..SuggestQuestion::default() };
            assert_eq!(store.suggest(&suggest).unwrap().rows, []);
        }
        let articles = ArticlesQuestion {
            mentioning: Vec::new(),
            sort: ArticleSort::Newest,
            open: Vec::new(),
            page: Page::all(),
        };
        assert_eq!(store.articles(&articles).unwrap().window.rows, []);
    });
}
