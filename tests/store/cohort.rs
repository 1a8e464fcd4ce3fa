//! Results of a class and of one trainee, by the command and from the store.

use groundsign::scoring::cohort::{Telling, Whose};
use groundsign::scoring::statistics::Counts;
use groundsign::store::cohort::{Asked, cohort};
use groundsign::store::{Database, Keeps, database};
use jiff::civil::date;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row};
use tempfile::TempDir;

use crate::entries::{entries, entry};
use crate::program::{Answer, command, folder, ran, root};

/// A data folder with sixty sessions of three trainees.
fn class() -> TempDir {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    store.add(&entries(0..30, "Heron 3")).expect("added");
    store.add(&entries(30..50, "صقر 2")).expect("added");
    store.add(&entries(50..60, "=Crane 8")).expect("added");
    let mut broken_off = entry(99, "Heron 3");
    broken_off.broken_off = true;
    store.add(&[broken_off]).expect("added");
    data
}

fn asked(whose: Whose) -> Asked {
    Asked {
        whose,
        today: date(2026, 12, 20),
        names: false,
        groups: false,
    }
}

fn answer(data: &TempDir, arguments: &[&str]) -> Answer {
    ran(command()
        .args(["cohort", "--today", "2026-12-20"])
        .args(arguments)
        .env("GROUNDSIGN_DATA", data.path()))
}

#[test]
fn the_class_adds_up_and_what_was_broken_off_counts_nowhere() {
    let data = class();
    let path = data.path().join(database::NAME);
    let all = cohort(&path, &asked(Whose::Everybody)).expect("a class");
    assert_eq!((all.sessions, all.broken_off), (60, 1));
    assert_eq!((all.verdicts.ready, all.verdicts.not_yet), (40, 20));
    assert_eq!(
        all.counts,
        Counts {
            hits: 40,
            misses: 20,
            chances_with_alarm: 30,
            chances_without_alarm: 300
        }
    );
    let each: Vec<(&str, u32)> = all
        .trainees
        .iter()
        .map(|trainee| (trainee.pseudonym.as_str(), trainee.sessions))
        .collect();
    assert_eq!(each, [("=Crane 8", 10), ("Heron 3", 30), ("صقر 2", 20)]);
    let of_everybody = |count: fn(&groundsign::scoring::cohort::TraineeResults) -> u32| {
        all.trainees.iter().map(count).sum::<u32>()
    };
    assert_eq!(of_everybody(|trainee| trainee.counts.hits), 40);
    assert_eq!(of_everybody(|trainee| trainee.critical), 20);
    assert_eq!(all.criteria[0].id, "report-grid");
    assert_eq!(all.criteria[0].outcomes.not_met, 60);
    assert_eq!(all.lines[0].outcomes.partly_met, 60);
    assert_eq!(all.critical_errors[0].sessions, 20);
    assert_eq!(all.distances.iter().sum::<u32>(), 60);
    assert_eq!(all.kinds[0].of, 60);
    assert_eq!(all.attempts.len(), 12);
    assert_eq!(all.attempts[0].trainees, 3);
    let items = &all.scenarios[0].items;
    assert_eq!(items.len(), 2);
    assert!(
        items
            .iter()
            .all(|item| item.sessions == 30 && item.telling != Telling::TooFew)
    );

    let one = cohort(&path, &asked(Whose::Trainee("صقر ٢".to_owned()))).expect("a trainee");
    assert_eq!(
        (one.sessions, one.history.len(), one.trainees.len()),
        (20, 20, 1)
    );
    assert!(one.history.is_sorted_by(|a, b| a.day >= b.day));
    assert_eq!(one.criteria[0].outcomes.not_met, 20);
}

#[test]
fn whoever_has_not_trained_for_four_weeks_is_due() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    for (number, name, day) in [(1, "late", "2026-11-22"), (2, "fresh", "2026-11-23")] {
        let mut entry = entry(number, name);
        entry.begun = Some(format!("{day}T08:15:00Z"));
        store.add(&[entry]).expect("added");
    }
    let path = data.path().join(database::NAME);
    let all = cohort(&path, &asked(Whose::Everybody)).expect("a class");
    let due: Vec<bool> = all.trainees.iter().map(|trainee| trainee.due).collect();
    assert_eq!(due, [false, true]);
}

