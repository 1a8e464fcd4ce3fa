//! Distances to keep from a device, by what the trainee could know of it.

use crate::doctrine::{Known, Pack, Required};
use crate::record::Session;
use crate::scenario::exercise::{PlacedDevice, SignId};
use crate::scenario::schema::Sign;
use crate::sim::action::{Answer, Report};
use crate::sim::event::Event;
use crate::units::Tick;

use super::{Facts, MarkOutcome};

/// Mandatory distance of the device, metres. A class unknown to the pack (a record scored under another pack) falls
/// back to the scenario's hazard radius.
pub fn mandatory_m(pack: &Pack, placed: &PlacedDevice) -> f32 {
    pack.class(&placed.device.class)
        .map_or(placed.device.hazard_radius_m, |class| {
            class.mandatory_m.value
        })
}

impl Facts {
    /// Required distance from the device, with its reason: see [`Pack::required_for`].
    pub fn required(&self, session: &Session, pack: &Pack, placed: &PlacedDevice) -> Required {
        pack.required_for(self.known_of(session, pack, placed))
    }

    /// What the trainee knew of a device's class by the end. It was named when a report gave it correctly after a
    /// conclusive sign had been seen. It could be told when such a sign was seen, or when a vehicle was seen: its
    /// size shows from afar.
    pub fn known_of<'d>(
        &self,
        session: &Session,
        pack: &Pack,
        placed: &'d PlacedDevice,
    ) -> Known<'d> {
        let class = placed.device.class.as_str();
        let told = self
            .first_seen(session, placed, |sign| sign.conclusive)
            .is_some_and(|seen| {
                session.events.iter().any(|(tick, event)| match event {
                    Event::ReportSent { report, .. } => *tick >= seen && names(report, class),
                    _ => false,
                })
            });
        let vehicle = pack.class(class).is_some_and(|class| class.vehicle_borne);
        let could_be_told = |sign: &Sign| sign.conclusive || (vehicle && sign.look.is_large());
        if told {
            Known::Told(class)
        } else if self.first_seen(session, placed, could_be_told).is_some() {
            Known::CouldBeTold(class)
        } else {
            Known::Nothing
        }
    }

    /// When the first matching sign of a device was seen: viewed, or marked.
    fn first_seen(
        &self,
        session: &Session,
        placed: &PlacedDevice,
        fits: impl Fn(&Sign) -> bool,
    ) -> Option<Tick> {
        let fits = |sign: SignId| {
            let known = session.exercise.signs.get(sign.index());
            placed.signs.contains(&sign) && known.is_some_and(|placed| fits(&placed.sign))
        };
        let viewed = session.events.iter().find_map(|(tick, event)| match event {
            Event::SignViewed { sign, .. } if fits(*sign) => Some(*tick),
            _ => None,
        });
        let marked = self.marks.iter().find_map(|mark| match mark.outcome {
            MarkOutcome::Hit { sign, .. } if fits(sign) => Some(mark.tick),
            _ => None,
        });
        viewed.into_iter().chain(marked).min()
    }
}

/// True when a report gives this class on its item line.
fn names(report: &Report, class: &str) -> bool {
    report
        .lines
        .iter()
        .any(|line| matches!(line, Answer::Item { class: Some(named), .. } if named == class))
}
