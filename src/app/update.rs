//! Messages in, effects out.

use super::{App, Effect, Message, Overlay, Pane, Question, References, Reply, Review};
use crate::query::{ArticleList, EntryQuestion};

impl App {
    /// Takes a message; gives what the app asks of the world.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        let mut effects = Vec::new();
        match message {
            Message::Key(key) => self.take_key(key, &mut effects),
            Message::Mouse(mouse) => {
                self.type_ahead.clear();
                self.mouse(mouse, &mut effects);
            }
            Message::Paste(text) => {
                self.edit(|line| line.type_text(&text));
            }
            Message::Resize(width, height) => self.resize(width, height),
            Message::Progress(loading) => self.loading = Some(loading),
            Message::Opened(summary) => {
                self.loading = None;
                self.summary = Some(summary);
            }
            Message::Reopened(summary, carried) => self.take_reopened(summary, &carried),
            Message::Kept => {
                self.loading = None;
                self.remark = Some("stopped: nothing was loaded again".to_owned());
            }
            Message::Reply(generation, reply) => self.take_reply(generation, reply),
            Message::Judged(outcome) => self.take_judged(outcome),
            Message::Told(words) => self.remark = Some(words),
            Message::Changed => {
                self.loading = Some(self.loading.unwrap_or_default());
                effects.push(Effect::Load);
            }
        }
        self.settle(&mut effects);
        self.replay_keys(&mut effects);
        effects
    }

    fn take_reply(&mut self, generation: u64, reply: Reply) {
        match reply {
            Reply::Articles(rows) => self.take_rows(generation, rows),
            Reply::Place(place) => {
                if self.articles.place.receive(generation, place) {
                    self.articles.settle(&self.selection);
                    self.select_arrived();
                    self.reveal_article();
                }
            }
            Reply::Article(view) => drop(self.reader.view.receive(generation, view.map(|view| *view))),
            Reply::References(list) => {
                self.references.list.receive(generation, list);
                self.name_filter();
            }
            Reply::Entry(entry) => {
                self.references.entry.receive(generation, entry.map(|entry| *entry));
                self.name_filter();
            }
            Reply::Concordance(lines) => {
                if self.references.concordance.receive(generation, lines) {
                    self.follow_first();
                }
            }
            reply => self.take_overlay_reply(generation, reply),
        }
    }

    /// Gives a reply to the overlay that asked; one that is closed by now needs none.
    fn take_overlay_reply(&mut self, generation: u64, reply: Reply) {
        match reply {
            Reply::Suggest(suggestions) => {
                if let Some(jump) = self.overlays_mut().find_map(Overlay::as_jump) {
                    jump.arrive(generation, suggestions);
                }
            }
            Reply::Evidence(evidence) => {
                if let Some(why) = self.overlays_mut().find_map(Overlay::as_why) {
                    why.arrive(generation, evidence.map(|evidence| *evidence));
                }
            }
            Reply::Merges(merges) => {
                let Some(review) = self.overlays_mut().find_map(Overlay::as_review) else { return };
                review.arrive(generation, merges);
                if review.is_through() && !self.later.is_empty() {
                    self.later.clear();
                    self.remark = Some("the pairs that were put off come again".to_owned());
                }
            }
            Reply::Pair(pair) => {
                if let Some(two) = self.overlays_mut().find_map(Overlay::as_together) {
                    two.arrive(generation, pair.map(|pair| *pair));
                }
            }
            Reply::Chain(chain) => {
                if let Some(two) = self.overlays_mut().find_map(Overlay::as_chain) {
                    two.arrive(generation, chain.map(|chain| *chain));
                }
            }
            Reply::Difference(difference) => {
                if let Some(compare) = self.overlays_mut().find_map(Overlay::as_compare) {
                    compare.difference.receive(generation, difference.map(|difference| *difference));
                }
            }
            Reply::Cuts(list) => {
                if let Some(cuts) = self.overlays_mut().find_map(Overlay::as_cuts) {
                    cuts.arrive(generation, list);
                }
            }
            Reply::Report(report) => {
                if let Some(notices) = self.overlays_mut().find_map(Overlay::as_notices) {
                    notices.report.receive(generation, report);
                }
            }
            _ => {}
        }
    }

    /// The list's title follows the name of the entity that it is filtered by.
    fn name_filter(&mut self) {
        if let Some(name) = self.selection.filter.and_then(|filter| self.references.name_of(filter)) {
            self.articles.filter_name = Some(name);
        }
    }

    fn take_rows(&mut self, generation: u64, rows: Result<ArticleList, String>) {
        if !self.articles.rows.receive(generation, rows) {
            return;
        }
        self.articles.cursor.step(0, self.articles.total());
        if self.selection.article.is_none() {
            // where the selected one is gone from a corpus read anew, the one in its row is next
            self.selection.article = self.articles.move_to(self.articles.cursor.item, &self.selection);
        }
        self.select_arrived();
        self.reveal_article();
    }

    /// Brings layout and questions into line with what is selected now.
    pub(super) fn settle(&mut self, effects: &mut Vec<Effect>) {
        self.fit();
        if self.summary.is_some() {
            self.ask(effects);
        }
    }

    /// Lays out what the panes and the overlay show for the sizes that they have. A pane that is not shown keeps its layout.
    fn fit(&mut self) {
        let layout = self.layout;
        if layout.area(Pane::Reader).width > 0 {
            // a blank stands before and a scroll bar behind the text
            self.reader.fit(layout.cells(Pane::Reader).saturating_sub(2), layout.rows(Pane::Reader));
        }
        let cells = match layout.cells(Pane::References) {
            0 => usize::from(layout.screen.width).saturating_sub(2),
            cells => cells,
        };
        self.fit_overlay();
        let rows = layout.rows(Pane::References).max(1);
        self.references.fit(&self.selection, self.tiers, cells.saturating_sub(2), rows);
    }

    /// Every pane's wanted question; a slot asks only where it differs from what it last asked.
    fn ask(&mut self, effects: &mut Vec<Effect>) {
        let selection = &self.selection;
        let mut ask = |asked: Option<(u64, Question)>| {
            effects.extend(asked.map(|(generation, question)| Effect::Ask(generation, question)));
        };
        let rows = self.articles.wanted_rows(selection);
        ask(tag(self.articles.rows.want(Some(rows)), Question::Articles));
        let place = self.articles.wanted_place(selection);
        ask(tag(self.articles.place.want(place), |(list, id)| Question::Place(list, id)));
        ask(tag(self.reader.view.want(selection.article), Question::Article));
        ask(tag(self.references.list.want(selection.article), Question::References));
        let entry = References::wanted_entry(selection);
        let wanted =
            entry.map(|entity| EntryQuestion { entity, limit: References::entry_limit(), tiers: self.tiers });
        ask(tag(self.references.entry.want(wanted), Question::Entry));
        let lines = self.references.wanted_concordance(selection);
        ask(tag(self.references.concordance.want(lines), Question::Concordance));
        for overlay in self.beneath.iter_mut().chain(&mut self.overlay) {
            match overlay {
                Overlay::Jump(jump) => {
                    let wanted = jump.wanted(self.tiers);
                    ask(tag(jump.suggestions.want(Some(wanted)), Question::Suggest));
                }
                Overlay::Why(why) => {
                    let wanted = why.wanted();
                    ask(tag(why.evidence.want(Some(wanted)), Question::Evidence));
                }
                Overlay::Review(review) => {
                    let wanted = Review::wanted(self.tiers, &self.later);
                    ask(tag(review.merges.want(Some(wanted)), Question::Merges));
                }
                Overlay::Together(two) => ask(tag(two.told.want(Some(two.wanted())), Question::Pair)),
                Overlay::Chain(two) => ask(tag(two.told.want(Some(two.wanted())), Question::Chain)),
                Overlay::Compare(compare) => {
                    let wanted = compare.wanted();
                    ask(tag(compare.difference.want(Some(wanted)), Question::Difference));
                }
                Overlay::Cuts(cuts) => {
                    let wanted = cuts.wanted();
                    ask(tag(cuts.list.want(Some(wanted)), Question::Cuts));
                }
                Overlay::Notices(notices) => {
                    let wanted = notices.wanted();
                    ask(tag(notices.report.want(Some(wanted)), Question::Report));
                }
                Overlay::Help(_) | Overlay::Menu(_) | Overlay::Kinds(_) | Overlay::Rename(_) => {}
            }
        }
    }
}

fn tag<Q>(asked: Option<(u64, Q)>, question: impl Fn(Q) -> Question) -> Option<(u64, Question)> {
    asked.map(|(generation, wanted)| (generation, question(wanted)))
}
