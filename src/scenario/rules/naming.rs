//! Names: which stand twice, which one was probably meant.

use std::collections::BTreeMap;

use super::Complaints;
use crate::source::{InName, suggest};
use crate::text::Message;

/// Hint for an unknown name: the one probably meant, else the names available.
pub(super) fn hint_for<'a>(
    code: &str,
    written: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Message {
    if let Some(letter) = InName::first(written) {
        return letter.hint(written);
    }
    let known: Vec<&str> = candidates
        .filter(|name| !name.is_empty())
        .take(MOST_COMPARED)
        .collect();
    if let Some(meant) = suggest(written, known.iter().copied()) {
        return Message::new("scenario-rule-did-you-mean").with("name", meant);
    }
    if known.is_empty() {
        Message::new(format!("{code}-hint-none"))
    } else {
        let listed = &known[..known.len().min(MOST_LISTED)];
        Message::new("scenario-rule-known-names").with("names", listed.join(", "))
    }
}

/// Bounds the work of one hint, so that a file full of wrong names is still refused at once.
const MOST_COMPARED: usize = 200;
/// Most names listed in a hint.
const MOST_LISTED: usize = 12;

/// Detects duplicate names in one list; complains at each repetition.
pub(super) struct Differing<'a> {
    code: &'static str,
    seen: BTreeMap<&'a str, usize>,
}

impl<'a> Differing<'a> {
    /// Complaints use the message `code`.
    pub(super) fn new(code: &'static str) -> Self {
        Self {
            code,
            seen: BTreeMap::new(),
        }
    }

    /// Registers a name. Empty names are reported by another rule.
    pub(super) fn note(
        &mut self,
        name: &'a str,
        complaints: &mut Complaints,
        path: impl FnOnce() -> String,
    ) {
        if name.is_empty() {
            return;
        }
        let times = self.seen.entry(name).or_insert(0);
        *times += 1;
        if *times > 1 {
            let suggestion = format!("{name}-{times}");
            complaints.add_with_hint(
                path(),
                Message::new(self.code).with("name", name),
                Message::new(format!("{}-hint", self.code)).with("suggestion", suggestion),
            );
        }
    }
}
