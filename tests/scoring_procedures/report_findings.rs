//! The debrief's statements about a report line agree with its judgement, and with the truth.

use super::*;
use groundsign::scoring::scorecard::ReportLineScore;

fn catalogue() -> Catalogue {
    let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    Catalogue::read(&assets, "en").expect("English is shipped")
}

fn scored(course: &Course, session: &Session, line: usize) -> ReportLineScore {
    let facts = Facts::of(session, &course.pack);
    let summary = report_truth::summary(&Evidence {
        session,
        pack: &course.pack,
        facts: &facts,
    });
    summary.expect("a report was sent").lines.swap_remove(line)
}

/// What the debrief shows of a line of the report sent at the end of a record: the answer, the truth, and why.
fn shown(record: Record, line: usize, answer: Answer) -> (Outcome, String, String) {
    let session = ends(sends(record, report_with(line, answer)));
    let scored = scored(&course(), &session, line);
    let why = scored.why.map(|why| catalogue().say(&why));
    (
        scored.outcome,
        catalogue().say(&scored.truth),
        why.unwrap_or_default(),
    )
}

fn said_at(record: Record, dtg: &str) -> String {
    shown(record, 0, Answer::DateTime(dtg.into())).2
}

/// Story: a report of another month was said to give the time of sending, because that was a little nearer.
#[test]
fn only_a_time_near_the_sending_is_called_the_time_of_sending() {
    let clock = Clock::of(&course().exercise.scenario.when);
    let record = || found(&course()).wait(600.0);
    let sent = record().tick();
    let at = |minutes: u32| clock.dtg(Tick(sent.0 + minutes * 60 * 64)).to_string();
    let sending = "That is the time of sending, not of discovery.";
    assert_eq!(said_at(record(), &at(0)), sending);
    assert_eq!(said_at(record(), &at(2)), sending);
    assert_eq!(said_at(record(), &at(3)), "That is 13 min off.");
    assert!(said_at(record(), "291435ZMAY99").ends_with(" days off."));
}

/// Story: who sent at once and gave that minute was told of a mistake that was none.
#[test]
fn a_time_within_the_tolerance_is_not_called_the_time_of_sending() {
    let clock = Clock::of(&course().exercise.scenario.when);
    let record = found(&course()).wait(60.0);
    let sent = clock.dtg(record.tick()).to_string();
    let session = ends(sends(record, report_with(0, Answer::DateTime(sent))));
    let rule = rule("report-time-of-discovery", 2.0, 5.0);
    let judged = judge_by(&course(), &session, &rule);
    assert_eq!(judged.outcome, Met);
    let said = format!("{:?}", judged.findings);
    assert!(!said.contains("report-why-time-of-sending"), "{said}");
}

/// Story: a wrong month was "44640 min off", which nobody can picture.
#[test]
fn a_long_time_off_is_said_in_hours_or_days() {
    let clock = Clock::of(&course().exercise.scenario.when);
    let record = || found(&course());
    let discovered = Record::of(&course()).walk_to(SEEN_FROM, 1.2).tick();
    let after = |minutes: u32| {
        let dtg = clock.dtg(Tick(discovered.0 + minutes * 60 * 64));
        said_at(record(), &dtg.to_string())
    };
    assert_eq!(after(119), "That is 119 min off.");
    assert_eq!(after(120), "That is 2 hours off.");
    assert_eq!(after(47 * 60), "That is 47 hours off.");
    assert_eq!(after(31 * 24 * 60), "That is 31 days off.");
}

/// Story: a trainee took the item's clue for a warning sign, reported that, and the debrief called it true.
#[test]
fn what_a_mark_claims_is_not_what_was_there() {
    let of = |claimed: SignKind| {
        let record = Record::of(&course())
            .walk_to(SEEN_FROM, 1.2)
            .viewed("bag-sign")
            .marks("bag-sign", claimed, 80)
            .stops()
            .wait(1.0);
        let answer = Answer::Item {
            class: None,
            signs: vec![SignKind::WarningSign],
        };
        shown(record, 3, answer)
    };
    let honest = of(CLUE);
    assert_eq!(of(SignKind::WarningSign), honest);
    assert_eq!(honest.0, PartlyMet);
    assert!(honest.1.ends_with("Something out of place"), "{}", honest.1);
    assert_eq!(honest.2, "This could not be seen there: Warning sign.");
}

