//! A scenario as its author writes it: the serde mirror of the RON file, one level after the other.
//!
//! Nothing here is checked yet; [`super::Scenario`] is what has passed. There is deliberately no field for how a
//! device is made, works, is placed so as not to be seen, or is made safe, and none may be added.
//!
//! Bearings are degrees clockwise from grid north; points are `(metres east, metres north)` of the origin.

use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::units::Point;
pub use crate::vocabulary::{Impact, Radio, SignKind, Worth};

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

/// Weather.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weather {
    /// Meteorological visibility, metres: contrast falls to 2 % of what it was at this distance.
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

/// The way the patrol is to go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// The way already walked to the first waypoint, oldest point first: ground known to be safe to go back on.
    /// Long enough for the stand-off that the doctrine asks for.
    #[serde(default)]
    pub approach: Vec<Point>,
    /// Waypoints in order; the patrol starts at the first.
    pub waypoints: Vec<Waypoint>,
    /// Places named on the route card where the drill asks to slow, halt and scan.
    #[serde(default)]
    pub vulnerable_points: Vec<VulnerablePoint>,
}

/// A waypoint; the leg that starts here has this surface, width and pace.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waypoint {
    /// Short name.
    pub id: String,
    /// Name on the route card; the short name where none is given.
    #[serde(default)]
    pub name: Text,
    /// Where.
    pub at: Point,
    /// Width of the way from here to the next, metres.
    pub width_m: f32,
    /// Planned pace from here to the next, metres a second (a patrol on foot: about 1.0–1.4).
    pub pace_mps: f32,
}

/// A vulnerable point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VulnerablePoint {
    /// Short name.
    pub id: String,
    /// Name on the route card.
    pub name: Text,
    /// What kind of place.
    pub kind: VulnerablePointKind,
    /// Its middle, on the route.
    pub at: Point,
    /// How far it reaches, metres.
    pub radius_m: f32,
}

/// Kinds of vulnerable point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum VulnerablePointKind {
    /// Water runs under the road.
    Culvert,
    /// A bridge.
    Bridge,
    /// Roads meet.
    Junction,
    /// The way is hemmed in.
    Defile,
    /// The first houses.
    BuiltUpEdge,
    /// A vehicle left alone.
    AbandonedVehicle,
    /// An empty building.
    AbandonedBuilding,
    /// A sharp bend.
    Bend,
    /// A ford or landing.
    Crossing,
    /// A market or other crowd.
    Market,
    /// A place where patrols always halt.
    HaltingPlace,
}

/// Who goes on patrol, all on foot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Patrol {
    /// The reporting unit, as line 2 names it.
    pub unit: String,
    /// People in the order of march; the first is the trainee, who leads.
    pub people: Vec<Member>,
    /// Distance between one and the next, metres.
    pub spacing_m: f32,
    /// Binoculars carried, if any.
    #[serde(default)]
    pub optics: Option<Optics>,
    /// The radio the trainee carries.
    pub radio: Radio,
    /// The task that a blocked route affects, and how much.
    pub mission: Mission,
}

/// One of the patrol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Short name; one that says the role, with a number or without, is said in the reader's language.
    pub id: String,
    /// Name in the team and the debrief; from the short name and the role where none is given.
    #[serde(default)]
    pub name: Text,
    /// What they do.
    pub role: Role,
}

/// What a member of the patrol does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Leads.
    Leader,
    /// Second in command.
    SecondInCommand,
    /// Carries the radio.
    Signaller,
    /// First aid.
    Medic,
    /// Speaks the language.
    Interpreter,
    /// Observes, police or military.
    Observer,
    /// Everyone else.
    Soldier,
}

/// Binoculars.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Optics {
    /// Magnification, times.
    pub magnification: f32,
    /// True field of view, degrees.
    pub field_of_view_deg: f32,
}

/// The task, and what a blocked route does to it (report lines 7 and 9).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mission {
    /// The task in one sentence.
    pub task: Text,
    /// What it means when the route is closed.
    pub if_route_closed: Impact,
}

/// Radio data as on the comms card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comms {
    /// Own call sign.
    pub own: String,
    /// Call sign of headquarters.
    pub headquarters: String,
    /// Frequency or channel as one says it: `41.750 MHz`, `channel 7`.
    pub frequency: String,
    /// Which of the patrol can carry a message by hand when the radio may not be used.
    #[serde(default)]
    pub runner: Option<String>,
    /// How long after the first report the specialists come to take over, seconds; two minutes when left out.
    #[serde(default = "two_minutes")]
    pub specialists_after_s: f32,
}

fn two_minutes() -> f32 {
    120.0
}

/// Something that a report can name as threatened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Short name.
    pub id: String,
    /// Name on the map.
    pub name: Text,
    /// What it is.
    pub kind: AssetKind,
    /// Where.
    pub at: Point,
    /// How much the mission needs it (priority rule of the pack).
    pub worth: Worth,
}

/// Kinds of asset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AssetKind {
    /// People.
    People,
    /// A vehicle.
    Vehicle,
    /// A building or installation.
    Facility,
    /// A road, bridge or path.
    Route,
}

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

/// A local person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Civilian {
    /// Short name.
    pub id: String,
    /// Name in the debrief; from the short name where none is given.
    #[serde(default)]
    pub name: Text,
    /// Who they are.
    pub kind: CivilianKind,
    /// Where they walk, from the first point on.
    pub path: Vec<Point>,
    /// Pace, metres a second.
    pub pace_mps: f32,
    /// When they set out, seconds after the patrol begins.
    #[serde(default)]
    pub starts_at_s: f32,
    /// What they do at the end of the path.
    #[serde(default)]
    pub then: AtPathEnd,
}

/// Who a local person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CivilianKind {
    /// A grown person.
    Adult,
    /// A child.
    Child,
    /// Someone with animals.
    Herder,
    /// Someone with a cart or bicycle.
    Trader,
}

/// What a civilian does at the end of the path.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AtPathEnd {
    /// Stays there.
    #[default]
    Stay,
    /// Walks back, and so on.
    Return,
    /// Starts again from the first point by the path's own way.
    Loop,
}

/// Something that happens at a time or place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inject {
    /// Short name.
    pub id: String,
    /// When it happens; it happens once.
    pub when: Trigger,
    /// What happens.
    pub what: Happening,
}

/// When an inject happens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Trigger {
    /// At a time.
    At {
        /// Seconds after the patrol begins.
        time_s: f32,
    },
    /// When the trainee comes near a point.
    Near {
        /// The point.
        at: Point,
        /// How near, metres.
        within_m: f32,
    },
    /// After the first mark that still stands.
    AfterMark {
        /// Seconds after it.
        delay_s: f32,
    },
    /// After the control point is set up.
    AfterControlPoint {
        /// Seconds after it.
        delay_s: f32,
    },
    /// After the first report is sent.
    AfterReport {
        /// Seconds after it.
        delay_s: f32,
    },
}

/// What an inject does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Happening {
    /// A message over the radio.
    RadioMessage {
        /// Who calls.
        from: String,
        /// What they say.
        words: Text,
    },
    /// The weather turns.
    Weather(Weather),
    /// Civilians leave what they do and walk to a point.
    CiviliansApproach {
        /// Which.
        civilians: Vec<String>,
        /// Where to.
        to: Point,
    },
    /// A device's signs become visible.
    Reveal {
        /// Which device.
        device: String,
    },
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
