//! # What it finds
//!
//! A local person who hesitates for less than no time or longer than ten minutes.
//!
//! # Why it matters
//!
//! Hesitation is for the trainee to meet: tell them again, or through the interpreter. Somebody who hesitates for longer
//! than a drill lasts never goes, whatever the trainee does.
//!
//! # Example
//!
//! ```ron
//! (id: "old-man", hesitates_s: 3600, …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "old-man", hesitates_s: 30, …)
//! ```

use super::amount::must_lie_within;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S226",
    name: "hesitation-out-of-range",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("hesitation_out_of_range.rs"),
    check,
};

/// The longest hesitation, seconds.
const LONGEST_S: f32 = 600.0;

fn check(subject: &Subject, complaints: &mut Complaints) {
    for (index, civilian) in subject.raw.civilians.iter().enumerate() {
        must_lie_within(
            civilian.hesitates_s,
            0.0..=LONGEST_S,
            "s226",
            complaints,
            || format!("civilians[{index}].hesitates_s"),
        );
    }
}
