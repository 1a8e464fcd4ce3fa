//! # What it finds
//!
//! A draw that asks for more devices than there are sites that can hold one. Second items are not counted.
//!
//! # Why it matters
//!
//! A variation holds fewer devices than the file says, so that what it says about prevalence is not true.
//!
//! # Example
//!
//! ```ron
//! // two sites can hold a device
//!    draw: (fewest_devices: 1, most_devices: 3),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! draw: (fewest_devices: 1, most_devices: 2),
//! ```

use super::inventory::{can_hold, is_primary};
use super::places::{HOLDING, SECOND, WEIGHT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S125",
    name: "draw-beyond-sites",
    severity: Severity::Error,
    looks_at: Some(&["draw", HOLDING, WEIGHT, SECOND]),
    source: include_str!("draw_beyond_sites.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let sites = &subject.raw.sites;
    let able = sites
        .iter()
        .filter(|site| can_hold(site, is_primary))
        .count();
    let most = subject.raw.draw.most_devices;
    if most as usize > able {
        complaints.add_with_hint(
            "draw.most_devices",
            Message::new("s125").with("most", most).with("able", able),
            Message::new("s125-hint").with("able", able),
        );
    }
}
