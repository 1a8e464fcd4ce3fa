//! The land: ground types, relief, water, plants, buildings, walls, vehicles.

use bevy::math::ops;
use svg::node::element::{Definitions, Group, Path, Pattern, Rectangle};

use super::Map;
use super::contours::contours;
use super::ink::{
    BUILDING, GREEN, GREY, INK, PLANT, WATER, WATER_EDGE, disc, line, mm, shape, tint, wall,
};
use super::margin::Legend;
use super::sheet::Sheet;
use crate::scenario::schema::{
    Area, Building, BuildingKind, Ground, Plant, Vehicle, VehicleKind, WallKind,
};
use crate::units::Point;

/// Everything below the route.
pub(super) fn land(map: &Map, sheet: &Sheet, legend: &mut Legend) -> Group {
    let scenario = &map.exercise.scenario;
    let (from, to) = (scenario.terrain.from, scenario.terrain.to);
    let corners = [from, Point(to.0, from.1), to, Point(from.0, to.1)];
    let mut group = Group::new()
        .add(sheet.frame.outline().set("fill", "url(#beyond)"))
        .add(shape(&sheet.line(&corners), tint(scenario.terrain.ground)));
    for surface in &scenario.surfaces {
        // Told apart without colour: a paved road has a firm edge, a track that nobody uses a faint one.
        let (kerb, kerb_mm) = match (surface.ground, surface.known_safe) {
            (Ground::Paved, _) => (INK, 0.5),
            (_, true) => (GREY, 0.35),
            _ => ("#a39684", 0.35),
        };
        if let Area::Strip { line: way, width_m } = &surface.area {
            let width_mm = sheet.length_mm(*width_m).max(0.7) + kerb_mm;
            group = group.add(line(&sheet.line(way), kerb, width_mm).set("stroke-linecap", "butt"));
        }
        group = group.add(area(sheet, &surface.area, tint(surface.ground)));
        legend.add(
            ground_word(surface.ground),
            Rectangle::new()
                .set("width", 8)
                .set("height", 4)
                .set("fill", tint(surface.ground))
                .set("stroke", GREY)
                .set("stroke-width", 0.15),
        );
    }
    if let Some(height_m) = map.height_m {
        group = group.add(contours(scenario, height_m, sheet, legend));
    }
    for water in &scenario.water {
        let fill = if water.ford {
            "url(#ford)"
        } else {
            "url(#water)"
        };
        group = group.add(area(sheet, &water.area, fill).set("class", "water"));
        let word = if water.ford { "map-ford" } else { "map-water" };
        legend.add(
            word,
            swatch(fill)
                .set("stroke", WATER_EDGE)
                .set("stroke-width", 0.25),
        );
    }
    for patch in &scenario.vegetation {
        let (fill, word) = plants(patch.kind);
        group = group.add(area(sheet, &patch.area, fill));
        legend.add(word, swatch(fill));
    }
    for each in &scenario.walls {
        let (colour, dashes) = wall(each.kind);
        let width_mm = sheet.length_mm(each.thickness_m).max(0.45);
        group = group
            .add(line(&sheet.line(&each.line), colour, width_mm).set("stroke-dasharray", dashes));
        let word = match each.kind {
            WallKind::Stone => "map-wall-stone",
            WallKind::Mud => "map-wall-mud",
            WallKind::Fence => "map-wall-fence",
            WallKind::Hedge => "map-wall-hedge",
        };
        legend.add(
            word,
            line(&[(0.0, 2.0), (8.0, 2.0)], colour, 0.6).set("stroke-dasharray", dashes),
        );
    }
    for building in &scenario.buildings {
        group = group.add(house(building, sheet));
        legend.add(
            building_word(building.kind),
            Group::new()
                .add(
                    swatch(roof(building.kind))
                        .set("x", 1.5)
                        .set("width", 5)
                        .set("stroke", INK)
                        .set("stroke-width", 0.2),
                )
                .add(mark_of(building.kind, (4.0, 2.0))),
        );
    }
    for vehicle in &scenario.vehicles {
        let (body, word) = vehicle_on_map(vehicle, sheet);
        group = group.add(body);
        legend.add(
            word,
            shape(&[(2.0, 1.2), (6.0, 1.2), (6.0, 2.8), (2.0, 2.8)], "#ffffff")
                .set("stroke", INK)
                .set("stroke-width", 0.3),
        );
    }
    group
}

