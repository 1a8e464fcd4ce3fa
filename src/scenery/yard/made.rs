//! What a household has built or bought once: jars, a mortar, a bench, a store for grain, a fold, a well.

use std::f32::consts::TAU;

use bevy::math::{Affine3A, Quat, Vec3, ops};
use rand::RngExt;
use rand_pcg::Pcg64Mcg;

use crate::scenery::animal::{Kind, Stance, animal};
use crate::scenery::colour::{hex, shade};
use crate::scenery::mesh::Mesh;
use crate::scenery::surface::Surface;

/// Clay jars for water in the shade of the wall.
pub(super) fn jars(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    for (x, z, size) in [(-0.27, 0.08, 1.0), (0.22, 0.14, 0.82)] {
        let clay = shade(hex(0xa0_6444), 0.85 + 0.25 * looks.random::<f32>());
        let rings = [
            (0.0, 0.1),
            (0.14, 0.21),
            (0.34, 0.245),
            (0.5, 0.18),
            (0.58, 0.11),
            (0.66, 0.13),
            (0.665, 0.09),
        ]
        .map(|(up_m, radius_m)| (up_m * size, radius_m * size));
        let at = Vec3::new(x, 0.0, z);
        mesh.turned(at, &rings, 10, |up| shade(clay, 0.85 + 0.2 * up), || 0.0);
        let lid = [(0.0, 0.14 * size), (0.02, 0.14 * size), (0.05, 0.03)];
        mesh.turned(
            at + Vec3::Y * 0.665 * size,
            &lid,
            8,
            |_| hex(0x8a_6a44),
            || 0.0,
        );
    }
    mesh
}

/// A mortar for grain, its pestle in it.
pub(super) fn mortar() -> Mesh {
    let mut mesh = Mesh::default();
    let wood = hex(0x8a_6a48);
    let rings = [
        (0.0, 0.17),
        (0.08, 0.13),
        (0.16, 0.12),
        (0.34, 0.19),
        (0.48, 0.2),
        (0.485, 0.16),
        (0.4, 0.12),
    ];
    mesh.turned(
        Vec3::ZERO,
        &rings,
        10,
        |up| shade(wood, 0.85 + 0.2 * up),
        || 0.0,
    );
    mesh.rod(
        Vec3::new(0.02, 0.34, 0.0),
        Vec3::new(0.14, 1.08, 0.06),
        [0.045, 0.035],
        6,
        hex(0xa0_8258),
    );
    mesh
}

/// A bench along the wall.
pub(super) fn bench() -> Mesh {
    let mut mesh = Mesh::default();
    let wood = Surface::Planks.painted(hex(0x8f_7350));
    mesh.block(Vec3::new(-0.7, 0.4, 0.15), Vec3::new(0.7, 0.45, 0.5), wood);
    for x in [-0.58, 0.58] {
        for z in [0.2, 0.45] {
            mesh.bar(
                Vec3::new(x, -0.1, z),
                Vec3::new(x, 0.41, z),
                0.06,
                hex(0x6a_5238),
            );
        }
    }
    mesh
}

/// A round store for grain on short posts, under thatch.
pub(super) fn granary(looks: &mut Pcg64Mcg) -> Mesh {
    let mut mesh = Mesh::default();
    let mud = shade(hex(0xb5_9068), 0.9 + 0.2 * looks.random::<f32>());
    for turn in 0..5 {
        let angle = turn as f32 * 1.257;
        let foot = Vec3::new(ops::cos(angle) * 0.5, 0.0, ops::sin(angle) * 0.5);
        mesh.rod(
            foot - Vec3::Y * 0.2,
            foot + Vec3::Y * 0.34,
            [0.07, 0.06],
            5,
            hex(0x6a_5238),
        );
    }
    let body = [
        (0.3, 0.6),
        (0.34, 0.66),
        (0.8, 0.76),
        (1.25, 0.74),
        (1.5, 0.6),
    ];
    mesh.turned(
        Vec3::ZERO,
        &body,
        12,
        |up| Surface::Plaster.painted(shade(mud, 0.88 + 0.14 * up)),
        || 0.0,
    );
    let thatch = [
        (1.38, 0.92),
        (1.46, 0.9),
        (1.9, 0.5),
        (2.3, 0.08),
        (2.36, 0.03),
    ];
    mesh.turned(
        Vec3::ZERO,
        &thatch,
        12,
        |up| Surface::Thatch.painted(shade(hex(0x9a_8350), 0.75 + 0.3 * up)),
        || 0.0,
    );
    // Its small door.
    mesh.block(
        Vec3::new(-0.17, 0.95, -0.8),
        Vec3::new(0.17, 1.28, -0.7),
        Surface::Planks.painted(hex(0x6a_4c30)),
    );
    mesh
}

