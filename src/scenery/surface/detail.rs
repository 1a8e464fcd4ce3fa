//! A material at a place of a mesh, and the land there: what it passes into beside an edge, and the ruts of its use.

use bevy::math::{Vec2, Vec3, ops};

use super::tiles::STEEPEST;
use super::{Surface, Tiles};
use crate::scenery::colour::Colour;

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
    pub(crate) fn of(
        tiles: &Tiles,
        surface: Surface,
        at: Vec3,
        normal: Vec3,
        covers_m: f32,
    ) -> Self {
        Self::along(tiles, surface, at, normal, plane(normal), covers_m)
    }

    /// The same with the axes of the tile, rightward and downward.
    fn along(
        tiles: &Tiles,
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
        tiles: &Tiles,
        own: Vec3,
        surface: Surface,
        at: Vec3,
        normal: Vec3,
        covers_m: f32,
    ) -> (Vec3, Vec3) {
        let level = (Vec3::X, Vec3::Z);
        let detail = Detail::along(tiles, surface, at, normal, level, covers_m);
        let rut = self.rut(surface, at);
        let packed = detail.colour.lerp(Vec3::ONE, 0.55 * rut) * (1.0 - PACKED * rut);
        let mut seen = (own * packed, detail.normal.lerp(normal, 0.6 * rut));
        if self.share > 0.0 && self.beyond != surface {
            let other = Detail::along(tiles, self.beyond, at, normal, level, covers_m);
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
    use crate::scenery::surface::{LAID, tiles};

    #[test]
    fn every_material_but_the_plain_one_has_detail() {
        let tiles = tiles();
        for laid in LAID.iter().skip(1) {
            let colours: Vec<f32> = (0..400)
                .map(|step| Vec3::new(step as f32 * 0.037, 0.0, step as f32 * 0.011))
                .map(|at| {
                    Detail::of(&tiles, laid.surface, at, Vec3::Y, 0.004)
                        .colour
                        .y
                })
                .collect();
            let mean = colours.iter().sum::<f32>() / colours.len() as f32;
            let spread =
                colours.iter().map(|c| (c - mean).abs()).sum::<f32>() / colours.len() as f32;
            assert!(spread > 0.02, "{:?}: {spread}", laid.surface);
        }
    }

    #[test]
    fn far_away_a_material_is_even() {
        let tiles = tiles();
        for laid in &LAID {
            let near = Detail::of(
                &tiles,
                laid.surface,
                Vec3::new(3.0, 0.0, 9.0),
                Vec3::Y,
                30.0,
            );
            assert!(
                (near.colour - Vec3::ONE).abs().max_element() < 0.05,
                "{:?}",
                laid.surface
            );
            assert!((near.normal - Vec3::Y).length() < 0.05);
        }
    }
}