/// Fill patterns of plants, fords and the land beyond the terrain.
pub(super) fn patterns(definitions: Definitions) -> Definitions {
    let tile = |id: &str, size: f32| {
        Pattern::new()
            .set("id", id)
            .set("width", size)
            .set("height", size)
            .set("patternUnits", "userSpaceOnUse")
    };
    let stroke = |path: &str, colour: &str, width: f32| {
        Path::new()
            .set("d", path)
            .set("fill", "none")
            .set("stroke", colour)
            .set("stroke-width", width)
    };
    let green = || {
        Rectangle::new()
            .set("width", 8)
            .set("height", 8)
            .set("fill", PLANT)
            .set("fill-opacity", 0.16)
    };
    definitions
        .add(tile("beyond", 2.0).add(stroke("M0 2L2 0", "#d8d8d8", 0.15)))
        .add(
            tile("trees", 3.4)
                .add(green())
                .add(disc((1.2, 1.2), 0.75, PLANT).set("fill-opacity", 0.75))
                .add(disc((2.8, 2.7), 0.5, PLANT).set("fill-opacity", 0.6)),
        )
        .add(
            tile("bushes", 2.6)
                .add(green())
                .add(disc((0.8, 0.8), 0.35, PLANT))
                .add(disc((2.0, 1.9), 0.35, PLANT)),
        )
        .add(tile("grass", 2.4).add(green()).add(stroke(
            "M0.4 1.6L0.7 0.7M0.8 1.6L0.8 0.5M1.2 1.6L0.9 0.7",
            PLANT,
            0.16,
        )))
        .add(
            tile("crop", 1.5)
                .add(green())
                .add(stroke("M0 0.75L1.5 0.75", PLANT, 0.3)),
        )
        .add(
            tile("water", 3.2)
                .add(
                    Rectangle::new()
                        .set("width", 3.2)
                        .set("height", 3.2)
                        .set("fill", WATER),
                )
                .add(stroke("M0.2 0.9q0.4 -0.5 0.8 0t0.8 0", WATER_EDGE, 0.22))
                .add(stroke("M1.6 2.5q0.4 -0.5 0.8 0t0.8 0", WATER_EDGE, 0.22)),
        )
        .add(
            tile("ford", 1.6)
                .add(
                    Rectangle::new()
                        .set("width", 1.6)
                        .set("height", 1.6)
                        .set("fill", "#dcedf8"),
                )
                .add(stroke("M0 0.8L0.8 0.8", WATER_EDGE, 0.25)),
        )
}

fn plants(kind: Plant) -> (&'static str, &'static str) {
    match kind {
        Plant::Tree => ("url(#trees)", "map-trees"),
        Plant::Bush => ("url(#bushes)", "map-bushes"),
        Plant::LongGrass => ("url(#grass)", "map-long-grass"),
        Plant::Crop => ("url(#crop)", "map-crop"),
    }
}

pub(super) fn swatch(fill: &str) -> Rectangle {
    Rectangle::new()
        .set("width", 8)
        .set("height", 4)
        .set("fill", fill)
}

pub(super) fn area(sheet: &Sheet, area: &Area, paint: &str) -> Group {
    let group = Group::new();
    match area {
        Area::Strip { line: way, width_m } => {
            let width_mm = sheet.length_mm(*width_m).max(0.7);
            group.add(line(&sheet.line(way), paint, width_mm).set("stroke-linecap", "butt"))
        }
        Area::Polygon { corners } => group.add(shape(&sheet.line(corners), paint)),
        Area::Disc { at, radius_m } => {
            group.add(disc(sheet.at(*at), sheet.length_mm(*radius_m), paint))
        }
    }
}

