//! The report, line by line.

use super::*;

fn wrong_form_and_absent(number: usize, id: &str) {
    let (outcome_of_empty, measured) = line(number, Answer::Empty, id, 0.5, 0.5);
    assert_eq!((outcome_of_empty, measured), (NotMet, None), "{id}: empty");
    let odd = line(number, Answer::Number(3), id, 0.5, 0.5);
    assert_eq!(odd, (NotMet, None), "{id}: wrong form");
}

#[test]
fn a_right_report_is_right_on_every_line() {
    let course = Course::clean().device("bag", "small", Point(0.0, 80.0));
    let frame = GridFrame::of(&course.exercise.scenario.place);
    let grid = frame.mgrs(Point(0.0, 80.0), 8);
    let record = Record::of(&course)
        .walk_to(SEEN_FROM, 1.2)
        .viewed("bag-sign")
        .marks("bag-sign", CLUE, 80)
        .stops()
        .wait(1.0);
    let report = report_with(
        1,
        Answer::WordsAndGrid("1 platoon a company A Company 1 Platoon".into(), grid),
    );
    let session = ends(sends(record, report));
    let facts = Facts::of(&session, &course.pack);
    let evidence = Evidence {
        session: &session,
        pack: &course.pack,
        facts: &facts,
    };
    let summary = report_truth::summary(&evidence).expect("a report was sent");
    for line in &summary.lines {
        assert_eq!(line.outcome, Met, "{line:?}");
        assert_eq!(line.why, None, "{line:?}");
    }
    assert_eq!(summary.lines.len(), 9);
    for id in ["report-sent", "report-complete", "report-form"] {
        assert_eq!(
            judge_by(&course, &session, &rule(id, 1.0, 0.8)).outcome,
            Met,
            "{id}"
        );
    }
}

#[test]
fn the_time_of_discovery_is_held_against_the_first_mark() {
    let course = course();
    let clock = Clock::of(&course.exercise.scenario.when);
    let discovered = Record::of(&course).walk_to(SEEN_FROM, 1.2).tick();
    let said = |minutes: u32| {
        let dtg = clock
            .dtg(Tick(discovered.0 + minutes * 60 * 64))
            .to_string();
        line(
            0,
            Answer::DateTime(dtg),
            "report-time-of-discovery",
            2.0,
            5.0,
        )
    };
    assert_eq!(said(0), (Met, Some(0.0)));
    assert_eq!(said(2), (Met, Some(2.0)));
    assert_eq!(said(3), (PartlyMet, Some(3.0)));
    assert_eq!(said(5), (PartlyMet, Some(5.0)));
    assert_eq!(said(6), (NotMet, Some(6.0)));
    let no_date = Answer::DateTime("310930AFEB26".into());
    assert_eq!(
        line(0, no_date, "report-time-of-discovery", 2.0, 5.0),
        (NotMet, None)
    );
    wrong_form_and_absent(0, "report-time-of-discovery");
}

#[test]
fn the_time_of_sending_is_no_time_of_discovery() {
    let course = course();
    let clock = Clock::of(&course.exercise.scenario.when);
    let record = found(&course).wait(600.0);
    let sent = clock.dtg(record.tick()).to_string();
    let session = ends(sends(record, report_with(0, Answer::DateTime(sent))));
    let judged = judge_by(
        &course,
        &session,
        &rule("report-time-of-discovery", 2.0, 5.0),
    );
    assert_eq!(judged.outcome, NotMet);
    let said = format!("{:?}", judged.findings);
    assert!(said.contains("report-why-time-of-sending"), "{said}");
}

#[test]
fn the_unit_is_named_by_its_name_or_call_sign() {
    let said = |words: &str| {
        let grid = "31PCR 0000 0000".to_owned();
        line(
            1,
            Answer::WordsAndGrid(words.into(), grid),
            "report-unit",
            1.0,
            0.5,
        )
        .0
    };
    assert_eq!(said("a company 1 platoon"), Met);
    assert_eq!(said("BLUE 1"), Met);
    assert_eq!(said("A Compny, 1 Platoon"), PartlyMet);
    assert_eq!(said("B Company, 3 Platoon, 2 Section"), NotMet);
    wrong_form_and_absent(1, "report-unit");
}

