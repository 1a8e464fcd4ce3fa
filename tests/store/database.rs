//! The database: opening, migrating, adding, merging, mending, and what it says when it cannot.

use std::path::Path;

use groundsign::store::course::{Enrolling, Task};
use groundsign::store::merge::Merged;
use groundsign::store::{
    self, Added, Database, Keeps, Renamed, StoreError, database, migrations, salvage,
};
use rusqlite::Connection;

use crate::entries::{entries, entry};
use crate::program::{command, folder, ran};
use crate::{data_with, english, fixture};

/// Everything in a store but the row ids, for a comparison.
fn told(path: &Path) -> Vec<String> {
    let connection = Connection::open(path).expect("opened");
    let mut statement = connection
        .prepare(
            "SELECT hex(session.hash), pseudonym, scenario.name, seed, begun, verdict, broken_off,
               (SELECT group_concat(word || found) FROM opportunity JOIN term ON term.id = device
                WHERE session = session.id),
               (SELECT group_concat(c.word || o.word) FROM criterion JOIN term AS c ON c.id = criterion
                JOIN term AS o ON o.id = outcome WHERE session = session.id),
               (SELECT group_concat(label || asks || word) FROM report_line JOIN line ON line.id = line
                JOIN term ON term.id = outcome WHERE session = session.id),
               (SELECT count(*) FROM critical_error WHERE session = session.id),
               (SELECT sum(achieved_m) FROM distance WHERE session = session.id)
             FROM session JOIN trainee ON trainee.id = session.trainee JOIN scenario ON scenario.id = session.scenario
             ORDER BY session.hash",
        )
        .expect("the tables are there");
    let columns = statement.column_count();
    let rows = statement
        .query_map([], |row| {
            let cells: Vec<rusqlite::types::Value> = (0..columns)
                .map(|at| row.get(at))
                .collect::<Result<_, _>>()?;
            Ok(format!("{cells:?}"))
        })
        .expect("read");
    rows.collect::<Result<_, _>>().expect("read")
}

fn schema_of(connection: &Connection) -> Vec<String> {
    let mut statement = connection
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
        .expect("a schema");
    let rows = statement.query_map([], |row| row.get(0)).expect("read");
    rows.collect::<Result<_, _>>().expect("read")
}

fn is_whole(path: &Path) {
    let connection = Connection::open(path).expect("opened");
    let ask = |pragma: &str| {
        connection
            .query_row(&format!("PRAGMA {pragma}"), [], |row| {
                row.get::<_, String>(0)
            })
            .ok()
    };
    assert_eq!(ask("integrity_check").as_deref(), Some("ok"));
    assert_eq!(ask("foreign_key_check"), None);
}

#[test]
fn a_store_of_every_earlier_version_is_brought_to_todays_and_loses_nothing() {
    let folder = folder();
    let today = folder.path().join("today.db");
    drop(Database::open(&today).expect("made"));
    let today = schema_of(&Connection::open(&today).expect("opened"));
    for from in 0..=migrations::version() {
        let path = folder.path().join(format!("{from}.db"));
        let connection = Connection::open(&path).expect("made");
        for step in migrations::STEPS.iter().take(from as usize) {
            connection.execute_batch(step).expect("a step");
        }
        if from > 0 {
            connection
                .execute_batch(
                    "INSERT INTO trainee (pseudonym, here) VALUES ('Heron 3', 1);
                     INSERT INTO person (trainee, name) VALUES (1, 'N. N.');
                     INSERT INTO course (name) VALUES ('March');
                     INSERT INTO enrolment (course, trainee) VALUES (1, 1);
                     INSERT INTO scenario VALUES (1, 'the-culvert', 'c0ffee', '{}');
                     INSERT INTO doctrine VALUES (1, 'open-nato', '1.0', 'd0c');
                     INSERT INTO session VALUES (1, x'00', x'01', 1, 1, 1, '7', 'assess', NULL, 0, 'ready',
                        90, 100, 600, 1, 0, 0, 5);",
                )
                .expect("rows of the first version");
            connection
                .pragma_update(None, "application_id", migrations::APPLICATION)
                .and_then(|()| connection.pragma_update(None, "user_version", from))
                .expect("marked");
        }
        drop(connection);
        drop(Database::open(&path).unwrap_or_else(|error| panic!("from {from}: {error}")));
        is_whole(&path);
        assert_eq!(schema_of(&Connection::open(&path).expect("opened")), today);
        assert_eq!(told(&path).len(), usize::from(from > 0), "from {from}");
    }
}

