//! What stands on the land, from OpenStreetMap: roads and their surfaces, buildings, walls, water, coasts, woods and fields.
//!
//! Of everything that the map says of a place only these kinds are taken. Whatever it marks as military or dangerous is left
//! out; of a road, a building or water by the name of a mine its shape is land like any other, and no name is taken.

mod cover;
mod extract;
mod rings;

use std::collections::BTreeMap;

use super::frame::Frame;
use super::hazard;
use crate::scenario::schema::{BuildingKind, Ground, Plant, WallKind};
use crate::units::Point;

pub(super) use cover::lacks;
pub use extract::{Extract, read};

/// Licence of the data, as <https://www.openstreetmap.org/copyright> asks to name it.
pub const ATTRIBUTION: &str =
    "© OpenStreetMap contributors, Open Database Licence (ODbL) 1.0, openstreetmap.org/copyright";

/// What is taken of a file, in metres of a frame.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Features {
    /// Roads, paths and tracks.
    pub roads: Vec<Road>,
    /// Ground plans of buildings.
    pub buildings: Vec<Plan>,
    /// Walls, fences and hedges.
    pub walls: Vec<Barrier>,
    /// Rivers and ditches, by width.
    pub streams: Vec<(Vec<Point>, f32)>,
    /// Streams that pass under ground: where a road crosses one there is a culvert.
    pub culverts: Vec<Vec<Point>>,
    /// Lakes, ponds, and rivers drawn with their banks.
    pub waters: Vec<Patch>,
    /// Edges of the sea: the water is on the right.
    pub coasts: Vec<Vec<Point>>,
    /// Woods and scrub.
    pub plants: Vec<(Patch, Plant)>,
    /// Fields and meadows.
    pub fields: Vec<(Patch, Ground)>,
    /// Areas whose edge the file does not hold whole: the points that it holds.
    pub broken_areas: Vec<Vec<Point>>,
    /// What is left out because the map marks it as military or dangerous: its points.
    pub kept_out: Vec<Vec<Point>>,
}

/// An area, perhaps with others in it that are no part of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Patch {
    /// Its corners.
    pub corners: Vec<Point>,
    /// The corners of each hole.
    pub holes: Vec<Vec<Point>>,
}

/// A road.
#[derive(Debug, Clone, PartialEq)]
pub struct Road {
    /// Its line.
    pub line: Vec<Point>,
    /// Its width.
    pub width_m: f32,
    /// What it is made of.
    pub ground: Ground,
    /// True on a bridge.
    pub bridge: bool,
    /// True where it goes through water.
    pub ford: bool,
}

/// A building's ground plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Its corners, the first one again at the end.
    pub corners: Vec<Point>,
    /// Its height.
    pub height_m: f32,
    /// What it is.
    pub kind: BuildingKind,
}

/// A wall, a fence or a hedge.
#[derive(Debug, Clone, PartialEq)]
pub struct Barrier {
    /// Its line.
    pub line: Vec<Point>,
    /// What it is.
    pub kind: WallKind,
    /// Its height.
    pub height_m: f32,
}

/// What is taken of a file.
pub fn features(extract: &Extract, frame: &Frame) -> Features {
    let mut features = Features::default();
    let points = |nodes: &[i64]| -> Vec<Point> {
        let known = nodes.iter().filter_map(|id| extract.nodes.get(id));
        known.filter_map(|fix| frame.point(*fix)).collect()
    };
    for way in extract.ways.iter().filter(|way| !way.tags.is_empty()) {
        let line = points(&way.nodes);
        if line.len() > 1 {
            features.add(&Tags(&way.tags), line);
        }
    }
    let ways: BTreeMap<i64, &[i64]> = extract
        .ways
        .iter()
        .map(|way| (way.id, &way.nodes[..]))
        .collect();
    for area in &extract.areas {
        let tags = Tags(&area.tags);
        if tags.is_kept_out() {
            let ways_held = area.outer.iter().filter_map(|id| ways.get(id));
            let held = ways_held.flat_map(|nodes| points(nodes)).collect();
            features.kept_out.push(held);
            continue;
        }
        let (outer, whole) = rings::closed(&area.outer, &ways);
        let (inner, _) = rings::closed(&area.inner, &ways);
        if !whole {
            let ways_held = area.outer.iter().filter_map(|id| ways.get(id));
            let held = ways_held.flat_map(|nodes| points(nodes)).collect();
            features.broken_areas.push(held);
        }
        let ring = |nodes: &Vec<i64>| points(nodes);
        let patches = rings::with_holes(
            outer.iter().map(ring).collect(),
            inner.iter().map(ring).collect(),
        );
        for patch in patches {
            features.add_patch(&tags, patch);
        }
    }
    features
}

