//! Tests of the room `source`.

mod datelines;
mod decoding;
mod dumps;
mod folders;
mod json;
mod plain;
mod properties;
mod shared;
mod show;
