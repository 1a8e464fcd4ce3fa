//! What stands around the route: what the map says, cut to the land, clear of the line walked, and no more than a patrol sees.

use super::coast;
use super::notation::points;
use super::osm::{self, Features, Patch};
use super::plan::Plan;
use super::request::Sources;
use super::shape::{
    Frame, area_m2, bounding_box, crosses_itself, keeping_clear, polygon_to_line_m, tenths,
    with_hole,
};
use super::simplified::{simplified, simplified_ring};
use crate::scenario::schema::{Ground, Plant, VulnerablePointKind};
use crate::text::Message;
use crate::units::Point;
use crate::units::place::{distance_to_line_m, length_m};

/// Land beside the route, metres.
pub(super) const MARGIN_M: f32 = 200.0;
/// Nothing solid stands nearer to the line walked, metres.
const CLEAR_M: f32 = 3.5;
/// A road this near is the way itself, metres.
const ON_ROAD_M: f32 = 10.0;
/// A smaller hole in an area is left out, square metres.
const LEAST_HOLE_M2: f32 = 25.0;

/// Most of each kind of thing, those near the route first: a patrol sees no more.
mod most {
    pub(super) const BUILDINGS: usize = 3_000;
    pub(super) const SURFACES: usize = 800;
    pub(super) const WALLS: usize = 1_000;
    pub(super) const WALL_M: f32 = 8_000.0;
    pub(super) const STREAM_M: f32 = 8_000.0;
    pub(super) const WATERS: usize = 100;
    pub(super) const PATCHES: usize = 200;
    pub(super) const PLANTS: u32 = 4_000;
    pub(super) const CORNERS: usize = 300;
}

/// What stands around the route.
pub(super) struct Land {
    pub(super) frame: Frame,
    /// As RON, and each building's ground plan.
    pub(super) surfaces: Vec<String>,
    pub(super) buildings: Vec<(String, Vec<Point>)>,
    pub(super) walls: Vec<String>,
    pub(super) vegetation: Vec<String>,
    pub(super) water: Vec<String>,
    /// Where roads cross water on or under a bridge, through a ford.
    pub(super) crossings: Vec<(VulnerablePointKind, Vec<Point>)>,
    /// What the way itself is made of.
    pub(super) way: (Ground, f32),
    /// What the land around is made of: something else, so that the ways can be seen on it.
    pub(super) ground: Ground,
}

/// What land may be made of that nobody has described.
const PLAIN: [Ground; 3] = [Ground::Earth, Ground::Sand, Ground::Grass];

/// The first kind of plain land of which no way is made, at least not the patrol's own.
fn apart_from(ways: &[Ground], own: Ground) -> Ground {
    let unlike = |ground: &&Ground| **ground != own;
    let of_none = PLAIN
        .iter()
        .filter(unlike)
        .find(|ground| !ways.contains(ground));
    let of_others = PLAIN.iter().find(unlike);
    of_none.or(of_others).copied().unwrap_or_default()
}

impl Land {
    pub(super) fn around(plan: &Plan, sources: &Sources, notes: &mut Vec<Message>) -> Self {
        let frame = Frame::around(&plan.walk, MARGIN_M);
        let mut features = match &sources.map {
            Some((_, extract)) => osm::features(extract, &plan.frame),
            None => Features::default(),
        };
        coast::add_sea(&mut features, &frame);
        let mut land = Self {
            frame,
            surfaces: Vec::new(),
            buildings: Vec::new(),
            walls: Vec::new(),
            vegetation: Vec::new(),
            water: Vec::new(),
            crossings: Vec::new(),
            way: (Ground::Earth, 4.0),
            ground: Ground::default(),
        };
        land.take_fields(&features, plan);
        land.take_roads(&features, plan);
        let roads: Vec<Ground> = features.roads.iter().map(|road| road.ground).collect();
        land.ground = apart_from(&roads, land.way.0);
        let in_the_way = land.take_buildings(&features, plan);
        land.take_walls(&features, plan);
        land.take_plants(&features, plan);
        land.take_water(&features, plan, notes);
        if let Some((_, map)) = &sources.map {
            notes.extend(osm::lacks(map, &plan.on_earth()));
            notes.push(
                Message::new("import-taken")
                    .with("roads", land.surfaces.len())
                    .with("buildings", land.buildings.len())
                    .with("walls", land.walls.len())
                    .with("waters", land.water.len())
                    .with("woods", land.vegetation.len()),
            );
        }
        let here = |held: &&Vec<Point>| held.iter().any(|at| land.frame.holds(*at));
        let broken = features.broken_areas.iter().filter(here).count();
        if broken > 0 {
            notes.push(Message::new("import-broken-areas").with("count", broken));
        }
        let kept_out = features.kept_out.iter().filter(here).count();
        if kept_out > 0 {
            notes.push(Message::new("import-kept-out").with("count", kept_out));
        }
        if in_the_way > 0 {
            notes.push(Message::new("import-in-the-way").with("count", in_the_way));
        }
        land
    }

