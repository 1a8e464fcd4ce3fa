//! Drills in the store: each once, merged and erased like records, and what they show of a trainee's skills.

use groundsign::drill::{Kind, Practised};
use groundsign::refresher::state::states;
use groundsign::scenario::schema::Light;
use groundsign::scoring::Outcome;
use groundsign::store::entry::{Patrolled, ScoredBy};
use groundsign::store::outcomes::{Shown, What};
use groundsign::store::{Database, DrillEntry, Keeps};
use groundsign::text::Text;
use groundsign::vocabulary::SignKind;
use jiff::civil::date;

use crate::entries::entry;
use crate::program::{command, folder, ran};

/// A drill that is told from others by its number, as far as it has got.
pub(crate) fn drill(number: u32, trainee: &str, answered: u32) -> DrillEntry {
    let hash = |what: &str| *blake3::hash(what.as_bytes()).as_bytes();
    DrillEntry {
        hash: hash(&format!("file {number} {answered}")),
        start: hash(&format!("start {number}")),
        trainee: trainee.to_owned(),
        scenario: Patrolled {
            id: "the-culvert".to_owned(),
            hash: "c0ffee".to_owned(),
            title: Text::english("The culvert"),
        },
        doctrine: ScoredBy {
            id: "open-nato".to_owned(),
            version: "1.0".to_owned(),
            hash: "d0c".to_owned(),
        },
        seed: u64::MAX - u64::from(number),
        kind: Kind::Spot,
        begun: Some(format!("2026-11-{:02}T05:00:00Z", number % 28 + 1)),
        answered,
        practised: vec![
            Practised::Sign {
                kind: SignKind::WarningClue,
                light: Light::Day,
                range_m: 22.0,
                chance: 0.5,
                found: true,
            },
            Practised::Criterion {
                id: "withdrawal-distance",
                outcome: Outcome::NotMet,
            },
        ],
    }
}

fn open(data: &tempfile::TempDir) -> Database {
    Database::in_folder(data.path()).expect("made")
}

#[test]
fn a_drill_counts_once_and_a_longer_file_of_it_takes_its_place() {
    let data = folder();
    let mut store = open(&data);
    let (short, long) = (drill(1, "Heron 3", 3), drill(1, "Heron 3", 8));
    for (drills, new) in [
        (vec![short.clone()], 1),
        (vec![short.clone()], 0),
        (vec![long.clone()], 1),
        (vec![short, long], 0),
    ] {
        assert_eq!(store.add_drills(&drills).expect("added").new, new);
    }
    assert_eq!(store.known_drills().expect("read").len(), 1);
    let past = store.past("Heron 3").expect("read").expect("known");
    assert_eq!(past.shown.len(), 2);
    assert_eq!(
        past.drilled,
        [(Kind::Spot, "the-culvert".to_owned(), u64::MAX - 1)]
    );
}

#[test]
fn two_stores_merge_drills_without_doubles_and_without_losing_any() {
    let (here, there) = (folder(), folder());
    let mut store = open(&here);
    store
        .add_drills(&[drill(1, "Heron 3", 3), drill(2, "Heron 3", 8)])
        .expect("added");
    let mut other = open(&there);
    other
        .add_drills(&[
            drill(1, "Heron 3", 8),
            drill(2, "Heron 3", 8),
            drill(3, "Kite 1", 2),
        ])
        .expect("added");
    let path = other.path().to_owned();
    drop(other);
    for _ in 0..2 {
        store.merge(&path).expect("merged");
        assert_eq!(store.known_drills().expect("read").len(), 3);
        let past = |name| store.past(name).expect("read").expect("known");
        assert_eq!(past("Heron 3").shown.len(), 4);
        assert_eq!(past("Kite 1").shown.len(), 2);
    }
}

#[test]
fn whoever_is_erased_has_no_drill_left() {
    let data = folder();
    let mut store = open(&data);
    store.add_drills(&[drill(1, "Heron 3", 8)]).expect("added");
    assert!(store.erase_trainee("Heron 3").expect("erased"));
    assert!(store.known_drills().expect("read").is_empty());
    assert_eq!(store.past("Heron 3").expect("read"), None);
}

#[test]
fn whoever_finds_as_much_as_an_attentive_look_holds_it_as_well_as_on_a_patrol() {
    let sign = |chance, found| Shown {
        day: date(2026, 9, 1),
        what: What::Sign {
            kind: SignKind::WarningClue,
            light: Light::Day,
            range_m: Some(20.0),
            chance,
            found,
        },
    };
    let held = |shown: &[Shown]| states(shown, date(2026, 9, 20))[0].held;
    let patrol = held(&[sign(1.0, true), sign(1.0, true)]);
    // Two hard views, of which an attentive look finds one.
    assert_eq!(held(&[sign(0.5, true), sign(0.5, false)]), patrol);
    assert!(held(&[sign(0.5, false), sign(0.5, false)]) < patrol);
    assert!(held(&[sign(1.0, true), sign(1.0, false)]) < patrol);
}

