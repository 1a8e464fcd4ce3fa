//! Everything on the land as simple upright volumes: the common source of obstacles and colliders, so that movement
//! and sight agree.
//!
//! Plants of a patch are placed by a random stream of the scenario's id, the patch's id and its seed, never of the
//! exercise's seed: the land is the same in every variation. No plant grows on the patrol's way, on known-safe or
//! paved ground, in deep water or inside another thing.

mod plants;

use bevy::math::Vec2;

use super::terrain::Terrain;
use crate::scenario::Scenario;
use crate::scenario::budget::WALL_PIECE_M;
use crate::scenario::schema::{
    Building, BuildingKind, Plant, Vehicle, VehicleKind, Wall, WallKind,
};
use crate::units::Point;
use crate::units::maths::hypot;

/// Depth of a volume below the ground, metres, so that no gap shows on a slope.
const FOOTING_M: f32 = 0.3;

/// An upright volume.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prop {
    /// Centre of its footprint.
    pub at: Point,
    /// Footprint.
    pub footprint: Footprint,
    /// Height of its bottom above the origin, metres.
    pub bottom_m: f32,
    /// Height of its top above the origin, metres.
    pub top_m: f32,
    /// Effect on movement and sight.
    pub effect: Effect,
}

/// An outline seen from above.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Footprint {
    /// A rectangle.
    Rectangle {
        /// Bearing of its depth, degrees.
        facing_deg: f32,
        /// Half its width, across the bearing, metres.
        half_width_m: f32,
        /// Half its depth, along the bearing, metres.
        half_depth_m: f32,
    },
    /// A disc.
    Disc {
        /// Radius, metres.
        radius_m: f32,
    },
}

/// Effect on movement and sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effect {
    /// Blocks movement.
    pub stops: bool,
    /// Blocks sight.
    pub hides: bool,
    /// Hard cover: stone, brick, concrete, an engine block (doctrine sources S2 #7). Blocks sight as well.
    pub covers: bool,
}

impl Effect {
    /// Stone and the like.
    const HARD: Self = Self {
        stops: true,
        hides: true,
        covers: true,
    };
    /// Blocks movement and sight, no cover.
    const THIN: Self = Self {
        stops: true,
        hides: true,
        covers: false,
    };
    /// Blocks movement only.
    const OPEN: Self = Self {
        stops: true,
        hides: false,
        covers: false,
    };
    /// Blocks sight only.
    const LEAVES: Self = Self {
        stops: false,
        hides: true,
        covers: false,
    };
}

/// All props of a scenario: buildings, walls, vehicles, plants, in file order.
pub fn props_of(scenario: &Scenario, terrain: &Terrain) -> Vec<Prop> {
    let mut props = built_of(scenario, terrain);
    let grown = plants::grow(scenario, terrain, &props);
    props.extend(grown.into_iter().map(|(_, plant)| plant));
    props
}

/// The volumes of buildings, wall pieces and vehicles, in file order.
pub fn built_of(scenario: &Scenario, terrain: &Terrain) -> Vec<Prop> {
    let mut props = Vec::new();
    props.extend(scenario.buildings.iter().map(|b| building(b, terrain)));
    for wall in &scenario.walls {
        props.extend(wall_pieces(wall, terrain));
    }
    props.extend(scenario.vehicles.iter().map(|v| vehicle(v, terrain)));
    props
}

/// The plants among [`props_of`], in its order, with their kinds.
pub fn plants_of(scenario: &Scenario, terrain: &Terrain) -> Vec<(Plant, Prop)> {
    plants::grow(scenario, terrain, &built_of(scenario, terrain))
}

