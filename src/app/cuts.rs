//! The overlay of cuts: the articles of the source at hand with the line where each begins and why, and the paragraphs of the
//! article at hand, where another one may begin.

use super::{App, Cursor, Effect, Overlay, Row, Slot, Tone};
use crate::model::{ArticleId, Correction, CutBy, Field};
use crate::query::{Carried, CutList, CutRow};
use crate::report;
use crate::text::{sanitize, width};

/// Rows above the list.
const HEAD: usize = 2;

/// The overlay's state.
#[derive(Clone, Debug)]
pub struct Cuts {
    /// The article at hand.
    article: ArticleId,
    /// Where its source is cut.
    pub list: Slot<ArticleId, CutList>,
    /// The row in hand.
    pub cursor: Cursor,
    /// The paragraph that the cursor is to stand on when the cuts come; else it goes to the article at hand.
    sought: Option<usize>,
    is_placed: bool,
}

/// What the cursor can stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Cut(usize),
    Paragraph(usize),
}

impl Cuts {
    pub(super) fn wanted(&self) -> ArticleId {
        self.article
    }

    fn paragraphs(&self) -> &[String] {
        self.list.answer().map_or(&[], |list| &list.paragraphs)
    }

    fn rows_of_list(&self) -> &[CutRow] {
        self.list.answer().map_or(&[], |list| &list.rows)
    }

    /// The cuts, and behind that of the article at hand its paragraphs.
    fn items(&self) -> Vec<Item> {
        let rows = self.rows_of_list();
        let own = rows.iter().position(|row| row.article == Some(self.article));
        let paragraphs = (0..self.paragraphs().len()).map(Item::Paragraph);
        let (above, below) = rows.split_at(own.map_or(0, |own| own + 1));
        let below = (above.len()..above.len() + below.len()).map(Item::Cut);
        (0..above.len()).map(Item::Cut).chain(paragraphs).chain(below).collect()
    }

    fn item(&self) -> Option<Item> {
        self.items().get(self.cursor.item).copied()
    }

    /// Rows that the cursor can stand on, with those above them.
    pub fn rows(&self, cells: usize) -> Vec<Row> {
        let Some(list) = self.list.answer() else { return Vec::new() };
        let head = match &list.evidence {
            Some(evidence) => format!("cut at {evidence}"),
            None if list.format.as_deref() == Some("text") => "read as one article".to_owned(),
            None => "its articles are records of their own: nothing was cut".to_owned(),
        };
        let head = Row { text: sanitize::clean_line(&head), tone: Tone::Quiet, ..Row::default() };
        let widest = list.rows.last().map_or(1, |row| row.cut.line.to_string().len());
        let row = |item: Item| match item {
            Item::Cut(at) => {
                let row = &list.rows[at];
                let is_here = row.article == Some(self.article);
                let tone = match row.cut.by {
                    CutBy::ReaderAgainst => Tone::Quiet,
                    _ if is_here => Tone::Heading,
                    _ => Tone::Plain,
                };
                Row { text: report::cut(&row.cut, widest), tone, ..Row::default() }
            }
            Item::Paragraph(at) => {
                let text = format!("    ¶ {}", list.paragraphs[at]);
                let text = width::truncate(&text, cells).into_owned();
                Row { text, tone: Tone::Quiet, ..Row::default() }
            }
        };
        [head, Row::default()].into_iter().chain(self.items().into_iter().map(row)).collect()
    }

    /// The row that the cursor stands on.
    pub fn row_in_hand(&self) -> usize {
        HEAD + self.cursor.item
    }

    /// How many rows the cursor can stand on.
    pub fn count(&self) -> usize {
        self.items().len()
    }

    /// Takes a reply; the first one places the cursor.
    pub(super) fn arrive(&mut self, generation: u64, reply: Result<CutList, String>) {
        if !self.list.receive(generation, reply) || self.is_placed {
            return;
        }
        self.is_placed = true;
        let items = self.items();
        let is_sought = |item: &Item| match (*item, self.sought) {
            (Item::Paragraph(at), Some(sought)) => at == sought,
            (Item::Cut(at), None) => self.rows_of_list()[at].article == Some(self.article),
            _ => false,
        };
        self.cursor.item = items.iter().position(is_sought).unwrap_or(0);
    }

