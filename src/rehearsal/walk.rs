//! The route walked at its planned pace, looking everywhere at once: what can be seen from where, and when.

use std::sync::Arc;

use crate::doctrine::Pack;
use crate::scenario::budget::{LEAST_PACE_MPS, LOOK_STEP_S as STEP_S};
use crate::scenario::exercise::{LookAlikeId, Owner, PlacedSign, SignId};
use crate::scenario::schema::{Device, Happening, Sign, Trigger};
use crate::scenario::{LoadedScenario, Scenario};
use crate::sim::colliders::BareWorld;
use crate::sim::conditions::Conditions;
use crate::sim::perception::{PerceptionModel, Resolution, SignTarget, assess, farthest_m};
use crate::sim::terrain::Terrain;
use crate::sim::trainee_body::EYE_HEIGHT_M;
use crate::units::place::{length_m, point_along};
use crate::units::{Place, Point};

/// A moment of the walk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// Where the walker is.
    pub at: Point,
    /// Time after setting out, seconds.
    pub time_s: f32,
    /// The walker's eye.
    pub eye: Place,
    /// The inject whose weather it is, by index; none for the scenario's own.
    pub weather: Option<usize>,
    conditions: Conditions,
}

/// The walk along the route.
pub struct RouteWalk {
    pub(super) scenario: Arc<Scenario>,
    pub(super) pack: Pack,
    /// Along the route from its first waypoint to its last.
    pub moments: Vec<Moment>,
    /// The same, then back over route and approach, as after a find.
    pub(super) there_and_back: Vec<Moment>,
    model: PerceptionModel,
    /// The land.
    pub terrain: Terrain,
    world: BareWorld,
}

impl RouteWalk {
    /// Walks a scenario's route.
    pub fn of(loaded: &LoadedScenario) -> Self {
        let terrain = Terrain::of(&loaded.scenario);
        let moments = moments(&loaded.scenario, &terrain);
        Self {
            there_and_back: there_and_back(&loaded.scenario, &terrain, &moments),
            moments,
            model: PerceptionModel::default(),
            world: BareWorld::of(&loaded.scenario, &terrain),
            terrain,
            pack: loaded.doctrine.pack.clone(),
            scenario: Arc::clone(&loaded.scenario),
        }
    }

    /// A sign placed on the land.
    pub fn target(&self, sign: &Sign) -> SignTarget {
        let placed = PlacedSign {
            id: SignId(0),
            owner: Owner::LookAlike(LookAlikeId(0)),
            sign: sign.clone(),
            revealed_by: None,
        };
        SignTarget::of(&placed, &self.terrain, &self.model)
    }

    /// Moments from which a device is passed: a second item is passed on the way back too.
    pub fn passing(&self, device: &Device) -> &[Moment] {
        if device.secondary_to.is_some() {
            &self.there_and_back
        } else {
            &self.moments
        }
    }

    /// A device's mandatory distance, metres.
    pub fn mandatory_m(&self, device: &Device) -> f32 {
        self.pack
            .class(&device.class)
            .map_or(device.hazard_radius_m, |class| class.mandatory_m.value)
    }

    /// The first moment at which a device is revealed; past the last when that takes a mark first.
    pub fn shown_from(&self, moments: &[Moment], device: &Device) -> usize {
        let reveal = self.scenario.injects.iter().find(|inject| {
            matches!(&inject.what, Happening::Reveal { device: named } if *named == device.id)
        });
        reveal.map_or(0, |inject| {
            moments
                .iter()
                .position(|moment| due(&inject.when, moment.at, moment.time_s))
                .unwrap_or(moments.len())
        })
    }

    /// Height of the built land, metres.
    pub(super) fn height_m(&self, at: Point) -> f32 {
        self.terrain.height_m(at)
    }

    /// Contrast of a sign at a moment as the model has it, 0..=1.
    pub fn contrast(&self, target: &SignTarget, moment: &Moment) -> f32 {
        let range_m = moment.eye.distance_m(target.middle());
        let conditions = &moment.conditions;
        target.contrast() * conditions.light_share(&self.model) * conditions.air(range_m)
    }

