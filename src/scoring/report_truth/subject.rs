//! What a report is about, as it really was: a device, something harmless, or a bare place.

use crate::scenario::exercise::{Owner, PlacedDevice, PlacedSign};
use crate::scoring::distance::Drill;
use crate::scoring::facts::{MarkFact, MarkOutcome};

/// What bears the first mark of a drill.
#[derive(Debug, Clone, Copy)]
pub(super) struct Subject<'a> {
    /// Whose signs it shows; none of a bare place.
    owner: Option<Owner>,
    /// The device, if it is one.
    pub(super) device: Option<&'a PlacedDevice>,
    /// The mark.
    pub(super) mark: Option<&'a MarkFact>,
}

impl<'a> Subject<'a> {
    /// The subject of a drill: the standing mark from which on the drill was owed, of several of that moment the one
    /// that landed nearest to its item.
    pub(super) fn of(drill: &Drill<'a>) -> Self {
        let evidence = drill.evidence;
        let item = drill.first();
        let mark = evidence
            .facts
            .standing_marks()
            .filter(|mark| mark.tick == item.since)
            .min_by(|a, b| {
                let off_m = |mark: &MarkFact| mark.place.point().distance_m(item.shown_at);
                off_m(a).total_cmp(&off_m(b))
            });
        let owner = mark.and_then(|mark| match mark.outcome {
            MarkOutcome::Hit { device, .. } => Some(Owner::Device(device)),
            MarkOutcome::FalseAlarm { look_alike } => look_alike.map(Owner::LookAlike),
        });
        let device = match owner {
            Some(Owner::Device(id)) => evidence.session.exercise.devices.get(id.index()),
            _ => None,
        };
        Self {
            owner,
            device,
            mark,
        }
    }

    /// True when a sign is one of its own.
    pub(super) fn shows(&self, sign: &PlacedSign) -> bool {
        Some(sign.owner) == self.owner
    }
}
