//! The simulation's part of a whole drill: runners, walked ground, the specialists' result, resuming the patrol, an
//! exercise that goes on after an incident, and suspected areas. Every test names its story in a line.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use groundsign::record::{Header, Mode, Recorder, Session, capture, replay, resume};
use groundsign::scenario::exercise::{LEADER, PersonId, Seat};
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::sim::Patrol;
use groundsign::sim::action::{Acted, Channel, MarkId, Order, Report, TraineeAction};
use groundsign::sim::event::{Ending, Event};
use groundsign::sim::marks::Said;
use groundsign::sim::view::TraineeView;
use groundsign::trainee::drill::{Drill, Habits};
use groundsign::trainee::eyes::{Eyes, Skill};
use groundsign::trainee::script::{self, ScriptReader};
use groundsign::trainee::{self, Brief, Trainee};
use groundsign::units::{Point, TICK_HZ, Tick};
use groundsign::vocabulary::SignKind;

const TRACK: &str = r#"known_safe: true"#;
const COMMS: &str = r#"runner: "second""#;
const END: &str = "    criteria_off: [],";

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/minimal.ron")
}

/// The minimal scenario with changes: each text occurs there exactly once. The track runs north along east 0.
fn loaded(edits: &[(&str, &str)]) -> LoadedScenario {
    let mut text = std::fs::read_to_string(fixture()).expect("a fixture");
    for (find, put) in edits {
        assert_eq!(text.matches(find).count(), 1, "{find}");
        text = text.replacen(find, put, 1);
    }
    scenario::load_text(&fixture(), text, &[]).unwrap_or_else(|found| panic!("{found:#?}"))
}

/// The first variation with this many devices and the farm's rubbish in it.
fn drawn(loaded: &LoadedScenario, devices: usize) -> Arc<Exercise> {
    (0..200)
        .map(|seed| Exercise::draw(Arc::clone(&loaded.scenario), seed))
        .find(|exercise| exercise.devices.len() == devices && exercise.look_alikes.len() == 1)
        .map(Arc::new)
        .expect("some seed draws it")
}

/// A patrol controlled by the test.
struct Led {
    patrol: Patrol,
    events: Vec<(Tick, Event)>,
}

impl Led {
    fn on(edits: &[(&str, &str)], devices: usize) -> Self {
        Self {
            patrol: Patrol::new(drawn(&loaded(edits), devices)),
            events: Vec::new(),
        }
    }

    fn act(&mut self, actions: &[TraineeAction]) -> Vec<Event> {
        let output = self.patrol.step(&Seat::LEADER.does(actions));
        let told = output.events.iter().cloned();
        self.events.extend(told.map(|event| (output.tick, event)));
        output.events
    }

    fn wait(&mut self, seconds: u32) {
        for _ in 0..seconds * TICK_HZ {
            self.act(&[]);
        }
    }

    fn view(&mut self) -> TraineeView {
        self.patrol.view()
    }

    fn here(&mut self) -> Point {
        self.view().here.point()
    }

    /// Walks straight there and stops.
    fn walk_to(&mut self, to: Point) {
        for _ in 0..2_000 {
            let here = self.here();
            if here.distance_m(to) < 0.4 {
                break;
            }
            self.act(&[TraineeAction::Move {
                bearing_deg: here.bearing_deg(to),
                pace_mps: 1.6,
            }]);
            for _ in 0..7 {
                self.act(&[]);
            }
        }
        self.act(&[TraineeAction::Stop]);
        self.wait(1);
        let here = self.here();
        assert!(here.distance_m(to) < 0.6, "stands at {here:?}, not {to:?}");
    }

    /// Looks at a place and marks it.
    fn mark(&mut self, at: Point) {
        let eye = self.view().eye;
        let down = eye.up_m.atan2(eye.point().distance_m(at)).to_degrees();
        self.act(&[TraineeAction::Look {
            bearing_deg: eye.point().bearing_deg(at),
            pitch_deg: -down,
        }]);
        self.wait(2);
        self.act(&[TraineeAction::Mark {
            kind: SignKind::WarningClue,
            confidence_percent: 60,
        }]);
    }

