//! Materials close up: one seamless tile of relief and tone for each, modelled here stone by stone and straw by straw.
//!
//! A tile only multiplies the colour that a mesh has, and its mean is one: whatever contrast a sign was given against
//! its ground stays. The window samples the tiles on the graphics card (`front_end/ground/daylight.wgsl`), the pictures
//! of reports sample them here (`Detail::of`): the same tiles, laid in the same places.

mod made;
mod natural;
mod tile;

use std::sync::OnceLock;

use bevy::math::{Vec2, Vec3, ops};
use rayon::prelude::*;

use super::colour::Colour;
use crate::scenario::schema::Ground;
pub use tile::SIDE;
use tile::{Tile, texel};

/// What a face is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Surface {
    /// Even, without detail.
    #[default]
    Plain,
    Tarmac,
    Laterite,
    Gravel,
    Earth,
    Sand,
    Rock,
    Grass,
    Field,
    Mud,
    /// Fallen leaves.
    Litter,
    Bark,
    /// Leaves of a crown or a bush.
    Leaves,
    Thatch,
    Plaster,
    MudBrick,
    /// Concrete blocks.
    Block,
    /// Rubble masonry.
    Masonry,
    /// Corrugated iron.
    Iron,
    Planks,
    Cloth,
    /// Painted metal.
    Metal,
}

/// Number of materials.
pub const COUNT: usize = Surface::Metal as usize + 1;

/// How a material is laid.
struct Laid {
    surface: Surface,
    /// Side of its tile, metres.
    side_m: f32,
    /// True for what has a pattern that runs one way, as bricks have: laid straight, tile by tile.
    straight: bool,
    /// What a lighter place is tinted with; a darker one with the opposite.
    tint: Colour,
    model: fn(&mut Tile),
}

/// Every material, in the order of [`Surface`]. Their number is no multiple of six: OpenGL would take such an array of
/// squares for a cube map.
const LAID: [Laid; COUNT] = {
    use Surface::*;
    const fn laid(surface: Surface, side_m: f32, tint: Colour, model: fn(&mut Tile)) -> Laid {
        let straight =
            (surface as u8) >= (Bark as u8) && !matches!(surface, Leaves | Plaster | Cloth | Metal);
        Laid {
            surface,
            side_m,
            straight,
            tint,
            model,
        }
    }
    [
        laid(Plain, 1.0, [0.0; 3], |_| {}),
        laid(Tarmac, 1.6, [0.02, 0.0, -0.02], natural::tarmac),
        laid(Laterite, 1.8, [-0.02, 0.05, 0.08], natural::laterite),
        laid(Gravel, 1.5, [0.03, 0.0, -0.04], natural::gravel),
        laid(Earth, 2.0, [0.02, 0.02, 0.0], natural::earth),
        laid(Sand, 2.2, [0.02, 0.0, -0.03], natural::sand),
        laid(Rock, 2.6, [0.02, 0.02, -0.02], natural::rock),
        laid(Grass, 1.8, [0.10, 0.03, -0.06], natural::grass),
        laid(Field, 2.2, [0.06, 0.03, -0.03], natural::field),
        laid(Mud, 2.2, [0.02, 0.01, 0.0], natural::mud),
        laid(Litter, 1.7, [0.08, 0.0, -0.06], natural::litter),
        laid(Bark, 1.2, [0.02, 0.0, -0.02], natural::bark),
        laid(Leaves, 1.6, [0.12, 0.03, -0.10], natural::leaves),
        laid(Thatch, 2.0, [0.06, 0.0, -0.06], natural::thatch),
        laid(Plaster, 2.4, [0.02, 0.0, -0.03], made::plaster),
        laid(MudBrick, 2.24, [0.03, 0.0, -0.03], made::mud_brick),
        laid(Block, 2.0, [0.0; 3], made::block),
        laid(Masonry, 2.4, [0.03, 0.01, -0.02], made::masonry),
        laid(Iron, 2.13, [-0.10, 0.04, 0.10], made::iron),
        laid(Planks, 2.1, [0.04, 0.0, -0.04], made::planks),
        laid(Cloth, 1.4, [0.0; 3], made::cloth),
        laid(Metal, 2.6, [0.06, 0.02, -0.04], made::metal),
    ]
};

const _: () = assert!(!COUNT.is_multiple_of(6));

impl Surface {
    /// The material of a kind of ground.
    pub fn of(ground: Ground) -> Self {
        match ground {
            Ground::Paved => Self::Tarmac,
            Ground::Laterite => Self::Laterite,
            Ground::Gravel => Self::Gravel,
            Ground::Earth => Self::Earth,
            Ground::Sand => Self::Sand,
            Ground::Rock => Self::Rock,
            Ground::Grass => Self::Grass,
            Ground::Field => Self::Field,
            Ground::Mud => Self::Mud,
        }
    }

