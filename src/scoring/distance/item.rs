//! An item: something marked or walked into, or the place of an incident, with the distances to keep from it.

use crate::doctrine::{Known, Required};
use crate::scenario::exercise::{DeviceId, LookAlikeId, Owner, PlacedDevice, SignId};
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::{Incident, MarkFact, MarkOutcome, mandatory_m};
use crate::sim::action::MarkId;
use crate::text::Message;
use crate::units::{Place, Point, Tick, reaches};

/// Something marked, dangerous or not, a device walked into, or the place of an incident, where a second item is
/// possible.
///
/// Every distance is measured from one place, [`Self::at`]: the item; for a mark on nothing dangerous, the mark.
/// Distances are shown and judged in whole metres, rounded down ([`crate::units::whole_m`]).
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The device; none when the mark was on a look-alike or on bare ground.
    pub device: Option<DeviceId>,
    /// The marked look-alike, if it was one.
    pub look_alike: Option<LookAlikeId>,
    /// The first standing mark on it; none when walked into unaware.
    pub mark: Option<MarkId>,
    /// True for the place of an incident after which the exercise went on.
    pub incident: bool,
    /// When it was first marked, entered unaware, or when the incident happened.
    pub since: Tick,
    /// Until when nobody may approach or pass it: the reopening of the way after the specialists' result, else the
    /// end of the session.
    pub until: Tick,
    /// Reference point of distances.
    pub at: Point,
    /// What was marked of it: the sign, or the place; the item itself without a mark.
    pub shown_at: Point,
    /// Mandatory distance, metres: of its class; for a mark on nothing known the smallest of any class.
    pub mandatory_m: f32,
    /// Required distance, with its reason.
    pub required: Required,
    /// Range within which being out of sight and behind cover is required, metres.
    pub cover_asked_within_m: f32,
}

impl Item {
    /// The item of a mark; none for a mark on the sky, which has no place.
    pub(super) fn marked(evidence: &Evidence<'_>, mark: &MarkFact) -> Option<Self> {
        let item = match mark.outcome {
            MarkOutcome::Hit { device, sign } => {
                let placed = evidence.exercise().devices.get(device.index())?;
                Self::of(evidence, placed, mark.tick, Some(sign))
            }
            MarkOutcome::FalseAlarm { look_alike } => {
                if mark.place == mark.aim.eye {
                    return None;
                }
                Self::harmless(evidence, mark, look_alike)
            }
        };
        Some(Self {
            mark: Some(mark.mark),
            ..item
        })
    }

    /// A device, known since a tick by one of its signs.
    pub(super) fn of(
        evidence: &Evidence<'_>,
        placed: &PlacedDevice,
        since: Tick,
        sign: Option<SignId>,
    ) -> Self {
        let (session, pack) = (evidence.session, evidence.pack);
        let sign = sign.and_then(|sign| evidence.exercise().signs.get(sign.index()));
        let known = evidence.facts.known_of(session, pack, placed);
        Self {
            device: Some(placed.id),
            look_alike: None,
            mark: None,
            incident: false,
            since,
            until: session.last_tick,
            at: placed.device.at,
            shown_at: sign.map_or(placed.device.at, |placed| placed.sign.at),
            mandatory_m: mandatory_m(pack, placed),
            required: pack.required_for(known),
            cover_asked_within_m: pack.cover_asked_within_m(known),
        }
    }

    /// The place of an incident after which the exercise went on.
    pub(super) fn of_incident(evidence: &Evidence<'_>, incident: &Incident) -> Self {
        Self {
            incident: true,
            ..Self::unknown(evidence, incident.at, incident.tick)
        }
    }

    /// That a thing is harmless cannot be known from afar.
    fn harmless(evidence: &Evidence<'_>, mark: &MarkFact, look_alike: Option<LookAlikeId>) -> Self {
        Self {
            look_alike,
            ..Self::unknown(evidence, mark.place.point(), mark.tick)
        }
    }

    /// The in-doubt distance applies to anything unidentified.
    fn unknown(evidence: &Evidence<'_>, at: Point, since: Tick) -> Self {
        let pack = evidence.pack;
        Self {
            device: None,
            look_alike: None,
            mark: None,
            incident: false,
            since,
            until: evidence.session.last_tick,
            at,
            shown_at: at,
            mandatory_m: pack.mandatory_of(None),
            required: pack.required_for(Known::Nothing),
            cover_asked_within_m: pack.cover_asked_within_m(Known::Nothing),
        }
    }

    /// Display name: its name in the scenario, the number of the mark, or "place of an incident".
    pub fn called(&self, evidence: &Evidence<'_>) -> Message {
        if self.incident {
            return Message::new("item-incident");
        }
        let named = |name| Message::new("report-authored").with("words", name);
        match (self.device, self.look_alike, self.mark) {
            (Some(device), _, _) => named(evidence.device_name(device)),
            (None, Some(look_alike), _) => named(evidence.look_alike_name(look_alike)),
            (None, None, mark) => {
                Message::new("item-mark").with("mark", mark.map_or(0, MarkId::shown))
            }
        }
    }

    /// True when a sign of this owner belongs to it.
    pub fn owns(&self, owner: Owner) -> bool {
        match owner {
            Owner::Device(device) => self.device == Some(device),
            Owner::LookAlike(look_alike) => self.look_alike == Some(look_alike),
        }
    }

    /// True when both are the same thing.
    pub fn is_same(&self, other: &Self) -> bool {
        let what = |item: &Self| (item.device, item.look_alike, item.mark, item.incident);
        what(self) == what(other) && (!self.incident || self.at == other.at)
    }

    /// Distance from it, metres.
    pub fn range_m(&self, from: Point) -> f32 {
        from.distance_m(self.at)
    }

    /// The larger of the distances from it and from what was marked of it, metres: for claims that must hold beyond
    /// doubt, since a trainee knows the sign and not the place of the item.
    pub fn range_beyond_doubt_m(&self, from: Point) -> f32 {
        self.range_m(from).max(from.distance_m(self.shown_at))
    }

    /// True when the required distance is kept.
    pub fn is_clear(&self, from: Point) -> bool {
        reaches(self.range_m(from), self.required.metres)
    }

    /// Share of the required distance kept, computed from the whole metres shown; 1 or more is enough.
    pub fn share(&self, from: Point) -> f32 {
        if self.required.metres > 0.0 {
            crate::units::whole_m(self.range_m(from)) / self.required.metres
        } else {
            1.0
        }
    }

    /// Approach from one place to another, metres: the smaller of those to the item and to what was marked of it, so
    /// that only approaching what is known counts.
    pub fn nearer_by_m(&self, before: Point, here: Point) -> f32 {
        let nearer = |to: Point| before.distance_m(to) - here.distance_m(to);
        nearer(self.at).min(nearer(self.shown_at))
    }

    /// Where it is, on the map.
    pub fn place(&self) -> Place {
        self.at.at_height(0.0)
    }
}
