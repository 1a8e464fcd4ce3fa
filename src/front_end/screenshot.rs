//! Screenshots with F12, for course notes and fault reports.

use std::path::{Path, PathBuf};

use bevy::prelude::*;
use bevy::render::render_resource::TextureFormat;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};

use super::settings::DataFolder;
use super::stage::Frame;
use crate::files;

/// Takes a screenshot when F12 is pressed.
fn on_key(mut commands: Commands, keys: Res<ButtonInput<KeyCode>>, folder: Res<DataFolder>) {
    if keys.just_pressed(KeyCode::F12) {
        let now = jiff::Timestamp::now().strftime("%Y%m%dT%H%M%S%3fZ");
        let path = folder.0.join("pictures").join(format!("{now}.png"));
        commands
            .spawn(Screenshot::primary_window())
            .observe(keep(path));
    }
}

fn keep(path: PathBuf) -> impl FnMut(On<ScreenshotCaptured>) {
    move |captured| {
        let written = path
            .parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| write(&path, &captured.image));
        match written {
            Ok(()) => info!("picture: {}", path.display()),
            Err(error) => warn!("{}: {error}", path.display()),
        }
    }
}

fn write(path: &Path, image: &Image) -> std::io::Result<()> {
    let bytes = image
        .data
        .as_deref()
        .ok_or_else(|| std::io::Error::other("the picture is empty"))?;
    let blue_first = matches!(
        image.texture_descriptor.format,
        TextureFormat::Bgra8Unorm | TextureFormat::Bgra8UnormSrgb
    );
    let pixels: Vec<u8> = bytes
        .chunks_exact(4)
        .flat_map(|pixel| match blue_first {
            true => [pixel[2], pixel[1], pixel[0]],
            false => [pixel[0], pixel[1], pixel[2]],
        })
        .collect();
    let mut picture = Vec::new();
    let mut encoder = png::Encoder::new(&mut picture, image.width(), image.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header()?.write_image_data(&pixels)?;
    files::write(path, &picture).map_err(std::io::Error::other)
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        on_key
            .run_if(resource_exists::<ButtonInput<KeyCode>>)
            .in_set(Frame::Arrivals),
    );
}
