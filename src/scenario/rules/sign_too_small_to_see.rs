//! # What it finds
//!
//! A sign that no eye can make out from the nearest place of the route: smaller than one minute of arc (with
//! binoculars, less by their magnification), or paler than two hundredths of contrast after the air in between.
//!
//! # Why it matters
//!
//! One minute of arc is the limit of normal eyesight (visual acuity 1.0), and two hundredths the contrast that
//! defines the meteorological range. Such a sign is there in the file only. The check of fairness goes further: it
//! walks the route.
//!
//! # Example
//!
//! ```ron
//! // the route passes 60 m away
//!    (id: "string", look: Line, size_m: (0.01, 0.01), contrast: 0.3, …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! (id: "string", look: Line, size_m: (6, 0.02), contrast: 0.3, …)
//! ```

use super::amount::rounded;
use super::inventory::{SignAt, signs, walked_line};
use super::places::{APPROACH, OWN_SIGN_AT, WAYPOINT};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::KOSCHMIEDER;
use crate::text::Message;
use crate::units::place::distance_to_line_m;
use bevy::math::ops;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S091",
    name: "sign-too-small-to-see",
    severity: Severity::Warning,
    looks_at: Some(&[
        WAYPOINT,
        APPROACH,
        "weather.visibility_m",
        "patrol.optics",
        OWN_SIGN_AT,
        "sites[=].may_hold[].what.signs[].contrast",
        "sites[=].may_hold[].what.signs[].size_m",
    ]),
    source: include_str!("sign_too_small_to_see.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let raw = &subject.raw;
    let line = walked_line(raw);
    let magnification = raw
        .patrol
        .optics
        .map_or(1.0, |optics| optics.magnification.max(1.0));
    let visibility_m = raw.weather.visibility_m.max(1.0);
    // Skips the costly test for signs that are certainly visible at this range.
    let sure_within_m = |found: &SignAt| {
        let (width_m, height_m) = found.sign.size_m;
        let by_size_m = width_m.max(height_m) / ACUITY_RAD * magnification;
        let by_air_m = visibility_m * ops::ln(found.sign.contrast / FAINTEST) / KOSCHMIEDER;
        by_size_m.min(by_air_m)
    };
    for found in signs(raw) {
        let seen_within_m = sure_within_m(&found);
        let away_m = distance_to_line_m(found.sign.at, &line);
        if away_m.is_finite() && away_m > seen_within_m {
            complaints.add_with_hint(
                found.path("at"),
                Message::new("s091")
                    .with("sign", &found.sign.id)
                    .with("away", rounded(away_m))
                    .with("seen", rounded(seen_within_m.max(0.0))),
                Message::new("s091-hint"),
            );
        }
    }
}

/// One minute of arc, radians: resolution of normal eyesight.
const ACUITY_RAD: f32 = 0.000_290_9;
/// Contrast threshold of the eye, by the definition of the meteorological range.
const FAINTEST: f32 = 0.02;
