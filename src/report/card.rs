//! Pictures for the card of signs: what each look is like from near by, on its own ground, drawn by the processor alone.
//! What stands there is written in `assets/card/signs.ron`.

use bevy::math::Vec3;
use bevy::math::ops;

use super::picture::{Picture, Scene, seen};
use crate::assets;
use crate::scenario::exercise::{LookAlikeId, PlacedLookAlike, PlacedSign, SignId};
use crate::scenario::schema::{HarmlessCause, HarmlessEvidence, Lie, Look, LookAlike, Sign};
use crate::scenario::{self, Exercise};
use crate::scenery::{EXEMPLARS, Scenery, id_of_exemplar};
use crate::sim::terrain::Terrain;
use crate::text::{Message, Text};
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

/// Height of a flat thing in the picture, as a share of its length.
const FLAT_LOOKS: f32 = 0.5;

/// Room that a cause takes in the picture beside its sign, metres.
const CAUSE_M: f32 = 4.5;

/// Farthest near view of a flat thing, metres.
const FLAT_FROM_M: f32 = 4.5;

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
        SignKind::MilitaryActivity => &[
            Look::Munition,
            Look::SpentCases,
            Look::ScrapMetal,
            Look::Crater,
            Look::Position,
            Look::Wreck,
        ],
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

/// A harmless cause of a look, and what shows it; nothing for what is never harmless.
pub fn harmless(look: Look) -> &'static [HarmlessEvidence] {
    use HarmlessEvidence::*;
    match look {
        Look::DangerSign | Look::CrossedSticks | Look::Munition | Look::SpentCases => &[],
        Look::Tape | Look::PaintMark => &[Tools, AtWork],
        Look::DisturbedSoil | Look::TransferredSoil | Look::MovedMasonry => &[Barrow, AtWork],
        Look::Stones => &[MoreAlike, Goats],
        Look::Cloth | Look::Line => &[Laundry],
        Look::ColourPatch | Look::Crater => &[Fireplace],
        Look::FlattenedPlants => &[HayRows, AtWork],
        Look::Tracks | Look::DeadAnimal => &[Cattle],
        Look::Litter => &[RubbishHeap],
        Look::Object => &[Owner, Sacks],
        Look::Vehicle => &[OpenBonnet],
        Look::Wreck => &[ChildrenAtPlay],
        Look::Position => &[Goats, Fireplace],
        Look::ScrapMetal => &[CropRows, AtWork],
        Look::OvergrownWay => &[MoreAlike],
        Look::PeopleAvoiding => &[Prayer],
        Look::EmptyPlace => &[Cans, Prayer],
        Look::Watcher => &[Goats],
    }
}

/// The ground of the card, with everything on it.
pub struct Showroom {
    exercise: Exercise,
    terrain: Terrain,
    scenery: Scenery,
}