struct Tags<'w>(&'w BTreeMap<String, String>);

impl<'w> Tags<'w> {
    fn get(&self, key: &str) -> Option<&'w str> {
        self.0
            .get(key)
            .map(String::as_str)
            .filter(|value| *value != "no")
    }

    fn is(&self, key: &str, values: &[&str]) -> bool {
        self.get(key).is_some_and(|value| values.contains(&value))
    }

    /// A figure in metres: `3.5`, `3.5 m`.
    fn metres(&self, key: &str) -> Option<f32> {
        let said = self.get(key)?.trim().trim_end_matches('m').trim();
        said.parse()
            .ok()
            .filter(|metres: &f32| metres.is_finite() && *metres > 0.0)
    }

    /// True for what a training scenario must not show of the real place.
    fn is_kept_out(&self) -> bool {
        [
            "military",
            "hazard",
            "hazard_area",
            "mine_field",
            "minefield",
        ]
        .iter()
        .any(|key| self.get(key).is_some())
            || self.is("landuse", &["military"])
            || self.names_a_hazard()
    }

    /// True for an area or a fence that names a hazard.
    fn names_a_hazard(&self) -> bool {
        // A pit is land, too.
        let is_land = ["building", "highway", "waterway"]
            .iter()
            .any(|key| self.get(key).is_some())
            || self.is("landuse", &["quarry", "industrial"])
            || self.is("natural", &["coastline"]);
        let said = self.0.iter().map(|(key, value)| (&**key, &**value));
        !is_land && hazard::among(said).is_some()
    }
}

impl Patch {
    /// Without holes, of a line that ends where it began.
    fn of_ring(mut line: Vec<Point>) -> Self {
        line.pop();
        Self {
            corners: line,
            holes: Vec::new(),
        }
    }
}

impl Features {
    fn add(&mut self, tags: &Tags<'_>, line: Vec<Point>) {
        if tags.is_kept_out() {
            self.kept_out.push(line);
            return;
        }
        if tags.is("natural", &["coastline"]) {
            self.coasts.push(line.clone());
        }
        let closed = line.len() > 3 && line.first() == line.last();
        if tags.get("building").is_some() {
            if closed {
                self.buildings.push(plan(tags, line));
            }
        } else if let Some(class) = tags.get("highway") {
            self.roads.extend(road(tags, class, line));
        } else if let Some(class) = tags.get("waterway") {
            let under = tags.is("tunnel", &["culvert", "yes"]);
            let width_m = tags.metres("width").unwrap_or(match class {
                "river" => 15.0,
                "canal" => 8.0,
                "stream" => 2.5,
                _ => 1.5,
            });
            if class == "riverbank" && closed {
                self.add_area(tags, Patch::of_ring(line));
            } else if under {
                self.culverts.push(line);
            } else if matches!(class, "river" | "canal" | "stream" | "drain" | "ditch") {
                self.streams.push((line, width_m.clamp(1.0, 200.0)));
            }
        } else if let Some(class) = tags.get("barrier") {
            let (kind, height_m) = match class {
                "wall" | "city_wall" | "retaining_wall" => (WallKind::Stone, 2.0),
                "fence" | "guard_rail" => (WallKind::Fence, 1.5),
                "hedge" => (WallKind::Hedge, 1.5),
                _ => return,
            };
            let height_m = tags.metres("height").unwrap_or(height_m).clamp(0.3, 6.0);
            self.walls.push(Barrier {
                line,
                kind,
                height_m,
            });
        } else if closed {
            self.add_area(tags, Patch::of_ring(line));
        }
    }

    /// Adds an area of several ways.
    fn add_patch(&mut self, tags: &Tags<'_>, patch: Patch) {
        if tags.get("building").is_some() {
            let mut line = patch.corners;
            line.extend(line.first().copied());
            self.buildings.push(plan(tags, line));
        } else if tags.get("highway").is_none() && tags.get("barrier").is_none() {
            self.add_area(tags, patch);
        }
    }