/// Story: a sign in plain sight that was in view for a moment too short to count was called invented.
#[test]
fn a_sign_that_could_be_made_out_from_there_is_not_invented() {
    let beside = Point(ITEM.0 + 3.0, ITEM.1);
    let course = course().sign_of("bag", "bag-tracks", SignKind::Environment, beside);
    let report = |signs| {
        report_with(
            3,
            Answer::Item {
                class: None,
                signs: vec![signs],
            },
        )
    };
    let record = |made_out: bool| {
        let record = Record::of(&course).walk_to(SEEN_FROM, 1.2);
        let record = if made_out {
            record.resolvable("bag-tracks")
        } else {
            record
        };
        record
            .viewed("bag-sign")
            .marks("bag-sign", CLUE, 80)
            .stops()
            .wait(1.0)
    };
    let of = |made_out| {
        let session = ends(sends(record(made_out), report(SignKind::Environment)));
        scored(&course, &session, 3).outcome
    };
    assert_eq!((of(true), of(false)), (Met, PartlyMet));
}

/// Story: "place marked, patrol withdrawn" was right beside a truth that said "none".
#[test]
fn the_measures_shown_as_true_are_all_that_count_as_true() {
    let of = |record: Record, said: &[Measure]| shown(record, 7, Answer::Measures(said.to_vec()));
    use Measure::{Warned, Withdrawn};
    let under_way = || everybody_at(found(&course()), 120.0);
    let (outcome, truth, why) = of(under_way(), &[Withdrawn]);
    assert_eq!((outcome, why.as_str()), (Met, ""));
    assert_eq!(truth, "none; may also be said: patrol withdrawn");
    let (outcome, _, why) = of(under_way(), &[Warned]);
    assert_eq!(outcome, NotMet);
    assert_eq!(why, "Reported but not done: others warned.");
    // Nobody has moved, and nobody is as far as required.
    let (outcome, truth, why) = of(found(&course()), &[Withdrawn]);
    assert_eq!(outcome, NotMet);
    assert_eq!(truth, "none");
    assert_eq!(why, "Reported but not done: patrol withdrawn.");
}

/// Story: "place marked" was true for everybody who had pressed a key, though nothing stood on the ground.
#[test]
fn nothing_on_the_ground_is_no_place_marked() {
    let marked = Answer::Measures(vec![Measure::Marked]);
    let (outcome, _, why) = shown(found(&course()), 7, marked);
    assert_eq!(outcome, NotMet);
    assert!(why.starts_with("Nothing was marked on the ground"), "{why}");
}

/// Story: a patrol went back into the ring and reported that it was withdrawn.
#[test]
fn a_withdrawal_that_was_undone_is_not_a_measure_taken() {
    let back_again = everybody_at(everybody_at(found(&course()), 145.0), 60.0);
    let (outcome, _, why) = shown(back_again, 7, Answer::Measures(vec![Measure::Withdrawn]));
    assert_eq!(outcome, NotMet);
    assert_eq!(why, "Reported but not done: patrol withdrawn.");
}

/// Story: nothing had been done, the line was left empty, and the debrief showed "(nothing)" beside "none" as wrong.
#[test]
fn a_line_left_empty_is_told_to_say_none() {
    let (outcome, _, why) = shown(found(&course()), 7, Answer::Empty);
    assert_eq!(outcome, NotMet);
    assert_eq!(
        why,
        "The line was left empty. Say “none”: an empty line tells nobody that there is nothing."
    );
    let (_, _, why) = shown(found(&course()), 4, Answer::Empty);
    assert!(why.contains("Say “no”"), "{why}");
    // There is something to say.
    let warned = found(&course()).event(Event::Warned);
    let (_, _, why) = shown(warned, 7, Answer::Empty);
    assert_eq!(why, "The line was left empty.");
    assert_eq!(
        shown(found(&course()), 7, Answer::Measures(Vec::new())).0,
        Met
    );
}

fn unit_of(said: &str, unit: &str) -> Outcome {
    let named = format!("unit: \"{unit}\"");
    let course = Course::edited(|text| text.replace("unit: \"A Company, 1 Platoon\"", &named))
        .device("bag", "small", ITEM);
    assert_eq!(course.exercise.scenario.patrol.unit, unit);
    let answer = Answer::WordsAndGrid(said.into(), "31PCR 0000 0000".into());
    let session = ends(sends(found(&course), report_with(1, answer)));
    judge_by(&course, &session, &rule("report-unit", 1.0, 0.5)).outcome
}

