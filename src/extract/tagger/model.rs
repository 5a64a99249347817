//! The weights as they lie in the model file: bytes, one row of labels for each hashed feature.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::labels::ROW;
use super::lattice::{Scores, Transitions};
use super::templates::BITS;

/// How a model file opens: the format and its version.
const MAGIC: &[u8; 8] = b"dltag\0\0\x01";

/// Bytes before the rows: magic, step, the transitions.
const HEAD: usize = MAGIC.len() + 4 + (ROW + 1) * ROW * 4;

/// Weights beyond this are cut off, so that a byte's steps stay small.
const GREATEST: f32 = 6.0;

/// Summed weights of a word's labels, in steps.
pub(super) type Sum = [i16; ROW];

/// A trained tagger.
pub struct Model {
    rows: Cow<'static, [u8]>,
    /// What one step of a byte is worth.
    step: f32,
    pub(super) transitions: Transitions,
}

/// The bytes are no model file of this version.
#[derive(Debug, thiserror::Error)]
#[error("not a tagger model of this version of dateline ({HEAD} bytes and 16 for each of 2^{BITS} rows)")]
pub struct NoModel;

impl Model {
    /// The model that comes with the program.
    pub fn embedded() -> &'static Model {
        static MODEL: LazyLock<Model> = LazyLock::new(|| {
            let bytes = include_bytes!("../../../assets/model/tagger.bin");
            Model::over(Cow::Borrowed(bytes)).unwrap_or_else(|_| Model::blank())
        });
        &MODEL
    }

    /// Reads a model file.
    pub fn read(bytes: Vec<u8>) -> Result<Self, NoModel> {
        Self::over(Cow::Owned(bytes))
    }

    /// A hash of all weights.
    pub fn digest(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.step.to_le_bytes()).update(&self.rows);
        for score in self.transitions.pair.iter().chain([&self.transitions.first]).flatten() {
            hasher.update(&score.to_le_bytes());
        }
        hasher.finalize().into()
    }

    /// A model that has learnt nothing and tags nothing.
    fn blank() -> Self {
        let rows = Cow::Owned(vec![0; ROW << BITS]);
        Model { rows, step: 1.0, transitions: Transitions::lawful() }
    }

    fn over(bytes: Cow<'static, [u8]>) -> Result<Self, NoModel> {
        if bytes.len() != HEAD + (ROW << BITS) || !bytes.starts_with(MAGIC) {
            return Err(NoModel);
        }
        let numbers = bytes[MAGIC.len()..HEAD].as_chunks::<4>().0;
        let mut numbers = numbers.iter().map(|four| f32::from_le_bytes(*four));
        let step = numbers.next().ok_or(NoModel)?;
        let mut transitions = Transitions::lawful();
        for (score, read) in
            transitions.pair.iter_mut().chain([&mut transitions.first]).flatten().zip(numbers)
        {
            *score = read;
        }
        let rows = match bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[HEAD..]),
            Cow::Owned(mut bytes) => Cow::Owned(bytes.split_off(HEAD)),
        };
        Ok(Model { rows, step, transitions })
    }

    /// The model file of these weights.
    pub(crate) fn write(rows: &[Scores], transitions: &Transitions) -> Vec<u8> {
        let greatest = rows.iter().flatten().fold(0.0f32, |most, weight| most.max(weight.abs()));
        let step = greatest.min(GREATEST) / 127.0;
        let mut out = MAGIC.to_vec();
        out.extend(step.to_le_bytes());
        for score in transitions.pair.iter().chain([&transitions.first]).flatten() {
            out.extend(score.to_le_bytes());
        }
        let byte = |weight: &f32| (weight / step).round().clamp(-127.0, 127.0) as i8;
        out.extend(rows.iter().flatten().map(|weight| byte(weight).cast_unsigned()));
        out
    }

    /// Adds the weights of a row.
    pub(super) fn add(&self, row: u32, sum: &mut Sum) {
        let start = row as usize * ROW;
        for (sum, byte) in sum.iter_mut().zip(&self.rows[start..start + ROW]) {
            *sum += i16::from(byte.cast_signed());
        }
    }

    /// Summed weights as scores.
    pub(super) fn scores(&self, sum: &Sum) -> Scores {
        sum.map(|steps| f32::from(steps) * self.step)
    }
}
