//! The shipped doctrine packs, and the rules that packs must keep.

use std::path::{Path, PathBuf};

use groundsign::doctrine::{self, LoadedPack, Pack};

const SHIPPED: [&str; 3] = ["open-nato", "open-uk", "un-template"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/doctrine")
}

fn shipped(id: &str) -> LoadedPack {
    let path = folder().join(format!("{id}.ron"));
    doctrine::load(&path).unwrap_or_else(|problems| panic!("{id}: {problems:#?}"))
}

fn classes(pack: &Pack) -> Vec<&str> {
    pack.distances
        .classes
        .iter()
        .map(|class| class.id.as_str())
        .collect()
}

#[test]
fn shipped_packs_load_and_are_named_after_their_files() {
    for id in SHIPPED {
        assert_eq!(shipped(id).pack.id, id);
    }
}

#[test]
fn a_scenario_can_swap_packs_because_their_classes_are_the_same() {
    let nato = shipped("open-nato").pack;
    assert_eq!(classes(&nato).len(), 8);
    for id in SHIPPED {
        assert_eq!(classes(&nato), classes(&shipped(id).pack), "{id}");
    }
}
