//! # What it finds
//!
//! A chance that is drawn less than once in a hundred times at its site.
//!
//! # Why it matters
//!
//! No class ever sees it. Mostly one weight is a share and the other a percentage.
//!
//! # Example
//!
//! ```ron
//! may_hold: [(weight: 0.5, what: LookAlike(…)), (weight: 90, what: Nothing)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! may_hold: [(weight: 50, what: LookAlike(…)), (weight: 50, what: Nothing)],
//! ```

use super::amount::rounded;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S121",
    name: "lopsided-weights",
    severity: Severity::Warning,
    looks_at: Some(&["sites[=].may_hold[].weight"]),
    source: include_str!("lopsided_weights.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (site, held) in subject.raw.sites.iter().enumerate() {
        let total: f32 = held.may_hold.iter().map(|entry| entry.weight).sum();
        for (chance, entry) in held.may_hold.iter().enumerate() {
            if entry.weight > 0.0 && entry.weight < total * RAREST_SHARE {
                complaints.add_with_hint(
                    format!("sites[{site}].may_hold[{chance}].weight"),
                    Message::new("s121")
                        .with("found", rounded(entry.weight))
                        .with("total", rounded(total)),
                    Message::new("s121-hint"),
                );
            }
        }
    }
}

/// Smallest plausible share of a site's weights.
const RAREST_SHARE: f32 = 0.01;