/// Stakes and rails in a ring, open at one place; goats within.
pub(super) fn fold(looks: &mut Pcg64Mcg) -> Mesh {
    const STAKES: usize = 15;
    let mut mesh = Mesh::default();
    let wood = hex(0x7d_6a52);
    let stand = |number: usize| {
        let angle = number as f32 / (STAKES as f32 + 1.0) * TAU;
        Vec3::new(ops::sin(angle), 0.0, ops::cos(angle)) * 1.9
    };
    for number in 0..STAKES {
        let high_m = looks.random_range(0.75..0.98_f32);
        let lean = Vec3::new(
            looks.random_range(-0.06..0.06),
            high_m,
            looks.random_range(-0.06..0.06),
        );
        let foot = stand(number);
        mesh.rod(
            foot - Vec3::Y * 0.15,
            foot + lean,
            [0.035, 0.028],
            5,
            Surface::Bark.painted(wood),
        );
        if number + 1 == STAKES {
            continue;
        }
        for up_m in [0.28_f32, 0.62] {
            let sag = Vec3::Y * (up_m + looks.random_range(-0.05..0.05));
            let way = stand(number + 1) - foot;
            mesh.rod(
                foot + sag - way * 0.08,
                stand(number + 1) + sag + way * 0.06,
                [0.022, 0.018],
                4,
                shade(wood, 1.1),
            );
        }
    }
    for (stance, x, turn) in [(Stance::Standing, -0.55, 0.6), (Stance::Grazing, 0.6, 2.4)] {
        let by = Affine3A::from_rotation_translation(
            Quat::from_rotation_y(turn),
            Vec3::new(x, 0.0, x * 0.4),
        );
        mesh.append_moved(&animal(Kind::Goat, stance, looks), &by);
    }
    mesh
}

/// A well: a ring of stones, two posts with a beam, a bucket on a rope.
pub(super) fn well() -> Mesh {
    let mut mesh = Mesh::default();
    let stone = Surface::Masonry.painted(hex(0xa0_988a));
    let ring = [(-0.2, 0.72), (0.68, 0.7), (0.72, 0.66), (0.72, 0.5)];
    mesh.turned(Vec3::ZERO, &ring, 14, |_| stone, || 0.0);
    let dark = [(0.725, 0.5), (0.73, 0.3)];
    mesh.turned(Vec3::ZERO, &dark, 12, |_| hex(0x14_1618), || 0.0);
    let wood = Surface::Bark.painted(hex(0x6f_5a44));
    for x in [-0.62, 0.62] {
        mesh.rod(
            Vec3::new(x, 0.0, 0.0),
            Vec3::new(x, 1.6, 0.0),
            [0.06, 0.05],
            6,
            wood,
        );
    }
    mesh.rod(
        Vec3::new(-0.72, 1.52, 0.0),
        Vec3::new(0.72, 1.52, 0.0),
        [0.05; 2],
        6,
        wood,
    );
    mesh.rod(
        Vec3::new(0.1, 1.5, 0.0),
        Vec3::new(0.1, 1.06, 0.0),
        [0.012; 2],
        4,
        hex(0xb8_a070),
    );
    let bucket = [(0.84, 0.1), (1.02, 0.13), (1.03, 0.1)];
    mesh.turned(Vec3::X * 0.1, &bucket, 9, |_| hex(0x5a_6a74), || 0.0);
    mesh
}
