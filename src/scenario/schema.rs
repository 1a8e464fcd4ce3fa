//! A scenario as written by its author: the serde types of the RON file, level by level.
//!
//! Nothing here is checked yet; [`super::Scenario`] is what has passed. There is deliberately no field for how a
//! device is made, works, is placed so as not to be seen, or is made safe, and none may be added.
//!
//! What a field says when it is left out is in its `default` here where it is always the same, and in [`super::defaults`]
//! where it follows from the rest of the file. A default never changes once released: old records depend on it.
//!
//! Bearings are degrees clockwise from grid north; points are `(metres east, metres north)` of the origin.

mod ground;
mod happening;
mod objective;
mod patrol;
mod people;
mod route;
mod site;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Text;
pub use crate::vocabulary::{Impact, Radio, SignKind, Worth};
pub use ground::{
    Area, Building, BuildingKind, Ground, LandForm, Plant, Relief, Surface, SuspectedArea, Terrain,
    Vegetation, Vehicle, VehicleKind, Wall, WallKind, Water,
};
pub use happening::{Afterwards, AtPathEnd, Civilian, CivilianKind, Happening, Inject, Trigger};
pub use objective::{Objective, Shown};
pub use patrol::{Asset, AssetKind, Comms, Member, Mission, Optics, Patrol, Role};
pub use people::{Knows, Who};
pub use route::{Route, VulnerablePoint, VulnerablePointKind, Waypoint};
pub use site::{
    Chance, Device, Draw, GroundTrait, HarmlessCause, HarmlessEvidence, Holding, Lie, Look,
    LookAlike, Placement, Sign, Site,
};

/// The format this build reads and writes.
pub const FORMAT: u32 = 1;

/// A scenario file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawScenario {
    /// Version of the file format; this build reads [`FORMAT`] and migrates older ones.
    pub format: u32,
    /// Short name, lower-case letters, digits and hyphens; the same as the file's name without `.ron`.
    pub id: String,
    /// Title shown to the trainee.
    pub title: Text,
    /// The task, as briefed to the patrol leader.
    pub briefing: Text,
    /// Author.
    pub author: String,
    /// Open publications it is based on. One that begins with © is data whose licence asks for it to be named: a pack
    /// names it too.
    pub sources: Vec<String>,
    /// Training objectives, and the criteria that show them.
    pub objectives: Vec<Objective>,
    /// Purpose; decides how often a device may be drawn.
    #[serde(default)]
    pub purpose: Purpose,
    /// Doctrine pack in force: an id in `assets/doctrine`, or a file beside the scenario; `open-nato` by
    /// default.
    #[serde(default = "open_nato")]
    #[schemars(extend("wants" = ["pack"]))]
    pub doctrine: String,
    /// Location.
    pub place: PlaceSpec,
    /// Date and time.
    pub when: When,
    /// Weather and visibility; a clear day by default.
    #[serde(default)]
    pub weather: Weather,
    /// Relief of the land.
    #[serde(default)]
    pub terrain: Terrain,
    /// Roads, paths, fields; later ones cover earlier ones.
    #[serde(default)]
    pub surfaces: Vec<Surface>,
    /// Houses and other buildings.
    #[serde(default)]
    pub buildings: Vec<Building>,
    /// Walls and fences.
    #[serde(default)]
    pub walls: Vec<Wall>,
    /// Vegetation, in seeded patches.
    #[serde(default)]
    pub vegetation: Vec<Vegetation>,
    /// Rivers, ponds.
    #[serde(default)]
    pub water: Vec<Water>,
    /// Suspected areas. They are on nobody's map: a patrol infers them from what it sees there.
    #[serde(default)]
    pub suspected_areas: Vec<SuspectedArea>,
    /// Parked vehicles and other large objects.
    #[serde(default)]
    pub vehicles: Vec<Vehicle>,
    /// The planned route.
    pub route: Route,
    /// The patrol.
    pub patrol: Patrol,
    /// Radio frequencies and call signs; by default [`super::defaults`] fills in a card.
    #[serde(default)]
    pub comms: Comms,
    /// Assets that a report can name as threatened; by default the named points of the route. `[]` for none.
    #[serde(default)]
    pub assets: Vec<Asset>,
    /// Candidate sites and what each may hold.
    pub sites: Vec<Site>,
    /// Number of devices in one variation; by default what the purpose asks for.
    #[serde(default)]
    pub draw: Draw,
    /// Local people and their behaviour.
    #[serde(default)]
    pub civilians: Vec<Civilian>,
    /// Events at a time or place.
    #[serde(default)]
    pub injects: Vec<Inject>,
    /// Whether the exercise goes on after the specialists have dealt with a real item. After harmless ones it always
    /// goes on.
    #[serde(default)]
    pub after_hand_over: Afterwards,
    /// Whether the exercise goes on after an incident.
    #[serde(default)]
    pub after_incident: Afterwards,
    /// Ids of the pack's criteria that this scenario leaves out.
    #[serde(default)]
    #[schemars(extend("wants" = ["criterion"]))]
    pub criteria_off: Vec<String>,
    /// Time limit, seconds: the patrol ends by itself. By default twice the walk at its planned pace, and twenty minutes.
    #[serde(default)]
    pub time_limit_s: f32,
    /// Permitted modes.
    #[serde(default)]
    pub modes: ModeRules,
}

