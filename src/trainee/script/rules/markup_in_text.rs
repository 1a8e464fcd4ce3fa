//! # What it finds
//!
//! A text with markup (`<b>`, `&nbsp;`), or with something that cannot be seen: control characters, marks that turn the
//! direction of writing, soft hyphens and other invisible letters, numbers that are no letter of Unicode's. Marks that
//! join letters may stand among letters of a script that joins them. A line may end as Unix or as Windows ends it. Marks
//! that come along when a grid or a name is copied from another program are passed over.
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
use crate::text::{Message, plain, without_copied_marks};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T042",
    name: "markup-in-text",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("markup_in_text.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    free_words(&subject.script, &mut |words, _, path| {
        if let Some(found) = plain::strange(&without_copied_marks(words)) {
            complaints.add_with_hint(
                path(),
                Message::new("t042").with("found", found),
                Message::new("t042-hint"),
            );
        }
    });
}
