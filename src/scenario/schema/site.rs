//! Sites and what they may hold: possible hazards with their visible signs, and harmless look-alikes.
//!
//! # A new look of a sign
//!
//! Its variant of [`Look`], at the end; its kinds in [`Look::kinds`] and its name in `scenario/called.rs`; its picture in
//! `scenery/signs/`, in three exemplars, and its line in `scenery/signs.rs`. The compiler asks for these lines. Its page in
//! `report/card.rs`, its place in `assets/card/signs.ron`, and `look-…`, `card-…-notice` and `card-…-confused` in each
//! language: tests ask for these. How it may lie is in `scenario/rules/lie_against_look.rs`.
//!
//! # Another way to show that something is harmless
//!
//! Its variant of [`HarmlessEvidence`]; its room and its drawing in `scenery/evidence.rs`, for which the compiler asks; its
//! message `shown-by-…` in each language, for which a test asks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::units::Point;
use crate::vocabulary::{SignKind, listed};

/// A candidate site and what a variation may hold there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Short name.
    #[schemars(extend("names" = "site"))]
    pub id: String,
    /// Its middle.
    pub at: Point,
    /// What it may hold; one chance is drawn.
    pub may_hold: Vec<Chance>,
    /// Sites that hold no device, second items aside, in a variation in which this one does.
    #[serde(default)]
    #[schemars(extend("wants" = ["site"]))]
    pub not_with: Vec<String>,
}

/// One chance of a site, with its weight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chance {
    /// Weight relative to the site's other chances, positive; 1 by default.
    #[serde(default = "as_likely")]
    pub weight: f32,
    /// What it holds.
    pub what: Holding,
}

fn as_likely() -> f32 {
    1.0
}

/// Content of a site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Holding {
    /// Nothing: bare ground.
    Nothing,
    /// A device and its signs.
    Device(Device),
    /// Something of the same look with a harmless cause.
    LookAlike(LookAlike),
}

/// A possible explosive hazard: a stand-off class, a broad placement and its visible signs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Device {
    /// Short name.
    #[schemars(extend("names" = "device"))]
    pub id: String,
    /// Name in the debrief; defaults to the short name.
    #[serde(default)]
    pub name: Text,
    /// Row of the doctrine pack's stand-off table.
    #[schemars(extend("wants" = ["class"]))]
    pub class: String,
    /// Broad placement.
    pub placement: Placement,
    /// Where; in the middle of its site by default.
    #[serde(default)]
    pub at: Point,
    /// Hazard radius, metres: coming closer is an incident. 5 by default.
    #[serde(default = "five_metres")]
    pub hazard_radius_m: f32,
    /// The primary device of a second item; drawn only together with it.
    #[serde(default)]
    #[schemars(extend("wants" = ["device"]))]
    pub secondary_to: Option<String>,
    /// Visible signs, at least one; a `Reveal` inject hides all of them until it fires.
    pub signs: Vec<Sign>,
    /// One sentence for the debrief: what there was to notice.
    #[serde(default)]
    pub lesson: Text,
}

fn five_metres() -> f32 {
    5.0
}

/// Broad placement of a device; deliberately no finer.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Short name.
    #[schemars(extend("names" = "sign"))]
    pub id: String,
    /// First level of the taxonomy.
    pub kind: SignKind,
    /// Appearance.
    pub look: Look,
    /// Ground-sign traits.
    #[serde(default)]
    pub traits: Vec<GroundTrait>,
    /// Position of its middle; at its device, or in the middle of the look-alike's site, by default.
    #[serde(default)]
    pub at: Point,
    /// Width and height (or, lying flat, length), metres.
    pub size_m: (f32, f32),
    /// Orientation to the eye.
    pub lies: Lie,
    /// Height of its lower edge above the ground, metres.
    #[serde(default)]
    pub above_ground_m: f32,
    /// Contrast with the background, 0..1 (0.1 low, 0.3 fair, 0.6 high).
    pub contrast: f32,
    /// Age, days; ground signs fade.
    #[serde(default)]
    pub age_days: f32,
    /// True when it alone is sufficient to act on.
    #[serde(default)]
    pub conclusive: bool,
}

listed! {
    /// What a sign looks like; decides its picture, its name and the kinds of sign that fit it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
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
        /// A munition lying in the open, whole, as risk-education posters show it.
        Munition,
        /// Cartridge cases, ammunition boxes and tubes.
        SpentCases,
        /// Old metal: pipes, a ploughshare, a drum.
        ScrapMetal,
    }
}

