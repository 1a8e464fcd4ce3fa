//! What grows around the signs of plants: the stand of grass in which plants lie pressed, and the old way that goes on at both
//! ends of its overgrown piece. It is there in every variation, so that it betrays none; on the sign itself nothing of it grows.
//! Where it could hide a sign from the way it stays low.

use bevy::math::{Vec3, ops};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use super::clear::Clear;
use super::colour::{hex, mix, shade};
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
const REACH_M: f32 = 4.0;

/// Tufts tried on a square metre of a stand.
const ON_SQUARE_M: f32 = 9.0;

/// Most tufts tried for a sign.
const MOST: f32 = 1_000.0;

/// Height of a stand, metres; and where it could hide a sign.
const HIGH_M: (f32, f32) = (0.22, 0.42);
const LOW_M: (f32, f32) = (0.1, 0.19);

/// How far an old way can be followed beyond its overgrown piece, metres.
const GOES_ON_M: f32 = 9.0;

/// A piece of an old way is so long, metres.
const STEP_M: f32 = 0.6;

/// The stands and old ways of a scenario, one mesh for each sign.
pub(super) fn meshes(
    scenario: &Scenario,
    terrain: &Terrain,
    clear: &Clear<'_>,
    built: &[Prop],
) -> Vec<Mesh> {
    let plants = |look| matches!(look, Look::FlattenedPlants | Look::OvergrownWay);
    clear
        .all_signs()
        .filter(|sign| plants(sign.look) && matches!(sign.lies, Lie::Flat))
        .map(|sign| {
            let stand = Stand {
                sign,
                terrain,
                clear,
                built,
            };
            let looks = &mut looks_of(scenario, &format!("stand {}", sign.id));
            let mut mesh = Mesh::default();
            if sign.look == Look::OvergrownWay {
                stand.goes_on(&mut mesh);
            }
            stand.grow(&mut mesh, looks);
            mesh
        })
        .collect()
}

struct Stand<'a> {
    sign: &'a Sign,
    terrain: &'a Terrain,
    clear: &'a Clear<'a>,
    built: &'a [Prop],
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

    /// True where something may grow: off the ways, off every other sign, in nothing that stands there.
    fn free(&self, at: Point) -> bool {
        self.clear.dry(at)
            && self.clear.of_ways(at, 0.0)
            && self.clear.of_others(at, 0.4, &self.sign.id)
            && self.clear.of_props(at, 0.1, self.built)
    }

    fn grow(&self, mesh: &mut Mesh, looks: &mut Pcg64Mcg) {
        let (half_east_m, half_north_m) = self.half_m();
        let (east_m, north_m) = (half_east_m + REACH_M, half_north_m + REACH_M);
        let count = (4.0 * east_m * north_m * ON_SQUARE_M).min(MOST) as usize;
        // What grows on a way that is not used grows beside it as well, but thinner than a stand of hay.
        let dense = if self.sign.look == Look::OvergrownWay {
            0.5
        } else {
            1.0
        };
        for _ in 0..count {
            let draws: [f32; 6] = [(); 6].map(|()| looks.random());
            let at = Point(
                self.sign.at.0 + (draws[0] * 2.0 - 1.0) * east_m,
                self.sign.at.1 + (draws[1] * 2.0 - 1.0) * north_m,
            );
            let beyond_m = self.beyond_m(at);
            // It thins out over two to four metres, in drifts.
            let reach_m = REACH_M * (0.75 + 0.45 * rough(at, 3.0, 91)).clamp(0.5, 1.0);
            let there = (1.4 * (1.0 - beyond_m / reach_m)).clamp(0.0, 1.0);
            let drift = (0.8 + 0.9 * rough(at, 1.4, 92)).clamp(0.1, 1.0);
            if beyond_m < 0.04 || draws[2] > there * drift * dense || !self.free(at) {
                continue;
            }
            let (low_m, high_m) = if self.clear.of_sight(at, 0.1, HIGH_M.1) {
                HIGH_M
            } else {
                LOW_M
            };
            let tall_m = (low_m + (high_m - low_m) * draws[3]) * (0.5 + 0.5 * there);
            self.tuft(mesh, at, tall_m, draws);
        }
    }

    /// Blades out of one root, of the colour of the grass around or of dry straw.
    fn tuft(&self, mesh: &mut Mesh, at: Point, tall_m: f32, [_, _, _, size, tint, turn]: [f32; 6]) {
        let foot = self.terrain.place(at).world();
        let soil = ground::colour_at(self.terrain, at);
        let straw = mix(mix(hex(0x9c_9858), hex(0xb4_a670), tint), soil, 0.2);
        for blade in 0..7 {
            let uneven = (blade as f32 * 0.618 + tint).fract();
            let way = (turn + blade as f32 * 0.382) * std::f32::consts::TAU;
            let out = Vec3::new(ops::cos(way), 0.0, ops::sin(way));
            let across = Vec3::new(-out.z, 0.0, out.x) * (0.011 + 0.01 * size);
            let root = foot + out * 0.05 * uneven - Vec3::Y * 0.01;
            let up_m = tall_m * (0.5 + 0.5 * uneven);
            let tip = root + out * (0.05 + 0.3 * up_m) + Vec3::Y * up_m;
            let own = Surface::Grass.painted(shade(straw, 0.72 + 0.2 * uneven));
            let end = Surface::Grass.painted(shade(straw, 1.0 + 0.15 * uneven));
            let first = mesh.corner(root - across, Vec3::Y, own);
            mesh.corner(root + across, Vec3::Y, own);
            mesh.corner(tip, Vec3::Y, end);
            mesh.indices
                .extend([0, 1, 2, 1, 0, 2].map(|corner| first + corner));
        }
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
                    let worn = 0.75 * (1.0 - out_m / GOES_ON_M);
                    let row = [-1.0, 0.0, 1.0].map(|side: f32| {
                        let at = place(along_m, middle_m + 0.24 * side);
                        let own = ground::colour_at(self.terrain, at);
                        let bare = mix(shade(own, 1.25), hex(0xb8_a07a), 0.5);
                        let share = worn
                            * (1.0 - side.abs())
                            * (0.75 + 0.5 * rough(at, 1.2, 93)).clamp(0.0, 1.0);
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