#[test]
fn a_new_store_begins_with_the_list_of_an_older_program() {
    for format in [1, 2] {
        let data = data_with(&fixture(format));
        let before = store::read(data.path()).expect("the list");
        drop(Database::in_folder(data.path()).expect("made"));
        assert_eq!(store::read(data.path()).expect("the store"), before);
        let list = std::fs::read_to_string(data.path().join(store::file::NAME));
        assert_eq!(list.expect("it stays"), fixture(format));
    }
}

#[test]
fn a_record_counts_once_however_often_and_in_whatever_order_it_comes() {
    let folder = folder();
    let path = folder.path().join(database::NAME);
    let mut store = Database::open(&path).expect("made");
    let all = entries(0..20, "Heron 3");
    assert_eq!(store.add(&all[..12]), Ok(Added { new: 12, known: 0 }));
    let before = told(&path);
    assert_eq!(store.add(&all[..12]), Ok(Added { new: 0, known: 12 }));
    assert_eq!(told(&path), before);
    assert_eq!(store.add(&all[6..]), Ok(Added { new: 8, known: 6 }));
    let whole = told(&path);
    let other = folder.path().join("other.db");
    let mut backwards: Vec<_> = all.clone();
    backwards.reverse();
    Database::open(&other)
        .expect("made")
        .add(&backwards)
        .expect("added");
    assert_eq!(told(&other), whole);
    assert_eq!(store.known().expect("read").len(), 20);
}

#[test]
fn a_resumed_patrol_takes_the_place_of_what_it_continues_whichever_comes_first() {
    let mut short = entry(1, "Heron 3");
    (short.broken_off, short.duration_s) = (true, 60.0);
    let mut longer = entry(2, "Heron 3");
    (longer.broken_off, longer.duration_s) = (true, 90.0);
    let mut whole = entry(3, "Heron 3");
    longer.start = short.start;
    whole.start = short.start;
    let all = [&short, &longer, &whole];
    for order in [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ] {
        let folder = folder();
        let path = folder.path().join(database::NAME);
        let mut store = Database::open(&path).expect("made");
        for at in order {
            store.add(&[all[at].clone()]).expect("added");
        }
        let known = store.known().expect("read");
        assert_eq!(
            known.into_iter().collect::<Vec<_>>(),
            [whole.hash],
            "{order:?}"
        );
        is_whole(&path);
    }
}

#[test]
fn two_stores_merge_without_doubles_and_without_losing_either_side_whichever_takes_in_the_other() {
    let both = |first: &str, second: &str| {
        let folder = folder();
        for (name, numbers, trainee) in [("a.db", 0..12, "Heron 3"), ("b.db", 8..20, "صقر 2")] {
            let path = folder.path().join(name);
            let mut store = Database::open(&path).expect("made");
            // What both have is the same record of the same trainee.
            let mut all = entries(numbers, trainee);
            for entry in &mut all {
                entry.trainee = if entry.hash <= [0x80; 32] {
                    "Heron 3"
                } else {
                    "صقر 2"
                }
                .to_owned();
            }
            store.add(&all).expect("added");
        }
        let (first, second) = (folder.path().join(first), folder.path().join(second));
        let before = told(&second);
        let mut store = Database::open(&first).expect("opened");
        let merged = store.merge(&second).expect("merged");
        assert_eq!((merged.sessions, merged.known), (8, 4));
        assert_eq!(
            store.merge(&second).expect("merged again"),
            Merged {
                sessions: 0,
                known: 12,
                trainees: 0,
                erased: 0,
            }
        );
        drop(store);
        assert_eq!(told(&second), before, "the other stays");
        is_whole(&first);
        told(&first)
    };
    let here = both("a.db", "b.db");
    assert_eq!(here.len(), 20);
    assert_eq!(here, both("b.db", "a.db"));
}

