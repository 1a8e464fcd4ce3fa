//! # A percentage written as a share, or the other way round
//!
//! Some criteria are measured in percent, others as a share of one. `groundsign show PACK` prints the unit behind each
//! threshold. A percentage of 1 or less is nearly always a share: with `met: 1.0` one item found in a hundred would do. A
//! share above 1 is nearly always a percentage, and nobody could ever reach it (a withdrawal may be asked for up to half
//! as far again). 0 is taken as it stands.
//!
//! ```ron
//! (id: "devices-found", met: 100.0, partly: 50.0, …)        // in percent
//! (id: "withdrawal-distance", met: 1.0, partly: 0.8, …)     // a share
//! ```

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::criteria::known;
use crate::doctrine::measures::{PERCENT, SHARE};
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D060 threshold-in-another-unit.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D060",
    name: "threshold-in-another-unit",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("threshold_in_another_unit.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for (i, rule) in pack.scoring.criteria.iter().enumerate() {
        let Some(known) = known(&rule.id) else {
            continue;
        };
        for (name, threshold) in [("met", rule.met), ("partly", rule.partly)] {
            let (id, meant) = match known.unit {
                PERCENT if threshold > 0.0 && threshold <= 1.0 => {
                    ("d060-percent", Some(threshold * 100.0))
                }
                // Nobody means a hundredth part of a percentage that is hardly above the whole.
                SHARE if threshold > known.most.max(2.0) => ("d060-share", Some(threshold / 100.0)),
                _ if threshold > known.most => ("d060-most", None),
                _ => continue,
            };
            let path = format!("scoring.criteria[{i}].{name}");
            let message = Message::new(id)
                .with("criterion", &rule.id)
                .with("threshold", threshold)
                .with("most", known.most)
                .with("unit", known.unit);
            match meant {
                Some(meant) => complaints.add_with_hint(
                    path,
                    message,
                    Message::new("d060-hint").with("meant", meant),
                ),
                None => complaints.add(path, message),
            }
        }
    }
}
