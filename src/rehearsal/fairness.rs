//! Fairness of devices: how long each can be noticed, walking the route at the planned pace, before it is too late.

use serde::Serialize;

use super::walk::RouteWalk;
use crate::scenario::LoadedScenario;
use crate::scenario::budget::LOOK_STEP_S;
use crate::scenario::schema::{Device, Holding};
use crate::units::Point;

/// A device that can be drawn, and when it can be noticed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FairnessRow {
    /// The site, by index.
    pub site: usize,
    /// The site's short name.
    pub site_id: String,
    /// The chance of the site, by index.
    pub chance: usize,
    /// The device's short name.
    pub device: String,
    /// Its stand-off class.
    pub class: String,
    /// Mandatory distance, metres: the opportunity ends there.
    pub mandatory_m: f32,
    /// True when it is a second item.
    pub secondary: bool,
    /// True when it is revealed only in the course of a drill (after a mark, a control point, a report), so that
    /// walking the route cannot judge it.
    pub shown_in_the_drill: bool,
    /// The sign noticeable first; none when none ever is.
    pub first_sign: Option<String>,
    /// Range at which it is first noticeable, metres.
    pub first_range_m: Option<f32>,
    /// Where on the route it is first noticeable.
    pub first_at: Option<Point>,
    /// Time at which it is first noticeable, seconds after setting out at the planned pace.
    pub first_time_s: Option<f32>,
    /// How long it can be noticed before the mandatory distance, seconds.
    pub opportunity_s: f32,
    /// Least opportunity of the doctrine pack, seconds.
    pub least_s: f32,
}

impl FairnessRow {
    /// True when the opportunity is long enough, or walking the route cannot judge it.
    pub fn fair(&self) -> bool {
        self.shown_in_the_drill || self.opportunity_s >= self.least_s
    }
}

/// Fairness of every device that a scenario can draw, in file order.
pub fn fairness_table(loaded: &LoadedScenario) -> Vec<FairnessRow> {
    RouteWalk::of(loaded).fairness()
}

impl RouteWalk {
    /// Fairness of every device.
    pub(super) fn fairness(&self) -> Vec<FairnessRow> {
        let mut rows = Vec::new();
        for (site, spec) in self.scenario.sites.iter().enumerate() {
            for (chance, held) in spec.may_hold.iter().enumerate() {
                if let Holding::Device(device) = &held.what {
                    rows.push(self.row(site, chance, device));
                }
            }
        }
        rows
    }

    fn row(&self, site: usize, chance: usize, device: &Device) -> FairnessRow {
        let mandatory_m = self.mandatory_m(device);
        let moments = self.passing(device);
        let until = moments
            .iter()
            .position(|moment| moment.at.distance_m(device.at) <= mandatory_m)
            .unwrap_or(moments.len());
        let shown = self.shown_from(moments, device);
        let counting = shown.min(until)..until;
        let seen: Vec<_> = device
            .signs
            .iter()
            .map(|sign| {
                let seen = self.seen(&self.target(sign), 1.0, &moments[counting.clone()]);
                (&sign.id, seen)
            })
            .collect();
        let at = |moment: usize| {
            seen.iter()
                .filter_map(|(id, seen)| Some((*id, seen[moment - counting.start]?)))
                .max_by(|a, b| a.1.notice_probability.total_cmp(&b.1.notice_probability))
        };
        let open: Vec<usize> = counting
            .clone()
            .filter(|&moment| at(moment).is_some())
            .collect();
        let first = open.first().and_then(|&moment| Some((moment, at(moment)?)));
        FairnessRow {
            site,
            site_id: self.scenario.sites[site].id.clone(),
            chance,
            device: device.id.clone(),
            class: device.class.clone(),
            mandatory_m,
            secondary: device.secondary_to.is_some(),
            shown_in_the_drill: shown > 0 && shown == moments.len(),
            first_sign: first.map(|(_, (id, _))| id.clone()),
            first_range_m: first.map(|(_, (_, resolution))| resolution.range_m),
            first_at: first.map(|(moment, _)| moments[moment].at),
            first_time_s: first.map(|(moment, _)| moments[moment].time_s),
            opportunity_s: open.len() as f32 * LOOK_STEP_S,
            least_s: self.pack.scoring.least_opportunity_s.value,
        }
    }
}
