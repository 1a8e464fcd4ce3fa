//! # What it finds
//!
//! A time zone more than three and a half hours from what the longitude of the place would have.
//!
//! # Why it matters
//!
//! A patrol at “14:35” in the wrong zone walks in the dark. Mostly the letter counts the wrong way (A is ahead of
//! UTC, N behind).
//!
//! # Example
//!
//! ```ron
//! place: (longitude_deg: 36.8, …), when: (zone: 'P', …),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! place: (longitude_deg: 36.8, …), when: (zone: 'C', …),
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::when::zone_hours;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S118",
    name: "zone-far-from-longitude",
    severity: Severity::Warning,
    looks_at: Some(&["place.longitude_deg"]),
    source: include_str!("zone_far_from_longitude.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    let Some(ahead_h) = zone_hours(raw.when.zone) else {
        return;
    };
    let by_the_sun_h = raw.place.longitude_deg / 15.0;
    // Modulo a day: twelve hours ahead and twelve behind are the same clock.
    let apart_h = (f64::from(ahead_h) - by_the_sun_h + 12.0).rem_euclid(24.0) - 12.0;
    if apart_h.abs() > FARTHEST_H {
        complaints.add_with_hint(
            "when.zone",
            Message::new("s118")
                .with("zone", raw.when.zone.to_string())
                .with("longitude", raw.place.longitude_deg)
                .with("apart", apart_h.abs().round()),
            Message::new("s118-hint").with("expected", by_the_sun_h.round()),
        );
    }
}

/// Largest difference of any country's clock from solar time, hours.
const FARTHEST_H: f64 = 3.5;
