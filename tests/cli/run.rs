//! What a run and a calibration leave behind.

use std::path::{Path, PathBuf};

use crate::program::{file_with, folder, groundsign, minimal};

/// The record that a run leaves in a folder.
fn record_in(folder: &Path) -> PathBuf {
    std::fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .find(|path| {
            path.extension()
                .is_some_and(|extension| extension == "gsrec")
        })
        .expect("a record")
}

#[test]
fn a_run_leaves_a_record_that_replays_scores_and_debriefs() {
    let folder = folder();
    let out = folder.path().join("out");
    let out_words = out.display().to_string();
    let arguments = [
        "run",
        &minimal(),
        "--seed",
        "3",
        "--out",
        &out_words,
        "--json",
    ];
    let run = groundsign(&arguments).ends_with(0);
    let scored = run.document();
    assert_eq!(scored["schema"], "groundsign.scorecard/2");
    assert_eq!(scored["seed"], "3");
    let record = record_in(&out);
    let record_words = record.display().to_string();

    groundsign(&["replay", &record_words]).ends_with(0);

    let again = groundsign(&["score", &record_words, "--json"]).ends_with(0);
    assert_eq!(
        again.document(),
        scored,
        "scoring a record gives the same score"
    );
    let other =
        groundsign(&["score", &record_words, "--json", "--doctrine", "open-uk"]).ends_with(0);
    assert_eq!(other.document()["doctrine"]["id"], "open-uk");
    let recorded = &other.document()["record"];
    assert_ne!(recorded["recorded_under"]["id"], "open-uk");
    assert!(recorded["recorded_under"]["id"].is_string(), "{recorded}");
    assert!(
        recorded["date"]
            .as_str()
            .is_some_and(|date| date.ends_with('Z')),
        "{recorded}"
    );
    let told = groundsign(&["score", &record_words, "--doctrine", "open-uk"]).ends_with(0);
    assert!(
        told.out().contains("was recorded under the rules"),
        "a trainee is not to be blamed for rules that were not in force: {}",
        told.out()
    );
    let own = groundsign(&["score", &record_words, "--json"]).ends_with(0);
    assert!(own.document()["record"]["recorded_under"].is_null());

    let class = groundsign(&["grades", &record_words, &record_words]).ends_with(0);
    let table = class.out();
    let rows: Vec<&str> = table.lines().collect();
    assert_eq!(rows.len(), 3, "{table}");
    assert!(
        rows[0].starts_with("Recorded,Trainee,Scenario"),
        "{}",
        rows[0]
    );
    assert_eq!(rows[1], rows[2]);

    let page = folder.path().join("page.html").display().to_string();
    let debrief = groundsign(&["debrief", &record_words, "-o", &page]).ends_with(0);
    assert_eq!(debrief.out(), "");
    let html = std::fs::read_to_string(&page).expect("the page was written");
    assert!(html.contains("</html>"));

    // A record is never written over, and the score is printed all the same.
    let second = groundsign(&arguments).ends_with(2);
    assert_eq!(second.document()["schema"], "groundsign.scorecard/2");
    assert!(!second.err().is_empty());

    let bytes = std::fs::read(&record).expect("the record");
    let flipped = |place: usize| {
        let mut bytes = bytes.clone();
        bytes[place] ^= 0x20;
        let flipped = folder.path().join("flipped.gsrec");
        std::fs::write(&flipped, bytes).expect("written");
        flipped.display().to_string()
    };
    // Without its header nothing of a record is known; before damage in a second there is something to score.
    let headless = flipped(200);
    for command in ["replay", "score", "grades", "debrief"] {
        let answer = groundsign(&[command, &headless]).ends_with(1);
        assert_eq!(answer.out(), "", "{command}");
    }
    let damaged = flipped(bytes.len() - 500);
    for command in ["replay", "score", "grades", "debrief"] {
        let answer = groundsign(&[command, &damaged]).ends_with(1);
        assert!(answer.err().contains("is damaged"), "{}", answer.err());
    }
    let scored = groundsign(&["score", &damaged, "--json"]).ends_with(1);
    assert_eq!(scored.document()["ending"], "broken-off");
    let no_record = file_with(&folder, "letter.gsrec", "Dear reader");
    groundsign(&["replay", &no_record]).ends_with(1);
}

#[test]
fn a_folder_that_cannot_be_written_costs_the_record_and_not_the_score() {
    let folder = folder();
    let file = file_with(&folder, "in-the-way", "");
    let out = format!("{file}/below");
    let answer = groundsign(&["run", &minimal(), "--out", &out]).ends_with(2);
    assert!(answer.out().contains("points"), "{}", answer.out());
    assert!(answer.err().contains("in-the-way"), "{}", answer.err());
}

#[test]
fn a_calibration_is_one_document() {
    let answer = groundsign(&["calibrate", &minimal(), "--runs", "1", "--json"]).ends_with(0);
    assert_eq!(answer.document()["runs"], 1);
}
