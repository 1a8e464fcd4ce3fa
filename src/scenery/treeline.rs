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
    let [foot, top] = [0.62, 1.0].map(|light| Surface::Leaves.painted(shade(tint, light)));
    let lean = 0.5 + 0.2 * rough(middle, 5.0, 101);
    let sink = Vec3::Y * 0.8;
    // Crowns are flat and overlap, so that the row has no teeth.
    let half = (b - a) * 0.35;
    let corners = [
        (a - half - sink, foot),
        (a - half * 0.4 + Vec3::Y * up_m * 0.86, top),
        (a.lerp(b, lean) + Vec3::Y * up_m, top),
        (b + half * 0.4 + Vec3::Y * up_m * 0.82, top),
        (b + half - sink, foot),
    ];
    let first = row.positions.len() as u32;
    for (at, paint) in corners {
        row.corner(at, Vec3::Y, paint);
    }
    // Facing inwards: the rings run clockwise seen from above.
    row.indices
        .extend([0, 4, 1, 1, 4, 3, 1, 3, 2].map(|corner| first + corner));
}
