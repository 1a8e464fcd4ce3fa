//! The materials' tiles on the graphics card.

use bevy::asset::RenderAssetUsages;
use bevy::image::{ImageAddressMode, ImageFilterMode, ImageSampler, ImageSamplerDescriptor};
use bevy::input::InputSystems;
use bevy::prelude::*;
use bevy::render::render_resource::{
    Extent3d, TextureDimension, TextureFormat, TextureViewDescriptor, TextureViewDimension,
};
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

use super::matter::Matter;
use crate::scenery::surface::{self, SIDE};

/// The tiles being made, while the first screens are shown.
#[derive(Resource)]
struct Making(Task<Image>);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, begin).add_systems(
        PreUpdate,
        finish
            .before(InputSystems)
            .run_if(resource_exists::<Making>),
    );
}

fn begin(mut commands: Commands) {
    let making = AsyncComputeTaskPool::get().spawn(async { image() });
    commands.insert_resource(Making(making));
}

fn finish(
    mut commands: Commands,
    mut making: ResMut<Making>,
    matter: Res<Matter>,
    mut images: ResMut<Assets<Image>>,
) {
    if let Some(image) = block_on(poll_once(&mut making.0)) {
        commands.remove_resource::<Making>();
        if let Err(fault) = images.insert(&matter.tiles, image) {
            error!("the materials have no detail: {fault}");
        }
    }
}

/// All materials, one layer each.
fn image() -> Image {
    let tiles = surface::tiles();
    let side = SIDE as u32;
    let mut image = Image::new_uninit(
        Extent3d {
            width: side,
            height: side,
            depth_or_array_layers: surface::COUNT as u32,
        },
        TextureDimension::D2,
        TextureFormat::Rgba8Unorm,
        RenderAssetUsages::RENDER_WORLD,
    );
    image.texture_descriptor.mip_level_count = tiles.levels() as u32;
    image.data = Some(tiles.bytes());
    image.texture_view_descriptor = Some(TextureViewDescriptor {
        dimension: Some(TextureViewDimension::D2Array),
        ..default()
    });
    image.sampler = ImageSampler::Descriptor(ImageSamplerDescriptor {
        address_mode_u: ImageAddressMode::Repeat,
        address_mode_v: ImageAddressMode::Repeat,
        mag_filter: ImageFilterMode::Linear,
        min_filter: ImageFilterMode::Linear,
        mipmap_filter: ImageFilterMode::Linear,
        // The land is seen at a slant: without it, it would smear into streaks.
        anisotropy_clamp: 8,
        ..default()
    });
    image
}
