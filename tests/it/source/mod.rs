//! Tests of the room `source`.

mod datelines;
mod decoding;
mod dumps;
mod folders;
mod formats;
mod json;
mod newswire;
mod packed;
mod plain;
mod properties;
mod shared;
mod show;
mod tables;
