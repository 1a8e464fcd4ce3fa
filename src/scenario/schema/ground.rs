//! Terrain and the objects on it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::units::Point;
use crate::units::place::{distance_to_line_m, inside_polygon};

/// The terrain: a rectangle with relief.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Terrain {
    /// South-west corner; by default the land reaches 150 m beyond everything that stands on it.
    #[serde(default)]
    pub from: Point,
    /// North-east corner; see the other one.
    #[serde(default)]
    pub to: Point,
    /// Distance between height samples, metres; 5 by default.
    #[serde(default = "five_metres")]
    pub cell_m: f32,
    /// Default ground, where no surface covers it; beaten earth if it is left out.
    #[serde(default)]
    pub ground: Ground,
    /// Base relief.
    #[serde(default)]
    pub relief: Relief,
    /// Hills, valleys and other forms, added to the relief in order.
    #[serde(default)]
    pub land_forms: Vec<LandForm>,
}

fn five_metres() -> f32 {
    5.0
}

impl Default for Terrain {
    /// Level earth; [`crate::scenario::defaults`] gives it corners.
    fn default() -> Self {
        Self {
            from: Point::default(),
            to: Point::default(),
            cell_m: five_metres(),
            ground: Ground::default(),
            relief: Relief::Flat,
            land_forms: Vec::new(),
        }
    }
}

/// The base relief.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Relief {
    /// Level ground.
    #[default]
    Flat,
    /// Seeded noise: the same land in every variation.
    Seeded {
        /// Seed of the land, independent of the exercise's seed.
        seed: u32,
        /// Amplitude, half the height between trough and crest, metres.
        amplitude_m: f32,
        /// Wavelength, crest to crest, metres.
        wavelength_m: f32,
    },
    /// 16-bit grey PNG beside the scenario, stretched over the terrain; north up.
    Heightmap {
        /// File name, relative to the scenario's folder.
        file: String,
        /// Height of black, metres.
        low_m: f32,
        /// Height of white, metres.
        high_m: f32,
    },
}

/// A named land form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum LandForm {
    /// A round rise (or, with a negative height, a hollow).
    Hill {
        /// Its top.
        at: Point,
        /// Radius at which it meets the surrounding land, metres.
        radius_m: f32,
        /// Height, metres.
        height_m: f32,
    },
    /// A long rise (or, with a negative height, a valley, wadi or ditch).
    Ridge {
        /// Its line.
        line: Vec<Point>,
        /// Total width, metres.
        width_m: f32,
        /// Height, metres.
        height_m: f32,
    },
    /// Ground levelled along a line: a road bed, a terrace, a bridge deck.
    Level {
        /// Its line.
        line: Vec<Point>,
        /// Total width, metres.
        width_m: f32,
        /// Height above the origin, metres; when left out, a ramp between the land's own heights at the ends.
        #[serde(default)]
        height_m: Option<f32>,
    },
}

/// Type of ground.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Ground {
    /// Asphalt or concrete.
    Paved,
    /// Red laterite.
    Laterite,
    /// Gravel.
    Gravel,
    /// Beaten earth.
    #[default]
    Earth,
    /// Sand.
    Sand,
    /// Rock and stones.
    Rock,
    /// Grass.
    Grass,
    /// Ploughed or planted field.
    Field,
    /// Mud.
    Mud,
}

/// An area with its own type of ground.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Surface {
    /// Short name.
    #[schemars(extend("names" = "map-feature"))]
    pub id: String,
    /// Type of ground.
    pub ground: Ground,
    /// Extent.
    pub area: Area,
    /// True where people evidently walk or drive every day, or where it is paved: known to be safe.
    #[serde(default)]
    pub known_safe: bool,
}

/// An area of the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Area {
    /// A strip along a line.
    Strip {
        /// Its line.
        line: Vec<Point>,
        /// Total width, metres.
        width_m: f32,
    },
    /// A polygon.
    Polygon {
        /// Corners in order.
        corners: Vec<Point>,
    },
    /// A disc.
    Disc {
        /// Centre.
        at: Point,
        /// Radius, metres.
        radius_m: f32,
    },
}

impl Area {
    /// True when a point lies inside.
    pub fn holds(&self, at: Point) -> bool {
        match self {
            Self::Strip { line, width_m } => distance_to_line_m(at, line) <= width_m / 2.0,
            Self::Polygon { corners } => inside_polygon(at, corners),
            Self::Disc {
                at: middle,
                radius_m,
            } => middle.distance_m(at) <= *radius_m,
        }
    }
}