fn open_nato() -> String {
    "open-nato".to_owned()
}

/// Purpose of a scenario.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Purpose {
    /// Many devices, full feedback: 30–50 % of the sites that can hold one.
    #[default]
    Teach,
    /// As on a real patrol: no device or one, or one and its secondary.
    Test,
    /// A ten-minute refresher between two shifts.
    Refresh,
}

/// Location.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceSpec {
    /// Name of the place.
    pub name: Text,
    /// True for invented land, the default.
    #[serde(default = "yes")]
    pub fictional: bool,
    /// Latitude of the origin, degrees north, -80..84.
    pub latitude_deg: f64,
    /// Longitude of the origin, degrees east, -180..180.
    pub longitude_deg: f64,
    /// Elevation of the origin above sea level, metres.
    #[serde(default)]
    pub elevation_m: f32,
}

/// Date and time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// Date, `2026-05-29`.
    pub date: String,
    /// Local start time, `14:35`.
    pub time: String,
    /// Military time zone letter of the local time: `Z` is UTC, the default, `A` one hour ahead, …
    #[serde(default = "utc")]
    pub zone: char,
}

fn yes() -> bool {
    true
}

fn utc() -> char {
    'Z'
}

/// Koschmieder's constant of [`Weather::visibility_m`]: ln 50, since 2 % of a contrast is left at that distance. That is
/// the *meteorological range* (standard visual range) as the Glossary of the American Meteorological Society had it until
/// May 2021. The World Meteorological Organization's *meteorological optical range*, which the Glossary follows since,
/// leaves 5 %: ln 20.
pub const KOSCHMIEDER: f32 = 3.912;

/// Weather.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weather {
    /// Meteorological range, metres: the distance at which contrast falls to 2 % (see [`KOSCHMIEDER`]). The
    /// visibility of a weather report is a meteorological optical range (5 %): multiply it by 1.3.
    pub visibility_m: f32,
    /// Ambient light.
    pub light: Light,
    /// Sky; affects the look only.
    #[serde(default)]
    pub sky: Sky,
    /// Bearing the wind comes from, degrees.
    #[serde(default)]
    pub wind_from_deg: f32,
    /// Wind speed, metres a second.
    #[serde(default)]
    pub wind_mps: f32,
}

impl Default for Weather {
    /// A clear day.
    fn default() -> Self {
        Self {
            visibility_m: 9_000.0,
            light: Light::Day,
            sky: Sky::Clear,
            wind_from_deg: 0.0,
            wind_mps: 0.0,
        }
    }
}

/// Ambient light; lowers contrast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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

/// Sky.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Sky {
    /// Clear.
    #[default]
    Clear,
    /// Some cloud.
    Cloudy,
    /// Overcast.
    Overcast,
    /// Dust in the air.
    Dusty,
    /// Rain.
    Rain,
}

/// Permitted modes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ModeRules {
    /// Learn mode: with coaching.
    pub learn: bool,
    /// Practise mode: with feedback at the end.
    pub practise: bool,
    /// Assess mode: for a mark.
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
