//! State and behaviour of the terminal app, without a terminal: messages go in, effects come out, drawing reads the
//! state. What a pane shows is a function of what is selected. It knows nothing of stores, threads or cells' colours.

mod action;
mod articles;
mod entry_rows;
mod help;
mod jump;
mod key;
mod layout;
mod list;
mod message;
mod mouse;
mod notices;
mod open;
mod perform;
mod reader;
mod reader_text;
mod references;
mod rows;
mod slot;
mod state;
mod trail;
mod update;

pub use action::{Action, ActionRow, Scope, TABLE, key_table};
pub use articles::Articles;
pub use help::Help;
pub use jump::Jump;
pub use key::{Code, Key};
pub use layout::{Area, Layout, Pane};
pub use list::Cursor;
pub use message::{Effect, Loading, Message, Mouse, MouseAct, Question, Reply};
pub use notices::Notices;
pub use reader::Reader;
pub use reader_text::{ReaderRow, ReaderText, RowKind};
pub use references::References;
pub use rows::{Item, Row, Rows, Target, Tone};
pub use slot::Slot;
pub use state::{App, Overlay, Selection};
pub use trail::{Trail, Visit};
