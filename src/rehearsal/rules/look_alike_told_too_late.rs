//! # What it finds
//!
//! A sign of a look-alike that catches the eye, and whose harmless cause does not show, even through the binoculars, before
//! one is as near as one may come to something dangerous that looks the same.
//!
//! # Why it matters
//!
//! A careful patrol marks what it cannot make out in time. The scenario then counts a false alarm against good work.
//!
//! # Example
//!
//! ```ron
//! (id: "torn-bag", size_m: (0.2, 0.15), contrast: 0.3),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "torn-bag", size_m: (0.7, 0.5), contrast: 0.5),
//! ```

use super::{Complaints, Rule, Subject, held_at};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S192",
    name: "look-alike-told-too-late",
    severity: Severity::Warning,
    looks_at: None,
    source: include_str!("look_alike_told_too_late.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for row in &subject.harmless {
        complaints.add_with_hint(
            format!("{}.signs[{}].id", held_at(row.site, row.chance), row.sign),
            Message::new("s192")
                .with("look_alike", &row.look_alike)
                .with("best_percent", row.best_chance * 100.0)
                .with("keep_clear_m", row.keep_clear_m),
            Message::new("s192-hint"),
        );
    }
}
