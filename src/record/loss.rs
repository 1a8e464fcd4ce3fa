//! What a record lost: an end that was never finished, or damage and all that stands behind it.

use super::error::RecordError;
use crate::text::Message;

/// The end of a record that is left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Loss {
    /// Where it starts, in bytes from the start of the file.
    pub offset: u64,
    /// How many bytes it has.
    pub bytes: u64,
    /// How many whole seconds stand before it.
    pub whole_seconds: u32,
    /// How it came about.
    pub why: Why,
}

/// Why an end is left out.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// It was never finished: what a power cut or a killed program leaves.
    TornTail,
    /// Bytes are not what was written. Blocks behind may be whole, but nothing ties them to those before.
    Damage(RecordError),
}

impl Loss {
    /// The damage, where it is more than a torn tail.
    pub fn damage(&self) -> Option<&RecordError> {
        match &self.why {
            Why::TornTail => None,
            Why::Damage(error) => Some(error),
        }
    }

    /// In words for the reader.
    pub fn message(&self) -> Message {
        match &self.why {
            Why::TornTail => Message::new("record-torn-tail")
                .with("offset", self.offset.to_string())
                .with("bytes", self.bytes.to_string()),
            Why::Damage(error) => Message::new("record-rest-lost").with("damage", error.message()),
        }
        .with("seconds", self.whole_seconds)
    }
}
