//! Budgets of a scenario, and the extent of its places.

use groundsign::assets;
use groundsign::rehearsal;
use groundsign::scenario::{self, budget};
use groundsign::text::Argument;

use super::{changed, codes, edges, found, minimal};

/// Largest share of any budget that a shipped scenario may spend.
const FAR_INSIDE: f64 = 0.2;

fn refused(found: &[groundsign::diagnostic::Diagnostic]) -> Vec<String> {
    found
        .iter()
        .filter(|diagnostic| diagnostic.code == "S006")
        .map(|diagnostic| match &diagnostic.message.arguments["what"] {
            Argument::Message(what) => what.id.clone(),
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn what_spends_nearly_all_of_an_allowance_is_legal() {
    for edge in edges::edges(&minimal(), 1.0) {
        let found = found(&edge.text);
        let errors: Vec<_> = found
            .iter()
            .filter(|diagnostic| diagnostic.severity == groundsign::diagnostic::Severity::Error)
            .map(|diagnostic| (diagnostic.code, &diagnostic.path))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:?}", edge.name);
    }
}

/// Story: four walls in 120 KB took 8 GB, a land form of 15 KB twenty seconds, an approach of 35 KB three gigabytes.
#[test]
fn what_spends_more_is_refused_where_most_is_spent_and_told_what_to_cut() {
    for edge in edges::edges(&minimal(), 1.3) {
        let found = found(&edge.text);
        let named = refused(&found);
        assert!(
            named.iter().any(|what| what == edge.allowance),
            "{}: {named:?} of {:?}",
            edge.name,
            codes(&found)
        );
        for diagnostic in &found {
            assert!(!diagnostic.path.is_empty(), "{}", edge.name);
            assert!(diagnostic.span.end > diagnostic.span.start, "{}", edge.name);
            if let Some(hint) = &diagnostic.hint {
                assert_eq!(hint.id, "limit-cut-first");
                let Argument::Word(list) = &hint.arguments["list"] else {
                    panic!("{hint:?}");
                };
                assert!(list.starts_with(&diagnostic.path), "{list}");
            }
        }
    }
}

/// Story: -4.3 typed as -43000 made a wall of 43 km, and a corner at 3e38 a patrol that could not walk.
#[test]
fn a_place_far_from_the_land_is_refused_where_it_stands() {
    for (right, wrong, token) in [
        (
            "line: [(30.0, 140.0), (30.0, 160.0)]",
            "line: [(30.0, 140.0), (3e38, 3e38)]",
            "(3e38, 3e38)",
        ),
        (
            "line: [(30.0, 140.0), (30.0, 160.0)]",
            "line: [(30.0, 140.0), (-43000, 160.0)]",
            "(-43000, 160.0)",
        ),
        (
            "line: [(0.0, -190.0), (0.0, 190.0)]",
            "line: [(0.0, -190.0), (-1e30, 190.0)]",
            "(-1e30, 190.0)",
        ),
        (
            "Disc(at: (-80.0, 20.0)",
            "Disc(at: (-80.0, 20000.0)",
            "(-80.0, 20000.0)",
        ),
        (
            "Disc(at: (120.0, -120.0)",
            "Disc(at: (1200.0, -120.0)",
            "(1200.0, -120.0)",
        ),
        (
            "Hill(at: (-120.0, 120.0)",
            "Hill(at: (-12000, 120.0)",
            "(-12000, 120.0)",
        ),
        ("at: (40.0, 150.0)", "at: (40.0, 1.5e20)", "(40.0, 1.5e20)"),
        ("at: (18.0, 60.0)", "at: (18.0, 6000.0)", "(18.0, 6000.0)"),
        (
            "approach: [(0.0, -190.0)",
            "approach: [(0.0, -19000.0)",
            "(0.0, -19000.0)",
        ),
        (
            "path: [(60.0, 90.0), (30.0, 120.0)]",
            "path: [(60.0, 90.0), (30.0, 12e9)]",
            "(30.0, 12e9)",
        ),
        (
            "Near(at: (0.0, 100.0)",
            "Near(at: (0.0, 1e25)",
            "(0.0, 1e25)",
        ),
        (
            "to: (-20.0, -20.0)",
            "to: (-2000.0, -20.0)",
            "(-2000.0, -20.0)",
        ),
        ("at: (2.5, 20.0)", "at: (2.5, 2e9)", "(2.5, 2e9)"),
    ] {
        let text = changed(right, wrong);
        let found = found(&text);
        assert_eq!(codes(&found), ["S006"], "{wrong}: {found:#?}");
        assert_eq!(found[0].message.id, "limit-off-the-land");
        let place = &text[found[0].span.start..];
        assert!(place.starts_with(token), "{wrong}");
    }
}

#[test]
fn a_height_that_no_land_has_is_refused() {
    let text = changed("height_m: 6.0", "height_m: 3e38");
    let found = found(&text);
    assert_eq!(codes(&found), ["S006"], "{found:#?}");
    assert_eq!(found[0].path, "terrain.land_forms[0].height_m");
    let relief = "relief: Seeded(seed: 1, amplitude_m: 1e9, wavelength_m: 1e9)";
    let found = super::found(&changed("relief: Flat", relief));
    assert_eq!(codes(&found), ["S006"], "{found:#?}");
}

#[test]
fn a_road_or_a_hill_may_begin_beyond_the_edge_of_the_land() {
    let text = changed(
        "line: [(0.0, -190.0), (0.0, 190.0)]",
        "line: [(0.0, -600.0), (0.0, 600.0)]",
    );
    assert!(found(&text).is_empty(), "{:#?}", found(&text));
}

#[test]
fn every_shipped_scenario_stays_far_inside_the_budget_and_all_its_variations_are_patrolled() {
    let mut seen = 0;
    for entry in std::fs::read_dir(assets::scenarios()).expect("the scenarios are there") {
        let path = entry.expect("readable").path();
        if path.extension().is_none_or(|extension| extension != "ron") {
            continue;
        }
        let loaded = scenario::load(&path).expect("a shipped scenario is valid");
        for reckoning in budget::reckoned(&loaded.scenario) {
            let share = reckoning.total() / reckoning.allowed;
            assert!(
                share <= FAR_INSIDE,
                "{}: {} {share:.2}",
                path.display(),
                reckoning.what
            );
        }
        let all = rehearsal::Options::default().most_variations;
        assert!(rehearsal::affordable(&loaded.scenario) >= all, "{path:?}");
        seen += 1;
    }
    assert!(seen >= 8);
}
