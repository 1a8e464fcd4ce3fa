//! Invented land from the bounds to the horizon.

use bevy::math::Vec3;

use crate::scenario::Scenario;
use crate::scenario::schema::Ground;
use crate::scenery::colour::{self, mix, shade};
use crate::scenery::ground;
use crate::scenery::mesh::Mesh;
use crate::scenery::noise::rough;
use crate::scenery::surface::Lay;
use crate::scenery::surface::Surface;
use crate::sim::terrain::Terrain;
use crate::units::Point;

/// Rings of the skirt, metres outside the bounds.
const RINGS_M: [f32; 10] = [
    0.0, 12.0, 30.0, 70.0, 150.0, 320.0, 700.0, 1500.0, 3200.0, 7000.0,
];

/// Number of rings: the corners of the skirt lie ring by ring, from the bounds outwards.
pub(in crate::scenery) const RINGS: usize = RINGS_M.len();

/// Interval of points along the bounds, metres, when the land is small enough.
const APART_M: f32 = 16.0;

/// Most points along one side.
const MOST_POINTS: f32 = 160.0;

/// Distance over which the skirt departs from the height of the edge, metres.
const LEAVES_M: f32 = 260.0;

pub(super) fn mesh(scenario: &Scenario, terrain: &Terrain) -> Mesh {
    let (from, to) = terrain.bounds();
    let (width_m, depth_m) = (to.0 - from.0, to.1 - from.1);
    let points = |length_m: f32| (length_m / APART_M).ceil().clamp(4.0, MOST_POINTS) as usize;
    let (across, down) = (points(width_m), points(depth_m));
    let around = 2 * (across + down);
    // Clockwise seen from above, from the north-west corner.
    let on_ring = |number: usize, out_m: f32| {
        let low = Point(from.0 - out_m, from.1 - out_m);
        let high = Point(to.0 + out_m, to.1 + out_m);
        let share = |number: usize, of: usize| number as f32 / of as f32;
        let number = number % around;
        if number < across {
            Point(low.0 + share(number, across) * (high.0 - low.0), high.1)
        } else if number < across + down {
            let south = share(number - across, down);
            Point(high.0, high.1 - south * (high.1 - low.1))
        } else if number < 2 * across + down {
            let west = share(number - across - down, across);
            Point(high.0 - west * (high.0 - low.0), low.1)
        } else {
            let north = share(number - 2 * across - down, down);
            Point(low.0, low.1 + north * (high.1 - low.1))
        }
    };
    let mean_m = (0..around)
        .map(|number| terrain.height_m(on_ring(number, 0.0)))
        .sum::<f32>()
        / around as f32;
    let mut mesh = Mesh::default();
    for out_m in RINGS_M {
        for number in 0..around {
            let at = on_ring(number, out_m);
            let leaves = (out_m / LEAVES_M).clamp(0.0, 1.0);
            let leaves = leaves * leaves * (3.0 - 2.0 * leaves);
            let hills_m = (out_m * 0.025).min(75.0) * (0.4 + rough(at, 900.0, 31)).max(-0.15);
            let rolling_m = 1.5 * rough(at, 160.0, 32) * (out_m / 60.0).min(1.0);
            let edge_m = terrain.height_m(at);
            let up_m = edge_m + (mean_m + hills_m - edge_m) * leaves + rolling_m;
            mesh.corner(
                at.at_height(up_m).world(),
                Vec3::Y,
                Surface::of(country(scenario)).painted(beyond(scenario, terrain, at, out_m)),
            );
        }
    }
    for ring in 1..RINGS_M.len() {
        for number in 0..around {
            let next = (number + 1) % around;
            let [a, b] = [number, next].map(|n| ((ring - 1) * around + n) as u32);
            let [c, d] = [number, next].map(|n| (ring * around + n) as u32);
            mesh.indices.extend([a, d, c, a, b, d]);
        }
    }
    smooth(&mut mesh);
    mesh.lays = vec![Lay::default(); mesh.positions.len()];
    mesh
}

/// The ground of the country around: no town is paved to the horizon.
fn country(scenario: &Scenario) -> Ground {
    match scenario.terrain.ground {
        Ground::Paved => Ground::Earth,
        other => other,
    }
}

/// Colour of the skirt: the land's own at the bounds, farther out its plain ground with dark patches of trees.
fn beyond(scenario: &Scenario, terrain: &Terrain, at: Point, out_m: f32) -> [f32; 3] {
    let plain = ground::surface(country(scenario), at);
    let trees = (rough(at, 240.0, 33) * 1.6 - 0.2).clamp(0.0, 0.6) * (out_m / 200.0).min(1.0);
    let far = shade(
        mix(plain, colour::hex(0x55_6338), trees),
        1.0 + 0.12 * rough(at, 420.0, 34),
    );
    if out_m > 0.0 {
        let (from, to) = terrain.bounds();
        let edge = Point(at.0.clamp(from.0, to.0), at.1.clamp(from.1, to.1));
        let leaves = (out_m / 40.0).min(1.0);
        mix(ground::colour_at(terrain, edge), far, leaves)
    } else {
        ground::colour_at(terrain, at)
    }
}

/// Sets each corner's normal to the mean of its triangles.
fn smooth(mesh: &mut Mesh) {
    let mut sums = vec![Vec3::ZERO; mesh.positions.len()];
    for corners in mesh.indices.chunks_exact(3) {
        let [a, b, c] = [0, 1, 2].map(|i| Vec3::from_array(mesh.positions[corners[i] as usize]));
        let across = (b - a).cross(c - a);
        for &corner in corners {
            sums[corner as usize] += across;
        }
    }
    for (normal, sum) in mesh.normals.iter_mut().zip(sums) {
        *normal = sum.normalize_or(Vec3::Y).to_array();
    }
}