#[test]
fn the_grid_is_right_in_its_square_half_right_in_the_next_and_caught_when_swapped() {
    let course = Course::clean().device("bag", "small", Point(0.0, 80.0));
    let frame = GridFrame::of(&course.exercise.scenario.place);
    let said = |grid: String| {
        let answer = Answer::WordsAndGrid("Blue 1".into(), grid);
        line(1, answer, "report-grid", 0.0, 10.0)
    };
    let true_grid = frame.mgrs(Point(0.0, 80.0), 8);
    assert_eq!(said(true_grid.clone()), (Met, Some(0.0)));
    assert_eq!(said(frame.mgrs(Point(10.0, 80.0), 8)).0, PartlyMet);
    assert_eq!(said(frame.mgrs(Point(10.0, 90.0), 8)).0, PartlyMet);
    assert_eq!(said(frame.mgrs(Point(20.0, 80.0), 8)).0, NotMet);
    assert_eq!(said(frame.mgrs(Point(0.0, 80.0), 6)), (NotMet, Some(90.0)));
    assert_eq!(said("somewhere north".into()), (NotMet, None));
    let words: Vec<&str> = true_grid.split(' ').collect();
    let swapped = format!("{} {} {}", words[0], words[2], words[1]);
    let answer = Answer::WordsAndGrid("Blue 1".into(), swapped);
    let record = Record::of(&course)
        .walk_to(SEEN_FROM, 1.2)
        .marks("bag-sign", CLUE, 80);
    let session = ends(sends(record, report_with(1, answer)));
    let judged = judge_by(&course, &session, &rule("report-grid", 0.0, 10.0));
    assert_eq!(judged.outcome, NotMet);
    assert!(format!("{:?}", judged.findings).contains("report-why-grid-swapped"));
    wrong_form_and_absent(1, "report-grid");
}

#[test]
fn the_contact_needs_frequency_and_call_sign() {
    let said = |words: &str| line(2, Answer::Words(words.into()), "report-contact", 1.0, 0.5).0;
    assert_eq!(said("channel 7, call sign Blue 1"), Met);
    assert_eq!(said("blue 1"), PartlyMet);
    assert_eq!(said("Ch. 7"), PartlyMet);
    assert_eq!(said("call me"), NotMet);
    wrong_form_and_absent(2, "report-contact");
}

#[test]
fn the_item_is_described_without_invention() {
    let said = |class: Option<&str>, signs: &[SignKind]| {
        let answer = Answer::Item {
            class: class.map(Into::into),
            signs: signs.to_vec(),
        };
        line(3, answer, "report-item", 1.0, 0.5)
    };
    assert_eq!(said(Some("small"), &[CLUE]), (Met, Some(1.0)));
    assert_eq!(said(None, &[CLUE]), (Met, Some(1.0)));
    assert_eq!(said(Some("vehicle"), &[CLUE]), (PartlyMet, Some(0.5)));
    assert_eq!(
        said(None, &[CLUE, SignKind::LocalBehaviour]),
        (PartlyMet, Some(0.75))
    );
    assert_eq!(
        said(Some("vehicle"), &[SignKind::Environment]),
        (NotMet, Some(0.0))
    );
    assert_eq!(said(None, &[]), (PartlyMet, Some(0.5)));
    wrong_form_and_absent(3, "report-item");
}

#[test]
fn contamination_is_a_plain_no() {
    let said = |yes| line(4, Answer::YesNo(yes), "report-contamination", 1.0, 1.0).0;
    assert_eq!((said(false), said(true)), (Met, NotMet));
    wrong_form_and_absent(4, "report-contamination");
}

#[test]
fn what_is_threatened_is_scored_by_recall_and_precision() {
    let said = |assets: &[&str]| {
        let assets = assets.iter().map(|id| (*id).to_owned()).collect();
        line(5, Answer::Assets(assets), "report-threatened", 1.0, 0.5)
    };
    assert_eq!(said(&["the-well", "culvert"]), (Met, Some(1.0)));
    let (one_invented, share) = said(&["the-well", "culvert", "the-moon"]);
    assert_eq!(one_invented, PartlyMet);
    assert!((share.unwrap() - 0.8).abs() < 1e-9);
    let (one_left_out, share) = said(&["the-well"]);
    assert_eq!(one_left_out, PartlyMet);
    assert!((share.unwrap() - 2.0 / 3.0).abs() < 1e-9);
    assert_eq!(said(&["the-moon"]), (NotMet, Some(0.0)));
    assert_eq!(said(&[]), (NotMet, Some(0.0)));
    wrong_form_and_absent(5, "report-threatened");
}

