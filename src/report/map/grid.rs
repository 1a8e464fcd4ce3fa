//! The grid: its lines over the land, and their labels outside it.

use svg::node::element::Group;

use super::Map;
use super::ink::{INK, line, text};
use super::labels::LETTER;
use super::sheet::{Frame, Sheet};
use crate::text::{Catalogue, Message};
use crate::units::Point;
use crate::units::grid::GridFrame;

/// A grid line that ends this near to an edge of the land ends on it, millimetres.
const ON_EDGE_MM: f32 = 0.05;

/// Grid intervals, metres, each with the number of digits of easting or northing that labels its lines.
const GRID: &[(f64, usize)] = &[
    (10.0, 4),
    (20.0, 4),
    (50.0, 4),
    (100.0, 3),
    (200.0, 3),
    (500.0, 3),
    (1_000.0, 2),
    (2_000.0, 2),
    (5_000.0, 2),
    (10_000.0, 1),
];

/// Least grid interval on paper, millimetres.
const GRID_MM: f32 = 18.0;

/// A grid line.
struct GridLine {
    /// Its ends on the land.
    ends: [Point; 2],
    /// Its label: digits of easting or northing.
    digits: String,
    /// True for a line from south to north.
    easting: bool,
}

/// Grid lines, drawn light over the land.
pub(super) fn lines(map: &Map, sheet: &Sheet) -> Group {
    grid_of(map, sheet)
        .iter()
        .fold(Group::new(), |group, grid_line| {
            group.add(line(&sheet.line(&grid_line.ends), INK, 0.12).set("stroke-opacity", 0.55))
        })
}

/// The labels of the grid lines, outside the land.
pub(super) fn labels(map: &Map, sheet: &Sheet, catalogue: &Catalogue) -> Group {
    let labels = placed(map, sheet, catalogue);
    labels.iter().fold(Group::new(), |group, label| {
        let words = text(&label.said, label.at, sheet.print_mm);
        group.add(words.set("text-anchor", label.anchor))
    })
}

/// A label for each line, none over another: where one of the other kind stands, at the line's other end or not at all.
fn placed(map: &Map, sheet: &Sheet, catalogue: &Catalogue) -> Vec<GridLabel> {
    let mut placed: Vec<GridLabel> = Vec::new();
    for grid_line in grid_of(map, sheet) {
        let [first, last] = grid_line.ends.map(|end| sheet.at(end));
        let ends = [(first, last), (last, first)].into_iter();
        let edges = ends.filter_map(|(from, to)| sheet.frame.enters(from, to));
        let said = grid_line.said(sheet, catalogue);
        let label = edges
            .map(|edge| GridLabel::at(edge, said.clone(), sheet))
            .find(|label| !placed.iter().any(|other| other.room.meets(&label.room)));
        placed.extend(label);
    }
    placed
}

/// Where the label of a grid line stands.
struct GridLabel {
    said: String,
    at: (f32, f32),
    anchor: &'static str,
    room: Frame,
}

impl GridLabel {
    /// Below or above the land, else beside it, where the line meets the frame.
    fn at((x, y): (f32, f32), said: String, sheet: &Sheet) -> Self {
        let frame = &sheet.frame;
        let down_mm = 0.35 * sheet.print_mm;
        let (at, anchor, before) = if y >= frame.bottom() - ON_EDGE_MM {
            let below = frame.bottom() + 0.6 + sheet.print_mm;
            ((x, below), "middle", 0.5)
        } else if y <= frame.top + ON_EDGE_MM {
            ((x, frame.top - 1.0), "middle", 0.5)
        } else if x <= frame.left + ON_EDGE_MM {
            ((frame.left - 1.0, y + down_mm), "end", 1.0)
        } else {
            ((frame.right() + 1.0, y + down_mm), "start", 0.0)
        };
        let width = said.chars().count() as f32 * LETTER * sheet.print_mm;
        Self {
            said,
            at,
            anchor,
            room: Frame {
                left: at.0 - before * width,
                top: at.1 - sheet.print_mm,
                width,
                height: 1.2 * sheet.print_mm,
            },
        }
    }
}

