//! One chunk of land.

use bevy::math::Vec3;

use super::{Plan, Strip};
use crate::scenario::schema::Ground;
use crate::scenery::form::below;
use crate::scenery::ground;
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::Lay;
use crate::scenery::surface::Surface;
use crate::sim::terrain::Terrain;
use crate::units::Point;
use crate::units::place::distance_to_line_m;

/// How far beside a way its middle is told, metres: a triangle reaches over the edge.
const BESIDE_WAY_M: f32 = 3.0;

/// Positions of the cells' corners.
pub(super) struct Lattice {
    from: Point,
    to: Point,
    columns: usize,
    rows: usize,
}

impl Lattice {
    pub(super) fn of(terrain: &Terrain) -> Self {
        let ((columns, rows), (from, to)) = (terrain.cells(), terrain.bounds());
        Self {
            from,
            to,
            columns,
            rows,
        }
    }

    /// North-west corner of a cell.
    pub(super) fn at(&self, column: usize, row: usize) -> Point {
        let east = column.min(self.columns) as f32 / self.columns as f32;
        let south = row.min(self.rows) as f32 / self.rows as f32;
        Point(
            self.from.0 + east * (self.to.0 - self.from.0),
            self.to.1 - south * (self.to.1 - self.from.1),
        )
    }

    /// True when a cell holds more than one surface.
    pub(super) fn mixed(&self, terrain: &Terrain, column: usize, row: usize) -> bool {
        let (north_west, south_east) = (self.at(column, row), self.at(column + 1, row + 1));
        let first = terrain.ground_at(north_west);
        (0..9).any(|tap| {
            let (east, south) = ((tap % 3) as f32 / 2.0, (tap / 3) as f32 / 2.0);
            let at = Point(
                north_west.0 + east * (south_east.0 - north_west.0),
                north_west.1 + south * (south_east.1 - north_west.1),
            );
            terrain.ground_at(at) != first
        })
    }

    /// Upward normal at a corner, from the slope around it.
    fn normal(&self, terrain: &Terrain, at: Point) -> Vec3 {
        let width_m = (self.to.0 - self.from.0) / self.columns as f32;
        let depth_m = (self.to.1 - self.from.1) / self.rows as f32;
        let height_m =
            |east_m: f32, north_m: f32| terrain.height_m(Point(at.0 + east_m, at.1 + north_m));
        let rise_east = (height_m(width_m, 0.0) - height_m(-width_m, 0.0)) / (2.0 * width_m);
        let rise_north = (height_m(0.0, depth_m) - height_m(0.0, -depth_m)) / (2.0 * depth_m);
        Vec3::new(-rise_east, 1.0, rise_north).normalize()
    }
}

/// The triangles of a chunk.
pub(super) fn mesh(
    terrain: &Terrain,
    lattice: &Lattice,
    plan: &Plan,
    divided: &[bool],
    strips: &[Strip],
    column: usize,
    row: usize,
) -> Mesh {
    let stride = plan.stride(column, row);
    let first = (column * plan.cells, row * plan.cells);
    let last = (
        (first.0 + plan.cells).min(lattice.columns),
        (first.1 + plan.cells).min(lattice.rows),
    );
    let across = (last.0 - first.0).div_ceil(stride);
    let down = (last.1 - first.1).div_ceil(stride);
    let (north_west, south_east) = (lattice.at(first.0, first.1), lattice.at(last.0, last.1));
    let mut land = Laying {
        terrain,
        lattice,
        // Far off, a way is a few pixels wide.
        strips: strips
            .iter()
            .filter(|strip| stride == 1 && strip.reaches(north_west, south_east))
            .collect(),
        mesh: Mesh::default(),
        kinds: Vec::new(),
    };
    let grid = |x: usize, y: usize| {
        (
            (first.0 + x * stride).min(last.0),
            (first.1 + y * stride).min(last.1),
        )
    };
    for y in 0..=down {
        for x in 0..=across {
            let (column, row) = grid(x, y);
            land.corner(lattice.at(column, row));
        }
    }
    let number = |x: usize, y: usize| (y * (across + 1) + x) as u32;
    let is_divided = |column: isize, row: isize| {
        let within = column >= 0
            && row >= 0
            && (column as usize) < lattice.columns
            && (row as usize) < lattice.rows;
        within && divided[row as usize * lattice.columns + column as usize]
    };
    for y in 0..down {
        for x in 0..across {
            let corners = [
                number(x, y),
                number(x + 1, y),
                number(x, y + 1),
                number(x + 1, y + 1),
            ];
            let (column, row) = (grid(x, y).0 as isize, grid(x, y).1 as isize);
            let around = stride == 1;
            if around && is_divided(column, row) {
                land.divide(corners, plan.parts);
                continue;
            }
            // North, west, south, east.
            let sides = [(0, -1), (-1, 0), (0, 1), (1, 0)]
                .map(|(x, y)| around && is_divided(column + x, row + y));
            land.cell(corners, sides, plan.parts);
        }
    }
    let ways_on = [
        (row.checked_sub(1).map(|row| (column, row)), 0),
        (column.checked_sub(1).map(|column| (column, row)), 1),
        (Some((column, row + 1)), 2),
        (Some((column + 1, row)), 3),
    ];
    for (neighbour, side) in ways_on {
        let same = neighbour.is_some_and(|(column, row)| {
            column < plan.chunks.0 && row < plan.chunks.1 && plan.stride(column, row) == stride
        });
        if !same {
            let edge: Vec<u32> = match side {
                0 => (0..=across).rev().map(|x| number(x, 0)).collect(),
                1 => (0..=down).map(|y| number(0, y)).collect(),
                2 => (0..=across).map(|x| number(x, down)).collect(),
                _ => (0..=down).rev().map(|y| number(across, y)).collect(),
            };
            land.curtain(&edge);
        }
    }
    land.mesh
}

