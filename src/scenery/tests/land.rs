//! The land is the ground that people stand on, to the horizon and under water.

use bevy::math::Vec3;

use super::{all_of, corners, made, rolling};
use crate::scenario::schema::{Area, Ground, LandForm, Surface, Water};
use crate::scenery::{Stuff, colour, form, ground, markers, sound};
use crate::units::Point;

/// Area seen from above; negative when it looks down.
fn plan_m2([a, b, c]: [Vec3; 3]) -> f32 {
    (b - a).cross(c - a).y / 2.0
}

#[test]
fn every_ground_has_a_colour_of_its_own() {
    let grounds = [
        Ground::Paved,
        Ground::Laterite,
        Ground::Gravel,
        Ground::Earth,
        Ground::Sand,
        Ground::Rock,
        Ground::Grass,
        Ground::Field,
        Ground::Mud,
    ];
    let mean = |ground| {
        let mut sum = Vec3::ZERO;
        for number in 0..400 {
            let at = Point((number % 20) as f32 * 3.0, (number / 20) as f32 * 3.0);
            sum += Vec3::from_array(ground::surface(ground, at)) / 400.0;
        }
        sum
    };
    for (number, a) in grounds.into_iter().enumerate() {
        for b in &grounds[..number] {
            assert!(mean(a).distance(mean(*b)) > 0.03, "{a:?} looks like {b:?}");
        }
    }
}

#[test]
fn the_land_is_the_ground_that_people_stand_on() {
    let (_, terrain, scenery) = made(rolling);
    let land = all_of(&scenery, Stuff::Land);
    sound(&land);
    let mut near = 0;
    for triangle in corners(&land) {
        let middle = (triangle[0] + triangle[1] + triangle[2]) / 3.0;
        let at = form::below(middle);
        let by_route = (at.1 + 150.0).abs() < 40.0 && at.0.abs() < 150.0;
        // Curtains hang straight down.
        if by_route && plan_m2(triangle).abs() > 1e-4 {
            near += 1;
            let off_m = (middle.y - terrain.height_m(at)).abs();
            assert!(off_m < 5e-3, "{off_m} m off at {at:?}");
        }
    }
    assert!(near > 500, "{near}");
}

#[test]
fn the_land_has_no_hole_and_lies_nowhere_twice() {
    let (_, terrain, scenery) = made(rolling);
    let (from, to) = terrain.bounds();
    let land = all_of(&scenery, Stuff::Land);
    let mut covered_m2 = 0.0_f64;
    for triangle in corners(&land) {
        let area_m2 = plan_m2(triangle);
        assert!(area_m2 > -1e-3, "a triangle looks down");
        if terrain.holds(form::below((triangle[0] + triangle[1] + triangle[2]) / 3.0)) {
            covered_m2 += f64::from(area_m2);
        }
    }
    let wanted_m2 = f64::from((to.0 - from.0) * (to.1 - from.1));
    assert!(
        (covered_m2 / wanted_m2 - 1.0).abs() < 1e-3,
        "{covered_m2} of {wanted_m2}"
    );
}

#[test]
fn the_edge_of_a_road_is_drawn_where_it_is() {
    let (_, terrain, scenery) = made(rolling);
    // How red a colour is against how blue; halfway between the two surfaces.
    let red = |colour: [f32; 3]| colour[0] / colour[2].max(1e-3);
    let halfway = red(colour::mix(
        colour::ground(Ground::Laterite),
        colour::ground(Ground::Earth),
        0.5,
    ));
    let land = all_of(&scenery, Stuff::Land);
    let mut wrong_m2 = 0.0;
    for (number, triangle) in corners(&land).enumerate() {
        let middle = (triangle[0] + triangle[1] + triangle[2]) / 3.0;
        let at = form::below(middle);
        if (at.1 + 150.0).abs() > 30.0 || at.0.abs() > 150.0 {
            continue;
        }
        let drawn = (0..3).fold(Vec3::ZERO, |sum, i| {
            sum + Vec3::from_array(land.colours[land.indices[number * 3 + i] as usize])
        });
        let drawn_road = red(drawn.to_array()) > halfway;
        if drawn_road != (terrain.ground_at(at) == Ground::Laterite) {
            wrong_m2 += plan_m2(triangle);
        }
    }
    // 300 m of road with two edges that wander by a hand's width.
    assert!(
        wrong_m2 < 300.0 * 2.0 * 0.3,
        "{wrong_m2} m² have the wrong colour"
    );
}

#[test]
fn the_land_goes_on_to_the_horizon() {
    let (_, terrain, scenery) = made(rolling);
    let (low, high) = all_of(&scenery, Stuff::Land).bounds().expect("land");
    let (from, to) = terrain.bounds();
    assert!(low.x < from.0 - 5_000.0 && high.x > to.0 + 5_000.0);
    assert!(high.y < 120.0 && low.y > -60.0, "no cliffs: {low} {high}");
}

#[test]
fn water_lies_in_its_area_and_leaves_bridges_free() {
    let (_, terrain, scenery) = made(|raw| {
        raw.terrain.land_forms = vec![LandForm::Ridge {
            line: vec![Point(0.0, -190.0), Point(0.0, 190.0)],
            width_m: 24.0,
            height_m: -2.0,
        }];
        raw.water = vec![Water {
            id: "river".into(),
            area: Area::Strip {
                line: vec![Point(0.0, -180.0), Point(0.0, 180.0)],
                width_m: 10.0,
            },
            ford: false,
        }];
        raw.surfaces = vec![Surface {
            id: "bridge".into(),
            ground: Ground::Paved,
            area: Area::Strip {
                line: vec![Point(-20.0, -150.0), Point(20.0, -150.0)],
                width_m: 6.0,
            },
            known_safe: true,
        }];
    });
    let water = all_of(&scenery, Stuff::Water);
    sound(&water);
    let mut wet_m2 = 0.0;
    for triangle in corners(&water) {
        let middle = (triangle[0] + triangle[1] + triangle[2]) / 3.0;
        let at = form::below(middle);
        assert!(at.0.abs() < 5.1, "{at:?}");
        assert!((at.1 + 150.0).abs() > 2.9, "no water on the bridge: {at:?}");
        assert!(middle.y > terrain.height_m(at) - 0.05, "not below its bed");
        wet_m2 += plan_m2(triangle);
    }
    // 360 m less the bridge, and a half disc at either end.
    let wanted_m2 = 10.0 * 354.0 + 25.0 * std::f32::consts::PI;
    assert!((wet_m2 - wanted_m2).abs() < 30.0, "{wet_m2}");
}

#[test]
fn rings_and_markers_lie_on_the_land() {
    let (_, terrain, _) = made(rolling);
    let ring = markers::ring(&terrain, Point(10.0, 20.0), 50.0, 1.0, [1.0, 0.5, 0.0]);
    sound(&ring);
    for position in &ring.positions {
        let at = Vec3::from_array(*position);
        let ground_m = terrain.height_m(form::below(at));
        assert!((at.y - ground_m - 0.08).abs() < 1e-3);
        let out_m = form::below(at).distance_m(Point(10.0, 20.0));
        assert!((48.9..50.1).contains(&out_m), "{out_m}");
    }
    assert!(corners(&ring).all(|triangle| plan_m2(triangle) > 0.0));
    for mesh in [
        markers::mark(),
        markers::control_point(),
        markers::cordon_post(),
        markers::standing_ring(&terrain, Point(0.0, 0.0), 20.0, 1.0, [0.0, 0.4, 0.7]),
    ] {
        sound(&mesh);
    }
}
