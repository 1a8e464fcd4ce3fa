use std::sync::Arc;

use super::*;
use crate::scenario::Scenario;
use crate::scenario::schema::{Chance, HarmlessCause, Holding, Lie, Look, LookAlike, Sign, Site};
use crate::sim::example::{placed, scenario_with};
use crate::sim::props::props_of;
use crate::units::Point;
use crate::units::place::distance_to_line_m;
use crate::{assets, scenario};

const AT: Point = Point(20.0, -146.0);

fn of_look(look: Look) -> Sign {
    placed(0, AT, |sign| {
        (sign.look, sign.lies) = (look, Lie::Standing);
        sign.size_m = if look == Look::Vehicle {
            (4.4, 1.5)
        } else {
            (0.8, 0.6)
        };
    })
    .sign
}

/// An exercise with one look-alike that is shown by one thing.
fn shown_by(what: HarmlessEvidence) -> Exercise {
    let look = match stands(what) {
        Stands::OnTheVehicle => Look::Vehicle,
        Stands::Beside { .. } | Stands::AlongTheWay => Look::Stones,
    };
    let scenario = scenario_with(|raw| {
        raw.sites = vec![Site {
            id: "site".into(),
            at: AT,
            not_with: Vec::new(),
            may_hold: vec![Chance {
                weight: 1.0,
                what: Holding::LookAlike(LookAlike {
                    id: "harmless".into(),
                    name: Default::default(),
                    cause: HarmlessCause::Custom,
                    shown_by: vec![what],
                    signs: vec![of_look(look)],
                    lesson: Default::default(),
                }),
            }],
        }];
    });
    Exercise::draw(Arc::new(scenario), 1)
}

fn drawn(exercise: &Exercise) -> Mesh {
    let terrain = Terrain::of(&exercise.scenario);
    let standing = props_of(&exercise.scenario, &terrain);
    let placed = &exercise.look_alikes[0];
    let mut beside = Beside::of(exercise, placed, &terrain, &standing);
    mesh(exercise, placed, &terrain, &mut beside)
}

#[test]
fn every_kind_is_drawn_in_its_room_beside_its_sign_and_off_the_way() {
    for &what in HarmlessEvidence::ALL {
        let exercise = shown_by(what);
        let mesh = drawn(&exercise);
        crate::scenery::sound(&mesh);
        assert!(mesh.triangles() < 9_000, "{what:?}: {}", mesh.triangles());
        let (low, high) = mesh.bounds().expect("drawn");
        let Stands::Beside { room_m } = stands(what) else {
            continue;
        };
        let middle: Vec3 = (low + high) / 2.0;
        let wide_m = (high.x - low.x).max(high.z - low.z);
        assert!(wide_m < room_m * 2.0 + 0.6, "{what:?} is {wide_m} m wide");
        assert!(high.y - low.y < 2.8, "{what:?} is {} m high", high.y);
        let middle = crate::scenery::form::below(middle);
        let route = exercise.route_line();
        let (own_m, sign_m) = (
            distance_to_line_m(middle, &route),
            distance_to_line_m(AT, &route),
        );
        assert!(own_m > sign_m - 0.5, "{what:?} stands before its sign");
        assert!(middle.distance_m(AT) > 0.4 + room_m * 0.5, "{what:?}");
        assert!(middle.distance_m(AT) < 10.0, "{what:?} stands far off");
    }
}

#[test]
fn every_kind_has_a_name_in_every_language() {
    for language in ["en", "fr", "es", "ar"] {
        let catalogue = crate::text::Catalogue::read(&assets::folder(), language).expect("shipped");
        for what in HarmlessEvidence::ALL {
            let id = what.called().id;
            assert!(catalogue.knows(&id), "{language}: {id}");
        }
    }
}

#[test]
fn every_kind_is_large_enough_to_be_seen_from_thirty_metres() {
    // A screen of 1280 pixels shows about 21 to the degree.
    for &what in HarmlessEvidence::ALL {
        let (low, high) = drawn(&shown_by(what)).bounds().expect("drawn");
        let size_m = (high - low).max_element();
        let pixels = (size_m / 30.0).to_degrees() * 21.0;
        assert!(pixels > 20.0, "{what:?} is {pixels} pixels large");
    }
}

#[test]
fn more_of_the_same_is_drawn_as_the_sign_is() {
    let exercise = shown_by(HarmlessEvidence::MoreAlike);
    let terrain = Terrain::of(&exercise.scenario);
    let own = signs::mesh(&exercise.scenario, &exercise.signs[0], &terrain, true);
    assert_eq!(drawn(&exercise).triangles(), own.triangles() * MOST_ALIKE);
}

#[test]
fn a_sign_is_drawn_alike_whatever_shows_that_it_is_harmless() {
    let signs: Vec<Mesh> = HarmlessEvidence::ALL
        .iter()
        .filter(|&&what| stands(what) != Stands::OnTheVehicle)
        .map(|&what| {
            let exercise = shown_by(what);
            let terrain = Terrain::of(&exercise.scenario);
            signs::mesh(&exercise.scenario, &exercise.signs[0], &terrain, false)
        })
        .collect();
    assert!(signs.windows(2).all(|two| two[0] == two[1]));
}

/// Story: lessons told of goats, an owner or an open bonnet beside a thing that was drawn alone.
#[test]
fn whatever_a_shipped_scenario_says_shows_that_a_look_alike_is_harmless_is_drawn() {
    let mut files: Vec<_> = std::fs::read_dir(assets::scenarios())
        .expect("the scenarios are part of the package")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .collect();
    files.sort();
    let mut missing = Vec::new();
    for file in files {
        let loaded = scenario::load(&file).expect("a shipped scenario loads");
        all_drawn(&loaded.scenario, &mut missing);
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Draws every look-alike of a scenario in some variation.
fn all_drawn(scenario: &Arc<Scenario>, missing: &mut Vec<String>) {
    let terrain = Terrain::of(scenario);
    let standing = props_of(scenario, &terrain);
    let mut seen = std::collections::BTreeSet::new();
    for seed in 0..12 {
        let exercise = Exercise::draw(Arc::clone(scenario), seed);
        for placed in &exercise.look_alikes {
            let id = &placed.look_alike.id;
            seen.insert(id.clone());
            if placed.look_alike.shown_by.is_empty() {
                missing.push(format!("{id}: nothing shows that it is harmless"));
            }
            let mut beside = Beside::of(&exercise, placed, &terrain, &standing);
            let sign = &exercise.signs[placed.signs[0].index()];
            for &what in &placed.look_alike.shown_by {
                let drawn = one(&exercise, what, id, sign, &terrain, &mut beside);
                if drawn.is_empty() {
                    missing.push(format!("{}: {id}: {what:?}, seed {seed}", scenario.id));
                }
            }
        }
    }
    let all = scenario.sites.iter().flat_map(|site| &site.may_hold);
    for chance in all {
        if let Holding::LookAlike(look_alike) = &chance.what {
            assert!(
                seen.contains(&look_alike.id),
                "{} is never drawn",
                look_alike.id
            );
        }
    }
}
