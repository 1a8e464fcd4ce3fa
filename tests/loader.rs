//! What the loader promises to the author of a scenario: every problem at once, each at its very token; and to
//! everybody else: no file, however made, does harm. One file a subject.

#[path = "loader/budget.rs"]
mod budget;
#[path = "common/edges.rs"]
mod edges;
#[path = "loader/hostile.rs"]
mod hostile;
#[path = "loader/limits.rs"]
mod limits;
#[path = "loader/named_files.rs"]
mod named_files;
#[path = "loader/places.rs"]
mod places;
#[path = "loader/shown.rs"]
mod shown;
#[path = "loader/slips.rs"]
mod slips;
#[path = "loader/versions.rs"]
mod versions;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use groundsign::diagnostic::Diagnostic;
use groundsign::doctrine::{self, LoadedPack};
use groundsign::scenario;
use groundsign::scenario::schema::RawScenario;
use groundsign::source::Codes;
use groundsign::text::Catalogue;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn fixture(name: &str) -> String {
    std::fs::read_to_string(fixtures().join(name)).expect("the fixture is there")
}

fn minimal() -> String {
    fixture("minimal.ron")
}

fn catalogue() -> Catalogue {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    Catalogue::read(&assets, "en").expect("the language files are whole")
}

fn pack() -> LoadedPack {
    static PACK: OnceLock<LoadedPack> = OnceLock::new();
    PACK.get_or_init(|| {
        doctrine::load(&fixtures().join("minimal-doctrine.ron")).expect("the pack is valid")
    })
    .clone()
}

/// All that is found in a text that stands where the minimal scenario stands.
fn found(text: &str) -> Vec<Diagnostic> {
    match scenario::load_text(&fixtures().join("minimal.ron"), text.to_owned(), &[]) {
        Ok(loaded) => loaded.warnings,
        Err(found) => found,
    }
}

fn changed(old: &str, new: &str) -> String {
    let text = minimal();
    assert!(text.contains(old), "{old} is not in the fixture");
    text.replacen(old, new, 1)
}

fn codes(found: &[Diagnostic]) -> Vec<&'static str> {
    found.iter().map(|diagnostic| diagnostic.code).collect()
}

fn raw() -> RawScenario {
    groundsign::source::read(Path::new("minimal.ron"), &minimal(), &Codes::SCENARIO)
        .expect("the fixture is valid")
}
