//! # What it finds
//!
//! More than 2,000 steps, or steps inside steps more than 8 deep.
//!
//! # Why it matters
//!
//! No session is that long; such a file was not written by a person, and it would slow the program down.
//!
//! # Example
//!
//! ```ron
//! steps: [ /* 3,000 steps */ ],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! steps: [Until(condition: AtTime(1200), steps: [ /* ... */ ])],
//! ```

use super::inventory::steps;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T022",
    name: "script-too-long",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("script_too_long.rs"),
    check,
};

/// Most steps in a script.
const MOST_STEPS: usize = 2_000;

/// Deepest nesting of steps.
const MOST_DEEP: usize = 8;

fn check(subject: &Subject, complaints: &mut Complaints) {
    let all = steps(&subject.script);
    if all.len() > MOST_STEPS {
        complaints.add_with_hint(
            "steps",
            Message::new("t022")
                .with("found", all.len())
                .with("most", MOST_STEPS),
            Message::new("t022-hint"),
        );
    }
    let deepest = all
        .iter()
        .map(|(path, _)| (path.matches('[').count(), path))
        .max_by_key(|(deep, _)| *deep);
    if let Some((deep, path)) = deepest
        && deep > MOST_DEEP
    {
        complaints.add_with_hint(
            path.as_str(),
            Message::new("t022-deep")
                .with("found", deep)
                .with("most", MOST_DEEP),
            Message::new("t022-hint"),
        );
    }
}
