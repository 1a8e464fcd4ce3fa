//! Drills: views to search, a report to fill in, distances on the map.

mod common;
#[path = "drill/distance.rs"]
mod distance;
#[path = "drill/report.rs"]
mod report;

use std::path::PathBuf;
use std::sync::Arc;

use groundsign::drill::{
    self, Answer, Answered, Bank, CLOSING_VIEWS, Course, DrillError, DrillRecord, Kind, Length,
    Observer, Outcome, VIEWS, View, json,
};
use groundsign::record::{Header, Mode};
use groundsign::scenario::exercise::Owner;
use groundsign::scenario::{self, LoadedScenario};
use groundsign::sim::Digest;
use groundsign::units::Place;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn shipped(id: &str) -> LoadedScenario {
    scenario::load(&root().join(format!("scenarios/{id}.ron"))).expect("a shipped scenario")
}

fn bank(loaded: &LoadedScenario) -> Arc<Bank> {
    Arc::new(Bank::of(&loaded.scenario, &loaded.doctrine))
}

/// Where a place lies from the eye of a view.
fn there(view: &View, at: Place) -> Answer {
    let way = at.world() - view.eye.world();
    Answer::There {
        bearing_deg: view.eye.point().bearing_deg(at.point()),
        pitch_deg: way.y.atan2(way.x.hypot(way.z)).to_degrees(),
        within_deg: 0.0,
    }
}

fn after(answer: Answer) -> Answered {
    Answered {
        answer,
        after_ms: 4_000,
    }
}

fn observed(bank: &Arc<Bank>, name: &str, seed: u64) -> Course {
    let mut course = Course::begin(bank, seed).expect("something to find");
    let mut observer = Observer::called(name, bank, seed).expect("an observer");
    while let Some(view) = course.view() {
        let answered = observer.answer(view);
        course.answer(answered);
    }
    course
}

#[test]
fn a_drill_can_be_made_of_every_scenario_with_an_item_and_ends_with_one_view_in_two() {
    let mut drilled = 0;
    for id in shipped_ids() {
        let loaded = shipped(&id);
        let bank = bank(&loaded);
        if bank.things() == 0 {
            assert!(Course::begin(&bank, 1).is_none(), "{id}");
            continue;
        }
        drilled += 1;
        for seed in 1..=3 {
            let course = observed(&bank, "trained", seed);
            assert_eq!(course.passed().len(), VIEWS, "{id} {seed}");
            let has_item = |passed: &(View, Answered, Outcome)| passed.0.item().is_some();
            let (early, closing) = course.passed().split_at(VIEWS - CLOSING_VIEWS);
            let early = early.iter().filter(|passed| has_item(passed)).count();
            let closing = closing.iter().filter(|passed| has_item(passed)).count();
            assert!((1..=3).contains(&early), "{id} {seed}: {early}");
            assert_eq!(closing, CLOSING_VIEWS / 2, "{id} {seed}");
        }
    }
    assert!(drilled >= 7, "{drilled}");
}

fn shipped_ids() -> Vec<String> {
    let folder = std::fs::read_dir(root().join("scenarios")).expect("scenarios");
    let mut ids: Vec<String> = folder
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    ids.sort();
    ids
}

#[test]
fn what_is_to_be_found_lies_in_the_view_and_a_clean_view_holds_no_item_at_all() {
    let loaded = shipped("the-culvert");
    let bank = bank(&loaded);
    for seed in 1..=8 {
        for (view, ..) in observed(&bank, "novice", seed).passed() {
            let exercise = bank.exercise(view.seed).expect("its variation");
            for shown in &view.shown {
                let placed = &exercise.signs[shown.sign.index()];
                let of_item = matches!(placed.owner, Owner::Device(_));
                assert_eq!(of_item, shown.of_item);
                let Answer::There {
                    bearing_deg,
                    pitch_deg,
                    ..
                } = there(view, shown.at)
                else {
                    unreachable!()
                };
                let aside = (bearing_deg - view.bearing_deg + 180.0).rem_euclid(360.0) - 180.0;
                assert!(aside.abs() <= 22.0, "{aside}");
                assert!((pitch_deg - view.pitch_deg).abs() <= 13.0, "{pitch_deg}");
            }
        }
    }
}

