//! Upright things fill the volume that the simulation has for them.

use bevy::math::Vec3;

use super::{BUILDINGS, all_of, building, corners, made, places, surface, within};
use crate::scenario::schema::{
    Area, BuildingKind, Ground, Plant, Vegetation, Vehicle, VehicleKind, Wall, WallKind,
};
use crate::scenery::{Stuff, form, props, sound};
use crate::units::Point;

#[test]
fn every_building_stands_in_its_volume() {
    for kind in BUILDINGS {
        let (_, terrain, scenery) = made(|raw| raw.buildings = vec![building(kind)]);
        let mesh = all_of(&scenery, Stuff::Solid);
        sound(&mesh);
        let own = within(&mesh, &terrain);
        let high_m = places(&own).map(|at| at.y).fold(f32::MIN, f32::max);
        let most_m = if kind == BuildingKind::Public {
            6.5
        } else {
            3.51
        };
        assert!(high_m <= most_m && high_m > 3.4, "{kind:?}: {high_m}");
        // Eaves, awnings and rubble reach out a little, at most a stride.
        for place in places(&own) {
            let at = form::below(place);
            let (across, along) = props::axes(30.0);
            let off = Vec3::new(at.vec().dot(across).abs(), 0.0, at.vec().dot(along).abs());
            assert!(off.x < 4.5 + 0.6 && off.z < 3.0 + 1.2, "{kind:?}: {off}");
        }
    }
}

#[test]
fn every_wall_vehicle_and_plant_gives_triangles() {
    for kind in [
        WallKind::Stone,
        WallKind::Mud,
        WallKind::Fence,
        WallKind::Hedge,
    ] {
        let (_, _, scenery) = made(|raw| {
            raw.walls = vec![Wall {
                id: "wall".into(),
                line: vec![Point(-20.0, 0.0), Point(20.0, 0.0), Point(20.0, 20.0)],
                height_m: 1.6,
                thickness_m: 0.4,
                kind,
            }];
        });
        let mesh = all_of(&scenery, Stuff::Solid);
        sound(&mesh);
        assert!(mesh.bounds().expect("drawn").1.y < 1.95, "{kind:?}");
    }
    let vehicles = [
        VehicleKind::Motorcycle,
        VehicleKind::Cart,
        VehicleKind::Car,
        VehicleKind::Van,
        VehicleKind::Lorry,
        VehicleKind::Wreck,
        VehicleKind::PatrolVehicle,
    ];
    for kind in vehicles {
        let (_, _, scenery) = made(|raw| {
            raw.vehicles = vec![Vehicle {
                id: "vehicle".into(),
                kind,
                at: Point(0.0, 0.0),
                facing_deg: 0.0,
            }];
        });
        let mesh = all_of(&scenery, Stuff::Solid);
        sound(&mesh);
        let (low, high) = mesh.bounds().expect("drawn");
        let (length_m, width_m, height_m) = kind.size_m();
        let size = high - low;
        assert!(
            (size.z - length_m).abs() < 0.35,
            "{kind:?} is {} m long",
            size.z
        );
        assert!(size.x < width_m + 0.35, "{kind:?} is {} m wide", size.x);
        let aerial_m = if kind == VehicleKind::PatrolVehicle {
            1.5
        } else {
            0.25
        };
        assert!(
            high.y < height_m + aerial_m && low.y > -0.1,
            "{kind:?}: {low} {high}"
        );
    }
    for kind in [Plant::Tree, Plant::Bush, Plant::LongGrass, Plant::Crop] {
        let (_, terrain, scenery) = made(|raw| {
            raw.terrain.ground = Ground::Paved;
            raw.surfaces = vec![surface(Ground::Grass)];
            raw.vegetation = vec![Vegetation {
                id: "patch".into(),
                kind,
                area: Area::Disc {
                    at: Point(0.0, 0.0),
                    radius_m: 20.0,
                },
                count: 30,
                seed: 4,
            }];
        });
        let mesh = all_of(&scenery, Stuff::Plants);
        sound(&mesh);
        if kind == Plant::Tree {
            // What is drawn below a person's head is the trunk and its shade on the ground.
            let wide = corners(&within(&mesh, &terrain))
                .filter(|corners| corners.iter().all(|corner| corner.y < 2.2))
                .filter(|corners| corners.iter().any(|corner| corner.y > 0.1))
                .any(|[a, b, c]| (b - a).cross(c - a).y.abs() > 0.6);
            assert!(!wide, "no leaves below a person's head");
        }
    }
}