#[test]
fn an_asset_that_only_a_judged_distance_tells_may_be_named_or_left_out() {
    // The well is 140 m from the item: inside the in-doubt distance, outside the class's own.
    let of = |assets: Vec<String>| {
        let session = ends(sends(
            found(&course()),
            report_with(5, Answer::Assets(assets)),
        ));
        outcome(&session, "report-threatened", 1.0, 0.5)
    };
    assert_eq!(of(vec!["culvert".into(), "the-well".into()]), Met);
    assert_eq!(of(vec!["culvert".into()]), Met);
    assert_eq!(of(vec!["the-well".into()]), NotMet);
}

#[test]
fn the_impact_is_right_beside_it_or_wrong() {
    let said = |impact| line(6, Answer::Impact(impact), "report-impact", 1.0, 0.5).0;
    assert_eq!(said(Impact::Delayed), Met);
    assert_eq!(said(Impact::Stopped), PartlyMet);
    assert_eq!(said(Impact::Reduced), PartlyMet);
    assert_eq!(said(Impact::None), NotMet);
    wrong_form_and_absent(6, "report-impact");
}

#[test]
fn measures_are_honest_both_ways() {
    let course = course();
    let done = || {
        let record = everybody_at(found(&course).event(Event::Warned), 145.0);
        post(record, 1, south(145.0))
    };
    let of = |said: &[Measure]| {
        let report = report_with(7, Answer::Measures(said.to_vec()));
        judge(&ends(sends(done(), report)), "report-measures", 1.0, 0.6)
    };
    use Measure::{ControlPointSet, CordonPosted, Marked, Warned, Withdrawn};
    assert_eq!(of(&[Warned, Withdrawn, CordonPosted]), (Met, Some(1.0)));
    // Nothing was marked on the ground.
    assert_eq!(
        of(&[Warned, Withdrawn, CordonPosted, Marked]),
        (PartlyMet, Some(0.75))
    );
    assert_eq!(
        of(&[Warned, Withdrawn, CordonPosted, ControlPointSet]),
        (PartlyMet, Some(0.75))
    );
    assert_eq!(of(&[Warned, Withdrawn]).0, PartlyMet);
    assert_eq!(of(&[Warned]).0, NotMet);
    // What is done after sending was not done.
    let early = sends(
        found(&course),
        report_with(7, Answer::Measures(vec![Warned])),
    );
    let early = ends(early.wait(1.0).event(Event::Warned));
    assert_eq!(
        judge(&early, "report-measures", 1.0, 0.6),
        (NotMet, Some(0.0))
    );
    wrong_form_and_absent(7, "report-measures");
}

#[test]
fn the_priority_follows_the_packs_rule() {
    let said = |row: &str| line(8, Answer::Priority(row.into()), "report-priority", 1.0, 0.5);
    assert_eq!(said("immediate"), (Met, Some(1.0)));
    assert_eq!(said("indirect"), (PartlyMet, Some(0.5)));
    assert_eq!(said("minor"), (NotMet, Some(0.0)));
    assert_eq!(said("no-threat"), (NotMet, Some(0.0)));
    assert_eq!(said("at once"), (NotMet, None));
    wrong_form_and_absent(8, "report-priority");
}

fn with_methane() -> Course {
    let mut course = course();
    let asked = [
        ("M", Field::MajorIncident),
        ("E", Field::Grid),
        ("T", Field::Item),
        ("H", Field::Hazards),
        ("A", Field::Access),
        ("N", Field::Casualties),
        ("E", Field::Services),
    ];
    course.pack.reports.push(ReportFormat {
        id: "methane".into(),
        name: Text::english("METHANE"),
        lines: asked
            .iter()
            .map(|(label, field)| ReportLine {
                label: (*label).into(),
                asks: Text::english("…"),
                field: *field,
            })
            .collect(),
        source: "example".into(),
        sure: Sure::Derived,
        note: Text::default(),
    });
    course.pack.report_in_force = "methane".into();
    course
}