/// Story: two people of one pseudonym, one on each laptop, became one trainee, and one of the names was lost.
#[test]
fn two_people_of_one_pseudonym_are_not_merged_until_one_of_them_has_another() {
    let folder = folder();
    let of = |file: &str, name: &str| {
        let path = folder.path().join(file);
        let mut store = Database::open(&path).expect("made");
        let task = Task {
            scenario: "the-culvert".to_owned(),
            hash: None,
            seeds: vec![1],
        };
        store.begin_course(name, &[task]).expect("made");
        let person = Enrolling {
            name: Some(name.to_owned()),
            pseudonym: Some("Falcon".to_owned()),
            ..Enrolling::default()
        };
        store.enrol(name, &[person]).expect("enrolled");
        (store, path)
    };
    let ((mut here, _), (mut there, path)) = (of("a.db", "Alice"), of("b.db", "Bob"));
    let refused = here.merge(&path).expect_err("two people");
    assert!(
        matches!(refused, StoreError::TwoPeople { .. }),
        "{refused:?}"
    );
    let said = english().say(&refused.message());
    assert!(said.contains("Alice") && said.contains("Bob"), "{said}");
    assert_eq!(here.names().expect("read").len(), 1);
    assert_eq!(there.rename("falcon", "Kite"), Ok(Renamed::Nobody));
    assert_eq!(there.rename("Falcon", " "), Ok(Renamed::NoPseudonym));
    assert_eq!(there.rename("Falcon", "Kite"), Ok(Renamed::Done));
    here.merge(&path).expect("merged");
    let kept = |pseudonym: &str, name: &str| (pseudonym.to_owned(), name.to_owned());
    assert_eq!(
        here.names().expect("read"),
        [kept("Falcon", "Alice"), kept("Kite", "Bob")]
    );
    assert_eq!(here.rename("Kite", "fal-con"), Ok(Renamed::Taken));
}

/// Story: the window offered the next variation, and not the one that the course had given.
#[test]
fn whoever_is_enrolled_is_told_the_variation_that_their_course_gave_them() {
    let folder = folder();
    let mut store = Database::open(&folder.path().join("a.db")).expect("made");
    let task = Task {
        scenario: "s".to_owned(),
        hash: None,
        seeds: vec![40, 41],
    };
    store.begin_course("March", &[task]).expect("made");
    let enrolled = |pseudonym: &str| Enrolling {
        pseudonym: Some(pseudonym.to_owned()),
        ..Enrolling::default()
    };
    let people = [enrolled("Crane 1"), enrolled("Lark 2")];
    store.enrol("March", &people).expect("enrolled");
    let given = |who: &str, scenario: &str| store.given(who, scenario).expect("read");
    assert_eq!(given("Crane 1", "s"), Some(("March".to_owned(), 40)));
    assert_eq!(given("Lark 2", "s"), Some(("March".to_owned(), 41)));
    assert_eq!(given("Crane 1", "another"), None);
    assert_eq!(given("Kite", "s"), None);
}

/// Story: a patrol played under a mistyped name could not be given to the person enrolled, who was missing for ever.
#[test]
fn what_was_done_under_a_mistyped_pseudonym_is_given_to_whoever_is_enrolled_whatever_they_did() {
    let folder = folder();
    let mut store = Database::open(&folder.path().join("a.db")).expect("made");
    let task = Task {
        scenario: "s".to_owned(),
        hash: None,
        seeds: vec![1, 2],
    };
    store.begin_course("c", &[task]).expect("made");
    let enrolled = |pseudonym: &str| Enrolling {
        pseudonym: Some(pseudonym.to_owned()),
        ..Enrolling::default()
    };
    let people = [enrolled("Crane 1"), enrolled("Lark 2")];
    store.enrol("c", &people).expect("enrolled");
    let mut done = entries(1..3, "careful");
    done.extend([entry(3, "other"), entry(4, "third")]);
    store.add(&done).expect("added");
    assert_eq!(store.rename("Lark 2", "Crane 1"), Ok(Renamed::Taken));
    assert_eq!(store.rename("careful", "Crane 1"), Ok(Renamed::Joined));
    assert_eq!(store.rename("other", "Crane 1"), Ok(Renamed::Joined));
    // Of two whom nobody knows, each may be a person.
    store.add(&[entry(5, "fourth")]).expect("added");
    assert_eq!(store.rename("third", "fourth"), Ok(Renamed::Taken));
    let mut all = store.pseudonyms().expect("read");
    all.sort();
    assert_eq!(all, ["Crane 1", "Lark 2", "fourth", "third"]);
    let own = store.own("Crane 1").expect("read").expect("somebody");
    assert_eq!(own.sessions.len(), 3);
}

