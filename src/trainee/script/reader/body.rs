//! State that the steps of a script act on.

use bevy::math::ops;

use super::steps::{Doing, Way};
use crate::scenario::exercise::PersonId;
use crate::sim::action::{CheckRing, Measure, Order, Report, SeenHow, TraineeAction};
use crate::sim::view::TraineeView;
use crate::trainee::Brief;
use crate::trainee::gaze::Sweep;
use crate::trainee::report::Known;
use crate::trainee::script::schema::{Line, PatrolOrder, Spot};
use crate::trainee::trail::Trail;
use crate::trainee::walk::Walk;
use crate::units::along::{Along, nearest_within};
use crate::units::place::{length_m, point_along, turn_deg};
use crate::units::{Place, Point, Tick};
use crate::vocabulary::SignKind;

/// Pace when neither the script nor the route card says one, metres a second.
const BRISK_MPS: f32 = 1.4;

/// Angle from the middle of the view within which a thing is the target, degrees.
const LOOKED_AT_DEG: f32 = 3.0;

/// A place is ahead on the route unless it lies this much farther from the way ahead than from the way walked,
/// metres.
const PASSED_TWICE_M: f32 = 1.0;

/// Range of a look that meets neither a thing nor the ground, metres.
const LOOK_REACH_M: f32 = 50.0;

/// A mark made.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlacedMark {
    pub(super) place: Place,
    kind: SignKind,
    tick: Tick,
    optics: bool,
}

/// What the steps act with and remember.
pub(super) struct Body {
    pub(super) brief: Brief,
    pub(super) trail: Trail,
    /// Progress on the route.
    pub(super) along: Along,
    /// Marks made, in order.
    pub(super) marks: Vec<PlacedMark>,
    pub(super) measures: Vec<Measure>,
}

impl Body {
    /// At the start of the route.
    pub(super) fn briefed(brief: Brief) -> Self {
        let waypoints = &brief.route.waypoints;
        let start = waypoints.first().map(|waypoint| waypoint.at);
        Self {
            trail: Trail::new(&brief.route.approach, start.unwrap_or_default()),
            along: Along::new(waypoints.iter().map(|waypoint| waypoint.at).collect()),
            brief,
            marks: Vec::new(),
            measures: Vec::new(),
        }
    }

    /// Distance of a waypoint along the route, metres.
    pub(super) fn waypoint_m(&self, id: &str) -> Option<f32> {
        let waypoints = &self.brief.route.waypoints;
        let index = waypoints.iter().position(|waypoint| waypoint.id == id)?;
        Some(length_m(&self.along.line()[..=index]))
    }

    /// Distance of a place along the route, metres: of the pass ahead, if any, because the route may pass it twice.
    pub(super) fn beside_route_m(&self, place: Point) -> Option<f32> {
        let line = self.along.line();
        let nearest = |from_m, to_m| nearest_within(line, place, from_m, to_m);
        let (off_m, anywhere_m) = nearest(0.0, f32::MAX)?;
        let ahead = nearest(self.along.at_m(), f32::MAX);
        Some(match ahead {
            Some((ahead_off_m, ahead_m)) if ahead_off_m <= off_m + PASSED_TWICE_M => ahead_m,
            _ => anywhere_m,
        })
    }

    /// The line along the route from here to a place on it.
    pub(super) fn along_route(&self, here: Point, to_m: f32) -> Vec<Point> {
        let line = self.along.line();
        let from_m = self.along.at_m();
        let mut between: Vec<Point> = (0..line.len())
            .filter(|&index| {
                let corner_m = length_m(&line[..=index]);
                corner_m > from_m.min(to_m) && corner_m < from_m.max(to_m)
            })
            .map(|index| line[index])
            .collect();
        if to_m < from_m {
            between.reverse();
        }
        let mut way = vec![here];
        way.append(&mut between);
        way.push(point_along(line, to_m));
        way
    }

    /// Planned pace of the present leg, metres a second.
    pub(super) fn planned_pace_mps(&self) -> f32 {
        let line = self.along.line();
        (0..line.len())
            .rev()
            .find(|&index| length_m(&line[..=index]) <= self.along.at_m() + 0.5)
            .and_then(|leg| self.brief.route.waypoints.get(leg))
            .map(|waypoint| waypoint.pace_mps)
            .filter(|pace_mps| *pace_mps > 0.0)
            .unwrap_or(BRISK_MPS)
    }

    /// A walk back to a place of the trail.
    pub(super) fn back(&self, to_m: f32, pace_mps: Option<f32>) -> Doing {
        Doing::Walking {
            walk: Walk::along(self.trail.back_to(to_m), pace_mps.unwrap_or(BRISK_MPS)),
            way: Way::Trail,
        }
    }

