//! Tests of the room `resolve`.
