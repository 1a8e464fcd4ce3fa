//! # What it finds
//!
//! Words of a script that may cross the content line (T040) but may be meant otherwise.
//!
//! # Why it matters
//!
//! A list of words cannot know what is meant; a person can. Nobody should be able to take the sentence for advice to
//! touch or to move.
//!
//! # Example
//!
//! ```ron
//! about: "Brings the bag to the checkpoint.",
//! ```
//!
//! # Write instead
//!
//! ```ron
//! about: "Brings the bag of maize to the checkpoint.",
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::source::free_words;
use crate::text::{Message, content_line};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T041",
    name: "near-content-line",
    severity: Severity::Warning,
    looks_at: None,
    source: include_str!("near_content_line.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    free_words(&subject.script, &mut |said, language, path| {
        if !complaints.are_full()
            && let Some(finding) = content_line::verdict(said, language)
            && !finding.sure
        {
            complaints.add_with_hint(
                path(),
                finding.message("t041"),
                Message::new("content-line-doubt-hint"),
            );
        }
    });
}