#[test]
fn a_course_is_those_enrolled_and_one_that_is_not_there_is_told() {
    let data = class();
    let path = data.path().join(database::NAME);
    let connection = rusqlite::Connection::open(&path).expect("opened");
    connection
        .execute_batch(
            "INSERT INTO course (name) VALUES ('March');
             INSERT INTO enrolment (course, trainee) SELECT course.id, trainee.id FROM course, trainee
                WHERE pseudonym <> 'Heron 3';",
        )
        .expect("enrolled");
    let course = cohort(&path, &asked(Whose::Course("March".to_owned()))).expect("a course");
    // None of what they did was given by the course.
    assert_eq!((course.sessions, course.trainees.len()), (0, 2));
    assert_eq!(course.criteria, []);
    let told = answer(&data, &["--course", "May"]).ends_with(2);
    assert!(told.err().contains("May"), "{}", told.err());
    let told = answer(&data, &["--trainee", "Ibis"]).ends_with(2);
    assert!(told.err().contains("Ibis"), "{}", told.err());
}

#[test]
fn pages_say_it_in_every_language_and_hold_no_real_name_unless_it_is_asked_for() {
    let data = class();
    let connection = rusqlite::Connection::open(data.path().join(database::NAME)).expect("opened");
    connection
        .execute_batch(
            "INSERT INTO person SELECT id, 'Real Name' FROM trainee WHERE pseudonym = 'Heron 3'",
        )
        .expect("a name");
    drop(connection);
    let out = folder();
    for language in ["en", "fr", "es", "ar"] {
        let page = out.path().join(format!("{language}.html"));
        let page_name = page.display().to_string();
        answer(&data, &["--language", language, "-o", &page_name]).ends_with(0);
        let page = std::fs::read_to_string(&page).expect("written");
        let right_to_left = page.contains("dir=\"rtl\">\n<head>");
        assert_eq!(right_to_left, language == "ar");
        assert_eq!(page.matches("<svg").count(), 2, "{language}");
        assert!(page.contains("Heron 3") && !page.contains("Real Name"));
        assert!(!page.contains("<script") && !page.contains("cohort-"));
    }
    let named = out.path().join("named.html").display().to_string();
    answer(&data, &["--names", "-o", &named]).ends_with(0);
    assert!(
        std::fs::read_to_string(&named)
            .expect("written")
            .contains("Real Name")
    );
    let sheets = out.path().join("sheets");
    answer(&data, &["--sheets", &sheets.display().to_string()]).ends_with(0);
    assert_eq!(std::fs::read_dir(&sheets).expect("made").count(), 3);
}

#[test]
fn the_table_has_a_row_a_trainee_and_no_formula() {
    let data = class();
    let csv = data.path().join("class.csv").display().to_string();
    answer(&data, &["--csv", &csv]).ends_with(0);
    let mut reader = csv::Reader::from_path(&csv).expect("a table");
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("rows");
    assert_eq!(rows.len(), 3);
    assert_eq!(&rows[0][0], "'=Crane 8");
    assert_eq!(&rows[1][2], "30");
}

/// Story: numbers stood before words, and nobody knew of what; the sessions that --trainee promises were on the page alone.
#[test]
fn the_terminal_says_what_each_figure_is_and_tells_a_trainee_session_by_session() {
    let data = class();
    let all = answer(&data, &[]).ends_with(0).out();
    for heading in [
        "kinds of sign · missed / all",
        "criteria · missed / all",
        "20 / 60  ",
    ] {
        assert!(all.contains(heading), "{heading}:\n{all}");
    }
    assert!(!all.contains("The culvert · seed"), "{all}");
    let one = answer(&data, &["--trainee", "صقر 2"]).ends_with(0).out();
    let words = one.split_whitespace().collect::<Vec<&str>>().join(" ");
    assert_eq!(words.matches("· practise ·").count(), 20, "{one}");
    assert!(one.contains("2026-11-22  The culvert"), "{one}");
}

