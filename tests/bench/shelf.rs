//! What a shelf spares: the first load of a corpus, the second of the same bytes, and one with a file in a hundred changed,
//! beside a load without a shelf; how large the shelf is beside the text. Then what reading a source and extracting from its
//! articles cost against having them from the shelf. One table, everything in one run; read the ratios.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::slice;
use std::time::Duration;

use dateline::ingest::{self, Aids, copies};
use dateline::model::Corpus;
use dateline::shelf::{Limits, Shelf};
use dateline::source::{self, Assignment};
use dateline::{extract, resolve};

/// Articles in files of their own, and as many lines of one file.
const FILES: usize = 2_500;

/// Time that the processor gave to this program so far, on all cores: a busy machine does not stretch it.
fn spent() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.cast_unsigned(), time.tv_nsec as u32)
}

fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

const PEOPLE: [&str; 12] = [
    "Anna Lund",
    "Keir Starmer",
    "Bo Ek",
    "Volodymyr Zelenskyy",
    "Maria Costa",
    "Peter Novak",
    "Ursula von der Leyen",
    "Ahmed Rashid",
    "Olga Petrenko",
    "John Miller",
    "Sofia Rossi",
    "Henrik Dahl",
];
const PLACES: [&str; 10] =
    ["Kyiv", "London", "Paris", "Warsaw", "Oslo", "Kharkiv", "Geneva", "Ankara", "Odesa", "Brussels"];
const BODIES: [&str; 8] = [
    "the Ministry of Defence",
    "the European Commission",
    "NATO",
    "the harbour office",
    "Lockheed Martin",
    "the central bank",
    "the United Nations",
    "the coast guard",
];

/// A small generator of numbers, so that every run measures the same text.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn of<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.roll(words.len())]
    }

    fn sentence(&mut self) -> String {
        let (person, place, body) = (self.of(&PEOPLE), self.of(&PLACES), self.of(&BODIES));
        let number = self.roll(900) + 2;
        match self.roll(6) {
            0 => format!(
                "“We have waited {number} days for this,” {person}, a spokesman for {body}, told reporters in {place}."
            ),
            1 => format!(
                "Officials in {place} said on Tuesday that {number} people had left the town since May 3."
            ),
            2 => {
                format!("According to {body}, the plan would cost ${number} million over the next two years.")
            }
            3 => format!(
                "{person} met the foreign minister in {place} and spoke of a deal that {body} had long opposed."
            ),
            4 => format!(
                "About {number} soldiers took part, and losses rose by {} percent last month, {body} said.",
                number % 97
            ),
            _ => format!(
                "The talks went on late into the night while trucks waited at the border for papers from {place}."
            ),
        }
    }

    /// Some 2,500 bytes.
    fn body(&mut self, end: &str) -> String {
        let paragraphs =
            (0..8).map(|_| format!("{} {} {}", self.sentence(), self.sentence(), self.sentence()));
        paragraphs.collect::<Vec<_>>().join(end)
    }
}

/// Writes the text of article `number`, in its state `version`.
fn article(number: usize, version: usize, end: &str) -> (String, String) {
    let mut dice = Dice((number * 1_000 + version) as u64);
    (format!("{} speaks in {} of talk {number}", dice.of(&PEOPLE), dice.of(&PLACES)), dice.body(end))
}

fn write_file(news: &Path, number: usize, version: usize) {
    let (headline, body) = article(number, version, "\n\n");
    fs::write(news.join(format!("{number:05}.txt")), format!("{headline}\n\n{body}\n")).unwrap();
}

fn write_lines(news: &Path, changed: usize) {
    let line = |number: usize| {
        let version = usize::from(number < changed);
        let (headline, body) = article(FILES + number, version, "\\n\\n");
        format!("{{\"title\": \"{headline}\", \"body\": \"{body}\"}}\n")
    };
    fs::write(news.join("wire.jsonl"), (0..FILES).map(line).collect::<String>()).unwrap();
}

fn size(folder: &Path) -> u64 {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files.map(|file| file.metadata().unwrap().len()).sum()
}

struct Bench {
    news: PathBuf,
    shelf: PathBuf,
    plain: Option<Duration>,
}

impl Bench {
    fn load(&mut self, what: &str, keep: bool) -> Corpus {
        let opened = || Shelf::open(&self.shelf, Limits::default());
        let start = spent();
        let corpus =
            ingest::ingest_with(slice::from_ref(&self.news), &Aids::default(), keep.then(opened), &|_| ());
        let time = spent().saturating_sub(start);
        let plain = *self.plain.get_or_insert(time);
        let megabytes = size(&self.shelf) as f64 / 1e6;
        say(&format!(
            "{what:<44} {:>8.2} s {:>8.3} x {megabytes:>9.1} MB",
            time.as_secs_f64(),
            time.as_secs_f64() / plain.as_secs_f64()
        ));
        corpus
    }
}

fn main() {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench-shelf");
    let _ = fs::remove_dir_all(&home);
    let mut bench = Bench { news: home.join("news"), shelf: home.join("shelf"), plain: None };
    fs::create_dir_all(&bench.news).unwrap();
    (0..FILES).for_each(|number| write_file(&bench.news, number, 0));
    write_lines(&bench.news, 0);
    extract::prepare();
    resolve::prepare();
    let text = size(&bench.news);
    say(&format!(
        "{} articles, half of them in files, half in one; {:.1} MB of text",
        2 * FILES,
        text as f64 / 1e6
    ));
    say("load                                         processor     ratio        shelf");
    let plain = bench.load("without a shelf", false);
    let start = spent();
    drop(source::load(&Assignment::of(slice::from_ref(&bench.news))));
    let reading = spent().saturating_sub(start).as_secs_f64();
    say(&format!("{:<44} {reading:>8.2} s", "  of this, reading sources"));
    let articles: Vec<_> = plain.articles.iter().map(|analysed| &analysed.article).collect();
    let mut again = plain.articles.clone();
    let start = spent();
    drop(copies::bundles(&articles));
    drop(resolve::resolve(&mut again));
    let always = spent().saturating_sub(start).as_secs_f64();
    say(&format!("{:<44} {always:>8.2} s", "  of this, wire copies and entities"));
    assert!(bench.load("the first with one", true) == plain, "a shelf changes nothing");
    say(&format!("the shelf has {:.2} of the size of the text", size(&bench.shelf) as f64 / text as f64));
    assert!(bench.load("the second, nothing changed", true) == plain, "a shelf changes nothing");
    (0..FILES / 100).for_each(|number| write_file(&bench.news, number * 100, 1));
    bench.load("one file in a hundred changed", true);
    write_lines(&bench.news, FILES / 100);
    let changed = bench.load("and one line in a hundred of the large file", true);
    assert!(bench.load("the same again without", false) == changed, "a shelf changes nothing");
    let _ = fs::remove_dir_all(&home);
}
