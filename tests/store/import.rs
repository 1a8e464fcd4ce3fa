//! Records into the store by the command line.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use groundsign::store::{Database, database};

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
    assert!(said.contains("3 sessions"), "{said}");
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
