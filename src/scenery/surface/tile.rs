//! A seamless square of one material, modelled as relief and tone: what is stamped over an edge comes in at the
//! opposite one.

use bevy::math::ops;

/// Texels along each side of a tile.
pub const SIDE: usize = 512;

/// A tile being modelled.
pub(super) struct Tile {
    /// Side, metres.
    pub(super) side_m: f32,
    /// Height of each texel, metres, row by row.
    pub(super) height_m: Vec<f32>,
    /// Brightness of each texel as a multiple of the material's own.
    pub(super) tone: Vec<f32>,
    seed: u32,
}

/// Shape of a stamp: semi-axes and turn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stamp {
    /// Middle, metres.
    pub(super) at: (f32, f32),
    /// Semi-axes, metres.
    pub(super) half: (f32, f32),
    /// Turn of the first axis, radians.
    pub(super) turn: f32,
}

impl Tile {
    /// Flat and even.
    pub(super) fn new(side_m: f32, seed: u32) -> Self {
        Self {
            side_m,
            height_m: vec![0.0; SIDE * SIDE],
            tone: vec![1.0; SIDE * SIDE],
            seed,
        }
    }

    /// Next random number, 0..1.
    pub(super) fn random(&mut self) -> f32 {
        self.seed = self
            .seed
            .wrapping_mul(747_796_405)
            .wrapping_add(2_891_336_453);
        let word = ((self.seed >> ((self.seed >> 28) + 4)) ^ self.seed).wrapping_mul(277_803_737);
        ((word >> 22) ^ word) as f32 / u32::MAX as f32
    }

    /// A random number between two.
    pub(super) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.random()
    }

    /// A random place on the tile, metres.
    pub(super) fn anywhere(&mut self) -> (f32, f32) {
        let side_m = self.side_m;
        (self.random() * side_m, self.random() * side_m)
    }

    /// Sets height and tone of every texel from its place, as shares of the side.
    pub(super) fn fill(&mut self, value: impl Fn(f32, f32) -> (f32, f32)) {
        for row in 0..SIDE {
            for column in 0..SIDE {
                let (height_m, tone) = value(share(column), share(row));
                self.height_m[row * SIDE + column] = height_m;
                self.tone[row * SIDE + column] = tone;
            }
        }
    }

    /// Lays a shape on what is there. `form` gives height above the base, metres, and tone at a place in the shape (-1..1
    /// along each axis), or nothing outside it. What is lower than the tile stays hidden.
    pub(super) fn stamp(&mut self, shape: Stamp, form: impl Fn(f32, f32) -> Option<(f32, f32)>) {
        let texel_m = self.side_m / SIDE as f32;
        let (sin, cos) = (ops::sin(shape.turn), ops::cos(shape.turn));
        let reach = |a: f32, b: f32| ((a.abs() + b.abs()) / texel_m).ceil() as isize + 1;
        let wide = reach(shape.half.0 * cos, shape.half.1 * sin);
        let high = reach(shape.half.0 * sin, shape.half.1 * cos);
        let middle = (
            (shape.at.0 / texel_m) as isize,
            (shape.at.1 / texel_m) as isize,
        );
        let base_m = self.height_m[texel(middle.0, middle.1)];
        for row in middle.1 - high..=middle.1 + high {
            for column in middle.0 - wide..=middle.0 + wide {
                let x_m = (column as f32 + 0.5) * texel_m - shape.at.0;
                let y_m = (row as f32 + 0.5) * texel_m - shape.at.1;
                let along = (x_m * cos + y_m * sin) / shape.half.0;
                let across = (y_m * cos - x_m * sin) / shape.half.1;
                if let Some((up_m, tone)) = form(along, across) {
                    let number = texel(column, row);
                    if base_m + up_m > self.height_m[number] {
                        self.height_m[number] = base_m + up_m;
                        self.tone[number] = tone;
                    }
                }
            }
        }
    }

    /// A rounded stone, `up_m` high.
    pub(super) fn stone(&mut self, at: (f32, f32), half_m: f32, up_m: f32, tone: f32) {
        let half = (half_m, half_m * self.between(0.6, 1.0));
        let turn = self.between(0.0, std::f32::consts::TAU);
        let (tilt, facet) = (self.between(-0.35, 0.35), self.between(0.25, 0.6));
        self.stamp(Stamp { at, half, turn }, |x, y| {
            let out = x * x + y * y;
            (out < 1.0).then(|| {
                let dome = (1.0 - out).sqrt().min(1.0 - facet * 0.5) / (1.0 - facet * 0.5);
                (
                    up_m * dome * (1.0 + tilt * x),
                    tone * (0.86 + 0.14 * dome + 0.1 * tilt * y),
                )
            })
        });
    }

    /// A straw, stick or blade.
    pub(super) fn straw(
        &mut self,
        at: (f32, f32),
        length_m: f32,
        thick_m: f32,
        turn: f32,
        tone: f32,
    ) {
        let rise_m = self.between(0.3, 1.6) * thick_m;
        let half = (length_m / 2.0, thick_m);
        self.stamp(Stamp { at, half, turn }, |x, y| {
            let thin = 1.0 - 0.6 * x.abs();
            (x.abs() < 1.0 && y.abs() < thin).then(|| {
                let round = (1.0 - (y / thin) * (y / thin)).sqrt();
                (rise_m + thick_m * round, tone * (0.8 + 0.25 * round))
            })
        });
    }

    /// A fallen leaf with a rib and a curled edge.
    pub(super) fn leaf(&mut self, at: (f32, f32), length_m: f32, turn: f32, tone: f32) {
        let half = (length_m / 2.0, length_m * self.between(0.18, 0.3));
        let (curl_m, lift_m) = (self.between(0.002, 0.012), self.between(0.003, 0.016));
        self.stamp(Stamp { at, half, turn }, |x, y| {
            let edge = 1.0 - x * x;
            (x.abs() < 1.0 && y.abs() < edge).then(|| {
                let out = y / edge.max(0.05);
                let rib = if out.abs() < 0.12 { 1.18 } else { 1.0 };
                (
                    lift_m + curl_m * out * out,
                    tone * rib * (0.92 + 0.12 * out),
                )
            })
        });
    }

    /// Grooves along the borders of irregular cells, here and there: `deep_m` deep, `wide_m` wide, of this tone. `share` of
    /// them is there.
    pub(super) fn cracks(&mut self, cells: usize, wide_m: f32, deep_m: f32, tone: f32, share: f32) {
        let borders = self.borders(cells);
        for (number, border_m) in borders.into_iter().enumerate() {
            let (x, y) = place(number);
            let there = noise(x, y, (5, 5), 2, 51) * 0.5 + 0.5;
            let there = ((share * 1.2 - 0.1 - there) * 6.0 + 0.5).clamp(0.0, 1.0);
            let within = (1.0 - border_m / wide_m).clamp(0.0, 1.0) * there;
            self.height_m[number] -= deep_m * within;
            self.tone[number] *= 1.0 + (tone - 1.0) * within;
        }
    }

    /// Distance of each texel to the border of its irregular cell, metres.
    pub(super) fn borders(&mut self, cells: usize) -> Vec<f32> {
        let side_m = self.side_m;
        let cell_m = side_m / cells as f32;
        let middles: Vec<(f32, f32)> = (0..cells * cells)
            .map(|number| {
                let (x, y) = ((number % cells) as f32, (number / cells) as f32);
                ((x + self.random()) * cell_m, (y + self.random()) * cell_m)
            })
            .collect();
        let mut borders = vec![0.0; SIDE * SIDE];
        for (number, border_m) in borders.iter_mut().enumerate() {
            let (x, y) = place(number);
            // Bent, as nothing in nature breaks along a ruler.
            let bent = |seed: u32| 0.22 * cell_m * noise(x, y, (16, 16), 2, seed);
            let at = (x * side_m + bent(52), y * side_m + bent(53));
            let column = (at.0 / cell_m).floor() as isize;
            let row = (at.1 / cell_m).floor() as isize;
            let mut nearest = [f32::INFINITY; 2];
            for y in row - 2..=row + 2 {
                for x in column - 2..=column + 2 {
                    let count = cells as isize;
                    let home = (x.rem_euclid(count), y.rem_euclid(count));
                    let middle = middles[(home.1 * count + home.0) as usize];
                    let moved = ((x - home.0) as f32 * cell_m, (y - home.1) as f32 * cell_m);
                    let (dx, dy) = (at.0 - middle.0 - moved.0, at.1 - middle.1 - moved.1);
                    let away_m = (dx * dx + dy * dy).sqrt();
                    if away_m < nearest[0] {
                        nearest = [away_m, nearest[0]];
                    } else if away_m < nearest[1] {
                        nearest[1] = away_m;
                    }
                }
            }
            *border_m = (nearest[1] - nearest[0]) / 2.0;
        }
        borders
    }
}

