//! What is fading, and what is composed against it.

use groundsign::refresher::json;
use groundsign::refresher::state::states;
use groundsign::scoring::Outcome;
use groundsign::store::outcomes::{Shown, What};
use groundsign::store::{Database, Keeps};
use jiff::civil::{Date, date};
use tempfile::TempDir;

use crate::entries::entry;
use crate::program::{Answer, command, folder, ran, root};

fn shown(day: Date, id: &str, outcome: Outcome) -> Shown {
    Shown {
        day,
        what: What::Criterion {
            id: id.to_owned(),
            outcome,
        },
    }
}

/// A data folder with one session on the first of November.
fn trained() -> TempDir {
    let data = folder();
    let mut session = entry(1, "Heron 3");
    session.begun = Some("2026-11-01T08:15:00Z".to_owned());
    let mut store = Database::in_folder(data.path()).expect("made");
    store.add(&[session]).expect("added");
    data
}

fn refresh(data: &TempDir, arguments: &[&str]) -> Answer {
    ran(command()
        .args(["refresh", "Heron 3"])
        .args(arguments)
        .env("GROUNDSIGN_DATA", data.path()))
}

#[test]
fn what_fades_comes_first_and_what_was_practised_again_lasts() {
    let (first, again, today) = (date(2026, 9, 1), date(2026, 9, 12), date(2026, 10, 1));
    let past = [
        shown(first, "warn-others", Outcome::Met),
        shown(first, "drill-order", Outcome::Met),
        shown(again, "drill-order", Outcome::Met),
        shown(first, "handed-over", Outcome::NotMet),
        // What a day after today shows is not known yet.
        shown(date(2026, 11, 1), "handed-over", Outcome::Met),
        shown(first, "devices-found", Outcome::Met),
    ];
    let states = states(&past, today);
    let ids: Vec<String> = states.iter().map(|state| state.skill.id()).collect();
    assert_eq!(
        ids,
        [
            "drill/handed-over",
            "drill/warn-others",
            "drill/drill-order"
        ]
    );
    assert!(states.is_sorted_by(|a, b| a.held <= b.held));
    assert_eq!(states[0].called_for, 1);
    assert!(
        states[1].due <= today && states[2].due > today,
        "{states:?}"
    );
}

/// Story: whoever had missed a sign eight times of eight was told that nothing was due and 97 % kept.
#[test]
fn what_was_missed_again_and_again_is_due_at_once_and_is_not_said_to_be_kept() {
    let (day, today) = (date(2026, 9, 1), date(2026, 9, 3));
    let times = |outcome: Outcome, id: &str, count: usize| vec![shown(day, id, outcome); count];
    let past = [
        times(Outcome::NotMet, "cordon-posts", 8),
        times(Outcome::NotMet, "warn-others", 1),
        times(Outcome::Met, "drill-order", 8),
    ]
    .concat();
    let states = states(&past, today);
    let of = |id: &str| {
        let mut all = states.iter();
        all.find(|state| state.skill.id() == format!("drill/{id}"))
            .expect("a skill")
    };
    let missed = of("cordon-posts");
    assert!(!missed.shown && missed.due <= today, "{missed:?}");
    // One miss may be luck.
    let once = of("warn-others");
    assert!(once.shown && once.due > today, "{once:?}");
    assert!(of("drill-order").shown);
}

#[test]
fn what_was_not_wholly_right_on_a_day_fades_sooner() {
    let day = date(2026, 9, 1);
    let of = |outcomes: &[Outcome]| {
        let past: Vec<Shown> = outcomes
            .iter()
            .map(|outcome| shown(day, "cordon-posts", *outcome))
            .collect();
        states(&past, date(2026, 9, 20))[0].held
    };
    let (well, badly) = (of(&[Outcome::Met]), of(&[Outcome::NotMet]));
    let half = of(&[Outcome::Met, Outcome::NotMet]);
    assert!(badly < well && half < well, "{badly} {half} {well}");
    assert_eq!(half, of(&[Outcome::PartlyMet]));
}

