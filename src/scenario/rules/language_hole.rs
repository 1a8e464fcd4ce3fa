//! # What it finds
//!
//! A text that lacks a language which the scenario's title has.
//!
//! # Why it matters
//!
//! Who reads the title in their own language expects the rest too, and gets half of the briefing in another one.
//!
//! # Example
//!
//! ```ron
//! title: {"en": "The culvert", "fr": "Le ponceau"}, briefing: {"en": "…"},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! title: {"en": "The culvert", "fr": "Le ponceau"}, briefing: {"en": "…", "fr": "…"},
//! ```

use super::inventory::texts;
use super::malformed_language::sound;
use super::unknown_language::unknown;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S133",
    name: "language-hole",
    severity: Severity::Warning,
    looks_at: Some(&["title"]),
    source: include_str!("language_hole.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    // Missing English and malformed tags are reported by other rules.
    let wanted: Vec<&str> = subject
        .raw
        .title
        .0
        .keys()
        .map(String::as_str)
        .filter(|tag| *tag != "en" && sound(tag) && unknown(tag).is_none())
        .collect();
    texts(&subject.raw, &mut |text, _, path| {
        let holes = wanted.iter().filter(|tag| !text.0.contains_key(**tag));
        let missing: Vec<&str> = holes.copied().collect();
        if !text.0.is_empty() && !missing.is_empty() {
            complaints.add_with_hint(
                path(),
                Message::new("s133").with("missing", missing.join(", ")),
                Message::new("s133-hint"),
            );
        }
    });
}