/// Place of a texel by its number, as shares of the side.
pub(super) fn place(number: usize) -> (f32, f32) {
    (share(number % SIDE), share(number / SIDE))
}

/// Place of a texel as a share of the side.
fn share(texel: usize) -> f32 {
    (texel as f32 + 0.5) / SIDE as f32
}

/// Index of a texel, wrapped at the edges.
pub(super) fn texel(column: isize, row: isize) -> usize {
    let side = SIDE as isize;
    (row.rem_euclid(side) * side + column.rem_euclid(side)) as usize
}

/// Seamless noise of a place (shares of the side), -1..1: `waves` of the coarsest octave along each side.
pub(super) fn noise(x: f32, y: f32, waves: (u32, u32), octaves: u32, seed: u32) -> f32 {
    let (mut sum, mut weight, mut whole) = (0.0, 1.0, 0.0);
    for octave in 0..octaves {
        let (across, down) = (waves.0 << octave, waves.1 << octave);
        sum += weight * lattice(x, y, (across, down), seed.wrapping_add(octave * 101));
        whole += weight;
        weight *= 0.5;
    }
    sum / whole
}

fn lattice(x: f32, y: f32, (across, down): (u32, u32), seed: u32) -> f32 {
    let (x, y) = (x * across as f32, y * down as f32);
    let (column, row) = (x.floor(), y.floor());
    let ease = |share: f32| share * share * (3.0 - 2.0 * share);
    let (u, v) = (ease(x - column), ease(y - row));
    let at = |right: u32, up: u32| {
        let column = (column as u32 + right) % across;
        let row = (row as u32 + up) % down;
        let mut h = column
            .wrapping_mul(0x9e37_79b1)
            .wrapping_add(row.wrapping_mul(0x85eb_ca77))
            .wrapping_add(seed.wrapping_mul(0xc2b2_ae3d));
        h = (h ^ (h >> 15)).wrapping_mul(0x2c1b_3c6d);
        h = (h ^ (h >> 12)).wrapping_mul(0x297a_2d39);
        h ^= h >> 15;
        (h & 0xffff) as f32 / 32_767.5 - 1.0
    };
    let low = at(0, 0) + (at(1, 0) - at(0, 0)) * u;
    let high = at(0, 1) + (at(1, 1) - at(0, 1)) * u;
    low + (high - low) * v
}
