//! From where on the route a sign can be made out: by the model that checks and trainees use, with the sign where it is held
//! just now and everything else where it stands.

use super::written::is_within;
use crate::rehearsal::walk::{Moment, RouteWalk};
use crate::scenario::LoadedScenario;
use crate::scenario::budget::LOOK_STEP_S;
use crate::scenario::schema::{Device, Holding, Sign};
use crate::units::Point;

/// The route, walked once.
pub struct Seen {
    walk: RouteWalk,
    loaded: LoadedScenario,
}

/// From where a thing can be noticed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sighted {
    /// Stretches of the route from which one of its signs can be made out by an attentive look.
    pub stretches: Vec<Vec<Point>>,
    /// For how long that is so before the mandatory distance, walking at the planned pace, seconds; of an item only.
    pub opportunity_s: Option<f32>,
    /// Least such time of the doctrine pack, seconds.
    pub least_s: f32,
}

impl Sighted {
    /// True unless an item cannot be noticed in time.
    pub fn is_fair(&self) -> bool {
        self.opportunity_s
            .is_none_or(|opportunity_s| opportunity_s >= self.least_s)
    }
}

/// The signs of one thing that a site may hold, where they are then.
struct Holder<'s> {
    signs: Vec<Sign>,
    device: Option<&'s Device>,
    /// Where the item is then.
    at: Point,
}

impl Seen {
    /// Walks the route of a scenario.
    pub fn of(loaded: &LoadedScenario) -> Self {
        Self {
            walk: RouteWalk::of(loaded),
            loaded: loaded.clone(),
        }
    }

    /// From where the signs of a thing can be made out when it is moved by metres east and north; none for a thing
    /// without signs. A sign is judged together with the others of its item.
    pub fn of_thing(&self, path: &str, by: (f32, f32)) -> Option<Sighted> {
        let moments = &self.walk.moments;
        let holders = self.holders(path, by);
        if holders.is_empty() {
            return None;
        }
        let mut open = vec![false; moments.len()];
        let mut opportunity_s: Option<f32> = None;
        for holder in &holders {
            let mut own = vec![false; moments.len()];
            for sign in &holder.signs {
                let seen = self.walk.seen(&self.walk.target(sign), 1.0, moments);
                for (own, seen) in own.iter_mut().zip(seen) {
                    *own |= seen.is_some();
                }
            }
            if let Some(own_s) = self.opportunity_s(holder, &own) {
                opportunity_s = Some(opportunity_s.map_or(own_s, |least_s| least_s.min(own_s)));
            }
            for (open, own) in open.iter_mut().zip(own) {
                *open |= own;
            }
        }
        Some(Sighted {
            stretches: stretches(moments, &open),
            opportunity_s,
            least_s: self.loaded.doctrine.pack.scoring.least_opportunity_s.value,
        })
    }

    /// For how long an item can be noticed in time; none for a second item, which is passed on the way back too, and for
    /// one that is revealed later: the check tells of those.
    fn opportunity_s(&self, holder: &Holder<'_>, open: &[bool]) -> Option<f32> {
        let moments = &self.walk.moments;
        let device = holder.device.filter(|device| {
            device.secondary_to.is_none() && self.walk.shown_from(moments, device) == 0
        })?;
        let mandatory_m = self.walk.mandatory_m(device);
        let in_time = moments
            .iter()
            .take_while(|moment| moment.at.distance_m(holder.at) > mandatory_m);
        let count = in_time.zip(open).filter(|(_, open)| **open).count();
        Some(count as f32 * LOOK_STEP_S)
    }

    /// What the thing at a path is part of, or holds.
    fn holders(&self, path: &str, by: (f32, f32)) -> Vec<Holder<'_>> {
        let mut holders = Vec::new();
        for (site, spec) in self.loaded.scenario.sites.iter().enumerate() {
            for (chance, held) in spec.may_hold.iter().enumerate() {
                let owner = format!("sites[{site}].may_hold[{chance}].what");
                let (signs, device, at) = match &held.what {
                    Holding::Device(device) => (&device.signs, Some(device), device.at),
                    Holding::LookAlike(alike) => (&alike.signs, None, spec.at),
                    Holding::Nothing => continue,
                };
                if !is_within(&owner, path) && !is_within(path, &owner) {
                    continue;
                }
                let then = |path_of: &str, at: Point| {
                    if is_within(path_of, path) {
                        moved(at, by)
                    } else {
                        at
                    }
                };
                let numbered = signs.iter().enumerate();
                let signs = numbered.map(|(index, sign)| Sign {
                    at: then(&format!("{owner}.signs[{index}]"), sign.at),
                    ..sign.clone()
                });
                holders.push(Holder {
                    signs: signs.collect(),
                    device,
                    at: then(&owner, at),
                });
            }
        }
        holders
    }
}

fn moved(at: Point, by: (f32, f32)) -> Point {
    Point(at.0 + by.0, at.1 + by.1)
}

/// The stretches of the walk that are open.
fn stretches(moments: &[Moment], open: &[bool]) -> Vec<Vec<Point>> {
    let mut all: Vec<Vec<Point>> = Vec::new();
    let mut going = false;
    for (moment, open) in moments.iter().zip(open) {
        match (open, going) {
            (true, false) => all.push(vec![moment.at]),
            (true, true) => all.last_mut().expect("one has begun").push(moment.at),
            (false, _) => {}
        }
        going = *open;
    }
    all
}
