//! A scenario as its author writes it: the serde mirror of the RON file, one level after the other.
//!
//! Nothing here is checked yet; [`super::Scenario`] is what has passed. There is deliberately no field for how a
//! device is made, works, is placed so as not to be seen, or is made safe, and none may be added.
//!
//! Bearings are degrees clockwise from grid north; points are `(metres east, metres north)` of the origin.

mod ground;
mod happening;
mod patrol;
mod people;
mod route;
mod site;

use serde::{Deserialize, Serialize};

use crate::text::Text;
pub use crate::vocabulary::{Impact, Radio, SignKind, Worth};
pub use ground::{
    Area, Building, BuildingKind, Ground, LandForm, Plant, Relief, Surface, SuspectedArea, Terrain,
    Vegetation, Vehicle, VehicleKind, Wall, WallKind, Water,
};
pub use happening::{Afterwards, AtPathEnd, Civilian, CivilianKind, Happening, Inject, Trigger};
pub use patrol::{Asset, AssetKind, Comms, Member, Mission, Optics, Patrol, Role};
pub use people::{Knows, Who};
pub use route::{Route, VulnerablePoint, VulnerablePointKind, Waypoint};
pub use site::{
    Chance, Device, Draw, GroundTrait, HarmlessCause, Holding, Lie, Look, LookAlike, Placement,
    Sign, Site,
};

/// The format this build reads and writes.
pub const FORMAT: u32 = 1;

/// A whole scenario file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawScenario {
    /// Version of the file format; this build reads [`FORMAT`] and migrates older ones.
    pub format: u32,
    /// Short name, lower-case letters, digits and hyphens; the same as the file's name without `.ron`.
    pub id: String,
    /// What the trainee sees it called.
    pub title: Text,
    /// The task as the patrol leader is given it.
    pub briefing: Text,
    /// Who wrote it.
    pub author: String,
    /// Open publications it rests on.
    pub sources: Vec<String>,
    /// What a trainee should be able to do afterwards.
    pub objectives: Vec<Text>,
    /// What it is for; decides how often a device may be drawn.
    pub purpose: Purpose,
    /// Doctrine pack in force: an id in `assets/doctrine`, or a file beside the scenario.
    pub doctrine: String,
    /// Where it happens.
    pub place: PlaceSpec,
    /// When it happens.
    pub when: When,
    /// Weather and how far one can see.
    pub weather: Weather,
    /// The lie of the land.
    pub terrain: Terrain,
    /// Roads, paths, fields: what the ground is, later ones over earlier ones.
    #[serde(default)]
    pub surfaces: Vec<Surface>,
    /// Houses and other buildings.
    #[serde(default)]
    pub buildings: Vec<Building>,
    /// Walls and fences.
    #[serde(default)]
    pub walls: Vec<Wall>,
    /// Plants, in seeded patches.
    #[serde(default)]
    pub vegetation: Vec<Vegetation>,
    /// Rivers, ponds.
    #[serde(default)]
    pub water: Vec<Water>,
    /// Areas that are suspected as a whole. They are on nobody's map: a patrol finds out by what it sees there.
    #[serde(default)]
    pub suspected_areas: Vec<SuspectedArea>,
    /// Vehicles and other large things standing about.
    #[serde(default)]
    pub vehicles: Vec<Vehicle>,
    /// The way the patrol is to go.
    pub route: Route,
    /// Who goes.
    pub patrol: Patrol,
    /// Radio: frequencies and call signs.
    pub comms: Comms,
    /// What a report can name as threatened.
    #[serde(default)]
    pub assets: Vec<Asset>,
    /// Candidate places and what each may hold.
    pub sites: Vec<Site>,
    /// How many devices one variation holds.
    pub draw: Draw,
    /// Local people and what they do.
    #[serde(default)]
    pub civilians: Vec<Civilian>,
    /// Things that happen at a time or place.
    #[serde(default)]
    pub injects: Vec<Inject>,
    /// Whether the exercise goes on when what was marked was an item and the specialists have dealt with it. Where all was
    /// harmless it always goes on.
    #[serde(default)]
    pub after_hand_over: Afterwards,
    /// Whether the exercise goes on after an incident.
    #[serde(default)]
    pub after_incident: Afterwards,
    /// Criteria of the pack that this scenario leaves out, by id.
    #[serde(default)]
    pub criteria_off: Vec<String>,
    /// The patrol ends by itself after this time, seconds.
    pub time_limit_s: f32,
    /// What the modes allow here.
    #[serde(default)]
    pub modes: ModeRules,
}

/// What a scenario is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// Many devices, full feedback: 30–50 % of the sites that can hold one.
    Teach,
    /// As on a real patrol: no device or one, or one and its secondary.
    Test,
    /// Ten minutes between two shifts.
    Refresh,
}

/// Where it happens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceSpec {
    /// Name of the place.
    pub name: Text,
    /// True for invented land, which is the default we recommend.
    pub fictional: bool,
    /// Latitude of the origin, degrees north, -80..84.
    pub latitude_deg: f64,
    /// Longitude of the origin, degrees east, -180..180.
    pub longitude_deg: f64,
    /// Elevation of the origin above sea level, metres.
    #[serde(default)]
    pub elevation_m: f32,
}

/// When it happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// Date, `2026-05-29`.
    pub date: String,
    /// Local time at the start, `14:35`.
    pub time: String,
    /// Military time zone letter of that local time: `Z` is UTC, `A` one hour ahead, …
    pub zone: char,
}

/// Koschmieder's constant of [`Weather::visibility_m`]: ln 50, since 2 % of a contrast is left at that distance. That is
/// the *meteorological range* (standard visual range) as the Glossary of the American Meteorological Society had it until
/// May 2021. The World Meteorological Organization's *meteorological optical range*, which the Glossary follows since,
/// leaves 5 %: ln 20.
pub const KOSCHMIEDER: f32 = 3.912;

/// Weather.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weather {
    /// Meteorological range, metres: contrast falls to 2 % of what it was at this distance (see [`KOSCHMIEDER`]). The
    /// visibility of a weather report is a meteorological optical range (5 %): multiply it by 1.3.
    pub visibility_m: f32,
    /// How light it is.
    pub light: Light,
    /// What the sky does; for the eye only.
    #[serde(default)]
    pub sky: Sky,
    /// Bearing the wind comes from, degrees.
    #[serde(default)]
    pub wind_from_deg: f32,
    /// Wind speed, metres a second.
    #[serde(default)]
    pub wind_mps: f32,
}

/// How light it is; lowers contrast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Light {
    /// Full daylight.
    Day,
    /// Thick cloud or deep shade.
    Dull,
    /// Sun on the horizon.
    Dusk,
    /// After sunset, still light enough to walk.
    Twilight,
}

/// What the sky does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sky {
    /// Clear.
    #[default]
    Clear,
    /// Some cloud.
    Cloudy,
    /// Covered.
    Overcast,
    /// Dust in the air.
    Dusty,
    /// Rain.
    Rain,
}

/// What the modes allow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ModeRules {
    /// May be played with coaching.
    pub learn: bool,
    /// May be played with feedback at the end.
    pub practise: bool,
    /// May be used for a mark.
    pub assess: bool,
}

impl Default for ModeRules {
    fn default() -> Self {
        Self {
            learn: true,
            practise: true,
            assess: true,
        }
    }
}
