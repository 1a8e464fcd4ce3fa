//! # What it finds
//!
//! A distance between height samples below 0.25 metres, or more than a quarter of the terrain's shorter side.
//!
//! # Why it matters
//!
//! Too fine takes more memory than an old laptop has; too coarse leaves no shape of the land at all.
//!
//! # Example
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), cell_m: 200, …)
//! ```
//!
//! # Write instead
//!
//! ```ron
//! terrain: (from: (0, 0), to: (500, 300), cell_m: 2, …)
//! ```

use super::amount::must_lie_within;
use super::places::{FROM, TO};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S049",
    name: "cell-size",
    severity: Severity::Error,
    looks_at: Some(&[FROM, TO]),
    source: include_str!("cell_size.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let terrain = &subject.raw.terrain;
    let side_m = (terrain.to.0 - terrain.from.0).min(terrain.to.1 - terrain.from.1);
    if side_m > 0.0 {
        let most_m = (side_m / 4.0).max(FINEST_M);
        must_lie_within(
            terrain.cell_m,
            FINEST_M..=most_m,
            "s049",
            complaints,
            || "terrain.cell_m".to_owned(),
        );
    }
}

/// Finest distance between samples, metres.
const FINEST_M: f32 = 0.25;
