//! Light baked into vertex colours, for the low preset and the reports' renderer.

use bevy::math::Vec3;

use super::air::Air;
use super::mesh::Mesh;

/// Colours of a mesh under sun and sky: linear, to be drawn unlit. Without haze, which depends on the eye.
pub fn lit(mesh: &Mesh, air: &Air) -> Vec<[f32; 3]> {
    mesh.normals
        .iter()
        .zip(&mesh.colours)
        .map(|(normal, colour)| {
            let light = air.light_on(Vec3::from_array(*normal));
            [0, 1, 2].map(|i| (colour[i] * light[i]).min(1.0))
        })
        .collect()
}
