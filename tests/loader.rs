//! What the loader promises to the author of a scenario: every problem at once, each at its very token.

use std::path::{Path, PathBuf};

use groundsign::scenario;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

#[test]
fn the_minimal_scenario_loads_without_a_complaint() {
    let loaded = scenario::load(&fixtures().join("minimal.ron")).expect("the fixture is valid");
    assert!(loaded.warnings.is_empty(), "{:?}", loaded.warnings);
    assert!(
        loaded.doctrine.warnings.is_empty(),
        "{:?}",
        loaded.doctrine.warnings
    );
}
