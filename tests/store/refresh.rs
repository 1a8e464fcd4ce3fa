//! What is fading, and what is composed against it.

use groundsign::refresher::json;
use groundsign::refresher::state::states;
use groundsign::scoring::Outcome;
use groundsign::store::entry::Entry;
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
        shown(first, "handed-over", Outcome::PartlyMet),
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
        vec![shown(date(2026, 8, 28), "cordon-posts", Outcome::Met)],
        vec![shown(date(2026, 8, 28), "warn-others", Outcome::Met)],
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
    assert!(missed.held.is_none() && missed.due <= today, "{missed:?}");
    // One miss may be luck.
    let once = of("warn-others");
    assert!(once.held.is_some() && once.due > today, "{once:?}");
    assert!(of("drill-order").held.is_some());
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
    let well = of(&[Outcome::Met]).expect("kept");
    let half = of(&[Outcome::Met, Outcome::NotMet]).expect("kept");
    assert!(half < well, "{half} {well}");
    assert_eq!(of(&[Outcome::PartlyMet]), Some(half));
}

/// Story: a skill of which nothing was right at any time was told to be kept by 61 %, and by 42 % a year later.
#[test]
fn a_skill_that_was_never_once_right_is_not_shown_yet_without_a_percentage_and_due_at_once() {
    let day = date(2026, 9, 1);
    for times in 1..=3 {
        let past = vec![shown(day, "cordon-posts", Outcome::NotMet); times];
        for today in [day, date(2027, 9, 1)] {
            let state = &states(&past, today)[0];
            assert_eq!((state.held, state.due), (None, day), "{times} {today}");
        }
    }
    let mut past = vec![shown(day, "cordon-posts", Outcome::NotMet)];
    past.push(shown(date(2026, 9, 20), "cordon-posts", Outcome::Met));
    assert!(states(&past, date(2026, 9, 25))[0].held.is_some());

    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    store.add(&[never_right()]).expect("added");
    for today in ["2026-11-01", "2027-12-31"] {
        let asked = |more: &str| {
            let asked = ["--today", today, more];
            let asked = asked.into_iter().filter(|word| !word.is_empty());
            refresh(&data, &asked.collect::<Vec<_>>()).ends_with(0)
        };
        let said = asked("").out();
        let told = "not shown yet: right 0 of 1 times";
        assert_eq!(said.matches(told).count(), 5, "{said}");
        assert!(!said.contains("61 %") && !said.contains("42 %"), "{said}");
        let document = asked("--json").document();
        let due = document["due"].as_array().expect("skills");
        assert_eq!(due.len(), 5, "{document}");
        for skill in due {
            assert_eq!(skill["shown"], false);
            assert!(skill["held_percent"].is_null(), "{skill}");
        }
    }
}

/// A session in which nothing was right: a sign, a line, a distance and two steps.
fn never_right() -> Entry {
    let mut session = entry(3, "Heron 3");
    session.begun = Some("2026-11-01T08:15:00Z".to_owned());
    let missed = |id: &str| (id.to_owned(), Outcome::NotMet);
    session.criteria = ["withdrawal-distance", "cordon-posts", "warn-others"]
        .map(missed)
        .to_vec();
    session.lines[0].outcome = Outcome::NotMet;
    session
}

/// Story: whoever had a minute was told that everything takes a whole patrol, and to come back in two months.
#[test]
fn a_session_too_short_says_what_takes_how_long_and_calls_back_the_next_day() {
    let data = folder();
    let mut store = Database::in_folder(data.path()).expect("made");
    store.add(&[never_right()]).expect("added");
    for minutes in ["1", "3"] {
        let asked = ["--today", "2026-12-31", "--minutes", minutes, "--json"];
        let document = refresh(&data, &asked).ends_with(0).document();
        let number = |name: &str| document[name].as_u64().expect("a number");
        assert_eq!(number("patrol_only"), 2, "the steps: {document}");
        let trained = document["play"][0]["trains"].as_array().expect("ids").len() as u64;
        assert_eq!(number("left_over") + number("longer") + trained, 5);
        assert_eq!(document["come_back"], "2027-01-01", "{document}");
        let takes = document["minutes"].as_f64().expect("minutes");
        let said = refresh(&data, &asked[..4]).ends_with(0).out();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let there_are: f64 = minutes.parse().expect("a number");
        let over = format!("is as short as {minutes} min. What is chosen takes about 2.5 min");
        assert_eq!(takes > there_are, said.contains(&over), "{said}");
        assert_eq!(takes > there_are, there_are < 2.5);
        assert!(said.contains("2 skills that are due are called for by a whole patrol only"));
        assert!(said.contains("come back on 2027-01-01"), "{said}");
        assert_eq!(there_are < 4.0, said.contains("bring more time"), "{said}");
    }
    // What takes a patrol is called back for within a week, and not every day.
    let asked = ["--today", "2026-12-31", "--minutes", "10", "--json"];
    let document = refresh(&data, &asked).ends_with(0).document();
    let rest = (&document["left_over"], &document["longer"]);
    assert_eq!(rest, (&0.into(), &2.into()), "{document}");
    let back = document["come_back"].as_str().expect("a day");
    assert!(("2027-01-02"..="2027-01-07").contains(&back), "{back}");
}

#[test]
fn the_picture_of_the_year_names_its_axes_series_and_every_curve_and_says_the_difference() {
    let data = folder();
    let file = data.path().join("year.svg");
    for (language, says) in [
        (
            "en",
            [
                "20 virtual trainees",
                "months after the first training",
                "hit rate, %",
                "From the fourth month on",
            ],
        ),
        (
            "fr",
            [
                "20 stagiaires",
                "mois après la première formation",
                "taux de détection, %",
                "À partir du quatrième mois",
            ],
        ),
    ] {
        let path = file.display().to_string();
        let year = ["study", "--trainees", "20", "-o", &path];
        ran(command().args(year).args(["--language", language])).ends_with(0);
        let svg = std::fs::read_to_string(&file).expect("written");
        let words: Vec<&str> = svg
            .split(['<', '>', '\n'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        let words = words.join(" ");
        assert!(words.contains(says[0]), "{language}: a title");
        for said in &says[1..] {
            assert_eq!(words.matches(said).count(), 4, "{language}: {said}");
        }
        assert!(!svg.contains("study-"), "a text is missing");
    }
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
        assert!(text.contains("DTSTART;VALUE=DATE:202612"), "{text}");
        assert!(!text.contains("Heron"));
        // A display alarm at eight on the day, whole and within the event.
        let alarm = text
            .split_once("BEGIN:VALARM\r\n")
            .and_then(|(_, rest)| rest.split_once("END:VALARM\r\nEND:VEVENT\r\n"))
            .map(|(alarm, _)| alarm)
            .expect("an alarm");
        assert!(alarm.contains("ACTION:DISPLAY\r\n") && alarm.contains("TRIGGER:PT8H\r\n"));
        assert!(alarm.contains("DESCRIPTION:"), "{alarm}");
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
