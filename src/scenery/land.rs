//! The land: the same triangles as the height field where the patrol goes; coarser far from it; and a skirt of
//! invented land from the bounds to the horizon, so that the world does not end in a cliff.
//!
//! A triangle crossed by the edge of a surface is cut along it, so that a road has a crisp edge, and near the route
//! such cells are subdivided first: the smaller triangles lie on the plane of the cell's own two. Neighbours of a
//! subdivided cell share its edge points, so no gap opens. Chunks of different resolution meet with a short vertical
//! curtain on both sides.

mod chunk;
mod horizon;

use rayon::prelude::*;

use super::mesh::Mesh;
use crate::scenario::Scenario;
use crate::scenario::schema::Area;
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::maths::power;
use crate::units::place::distance_to_line_m;
use chunk::Lattice;
pub(super) use horizon::RINGS;

/// Least side of a chunk, metres.
const CHUNK_M: f32 = 64.0;

/// Most chunks along one side.
const MOST_CHUNKS: f32 = 40.0;

/// Triangle budget of the land.
const MOST_TRIANGLES: f32 = 220_000.0;

/// Edge lengths by distance from the ways: up to this distance (metres), at most that length (metres).
const EDGES_M: [(f32, f32); 4] = [
    (40.0, 1.0),
    (160.0, 4.0),
    (420.0, 8.0),
    (f32::INFINITY, 16.0),
];

/// Largest distance from the ways of subdivided cells, metres.
const DIVIDED_WITHIN_M: f32 = 45.0;

/// The land in chunks, and the land beyond it.
pub(super) fn chunks(scenario: &Scenario, terrain: &Terrain) -> Vec<Mesh> {
    let ways = Ways::of(scenario);
    let plan = Plan::of(terrain, &ways);
    let lattice = Lattice::of(terrain);
    let divided = plan.divided(terrain, &ways, &lattice);
    let strips = Strip::all(scenario);
    let numbers: Vec<(usize, usize)> = (0..plan.chunks.1)
        .flat_map(|row| (0..plan.chunks.0).map(move |column| (column, row)))
        .collect();
    let mut chunks: Vec<Mesh> = numbers
        .par_iter()
        .map(|&(column, row)| chunk::mesh(terrain, &lattice, &plan, &divided, &strips, column, row))
        .collect();
    chunks.push(horizon::mesh(scenario, terrain));
    chunks.retain(|mesh| !mesh.is_empty());
    chunks
}

/// Lines along which the patrol goes.
struct Ways {
    lines: [Vec<Point>; 2],
}

impl Ways {
    fn of(scenario: &Scenario) -> Self {
        let route = scenario.route.waypoints.iter().map(|waypoint| waypoint.at);
        Self {
            lines: [route.collect(), scenario.route.approach.clone()],
        }
    }

    fn distance_m(&self, at: Point) -> f32 {
        let [route, approach] = &self.lines;
        distance_to_line_m(at, route).min(distance_to_line_m(at, approach))
    }
}

/// A way or path of the scenario, with the traces of its use along its middle.
struct Strip {
    line: Vec<Point>,
    half_m: f32,
    low: Point,
    high: Point,
}

impl Strip {
    /// Those that people or wheels use, in the order in which they lie on each other.
    fn all(scenario: &Scenario) -> Vec<Self> {
        let surfaces = scenario.surfaces.iter();
        surfaces
            .filter_map(|surface| match &surface.area {
                Area::Strip { line, width_m } if !line.is_empty() => {
                    let bound = |pick: fn(f32, f32) -> f32| {
                        line.iter()
                            .copied()
                            .reduce(|a, b| Point(pick(a.0, b.0), pick(a.1, b.1)))
                            .unwrap_or_default()
                    };
                    Some(Self {
                        low: bound(f32::min),
                        high: bound(f32::max),
                        half_m: width_m / 2.0,
                        line: line.clone(),
                    })
                }
                _ => None,
            })
            .collect()
    }

