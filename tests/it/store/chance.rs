//! Corpora and questions by chance.

#![allow(clippy::unwrap_used)] // a test may fail

use dateline::model::{
    ArticleId, Bundle, Candidate, Certainty, Corpus, EntityId, Field, Ground, Kind, MentionIndex, Occurrence,
    Origin, PartialDate, Published, Quote, QuoteKind, Role, Span, Speaker, Tie, Tier, Why,
};
use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::{option, sample};

use super::corpora::{self, Draft, Meant};

/// Entities with their names: look-alikes, accents, ligatures, points, hyphens, other scripts.
const POOL: &[(Kind, &[&str])] = &[
    (Kind::Person, &["Volodymyr Zelenskyy", "Zelenskyy", "Zelensky"]),
    (Kind::Person, &["Pål Jonson", "Jonson"]),
    (Kind::Person, &["Jon Sonderson"]),
    (Kind::Person, &["Đặng Thị Ngọc Thịnh"]),
    (Kind::Org, &["European Central Bank", "ECB"]),
    (Kind::Org, &["Ecuador Bank"]),
    (Kind::Org, &["Weiß & Söhne AG"]),
    (Kind::Place, &["U.S.", "United States", "US"]),
    (Kind::Place, &["Ukraine"]),
    (Kind::Place, &["Київ", "Kyiv"]),
    (Kind::Place, &["Łódź"]),
    (Kind::Group, &["Ukrainian", "Ukrainians"]),
    (Kind::Weapon, &["F-16"]),
    (Kind::Event, &["World War II"]),
];

const WORDS: &[&str] = &["the", "old", "said", "Mr.", "ﬁnal", "naïve", "U.S.", "北京", "went", "…", "“so”"];

#[derive(Clone, Debug)]
enum Piece {
    Word(usize),
    Mention(usize, usize),
    Value,
    Stop,
    LineEnd,
}

/// Any corpus: up to twelve articles, some empty, some without mentions.
pub(crate) fn corpus() -> impl Strategy<Value = Corpus> {
    let demonyms = vec((any::<u32>(), any::<u32>()), 0..3);
    let tied = vec((any::<[u32; 3]>(), sample::select(vec![Ground::Variant, Ground::Bracketed])), 0..12);
    let tiers = vec((any::<u32>(), sample::select(Tier::ALL.to_vec())), 0..4);
    let bundled = vec(any::<u8>(), 12);
    (vec(draft(), 0..12), demonyms, tiers, tied, bundled).prop_map(
        |(drafts, demonyms, tiers, tied, bundled)| {
            let mut corpus = corpora::corpus(drafts);
            corpus.bundles = bundles(corpus.articles.len() as u32, &bundled);
            let count = corpus.entities.len() as u32;
            for (group, place) in demonyms {
                if count > 0 {
                    corpus.entities[(group % count) as usize].demonym_of = Some(EntityId(place % count));
                }
            }
            for (entity, tier) in tiers {
                if count > 0 {
                    corpus.entities[(entity % count) as usize].tier = tier;
                }
            }
            vary_why(&mut corpus);
            corpus.ties =
                tied.into_iter().filter_map(|(chance, ground)| tie(&corpus, chance, ground)).collect();
            corpus.ties.sort_by_key(|tie| tie.one.article.max(tie.other.article));
            corpus
        },
    )
}

/// About half of the articles are in one of three bundles, led by any.
fn bundles(articles: u32, chance: &[u8]) -> Vec<Bundle> {
    let members = |number: u8| {
        let mut members: Vec<ArticleId> =
            (0..articles).filter(|at| chance[*at as usize] % 6 == number).map(ArticleId).collect();
        members.sort_by_key(|id| chance[id.0 as usize]);
        members
    };
    let mut bundles: Vec<Bundle> = (0..3)
        .filter_map(|number| {
            let members = members(number);
            let (leader, copies) = members.split_first().filter(|(_, copies)| !copies.is_empty())?;
            Some(Bundle { leader: *leader, copies: copies.to_vec() })
        })
        .collect();
    bundles.sort_by_key(|bundle| bundle.members().min());
    bundles
}

/// Mentions are found by several rules, some seen by the tagger.
fn vary_why(corpus: &mut Corpus) {
    let mentions = corpus.articles.iter_mut().flat_map(|analysed| &mut analysed.found.mentions);
    for (at, mention) in mentions.enumerate() {
        let rule = ["test", "rule:one", "lexicon:two"][at % 3];
        let certainty = if at % 5 == 0 { Certainty::Doubtful } else { Certainty::Likely };
        mention.why = Why { rule, certainty, confidence: (at % 4 > 0).then_some((at * 37 % 100) as u8) };
    }
}

/// A tie between two mentions of an entity, or now and then of two.
fn tie(corpus: &Corpus, [one, other, step]: [u32; 3], ground: Ground) -> Option<Tie> {
    let mut all = Vec::new();
    for (article, analysed) in corpus.numbered() {
        for (at, mention) in analysed.found.mentions.iter().enumerate() {
            all.push((Occurrence { article, mention: MentionIndex(at as u32) }, mention.entity));
        }
    }
    let (one, entity) = *all.get(one as usize % all.len().max(1))?;
    all.retain(|(_, its)| step % 6 == 0 || *its == entity);
    let (other, _) = all[other as usize % all.len()];
    Some(Tie { one, other, ground })
}

