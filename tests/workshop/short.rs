//! What a scenario may leave out.

use groundsign::scenario::defaults::left_out;
use groundsign::scenario::schema::{Draw, Light, Radio};
use groundsign::units::Point;

use crate::program::{groundsign, root};
use crate::{loaded, read, templates};

fn lesson() -> String {
    read(
        &templates()
            .into_iter()
            .find(|path| path.ends_with("lesson.ron"))
            .expect("a lesson"),
    )
}

#[test]
fn what_is_left_out_follows_from_what_is_said() {
    let scenario = loaded("lesson", &lesson()).scenario;
    assert_eq!(scenario.doctrine, "open-nato");
    assert_eq!(scenario.weather.light, Light::Day);
    assert_eq!(scenario.patrol.radio, Radio::HandHeld);
    assert_eq!(scenario.comms.runner.as_deref(), Some("second"));
    // One site can hold a device.
    assert_eq!(
        scenario.draw,
        Draw {
            fewest_devices: 0,
            most_devices: 1,
            apart_m: 0.0
        }
    );
    // 400 m at 1.2 m/s, twice, and twenty minutes, in whole minutes.
    assert_eq!(scenario.time_limit_s, 1_920.0);
    let named: Vec<&str> = scenario
        .assets
        .iter()
        .map(|asset| asset.id.as_str())
        .collect();
    assert_eq!(named, ["culvert", "start", "well"]);
    // 150 m beyond the westernmost and southernmost thing, in tens.
    assert_eq!(scenario.terrain.from, Point(-170.0, -600.0));
    assert_eq!(scenario.terrain.to, Point(160.0, 570.0));
}

/// Story: a device at the origin was moved to its site.
#[test]
fn what_is_said_holds_even_where_it_is_what_would_hold_without() {
    let said = lesson()
        .replace("placement: Verge,", "placement: Verge, at: (0, 0),")
        .replace("size_m: (0.7, 0.5),", "size_m: (0.7, 0.5), at: (0, 0),")
        .replace(
            "    sites: [\n",
            "    assets: [],\n    draw: (fewest_devices: 0, most_devices: 0),\n    sites: [\n",
        );
    let raw = groundsign::source::read::<groundsign::scenario::RawScenario>(
        "x".as_ref(),
        &said,
        &groundsign::source::Codes::SCENARIO,
    )
    .expect("well formed");
    let mut filled = raw.clone();
    let locator = groundsign::source::Locator::new(&said);
    groundsign::scenario::defaults::fill_in(&mut filled, &|path| locator.has(path));
    assert_eq!(filled.sites[0].may_hold, raw.sites[0].may_hold);
    assert_eq!(filled.draw, raw.draw);
    assert!(filled.assets.is_empty());
}

#[test]
fn show_tells_everything_that_is_left_out_and_nothing_else() {
    let text = lesson();
    let scenario = loaded("lesson", &text).scenario;
    let told: Vec<&str> = left_out(&scenario, &text)
        .iter()
        .map(|field| field.field)
        .collect();
    for field in [
        "weather",
        "terrain.from",
        "comms",
        "assets",
        "draw",
        "time_limit_s",
    ] {
        assert!(told.contains(&field), "{field}: {told:?}");
        assert!(!text.contains(&format!("{field}:")), "{field}");
    }
    assert!(!told.contains(&"when.date"));
    let path = root().join("assets/templates/lesson.ron");
    let shown = groundsign(&["show", &path.display().to_string()])
        .ends_with(0)
        .out();
    for words in [
        "time_limit_s: 1920",
        "terrain.from: (-170, -600)",
        "route.waypoints[].width_m × 3: 4",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    let shipped = groundsign(&["show", "first-lesson"]).ends_with(0).out();
    assert!(!shipped.contains("leaves out"), "{shipped}");
}
