//! # In doubt closer than for the smallest item
//!
//! What a patrol keeps when it cannot tell the class must be at least what it keeps from the smallest one: not to know
//! must never bring anybody nearer.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D026 doubt-below-every-class.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D026",
    name: "doubt-below-every-class",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("doubt_below_every_class.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let in_doubt_m = pack.distances.in_doubt_m.value;
    let least_m = pack
        .distances
        .classes
        .iter()
        .map(|class| class.required_m.value)
        .fold(f32::INFINITY, f32::min);
    if least_m.is_finite() && in_doubt_m < least_m {
        complaints.add(
            "distances.in_doubt_m.value",
            Message::new("d026")
                .with("in_doubt_m", in_doubt_m)
                .with("least_m", least_m),
        );
    }
}
