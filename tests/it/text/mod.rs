//! Tests of the room `text`.

mod fold;
mod sanitize;
mod wrap;
