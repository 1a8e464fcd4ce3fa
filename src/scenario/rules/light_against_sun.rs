//! # What it finds
//!
//! A light that the sun does not give at that place, date and time: full daylight at night, dusk at noon.
//!
//! # Why it matters
//!
//! Light decides how well signs can be seen. Trainees notice that the sky and the clock do not agree, and trust the
//! rest less.
//!
//! # Example
//!
//! ```ron
//! when: (date: "2026-05-29", time: "14:35", zone: 'A'), … light: Twilight,
//! ```
//!
//! # Write instead
//!
//! ```ron
//! when: (date: "2026-05-29", time: "14:35", zone: 'A'), … light: Day,
//! ```

use super::daylight;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Light;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S119",
    name: "light-against-sun",
    severity: Severity::Warning,
    source: include_str!("light_against_sun.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(sun) = daylight::sun(&subject.raw) else {
        return;
    };
    let height_deg = sun.height_deg;
    let light = subject.raw.weather.light;
    let (least_deg, most_deg) = heights_deg(light);
    if !(least_deg..=most_deg).contains(&height_deg) {
        complaints.add_with_hint(
            "weather.light",
            Message::new("s119")
                .with("light", format!("{light:?}"))
                .with("height", height_deg.round())
                .with("time", &subject.raw.when.time),
            Message::new("s119-hint")
                .with("least", least_deg)
                .with("most", most_deg),
        );
    }
}

/// Plausible elevations of the sun for a light, degrees, with a generous margin: civil twilight ends at 6 degrees
/// below the horizon, and terrain and dust shift the horizon by some degrees.
fn heights_deg(light: Light) -> (f64, f64) {
    match light {
        Light::Day => (3.0, 90.0),
        Light::Dull => (-3.0, 90.0),
        Light::Dusk => (-6.0, 15.0),
        Light::Twilight => (-12.0, 3.0),
    }
}
