//! Marking and touching what the trainee looks at.

use super::Scene;
use crate::scenario::exercise::{Owner, SignId};
use crate::sim::action::{MarkId, Sightline};
use crate::sim::event::Event;
use crate::sim::incidents::Incident;
use crate::sim::marks::{self, StandingMark};
use crate::sim::pointing::{InView, Met, off_deg, pointed_at};
use crate::sim::seeing::eye_of;
use crate::units::Place;
use crate::vocabulary::SignKind;

/// Arm's reach from the eye, metres, standing or kneeling.
const REACH_M: f32 = 1.6;

/// Half angle of the cone within which something is touched, degrees: about the width of two hands.
const REACH_CONE_DEG: f32 = 20.0;

impl Scene<'_> {
    pub(super) fn mark(&mut self, kind: SignKind, confidence_percent: u8) {
        if self.marks.0.len() >= marks::MOST {
            return;
        }
        let aim = self.body.aim();
        let met = self
            .sight
            .meets(
                aim.eye,
                aim.bearing_deg,
                aim.pitch_deg,
                self.terrain.across_m(),
            )
            .map(|place| Met {
                place,
                above_ground_m: place.up_m - self.terrain.height_m(place.point()),
            });
        let visible = self.in_view();
        let signs = visible.iter().map(|&(sign, middle)| InView {
            middle,
            half_m: self.perception.target(sign).dimension_m(aim.eye) / 2.0,
        });
        let miss_deg = self.exercise.scenario.match_angle_deg();
        let Some(place) = pointed_at(&aim, miss_deg, met, signs) else {
            self.happened.push(Event::NothingToMark);
            return;
        };
        // A person told to stop in this tick stands while marking, even when moving off again in the same tick.
        if self.body.walking.is_none() && self.body.comes_to_a_stand() {
            self.happened.push(Event::Stopped {
                at: self.body.place(),
            });
        }
        let mark = MarkId(self.marks.0.len() as u16);
        self.marks.0.push(StandingMark {
            mark,
            tick: self.clock.0,
            place,
            on: self.sign_marked(&aim, place, &visible),
            withdrawn: false,
            said: None,
        });
        self.cordon.reopened = false;
        self.happened.push(Event::Marked {
            mark,
            aim,
            place: Some(place),
            kind,
            confidence_percent,
            visible,
        });
    }

    /// The sign that a mark is on by the doctrine in force: the nearest in angle among those within the match angle
    /// or radius; in a tie, a device's.
    fn sign_marked(
        &self,
        aim: &Sightline,
        place: Place,
        visible: &[(SignId, Place)],
    ) -> Option<SignId> {
        let scenario = &self.exercise.scenario;
        visible
            .iter()
            .map(|&(sign, middle)| (off_deg(aim, middle), sign, middle))
            .filter(|(off_deg, _, middle)| {
                *off_deg <= scenario.match_angle_deg()
                    || middle.distance_m(place) <= scenario.match_radius_m()
            })
            .min_by(|a, b| {
                let harmless = |sign: SignId| {
                    matches!(self.exercise.signs[sign.index()].owner, Owner::LookAlike(_))
                };
                a.0.total_cmp(&b.0)
                    .then(harmless(a.1).cmp(&harmless(b.1)))
                    .then(a.1.cmp(&b.1))
            })
            .map(|(_, sign, _)| sign)
    }

    /// Signs visible to the trainee now.
    fn in_view(&self) -> Vec<(SignId, Place)> {
        self.perception
            .visible(&eye_of(self.body, &self.exercise), &self.sight)
    }

    pub(super) fn touch(&mut self) {
        let aim = self.body.aim();
        let nearest = self
            .in_view()
            .into_iter()
            .filter(|(_, at)| off_deg(&aim, *at) <= REACH_CONE_DEG)
            .map(|(sign, at)| (sign, at, at.distance_m(aim.eye)))
            .filter(|(_, _, range_m)| *range_m <= REACH_M)
            .min_by(|a, b| a.2.total_cmp(&b.2));
        let Some((sign, at, _)) = nearest else {
            return;
        };
        let device = match self.exercise.signs[sign.index()].owner {
            Owner::Device(device) => Some(device),
            Owner::LookAlike(_) => None,
        };
        self.happened.push(Event::Touched { device, at });
        if let Some(device) = device {
            self.happened.push(Event::Incident {
                device,
                person: self.body.person,
                at,
            });
            self.devices.remove(device, &self.exercise, self.perception);
            self.incidents.happens(Incident {
                tick: self.clock.0,
                at: at.point(),
                casualties: 0,
            });
        }
    }
}