    pub(super) fn check(&mut self, ring: CheckRing) -> Doing {
        if !self.marks.is_empty() {
            self.took(Measure::SecondaryChecked);
        }
        Doing::Sweeping {
            sweep: Sweep::all_round(&self.brief.doctrine.halts),
            middle_deg: 0.0,
            ring: Some(ring),
        }
    }

    /// Bearing of the route ahead; at its end, of the look.
    pub(super) fn way_on_deg(&self, view: &TraineeView) -> f32 {
        let here = view.here.point();
        let line = self.along.line();
        line.iter()
            .enumerate()
            .find(|(index, _)| length_m(&line[..=*index]) > self.along.at_m() + 1.0)
            .map_or(view.look_bearing_deg, |(_, corner)| {
                here.bearing_deg(*corner)
            })
    }

    /// The target of the look: the thing in the middle of the view, else the ground.
    pub(super) fn aimed_at(&self, view: &TraineeView) -> Place {
        let off_deg = |bearing_deg: f32, pitch_deg: f32| {
            turn_deg(view.look_bearing_deg, bearing_deg)
                .abs()
                .max((view.look_pitch_deg - pitch_deg).abs())
        };
        let thing = view
            .glimpses
            .iter()
            .map(|glimpse| (off_deg(glimpse.bearing_deg, glimpse.pitch_deg), glimpse.at))
            .filter(|(off_deg, _)| *off_deg <= LOOKED_AT_DEG)
            .min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, at)) = thing {
            return at;
        }
        let eye_m = view.eye.up_m - view.here.up_m;
        let range_m = if view.look_pitch_deg < -1.0 {
            eye_m / ops::tan(-view.look_pitch_deg.to_radians())
        } else {
            LOOK_REACH_M
        };
        let at = view
            .eye
            .point()
            .towards(view.look_bearing_deg, range_m.min(LOOK_REACH_M));
        at.at_height(self.brief.contours.height_m(at))
    }

    pub(super) fn marked(&mut self, place: Place, kind: SignKind, view: &TraineeView) {
        self.marks.push(PlacedMark {
            place,
            kind,
            tick: view.tick,
            optics: view.optics,
        });
    }

    pub(super) fn took(&mut self, measure: Measure) {
        if !self.measures.contains(&measure) {
            self.measures.push(measure);
        }
    }

    pub(super) fn order(
        &mut self,
        order: PatrolOrder,
        view: &TraineeView,
    ) -> Option<TraineeAction> {
        let order = match order {
            PatrolOrder::Halt => Order::Halt,
            PatrolOrder::Check(ring) => Order::Check(ring),
            PatrolOrder::Withdraw { from, distance_m } => {
                self.took(Measure::Withdrawn);
                Order::Withdraw {
                    from: self.point(&from, view)?,
                    distance_m,
                }
            }
            PatrolOrder::TakeCover { from } => Order::TakeCover {
                from: self.point(&from, view)?,
            },
            PatrolOrder::Resume => Order::Resume,
            PatrolOrder::GoBack => Order::GoBack,
        };
        Some(TraineeAction::Order(order))
    }

    /// A member of the patrol by short name.
    pub(super) fn person(&self, name: &str) -> Option<PersonId> {
        let index = self
            .brief
            .patrol
            .people
            .iter()
            .position(|member| member.id == name)?;
        Some(PersonId(index as u16))
    }

    /// Content of a report by the book at this moment.
    pub(super) fn known(&self, item: Option<&Spot>, view: &TraineeView) -> Known {
        let first = self.marks.first();
        let item = item
            .and_then(|spot| self.place(spot, 0.0, view))
            .or(first.map(|made| made.place))
            .unwrap_or(view.here);
        let mut signs: Vec<SignKind> = self.marks.iter().map(|made| made.kind).collect();
        signs.sort_unstable();
        signs.dedup();
        let seen_how = match first {
            Some(made) if made.optics => SeenHow::Optics,
            _ => SeenHow::NakedEye,
        };
        let known = Known {
            item,
            discovered: first.map_or(view.tick, |made| made.tick),
            class: None,
            signs,
            required_m: self.brief.doctrine.distances.in_doubt_m.value,
            measures: self.measures.clone(),
            casualties: view
                .incidents
                .iter()
                .map(|incident| incident.casualties)
                .sum(),
            seen_how: vec![seen_how],
            posts: 0,
            civilians_inside: 0,
        };
        known.with_people(view)
    }

    /// Replaces lines by the script's own answers.
    pub(super) fn put_instead(&self, report: &mut Report, instead: &[Line]) {
        let forms = &self.brief.doctrine.reports;
        let Some(format) = forms.iter().find(|form| form.id == report.format) else {
            return;
        };
        for line in instead {
            let index = format
                .lines
                .iter()
                .position(|asked| asked.label == line.label);
            if let Some(answer) = index.and_then(|index| report.lines.get_mut(index)) {
                *answer = line.says.clone();
            }
        }
    }
}
