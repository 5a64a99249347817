//! Colours and marks. Meaning never hangs on colour alone: without colour each kind has its own mark.

use ratatui::style::{Color, Modifier, Style};

use crate::app::Tone;
use crate::model::{Kind, OwnKind};

/// Which palette.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tint {
    /// For dark backgrounds.
    #[default]
    Dark,
    /// For light backgrounds.
    Light,
    /// No colours, only marks.
    None,
}

/// A palette.
#[derive(Clone, Copy, Debug, Default)]
pub struct Theme {
    tint: Tint,
}

impl Theme {
    /// The palette of `tint`.
    pub fn new(tint: Tint) -> Self {
        Self { tint }
    }

    /// A mention or name of `kind`.
    pub fn kind(self, kind: Kind) -> Style {
        let (dark, light) = match kind {
            Kind::Person => (222, 130),
            Kind::Org => (117, 25),
            Kind::Place => (150, 28),
            Kind::Group => (180, 94),
            Kind::Weapon => (210, 124),
            Kind::Event => (183, 91),
            Kind::Own(own) => own_colours(own),
            Kind::Date | Kind::Money | Kind::Percent | Kind::Quantity => (109, 66),
        };
        match self.tint {
            Tint::Dark => Style::new().fg(Color::Indexed(dark)),
            Tint::Light => Style::new().fg(Color::Indexed(light)),
            Tint::None => Style::new().add_modifier(marks(kind)),
        }
    }

    /// A row of the cross-references in `tone`.
    pub fn tone(self, tone: Tone) -> Style {
        match tone {
            Tone::Plain => Style::new(),
            Tone::Heading => Style::new().add_modifier(Modifier::BOLD),
            Tone::Quiet => self.quiet(),
            Tone::Cut => self.change(210, 124),
            Tone::Added => self.change(150, 28),
            Tone::Name(kind) => self.kind(kind),
            Tone::Faint(kind) => self.faint(kind),
        }
    }

    /// What was cut or added; a sign before it tells which.
    fn change(self, dark: u8, light: u8) -> Style {
        match self.tint {
            Tint::Dark => Style::new().fg(Color::Indexed(dark)),
            Tint::Light => Style::new().fg(Color::Indexed(light)),
            Tint::None => Style::new(),
        }
    }

    /// A name that may be none: quieter, and slanted, since not every terminal dims.
    pub fn faint(self, kind: Kind) -> Style {
        let style = if self.tint == Tint::None { Style::new() } else { self.kind(kind) };
        style.add_modifier(Modifier::DIM | Modifier::ITALIC)
    }

    /// What matters less.
    pub fn quiet(self) -> Style {
        match self.tint {
            Tint::Dark => Style::new().fg(Color::Indexed(245)),
            Tint::Light => Style::new().fg(Color::Indexed(242)),
            Tint::None => Style::new().add_modifier(Modifier::DIM),
        }
    }

    /// What an older answer shows while a newer one is under way.
    pub fn stale(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// The row under the cursor; `focused` where keys go to its pane.
    pub fn cursor(self, focused: bool) -> Style {
        match (self.tint, focused) {
            (Tint::None, true) => Style::new().add_modifier(Modifier::REVERSED),
            (Tint::None, false) => Style::new().add_modifier(Modifier::UNDERLINED),
            (Tint::Dark, true) => Style::new().bg(Color::Indexed(238)).add_modifier(Modifier::BOLD),
            (Tint::Dark, false) => Style::new().bg(Color::Indexed(236)),
            (Tint::Light, true) => Style::new().bg(Color::Indexed(252)).add_modifier(Modifier::BOLD),
            (Tint::Light, false) => Style::new().bg(Color::Indexed(254)),
        }
    }

    /// The marked mention.
    pub fn marked(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD)
    }

    /// Other mentions of the selected entity.
    pub fn same_entity(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED | Modifier::BOLD)
    }

    /// A matched letter, or the mention in its sentence.
    pub fn matched(self) -> Style {
        let style = Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
        match self.tint {
            Tint::Dark => style.fg(Color::Indexed(229)),
            Tint::Light => style.fg(Color::Indexed(88)),
            Tint::None => style,
        }
    }

    /// The border of a pane.
    pub fn border(self, focused: bool) -> Style {
        match (self.tint, focused) {
            (Tint::Dark, true) => Style::new().fg(Color::Indexed(117)),
            (Tint::Light, true) => Style::new().fg(Color::Indexed(25)),
            (Tint::None, true) => Style::new().add_modifier(Modifier::BOLD),
            (_, false) => self.quiet(),
        }
    }

    /// An error or warning.
    pub fn alarm(self) -> Style {
        match self.tint {
            Tint::Dark => Style::new().fg(Color::Indexed(215)),
            Tint::Light => Style::new().fg(Color::Indexed(130)),
            Tint::None => Style::new().add_modifier(Modifier::BOLD),
        }
    }
}

/// The colours of a kind of the reader's own hang on its word alone, so that they are the same in every corpus.
fn own_colours(kind: OwnKind) -> (u8, u8) {
    const COLOURS: [(u8, u8); 6] = [(80, 30), (218, 162), (191, 64), (209, 166), (141, 55), (51, 37)];
    let letters = kind.word().bytes().map(usize::from);
    COLOURS[letters.fold(0, |hash, letter| (hash * 53 + letter) % 9973) % COLOURS.len()]
}

/// The marks that tell kinds apart where there is no colour.
fn marks(kind: Kind) -> Modifier {
    match kind {
        Kind::Person => Modifier::BOLD,
        Kind::Org => Modifier::BOLD.union(Modifier::UNDERLINED),
        Kind::Place => Modifier::UNDERLINED,
        Kind::Group => Modifier::UNDERLINED.union(Modifier::DIM),
        Kind::Weapon => Modifier::BOLD.union(Modifier::ITALIC),
        Kind::Event => Modifier::ITALIC,
        Kind::Own(_) => Modifier::ITALIC.union(Modifier::UNDERLINED),
        Kind::Date | Kind::Money | Kind::Percent | Kind::Quantity => Modifier::DIM,
    }
}
