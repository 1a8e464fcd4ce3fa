//! A patrol leader's documents before setting out: route card, comms card, map, doctrine. Never the sites.

use crate::doctrine::Pack;
use crate::scenario::Exercise;
use crate::scenario::schema::{
    Area, Asset, Building, Comms, Patrol, PlaceSpec, Route, Surface, Wall, When,
};
use crate::sim::terrain::Terrain;
use crate::units::Point;

/// The briefing.
#[derive(Debug, Clone)]
pub struct Brief {
    /// Short name of the scenario, as in the order.
    pub scenario_id: String,
    /// Place and grid.
    pub place: PlaceSpec,
    /// Date and time at the start.
    pub when: When,
    /// The route card.
    pub route: Route,
    /// The patrol.
    pub patrol: Patrol,
    /// The comms card.
    pub comms: Comms,
    /// Assets on the map.
    pub assets: Vec<Asset>,
    /// Roads and paths on the map.
    pub surfaces: Vec<Surface>,
    /// Buildings on the map.
    pub buildings: Vec<Building>,
    /// Walls on the map.
    pub walls: Vec<Wall>,
    /// Water on the map.
    pub water: Vec<Area>,
    /// Heights on the map.
    pub contours: Contours,
    /// Time limit of the patrol, seconds.
    pub time_limit_s: f32,
    /// The doctrine in force.
    pub doctrine: Pack,
}

impl Brief {
    /// The briefing for an exercise under a doctrine pack.
    pub fn of(exercise: &Exercise, doctrine: &Pack) -> Self {
        let scenario = &exercise.scenario;
        Self {
            scenario_id: scenario.id.clone(),
            contours: Contours::of(&Terrain::of(scenario)),
            place: scenario.place.clone(),
            when: scenario.when.clone(),
            route: scenario.route.clone(),
            patrol: scenario.patrol.clone(),
            comms: scenario.comms.clone(),
            assets: scenario.assets.clone(),
            surfaces: scenario.surfaces.clone(),
            buildings: scenario.buildings.clone(),
            walls: scenario.walls.clone(),
            water: scenario
                .water
                .iter()
                .map(|water| water.area.clone())
                .collect(),
            time_limit_s: scenario.time_limit_s,
            doctrine: doctrine.clone(),
        }
    }

    /// True on a surface that the map shows to be walked or driven every day.
    pub fn known_safe(&self, point: Point) -> bool {
        let mut topmost_first = self.surfaces.iter().rev();
        topmost_first
            .find(|surface| surface.area.holds(point))
            .is_some_and(|surface| surface.known_safe)
    }
}

/// Grid spacing of the heights read off the map, metres.
const CONTOUR_STEP_M: f32 = 5.0;

/// Heights as read from a map: coarse.
#[derive(Debug, Clone, PartialEq)]
pub struct Contours {
    from: Point,
    columns: usize,
    heights_m: Vec<f32>,
}

impl Contours {
    /// The map of a land.
    pub fn of(terrain: &Terrain) -> Self {
        let (from, to) = terrain.bounds();
        let count = |length_m: f32| (length_m / CONTOUR_STEP_M).ceil().max(1.0) as usize + 1;
        let (columns, rows) = (count(to.0 - from.0), count(to.1 - from.1));
        let heights_m = (0..columns * rows)
            .map(|index| {
                terrain.height_m(Point(
                    from.0 + (index % columns) as f32 * CONTOUR_STEP_M,
                    from.1 + (index / columns) as f32 * CONTOUR_STEP_M,
                ))
            })
            .collect();
        Self {
            from,
            columns,
            heights_m,
        }
    }

    /// A map of level land.
    pub fn level() -> Self {
        Self {
            from: Point::default(),
            columns: 1,
            heights_m: vec![0.0],
        }
    }

    /// Height at a point, metres, interpolated bilinearly; clamped to the edge outside.
    pub fn height_m(&self, at: Point) -> f32 {
        let rows = self.heights_m.len() / self.columns;
        let cell = |offset_m: f32, count: usize| {
            let exact = (offset_m / CONTOUR_STEP_M).clamp(0.0, (count - 1) as f32);
            let low = (exact as usize).min(count.saturating_sub(2));
            (low, (low + 1).min(count - 1), exact - low as f32)
        };
        let (west, east, share_east) = cell(at.0 - self.from.0, self.columns);
        let (south, north, share_north) = cell(at.1 - self.from.1, rows);
        let height = |column: usize, row: usize| self.heights_m[row * self.columns + column];
        let mix = |a: f32, b: f32, share: f32| a + (b - a) * share;
        mix(
            mix(height(west, south), height(east, south), share_east),
            mix(height(west, north), height(east, north), share_east),
            share_north,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_height_lies_between_those_around_it_and_is_held_to_the_edge() {
        let map = Contours {
            from: Point(0.0, 0.0),
            columns: 2,
            heights_m: vec![0.0, 10.0, 20.0, 30.0],
        };
        let half_m = CONTOUR_STEP_M / 2.0;
        assert_eq!(map.height_m(Point(half_m, 0.0)), 5.0);
        assert_eq!(map.height_m(Point(half_m, half_m)), 15.0);
        assert_eq!(map.height_m(Point(-50.0, 90.0)), 20.0);
        assert_eq!(Contours::level().height_m(Point(3.0, 4.0)), 0.0);
    }
}
