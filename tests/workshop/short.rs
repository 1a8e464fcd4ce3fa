//! What a scenario may leave out.

use groundsign::scenario::defaults::left_out;
use groundsign::scenario::schema::{Draw, Light, Radio};
use groundsign::units::Point;

use crate::program::{file_with, folder, groundsign, root};
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

/// Story: with one corner of a wall typed as -43000 the land itself was too large, at the bracket in which the file begins.
#[test]
fn a_place_far_off_is_told_where_it_is_written_though_the_land_follows_from_it() {
    let folder = folder();
    let text = lesson().replacen(
        "    route: (",
        "    walls: [(id: \"yard\", line: [(30, 20), (-43000, 20)], height_m: 2, thickness_m: 0.3)],\n    route: (",
        1,
    );
    let line = text[..text.find("-43000").expect("a wall")]
        .matches('\n')
        .count()
        + 1;
    let file = file_with(&folder, "lesson.ron", &text);
    let found = groundsign(&["check", "--quick", "--json", &file])
        .ends_with(1)
        .document();
    let found = found["findings"].as_array().expect("findings").clone();
    let errors: Vec<_> = found
        .iter()
        .filter(|one| one["severity"] == "error")
        .collect();
    assert!(!errors.is_empty());
    assert!(errors.iter().all(|one| one["line"] == line), "{errors:#?}");
}
