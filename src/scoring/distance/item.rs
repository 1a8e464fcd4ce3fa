//! Something that the trainee marked or walked into, or the place of an incident, and what must be kept from it.

use crate::doctrine::{Known, Required};
use crate::scenario::exercise::{DeviceId, LookAlikeId, Owner, PlacedDevice, SignId};
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::{Incident, MarkFact, MarkOutcome, mandatory_m};
use crate::sim::action::MarkId;
use crate::text::Message;
use crate::units::{Place, Point, Tick, reaches};

/// Something that was marked, dangerous or not, a device that was walked into, or the place of an incident: nobody can
/// tell whether there is a second item.
///
/// Every distance is taken from one place, [`Self::at`]: the item; where the mark was on nothing that the exercise knows
/// to be dangerous, the mark. Distances are told and judged in whole metres, rounded down ([`crate::units::whole_m`]).
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The device; none when the mark was on a look-alike or on a bare place.
    pub device: Option<DeviceId>,
    /// The look-alike that was marked, if it was one.
    pub look_alike: Option<LookAlikeId>,
    /// The first standing mark on it; none when it was walked into unaware.
    pub mark: Option<MarkId>,
    /// True for the place of an incident after which the exercise went on.
    pub incident: bool,
    /// When it was first marked, its mandatory distance was entered unaware, or the incident happened.
    pub since: Tick,
    /// Up to when nobody may go nearer to it or past it: until the way was open again after the specialists had said
    /// what it was, else the end of the session.
    pub until: Tick,
    /// The place that distances are taken from.
    pub at: Point,
    /// What of it was marked: the sign, or the place; the item itself when nothing was.
    pub shown_at: Point,
    /// Inside this nobody stays, metres: that of its class; of a mark on nothing known the least of any class.
    pub mandatory_m: f32,
    /// What everybody must keep, and why.
    pub required: Required,
    /// Up to this far being out of sight of it and behind cover is asked, metres.
    pub cover_asked_within_m: f32,
}

impl Item {
    /// What a mark was on; none for a mark on the sky, which has no place.
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

    /// Nobody can know from afar that a thing is harmless.
    fn harmless(evidence: &Evidence<'_>, mark: &MarkFact, look_alike: Option<LookAlikeId>) -> Self {
        Self {
            look_alike,
            ..Self::unknown(evidence, mark.place.point(), mark.tick)
        }
    }

    /// Of what nobody knows what it is the in-doubt distance is kept.
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

    /// What it is called: by its name in the scenario, the number of the mark, or as the place of an incident.
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

    /// Distance from it or from what of it was marked, whichever is more, metres: for what must be beyond argument, since
    /// a trainee knows the sign and not where the item lies.
    pub fn range_beyond_doubt_m(&self, from: Point) -> f32 {
        self.range_m(from).max(from.distance_m(self.shown_at))
    }

    /// True when the required distance is kept.
    pub fn is_clear(&self, from: Point) -> bool {
        reaches(self.range_m(from), self.required.metres)
    }

    /// Share of the required distance that is kept, of the whole metres that are told; 1 or more is enough.
    pub fn share(&self, from: Point) -> f32 {
        if self.required.metres > 0.0 {
            crate::units::whole_m(self.range_m(from)) / self.required.metres
        } else {
            1.0
        }
    }

    /// How much nearer one has come to it than one was at a place, metres: to the item and to what of it was marked both,
    /// so that only coming nearer to what one knows of counts.
    pub fn nearer_by_m(&self, before: Point, here: Point) -> f32 {
        let nearer = |to: Point| before.distance_m(to) - here.distance_m(to);
        nearer(self.at).min(nearer(self.shown_at))
    }

    /// Where it is, on the map.
    pub fn place(&self) -> Place {
        self.at.at_height(0.0)
    }
}
