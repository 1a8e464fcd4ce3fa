//! Woods far beyond the bounds, as a band of crowns against the haze: three rows one behind the other, with gaps, so that the
//! land ends in a country and not in a line.

use bevy::math::Vec3;

use super::colour::{hex, mix, shade};
use super::form::below;
use super::land::RINGS;
use super::mesh::Mesh;
use super::noise::rough;
use super::surface::Surface;
use crate::scenario::Scenario;
use crate::scenario::schema::Ground;

/// Rings of the land beyond the bounds that carry a row, width of a crown and height of the row there, metres.
const ROWS: [(usize, f32, f32); 3] = [(5, 5.0, 5.0), (6, 8.0, 7.5), (7, 14.0, 12.0)];

/// Parts of the upper edge of a crown.
const EDGE: usize = 3;

/// The rows on the land beyond the bounds, whose corners lie ring by ring.
pub(super) fn meshes(scenario: &Scenario, land: &Mesh) -> Vec<Mesh> {
    let around = land.positions.len() / RINGS;
    if around < 3 {
        return Vec::new();
    }
    let open = match scenario.terrain.ground {
        Ground::Sand | Ground::Rock => 0.34,
        Ground::Field | Ground::Paved | Ground::Mud => 0.12,
        _ => 0.0,
    };
    ROWS.iter()
        .map(|&(ring, wide_m, high_m)| {
            let corner =
                |number: usize| Vec3::from_array(land.positions[ring * around + number % around]);
            let mut row = Mesh::default();
            for number in 0..around {
                let (from, to) = (corner(number), corner(number + 1));
                let parts = (from.distance(to) / wide_m).ceil().clamp(1.0, 40.0) as usize;
                for part in 0..parts {
                    let [a, b] = [part, part + 1].map(|at| from.lerp(to, at as f32 / parts as f32));
                    crown(&mut row, a, b, high_m, open);
                }
            }
            row
        })
        .collect()
}

/// One crown of a row from its foot at one place to that at the next, where woods are.
fn crown(row: &mut Mesh, a: Vec3, b: Vec3, high_m: f32, open: f32) {
    let middle = below(a.lerp(b, 0.5));
    let wood = rough(middle, 260.0, 97) - open;
    if wood < 0.0 {
        return;
    }
    let own = 0.6 + 0.5 * rough(middle, 24.0, 98) + 0.2 * rough(middle, 7.0, 99);
    let up_m = high_m * own.clamp(0.25, 1.2) * (wood * 6.0).clamp(0.35, 1.0);
    let tint = mix(
        hex(0x4c_5a34),
        hex(0x6a_6c42),
        0.5 + 0.5 * rough(middle, 60.0, 100),
    );
    let foot = Surface::Leaves.painted(shade(tint, 0.5));
    let sink = Vec3::Y * 0.8;
    // Crowns overlap, so that the row has no teeth, and none has an even edge.
    let half = (b - a) * 0.32;
    let (from, to) = (a - half, b + half);
    let first = row.corner(from - sink, Vec3::Y, foot);
    row.corner(to - sink, Vec3::Y, foot);
    for point in 0..=EDGE {
        let share = point as f32 / EDGE as f32;
        let at = from.lerp(to, share);
        let out = (2.0 * share - 1.0).abs();
        let round = 1.0 - 0.55 * out * out * out;
        let own = 1.0 + 0.3 * rough(below(at), 2.6, 101);
        let light = shade(tint, 0.86 + 0.24 * rough(below(at), 3.1, 102));
        row.corner(
            at + Vec3::Y * up_m * round * own,
            Vec3::Y,
            Surface::Leaves.painted(light),
        );
    }
    // Facing inwards: the rings run clockwise seen from above.
    row.indices.extend([0, 1, 2].map(|corner| first + corner));
    for point in 0..EDGE as u32 {
        row.indices
            .extend([1, 3 + point, 2 + point].map(|corner| first + corner));
    }
}