    pub(super) fn step(&mut self, step: isize, height: usize) {
        self.cursor.step(step, self.count());
        self.reveal(height);
    }

    /// Brings the row in hand into view; the first item brings what stands above it along.
    pub(super) fn reveal(&mut self, height: usize) {
        let total = HEAD + self.count();
        let (first, rows) = if self.cursor.item == 0 { (0, HEAD + 1) } else { (self.row_in_hand(), 1) };
        self.cursor.reveal(first, rows, height, total);
    }

    /// Asks again of a corpus read anew; gives whether its article is still there.
    pub(super) fn carry(&mut self, carried: &Carried) -> bool {
        let now = carried.article(self.article);
        self.article = now.unwrap_or(self.article);
        self.list.forget();
        now.is_some()
    }

    /// What the reader says by an action on the row in hand: that an article begins there, or that none does.
    fn correction(&self, begins: bool) -> Result<Correction, &'static str> {
        let list = self.list.current().ok_or("the cuts are not there yet")?;
        let of = |text: &str, line| Correction {
            source: list.source.clone(),
            text: text.to_owned(),
            line,
            begins,
        };
        match self.item().ok_or("there is nothing to cut")? {
            _ if list.evidence.is_none() && list.format.as_deref() != Some("text") => {
                Err("its articles are records of their own: there is nothing to cut")
            }
            Item::Cut(at) => {
                let cut = &list.rows[at].cut;
                match (begins, cut.by.begins()) {
                    (true, true) => Err("an article begins there already"),
                    (false, false) => Err("no article begins there already; B takes that back"),
                    (false, true) if at == 0 => Err("it is the first: there is none before it to go on with"),
                    _ => Ok(of(&cut.text, cut.said_at.unwrap_or(cut.line))),
                }
            }
            Item::Paragraph(_) if !begins => Err("no article begins at this paragraph; B says that one does"),
            Item::Paragraph(at) => {
                let own = list.rows.iter().find(|row| row.article == Some(self.article));
                // of lines that read the same the one nearest to this number is meant
                let line = own.map_or(1, |row| row.cut.line) + at as u32 + 1;
                Ok(of(&list.paragraphs[at], line))
            }
        }
    }
}

impl App {
    /// Opens the cuts of the source at hand; `at_paragraph`: with the cursor on the paragraph at hand.
    pub(super) fn open_cuts(&mut self, at_paragraph: bool) {
        let Some(shown) = self.reader.shown() else {
            self.remark = Some("no article is at hand".to_owned());
            return;
        };
        let article = &shown.analysed.article;
        let mention = self.selection.mention.and_then(|index| self.reader.mention(index));
        let marked = mention.filter(|mention| mention.field == Field::Body).map(|mention| mention.span.start);
        let at = marked.or_else(|| self.reader.body_in_view()).unwrap_or(0) as usize;
        let above = article.body.get(..at).unwrap_or("");
        let cuts = Cuts {
            article: shown.id,
            list: Slot::after(self.generation),
            cursor: Cursor::default(),
            sought: at_paragraph.then(|| above.matches('\n').count()),
            is_placed: false,
        };
        self.lay_over(Overlay::Cuts(cuts));
    }

    /// Takes the reader's word on the row in hand of the cuts; the sources are loaded again with it.
    pub(super) fn correct_cut(&mut self, begins: bool, effects: &mut Vec<Effect>) {
        let Some(Overlay::Cuts(cuts)) = &self.overlay else { return };
        match cuts.correction(begins) {
            Ok(correction) => {
                self.loading = Some(self.loading.unwrap_or_default());
                effects.push(Effect::Cut(correction));
            }
            Err(words) => self.remark = Some(words.to_owned()),
        }
    }

    /// Enter in the cuts: to the article in hand.
    pub(super) fn open_cut(&mut self) {
        let Some(Overlay::Cuts(cuts)) = &self.overlay else { return };
        let article = match cuts.item() {
            Some(Item::Cut(at)) => cuts.rows_of_list().get(at).and_then(|row| row.article),
            Some(Item::Paragraph(_)) => Some(cuts.article),
            None => None,
        };
        match article {
            Some(article) => {
                self.clear_overlays();
                self.select_article(article);
            }
            None => self.remark = Some("no article begins there".to_owned()),
        }
    }
}