#[test]
fn what_the_window_lists_of_two_machines_is_merged_too() {
    let data = [data_with(&fixture(2)), folder()];
    drop(Database::in_folder(data[0].path()).expect("made"));
    let listed = store::read(data[0].path()).expect("read");
    let mut own = Database::in_folder(data[1].path()).expect("made");
    own.merge(&data[0].path().join(database::NAME))
        .expect("merged");
    drop(own);
    assert_eq!(store::read(data[1].path()).expect("read"), listed);
}

#[test]
fn a_damaged_store_is_told_kept_aside_and_what_can_be_read_of_it_goes_on() {
    let folder = folder();
    let path = folder.path().join(database::NAME);
    let mut store = Database::in_folder(folder.path()).expect("made");
    store.add(&entries(0..600, "Heron 3")).expect("added");
    let whole = told(&path);
    drop(store);
    let mut bytes = std::fs::read(&path).expect("a file");
    // Pages in the middle: rows are lost, and which tables they belong to is not known beforehand.
    let middle = bytes.len() / 2;
    bytes[middle..middle + 3 * 4096].fill(0xAA);
    std::fs::write(&path, &bytes).expect("written");
    let mended = salvage::mend(&path).expect("mended");
    assert_eq!(std::fs::read(&mended.kept_as).expect("kept"), bytes);
    is_whole(&path);
    let saved = told(&path);
    assert_eq!(saved.len(), mended.saved.sessions as usize);
    assert!(saved.len() > 300, "{} of {}", saved.len(), whole.len());
    // The records bring back the rest.
    let mut store = Database::open(&path).expect("opened");
    store.add(&entries(0..600, "Heron 3")).expect("added");
    assert_eq!(store.known().expect("read").len(), 600);
    drop(store);
    // Story: a session that was saved without what it showed counted as imported, and nothing ever came back.
    assert_eq!(told(&path), whole);
}

#[test]
fn a_store_that_is_whole_newer_or_of_another_program_is_not_mended() {
    let data = folder();
    let path = data.path().join(database::NAME);
    drop(Database::in_folder(data.path()).expect("made"));
    let mend = |status: i32| {
        let bytes = std::fs::read(&path).expect("there");
        let answer = ran(command()
            .args(["records", "mend"])
            .env("GROUNDSIGN_DATA", data.path()))
        .ends_with(status);
        assert_eq!(
            std::fs::read(&path).expect("there"),
            bytes,
            "{}",
            answer.err()
        );
        assert_eq!(std::fs::read_dir(data.path()).expect("a folder").count(), 1);
    };
    mend(0);
    let connection = Connection::open(&path).expect("opened");
    connection
        .pragma_update(None, "user_version", 99)
        .expect("written");
    connection
        .pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))
        .expect("written");
    drop(connection);
    mend(2);
    std::fs::remove_file(&path).expect("removed");
    let connection = Connection::open(&path).expect("opened");
    connection
        .execute_batch("CREATE TABLE foo (a)")
        .expect("written");
    drop(connection);
    mend(2);
}

#[test]
fn a_store_that_is_no_database_is_put_aside_by_the_window_and_told_by_a_command() {
    for damaged in [&b"GSRC no database at all, and longer than a header of one would be .........................."[..], &[0xFF; 4096]] {
        let data = folder();
        let path = data.path().join(database::NAME);
        std::fs::write(&path, damaged).expect("written");
        let answer = ran(command()
            .args(["records", "import"])
            .arg(data.path())
            .env("GROUNDSIGN_DATA", data.path()))
        .ends_with(2);
        assert!(answer.err().contains("records mend"), "{}", answer.err());
        assert_eq!(std::fs::read(&path).expect("there"), damaged);
        let (results, unread) = store::open(data.path());
        assert!(results.by_name.is_empty());
        let unread = unread.expect("it is told");
        assert!(!unread.list_stays());
        let said = english().say(&unread.message());
        assert!(said.contains(".damaged"), "{said}");
        assert_eq!(store::open(data.path()).1, None);
    }
}