impl Prop {
    /// The shortest push-out for a disc of this radius that overlaps the footprint, added to its centre. None without
    /// overlap.
    pub fn way_out(&self, at: Point, radius_m: f32) -> Option<Vec2> {
        let offset = at.vec() - self.at.vec();
        match self.footprint {
            Footprint::Disc { radius_m: own } => {
                let reach = own + radius_m;
                let distance = offset.length();
                if distance >= reach {
                    return None;
                }
                let outward = if distance > 1e-6 {
                    offset / distance
                } else {
                    Vec2::X
                };
                Some(outward * (reach - distance))
            }
            Footprint::Rectangle {
                facing_deg,
                half_width_m,
                half_depth_m,
            } => {
                let (across, along) = axes(facing_deg);
                let local = Vec2::new(offset.dot(across), offset.dot(along));
                let half = Vec2::new(half_width_m, half_depth_m);
                let gap = local.abs() - half;
                if gap.max_element() >= radius_m {
                    return None;
                }
                let side = |value: f32| if value < 0.0 { -1.0 } else { 1.0 };
                let out = if gap.x > 0.0 && gap.y > 0.0 {
                    // At a corner: straight away from it.
                    let distance = gap.length();
                    if distance >= radius_m {
                        return None;
                    }
                    let push = gap / distance.max(1e-6) * (radius_m - distance);
                    Vec2::new(push.x * side(local.x), push.y * side(local.y))
                } else if gap.x > gap.y {
                    Vec2::new((radius_m - gap.x) * side(local.x), 0.0)
                } else {
                    Vec2::new(0.0, (radius_m - gap.y) * side(local.y))
                };
                Some(across * out.x + along * out.y)
            }
        }
    }

    /// Radius of its circumscribed circle, metres.
    pub fn reach_m(&self) -> f32 {
        match self.footprint {
            Footprint::Disc { radius_m } => radius_m,
            Footprint::Rectangle {
                half_width_m,
                half_depth_m,
                ..
            } => hypot(half_width_m, half_depth_m),
        }
    }

    /// True when the segment between two points crosses the footprint.
    pub fn crossed_by(&self, from: Point, to: Point) -> bool {
        let (start, end) = (from.vec() - self.at.vec(), to.vec() - self.at.vec());
        match self.footprint {
            Footprint::Disc { radius_m } => {
                let nearest = crate::units::place::nearest_on_segment(self.at, from, to).0;
                nearest.distance_m(self.at) <= radius_m
            }
            Footprint::Rectangle {
                facing_deg,
                half_width_m,
                half_depth_m,
            } => {
                let (across, along) = axes(facing_deg);
                let mut share = (0.0_f32, 1.0_f32);
                for (axis, half) in [(across, half_width_m), (along, half_depth_m)] {
                    let (a, b) = (start.dot(axis), end.dot(axis));
                    let run = b - a;
                    if run.abs() < 1e-9 {
                        if a.abs() > half {
                            return false;
                        }
                        continue;
                    }
                    let (in_at, out_at) = ((-half - a) / run, (half - a) / run);
                    share.0 = share.0.max(in_at.min(out_at));
                    share.1 = share.1.min(in_at.max(out_at));
                }
                share.0 <= share.1
            }
        }
    }
}

/// Unit vectors across and along a bearing.
pub fn axes(facing_deg: f32) -> (Vec2, Vec2) {
    let along = Point::default().towards(facing_deg, 1.0).vec();
    (Vec2::new(along.y, -along.x), along)
}

/// A building's volume.
pub fn building(building: &Building, terrain: &Terrain) -> Prop {
    let (width_m, depth_m) = building.size_m;
    let effect = match building.kind {
        BuildingKind::House
        | BuildingKind::Public
        | BuildingKind::Worship
        | BuildingKind::Ruin
        | BuildingKind::Masonry => Effect::HARD,
        BuildingKind::Shop | BuildingKind::Shed => Effect::THIN,
    };
    standing(
        building.at,
        Footprint::Rectangle {
            facing_deg: building.facing_deg,
            half_width_m: width_m / 2.0,
            half_depth_m: depth_m / 2.0,
        },
        building.height_m,
        effect,
        terrain,
    )
}

