//! The hand-over briefing, judged as the report is.

use groundsign::record::Session;
use groundsign::scenario::exercise::PersonId;
use groundsign::scoring::Outcome;
use groundsign::scoring::score;
use groundsign::sim::action::{Answer, Channel, Means, Measure, Report, SeenHow};
use groundsign::sim::event::{Ending, Event, Told};
use groundsign::units::Point;
use groundsign::units::dtg::Clock;
use groundsign::vocabulary::SignKind;

use Outcome::{Met, NeverEvaluated, NotMet, PartlyMet};

use super::reports::{ITEM, SEEN_FROM, back, course, found, grid, judge, south};
use crate::common::records::{Course, Record};

/// The farmer of the minimal scenario.
const FARMER: PersonId = PersonId(4);

/// Withdrawn, warned, one post held; the specialists are there.
fn ready_to_hand_over(course: &Course) -> Record {
    let record = found(course).event(Event::Warned);
    let record = back(record.patrol_at(south(145.0)), 145.0);
    let post = south(145.0).at_height(0.0);
    record
        .event(Event::PostManned {
            person: PersonId(1),
            at: post,
        })
        .wait(1.0)
        .event(Event::SpecialistsCame)
}

/// The right answers.
fn right() -> Vec<Answer> {
    let course = course();
    let clock = Clock::of(&course.exercise.scenario.when);
    let discovered = Record::of(&course).walk_to(SEEN_FROM, 1.2).tick();
    let seen = Answer::Item {
        class: None,
        signs: vec![SignKind::WarningClue],
    };
    vec![
        seen.clone(),
        Answer::Grid(grid(&course, ITEM)),
        Answer::DateTime(clock.dtg(discovered).to_string()),
        Answer::SeenHow(vec![SeenHow::NakedEye]),
        Answer::Number(1),
        seen,
        // The farmer stands 85 m from the item; the herder, 92 m.
        Answer::Number(2),
        Answer::Measures(vec![
            Measure::Warned,
            Measure::Withdrawn,
            Measure::CordonPosted,
        ]),
    ]
}

fn briefed(record: Record, lines: Vec<Answer>) -> Session {
    let report = Report {
        format: "hand-over".into(),
        channel: Channel::Radio,
        lines,
    };
    record
        .event(Event::Briefed { report })
        .event(Event::HandedOver)
        .ends(Ending::HandedOver)
}

fn of(session: &Session, id: &str) -> (Outcome, Option<f64>) {
    let judged = judge(&course(), session, id, 1.0, 0.5);
    (judged.outcome, judged.measured)
}

/// One line of an otherwise right briefing.
fn line(record: Record, number: usize, answer: Answer) -> (Outcome, String) {
    let mut lines = right();
    lines[number] = answer;
    let card = score(&briefed(record, lines), &course().pack);
    let line = card
        .briefing
        .expect("one was given")
        .lines
        .swap_remove(number);
    (line.outcome, format!("{:?}", line.why))
}

const CRITERIA: [&str; 3] = ["briefing-given", "briefing-complete", "briefing-true"];

/// Story: the specialists were met with one button, and whether they were told anything was never judged.
#[test]
fn a_right_briefing_is_right_on_every_line() {
    let course = course();
    let session = briefed(ready_to_hand_over(&course), right());
    let card = score(&session, &course.pack);
    let briefing = card.briefing.expect("one was given");
    assert_eq!(briefing.lines.len(), 8);
    for line in &briefing.lines {
        assert_eq!(line.outcome, Met, "{line:?}");
    }
    for id in CRITERIA {
        assert_eq!(of(&session, id), (Met, Some(1.0)), "{id}");
    }
}

#[test]
fn a_hand_over_without_a_word_is_no_briefing() {
    let handed_over = ready_to_hand_over(&course())
        .event(Event::HandedOver)
        .ends(Ending::HandedOver);
    for id in CRITERIA {
        assert_eq!(of(&handed_over, id), (NotMet, None), "{id}");
    }
    assert!(score(&handed_over, &course().pack).briefing.is_none());
}

#[test]
fn no_briefing_is_owed_where_nobody_came_or_nothing_was_marked_or_the_form_was_not_there() {
    let nobody_came = found(&course()).wait(60.0).ends(Ending::TimeUp);
    let nothing_marked = Record::of(&course())
        .walk_to(SEEN_FROM, 1.2)
        .event(Event::SpecialistsCame)
        .ends(Ending::TimeUp);
    // Story: an old record, in which one could only press a button, lost points for a form that it did not have.
    let mut old_record = ready_to_hand_over(&course())
        .event(Event::HandedOver)
        .ends(Ending::HandedOver);
    old_record.header.doctrine_text = old_record
        .header
        .doctrine_text
        .replace("handover_in_force: \"hand-over\",", "");
    for (session, why) in [
        (nobody_came, "nobody came"),
        (nothing_marked, "nothing was marked"),
        (old_record, "its own pack had no form"),
    ] {
        for id in CRITERIA {
            assert_eq!(of(&session, id), (NeverEvaluated, None), "{id}: {why}");
        }
    }
}