    fn report(&mut self, channel: Channel) -> Vec<Event> {
        self.act(&[TraineeAction::SendReport(Report {
            format: "nine-line".to_owned(),
            channel,
            lines: Vec::new(),
        })])
    }

    fn order(&mut self, order: Order) {
        self.act(&[TraineeAction::Order(order)]);
    }

    /// The first occurrence of an event.
    fn when(&self, is: impl Fn(&Event) -> bool) -> Option<Tick> {
        self.events
            .iter()
            .find(|(_, event)| is(event))
            .map(|(tick, _)| *tick)
    }

    fn left_known_ground(&self) -> Vec<PersonId> {
        self.events
            .iter()
            .filter_map(|(_, event)| match event {
                Event::LeftKnownGround { person, .. } => Some(*person),
                _ => None,
            })
            .collect()
    }
}

fn is_arrival(event: &Event) -> bool {
    matches!(event, Event::ReportArrived { .. })
}

/// The rubbish of the farm, and the culvert's item.
const RUBBISH: Point = Point(-4.0, -60.0);
const CULVERT: Point = Point(3.0, 22.0);

// Runners.

/// Story: the runner's report arrived at once, and nobody ran.
#[test]
fn a_report_by_hand_is_carried_by_a_pair_and_arrives_when_they_are_there() {
    let mut led = Led::on(&[], 0);
    led.walk_to(Point(0.0, -100.0));
    let events = led.report(Channel::Runner);
    let sent = Event::RunnersSent {
        people: vec![PersonId(1), PersonId(3)],
        report: 0,
    };
    assert!(events.contains(&sent), "{events:?}");
    assert!(!events.iter().any(is_arrival), "{events:?}");
    led.wait(5);
    let carriers: Vec<PersonId> = led
        .view()
        .patrol
        .iter()
        .filter(|comrade| comrade.carries_report)
        .map(|comrade| comrade.person)
        .collect();
    assert_eq!(carriers, [PersonId(1), PersonId(3)]);
    led.wait(120);
    let (sent, arrived, back) = (
        led.when(|event| matches!(event, Event::RunnersSent { .. })),
        led.when(is_arrival),
        led.when(|event| matches!(event, Event::RunnersBack { .. })),
    );
    let seconds = |from: Option<Tick>, to: Option<Tick>| {
        let (from, to) = (from.expect("sent"), to.expect("there and back"));
        to.seconds_since(from)
    };
    // The last of the file stands 66 m from the start of the approach, and walks briskly.
    let there_s = seconds(sent, arrived);
    assert!((35.0..45.0).contains(&there_s), "{there_s} s");
    let back_s = seconds(arrived, back);
    assert!((35.0..70.0).contains(&back_s), "{back_s} s");
    assert!(led.view().patrol.iter().all(|one| !one.carries_report));
}

/// A radio report has nobody to wait for.
#[test]
fn a_report_by_radio_arrives_in_the_tick_in_which_it_is_sent() {
    let mut led = Led::on(&[], 0);
    let events = led.report(Channel::Radio);
    let sent = events
        .iter()
        .position(|e| matches!(e, Event::ReportSent { .. }));
    let arrived = events.iter().position(is_arrival);
    assert!(sent.is_some() && sent < arrived, "{events:?}");
}

/// Story: the specialists came two minutes after a report that nobody had received yet.
#[test]
fn the_specialists_clock_starts_when_the_report_arrives() {
    let mut led = Led::on(&[], 0);
    led.walk_to(Point(0.0, -100.0));
    led.report(Channel::Runner);
    led.wait(170);
    let arrived = led.when(is_arrival).expect("they are there");
    let came = led
        .when(|event| *event == Event::SpecialistsCame)
        .expect("two minutes later");
    assert!((came.seconds_since(arrived) - 120.0).abs() < 0.1);
}

