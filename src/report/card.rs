//! Pictures for the card of signs: what each look is like from near by, on its own ground, drawn by the processor alone.
//! What stands there is written in `assets/card/signs.ron`.

use bevy::math::Vec3;
use bevy::math::ops;

use super::picture::{Picture, Scene, seen};
use crate::assets;
use crate::scenario::exercise::{PlacedSign, SignId};
use crate::scenario::schema::Look;
use crate::scenario::{self, Exercise};
use crate::scenery::{Mesh, Scenery};
use crate::sim::terrain::Terrain;
use crate::units::maths::hypot;
use crate::vocabulary::SignKind;

/// Everything faces this bearing there, degrees.
const FACES_DEG: f32 = 225.0;

/// Horizontal field of view, degrees.
const FIELD_DEG: f32 = 40.0;

/// Width of the naked eye's view on the screen, degrees and pixels.
const SCREEN_DEG: f32 = 60.0;
const SCREEN_PX: f32 = 1280.0;

/// Share of the picture's width that a thing takes.
const FILLED: f32 = 0.62;

/// Height of the eye, metres.
const EYE_M: f32 = 1.6;

/// Nearest eye, metres.
const NEAREST_M: f32 = 1.5;

/// The looks on the page of a kind. What is of more than one kind stands on the page where one looks for it first.
pub fn looks_of(kind: SignKind) -> &'static [Look] {
    match kind {
        SignKind::WarningSign => &[
            Look::DangerSign,
            Look::Tape,
            Look::CrossedSticks,
            Look::Stones,
            Look::Cloth,
            Look::PaintMark,
        ],
        SignKind::WarningClue => &[
            Look::DisturbedSoil,
            Look::ColourPatch,
            Look::FlattenedPlants,
            Look::TransferredSoil,
            Look::Tracks,
            Look::Line,
            Look::MovedMasonry,
            Look::Litter,
            Look::Object,
            Look::Vehicle,
        ],
        SignKind::MilitaryActivity => &[Look::Crater, Look::Position, Look::Wreck],
        SignKind::Environment => &[Look::OvergrownWay, Look::DeadAnimal],
        SignKind::LocalBehaviour => &[Look::PeopleAvoiding, Look::EmptyPlace, Look::Watcher],
    }
}

/// Heading of the page of a kind.
pub fn heading_of(kind: SignKind) -> &'static str {
    match kind {
        SignKind::WarningSign => "briefing-sign-warning",
        SignKind::WarningClue => "briefing-sign-clue",
        SignKind::MilitaryActivity => "briefing-sign-military",
        SignKind::Environment => "briefing-sign-environment",
        SignKind::LocalBehaviour => "briefing-sign-behaviour",
    }
}

/// The ground of the card, with everything on it.
pub struct Showroom {
    exercise: Exercise,
    terrain: Terrain,
    scenery: Scenery,
}

impl Showroom {
    /// Reads and builds it; none where the program's own files are damaged.
    pub fn read() -> Option<Self> {
        let loaded = scenario::load(&assets::folder().join("card/signs.ron")).ok()?;
        let drawn = Exercise::draw(loaded.scenario, 0);
        // Only the signs themselves: nothing that shows that they are harmless.
        let exercise = Exercise {
            look_alikes: Vec::new(),
            ..drawn
        };
        let terrain = Terrain::of(&exercise.scenario);
        let scenery = Scenery::of(&exercise, &terrain);
        Some(Self {
            exercise,
            terrain,
            scenery,
        })
    }

    /// The same ground after so many days, with signs as old.
    pub fn aged(mut self, days: f32) -> Self {
        for placed in &mut self.exercise.signs {
            placed.sign.age_days += days;
        }
        self.scenery = Scenery::of(&self.exercise, &self.terrain);
        self
    }

    /// What a look is like from so far away, metres, as large as on a screen of 1280 pixels, magnified so many times; none
    /// for one that is not there.
    pub fn from_afar(
        &self,
        look: Look,
        range_m: f32,
        magnified: f32,
        size: (usize, usize),
    ) -> Option<Picture> {
        let placed = self.placed(look)?;
        let share = size.0 as f32 / SCREEN_PX * ops::tan((SCREEN_DEG / 2.0).to_radians());
        let field_deg = 2.0 * ops::atan(share / magnified).to_degrees();
        Some(self.view(placed, &[placed.id], range_m, field_deg, size))
    }

    /// What a look is like from near by; none for one that is not there.
    pub fn picture(&self, look: Look, size: (usize, usize)) -> Option<Picture> {
        let placed = self.placed(look)?;
        Some(self.near(placed, &[placed.id], size))
    }

    fn placed(&self, look: Look) -> Option<&PlacedSign> {
        let mut signs = self.exercise.signs.iter();
        signs.find(|placed| placed.sign.look == look)
    }

    /// The ground from near a sign, with these signs on it.
    fn near(&self, placed: &PlacedSign, signs: &[SignId], size: (usize, usize)) -> Picture {
        let (low, high) = self.bounds(placed);
        let across_m = (high - low).length();
        let range_m = across_m / (2.0 * ops::tan((FIELD_DEG / 2.0).to_radians()) * FILLED);
        self.view(placed, signs, range_m.max(NEAREST_M), FIELD_DEG, size)
    }

    fn view(
        &self,
        placed: &PlacedSign,
        signs: &[SignId],
        range_m: f32,
        field_deg: f32,
        size: (usize, usize),
    ) -> Picture {
        let (low, high) = self.bounds(placed);
        let foot = placed.sign.at.towards(FACES_DEG, range_m);
        let eye = foot.at_height(self.terrain.height_m(foot) + EYE_M);
        let to = (low + high) / 2.0 - eye.world();
        seen(&Scene {
            signs,
            field_deg,
            size,
            ..Scene::new(
                &self.scenery,
                eye,
                ops::atan2(to.x, -to.z).to_degrees(),
                ops::atan2(to.y, hypot(to.x, to.z)).to_degrees(),
            )
        })
    }

    fn bounds(&self, placed: &PlacedSign) -> (Vec3, Vec3) {
        let mesh = self.scenery.signs.get(placed.id.index());
        mesh.and_then(Mesh::bounds).unwrap_or_else(|| {
            let foot = self.terrain.place(placed.sign.at).world();
            (foot, foot)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_look_has_a_picture_that_shows_it() {
        let room = Showroom::read().expect("the ground of the card");
        let size = (160, 100);
        for look in Look::ALL {
            let placed = room.placed(*look).expect("it stands there");
            let shown = room.picture(*look, size).expect("a picture");
            let bare = room.near(placed, &[], size);
            let pairs = shown.rgb.chunks(3).zip(bare.rgb.chunks(3));
            let differing = pairs.filter(|(with, without)| with != without).count();
            assert!(
                differing > 60,
                "{look:?}: {differing} of {}",
                size.0 * size.1
            );
        }
    }
}
