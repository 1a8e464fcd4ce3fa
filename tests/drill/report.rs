//! Report drills: a scene, a slip, a form.

use groundsign::drill::reporting::{Judged, REPORT_LIMIT_S};
use groundsign::drill::{self, Bank, DrillRecord, Filled, Reporting, Work, Worked, json, slip};
use groundsign::record::{Header, Mode};
use groundsign::scenario::LoadedScenario;
use groundsign::scoring::Outcome;
use groundsign::sim::Digest;
use groundsign::sim::action::Answer;
use groundsign::text::Catalogue;
use std::sync::Arc;

use super::{bank, root, shipped, shipped_ids};

fn sent(lines: Vec<Answer>) -> Filled {
    Filled {
        lines,
        after_ms: 90_000,
        sent: true,
    }
}

fn begun(bank: &Arc<Bank>, seed: u64) -> Reporting {
    Reporting::begin(bank, seed).expect("something to report")
}

fn header(loaded: &LoadedScenario, seed: u64) -> Header {
    Header::of(loaded, seed, Mode::Practise, "amber", Digest::default())
}

fn outcomes(judged: &Judged) -> Vec<Outcome> {
    judged.lines.iter().map(|line| line.outcome).collect()
}

#[test]
fn the_report_that_says_everything_as_it_is_is_right_in_every_line_on_every_scenario() {
    let mut reported = 0;
    for id in shipped_ids() {
        let bank = bank(&shipped(&id));
        for seed in 1..=3 {
            let Some(reporting) = Reporting::begin(&bank, seed) else {
                assert_eq!(bank.things(), 0, "{id}");
                continue;
            };
            reported += 1;
            let judged = reporting.judge(&sent(reporting.exact()));
            let wrong: Vec<String> = judged
                .lines
                .iter()
                .filter(|line| !matches!(line.outcome, Outcome::Met | Outcome::NeverEvaluated))
                .map(|line| {
                    format!(
                        "{} {:?}: {:?} {:?}",
                        line.label, line.field, line.said, line.why
                    )
                })
                .collect();
            assert!(wrong.is_empty(), "{id} {seed}: {wrong:#?}");
            assert!(judged.judged() >= 5 && judged.in_time, "{id} {seed}");
            assert_eq!(judged.right(), judged.judged() as f32);
        }
    }
    assert!(reported >= 20, "{reported}");
}

#[test]
fn a_line_left_empty_one_s_own_place_and_the_time_of_sending_are_wrong() {
    let bank = bank(&shipped("the-culvert"));
    let reporting = begun(&bank, 2);
    let right = outcomes(&reporting.judge(&sent(reporting.exact())));
    let form = reporting.form().expect("a form").clone();
    for (number, line) in form.lines.iter().enumerate() {
        let mut lines = reporting.exact();
        lines[number] = Answer::Empty;
        let judged = outcomes(&reporting.judge(&sent(lines)));
        assert_eq!(judged[number], Outcome::NotMet, "{:?}", line.field);
        for other in (0..form.lines.len()).filter(|other| *other != number) {
            assert_eq!(judged[other], right[other], "{:?}", form.lines[other].field);
        }
    }
    let careless = (1..=6).map(|seed| reporting.judge(&sent(reporting.careless(seed))).right());
    assert!(careless.fold(f32::INFINITY, f32::min) < right.len() as f32 - 1.0);
    assert_eq!(reporting.judge(&sent(Vec::new())).right(), 0.0);
}

#[test]
fn what_is_sent_when_the_time_is_over_is_judged_and_not_in_time() {
    let bank = bank(&shipped("the-culvert"));
    let reporting = begun(&bank, 1);
    let late = Filled {
        after_ms: (REPORT_LIMIT_S * 1_000.0) as u32,
        ..sent(reporting.exact())
    };
    let judged = reporting.judge(&late);
    assert!(!judged.in_time && judged.right() > 0.0);
}

#[test]
fn the_same_seed_gives_the_same_scene_and_another_seed_another() {
    let loaded = shipped("the-culvert");
    let (first, again) = (bank(&loaded), bank(&loaded));
    let told = |bank: &Arc<Bank>, seed| slip::slip(&begun(bank, seed));
    assert_eq!(told(&first, 4), told(&again, 4));
    assert_ne!(told(&first, 4), told(&first, 5));
}

#[test]
fn the_slip_says_everything_that_the_form_asks_and_every_word_of_it_is_there_in_every_language() {
    let bank = bank(&shipped("the-culvert"));
    let reporting = begun(&bank, 1);
    for language in ["en", "fr", "es", "ar"] {
        let catalogue = Catalogue::read(&root().join("assets"), language).expect("shipped");
        let text: String = slip::slip(&reporting)
            .iter()
            .map(|line| catalogue.say(line))
            .collect();
        assert!(!text.contains("drill-slip"), "{text}");
        for answer in reporting.exact() {
            if let Answer::WordsAndGrid(_, grid) | Answer::Grid(grid) = answer {
                assert!(text.contains(&grid), "{language}: {grid} {text}");
            }
        }
    }
}

#[test]
fn a_recorded_report_is_judged_again_alike_and_one_not_sent_shows_nothing_yet() {
    let loaded = shipped("the-culvert");
    let bank = bank(&loaded);
    let reporting = begun(&bank, 3);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.gsdrill");
    let filled = sent(reporting.careless(3));
    let written = DrillRecord::of_report(header(&loaded, 3), &reporting, filled.clone());
    drill::write(&path, &written).expect("written");
    let read = drill::read(&path).expect("read");
    assert_eq!(read, written);
    let replayed = drill::replay(&read).expect("worked out");
    assert_eq!(replayed.differs_at, None);
    let Some(Worked::Report(_, judged)) = &replayed.worked else {
        panic!("a report drill");
    };
    assert_eq!(*judged, reporting.judge(&filled));
    assert_eq!(replayed.practised.len(), judged.judged());
    let right: f32 = replayed.practised.iter().map(|one| one.right()).sum();
    assert_eq!(right, judged.right());

    let broken_off = Filled {
        sent: false,
        ..filled
    };
    let unsent = DrillRecord::of_report(header(&loaded, 3), &reporting, broken_off);
    assert_eq!(unsent.answered(), 0);
    assert!(
        drill::replay(&unsent)
            .expect("worked out")
            .practised
            .is_empty()
    );
    let Work::Report { filled, .. } = unsent.work else {
        panic!("a report drill");
    };
    assert!(!filled.lines.is_empty(), "what was written is kept");
    let elsewhere = DrillRecord {
        header: header(&loaded, 4),
        ..written
    };
    assert_eq!(
        drill::replay(&elsewhere).expect("worked out").differs_at,
        Some(0)
    );
}

#[test]
fn the_json_of_a_report_drill_keeps_its_schema() {
    let loaded = shipped("first-lesson");
    let bank = bank(&loaded);
    let reporting = begun(&bank, 1);
    let filled = sent(reporting.careless(2));
    let record = DrillRecord::of_report(header(&loaded, 1), &reporting, filled.clone());
    let catalogue = Catalogue::read(&root().join("assets"), "en").expect("shipped");
    let judged = reporting.judge(&filled);
    let document = json::report_document(&record, &filled, &judged, false, &catalogue);
    super::keeps_schema::<json::ReportDrillJson>("report-drill", &document);
}
