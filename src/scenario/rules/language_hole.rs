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
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S133",
    name: "language-hole",
    severity: Severity::Warning,
    source: include_str!("language_hole.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let wanted = &subject.raw.title.0;
    texts(&subject.raw, &mut |text, _, path| {
        // A missing English has a rule of its own.
        let holes = wanted
            .keys()
            .filter(|language| *language != "en" && !text.0.contains_key(*language));
        let missing: Vec<&str> = holes.map(String::as_str).collect();
        if !text.0.is_empty() && !missing.is_empty() {
            complaints.add_with_hint(
                path(),
                Message::new("s133").with("missing", missing.join(", ")),
                Message::new("s133-hint"),
            );
        }
    });
}
