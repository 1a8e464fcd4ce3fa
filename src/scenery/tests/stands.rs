//! What grows around the signs of plants shows what they are, hides none and betrays none.

use bevy::math::Vec3;

use super::{a_soil_sign, all_of, made, places, site};
use crate::scenario::schema::{Device, Draw, Ground, Holding, Look, Placement, Sign};
use crate::scenery::{Scenery, Stuff, Terrain, form};
use crate::units::Point;
use crate::units::place::nearest_on_segment;

const AT: Point = Point(20.0, -141.0);

fn a_plant_sign(look: Look) -> Sign {
    let mut sign = a_soil_sign("plants");
    (sign.look, sign.at, sign.size_m) = (look, AT, (1.6, 5.0));
    sign
}

fn with(look: Look, fewest_devices: u32) -> (Terrain, Scenery) {
    let (_, terrain, scenery) = made(|raw| {
        raw.terrain.ground = Ground::Field;
        let device = Device {
            id: "device".into(),
            name: Default::default(),
            class: "case".into(),
            placement: Placement::Verge,
            at: Point(24.0, -140.0),
            hazard_radius_m: 4.0,
            secondary_to: None,
            signs: vec![a_plant_sign(look)],
            lesson: Default::default(),
        };
        raw.sites = vec![site(vec![Holding::Device(device), Holding::Nothing])];
        raw.draw = Draw {
            fewest_devices,
            most_devices: fewest_devices,
            ..Draw::default()
        };
    });
    (terrain, scenery)
}

/// Places of plants within a distance of the sign, and their heights above the ground.
fn grown(terrain: &Terrain, scenery: &Scenery, within_m: f32) -> Vec<(Point, f32)> {
    let above = |place: Vec3| {
        let at = form::below(place);
        (at, place.y - terrain.height_m(at))
    };
    places(&all_of(scenery, Stuff::Plants))
        .map(above)
        .filter(|(at, _)| at.distance_m(AT) < within_m)
        .collect()
}

#[test]
fn pressed_plants_lie_in_a_knee_high_stand_that_does_not_hide_them_on_the_way_up_to_them() {
    let (terrain, scenery) = with(Look::FlattenedPlants, 1);
    let grown = grown(&terrain, &scenery, 11.0);
    let tall = grown.iter().filter(|(_, up_m)| *up_m > 0.35).count();
    assert!(tall > 200, "{tall}");
    for range_m in [10, 20, 40, 80] {
        let eye = Point(AT.0 - range_m as f32, -150.0);
        for (at, up_m) in &grown {
            let (foot, share) = nearest_on_segment(*at, eye, AT);
            let line_m = 1.6 * (1.0 - share);
            assert!(
                at.distance_m(foot) > 0.2 || *up_m < line_m + 0.12,
                "{at:?} is {up_m} m high before the sign at {range_m} m"
            );
        }
    }
}

#[test]
fn an_old_way_goes_on_at_both_ends_of_its_overgrown_piece() {
    let (terrain, scenery) = with(Look::OvergrownWay, 1);
    let flat = grown(&terrain, &scenery, 9.0)
        .into_iter()
        .filter(|(at, up_m)| *up_m < 0.03 && (at.0 - AT.0).abs() < 1.0);
    let (south, north): (Vec<_>, Vec<_>) = flat.partition(|(at, _)| at.1 < AT.1);
    assert!(south.len() > 20 && north.len() > 20, "{south:?} {north:?}");
}

#[test]
fn what_grows_around_a_sign_of_plants_is_the_same_where_the_sign_is_not() {
    for look in [Look::FlattenedPlants, Look::OvergrownWay] {
        let ((_, held), (_, bare)) = (with(look, 1), with(look, 0));
        assert_eq!((held.signs.len(), bare.signs.len()), (1, 0));
        assert_eq!(held.pieces.len(), bare.pieces.len());
        for (one, other) in held.pieces.iter().zip(&bare.pieces) {
            assert!(one.mesh == other.mesh, "{look:?}");
        }
    }
}