#[test]
fn a_newer_store_and_a_database_of_another_program_are_refused_in_words_and_stay() {
    let data = folder();
    let path = data.path().join(database::NAME);
    drop(Database::open(&path).expect("made"));
    let connection = Connection::open(&path).expect("opened");
    connection
        .pragma_update(None, "user_version", 99)
        .expect("set");
    drop(connection);
    let before = std::fs::read(&path).expect("a file");
    let error = Database::open(&path).expect_err("it is newer");
    assert!(
        matches!(error, StoreError::Newer { found: 99, .. }),
        "{error}"
    );
    let (_, unread) = store::open(data.path());
    assert!(unread.expect("it is told").list_stays());
    assert_eq!(std::fs::read(&path).expect("a file"), before);

    let foreign = data.path().join("foreign.db");
    let connection = Connection::open(&foreign).expect("made");
    connection
        .execute_batch("CREATE TABLE song (name TEXT)")
        .expect("a table");
    drop(connection);
    assert_eq!(
        Database::open(&foreign).expect_err("refused"),
        StoreError::Foreign(foreign.clone())
    );
    let mut own = Database::open(&data.path().join("own.db")).expect("made");
    assert!(matches!(own.merge(&foreign), Err(StoreError::Foreign(_))));
    assert!(matches!(
        own.merge(&data.path().join("none.db")),
        Err(StoreError::Missing(_))
    ));
}

#[test]
fn every_refusal_has_its_sentence_and_says_what_to_do() {
    let path = Path::new("/stick/groundsign.db").to_owned();
    for error in [
        StoreError::Newer {
            path: path.clone(),
            found: 9,
        },
        StoreError::Foreign(path.clone()),
        StoreError::Damaged(path.clone()),
        StoreError::Missing(path.clone()),
        StoreError::ReadOnly(path.clone()),
        StoreError::Full(path.clone()),
        StoreError::Busy(path.clone()),
        StoreError::Refused {
            path,
            why: "unplugged".to_owned(),
        },
    ] {
        let said = english().say(&error.message());
        assert!(said.contains("/stick/groundsign.db"), "{said}");
        assert!(english().say(&error.hint()).ends_with('.'));
    }
}

/// A full disk is what `SQLite` says when the file may have no more pages.
#[test]
fn on_a_full_disk_an_import_says_so_and_the_store_has_all_that_was_in_it() {
    let folder = folder();
    let path = folder.path().join(database::NAME);
    let mut store = Database::open(&path).expect("made");
    store.add(&entries(0..50, "Heron 3")).expect("added");
    store.limit_pages(60).expect("limited");
    let error = store
        .add(&entries(50..5_000, "Heron 3"))
        .expect_err("no room");
    assert_eq!(error, StoreError::Full(path.clone()));
    drop(store);
    is_whole(&path);
    assert_eq!(told(&path).len(), 50);
}

/// Nobody can write in `/proc`, not even the administrator under whom tests may run.
#[cfg(target_os = "linux")]
#[test]
fn where_nothing_can_be_written_that_is_said() {
    let error = Database::open(Path::new("/proc/groundsign/groundsign.db")).expect_err("refused");
    let answer = ran(command()
        .args(["records", "import", "tests/fixtures/records/format-2"])
        .env("GROUNDSIGN_DATA", "/proc/groundsign"))
    .ends_with(2);
    assert!(
        answer.err().contains("/proc/groundsign"),
        "{}: {error}",
        answer.err()
    );
}

#[test]
fn a_store_that_another_program_holds_is_read_all_the_same() {
    let folder = folder();
    let path = folder.path().join(database::NAME);
    let mut store = Database::open(&path).expect("made");
    store.add(&entries(0..5, "Heron 3")).expect("added");
    let holder = Connection::open(&path).expect("opened");
    holder.execute_batch("BEGIN IMMEDIATE").expect("held");
    let reader = Database::read(&path).expect("opened");
    assert_eq!(reader.known().expect("read").len(), 5);
}

