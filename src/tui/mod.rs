//! Drawing and keys: the only room that names `ratatui` and `crossterm`. Drawing takes `&App` and nothing else.

mod articles;
mod between;
mod cuts;
mod draw;
mod frame;
mod input;
mod items;
mod menus;
mod overlays;
mod reader;
mod references;
mod review;
mod status;
mod terminal;
mod theme;
mod why;

pub use draw::draw;
pub use input::{Input, message, read};
pub use terminal::{Terminal, install_panic_hook, restore, was_active};
pub use theme::{Theme, Tint};
