use std::sync::Arc;

use bevy::math::Vec3;

use super::colour::luminance;
use super::*;
use crate::scenario::exercise::{DeviceId, LookAlikeId, Owner};
use crate::scenario::schema::{
    Area, Building, BuildingKind, Chance, Device, Draw, Ground, HarmlessCause, Holding, LandForm,
    Lie, Light, Look, LookAlike, Placement, Plant, RawScenario, Relief, Sign, Site, Surface,
    Vegetation, Vehicle, VehicleKind, Wall, WallKind, Water, Waypoint,
};
use crate::sim::example::{placed, scenario_with};
use crate::units::Point;

const LOOKS: [Look; 24] = [
    Look::DangerSign,
    Look::Tape,
    Look::CrossedSticks,
    Look::Stones,
    Look::Cloth,
    Look::PaintMark,
    Look::DisturbedSoil,
    Look::ColourPatch,
    Look::FlattenedPlants,
    Look::TransferredSoil,
    Look::Litter,
    Look::Line,
    Look::MovedMasonry,
    Look::Tracks,
    Look::Object,
    Look::Vehicle,
    Look::DeadAnimal,
    Look::OvergrownWay,
    Look::Crater,
    Look::Position,
    Look::Wreck,
    Look::EmptyPlace,
    Look::PeopleAvoiding,
    Look::Watcher,
];

const LIES: [Lie; 3] = [Lie::Flat, Lie::Standing, Lie::Facing { bearing_deg: 200.0 }];

fn made(change: impl FnOnce(&mut RawScenario)) -> (Exercise, Terrain, Scenery) {
    let exercise = Exercise::draw(Arc::new(scenario_with(change)), 1);
    let terrain = Terrain::of(&exercise.scenario);
    let scenery = Scenery::of(&exercise, &terrain);
    (exercise, terrain, scenery)
}

fn all_of(scenery: &Scenery, stuff: Stuff) -> Mesh {
    let mut all = Mesh::default();
    for piece in scenery.pieces.iter().filter(|piece| piece.stuff == stuff) {
        all.append(&piece.mesh);
    }
    all
}

fn a_sign(look: Look, lies: Lie, size_m: (f32, f32)) -> Mesh {
    let scenario = scenario_with(|_| {});
    let terrain = Terrain::of(&scenario);
    let sign = placed(0, Point(20.0, -145.0), |sign| {
        (sign.look, sign.lies, sign.size_m) = (look, lies, size_m);
    });
    signs::mesh(&scenario, &sign, &terrain, false)
}

fn corners(mesh: &Mesh) -> impl Iterator<Item = [Vec3; 3]> {
    mesh.indices
        .chunks_exact(3)
        .map(|triangle| [0, 1, 2].map(|i| Vec3::from_array(mesh.positions[triangle[i] as usize])))
}

/// Area seen from above; negative when facing down.
fn plan_m2([a, b, c]: [Vec3; 3]) -> f32 {
    (b - a).cross(c - a).y / 2.0
}

fn building(kind: BuildingKind) -> Building {
    Building {
        id: format!("{kind:?}").to_lowercase(),
        at: Point(0.0, 0.0),
        size_m: (9.0, 6.0),
        height_m: 3.5,
        facing_deg: 30.0,
        kind,
    }
}

const BUILDINGS: [BuildingKind; 7] = [
    BuildingKind::House,
    BuildingKind::Shop,
    BuildingKind::Public,
    BuildingKind::Worship,
    BuildingKind::Shed,
    BuildingKind::Ruin,
    BuildingKind::Masonry,
];

#[test]
fn every_look_is_drawn_however_it_lies_and_however_odd_its_size() {
    for look in LOOKS {
        for lies in LIES {
            for size_m in [
                (0.4, 0.5),
                (3.0, 0.1),
                (0.0, 0.0),
                (8.0, 1.6),
                (1.5, 5.0),
                (900.0, 1.0),
            ] {
                let mesh = a_sign(look, lies, size_m);
                sound(&mesh);
                assert!(mesh.triangles() < 6_000, "{look:?} {lies:?} {size_m:?}");
            }
        }
    }
}

