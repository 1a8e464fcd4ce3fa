//! Records into the store by the command line.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use groundsign::store::course::Enrolling;
use groundsign::store::{Database, Keeps, database};

use crate::entries::entries;
use crate::program::{Answer, command, folder, ran};
use crate::records_into;

fn records(data: &std::path::Path, arguments: &[&str]) -> Answer {
    ran(command()
        .arg("records")
        .args(arguments)
        .env("GROUNDSIGN_DATA", data))
}

#[test]
fn folders_and_records_are_imported_once_whatever_they_are_called() {
    let (data, stick) = (folder(), folder());
    records_into(
        &stick.path().join("a/deep/folder"),
        &["first-lesson", "incident"],
    );
    records_into(stick.path(), &["broken-off"]);
    let copy = stick.path().join("copy.gsrec");
    std::fs::copy(stick.path().join("broken-off.gsrec"), &copy).expect("copied");
    let stick_path = stick.path().display().to_string();
    let said = records(data.path(), &["import", &stick_path])
        .ends_with(0)
        .out();
    assert!(said.contains("3 imported, 1 already"), "{said}");
    let said = records(
        data.path(),
        &["import", &stick_path, &copy.display().to_string()],
    )
    .ends_with(0)
    .out();
    assert!(said.contains("0 imported, 5 already"), "{said}");
    let store = Database::read(&data.path().join(database::NAME)).expect("a store");
    assert_eq!(store.known().expect("read").len(), 3);
}

/// Story: of a collected record only the score was kept, and on the day that the stick was used again nobody could show why.
#[test]
fn a_record_that_was_imported_is_still_there_when_its_stick_is_not() {
    let (data, stick) = (folder(), folder());
    records_into(stick.path(), &["first-lesson"]);
    let bytes = std::fs::read(stick.path().join("first-lesson.gsrec")).expect("a record");
    records(
        data.path(),
        &["import", &stick.path().display().to_string()],
    )
    .ends_with(0);
    drop(stick);
    let listed = ran(command().arg("results").env("GROUNDSIGN_DATA", data.path()))
        .ends_with(0)
        .out();
    assert!(listed.contains("first-lesson"), "{listed}");
    let mut folders = vec![data.path().join("records")];
    let mut kept = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                kept.push(std::fs::read(path).expect("a file"));
            }
        }
    }
    assert_eq!(kept, [bytes]);
    // Whoever trains on this machine is offered under their name in the window; whose record came on a stick is not.
    let here = groundsign::store::read(data.path()).expect("read");
    assert!(here.by_name.is_empty(), "{here:?}");
}

