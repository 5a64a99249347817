//! Tests of the room `extract`.

mod print;