    /// Visibility of a sign at each moment, under a magnification: none where an attentive look would not notice it.
    pub fn seen(
        &self,
        target: &SignTarget,
        magnification: f32,
        moments: &[Moment],
    ) -> Vec<Option<Resolution>> {
        let sight = self.world.sight();
        // Detection range, computed once for each weather.
        let mut farthest: Option<(Conditions, f32)> = None;
        moments
            .iter()
            .map(|moment| {
                let (eye, conditions) = (moment.eye, &moment.conditions);
                let far_m = match farthest {
                    Some((same, far_m)) if same == *conditions => far_m,
                    _ => farthest_m(&self.model, target, conditions, magnification),
                };
                farthest = Some((*conditions, far_m));
                if eye.distance_m(target.middle()) > far_m {
                    return None;
                }
                let look =
                    |share| assess(&self.model, target, eye, conditions, magnification, share);
                if !look(1.0).resolvable() {
                    return None;
                }
                Some(look(target.visible_share(eye, &sight))).filter(Resolution::resolvable)
            })
            .collect()
    }
}

/// Eye of a standing person.
fn eye_at(terrain: &Terrain, at: Point) -> Place {
    at.at_height(terrain.height_m(at) + EYE_HEIGHT_M[0])
}

/// The walk in steps of [`STEP_S`], with the weather that injects bring.
fn moments(scenario: &Scenario, terrain: &Terrain) -> Vec<Moment> {
    let mut moments: Vec<Moment> = Vec::new();
    let mut conditions = Conditions::of(&scenario.weather);
    let mut turned_by = None;
    let mut turned = vec![false; scenario.injects.len()];
    let mut time_s = 0.0;
    let mut over_m = 0.0;
    for leg in scenario.route.waypoints.windows(2) {
        let length_m = leg[0].at.distance_m(leg[1].at);
        let step_m = leg[0].pace_mps.max(LEAST_PACE_MPS) * STEP_S;
        let mut along_m = over_m;
        while along_m <= length_m && time_s <= scenario.time_limit_s {
            let at = leg[0].at.lerp(leg[1].at, along_m / length_m.max(0.01));
            for (index, inject) in scenario.injects.iter().enumerate() {
                if let Happening::Weather(weather) = &inject.what
                    && !turned[index]
                    && due(&inject.when, at, time_s)
                {
                    turned[index] = true;
                    conditions = Conditions::of(weather);
                    turned_by = Some(index);
                }
            }
            moments.push(Moment {
                at,
                time_s,
                eye: eye_at(terrain, at),
                weather: turned_by,
                conditions,
            });
            along_m += step_m;
            time_s += STEP_S;
        }
        over_m = (along_m - length_m).max(0.0);
    }
    moments
}

/// Out along the route, and back over route and approach at the same pace.
fn there_and_back(scenario: &Scenario, terrain: &Terrain, out: &[Moment]) -> Vec<Moment> {
    let mut all = out.to_vec();
    all.extend(out.iter().rev().copied());
    let pace_mps = scenario
        .route
        .waypoints
        .first()
        .map_or(LEAST_PACE_MPS, |waypoint| {
            waypoint.pace_mps.max(LEAST_PACE_MPS)
        });
    let Some(last) = all.last().copied() else {
        return all;
    };
    let home = &scenario.route.approach;
    let steps = (length_m(home) / (pace_mps * STEP_S)) as usize;
    all.extend((0..=steps).rev().map(|step| {
        let at = point_along(home, step as f32 * pace_mps * STEP_S);
        Moment {
            at,
            eye: eye_at(terrain, at),
            ..last
        }
    }));
    for (index, moment) in all.iter_mut().enumerate() {
        moment.time_s = index as f32 * STEP_S;
    }
    all
}

/// True when a trigger has fired on a walk without any mark.
fn due(trigger: &Trigger, at: Point, time_s: f32) -> bool {
    match trigger {
        Trigger::At { time_s: from_s } => time_s >= *from_s,
        Trigger::Near {
            at: place,
            within_m,
        } => at.distance_m(*place) <= *within_m,
        Trigger::AfterMark { .. }
        | Trigger::AfterControlPoint { .. }
        | Trigger::AfterReport { .. } => false,
    }
}
