//! A course from the list of names to the collected records.

use std::collections::BTreeSet;

use groundsign::store::course::{CourseError, Enrolling, Task};
use groundsign::store::{Database, database};

use crate::entries::entry;
use crate::program::{Answer, command, file_with, folder, ran};

fn tasks(seeds: std::ops::Range<u64>) -> Vec<Task> {
    vec![Task {
        scenario: "the-culvert".to_owned(),
        seeds: seeds.collect(),
    }]
}

fn named(names: &[&str]) -> Vec<Enrolling> {
    let named = |name: &&str| Enrolling {
        name: Some((*name).to_owned()),
        pseudonym: None,
    };
    names.iter().map(named).collect()
}

fn course(data: &std::path::Path, arguments: &[&str]) -> Answer {
    ran(command()
        .arg("course")
        .args(arguments)
        .env("GROUNDSIGN_DATA", data))
}

#[test]
fn everybody_has_a_pseudonym_and_a_variation_of_their_own_and_keeps_both() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    store.begin_course("March", &tasks(10..40)).expect("made");
    let twelve: Vec<String> = (0..12).map(|n| format!("Person {n}")).collect();
    let names: Vec<&str> = twelve.iter().map(String::as_str).collect();
    let first = store.enrol("March", &named(&names)).expect("enrolled");
    assert_eq!(first.iter().collect::<BTreeSet<_>>().len(), 12);
    assert_eq!(store.enrol("March", &named(&names)).expect("again"), first);
    let all = store.assignments("March").expect("there");
    assert_eq!(all.len(), 12);
    let seeds: BTreeSet<u64> = all.iter().map(|one| one.seed).collect();
    assert_eq!(seeds.len(), 12);
    let own = Enrolling {
        name: None,
        pseudonym: Some("صقر ٣".to_owned()),
    };
    assert_eq!(store.enrol("March", &[own]).expect("enrolled"), ["صقر 3"]);
}

#[test]
fn with_too_few_variations_nobody_is_enrolled() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    store.begin_course("March", &tasks(0..2)).expect("made");
    let refused = store.enrol("March", &named(&["a", "b", "c"]));
    assert!(
        matches!(refused, Err(CourseError::NoSeedLeft { .. })),
        "{refused:?}"
    );
    assert_eq!(store.assignments("March"), Ok(Vec::new()));
    store.enrol("March", &named(&["a", "b"])).expect("enrolled");
    assert_eq!(
        store.begin_course("March", &tasks(0..2)),
        Err(CourseError::IsThere("March".to_owned()))
    );
    assert_eq!(
        store.enrol("May", &[]),
        Err(CourseError::Missing("May".to_owned()))
    );
}

#[test]
fn what_was_patrolled_of_a_course_is_known_on_the_machine_that_collects() {
    let (here, there) = (folder(), folder());
    let mut store = Database::in_folder(here.path()).expect("made");
    store.begin_course("March", &tasks(0..9)).expect("made");
    let who = store.enrol("March", &named(&["a", "b"])).expect("enrolled");
    let all = store.assignments("March").expect("there");
    let of_a = all
        .iter()
        .find(|one| one.trainee == who[0])
        .expect("enrolled");
    let mut other = Database::in_folder(there.path()).expect("made");
    let mut played = entry(1, &who[0]);
    played.seed = of_a.seed;
    let mut another = entry(2, &who[1]);
    another.seed = 77;
    other.add(&[played, another]).expect("added");
    drop(other);
    store
        .merge(&there.path().join(database::NAME))
        .expect("merged");
    let mut sessions: Vec<(String, u32)> = store
        .assignments("March")
        .expect("there")
        .into_iter()
        .map(|one| (one.trainee, one.sessions))
        .collect();
    sessions.sort();
    let mut expected = vec![(who[0].clone(), 1), (who[1].clone(), 0)];
    expected.sort();
    assert_eq!(sessions, expected);
}

#[test]
fn a_course_is_run_by_commands_and_real_names_stay_in_their_file() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    store.begin_course("March", &tasks(0..9)).expect("made");
    drop(store);
    for (at, list) in [
        "name,rank\nAda,Sgt\nBen,Cpl\n",
        "\u{feff}rank;name;pseudonym\nSgt;Cia;Kite 1\n",
        "Dov\n",
    ]
    .iter()
    .enumerate()
    {
        let list = file_with(&data, &format!("{at}.csv"), list);
        course(data.path(), &["enrol", "March", &list]).ends_with(0);
    }
    let out = data.path().join("who.csv").display().to_string();
    let list = file_with(&data, "more.csv", "name\nEve\n");
    course(data.path(), &["enrol", "March", &list, "-o", &out]).ends_with(0);
    let who = std::fs::read_to_string(&out).expect("written");
    assert_eq!(who.lines().count(), 6, "{who}");
    for name in ["Ada", "Ben", "Cia", "Dov", "Eve", "Kite 1"] {
        assert!(who.contains(name), "{name}: {who}");
    }
    let key = course(data.path(), &["key", "March"]).ends_with(0).out();
    assert!(
        key.contains("Kite 1") && key.contains("the-culvert"),
        "{key}"
    );
    assert!(!key.contains("Ada"), "{key}");
    let empty = file_with(&data, "empty.csv", "name\n");
    let told = course(data.path(), &["enrol", "March", &empty]).ends_with(2);
    assert!(told.err().contains("empty.csv"), "{}", told.err());
    let stick = folder();
    crate::records_into(stick.path(), &["first-lesson"]);
    let stick = stick.path().display().to_string();
    let said = course(data.path(), &["collect", "March", &stick])
        .ends_with(0)
        .out();
    assert!(said.contains("0 of 5") && said.contains("Kite 1"), "{said}");
    course(data.path(), &["collect", "May", &stick]).ends_with(2);
}
