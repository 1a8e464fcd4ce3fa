//! Confirming from where one stands: stop, look, through binoculars if there are any; mark what turns out suspicious,
//! pass what turns out harmless, and look again from nearer at what cannot be made out, down to the distance at which
//! it is too late.

use super::find::{BELONGS_M, Find};
use super::{Drill, Phase, beats};
use crate::scenario::exercise::SignId;
use crate::sim::action::{MarkId, TraineeAction};
use crate::sim::view::{Reading, TraineeView};
use crate::trainee::eyes::Thing;
use crate::trainee::gaze;
use crate::trainee::refuge::Danger;
use crate::units::Point;

/// Longest look at a thing that cannot be made out.
const LOOK_BEATS: u32 = beats(2);

/// Beats of steady look before a mark.
const REST_BEATS: u32 = 2;

/// Beats after which a look that does not settle on the thing is abandoned.
const GIVE_UP_BEATS: u32 = beats(6);

/// Share of the last range at which a thing that could not be made out is inspected again.
const AGAIN_FROM_SHARE: f32 = 0.85;

/// A thing seen within this time counts as in view, seconds.
const IN_VIEW_S: f32 = 1.0;

/// Margin before the distance at which it is too late, metres: some seconds of walking.
const BEFORE_TOO_LATE_M: f32 = 10.0;

/// Signs within this distance of a marked thing belong to the same place, metres.
const SAME_PLACE_M: f32 = 12.0;

/// An inspection in progress.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Inspection {
    thing: SignId,
    beats: u32,
    beats_on_it: u32,
    marked: Option<MarkId>,
}

impl Drill {
    /// The thing to inspect next: suspicious ones before those not made out, the nearest first.
    pub(super) fn next_inspection(&self, view: &TraineeView) -> Option<Inspection> {
        let wanted = |thing: &&Thing| match thing.reads_as {
            Some(_) => thing.suspicious() && !self.is_marked(thing),
            None => {
                let again_m = self.inspected_from_m.get(&thing.last.thing);
                !matches!(self.phase, Phase::Withdraw { .. })
                    && again_m.is_none_or(|again_m| thing.last.range_m < *again_m)
                    && !self.is_marked(thing)
            }
        };
        self.eyes
            .noticed()
            .filter(|thing| view.tick.seconds_since(thing.seen_at) <= IN_VIEW_S)
            .filter(wanted)
            .min_by(|a, b| {
                let rank = |thing: &Thing| (!thing.suspicious(), thing.last.range_m);
                let (a, b) = (rank(a), rank(b));
                a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
            })
            .map(|thing| Inspection {
                thing: thing.last.thing,
                beats: 0,
                beats_on_it: 0,
                marked: None,
            })
    }

    pub(super) fn inspect(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        let Some(mut look) = self.inspection.take() else {
            return;
        };
        let Some(thing) = self.eyes.thing(look.thing).copied() else {
            return;
        };
        look.beats += 1;
        if gaze::is_on(view, thing.last.at) && view.still {
            look.beats_on_it += 1;
        }
        actions.push(TraineeAction::Stop);
        actions.push(gaze::look_at(view, thing.last.at));
        if self.habits.uses_optics && self.brief.patrol.optics.is_some() {
            actions.push(TraineeAction::Optics(true));
        }
        let resolved = thing.reads_as.is_some();
        let looked_enough = look.beats_on_it >= LOOK_BEATS || look.beats >= GIVE_UP_BEATS;
        match (resolved, look.marked) {
            (true, Some(mark)) if !thing.suspicious() => {
                actions.push(TraineeAction::WithdrawMark(mark));
                self.forget_last_find();
            }
            (_, Some(_)) => {
                if thing.suspicious() || looked_enough {
                    self.make_ready_to_go(view, actions);
                } else {
                    self.inspection = Some(look);
                }
            }
            (true, None) if !thing.suspicious() => {}
            (true, None) => {
                if look.beats_on_it >= REST_BEATS || look.beats >= GIVE_UP_BEATS {
                    let sure = thing.reads_as == Some(Reading::Conclusive);
                    self.mark(view, &thing, if sure { 95 } else { 85 }, actions);
                    self.make_ready_to_go(view, actions);
                } else {
                    self.inspection = Some(look);
                }
            }
            (false, None) if !looked_enough => self.inspection = Some(look),
            (false, None) => {
                if self.habits.marks_in_doubt && self.too_near_soon(&thing) {
                    look.marked = Some(self.mark(view, &thing, 50, actions));
                    look.beats = 0;
                    look.beats_on_it = 0;
                    self.inspection = Some(look);
                } else {
                    self.inspected_from_m
                        .insert(look.thing, thing.last.range_m * AGAIN_FROM_SHARE);
                }
            }
        }
    }

    fn is_marked(&self, thing: &Thing) -> bool {
        let place = thing.last.at.point();
        let marked = |find: &Find| find.at.point().distance_m(place) < SAME_PLACE_M;
        // The specialists' settled places are not marked again.
        let settled = |at: &Point| at.distance_m(place) < BELONGS_M;
        self.finds.iter().any(marked) || self.settled.iter().any(settled)
    }

    fn too_near_soon(&self, thing: &Thing) -> bool {
        let keep_clear_m =
            Danger::unknown(thing.last.at, thing.last.look, &self.brief.doctrine).keep_clear_m;
        thing.last.range_m * AGAIN_FROM_SHARE <= keep_clear_m + BEFORE_TOO_LATE_M
    }

    fn mark(
        &mut self,
        view: &TraineeView,
        thing: &Thing,
        confidence_percent: u8,
        actions: &mut Vec<TraineeAction>,
    ) -> MarkId {
        let glimpse = thing.last;
        actions.push(TraineeAction::Mark {
            kind: glimpse.kind,
            confidence_percent,
        });
        // Somebody told to leave one place may stand beside the next.
        self.directed_at = None;
        self.dangers.push(Danger::unknown(
            glimpse.at,
            glimpse.look,
            &self.brief.doctrine,
        ));
        self.finds.push(Find {
            at: glimpse.at,
            discovered: view.tick,
            kind: glimpse.kind,
            optics: view.optics,
        });
        let mark = MarkId(self.marks_made);
        self.marks_made += 1;
        mark
    }
}
