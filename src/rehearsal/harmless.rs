//! Whether look-alikes can be recognised as harmless in time.

use super::walk::RouteWalk;
use crate::scenario::schema::{Holding, Sign};
use crate::trainee::eyes::RECOGNISES_FROM;
use crate::trainee::refuge::Danger;

/// A sign of a look-alike whose harmless cause cannot be seen in time.
#[derive(Debug, Clone, PartialEq)]
pub struct LateRecognition {
    /// The site, by index.
    pub site: usize,
    /// The chance of the site, by index.
    pub chance: usize,
    /// The sign of the look-alike, by index.
    pub sign: usize,
    /// The look-alike's short name.
    pub look_alike: String,
    /// The best chance of being made out from a safe distance, 0..1.
    pub best_chance: f32,
    /// The distance to keep from what cannot be made out, metres.
    pub keep_clear_m: f32,
}

impl RouteWalk {
    /// Signs of look-alikes that are noticed but cannot be made out, with binoculars where the patrol has them,
    /// before one is as near as one may come to a dangerous item of the same look.
    pub(super) fn harmless(&self) -> Vec<LateRecognition> {
        let mut rows = Vec::new();
        for (site, spec) in self.scenario.sites.iter().enumerate() {
            for (chance, held) in spec.may_hold.iter().enumerate() {
                if let Holding::LookAlike(look_alike) = &held.what {
                    let signs = look_alike.signs.iter().enumerate();
                    rows.extend(signs.filter_map(|(index, sign)| {
                        self.late(sign)
                            .map(|(best_chance, keep_clear_m)| LateRecognition {
                                site,
                                chance,
                                sign: index,
                                look_alike: look_alike.id.clone(),
                                best_chance,
                                keep_clear_m,
                            })
                    }));
                }
            }
        }
        rows
    }

    fn late(&self, sign: &Sign) -> Option<(f32, f32)> {
        let target = self.target(sign);
        let keep_clear_m = Danger::unknown(target.middle(), sign.look, &self.pack).keep_clear_m;
        let magnification = self
            .scenario
            .patrol
            .optics
            .map_or(1.0, |optics| optics.magnification.max(1.0));
        let comes_near = self
            .moments
            .iter()
            .any(|moment| moment.at.distance_m(sign.at) <= keep_clear_m);
        if !comes_near {
            return None;
        }
        let noticed = self.seen(&target, 1.0, &self.moments);
        if noticed.iter().all(Option::is_none) {
            return None;
        }
        let best_chance = self
            .seen(&target, magnification, &self.moments)
            .into_iter()
            .flatten()
            .filter(|resolution| resolution.range_m > keep_clear_m)
            .map(|resolution| resolution.recognise_probability)
            .fold(0.0, f32::max);
        (best_chance < RECOGNISES_FROM).then_some((best_chance, keep_clear_m))
    }
}
