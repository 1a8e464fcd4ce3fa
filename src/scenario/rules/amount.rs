//! Numbers that must lie between bounds.

use std::ops::RangeInclusive;

use super::Complaints;
use crate::text::Message;

/// Complains with the message `code` when a number is out of bounds or NaN.
pub(super) fn must_lie_within(
    found: f32,
    bounds: RangeInclusive<f32>,
    code: &str,
    complaints: &mut Complaints,
    path: impl FnOnce() -> String,
) {
    if bounds.contains(&found) {
        return;
    }
    complaints.add_with_hint(
        path(),
        Message::new(code)
            .with("found", rounded(found))
            .with("least", rounded(*bounds.start()))
            .with("most", rounded(*bounds.end())),
        Message::new(format!("{code}-hint")),
    );
}

/// Rounded to two decimals for display: `0.1`, not `0.10000000149`.
pub(super) fn rounded(value: f32) -> f64 {
    (f64::from(value) * 100.0).round() / 100.0
}
