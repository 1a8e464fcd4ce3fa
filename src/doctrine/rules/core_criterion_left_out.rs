//! # A pack that does not ask for what every doctrine asks for
//!
//! Packs differ in distances, forms and thresholds. In all of them the item is reported, the patrol goes back far enough,
//! nobody is left too near, and a way without anything is walked to its end. A pack that leaves one of these criteria out
//! would call a patrol ready that did not do it.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::criteria::CORE_CRITERIA;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D061 core-criterion-left-out.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D061",
    name: "core-criterion-left-out",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("core_criterion_left_out.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for id in CORE_CRITERIA {
        if pack.criterion(id).is_none() {
            complaints.add_with_hint(
                "scoring.criteria",
                Message::new("d061").with("criterion", *id),
                Message::new("d061-hint").with("criterion", *id),
            );
        }
    }
}
