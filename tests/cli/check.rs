//! Checking and showing what was written.

use crate::program::{folder, groundsign, minimal, root};

#[test]
fn warnings_fail_only_when_asked_to() {
    let template = root()
        .join("assets/doctrine/un-template.ron")
        .display()
        .to_string();
    groundsign(&["check", &template]).ends_with(0);
    let answer = groundsign(&["check", "--deny-warnings", &template]).ends_with(1);
    assert!(answer.out().contains("D042"), "{}", answer.out());
}

/// Story: `check first-lesson` found no file of that name, while `show`, `run` and `play` found the scenario.
#[test]
fn a_scenario_and_a_pack_are_checked_by_their_ids() {
    let named = ["check", "--quick", "first-lesson", "open-nato"];
    groundsign(&named).ends_with(0);
    let mistyped = groundsign(&["check", "first-leson"]).ends_with(2);
    assert!(
        mistyped.err().contains("first-lesson"),
        "{}",
        mistyped.err()
    );
}

#[test]
fn a_folder_with_nothing_to_check_is_no_success() {
    let folder = folder();
    let answer = groundsign(&["check", &folder.path().display().to_string()]).ends_with(2);
    assert_eq!(answer.out(), "");
}

#[test]
fn every_code_explains_itself() {
    for code in ["S020", "s190", "D024", "D060", "D065", "T023", "S003"] {
        let answer = groundsign(&["check", "--explain", code]).ends_with(0);
        assert!(answer.out().lines().count() > 3, "{code}: {}", answer.out());
    }
}

#[test]
fn a_pack_and_a_scenario_can_be_shown_and_the_map_drawn() {
    let pack = groundsign(&["show", "open-uk"]).ends_with(0).out();
    assert!(pack.contains("protectuk, second-hand"), "{pack}");
    let folder = folder();
    let map = folder.path().join("map.svg");
    let shown = groundsign(&["show", &minimal(), "--map", &map.display().to_string()]).ends_with(0);
    assert!(shown.out().contains("culvert-item"), "{}", shown.out());
    let svg = std::fs::read_to_string(&map).expect("the map was drawn");
    assert!(svg.contains("<svg"));
    let odd = folder.path().join("map.doc").display().to_string();
    groundsign(&["show", &minimal(), "--map", &odd]).ends_with(2);
    groundsign(&["show", "open-uk", "--map", &odd]).ends_with(2);
}
