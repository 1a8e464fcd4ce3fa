//! Scenarios: loads text into a checked [`Scenario`], or every problem at once, and draws an [`Exercise`] from it.

pub mod attachment;
pub mod budget;
mod called;
pub mod defaults;
pub mod exercise;
pub mod extent;
pub mod figures;
pub mod height_map;
pub mod limits;
pub mod load;
pub mod migrate;
mod on_earth;
pub mod rules;
pub mod schema;
pub mod shape;
pub mod sun;
pub mod template;
mod when;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

pub use exercise::Exercise;
pub use height_map::HeightMap;
pub use load::{LoadedScenario, load, load_recorded, load_text, load_under};
pub use schema::RawScenario;

use crate::doctrine::Pack;

/// A scenario that has passed every rule except those of the rehearsal. Only [`load()`] makes one.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    raw: RawScenario,
    origin: Origin,
    /// Decoded, when the relief is a height map.
    height_map: Option<Arc<HeightMap>>,
    /// Heights of the built land.
    land: Land,
    in_force: InForce,
}

/// Heights of the built land, built once and shared by every variation. Derived from the rest, so they do not take
/// part in comparing scenarios.
#[derive(Debug, Clone, Default)]
struct Land(OnceLock<Arc<[f32]>>);

impl PartialEq for Land {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// What the simulation needs from the doctrine pack in force.
#[derive(Debug, Clone, PartialEq)]
struct InForce {
    match_angle_deg: f32,
    match_radius_m: f32,
    runners: usize,
    mandatory_m: BTreeMap<String, f32>,
    /// Of a thing that may be anything: smaller than a vehicle, as large as one.
    required_m: [f32; 2],
}

/// Where a scenario was loaded from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The file.
    pub path: PathBuf,
    /// Its text, byte for byte.
    pub text: String,
    /// BLAKE3 of the text and of every file it names, lower-case hexadecimal.
    pub hash: String,
    /// Attached files (height maps), by the name used in the scenario.
    pub attachments: Vec<(String, Vec<u8>)>,
}

impl Scenario {
    /// For the loader only, after all rules have passed. Fills the pack's figures into the texts.
    fn checked(
        mut raw: RawScenario,
        origin: Origin,
        height_map: Option<HeightMap>,
        pack: &Pack,
    ) -> Self {
        figures::fill(&mut raw, pack);
        Self {
            raw,
            origin,
            height_map: height_map.map(Arc::new),
            land: Land::default(),
            in_force: InForce {
                match_angle_deg: pack.marking.match_angle_deg.value,
                match_radius_m: pack.marking.match_radius_m.value,
                runners: pack.runners(),
                mandatory_m: pack
                    .distances
                    .classes
                    .iter()
                    .map(|class| (class.id.clone(), class.mandatory_m.value))
                    .collect(),
                required_m: [false, true].map(|large| pack.required_of_any(large)),
            },
        }
    }

    /// A scenario that has not been checked, without a file: for unit tests.
    #[cfg(test)]
    pub(crate) fn unchecked(raw: RawScenario, attachments: Vec<(String, Vec<u8>)>) -> Self {
        let height_map = attachments
            .first()
            .map(|(_, bytes)| Arc::new(HeightMap::unpacked(bytes).expect("a sound height map")));
        let origin = Origin {
            path: PathBuf::from("example.ron"),
            text: String::new(),
            hash: String::new(),
            attachments,
        };
        Self {
            raw,
            origin,
            height_map,
            land: Land::default(),
            in_force: InForce {
                match_angle_deg: 2.0,
                match_radius_m: 2.0,
                runners: usize::from(crate::doctrine::schema::RUNNERS),
                mandatory_m: BTreeMap::new(),
                required_m: [100.0, 200.0],
            },
        }
    }

    /// Where it was loaded from.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The height map of the land, when the relief is one.
    pub fn height_map(&self) -> Option<&HeightMap> {
        self.height_map.as_deref()
    }

    /// The heights of the land, built on first use.
    pub fn land_heights(&self, build: impl FnOnce() -> Vec<f32>) -> Arc<[f32]> {
        Arc::clone(self.land.0.get_or_init(|| build().into()))
    }

    /// Largest angle between a mark and a sign that is a hit, degrees: the match angle of the doctrine pack in force,
    /// so that the simulation and scoring agree on what a mark is on.
    pub fn match_angle_deg(&self) -> f32 {
        self.in_force.match_angle_deg
    }

    /// Largest distance between a mark and a sign that is a hit, metres: the match radius of the doctrine pack in
    /// force.
    pub fn match_radius_m(&self) -> f32 {
        self.in_force.match_radius_m
    }

    /// Size of a runner party, at least one: from the doctrine pack in force.
    pub fn runners(&self) -> usize {
        self.in_force.runners
    }

    /// What everybody keeps from a thing of which nobody knows what it is, metres: from the doctrine pack in force, by
    /// whether it is as large as a vehicle.
    pub fn required_m(&self, large: bool) -> f32 {
        self.in_force.required_m[usize::from(large)]
    }

    /// Mandatory distance of a device, metres, indoors and out: by its class in the doctrine pack in force, so that
    /// nobody is sent into a house that scoring finds too near. Its hazard radius where the class has no row.
    pub fn mandatory_m(&self, device: &schema::Device) -> f32 {
        let by_class = self.in_force.mandatory_m.get(&device.class);
        by_class.copied().unwrap_or(device.hazard_radius_m)
    }

    /// The folder of the scenario's own files.
    pub fn folder(&self) -> &Path {
        self.origin.path.parent().unwrap_or(Path::new(""))
    }
}

impl std::ops::Deref for Scenario {
    type Target = RawScenario;

    fn deref(&self) -> &RawScenario {
        &self.raw
    }
}