/// Overwrites the first page of a table or an index.
fn damage(path: &Path, what: &str) {
    let connection = Connection::open(path).expect("opened");
    connection
        .pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |_| Ok(()))
        .expect("written");
    let page: u32 = connection
        .query_row(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?1",
            [what],
            |row| row.get(0),
        )
        .expect("there");
    drop(connection);
    let page = page as usize;
    let mut bytes = std::fs::read(path).expect("a file");
    bytes[(page - 1) * 4096..page * 4096].fill(0x55);
    std::fs::write(path, bytes).expect("written");
}

/// Story: a mended store had every enrolment and no variation, said nothing of it, and the answer key was empty.
#[test]
fn damage_to_one_place_takes_nobodys_variation_and_what_is_lost_is_named() {
    for damaged in [
        &["assignment"][..],
        &["assignment_by_seed", "enrolment", "person"],
        &["assignment", "assignment_by_seed"],
    ] {
        let data = folder();
        let path = data.path().join(database::NAME);
        let mut store = Database::open(&path).expect("made");
        let task = Task {
            scenario: "s".to_owned(),
            hash: None,
            seeds: (1..40).collect(),
        };
        store.begin_course("March", &[task]).expect("made");
        let people: Vec<Enrolling> = (0..20)
            .map(|number| Enrolling {
                name: Some(format!("Person {number}")),
                ..Enrolling::default()
            })
            .collect();
        store.enrol("March", &people).expect("enrolled");
        let before = store.assignments("March").expect("read");
        drop(store);
        for what in damaged {
            damage(&path, what);
        }
        let is_lost = damaged.len() == 2;
        let answer = ran(command()
            .args(["records", "mend"])
            .env("GROUNDSIGN_DATA", data.path()))
        .ends_with(i32::from(is_lost));
        let store = Database::open(&path).expect("opened");
        assert_eq!(store.names().expect("read").len(), 20, "{damaged:?}");
        let after = store.assignments("March").expect("read");
        let said = answer.out();
        if is_lost {
            assert_eq!(after, []);
            assert_eq!(said.matches("it was lost").count(), 20, "{said}");
            assert!(said.contains("course enrol -o"), "{said}");
        } else {
            assert_eq!(after, before, "{damaged:?}");
            assert!(said.contains("variations given 20"), "{said}");
        }
    }
}

/// Story: for a damaged store on a stick the advice was a command that mends one's own, and for a table of names too.
#[test]
fn the_advice_for_a_store_that_cannot_be_merged_works() {
    let data = folder();
    let stick = folder();
    let other = stick.path().join("their store.db");
    let mut store = Database::open(&other).expect("made");
    store.add(&entries(0..600, "Heron 3")).expect("added");
    drop(store);
    let bytes = std::fs::read(&other).expect("a file");
    std::fs::write(&other, &bytes[..bytes.len() / 2]).expect("cut");
    let shown = other.display().to_string();
    let records = |arguments: &[&str], status: i32| {
        ran(command()
            .arg("records")
            .args(arguments)
            .env("GROUNDSIGN_DATA", data.path()))
        .ends_with(status)
    };
    let words = |text: String| text.split_whitespace().collect::<Vec<&str>>().join(" ");
    let told = words(records(&["merge", &shown], 2).err());
    let advice = format!("groundsign records mend \"{shown}\"");
    assert!(told.contains(&advice), "{told}");
    records(&["mend", &shown], 0);
    let merged = records(&["merge", &shown], 0).out();
    assert!(merged.contains("sessions"), "{merged}");
    let list = stick.path().join("list.csv");
    std::fs::write(&list, "name\nAda\n").expect("written");
    let list = list.display().to_string();
    for command in ["merge", "mend"] {
        let told = words(records(&[command, &list], 2).err());
        assert!(told.contains("is no store of this program"), "{told}");
    }
    assert_eq!(std::fs::read(&list).expect("it stays"), b"name\nAda\n");
}