/// Pairs that may be one; some ids are of no corpus.
pub(crate) fn candidates() -> impl Strategy<Value = Vec<Candidate>> {
    let pair = (0..12_u32, 1..4_u32, 0..=3_u8).prop_map(|(one, step, likeness)| Candidate {
        one: EntityId(one),
        other: EntityId(one + step),
        likeness: likeness * 30,
        ground: Ground::Variant,
    });
    vec(pair, 0..12)
}

/// What readers type: names, parts and mangled parts of them, and anything.
pub(crate) fn typed() -> BoxedStrategy<String> {
    let name = (0..POOL.len(), 0..3_usize).prop_map(|(at, alias)| name(at, alias).to_owned());
    let part = (name.clone(), any::<(u8, u8, u8)>()).prop_map(|(name, (from, len, drop))| {
        let chars: Vec<char> = name.chars().collect();
        let from = usize::from(from) % chars.len();
        let kept = chars[from..].iter().take(usize::from(len) % 9).enumerate();
        kept.filter(|(at, _)| *at != usize::from(drop) % 12).map(|(_, c)| *c).collect::<String>()
    });
    prop_oneof![
        name,
        part.clone(),
        (part.clone(), part).prop_map(|(one, other)| format!("{one} {other}")),
        "[a-z .]{0,5}"
    ]
    .boxed()
}

fn name(entity: usize, alias: usize) -> &'static str {
    let names = POOL[entity % POOL.len()].1;
    names[alias % names.len()]
}

fn piece() -> impl Strategy<Value = Piece> {
    prop_oneof![
        6 => (0..WORDS.len()).prop_map(Piece::Word),
        5 => (0..POOL.len(), 0..3_usize).prop_map(|(entity, alias)| Piece::Mention(entity, alias)),
        1 => Just(Piece::Value),
        2 => Just(Piece::Stop),
        1 => Just(Piece::LineEnd),
    ]
}

fn draft() -> impl Strategy<Value = Draft> {
    let dates = prop_oneof![Just("2024"), Just("2024-11"), Just("2024-11-19"), Just("2023-01-31")];
    (
        option::of(vec(piece(), 0..8)),
        vec(piece(), 0..40),
        option::of(dates),
        (0..3_usize, option::of(0..2_usize)),
        vec(any::<[u32; 3]>(), 0..4),
        vec(any::<[u32; 3]>(), 0..4),
    )
        .prop_map(|(headline, body, date, (source, outlet), quotes, roles)| {
            let mut draft = Draft::default();
            let source = ["news/a.txt", "news/B.txt", "https://example.org/c/"][source].to_owned();
            draft.article.origin = Origin { source, ordinal: 0, span: None };
            draft.article.outlet = outlet.map(|outlet| ["The Post", "the courier"][outlet].to_owned());
            draft.article.headline = headline.map(|pieces| write(&mut draft, Field::Headline, &pieces));
            draft.article.body = write(&mut draft, Field::Body, &body);
            draft.article.published = date.map(|date| Published {
                value: PartialDate::parse(date).unwrap(),
                basis: dateline::model::Basis::Stated,
                evidence: date.to_owned(),
            });
            draft.quotes = quotes.into_iter().filter_map(|chance| quote(&draft, chance)).collect();
            draft.roles = roles.into_iter().filter_map(|chance| role(&draft, chance)).collect();
            draft
        })
}

fn write(draft: &mut Draft, field: Field, pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        let start = text.len();
        let meant = match piece {
            Piece::Word(at) => {
                text.push_str(WORDS[*at]);
                None
            }
            Piece::Mention(entity, alias) => {
                text.push_str(name(*entity, *alias));
                Some(Meant::Name(POOL[*entity].0, POOL[*entity].1[0].to_owned()))
            }
            Piece::Value => {
                text.push_str("2%");
                Some(Meant::Value(Kind::Percent, None))
            }
            Piece::Stop => {
                text.push('.');
                None
            }
            Piece::LineEnd => {
                text.push('\n');
                None
            }
        };
        draft.mentions.extend(meant.map(|meant| (field, Span::new(start, text.len()), meant)));
        text.push(' ');
    }
    text
}

/// A mention by chance, and its bytes.
fn mention(draft: &Draft, chance: u32) -> Option<(MentionIndex, Field, Span)> {
    let at = chance as usize % draft.mentions.len().max(1);
    let (field, span, _) = draft.mentions.get(at)?;
    Some((MentionIndex(at as u32), *field, *span))
}

fn quote(draft: &Draft, [words, speaker, kind]: [u32; 3]) -> Option<Quote> {
    let (_, field, span) = mention(draft, words)?;
    let (said_by, _, said) = mention(draft, speaker)?;
    let words = if said.of(draft.article.text(field)).is_empty() { span } else { said };
    let speaker = (kind % 4 > 0).then_some(Speaker { words, mention: (kind % 4 > 1).then_some(said_by) });
    let kind = if kind % 5 == 0 { QuoteKind::Scare } else { QuoteKind::Speech };
    Some(Quote { field, span, kind, speaker, cue: (words.start % 2 == 0).then_some(span) })
}

fn role(draft: &Draft, [person, title, affiliation]: [u32; 3]) -> Option<Role> {
    let (person, ..) = mention(draft, person)?;
    let (_, field, title) = mention(draft, title)?;
    let affiliation = mention(draft, affiliation).map(|(at, ..)| at).filter(|_| affiliation % 3 > 0);
    Some(Role { person, field, title, affiliation })
}