#[test]
fn any_layout_made_of_fields_works() {
    let course = with_methane();
    let frame = GridFrame::of(&course.exercise.scenario.place);
    let lines = |major, access: &str, casualties| {
        vec![
            Answer::YesNo(major),
            Answer::Grid(frame.mgrs(ITEM, 8)),
            Answer::Item {
                class: None,
                signs: vec![CLUE],
            },
            Answer::Words("one suspected item".into()),
            Answer::Words(access.into()),
            Answer::Number(casualties),
            Answer::Words("EOD team".into()),
        ]
    };
    let session = |lines| {
        let report = Report {
            format: "methane".into(),
            channel: Channel::Radio,
            lines,
        };
        ends(sends(found(&course), report))
    };
    let of = |session: &Session, id| judge_by(&course, session, &rule(id, 1.0, 1.0)).outcome;
    let right = session(lines(false, "by the track from the south", 0));
    for id in ["report-access", "report-casualties", "report-item"] {
        assert_eq!(of(&right, id), Met, "{id}");
    }
    assert_eq!(
        judge_by(&course, &right, &rule("report-grid", 0.0, 10.0)).outcome,
        Met
    );
    assert_eq!(of(&right, "report-complete"), Met);
    assert_eq!(of(&right, "report-form"), Met);
    let asked_nowhere = [
        "report-measures",
        "report-priority",
        "report-contact",
        "report-unit",
    ];
    for id in asked_nowhere {
        assert_eq!(of(&right, id), NeverEvaluated, "{id}");
    }
    let wrong = session(lines(true, " ", 2));
    for id in ["report-access", "report-casualties"] {
        assert_eq!(of(&wrong, id), NotMet, "{id}");
    }
    assert_eq!(of(&wrong, "report-complete"), NotMet);
}

#[test]
fn completeness_is_a_share_of_the_lines() {
    let of = |empty: usize| {
        let mut report = report_with(9, Answer::Empty);
        for line in 0..empty {
            report.lines[line] = Answer::Empty;
        }
        outcome(
            &ends(sends(found(&course()), report)),
            "report-complete",
            1.0,
            0.75,
        )
    };
    assert_eq!(of(0), Met);
    assert_eq!(of(1), PartlyMet);
    assert_eq!(of(2), PartlyMet);
    assert_eq!(of(3), NotMet);
}

#[test]
fn form_is_a_share_of_the_lines_answered() {
    let of = |wrong: usize| {
        let mut report = report_with(9, Answer::Empty);
        for line in 0..wrong {
            report.lines[line] = Answer::Number(1);
        }
        outcome(
            &ends(sends(found(&course()), report)),
            "report-form",
            1.0,
            0.75,
        )
    };
    assert_eq!(of(0), Met);
    assert_eq!(of(2), PartlyMet);
    assert_eq!(of(3), NotMet);
    let mut other = report_with(9, Answer::Empty);
    other.format = "methane".into();
    assert_eq!(
        outcome(
            &ends(sends(found(&course()), other)),
            "report-form",
            1.0,
            0.75
        ),
        NotMet
    );
}

#[test]
fn a_report_that_never_went_out_loses_every_line() {
    let course = course();
    let session = ends(found(&course));
    for id in [
        "report-sent",
        "report-complete",
        "report-form",
        "report-grid",
        "report-measures",
        "report-priority",
        "time-to-report",
    ] {
        let judged = judge_by(&course, &session, &rule(id, 1.0, 1.0));
        assert_eq!((judged.outcome, judged.measured), (NotMet, None), "{id}");
        assert!(!judged.findings.is_empty());
    }
}

/// Story: a report on something harmless, which nobody can know from afar, was not judged at all.
#[test]
fn a_report_on_something_harmless_is_judged_like_any_other() {
    let course = Course::clean()
        .device("bag", "small", Point(0.0, 140.0))
        .look_alike("sacks", Point(0.0, -40.0));
    let record = Record::of(&course)
        .walk_to(SEEN_FROM, 1.2)
        .marks("sacks-sign", CLUE, 60);
    let session = ends(sends(record.stops(), report_with(9, Answer::Empty)));
    let of = |id| judge_by(&course, &session, &rule(id, 1.0, 1.0)).outcome;
    assert_eq!(of("report-sent"), Met);
    assert_eq!(of("report-time-of-discovery"), Met, "that of its mark");
}

#[test]
fn of_several_reports_the_last_about_the_item_counts() {
    let first = sends(
        found(&course()),
        report_with(6, Answer::Impact(Impact::None)),
    );
    let session = ends(sends(first.wait(5.0), report_with(9, Answer::Empty)));
    assert_eq!(outcome(&session, "report-impact", 1.0, 0.5), Met);
}

#[test]
fn time_to_report_runs_from_the_first_mark_to_the_first_report() {
    let of = |seconds: f32| {
        let record = marked(&course()).wait(seconds);
        let session = ends(sends(record, report_with(9, Answer::Empty)));
        outcome(&session, "time-to-report", 300.0, 600.0)
    };
    assert_eq!(of(300.0), Met);
    assert_eq!(of(300.0 + TICK_S), PartlyMet);
    assert_eq!(of(600.0 + TICK_S), NotMet);
}

#[test]
fn no_report_is_no_question_of_where_it_was_sent_from() {
    let none = outcome(&ends(found(&course())), "report-from-safe-place", 1.0, 0.5);
    assert_eq!(none, NeverEvaluated);
}
