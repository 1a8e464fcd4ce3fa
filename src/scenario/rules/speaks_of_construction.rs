//! # What it finds
//!
//! Free words that speak of the parts or the making of a device, in any of the languages of the word list
//! (assets/content-line.ron).
//!
//! # Why it matters
//!
//! This program teaches to notice, report and keep away. It never says how a device is built, set off or put in
//! place: such words help nobody on a patrol and can help somebody else.
//!
//! # Example
//!
//! ```ron
//! lesson: {"en": "The detonator lay to the left."},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! lesson: {"en": "The soil was darker than the road around it."},
//! ```

use super::inventory::free_words;
use super::words;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S140",
    name: "speaks-of-construction",
    severity: Severity::Error,
    source: include_str!("speaks_of_construction.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    free_words(&subject.raw, &mut |said, language, path| {
        if let Some(found) = words::of_construction(said, language) {
            complaints.add_with_hint(
                path(),
                Message::new("s140").with("found", found),
                Message::new("s140-hint"),
            );
        }
    });
}
