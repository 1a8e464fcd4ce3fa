//! # What it finds
//!
//! A text with markup (`<b>`, `&nbsp;`), with control characters, or with marks that turn the direction of writing.
//!
//! # Why it matters
//!
//! Texts are shown as they are. Markup stands there as rubbish; hidden marks can make a sentence read otherwise than it
//! is written.
//!
//! # Example
//!
//! ```ron
//! about: "Walks <b>slowly</b>.",
//! ```
//!
//! # Write instead
//!
//! ```ron
//! about: "Walks slowly.",
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::source::free_words;
use crate::text::{Message, plain};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T042",
    name: "markup-in-text",
    severity: Severity::Error,
    source: include_str!("markup_in_text.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    free_words(&subject.script, &mut |words, _, path| {
        if let Some(found) = plain::strange(words) {
            complaints.add_with_hint(
                path(),
                Message::new("t042").with("found", found),
                Message::new("t042-hint"),
            );
        }
    });
}