#[test]
fn a_sign_is_as_large_as_it_is_said_to_be_and_where() {
    let at = Point(20.0, -145.0).at_height(0.0).world();
    for look in LOOKS {
        let size_m = match look {
            Look::Vehicle | Look::Wreck => (4.4, 1.45),
            Look::Watcher => (0.5, 1.7),
            Look::PeopleAvoiding => (1.2, 1.6),
            _ => (1.2, 0.9),
        };
        let mesh = a_sign(look, Lie::Standing, size_m);
        let (low, high) = mesh.bounds().expect("drawn");
        let middle = (low + high) / 2.0;
        let off_m = Vec3::new(middle.x - at.x, 0.0, middle.z - at.z).length();
        assert!(off_m < 0.8, "{look:?} lies {off_m} m off");
        let flat = matches!(
            look,
            Look::ColourPatch
                | Look::FlattenedPlants
                | Look::TransferredSoil
                | Look::Tracks
                | Look::OvergrownWay
                | Look::Crater
        );
        if !flat {
            // A post may stand out above and a flag pole below ground.
            assert!(
                high.y > size_m.1 * 0.7 && high.y < size_m.1 + 0.6,
                "{look:?}: {high}"
            );
        }
        let wide_m = (high.x - low.x).max(high.z - low.z);
        let most_m = if look == Look::PeopleAvoiding {
            20.0
        } else {
            size_m.0 * 1.6 + 0.4
        };
        assert!(
            wide_m > size_m.0 * 0.7 && wide_m < most_m,
            "{look:?}: {wide_m} m wide"
        );
    }
}

#[test]
fn a_patch_is_as_much_darker_as_its_contrast_says() {
    let scenario = scenario_with(|_| {});
    let terrain = Terrain::of(&scenario);
    let at = Point(20.0, -145.0);
    for contrast in [0.1, 0.3, 0.6, 0.9] {
        let sign = placed(0, at, |sign| {
            (sign.look, sign.lies, sign.size_m) = (Look::ColourPatch, Lie::Flat, (2.0, 2.0));
            sign.contrast = contrast;
        });
        let mesh = signs::mesh(&scenario, &sign, &terrain, false);
        let middle = at.at_height(0.0).world();
        let inside: Vec<f32> = mesh
            .positions
            .iter()
            .zip(&mesh.colours)
            .filter(|(position, _)| Vec3::from_array(**position).distance(middle) < 0.6)
            .map(|(_, colour)| luminance(*colour))
            .collect();
        let mean = inside.iter().sum::<f32>() / inside.len() as f32;
        let ground = luminance(ground::colour_at(&terrain, at));
        let drawn = 1.0 - mean / ground;
        assert!((drawn - contrast).abs() < 0.09, "{drawn} for {contrast}");
    }
}

#[test]
fn an_old_ground_sign_is_drawn_fainter() {
    let scenario = scenario_with(|_| {});
    let terrain = Terrain::of(&scenario);
    let darkest = |age_days: f32| {
        let sign = placed(0, Point(20.0, -145.0), |sign| {
            (sign.look, sign.lies, sign.size_m) = (Look::ColourPatch, Lie::Flat, (2.0, 2.0));
            (sign.contrast, sign.age_days) = (0.7, age_days);
            sign.traits = vec![crate::scenario::schema::GroundTrait::ColourChange];
        });
        let mesh = signs::mesh(&scenario, &sign, &terrain, false);
        let mut bright = mesh.colours.iter().map(|colour| luminance(*colour));
        let first = bright.next().expect("drawn");
        bright.fold(first, f32::min)
    };
    assert!(darkest(0.0) < darkest(30.0) && darkest(30.0) < darkest(120.0));
}

#[test]
fn the_same_sign_of_a_device_and_of_a_look_alike_is_drawn_alike() {
    let scenario = scenario_with(|_| {});
    let terrain = Terrain::of(&scenario);
    for look in LOOKS {
        let mut sign = placed(0, Point(20.0, -145.0), |sign| sign.look = look);
        sign.owner = Owner::Device(DeviceId(0));
        let of_device = signs::mesh(&scenario, &sign, &terrain, false);
        sign.owner = Owner::LookAlike(LookAlikeId(0));
        assert_eq!(
            of_device,
            signs::mesh(&scenario, &sign, &terrain, false),
            "{look:?}"
        );
    }
}

fn site(what: Vec<Holding>) -> Site {
    let chance = |what| Chance { weight: 1.0, what };
    Site {
        id: "site".into(),
        at: Point(20.0, -146.0),
        may_hold: what.into_iter().map(chance).collect(),
    }
}

fn a_soil_sign(id: &str) -> Sign {
    let mut sign = placed(0, Point(20.0, -147.0), |sign| {
        (sign.look, sign.lies, sign.size_m) = (Look::DisturbedSoil, Lie::Flat, (1.5, 1.5));
    })
    .sign;
    sign.id = id.into();
    sign
}

fn a_device() -> Holding {
    Holding::Device(Device {
        id: "device".into(),
        name: Default::default(),
        class: "case".into(),
        placement: Placement::Verge,
        at: Point(20.0, -146.0),
        hazard_radius_m: 4.0,
        secondary_to: None,
        signs: vec![a_soil_sign("soil")],
        lesson: Default::default(),
    })
}

