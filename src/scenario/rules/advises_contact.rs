//! # What it finds
//!
//! Free words that tell somebody to touch, move, open, dig at, cut or go closer to an item, in any of the languages
//! of the word list. To forbid it is right and may stand.
//!
//! # Why it matters
//!
//! Never touch, move or approach is always the right answer. One sentence that says otherwise undoes a course.
//!
//! # Example
//!
//! ```ron
//! briefing: {"en": "Go closer and lift the bag."},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! briefing: {"en": "Do not touch it. Stay where you are and report."},
//! ```

use super::inventory::free_words;
use super::words;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S142",
    name: "advises-contact",
    severity: Severity::Error,
    source: include_str!("advises_contact.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    free_words(&subject.raw, &mut |said, language, path| {
        if let Some(found) = words::of_contact(said, language) {
            complaints.add_with_hint(
                path(),
                Message::new("s142").with("found", found),
                Message::new("s142-hint"),
            );
        }
    });
}
