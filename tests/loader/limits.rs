//! Every list, sum and size is bounded, and who passes a bound is told which.

use groundsign::scenario::limits;
use groundsign::scenario::schema::{Area, Chance, Holding, LandForm, RawScenario};
use groundsign::text::Argument;
use groundsign::units::Point;

use super::{catalogue, changed, codes, found, raw};

/// What is passed when a scenario is changed so.
fn passed(change: impl FnOnce(&mut RawScenario)) -> Vec<(String, String)> {
    let mut scenario = raw();
    change(&mut scenario);
    limits::passed(&scenario)
        .into_iter()
        .map(|complaint| {
            let what = match complaint.message.arguments.get("what") {
                Some(Argument::Message(what)) => what.id.clone(),
                Some(other) => format!("{other:?}"),
                None => complaint.message.id.clone(),
            };
            (what, complaint.path)
        })
        .collect()
}

fn fill<T: Clone>(list: &mut Vec<T>, count: usize) {
    let first = list.first().expect("the fixture has one of each").clone();
    list.resize(count, first);
}

#[test]
fn each_list_is_bounded_and_its_bound_is_named() {
    macro_rules! bounded {
        ($what:literal, $path:literal, $most:expr, |$scenario:ident| $list:expr) => {
            let over = passed(|$scenario| fill(&mut $list, $most + 1));
            assert_eq!(over, [($what.to_owned(), $path.to_owned())]);
            assert_eq!(passed(|$scenario| fill(&mut $list, $most)), [], $what);
        };
    }
    bounded!(
        "limit-civilians",
        "civilians",
        limits::MOST_CIVILIANS,
        |s| s.civilians
    );
    bounded!("limit-injects", "injects", limits::MOST_INJECTS, |s| s
        .injects);
    bounded!(
        "limit-buildings",
        "buildings",
        limits::MOST_BUILDINGS,
        |s| s.buildings
    );
    bounded!("limit-walls", "walls", limits::MOST_WALLS, |s| s.walls);
    bounded!("limit-vehicles", "vehicles", limits::MOST_VEHICLES, |s| s
        .vehicles);
    bounded!("limit-surfaces", "surfaces", limits::MOST_SURFACES, |s| s
        .surfaces);
    bounded!("limit-waters", "water", limits::MOST_WATERS, |s| s.water);
    bounded!("limit-patches", "vegetation", limits::MOST_PATCHES, |s| s
        .vegetation);
    bounded!("limit-assets", "assets", limits::MOST_ASSETS, |s| s.assets);
    bounded!("limit-sources", "sources", limits::MOST_ENTRIES, |s| s
        .sources);
    bounded!(
        "limit-objectives",
        "objectives",
        limits::MOST_ENTRIES,
        |s| s.objectives
    );
    bounded!("limit-patrol", "patrol.people", limits::MOST_PATROL, |s| s
        .patrol
        .people);
    bounded!(
        "limit-waypoints",
        "route.waypoints",
        limits::MOST_WAYPOINTS,
        |s| s.route.waypoints
    );
    bounded!("limit-points", "route.approach", limits::MOST_POINTS, |s| s
        .route
        .approach);
    bounded!(
        "limit-points",
        "civilians[1].path",
        limits::MOST_POINTS,
        |s| s.civilians[1].path
    );
    bounded!("limit-points", "walls[0].line", limits::MOST_POINTS, |s| s
        .walls[0]
        .line);
    bounded!(
        "limit-chances",
        "sites[0].may_hold",
        limits::MOST_CHANCES,
        |s| s.sites[0].may_hold
    );
    bounded!(
        "limit-land-forms",
        "terrain.land_forms",
        limits::MOST_LAND_FORMS,
        |s| s.terrain.land_forms
    );
    bounded!(
        "limit-vulnerable-points",
        "route.vulnerable_points",
        limits::MOST_VULNERABLE_POINTS,
        |s| s.route.vulnerable_points
    );
    let sites = |count: usize| {
        passed(move |s| {
            s.sites[0].may_hold.clear();
            fill(&mut s.sites, count);
        })
    };
    assert_eq!(
        sites(limits::MOST_SITES + 1),
        [("limit-sites".to_owned(), "sites".to_owned())]
    );
    assert_eq!(sites(limits::MOST_SITES), []);
    let criteria = |count: usize| passed(move |s| s.criteria_off = vec!["x".to_owned(); count]);
    assert_eq!(
        criteria(limits::MOST_ENTRIES + 1),
        [("limit-criteria".to_owned(), "criteria_off".to_owned())]
    );
    assert_eq!(criteria(limits::MOST_ENTRIES), []);
}

