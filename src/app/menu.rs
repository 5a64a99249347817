//! Small overlays of a judgement: what can be said of a subject, its kinds by letter, a new name for it.

use super::action::{ActionRow, TABLE};
use super::{Action, Line, Scope, Subject};

/// What can be said of a subject.
#[derive(Clone, Debug)]
pub struct Menu {
    /// The subject; without one only some can be said.
    pub subject: Option<Subject>,
    /// The first row in view.
    pub top: usize,
    /// How many entities are marked beside it.
    pub marked: usize,
}

/// A new name for a subject.
#[derive(Clone, Debug)]
pub struct Rename {
    /// What is renamed.
    pub subject: Subject,
    /// The name being typed.
    pub line: Line,
}

impl Menu {
    /// The actions that it lists.
    pub fn actions() -> impl Iterator<Item = &'static ActionRow> {
        TABLE.iter().filter(|row| row.scope == Scope::Judging && row.action != Action::Verdicts)
    }

    /// The kinds that can be chosen.
    pub fn kinds() -> impl Iterator<Item = &'static ActionRow> {
        TABLE.iter().filter(|row| row.scope == Scope::Kinds)
    }

    /// Its rows.
    pub(super) fn rows_count() -> usize {
        Self::actions().count()
    }

    /// What an action does, in the words of the subject; `None` where it can do nothing.
    pub fn words(&self, row: &ActionRow) -> Option<String> {
        let general = || Some(row.does.to_owned());
        if matches!(row.action, Action::Undo | Action::Redo) {
            return general();
        }
        let subject = self.subject.as_ref()?;
        let (headword, called) = (&subject.headword, subject.called());
        match row.action {
            Action::Same if self.marked > 0 => {
                Some(format!("{headword} and all that is marked ({}) are one", self.marked))
            }
            Action::Same => Some(format!("{headword} is the same as …")),
            Action::NotThis if self.marked == 1 => {
                Some(format!("{headword} and the one that is marked are two"))
            }
            Action::NotThis => subject.name.as_ref().map(|name| apart(name, headword)),
            Action::NotThisHere => (subject.name.as_ref())
                .filter(|_| subject.article.is_some())
                .map(|name| format!("{}, in this article", apart(name, headword))),
            Action::Means => Some(format!("“{called}” always means …")),
            Action::MeansHere => subject.article.map(|_| format!("“{called}” means …, only in this article")),
            Action::Retype => Some(format!("{headword} is no {}, but …", subject.kind.word())),
            Action::Rename => Some(format!("{headword} goes by another name")),
            Action::Hide => Some(format!("hide {headword}")),
            Action::Confirm => Some(format!("{headword} is right as it stands")),
            Action::Why if called == headword => general(),
            Action::Why => Some(format!("why “{called}” is {headword}")),
            Action::Mark => Some(format!("mark {headword}, to judge it with others")),
            _ => general(),
        }
    }
}

fn apart(name: &str, headword: &str) -> String {
    if name == headword {
        format!("what is written “{name}” is another one")
    } else {
        format!("“{name}” is not {headword}")
    }
}
