//! # What it finds
//!
//! A light that goes with the sun at the start and no longer at the time limit, though nothing in the scenario changes it.
//!
//! # Why it matters
//!
//! The light stays as it is written until an inject brings another. A patrol that sets out an hour before sunset would
//! finish in full daylight: the signs are easier to see than they could be, and the clock and the sky do not agree.
//!
//! # Example
//!
//! ```ron
//! when: (date: "2026-05-29", time: "18:40", zone: 'A'), … light: Day, … time_limit_s: 2400,
//! ```
//!
//! # Write instead
//!
//! ```ron
//! injects: [(id: "light-fades", when: At(time_s: 900), what: Weather((visibility_m: 8000, light: Dusk, …)))],
//! ```

use super::light_against_sun::heights_deg;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::{Happening, Inject};
use crate::scenario::sun::Sun;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S155",
    name: "light-stays-to-the-end",
    severity: Severity::Warning,
    looks_at: Some(&[
        "when",
        "place.latitude_deg",
        "place.longitude_deg",
        "weather.light",
        "injects[].what",
    ]),
    source: include_str!("light_stays_to_the_end.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    let light = raw.weather.light;
    let changes = |inject: &Inject| matches!(&inject.what, Happening::Weather(weather) if weather.light != light);
    if raw.injects.iter().any(changes) {
        return;
    }
    let (least_deg, most_deg) = heights_deg(light);
    let goes_with = |sun: &Sun| (least_deg..=most_deg).contains(&sun.height_deg);
    let start = Sun::of(raw).filter(goes_with);
    let end = Sun::after(raw, raw.time_limit_s);
    if let (Some(_), Some(end)) = (start, end.filter(|end| !goes_with(end))) {
        complaints.add_with_hint(
            "time_limit_s",
            Message::new("s155")
                .with("light", format!("{light:?}"))
                .with("minutes", (raw.time_limit_s / 60.0).round())
                .with("height", end.height_deg.round()),
            Message::new("s155-hint")
                .with("least", least_deg)
                .with("most", most_deg),
        );
    }
}
