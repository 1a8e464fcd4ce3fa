//! # What it finds
//!
//! An origin whose latitude is not between -80 and 84 degrees, or whose longitude not between -180 and 180.
//!
//! # Why it matters
//!
//! Grid references (MGRS with UTM) reach only so far. Beyond, no report could give a grid.
//!
//! # Example
//!
//! ```ron
//! place: (latitude_deg: 152.7, longitude_deg: 14.2, …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! place: (latitude_deg: 14.2, longitude_deg: 152.7, …)
//! ```

use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S106",
    name: "latitude-longitude",
    severity: Severity::Error,
    looks_at: Some(&[]),
    source: include_str!("latitude_longitude.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let place = &subject.raw.place;
    let latitude = (place.latitude_deg, -80.0..=84.0, "latitude_deg");
    let longitude = (place.longitude_deg, -180.0..=180.0, "longitude_deg");
    for (found, bounds, field) in [latitude, longitude] {
        if !bounds.contains(&found) {
            complaints.add_with_hint(
                format!("place.{field}"),
                Message::new("s106")
                    .with("found", found)
                    .with("least", *bounds.start())
                    .with("most", *bounds.end()),
                Message::new("s106-hint"),
            );
        }
    }
}