    fn reaches(&self, north_west: Point, south_east: Point) -> bool {
        let near_m = self.half_m + 4.0;
        self.low.0 - near_m <= south_east.0
            && self.high.0 + near_m >= north_west.0
            && self.low.1 - near_m <= north_west.1
            && self.high.1 + near_m >= south_east.1
    }
}

/// Resolution of each chunk.
struct Plan {
    /// Cells per side of a chunk: a power of two.
    cells: usize,
    /// Number of chunks eastwards and southwards.
    chunks: (usize, usize),
    /// Cells per square of the chunk's mesh along its side: a power of two.
    strides: Vec<usize>,
    /// Subdivisions per side of a subdivided cell.
    parts: usize,
}

impl Plan {
    fn of(terrain: &Terrain, ways: &Ways) -> Self {
        let (columns, rows) = terrain.cells();
        let (from, to) = terrain.bounds();
        let cell_m = ((to.0 - from.0) / columns as f32).max((to.1 - from.1) / rows as f32);
        let longest_m = (to.0 - from.0).max(to.1 - from.1);
        let wanted_m = CHUNK_M.max(longest_m / MOST_CHUNKS);
        let cells = ((wanted_m / cell_m).ceil().max(1.0) as usize).next_power_of_two();
        let chunks = (columns.div_ceil(cells), rows.div_ceil(cells));
        let chunk_m = cells as f32 * cell_m;
        let reach_m = chunk_m * std::f32::consts::FRAC_1_SQRT_2;
        let away_m: Vec<f32> = (0..chunks.0 * chunks.1)
            .map(|number| {
                let (column, row) = (number % chunks.0, number / chunks.0);
                let middle = Point(
                    from.0 + (column as f32 + 0.5) * chunk_m,
                    to.1 - (row as f32 + 0.5) * chunk_m,
                );
                (ways.distance_m(middle) - reach_m).max(0.0)
            })
            .collect();
        // Coarsens by half until the budget is met.
        let mut coarser = 1.0;
        let strides = loop {
            let strides: Vec<usize> = away_m
                .iter()
                .map(|&away_m| {
                    let (_, edge_m) = EDGES_M
                        .into_iter()
                        .find(|&(within_m, _)| away_m <= within_m)
                        .expect("the last reaches everywhere");
                    let stride = (edge_m * coarser / cell_m).max(1.0) as usize;
                    // The power of two at or below.
                    (stride + 1).next_power_of_two() / 2
                })
                .map(|stride| stride.clamp(1, cells))
                .collect();
            let triangles: f32 = strides
                .iter()
                .map(|stride| 2.0 * power((cells / stride) as f32, 2))
                .sum();
            if triangles <= MOST_TRIANGLES || strides.iter().all(|&stride| stride == cells) {
                break strides;
            }
            coarser *= 1.5;
        };
        Self {
            cells,
            chunks,
            strides,
            parts: ((cell_m / 1.2) as usize).clamp(1, 4),
        }
    }

    fn stride(&self, column: usize, row: usize) -> usize {
        self.strides[row * self.chunks.0 + column]
    }

    /// Subdivided cells, row by row from the north-west.
    fn divided(&self, terrain: &Terrain, ways: &Ways, lattice: &Lattice) -> Vec<bool> {
        let (columns, rows) = terrain.cells();
        let mut divided = vec![false; columns * rows];
        if self.parts < 2 {
            return divided;
        }
        let mut budget = (MOST_TRIANGLES / 2.0) as usize;
        let each = 2 * self.parts * self.parts;
        divided
            .par_iter_mut()
            .enumerate()
            .for_each(|(cell, divided)| {
                let (column, row) = (cell % columns, cell / columns);
                *divided = self.stride(column / self.cells, row / self.cells) == 1
                    && lattice.mixed(terrain, column, row)
                    && ways.distance_m(lattice.at(column, row)) <= DIVIDED_WITHIN_M;
            });
        for divided in &mut divided {
            *divided &= budget >= each;
            if *divided {
                budget -= each;
            }
        }
        divided
    }
}
