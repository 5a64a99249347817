//! Tests of the room `text`.

mod sanitize;
