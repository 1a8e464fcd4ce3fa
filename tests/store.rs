//! The store of what trainees have done: the database, records into it, the list of older programs in every format, what
//! becomes of what cannot be read, and the commands.
//!
//! `tests/fixtures/results` holds a list of each format. They are never written anew: a program must read what an older
//! one wrote.

#[path = "store/cohort.rs"]
mod cohort;
#[path = "store/course.rs"]
mod course;
#[path = "store/database.rs"]
mod database;
#[path = "store/drills.rs"]
mod drills;
#[path = "store/entries.rs"]
mod entries;
#[path = "store/group.rs"]
mod group;
#[path = "store/import.rs"]
mod import;
#[path = "store/push.rs"]
mod push;
#[path = "store/refresh.rs"]
mod refresh;
#[path = "store/server.rs"]
mod server;
#[path = "store/stub.rs"]
mod stub;

#[allow(unreachable_pub, reason = "shared by several test files")]
#[path = "common/program.rs"]
pub mod program;

use std::path::{Path, PathBuf};

use groundsign::store::{self, Keeps, Results, State, Unread, file, json};
use groundsign::text::Catalogue;
use program::{Answer, command, folder, ran, root};
use tempfile::TempDir;

fn fixture(format: u32) -> String {
    let path = root().join(format!("tests/fixtures/results/format-{format}.ron"));
    std::fs::read_to_string(path).expect("a fixture")
}

/// A data folder with that list.
fn data_with(list: &str) -> TempDir {
    let data = folder();
    std::fs::write(data.path().join(file::NAME), list).expect("written");
    data
}

fn list_of(data: &TempDir) -> String {
    std::fs::read_to_string(data.path().join(file::NAME)).expect("there")
}

fn english() -> Catalogue {
    Catalogue::read(&root().join("assets"), "en").expect("shipped")
}

/// Copies records of this format into a folder of a trainee.
fn records_into(folder: &Path, names: &[&str]) {
    std::fs::create_dir_all(folder).expect("made");
    for name in names {
        let from = root().join(format!("tests/fixtures/records/format-2/{name}.gsrec"));
        std::fs::copy(from, folder.join(format!("{name}.gsrec"))).expect("copied");
    }
}

fn results_of(folder: &Path, more: &[&str]) -> Answer {
    ran(command().arg("results").arg(folder).args(more))
}

#[test]
fn a_list_of_every_format_is_read_and_says_the_same() {
    let [first, second] = [1, 2].map(|format| {
        let data = data_with(&fixture(format));
        let results = store::read(data.path()).expect("it is read");
        assert_eq!(list_of(&data), fixture(format), "reading changes nothing");
        results
    });
    assert_eq!(file::FORMAT, 2, "each format has a fixture");
    let names: Vec<&String> = second.by_name.keys().collect();
    assert_eq!(names, ["Crane 8", "Heron 3", "صقر 2"]);
    assert!(second.outings("Crane 8").is_empty());
    assert_eq!(second.outings("Heron 3").len(), 2);
    assert_eq!(second.outings("صقر 2")[0].state, State::LaidAside);
    assert!(!second.train_next("Heron 3").is_empty());
    let mut undated = second.clone();
    for outing in undated.by_name.values_mut().flatten() {
        outing.begun = None;
    }
    assert_eq!(first, undated);
}

#[test]
fn what_is_written_is_read_again_and_what_was_laid_aside_stays_so() {
    let data = data_with(&fixture(2));
    let (mut results, unread) = store::open(data.path());
    assert_eq!(unread, None);
    store::write(data.path(), &results).expect("written");
    assert_eq!(store::read(data.path()).expect("it is read"), results);
    let outing = results.outings("Heron 3")[0].clone();
    results.enter("Ibis 1");
    results.add("Ibis 1", outing);
    store::write(data.path(), &results).expect("written");
    let again = store::read(data.path()).expect("it is read");
    assert_eq!(again, results);
    assert_eq!(again.outings("صقر 2")[0].state, State::LaidAside);
    assert_eq!(
        list_of(&data),
        fixture(2),
        "an older program finds its list"
    );
}