/// Story: of one patrol the scorecard said that no harmless thing was left alone, and the table of the class that eight were.
#[test]
fn what_the_class_counts_bears_no_name_under_which_a_scorecard_counts_something_else() {
    let data = class();
    let csv = data.path().join("class.csv").display().to_string();
    let parquet = data.path().join("class.parquet").display().to_string();
    answer(&data, &["--csv", &csv, "--parquet", &parquet]).ends_with(0);
    let table = std::fs::read_to_string(&csv).expect("written");
    let head = table.lines().next().expect("a heading");
    assert!(
        head.contains("chances for a false alarm with one,chances for a false alarm without one"),
        "{head}"
    );
    let bytes = std::fs::read(&parquet).expect("written");
    let counts = answer(&data, &["--json"]).ends_with(0).document()["counts"].clone();
    for scorecards in ["correct_rejections", "false_alarms"] {
        let holds = |part: &[u8]| part == scorecards.as_bytes();
        assert!(!bytes.windows(scorecards.len()).any(holds), "{scorecards}");
        assert!(counts.get(scorecards).is_none(), "{counts}");
    }
    assert_eq!(counts["chances_without_alarm"], 300);
    let printed = answer(&data, &[]).out();
    let help = answer(&data, &["--help"]).ends_with(0).out();
    for text in [printed, help] {
        let text = text.split_whitespace().collect::<Vec<&str>>().join(" ");
        assert!(text.to_lowercase().contains("a chance"), "{text}");
        assert!(
            text.contains("stretch of 50 m of the route without anything"),
            "{text}"
        );
    }
}

#[test]
fn the_parquet_file_has_the_columns_of_the_table_with_their_types() {
    let data = class();
    let path = data.path().join("class.parquet");
    answer(&data, &["--parquet", &path.display().to_string()]).ends_with(0);
    let file = std::fs::File::open(&path).expect("written");
    let reader = SerializedFileReader::new(file).expect("a Parquet file");
    let rows: Vec<Row> = reader
        .get_row_iter(None)
        .expect("rows")
        .collect::<Result<_, _>>()
        .expect("read");
    assert_eq!(rows.len(), 3);
    let columns: Vec<(&str, &Field)> = rows[1]
        .get_column_iter()
        .map(|(name, field)| (name.as_str(), field))
        .collect();
    let of = |name: &str| {
        columns
            .iter()
            .find(|(own, _)| *own == name)
            .map(|(_, field)| *field)
    };
    assert_eq!(of("trainee"), Some(&Field::Str("Heron 3".to_owned())));
    assert_eq!(of("name"), Some(&Field::Null));
    assert_eq!(of("sessions"), Some(&Field::UInt(30)));
    assert_eq!(of("due"), Some(&Field::Bool(false)));
    let day = date(1970, 1, 1).until(date(2026, 11, 28)).expect("days");
    assert_eq!(of("last_day"), Some(&Field::Date(day.get_days())));
    assert_eq!(of("points_possible"), Some(&Field::Float(100.0)));
    assert_eq!(of("hits"), Some(&Field::UInt(20)));
    let csv = data.path().join("class.csv").display().to_string();
    answer(&data, &["--csv", &csv]).ends_with(0);
    let mut table = csv::Reader::from_path(&csv).expect("a table");
    assert_eq!(table.headers().expect("heads").len(), columns.len());
    // A class of nobody is a table without rows.
    let nobody = data.path().join("nobody.parquet").display().to_string();
    Database::in_folder(data.path())
        .and_then(|mut store| {
            for name in ["Heron 3", "صقر 2", "=Crane 8"] {
                store.erase_trainee(name)?;
            }
            Ok(())
        })
        .expect("erased");
    answer(&data, &["--parquet", &nobody]).ends_with(0);
    let file = std::fs::File::open(&nobody).expect("written");
    let reader = SerializedFileReader::new(file).expect("a Parquet file");
    assert_eq!(reader.metadata().file_metadata().num_rows(), 0);
}

