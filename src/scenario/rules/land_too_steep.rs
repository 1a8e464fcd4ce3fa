//! # What it finds
//!
//! Rolling relief, hills or ridges so steep that one could not walk there: steeper than 45 degrees.
//!
//! # Why it matters
//!
//! The patrol slides or stands still, and signs vanish behind edges. Mostly a metre figure has a nought too many.
//!
//! # Example
//!
//! ```ron
//! Hill(at: (50, 50), radius_m: 10, height_m: 80),
//! ```
//!
//! # Write instead
//!
//! ```ron
//! Hill(at: (50, 50), radius_m: 100, height_m: 20),
//! ```

use super::amount::rounded;
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::schema::{LandForm, Relief};
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S051",
    name: "land-too-steep",
    severity: Severity::Warning,
    looks_at: Some(&["terrain.relief", "terrain.land_forms"]),
    source: include_str!("land_too_steep.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let terrain = &subject.raw.terrain;
    let mut say = |path: String, height_m: f32, run_m: f32| {
        complaints.add_with_hint(
            path,
            Message::new("s051")
                .with("height", rounded(height_m))
                .with("run", rounded(run_m)),
            Message::new("s051-hint"),
        );
    };
    if let Relief::Seeded {
        amplitude_m,
        wavelength_m,
        ..
    } = terrain.relief
    {
        // From trough to crest the land rises twice the amplitude over half a wavelength.
        if 2.0 * amplitude_m > wavelength_m / 2.0 {
            let path = "terrain.relief.amplitude_m".to_owned();
            say(path, 2.0 * amplitude_m, wavelength_m / 2.0);
        }
    }
    for (index, form) in terrain.land_forms.iter().enumerate() {
        let (height_m, run_m) = match *form {
            LandForm::Hill {
                radius_m, height_m, ..
            } => (height_m, radius_m),
            LandForm::Ridge {
                width_m, height_m, ..
            } => (height_m, width_m / 2.0),
            LandForm::Level { .. } => continue,
        };
        if height_m.abs() > run_m {
            let path = format!("terrain.land_forms[{index}].height_m");
            say(path, height_m, run_m);
        }
    }
}
