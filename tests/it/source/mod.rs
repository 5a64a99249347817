//! Tests of the room `source`.

mod datelines;
mod decoding;
mod dumps;
mod feeds;
mod folders;
mod html;
mod json;
mod mail;
mod markup_formats;
mod markup_properties;
mod plain;
mod properties;
mod shared;
mod show;
mod warc;
