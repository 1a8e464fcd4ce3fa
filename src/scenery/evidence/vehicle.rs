//! An open vehicle: drawn upon the vehicle that the sign is, whose own drawing stays as it is.

use bevy::math::{Affine3A, Quat, Vec3};

use super::Scene;
use crate::scenario::Scenario;
use crate::scenario::exercise::PlacedSign;
use crate::scenario::schema::{CivilianKind, Who as Is};
use crate::scenery::Mesh;
use crate::scenery::colour::{hex, shade};
use crate::scenery::figure::{Pose, Who, figure};
use crate::scenery::form::frame;
use crate::scenery::signs::Body;

/// The bonnet up, somebody bent over the engine and somebody who looks on.
pub(super) fn open_bonnet(scene: &mut Scene, scenario: &Scenario, sign: &PlacedSign) {
    let body = onto(scene, scenario, sign);
    let (long_m, wide_m, high_m) = body.size_m;
    let (half_m, belt_m, front_m) = (wide_m * 0.44, high_m * 0.62, -long_m / 2.0);
    let hinge_m = front_m * 0.45;
    let mut part = Mesh::default();
    // The lid stands up from its hinge before the windscreen; dark below it is the engine.
    let (foot, edge) = (
        |x: f32| Vec3::new(x, belt_m, hinge_m),
        |x: f32| Vec3::new(x, belt_m + 0.95, hinge_m - 0.5),
    );
    part.sheet(
        [foot(-half_m), foot(half_m), edge(half_m), edge(-half_m)],
        shade(body.paint, 0.9),
    );
    part.block(
        Vec3::new(-half_m * 0.85, belt_m - 0.02, front_m * 0.92),
        Vec3::new(half_m * 0.85, belt_m + 0.03, hinge_m),
        hex(0x1c_1c1e),
    );
    part.bar(foot(half_m * 0.9), edge(half_m * 0.9), 0.03, hex(0x8c_8d8c));
    let about = Affine3A::from_rotation_translation(
        Quat::from_rotation_y(std::f32::consts::PI),
        Vec3::new(0.1, 0.0, front_m - 0.5),
    );
    let driver = Who::Civilian(CivilianKind::Adult, Some(Is::Man), 5);
    part.append_moved(&figure(driver, Pose::Working), &about);
    let beside = Affine3A::from_rotation_translation(
        Quat::from_rotation_y(2.3),
        Vec3::new(half_m + 0.75, 0.0, front_m - 0.2),
    );
    let onlooker = Who::Civilian(CivilianKind::Adult, Some(Is::Woman), 1);
    part.append_moved(&figure(onlooker, Pose::Standing), &beside);
    scene.mesh.append(&part);
}

/// Both rear doors open wide, boxes inside.
pub(super) fn open_doors(scene: &mut Scene, scenario: &Scenario, sign: &PlacedSign) {
    let body = onto(scene, scenario, sign);
    let (long_m, wide_m, tall_m) = body.size_m;
    let (half_m, rear_m) = (wide_m * 0.46, long_m / 2.0);
    let (low_m, high_m) = (tall_m * 0.2, tall_m * 0.92);
    let mut part = Mesh::default();
    for side in [-1.0_f32, 1.0] {
        let hinge = Vec3::new(side * half_m, low_m, rear_m);
        let out = Vec3::new(side * (half_m + 0.55), low_m, rear_m + 0.75);
        let up = Vec3::Y * (high_m - low_m);
        part.sheet([hinge, out, out + up, hinge + up], shade(body.paint, 0.92));
    }
    part.block(
        Vec3::new(-half_m * 0.92, low_m, rear_m + 0.005),
        Vec3::new(half_m * 0.92, high_m, rear_m + 0.03),
        hex(0x1a_1a1c),
    );
    for (x, y, size_m, hue) in [
        (-0.45, 0.0, 0.55, 0xb5_8f5c),
        (0.25, 0.0, 0.45, 0xa0_7a4c),
        (-0.3, 0.55, 0.4, 0xd8_d0c4),
    ] {
        let at = Vec3::new(x, low_m + 0.05 + y, rear_m + 0.03);
        part.block(at, at + Vec3::new(size_m, size_m, 0.12), hex(hue));
    }
    scene.mesh.append(&part);
}

/// Puts the scene into the vehicle's own frame.
fn onto(scene: &mut Scene, scenario: &Scenario, sign: &PlacedSign) -> Body {
    let body = Body::of(scenario, &sign.sign, scene.terrain);
    scene.frame = frame(scene.terrain.place(body.at), body.facing_deg);
    body
}
