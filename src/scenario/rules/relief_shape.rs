//! # What it finds
//!
//! Relief with a negative height, with crests nearer than four height samples, or a height map whose black is not
//! below its white.
//!
//! # Why it matters
//!
//! Such land turns out as spikes or upside down.
//!
//! # Example
//!
//! ```ron
//! relief: Seeded(seed: 3, amplitude_m: 4, wavelength_m: 2),   // cell_m: 2
//! ```
//!
//! # Write instead
//!
//! ```ron
//! relief: Seeded(seed: 3, amplitude_m: 4, wavelength_m: 120),
//! ```

use super::amount::rounded;
use super::places::{FROM, TO};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::Relief;
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S050",
    name: "relief-shape",
    severity: Severity::Error,
    looks_at: Some(&[FROM, TO, "terrain.cell_m"]),
    source: include_str!("relief_shape.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let terrain = &subject.raw.terrain;
    let mut say = |field: &str, found: f32, least: f32| {
        complaints.add_with_hint(
            format!("terrain.relief.{field}"),
            Message::new("s050")
                .with("found", rounded(found))
                .with("least", rounded(least)),
            Message::new("s050-hint"),
        );
    };
    match terrain.relief {
        Relief::Flat => {}
        Relief::Seeded {
            amplitude_m,
            wavelength_m,
            ..
        } => {
            let sound = amplitude_m >= 0.0;
            if !sound {
                say("amplitude_m", amplitude_m, 0.0);
            }
            let least_m = terrain.cell_m * SAMPLES_A_WAVE;
            if !(wavelength_m >= least_m && wavelength_m > 0.0) {
                say("wavelength_m", wavelength_m, least_m);
            }
        }
        Relief::Heightmap { low_m, high_m, .. } => {
            let sound = high_m > low_m;
            if !sound {
                say("high_m", high_m, low_m);
            }
        }
    }
}

/// Fewest height samples per wavelength.
const SAMPLES_A_WAVE: f32 = 4.0;
