//! Tests of the room `text`.

mod fold;
mod wrap;
