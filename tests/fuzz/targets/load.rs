//! Arbitrary bytes as a scenario and as a doctrine pack: no panic, no long wait, and every finding at a place in the
//! text.

#![no_main]
#![expect(
    dead_code,
    unused_imports,
    reason = "the loader uses a part of each module that is taken in"
)]

#[path = "../../../src"]
mod groundsign {
    pub mod assets;
    pub mod diagnostic;
    pub mod doctrine;
    pub mod files;
    pub mod scenario;
    pub mod source;
    pub mod text;
    pub mod units;
    pub mod vocabulary;
}

use std::path::Path;
use std::sync::{Arc, OnceLock};

use groundsign::diagnostic::{Diagnostic, usable};
// The modules name each other from the crate's root.
use groundsign::{assets, diagnostic, doctrine, files, scenario, source, text, units, vocabulary};
use libfuzzer_sys::fuzz_target;

/// The pack of the fixtures, read once: re-reading it for each input would dominate the time.
fn pack() -> &'static doctrine::LoadedPack {
    static PACK: OnceLock<doctrine::LoadedPack> = OnceLock::new();
    PACK.get_or_init(|| {
        let text = include_str!("../../fixtures/minimal-doctrine.ron").to_owned();
        doctrine::load_text(Path::new("minimal-doctrine.ron"), text).expect("the fixture is valid")
    })
}

fn catalogue() -> &'static text::Catalogue {
    static CATALOGUE: OnceLock<text::Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        text::Catalogue::read(&assets::folder(), "en").expect("run from the repository's root")
    })
}

fn look_at(text: &str, found: &[Diagnostic]) {
    for diagnostic in found {
        assert!(
            text.is_char_boundary(diagnostic.span.start)
                && text.is_char_boundary(diagnostic.span.end)
                && diagnostic.span.start <= diagnostic.span.end,
            "{diagnostic:?}"
        );
    }
    let text_of = |_: &Path| Some(text.to_owned());
    source::render::json(found, &text_of, catalogue());
    let first = &found[..found.len().min(3)];
    source::render::terminal(first, &text_of, catalogue(), false, 80);
}

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let path = Path::new("tests/fixtures/minimal.ron");
    match scenario::load_under(path, text.to_owned(), &[], pack().clone()) {
        Ok(loaded) => {
            look_at(text, &loaded.warnings);
            for seed in 0..3 {
                scenario::Exercise::draw(Arc::clone(&loaded.scenario), seed);
            }
        }
        Err(found) => {
            assert!(!usable(&found), "refused without an error");
            look_at(text, &found);
        }
    }
    match doctrine::load_text(Path::new("minimal-doctrine.ron"), text.to_owned()) {
        Ok(loaded) => look_at(text, &loaded.warnings),
        Err(found) => {
            assert!(!usable(&found), "refused without an error");
            look_at(text, &found);
        }
    }
});