    fn add_area(&mut self, tags: &Tags<'_>, corners: Patch) {
        if tags.is("natural", &["water"])
            || tags.is("landuse", &["reservoir", "basin"])
            || tags.is("waterway", &["riverbank"])
        {
            self.waters.push(corners);
        } else if tags.is("natural", &["wood"]) || tags.is("landuse", &["forest", "orchard"]) {
            self.plants.push((corners, Plant::Tree));
        } else if tags.is("natural", &["scrub", "heath"]) {
            self.plants.push((corners, Plant::Bush));
        } else if tags.is("landuse", &["farmland", "farm", "allotments", "vineyard"]) {
            self.fields.push((corners, Ground::Field));
        } else if tags.is(
            "landuse",
            &["meadow", "grass", "village_green", "recreation_ground"],
        ) || tags.is("natural", &["grassland"])
            || tags.is("leisure", &["park", "pitch"])
        {
            self.fields.push((corners, Ground::Grass));
        } else if tags.is("natural", &["sand", "beach"]) {
            self.fields.push((corners, Ground::Sand));
        } else if tags.is("amenity", &["parking"]) {
            self.fields.push((corners, Ground::Paved));
        }
    }
}

fn plan(tags: &Tags<'_>, corners: Vec<Point>) -> Plan {
    const STOREY_M: f32 = 3.0;
    let levels = tags
        .metres("building:levels")
        .map(|levels| levels * STOREY_M + 0.5);
    let height_m = tags
        .metres("height")
        .or(levels)
        .unwrap_or(3.5)
        .clamp(2.0, 60.0);
    let kind =
        if tags.get("shop").is_some() || tags.is("building", &["retail", "kiosk", "commercial"]) {
            BuildingKind::Shop
        } else if tags.is("amenity", &["place_of_worship"])
            || tags.is("building", &["church", "mosque", "temple", "chapel"])
        {
            BuildingKind::Worship
        } else if tags.is("building", &["ruins", "collapsed"]) || tags.get("ruins").is_some() {
            BuildingKind::Ruin
        } else if tags.is(
            "building",
            &[
                "shed",
                "barn",
                "garage",
                "garages",
                "farm_auxiliary",
                "hut",
                "warehouse",
                "industrial",
            ],
        ) {
            BuildingKind::Shed
        } else if tags.is(
            "amenity",
            &[
                "school",
                "hospital",
                "clinic",
                "townhall",
                "police",
                "community_centre",
                "university",
            ],
        ) || tags.is(
            "building",
            &["school", "hospital", "public", "civic", "government"],
        ) || tags.get("office").is_some()
        {
            BuildingKind::Public
        } else {
            BuildingKind::House
        };
    Plan {
        corners,
        height_m,
        kind,
    }
}

fn road(tags: &Tags<'_>, class: &str, line: Vec<Point>) -> Option<Road> {
    let class = class.trim_end_matches("_link");
    let (width_m, usual) = match class {
        "motorway" | "trunk" | "primary" => (9.0, Ground::Paved),
        "secondary" | "tertiary" => (7.0, Ground::Paved),
        "residential" | "unclassified" | "living_street" | "road" | "pedestrian" => {
            (5.5, Ground::Earth)
        }
        "service" => (4.0, Ground::Earth),
        "track" => (3.0, Ground::Earth),
        "footway" | "path" | "cycleway" | "bridleway" | "steps" => (1.5, Ground::Earth),
        _ => return None,
    };
    let ground = match tags.get("surface") {
        Some("asphalt" | "paved" | "concrete" | "paving_stones" | "sett" | "cobblestone") => {
            Ground::Paved
        }
        Some("gravel" | "fine_gravel" | "compacted" | "pebblestone") => Ground::Gravel,
        Some("laterite") => Ground::Laterite,
        Some("sand") => Ground::Sand,
        Some("grass") => Ground::Grass,
        Some("mud") => Ground::Mud,
        Some("rock") => Ground::Rock,
        Some("ground" | "dirt" | "earth" | "unpaved") => Ground::Earth,
        _ => usual,
    };
    Some(Road {
        line,
        width_m: tags.metres("width").unwrap_or(width_m).clamp(0.8, 30.0),
        ground,
        bridge: tags.get("bridge").is_some(),
        ford: tags.get("ford").is_some(),
    })
}
