//! Detail insets for instructors: each item, then each look-alike, as many as the sheet has room for.

use svg::node::element::Group;

use super::Map;
use super::ink::{INK, TEXT_MM, text};
use super::margin::Legend;
use super::sheet::{Frame, Sheet};
use crate::scenario::exercise::SignId;
use crate::text::{Catalogue, Message, Text};
use crate::units::Point;

/// Largest side of a detail, millimetres.
const LARGEST_MM: f32 = 60.0;
/// Smallest side worth drawing, millimetres.
const SMALLEST_MM: f32 = 32.0;
/// Gap between details, with room for the caption, millimetres.
const GAP_MM: f32 = 6.0;
/// Least half width of the land shown, metres.
const LEAST_HALF_M: f32 = 5.0;
/// Margin around the farthest sign, metres.
const BEYOND_M: f32 = 2.0;

/// A detail of one place.
pub(super) struct Detail {
    pub(super) sheet: Sheet,
    name: Text,
}

/// Details that fit beside or below the legend.
pub(super) fn places(
    map: &Map,
    sheet: &Sheet,
    legend: &Legend,
    catalogue: &Catalogue,
) -> Vec<Detail> {
    let exercise = map.exercise;
    let place_of = |id: &SignId| exercise.signs[id.index()].sign.at;
    let devices = map.devices().map(|device| {
        let signs: Vec<Point> = device.signs.iter().map(place_of).collect();
        (device.device.called(), device.device.at, signs)
    });
    let look_alikes = map.look_alikes().filter_map(|look_alike| {
        let signs: Vec<Point> = look_alike.signs.iter().map(place_of).collect();
        let middle = *signs.first()?;
        Some((look_alike.look_alike.called(), middle, signs))
    });
    devices
        .chain(look_alikes)
        .zip(slots(sheet, legend, catalogue))
        .map(|((name, middle, signs), frame)| {
            let farthest_m = signs
                .iter()
                .map(|at| at.distance_m(middle) + BEYOND_M)
                .fold(LEAST_HALF_M, f32::max);
            Detail {
                sheet: sheet.detail(frame, middle, farthest_m),
                name,
            }
        })
        .collect()
}

/// Frame and caption of a detail.
pub(super) fn around(detail: &Detail, catalogue: &Catalogue) -> Group {
    let frame = &detail.sheet.frame;
    let words = Message::new("map-detail")
        .with("name", &detail.name)
        .with("scale", detail.sheet.scale.to_string());
    Group::new()
        .add(
            frame
                .outline()
                .set("fill", "none")
                .set("stroke", INK)
                .set("stroke-width", 0.3),
        )
        .add(text(
            &catalogue.say(&words),
            (frame.left, frame.top - 1.2),
            TEXT_MM,
        ))
}

fn slots(sheet: &Sheet, legend: &Legend, catalogue: &Catalogue) -> Vec<Frame> {
    let free = legend.free_below_or_beside(sheet, catalogue);
    let size = free.width.min(free.height - GAP_MM).min(LARGEST_MM);
    if size < SMALLEST_MM {
        return Vec::new();
    }
    let below = sheet.margin_is_below();
    let room = if below { free.width } else { free.height };
    let step = size + GAP_MM;
    let count = ((room + if below { GAP_MM } else { 0.0 }) / step).floor() as usize;
    (0..count)
        .map(|number| {
            let along = number as f32 * step;
            Frame {
                left: free.left + if below { along } else { 0.0 },
                top: free.top + GAP_MM + if below { 0.0 } else { along },
                width: size,
                height: size,
            }
        })
        .collect()
}
