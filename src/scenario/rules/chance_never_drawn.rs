//! # What it finds
//!
//! Something that a site may hold but that no seed can bring: a device where the draw asks for none, a second item
//! whose primary is never drawn, or anything beside a device at a site that always holds the device.
//!
//! # Why it matters
//!
//! It was written for nothing, and the author believes that it is trained.
//!
//! # Example
//!
//! ```ron
//! draw: (fewest_devices: 0, most_devices: 0), … what: Device(…)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! draw: (fewest_devices: 0, most_devices: 1), … what: Device(…)
//! ```

use super::inventory::{can_hold, devices, is_primary};
use super::places::{HOLDING, SECOND, WEIGHT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Holding;
use crate::text::Message;
use std::collections::BTreeSet;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S126",
    name: "chance-never-drawn",
    severity: Severity::Warning,
    looks_at: Some(&["draw", HOLDING, WEIGHT, SECOND]),
    source: include_str!("chance_never_drawn.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    let able = raw
        .sites
        .iter()
        .filter(|site| can_hold(site, is_primary))
        .count();
    let never_a_device = raw.draw.most_devices == 0;
    let always_devices = able > 0 && raw.draw.fewest_devices as usize >= able;
    let primaries: BTreeSet<&str> = devices(raw)
        .filter(|found| found.device.secondary_to.is_none())
        .map(|found| found.device.id.as_str())
        .collect();
    for (index, site) in raw.sites.iter().enumerate() {
        let always_here = always_devices && can_hold(site, is_primary);
        for (chance, entry) in site.may_hold.iter().enumerate() {
            let why = match &entry.what {
                Holding::Device(device) => match &device.secondary_to {
                    None if never_a_device => "s126-no-devices",
                    // An unknown primary is reported by another rule.
                    Some(primary) if !primaries.contains(primary.as_str()) => continue,
                    Some(_) if never_a_device => "s126-no-devices",
                    Some(_) if always_here => "s126-always-device",
                    _ => continue,
                },
                Holding::Nothing | Holding::LookAlike(_) if always_here => "s126-always-device",
                Holding::Nothing | Holding::LookAlike(_) => continue,
            };
            complaints.add_with_hint(
                format!("sites[{index}].may_hold[{chance}].what"),
                Message::new("s126")
                    .with("site", &site.id)
                    .with("why", Message::new(why)),
                Message::new("s126-hint"),
            );
        }
    }
}
