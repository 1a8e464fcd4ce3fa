//! Farm animals: recognisable by their build, each with a coat of its own.

mod breed;
mod head;
mod hen;
mod legs;
mod quadruped;

use rand_pcg::Pcg64Mcg;

use self::breed::{Coat, Frame};
use super::mesh::Mesh;

/// Kind of animal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Goat,
    Donkey,
    Cow,
    Dog,
    Hen,
}

/// What an animal does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Stance {
    /// Head up.
    Standing,
    /// Head to the ground.
    Grazing,
    /// On its belly, legs folded, head up.
    Resting,
    /// Phase of a step of all four legs, 0..1.
    Walking(f32),
}

/// An animal at the origin, facing -z.
pub(crate) fn animal(kind: Kind, stance: Stance, looks: &mut Pcg64Mcg) -> Mesh {
    match kind {
        Kind::Hen => hen::hen(stance, looks),
        _ => quadruped::quadruped(&Frame::of(kind), &Coat::of(kind, looks), stance),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::exercise::stream;

    #[test]
    fn every_animal_stands_on_the_ground_at_its_size() {
        let stances = [
            Stance::Standing,
            Stance::Grazing,
            Stance::Resting,
            Stance::Walking(0.3),
        ];
        for (kind, tall_m) in [
            (Kind::Hen, 0.37),
            (Kind::Dog, 0.66),
            (Kind::Goat, 0.95),
            (Kind::Donkey, 1.6),
            (Kind::Cow, 1.75),
        ] {
            for stance in stances {
                let mesh = animal(kind, stance, &mut stream("animals", 1, "looks"));
                crate::scenery::sound(&mesh);
                let (low, high) = mesh.bounds().expect("drawn");
                assert!((-0.06..0.06).contains(&low.y), "{kind:?} {stance:?}: {low}");
                assert!(high.y < tall_m * 1.15, "{kind:?} {stance:?}: {high}");
                assert!(mesh.triangles() < 1_200, "{kind:?}: {}", mesh.triangles());
                if stance == Stance::Standing {
                    assert!(high.y > tall_m * 0.8, "{kind:?}: {high}");
                }
            }
        }
    }

    #[test]
    fn two_animals_of_a_kind_have_coats_of_their_own() {
        let of = |number| {
            animal(
                Kind::Goat,
                Stance::Standing,
                &mut stream("animals", number, "looks"),
            )
        };
        assert!((1..6).any(|number| of(number).colours != of(0).colours));
        assert_eq!(of(3), of(3));
    }
}
