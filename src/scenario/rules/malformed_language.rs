//! # What it finds
//!
//! A language that is not a language tag such as `en`, `fr` or `pt-BR`.
//!
//! # Why it matters
//!
//! Nobody's settings ask for “English” or “`en_GB`”, so the words are never shown.
//!
//! # Example
//!
//! ```ron
//! title: {"english": "The culvert"},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! title: {"en": "The culvert"},
//! ```

use super::inventory::texts;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S135",
    name: "malformed-language",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("malformed_language.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    texts(&subject.raw, &mut |text, _, path| {
        for language in text.0.keys() {
            if !sound(language) {
                complaints.add_at_key(
                    format!("{}.{language}", path()),
                    Message::new("s135").with("found", language),
                    Message::new("s135-hint"),
                );
            }
        }
    });
}

/// True for a well-formed tag: two or three lower-case letters, then optional alphanumeric subtags (BCP 47).
pub(super) fn sound(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|letter| letter.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}
