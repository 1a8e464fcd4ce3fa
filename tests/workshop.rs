//! What the instructor's bench promises: a scenario is made, laid out, brought in from the land, compared and varied without
//! loss and without surprise. One file a subject.

#[path = "workshop/coast.rs"]
mod coast;
#[path = "workshop/compare.rs"]
mod compare;
#[path = "workshop/elevation.rs"]
mod elevation;
#[path = "workshop/export.rs"]
mod export;
#[path = "workshop/fmt.rs"]
mod fmt;
#[path = "workshop/hazard.rs"]
mod hazard;
#[path = "workshop/import.rs"]
mod import;
#[path = "workshop/land.rs"]
mod land;
#[path = "workshop/lsp.rs"]
mod lsp;
#[path = "workshop/new.rs"]
mod new;
#[allow(unreachable_pub, reason = "shared by several test files")]
#[path = "common/program.rs"]
pub mod program;
#[path = "workshop/recorded.rs"]
mod recorded;
#[path = "workshop/short.rs"]
mod short;
#[path = "workshop/watch.rs"]
mod watch;
#[path = "workshop/wavering.rs"]
mod wavering;

use std::path::{Path, PathBuf};

use groundsign::assets;
use groundsign::scenario::{LoadedScenario, load_text};

/// Every RON file below a folder, by name.
fn ron_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(ron_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "ron") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn templates() -> Vec<PathBuf> {
    ron_files(&assets::folder().join("templates"))
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a file")
}

/// A scenario's text, read as if it were a template of this name.
fn loaded(name: &str, text: &str) -> LoadedScenario {
    let path = assets::folder()
        .join("templates")
        .join(format!("{name}.ron"));
    load_text(&path, text.to_owned(), &[]).unwrap_or_else(|found| panic!("{found:#?}"))
}
