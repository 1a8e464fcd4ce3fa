//! What grows around the signs of plants: the stand of grass in which plants lie pressed, and the old way that goes on at both
//! ends of its overgrown piece. It is there in every variation, so that it betrays none. Between a sign and whoever walks up
//! to it, it stays low.

use bevy::math::{Vec3, ops};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::clear::{Clear, Line};
use super::colour::{Colour, hex, luminance, mix, shade};
use super::ground;
use super::mesh::Mesh;
use super::noise::{looks_of, rough};
use super::surface::Surface;
use crate::scenario::Scenario;
use crate::scenario::schema::{Lie, Look, Sign};
use crate::sim::props::Prop;
use crate::sim::terrain::Terrain;
use crate::units::Point;

/// How far a stand reaches beyond the edge of a sign, metres: so far where it is widest.
const REACH_M: f32 = 7.0;

/// Tufts tried on a square metre of a stand.
const ON_SQUARE_M: f32 = 3.5;

/// Most tufts tried for a sign.
const MOST: f32 = 900.0;

/// Heights of a stand, metres: knee-high; and where it could hide a sign, or on the sign.
const HIGH_M: (f32, f32) = (0.42, 0.7);
const LOW_M: (f32, f32) = (0.04, 0.09);

/// Side of a square of a stand's floor, metres.
const FLOOR_M: f32 = 0.8;

/// Offset of what is draped above the land, metres.
const ABOVE_M: f32 = 0.018;

/// Distance of a stand from the line of the patrol, metres: it grows over the edge of a way, not on its middle.
const OFF_LINE_M: f32 = 2.0;

/// Most stands and old ways: those of the first signs of plants.
const MOST_STANDS: usize = 40;

/// How far an old way can be followed beyond its overgrown piece, metres.
const GOES_ON_M: f32 = 14.0;

/// A piece of an old way is so long, metres.
const STEP_M: f32 = 0.7;

/// The stands and old ways of a scenario.
pub(super) fn meshes(
    scenario: &Scenario,
    terrain: &Terrain,
    clear: &Clear<'_>,
    built: &[Prop],
) -> Vec<Mesh> {
    let plants = |sign: &&Sign| {
        matches!(sign.look, Look::FlattenedPlants | Look::OvergrownWay)
            && matches!(sign.lies, Lie::Flat)
    };
    clear
        .all_signs()
        .filter(plants)
        .take(MOST_STANDS)
        .map(|sign| {
            let stand = Stand {
                sign,
                terrain,
                clear,
                built,
                looks: clear.lines_to(sign),
            };
            let mut mesh = Mesh::default();
            if sign.look == Look::OvergrownWay {
                stand.goes_on(&mut mesh);
            } else {
                let looks = &mut looks_of(scenario, &format!("stand {}", sign.id));
                stand.floor(&mut mesh);
                stand.grow(&mut mesh, looks);
            }
            mesh
        })
        .collect()
}

struct Stand<'a> {
    sign: &'a Sign,
    terrain: &'a Terrain,
    clear: &'a Clear<'a>,
    built: &'a [Prop],
    /// Lines along which the sign is looked at.
    looks: Vec<Line>,
}

