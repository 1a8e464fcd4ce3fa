//! # A number that is not finite, not above zero, or past all sense
//!
//! Distances lie above 0 and up to 10,000 m, angles up to 180°, times up to a day, shares between 0 and 1, counts between
//! 1 and 100. A distance of zero would let people stand on the item; one of a million is a slip of the hand.

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
    looks_at: None,
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
    for (path, count) in counts(pack) {
        if !(1..=MOST_COUNTED).contains(&count) {
            complaints.add(
                path,
                Message::new("d025")
                    .with("value", count)
                    .with("most", MOST_COUNTED),
            );
        }
    }
}

/// No pattern of one patrol and no report has more things or lines.
const MOST_COUNTED: u32 = 100;

fn counts(pack: &Pack) -> Vec<(&'static str, u32)> {
    let pattern = pack.scoring.pass.false_alarm_pattern.as_ref();
    let contact = pack.contact_report.as_ref();
    let at_least = pattern.map(|pattern| {
        let path = "scoring.pass.false_alarm_pattern.at_least.value";
        (path, pattern.at_least.value)
    });
    let most_lines = contact.map(|contact| ("contact_report.most_lines", contact.most_lines));
    at_least.into_iter().chain(most_lines).collect()
}

/// By the unit suffix of the field's name.
fn most_for(path: &str) -> f32 {
    if path.contains("least_share")
        || path.ends_with("_pattern.share")
        || path.ends_with("least_shown")
    {
        1.0
    } else if path.ends_with("_s") {
        86_400.0
    } else if path.ends_with("_deg") {
        180.0
    } else {
        10_000.0
    }
}
