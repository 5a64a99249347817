//! UTF-32, which the web does not know and the crate for encodings does not read.

use super::super::notices::Notices;

/// Which end of a number comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Little,
    Big,
}

/// How many bytes are looked at.
const SHOWN: usize = 4096;

impl Order {
    fn number(self, bytes: [u8; 4]) -> u32 {
        match self {
            Order::Little => u32::from_le_bytes(bytes),
            Order::Big => u32::from_be_bytes(bytes),
        }
    }
}

/// Whether `bytes` are UTF-32: by its mark, or because all of the first ones are characters of it.
pub(super) fn announced(bytes: &[u8]) -> Option<Order> {
    let order = match bytes {
        [0xff, 0xfe, 0, 0, ..] | [_, _, 0, 0, _, _, 0, 0, ..] => Order::Little,
        [0, 0, 0xfe, 0xff, ..] | [0, 0, _, _, 0, 0, _, _, ..] => Order::Big,
        _ => return None,
    };
    let mut numbers = bytes[..bytes.len().min(SHOWN)].as_chunks().0.iter().map(|four| order.number(*four));
    numbers.all(|number| number != 0 && char::from_u32(number).is_some()).then_some(order)
}

/// The text of `bytes`; a notice counts what is no character.
pub(super) fn decode(bytes: &[u8], order: Order, notices: &mut Notices) -> String {
    let (numbers, rest) = bytes.as_chunks();
    let mut broken = usize::from(!rest.is_empty());
    let mut text = String::with_capacity(bytes.len() / 4);
    for four in numbers {
        text.push(char::from_u32(order.number(*four)).unwrap_or_else(|| {
            broken += 1;
            char::REPLACEMENT_CHARACTER
        }));
    }
    if broken > 0 {
        notices.warning(format!("holds {broken} characters that are not UTF-32: shown as \u{fffd}"));
    }
    text.trim_start_matches('\u{feff}').to_owned()
}
