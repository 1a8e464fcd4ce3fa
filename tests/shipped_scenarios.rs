//! What every shipped scenario promises.

use std::path::PathBuf;

use groundsign::{assets, scenario};

fn shipped() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(assets::scenarios())
        .expect("the scenarios folder is part of the package")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    files.sort();
    files
}

#[test]
fn at_least_eight_scenarios_ship_and_each_loads_without_a_warning() {
    let files = shipped();
    assert!(files.len() >= 8, "{files:?}");
    for file in files {
        let loaded = scenario::load(&file)
            .unwrap_or_else(|problems| panic!("{}: {problems:#?}", file.display()));
        assert!(
            loaded.warnings.is_empty(),
            "{}: {:#?}",
            file.display(),
            loaded.warnings
        );
    }
}
