//! Tests of the room `resolve`.

mod gold;
mod marked;
mod organisations;
mod people;
mod properties;
mod things;
