//! # What it finds
//!
//! A scenario for teaching in which, on average, fewer than 30 or more than 50 of a hundred places hold a device,
//! counted both over the sites that can hold one and over the places that show any sign.
//!
//! # Why it matters
//!
//! People learn to see signs when there are many (30 to 50 in a hundred, with full feedback); with too few there is
//! too little to learn from, with too many they learn to mark everything.
//!
//! # Example
//!
//! ```ron
//! // eight sites can hold a device
//!    purpose: Teach, draw: (fewest_devices: 0, most_devices: 1),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! purpose: Teach, draw: (fewest_devices: 2, most_devices: 4),
//! ```

use super::inventory::{can_hold, is_primary};
use super::places::{HOLDING, SECOND, WEIGHT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::RawScenario;
use crate::scenario::schema::{Holding, Purpose, Site};
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S128",
    name: "teach-prevalence",
    severity: Severity::Warning,
    looks_at: Some(&["purpose", "draw", HOLDING, WEIGHT, SECOND]),
    source: include_str!("teach_prevalence.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    let able = raw
        .sites
        .iter()
        .filter(|site| can_hold(site, is_primary))
        .count();
    if raw.purpose != Purpose::Teach || able == 0 {
        return;
    }
    let mean = (f64::from(raw.draw.fewest_devices) + f64::from(raw.draw.most_devices)) / 2.0;
    let of_sites = mean / able as f64;
    let of_signs = mean / (mean + mean_look_alikes(raw, mean));
    let fits = |share: f64| (LEAST - SLACK..=MOST + SLACK).contains(&share);
    if !fits(of_sites) && !fits(of_signs) {
        complaints.add_with_hint(
            "draw",
            Message::new("s128")
                .with("sites", (of_sites * 100.0).round())
                .with("signs", (of_signs * 100.0).round()),
            Message::new("s128-hint")
                .with("least", (able as f64 * LEAST).ceil())
                .with("most", (able as f64 * MOST).floor().max(1.0)),
        );
    }
}

/// Share of places with a device when teaching (doctrine notes, base rate for scenario design: teach at 30–50 %).
const LEAST: f64 = 0.3;
/// See [`LEAST`].
const MOST: f64 = 0.5;
/// Rounding tolerance of a share computed from small integers.
const SLACK: f64 = 0.005;

/// Mean number of look-alikes in a variation with `devices` primary devices.
fn mean_look_alikes(raw: &RawScenario, devices: f64) -> f64 {
    let weight = |site: &Site, wanted: &dyn Fn(&Holding) -> bool| -> f64 {
        let wanted = site.may_hold.iter().filter(|entry| wanted(&entry.what));
        wanted.map(|entry| f64::from(entry.weight.max(0.0))).sum()
    };
    let all: f64 = raw.sites.iter().map(|site| weight(site, &is_primary)).sum();
    raw.sites
        .iter()
        .map(|site| {
            let holds_device = if all > 0.0 {
                (devices * weight(site, &is_primary) / all).min(1.0)
            } else {
                0.0
            };
            let look_alike = weight(site, &|what| matches!(what, Holding::LookAlike(_)));
            let nothing = weight(site, &|what| matches!(what, Holding::Nothing));
            if look_alike > 0.0 {
                (1.0 - holds_device) * look_alike / (look_alike + nothing)
            } else {
                0.0
            }
        })
        .sum()
}
