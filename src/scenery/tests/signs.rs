//! Signs are drawn as large, as plain and as harmless or not as the scenario says.

use bevy::math::Vec3;

use super::{a_look_alike, a_soil_sign, all_of, made, site};
use crate::scenario::exercise::{DeviceId, LookAlikeId, Owner};
use crate::scenario::schema::{
    Device, Draw, Ground, GroundTrait, HarmlessCause, Holding, Lie, Look, Placement, Sign,
};
use crate::scenery::colour::luminance;
use crate::scenery::{EXEMPLARS, Mesh, Stuff, Terrain, ground, id_of_exemplar, signs, sound};
use crate::sim::example::{placed, scenario_with};
use crate::units::Point;

const LIES: [Lie; 3] = [Lie::Flat, Lie::Standing, Lie::Facing { bearing_deg: 200.0 }];

fn a_sign(look: Look, exemplar: usize, lies: Lie, size_m: (f32, f32)) -> Mesh {
    drawn(look, exemplar, |sign| {
        (sign.lies, sign.size_m) = (lies, size_m);
    })
}

/// An exemplar of a look, changed.
fn drawn(look: Look, exemplar: usize, change: impl FnOnce(&mut Sign)) -> Mesh {
    let scenario = scenario_with(|_| {});
    let terrain = Terrain::of(&scenario);
    let sign = placed(0, Point(20.0, -145.0), |sign| {
        sign.id = id_of_exemplar(&scenario, "sign", exemplar).expect("an id");
        sign.look = look;
        change(sign);
    });
    signs::mesh(&scenario, &sign, &terrain, false)
}

/// Every exemplar of every look.
fn exemplars() -> impl Iterator<Item = (Look, usize)> {
    let looks = Look::ALL.iter().copied();
    looks.flat_map(|look| (0..EXEMPLARS).map(move |exemplar| (look, exemplar)))
}

#[test]
fn every_look_is_drawn_however_it_lies_and_however_odd_its_size() {
    for (look, exemplar) in exemplars() {
        for lies in LIES {
            for size_m in [
                (0.4, 0.5),
                (3.0, 0.1),
                (0.0, 0.0),
                (8.0, 1.6),
                (1.5, 5.0),
                (900.0, 1.0),
            ] {
                let mesh = a_sign(look, exemplar, lies, size_m);
                sound(&mesh);
                let triangles = mesh.triangles();
                assert!(
                    triangles < 12_000,
                    "{look:?} {exemplar} {lies:?} {size_m:?}: {triangles}"
                );
            }
        }
    }
}