#[test]
fn a_plan_is_the_same_for_the_same_past_and_calls_for_what_is_due() {
    let data = trained();
    let asked = ["--today", "2026-12-01", "--json"];
    let first = refresh(&data, &asked).ends_with(0).document();
    assert_eq!(refresh(&data, &asked).ends_with(0).document(), first);
    let due: Vec<&str> = first["due"]
        .as_array()
        .expect("skills")
        .iter()
        .map(|skill| skill["id"].as_str().expect("an id"))
        .collect();
    assert!(
        due.contains(&"drill/drill-order") && due.contains(&"report/Grid"),
        "{due:?}"
    );
    let play = first["play"].as_array().expect("exercises");
    assert!(!play.is_empty());
    for chosen in play {
        let trains = chosen["trains"].as_array().expect("skills");
        assert!(!trains.is_empty());
        assert!(
            trains
                .iter()
                .all(|id| due.contains(&id.as_str().expect("an id")))
        );
    }
    assert!(first["come_back"].as_str().expect("a day") > "2026-12-01");
    let early = refresh(&data, &["--today", "2026-11-02", "--json"])
        .ends_with(0)
        .document();
    assert!(early["due"].as_array().expect("skills").len() < due.len());
}

/// Story: whoever had ten minutes was told every day to come back tomorrow for what no ten minutes can train.
#[test]
fn what_takes_a_whole_patrol_is_told_and_calls_nobody_back_tomorrow() {
    let data = trained();
    let longer = |minutes: &str| {
        let answer = refresh(
            &data,
            &["--today", "2026-12-01", "--minutes", minutes, "--json"],
        );
        let document = answer.ends_with(0).document();
        let back = document["come_back"].as_str().expect("a day").to_owned();
        (document["longer"].as_u64().expect("a number"), back)
    };
    let (short, back) = longer("10");
    assert!(short > 0 && back.as_str() > "2026-12-02", "{short} {back}");
    assert_eq!(longer("60").0, 0);
}

#[test]
fn a_reminder_holds_the_day_and_nobodys_name() {
    let data = trained();
    let ics = data.path().join("back.ics");
    let path = ics.display().to_string();
    for language in ["en", "ar"] {
        let said = refresh(
            &data,
            &[
                "--today",
                "2026-12-01",
                "--ics",
                &path,
                "--language",
                language,
            ],
        )
        .ends_with(0)
        .out();
        assert!(!said.contains("refresh-"), "{said}");
        let text = std::fs::read_to_string(&ics).expect("written");
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
        assert!(text.contains("DTSTART;VALUE=DATE:2027"), "{text}");
        assert!(!text.contains("Heron"));
    }
    std::fs::write(&ics, "notes").expect("written");
    refresh(&data, &["--ics", &path]).ends_with(2);
    assert_eq!(std::fs::read_to_string(&ics).expect("there"), "notes");
}

#[test]
fn whoever_is_not_known_or_has_shown_nothing_is_told_what_to_do() {
    let data = trained();
    let answer = ran(command()
        .args(["refresh", "Ibis"])
        .env("GROUNDSIGN_DATA", data.path()))
    .ends_with(2);
    assert!(answer.err().contains("Ibis"), "{}", answer.err());
    let mut store = Database::in_folder(data.path()).expect("opened");
    let mut undated = entry(2, "Ibis");
    undated.begun = None;
    store.add(&[undated]).expect("added");
    let answer = ran(command()
        .args(["refresh", "Ibis"])
        .env("GROUNDSIGN_DATA", data.path()))
    .ends_with(0);
    assert!(answer.out().contains("first-lesson"), "{}", answer.out());
}

#[test]
fn the_answer_keeps_the_schema_that_its_file_describes() {
    let file = root().join("assets/schema/refresh.schema.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, json::schema()).expect("it can be written");
    }
    let kept = std::fs::read_to_string(&file).expect("it is there");
    assert_eq!(kept, json::schema(), "UPDATE_GOLDEN=1 writes it");
    let schema: serde_json::Value = serde_json::from_str(&kept).expect("it is JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let mut document = refresh(&trained(), &["--json"]).ends_with(0).document();
    assert!(validator.is_valid(&document), "{document}");
    document["due"] = "everything".into();
    assert!(!validator.is_valid(&document));
}
