//! # What it finds
//!
//! Free words that have somebody touch, move, open, search, probe, harm or go closer to an item, in any of the
//! languages of the word lists. To forbid it is right and may stand; so may what locals were seen to do. Words that may
//! be meant otherwise are warned of (S200).
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
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::text::content_line::{self, Kind};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S142",
    name: "advises-contact",
    severity: Severity::Error,
    source: include_str!("advises_contact.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    free_words(&subject.raw, &mut |said, language, path| {
        if let Some(found) = content_line::sure(said, language, Kind::Contact) {
            complaints.add_with_hint(
                path(),
                Message::new("s142").with("found", found),
                Message::new("s142-hint"),
            );
        }
    });
}
