//! The item in question: the device that drill, distances and report are judged on.

use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::exercise::{DeviceId, PlacedDevice};
use crate::sim::action::Answer;
use crate::sim::event::Event;
use crate::units::Tick;

use super::Facts;

/// The device that drill, distances and report are judged on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemInQuestion {
    /// Which.
    pub device: DeviceId,
    /// When it was first marked, or, if no device was marked, when its mandatory distance was entered.
    pub since: Tick,
    /// True when the trainee marked it: the drill was owed from then on. False when it was walked into unmarked.
    pub marked: bool,
}

impl Facts {
    /// The first device marked; else the first whose mandatory distance was entered; none on a patrol that met none.
    pub fn item_in_question(&self) -> Option<ItemInQuestion> {
        if let Some(mark) = self.first_hit() {
            return Some(ItemInQuestion {
                device: mark.device()?,
                since: mark.tick,
                marked: true,
            });
        }
        self.opportunities
            .iter()
            .filter_map(|opportunity| {
                Some(ItemInQuestion {
                    device: opportunity.device,
                    since: opportunity.entered_mandatory?,
                    marked: false,
                })
            })
            .min_by_key(|item| (item.since, item.device))
    }
}

/// Inside this distance of the device nobody stays, metres. A class that the pack does not know (a record scored again
/// under another pack) falls back on the scenario's own hazard radius.
pub fn mandatory_m(pack: &Pack, placed: &PlacedDevice) -> f32 {
    pack.class(&placed.device.class)
        .map_or(placed.device.hazard_radius_m, |class| {
            class.mandatory_m.value
        })
}

/// Beyond this distance a person may be in sight of the device, metres; the in-doubt distance for a class that the pack
/// does not know.
pub fn preferred_m(pack: &Pack, placed: &PlacedDevice) -> f32 {
    pack.class(&placed.device.class)
        .map_or(pack.distances.in_doubt_m.value, |class| {
            class.preferred_m.value
        })
}

/// What everybody must keep from the device, metres: the class's required distance when the trainee told the class
/// rightly, otherwise the in-doubt distance if that is more.
pub fn required_m(session: &Session, pack: &Pack, placed: &PlacedDevice) -> f32 {
    let in_doubt_m = pack.distances.in_doubt_m.value;
    match pack.class(&placed.device.class) {
        Some(class) if class_identified(session, &placed.device.class) => class.required_m.value,
        Some(class) => class.required_m.value.max(in_doubt_m),
        None => in_doubt_m,
    }
}

/// True when a report that was sent names this class on its item line.
pub fn class_identified(session: &Session, class: &str) -> bool {
    session.events.iter().any(|(_, event)| match event {
        Event::ReportSent { report, .. } => report
            .lines
            .iter()
            .any(|line| matches!(line, Answer::Item { class: Some(named), .. } if named == class)),
        _ => false,
    })
}
