//! An old laptop has OpenGL and no Vulkan.

use std::fs::File;
use std::io::BufReader;

use crate::drive::Trainer;

/// Places where two pictures are compared, across and down.
const PATCHES: (usize, usize) = (16, 9);

/// The start of the first patrol as these drivers draw it: mean red, green and blue of each patch, 0–255.
fn the_start_of_a_patrol(drivers: &[(&str, &str)]) -> Vec<[f64; 3]> {
    let data = tempfile::tempdir().expect("a folder");
    let settings = "(language: Some(\"en\"), quality: Some(Medium), trainee: Some(\"Kite\"))";
    std::fs::write(data.path().join("settings.ron"), settings).expect("settings are kept");
    let mut trainer = Trainer::open_where(
        (640, 360),
        data.path(),
        &["play", "first-lesson", "--window", "640x360"],
        drivers,
    );
    trainer.until_stage("Briefing");
    trainer.click("begin-patrol");
    trainer.until_stage("Patrol");
    // Nothing of the ground is drawn until its shaders are made, which takes a while on a software renderer.
    for _ in 0..60 {
        let patches = patches(&trainer.picture());
        let sky = patches[PATCHES.0 * 2 + PATCHES.0 / 3];
        let ground = patches[PATCHES.0 * 6 + PATCHES.0 / 2];
        if sky[2] > 100.0 && ground.iter().sum::<f64>() > 60.0 {
            trainer.frames(5);
            return self::patches(&trainer.picture());
        }
        trainer.frames(5);
    }
    panic!("the ground was never drawn with {drivers:?}");
}

fn patches(picture: &std::path::Path) -> Vec<[f64; 3]> {
    let file = BufReader::new(File::open(picture).expect("the picture"));
    let mut reader = png::Decoder::new(file).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut pixels).expect("its pixels");
    let channels = info.color_type.samples();
    let (width, height) = (info.width as usize, info.height as usize);
    let mut sums = vec![([0.0; 3], 0.0); PATCHES.0 * PATCHES.1];
    for (index, pixel) in pixels.chunks_exact(channels).enumerate() {
        let (x, y) = (index % width, index / width);
        let patch = (y * PATCHES.1 / height) * PATCHES.0 + x * PATCHES.0 / width;
        let (sum, count) = &mut sums[patch];
        for (sum, value) in sum.iter_mut().zip(pixel) {
            *sum += f64::from(*value);
        }
        *count += 1.0;
    }
    sums.into_iter()
        .map(|(sum, count)| sum.map(|sum| sum / count))
        .collect()
}

/// Story: with OpenGL everything near was black: its one shadow map was bound as another texture type.
#[test]
fn without_vulkan_opengl_draws_the_same_patrol() {
    let _alone = crate::alone();
    if !crate::ready() {
        return;
    }
    let vulkan = the_start_of_a_patrol(&[("WGPU_BACKEND", "vulkan")]);
    let open_gl = the_start_of_a_patrol(&[
        ("VK_DRIVER_FILES", "/nowhere.json"),
        ("VK_ICD_FILENAMES", "/nowhere.json"),
    ]);
    for (place, (vulkan, open_gl)) in vulkan.iter().zip(&open_gl).enumerate() {
        for (vulkan, open_gl) in vulkan.iter().zip(open_gl) {
            assert!(
                (vulkan - open_gl).abs() < 20.0,
                "patch {place}: {vulkan:.0} with Vulkan, {open_gl:.0} with OpenGL"
            );
        }
    }
}
