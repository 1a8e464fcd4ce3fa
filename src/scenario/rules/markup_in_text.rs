//! # What it finds
//!
//! A text with markup (`<b>`, `&nbsp;`), or with something that cannot be seen: control characters, marks that turn the
//! direction of writing, soft hyphens and other invisible letters, numbers that are no letter of Unicode's. Marks that
//! join letters may stand among letters of a script that joins them. A line may end as Unix or as Windows ends it.
//!
//! # Why it matters
//!
//! Texts are shown as they are. Markup stands there as rubbish; hidden marks can make a sentence read otherwise than
//! it is written.
//!
//! # Example
//!
//! ```ron
//! briefing: {"en": "Walk <b>slowly</b>."},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! briefing: {"en": "Walk slowly."},
//! ```

use super::inventory::free_words;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::{Message, plain};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S136",
    name: "markup-in-text",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("markup_in_text.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    free_words(&subject.raw, &mut |words, _, path| {
        if let Some(found) = plain::strange(words) {
            complaints.add_with_hint(
                path(),
                Message::new("s136").with("found", found),
                Message::new("s136-hint"),
            );
        }
    });
}