/// Story: runners were sent past the item to a place ahead.
#[test]
fn runners_go_back_on_the_way_they_came_and_never_forward() {
    let mut led = Led::on(
        &[(COMMS, r#"runner: "second", runner_to: (0.0, -170.0)"#)],
        1,
    );
    led.walk_to(Point(0.0, -40.0));
    led.mark(CULVERT);
    led.report(Channel::Runner);
    let mut nearest_m = f32::INFINITY;
    let before = led.view().patrol.clone();
    for _ in 0..200 {
        led.wait(1);
        for comrade in led.view().patrol.iter().filter(|one| one.carries_report) {
            nearest_m = nearest_m.min(comrade.at.distance_m(CULVERT));
        }
    }
    let at_first_m = before[0].at.distance_m(CULVERT);
    assert!(nearest_m >= at_first_m - 1.0, "{nearest_m} m");
    assert!(led.when(is_arrival).is_some());
    assert_eq!(led.left_known_ground(), []);
}

/// Story: a member at a post was sent off with the report, and with nobody left the report was sent all the same.
#[test]
fn whoever_holds_a_post_does_not_run_and_with_nobody_free_the_report_is_not_sent() {
    let mut led = Led::on(&[], 0);
    led.walk_to(Point(0.0, -100.0));
    let post = |person| TraineeAction::PostCordon {
        person: PersonId(person),
        at: Point(0.0, -130.0),
    };
    led.act(&[post(1)]);
    assert_eq!(led.view().runners, [PersonId(3), PersonId(2)]);
    led.act(&[post(2)]);
    assert_eq!(
        led.view().runners,
        [PersonId(3)],
        "one goes alone rather than nobody"
    );
    led.act(&[post(3)]);
    assert!(led.view().runners.is_empty());
    let events = led.report(Channel::Runner);
    assert_eq!(events, [Event::NobodyToRun]);
}

/// Story: orders reached people who were out of call, and they turned round with the report in their hands.
#[test]
fn runners_carry_on_through_orders_and_do_what_was_ordered_once_they_are_back() {
    let mut led = Led::on(&[], 0);
    led.walk_to(Point(0.0, -100.0));
    led.report(Channel::Runner);
    led.wait(3);
    led.order(Order::Halt);
    led.wait(150);
    assert!(led.when(is_arrival).is_some());
    let here = led.here();
    led.walk_to(Point(0.0, -60.0));
    led.wait(10);
    let stands = led.view().patrol[0].at;
    assert!(stands.distance_m(here) < 12.0, "told to halt: {stands:?}");
    led.order(Order::Resume);
    led.wait(40);
    let follows = led.view().patrol[0].at;
    assert!(follows.distance_m(Point(0.0, -68.0)) < 1.5, "{follows:?}");
}

// Known ground.

fn unsafe_track() -> [(&'static str, &'static str); 1] {
    [(TRACK, "known_safe: false")]
}

/// Story: a road that nobody had walked yet counted as known ground, all four metres of it.
#[test]
fn a_road_not_walked_yet_is_no_known_ground_and_what_somebody_walked_is() {
    let mut led = Led::on(&unsafe_track(), 1);
    led.walk_to(Point(0.0, -60.0));
    led.mark(CULVERT);
    led.walk_to(Point(0.0, -80.0));
    led.walk_to(Point(0.0, -60.5));
    assert_eq!(led.left_known_ground(), [], "walked before");
    led.walk_to(Point(0.0, -55.0));
    assert_eq!(led.left_known_ground(), [LEADER], "on the road, but new");
    led.walk_to(Point(0.0, -70.0));
    led.wait(1);
    led.walk_to(Point(3.5, -70.0));
    assert_eq!(led.left_known_ground(), [LEADER, LEADER], "beside the way");
}

/// A surface declared safe is known ground without being walked.
#[test]
fn a_surface_declared_safe_is_known_ground() {
    let mut led = Led::on(&[], 1);
    led.walk_to(Point(0.0, -60.0));
    led.mark(CULVERT);
    led.walk_to(Point(1.5, -50.0));
    assert_eq!(led.left_known_ground(), []);
    led.walk_to(Point(6.0, -50.0));
    assert_eq!(led.left_known_ground(), [LEADER]);
}

/// Before anything is marked the leader leads over new ground: that is what a patrol is for.
#[test]
fn known_ground_is_told_of_only_while_it_is_owed() {
    let mut led = Led::on(&unsafe_track(), 1);
    led.walk_to(Point(8.0, -60.0));
    assert_eq!(led.left_known_ground(), []);
}

/// Story: marking while walking and stopping two steps later counted as leaving known ground.
#[test]
fn whoever_marks_in_walking_has_a_few_steps_to_come_to_a_stand_in() {
    let mut led = Led::on(&unsafe_track(), 1);
    led.walk_to(Point(0.0, -60.0));
    led.mark(CULVERT);
    led.act(&[TraineeAction::WithdrawMark(MarkId(0))]);
    led.act(&[TraineeAction::Move {
        bearing_deg: 0.0,
        pace_mps: 1.3,
    }]);
    led.wait(4);
    led.act(&[TraineeAction::Mark {
        kind: SignKind::WarningClue,
        confidence_percent: 60,
    }]);
    led.wait(2);
    led.act(&[TraineeAction::Stop]);
    led.wait(5);
    assert_eq!(led.left_known_ground(), []);
    led.act(&[TraineeAction::Move {
        bearing_deg: 0.0,
        pace_mps: 1.3,
    }]);
    led.wait(4);
    assert_eq!(led.left_known_ground(), [LEADER]);
}

/// Ground walked by any member is known to all.
#[test]
fn everybody_of_the_patrol_leaves_known_ground_behind() {
    let mut led = Led::on(&unsafe_track(), 1);
    led.walk_to(Point(0.0, -100.0));
    led.act(&[TraineeAction::PostCordon {
        person: PersonId(1),
        at: Point(20.0, -120.0),
    }]);
    let mut way = Vec::new();
    for _ in 0..60 {
        led.wait(1);
        let at = led.view().patrol[0].at;
        if at.0 > 0.5 {
            way.push(at);
        }
    }
    led.walk_to(Point(0.0, -110.0));
    led.mark(CULVERT);
    led.walk_to(Point(0.0, way[0].1));
    for at in way.iter().take(8) {
        led.walk_to(*at);
    }
    assert_eq!(led.left_known_ground(), []);
    led.walk_to(Point(way[7].0, way[7].1 - 4.0));
    assert_eq!(led.left_known_ground(), [LEADER]);
}

// The specialists.

fn fully_closed(led: &mut Led, at: Point) {
    led.walk_to(Point(0.0, -100.0));
    led.mark(at);
    led.act(&[TraineeAction::PlaceControlPoint {
        at: Point(0.0, -150.0),
    }]);
    led.act(&[TraineeAction::PostCordon {
        person: PersonId(1),
        at: Point(0.0, -120.0),
    }]);
    led.report(Channel::Radio);
    led.wait(121);
    assert!(led.view().specialists_here);
}

/// Story: a look-alike marked from afar ended the patrol; now the way opens again and the rest of the route counts.
#[test]
fn where_all_was_harmless_the_patrol_goes_on_to_the_end_of_the_route() {
    let mut led = Led::on(&[], 0);
    fully_closed(&mut led, RUBBISH);
    led.act(&[TraineeAction::HandOver]);
    assert!(led.view().handed_over);
    led.wait(19);
    assert!(
        led.when(|e| matches!(e, Event::SpecialistsSaid { .. }))
            .is_none()
    );
    led.wait(2);
    let said = Event::SpecialistsSaid {
        mark: MarkId(0),
        device: None,
    };
    let tick = led.when(|event| *event == said);
    assert!(tick.is_some());
    assert_eq!(led.when(|event| *event == Event::RouteReopened), tick);
    let view = led.view();
    assert!(view.route_reopened && !view.handed_over && !view.specialists_here);
    assert!(view.marks.is_empty() && view.control_point.is_none());
    assert_eq!(view.said, [(MarkId(0), Said::Harmless)]);
    assert!(
        view.patrol[0].at_post,
        "a post is held until it is called back"
    );
    led.order(Order::Resume);
    led.walk_to(Point(0.0, 20.0));
    led.walk_to(Point(0.0, 60.0));
    assert!(!led.view().patrol[0].at_post);
    for step in 7..15 {
        if led.patrol.ended().is_none() {
            led.walk_to(Point(0.0, step as f32 * 10.0));
        }
    }
    led.act(&[TraineeAction::Move {
        bearing_deg: 0.0,
        pace_mps: 1.6,
    }]);
    led.wait(10);
    assert_eq!(led.patrol.ended(), Some(Ending::RouteCompleted));
}

/// The hand-over still ends the exercise after a real item, once the result is given.
#[test]
fn where_it_was_an_item_the_exercise_ends_with_the_hand_over() {
    let mut led = Led::on(&[], 1);
    fully_closed(&mut led, CULVERT);
    led.act(&[TraineeAction::HandOver]);
    led.wait(21);
    let said = |event: &Event| {
        matches!(
            event,
            Event::SpecialistsSaid {
                device: Some(_),
                ..
            }
        )
    };
    assert!(led.when(said).is_some());
    assert_eq!(led.patrol.ended(), Some(Ending::HandedOver));
}

/// Story: an item that had been dealt with was still visible and still went off.
#[test]
fn an_item_that_was_dealt_with_is_there_no_more_when_the_scenario_goes_on() {
    let goes_on = "    after_hand_over: GoesOn,\n    criteria_off: [],";
    let mut led = Led::on(&[(END, goes_on)], 1);
    fully_closed(&mut led, CULVERT);
    led.act(&[TraineeAction::HandOver]);
    led.wait(21);
    assert!(led.when(|event| *event == Event::RouteReopened).is_some());
    assert_eq!(led.view().said, [(MarkId(0), Said::Item)]);
    led.order(Order::Resume);
    let reopened = led.events.len();
    for north in [-60.0, -20.0, 10.0] {
        led.walk_to(Point(0.0, north));
    }
    led.walk_to(Point(2.5, 21.0));
    assert_eq!(led.patrol.ended(), None);
    let seen = |event: &Event| {
        matches!(
            event,
            Event::SignResolvable { sign, .. } | Event::SignViewed { sign, .. }
                if led.patrol.exercise().devices[0].signs.contains(sign)
        )
    };
    assert!(!led.events[reopened..].iter().any(|(_, event)| seen(event)));
}

/// A mark beside the item, where the specialists look the place over, is on the item.
#[test]
fn without_a_mark_on_an_item_nothing_is_dealt_with() {
    let mut led = Led::on(&[], 1);
    fully_closed(&mut led, RUBBISH);
    led.act(&[TraineeAction::HandOver]);
    led.wait(21);
    assert!(led.when(|event| *event == Event::RouteReopened).is_some());
    led.order(Order::Resume);
    for north in [-60.0, -20.0, 10.0] {
        led.walk_to(Point(0.0, north));
    }
    led.act(&[TraineeAction::Move {
        bearing_deg: 20.0,
        pace_mps: 1.6,
    }]);
    led.wait(8);
    assert_eq!(led.patrol.ended(), Some(Ending::Incident));
}

/// A briefing is a hand-over with words, under the same conditions.
#[test]
fn a_briefing_hands_over_and_is_kept() {
    let mut led = Led::on(&[], 0);
    let briefing = || {
        TraineeAction::Brief(Report {
            format: "nine-line".to_owned(),
            channel: Channel::Runner,
            lines: Vec::new(),
        })
    };
    assert_eq!(led.act(&[briefing()]), [], "nobody is there to be briefed");
    fully_closed(&mut led, RUBBISH);
    let events = led.act(&[briefing()]);
    assert!(
        matches!(events[..], [Event::Briefed { .. }, Event::HandedOver]),
        "{events:?}"
    );
    assert_eq!(led.act(&[briefing()]), [], "it is theirs already");
}

/// Story: nobody knew whether everybody was there.
#[test]
fn counting_gives_those_within_call_the_trainee_among_them() {
    let mut led = Led::on(&[], 0);
    assert!(
        led.act(&[TraineeAction::CountPatrol])
            .contains(&Event::Counted { present: 4 })
    );
    led.order(Order::Halt);
    led.walk_to(Point(0.0, -80.0));
    let events = led.act(&[TraineeAction::CountPatrol]);
    assert!(
        events.contains(&Event::Counted { present: 1 }),
        "{events:?}"
    );
}

// After an incident.

fn goes_on_after_incident() -> [(&'static str, &'static str); 1] {
    [(END, "    after_incident: GoesOn,\n    criteria_off: [],")]
}

/// Story: an incident ended the exercise just where the drill after it begins.
#[test]
fn after_an_incident_the_exercise_goes_on_where_the_scenario_says_so() {
    let mut led = Led::on(&goes_on_after_incident(), 1);
    led.walk_to(Point(0.0, 10.0));
    led.act(&[TraineeAction::Move {
        bearing_deg: 20.0,
        pace_mps: 1.6,
    }]);
    led.wait(8);
    led.act(&[TraineeAction::Stop]);
    led.wait(5);
    assert_eq!(led.patrol.ended(), None);
    let incidents = led
        .events
        .iter()
        .filter(|(_, event)| matches!(event, Event::Incident { .. }))
        .count();
    assert_eq!(incidents, 1, "it happens once");
    assert_eq!(led.view().incidents.len(), 1);
}

/// Something happens to other people, ahead: told, and nothing more.
#[test]
fn an_incident_to_others_is_told_with_its_place_and_number() {
    let inject = r#"    injects: [
        (id: "bang", when: At(time_s: 5.0), what: Incident(at: (0.0, 100.0), casualties: 2)),"#;
    let mut led = Led::on(&[("    injects: [", inject)], 0);
    led.wait(6);
    assert!(
        led.when(|event| *event == Event::Injected { inject: 0 })
            .is_some()
    );
    assert_eq!(led.patrol.ended(), None);
    let incident = led.view().incidents[0];
    assert_eq!((incident.at, incident.casualties), (Point(0.0, 100.0), 2));
}

// Suspected areas.

const OLD_LINE: (&str, &str) = (
    "    vehicles: [",
    r#"    suspected_areas: [
        (id: "old-line", area: Polygon(corners: [(-30.0, -120.0), (30.0, -120.0), (30.0, -80.0), (-30.0, -80.0)])),
    ],
    vehicles: ["#,
);

/// Story: nobody was told who had come into the area, and the road through it counted as safe.
#[test]
fn in_a_suspected_area_known_ground_is_only_what_was_walked() {
    let mut led = Led::on(&[OLD_LINE], 0);
    led.walk_to(Point(0.0, -125.0));
    assert_eq!(led.left_known_ground(), []);
    led.walk_to(Point(0.0, -110.0));
    let entered = Event::SuspectedAreaEntered {
        area: 0,
        person: LEADER,
    };
    assert!(led.when(|event| *event == entered).is_some());
    assert_eq!(
        led.left_known_ground(),
        [LEADER],
        "the leader walks on new ground"
    );
    led.wait(1);
    let halted = led.events.len();
    led.walk_to(Point(0.0, -125.0));
    let left = Event::SuspectedAreaLeft {
        area: 0,
        person: LEADER,
    };
    assert!(led.when(|event| *event == left).is_some());
    let again = led.events[halted..]
        .iter()
        .any(|(_, event)| matches!(event, Event::LeftKnownGround { .. }));
    assert!(!again, "back on the steps one came by");
}

/// A patrol that starts inside the area is in it from the start.
#[test]
fn a_patrol_that_begins_inside_is_told_so_in_the_first_tick() {
    let inside = OLD_LINE.1.replace("-120.0", "-170.0");
    let mut led = Led::on(&[(OLD_LINE.0, &inside)], 0);
    let events = led.act(&[]);
    let entered: Vec<PersonId> = events
        .iter()
        .filter_map(|event| match event {
            Event::SuspectedAreaEntered { area: 0, person } => Some(*person),
            _ => None,
        })
        .collect();
    assert_eq!(entered, [PersonId(0), PersonId(1), PersonId(2)]);
}

// Marks.

/// Story: `Halt, Mark, Warn` and off in one tick read as "stopped after 2:54".
#[test]
fn whoever_is_told_to_stop_and_marks_in_one_tick_stands_while_they_mark() {
    let mut led = Led::on(&[], 0);
    let walk = |bearing_deg| TraineeAction::Move {
        bearing_deg,
        pace_mps: 1.6,
    };
    led.act(&[
        walk(0.0),
        TraineeAction::Look {
            bearing_deg: 0.0,
            pitch_deg: -5.0,
        },
    ]);
    led.wait(5);
    let mark = TraineeAction::Mark {
        kind: SignKind::WarningClue,
        confidence_percent: 60,
    };
    let events = led.act(&[TraineeAction::Stop, mark.clone(), walk(180.0)]);
    let stopped = events
        .iter()
        .position(|e| matches!(e, Event::Stopped { .. }));
    let marked = events
        .iter()
        .position(|e| matches!(e, Event::Marked { .. }));
    let moved = events
        .iter()
        .position(|e| matches!(e, Event::MovedOff { .. }));
    assert!(
        stopped.is_some() && stopped < marked && marked < moved,
        "{events:?}"
    );
    led.wait(2);
    let events = led.act(&[mark]);
    assert!(
        !events.iter().any(|e| matches!(e, Event::Stopped { .. })),
        "in walking"
    );
}

// From end to end.

const WHOLE: &str = r#"(
    format: 1,
    about: "Marks the rubbish, does the drill with runners, goes on to the well.",
    steps: [
        WalkOn(distance_m: 40),
        Halt,
        MarkAt(at: At(-4, -60), kind: WarningClue, confidence_percent: 60),
        Warn,
        CountPatrol,
        Order(Withdraw(from: Mark(1), distance_m: 100)),
        WalkBackFrom(from: Mark(1), distance_m: 100),
        WaitUntil(condition: EverybodyDone, at_most_s: 120),
        Cordon(person: "radio", at: Back(distance_m: 10)),
        ControlPoint(at: Here),
        Report(channel: Runner),
        WaitUntil(condition: SpecialistsHere, at_most_s: 400),
        HandOver,
        WaitUntil(condition: RouteReopened, at_most_s: 60),
        Order(Resume),
        Wait(time_s: 30),
        WalkTo(to: Waypoint("bend")),
        WalkTo(to: Waypoint("well")),
    ],
)"#;

fn whole_session(folder: &Path) -> Session {
    let loaded = loaded(&[]);
    let exercise = drawn(&loaded, 0);
    let script = script::load_text(
        Path::new("whole.ron"),
        WHOLE,
        &loaded.scenario,
        &loaded.doctrine.pack,
    )
    .unwrap_or_else(|found| panic!("{found:#?}"));
    let mut reader = ScriptReader::new("whole", &script.script, &exercise, &loaded.doctrine.pack);
    let seed = exercise.seed;
    let mut patrol = Patrol::new(exercise);
    let header = Header::of(&loaded, seed, Mode::Practise, "whole", patrol.digest());
    let mut recorder =
        Recorder::create(&folder.join("whole.gsrec"), &header).expect("an empty folder");
    capture::run(
        &mut patrol,
        header,
        &mut reader,
        Some(&mut recorder),
        &mut |_| {},
    )
    .session
}

/// Replays the actions of a session.
struct Again(Vec<(Tick, Acted)>);

impl Trainee for Again {
    fn name(&self) -> &str {
        "again"
    }

    fn act(&mut self, view: &TraineeView) -> Vec<TraineeAction> {
        let next = Tick(view.tick.0 + 1);
        let due = self.0.iter().filter(|(tick, _)| *tick == next);
        due.map(|(_, acted)| acted.action.clone()).collect()
    }
}

#[test]
fn a_whole_drill_is_recorded_replayed_and_resumed_with_the_same_bits() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let session = whole_session(folder.path());
    assert_eq!(session.ending(), Ending::RouteCompleted);
    let happened = |is: &dyn Fn(&Event) -> bool| session.events.iter().any(|(_, event)| is(event));
    assert!(happened(&|event| matches!(
        event,
        Event::RunnersSent { .. }
    )));
    assert!(happened(&|event| matches!(
        event,
        Event::RunnersBack { .. }
    )));
    assert!(happened(&|event| *event == Event::RouteReopened));
    assert!(!happened(&|event| matches!(
        event,
        Event::LeftKnownGround { .. }
    )));
    assert!(replay(&session).same());

    let path = folder.path().join("whole.gsrec");
    let read = groundsign::record::read(&path).expect("a whole record");
    assert_eq!(read.session.events, session.events);
    // Cut while the runners are away.
    let sent = session
        .events
        .iter()
        .find(|(_, event)| matches!(event, Event::RunnersSent { .. }));
    let (sent, _) = sent.expect("they were sent");
    let bytes = std::fs::read(&path).expect("written");
    let share = (sent.seconds() + 20.0) / session.last_tick.seconds();
    let cut = (bytes.len() as f32 * share) as usize;
    std::fs::write(&path, &bytes[..cut]).expect("a torn tail");
    let mut resumed = resume(&path).expect("whole but for its tail");
    let gone_on = capture::run_resumed(
        &mut resumed.patrol,
        resumed.session,
        &mut Again(session.actions.clone()),
        Some(&mut resumed.recorder),
        &mut |_| {},
    );
    assert_eq!(gone_on.session.events, session.events);
    assert_eq!(gone_on.session.digests, session.digests);
}

