//! The one table of actions: keys, help, status-line hints and the key table of the README come from it.

use super::Key;
use crate::model::Kind;

/// What the reader can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the table says it")]
pub enum Action {
    Quit,
    Suspend,
    Repaint,
    Load,
    Help,
    Notices,
    Jump,
    Back,
    Forward,
    Close,
    NextPane,
    PreviousPane,
    FocusArticles,
    FocusReader,
    FocusReferences,
    Down,
    Up,
    PageDown,
    PageUp,
    Top,
    Bottom,
    Open,
    NextMention,
    PreviousMention,
    NextSame,
    PreviousSame,
    NextArticle,
    PreviousArticle,
    Filter,
    Sort,
    Copies,
    Compare,
    Together,
    Chain,
    Cuts,
    Begins,
    Joins,
    ClearInput,
    DeleteWord,
    Erase,
    Verdicts,
    Same,
    Mark,
    NotThis,
    NotThisHere,
    Means,
    MeansHere,
    Retype,
    IsA(Kind),
    Rename,
    Hide,
    Confirm,
    Why,
    Undo,
    Redo,
    Review,
    Tiers,
    Swap,
    Later,
}

/// Where an action can be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// In every pane.
    Everywhere,
    /// Wherever there is something to move in, overlays too.
    Moving,
    /// Where something can be judged: the panes, the menu of verdicts, the evidence.
    Judging,
    /// In the menu of kinds.
    Kinds,
    /// In the cuts of a source.
    Cuts,
    /// In the review of merge suggestions.
    Review,
    /// In the jump box.
    Jump,
}

impl Scope {
    /// All scopes, in the order of help.
    pub const ALL: [Scope; 7] = [
        Scope::Everywhere,
        Scope::Moving,
        Scope::Judging,
        Scope::Kinds,
        Scope::Cuts,
        Scope::Review,
        Scope::Jump,
    ];

    /// The heading that help shows.
    pub fn heading(self) -> &'static str {
        match self {
            Scope::Everywhere => "Everywhere",
            Scope::Moving => "Moving",
            Scope::Judging => "Judging what the cursor is on",
            Scope::Kinds => "In the menu of kinds",
            Scope::Cuts => "In the cuts",
            Scope::Review => "In the review",
            Scope::Jump => "In the jump box",
        }
    }
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct ActionRow {
    /// The action.
    pub action: Action,
    /// Where it can be called.
    pub scope: Scope,
    /// Its keys, in the notation of [`Key::parse`], parted by blanks.
    pub keys: &'static str,
    /// What it does, in a few words.
    pub does: &'static str,
    /// A word for the status line, where it deserves one there.
    pub hint: Option<&'static str>,
}

impl ActionRow {
    /// Its keys.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        self.keys.split(' ').filter_map(Key::parse)
    }

    /// Its keys as help shows them.
    pub fn shown_keys(&self) -> String {
        self.keys().map(|key| key.to_string()).collect::<Vec<_>>().join(" ")
    }
}

const fn row(
    action: Action,
    scope: Scope,
    keys: &'static str,
    does: &'static str,
    hint: Option<&'static str>,
) -> ActionRow {
    ActionRow { action, scope, keys, does, hint }
}