/// Story: UNIBAT 3 was read as UNIBAT 2 with a typing error.
#[test]
fn another_number_is_another_unit() {
    let of = |said: &str| unit_of(said, "UNIBAT 2, Patrol 4");
    assert_eq!(of("unibat-2 PATROL 4"), Met);
    assert_eq!(of("UNIBAT2 Patrol4"), Met);
    assert_eq!(of("This is UNIBAT 2, Patrol 4."), Met);
    assert_eq!(of("UNIBATT 2, Patrol 4"), PartlyMet);
    assert_eq!(of("UNBAT 2, Patrol 4"), PartlyMet);
    assert_eq!(of("UNIBAT 3, Patrol 4"), NotMet);
    assert_eq!(of("UNIBAT 2, Patrol 5"), NotMet);
    assert_eq!(of("UNIBAT 2, Patrol 45"), NotMet);
    assert_eq!(of("UNIBAT 2, Patrol 4 5"), NotMet);
    assert_eq!(of("UNIBAT 12, Patrol 4"), NotMet);
    assert_eq!(of("UNIBAT 2, Patrol 4A"), NotMet);
    assert_eq!(of("UNIBAT 2, Patrol"), NotMet);
    // One letter that stands alone tells companies apart.
    let company = |said: &str| unit_of(said, "B Company, 2A Platoon");
    assert_eq!(company("b company 2a platoon"), Met);
    assert_eq!(company("B Compny 2A Platoon"), PartlyMet);
    assert_eq!(company("C Company 2A Platoon"), NotMet);
    assert_eq!(company("B Company 2B Platoon"), NotMet);
}

/// Story: call sign PAPA 45 held PAPA 4, and 141.750 held 41.750.
#[test]
fn more_digits_are_another_call_sign_or_frequency() {
    let course = Course::edited(|text| {
        text.replace("\"channel 7\"", "\"41.750 MHz\"")
            .replace("\"Blue 1\"", "\"PAPA 4\"")
    })
    .device("bag", "small", ITEM);
    let comms = &course.exercise.scenario.comms;
    assert_eq!((&*comms.frequency, &*comms.own), ("41.750 MHz", "PAPA 4"));
    let of = |said: &str| {
        let report = report_with(2, Answer::Words(said.into()));
        let session = ends(sends(found(&course), report));
        judge_by(&course, &session, &rule("report-contact", 1.0, 0.5)).outcome
    };
    assert_eq!(of("41.750 MHz PAPA 4"), Met);
    assert_eq!(of("PAPA4 41.75"), Met);
    assert_eq!(of("papa-4, 41.750MHz"), Met);
    assert_eq!(of("41.750 MHz PAPA 45"), PartlyMet);
    assert_eq!(of("41.750 MHz PAPA 4 5"), PartlyMet);
    assert_eq!(of("141.750 MHz PAPA 4"), PartlyMet);
    assert_eq!(of("41.7501 MHz PAPA 4"), PartlyMet);
    assert_eq!(of("42.750 MHz PAPA 5"), NotMet);
}

/// Story: a report radioed from inside the mandatory distance counted as sent from a safe place.
#[test]
fn a_radio_report_is_safe_from_where_everybody_must_go() {
    let of = |range_m: f32, channel| {
        let mut report = report_with(9, Answer::Empty);
        report.channel = channel;
        let record = found(&course()).person_at(LEADER, south(range_m)).wait(1.0);
        let session = ends(sends(record, report));
        judge(&session, "report-from-safe-place", 1.0, 0.5)
    };
    // 140 m are required (in doubt), 25 m mandatory; the radio is silent within 15 m.
    assert_eq!(of(140.0, Channel::Radio), (Met, Some(1.0)));
    assert_eq!(of(139.9, Channel::Radio), (PartlyMet, Some(0.5)));
    assert_eq!(of(25.0, Channel::Radio), (PartlyMet, Some(0.5)));
    assert_eq!(of(24.9, Channel::Radio), (NotMet, Some(0.0)));
    // Whoever writes stands there, whoever carries it.
    assert_eq!(of(140.0, Channel::Runner), (Met, Some(1.0)));
    assert_eq!(of(25.0, Channel::Runner), (PartlyMet, Some(0.5)));
    assert_eq!(of(24.9, Channel::Runner), (NotMet, Some(0.0)));
}
