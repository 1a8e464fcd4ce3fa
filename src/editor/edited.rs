//! A text after an edit, and how something is added to it.

use super::written::Written;
use crate::scenario::RawScenario;
use crate::source::splice::{NoPlace, Splices};
use crate::units::Point;
use crate::units::along::along_m;
use crate::units::place::{length_m, point_along};

/// A text after an edit.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Edited {
    pub(super) text: String,
    /// What is selected then; none when the same things are, at the same paths.
    pub(super) selected: Option<Vec<String>>,
}

/// Adds an item at the end of a list, which is made where there is none.
pub(super) fn add(
    written: &Written<'_>,
    splices: &mut Splices<'_>,
    list: &str,
    item: &str,
) -> Result<(), NoPlace> {
    if written.whole(list).is_some() {
        splices.push(list, item)
    } else {
        splices.set(list, &format!("[\n        {item},\n    ]"))
    }
}

/// Bearing of the way nearest to a place, degrees, and the point of the way.
pub(super) fn way_at(raw: &RawScenario, at: Point) -> (f32, Point) {
    let line = raw.route.line();
    let here_m = along_m(&line, at);
    let foot = point_along(&line, here_m);
    let ahead = point_along(&line, (here_m + 1.0).min(length_m(&line)));
    let behind = point_along(&line, (here_m - 1.0).max(0.0));
    (behind.bearing_deg(ahead), foot)
}