/// Every action. The first key is the one that hints show.
#[rustfmt::skip]
pub const TABLE: &[ActionRow] = &[
    row(Action::Jump, Scope::Everywhere, "/ ctrl-p", "jump to any entity by any of its names", Some("jump")),
    row(Action::Open, Scope::Moving, "enter", "open what the cursor is on: an article, an entity, a mention", Some("open")),
    row(Action::Help, Scope::Everywhere, "?", "this help", Some("help")),
    row(Action::Quit, Scope::Everywhere, "q ctrl-c", "quit", Some("quit")),
    row(Action::Verdicts, Scope::Judging, "e", "the menu of all that can be said of it", Some("correct")),
    row(Action::NextMention, Scope::Everywhere, "n", "next mention in the reader; its entity is selected", Some("mention")),
    row(Action::PreviousMention, Scope::Everywhere, "N", "previous mention in the reader", None),
    row(Action::NextSame, Scope::Everywhere, "m", "next mention of the same entity in this article", None),
    row(Action::PreviousSame, Scope::Everywhere, "M", "previous mention of the same entity", None),
    row(Action::Back, Scope::Everywhere, "[ backspace alt-left", "back along the trail", Some("back")),
    row(Action::Forward, Scope::Everywhere, "] alt-right", "forward along the trail", None),
    row(Action::Filter, Scope::Everywhere, "f", "list only articles that mention the entity that is open or under the cursor; again: all", Some("filter")),
    row(Action::Sort, Scope::Everywhere, "s", "next order of the article list: as loaded, newest, oldest, title, source", None),
    row(Action::Copies, Scope::Everywhere, "o", "list the wire copies of the article under the cursor, one by one; again: one row for all", None),
    row(Action::Compare, Scope::Everywhere, "D", "what a wire copy cut and added, beside the article that leads its copies", None),
    row(Action::Together, Scope::Everywhere, "p", "the two together: every sentence in which the open entity and the one under the cursor both stand", None),
    row(Action::Chain, Scope::Everywhere, "P", "the shortest chain from it to another one, with the sentence for each hop", None),
    row(Action::Cuts, Scope::Everywhere, "C", "where the source at hand is cut into articles, and why", None),
    row(Action::Begins, Scope::Everywhere, "B", "an article begins at the paragraph at hand: shows it in the cuts", None),
    row(Action::NextArticle, Scope::Everywhere, "J", "next article, from any pane", None),
    row(Action::PreviousArticle, Scope::Everywhere, "K", "previous article, from any pane", None),
    row(Action::NextPane, Scope::Everywhere, "tab l right", "next pane", Some("pane")),
    row(Action::PreviousPane, Scope::Everywhere, "backtab h left", "previous pane", None),
    row(Action::FocusArticles, Scope::Everywhere, "1", "to the articles", None),
    row(Action::FocusReader, Scope::Everywhere, "2", "to the reader", None),
    row(Action::FocusReferences, Scope::Everywhere, "3", "to the cross-references", None),
    row(Action::Close, Scope::Moving, "esc", "close the overlay, else wait no longer for what is loading, else take marks away, else close the entry, else the filter", None),
    row(Action::Notices, Scope::Everywhere, "!", "what was made of each source, and what the loader had to say", None),
    row(Action::Load, Scope::Everywhere, "L f5", "load again what changed; all stays where it is", None),
    row(Action::Repaint, Scope::Everywhere, "ctrl-l", "draw the whole screen again", None),
    row(Action::Suspend, Scope::Everywhere, "ctrl-z", "suspend to the shell", None),
    row(Action::Down, Scope::Moving, "j down", "down", None),
    row(Action::Up, Scope::Moving, "k up", "up", None),
    row(Action::PageDown, Scope::Moving, "space pagedown ctrl-d", "a page down", None),
    row(Action::PageUp, Scope::Moving, "b pageup ctrl-u", "a page up", None),
    row(Action::Top, Scope::Moving, "g home", "to the top", None),
    row(Action::Bottom, Scope::Moving, "G end", "to the bottom", None),
    row(Action::Same, Scope::Judging, "=", "it is the same as another one, the likeliest first; with marks: all marked are one with it", Some("same")),
    row(Action::NotThis, Scope::Judging, "x", "this name is not this entity, in any article; with one mark: the two are two", Some("not this")),
    row(Action::NotThisHere, Scope::Judging, "X", "this name is not this entity, only in this article", None),
    row(Action::Means, Scope::Judging, "a", "this name always means another one", None),
    row(Action::MeansHere, Scope::Judging, "A", "this name means another one, only in this article", None),
    row(Action::Retype, Scope::Judging, "t", "it is of another kind", None),
    row(Action::Rename, Scope::Judging, "R", "it goes by another name", None),
    row(Action::Hide, Scope::Judging, "d", "hide it", None),
    row(Action::Confirm, Scope::Judging, "c", "it is right as it stands; what was hidden is shown again", None),
    row(Action::Why, Scope::Judging, "w", "why it is what it is: names, rules, sentences", Some("why")),
    row(Action::Mark, Scope::Judging, "v", "mark it to judge it with others; again: take the mark away", None),
    row(Action::Undo, Scope::Judging, "u", "take the last judgement back", Some("undo")),
    row(Action::Redo, Scope::Judging, "ctrl-r", "judge again what was taken back", None),
    row(Action::Review, Scope::Everywhere, "r", "review entities that may be one, pair by pair", Some("review")),
    row(Action::Tiers, Scope::Everywhere, "T", "next choice of what is shown: all but hidden, without noise, confirmed, everything", None),
    row(Action::IsA(Kind::Person), Scope::Kinds, "p", "a person", None),
    row(Action::IsA(Kind::Org), Scope::Kinds, "o", "an organisation", None),
    row(Action::IsA(Kind::Place), Scope::Kinds, "l", "a place", None),
    row(Action::IsA(Kind::Group), Scope::Kinds, "g", "a group", None),
    row(Action::IsA(Kind::Weapon), Scope::Kinds, "w", "a weapon", None),
    row(Action::IsA(Kind::Event), Scope::Kinds, "e", "an event", None),
    row(Action::Begins, Scope::Cuts, "B", "an article begins here", Some("begins here")),
    row(Action::Joins, Scope::Cuts, "x", "no article begins here: it goes on with the one before", Some("none begins")),
    row(Action::Same, Scope::Review, "y =", "they are the same", Some("same")),
    row(Action::NotThis, Scope::Review, "n x", "they are not the same, and stay two", Some("not the same")),
    row(Action::Later, Scope::Review, "l space", "later: the pair goes to the end", Some("later")),
    row(Action::Swap, Scope::Review, "s", "the other name stays", Some("other name")),
    row(Action::Undo, Scope::Review, "u", "take the last judgement back", Some("undo")),
    row(Action::Redo, Scope::Review, "ctrl-r", "judge again what was taken back", None),
    row(Action::Why, Scope::Review, "w", "why the left one is what it is", Some("why")),
    row(Action::Open, Scope::Jump, "enter", "go to the entity, or do with it what the box was opened for", Some("choose")),
    row(Action::Down, Scope::Jump, "down ctrl-n tab", "next suggestion", Some("next")),
    row(Action::Up, Scope::Jump, "up ctrl-p backtab", "previous suggestion", None),
    row(Action::PageDown, Scope::Jump, "pagedown", "a page of suggestions down", None),
    row(Action::PageUp, Scope::Jump, "pageup", "a page of suggestions up", None),
    row(Action::Erase, Scope::Jump, "backspace ctrl-h", "erase a letter", None),
    row(Action::DeleteWord, Scope::Jump, "ctrl-w", "erase a word", None),
    row(Action::ClearInput, Scope::Jump, "ctrl-u", "erase all", None),
    row(Action::Swap, Scope::Jump, "ctrl-s", "of two that become one, the other name stays", None),
    row(Action::Mark, Scope::Jump, "ctrl-v", "mark the suggestion, to judge it with others", None),
    row(Action::Verdicts, Scope::Jump, "ctrl-e", "all that can be said of the suggestion", None),
    row(Action::Close, Scope::Jump, "esc ctrl-c", "close the box", Some("close")),
];

/// The action that `key` calls in the first of `scopes` that knows it.
pub(super) fn lookup(key: Key, scopes: &[Scope]) -> Option<Action> {
    scopes.iter().find_map(|scope| {
        TABLE
            .iter()
            .filter(|row| row.scope == *scope)
            .find(|row| row.keys().any(|k| k == key))
            .map(|row| row.action)
    })
}

/// The table as Markdown, for the README.
pub fn key_table() -> String {
    let mut out = String::from("| keys | what they do |\n|---|---|\n");
    for scope in Scope::ALL {
        out += &format!("| **{}** | |\n", scope.heading());
        for row in TABLE.iter().filter(|row| row.scope == scope) {
            let keys: Vec<String> = row.keys().map(|key| format!("`{key}`")).collect();
            out += &format!("| {} | {} |\n", keys.join(" "), row.does);
        }
    }
    out
}
