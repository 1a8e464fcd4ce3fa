//! Confirmation from where the trainee stood, as far as a record can show it.
//!
//! Between noticing the thing and leaving or approaching it, one of these without coming nearer: the binoculars were
//! on it, or on the sign of it that was marked; or one of them was looked at from another angle, or for the pack's
//! `confirm_look_s` while standing.
//! Looking from behind cover, which the doctrine mentions, cannot be seen in a record and is not required.

use super::drill::Drill;
use super::item::Item;
use crate::scoring::facts::person_at;
use crate::sim::observation::{CENTRAL_VIEW_HALF_DEG, FRAME_EVERY_TICKS, Observation};
use crate::units::place::turn_deg;
use crate::units::tick::TICK_S;
use crate::units::{Point, Tick};

/// Change of bearing that counts as another angle, degrees: 10 m to the side at 60 m.
const ANOTHER_ANGLE_DEG: f32 = 10.0;

/// Tolerance of coming nearer, metres: a pace.
const PACE_M: f32 = 1.0;

/// Increase in distance that counts as leaving the thing, and decrease that counts as approaching it, metres.
const LEAVING_M: f32 = 5.0;

/// Speed below which one stands, metres a second.
const STANDS_MPS: f32 = 0.1;

impl Drill<'_> {
    /// When the first item was confirmed, not before the mark; none when it never was. An incident needs no
    /// confirmation.
    pub fn confirmed(&self) -> Option<Tick> {
        let item = self.first();
        if item.incident {
            return Some(self.since);
        }
        let marked_from = self.at(self.trainee(), self.since)?;
        let nearest_m = item.range_m(marked_from) - PACE_M;
        // The later place must not be nearer: walking up to a thing changes the angle too.
        let sideways = |item: &Item, marked_from: Point, here: Point, seen: &Observation| {
            let turned_deg = turn_deg(item.at.bearing_deg(marked_from), item.at.bearing_deg(here));
            let no_nearer =
                seen.tick >= self.since || item.range_m(here) <= item.range_m(marked_from) + PACE_M;
            no_nearer && turned_deg.abs() >= ANOTHER_ANGLE_DEG
        };
        let mut looked_s = 0.0;
        let wanted_s = self.evidence.pack.drill.confirm_look_s();
        let optics = self.evidence.session.scenario().patrol.optics;
        let window = self.observations(self.noticed(), self.settled);
        let here = |seen: &Observation| person_at(seen, self.trainee());
        window
            .take_while(|seen| seen.tick <= self.since || self.stays(item, marked_from, seen))
            .find(|seen| {
                let Some(here) = here(seen).filter(|here| item.range_m(*here) >= nearest_m) else {
                    return false;
                };
                // Nobody knows more of the thing than the sign that was marked, which may lie to the side of it.
                let off_deg = [item.at, item.shown_at]
                    .map(|at| turn_deg(seen.look_bearing_deg, here.bearing_deg(at)).abs())
                    .into_iter()
                    .fold(180.0, f32::min);
                let through_optics = seen.optics
                    && optics.is_some_and(|optics| off_deg <= optics.field_of_view_deg / 2.0);
                if seen.speed_mps < STANDS_MPS && off_deg <= CENTRAL_VIEW_HALF_DEG {
                    looked_s += FRAME_EVERY_TICKS as f32 * TICK_S;
                }
                through_optics || sideways(item, marked_from, here, seen) || looked_s >= wanted_s
            })
            .map(|seen| seen.tick.max(self.since))
    }

    fn stays(&self, item: &Item, marked_from: Point, seen: &Observation) -> bool {
        person_at(seen, self.trainee())
            .is_some_and(|here| (item.range_m(here) - item.range_m(marked_from)).abs() <= LEAVING_M)
    }
}
