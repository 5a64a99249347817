//! Tests of the room `index`.

mod changes;
mod fuzzy;
mod sentences;
mod shape;
