//! The whole path on the user's own corpus, measured by the scorer, and on the sample, by its own notes.

use std::path::Path;
use std::process::Command;

use dateline::export::jsonl;
use dateline::ingest;
use dateline::model::Corpus;
use serde_json::Value;

use crate::shared_data;

fn users_corpus() -> Option<Corpus> {
    Some(ingest::ingest(&[shared_data("corpus/seeds")?], &ingest::Aids::default(), &|_| {}))
}

/// The scorer's figures for an export against a gold file.
fn score(corpus: &Corpus, gold: &Path, kinds: &str) -> Option<Value> {
    let scorer = shared_data("tools/score.py")?;
    let export =
        std::env::temp_dir().join(format!("dateline-acceptance-{}-{kinds}.jsonl", std::process::id()));
    let mut file = std::fs::File::create(&export).unwrap();
    jsonl::write(corpus, &mut file).unwrap();
    let run = |path: &Path| {
        Command::new("python3")
            .arg(&scorer)
            .arg("--gold")
            .arg(gold)
            .args((!kinds.is_empty()).then_some(["--kinds", kinds]).into_iter().flatten())
            .arg("--json")
            .arg("--export")
            .arg(path)
            .output()
    };
    let output = run(&export).expect("python3 runs the scorer");
    std::fs::remove_file(&export).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

#[track_caller]
fn at_least(scores: &Value, what: &str, bar: f64) {
    let score = scores[what].as_f64().unwrap();
    assert!(score >= bar, "{what} {score}, below {bar}: {scores}");
}

#[test]
fn the_users_gold() {
    let Some(corpus) = users_corpus() else { return };
    let Some(gold) = shared_data("gold/dev-gold.json") else { return };
    let Some(scores) = score(&corpus, &gold, "") else { return };
    assert_eq!(scores["segmentation"], serde_json::json!([2, 2]));
    at_least(&scores, "named_f1", 0.95);
    at_least(&scores, "values_f1", 0.90);
    at_least(&scores, "b3_f1", 0.92);
    at_least(&scores, "quote_f1", 0.95);
}

#[test]
fn the_users_articles() {
    let Some(corpus) = users_corpus() else { return };
    assert_eq!(corpus.articles.len(), 13);
    let headlines: Vec<bool> =
        corpus.articles.iter().map(|analysed| analysed.article.headline.is_some()).collect();
    assert_eq!(headlines, [vec![false; 4], vec![true; 9]].concat());
    let bylines: Vec<&str> =
        corpus.articles.iter().filter_map(|analysed| analysed.article.byline.as_deref()).collect();
    assert_eq!(bylines, ["Kasim Abdulkadir"]);
    let subheadings: usize = corpus.articles.iter().map(|analysed| analysed.article.subheadings.len()).sum();
    assert_eq!(subheadings, 13);
}

#[test]
fn no_entity_comes_out_of_the_tail() {
    let Some(corpus) = users_corpus() else { return };
    for name in
        ["Somalia", "al-Shabaab", "Karine Jean-Pierre", "Finland", "ICC", "Gaza demands", "Xi", "Scandinavia"]
    {
        let found =
            corpus.entities.iter().find(|entity| entity.aliases.iter().any(|alias| alias.text == name));
        assert!(found.is_none(), "{name} stands only in the tail");
    }
    for analysed in &corpus.articles {
        assert!(!analysed.article.body.contains("Top stories"), "{}", analysed.article.title());
    }
}

/// The aliases of the one entity that bears `name`; panics where none or several do.
#[track_caller]
fn aliases<'a>(corpus: &'a Corpus, name: &str) -> Vec<&'a str> {
    let bears = |entity: &&dateline::model::Entity| entity.aliases.iter().any(|alias| alias.text == name);
    let bearers: Vec<_> = corpus.entities.iter().filter(bears).collect();
    assert_eq!(bearers.len(), 1, "{name} is {bearers:#?}");
    bearers[0].aliases.iter().map(|alias| alias.text.as_str()).collect()
}

