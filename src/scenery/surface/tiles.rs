//! The tiles of all materials as textures: tone, height and slope at every level of detail, and how they are sampled.

use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use bevy::math::{Vec2, ops};

use super::tile::{SIDE, Tile, texel};
use super::{COUNT, LAID, Laid, Surface};

/// The tiles of all materials, ready to be sampled.
pub struct Tiles {
    /// For each material its levels, the finest first.
    layers: Vec<Vec<Level>>,
}

/// One level of a tile: texels of tone (128 is 1), height, and the slope right and down (128 is level).
struct Level {
    side: usize,
    texels: Vec<[u8; 4]>,
}

/// The tiles as they are kept for the next who draws.
static KEPT: Mutex<Option<Arc<Tiles>>> = Mutex::new(None);

/// The tiles, made when nobody keeps them: half a second of work that is shared by everything that draws.
pub fn tiles() -> Arc<Tiles> {
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(kept.get_or_insert_with(|| Arc::new(Tiles::made())))
}

/// Keeps the tiles no longer, 31 MB: for a time in which nothing is drawn with them.
pub fn let_go() {
    *KEPT.lock().unwrap_or_else(PoisonError::into_inner) = None;
}

/// Finest levels that are left out where the relief is not lit.
const LEFT_OUT: usize = 1;

/// Texels along each side of a tile there.
pub const FLAT_SIDE: usize = SIDE >> LEFT_OUT;

/// Texels for the graphics card, material by material and level by level.
pub struct Texels {
    /// Along each side of the finest level.
    pub side: usize,
    /// Number of levels.
    pub levels: usize,
    /// Four bytes a texel where the relief is lit, else two.
    pub bytes: Vec<u8>,
}

impl Tiles {
    /// Makes them on threads of their own: those of the pool may all be waiting for them.
    fn made() -> Self {
        const SIDE_BY_SIDE: usize = 4;
        let layers = thread::scope(|scope| {
            let making: Vec<_> = LAID
                .chunks(COUNT.div_ceil(SIDE_BY_SIDE))
                .map(|share| scope.spawn(|| share.iter().map(levels).collect::<Vec<_>>()))
                .collect();
            let made = making.into_iter().map(thread::ScopedJoinHandle::join);
            made.flat_map(|layers| layers.unwrap_or_else(|fault| resume_unwind(fault)))
                .collect()
        });
        Self { layers }
    }

    /// All texels, for relief that is lit.
    pub fn in_relief(&self) -> Texels {
        self.texels(0, |texel| texel)
    }

    /// Tone and height alone, and without the finest level: a twelfth of the bytes, for where the relief is not lit.
    pub fn flat(&self) -> Texels {
        self.texels(LEFT_OUT, |[tone, height, ..]| [tone, height])
    }

    fn texels<const PARTS: usize>(
        &self,
        finest: usize,
        part: impl Fn([u8; 4]) -> [u8; PARTS],
    ) -> Texels {
        let levels = || self.layers.iter().flat_map(|levels| &levels[finest..]);
        let mut bytes = Vec::with_capacity(levels().map(|level| level.texels.len() * PARTS).sum());
        for level in levels() {
            bytes.extend(level.texels.iter().flat_map(|texel| part(*texel)));
        }
        Texels {
            side: SIDE >> finest,
            levels: self.layers[0].len() - finest,
            bytes,
        }
    }

    /// A material at a place of its tile (in sides of the tile), averaged over a width in sides.
    pub(super) fn sample(&self, surface: Surface, at: Vec2, width: f32) -> [f32; 4] {
        let levels = &self.layers[surface as usize];
        let level = ops::log2((width * SIDE as f32).max(1.0)).min((levels.len() - 1) as f32);
        let (fine, share) = (level as usize, level.fract());
        let first = levels[fine].sample(at);
        let Some(next) = levels.get(fine + 1).filter(|_| share > 0.02) else {
            return first;
        };
        let next = next.sample(at);
        [0, 1, 2, 3].map(|part| first[part] + (next[part] - first[part]) * share)
    }
}

impl Level {
    /// Bilinear sample, 0..1 each.
    fn sample(&self, at: Vec2) -> [f32; 4] {
        let x = at.x * self.side as f32 - 0.5;
        let y = at.y * self.side as f32 - 0.5;
        let (column, row) = (x.floor(), y.floor());
        let (right, down) = (x - column, y - row);
        let mask = self.side as isize - 1;
        let get = |dx: isize, dy: isize| {
            let column = (column as isize + dx) & mask;
            let row = (row as isize + dy) & mask;
            self.texels[(row * self.side as isize + column) as usize]
        };
        let [a, b, c, d] = [get(0, 0), get(1, 0), get(0, 1), get(1, 1)];
        [0, 1, 2, 3].map(|part| {
            let upper = f32::from(a[part]) + (f32::from(b[part]) - f32::from(a[part])) * right;
            let lower = f32::from(c[part]) + (f32::from(d[part]) - f32::from(c[part])) * right;
            (upper + (lower - upper) * down) / 255.0
        })
    }
}

/// Height that the texels' scale spans, metres, about the tile's mean.
const SPAN_M: f32 = 0.12;

