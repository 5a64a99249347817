//! A small corpus with wire copies.

use dateline::model::{ArticleId, Basis, Bundle, Corpus, Origin, Twin};

use crate::store::corpora::{self, Draft};

/// Five articles: 1 leads 0 and 3; 2 stands for itself and has twins; 4 has one copy, 5.
pub fn wire() -> Corpus {
    let lede = "The river rose by two metres overnight in [Valsund|place:Valsund], the harbour office said on Friday.";
    let school = "Some four hundred people spent the night in the school on the hill.";
    let mayor = "Mayor [Astrid Vennberg|person:Astrid Vennberg] asked [Hamarvik|place:Hamarvik] for boats.";
    let draft = |source: &str, outlet: &str, headline: &str, body: &[&str]| {
        let mut draft = Draft::new(source, headline, &body.join("\n"));
        draft.article.outlet = Some(outlet.to_owned());
        draft
    };
    let told = lede.replace("said", "told reporters");
    let strike = "Drivers of the three bus companies in [Hamarvik|place:Hamarvik] stopped work at noon.";
    let mut corpus = corpora::corpus(vec![
        draft(
            "wire.jsonl",
            "Evening Post",
            "UPDATE 1-River rises in Valsund",
            &[&told, mayor, "(Corrected.)"],
        )
        .dated("2024-11-20", Basis::Metadata),
        draft("wire.jsonl#1", "Coast Agency", "River rises in Valsund", &[lede, school, mayor])
            .dated("2024-11-19", Basis::Metadata),
        draft("wire.jsonl#2", "The Courier", "A quiet day", &["Nothing happened."])
            .dated("2024-11-18", Basis::Metadata),
        draft("wire.jsonl#3", "The Courier", "River rises", &[lede, school])
            .dated("2024-11-20", Basis::Metadata),
        draft("wire.jsonl#4", "Coast Agency", "Buses stand still", &[strike, "Talks begin on Monday."]),
        draft("wire.jsonl#5", "Evening Post", "Buses stand still", &[strike, "Talks begin today."]),
    ]);
    let twin = |source: &str, outlet: Option<&str>| Twin {
        origin: Origin { source: source.to_owned(), ..Origin::default() },
        outlet: outlet.map(str::to_owned),
        ..Twin::default()
    };
    corpus.articles[2].article.twins = vec![twin("b.txt", Some("Daily Herald")), twin("more/c.txt", None)];
    corpus.bundles = vec![
        Bundle { leader: ArticleId(1), copies: vec![ArticleId(0), ArticleId(3)] },
        Bundle { leader: ArticleId(4), copies: vec![ArticleId(5)] },
    ];
    corpus
}