    /// A colour on this material.
    pub(crate) fn painted(self, colour: Colour) -> Paint {
        Paint {
            colour,
            surface: self,
        }
    }

    fn laid(self) -> &'static Laid {
        &LAID[self as usize]
    }
}

/// Colour and material of a face.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Paint {
    pub(crate) colour: Colour,
    pub(crate) surface: Surface,
}

impl From<Colour> for Paint {
    fn from(colour: Colour) -> Self {
        Surface::Plain.painted(colour)
    }
}

/// For the graphics card, by material: tint of a lighter place, and side of the tile in metres, negative where it is
/// laid straight.
pub fn laid_for_shading() -> [[f32; 4]; COUNT] {
    LAID.each_ref().map(|laid| {
        let [red, green, blue] = laid.tint;
        [
            red,
            green,
            blue,
            if laid.straight {
                -laid.side_m
            } else {
                laid.side_m
            },
        ]
    })
}

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

/// The tiles, made at the first call: half a second of work that is shared by everything that draws.
pub fn tiles() -> &'static Tiles {
    static TILES: OnceLock<Tiles> = OnceLock::new();
    TILES.get_or_init(|| Tiles {
        layers: LAID.par_iter().map(levels).collect(),
    })
}

impl Tiles {
    /// Number of levels of each material.
    pub fn levels(&self) -> usize {
        self.layers[0].len()
    }

    /// All texels, material by material and level by level.
    pub fn bytes(&self) -> Vec<u8> {
        let levels = self.layers.iter().flatten();
        levels
            .flat_map(|level| level.texels.as_flattened())
            .copied()
            .collect()
    }

    /// A material at a place of its tile (in sides of the tile), averaged over a width in sides.
    fn sample(&self, surface: Surface, at: Vec2, width: f32) -> [f32; 4] {
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
const STEEPEST: f32 = 1.6;

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

/// A material at a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Detail {
    /// Multiplies the colour; its mean over the material is one.
    pub(crate) colour: Vec3,
    /// Height in the relief, 0..1; decides which of two materials lies on top where they meet.
    pub(crate) height: f32,
    /// Normal with the relief.
    pub(crate) normal: Vec3,
}

/// Size of the broad pattern that varies a material, as a multiple of its tile.
const BROAD: f32 = 4.3;

/// Turns of the second layer and of the broad pattern: sine and cosine. Tiles laid at two angles do not repeat together.
const TURN: (f32, f32) = (0.891, 0.454);

impl Detail {
    /// The detail of a material at a place of a mesh, with the face's normal, averaged over a width in metres. The
    /// shader of the window has the same steps.
    pub(crate) fn of(surface: Surface, at: Vec3, normal: Vec3, covers_m: f32) -> Self {
        Self::along(surface, at, normal, plane(normal), covers_m)
    }

    /// The same with the axes of the tile, rightward and downward.
    fn along(
        surface: Surface,
        at: Vec3,
        normal: Vec3,
        (right, down): (Vec3, Vec3),
        covers_m: f32,
    ) -> Self {
        if surface == Surface::Plain {
            return Self {
                colour: Vec3::ONE,
                height: 0.5,
                normal,
            };
        }
        let laid = surface.laid();
        let on = Vec2::new(at.dot(right), at.dot(down)) / laid.side_m;
        let width = covers_m / laid.side_m;
        let tiles = tiles();
        let mut own = tiles.sample(surface, on, width);
        if !laid.straight {
            let turned = turn(on);
            let broad = tiles.sample(surface, turned / BROAD, width / BROAD);
            let second = tiles.sample(surface, turn(turned) + Vec2::new(0.37, 0.61), width);
            let share = ((broad[1] - 0.5) * 14.0 + 0.5).clamp(0.0, 1.0);
            // The relief of the second layer is turned back with it.
            let slope = turn_back(turn_back(Vec2::new(second[2] - 0.5, second[3] - 0.5)));
            let second = [second[0], second[1], slope.x + 0.5, slope.y + 0.5];
            own = [0, 1, 2, 3].map(|part| own[part] + (second[part] - own[part]) * share);
            own[0] *= 0.45 + 0.55 * broad[0] * 2.0 * (127.5 / 128.0);
        }
        let tone = own[0] * (255.0 / 128.0);
        let tint = Vec3::from_array(laid.tint) * (tone - 1.0).clamp(-1.0, 1.0);
        let slope = (Vec2::new(own[2], own[3]) - 0.5) * 2.0 * STEEPEST;
        Self {
            colour: (Vec3::ONE + tint) * tone,
            height: own[1],
            normal: (normal - right * slope.x - down * slope.y).normalize_or(normal),
        }
    }
}

/// What the land passes into beside a corner, and the way that it is part of there.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Lay {
    /// Material on the other side of the nearest edge: the same for a whole triangle.
    pub beyond: Surface,
    /// Its colour here.
    pub colour: Colour,
    /// Share of it here: one half on the edge, nothing away from it.
    pub share: f32,
    /// Distance from the middle of the way, metres.
    pub off_m: f32,
    /// Half the width of the way, metres; zero off every way.
    pub half_m: f32,
}

