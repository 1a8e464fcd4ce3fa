//! Execution of one step.

use super::body::{Body, ON_SPOT_M};
use crate::sim::action::{CheckRing, Direction, MarkId, Measure, TraineeAction};
use crate::sim::view::TraineeView;
use crate::trainee::BEAT_TICKS;
use crate::trainee::gaze::{self, Sweep};
use crate::trainee::script::schema::{Condition, Spot, Step};
use crate::trainee::walk::Walk;
use crate::units::along::Going;
use crate::units::{Place, Point, Tick};
use crate::vocabulary::SignKind;

/// Step of a scan, degrees.
const SCAN_STEP_DEG: f32 = 15.0;

/// Time after which a look that does not reach its place is abandoned, seconds.
const GIVE_UP_LOOK_S: f32 = 2.0;

/// A step in progress.
pub(super) enum Doing {
    /// Instantaneous, with these actions.
    At(Vec<TraineeAction>),
    Walking {
        walk: Walk,
        way: Way,
    },
    Waiting {
        condition: Option<Condition>,
        until: Option<Tick>,
    },
    Looking {
        at: Place,
        until: Tick,
        /// What to mark once the eyes are on it.
        mark: Option<(SignKind, u8)>,
    },
    Sweeping {
        sweep: Sweep,
        middle_deg: f32,
        ring: Option<CheckRing>,
    },
    /// Until the specialists' result.
    HandingOver(Option<TraineeAction>),
}

/// Path of a walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Along the route, in either direction.
    Route(Going),
    /// Back along the trail.
    Trail,
    /// Straight to a place.
    Straight,
}

impl Doing {
    pub(super) fn begin(step: Step, view: &TraineeView, body: &mut Body) -> Self {
        let here = view.here.point();
        match step {
            Step::WalkTo { to, pace_mps } => {
                let pace_mps = pace_mps.unwrap_or_else(|| body.planned_pace_mps());
                let Some(point) = body.point(&to, view) else {
                    return Self::nothing();
                };
                let by_route_m = match &to {
                    Spot::Waypoint(id) => body.waypoint_m(id),
                    Spot::VulnerablePoint(_) => body.beside_route_m(point),
                    _ => None,
                };
                match by_route_m {
                    Some(to_m) => Self::by_route(body, here, to_m, pace_mps),
                    None => Self::Walking {
                        walk: Walk::along(vec![here, point], pace_mps),
                        way: Way::Straight,
                    },
                }
            }
            Step::WalkOn {
                distance_m,
                pace_mps,
            } => {
                let pace_mps = pace_mps.unwrap_or_else(|| body.planned_pace_mps());
                Self::by_route(body, here, body.along.at_m() + distance_m, pace_mps)
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
                body.marked(place, kind, view);
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
            Step::WithdrawMark { mark } => {
                let number = mark.checked_sub(1);
                if let Some(made) = number.and_then(|index| body.marks.get_mut(usize::from(index)))
                {
                    made.withdrawn = true;
                }
                let taken_back = number.map(|mark| TraineeAction::WithdrawMark(MarkId(mark)));
                Self::At(taken_back.into_iter().collect())
            }
            Step::NearCheck => body.check(CheckRing::Near, view),
            Step::FarCheck => body.check(CheckRing::Far, view),
            Step::Order(order) => Self::At(body.order(order, view).into_iter().collect()),
            Step::Warn => {
                body.took(Measure::Warned, view);
                Self::At(vec![TraineeAction::Warn])
            }
            Step::ControlPoint { at } => {
                body.took(Measure::ControlPointSet, view);
                Self::At(
                    body.point(&at, view)
                        .map(|at| TraineeAction::PlaceControlPoint { at })
                        .into_iter()
                        .collect(),
                )
            }
            Step::Cordon { person, at } => {
                let action = body.person(&person).zip(body.point(&at, view));
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
                let report = body.report(channel, item.as_ref(), &instead, view);
                Self::At(vec![TraineeAction::SendReport(report)])
            }
            Step::HandOver => Self::HandingOver(Some(TraineeAction::HandOver)),
            Step::Brief { item, instead } => {
                let briefing = body.briefing(item.as_ref(), &instead, view);
                let action = briefing.map_or(TraineeAction::HandOver, TraineeAction::Brief);
                Self::HandingOver(Some(action))
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
            // Handled by the interpreter itself.
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

    fn by_route(body: &Body, here: Point, to_m: f32, pace_mps: f32) -> Self {
        let going = if to_m < body.along.at_m() {
            Going::Back
        } else {
            Going::On
        };
        Self::Walking {
            walk: Walk::along(body.along_route(here, to_m), pace_mps),
            way: Way::Route(going),
        }
    }

    /// Direction of travel along the route; none while standing.
    pub(super) fn going(&self) -> Option<Going> {
        match self {
            Self::Walking { way, .. } => Some(match way {
                Way::Route(going) => *going,
                Way::Trail => Going::Back,
                Way::Straight => Going::Across,
            }),
            _ => None,
        }
    }

    /// True while walking.
    pub(super) fn walks(&self) -> bool {
        matches!(self, Self::Walking { .. })
    }

    /// One beat; true when done.
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
            Self::Walking { walk, way } => {
                if *way == Way::Trail {
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
                // A thing that comes into view at the spot gives its own place.
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
                    body.marked(*at, kind, view);
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
            Self::HandingOver(action) => match action.take() {
                Some(action) => {
                    actions.push(action);
                    false
                }
                None => !view.handed_over,
            },
        }
    }
}

fn later(view: &TraineeView, time_s: f32) -> Tick {
    Tick(
        view.tick
            .0
            .saturating_add(Tick::from_seconds(time_s).0.max(BEAT_TICKS)),
    )
}