/// Story: virtual trainees stood at the cordon until time was up though the way was open again.
#[test]
fn a_trainee_that_marked_something_harmless_goes_on_and_completes_the_route() {
    let loaded = loaded(&unsafe_track());
    let exercise = drawn(&loaded, 0);
    let takes_all_for_suspicious = Skill {
        notice: 1.0,
        recognise: 1.0,
        alarm: 1.0,
        dismiss: 0.0,
    };
    let eyes = Eyes::with_chance(takes_all_for_suspicious, exercise.stream("wary"));
    let brief = Brief::of(&exercise, &loaded.doctrine.pack);
    let mut wary = Drill::new("wary", brief, Habits::BY_THE_BOOK, eyes);
    let session = led_by(&mut wary, &loaded, exercise);
    let happened = |wanted: &Event| session.events.iter().any(|(_, event)| event == wanted);
    assert!(happened(&Event::HandedOver) && happened(&Event::RouteReopened));
    assert_eq!(session.ending(), Ending::RouteCompleted);
    let marks = session
        .events
        .iter()
        .filter(|(_, event)| matches!(event, Event::Marked { .. }))
        .count();
    assert_eq!(
        marks, 1,
        "what the specialists looked at is not marked again"
    );
}

fn led_by(trainee: &mut dyn Trainee, loaded: &LoadedScenario, exercise: Arc<Exercise>) -> Session {
    let seed = exercise.seed;
    let mut patrol = Patrol::new(exercise);
    let header = Header::of(
        loaded,
        seed,
        Mode::Practise,
        trainee.name(),
        patrol.digest(),
    );
    capture::run(&mut patrol, header, trainee, None, &mut |_| {}).session
}

