//! The scenery of a whole exercise: the same every time, lit as its air is, and within bounds.

use bevy::math::Vec3;

use super::{BUILDINGS, a_look_alike, all_of, building, made, rolling, site, surface};
use crate::scenario::schema::{
    Area, Building, Ground, HarmlessCause, Light, Plant, Surface, Vegetation, Waypoint,
};
use crate::scenery::{Stuff, light};
use crate::units::Point;

#[test]
fn the_same_exercise_looks_the_same_every_time() {
    let scenery = || {
        made(|raw| {
            rolling(raw);
            raw.buildings = BUILDINGS
                .into_iter()
                .enumerate()
                .map(|(number, kind)| Building {
                    at: Point(number as f32 * 15.0, 40.0),
                    ..building(kind)
                })
                .collect();
            raw.sites = vec![site(vec![a_look_alike(HarmlessCause::Farming)])];
        })
        .2
    };
    let (a, b) = (scenery(), scenery());
    assert_eq!(a.signs, b.signs);
    assert_eq!(a.air, b.air);
    assert!(a.pieces.len() == b.pieces.len());
    assert!(
        a.pieces
            .iter()
            .zip(&b.pieces)
            .all(|(a, b)| a.stuff == b.stuff && a.mesh == b.mesh)
    );
}

#[test]
fn a_scenario_as_large_as_allowed_stays_within_bounds() {
    let (_, _, scenery) = made(|raw| {
        (raw.terrain.from, raw.terrain.to) = (Point(-9_000.0, -9_000.0), Point(9_000.0, 9_000.0));
        raw.terrain.cell_m = 9.0;
        raw.route.waypoints = (0..200)
            .map(|number| Waypoint {
                id: format!("w{number}"),
                name: Default::default(),
                at: Point(
                    if number % 2 == 0 { -8_500.0 } else { 8_500.0 },
                    -8_500.0 + number as f32 * 85.0,
                ),
                width_m: 4.0,
                pace_mps: 1.2,
            })
            .collect();
        raw.surfaces = (0..40)
            .map(|number| Surface {
                area: Area::Disc {
                    at: Point(-8_000.0 + number as f32 * 400.0, 0.0),
                    radius_m: 180.0,
                },
                ..surface(Ground::Mud)
            })
            .collect();
        raw.vegetation = vec![Vegetation {
            id: "forest".into(),
            kind: Plant::LongGrass,
            area: Area::Disc {
                at: Point(0.0, 0.0),
                radius_m: 8_000.0,
            },
            count: 30_000,
            seed: 1,
        }];
        raw.buildings = (0..1_500)
            .map(|number| Building {
                id: format!("b{number}"),
                size_m: (400.0, 300.0),
                height_m: 60.0,
                at: Point(-8_000.0 + number as f32 * 10.0, 3_000.0),
                ..building(BUILDINGS[number % BUILDINGS.len()])
            })
            .collect();
    });
    let triangles = scenery.triangles();
    assert!(triangles < 2_500_000, "{triangles}");
    let land = all_of(&scenery, Stuff::Land).triangles();
    assert!(land < 600_000, "{land}");
}

#[test]
fn an_ordinary_exercise_is_light_enough_for_an_old_laptop() {
    let (_, _, scenery) = made(rolling);
    assert!(scenery.triangles() < 80_000, "{}", scenery.triangles());
    assert!(scenery.pieces.len() < 200, "{}", scenery.pieces.len());
}

#[test]
fn baked_light_is_the_light_of_the_air() {
    let (_, _, scenery) = made(|raw| raw.weather.light = Light::Day);
    let piece = &scenery.pieces[0].mesh;
    let lit = light::lit(piece, &scenery.air);
    assert_eq!(lit.len(), piece.colours.len());
    let light = scenery.air.light_on(Vec3::from_array(piece.normals[0]));
    for part in 0..3 {
        let wanted = (piece.colours[0][part] * light[part]).min(1.0);
        assert!((lit[0][part] - wanted).abs() < 1e-6);
    }
}
