//! What a variation may find at a place: possible hazards with their visible signs, and harmless look-alikes.
//!
//! # A new look of a sign
//!
//! Its variant of [`Look`]. The compiler then asks for its line in `scenery/signs.rs`, whose picture is a function in
//! `scenery/signs/`, and for the kinds it may be in `scenario/rules/look_against_kind.rs`. How it may lie, where it may not
//! lie in every way, is in `lie_against_look.rs`. The tests of `scenery` draw it in every lie.

use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::units::Point;
use crate::vocabulary::{SignKind, listed};

/// A candidate place and what a variation may find there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Short name.
    pub id: String,
    /// Its middle.
    pub at: Point,
    /// What it may hold; one is drawn.
    pub may_hold: Vec<Chance>,
}

/// One thing a site may hold, and how often.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chance {
    /// Share against the site's other chances, above zero.
    pub weight: f32,
    /// What it is.
    pub what: Holding,
}

/// What a site can hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Holding {
    /// Nothing: bare ground.
    Nothing,
    /// A device and its signs.
    Device(Device),
    /// The same kinds of thing with a harmless cause.
    LookAlike(LookAlike),
}

/// A possible explosive hazard: a stand-off class, a broad placement and the signs that give it away.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Device {
    /// Short name.
    pub id: String,
    /// What the debrief calls it; the short name where none is given.
    #[serde(default)]
    pub name: Text,
    /// Row of the doctrine pack's stand-off table.
    pub class: String,
    /// Broadly where it is.
    pub placement: Placement,
    /// Where.
    pub at: Point,
    /// Coming closer than this is an incident, metres.
    pub hazard_radius_m: f32,
    /// The device that this one is a second item to; drawn only with it.
    #[serde(default)]
    pub secondary_to: Option<String>,
    /// What can be seen of it. At least one; all of them seen only from an inject on when one says `Reveal`.
    pub signs: Vec<Sign>,
    /// One sentence for the debrief: what there was to notice.
    #[serde(default)]
    pub lesson: Text,
}

/// Broadly where a device is; nothing finer is ever said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Placement {
    /// In or on the road.
    Road,
    /// Beside the road.
    Verge,
    /// At a culvert, bridge or other structure.
    Structure,
    /// At a building or wall.
    Building,
    /// A vehicle or cart.
    Vehicle,
    /// Open ground.
    OpenGround,
    /// Among plants.
    Vegetation,
}

/// Something visible that belongs to a device or a look-alike.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Short name.
    pub id: String,
    /// First level of the taxonomy.
    pub kind: SignKind,
    /// What it looks like.
    pub look: Look,
    /// Traits of a ground sign.
    #[serde(default)]
    pub traits: Vec<GroundTrait>,
    /// Where its middle is.
    pub at: Point,
    /// Width and height (or, lying flat, length), metres.
    pub size_m: (f32, f32),
    /// How it is turned to the eye.
    pub lies: Lie,
    /// Height of its lowest edge above the ground, metres.
    #[serde(default)]
    pub above_ground_m: f32,
    /// Contrast with what is behind it, 0..1 (0.1 hardly, 0.3 fair, 0.6 plain).
    pub contrast: f32,
    /// Days since it was made; ground signs fade.
    #[serde(default)]
    pub age_days: f32,
    /// True when it alone is enough to act on.
    #[serde(default)]
    pub conclusive: bool,
}

listed! {
    /// What a sign looks like; decides its picture and its name, never its score.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Look {
        /// A printed danger sign.
        DangerSign,
        /// Tape.
        Tape,
        /// Two sticks crossed upright.
        CrossedSticks,
        /// Stones painted or set in a line or heap.
        Stones,
        /// Cloth tied to a branch or post.
        Cloth,
        /// Chalk or paint on a wall or tree.
        PaintMark,
        /// Soil moved: a mound, a patch, a filled hole.
        DisturbedSoil,
        /// A patch of another colour.
        ColourPatch,
        /// Grass or crops pressed flat.
        FlattenedPlants,
        /// Soil or mud where it does not belong.
        TransferredSoil,
        /// Packaging or rubbish left behind.
        Litter,
        /// A line, string or cable across or beside the way.
        Line,
        /// A missing or moved brick, stone or slab.
        MovedMasonry,
        /// Footprints or tyre marks that turn off or stop.
        Tracks,
        /// An object out of place: a bag, box, tin, toy.
        Object,
        /// A vehicle out of place.
        Vehicle,
        /// A dead animal.
        DeadAnimal,
        /// A way that nobody uses any more.
        OvergrownWay,
        /// A crater or burnt ground.
        Crater,
        /// A trench, position or spent packaging of soldiers.
        Position,
        /// A wreck.
        Wreck,
        /// A place without the people it should have.
        EmptyPlace,
        /// People walking round a place.
        PeopleAvoiding,
        /// Someone watching or filming.
        Watcher,
    }
}

impl Look {
    /// True for a thing as large as a vehicle.
    pub fn is_large(self) -> bool {
        matches!(self, Self::Vehicle | Self::Wreck)
    }
}

/// The six traits of ground sign (GICHD).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GroundTrait {
    /// Lines and shapes that nature does not make.
    Regularity,
    /// Pressed flat.
    Flattening,
    /// Soil or mud carried elsewhere.
    Transfer,
    /// Things left behind.
    Discardables,
    /// Another colour.
    ColourChange,
    /// Moved out of its natural place.
    Disturbance,
}

/// How a sign is turned to the eye.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Lie {
    /// Flat on the ground: shrinks with the grazing angle.
    Flat,
    /// Standing, the same from all sides.
    Standing,
    /// Standing and facing one way (a wall mark, a board).
    Facing {
        /// Bearing it faces, degrees.
        bearing_deg: f32,
    },
}

/// The same kinds of thing as a device's signs, with a harmless cause.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LookAlike {
    /// Short name.
    pub id: String,
    /// What the debrief calls it; the short name where none is given.
    #[serde(default)]
    pub name: Text,
    /// Why it is there.
    pub cause: HarmlessCause,
    /// What can be seen.
    pub signs: Vec<Sign>,
    /// One sentence for the debrief: what shows that it is harmless.
    #[serde(default)]
    pub lesson: Text,
}

/// Why a harmless thing is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum HarmlessCause {
    /// Roadworks.
    Roadworks,
    /// Farming.
    Farming,
    /// Rubbish.
    Rubbish,
    /// Children's play.
    ChildrensPlay,
    /// A shrine or grave.
    Shrine,
    /// Building work.
    Building,
    /// Trade: goods set down, a stall.
    Trade,
    /// Animals.
    Animals,
    /// Water or wind.
    Weather,
    /// Custom, rest day or prayer.
    Custom,
}

/// How many devices one variation holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draw {
    /// Fewest devices, secondaries not counted.
    pub fewest_devices: u32,
    /// Most devices, secondaries not counted; each number between is as likely.
    pub most_devices: u32,
}
