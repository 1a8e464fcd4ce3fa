//! A debrief picture that was made without a window is the place that the trainee saw.

use std::path::Path;
use std::sync::Arc;

use groundsign::report::picture::{Scene, seen};
use groundsign::scenario::{self, Exercise};
use groundsign::scenery::Scenery;
use groundsign::sim::Patrol;
use groundsign::sim::terrain::Terrain;

use crate::patches::{PATCHES, means, the_start_of_a_patrol};

/// Patches that no panel of the screen lies over, across and down.
const BARE: ([usize; 2], [usize; 2]) = ([4, 15], [2, 6]);

/// Lightness and colour (CIE L*a*b*, D65) of a screen colour, 0–255 each: a step of one is just visible.
fn lab(colour: [f64; 3]) -> [f64; 3] {
    let linear = colour.map(|part| {
        let part = part / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    let mixed = |by: [f64; 3]| {
        by.iter()
            .zip(linear)
            .map(|(by, part)| by * part)
            .sum::<f64>()
    };
    let response = |value: f64| {
        if value > 0.008_856 {
            value.cbrt()
        } else {
            7.787 * value + 16.0 / 116.0
        }
    };
    let x = response(mixed([0.4124, 0.3576, 0.1805]) / 0.9505);
    let y = response(mixed([0.2126, 0.7152, 0.0722]));
    let z = response(mixed([0.0193, 0.1192, 0.9505]) / 1.089);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn the_same_by_the_processor(scenario: &str) -> Vec<[f64; 3]> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("scenarios/{scenario}.ron"));
    let loaded = scenario::load(&file).expect("a shipped scenario loads");
    let exercise = Arc::new(Exercise::draw(loaded.scenario, 1));
    let terrain = Terrain::of(&exercise.scenario);
    let scenery = Scenery::of(&exercise, &terrain);
    let view = Patrol::new(Arc::clone(&exercise)).view();
    let signs: Vec<_> = exercise.signs.iter().map(|placed| placed.id).collect();
    let picture = seen(&Scene {
        signs: &signs,
        size: (640, 360),
        ..Scene::new(
            &scenery,
            view.eye,
            view.look_bearing_deg,
            view.look_pitch_deg,
        )
    });
    means(&picture.rgb, 3, (picture.width, picture.height))
}

#[test]
fn a_picture_made_without_a_window_is_the_place_that_the_window_shows() {
    let _alone = crate::alone();
    if !crate::ready() {
        return;
    }
    for scenario in ["first-lesson", "the-culvert", "bridge-and-defile"] {
        let window = the_start_of_a_patrol(scenario, &[]);
        let processor = the_same_by_the_processor(scenario);
        let ([left, right], [top, bottom]) = BARE;
        let apart: Vec<f64> = (top..bottom)
            .flat_map(|row| (left..right).map(move |column| row * PATCHES.0 + column))
            .map(|patch| {
                let [a, b] = [window[patch], processor[patch]].map(lab);
                a.iter()
                    .zip(b)
                    .map(|(a, b)| (a - b).powi(2))
                    .sum::<f64>()
                    .sqrt()
            })
            .collect();
        // A silhouette that falls into the next patch makes single ones differ.
        let mut sorted = apart.clone();
        sorted.sort_by(f64::total_cmp);
        let mean = apart.iter().sum::<f64>() / apart.len() as f64;
        let median = sorted[sorted.len() / 2];
        assert!(
            mean < 8.0 && median < 6.0,
            "{scenario}: mean {mean:.1}, median {median:.1}: {apart:.1?}"
        );
    }
}
