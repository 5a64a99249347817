//! Tests of the room `source`.

mod shared;
mod show;