fn house(building: &Building, sheet: &Sheet) -> Group {
    let (width_m, depth_m) = building.size_m;
    let least_m = 0.8 * sheet.scale as f32 / 1000.0;
    let corners = box_around(
        building.at,
        (width_m.max(least_m), depth_m.max(least_m)),
        building.facing_deg,
    );
    let outline = shape(&sheet.line(&corners), roof(building.kind))
        .set("stroke", INK)
        .set("stroke-width", 0.2)
        .set(
            "stroke-dasharray",
            if building.kind == BuildingKind::Ruin {
                "0.6 0.4"
            } else {
                "none"
            },
        );
    let group = Group::new().add(outline);
    if sheet.length_mm(width_m.min(depth_m)) < 1.6 {
        return group;
    }
    group.add(mark_of(building.kind, sheet.at(building.at)))
}

fn roof(kind: BuildingKind) -> &'static str {
    match kind {
        BuildingKind::House => BUILDING,
        BuildingKind::Shop => "#8c7f76",
        BuildingKind::Public | BuildingKind::Worship => "#3d3a40",
        BuildingKind::Shed => "#a39a92",
        BuildingKind::Ruin => "#ffffff",
        BuildingKind::Masonry => GREY,
    }
}

/// Symbols of public buildings: a cross of bars for a public one, a ring for a place of worship of any faith.
fn mark_of(kind: BuildingKind, (x, y): (f32, f32)) -> Group {
    let group = Group::new();
    match kind {
        BuildingKind::Public => group
            .add(line(&[(x - 0.6, y), (x + 0.6, y)], "#ffffff", 0.3))
            .add(line(&[(x, y - 0.6), (x, y + 0.6)], "#ffffff", 0.3)),
        BuildingKind::Worship => group.add(
            disc((x, y), 0.55, "none")
                .set("stroke", "#ffffff")
                .set("stroke-width", 0.3),
        ),
        _ => group,
    }
}

fn vehicle_on_map(vehicle: &Vehicle, sheet: &Sheet) -> (Path, &'static str) {
    let (length_m, width_m, _) = vehicle.kind.size_m();
    let word = match vehicle.kind {
        VehicleKind::Wreck => "map-wreck",
        VehicleKind::PatrolVehicle => "map-patrol-vehicle",
        _ => "map-vehicle",
    };
    let least_m = 0.9 * sheet.scale as f32 / 1000.0;
    let grown = (least_m / width_m).max(1.0);
    let corners = box_around(
        vehicle.at,
        (width_m * grown, length_m * grown),
        vehicle.facing_deg,
    );
    let fill = match vehicle.kind {
        VehicleKind::PatrolVehicle => "#dff0ea",
        _ => "#ffffff",
    };
    let edge = match vehicle.kind {
        VehicleKind::PatrolVehicle => GREEN,
        _ => INK,
    };
    let body = shape(&sheet.line(&corners), fill)
        .set("stroke", edge)
        .set("stroke-width", mm(0.3));
    (body, word)
}

/// Corners of a box of width and depth `size_m` with its front towards a bearing.
fn box_around(at: Point, size_m: (f32, f32), facing_deg: f32) -> [Point; 4] {
    let radians = facing_deg.to_radians();
    let (sin, cos) = (ops::sin(radians), ops::cos(radians));
    let (across, along) = (size_m.0 / 2.0, size_m.1 / 2.0);
    [
        (across, along),
        (across, -along),
        (-across, -along),
        (-across, along),
    ]
    .map(|(right, ahead)| {
        Point(
            at.0 + right * cos + ahead * sin,
            at.1 - right * sin + ahead * cos,
        )
    })
}

fn ground_word(ground: Ground) -> &'static str {
    match ground {
        Ground::Paved => "map-ground-paved",
        Ground::Laterite => "map-ground-laterite",
        Ground::Gravel => "map-ground-gravel",
        Ground::Earth => "map-ground-earth",
        Ground::Sand => "map-ground-sand",
        Ground::Rock => "map-ground-rock",
        Ground::Grass => "map-ground-grass",
        Ground::Field => "map-ground-field",
        Ground::Mud => "map-ground-mud",
    }
}

fn building_word(kind: BuildingKind) -> &'static str {
    match kind {
        BuildingKind::House => "map-house",
        BuildingKind::Shop => "map-shop",
        BuildingKind::Public => "map-public-building",
        BuildingKind::Worship => "map-worship",
        BuildingKind::Shed => "map-shed",
        BuildingKind::Ruin => "map-ruin",
        BuildingKind::Masonry => "map-masonry",
    }
}
