//! # What it finds
//!
//! A text with letters that none of the program's own fonts can draw.
//!
//! # Why it matters
//!
//! The window, the map and the pictures show a box in their place. The fonts have the Latin, Greek, Cyrillic and Arabic
//! scripts. A debrief page in a browser, and a terminal, may show more.
//!
//! # Example
//!
//! ```ron
//! name: {"en": "The well (ውኃ)"},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! name: {"en": "The well (Wuha)"},
//! ```

use super::inventory::free_words;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::{Message, without_glyph};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S240",
    name: "letters-without-glyph",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("letters_without_glyph.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    free_words(&subject.raw, &mut |words, _, path| {
        let letters = without_glyph(words);
        if !letters.is_empty() {
            complaints.add_with_hint(
                path(),
                Message::new("s240").with("letters", letters),
                Message::new("s240-hint"),
            );
        }
    });
}
