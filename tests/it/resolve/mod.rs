//! Tests of the room `resolve`.

mod candidates;
mod gold;
mod marked;
mod organisations;
mod own;
mod people;
mod properties;
mod things;
mod tiers;
mod ties;