impl Lay {
    /// The land at a place: colour and normal of `own` with its detail, of what it passes into beside an edge, and of the
    /// wheels and feet that used it.
    pub(crate) fn seen(
        self,
        own: Vec3,
        surface: Surface,
        at: Vec3,
        normal: Vec3,
        covers_m: f32,
    ) -> (Vec3, Vec3) {
        let level = (Vec3::X, Vec3::Z);
        let detail = Detail::along(surface, at, normal, level, covers_m);
        let rut = self.rut(surface, at);
        let packed = detail.colour.lerp(Vec3::ONE, 0.55 * rut) * (1.0 - PACKED * rut);
        let mut seen = (own * packed, detail.normal.lerp(normal, 0.6 * rut));
        if self.share > 0.0 && self.beyond != surface {
            let other = Detail::along(self.beyond, at, normal, level, covers_m);
            let near = 2.0 * self.share;
            let over = 0.5 + (other.height - detail.height) * 5.0 + (near - 1.0) * 1.5;
            let over = over.clamp(0.0, 1.0) * (near * 4.0).min(1.0);
            seen.0 = seen
                .0
                .lerp(Vec3::from_array(self.colour) * other.colour, over);
            seen.1 = seen.1.lerp(other.normal, over);
        }
        (seen.0, seen.1.normalize_or(normal))
    }

    /// How much wheels or feet have packed this place, 0..1: two tracks a lane, or one path.
    fn rut(self, surface: Surface, at: Vec3) -> f32 {
        if self.half_m <= 0.0 || self.off_m > self.half_m || surface == Surface::Tarmac {
            return 0.0;
        }
        let sway_m = 0.12 * (ops::sin(at.x * 0.21) + ops::sin(at.z * 0.17));
        let off_m = self.off_m + sway_m;
        let away_m = if self.half_m < 1.2 {
            off_m.abs()
        } else if self.half_m < 3.2 {
            (off_m - 0.78).abs()
        } else {
            let lane_m = off_m - self.half_m / 2.0;
            (lane_m.abs() - 0.78).abs()
        };
        let edge = ((0.42 - away_m) / 0.26).clamp(0.0, 1.0);
        edge * edge * (3.0 - 2.0 * edge)
    }
}

/// How much darker packed soil is.
const PACKED: f32 = 0.09;

/// Axes of the tile on a face: rightward and down the slope; east and south on level ground.
fn plane(normal: Vec3) -> (Vec3, Vec3) {
    if normal.y.abs() > 0.97 {
        return (Vec3::X, Vec3::Z);
    }
    let right = Vec3::Y.cross(normal).normalize();
    (right, right.cross(normal))
}

fn turn(at: Vec2) -> Vec2 {
    let (sin, cos) = TURN;
    Vec2::new(at.x * cos - at.y * sin, at.x * sin + at.y * cos)
}

fn turn_back(at: Vec2) -> Vec2 {
    let (sin, cos) = TURN;
    Vec2::new(at.x * cos + at.y * sin, at.y * cos - at.x * sin)
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
    fn every_material_stands_at_its_own_number() {
        for (number, laid) in LAID.iter().enumerate() {
            assert_eq!(laid.surface as usize, number);
        }
    }

    #[test]
    fn every_material_but_the_plain_one_has_detail() {
        for laid in LAID.iter().skip(1) {
            let colours: Vec<f32> = (0..400)
                .map(|step| Vec3::new(step as f32 * 0.037, 0.0, step as f32 * 0.011))
                .map(|at| Detail::of(laid.surface, at, Vec3::Y, 0.004).colour.y)
                .collect();
            let mean = colours.iter().sum::<f32>() / colours.len() as f32;
            let spread =
                colours.iter().map(|c| (c - mean).abs()).sum::<f32>() / colours.len() as f32;
            assert!(spread > 0.02, "{:?}: {spread}", laid.surface);
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

    #[test]
    fn far_away_a_material_is_even() {
        for laid in &LAID {
            let near = Detail::of(laid.surface, Vec3::new(3.0, 0.0, 9.0), Vec3::Y, 30.0);
            assert!(
                (near.colour - Vec3::ONE).abs().max_element() < 0.05,
                "{:?}",
                laid.surface
            );
            assert!((near.normal - Vec3::Y).length() < 0.05);
        }
    }
}