    /// Polygons in the frame, simple, nearest to the route first; holes are cut into them.
    fn polygons<'f, T>(
        &self,
        all: impl Iterator<Item = (&'f Patch, T)>,
        plan: &Plan,
    ) -> Vec<(Vec<Point>, T)> {
        let inside = |corners: &[Point]| simplified_ring(&self.frame.cut_polygon(corners));
        let fits = |corners: &[Point]| {
            (3..=most::CORNERS).contains(&corners.len()) && !crosses_itself(corners)
        };
        let mut kept: Vec<(f32, Vec<Point>, T)> = Vec::new();
        for (patch, what) in all {
            let mut corners = inside(&patch.corners);
            if area_m2(&corners) <= 4.0 || !fits(&corners) {
                continue;
            }
            for hole in &patch.holes {
                let hole = inside(hole);
                if area_m2(&hole) > LEAST_HOLE_M2 {
                    let cut = with_hole(&corners, &hole);
                    if fits(&cut) {
                        corners = cut;
                    }
                }
            }
            kept.push((polygon_to_line_m(&corners, &plan.walk), corners, what));
        }
        kept.sort_by(|a, b| a.0.total_cmp(&b.0));
        kept.into_iter()
            .map(|(_, corners, what)| (corners, what))
            .collect()
    }

    fn take_fields(&mut self, features: &Features, plan: &Plan) {
        let fields = features
            .fields
            .iter()
            .map(|(corners, ground)| (corners, *ground));
        for (corners, ground) in self.polygons(fields, plan) {
            if self.surfaces.len() < most::SURFACES / 2 {
                let number = self.surfaces.len() + 1;
                self.surfaces.push(format!(
                    "(id: \"field-{number}\", ground: {ground:?}, area: Polygon(corners: {}))",
                    points(&corners)
                ));
            }
        }
    }

    fn take_roads(&mut self, features: &Features, plan: &Plan) {
        let mut parts = Vec::new();
        for road in &features.roads {
            for part in self.frame.cut_line(&road.line) {
                let line = simplified(&part, 0.5);
                let near_m = line
                    .iter()
                    .map(|at| distance_to_line_m(*at, &plan.walk))
                    .fold(f32::MAX, f32::min);
                parts.push((near_m, line, road));
            }
        }
        parts.sort_by(|a, b| a.0.total_cmp(&b.0));
        let middle = plan.walk[plan.walk.len() / 2];
        if let Some((_, _, road)) = parts
            .iter()
            .find(|(_, line, _)| distance_to_line_m(middle, line) < ON_ROAD_M)
        {
            self.way = (road.ground, road.width_m.clamp(2.0, 8.0));
        }
        for (_, line, road) in parts {
            if road.bridge {
                self.crossings
                    .push((VulnerablePointKind::Bridge, line.clone()));
            }
            if road.ford {
                self.crossings
                    .push((VulnerablePointKind::Crossing, line.clone()));
            }
            if self.surfaces.len() < most::SURFACES {
                let number = self.surfaces.len() + 1;
                self.surfaces.push(format!(
                    "(id: \"road-{number}\", ground: {:?}, area: Strip(line: {}, width_m: {:.1}))",
                    road.ground,
                    points(&line),
                    road.width_m
                ));
            }
        }
    }

    /// The number of buildings left out because they stand in the way.
    fn take_buildings(&mut self, features: &Features, plan: &Plan) -> usize {
        let mut in_the_way = 0;
        let mut near: Vec<(f32, String, Vec<Point>)> = Vec::new();
        for building in &features.buildings {
            let Some((at, (width, depth), facing)) = bounding_box(&building.corners) else {
                continue;
            };
            if !self.frame.holds(at) || width < 1.0 || depth < 1.0 || width.max(depth) > 150.0 {
                continue;
            }
            let corner = |right: f32, ahead: f32| {
                at.towards(facing + 90.0, right * width / 2.0)
                    .towards(facing, ahead * depth / 2.0)
            };
            let corners = vec![
                corner(-1.0, -1.0),
                corner(1.0, -1.0),
                corner(1.0, 1.0),
                corner(-1.0, 1.0),
            ];
            let off_m = polygon_to_line_m(&corners, &plan.walk);
            if off_m < CLEAR_M {
                in_the_way += 1;
                continue;
            }
            let at = tenths(at);
            let words = format!(
                "at: ({}, {}), size_m: ({width:.1}, {depth:.1}), height_m: {:.1}, facing_deg: {:.0}, kind: {:?})",
                at.0,
                at.1,
                building.height_m,
                facing.rem_euclid(359.9),
                building.kind
            );
            near.push((off_m, words, corners));
        }
        near.sort_by(|a, b| a.0.total_cmp(&b.0));
        near.truncate(most::BUILDINGS);
        let numbered = near.into_iter().enumerate();
        self.buildings = numbered
            .map(|(index, (_, words, corners))| {
                (format!("(id: \"building-{}\", {words}", index + 1), corners)
            })
            .collect();
        in_the_way
    }

