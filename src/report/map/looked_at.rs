//! Search coverage along the route: a band on either side, dark where looked at from near, hatched where only from
//! afar, crossed where never.

use svg::node::element::Group;

use super::ink::{BLUE, VERMILLION, line, shape};
use super::margin::Legend;
use super::sheet::Sheet;
use crate::scoring::facts::{EVERY_M, Seen, Stretch};
use crate::units::Point;

/// Least width of the band, millimetres.
const LEAST_MM: f32 = 1.6;

pub(super) fn sides(route: &[Stretch], sheet: &Sheet, legend: &mut Legend) -> Group {
    let mut group = Group::new();
    for stretch in route {
        for side in &stretch.sides {
            let off_m = stretch.middle.distance_m(side.at);
            let out_deg = stretch.middle.bearing_deg(side.at);
            let half_m = (off_m * 0.35).max(LEAST_MM / 2.0 / sheet.length_mm(1.0).max(1e-6));
            let corner = |along: f32, out: f32| -> (f32, f32) {
                let at: Point = stretch
                    .middle
                    .towards(stretch.bearing_deg, along * EVERY_M * 0.46)
                    .towards(out_deg, off_m + out * half_m);
                sheet.at(at)
            };
            let corners = [
                corner(-1.0, -1.0),
                corner(1.0, -1.0),
                corner(1.0, 1.0),
                corner(-1.0, 1.0),
            ];
            group = group.add(cell(corners, side.seen));
        }
    }
    for (seen, word) in [
        (Seen::Viewed, "map-looked-at"),
        (Seen::Glimpsed, "map-glimpsed"),
        (Seen::No, "map-not-looked-at"),
    ] {
        let mut sides = route.iter().flat_map(|stretch| &stretch.sides);
        if sides.any(|side| side.seen == seen) {
            let corners = [(1.0, 0.6), (7.0, 0.6), (7.0, 3.4), (1.0, 3.4)];
            legend.add(word, cell(corners, seen));
        }
    }
    group
}

fn cell(corners: [(f32, f32); 4], seen: Seen) -> Group {
    match seen {
        Seen::Viewed => Group::new().add(shape(&corners, BLUE).set("fill-opacity", 0.42)),
        Seen::Glimpsed => Group::new()
            .add(shape(&corners, BLUE).set("fill-opacity", 0.12))
            .add(line(&[corners[0], corners[2]], BLUE, 0.25).set("stroke-opacity", 0.8)),
        Seen::No => Group::new()
            .add(
                shape(&corners, "#ffffff")
                    .set("fill-opacity", 0.5)
                    .set("stroke", VERMILLION)
                    .set("stroke-width", 0.2),
            )
            .add(line(&[corners[0], corners[2]], VERMILLION, 0.25))
            .add(line(&[corners[1], corners[3]], VERMILLION, 0.25)),
    }
}
