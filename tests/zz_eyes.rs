//! Eye-height pictures at five places of each scenario, and what the scenery costs. Scratch.
use groundsign::report::picture::{Scene, seen};
use groundsign::scenario::exercise::SignId;
use groundsign::scenario::{self, Exercise};
use groundsign::scenery::Scenery;
use groundsign::sim::terrain::Terrain;
use groundsign::units::place::{length_m, point_along};
use groundsign::{assets, files};
use std::path::PathBuf;
use std::sync::Arc;

#[test]
fn eyes() {
    let out = PathBuf::from(std::env::var("EYES_OUT").expect("EYES_OUT"));
    std::fs::create_dir_all(&out).expect("folder");
    let only = std::env::var("EYES_ONLY").unwrap_or_default();
    let places: usize = std::env::var("EYES_PLACES")
        .ok()
        .and_then(|v| v.parse().ok())
        .unwrap_or(5);
    let width: usize = std::env::var("EYES_WIDE")
        .ok()
        .and_then(|v| v.parse().ok())
        .unwrap_or(480);
    for path in files::files_in(&assets::scenarios(), "ron").expect("scenarios") {
        let name = path.file_stem().unwrap().to_string_lossy().to_string();
        if !only.is_empty() && !only.split(',').any(|o| o == name) {
            continue;
        }
        let loaded = scenario::load(&path).expect("loads");
        let exercise = Exercise::draw(Arc::clone(&loaded.scenario), 1);
        let begun = std::time::Instant::now();
        let terrain = Terrain::of(&exercise.scenario);
        let scenery = Scenery::of(&exercise, &terrain);
        println!(
            "{name}: {} triangles, {} pieces, {:.1} s",
            scenery.triangles(),
            scenery.pieces.len(),
            begun.elapsed().as_secs_f32()
        );
        let signs: Vec<SignId> = exercise.signs.iter().map(|s| s.id).collect();
        let route = exercise.route_line();
        let long = length_m(&route);
        for number in 0..places {
            let at_m = long * (number as f32 + 0.3) / places as f32;
            let at = point_along(&route, at_m);
            let ahead = point_along(&route, (at_m + 25.0).min(long));
            let eye = at.at_height(terrain.height_m(at) + 1.65);
            let turn = [0.0, 35.0, -35.0, 15.0, -60.0][number % 5];
            let picture = seen(&Scene {
                signs: &signs,
                size: (width, width * 9 / 16),
                ..Scene::new(&scenery, eye, at.bearing_deg(ahead) + turn, 0.0)
            });
            std::fs::write(out.join(format!("{name}-{number}.png")), picture.png())
                .expect("written");
        }
    }
}
