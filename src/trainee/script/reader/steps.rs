//! A step being done.

use super::body::Body;
use crate::sim::action::{CheckRing, Direction, MarkId, Measure, TraineeAction};
use crate::sim::view::TraineeView;
use crate::trainee::BEAT_TICKS;
use crate::trainee::gaze::{self, Sweep};
use crate::trainee::report;
use crate::trainee::script::schema::{Condition, Spot, Step};
use crate::trainee::walk::{Walk, along_m};
use crate::units::place::point_along;
use crate::units::{Place, Point, Tick};
use crate::vocabulary::SignKind;

/// Step of a scan, degrees.
const SCAN_STEP_DEG: f32 = 15.0;

/// A look that does not reach its place is given up after this, seconds.
const GIVE_UP_LOOK_S: f32 = 2.0;

/// A step being done.
pub(super) enum Doing {
    /// Done at once, with these actions.
    At(Vec<TraineeAction>),
    Walking {
        walk: Walk,
        /// True when walking back on the way walked.
        back: bool,
    },
    Waiting {
        condition: Option<Condition>,
        until: Option<Tick>,
    },
    Looking {
        at: Place,
        until: Tick,
        /// What is marked once the eyes are on it.
        mark: Option<(SignKind, u8)>,
    },
    Sweeping {
        sweep: Sweep,
        middle_deg: f32,
        ring: Option<CheckRing>,
    },
}

impl Doing {
    pub(super) fn begin(step: Step, view: &TraineeView, body: &mut Body) -> Self {
        let here = view.here.point();
        match step {
            Step::WalkTo { to, pace_mps } => {
                let pace_mps = pace_mps.unwrap_or_else(|| body.planned_pace_mps(here));
                let Some(point) = body.point(&to, view) else {
                    return Self::nothing();
                };
                let line = match to {
                    Spot::Waypoint(_) | Spot::VulnerablePoint(_) => body.along_route(here, point),
                    _ => vec![here, point],
                };
                Self::walk(line, pace_mps)
            }
            Step::WalkOn {
                distance_m,
                pace_mps,
            } => {
                let pace_mps = pace_mps.unwrap_or_else(|| body.planned_pace_mps(here));
                let line = body.route_line();
                let goal = point_along(&line, along_m(&line, here) + distance_m);
                Self::walk(body.along_route(here, goal), pace_mps)
            }
            Step::WalkBack {
                distance_m,
                pace_mps,
            } => {
                let to_m = (body.trail.length_m() - distance_m).max(0.0);
                body.back(to_m, pace_mps)
            }
            Step::WalkBackFrom {
                from,
                distance_m,
                pace_mps,
            } => {
                let Some(from) = body.point(&from, view) else {
                    return Self::nothing();
                };
                let mut to_m = body.trail.length_m();
                while to_m > 0.0 && body.trail.at(to_m).distance_m(from) < distance_m {
                    to_m = (to_m - 1.0).max(0.0);
                }
                body.back(to_m, pace_mps)
            }
            Step::Halt => Self::At(vec![TraineeAction::Stop]),
            Step::Wait { time_s } => Self::Waiting {
                condition: None,
                until: Some(later(view, time_s)),
            },
            Step::WaitUntil {
                condition,
                at_most_s,
            } => Self::Waiting {
                condition: Some(condition),
                until: at_most_s.map(|time_s| later(view, time_s)),
            },
            Step::Stance(stance) => Self::At(vec![TraineeAction::Stance(stance)]),
            Step::Look {
                bearing_deg,
                pitch_deg,
            } => Self::Sweeping {
                sweep: Sweep::between(0.0, 0.0, SCAN_STEP_DEG, &[pitch_deg]),
                middle_deg: bearing_deg,
                ring: None,
            },
            Step::LookAt { at, above_ground_m } => {
                Self::looking(body, &at, above_ground_m, None, view)
            }
            Step::Scan {
                from_deg,
                to_deg,
                pitch_deg,
            } => Self::Sweeping {
                sweep: Sweep::between(from_deg, to_deg, SCAN_STEP_DEG, &[pitch_deg]),
                middle_deg: body.way_on_deg(view),
                ring: None,
            },
            Step::UseOptics(up) => Self::At(vec![TraineeAction::Optics(up)]),
            Step::Mark {
                kind,
                confidence_percent,
            } => {
                let place = body.aimed_at(view);
                body.marked(place, kind, view.tick);
                Self::At(vec![TraineeAction::Mark {
                    kind,
                    confidence_percent,
                }])
            }
            Step::MarkAt {
                at,
                above_ground_m,
                kind,
                confidence_percent,
            } => {
                let mark = Some((kind, confidence_percent));
                Self::looking(body, &at, above_ground_m, mark, view)
            }
            Step::WithdrawMark { mark } => Self::At(
                mark.checked_sub(1)
                    .map(|mark| TraineeAction::WithdrawMark(MarkId(mark)))
                    .into_iter()
                    .collect(),
            ),
            Step::NearCheck => body.check(CheckRing::Near),
            Step::FarCheck => body.check(CheckRing::Far),
            Step::Order(order) => Self::At(body.order(order, view).into_iter().collect()),
            Step::Warn => {
                body.took(Measure::Warned);
                Self::At(vec![TraineeAction::Warn])
            }
            Step::ControlPoint { at } => {
                body.took(Measure::ControlPointSet);
                Self::At(
                    body.point(&at, view)
                        .map(|at| TraineeAction::PlaceControlPoint { at })
                        .into_iter()
                        .collect(),
                )
            }
            Step::Cordon { person, at } => {
                let action = body.person(&person).zip(body.point(&at, view));
                body.took(Measure::CordonPosted);
                Self::At(
                    action
                        .map(|(person, at)| TraineeAction::PostCordon { person, at })
                        .into_iter()
                        .collect(),
                )
            }
            Step::Transmit => Self::At(vec![TraineeAction::Transmit]),
            Step::Report {
                channel,
                item,
                instead,
            } => {
                let known = body.known(item.as_ref(), view);
                let mut report = report::compose(&body.brief, &known, channel);
                body.put_instead(&mut report, &instead);
                Self::At(vec![TraineeAction::SendReport(report)])
            }
            Step::HandOver => Self::At(vec![TraineeAction::HandOver]),
            Step::Brief { item, instead } => {
                let known = body.known(item.as_ref(), view);
                let mut report = report::briefing(&body.brief, &known);
                body.put_instead(&mut report, &instead);
                Self::At(vec![TraineeAction::Brief(report)])
            }
            Step::CountPatrol => Self::At(vec![TraineeAction::CountPatrol]),
            Step::Ask { near, by } => Self::At(
                body.nearest_civilian(&near, view)
                    .map(|person| TraineeAction::Ask { person, by })
                    .into_iter()
                    .collect(),
            ),
            Step::DirectCivilians {
                from,
                distance_m,
                by,
                to,
            } => Self::At(
                body.point(&from, view)
                    .map(|from| {
                        TraineeAction::DirectCivilians(Direction {
                            by,
                            from,
                            distance_m,
                            to,
                        })
                    })
                    .into_iter()
                    .collect(),
            ),
            Step::TurnBack => Self::At(vec![TraineeAction::TurnBack]),
            Step::Touch => Self::At(vec![TraineeAction::Touch]),
            // Read by whoever turns the pages.
            Step::When { .. } | Step::Until { .. } => Self::nothing(),
        }
    }

