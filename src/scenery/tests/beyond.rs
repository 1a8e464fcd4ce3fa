//! What stands beyond the bounds, puddles, kerbs.

use super::{a_look_alike, made, rolling, site};
use crate::scenario::schema::{Area, BuildingKind, Ground, HarmlessCause, RawScenario, Sky};
use crate::scenery::clear::Clear;
use crate::scenery::{beyond, form, kerbs, land, props, puddles, sound};
use crate::units::place::distance_to_line_m;

#[test]
fn groves_and_hamlets_stand_beyond_the_bounds_on_the_land() {
    let (exercise, terrain, _) = made(|raw| {
        rolling(raw);
        raw.buildings = vec![super::building(BuildingKind::House)];
    });
    let land = land::chunks(&exercise.scenario, &terrain);
    let horizon = land.last().expect("a land");
    let [plants, houses] = beyond::meshes(&exercise.scenario, &terrain, horizon);
    assert!(plants.len() > 100 && houses.len() >= 9);
    let (from, to) = terrain.bounds();
    for mesh in plants.iter().chain(&houses) {
        sound(mesh);
        let (low, high) = mesh.bounds().expect("drawn");
        let at = form::below((low + high) / 2.0);
        let within = (from.0..to.0).contains(&at.0) && (from.1..to.1).contains(&at.1);
        assert!(!within, "{at:?}");
    }
    let triangles: usize = plants
        .iter()
        .chain(&houses)
        .map(|mesh| mesh.triangles())
        .sum();
    assert!(triangles < 40_000, "{triangles}");
}

fn puddles_under(sky: Sky) -> usize {
    let (exercise, terrain, _) = made(|raw: &mut RawScenario| {
        raw.weather.sky = sky;
        raw.sites = vec![site(vec![a_look_alike(HarmlessCause::Farming)])];
    });
    let clear = Clear::of(&exercise.scenario, &terrain);
    let found = puddles::meshes(&exercise.scenario, &terrain, &clear);
    for mesh in &found {
        sound(mesh);
        let (low, high) = mesh.bounds().expect("drawn");
        let at = form::below((low + high) / 2.0);
        assert!(high.y - low.y < 0.001, "water is level");
        assert!(low.y > terrain.height_m(at), "over the ground");
        assert!(at.distance_m(exercise.signs[0].sign.at) > 8.0);
        assert!(distance_to_line_m(at, clear.route()) < 1.5, "in a rut");
    }
    found.len()
}

#[test]
fn puddles_lie_in_the_ruts_while_it_rains_and_at_no_other_time() {
    assert!(puddles_under(Sky::Rain) > 3);
    assert_eq!(puddles_under(Sky::Overcast), 0);
}

#[test]
fn a_street_between_buildings_has_kerbs_off_the_way_and_off_every_sign() {
    let (exercise, terrain, _) = made(|raw| {
        let line = raw.route.waypoints.iter().map(|waypoint| waypoint.at);
        let width_m = raw.route.waypoints[0].width_m + 2.0;
        raw.surfaces = vec![super::surface(Ground::Paved)];
        raw.surfaces[0].area = Area::Strip {
            line: line.collect(),
            width_m,
        };
        let [from, to] = [raw.route.waypoints[0].at, raw.route.waypoints[1].at];
        let mut shop = super::building(BuildingKind::Shop);
        let middle = from.towards(from.bearing_deg(to), 20.0);
        shop.at = middle.towards(from.bearing_deg(to) + 90.0, 16.0);
        raw.buildings = vec![shop];
        raw.sites = vec![site(vec![a_look_alike(HarmlessCause::Farming)])];
    });
    let scenario = &exercise.scenario;
    let clear = Clear::of(scenario, &terrain);
    let built = props::built_of(scenario, &terrain);
    let stones = kerbs::meshes(scenario, &terrain, &clear, &built);
    assert!(stones.len() > 10, "{}", stones.len());
    for mesh in &stones {
        sound(mesh);
        let (low, high) = mesh.bounds().expect("drawn");
        let at = form::below((low + high) / 2.0);
        assert!(high.y - terrain.height_m(at) < 0.2, "it hides nothing");
        assert!(at.distance_m(exercise.signs[0].sign.at) > 3.0);
        assert!(distance_to_line_m(at, clear.route()) > scenario.route.waypoints[0].width_m / 2.0);
    }
}