impl Stand<'_> {
    fn half_m(&self) -> (f32, f32) {
        (self.sign.size_m.0 * 0.5, self.sign.size_m.1 * 0.5)
    }

    /// Distance of a place beyond the edge of the sign, metres; negative on it.
    fn beyond_m(&self, at: Point) -> f32 {
        let (half_east_m, half_north_m) = self.half_m();
        let east_m = (at.0 - self.sign.at.0).abs() - half_east_m;
        let north_m = (at.1 - self.sign.at.1).abs() - half_north_m;
        let outside_m = Point(east_m.max(0.0), north_m.max(0.0)).distance_m(Point(0.0, 0.0));
        outside_m + east_m.max(north_m).min(0.0)
    }

    /// How thick a stand is at a place: 1 near the sign, 0 beyond its uneven edge.
    fn share(&self, at: Point) -> f32 {
        let reach_m = REACH_M * (0.72 + 0.5 * rough(at, 5.0, 91)).clamp(0.4, 1.0);
        (2.2 * (1.0 - self.beyond_m(at) / reach_m)).clamp(0.0, 1.0)
    }

    /// True where something may grow: off the middle of the ways, off every other sign, in nothing that stands there.
    fn free(&self, at: Point) -> bool {
        self.clear.dry(at)
            && self.clear.of_line(at, OFF_LINE_M)
            && self.clear.of_others(at, 0.2, &self.sign.id)
            && self.clear.of_props(at, 0.1, self.built)
    }

    /// The colour of what grows at a place: green or dry, as bright as the ground, so that a sign stands out as it would from
    /// the ground.
    fn straw(&self, at: Point, dry: f32) -> Colour {
        let soil = ground::colour_at(self.terrain, at);
        let hue = mix(hex(0x76_7c46), hex(0xa6_9a5c), dry.clamp(0.0, 1.0));
        shade(hue, luminance(soil) / luminance(hue).max(1e-3))
    }

    /// Ground covered by grass, with an edge that frays into the land.
    fn floor(&self, mesh: &mut Mesh) {
        let (half_east_m, half_north_m) = self.half_m();
        let count = |half_m: f32| (((half_m + REACH_M) * 2.0 / FLOOR_M) as usize).clamp(2, 60);
        let (columns, rows) = (count(half_east_m), count(half_north_m));
        let first = mesh.positions.len() as u32;
        let mut shares = Vec::with_capacity((columns + 1) * (rows + 1));
        for row in 0..=rows {
            for column in 0..=columns {
                let at = Point(
                    self.sign.at.0 + (column as f32 - columns as f32 / 2.0) * FLOOR_M,
                    self.sign.at.1 + (row as f32 - rows as f32 / 2.0) * FLOOR_M,
                );
                let free = self.clear.of_line(at, OFF_LINE_M) && self.clear.dry(at);
                let frayed = self.share(at) + 0.5 * rough(at, 1.1, 95) * (1.0 - self.share(at));
                // On the edge of a way it grows thinly.
                let most = if self.clear.of_ways(at, 0.3) {
                    1.0
                } else {
                    0.5
                };
                let share = if free { frayed.clamp(0.0, most) } else { 0.0 };
                let own = ground::colour_at(self.terrain, at);
                let grown = self.straw(at, 0.5 + 0.8 * rough(at, 2.4, 94));
                let kind = if share > 0.45 {
                    Surface::Grass
                } else {
                    Surface::of(ground::kind_at(self.terrain, at))
                };
                let place = at.at_height(self.terrain.height_m(at) + ABOVE_M);
                let paint = kind.painted(mix(own, grown, 0.8 * share));
                mesh.corner(place.world(), self.terrain.normal(at), paint);
                shares.push(share);
            }
        }
        for row in 0..rows {
            for column in 0..columns {
                let corner = row * (columns + 1) + column;
                let four = [
                    corner,
                    corner + 1,
                    corner + columns + 2,
                    corner + columns + 1,
                ];
                if four.iter().all(|&corner| shares[corner] <= 0.0) {
                    continue;
                }
                let [a, b, c, d] = four.map(|corner| first + corner as u32);
                mesh.indices.extend([a, b, c, a, c, d]);
            }
        }
    }

    fn grow(&self, mesh: &mut Mesh, looks: &mut Pcg64Mcg) {
        let (half_east_m, half_north_m) = self.half_m();
        let (east_m, north_m) = (half_east_m + REACH_M, half_north_m + REACH_M);
        let count = (4.0 * east_m * north_m * ON_SQUARE_M).min(MOST) as usize;
        for _ in 0..count {
            let draws: [f32; 6] = [(); 6].map(|()| looks.random());
            let at = Point(
                self.sign.at.0 + (draws[0] * 2.0 - 1.0) * east_m,
                self.sign.at.1 + (draws[1] * 2.0 - 1.0) * north_m,
            );
            let share = self.share(at);
            if draws[2] > share || !self.free(at) {
                continue;
            }
            let low = self.beyond_m(at) < 0.1 || self.looks.iter().any(|line| line.passes(at));
            // Low grass is thin as well; the floor shows what covers the ground.
            if low && draws[4] > 0.35 {
                continue;
            }
            let (low_m, high_m) = if low { LOW_M } else { HIGH_M };
            let drift = (0.75 + 0.5 * rough(at, 2.0, 92)).clamp(0.4, 1.0);
            let tall_m = (low_m + (high_m - low_m) * draws[3]) * drift * (0.45 + 0.55 * share);
            self.tuft(mesh, at, tall_m, draws);
        }
    }

    /// Blades out of one root.
    fn tuft(&self, mesh: &mut Mesh, at: Point, tall_m: f32, [.., size, tint, turn]: [f32; 6]) {
        let foot = self.terrain.place(at).world();
        let straw = self.straw(at, 0.3 + 0.5 * tint + 0.5 * rough(at, 2.4, 94));
        let blades = if tall_m < 0.12 { 3 } else { 6 };
        let mut tuft = Mesh::default();
        for blade in 0..blades {
            let uneven = (blade as f32 * 0.618 + tint).fract();
            let way = (turn + blade as f32 * 0.382) * std::f32::consts::TAU;
            let out = Vec3::new(ops::cos(way), 0.0, ops::sin(way));
            let across = Vec3::new(-out.z, 0.0, out.x) * (0.012 + 0.03 * tall_m + 0.006 * size);
            let root = foot + out * (0.02 + 0.2 * tall_m) * uneven - Vec3::Y * 0.01;
            let up_m = tall_m * (0.55 + 0.45 * uneven);
            let tip = root + out * (0.02 + 0.28 * up_m) + Vec3::Y * up_m;
            let own = Surface::Grass.painted(shade(straw, 0.7 + 0.2 * uneven));
            let end = Surface::Grass.painted(shade(straw, 1.05 + 0.3 * uneven));
            let first = tuft.corner(root - across, Vec3::Y, own);
            tuft.corner(root + across, Vec3::Y, own);
            tuft.corner(tip, Vec3::Y, end);
            tuft.indices
                .extend([0, 1, 2, 1, 0, 2].map(|corner| first + corner));
        }
        mesh.append(&tuft);
    }

    /// The worn lines of the old way beyond both ends of its overgrown piece, fading.
    fn goes_on(&self, mesh: &mut Mesh) {
        let (half_east_m, half_north_m) = self.half_m();
        let north = half_north_m >= half_east_m;
        let (half_wide_m, half_long_m) = if north {
            (half_east_m, half_north_m)
        } else {
            (half_north_m, half_east_m)
        };
        let lines: &[f32] = if half_wide_m < 0.95 {
            &[0.0]
        } else {
            &[-0.48, 0.48]
        };
        let place = |along_m: f32, across_m: f32| {
            let sway_m = 0.25 * ops::sin(along_m * 0.5);
            let (east_m, north_m) = if north {
                (across_m + sway_m, along_m)
            } else {
                (along_m, across_m + sway_m)
            };
            Point(self.sign.at.0 + east_m, self.sign.at.1 + north_m)
        };
        for end in [-1.0, 1.0_f32] {
            for line in lines {
                let middle_m = line * half_wide_m;
                let mut before: Option<[u32; 3]> = None;
                for step in 0..(GOES_ON_M / STEP_M) as usize {
                    let out_m = step as f32 * STEP_M;
                    let along_m = end * (half_long_m * 0.9 + out_m);
                    if !self.free(place(along_m, middle_m)) {
                        break;
                    }
                    let worn = 0.95 * (1.0 - out_m / GOES_ON_M);
                    let row = [-1.0, 0.0, 1.0].map(|side: f32| {
                        let at = place(along_m, middle_m + 0.36 * side);
                        let own = ground::colour_at(self.terrain, at);
                        let bare = mix(shade(own, 1.7), hex(0xc0_aa84), 0.5);
                        let share = worn
                            * (1.0 - side.abs())
                            * (0.8 + 0.4 * rough(at, 1.2, 93)).clamp(0.0, 1.0);
                        let kind = Surface::of(ground::kind_at(self.terrain, at));
                        let up = at.at_height(self.terrain.height_m(at) + 0.025).world();
                        let paint = kind.painted(mix(own, bare, share));
                        mesh.corner(up, self.terrain.normal(at), paint)
                    });
                    if let Some(last) = before {
                        // Northward or eastward and to the right, or the other way round.
                        let about = north == (end > 0.0);
                        for side in 0..2 {
                            let four = [last[side], last[side + 1], row[side + 1], row[side]];
                            let [a, b, c, d] = if about {
                                four
                            } else {
                                [four[3], four[2], four[1], four[0]]
                            };
                            mesh.indices.extend([a, b, c, a, c, d]);
                        }
                    }
                    before = Some(row);
                }
            }
        }
    }
}