    fn looking(
        body: &Body,
        at: &Spot,
        above_ground_m: f32,
        mark: Option<(SignKind, u8)>,
        view: &TraineeView,
    ) -> Self {
        match body.place(at, above_ground_m, view) {
            Some(at) => Self::Looking {
                at,
                until: later(view, GIVE_UP_LOOK_S),
                mark,
            },
            None => Self::nothing(),
        }
    }

    fn nothing() -> Self {
        Self::At(Vec::new())
    }

    fn walk(line: Vec<Point>, pace_mps: f32) -> Self {
        Self::Walking {
            walk: Walk::along(line, pace_mps),
            back: false,
        }
    }

    /// True while the feet move.
    pub(super) fn walks(&self) -> bool {
        matches!(self, Self::Walking { .. })
    }

    /// One beat of it; true when it is done.
    pub(super) fn go_on(
        &mut self,
        view: &TraineeView,
        body: &mut Body,
        actions: &mut Vec<TraineeAction>,
    ) -> bool {
        match self {
            Self::At(done) => {
                actions.append(done);
                true
            }
            Self::Walking { walk, back } => {
                if *back {
                    body.trail.back_at(view.here.point());
                } else {
                    body.trail.step(view.here.point());
                }
                match walk.step(view.here.point()) {
                    Some(step) if !walk.barred() => {
                        actions.push(step);
                        if let Some(bearing_deg) = walk.bearing_deg(view.here.point()) {
                            actions.push(TraineeAction::Look {
                                bearing_deg,
                                pitch_deg: 0.0,
                            });
                        }
                        false
                    }
                    _ => {
                        actions.push(TraineeAction::Stop);
                        true
                    }
                }
            }
            Self::Waiting { condition, until } => {
                condition
                    .as_ref()
                    .is_some_and(|condition| body.holds(condition, view))
                    || until.is_some_and(|until| view.tick >= until)
            }
            Self::Looking { at, until, mark } => {
                // A thing that comes into view at the spot is looked at where it is.
                if let Some(thing) = view
                    .glimpses
                    .iter()
                    .find(|glimpse| glimpse.at.point().distance_m(at.point()) < ON_SPOT_M)
                {
                    *at = thing.at;
                }
                actions.push(gaze::look_at(view, *at));
                if !gaze::is_on(view, *at) && view.tick < *until {
                    return false;
                }
                if let Some((kind, confidence_percent)) = *mark {
                    body.marked(*at, kind, view.tick);
                    actions.push(TraineeAction::Mark {
                        kind,
                        confidence_percent,
                    });
                }
                true
            }
            Self::Sweeping {
                sweep,
                middle_deg,
                ring,
            } => {
                if let Some(ring) = ring.take() {
                    actions.push(TraineeAction::Stop);
                    actions.push(TraineeAction::Check(ring));
                }
                match sweep.step(view, *middle_deg) {
                    Some(look) => {
                        actions.push(look);
                        false
                    }
                    None => true,
                }
            }
        }
    }
}

/// A thing nearer to a spot than this is what the spot means, metres.
const ON_SPOT_M: f32 = 2.0;

fn later(view: &TraineeView, time_s: f32) -> Tick {
    Tick(
        view.tick
            .0
            .saturating_add(Tick::from_seconds(time_s).0.max(BEAT_TICKS)),
    )
}
