//! Evaluates conditions and spots from what the trainee can know.

use super::body::Body;
use crate::scenario::exercise::PersonId;
use crate::sim::view::{Glimpse, TraineeView};
use crate::trainee::script::schema::{Condition, Spot};
use crate::units::{Place, Point};

impl Body {
    /// True when a condition holds.
    pub(super) fn holds(&self, condition: &Condition, view: &TraineeView) -> bool {
        match condition {
            Condition::AtTime(time_s) => view.tick.seconds() >= *time_s,
            Condition::Near { to, within_m } => self
                .point(to, view)
                .is_some_and(|point| point.distance_m(view.here.point()) <= *within_m),
            Condition::Sees {
                within_m,
                kind,
                look,
            } => view.glimpses.iter().any(|glimpse| {
                within_m.is_none_or(|within_m| glimpse.range_m <= within_m)
                    && kind.is_none_or(|kind| glimpse.kind == kind)
                    && look.is_none_or(|look| glimpse.look == look)
            }),
            Condition::Heard => !view.radio.is_empty(),
            Condition::EverybodyDone => view
                .patrol
                .iter()
                .all(|comrade| comrade.done || comrade.at_post),
            Condition::EverybodyAway { from, distance_m } => {
                self.point(from, view).is_some_and(|from| {
                    view.patrol
                        .iter()
                        .map(|comrade| comrade.at)
                        .chain([view.here.point()])
                        .all(|at| at.distance_m(from) >= *distance_m)
                })
            }
            Condition::CivilianWithin { distance_m } => view
                .civilians
                .iter()
                .any(|(_, at)| at.distance_m(view.here.point()) <= *distance_m),
            Condition::SpecialistsHere => view.specialists_here,
            Condition::RouteReopened => view.route_reopened,
            Condition::Incident => !view.incidents.is_empty(),
            Condition::Not(condition) => !self.holds(condition, view),
            Condition::All(conditions) => conditions
                .iter()
                .all(|condition| self.holds(condition, view)),
            Condition::Any(conditions) => conditions
                .iter()
                .any(|condition| self.holds(condition, view)),
        }
    }

    /// A spot on the map; none when it refers to nothing present.
    pub(super) fn point(&self, spot: &Spot, view: &TraineeView) -> Option<Point> {
        let route = &self.brief.route;
        match spot {
            Spot::At(east_m, north_m) => Some(Point(*east_m, *north_m)),
            Spot::Waypoint(id) => route
                .waypoints
                .iter()
                .find(|waypoint| waypoint.id == *id)
                .map(|waypoint| waypoint.at),
            Spot::VulnerablePoint(id) => route
                .vulnerable_points
                .iter()
                .find(|point| point.id == *id)
                .map(|point| point.at),
            Spot::Asset(id) => self
                .brief
                .assets
                .iter()
                .find(|asset| asset.id == *id)
                .map(|asset| asset.at),
            Spot::Mark(number) => {
                let index = usize::from(*number).checked_sub(1)?;
                self.marks.get(index).map(|made| made.place.point())
            }
            Spot::NearestThing => nearest(view).map(|glimpse| glimpse.at.point()),
            Spot::Here => Some(view.here.point()),
            Spot::Back { distance_m } => {
                Some(self.trail.at((self.trail.length_m() - distance_m).max(0.0)))
            }
        }
    }

    /// The local person in view nearest to a spot.
    pub(super) fn nearest_civilian(&self, spot: &Spot, view: &TraineeView) -> Option<PersonId> {
        let to = self.point(spot, view)?;
        view.civilians
            .iter()
            .min_by(|a, b| a.1.distance_m(to).total_cmp(&b.1.distance_m(to)))
            .map(|(person, _)| *person)
    }

    /// A spot in space, at a height above the ground. A thing in view near the spot gives its own place; else the map
    /// gives the height of the ground.
    pub(super) fn place(
        &self,
        spot: &Spot,
        above_ground_m: f32,
        view: &TraineeView,
    ) -> Option<Place> {
        if *spot == Spot::NearestThing {
            return nearest(view).map(|glimpse| glimpse.at);
        }
        if let Spot::Mark(number) = spot {
            let index = usize::from(*number).checked_sub(1)?;
            return self.marks.get(index).map(|made| made.place);
        }
        let point = self.point(spot, view)?;
        Some(point.at_height(self.brief.contours.height_m(point) + above_ground_m))
    }
}

fn nearest(view: &TraineeView) -> Option<&Glimpse> {
    view.glimpses
        .iter()
        .min_by(|a, b| a.range_m.total_cmp(&b.range_m))
}