impl Showroom {
    /// Reads and builds it, with every exemplar of each look in the same place; none where the program's own files are
    /// damaged.
    pub fn read() -> Option<Self> {
        let loaded = scenario::load(&assets::folder().join("card/signs.ron")).ok()?;
        let drawn = Exercise::draw(loaded.scenario, 0);
        let mut signs: Vec<PlacedSign> = Vec::new();
        for placed in &drawn.signs {
            for exemplar in 0..EXEMPLARS {
                let mut again = placed.clone();
                again.sign.id = id_of_exemplar(&drawn.scenario, &placed.sign.id, exemplar)?;
                again.id = SignId(u16::try_from(signs.len()).ok()?);
                signs.push(again);
            }
        }
        // Only the signs themselves: nothing that shows that they are harmless.
        let exercise = Exercise {
            look_alikes: Vec::new(),
            signs,
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

    /// The same ground with a harmless cause beside each of these looks that can have one.
    pub fn with_causes(mut self, looks: &[Look]) -> Self {
        for &look in looks {
            let Some(placed) = self.placed(look, 0).filter(|_| !harmless(look).is_empty()) else {
                continue;
            };
            let look_alike = LookAlike {
                id: format!("harmless-{}", look.name()),
                name: Text::default(),
                cause: HarmlessCause::Custom,
                shown_by: harmless(look).to_vec(),
                signs: Vec::new(),
                lesson: Text::default(),
            };
            let signs = vec![placed.id];
            let id = LookAlikeId(self.exercise.look_alikes.len() as u16);
            self.exercise.look_alikes.push(PlacedLookAlike {
                id,
                site: 0,
                look_alike,
                signs,
            });
        }
        self.scenery = Scenery::of(&self.exercise, &self.terrain);
        self
    }

    /// What a look is like beside a harmless cause, and what shows that it is harmless; none for what is never harmless.
    pub fn beside_cause(&self, look: Look, size: (usize, usize)) -> Option<(Picture, Message)> {
        let placed = self.placed(look, 0)?;
        let mut causes = self.exercise.look_alikes.iter();
        let shown = causes
            .find(|other| other.signs.contains(&placed.id))?
            .look_alike
            .shown()?;
        let (wide_m, tall_m) = span_m(&placed.sign);
        let across_m = hypot(wide_m, tall_m) + CAUSE_M;
        let range_m = across_m / (2.0 * ops::tan((FIELD_DEG / 2.0).to_radians()));
        let picture = self.view(placed, &[placed.id], range_m, FIELD_DEG, size);
        Some((picture, shown))
    }

    /// What a look is like from so far away, metres, magnified so many times, in a part of a screen of 1280 pixels. A
    /// thing that is larger than the picture is shown smaller: by which whole number comes with it. None for one that is
    /// not there.
    pub fn from_afar(
        &self,
        look: Look,
        range_m: f32,
        magnified: f32,
        size: (usize, usize),
    ) -> Option<(Picture, u32)> {
        let placed = self.placed(look, 0)?;
        let share = size.0 as f32 / SCREEN_PX * ops::tan((SCREEN_DEG / 2.0).to_radians());
        // What the picture spans there at its true size, metres.
        let across_m = 2.0 * range_m * share / magnified;
        let down_m = across_m * size.1 as f32 / size.0 as f32;
        let (wide_m, tall_m) = span_m(&placed.sign);
        let over = (wide_m / across_m).max(tall_m / down_m) * 1.1;
        let smaller = over.ceil().max(1.0);
        let field_deg = 2.0 * ops::atan(share * smaller / magnified).to_degrees();
        let picture = self.view(placed, &[placed.id], range_m, field_deg, size);
        Some((picture, smaller as u32))
    }

    /// What a look is like from near by; none for one that is not there.
    pub fn picture(&self, look: Look, size: (usize, usize)) -> Option<Picture> {
        self.exemplar(look, 0, size)
    }

    /// What one of the exemplars of a look is like from near by.
    pub fn exemplar(&self, look: Look, exemplar: usize, size: (usize, usize)) -> Option<Picture> {
        let placed = self.placed(look, exemplar)?;
        Some(self.near(placed, &[placed.id], size))
    }

    fn placed(&self, look: Look, exemplar: usize) -> Option<&PlacedSign> {
        let signs = self.exercise.signs.iter();
        signs
            .filter(|placed| placed.sign.look == look)
            .nth(exemplar)
    }

    /// The ground from near a sign, with these signs on it.
    fn near(&self, placed: &PlacedSign, signs: &[SignId], size: (usize, usize)) -> Picture {
        let (wide_m, tall_m) = span_m(&placed.sign);
        let shape = size.0 as f32 / size.1 as f32;
        let across_m = hypot(wide_m, tall_m).max(tall_m * shape);
        let range_m = across_m / (2.0 * ops::tan((FIELD_DEG / 2.0).to_radians()) * FILLED);
        // What is long on the ground is seen from its middle, not whole from afar.
        let most_m = match placed.sign.lies {
            Lie::Flat => FLAT_FROM_M,
            Lie::Standing | Lie::Facing { .. } => f32::INFINITY,
        };
        let range_m = range_m.clamp(NEAREST_M, most_m);
        self.view(placed, signs, range_m, FIELD_DEG, size)
    }

    fn view(
        &self,
        placed: &PlacedSign,
        signs: &[SignId],
        range_m: f32,
        field_deg: f32,
        size: (usize, usize),
    ) -> Picture {
        let sign = &placed.sign;
        let foot = sign.at.towards(FACES_DEG, range_m);
        let eye = foot.at_height(self.terrain.height_m(foot) + EYE_M);
        let up_m = match sign.lies {
            Lie::Flat => 0.0,
            _ if stands_alone(sign) => (sign.above_ground_m + sign.size_m.1) / 2.0,
            Lie::Standing | Lie::Facing { .. } => sign.above_ground_m + sign.size_m.1 / 2.0,
        };
        let to = self.terrain.place(sign.at).world() + Vec3::Y * up_m - eye.world();
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
}

/// Width and height of a sign with what holds it up, metres; a flat one is as high as its length looks from a few steps.
fn span_m(sign: &Sign) -> (f32, f32) {
    match sign.lies {
        Lie::Flat => {
            let longest_m = sign.size_m.0.max(sign.size_m.1);
            (longest_m, longest_m * FLAT_LOOKS)
        }
        _ if stands_alone(sign) => (sign.size_m.0, sign.above_ground_m + sign.size_m.1),
        Lie::Standing | Lie::Facing { .. } => sign.size_m,
    }
}

/// True for what is held up by something of its own, which belongs into the picture; a mark on a wall is not.
fn stands_alone(sign: &Sign) -> bool {
    sign.look != Look::PaintMark
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_exemplar_of_every_look_has_a_picture_that_shows_it_and_no_two_are_alike() {
        let room = Showroom::read().expect("the ground of the card");
        let size = (240, 150);
        let differing = |a: &Picture, b: &Picture| {
            let pairs = a.rgb.chunks(3).zip(b.rgb.chunks(3));
            pairs
                .filter(|(one, other)| one.iter().zip(*other).any(|(a, b)| a.abs_diff(*b) > 6))
                .count()
        };
        for look in Look::ALL {
            let placed = room.placed(*look, 0).expect("it stands there");
            let bare = room.near(placed, &[], size);
            let shown: Vec<Picture> = (0..EXEMPLARS)
                .map(|number| room.exemplar(*look, number, size).expect("a picture"))
                .collect();
            for (number, picture) in shown.iter().enumerate() {
                let seen = differing(picture, &bare);
                assert!(seen > 60, "{look:?} {number}: {seen} pixels show it");
                for other in &shown[..number] {
                    let off = differing(picture, other);
                    assert!(off > 60, "{look:?} {number}: {off} pixels differ");
                }
            }
        }
    }
}
