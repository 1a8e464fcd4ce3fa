//! # What it finds
//!
//! Free words that may cross the content line (S140, S141, S142) but may be meant otherwise: an ordinary word beside
//! something that may be an item, or an order to do to an item what is on no list.
//!
//! # Why it matters
//!
//! A list of words cannot know what is meant; a person can. What a trainee could take for advice to touch or to move
//! should not stand there, even where it was meant harmlessly.
//!
//! # Example
//!
//! ```ron
//! task: {"en": "Bring the bag to the checkpoint."},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! task: {"en": "Bring the bag of maize to the checkpoint."},
//! ```

use super::inventory::of_texts;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::{Message, content_line};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S200",
    name: "near-content-line",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("near_content_line.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for crossing in of_texts(subject) {
        if let Some(finding) = content_line::gravest(crossing.findings.iter().cloned())
            && !finding.sure
        {
            complaints.add_with_hint(
                &crossing.path,
                finding.message("s200"),
                Message::new("content-line-doubt-hint"),
            );
        }
    }
}
