//! # Mandatory, required and preferred distance not in rising order
//!
//! Inside the mandatory distance nobody stays, the required distance is what a patrol must reach, the preferred distance
//! is where people in the open should go. A patrol that does what is required must never stand where nobody may stay. The
//! in-doubt row has no mandatory distance; its preferred one, if the pack gives it, is no less than the in-doubt distance.
//!
//! ```ron
//! mandatory_m: (value: 98.0, …), required_m: (value: 300.0, …), preferred_m: (value: 580.0, …)
//! ```

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D024 distances-out-of-order.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D024",
    name: "distances-out-of-order",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("distances_out_of_order.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for (i, class) in pack.distances.classes.iter().enumerate() {
        let (mandatory_m, required_m, preferred_m) = (
            class.mandatory_m.value,
            class.required_m.value,
            class.preferred_m.value,
        );
        if required_m < mandatory_m {
            complaints.add(
                format!("distances.classes[{i}].required_m.value"),
                Message::new("d024-required")
                    .with("class", &class.id)
                    .with("required_m", required_m)
                    .with("mandatory_m", mandatory_m),
            );
        }
        if preferred_m < required_m {
            complaints.add(
                format!("distances.classes[{i}].preferred_m.value"),
                Message::new("d024-preferred")
                    .with("class", &class.id)
                    .with("preferred_m", preferred_m)
                    .with("required_m", required_m),
            );
        }
    }
    let (in_doubt_m, preferred_m) = (
        pack.distances.in_doubt_m.value,
        pack.distances.in_doubt_preferred_m(),
    );
    if preferred_m < in_doubt_m {
        complaints.add(
            "distances.in_doubt_preferred_m.value",
            Message::new("d024-in-doubt")
                .with("preferred_m", preferred_m)
                .with("in_doubt_m", in_doubt_m),
        );
    }
}