#[test]
fn drills_are_found_among_records_and_show_in_what_is_refreshed_and_in_the_class() {
    let data = folder();
    let own = data.path().join("records/trained");
    let own = own.display().to_string();
    for kind in ["spot", "report", "distance"] {
        ran(command()
            .args([
                "drill",
                "first-lesson",
                "--kind",
                kind,
                "--short",
                "--out",
                &own,
            ])
            .env("SOURCE_DATE_EPOCH", "1793491200"))
        .ends_with(0);
    }
    let imported = |more: &str| {
        ran(command()
            .args(["records", "import", more])
            .env("GROUNDSIGN_DATA", data.path()))
        .ends_with(0)
        .out()
    };
    let records = data.path().join("records").display().to_string();
    let first = imported(&records);
    let again = imported(&records);
    assert_ne!(first, again, "the second time all are known");
    let mine = ran(command()
        .args(["records", "mine", "trained"])
        .env("GROUNDSIGN_DATA", data.path()))
    .ends_with(0)
    .out();
    assert_eq!(mine.matches("on first-lesson, number").count(), 3, "{mine}");
    let refresh = ran(command()
        .args(["refresh", "trained", "--today", "2027-03-01", "--json"])
        .env("GROUNDSIGN_DATA", data.path()))
    .ends_with(0)
    .document();
    let ids: Vec<&str> = refresh["due"]
        .as_array()
        .expect("skills")
        .iter()
        .map(|skill| skill["id"].as_str().expect("an id"))
        .collect();
    for skill in ["sign/", "report/", "distance/"] {
        assert!(
            ids.iter().any(|id| id.starts_with(skill)),
            "{skill}: {ids:?}"
        );
    }
    let kinds: Vec<&str> = refresh["play"]
        .as_array()
        .expect("things to play")
        .iter()
        .map(|play| play["kind"].as_str().expect("a kind"))
        .collect();
    assert!(kinds.contains(&"report"), "{kinds:?}");
    let minutes: f64 = refresh["play"]
        .as_array()
        .expect("things to play")
        .iter()
        .filter_map(|play| play["minutes"].as_f64())
        .sum();
    assert!(minutes <= 11.0, "{minutes}");
    let cohort = ran(command()
        .args(["cohort", "--today", "2027-03-01", "--json"])
        .env("GROUNDSIGN_DATA", data.path()))
    .ends_with(0)
    .document();
    assert_eq!(cohort["trainees"][0]["drills"], 3);
}

#[test]
fn pseudonyms_stand_in_the_order_of_their_numbers_and_a_drill_keeps_a_refresher_from_being_due() {
    let data = folder();
    let mut store = open(&data);
    for name in ["Heron 10", "Heron 9"] {
        let mut session = entry(1, name);
        session.hash = *blake3::hash(name.as_bytes()).as_bytes();
        session.start = session.hash;
        session.begun = Some("2026-09-01T08:15:00Z".to_owned());
        store.add(&[session]).expect("added");
    }
    store.add_drills(&[drill(1, "Heron 10", 8)]).expect("added");
    drop(store);
    let cohort = ran(command()
        .args(["cohort", "--today", "2026-11-20", "--json"])
        .env("GROUNDSIGN_DATA", data.path()))
    .ends_with(0)
    .document();
    let trainees = cohort["trainees"].as_array().expect("trainees");
    assert_eq!(trainees[0]["pseudonym"], "Heron 9");
    assert_eq!(trainees[1]["pseudonym"], "Heron 10");
    assert_eq!(
        (&trainees[0]["due"], &trainees[1]["due"]),
        (&true.into(), &false.into())
    );
}

/// Story: a second trainee's drill took the place of the first one's.
#[test]
fn a_drill_is_named_after_who_did_it_and_overwrites_nothing() {
    let out = folder();
    let drill = |observer: &str, status: i32| {
        ran(command()
            .args(["drill", "first-lesson", "--short", "--seed", "4"])
            .args(["--observer", observer, "--out"])
            .arg(out.path()))
        .ends_with(status)
        .err()
    };
    drill("novice", 0);
    drill("trained", 0);
    let novices = out.path().join("first-lesson-spot-4-novice.gsdrill");
    let before = std::fs::read(&novices).expect("there");
    let told = drill("novice", 2);
    assert!(told.contains("It was kept"), "{told}");
    assert_eq!(std::fs::read(&novices).expect("there"), before);
    assert!(
        out.path()
            .join("first-lesson-spot-4-trained.gsdrill")
            .is_file()
    );
}