impl Sign {
    /// Kinds of sign that name it rightly, the author's first: those that its look can have and, where it bears
    /// ground-sign traits, a clue.
    pub fn kinds(&self) -> Vec<SignKind> {
        let clue = (!self.traits.is_empty()).then_some(SignKind::WarningClue);
        let mut kinds = vec![self.kind];
        for kind in self.look.kinds().iter().copied().chain(clue) {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        kinds
    }
}

impl Look {
    /// Kinds that it can have: the chapters of the UNMAS handbook (2015) that describe it, and for things left behind
    /// also the clues of a place.
    pub fn kinds(self) -> &'static [SignKind] {
        use SignKind::{Environment, LocalBehaviour, MilitaryActivity, WarningClue, WarningSign};
        match self {
            Self::DangerSign | Self::Tape | Self::CrossedSticks => &[WarningSign],
            Self::Stones | Self::Cloth | Self::PaintMark => &[WarningSign, WarningClue],
            Self::DisturbedSoil
            | Self::ColourPatch
            | Self::FlattenedPlants
            | Self::TransferredSoil
            | Self::Line
            | Self::MovedMasonry => &[WarningClue],
            Self::Litter | Self::Tracks => &[WarningClue, MilitaryActivity, Environment],
            Self::Object | Self::Vehicle => &[WarningClue, Environment],
            Self::DeadAnimal | Self::OvergrownWay => &[Environment],
            Self::Crater | Self::Position | Self::SpentCases => &[MilitaryActivity],
            Self::Munition => &[MilitaryActivity, Environment],
            Self::ScrapMetal => &[MilitaryActivity, Environment, WarningClue],
            Self::Wreck => &[MilitaryActivity, Environment],
            Self::EmptyPlace => &[LocalBehaviour, Environment],
            Self::PeopleAvoiding | Self::Watcher => &[LocalBehaviour],
        }
    }

    /// True where the thing itself is seen, and not a mark, a trace or what people do: only then can one tell what it is.
    pub fn is_the_thing(self) -> bool {
        matches!(self, Self::Object | Self::Vehicle | Self::Munition)
    }

    /// True for a thing as large as a vehicle.
    pub fn is_large(self) -> bool {
        matches!(self, Self::Vehicle | Self::Wreck)
    }
}

/// The six traits of ground sign (GICHD).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
pub enum GroundTrait {
    /// Regular lines and shapes.
    Regularity,
    /// Flattening.
    Flattening,
    /// Soil or mud carried elsewhere.
    Transfer,
    /// Things left behind.
    Discardables,
    /// Change of colour.
    ColourChange,
    /// Moved out of its natural place.
    Disturbance,
}

/// Orientation of a sign to the eye.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
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

/// Something of the same look as a device's signs, with a harmless cause.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LookAlike {
    /// Short name.
    #[schemars(extend("names" = "look-alike"))]
    pub id: String,
    /// Name in the debrief; defaults to the short name.
    #[serde(default)]
    pub name: Text,
    /// Harmless cause.
    pub cause: HarmlessCause,
    /// What shows that it is harmless: drawn beside it and named in the debrief. Without any, small things of the cause
    /// lie there.
    #[serde(default)]
    pub shown_by: Vec<HarmlessEvidence>,
    /// Visible signs.
    pub signs: Vec<Sign>,
    /// One sentence for the debrief: what shows that it is harmless.
    #[serde(default)]
    pub lesson: Text,
}

/// Harmless cause.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
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

listed! {
    /// Something seen beside a look-alike that shows that it is harmless. It is scenery: no sign, no obstacle, nobody to
    /// talk to.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
    pub enum HarmlessEvidence {
        /// Somebody at work there with a shovel.
        AtWork,
        /// Its owner, seated beside it.
        Owner,
        /// Two children at play.
        ChildrenAtPlay,
        /// A child with a fishing rod.
        Angler,
        /// People who pray on mats, their shoes behind them.
        Prayer,
        /// Guests round a laid table under flags.
        Feast,
        /// Goats that graze.
        Goats,
        /// Cattle that graze.
        Cattle,
        /// More of the same along the way.
        MoreAlike,
        /// A wheelbarrow.
        Barrow,
        /// Road cones and a heap of gravel with a shovel.
        Tools,
        /// Pipes laid ready.
        Pipes,
        /// Full sacks.
        Sacks,
        /// Water cans in a line.
        Cans,
        /// Clay pots and gourds.
        Pots,
        /// A fireplace with a pot on it.
        Fireplace,
        /// Furniture set down, and somebody who carries it.
        Furniture,
        /// Washing on a line.
        Laundry,
        /// A tent.
        Tent,
        /// A wide heap of rubbish.
        RubbishHeap,
        /// A drift of bare sand.
        SandDrift,
        /// Cut hay in even rows.
        HayRows,
        /// Rows of crops on sticks.
        CropRows,
        /// The vehicle's bonnet up, and somebody bent over the engine.
        OpenBonnet,
        /// The vehicle's rear doors open.
        OpenDoors,
    }
}

/// Number of devices in one variation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Draw {
    /// Fewest devices, secondaries not counted.
    pub fewest_devices: u32,
    /// Most devices, secondaries not counted; every number in the range is equally likely.
    pub most_devices: u32,
    /// Least distance between two sites that hold a device, second items aside, metres.
    #[serde(default)]
    pub apart_m: f32,
}

impl Draw {
    /// True when both sites may hold a device in one variation.
    pub fn allows(&self, one: &Site, other: &Site) -> bool {
        one.at.distance_m(other.at) >= self.apart_m
            && !one.not_with.contains(&other.id)
            && !other.not_with.contains(&one.id)
    }
}
