//! Tests of the room `resolve`.

mod gold;
