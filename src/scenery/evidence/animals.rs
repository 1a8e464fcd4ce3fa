//! Animals beside a harmless thing, with whoever minds them.

use rand::RngExt;

use super::Scene;
use crate::scenario::schema::{CivilianKind, Who as Is};
use crate::scenery::animal::{Kind, Stance, animal};
use crate::scenery::figure::{Pose, Who, figure};

/// Three goats and the boy who minds them.
pub(super) fn goats(scene: &mut Scene) {
    for (stance, x, z) in [
        (Stance::Grazing, -1.2, 0.1),
        (Stance::Standing, 0.15, 0.6),
        (Stance::Grazing, 1.25, -0.2),
    ] {
        stands(scene, Kind::Goat, stance, (x, z));
    }
    let boy = figure(
        Who::Civilian(CivilianKind::Child, Some(Is::Boy), 11),
        Pose::Standing,
    );
    scene.add(&boy, (-0.4, 1.3), 0.2);
}

/// Two cows: one grazes, one rests.
pub(super) fn cattle(scene: &mut Scene) {
    stands(scene, Kind::Cow, Stance::Grazing, (-1.2, 0.5));
    stands(scene, Kind::Cow, Stance::Resting, (1.2, -0.4));
}

/// An animal that looks some way across the way.
fn stands(scene: &mut Scene, kind: Kind, stance: Stance, at: (f32, f32)) {
    let turn = 1.2 + scene.looks.random_range(-0.4..0.4_f32);
    let part = animal(kind, stance, &mut scene.looks);
    scene.add(&part, at, turn);
}