impl GridLine {
    /// Its label. On a page that is turned both kinds of line meet one edge.
    fn said(&self, sheet: &Sheet, catalogue: &Catalogue) -> String {
        let of_kind = |id: &str| catalogue.say(&Message::new(id).with("digits", &*self.digits));
        match (sheet.is_askew(), self.easting) {
            (false, _) => self.digits.clone(),
            (true, true) => of_kind("map-easting"),
            (true, false) => of_kind("map-northing"),
        }
    }
}

/// Grid frame, interval, and number of digits in a label.
pub(super) fn step(map: &Map, sheet: &Sheet) -> Option<(GridFrame, f64, usize)> {
    let place = &map.exercise.scenario.place;
    let frame = GridFrame::at(place.latitude_deg, place.longitude_deg)?;
    let (step_m, digits) = GRID
        .iter()
        .find(|(step_m, _)| sheet.length_mm(*step_m as f32) >= GRID_MM)?;
    Some((frame, *step_m, *digits))
}

fn grid_of(map: &Map, sheet: &Sheet) -> Vec<GridLine> {
    let Some((frame, step_m, digits)) = step(map, sheet) else {
        return Vec::new();
    };
    let (origin_east, origin_north) = frame.utm(Point::default());
    let (from, to) = sheet.land();
    let lines_between = |low: f32, high: f32, origin: f64| {
        let first = ((f64::from(low) + origin) / step_m).ceil() as i64;
        let last = ((f64::from(high) + origin) / step_m).floor() as i64;
        (first..=last).map(move |number| {
            let grid_m = number as f64 * step_m;
            let written = format!("{:05.0}", grid_m.rem_euclid(100_000.0));
            ((grid_m - origin) as f32, written[..digits].to_owned())
        })
    };
    let eastings = lines_between(from.0, to.0, origin_east).map(|(east, digits)| GridLine {
        ends: [Point(east, from.1), Point(east, to.1)],
        digits,
        easting: true,
    });
    let northings = lines_between(from.1, to.1, origin_north).map(|(north, digits)| GridLine {
        ends: [Point(from.0, north), Point(to.0, north)],
        digits,
        easting: false,
    });
    eastings.chain(northings).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use super::*;
    use crate::assets;
    use crate::report::map::Up;
    use crate::scenario::{Exercise, load};

    /// Story: "595 N" and "105 E" stood over each other at the upper edge of a map that was turned.
    #[test]
    fn no_label_of_the_grid_covers_another_however_the_page_is_turned() {
        let catalogue = Catalogue::read(&assets::folder(), "en").expect("English");
        let minimal = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/minimal.ron");
        let loaded = load(&minimal).expect("sound");
        let exercise = Arc::new(Exercise::draw(loaded.scenario.clone(), 1));
        let map = Map::in_hand(&exercise);
        let mut sheet = Sheet::around(&map, Up::AlongRoute);
        for up_deg in 0..360_u16 {
            sheet.up_deg = f32::from(up_deg);
            let labels = placed(&map, &sheet, &catalogue);
            for (index, label) in labels.iter().enumerate() {
                for other in &labels[index + 1..] {
                    let apart = !label.room.meets(&other.room);
                    assert!(apart, "{up_deg}: {} {}", label.said, other.said);
                }
            }
            let lines = grid_of(&map, &sheet);
            let crossing = lines.iter().filter(|line| {
                let [first, last] = line.ends.map(|end| sheet.at(end));
                sheet.frame.enters(first, last).is_some()
            });
            let crossing = crossing.count();
            assert!(labels.len() + 2 >= crossing, "{up_deg}: {crossing}");
        }
    }
}
