//! Tests of the room `index`.

mod changes;
mod fuzzy;
mod merges;
mod sentences;
mod shape;
