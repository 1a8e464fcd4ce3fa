//! # What it finds
//!
//! A text that must be there and is not, or that is blank in one of its languages. Only a lesson and the
//! name of a waypoint, person, device or look-alike may be left out.
//!
//! # Why it matters
//!
//! The trainee is shown an empty line: no task, no name on the route card, no words on the radio.
//!
//! # Example
//!
//! ```ron
//! briefing: {"en": ""},
//! ```
//!
//! # Write instead
//!
//! ```ron
//! briefing: {"en": "Walk the road to the ford and report what you see."},
//! ```

use super::inventory::{TextPlace, texts};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S134",
    name: "empty-text",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("empty_text.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    texts(&subject.raw, &mut |text, place, path| {
        let may_lack = matches!(place, TextPlace::Lesson | TextPlace::OwnName);
        if text.0.is_empty() && !may_lack {
            let hint = Message::new("s134-hint");
            complaints.add_with_hint(path(), Message::new("s134-none"), hint);
        }
        for (language, words) in &text.0 {
            if words.trim().is_empty() {
                complaints.add_with_hint(
                    format!("{}.{language}", path()),
                    Message::new("s134").with("language", language),
                    Message::new("s134-hint"),
                );
            }
        }
    });
}
