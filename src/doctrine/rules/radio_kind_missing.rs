//! # A kind of radio without a radius
//!
//! A radio that the pack says nothing about would be free to transmit beside the item. Every kind has its radius.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;
use crate::vocabulary::Radio;

/// D043 radio-kind-missing.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D043",
    name: "radio-kind-missing",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("radio_kind_missing.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for kind in [Radio::HandHeld, Radio::Vehicle] {
        let radii = &pack.radio.silent_within_m;
        if radii.iter().all(|(named, _)| *named != kind) {
            complaints.add(
                "radio.silent_within_m",
                Message::new("d043").with("kind", format!("{kind:?}")),
            );
        }
    }
}