/// A building: an opaque, solid box.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Building {
    /// Short name.
    #[schemars(extend("names" = "map-feature"))]
    pub id: String,
    /// Centre of its floor.
    pub at: Point,
    /// Width and depth, metres.
    pub size_m: (f32, f32),
    /// Height, metres.
    pub height_m: f32,
    /// Bearing of its front, degrees.
    #[serde(default)]
    pub facing_deg: f32,
    /// Type of building.
    #[serde(default)]
    pub kind: BuildingKind,
}

/// Type of building.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum BuildingKind {
    /// A dwelling.
    #[default]
    House,
    /// A shop or stall.
    Shop,
    /// A public building: school, clinic, office.
    Public,
    /// A place of worship.
    Worship,
    /// A shed, barn or store.
    Shed,
    /// A ruin.
    Ruin,
    /// A bridge parapet, culvert head or other masonry.
    Masonry,
}

/// A wall or fence along a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wall {
    /// Short name.
    #[schemars(extend("names" = "map-feature"))]
    pub id: String,
    /// Its line.
    pub line: Vec<Point>,
    /// Height, metres.
    pub height_m: f32,
    /// Thickness, metres.
    pub thickness_m: f32,
    /// Material: stone and concrete are hard cover, a hedge or fence is concealment only.
    #[serde(default)]
    pub kind: WallKind,
}

/// Material of a wall.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum WallKind {
    /// Stone, brick or concrete: hard cover.
    #[default]
    Stone,
    /// Mud brick: concealment, little cover.
    Mud,
    /// Wire or posts that one can see through.
    Fence,
    /// Hedge or matting: concealment, no cover.
    Hedge,
}

/// A patch of plants; the seed places each plant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Vegetation {
    /// Short name.
    #[schemars(extend("names" = "map-feature"))]
    pub id: String,
    /// Kind of plant.
    pub kind: Plant,
    /// Extent.
    pub area: Area,
    /// Number of plants.
    pub count: u32,
    /// Seed of the arrangement, independent of the exercise's seed.
    #[serde(default)]
    pub seed: u32,
}

/// Kind of plant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Plant {
    /// A tree; its trunk blocks sight and movement.
    Tree,
    /// A bush: conceals, does not block movement.
    Bush,
    /// A tuft of long grass: conceals low things.
    LongGrass,
    /// A stand of millet, maize or the like: conceals low things.
    Crop,
}

/// Impassable water.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Water {
    /// Short name.
    #[schemars(extend("names" = "map-feature"))]
    pub id: String,
    /// Extent.
    pub area: Area,
    /// True where it can be waded.
    #[serde(default)]
    pub ford: bool,
}

/// A suspected area: inside it only ground walked by somebody of the patrol is known ground.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuspectedArea {
    /// Short name.
    #[schemars(extend("names" = "map-feature"))]
    pub id: String,
    /// Extent.
    pub area: Area,
}

/// A parked vehicle or other large object; scenery, not a sign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Vehicle {
    /// Short name.
    #[schemars(extend("names" = "map-feature"))]
    pub id: String,
    /// Kind.
    pub kind: VehicleKind,
    /// Position of its middle.
    pub at: Point,
    /// Bearing it faces, degrees.
    #[serde(default)]
    pub facing_deg: f32,
}

/// Kind of vehicle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum VehicleKind {
    /// A motorcycle.
    Motorcycle,
    /// A cart.
    Cart,
    /// A saloon car.
    Car,
    /// A pick-up or van.
    Van,
    /// A lorry.
    Lorry,
    /// A wreck.
    Wreck,
    /// One of our own patrol vehicles.
    PatrolVehicle,
}

impl VehicleKind {
    /// Length, width and height, metres: typical of each kind. The one source for simulation, checks and drawing.
    pub fn size_m(self) -> (f32, f32, f32) {
        match self {
            Self::Motorcycle => (2.0, 0.7, 1.1),
            Self::Cart => (2.5, 1.4, 1.1),
            Self::Car | Self::Wreck => (4.4, 1.8, 1.45),
            Self::Van => (5.2, 2.0, 2.0),
            Self::Lorry => (8.0, 2.5, 3.0),
            Self::PatrolVehicle => (5.0, 2.1, 2.1),
        }
    }
}
