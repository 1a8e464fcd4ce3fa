//! What stands and lies about where people live: background that takes nothing from the signs.

use bevy::math::Vec3;

use super::{a_look_alike, building, made, site, surface};
use crate::scenario::schema::{BuildingKind, Ground, HarmlessCause, Holding, RawScenario};
use crate::scenery::clear::Clear;
use crate::scenery::{Mesh, cover, form, poles, props, sound, yard};
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::{distance_to_line_m, nearest_on_segment, point_along};

/// A village on both sides of the way, with a sign in the middle of it.
fn village(raw: &mut RawScenario) {
    raw.terrain.ground = Ground::Earth;
    raw.surfaces = vec![surface(Ground::Grass)];
    let from = raw.route.waypoints[0].at;
    let to = raw.route.waypoints[1].at;
    let bearing_deg = from.bearing_deg(to);
    raw.buildings = (0..8)
        .map(|number| {
            let kind = if number % 2 == 0 {
                BuildingKind::House
            } else {
                BuildingKind::Shop
            };
            let side_m = if number < 4 { 14.0 } else { -14.0 };
            let mut one = building(kind);
            one.id = format!("building-{number}");
            one.size_m = (6.0, 5.0);
            one.at = from
                .towards(bearing_deg, 20.0 + 22.0 * (number % 4) as f32)
                .towards(bearing_deg + 90.0, side_m);
            one
        })
        .collect();
    let at = from
        .towards(bearing_deg, 45.0)
        .towards(bearing_deg + 90.0, 6.0);
    let mut held = a_look_alike(HarmlessCause::Farming);
    if let Holding::LookAlike(look_alike) = &mut held {
        look_alike.signs[0].at = at;
    }
    raw.sites = vec![site(vec![held])];
    raw.sites[0].at = at;
}

struct Village {
    terrain: Terrain,
    route: Vec<Point>,
    sign: Point,
    yards: Vec<Mesh>,
    poles: Vec<Mesh>,
    cover: Vec<Mesh>,
    tussocks: Vec<Mesh>,
}

fn drawn() -> Village {
    let (exercise, terrain, _) = made(village);
    let scenario = &exercise.scenario;
    let clear = Clear::of(scenario, &terrain);
    let standing = props::props_of(scenario, &terrain);
    let plants = props::plants_of(scenario, &terrain);
    Village {
        route: scenario.route.line(),
        sign: exercise.signs[0].sign.at,
        yards: yard::meshes(scenario, &terrain, &clear, &standing),
        poles: poles::meshes(scenario, &terrain, &clear, &standing),
        tussocks: cover::tussocks(scenario, &terrain, &clear, &standing),
        cover: cover::meshes(scenario, &terrain, &clear, &standing, &plants),
        terrain,
    }
}

fn ends(mesh: &Mesh) -> (Vec3, Vec3) {
    mesh.bounds().expect("drawn")
}

#[test]
fn houses_have_something_about_them_that_stands_near_no_sign_and_on_no_way() {
    let village = drawn();
    assert!(village.yards.len() > 3, "{}", village.yards.len());
    for mesh in &village.yards {
        sound(mesh);
        let (low, high) = ends(mesh);
        let middle = form::below((low + high) / 2.0);
        assert!(middle.distance_m(village.sign) > 10.0, "{middle:?}");
        assert!(distance_to_line_m(middle, &village.route) > 2.5);
        let ground_m = village.terrain.height_m(middle);
        assert!((low.y - ground_m).abs() < 0.45 && high.y - ground_m < 2.8);
    }
    let triangles: usize = village.yards.iter().map(Mesh::triangles).sum();
    assert!(triangles < 8 * 4_000, "{triangles}");
}

#[test]
fn nothing_tall_about_a_house_stands_between_the_way_and_a_sign() {
    let village = drawn();
    for mesh in &village.yards {
        let (low, high) = ends(mesh);
        let middle = form::below((low + high) / 2.0);
        if high.y - low.y < 0.2 {
            continue;
        }
        for step in 0..60 {
            let eye = point_along(&village.route, step as f32 * 2.0);
            if eye.distance_m(village.sign) > 100.0 {
                continue;
            }
            let (foot, _) = nearest_on_segment(middle, eye, village.sign);
            assert!(foot.distance_m(middle) > 0.5, "{middle:?} from {eye:?}");
        }
    }
}

#[test]
fn wires_hang_far_above_everybody() {
    let village = drawn();
    assert!(village.poles.len() >= 3, "{}", village.poles.len());
    for mesh in &village.poles {
        sound(mesh);
        let (_, high) = ends(mesh);
        // A triangle of a wire has all its corners high up, one of a pole some.
        let foot_m = village.terrain.height_m(form::below(high));
        let low_and_wide = super::corners(mesh).any(|corners| {
            let wide = |axis: fn(Vec3) -> f32| {
                let all = corners.map(axis);
                all.iter().fold(f32::MIN, |a, b| a.max(*b))
                    - all.iter().fold(f32::MAX, |a, b| a.min(*b))
            };
            let low_m = corners.iter().fold(f32::MAX, |low, at| low.min(at.y));
            low_m - foot_m < 4.5 && wide(|at| at.x).max(wide(|at| at.z)) > 0.5
        });
        assert!(!low_and_wide);
    }
}

#[test]
fn clutter_near_a_sign_is_only_what_lies_there_by_nature() {
    let village = drawn();
    assert!(village.cover.len() > 100);
    for mesh in &village.cover {
        sound(mesh);
        let (low, high) = ends(mesh);
        let at = form::below((low + high) / 2.0);
        assert!(
            high.y - village.terrain.height_m(at) < 0.2,
            "no higher than a hand"
        );
        assert!(at.distance_m(village.sign) > 0.7, "nothing lies on a sign");
        if at.distance_m(village.sign) < 4.0 {
            // A stick, droppings and scraps are the only ones that are longer than wide or made of more than tuft or stone.
            assert!(mesh.triangles() <= 25, "{}", mesh.triangles());
        }
    }
}

#[test]
fn tussocks_hide_nothing_and_stand_on_no_way_and_no_sign() {
    let village = drawn();
    assert!(village.tussocks.len() > 50, "{}", village.tussocks.len());
    for mesh in &village.tussocks {
        sound(mesh);
        let (low, high) = ends(mesh);
        let at = form::below((low + high) / 2.0);
        assert!(high.y - village.terrain.height_m(at) < 0.2);
        assert!(at.distance_m(village.sign) > 1.4);
        assert!(distance_to_line_m(at, &village.route) > 1.0);
    }
}