/// Story: a stick that was pulled out left zeros behind a record, and the same patrol counted again.
#[test]
fn a_patrol_counts_once_whatever_stands_behind_its_end() {
    let (data, stick) = (folder(), folder());
    records_into(stick.path(), &["first-lesson"]);
    let mut bytes = std::fs::read(stick.path().join("first-lesson.gsrec")).expect("a record");
    bytes.extend([0; 512]);
    std::fs::write(stick.path().join("padded.gsrec"), bytes).expect("written");
    let stick = stick.path().display().to_string();
    let said = records(data.path(), &["import", &stick]).out();
    assert!(said.contains("1 imported, 1 already"), "{said}");
    let results = groundsign::store::read_all(data.path()).expect("read");
    assert_eq!(results.by_name.values().map(Vec::len).sum::<usize>(), 1);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_imported() {
    let (data, stick) = (folder(), folder());
    records_into(stick.path(), &["first-lesson"]);
    std::fs::write(stick.path().join("torn.gsrec"), "no record").expect("written");
    let answer = records(
        data.path(),
        &["import", &stick.path().display().to_string()],
    );
    let answer = answer.ends_with(1);
    assert!(answer.err().contains("torn.gsrec"), "{}", answer.err());
    assert!(answer.out().contains("1 imported"), "{}", answer.out());
    let nowhere = stick.path().join("nowhere").display().to_string();
    assert!(
        records(data.path(), &["import", &nowhere])
            .ends_with(2)
            .err()
            .contains("nowhere")
    );
}

#[test]
fn stores_of_two_machines_are_merged_by_a_command() {
    let (here, there, stick) = (folder(), folder(), folder());
    records_into(&stick.path().join("1"), &["first-lesson", "incident"]);
    records_into(&stick.path().join("2"), &["incident", "broken-off"]);
    for (data, part) in [(&here, "1"), (&there, "2")] {
        let part = stick.path().join(part).display().to_string();
        records(data.path(), &["import", &part]).ends_with(0);
    }
    let other = there.path().join(database::NAME).display().to_string();
    let said = records(here.path(), &["merge", &other]).ends_with(0).out();
    assert!(said.contains("1 sessions"), "{said}");
    let store = Database::read(&here.path().join(database::NAME)).expect("a store");
    assert_eq!(store.known().expect("read").len(), 3);
    let said = records(here.path(), &["mend"]).ends_with(0).out();
    assert!(said.contains("not damaged"), "{said}");
}

/// Deleted rows stay readable in a database file until something is written over them.
#[test]
fn what_is_erased_is_in_no_byte_of_the_store_any_more() {
    let data = folder();
    let path = data.path().join(database::NAME);
    let mut store = Database::in_folder(data.path()).expect("made");
    store.begin_course("March", &[]).expect("made");
    let ada = Enrolling {
        name: Some("Ada Realname".to_owned()),
        pseudonym: Some("Merlin 7".to_owned()),
        ..Enrolling::default()
    };
    store.enrol("March", &[ada]).expect("enrolled");
    store.add(&entries(0..3, "Merlin 7")).expect("added");
    store.add(&entries(3..6, "Heron 3")).expect("added");
    drop(store);
    let holds = |words: &str| {
        let bytes = std::fs::read(&path).expect("there");
        let log = std::fs::read(path.with_extension("db-wal")).unwrap_or_default();
        let found = |bytes: &[u8]| {
            bytes
                .windows(words.len())
                .any(|part| part == words.as_bytes())
        };
        found(&bytes) || found(&log)
    };
    assert!(holds("Ada Realname") && holds("Merlin 7"));
    let names = records(data.path(), &["names"]).ends_with(0).out();
    assert!(names.contains("Merlin 7,Ada Realname"), "{names}");
    records(data.path(), &["names", "--erase"]).ends_with(0);
    assert!(!holds("Ada Realname") && holds("Merlin 7"));
    records(data.path(), &["erase", "Merlin 7"]).ends_with(0);
    assert!(!holds("Merlin 7") && holds("Heron 3"));
    let store = Database::read(&path).expect("opened");
    assert_eq!(store.known().expect("read").len(), 3);
    records(data.path(), &["erase", "Merlin 7"]).ends_with(2);
}

#[test]
fn the_store_lies_beside_the_program_when_it_is_carried_along() {
    let (stick, elsewhere) = (folder(), folder());
    let program = stick.path().join("groundsign");
    std::fs::copy(env!("CARGO_BIN_EXE_groundsign"), &program).expect("copied");
    let carried = stick.path().join("groundsign-data").join(database::NAME);
    let run = |arguments: &[&str]| {
        let mut command = Command::new(&program);
        command
            .args(arguments)
            .env("GROUNDSIGN_HOME", crate::program::root())
            .env("XDG_DATA_HOME", elsewhere.path())
            .env_remove("GROUNDSIGN_DATA")
            .env("LC_ALL", "C");
        ran(&mut command).ends_with(0);
    };
    run(&["records", "names"]);
    assert!(!carried.exists());
    run(&["--portable", "records", "names"]);
    assert!(carried.is_file());
    std::fs::remove_file(&carried).expect("removed");
    std::fs::write(stick.path().join(groundsign::files::PORTABLE_MARK), "").expect("marked");
    run(&["records", "names"]);
    assert!(carried.is_file());
}

const WRITER: &str = "GROUNDSIGN_TEST_WRITER";

/// Not a test by itself: the process that [`a_kill_in_mid_import_loses_nothing_that_was_committed`] kills. It says how many
/// entries are committed.
#[test]
#[expect(clippy::print_stdout, reason = "the parent process reads it")]
fn writes_until_it_is_killed() {
    let Some(path) = std::env::var_os(WRITER) else {
        return;
    };
    let mut store = Database::open(std::path::Path::new(&path)).expect("opened");
    for round in 0.. {
        store
            .add(&entries(round * 40..(round + 1) * 40, "Heron 3"))
            .expect("added");
        println!("\ncommitted {}", (round + 1) * 40);
    }
}

#[test]
fn a_kill_in_mid_import_loses_nothing_that_was_committed() {
    for kill_after_ms in [3, 17, 41, 90] {
        let folder = folder();
        let path = folder.path().join(database::NAME);
        let mut writer = Command::new(std::env::current_exe().expect("this test"))
            .args([
                "--exact",
                "import::writes_until_it_is_killed",
                "--nocapture",
            ])
            .env(WRITER, &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("started");
        let lines = BufReader::new(writer.stdout.take().expect("piped")).lines();
        let (said, heard) = std::sync::mpsc::channel();
        let reading = std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if let Some(count) = line.strip_prefix("committed ") {
                    let _ = said.send(count.parse::<usize>().expect("a number"));
                }
            }
        });
        let mut committed = heard.recv().expect("it began");
        std::thread::sleep(std::time::Duration::from_millis(kill_after_ms));
        writer.kill().expect("killed");
        writer.wait().expect("ended");
        reading.join().expect("read");
        committed = heard.try_iter().last().unwrap_or(committed);
        let store = Database::open(&path).expect("it opens");
        let found = store.known().expect("it is read").len();
        assert!(found >= committed, "{found} of {committed}");
        assert_eq!(found % 40, 0, "all of a change or nothing");
    }
}

