//! Reports from hand-made scorecards: held against golden files, and against the published JSON Schema.
//!
//! `UPDATE_GOLDEN=1 cargo test --test reports` writes the golden files and the schema anew; review them before they are
//! committed.

#[path = "reports/arithmetic.rs"]
mod arithmetic;
mod common;
#[cfg(feature = "gui")]
#[path = "common/engine.rs"]
mod engine;
#[path = "reports/folded.rs"]
mod folded;
#[path = "reports/gradebook.rs"]
mod gradebook;
#[path = "reports/guide.rs"]
mod guide;
#[path = "reports/hazards.rs"]
mod hazards;
#[path = "reports/json_scorecard.rs"]
mod json_scorecard;
#[path = "reports/mixed.rs"]
mod mixed;
#[path = "reports/page.rs"]
mod page;
#[path = "reports/printed.rs"]
mod printed;
#[path = "reports/review.rs"]
mod review;
#[path = "reports/scorecards.rs"]
mod scorecards;
#[path = "reports/terminal_scorecard.rs"]
mod terminal_scorecard;
#[cfg(feature = "gui")]
#[path = "reports/window.rs"]
mod window;
#[path = "reports/xapi.rs"]
mod xapi;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use groundsign::doctrine::{self, Pack};
use groundsign::report::Material;
use groundsign::scenario::{self, Scenario};
use groundsign::scoring::scorecard::Scorecard;
use groundsign::text::Catalogue;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

struct Fixture {
    scenario: Arc<Scenario>,
    pack: Pack,
    catalogue: Catalogue,
}

fn fixture() -> Fixture {
    let loaded = scenario::load(&root().join("tests/fixtures/minimal.ron"))
        .unwrap_or_else(|problems| panic!("the fixture is valid: {problems:?}"));
    let pack = doctrine::load(&root().join("assets/doctrine/open-nato.ron"))
        .unwrap_or_else(|problems| panic!("the pack is valid: {problems:?}"))
        .pack;
    Fixture {
        scenario: loaded.scenario,
        pack,
        catalogue: Catalogue::read(&root().join("assets"), "en").expect("English is shipped"),
    }
}

impl Fixture {
    fn material<'a>(&'a self, card: &'a Scorecard) -> Material<'a> {
        Material {
            card,
            pack: &self.pack,
            scenario: &self.scenario,
            catalogue: &self.catalogue,
        }
    }
}

fn golden(name: &str, actual: &str) {
    let path: PathBuf = root().join("tests/golden").join(name);
    held_against(&path, actual);
}

fn held_against(path: &Path, actual: &str) {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, actual).expect("the golden file can be written");
        return;
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        expected == actual,
        "{} differs; first difference: {:?}\nif it is meant: UPDATE_GOLDEN=1 cargo test --test reports",
        path.display(),
        expected
            .lines()
            .zip(actual.lines())
            .find(|(was, is)| was != is)
    );
}

/// The text without everything between two marks, and without the marks.
fn without(text: &str, from: &str, to: &str) -> String {
    let mut parts = text.split(from);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| {
        kept + part.split_once(to).map_or("", |(_, rest)| rest)
    })
}

fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}
