//! # Half way lies beyond the goal
//!
//! Where more is better, `partly` is at most `met`; where less is better (times, errors in metres, false alarms), `partly`
//! is at least `met`. The other way round nobody could ever be half way.
//!
//! ```ron
//! (id: "time-to-report", met: 300.0, partly: 600.0, …)     // less is better: five minutes, half way up to ten
//! ```

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::criteria::{Sense, known};
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D031 thresholds-crossed.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D031",
    name: "thresholds-crossed",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("thresholds_crossed.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for (i, rule) in pack.scoring.criteria.iter().enumerate() {
        let Some(known) = known(&rule.id) else {
            continue;
        };
        let more_is_better = known.sense == Sense::AtLeast;
        let crossed = if more_is_better {
            rule.partly > rule.met
        } else {
            rule.partly < rule.met
        };
        if crossed {
            let id = if more_is_better {
                "d031-more"
            } else {
                "d031-less"
            };
            complaints.add(
                format!("scoring.criteria[{i}].partly"),
                Message::new(id)
                    .with("criterion", &rule.id)
                    .with("met", rule.met)
                    .with("partly", rule.partly),
            );
        }
    }
}
