//! Materials close up: one seamless tile of relief and tone for each, modelled here stone by stone and straw by straw.
//!
//! A tile only multiplies the colour that a mesh has, and its mean is one: whatever contrast a sign was given against
//! its ground stays. The window samples the tiles on the graphics card (`front_end/ground/daylight.wgsl`), the pictures
//! of reports sample them here (`Detail::of`): the same tiles, laid in the same places.
//!
//! - here: the materials, and how each is laid;
//! - `tile`, `natural`, `made`: the canvas on which a tile is modelled, and the models;
//! - `tiles`: all tiles as textures with their levels, and how they are sampled;
//! - `detail`: a material at a place of a mesh, and the land where materials meet and wheels have passed.

mod detail;
mod made;
mod natural;
mod tile;
mod tiles;

use super::colour::Colour;
use crate::scenario::schema::Ground;
pub(crate) use detail::Detail;
pub use detail::Lay;
pub use tile::SIDE;
use tile::Tile;
pub use tiles::{FLAT_SIDE, Texels, Tiles, let_go, tiles};

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_material_stands_at_its_own_number() {
        for (number, laid) in LAID.iter().enumerate() {
            assert_eq!(laid.surface as usize, number);
        }
    }
}