/// Forgetting in the window is an erasure: neither list nor sessions nor name are left.
#[test]
fn whoever_is_forgotten_is_in_the_store_no_more() {
    let data = data_with(&fixture(2));
    let mut store = store::Database::in_folder(data.path()).expect("made");
    store
        .add(&entries::entries(0..3, "Heron 3"))
        .expect("added");
    drop(store);
    let (mut results, _) = store::open(data.path());
    results.forget("Heron 3", &store::records(data.path()));
    store::write(data.path(), &results).expect("written");
    let again = store::read(data.path()).expect("it is read");
    assert!(!again.by_name.contains_key("Heron 3"));
    assert_eq!(again.by_name.len(), 2);
    let path = data.path().join(store::database::NAME);
    let store = store::Database::read(&path).expect("opened");
    assert!(store.known().expect("read").is_empty());
    drop(store);
    let bytes = std::fs::read(&path).expect("there");
    assert!(!bytes.windows(7).any(|part| part == b"Heron 3"));
    results.enter("Heron 3");
    store::write(data.path(), &results).expect("written");
    let again = store::read(data.path()).expect("it is read");
    assert!(again.outings("Heron 3").is_empty() && again.by_name.contains_key("Heron 3"));
}

/// Whoever trained as "صقر ٢" by an older program goes on as the same person.
#[test]
fn names_of_the_first_format_are_the_same_from_whatever_keyboard() {
    assert!(fixture(1).contains("صقر ٢"));
    let data = data_with(&fixture(1));
    let results = store::read(data.path()).expect("it is read");
    assert_eq!(results.outings("صقر 2"), results.outings("صقر ٢"));
    assert_eq!(results.outings("صقر 2").len(), 1);
}

#[test]
fn a_list_of_a_newer_format_is_refused_in_words_and_stays() {
    let newer = "(format: 3, people: {\"Heron 3\": Unknown(of: [1, 2], that: \"we\")})";
    let data = data_with(newer);
    let (results, unread) = store::open(data.path());
    assert_eq!(results, Results::default());
    let unread = unread.expect("it is refused");
    assert!(unread.list_stays());
    let said = english().say(&unread.message());
    assert!(said.contains("newer") && said.contains('3'), "{said}");
    assert_eq!(list_of(&data), newer);
}

#[test]
fn every_damaged_list_is_kept_under_a_name_of_its_own_and_told() {
    let data = folder();
    let mut kept = Vec::new();
    for damaged in ["(by_name: {", "", "[1, 2]", "(format: 2, by_name: 3)", "\0"] {
        let list = data.path().join(file::NAME);
        std::fs::write(&list, damaged).expect("written");
        assert!(store::read(data.path()).is_err(), "{damaged:?}");
        assert_eq!(list_of(&data), damaged, "reading moves nothing");
        let (results, unread) = store::open(data.path());
        assert_eq!(results, Results::default());
        let unread = unread.expect("it is told");
        assert!(!unread.list_stays() && !list.exists());
        let Unread::Damaged {
            kept_as: Some(path),
            ..
        } = &unread
        else {
            panic!("{unread:?}");
        };
        let said = english().say(&unread.message());
        assert!(said.contains(&path.display().to_string()), "{said}");
        assert_eq!(std::fs::read_to_string(path).expect("kept"), damaged);
        kept.push(path.clone());
    }
    kept.dedup();
    assert_eq!(kept.len(), 5);
    assert!(kept[0].ends_with("trainees.ron.damaged"));
}

