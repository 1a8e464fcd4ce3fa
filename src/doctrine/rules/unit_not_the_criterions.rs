//! # A unit that is not the criterion's
//!
//! A criterion measures in one unit, and its thresholds are read in it. A pack may write that unit down, for whoever reads
//! the file; it cannot choose another. `groundsign show PACK` prints the unit behind each threshold.
//!
//! ```ron
//! (id: "time-to-report", unit: "s", met: 600.0, partly: 900.0, …)
//! ```

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::criteria::{CRITERIA, known};
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D063 unit-not-the-criterions.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D063",
    name: "unit-not-the-criterions",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("unit_not_the_criterions.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for (i, rule) in pack.scoring.criteria.iter().enumerate() {
        let (Some(written), Some(own)) = (&rule.unit, known(&rule.id).map(|known| known.unit))
        else {
            continue;
        };
        if written == own {
            continue;
        }
        let is_one = CRITERIA.iter().any(|known| known.unit == written);
        let said = Message::new(if is_one { "d063" } else { "d063-unknown" });
        complaints.add_with_hint(
            format!("scoring.criteria[{i}].unit"),
            said.with("criterion", &rule.id).with("unit", written),
            match own {
                "" => Message::new("d063-hint-none"),
                own => Message::new("d063-hint").with("unit", own),
            },
        );
    }
}
