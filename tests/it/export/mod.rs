//! Tests of the room `export`.

#![allow(clippy::unwrap_used)] // a test may fail

use dateline::export::jsonl;
use dateline::model::{Basis, Corpus, Filed, Kind, QuoteKind, Span};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
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
        agency: Some("Agency".to_owned()),
        date: None,
        span: Span::new(0, 15),
    });
    let mut corpus = corpora::corpus(vec![draft, Draft::new("news/b.txt", "", "")]);
    corpora::set_demonym(&mut corpus, "Ukrainians", "Ukraine");
    corpus
}

#[test]
fn a_corpus_line_by_line() {
    let expected = [
        r#"{"type":"corpus","schema":1,"generator":"dateline VERSION","articles":2,"entities":3,"mentions":10}"#,
        r#"{"type":"article","id":"ARTICLE","source":"news/a.txt","ordinal":1,"headline":"War in Ukraine","byline":"Ann \"A\" Lee","section":null,"outlet":null,"url":null,"filed":{"place":"KYIV","agency":"Agency"},"published":{"value":"2024-11","basis":"inferred","evidence":"2024-11"},"body":"BODY","span":[10,400]}"#,
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
        r#"{"type":"quote","article":"ARTICLE","field":"body","start":19,"end":28,"text":"We go on,","kind":"speech","speaker":"person:volodymyr-zelenskyy","speaker_text":"Zelenskyy","cue":"said"}"#,
        r#"{"type":"quote","article":"ARTICLE","field":"body","start":174,"end":179,"text":"peace","kind":"scare","speaker":null,"speaker_text":null,"cue":null}"#,
        r#"{"type":"role","article":"ARTICLE","person":"person:volodymyr-zelenskyy","title":"president","affiliation":"place:ukraine","field":"body","start":62,"end":71}"#,
        r#"{"type":"article","id":"OTHER","source":"news/b.txt","ordinal":0,"headline":null,"byline":null,"section":null,"outlet":null,"url":null,"filed":null,"published":null,"body":"","span":null}"#,
        r#"{"type":"entity","id":"place:ukraine","kind":"place","name":"Ukraine","aliases":["Ukraine"],"mentions":2,"articles":1,"demonym_of":null}"#,
        r#"{"type":"entity","id":"person:volodymyr-zelenskyy","kind":"person","name":"Volodymyr Zelenskyy","aliases":["Zelenskyy"],"mentions":1,"articles":1,"demonym_of":null}"#,
        r#"{"type":"entity","id":"group:ukrainians","kind":"group","name":"Ukrainians","aliases":["Ukrainian"],"mentions":1,"articles":1,"demonym_of":"place:ukraine"}"#,
    ];
    let corpus = corpus();
    let body = serde_json::to_string(&corpus.articles[0].article.body).unwrap();
    let expected = expected.join("\n") + "\n";
    let expected = expected
        .replace("\"BODY\"", &body)
        .replace("VERSION", env!("CARGO_PKG_VERSION"))
        .replace("WHY", r#"{"rule":"test","certainty":"likely"}"#)
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
fn an_empty_corpus_is_one_line() {
    let line = r#"{"type":"corpus","schema":1,"generator":"dateline VERSION","articles":0,"entities":0,"mentions":0}"#;
    let line = line.replace("VERSION", env!("CARGO_PKG_VERSION"));
    assert_eq!(exported(&Corpus::default()), format!("{line}\n"));
}

proptest! {
    #[test]
    fn what_is_read_back_is_the_corpus(corpus in chance::corpus()) {
        let exported = exported(&corpus);
        let rows: Vec<Value> = exported.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let mut texts = Value::Null;
        let mut counts = [0; 6];
        for row in &rows {
            let kind = row["type"].as_str().unwrap();
            counts[["corpus", "article", "mention", "quote", "role", "entity"].iter().position(|known| *known == kind).unwrap()] += 1;
            match kind {
                "article" => texts = row.clone(),
                "mention" | "quote" | "role" => {
                    prop_assert_eq!(&row["article"], &texts["id"]);
                    let field = texts[row["field"].as_str().unwrap()].as_str().unwrap_or("");
                    let bytes = row["start"].as_u64().unwrap() as usize..row["end"].as_u64().unwrap() as usize;
                    let text = if kind == "role" { &row["title"] } else { &row["text"] };
                    prop_assert_eq!(field.get(bytes), text.as_str());
                }
                _ => {}
            }
            for key in ["entity", "speaker", "person", "affiliation", "demonym_of"] {
                let Some(id) = row.get(key).and_then(Value::as_str) else { continue };
                prop_assert!(rows.iter().any(|other| other["type"] == "entity" && other["id"] == id), "{} {}", key, id);
            }
        }
        let found = |count: fn(&dateline::model::Extraction) -> usize| {
            corpus.articles.iter().map(|analysed| count(&analysed.found)).sum::<usize>()
        };
        prop_assert_eq!(counts[..4].to_vec(), [
            1,
            corpus.articles.len(),
            found(|found| found.mentions.len()),
            found(|found| found.quotes.len()),
        ]);
        let led = |role: &dateline::model::Role, found: &dateline::model::Extraction| found.mention(role.person).is_some_and(|mention| mention.entity.is_some());
        let roles: usize = corpus.articles.iter().map(|one| one.found.roles.iter().filter(|role| led(role, &one.found)).count()).sum();
        prop_assert_eq!(counts[4..].to_vec(), [roles, corpus.entities.len()]);
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
