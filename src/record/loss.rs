//! Loss at the end of a record: an unfinished tail, or damage and everything after it.

use super::error::RecordError;
use crate::text::Message;

/// The end of a record that was left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Loss {
    /// Its offset, bytes.
    pub offset: u64,
    /// Its size, bytes.
    pub bytes: u64,
    /// Number of whole seconds before it.
    pub whole_seconds: u32,
    /// Cause.
    pub why: Why,
}

/// Cause of a loss.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// The tail is unfinished: a power cut or a killed process.
    TornTail,
    /// Damage. Later blocks may be intact, but cannot be tied to those before it.
    Damage(RecordError),
}

impl Loss {
    /// The damage, unless it is a torn tail.
    pub fn damage(&self) -> Option<&RecordError> {
        match &self.why {
            Why::TornTail => None,
            Why::Damage(error) => Some(error),
        }
    }

    /// As a message for the reader.
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
