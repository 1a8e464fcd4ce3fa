//! A thing found from a halt: what a report drill and a distance drill begin with.

use std::sync::Arc;

use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::bank::{Bank, Chance, View};
use crate::doctrine::{Known, Pack};
use crate::scenario::Exercise;
use crate::scenario::exercise::{DeviceId, Owner, PlacedDevice, SignId};
use crate::scoring::facts::mandatory_m;
use crate::units::Point;
use crate::units::place::{length_m, point_along};

/// A thing found from a halt.
#[derive(Debug, Clone)]
pub struct Find {
    /// The variation.
    pub exercise: Arc<Exercise>,
    /// What is seen from the halt.
    pub view: View,
    /// What was found.
    pub device: DeviceId,
    /// The sign by which it was found.
    pub sign: SignId,
    /// How far along the route the halt lies, metres.
    along_m: f32,
}

impl Find {
    /// Where the patrol leader stands.
    pub fn here(&self) -> Point {
        self.view.eye.point()
    }

    /// The device.
    pub fn placed(&self) -> &PlacedDevice {
        &self.exercise.devices[self.device.index()]
    }

    /// Where it lies.
    pub fn at(&self) -> Point {
        self.placed().device.at
    }

    /// Its signs that are seen from here, the most easily noticed first.
    pub fn seen(&self) -> impl Iterator<Item = SignId> {
        let own =
            |sign: &SignId| self.exercise.signs[sign.index()].owner == Owner::Device(self.device);
        self.view.shown.iter().map(|shown| shown.sign).filter(own)
    }

    /// Whether what it is can be told from here: a conclusive sign is seen.
    pub fn can_be_told(&self) -> bool {
        self.seen()
            .any(|sign| self.exercise.signs[sign.index()].sign.conclusive)
    }

    /// What is known of it from here. A vehicle shows its size from afar.
    pub fn known(&self, pack: &Pack) -> Known<'_> {
        let class = self.placed().device.class.as_str();
        let vehicle = pack.class(class).is_some_and(|class| class.vehicle_borne);
        let large = || {
            self.seen()
                .any(|sign| self.exercise.signs[sign.index()].sign.look.is_large())
        };
        if self.can_be_told() {
            Known::Told(class)
        } else if vehicle && large() {
            Known::CouldBeTold(class)
        } else {
            Known::Nothing
        }
    }

    /// The way walked so far: the approach and the route up to here, the oldest point first.
    pub fn walked(&self) -> Vec<Point> {
        let route = self.exercise.route_line();
        let mut walked = self.exercise.scenario.route.approach.clone();
        let mut along_m = 0.0;
        walked.extend(route.first());
        for leg in route.windows(2) {
            along_m += length_m(leg);
            if along_m >= self.along_m {
                break;
            }
            walked.push(leg[1]);
        }
        let here = point_along(&route, self.along_m);
        if walked.last() != Some(&here) {
            walked.push(here);
        }
        walked
    }
}

impl Bank {
    /// So many finds, each of another thing as long as there are others: noticed rather than not by an attentive look, from
    /// beyond the mandatory distance and, where that can be, from within the required one, so that there is a way to go back.
    pub(super) fn finds(&self, count: usize, luck: &mut Pcg64Mcg) -> Vec<Find> {
        let mut open: Vec<Chance> = self.fit_to_find();
        let mut found: Vec<Find> = Vec::new();
        let mut used = Vec::new();
        while found.len() < count {
            let fresh: Vec<Chance> = open
                .iter()
                .filter(|chance| !used.contains(&chance.thing()))
                .copied()
                .collect();
            let from = if fresh.is_empty() { &open } else { &fresh };
            let Some(chance) = from.get(luck.random_range(0..from.len().max(1))).copied() else {
                return found;
            };
            used.push(chance.thing());
            // The same halt would be the same question.
            open.retain(|other| (other.thing(), other.halt) != (chance.thing(), chance.halt));
            found.extend(self.find(&chance, luck));
        }
        found
    }

    fn fit_to_find(&self) -> Vec<Chance> {
        let pack = &self.doctrine.pack;
        let range_m = |chance: &Chance| {
            let placed = self.device_of(chance)?;
            let here = self.halts[chance.halt].eye.point();
            Some((here.distance_m(placed.device.at), placed))
        };
        let fair: Vec<Chance> = self
            .chances
            .iter()
            .filter(|chance| {
                range_m(chance).is_some_and(|(range_m, placed)| {
                    placed.secondary_to.is_none() && range_m > mandatory_m(pack, placed)
                })
            })
            .copied()
            .collect();
        let inside = |chance: &&Chance| {
            let asked_m = pack.distances.in_doubt_m.value;
            range_m(chance).is_some_and(|(range_m, _)| range_m < asked_m)
        };
        let easy = |chance: &&Chance| chance.ease >= 0.0;
        let best: Vec<Chance> = fair.iter().filter(easy).filter(inside).copied().collect();
        if best.is_empty() { fair } else { best }
    }

    fn device_of(&self, chance: &Chance) -> Option<&PlacedDevice> {
        let exercise = &self.variations[chance.variation].exercise;
        match exercise.signs[chance.sign.index()].owner {
            Owner::Device(device) => exercise.devices.get(device.index()),
            Owner::LookAlike(_) => None,
        }
    }

    fn find(&self, chance: &Chance, luck: &mut Pcg64Mcg) -> Option<Find> {
        Some(Find {
            device: self.device_of(chance)?.id,
            exercise: Arc::clone(&self.variations[chance.variation].exercise),
            view: self.view_of(chance, luck),
            sign: chance.sign,
            along_m: self.halts[chance.halt].along_m,
        })
    }
}
