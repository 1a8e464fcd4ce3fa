//! # Looks sorted into bins that do not close the circle
//!
//! A check looks all round. 360° must be a whole number of bins, or the last one would be narrower than the others and
//! harder to cover.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D038 azimuth-bin-uneven.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D038",
    name: "azimuth-bin-uneven",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("azimuth_bin_uneven.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let bin_deg = pack.halts.azimuth_bin_deg.value;
    let bins = 360.0 / bin_deg;
    // D025 reports values outside this range.
    if bin_deg > 0.0 && bin_deg <= 180.0 && (bins - bins.round()).abs() > 1e-3 {
        complaints.add(
            "halts.azimuth_bin_deg.value",
            Message::new("d038").with("bin_deg", bin_deg),
        );
    }
}
