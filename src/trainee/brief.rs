//! What a patrol leader has on paper before setting out: route card, comms card, map, doctrine. Never the sites.

use crate::doctrine::Pack;
use crate::scenario::Exercise;
use crate::scenario::schema::{
    Area, Asset, Building, Comms, Patrol, PlaceSpec, Route, Surface, Wall, When,
};

/// The briefing.
#[derive(Debug, Clone)]
pub struct Brief {
    /// Place and grid.
    pub place: PlaceSpec,
    /// Date and time at the start.
    pub when: When,
    /// The route card.
    pub route: Route,
    /// Who goes.
    pub patrol: Patrol,
    /// The comms card.
    pub comms: Comms,
    /// What is on the map and can be threatened.
    pub assets: Vec<Asset>,
    /// Roads and paths on the map.
    pub surfaces: Vec<Surface>,
    /// Buildings on the map.
    pub buildings: Vec<Building>,
    /// Walls on the map.
    pub walls: Vec<Wall>,
    /// Water on the map.
    pub water: Vec<Area>,
    /// The patrol must be over by then, seconds.
    pub time_limit_s: f32,
    /// The doctrine in force.
    pub doctrine: Pack,
}

impl Brief {
    /// The briefing for an exercise under a doctrine pack.
    pub fn of(exercise: &Exercise, doctrine: &Pack) -> Self {
        let scenario = &exercise.scenario;
        Self {
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
}