#[test]
fn a_briefing_is_complete_by_its_lines_and_true_by_what_it_says() {
    let course = course();
    let mut half = right();
    half[4..8].fill(Answer::Empty);
    let session = briefed(ready_to_hand_over(&course), half);
    assert_eq!(of(&session, "briefing-complete"), (PartlyMet, Some(0.5)));
    assert_eq!(
        of(&session, "briefing-true"),
        (Met, Some(1.0)),
        "what was said is so"
    );
    let mut wrong = right();
    wrong[4] = Answer::Number(2);
    wrong[6] = Answer::Number(9);
    let session = briefed(ready_to_hand_over(&course), wrong);
    assert_eq!(of(&session, "briefing-complete"), (Met, Some(1.0)));
    let (outcome, share) = of(&session, "briefing-true");
    assert_eq!(outcome, PartlyMet);
    assert!(
        (share.expect("judged") - (6.0 + 0.5) / 8.0).abs() < 1e-9,
        "{share:?}"
    );
}

#[test]
fn how_it_was_noticed_is_told_as_it_was() {
    use SeenHow::{NakedEye, Optics, Told as ToldBySomebody};
    let ready = || ready_to_hand_over(&course());
    let said = |record, ways: &[SeenHow]| line(record, 3, Answer::SeenHow(ways.to_vec())).0;
    assert_eq!(said(ready(), &[NakedEye]), Met);
    assert_eq!(said(ready(), &[Optics]), NotMet);
    assert_eq!(said(ready(), &[]), NotMet);
    assert_eq!(said(ready(), &[NakedEye, ToldBySomebody]), PartlyMet);
    let asked = |told| {
        ready().event(Event::Asked {
            civilian: FARMER,
            by: Means::Interpreter,
            told,
        })
    };
    let both = &[NakedEye, ToldBySomebody];
    assert_eq!(said(asked(Told::Something), both), Met);
    assert_eq!(said(asked(Told::Something), &[NakedEye]), Met);
    assert_eq!(said(asked(Told::Nothing), both), PartlyMet);
    // Marked through the binoculars, seen with the naked eye as well.
    let through_optics = Record::of(&course())
        .walk_to(SEEN_FROM, 1.2)
        .viewed("bag-sign")
        .optics(true)
        .wait(1.0)
        .marks("bag-sign", SignKind::WarningClue, 80)
        .optics(false)
        .wait(1.0)
        .event(Event::SpecialistsCame);
    assert_eq!(said(through_optics.clone(), &[Optics]), Met);
    assert_eq!(said(through_optics.clone(), &[Optics, NakedEye]), Met);
    assert_eq!(said(through_optics, &[NakedEye]), NotMet);
}

#[test]
fn posts_and_people_are_counted_as_they_stand_at_the_hand_over() {
    let said = |record, number, count| line(record, number, Answer::Number(count));
    let ready = || ready_to_hand_over(&course());
    assert_eq!(said(ready(), 4, 1).0, Met);
    let (outcome, why) = said(ready(), 4, 2);
    assert_eq!(outcome, PartlyMet);
    assert!(why.contains("report-why-posts"), "{why}");
    assert_eq!(said(ready(), 4, 3).0, NotMet);
    let left = ready().event(Event::PostLeft {
        person: PersonId(1),
    });
    assert_eq!(said(left, 4, 0).0, Met);
    assert_eq!(said(ready(), 6, 2).0, Met);
    assert_eq!(said(ready(), 6, 1).0, PartlyMet);
    assert_eq!(said(ready(), 6, 0).0, NotMet);
    let out = ready().person_at(FARMER, Point(190.0, 20.0)).wait(1.0);
    assert_eq!(said(out, 6, 1).0, Met);
    // 140 m are required: at its very edge one may be counted or not.
    let edge = || ready().person_at(FARMER, Point(140.0, 20.0)).wait(1.0);
    assert_eq!((said(edge(), 6, 1).0, said(edge(), 6, 2).0), (Met, Met));
    let (outcome, why) = line(ready(), 6, Answer::Words("a few".into()));
    assert_eq!(outcome, NotMet);
    assert!(why.contains("report-why-form"), "{why}");
}

#[test]
fn of_two_briefings_the_last_counts() {
    let course = course();
    let first = Report {
        format: "hand-over".into(),
        channel: Channel::Radio,
        lines: vec![Answer::Empty; 8],
    };
    let record = ready_to_hand_over(&course).event(Event::Briefed { report: first });
    let session = briefed(record.wait(5.0), right());
    assert_eq!(of(&session, "briefing-complete"), (Met, Some(1.0)));
}
