//! Light baked into colours, for those who draw without lamps: the low preset.

use bevy::math::Vec3;

use super::air::Air;
use super::mesh::Mesh;

/// The colours of a mesh in the light of sun and sky: linear, to be drawn as they are. Haze is not in them, because it
/// depends on the eye.
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