#[test]
fn the_same_seed_and_answers_give_the_same_drill_and_another_seed_another() {
    let loaded = shipped("first-lesson");
    let bank = bank(&loaded);
    let first = observed(&bank, "novice", 4);
    let same = self::bank(&loaded);
    let again = observed(&same, "novice", 4);
    assert_eq!(first.passed(), again.passed());
    assert_ne!(first.passed(), observed(&bank, "novice", 5).passed());
}

#[test]
fn a_mark_on_what_is_out_of_place_is_a_hit_and_a_mark_elsewhere_is_none() {
    let loaded = shipped("first-lesson");
    let bank = bank(&loaded);
    let mut course = Course::begin(&bank, 2).expect("something to find");
    let (mut hits, mut rejections) = (0, 0);
    while let Some(view) = course.view().cloned() {
        match view.item().copied() {
            Some(item) => {
                let outcome = course.answer(after(there(&view, item.at)));
                assert!(matches!(outcome, Some(Outcome::Hit(_))), "{outcome:?}");
                hits += 1;
            }
            None => {
                assert_eq!(course.answer(after(Answer::Nothing)), Some(Outcome::Clean));
                rejections += 1;
            }
        }
    }
    assert_eq!((course.tally().hits, course.tally().misses), (hits, 0));
    assert_eq!(course.tally().correct_rejections, rejections);
    let mut course = Course::begin(&bank, 2).expect("something to find");
    while let Some(view) = course.view() {
        let sky = Answer::There {
            bearing_deg: view.bearing_deg,
            pitch_deg: 40.0,
            within_deg: 0.0,
        };
        let has_item = view.item().is_some();
        let outcome = course.answer(after(sky)).expect("a view");
        match outcome {
            Outcome::MissElsewhere(_) => assert!(has_item),
            Outcome::FalseAlarm(None) => assert!(!has_item),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(course.tally().hits, 0);
    assert_eq!(course.tally().false_alarms as usize, VIEWS);
}

#[test]
fn whoever_says_nothing_or_marks_everything_or_lets_the_time_run_out_finds_nothing() {
    let loaded = shipped("first-lesson");
    let bank = bank(&loaded);
    for answer in [Answer::Nothing, Answer::TimeUp] {
        let mut course = Course::begin(&bank, 3).expect("something to find");
        while course.view().is_some() {
            course.answer(after(answer));
        }
        assert_eq!(course.tally().hits, 0);
        assert!(course.tally().misses >= 4);
    }
}

#[test]
fn a_trained_observer_finds_more_than_a_novice_and_ends_with_harder_views() {
    let loaded = shipped("the-culvert");
    let bank = bank(&loaded);
    let (mut trained, mut novice) = ((0, 0.0), (0, 0.0));
    for seed in 1..=12 {
        for (name, sum) in [("trained", &mut trained), ("novice", &mut novice)] {
            let course = observed(&bank, name, seed);
            sum.0 += course.tally().hits;
            sum.1 += course.ladder().threshold().0;
        }
    }
    assert!(trained.0 > novice.0, "{trained:?} {novice:?}");
    assert!(trained.1 < novice.1, "{trained:?} {novice:?}");
}

fn record(loaded: &LoadedScenario, course: &Course, seed: u64) -> DrillRecord {
    let header = Header::of(loaded, seed, Mode::Practise, "amber", Digest::default());
    DrillRecord::of(header, course)
}

#[test]
fn a_recorded_drill_is_worked_out_again_view_by_view_as_far_as_it_got() {
    let loaded = shipped("first-lesson");
    let bank = bank(&loaded);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.gsdrill");
    let mut course = Course::begin(&bank, 6).expect("something to find");
    for _ in 0..5 {
        course.answer(after(Answer::Nothing));
        drill::write(&path, &record(&loaded, &course, 6)).expect("written");
    }
    let read = drill::read(&path).expect("read");
    let replayed = drill::replay(&read).expect("worked out");
    let spotted = replayed.spotted().expect("a spot drill");
    assert_eq!(spotted.passed, course.passed());
    assert_eq!(replayed.differs_at, None);
    assert_eq!(spotted.tally, course.tally());
}

#[test]
fn a_changed_byte_and_a_torn_file_are_told_and_a_patrol_is_no_drill() {
    let loaded = shipped("first-lesson");
    let bank = bank(&loaded);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.gsdrill");
    let course = observed(&bank, "trained", 6);
    drill::write(&path, &record(&loaded, &course, 6)).expect("written");
    let whole = std::fs::read(&path).expect("bytes");
    for (name, bytes) in [
        ("torn", whole[..whole.len() / 2].to_vec()),
        ("changed", {
            let mut bytes = whole.clone();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            bytes
        }),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        assert!(
            matches!(drill::read(&path), Err(DrillError::Damaged)),
            "{name}"
        );
    }
    let other = root().join("README.md");
    assert!(matches!(drill::read(&other), Err(DrillError::NotADrill)));
}

#[test]
fn an_answer_that_belongs_to_another_view_is_told_by_its_number() {
    let loaded = shipped("first-lesson");
    let bank = bank(&loaded);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.gsdrill");
    let course = observed(&bank, "trained", 6);
    // The seed of another drill: the same answers meet other views.
    let forged = record(&loaded, &course, 7);
    drill::write(&path, &forged).expect("written");
    let replayed = drill::replay(&drill::read(&path).expect("read")).expect("worked out");
    assert_eq!(replayed.differs_at, Some(0));
}

#[test]
fn a_drill_of_the_first_format_is_read_as_a_whole_spot_drill() {
    let path = root().join("tests/fixtures/drills/format-1.gsdrill");
    let read = drill::read(&path).expect("read");
    assert_eq!((read.kind(), read.answered()), (Kind::Spot, VIEWS));
    let replayed = drill::replay(&read).expect("worked out");
    let spotted = replayed.spotted().expect("a spot drill");
    assert_eq!(spotted.passed.len(), VIEWS);
}

#[test]
fn a_short_drill_ends_with_one_view_in_two_as_well_and_is_worked_out_again() {
    let loaded = shipped("the-culvert");
    let bank = bank(&loaded);
    for seed in 1..=4 {
        let mut course = Course::of_length(&bank, seed, Length::Short).expect("something to find");
        let mut observer = Observer::called("trained", &bank, seed).expect("an observer");
        while let Some(view) = course.view() {
            let answered = observer.answer(view);
            course.answer(answered);
        }
        let views = Length::Short.views();
        assert_eq!(course.passed().len(), views);
        let closing = &course.passed()[views - Length::Short.closing_views()..];
        let with_item = closing.iter().filter(|passed| passed.0.item().is_some());
        assert_eq!(with_item.count(), Length::Short.closing_views() / 2);
        let replayed = drill::replay(&record(&loaded, &course, seed)).expect("worked out");
        assert_eq!(replayed.differs_at, None);
        let items = course.tally().hits + course.tally().misses;
        assert_eq!(replayed.practised.len(), items as usize);
    }
}

/// Holds a document against its schema, and the schema against its file.
fn keeps_schema<T: schemars::JsonSchema>(name: &str, document: &impl serde::Serialize) {
    let file = root().join(format!("assets/schema/{name}.schema.json"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, json::schema::<T>()).expect("the schema");
    }
    let schema = std::fs::read_to_string(&file).expect("the schema");
    assert_eq!(
        schema,
        json::schema::<T>(),
        "UPDATE_GOLDEN=1 writes it anew"
    );
    let document = serde_json::to_value(document).expect("JSON");
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let faults: Vec<String> = validator
        .iter_errors(&document)
        .map(|fault| fault.to_string())
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn the_json_of_a_spot_drill_keeps_its_schema() {
    let loaded = shipped("first-lesson");
    let bank = bank(&loaded);
    let drill = record(&loaded, &observed(&bank, "novice", 1), 1);
    let replayed = drill::replay(&drill).expect("worked out");
    let document = json::document(&drill, &replayed);
    assert_eq!(document.views.len(), VIEWS);
    keeps_schema::<json::DrillJson>("drill", &document);
}
