//! Tests of the room `text`.

mod difference;
mod fold;
mod sanitize;
mod wrap;
