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
use crate::doctrine::measures::{PERCENT, SHARE, most_share_of};
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
        for (name, threshold) in [("met", rule.met), ("partly", rule.partly)] {
            let (id, meant) = match known(&rule.id).map(|known| known.unit) {
                Some(PERCENT) if threshold > 0.0 && threshold <= 1.0 => {
                    ("d060-percent", threshold * 100.0)
                }
                Some(SHARE) if threshold > most_share_of(&rule.id) => {
                    ("d060-share", threshold / 100.0)
                }
                _ => continue,
            };
            complaints.add_with_hint(
                format!("scoring.criteria[{i}].{name}"),
                Message::new(id)
                    .with("criterion", &rule.id)
                    .with("threshold", threshold),
                Message::new("d060-hint").with("meant", meant),
            );
        }
    }
}
