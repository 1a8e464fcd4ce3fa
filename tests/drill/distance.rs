//! Distance drills: a stop, a way, a control point.

use std::sync::Arc;

use groundsign::drill::distance::SITUATIONS;
use groundsign::drill::{self, Bank, Distances, Drawn, DrillRecord, Part, Situation, Worked, json};
use groundsign::record::{Header, Mode};
use groundsign::scenario::LoadedScenario;
use groundsign::scoring::Outcome;
use groundsign::sim::Digest;
use groundsign::text::Catalogue;
use groundsign::units::Point;
use groundsign::units::place::{length_m, point_along};

use super::{bank, root, shipped, shipped_ids};

fn begun(bank: &Arc<Bank>, seed: u64) -> Distances {
    Distances::begin(bank, seed).expect("something to keep away from")
}

fn header(loaded: &LoadedScenario, seed: u64) -> Header {
    Header::of(loaded, seed, Mode::Practise, "amber", Digest::default())
}

fn outcome(distances: &Distances, situation: &Situation, drawn: &Drawn, part: Part) -> Outcome {
    let judged = distances.judge(situation, drawn);
    judged
        .into_iter()
        .find(|judged| judged.part == part)
        .expect("each part is judged")
        .outcome
}

/// A place at that distance of the find, near where the way walked crosses it.
fn on_the_way_at(situation: &Situation, metres: f32) -> Point {
    let walked = &situation.walked;
    let whole_m = length_m(walked);
    let steps = (0..(whole_m * 2.0) as u32).map(|step| whole_m - step as f32 / 2.0);
    let near = steps
        .map(|along_m| point_along(walked, along_m))
        .find(|at| situation.range_m(*at) >= metres)
        .expect("the way walked is long enough");
    let at = situation.find.at();
    at.towards(at.bearing_deg(near), metres)
}

#[test]
fn a_stop_exactly_at_the_required_distance_is_right_and_one_metre_inside_is_not() {
    for id in ["the-culvert", "first-lesson", "bridge-and-defile"] {
        let bank = bank(&shipped(id));
        let distances = begun(&bank, 1);
        for situation in distances.situations() {
            let stopped = |metres: f32| {
                let drawn = Drawn {
                    stop: Some(on_the_way_at(situation, metres)),
                    ..distances.exact(situation)
                };
                outcome(&distances, situation, &drawn, Part::Stop)
            };
            let required_m = situation.required.metres;
            assert_eq!(stopped(required_m), Outcome::Met, "{id}");
            assert_ne!(stopped(required_m - 1.0), Outcome::Met, "{id}");
            assert_eq!(stopped(required_m * 0.5), Outcome::NotMet, "{id}");
        }
    }
}

#[test]
fn the_way_it_should_be_done_is_right_on_every_scenario() {
    let mut asked = 0;
    for id in shipped_ids() {
        let bank = bank(&shipped(&id));
        let Some(mut distances) = Distances::begin(&bank, 1) else {
            assert_eq!(bank.things(), 0, "{id}");
            continue;
        };
        while let Some(situation) = distances.situation() {
            asked += 1;
            let exact = distances.exact(situation);
            assert_eq!(
                outcome(&distances, situation, &exact, Part::Stop),
                Outcome::Met,
                "{id}"
            );
            assert_eq!(
                outcome(&distances, situation, &exact, Part::Way),
                Outcome::Met,
                "{id}"
            );
            // Where no place of the way walked is out of sight the distance is half of it.
            let control_point = outcome(&distances, situation, &exact, Part::ControlPoint);
            assert_ne!(control_point, Outcome::NotMet, "{id}");
            distances.answer(exact);
        }
    }
    assert!(asked >= 20, "{asked}");
}

