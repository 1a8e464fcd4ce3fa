//! State that the steps of a script act on.

use std::collections::BTreeMap;

use bevy::math::ops;

use super::steps::{Doing, Way};
use crate::scenario::exercise::{PersonId, SignId};
use crate::sim::action::{CheckRing, Measure, Order, TraineeAction};
use crate::sim::observation::CENTRAL_VIEW_HALF_DEG;
use crate::sim::view::{Glimpse, TraineeView};
use crate::trainee::Brief;
use crate::trainee::gaze::Sweep;
use crate::trainee::script::schema::PatrolOrder;
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

/// Radius within which a thing is at a spot, metres.
pub(super) const ON_SPOT_M: f32 = 2.0;

/// A mark made.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlacedMark {
    pub(super) place: Place,
    /// Kind of sign seen there; the one given where nothing stands out.
    pub(super) kind: SignKind,
    pub(super) tick: Tick,
    /// True when it was made through the binoculars.
    pub(super) optics: bool,
    /// Where the trainee stood.
    pub(super) from: Point,
    /// True once it was taken back.
    pub(super) withdrawn: bool,
}

/// What the steps act with and remember.
pub(super) struct Body {
    pub(super) brief: Brief,
    pub(super) trail: Trail,
    /// Progress on the route.
    pub(super) along: Along,
    /// Marks made, in order.
    pub(super) marks: Vec<PlacedMark>,
    /// Measures taken, with their times.
    pub(super) measures: Vec<(Measure, Tick)>,
    /// Classes of what can be recognised for what it is.
    pub(super) recognisable: BTreeMap<SignId, String>,
    /// Places and classes of what was recognised.
    pub(super) recognised: Vec<(Place, String)>,
    /// Time of the last incident reported.
    pub(super) incident_reported: Option<Tick>,
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
            recognisable: BTreeMap::new(),
            recognised: Vec::new(),
            incident_reported: None,
        }
    }

    /// Recognises what lies in the middle of the view.
    pub(super) fn see(&mut self, view: &TraineeView) {
        for glimpse in &view.glimpses {
            let off_deg = turn_deg(view.look_bearing_deg, glimpse.bearing_deg)
                .abs()
                .max((view.look_pitch_deg - glimpse.pitch_deg).abs());
            if view.optics || off_deg <= CENTRAL_VIEW_HALF_DEG {
                self.recognise(glimpse);
            }
        }
    }

    fn recognise(&mut self, glimpse: &Glimpse) {
        if let Some(class) = self.recognisable.remove(&glimpse.thing) {
            self.recognised.push((glimpse.at, class));
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

    pub(super) fn check(&mut self, ring: CheckRing, view: &TraineeView) -> Doing {
        self.took(Measure::SecondaryChecked, view);
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
        let thing = view
            .glimpses
            .iter()
            .map(|glimpse| (glimpse.at.distance_m(place), glimpse))
            .filter(|(off_m, _)| *off_m <= ON_SPOT_M)
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, glimpse)| glimpse);
        if let Some(thing) = thing {
            self.recognise(thing);
        }
        self.marks.push(PlacedMark {
            place,
            kind: thing.map_or(kind, |thing| thing.kind),
            tick: view.tick,
            optics: view.optics,
            from: view.here.point(),
            withdrawn: false,
        });
    }

    pub(super) fn took(&mut self, measure: Measure, view: &TraineeView) {
        self.measures.push((measure, view.tick));
    }

    pub(super) fn order(
        &mut self,
        order: PatrolOrder,
        view: &TraineeView,
    ) -> Option<TraineeAction> {
        let order = match order {
            PatrolOrder::Halt => Order::Halt,
            PatrolOrder::Check(ring) => {
                self.took(Measure::SecondaryChecked, view);
                Order::Check(ring)
            }
            PatrolOrder::Withdraw { from, distance_m } => Order::Withdraw {
                from: self.point(&from, view)?,
                distance_m,
            },
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
}