/// Slope at the ends of the texels' scale.
pub(super) const STEEPEST: f32 = 1.6;

fn levels(laid: &Laid) -> Vec<Level> {
    let mut tile = Tile::new(laid.side_m, 7_919 * (laid.surface as u32 + 1));
    (laid.model)(&mut tile);
    let tone = shaded(&tile);
    let mean_m = tile.height_m.iter().sum::<f32>() / (SIDE * SIDE) as f32;
    let texel_m = laid.side_m / SIDE as f32;
    let byte = |share: f32| (share.clamp(0.0, 1.0) * 255.0 + 0.5) as u8;
    let mut level: Vec<[f32; 4]> = (0..SIDE * SIDE)
        .map(|number| {
            let (column, row) = ((number % SIDE) as isize, (number / SIDE) as isize);
            let height_m =
                |right: isize, down: isize| tile.height_m[texel(column + right, row + down)];
            let slope =
                |ahead: f32, behind: f32| 0.5 + (ahead - behind) / (2.0 * texel_m) / STEEPEST / 2.0;
            [
                tone[number] * (128.0 / 255.0),
                0.5 + (tile.height_m[number] - mean_m) / SPAN_M,
                slope(height_m(1, 0), height_m(-1, 0)),
                slope(height_m(0, 1), height_m(0, -1)),
            ]
        })
        .collect();
    let mut levels = Vec::new();
    let mut side = SIDE;
    loop {
        levels.push(Level {
            side,
            texels: level.iter().map(|texel| texel.map(byte)).collect(),
        });
        if side == 1 {
            return levels;
        }
        let half = side / 2;
        level = (0..half * half)
            .map(|number| {
                let (column, row) = (number % half * 2, number / half * 2);
                let at = |right: usize, down: usize| level[(row + down) * side + column + right];
                let four = [at(0, 0), at(1, 0), at(0, 1), at(1, 1)];
                [0, 1, 2, 3].map(|part| four.iter().map(|texel| texel[part]).sum::<f32>() / 4.0)
            })
            .collect();
        side = half;
    }
}

/// Tone with the shade of hollows, which low quality has instead of light on the relief; its mean is one.
fn shaded(tile: &Tile) -> Vec<f32> {
    /// Depth below its surroundings at which a place is shaded by half, metres.
    const DEEP_M: f32 = 0.011;
    let around = blurred(&tile.height_m, (0.035 / tile.side_m * SIDE as f32) as isize);
    let mut tone: Vec<f32> = tile
        .tone
        .iter()
        .zip(tile.height_m.iter().zip(&around))
        .map(|(tone, (height_m, around_m))| {
            let below = ((around_m - height_m) / DEEP_M).clamp(-0.5, 1.0);
            (tone * (1.0 - 0.42 * below)).clamp(0.12, 1.9)
        })
        .collect();
    let mean = tone.iter().sum::<f32>() / tone.len() as f32;
    tone.iter_mut().for_each(|tone| *tone /= mean);
    tone
}

/// Mean over a square of a half side, in texels, around each texel.
fn blurred(values: &[f32], half: isize) -> Vec<f32> {
    let side = SIDE as isize;
    let line = |from: &dyn Fn(isize) -> f32| -> Vec<f32> {
        let mut sum: f32 = (-half..=half).map(from).sum();
        (0..side)
            .map(|at| {
                let mean = sum / (2 * half + 1) as f32;
                sum += from(at + half + 1) - from(at - half);
                mean
            })
            .collect()
    };
    let rows: Vec<f32> = (0..side)
        .flat_map(|row| line(&|column| values[texel(column, row)]))
        .collect();
    let columns: Vec<Vec<f32>> = (0..side)
        .map(|column| line(&|row| rows[texel(column, row)]))
        .collect();
    (0..SIDE * SIDE)
        .map(|number| columns[number % SIDE][number / SIDE])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_material_only_varies_the_colour_that_it_is_given() {
        for (number, levels) in tiles().layers.iter().enumerate() {
            let last = levels.last().expect("a tile has levels").texels[0];
            let off = f32::from(last[0]) / 128.0 - 1.0;
            assert!(off.abs() < 0.02, "{:?}: mean {off}", LAID[number].surface);
        }
    }

    #[test]
    fn a_tile_meets_itself_at_its_edges() {
        // A seam would be a step in height that is larger than any within.
        for levels in &tiles().layers {
            let level = &levels[0];
            let step =
                |a: usize, b: usize| f32::from(level.texels[a][1]) - f32::from(level.texels[b][1]);
            let mean = |columns: &dyn Fn(usize) -> (usize, usize)| {
                (0..SIDE)
                    .map(|row| {
                        let (a, b) = columns(row);
                        step(a, b).abs()
                    })
                    .sum::<f32>()
                    / SIDE as f32
            };
            let seam = mean(&|row| (row * SIDE, row * SIDE + SIDE - 1));
            let within = (1..SIDE)
                .map(|column| mean(&|row| (row * SIDE + column, row * SIDE + column - 1)))
                .fold(0.0, f32::max);
            assert!(seam <= within + 1.0, "{seam} against {within}");
        }
    }
}