#[test]
fn the_results_of_a_folder_of_records_are_listed_by_trainee() {
    let class = folder();
    records_into(class.path(), &["first-lesson"]);
    records_into(&class.path().join("stick"), &["incident", "broken-off"]);
    std::fs::write(class.path().join("notes.txt"), "notes").expect("written");
    let listed = results_of(class.path(), &[]).ends_with(0);
    assert_eq!(listed.err(), "");
    let document = results_of(class.path(), &["--json"])
        .ends_with(0)
        .document();
    assert_eq!(document["schema"], json::SCHEMA);
    let trainees = document["trainees"].as_array().expect("trainees");
    let mut patrols = 0;
    for trainee in trainees {
        let name = trainee["name"].as_str().expect("a name");
        assert!(listed.out().contains(name), "{name}: {}", listed.out());
        for next in trainee["train_next"].as_array().expect("advice") {
            let first = next.as_str().and_then(|next| next.split(' ').next());
            assert!(listed.out().contains(first.expect("words")));
        }
        for outing in trainee["outings"].as_array().expect("outings") {
            patrols += 1;
            let scenario = outing["scenario"].as_str().expect("an id");
            assert!(listed.out().contains(scenario), "{}", listed.out());
            assert_eq!(outing["state"] == "over", outing["verdict"].is_string());
        }
    }
    assert_eq!(patrols, 3);
}

#[test]
fn the_results_of_a_data_folder_are_its_list_and_the_records_not_in_it_yet() {
    let data = data_with(&fixture(2));
    records_into(&data.path().join("records/Heron_3"), &["first-lesson"]);
    let before = list_of(&data);
    let document = results_of(data.path(), &["--json"]).ends_with(0).document();
    let outings: usize = document["trainees"]
        .as_array()
        .expect("trainees")
        .iter()
        .map(|trainee| trainee["outings"].as_array().expect("outings").len())
        .sum();
    assert_eq!(outings, 4, "{document}");
    assert_eq!(list_of(&data), before, "nothing is changed");
    let own = ran(command()
        .args(["results", "--json"])
        .env("GROUNDSIGN_DATA", data.path()))
    .ends_with(0);
    assert_eq!(own.document(), document, "the own data folder is meant");
}

#[test]
fn a_list_that_cannot_be_read_is_told_and_the_records_are_listed_all_the_same() {
    for list in ["(by_name: {", "(format: 99)"] {
        let data = data_with(list);
        records_into(&data.path().join("records/x"), &["first-lesson"]);
        let answer = results_of(data.path(), &["--json"]).ends_with(0);
        assert!(answer.err().contains(file::NAME), "{}", answer.err());
        let trainees = answer.document()["trainees"].clone();
        assert_eq!(trainees.as_array().expect("trainees").len(), 1);
        assert_eq!(list_of(&data), list);
    }
}

#[test]
fn a_record_that_cannot_be_read_is_named_and_the_others_are_listed() {
    let class = folder();
    records_into(class.path(), &["first-lesson"]);
    std::fs::write(class.path().join("torn.gsrec"), "no record").expect("written");
    let answer = results_of(class.path(), &["--json"]).ends_with(1);
    assert!(answer.err().contains("torn.gsrec"), "{}", answer.err());
    let trainees = answer.document()["trainees"].clone();
    assert_eq!(trainees.as_array().expect("trainees").len(), 1);
}

#[test]
fn where_nobody_has_trained_that_is_said_and_a_folder_that_is_not_there_too() {
    let empty = folder();
    assert!(!results_of(empty.path(), &[]).ends_with(0).out().is_empty());
    let nowhere: PathBuf = empty.path().join("nowhere");
    let answer = results_of(&nowhere, &[]).ends_with(2);
    assert!(answer.err().contains("nowhere"), "{}", answer.err());
    assert_eq!(answer.out(), "");
}

#[test]
fn the_results_keep_the_schema_that_its_file_describes() {
    let file = root().join("assets/schema/results.schema.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, json::schema()).expect("it can be written");
    }
    let kept = std::fs::read_to_string(&file).expect("it is there");
    assert_eq!(kept, json::schema(), "UPDATE_GOLDEN=1 writes it");
    let schema: serde_json::Value = serde_json::from_str(&kept).expect("it is JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let data = data_with(&fixture(2));
    let mut document = results_of(data.path(), &["--json"]).ends_with(0).document();
    assert!(validator.is_valid(&document), "{document}");
    document["trainees"][0]["outings"][0]["state"] = "asleep".into();
    assert!(!validator.is_valid(&document));
}