/// Story: `course collect` brought the records of an erased person back from a stick.
#[test]
fn whoever_is_erased_stays_erased_when_their_records_come_again() {
    let (data, stick) = (folder(), folder());
    records_into(stick.path(), &["first-lesson", "broken-off"]);
    let stick = stick.path().display().to_string();
    records(data.path(), &["import", &stick]).ends_with(0);
    let path = data.path().join(database::NAME);
    let pseudonyms = || {
        let store = Database::read(&path).expect("opened");
        store.pseudonyms().expect("read")
    };
    for trainee in pseudonyms() {
        records(data.path(), &["erase", &trainee, "--files"]).ends_with(0);
    }
    let said = records(data.path(), &["import", &stick]).ends_with(0).out();
    assert!(said.contains("0 imported, 0 already"), "{said}");
    assert!(
        said.contains("2 records of people who were erased"),
        "{said}"
    );
    assert_eq!(pseudonyms(), Vec::<String>::new());
}

#[test]
fn neither_a_longer_record_nor_another_store_brings_an_erased_person_back() {
    let (here, there) = (folder(), folder());
    let mut all = entries(0..4, "Heron 3");
    let mut own = Database::in_folder(here.path()).expect("made");
    let mut other = Database::in_folder(there.path()).expect("made");
    own.add(&all).expect("added");
    other.add(&all).expect("added");
    other.add(&entries(10..11, "Kite 1")).expect("added");
    drop(other);
    assert!(own.erase_trainee("Heron 3").expect("erased"));
    // What became of the first of them: another file, begun alike.
    all[0].hash = [9; 32];
    all[0].duration_s += 100.0;
    assert_eq!(own.add(&all[..1]).expect("left out").new, 0);
    let merged = own
        .merge(&there.path().join(database::NAME))
        .expect("merged");
    assert_eq!((merged.sessions, merged.trainees, merged.erased), (1, 1, 4));
    assert_eq!(own.pseudonyms().expect("read"), ["Kite 1"]);
    // Somebody else may have the pseudonym.
    own.add(&entries(20..21, "Heron 3")).expect("added");
    assert_eq!(own.pseudonyms().expect("read"), ["Heron 3", "Kite 1"]);
}

/// Story: on a full disk no copies were made, and every later import said that all was in the store.
#[test]
fn a_copy_that_is_missing_is_told_and_made_at_the_next_import() {
    let (data, stick) = (folder(), folder());
    records_into(stick.path(), &["first-lesson", "incident"]);
    let stick_path = stick.path().display().to_string();
    let import = || {
        let answer = records(data.path(), &["import", &stick_path]);
        answer.ends_with(0).out()
    };
    assert!(!import().contains("missing"));
    let kept = data.path().join("records/collected");
    let copies = || {
        let folders = std::fs::read_dir(&kept).expect("a folder");
        let inner = folders.map(|folder| folder.expect("an entry").path());
        let files = inner.flat_map(|folder| std::fs::read_dir(folder).expect("a folder"));
        let mut all: Vec<_> = files.map(|file| file.expect("an entry").path()).collect();
        all.sort();
        all
    };
    let before = copies();
    assert_eq!(before.len(), 2);
    let bytes = std::fs::read(&before[0]).expect("a copy");
    std::fs::remove_file(&before[0]).expect("deleted");
    let folder = data.path().join("records").display().to_string();
    let told = records(data.path(), &["verify", &folder]).ends_with(1);
    assert!(
        told.out().contains("nowhere in the data folder"),
        "{}",
        told.out()
    );
    let said = import();
    assert!(said.contains("0 imported, 2 already"), "{said}");
    assert!(said.contains("Of one record"), "{said}");
    assert_eq!(copies(), before);
    assert_eq!(std::fs::read(&before[0]).expect("a copy"), bytes);
    records(data.path(), &["verify", &folder]).ends_with(0);
    assert!(!import().contains("missing"));
}
