//! Suspected ground on the route, and where to halt before it: at the last known ground with a view of what warns, before
//! that can be made out with the naked eye where binoculars show it from farther off: no clock runs there.

use std::collections::BTreeSet;

use crate::scenario::Exercise;
use crate::scenario::exercise::{PlacedDevice, PlacedSign, SignId};
use crate::scenario::schema::SuspectedArea;
use crate::sim::colliders::BareWorld;
use crate::sim::conditions::Conditions;
use crate::sim::perception::{PerceptionModel, SignTarget, assess};
use crate::sim::sight::Sight;
use crate::sim::terrain::Terrain;
use crate::sim::trainee_body::EYE_HEIGHT_M;
use crate::trainee::Brief;
use crate::units::Point;
use crate::units::place::{length_m, point_along};

/// Margin before suspected ground, metres: so far walks on who reads, and then stops. A proposal of this program.
const SHORT_M: f32 = 12.0;

/// The same before a sign can be made out with the naked eye, metres, where there is room for it.
const BEFORE_SEEN_M: f32 = 6.0;

/// So far before the ground a place with a view of it is looked for, metres, and in steps of so much.
const VIEW_WITHIN_M: f32 = 200.0;
const STEP_M: f32 = 2.0;

/// The middle of the ground looked over lies so far beyond its edge, metres.
const MIDDLE_M: f32 = 40.0;

/// The halt before suspected ground on the route.
pub(super) struct Suspect {
    /// All suspected ground.
    pub(super) areas: Vec<SuspectedArea>,
    /// The route.
    pub(super) line: Vec<Point>,
    /// Where to halt, metres along it.
    pub(super) halt_m: f32,
    /// The ground to look over.
    pub(super) towards: Point,
    /// Signs on that ground that an attentive look from the halt makes out, through binoculars where they are carried.
    pub(super) shown: BTreeSet<SignId>,
}

impl Suspect {
    /// The first halt on the route; none where it leads onto no suspected ground.
    pub(super) fn of(exercise: &Exercise, brief: &Brief, terrain: &Terrain) -> Option<Self> {
        let areas = &exercise.scenario.suspected_areas;
        let line = brief.route.line();
        let steps = (length_m(&line) / STEP_M) as u32;
        let at = |step: u32| step as f32 * STEP_M;
        let enters = |along_m: f32| is_suspected(areas, point_along(&line, along_m));
        let edge_m = (0..=steps).map(at).find(|along_m| enters(*along_m))?;
        let lookout = Lookout::of(exercise, brief, terrain);
        let halt_m = lookout.halt_m(&line, edge_m);
        Some(Self {
            shown: lookout.shown(point_along(&line, halt_m), lookout.magnification),
            towards: point_along(&line, edge_m + MIDDLE_M),
            areas: areas.clone(),
            halt_m,
            line,
        })
    }

    /// True for an item on suspected ground.
    pub(super) fn holds(&self, placed: &PlacedDevice) -> bool {
        is_suspected(&self.areas, placed.device.at)
    }
}

/// True on suspected ground.
pub(super) fn is_suspected(areas: &[SuspectedArea], at: Point) -> bool {
    areas.iter().any(|suspected| suspected.area.holds(at))
}

/// Looks from places on the route at the signs on suspected ground.
struct Lookout<'a> {
    model: PerceptionModel,
    conditions: Conditions,
    terrain: &'a Terrain,
    world: BareWorld,
    targets: Vec<SignTarget>,
    magnification: f32,
}

impl<'a> Lookout<'a> {
    fn of(exercise: &Exercise, brief: &Brief, terrain: &'a Terrain) -> Self {
        let model = PerceptionModel::default();
        let scenario = &exercise.scenario;
        let devices = exercise.devices.iter();
        let signs = devices
            .filter(|placed| is_suspected(&scenario.suspected_areas, placed.device.at))
            .flat_map(|placed| &placed.signs)
            .filter_map(|sign| exercise.signs.get(sign.index()));
        let shown_from_the_start = |placed: &&PlacedSign| placed.revealed_by.is_none();
        Self {
            conditions: Conditions::of(&scenario.weather),
            world: BareWorld::of(scenario, terrain),
            targets: signs
                .filter(shown_from_the_start)
                .map(|sign| SignTarget::of(sign, terrain, &model))
                .collect(),
            magnification: brief
                .patrol
                .optics
                .map_or(1.0, |optics| optics.magnification),
            model,
            terrain,
        }
    }

    /// Signs that an attentive look makes out from a place.
    fn shown(&self, from: Point, magnification: f32) -> BTreeSet<SignId> {
        let sight = self.world.sight();
        let shows = |target: &&SignTarget| self.shows(target, from, magnification, &sight);
        let shown = self.targets.iter().filter(shows);
        shown.map(SignTarget::id).collect()
    }

    fn shows(
        &self,
        target: &SignTarget,
        from: Point,
        magnification: f32,
        sight: &Sight<'_>,
    ) -> bool {
        let eye = from.at_height(self.terrain.height_m(from) + EYE_HEIGHT_M[0]);
        let look = |share| {
            let conditions = &self.conditions;
            assess(&self.model, target, eye, conditions, magnification, share).resolvable()
        };
        look(1.0) && look(target.visible_share(eye, sight))
    }

    /// Where to halt before ground that begins so far along the route, metres along it.
    fn halt_m(&self, line: &[Point], edge_m: f32) -> f32 {
        let last_m = (edge_m - SHORT_M).max(0.0);
        let steps = (last_m.min(VIEW_WITHIN_M) / STEP_M) as u32;
        let sees = |along_m: f32, magnification: f32| {
            !self
                .shown(point_along(line, along_m), magnification)
                .is_empty()
        };
        // From the last place back.
        let places: Vec<(f32, bool)> = (0..=steps)
            .map(|step| last_m - step as f32 * STEP_M)
            .map(|along_m| (along_m, sees(along_m, 1.0)))
            .collect();
        let first_seen_m = places.iter().rev().find(|(_, seen)| *seen);
        let first_seen_m = first_seen_m.map_or(f32::INFINITY, |(along_m, _)| *along_m);
        let with_view = |short_m: f32| {
            let places = places.iter().map(|(along_m, _)| *along_m);
            let mut before = places.filter(|along_m| along_m + short_m <= first_seen_m);
            before.find(|along_m| sees(*along_m, self.magnification))
        };
        with_view(BEFORE_SEEN_M)
            .or_else(|| with_view(STEP_M))
            .or_else(|| with_view(f32::NEG_INFINITY))
            .unwrap_or(last_m)
    }
}
