//! Two pictures of a place, compared patch by patch.

use std::fs::File;
use std::io::BufReader;

use crate::drive::Trainer;

/// Places where two pictures are compared, across and down.
pub(crate) const PATCHES: (usize, usize) = (16, 9);

/// The start of a patrol as these drivers draw it.
pub(crate) fn the_start_of_a_patrol(scenario: &str, drivers: &[(&str, &str)]) -> Vec<[f64; 3]> {
    let data = tempfile::tempdir().expect("a folder");
    let settings = "(language: Some(\"en\"), quality: Some(Medium), trainee: Some(\"Kite\"))";
    std::fs::write(data.path().join("settings.ron"), settings).expect("settings are kept");
    let mut trainer = Trainer::open_where(
        (640, 360),
        data.path(),
        &["play", scenario, "--seed", "1", "--window", "640x360"],
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
    means(
        &pixels,
        info.color_type.samples(),
        (info.width as usize, info.height as usize),
    )
}

/// Mean red, green and blue of each patch, 0–255, row by row.
pub(crate) fn means(
    pixels: &[u8],
    channels: usize,
    (width, height): (usize, usize),
) -> Vec<[f64; 3]> {
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
