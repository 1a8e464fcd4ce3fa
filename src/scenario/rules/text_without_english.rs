//! # What it finds
//!
//! A text that has no English.
//!
//! # Why it matters
//!
//! English is what everybody falls back on whose own language is missing. Without it they read another language or
//! nothing.
//!
//! # Example
//!
//! ```ron
//! title: {"fr": "Le ponceau"},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! title: {"en": "The culvert", "fr": "Le ponceau"},
//! ```

use super::inventory::texts;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S132",
    name: "text-without-english",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("text_without_english.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    texts(&subject.raw, &mut |text, _, path| {
        if !text.0.is_empty() && !text.0.contains_key("en") {
            let languages: Vec<&str> = text.0.keys().map(String::as_str).collect();
            complaints.add_with_hint(
                path(),
                Message::new("s132").with("languages", languages.join(", ")),
                Message::new("s132-hint"),
            );
        }
    });
}
