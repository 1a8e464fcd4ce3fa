//! # What it finds
//!
//! Words of a script, its own or those of a report, that speak of how a device is made, works or is put in place, of
//! making one harmless, or of touching, moving, searching or approaching one. To forbid it is right and may stand.
//!
//! # Why it matters
//!
//! What a script shows is replayed to trainees, and what it reports stands on their page. A script may do what is wrong,
//! to show what comes of it; its words never advise it.
//!
//! # Example
//!
//! ```ron
//! about: "Shows how to open the bag by hand.",
//! ```
//!
//! # Write instead
//!
//! ```ron
//! about: "Shows that nobody may touch anything: the patrol ends there.",
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::source::free_words;
use crate::text::{Message, content_line};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T040",
    name: "beyond-content-line",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("beyond_content_line.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    free_words(&subject.script, &mut |said, language, path| {
        if !complaints.are_full()
            && let Some(finding) = content_line::verdict(said, language)
            && finding.sure
        {
            complaints.add_with_hint(
                path(),
                finding.message("t040"),
                Message::new("content-line-hint"),
            );
        }
    });
}