#[test]
fn going_on_past_the_find_over_unknown_ground_or_much_too_far_is_not_right() {
    let bank = bank(&shipped("the-culvert"));
    let distances = begun(&bank, 2);
    for situation in distances.situations() {
        let exact = distances.exact(situation);
        let (here, at) = (situation.find.here(), situation.find.at());
        let past = Drawn {
            stop: Some(at.towards(here.bearing_deg(at), situation.required.metres)),
            way: Vec::new(),
            ..exact.clone()
        };
        assert_eq!(
            outcome(&distances, situation, &past, Part::Way),
            Outcome::NotMet
        );
        // Off to the side of the way walked.
        let aside = here.towards(here.bearing_deg(at) + 90.0, 250.0);
        let over_unknown = Drawn {
            way: vec![aside],
            ..exact.clone()
        };
        assert_ne!(
            outcome(&distances, situation, &over_unknown, Part::Way),
            Outcome::Met
        );
        let in_the_open = Drawn {
            stop: Some(at.towards(at.bearing_deg(here) + 60.0, situation.required.metres)),
            ..exact.clone()
        };
        assert_eq!(
            outcome(&distances, situation, &in_the_open, Part::Stop),
            Outcome::NotMet
        );
        let oldest = situation.walked[0];
        if situation.range_m(oldest) > situation.required.metres * 1.6 {
            let much_too_far = Drawn {
                stop: Some(oldest),
                ..exact.clone()
            };
            assert_eq!(
                outcome(&distances, situation, &much_too_far, Part::Stop),
                Outcome::PartlyMet
            );
        }
        let inside = Drawn {
            control_point: Some(here),
            ..exact.clone()
        };
        assert_ne!(
            outcome(&distances, situation, &inside, Part::ControlPoint),
            Outcome::Met
        );
        let careless = distances.careless(situation);
        for part in Part::ALL {
            assert_ne!(
                outcome(&distances, situation, &careless, part),
                Outcome::Met
            );
        }
        for part in Part::ALL {
            let nothing = outcome(&distances, situation, &Drawn::default(), part);
            assert_eq!(nothing, Outcome::NotMet);
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_situations_and_each_is_of_another_thing_where_there_are_enough() {
    let loaded = shipped("the-culvert");
    let (first, again) = (bank(&loaded), bank(&loaded));
    let asked = |bank: &Arc<Bank>, seed| -> Vec<(Point, Point)> {
        let distances = begun(bank, seed);
        let of = |situation: &Situation| (situation.find.here(), situation.find.at());
        distances.situations().iter().map(of).collect()
    };
    assert_eq!(asked(&first, 3), asked(&again, 3));
    assert_ne!(asked(&first, 3), asked(&first, 4));
    assert_eq!(asked(&first, 3).len(), SITUATIONS);
}

#[test]
fn a_recorded_distance_drill_is_worked_out_again_as_far_as_it_got() {
    let loaded = shipped("the-culvert");
    let bank = bank(&loaded);
    let mut distances = begun(&bank, 5);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.gsdrill");
    for number in 0..2 {
        let situation = distances.situation().expect("three of them");
        let drawn = if number == 0 {
            distances.exact(situation)
        } else {
            distances.careless(situation)
        };
        distances.answer(drawn);
        let record = DrillRecord::of_distances(header(&loaded, 5), &distances);
        drill::write(&path, &record).expect("written");
    }
    let read = drill::read(&path).expect("read");
    assert_eq!(read.answered(), 2);
    let replayed = drill::replay(&read).expect("worked out");
    assert_eq!(replayed.differs_at, None);
    let Some(Worked::Distance(again)) = &replayed.worked else {
        panic!("a distance drill");
    };
    let parts = |distances: &Distances| -> Vec<Outcome> {
        let parts = distances.passed().flat_map(|(.., parts)| parts);
        parts.map(|judged| judged.outcome).collect()
    };
    assert_eq!(parts(again), parts(&distances));
    assert_eq!(replayed.practised.len(), 2 * Part::ALL.len());
    let forged = DrillRecord {
        header: header(&loaded, 6),
        ..read
    };
    assert_eq!(
        drill::replay(&forged).expect("worked out").differs_at,
        Some(0)
    );
}

#[test]
fn the_json_of_a_distance_drill_keeps_its_schema() {
    let loaded = shipped("the-culvert");
    let bank = bank(&loaded);
    let mut distances = begun(&bank, 1);
    while let Some(situation) = distances.situation() {
        let drawn = distances.careless(situation);
        distances.answer(drawn);
    }
    let record = DrillRecord::of_distances(header(&loaded, 1), &distances);
    let catalogue = Catalogue::read(&root().join("assets"), "en").expect("shipped");
    let document = json::distance_document(&record, &distances, None, &catalogue);
    super::keeps_schema::<json::DistanceDrillJson>("distance-drill", &document);
}