#[test]
fn one_entry_for_each_main_actor_of_the_users_corpus() {
    let Some(corpus) = users_corpus() else { return };
    for (name, others) in [
        ("Volodymyr Zelenskyy", &["Volodymyr Zelensky", "Zelenskyy"][..]),
        ("Vladimir Putin", &["Putin"]),
        ("Donald Trump", &["Trump"]),
        ("Joe Biden", &["Biden"]),
        ("Sergei Lavrov", &["Sergey Lavrov", "Lavrov"]),
        ("Keir Starmer", &["Starmer"]),
        ("United States", &["U.S.", "US"]),
        ("European Union", &["EU"]),
        ("ATACMS", &["Army Tactical Missile Systems"]),
        ("North Korean", &["N. Korean"]),
        ("Rustem Umerov", &["Umerov"]),
        ("Pål Jonson", &["Jonson"]),
    ] {
        let found = aliases(&corpus, name);
        for other in others {
            assert!(found.contains(other), "{other} is not {name}: {found:?}");
        }
    }
    for (one, other) in
        [("Keir Starmer", "Keir Giles"), ("Kim Jong Un", "Kim Yong-hyun"), ("Moscow", "Russia")]
    {
        assert_ne!(aliases(&corpus, one), aliases(&corpus, other));
    }
}

#[test]
fn the_samples_people() {
    let corpus = ingest::sample(&ingest::Aids::default());
    assert_eq!(corpus.articles.len(), 18);
    for (name, others) in [
        ("Oleksii Maranchuk", &["Oleksiy Maranchuk", "Maranchuk"][..]),
        ("Yelena Drozhina", &["Elena Drozhina"]),
        ("Bohdan Zarevsky", &["Bohdan Zarevskyi"]),
        ("Siobhán O’Carrick", &["Siobhan O'Carrick"]),
        ("João Melquíades", &["Joao Melquiades"]),
        ("Réka Szalmási", &["Szalmási Réka"]),
        ("Baek Do-hyeon", &["Do-hyeon Baek"]),
        ("Astrid Vennberg", &["Vennberg"]),
    ] {
        let found = aliases(&corpus, name);
        for other in others {
            assert!(found.contains(other), "{other} is not {name}: {found:?}");
        }
    }
    for (one, other) in [
        ("Mira Tallis", "Gregor Tallis"),
        ("Eleonora Thrane", "Mathias Thrane"),
        ("Olav Tenngard", "Liv Tenngard"),
    ] {
        assert_ne!(aliases(&corpus, one), aliases(&corpus, other));
    }
}

#[test]
fn any_number_of_threads_gives_the_same_corpus() {
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| ingest::sample(&ingest::Aids::default()))
    };
    assert_eq!(on(1), on(4));
}

/// The rows of the model card that tell a set, its kinds and the F1 of the shipped weights.
fn card() -> Vec<(&'static str, String, f64)> {
    let card = include_str!("../../assets/model/README.md");
    let row = |line: &'static str| {
        let mut cells = line.strip_prefix("| ")?.split(" | ");
        let (set, kinds, score) = (cells.next()?, cells.next()?, cells.next()?);
        Some((set, kinds.replace(' ', ""), score.parse().ok().filter(|_| kinds.starts_with("person"))?))
    };
    card.lines().filter_map(row).collect()
}

#[test]
fn the_model_is_as_good_as_its_card_says() {
    let rows = card();
    assert_eq!(rows.len(), 5, "{rows:?}");
    for (set, kinds, told) in rows {
        let (Some(tools), Some(data)) = (shared_data("tools"), shared_data("ner/dev")) else { return };
        let (corpus, gold) = if set == "dev-gold" {
            (shared_data("corpus/seeds").unwrap(), shared_data("gold/dev-gold.json").unwrap())
        } else {
            let out = std::env::temp_dir().join(format!("dateline-card-{}", std::process::id()));
            let laid_out = Command::new("python3")
                .args([tools.join("bio2gold.py"), data.join(format!("{set}.bio")), out.clone()])
                .output()
                .expect("python3 lays the set out");
            assert!(laid_out.status.success(), "{}", String::from_utf8_lossy(&laid_out.stderr));
            (out.join(format!("{set}.jsonl")), out.join(format!("{set}.gold.json")))
        };
        let corpus = ingest::ingest(&[corpus], &ingest::Aids::default(), &|_| {});
        let scores = score(&corpus, &gold, &kinds).unwrap();
        let found = scores["named_f1"].as_f64().unwrap();
        assert!(found >= told - 0.0006, "{set}: {found}, the card says {told}");
    }
}