#[test]
fn a_sign_is_as_large_as_it_is_said_to_be_and_where() {
    let at = Point(20.0, -145.0).at_height(0.0).world();
    let mut wrong = Vec::new();
    for (look, exemplar) in exemplars() {
        let size_m = match look {
            Look::Vehicle | Look::Wreck => (4.4, 1.45),
            Look::Watcher => (0.5, 1.7),
            Look::PeopleAvoiding => (1.2, 1.6),
            _ => (1.2, 0.9),
        };
        let mesh = a_sign(look, exemplar, Lie::Standing, size_m);
        let (low, high) = mesh.bounds().expect("drawn");
        let middle = (low + high) / 2.0;
        let off_m = Vec3::new(middle.x - at.x, 0.0, middle.z - at.z).length();
        if off_m >= 0.8 {
            wrong.push(format!("{look:?} {exemplar} lies {off_m} m off"));
        }
        let flat = matches!(
            look,
            Look::ColourPatch
                | Look::FlattenedPlants
                | Look::TransferredSoil
                | Look::Tracks
                | Look::OvergrownWay
                | Look::Crater
        );
        // A post may stand out above and a flag pole below ground.
        let tall = high.y > size_m.1 * 0.7 && high.y < size_m.1 + 0.6;
        if !flat && !tall {
            wrong.push(format!("{look:?} {exemplar} is {} m high", high.y));
        }
        let wide_m = (high.x - low.x).max(high.z - low.z);
        let most_m = if look == Look::PeopleAvoiding {
            20.0
        } else {
            size_m.0 * 1.6 + 0.4
        };
        if wide_m <= size_m.0 * 0.7 || wide_m >= most_m {
            wrong.push(format!("{look:?} {exemplar} is {wide_m} m wide"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
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
            sign.traits = vec![GroundTrait::ColourChange];
        });
        let mesh = signs::mesh(&scenario, &sign, &terrain, false);
        let mut bright = mesh.colours.iter().map(|colour| luminance(*colour));
        let first = bright.next().expect("drawn");
        bright.fold(first, f32::min)
    };
    assert!(darkest(0.0) < darkest(30.0) && darkest(30.0) < darkest(120.0));
}

#[test]
fn what_has_lain_there_for_long_looks_otherwise_than_what_is_new() {
    // A person is not worn by age.
    let people = [Look::Watcher, Look::PeopleAvoiding];
    for (look, exemplar) in exemplars().filter(|(look, _)| !people.contains(look)) {
        let vehicle = matches!(look, Look::Vehicle | Look::Wreck);
        let aged = |age_days: f32| {
            drawn(look, exemplar, |sign| {
                (sign.age_days, sign.size_m) = (age_days, (1.2, 0.9));
                sign.lies = Lie::Flat;
                if matches!(
                    look,
                    Look::ColourPatch | Look::Tracks | Look::Crater | Look::OvergrownWay
                ) {
                    sign.traits = vec![GroundTrait::ColourChange];
                }
            })
        };
        assert!(vehicle || aged(0.0) != aged(200.0), "{look:?} {exemplar}");
    }
}

#[test]
fn soil_that_was_carried_off_and_things_left_behind_show_beside_the_sign_that_bears_the_trait() {
    let with = |traits: Vec<GroundTrait>| {
        drawn(Look::DisturbedSoil, 0, |sign| {
            (sign.lies, sign.size_m) = (Lie::Flat, (1.2, 1.0));
            sign.traits = traits;
        })
    };
    let plain = with(vec![GroundTrait::Disturbance]).triangles();
    for more in [GroundTrait::Transfer, GroundTrait::Discardables] {
        let shown = with(vec![GroundTrait::Disturbance, more]).triangles();
        assert!(shown > plain + 10, "{more:?}: {shown} against {plain}");
    }
}

#[test]
fn a_regular_patch_reaches_into_its_corners_and_another_does_not() {
    let colours_in_corner = |traits: Vec<GroundTrait>| {
        let scenario = scenario_with(|_| {});
        let terrain = Terrain::of(&scenario);
        let corner = Point(20.0 + 0.88, -145.0 + 0.88);
        let mesh = drawn(Look::ColourPatch, 0, |sign| {
            (sign.lies, sign.size_m, sign.contrast) = (Lie::Flat, (2.0, 2.0), 0.7);
            sign.traits = traits;
        });
        let ground = luminance(ground::colour_at(&terrain, corner));
        let there = corner.at_height(0.0).world();
        let near = mesh.positions.iter().zip(&mesh.colours).min_by(|a, b| {
            let far = |at: &[f32; 3]| Vec3::from_array(*at).distance(there);
            far(a.0).total_cmp(&far(b.0))
        });
        luminance(*near.expect("drawn").1) / ground
    };
    let round = colours_in_corner(vec![GroundTrait::ColourChange]);
    let regular = colours_in_corner(vec![GroundTrait::ColourChange, GroundTrait::Regularity]);
    assert!(regular < 0.5 && round > 0.8, "{regular} {round}");
}

#[test]
fn the_same_sign_of_a_device_and_of_a_look_alike_is_drawn_alike() {
    let scenario = scenario_with(|_| {});
    let terrain = Terrain::of(&scenario);
    for look in Look::ALL.iter().copied() {
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

#[test]
fn a_device_shows_by_its_signs_and_by_nothing_else() {
    let with = |fewest_devices| {
        made(|raw| {
            raw.sites = vec![site(vec![a_device(), Holding::Nothing])];
            raw.draw = Draw {
                fewest_devices,
                most_devices: fewest_devices,
                ..Draw::default()
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
