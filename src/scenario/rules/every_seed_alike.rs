//! # What it finds
//!
//! A scenario with more than one site in which every seed brings the same variation.
//!
//! # Why it matters
//!
//! Trainees who meet the same places again remember the places instead of looking (contextual cueing). A second
//! patrol then measures memory.
//!
//! # Example
//!
//! ```ron
//! draw: (fewest_devices: 1, most_devices: 1), sites: [(id: "a", may_hold: [(weight: 1, what: Device(…))], …), (id: "b", may_hold: [(weight: 1, what: LookAlike(…))], …)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! draw: (fewest_devices: 0, most_devices: 1), sites: [(id: "a", may_hold: [(weight: 1, what: Device(…)), (weight: 1, what: Nothing)], …), (id: "b", may_hold: [(weight: 1, what: LookAlike(…))], …)],
//! ```

use super::inventory::{can_hold, is_primary};
use super::places::{HOLDING, SECOND, WEIGHT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Site;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S127",
    name: "every-seed-alike",
    severity: Severity::Warning,
    looks_at: Some(&["draw", HOLDING, WEIGHT, SECOND]),
    source: include_str!("every_seed_alike.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    if raw.sites.len() < 2 {
        return;
    }
    let (fewest, most) = (
        raw.draw.fewest_devices as usize,
        raw.draw.most_devices as usize,
    );
    let able = raw
        .sites
        .iter()
        .filter(|site| can_hold(site, is_primary))
        .count();
    let which_sites_vary = able > 0 && (fewest != most || (most > 0 && most < able));
    let what_varies = |site: &Site| {
        let held = |primary: bool| {
            let of_kind = |entry: &&crate::scenario::schema::Chance| {
                entry.weight > 0.0 && is_primary(&entry.what) == primary
            };
            site.may_hold.iter().filter(of_kind).count()
        };
        let holds_device = most > 0 && held(true) > 0;
        if holds_device {
            held(true) > 1
        } else {
            held(false) > 1
        }
    };
    if !which_sites_vary && !raw.sites.iter().any(what_varies) {
        complaints.add_with_hint("draw", Message::new("s127"), Message::new("s127-hint"));
    }
}