fn a_look_alike(cause: HarmlessCause) -> Holding {
    Holding::LookAlike(LookAlike {
        id: "harmless".into(),
        name: Default::default(),
        cause,
        signs: vec![a_soil_sign("harmless-soil")],
        lesson: Default::default(),
    })
}

#[test]
fn a_device_shows_by_its_signs_and_by_nothing_else() {
    let with = |fewest_devices| {
        made(|raw| {
            raw.sites = vec![site(vec![a_device(), Holding::Nothing])];
            raw.draw = Draw {
                fewest_devices,
                most_devices: fewest_devices,
            };
            raw.terrain.ground = Ground::Grass;
        })
    };
    let ((held, _, holding), (bare, _, empty)) = (with(1), with(0));
    assert_eq!((held.devices.len(), bare.devices.len()), (1, 0));
    assert_eq!((holding.signs.len(), empty.signs.len()), (1, 0));
    assert_eq!(holding.pieces.len(), empty.pieces.len());
    for (a, b) in holding.pieces.iter().zip(&empty.pieces) {
        assert!(a.stuff == b.stuff && a.mesh == b.mesh);
    }
}

#[test]
fn every_harmless_cause_shows_beside_its_signs() {
    let causes = [
        HarmlessCause::Roadworks,
        HarmlessCause::Farming,
        HarmlessCause::Rubbish,
        HarmlessCause::ChildrensPlay,
        HarmlessCause::Shrine,
        HarmlessCause::Building,
        HarmlessCause::Trade,
        HarmlessCause::Animals,
        HarmlessCause::Weather,
        HarmlessCause::Custom,
    ];
    for cause in causes {
        let (exercise, _, scenery) = made(|raw| raw.sites = vec![site(vec![a_look_alike(cause)])]);
        assert_eq!(exercise.look_alikes.len(), 1);
        let things = all_of(&scenery, Stuff::Solid);
        sound(&things);
        let (low, high) = things.bounds().expect("drawn");
        let sign = Point(20.0, -147.0).at_height(0.0).world();
        assert!(
            low.distance(sign) < 5.0 && high.distance(sign) < 5.0,
            "{cause:?}"
        );
        assert!(high.y < 1.0, "{cause:?} is small: {high}");
    }
}

#[test]
fn every_building_stands_in_its_volume() {
    for kind in BUILDINGS {
        let (_, _, scenery) = made(|raw| raw.buildings = vec![building(kind)]);
        let mesh = all_of(&scenery, Stuff::Solid);
        sound(&mesh);
        let (_, high) = mesh.bounds().expect("drawn");
        let most_m = if kind == BuildingKind::Public {
            6.5
        } else {
            3.51
        };
        assert!(high.y <= most_m && high.y > 3.4, "{kind:?}: {high}");
        // Eaves, awnings and rubble extend by a stride at most.
        for position in &mesh.positions {
            let at = form::below(Vec3::from_array(*position));
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
        let (_, _, scenery) = made(|raw| {
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
            // What is drawn below a person's head is the trunk and nothing else.
            let wide = corners(&mesh)
                .filter(|corners| corners.iter().all(|corner| corner.y < 2.2))
                .any(|[a, b, c]| (b - a).cross(c - a).y.abs() > 0.6);
            assert!(!wide, "no leaves below a person's head");
        }
    }
}

fn surface(ground: Ground) -> Surface {
    Surface {
        id: format!("{ground:?}").to_lowercase(),
        ground,
        area: Area::Disc {
            at: Point(0.0, 0.0),
            radius_m: 60.0,
        },
        known_safe: false,
    }
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

/// Rolling land with a road, a valley and cells of an odd size.
fn rolling(raw: &mut RawScenario) {
    raw.terrain.cell_m = 3.7;
    raw.terrain.relief = Relief::Seeded {
        seed: 5,
        amplitude_m: 4.0,
        wavelength_m: 60.0,
    };
    raw.terrain.land_forms = vec![LandForm::Ridge {
        line: vec![Point(0.0, -190.0), Point(20.0, 190.0)],
        width_m: 30.0,
        height_m: -3.0,
    }];
    raw.surfaces = vec![
        Surface {
            id: "road".into(),
            ground: Ground::Laterite,
            area: Area::Strip {
                line: vec![
                    Point(-190.0, -150.0),
                    Point(40.0, -140.0),
                    Point(190.0, -160.0),
                ],
                width_m: 6.0,
            },
            known_safe: true,
        },
        surface(Ground::Field),
    ];
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
