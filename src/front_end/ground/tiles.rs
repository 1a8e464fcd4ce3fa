//! The materials' tiles on the graphics card.

use bevy::asset::RenderAssetUsages;
use bevy::image::{ImageAddressMode, ImageFilterMode, ImageSampler, ImageSamplerDescriptor};
use bevy::input::InputSystems;
use bevy::prelude::*;
use bevy::render::render_resource::{
    Extent3d, TextureDimension, TextureFormat, TextureViewDescriptor, TextureViewDimension,
};
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

use super::matter::{Daylight, Matter};
use super::measure::Measured;
use super::quality;
use crate::front_end::settings::{Quality, Settings};
use crate::front_end::stage::Stage;
use crate::scenery::surface;

/// The tiles being made.
#[derive(Resource)]
struct Making(Task<Image>);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PreUpdate,
        (begin, finish.run_if(resource_exists::<Making>))
            .chain()
            .before(InputSystems),
    )
    .add_systems(OnEnter(Stage::Patrol), surface::let_go);
}

/// Makes them at the start, while the first screens are shown, and again for another quality.
fn begin(
    mut commands: Commands,
    settings: Res<Settings>,
    measured: Option<Res<Measured>>,
    mut made: Local<Option<bool>>,
) {
    let fine = quality(&settings, measured.as_deref()) > Quality::Low;
    if made.replace(fine) != Some(fine) {
        let making = AsyncComputeTaskPool::get().spawn(async move { image(fine) });
        commands.insert_resource(Making(making));
    }
}

fn finish(
    mut commands: Commands,
    mut making: ResMut<Making>,
    matter: Res<Matter>,
    mut images: ResMut<Assets<Image>>,
    mut daylight: ResMut<Assets<Daylight>>,
) {
    if let Some(image) = block_on(poll_once(&mut making.0)) {
        commands.remove_resource::<Making>();
        match images.insert(&matter.tiles, image) {
            Ok(()) => matter.tile(&mut daylight),
            Err(fault) => error!("the materials have no detail: {fault}"),
        }
    }
}

/// All materials, one layer each.
fn image(fine: bool) -> Image {
    let tiles = surface::tiles();
    let (texels, format) = if fine {
        (tiles.in_relief(), TextureFormat::Rgba8Unorm)
    } else {
        (tiles.flat(), TextureFormat::Rg8Unorm)
    };
    let mut image = Image::new_uninit(
        Extent3d {
            width: texels.side as u32,
            height: texels.side as u32,
            depth_or_array_layers: surface::COUNT as u32,
        },
        TextureDimension::D2,
        format,
        RenderAssetUsages::RENDER_WORLD,
    );
    image.texture_descriptor.mip_level_count = texels.levels as u32;
    image.data = Some(texels.bytes);
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
        ..default()
    });
    image
}