/// After an incident the careful trainee halts, counts, reports it at once, keeps everybody back and closes off.
#[test]
fn careful_does_the_drill_after_an_incident() {
    let inject = r#"    injects: [
        (id: "bang", when: At(time_s: 60.0), what: Incident(at: (0.0, 40.0), casualties: 2)),"#;
    let loaded = loaded(&[("    injects: [", inject)]);
    let exercise = drawn(&loaded, 0);
    let mut careful =
        trainee::virtual_trainee("careful", &exercise, &loaded.doctrine.pack).expect("exists");
    let session = led_by(careful.as_mut(), &loaded, exercise);
    let first = |is: &dyn Fn(&Event) -> bool| {
        session
            .events
            .iter()
            .find(|(_, event)| is(event))
            .map(|(tick, _)| *tick)
            .expect("it is done")
    };
    let order = [
        first(&|event| matches!(event, Event::Injected { inject: 0 })),
        first(&|event| *event == Event::Ordered(Order::Halt)),
        first(&|event| matches!(event, Event::Counted { present: 4 })),
        first(&|event| matches!(event, Event::Ordered(Order::Withdraw { .. }))),
        first(&|event| matches!(event, Event::ReportSent { .. })),
        first(&|event| matches!(event, Event::PostManned { .. })),
        first(&|event| *event == Event::HandedOver),
    ];
    assert!(order.is_sorted(), "{order:?}");
    let nearest_m = session
        .observations
        .iter()
        .filter(|seen| seen.tick > order[0])
        .flat_map(|seen| seen.people[..4].to_vec())
        .map(|at| at.distance_m(Point(0.0, 40.0)))
        .fold(f32::INFINITY, f32::min);
    let at_first = session.observation_at(order[0]).expect("seen").people[0];
    assert!(
        nearest_m >= at_first.distance_m(Point(0.0, 40.0)) - 2.0,
        "{nearest_m} m"
    );
}
