//! The sky as a painted panorama on the inside of the dome: one look-up for each pixel, on any machine. It is painted coarse
//! at once and finer in the background, and again when the weather changes.

use bevy::asset::RenderAssetUsages;
use bevy::image::{ImageAddressMode, ImageFilterMode, ImageSampler, ImageSamplerDescriptor};
use bevy::math::ops;
use bevy::mesh::MeshVertexBufferLayoutRef;
use bevy::pbr::{MaterialPipeline, MaterialPipelineKey};
use bevy::prelude::*;
use bevy::render::render_resource::{
    AsBindGroup, Extent3d, RenderPipelineDescriptor, SpecializedMeshPipelineError,
    TextureDimension, TextureFormat,
};
use bevy::shader::ShaderRef;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use rayon::prelude::*;

use super::air::Overhead;
use crate::scenery::Air;
use crate::scenery::colour::screen;
use crate::scenery::sky::Sky;

/// Columns and rows of the panorama that is painted at once.
pub(super) const COARSE: [u32; 2] = [192, 48];

/// Columns and rows of the one that follows: 3 MB.
const FINE: [u32; 2] = [2_048, 384];

/// The panorama as a material.
#[derive(Asset, AsBindGroup, TypePath, Debug, Clone)]
pub(super) struct Heavens {
    /// East by north from left to right, from the horizon up.
    #[texture(0)]
    #[sampler(1)]
    pub(super) panorama: Handle<Image>,
}

impl Material for Heavens {
    fn vertex_shader() -> ShaderRef {
        shader()
    }

    fn fragment_shader() -> ShaderRef {
        shader()
    }

    fn enable_prepass() -> bool {
        false
    }

    fn specialize(
        _: &MaterialPipeline,
        descriptor: &mut RenderPipelineDescriptor,
        layout: &MeshVertexBufferLayoutRef,
        _: MaterialPipelineKey<Self>,
    ) -> Result<(), SpecializedMeshPipelineError> {
        // It is seen from inside.
        descriptor.primitive.cull_mode = None;
        let taken = [
            Mesh::ATTRIBUTE_POSITION.at_shader_location(0),
            Mesh::ATTRIBUTE_UV_0.at_shader_location(1),
        ];
        descriptor.vertex.buffers = vec![layout.0.get_layout(&taken)?];
        Ok(())
    }
}

fn shader() -> ShaderRef {
    "embedded://groundsign/front_end/ground/heavens.wgsl".into()
}

/// The painted sky.
#[derive(Resource, Debug, Clone)]
pub(super) struct Painted {
    pub(super) panorama: Handle<Image>,
    pub(super) heavens: Handle<Heavens>,
}

impl FromWorld for Painted {
    fn from_world(world: &mut World) -> Self {
        let panorama = world.resource::<Assets<Image>>().reserve_handle();
        let mut all = world.resource_mut::<Assets<Heavens>>();
        Self {
            heavens: all.add(Heavens {
                panorama: panorama.clone(),
            }),
            panorama,
        }
    }
}

impl Painted {
    /// Shows a panorama.
    pub(super) fn hang(
        &self,
        panorama: Image,
        images: &mut Assets<Image>,
        heavens: &mut Assets<Heavens>,
    ) {
        if let Err(fault) = images.insert(&self.panorama, panorama) {
            error!("the sky stays as it was: {fault}");
        }
        // A material keeps the texture that it was bound with until it changes itself.
        if let Some(mut heavens) = heavens.get_mut(&self.heavens) {
            heavens.panorama = self.panorama.clone();
        }
    }
}

/// The finer panorama, being painted.
#[derive(Resource)]
struct Painting(Task<Image>);

/// Paints the finer panorama where there is a graphics card to show it.
pub(super) fn plugin(app: &mut App) {
    app.add_plugins(MaterialPlugin::<Heavens>::default())
        .add_systems(
            PreUpdate,
            (
                begin.run_if(resource_exists_and_changed::<Overhead>),
                finish.run_if(resource_exists::<Painting>),
            )
                .chain(),
        );
}

fn begin(mut commands: Commands, overhead: Res<Overhead>) {
    let air = overhead.air.clone();
    let painting = AsyncComputeTaskPool::get().spawn(async move { painted(&air, FINE) });
    commands.insert_resource(Painting(painting));
}

fn finish(
    mut commands: Commands,
    mut painting: ResMut<Painting>,
    paint: Res<Painted>,
    mut images: ResMut<Assets<Image>>,
    mut heavens: ResMut<Assets<Heavens>>,
) {
    if let Some(image) = block_on(poll_once(&mut painting.0)) {
        commands.remove_resource::<Painting>();
        paint.hang(image, &mut images, &mut heavens);
    }
}

/// Direction of a place on the panorama: share of the way round, and share of the way up, with more room near the horizon,
/// where people look.
pub(super) fn direction(across: f32, up: f32) -> Vec3 {
    let turn = across * std::f32::consts::TAU;
    let height = up * up * std::f32::consts::FRAC_PI_2;
    Vec3::new(
        ops::sin(turn) * ops::cos(height),
        ops::sin(height),
        -ops::cos(turn) * ops::cos(height),
    )
}

/// The panorama of an air.
pub(super) fn painted(air: &Air, [columns, rows]: [u32; 2]) -> Image {
    let sky = Sky::of(air);
    let mut bytes = vec![u8::MAX; (columns * rows * 4) as usize];
    bytes
        .par_chunks_exact_mut(columns as usize * 4)
        .enumerate()
        .for_each(|(row, line)| {
            // The lowest row is the horizon: nothing is read below its middle.
            let up = if row == 0 {
                0.0
            } else {
                (row as f32 + 0.5) / rows as f32
            };
            for (column, texel) in line.chunks_exact_mut(4).enumerate() {
                let across = (column as f32 + 0.5) / columns as f32;
                let seen = sky.shown(direction(across, up));
                for (byte, part) in texel.iter_mut().zip(seen.to_array()) {
                    *byte = (screen(part) * f32::from(u8::MAX)).round() as u8;
                }
            }
        });
    let mut image = Image::new(
        Extent3d {
            width: columns,
            height: rows,
            depth_or_array_layers: 1,
        },
        TextureDimension::D2,
        bytes,
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::RENDER_WORLD,
    );
    image.sampler = ImageSampler::Descriptor(ImageSamplerDescriptor {
        address_mode_u: ImageAddressMode::Repeat,
        address_mode_v: ImageAddressMode::ClampToEdge,
        mag_filter: ImageFilterMode::Linear,
        min_filter: ImageFilterMode::Linear,
        ..default()
    });
    image
}