struct Laying<'a> {
    terrain: &'a Terrain,
    lattice: &'a Lattice,
    /// The strips that reach this chunk, the uppermost last.
    strips: Vec<&'a Strip>,
    mesh: Mesh,
    /// The surface at each corner of the mesh.
    kinds: Vec<Ground>,
}

impl Laying<'_> {
    fn corner(&mut self, at: Point) -> u32 {
        let normal = self.lattice.normal(self.terrain, at);
        let kind = ground::kind_at(self.terrain, at);
        self.set(self.terrain.place(at).world(), normal, kind)
    }

    /// Adds a corner with its surface.
    fn set(&mut self, at: Vec3, normal: Vec3, kind: Ground) -> u32 {
        self.set_beside(at, normal, kind, kind, 0.0)
    }

    /// Adds a corner with its surface and a share of another one beside it.
    fn set_beside(
        &mut self,
        at: Vec3,
        normal: Vec3,
        kind: Ground,
        beyond: Ground,
        share: f32,
    ) -> u32 {
        let point = below(at);
        let strip = self.strips.iter().rev().find_map(|strip| {
            let off_m = distance_to_line_m(point, &strip.line);
            (off_m <= strip.half_m + BESIDE_WAY_M).then_some((off_m, strip.half_m))
        });
        let (off_m, half_m) = strip.unwrap_or_default();
        self.kinds.push(kind);
        self.mesh.lays.push(Lay {
            beyond: Surface::of(beyond),
            colour: ground::surface(beyond, point),
            share,
            off_m,
            half_m,
        });
        let paint = Surface::of(kind).painted(ground::surface(kind, point));
        self.mesh.corner(at, normal, paint)
    }

    /// The same corner once more, in a triangle that passes into another surface.
    fn beside(&mut self, corner: u32, beyond: Ground) -> u32 {
        let number = corner as usize;
        let at = Vec3::from_array(self.mesh.positions[number]);
        let normal = Vec3::from_array(self.mesh.normals[number]);
        self.set_beside(at, normal, self.kinds[number], beyond, 0.0)
    }

    /// A point on a cell's triangle, by barycentric weights.
    fn between(&mut self, corners: [u32; 3], weights: [f32; 3]) -> u32 {
        let (at, normal) = self.blend(corners, weights);
        let kind = ground::kind_at(self.terrain, below(at));
        self.set(at, normal, kind)
    }

    fn blend(&self, corners: [u32; 3], weights: [f32; 3]) -> (Vec3, Vec3) {
        let blend = |values: &[[f32; 3]]| {
            (0..3).fold(Vec3::ZERO, |sum, i| {
                sum + Vec3::from_array(values[corners[i] as usize]) * weights[i]
            })
        };
        let normal = blend(&self.mesh.normals).normalize_or(Vec3::Y);
        (blend(&self.mesh.positions), normal)
    }

    /// A triangle, cut at the edge between surfaces.
    fn triangle(&mut self, a: u32, b: u32, c: u32) {
        let [of_a, of_b, of_c] = [a, b, c].map(|corner| self.kinds[corner as usize]);
        if of_a == of_b && of_b == of_c {
            self.mesh.indices.extend([a, b, c]);
        } else if of_a == of_b {
            self.cut(a, b, c);
        } else if of_b == of_c {
            self.cut(b, c, a);
        } else if of_c == of_a {
            self.cut(c, a, b);
        } else {
            // Three surfaces meet: too small to matter.
            self.mesh.indices.extend([a, b, c]);
        }
    }

    /// A triangle whose last corner has another surface than the first two.
    fn cut(&mut self, a: u32, b: u32, c: u32) {
        let [p, p_beyond] = self.edge(a, c);
        let [q, q_beyond] = self.edge(b, c);
        let [this, other] = [a, c].map(|corner| self.kinds[corner as usize]);
        let [a, b, c] =
            [(a, other), (b, other), (c, this)].map(|(corner, kind)| self.beside(corner, kind));
        self.mesh
            .indices
            .extend([a, b, q, a, q, p, p_beyond, q_beyond, c]);
    }

    /// Where the edge between surfaces crosses from one corner to another: one corner for each surface.
    fn edge(&mut self, from: u32, to: u32) -> [u32; 2] {
        let place = |corner: u32| self.mesh.positions[corner as usize];
        // Ordered, so that both triangles of an edge get the same point.
        let [a, b] = [place(from), place(to)];
        let turned = (a[0], a[2]) > (b[0], b[2]);
        let (start, end) = if turned { (to, from) } else { (from, to) };
        let kind = self.kinds[start as usize];
        let (mut within, mut beyond) = (0.0, 1.0);
        for _ in 0..6 {
            let middle = (within + beyond) / 2.0;
            let (at, _) = self.blend([start, end, end], [1.0 - middle, middle, 0.0]);
            if ground::kind_at(self.terrain, below(at)) == kind {
                within = middle;
            } else {
                beyond = middle;
            }
        }
        let share = (within + beyond) / 2.0;
        let (at, normal) = self.blend([start, end, end], [1.0 - share, share, 0.0]);
        let [own, other] = [from, to].map(|corner| self.kinds[corner as usize]);
        [(own, other), (other, own)]
            .map(|(kind, beyond)| self.set_beside(at, normal, kind, beyond, 0.5))
    }

    /// A whole cell (north-west, north-east, south-west, south-east), with edge points where a neighbour (north,
    /// west, south, east) is subdivided.
    fn cell(&mut self, [nw, ne, sw, se]: [u32; 4], sides: [bool; 4], parts: usize) {
        let [north, west, south, east] = sides;
        self.half([nw, sw, ne], [west, false, north], parts);
        self.half([se, ne, sw], [east, false, south], parts);
    }

    /// One triangle of a cell; `sides` tells which of its edges (first to second, second to third, third to first)
    /// carry the edge points of a subdivided neighbour.
    fn half(&mut self, corners: [u32; 3], sides: [bool; 3], parts: usize) {
        if !sides.contains(&true) {
            self.triangle(corners[0], corners[1], corners[2]);
            return;
        }
        let mut around = Vec::new();
        for side in 0..3 {
            let (a, b) = (corners[side], corners[(side + 1) % 3]);
            around.push(a);
            if sides[side] {
                for part in 1..parts {
                    let share = part as f32 / parts as f32;
                    around.push(self.between([a, b, b], [1.0 - share, share, 0.0]));
                }
            }
        }
        let middle = self.between(corners, [1.0 / 3.0; 3]);
        for (number, &from) in around.iter().enumerate() {
            self.triangle(middle, from, around[(number + 1) % around.len()]);
        }
    }

    /// A subdivided cell.
    fn divide(&mut self, [nw, ne, sw, se]: [u32; 4], parts: usize) {
        let mut numbers = Vec::with_capacity((parts + 1) * (parts + 1));
        for y in 0..=parts {
            for x in 0..=parts {
                let (east, south) = (x as f32 / parts as f32, y as f32 / parts as f32);
                let number = match (x, y) {
                    (0, 0) => nw,
                    (x, 0) if x == parts => ne,
                    (0, y) if y == parts => sw,
                    (x, y) if x == parts && y == parts => se,
                    _ if x + y <= parts => {
                        self.between([nw, ne, sw], [1.0 - east - south, east, south])
                    }
                    _ => self.between([se, sw, ne], [east + south - 1.0, 1.0 - east, 1.0 - south]),
                };
                numbers.push(number);
            }
        }
        let number = |x: usize, y: usize| numbers[y * (parts + 1) + x];
        for y in 0..parts {
            for x in 0..parts {
                let [nw, ne] = [number(x, y), number(x + 1, y)];
                let [sw, se] = [number(x, y + 1), number(x + 1, y + 1)];
                self.triangle(nw, sw, ne);
                self.triangle(se, ne, sw);
            }
        }
    }

    /// A vertical strip below an edge, facing out of the chunk.
    fn curtain(&mut self, edge: &[u32]) {
        let length_m = edge.windows(2).map(|pair| {
            let [a, b] =
                [pair[0], pair[1]].map(|i| Vec3::from_array(self.mesh.positions[i as usize]));
            a.distance(b)
        });
        let deep_m = 0.3 + 0.3 * length_m.fold(0.0, f32::max);
        let lower: Vec<u32> = edge
            .iter()
            .map(|&number| {
                let number = number as usize;
                let at = Vec3::from_array(self.mesh.positions[number]) - Vec3::Y * deep_m;
                let normal = Vec3::from_array(self.mesh.normals[number]);
                self.set(at, normal, self.kinds[number])
            })
            .collect();
        for (top, bottom) in edge.windows(2).zip(lower.windows(2)) {
            let [a, b, c, d] = [bottom[0], bottom[1], top[1], top[0]];
            self.mesh.indices.extend([a, b, c, a, c, d]);
        }
    }
}
