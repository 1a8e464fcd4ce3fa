//! # What it finds
//!
//! Free words that speak of making a device harmless, in any of the languages of the word lists. A clear “never do
//! this” may stand. Words that may be meant otherwise are warned of (S200).
//!
//! # Why it matters
//!
//! That is for specialists alone. A trainee who reads how it is done, or that somebody did it, may think of trying.
//!
//! # Example
//!
//! ```ron
//! lesson: {"en": "Then the sergeant disarmed it."},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! lesson: {"en": "Then the specialists took over."},
//! ```

use super::inventory::crossings;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::text::content_line::Kind;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S141",
    name: "speaks-of-disposal",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("speaks_of_disposal.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (path, finding) in crossings(subject) {
        if finding.sure && finding.kind == Kind::Disposal {
            complaints.add_with_hint(
                path,
                Message::new("s141").with("found", &finding.words),
                Message::new("s141-hint"),
            );
        }
    }
}