    fn take_walls(&mut self, features: &Features, plan: &Plan) {
        let mut pieces = Vec::new();
        for wall in &features.walls {
            for part in self.frame.cut_line(&wall.line) {
                for piece in keeping_clear(&simplified(&part, 0.3), &plan.walk, CLEAR_M) {
                    let near_m = piece
                        .iter()
                        .map(|at| distance_to_line_m(*at, &plan.walk))
                        .fold(f32::MAX, f32::min);
                    if length_m(&piece) > 1.0 {
                        pieces.push((near_m, piece, wall));
                    }
                }
            }
        }
        pieces.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut all_m = 0.0;
        for (_, piece, wall) in pieces.into_iter().take(most::WALLS) {
            // A short stretch costs as much as a longer one.
            all_m += length_m(&piece) + 6.0 * piece.len() as f32;
            if all_m > most::WALL_M {
                break;
            }
            let number = self.walls.len() + 1;
            self.walls.push(format!(
                "(id: \"wall-{number}\", line: {}, height_m: {:.1}, thickness_m: 0.3, kind: {:?})",
                points(&piece),
                wall.height_m,
                wall.kind
            ));
        }
    }

    fn take_plants(&mut self, features: &Features, plan: &Plan) {
        let plants = features
            .plants
            .iter()
            .map(|(corners, plant)| (corners, *plant));
        let mut room = most::PLANTS;
        for (corners, plant) in self.polygons(plants, plan).into_iter().take(most::PATCHES) {
            let each_m2 = if plant == Plant::Tree { 60.0 } else { 40.0 };
            let count = ((area_m2(&corners) / each_m2) as u32)
                .clamp(1, 400)
                .min(room);
            room -= count;
            if count == 0 {
                break;
            }
            let number = self.vegetation.len() + 1;
            self.vegetation.push(format!(
                "(id: \"plants-{number}\", kind: {plant:?}, area: Polygon(corners: {}), count: {count}, seed: {number})",
                points(&corners)
            ));
        }
    }

    fn take_water(&mut self, features: &Features, plan: &Plan, notes: &mut Vec<Message>) {
        for culvert in &features.culverts {
            self.crossings
                .push((VulnerablePointKind::Culvert, culvert.clone()));
        }
        let mut all_m = 0.0;
        for (line, width_m) in &features.streams {
            for part in self.frame.cut_line(line) {
                let pieces =
                    keeping_clear(&simplified(&part, 1.0), &plan.walk, width_m / 2.0 + CLEAR_M);
                if pieces.len() > 1 {
                    // The way leads over it: on a bridge, as a rule through a culvert.
                    self.crossings
                        .push((VulnerablePointKind::Culvert, part.clone()));
                }
                for piece in pieces {
                    all_m += length_m(&piece) + 10.0 * piece.len() as f32;
                    if all_m > most::STREAM_M {
                        return;
                    }
                    let number = self.water.len() + 1;
                    self.water.push(format!(
                        "(id: \"stream-{number}\", area: Strip(line: {}, width_m: {width_m:.1}))",
                        points(&piece)
                    ));
                }
            }
        }
        let mut on_the_way = 0_usize;
        let waters = features.waters.iter().map(|patch| (patch, ()));
        for (corners, ()) in self.polygons(waters, plan).into_iter().take(most::WATERS) {
            if polygon_to_line_m(&corners, &plan.walk) < CLEAR_M {
                on_the_way += 1;
                continue;
            }
            let number = self.water.len() + 1;
            self.water.push(format!(
                "(id: \"water-{number}\", area: Polygon(corners: {}))",
                points(&corners)
            ));
        }
        if on_the_way > 0 {
            notes.push(Message::new("import-water-on-the-way").with("count", on_the_way));
        }
    }

    /// True where a site has room.
    pub(super) fn is_free(&self, at: Point) -> bool {
        const ROOM_M: f32 = 2.5;
        let around = [at, at.towards(0.0, 1.0)];
        !self
            .buildings
            .iter()
            .any(|(_, corners)| polygon_to_line_m(corners, &around) < ROOM_M)
    }
}
