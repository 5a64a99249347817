//! Tests of the room `export`.

#![allow(clippy::unwrap_used)] // a test may fail

use std::collections::BTreeSet;

use dateline::export::jsonl;
use dateline::ingest;
use dateline::model::{
    ArticleId, Basis, Bundle, Corpus, Extraction, Filed, Kind, Origin, QuoteKind, Role, Span, Twin,
};
use proptest::prelude::proptest;
use serde_json::Value;

use crate::store::chance;
use crate::store::corpora::{self, Draft};

fn exported(corpus: &Corpus) -> String {
    let mut out = Vec::new();
    jsonl::write(corpus, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn corpus() -> Corpus {
    let body = "KYIV (Agency) - “We go on,” said [Zelenskyy|person:Volodymyr Zelenskyy], the [Ukrainian|group:Ukrainians] \
        president, on [Tuesday|date:2024-11-19]. [Ukraine] spent [$2.2 billion|money:2200000000 USD], up [2.5%|percent:2.5].\n\
        From [3 to 5 March|date:2024-03-03/2024-03-05] [10 to 12|quantity:10 12] men died, [some say|quantity:]. A “peace” plan.";
    let mut draft = Draft::new("news/a.txt#1", "War in [Ukraine]", body)
        .dated("2024-11", Basis::Inferred)
        .quote("We go on,", Some("Zelenskyy"), Some("said"))
        .quote("peace", None, None)
        .role("Zelenskyy", "president", Some("Ukrainian"));
    draft.article.byline = Some("Ann \"A\" Lee".to_owned());
    draft.article.origin.span = Some(Span::new(10, 400));
    draft.article.filed = Some(Filed {
        place: Some("KYIV".to_owned()),
        places: vec![Span::new(0, 4)],
        agency: Some("Agency".to_owned()),
        date: None,
        span: Span::new(0, 15),
    });
    let origin = Origin { source: "news/c.txt".to_owned(), ordinal: 2, span: None };
    draft.article.twins = vec![Twin { origin, outlet: Some("The Post".to_owned()), ..Twin::default() }];
    let mut corpus = corpora::corpus(vec![draft, Draft::new("news/b.txt", "", "")]);
    corpus.bundles = vec![Bundle { leader: ArticleId(1), copies: vec![ArticleId(0)] }];
    corpora::set_demonym(&mut corpus, "Ukrainians", "Ukraine");
    corpus
}

#[test]
fn a_corpus_line_by_line() {
    let expected = [
        r#"{"type":"corpus","schema":1,"generator":"dateline VERSION","articles":2,"entities":3,"mentions":10}"#,
        r#"{"type":"article","id":"ARTICLE","source":"news/a.txt","ordinal":1,"headline":"War in Ukraine","byline":"Ann \"A\" Lee","section":null,"outlet":null,"url":null,"filed":{"place":"KYIV","places":["KYIV"],"agency":"Agency","date":null},"published":{"value":"2024-11","basis":"inferred","evidence":"2024-11"},"body":"BODY","span":[10,400],"copies":[{"source":"news/c.txt","ordinal":2,"outlet":"The Post","url":null,"published":null}],"copy_of":"OTHER"}"#,
        r#"{"type":"mention","article":"ARTICLE","field":"headline","start":7,"end":14,"text":"Ukraine","kind":"place","entity":"place:ukraine","value":null,"why":WHY}"#,
        r#"{"type":"mention","article":"ARTICLE","field":"body","start":37,"end":46,"text":"Zelenskyy","kind":"person","entity":"person:volodymyr-zelenskyy","value":null,"why":WHY}"#,
        r#"{"type":"mention","article":"ARTICLE","field":"body","start":52,"end":61,"text":"Ukrainian","kind":"group","entity":"group:ukrainians","value":null,"why":WHY}"#,
        r#"{"type":"mention","article":"ARTICLE","field":"body","start":76,"end":83,"text":"Tuesday","kind":"date","entity":null,"value":"2024-11-19","why":WHY}"#,
        r#"{"type":"mention","article":"ARTICLE","field":"body","start":85,"end":92,"text":"Ukraine","kind":"place","entity":"place:ukraine","value":null,"why":WHY}"#,
        r#"{"type":"mention","article":"ARTICLE","field":"body","start":99,"end":111,"text":"$2.2 billion","kind":"money","entity":null,"value":{"amount":2200000000,"currency":"USD"},"why":WHY}"#,
        r#"{"type":"mention","article":"ARTICLE","field":"body","start":116,"end":120,"text":"2.5%","kind":"percent","entity":null,"value":2.5,"why":WHY}"#,
        r#"{"type":"mention","article":"ARTICLE","field":"body","start":127,"end":139,"text":"3 to 5 March","kind":"date","entity":null,"value":"2024-03-03/2024-03-05","why":WHY}"#,
        r#"{"type":"mention","article":"ARTICLE","field":"body","start":140,"end":148,"text":"10 to 12","kind":"quantity","entity":null,"value":{"min":10,"max":12},"why":WHY}"#,
        r#"{"type":"mention","article":"ARTICLE","field":"body","start":159,"end":167,"text":"some say","kind":"quantity","entity":null,"value":null,"why":WHY}"#,
        r#"{"type":"quote","article":"ARTICLE","field":"body","start":19,"end":28,"text":"We go on,","kind":"speech","speaker":"person:volodymyr-zelenskyy","speaker_body":null,"speaker_text":"Zelenskyy","cue":"said"}"#,
        r#"{"type":"quote","article":"ARTICLE","field":"body","start":174,"end":179,"text":"peace","kind":"scare","speaker":null,"speaker_body":null,"speaker_text":null,"cue":null}"#,
        r#"{"type":"role","article":"ARTICLE","person":"person:volodymyr-zelenskyy","title":"president","affiliation":"place:ukraine","field":"body","start":62,"end":71}"#,
        r#"{"type":"article","id":"OTHER","source":"news/b.txt","ordinal":0,"headline":null,"byline":null,"section":null,"outlet":null,"url":null,"filed":null,"published":null,"body":"","span":null,"copies":[],"copy_of":null}"#,
        r#"{"type":"entity","id":"place:ukraine","kind":"place","name":"Ukraine","aliases":["Ukraine"],"mentions":2,"articles":1,"demonym_of":null,"tier":"likely"}"#,
        r#"{"type":"entity","id":"person:volodymyr-zelenskyy","kind":"person","name":"Volodymyr Zelenskyy","aliases":["Zelenskyy"],"mentions":1,"articles":1,"demonym_of":null,"tier":"likely"}"#,
        r#"{"type":"entity","id":"group:ukrainians","kind":"group","name":"Ukrainians","aliases":["Ukrainian"],"mentions":1,"articles":1,"demonym_of":"place:ukraine","tier":"likely"}"#,
    ];
    let corpus = corpus();
    let body = serde_json::to_string(&corpus.articles[0].article.body).unwrap();
    let expected = expected.join("\n") + "\n";
    let expected = expected
        .replace("\"BODY\"", &body)
        .replace("VERSION", env!("CARGO_PKG_VERSION"))
        .replace("WHY", r#"{"rule":"test","certainty":"likely","confidence":null}"#)
        .replace("ARTICLE", "f474b33941e70c3b")
        .replace("OTHER", "2df5e63db65f9447");
    similar(&exported(&corpus), &expected);
}

fn similar(found: &str, expected: &str) {
    for (found, expected) in found.lines().zip(expected.lines()) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.lines().count(), expected.lines().count());
    assert!(found.ends_with('\n'));
}

#[test]
fn ids_are_plain_and_unique() {
    let names = ["O’Brien", "OBrien", "Đặng Thị", "U.S.", "AT&T", "Київ", "—", "obrien 2", "!"];
    let body = names.map(|name| format!("[{name}|org:{name}]")).join(" ");
    let mut corpus = corpora::corpus(vec![Draft::new("a", "", &body), Draft::new("a", "", "")]);
    let order = |name: &str| names.iter().position(|known| *known == name);
    corpus.entities.sort_by_key(|entity| order(&entity.name));
    let exported = exported(&corpus);
    let rows: Vec<Value> = exported.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of_type = |kind: &str| {
        rows.iter()
            .filter(|row| row["type"] == kind)
            .map(|row| row["id"].as_str().unwrap())
            .collect::<Vec<_>>()
    };
    let expected = [
        "org:obrien",
        "org:obrien-2",
        "org:dang-thi",
        "org:us",
        "org:at-t",
        "org:киів",
        "org:unnamed",
        "org:obrien-2-2",
        "org:unnamed-2",
    ];
    assert_eq!(of_type("entity"), expected);
    let articles = of_type("article");
    assert_eq!(format!("{}-2", articles[0]), articles[1]);
}

#[test]
fn a_name_that_thousands_share_is_numbered_in_no_time() {
    let mut corpus = corpora::corpus(vec![Draft::new("a", "", "[Ann Lee|person:Ann Lee]")]);
    corpus.entities = vec![corpus.entities[0].clone(); 50_000];
    let exported = exported(&corpus);
    assert!(exported.contains(r#"{"type":"entity","id":"person:ann-lee-50000","#));
}

#[test]
fn an_empty_corpus_is_one_line() {
    let line = r#"{"type":"corpus","schema":1,"generator":"dateline VERSION","articles":0,"entities":0,"mentions":0}"#;
    let line = line.replace("VERSION", env!("CARGO_PKG_VERSION"));
    assert_eq!(exported(&Corpus::default()), format!("{line}\n"));
}

/// Reads the export of `corpus` back: every offset, every id that is pointed at, every count.
fn check(corpus: &Corpus) {
    let rows: Vec<Value> = exported(corpus).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of_type = |kind: &str| rows.iter().filter(|row| row["type"] == kind).collect::<Vec<_>>();
    let ids: BTreeSet<_> = of_type("entity").iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), corpus.entities.len());
    let mut article = &Value::Null;
    for row in &rows {
        match row["type"].as_str().unwrap() {
            "article" => article = row,
            "mention" | "quote" | "role" => {
                assert_eq!(row["article"], article["id"]);
                let field = article[row["field"].as_str().unwrap()].as_str().unwrap_or("");
                let [start, end] = ["start", "end"].map(|key| row[key].as_u64().unwrap() as usize);
                let text = row.get("text").unwrap_or(&row["title"]);
                assert_eq!(field.get(start..end), text.as_str());
            }
            _ => {}
        }
        for key in ["entity", "speaker", "speaker_body", "person", "affiliation", "demonym_of"] {
            let id = row.get(key).and_then(Value::as_str);
            assert!(id.is_none_or(|id| ids.contains(id)), "{key} {id:?} leads to nobody");
        }
    }
    let found = |count: fn(&Extraction) -> usize| -> usize {
        corpus.articles.iter().map(|analysed| count(&analysed.found)).sum()
    };
    assert_eq!(of_type("article").len(), corpus.articles.len());
    assert_eq!(of_type("mention").len(), found(|found| found.mentions.len()));
    assert_eq!(of_type("quote").len(), found(|found| found.quotes.len()));
    let is_held = |found: &Extraction, role: &Role| {
        found.mention(role.person).is_some_and(|person| person.entity.is_some())
    };
    let held = corpus.articles.iter().map(|analysed| &analysed.found);
    let held = held.flat_map(|found| found.roles.iter().filter(|role| is_held(found, role)));
    assert_eq!(of_type("role").len(), held.count());
}

#[test]
fn the_sample_reads_back() {
    check(&ingest::sample(&ingest::Aids::default()));
}

proptest! {
    #[test]
    fn any_corpus_reads_back(corpus in chance::corpus()) {
        check(&corpus);
    }
}

#[test]
fn kinds_and_quotes_have_the_words_of_the_format() {
    let mut corpus = corpus();
    corpus.articles[0].found.quotes[0].kind = QuoteKind::Scare;
    let exported = exported(&corpus);
    for kind in Kind::ALL {
        let named = exported.contains(&format!("\"kind\":\"{}\"", kind.word()));
        assert_eq!(named, !matches!(kind, Kind::Org | Kind::Weapon | Kind::Event), "{kind:?}");
    }
    assert!(!exported.contains("\"kind\":\"speech\""));
}