/// A wall's volumes along its line: it follows the ground in pieces of at most [`WALL_PIECE_M`].
pub fn wall_pieces(wall: &Wall, terrain: &Terrain) -> Vec<Prop> {
    let effect = match wall.kind {
        WallKind::Stone => Effect::HARD,
        WallKind::Mud | WallKind::Hedge => Effect::THIN,
        WallKind::Fence => Effect::OPEN,
    };
    let mut pieces = Vec::new();
    for pair in wall.line.windows(2) {
        let length_m = pair[0].distance_m(pair[1]);
        let count = (length_m / WALL_PIECE_M).ceil().clamp(1.0, 10_000.0) as usize;
        let facing_deg = pair[0].bearing_deg(pair[1]);
        for piece in 0..count {
            let middle = pair[0].lerp(pair[1], (piece as f32 + 0.5) / count as f32);
            // Half a thickness longer at each end closes the corners.
            let footprint = Footprint::Rectangle {
                facing_deg,
                half_width_m: wall.thickness_m / 2.0,
                half_depth_m: (length_m / count as f32 + wall.thickness_m) / 2.0,
            };
            pieces.push(standing(middle, footprint, wall.height_m, effect, terrain));
        }
    }
    pieces
}

/// A vehicle's volume.
pub fn vehicle(vehicle: &Vehicle, terrain: &Terrain) -> Prop {
    let (length_m, width_m, height_m) = vehicle.kind.size_m();
    let effect = match vehicle.kind {
        VehicleKind::Lorry | VehicleKind::PatrolVehicle => Effect::HARD,
        VehicleKind::Car | VehicleKind::Van | VehicleKind::Wreck | VehicleKind::Cart => {
            Effect::THIN
        }
        VehicleKind::Motorcycle => Effect::OPEN,
    };
    standing(
        vehicle.at,
        Footprint::Rectangle {
            facing_deg: vehicle.facing_deg,
            half_width_m: width_m / 2.0,
            half_depth_m: length_m / 2.0,
        },
        height_m,
        effect,
        terrain,
    )
}

/// A volume with its top at its height above the ground at its middle, and its bottom below the ground all round.
fn standing(
    at: Point,
    footprint: Footprint,
    height_m: f32,
    effect: Effect,
    terrain: &Terrain,
) -> Prop {
    let ground_m = terrain.height_m(at);
    let lowest_m = match footprint {
        Footprint::Disc { .. } => ground_m,
        Footprint::Rectangle {
            facing_deg,
            half_width_m,
            half_depth_m,
        } => {
            let (across, along) = axes(facing_deg);
            [(1.0, 1.0), (1.0, -1.0), (-1.0, 1.0), (-1.0, -1.0)]
                .into_iter()
                .map(|(x, y)| {
                    let corner =
                        at.vec() + across * (x * half_width_m) + along * (y * half_depth_m);
                    terrain.height_m(corner.into())
                })
                .fold(ground_m, f32::min)
        }
    };
    Prop {
        at,
        footprint,
        bottom_m: lowest_m - FOOTING_M,
        top_m: ground_m + height_m,
        effect,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn house() -> Prop {
        Prop {
            at: Point(10.0, 0.0),
            footprint: Footprint::Rectangle {
                facing_deg: 90.0,
                half_width_m: 2.0,
                half_depth_m: 4.0,
            },
            bottom_m: 0.0,
            top_m: 3.0,
            effect: Effect::HARD,
        }
    }

    #[test]
    fn the_way_out_is_the_shortest_one() {
        // Facing east, the depth runs east and west: 6..14 east, -2..2 north.
        let out = house().way_out(Point(9.0, 1.9), 0.3).expect("inside");
        assert!((out - Vec2::new(0.0, 0.4)).length() < 1e-4, "{out}");
        assert!(house().way_out(Point(9.0, 2.31), 0.3).is_none());
        let corner = house()
            .way_out(Point(14.1, 2.1), 0.3)
            .expect("at the corner");
        assert!((corner.x - corner.y).abs() < 1e-4 && corner.x > 0.0);
    }

    #[test]
    fn a_line_of_sight_crosses_or_passes_a_footprint() {
        assert!(house().crossed_by(Point(0.0, 0.0), Point(20.0, 0.0)));
        assert!(house().crossed_by(Point(0.0, 1.9), Point(20.0, 1.9)));
        assert!(!house().crossed_by(Point(0.0, 2.1), Point(20.0, 2.1)));
        assert!(!house().crossed_by(Point(0.0, 0.0), Point(5.9, 0.0)));
    }
}
