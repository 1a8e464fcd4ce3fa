//! An item that the trainee knows of, and what must be kept from it.

use crate::scenario::exercise::{DeviceId, PlacedDevice, SignId};
use crate::scoring::criterion::Evidence;
use crate::scoring::facts::{MarkFact, MarkOutcome, mandatory_m, preferred_m, required_m};
use crate::units::{Place, Point, Tick};

/// A device that was marked, or walked into, and what must be kept from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Item {
    /// Which.
    pub device: DeviceId,
    /// When the trainee first marked it (a mark that still stands), or came inside its mandatory distance.
    pub since: Tick,
    /// Where the device is.
    pub at: Point,
    /// Where the sign is that was marked; the device itself when none was.
    pub shown_at: Point,
    /// Inside this nobody stays, metres.
    pub mandatory_m: f32,
    /// What everybody must keep, metres.
    pub required_m: f32,
    /// Beyond this one may be in sight of it, metres.
    pub preferred_m: f32,
}

impl Item {
    /// The item that a mark was on.
    pub(super) fn marked(evidence: &Evidence<'_>, mark: &MarkFact) -> Option<Self> {
        let MarkOutcome::Hit { device, sign } = mark.outcome else {
            return None;
        };
        let placed = evidence.exercise().devices.get(device.index())?;
        Some(Self::of(evidence, placed, mark.tick, Some(sign)))
    }

    /// A device, known since a tick by one of its signs.
    pub(super) fn of(
        evidence: &Evidence<'_>,
        placed: &PlacedDevice,
        since: Tick,
        sign: Option<SignId>,
    ) -> Self {
        let sign = sign.and_then(|sign| evidence.exercise().signs.get(sign.index()));
        Self {
            device: placed.id,
            since,
            at: placed.device.at,
            shown_at: sign.map_or(placed.device.at, |placed| placed.sign.at),
            mandatory_m: mandatory_m(evidence.pack, placed),
            required_m: required_m(evidence.session, evidence.pack, placed),
            preferred_m: preferred_m(evidence.pack, placed),
        }
    }

    /// Distance kept from it, metres: from the device or from the sign that was marked, whichever is farther. A trainee
    /// knows the sign and not the device, so that a few metres between the two are never held against anyone.
    pub fn range_m(&self, from: Point) -> f32 {
        from.distance_m(self.at).max(from.distance_m(self.shown_at))
    }

    /// Share of the required distance that is kept, in whole metres as everybody is told them; 1 or more is enough.
    pub fn share(&self, from: Point) -> f32 {
        if self.required_m > 0.0 {
            self.range_m(from).round() / self.required_m
        } else {
            1.0
        }
    }

    /// How much nearer one has come to it than one was at a place, metres: to the device and to the sign both, so that
    /// only coming nearer to what one knows of counts.
    pub fn nearer_by_m(&self, before: Point, here: Point) -> f32 {
        let nearer = |to: Point| before.distance_m(to) - here.distance_m(to);
        nearer(self.at).min(nearer(self.shown_at))
    }

    /// Where it is, on the map.
    pub fn place(&self) -> Place {
        self.at.at_height(0.0)
    }
}
