//! Ready things drop in whole.

use std::path::Path;
use std::sync::Arc;

use groundsign::assets;
use groundsign::editor::palette::palette;
use groundsign::editor::{Document, Edit, Piece, Refused};
use groundsign::files;
use groundsign::units::place::{length_m, point_along};

/// Where along the route a thing is dropped until it is taken, in shares.
const TRIED: [f32; 7] = [0.5, 0.35, 0.65, 0.2, 0.8, 0.42, 0.58];

#[test]
fn every_shipped_scenario_takes_every_ready_thing_or_says_why_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let pieces: Vec<Arc<_>> = palette().into_iter().map(Arc::new).collect();
    assert!(pieces.len() >= 7, "{}", pieces.len());
    let shipped = files::files_in(&assets::scenarios(), "ron").expect("listed");
    std::thread::scope(|scope| {
        for path in &shipped {
            scope.spawn(|| takes_all(path, &pieces, folder.path()));
        }
    });
}

/// Drops every ready thing into a scenario, each until it is taken.
fn takes_all(path: &Path, pieces: &[Arc<Piece>], folder: &Path) {
    let own =
        groundsign::editor::document::own(path, &assets::scenarios(), folder).expect("copied");
    let mut document = Document::open(&own).expect("opened").document;
    for piece in pieces {
        let line = document.loaded().scenario.route.line();
        let mut taken = false;
        for share in TRIED {
            let at = point_along(&line, length_m(&line) * share);
            // What stands beside the way is dropped beside it.
            let at = if piece.is_on_the_way() {
                at
            } else {
                at.towards(45.0, 60.0)
            };
            let before = document.things().len();
            match document.make(&Edit::Drop {
                piece: Arc::clone(piece),
                at,
            }) {
                Ok(selected) => {
                    let selected = selected.expect("what was dropped");
                    assert!(selected.iter().all(|path| document.thing(path).is_some()));
                    assert!(document.things().len() > before);
                    taken = true;
                    break;
                }
                Err(Refused::Faulty(findings)) => {
                    assert!(!findings.is_empty(), "{}: {}", own.display(), piece.id);
                }
                Err(other) => panic!("{}: {}: {other:?}", own.display(), piece.id),
            }
        }
        assert!(taken, "{}: {} finds no place", own.display(), piece.id);
    }
}

#[test]
fn a_piece_has_a_name_in_every_language() {
    for piece in palette() {
        for language in ["en", "fr", "es", "ar"] {
            assert!(piece.name.0.contains_key(language), "{}", piece.id);
        }
    }
}
