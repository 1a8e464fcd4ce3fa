//! # What it finds
//!
//! Free words that speak of the parts of a device, of its making, or of putting it in place so that nobody sees it, in
//! any of the languages of the word lists (assets/content-line). What others were seen to do may be told.
//!
//! Words that may be meant otherwise are warned of (S200).
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

use super::inventory::crossings;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::text::content_line::Kind;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S140",
    name: "speaks-of-construction",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("speaks_of_construction.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (path, finding) in crossings(subject) {
        if finding.sure && finding.kind == Kind::Construction {
            complaints.add_with_hint(
                path,
                Message::new("s140").with("found", &finding.words),
                Message::new("s140-hint"),
            );
        }
    }
}
