//! # A number that is not finite, not above zero, or past all sense
//!
//! Distances lie above 0 and up to 10,000 m, angles up to 180°, times up to a day, shares between 0 and 1. A distance of
//! zero would let people stand on the item; one of a million is a slip of the hand.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::citation::numbers;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D025 number-out-of-range.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D025",
    name: "number-out-of-range",
    severity: Severity::Error,
    source: include_str!("number_out_of_range.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for (path, fact) in numbers(pack) {
        let most = most_for(&path);
        if !(fact.value > 0.0 && fact.value <= most) {
            complaints.add(
                format!("{path}.value"),
                Message::new("d025")
                    .with("value", fact.value)
                    .with("most", most),
            );
        }
    }
}

/// By the unit that the field's name ends with.
fn most_for(path: &str) -> f32 {
    if path.contains("least_share") || path.ends_with("least_shown") {
        1.0
    } else if path.ends_with("_s") {
        86_400.0
    } else if path.ends_with("_deg") {
        180.0
    } else {
        10_000.0
    }
}
