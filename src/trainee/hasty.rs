//! Hasty: walks on. Faster than planned, eyes straight ahead, no halt but one to read the map, in the middle of the
//! last vulnerable point and without a look around. Marks what lies in the way in passing and reports it a minute
//! later by radio from wherever that is, with half the lines empty.

use rand_pcg::Pcg64Mcg;

use super::eyes::Eyes;
use super::report::{self, Known};
use super::walk::Walk;
use super::{Brief, Trainee, gaze};
use crate::doctrine::schema::Field;
use crate::sim::action::{Answer, Channel, TraineeAction};
use crate::sim::view::TraineeView;
use crate::units::along::along_m;
use crate::units::place::{length_m, point_along};
use crate::units::{Place, Point, Tick};
use crate::vocabulary::SignKind;

/// Name for the record.
pub const NAME: &str = "hasty";

/// Factor on the planned pace.
const HASTE: f32 = 1.6;

/// Delay of the report after the find, seconds.
const REPORTS_AFTER_S: f32 = 60.0;

/// Excess of the map-reading halt over the doctrine's shortest halt, seconds.
const MAP_READING_S: f32 = 15.0;

/// Radius of the place for reading the map, metres.
const MAP_WITHIN_M: f32 = 3.0;

struct Hasty {
    brief: Brief,
    eyes: Eyes,
    route: Walk,
    map_at: Point,
    map_until: Option<Tick>,
    found: Option<(Place, SignKind, Tick)>,
    marked: bool,
    reported: bool,
}

pub(super) fn build(brief: Brief, _luck: Pcg64Mcg) -> Box<dyn Trainee> {
    let waypoints = &brief.route.waypoints;
    let line: Vec<Point> = waypoints.iter().map(|waypoint| waypoint.at).collect();
    let pace_mps = waypoints
        .first()
        .map_or(0.0, |waypoint| waypoint.pace_mps * HASTE);
    let middle = point_along(&line, length_m(&line) / 2.0);
    Box::new(Hasty {
        map_at: last_vulnerable_point(&brief, &line).unwrap_or(middle),
        route: Walk::along(line, pace_mps),
        brief,
        eyes: Eyes::sure(),
        map_until: None,
        found: None,
        marked: false,
        reported: false,
    })
}

fn last_vulnerable_point(brief: &Brief, line: &[Point]) -> Option<Point> {
    brief
        .route
        .vulnerable_points
        .iter()
        .map(|point| point.at)
        .max_by(|a, b| along_m(line, *a).total_cmp(&along_m(line, *b)))
}

impl Hasty {
    fn reads_map(&mut self, view: &TraineeView) -> bool {
        let at_place = self.map_at.distance_m(view.here.point()) <= MAP_WITHIN_M;
        if at_place && self.map_until.is_none() {
            let halt_s = self.brief.doctrine.halts.halt_after_s.value + MAP_READING_S;
            self.map_until = Some(Tick(view.tick.0 + Tick::from_seconds(halt_s).0));
        }
        self.map_until.is_some_and(|until| view.tick < until)
    }

    fn half_a_report(&self, item: Place, kind: SignKind, discovered: Tick) -> TraineeAction {
        let known = Known {
            item,
            discovered,
            class: None,
            signs: vec![kind],
            required_m: 0.0,
            measures: Vec::new(),
            casualties: 0,
            seen_how: Vec::new(),
            posts: 0,
            civilians_inside: 0,
        };
        let mut report = report::compose(&self.brief, &known, Channel::Radio);
        let fields = self
            .brief
            .doctrine
            .report_in_force()
            .map(|format| format.lines.iter().map(|line| line.field));
        for (answer, field) in report.lines.iter_mut().zip(fields.into_iter().flatten()) {
            if matches!(field, Field::Threatened | Field::Measures | Field::Priority) {
                *answer = Answer::Empty;
            }
        }
        TraineeAction::SendReport(report)
    }
}

impl Trainee for Hasty {
    fn name(&self) -> &str {
        NAME
    }

    fn act(&mut self, view: &TraineeView) -> Vec<TraineeAction> {
        self.eyes.look(view);
        if self.found.is_none() {
            self.found = self
                .eyes
                .noticed()
                .find(|thing| thing.suspicious())
                .map(|thing| (thing.last.at, thing.last.kind, view.tick));
        }
        let here = view.here.point();
        let ahead_deg = self
            .route
            .bearing_deg(here)
            .unwrap_or(view.look_bearing_deg);
        let step = if self.reads_map(view) {
            None
        } else {
            self.route.step(here)
        };
        let mut actions = vec![step.unwrap_or(TraineeAction::Stop)];
        match self.found {
            Some((at, kind, _)) if !self.marked => {
                actions.push(gaze::look_at(view, at));
                if gaze::is_on(view, at) {
                    self.marked = true;
                    actions.push(TraineeAction::Mark {
                        kind,
                        confidence_percent: 60,
                    });
                }
            }
            Some((at, kind, discovered)) => {
                actions.push(looking_ahead(ahead_deg));
                let due = view.tick.seconds_since(discovered) >= REPORTS_AFTER_S;
                if due && !self.reported {
                    self.reported = true;
                    actions.push(self.half_a_report(at, kind, discovered));
                }
            }
            None => actions.push(looking_ahead(ahead_deg)),
        }
        actions
    }
}

fn looking_ahead(bearing_deg: f32) -> TraineeAction {
    TraineeAction::Look {
        bearing_deg,
        pitch_deg: 0.0,
    }
}