#[test]
fn sums_and_sizes_are_bounded() {
    let signs = |count: usize| {
        passed(move |s| {
            s.sites.truncate(1);
            s.sites[0].may_hold.truncate(1);
            if let Holding::Device(device) = &mut s.sites[0].may_hold[0].what {
                fill(&mut device.signs, count);
            }
        })
    };
    assert_eq!(
        signs(limits::MOST_SIGNS + 1),
        [("limit-signs".to_owned(), "sites".to_owned())]
    );
    assert_eq!(signs(limits::MOST_SIGNS), []);
    // Every sign, device and person has an id of 16 bits.
    assert!(limits::MOST_SIGNS <= usize::from(u16::MAX));
    assert!(limits::MOST_SITES <= usize::from(u16::MAX));
    assert!(limits::MOST_PATROL + limits::MOST_CIVILIANS <= usize::from(u16::MAX));

    let plants = |count: u32| passed(move |s| s.vegetation[0].count = count);
    assert_eq!(
        plants(limits::MOST_PLANTS as u32 + 1),
        [("limit-plants".to_owned(), "vegetation".to_owned())]
    );
    assert_eq!(plants(limits::MOST_PLANTS as u32), []);

    let corner = |east: f32| {
        passed(move |s| {
            s.terrain.to = Point(east, 200.0);
            s.terrain.cell_m = 50.0;
        })
    };
    assert_eq!(
        corner(10_000.5),
        [("limit-distance".to_owned(), "terrain.to".to_owned())]
    );
    assert_eq!(corner(10_000.0), []);

    let cell = |cell_m: f32| passed(move |s| s.terrain.cell_m = cell_m);
    assert_eq!(cell(0.2), []);
    for (wrong, told) in [
        (0.199, "limit-cells"),
        (0.0, "limit-no-cell"),
        (-1.0, "limit-no-cell"),
        (f32::MIN_POSITIVE, "limit-cells"),
    ] {
        assert_eq!(
            cell(wrong),
            [(told.to_owned(), "terrain.cell_m".to_owned())],
            "{wrong}"
        );
    }
    let time = |time_s: f32| passed(move |s| s.time_limit_s = time_s);
    assert_eq!(
        time(14_401.0),
        [("limit-time".to_owned(), "time_limit_s".to_owned())]
    );
    assert_eq!(time(14_400.0), []);

    let line = vec![Point(0.0, 0.0); limits::MOST_POINTS + 1];
    let areas = passed(|s| {
        s.surfaces[0].area = Area::Polygon {
            corners: line.clone(),
        };
        s.water[0].area = Area::Strip {
            line: line.clone(),
            width_m: 1.0,
        };
        s.terrain.land_forms = vec![LandForm::Ridge {
            line: line.clone(),
            width_m: 1.0,
            height_m: 1.0,
        }];
        s.sites[0].may_hold.push(Chance {
            weight: 1.0,
            what: Holding::Nothing,
        });
    });
    let paths: Vec<&str> = areas.iter().map(|(_, path)| path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "surfaces[0].area.corners",
            "water[0].area.line",
            "terrain.land_forms[0].line"
        ]
    );
}

#[test]
fn a_passed_limit_is_told_at_its_token_with_both_numbers() {
    let people = "(id: \"x\", role: Soldier), ".repeat(57);
    let text = changed("(id: \"lead\"", &format!("{people}(id: \"lead\""));
    let found = found(&text);
    assert_eq!(codes(&found), ["S006"]);
    assert_eq!(&text[found[0].span.clone()], "[");
    assert_eq!(found[0].path, "patrol.people");
    let said = catalogue().say(&found[0].message);
    assert!(said.contains("61") && said.contains("60"), "{said}");

    let long = "x".repeat(20_001);
    assert_eq!(
        codes(&self::found(&changed(
            "\"Groundsign\"",
            &format!("\"{long}\"")
        ))),
        ["S006"]
    );
}
