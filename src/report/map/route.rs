//! The patrol's documents: the route, its waypoints and vulnerable points, and assets.

use svg::node::element::Group;

use super::Map;
use super::ink::{BLUE, INK, PURPLE, disc, line, mm, ring, shape, square};
use super::labels::{Labels, Weight};
use super::margin::Legend;
use super::sheet::Sheet;
use crate::scenario::schema::Asset;
use crate::text::{Catalogue, Text};
use crate::units::Point;
use crate::units::maths::hypot;

/// Length of a direction arrow, millimetres.
const ARROW_MM: f32 = 2.6;

pub(super) fn plan(
    map: &Map,
    sheet: &Sheet,
    legend: &mut Legend,
    labels: &mut Labels,
    catalogue: &Catalogue,
) -> Group {
    let scenario = &map.exercise.scenario;
    let said = |words: &Text| words.in_language(catalogue.language()).to_owned();
    let way = map.exercise.route_line();
    let mut group = Group::new();

    let mut approach = scenario.route.approach.clone();
    approach.extend(way.first());
    if approach.len() > 1 {
        group = group.add(line(&sheet.line(&approach), BLUE, 0.6).set("stroke-dasharray", "2 1.4"));
        labels.keep_clear_along(&sheet.line(&approach));
        legend.add(
            "map-approach",
            line(&[(0.0, 2.0), (8.0, 2.0)], BLUE, 0.6).set("stroke-dasharray", "2 1.4"),
        );
    }
    group = group
        .add(line(&sheet.line(&way), "#ffffff", 1.6).set("stroke-opacity", 0.7))
        .add(line(&sheet.line(&way), BLUE, 0.9));
    labels.keep_clear_along(&sheet.line(&way));
    for leg in way.windows(2) {
        if let Some(arrow) = arrow(sheet, leg[0], leg[1]) {
            group = group.add(shape(&arrow, BLUE));
        }
    }
    legend.add(
        "map-route",
        Group::new()
            .add(line(&[(0.0, 2.0), (8.0, 2.0)], BLUE, 0.9))
            .add(shape(&[(5.5, 2.0), (3.2, 0.9), (3.2, 3.1)], BLUE)),
    );

    for point in &scenario.route.vulnerable_points {
        let at = sheet.at(point.at);
        let radius_mm = sheet.length_mm(point.radius_m).max(1.6);
        group = group.add(vulnerable(at, radius_mm));
        labels.want(
            said(&point.name),
            at,
            radius_mm.min(6.0),
            Weight::Second,
            PURPLE,
        );
    }
    if !scenario.route.vulnerable_points.is_empty() {
        legend.add("map-vulnerable-point", vulnerable((4.0, 2.0), 1.9));
    }

    let route = &scenario.route;
    // By default the points of the route are the assets: these are on the map already.
    let is_of_route = |asset: &Asset| {
        let mut waypoints = route.waypoints.iter();
        let mut points = route.vulnerable_points.iter();
        waypoints.any(|own| own.id == asset.id && own.at == asset.at)
            || points.any(|own| own.id == asset.id && own.at == asset.at)
    };
    let assets = scenario.assets.iter();
    let others: Vec<&Asset> = assets.filter(|asset| !is_of_route(asset)).collect();
    let points = scenario
        .route
        .vulnerable_points
        .iter()
        .map(|point| &point.name);
    let elsewhere: Vec<String> = points
        .chain(others.iter().map(|asset| &asset.name))
        .map(said)
        .collect();
    let last = way.len().saturating_sub(1);
    for (index, waypoint) in scenario.route.waypoints.iter().enumerate() {
        let at = sheet.at(waypoint.at);
        group = group.add(if index == 0 || index == last {
            disc(at, 1.5, BLUE)
                .set("stroke", "#ffffff")
                .set("stroke-width", 0.3)
        } else {
            disc(at, 1.1, "#ffffff")
                .set("stroke", BLUE)
                .set("stroke-width", 0.5)
        });
        // A waypoint often has the name of the vulnerable point or asset at its place, which is labelled already.
        let name = said(&waypoint.called());
        if !elsewhere.contains(&name) {
            labels.want(name, at, 1.5, Weight::Second, BLUE);
        }
    }
    legend.add(
        "map-waypoint",
        disc((4.0, 2.0), 1.1, "#ffffff")
            .set("stroke", BLUE)
            .set("stroke-width", 0.5),
    );

    if !others.is_empty() {
        legend.add("map-asset", asset_mark((4.0, 2.0)));
    }
    for asset in others {
        let at = sheet.at(asset.at);
        group = group.add(asset_mark(at));
        let name = said(&asset.name);
        // Often it is the vulnerable point itself, which has its name beside it already.
        let mut points = scenario.route.vulnerable_points.iter();
        let named = points.any(|point| point.at == asset.at && said(&point.name) == name);
        if !named {
            labels.want(name, at, 1.4, Weight::Third, INK);
        }
    }
    group
}

fn vulnerable(at: (f32, f32), radius_mm: f32) -> Group {
    Group::new()
        .add(disc(at, radius_mm, PURPLE).set("fill-opacity", 0.1))
        .add(ring(at, radius_mm, PURPLE, 0.45).set("stroke-dasharray", "1.2 0.7"))
}

fn asset_mark(at: (f32, f32)) -> Group {
    Group::new()
        .add(
            square(at, 1.0, "#ffffff")
                .set("stroke", INK)
                .set("stroke-width", 0.4),
        )
        .add(square(at, 0.35, INK))
}

/// Arrow head in the middle of a leg; none on a short leg.
fn arrow(sheet: &Sheet, from: Point, to: Point) -> Option<[(f32, f32); 3]> {
    let (a, b) = (sheet.at(from), sheet.at(to));
    let (east, south) = (b.0 - a.0, b.1 - a.1);
    let length = hypot(east, south);
    if length < 3.0 * ARROW_MM {
        return None;
    }
    let (east, south) = (east / length, south / length);
    let middle = ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
    let point = |ahead: f32, right: f32| {
        (
            mm(middle.0 + ahead * east - right * south),
            mm(middle.1 + ahead * south + right * east),
        )
    };
    let half = ARROW_MM / 2.0;
    Some([point(half, 0.0), point(-half, half), point(-half, -half)])
}
