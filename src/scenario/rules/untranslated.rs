//! # What it finds
//!
//! A text of four words or more that is the same in English and in another language.
//!
//! # Why it matters
//!
//! It was copied and not translated: readers of the other language are told that it is theirs.
//!
//! # Example
//!
//! ```ron
//! briefing: {"en": "Walk the road to the ford.", "fr": "Walk the road to the ford."},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! briefing: {"en": "Walk the road to the ford.", "fr": "Suivez la route jusqu'au gué."},
//! ```

use super::inventory::texts;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S138",
    name: "untranslated",
    severity: Severity::Warning,
    looks_at: Some(&[]),
    source: include_str!("untranslated.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    texts(&subject.raw, &mut |text, _, path| {
        let Some(english) = text.0.get("en") else {
            return;
        };
        for (language, words) in &text.0 {
            let copied = !language.starts_with("en")
                && words == english
                && words.split_whitespace().count() >= 4;
            if copied {
                complaints.add_with_hint(
                    format!("{}.{language}", path()),
                    Message::new("s138").with("language", language),
                    Message::new("s138-hint").with("language", language),
                );
            }
        }
    });
}
