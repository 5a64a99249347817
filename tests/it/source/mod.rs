//! Tests of the room `source`.

mod corrections;
mod datelines;
mod decoding;
mod dumps;
mod feeds;
mod folders;
mod formats;
mod html;
mod json;
mod mail;
mod markup_formats;
mod markup_properties;
mod newswire;
mod packed;
mod plain;
mod properties;
mod shared;
mod show;
mod stretches;
mod tables;
mod warc;
