//! The ground and what stands on it.

use serde::{Deserialize, Serialize};

use crate::units::Point;
use crate::units::place::{distance_to_line_m, inside_polygon};

/// The lie of the land: a rectangle with relief.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terrain {
    /// South-west corner.
    pub from: Point,
    /// North-east corner.
    pub to: Point,
    /// Distance between two height samples, metres.
    pub cell_m: f32,
    /// What the ground is where no surface says otherwise.
    pub ground: Ground,
    /// Rolling relief.
    #[serde(default)]
    pub relief: Relief,
    /// Named hills, valleys and the like, added to the relief in order.
    #[serde(default)]
    pub land_forms: Vec<LandForm>,
}

/// The base relief.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Relief {
    /// Level ground.
    #[default]
    Flat,
    /// Noise of one seed: the same land in every variation.
    Seeded {
        /// Names the land, apart from the exercise's seed.
        seed: u32,
        /// Half the height between trough and crest, metres.
        amplitude_m: f32,
        /// Distance between two crests, metres.
        wavelength_m: f32,
    },
    /// Grey 16-bit PNG beside the scenario, stretched over the terrain; north up.
    Heightmap {
        /// File name, below the scenario's folder.
        file: String,
        /// Height of black, metres.
        low_m: f32,
        /// Height of white, metres.
        high_m: f32,
    },
}

/// A named land form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum LandForm {
    /// A round rise (or, with a negative height, a hollow).
    Hill {
        /// Its top.
        at: Point,
        /// Where it meets the land around, metres from the top.
        radius_m: f32,
        /// Height, metres.
        height_m: f32,
    },
    /// A long rise (or, with a negative height, a valley, wadi or ditch).
    Ridge {
        /// Its line.
        line: Vec<Point>,
        /// From side to side, metres.
        width_m: f32,
        /// Height, metres.
        height_m: f32,
    },
    /// Ground made level along a line: a road bed, a terrace, a bridge deck.
    Level {
        /// Its line.
        line: Vec<Point>,
        /// From side to side, metres.
        width_m: f32,
        /// Height above the origin, metres; the land's own height at each end, joined by a ramp, when left out.
        #[serde(default)]
        height_m: Option<f32>,
    },
}

/// What the ground is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ground {
    /// Asphalt or concrete.
    Paved,
    /// Red laterite.
    Laterite,
    /// Gravel.
    Gravel,
    /// Beaten earth.
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

/// A piece of ground with its own surface.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Surface {
    /// Short name.
    pub id: String,
    /// What it is.
    pub ground: Ground,
    /// Where it is.
    pub area: Area,
    /// True where people evidently walk or drive every day, or where it is paved: a way known to be safe.
    #[serde(default)]
    pub known_safe: bool,
}

/// A piece of the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Area {
    /// Along a line.
    Strip {
        /// Its line.
        line: Vec<Point>,
        /// From side to side, metres.
        width_m: f32,
    },
    /// Within corners.
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
    /// True when a point lies in it.
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

/// A building: a box one cannot see or walk through.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Building {
    /// Short name.
    pub id: String,
    /// Centre of its floor.
    pub at: Point,
    /// Width and depth, metres.
    pub size_m: (f32, f32),
    /// Height, metres.
    pub height_m: f32,
    /// Which way its front faces, degrees.
    #[serde(default)]
    pub facing_deg: f32,
    /// What it is.
    #[serde(default)]
    pub kind: BuildingKind,
}

/// What a building is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wall {
    /// Short name.
    pub id: String,
    /// Its line.
    pub line: Vec<Point>,
    /// Height, metres.
    pub height_m: f32,
    /// Thickness, metres.
    pub thickness_m: f32,
    /// What it is made of: stone and concrete give hard cover, a hedge or fence only hides.
    #[serde(default)]
    pub kind: WallKind,
}

/// What a wall is made of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum WallKind {
    /// Stone, brick or concrete: hard cover.
    #[default]
    Stone,
    /// Mud brick: hides, little cover.
    Mud,
    /// Wire or posts one sees through.
    Fence,
    /// Hedge or matting: hides, no cover.
    Hedge,
}

/// A patch of plants; the seed of the land sets each plant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vegetation {
    /// Short name.
    pub id: String,
    /// What grows.
    pub kind: Plant,
    /// Where.
    pub area: Area,
    /// How many plants.
    pub count: u32,
    /// Names the arrangement, apart from the exercise's seed.
    #[serde(default)]
    pub seed: u32,
}

/// What grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Plant {
    /// A tree with a trunk one cannot walk or see through.
    Tree,
    /// A bush: hides, does not stop.
    Bush,
    /// A tuft of long grass: hides what is low.
    LongGrass,
    /// A stand of millet, maize or the like: hides what is low.
    Crop,
}

/// Water one cannot walk through.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Water {
    /// Short name.
    pub id: String,
    /// Where.
    pub area: Area,
    /// True where one can wade.
    #[serde(default)]
    pub ford: bool,
}

/// An area that is suspected as a whole: known ground inside it is only what somebody of the patrol has walked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SuspectedArea {
    /// Short name.
    pub id: String,
    /// Where.
    pub area: Area,
}

/// A vehicle or other large thing standing about; part of the scenery, not a sign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vehicle {
    /// Short name.
    pub id: String,
    /// What it is.
    pub kind: VehicleKind,
    /// Where its middle stands.
    pub at: Point,
    /// Which way it faces, degrees.
    #[serde(default)]
    pub facing_deg: f32,
}

/// What kind of vehicle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
    /// A patrol vehicle of our own.
    PatrolVehicle,
}

impl VehicleKind {
    /// Length, width and height, metres: ordinary sizes of each kind. Whatever simulates, checks or draws one takes its
    /// size from here.
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