#[test]
fn the_results_keep_the_schema_that_its_file_describes() {
    let file = root().join("assets/schema/cohort.schema.json");
    let now = groundsign::report::cohort::schema();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, &now).expect("it can be written");
    }
    let kept = std::fs::read_to_string(&file).expect("it is there");
    assert_eq!(kept, now, "UPDATE_GOLDEN=1 writes it");
    let schema: serde_json::Value = serde_json::from_str(&kept).expect("it is JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let mut document = answer(&class(), &["--json"]).ends_with(0).document();
    assert!(validator.is_valid(&document), "{document}");
    document["verdicts"] = "many".into();
    assert!(!validator.is_valid(&document));
}

#[test]
fn records_of_the_data_folder_are_counted_without_being_imported_by_hand() {
    let data = folder();
    crate::records_into(
        &data.path().join("records/x"),
        &["first-lesson", "incident"],
    );
    let said = answer(&data, &[]).ends_with(0).out();
    assert!(said.contains("Sessions: 2"), "{said}");
    let nobody = answer(&folder(), &[]).ends_with(2);
    assert!(nobody.err().contains("records import"), "{}", nobody.err());
}

fn page_of(data: &TempDir, arguments: &[&str]) -> String {
    let page = data.path().join("page.html");
    let output = page.display().to_string();
    answer(data, &[arguments, &["-o", &output]].concat()).ends_with(0);
    std::fs::read_to_string(page).expect("written")
}

/// Story: line 3 of the ten-liner and line 3 of another form stood in one table, as if they could be compared.
#[test]
fn report_lines_of_two_forms_stand_in_a_table_each() {
    let data = class();
    let mut store = Database::in_folder(data.path()).expect("made");
    let mut other = entries(60..64, "Heron 3");
    for entry in &mut other {
        entry.lines[0].form = "spot-report".to_owned();
        entry.lines[0].outcome = groundsign::scoring::Outcome::NotMet;
    }
    store.add(&other).expect("added");
    drop(store);
    let page = page_of(&data, &[]);
    let table_after = |heading: &str| {
        let from = page.find(&format!("<h3>{heading}</h3>")).expect(heading);
        let table = &page[from..];
        table[..table.find("</table>").expect("a table")].to_owned()
    };
    assert!(table_after("ten-liner").contains("60 / 60"));
    assert!(table_after("spot-report").contains("4 / 4"));
    assert!(!table_after("spot-report").contains("60 / 60"));
}

#[test]
fn the_sheet_of_a_trainee_says_what_to_train_next() {
    let data = class();
    let page = page_of(&data, &["--trainee", "Heron 3"]);
    let next = &page[page.find("id=\"train-next\"").expect("a section")..];
    let list = &next[..next.find("</ol>").expect("a list")];
    assert_eq!(list.matches("<li>").count(), 1, "{list}");
    assert!(!page_of(&data, &[]).contains("id=\"train-next\""));
}

/// Story: somebody who had been enrolled yesterday was due for a refresher.
#[test]
fn whoever_was_enrolled_and_has_not_played_is_due_for_nothing_and_told_so() {
    let data = class();
    let mut store = Database::in_folder(data.path()).expect("made");
    store.begin_course("March", &[]).expect("made");
    let kite = groundsign::store::course::Enrolling {
        pseudonym: Some("Kite 1".to_owned()),
        ..Default::default()
    };
    store.enrol("March", &[kite]).expect("enrolled");
    drop(store);
    let path = data.path().join(database::NAME);
    let course = cohort(&path, &asked(Whose::Course("March".to_owned()))).expect("a course");
    assert!(!course.trainees[0].due);
    for said in [
        answer(&data, &["--course", "March"]).ends_with(0).out(),
        page_of(&data, &["--course", "March"]),
    ] {
        assert!(said.contains("no patrol of the course yet"), "{said}");
    }
}
