//! Tests of the room `index`.

mod fuzzy;
mod sentences;
mod shape;
