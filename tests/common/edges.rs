//! Scenarios at the edge of the budget: for each resource one that spends nearly all of it, made from the minimal
//! scenario on two kilometres square of land. With a factor above one they exceed it.

use std::fmt::Write;

/// A scenario at an edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Edge {
    /// Which resource.
    pub(crate) name: &'static str,
    /// Message id of its budget; empty where a count is limited by itself.
    pub(crate) allowance: &'static str,
    /// The scenario.
    pub(crate) text: String,
}

/// Every edge of the budget; `factor` is the share of it spent.
pub(crate) fn edges(minimal: &str, factor: f64) -> Vec<Edge> {
    let edge = |name, allowance, edits: &[(&str, String)]| Edge {
        name,
        allowance,
        text: edited(minimal, edits),
    };
    let many = |most: f64| (most * factor) as usize;
    let mut edges = vec![
        edge(
            "land forms",
            "limit-land-samples",
            &[
                ("cell_m: 4.0,", "cell_m: 1.0,".to_owned()),
                (
                    "land_forms: [",
                    format!(
                        "land_forms: [Level(line: {}, width_m: 6, height_m: 1),",
                        zigzag(many(700.0), -990.0, 990.0, 300.0, 990.0)
                    ),
                ),
            ],
        ),
        edge(
            "a long wall",
            "limit-wall-metres",
            &[(
                "walls: [",
                format!(
                    "walls: [(id: \"long\", line: {}, height_m: 2, thickness_m: 0.4, kind: Stone),",
                    zigzag(many(60.0), 10.0, 200.0, -150.0, 150.0)
                ),
            )],
        ),
        edge(
            "hedges of many stretches",
            "limit-wall-metres",
            &[("walls: [", {
                let mut text = "walls: [".to_owned();
                for number in 0..2 {
                    let (west, east) = (10.0 + 10.0 * number as f32, 12.0 + 10.0 * number as f32);
                    let _ = write!(
                        text,
                        "(id: \"hedge-{number}\", line: {}, height_m: 2, thickness_m: 0.4, kind: Hedge),",
                        zigzag(many(980.0), west, east, -150.0, 150.0)
                    );
                }
                text
            })],
        ),
        edge(
            "paths all over the land",
            "limit-cover-squares",
            &[("surfaces: [", {
                let mut text = "surfaces: [".to_owned();
                for number in 0..4 {
                    let _ = write!(
                        text,
                        "(id: \"paths-{number}\", ground: Gravel, area: Strip(line: {}, width_m: 1)),",
                        zigzag(many(170.0), -990.0, 990.0, -990.0 + number as f32, 990.0)
                    );
                }
                text
            })],
        ),
        edge(
            "a long stream",
            "limit-water-metres",
            &[(
                "water: [",
                format!(
                    "water: [(id: \"long\", area: Strip(line: {}, width_m: 2)),",
                    zigzag(many(140.0), 30.0, 230.0, -150.0, 150.0)
                ),
            )],
        ),
        edge(
            "plants along a path of many bends",
            "limit-places-drawn",
            &[(
                "vegetation: [",
                format!(
                    "vegetation: [(id: \"grass\", kind: LongGrass, area: Strip(line: {}, width_m: 60), count: {}, seed: 4),",
                    zigzag(190, -5.0, 5.0, -150.0, 150.0),
                    many(4_900.0)
                ),
            )],
        ),
        edge(
            "plants",
            "limit-plants",
            &[(
                "vegetation: [",
                format!(
                    "vegetation: [(id: \"grass\", kind: LongGrass, area: Disc(at: (0, 0), radius_m: 150), count: {}, seed: 4),",
                    many(19_900.0)
                ),
            )],
        ),
        edge(
            "trees",
            "limit-trees",
            &[(
                "vegetation: [",
                format!(
                    "vegetation: [(id: \"wood\", kind: Tree, area: Disc(at: (0, 0), radius_m: 300), count: {}, seed: 4),",
                    many(7_900.0)
                ),
            )],
        ),
        edge(
            "a long way behind",
            "limit-walk-metres",
            &[(
                "approach: [",
                format!(
                    "approach: [{}",
                    zigzag(many(17.0), -490.0, 490.0, -990.0, -300.0)
                        .trim_start_matches('[')
                        .replace(']', ",")
                ),
            )],
        ),
        edge(
            "look-alikes",
            "limit-looks",
            &[("sites: [", {
                let mut text = "sites: [".to_owned();
                for number in 0..many(480.0) {
                    let (x, y) = (12 + number % 7 * 9, -150 + (number / 7 % 150) as i32 * 2);
                    let _ = write!(text, "{}", look_alike(number, x as i32, y));
                }
                text
            })],
        ),
        edge(
            "devices",
            "limit-looks",
            &[
                ("sites: [", {
                    let mut text = "sites: [".to_owned();
                    for number in 0..many(940.0) {
                        let (x, y) = (4 + number % 8, -40 + (number / 8 % 95) as i32 * 2);
                        let _ = write!(text, "{}", device(number, x as i32, y));
                    }
                    text
                }),
                ("most_devices: 1", format!("most_devices: {}", many(400.0))),
            ],
        ),
        edge(
            "a crowd",
            "limit-person-seconds",
            &[
                ("(id: \"medic\", role: Medic),", {
                    let mut text = "(id: \"medic\", role: Medic),".to_owned();
                    for number in 0..56 {
                        let _ = write!(text, "(id: \"soldier-{number}\", role: Soldier),");
                    }
                    text
                }),
                ("spacing_m: 8.0", "spacing_m: 2.0".to_owned()),
                ("civilians: [\n", {
                    let mut text = "civilians: [".to_owned();
                    for number in 0..many(142.0) {
                        let (x, y) = (20 + number % 12 * 6, -140 + (number / 12) as i32 * 20);
                        let _ = write!(
                            text,
                            "(id: \"local-{number}\", kind: Adult, path: [({x}, {y}), ({}, {y})], pace_mps: 1, then: Return),",
                            x + 40
                        );
                    }
                    text
                }),
            ],
        ),
        edge(
            "a long day",
            "limit-time",
            &[(
                "time_limit_s: 1200.0",
                format!("time_limit_s: {}", 14_400.0 * factor.ceil()),
            )],
        ),
    ];
    if factor <= 1.0 {
        edges.extend(counted(minimal));
    }
    edges
}

const ROLLING: &str = "relief: Seeded(seed: 3, amplitude_m: 3, wavelength_m: 60)";

/// Edges of the limits on counts, which are enforced elsewhere.
fn counted(minimal: &str) -> Vec<Edge> {
    let edge = |name, edits: &[(&str, String)]| Edge {
        name,
        allowance: "",
        text: edited(minimal, edits),
    };
    let mut houses = "buildings: [".to_owned();
    for number in 0..4_990 {
        let (x, y) = (30 + number % 50 * 19, -950 + number / 50 * 19);
        let _ = write!(
            houses,
            "(id: \"house-{number}\", at: ({x}, {y}), size_m: (8, 6), height_m: 3),"
        );
    }
    let mut cars = "vehicles: [".to_owned();
    for number in 0..1_990 {
        let (x, y) = (15 + number % 20 * 9, -950 + number / 20 * 19);
        let _ = write!(cars, "(id: \"car-{number}\", kind: Car, at: ({x}, {y})),");
    }
    let together = [
        ("cell_m: 4.0,", "cell_m: 1.0,".to_owned()),
        ("relief: Flat", ROLLING.to_owned()),
        ("buildings: [", houses.clone()),
        ("vehicles: [", cars.clone()),
        (
            "walls: [",
            format!(
                "walls: [(id: \"long\", line: {}, height_m: 2, thickness_m: 0.4, kind: Stone),",
                zigzag(60, 10.0, 200.0, -150.0, 150.0)
            ),
        ),
        (
            "surfaces: [",
            format!(
                "surfaces: [(id: \"paths\", ground: Gravel, area: Strip(line: {}, width_m: 1)),",
                zigzag(680, -990.0, 990.0, -990.0, 990.0)
            ),
        ),
        (
            "water: [",
            format!(
                "water: [(id: \"long\", area: Strip(line: {}, width_m: 2)),",
                zigzag(140, 30.0, 230.0, -150.0, 150.0)
            ),
        ),
        (
            "vegetation: [",
            "vegetation: [(id: \"grass\", kind: LongGrass, area: Disc(at: (0, 0), radius_m: 150), count: 19900, seed: 4),"
                .to_owned(),
        ),
    ];
    vec![
        edge("all that stands and lies at once", &together),
        edge("a town in a wood", &town_in_a_wood()),
        edge("houses", &[("buildings: [", houses)]),
        edge("cars", &[("vehicles: [", cars)]),
        edge(
            "fine land",
            &[
                ("cell_m: 4.0,", "cell_m: 1.0,".to_owned()),
                ("relief: Flat", ROLLING.to_owned()),
            ],
        ),
    ]
}

/// Houses, trees, walls of many corners and strips of sand, all of them seen from the way, with much to be debriefed on.
fn town_in_a_wood() -> [(&'static str, String); 8] {
    let mut houses = "buildings: [".to_owned();
    for number in 0..1_900 {
        let (x, y) = (80 + number % 40 * 8, -100 + number / 40 * 8);
        let _ = write!(
            houses,
            "(id: \"house-{number}\", at: ({x}, {y}), size_m: (6, 6), height_m: 4),"
        );
    }
    let mut trees = "vegetation: [".to_owned();
    for number in 0..21 {
        let (x, y) = (-58 - number % 3 * 30, -180 + number / 3 * 50);
        let _ = write!(
            trees,
            "(id: \"wood-{number}\", kind: Tree, area: Disc(at: ({x}, {y}), radius_m: 40), count: 375, seed: {number}),"
        );
    }
    let (mut walls, mut sand) = ("walls: [".to_owned(), "surfaces: [".to_owned());
    for number in 0..36 {
        let y = -190.0 + 10.0 * number as f32;
        let line = zigzag(29, y, y + 6.0, -195.0, -75.0);
        // Along the strip from west to east: what zigzag gives, turned.
        let line = turned(&line);
        let _ = write!(
            walls,
            "(id: \"corners-{number}\", line: {line}, height_m: 1.5, thickness_m: 0.4, kind: Stone),"
        );
        let _ = write!(
            sand,
            "(id: \"sand-{number}\", ground: Sand, area: Strip(line: {line}, width_m: 3)),"
        );
    }
    let mut sites = "sites: [".to_owned();
    for number in 0..60 {
        let (x, y) = (4 + number % 6, -40 + (number / 6) as i32 * 14);
        let _ = write!(sites, "{}", device(number, x as i32, y));
    }
    [
        ("buildings: [", houses),
        ("vegetation: [", trees),
        ("walls: [", walls),
        ("surfaces: [", sand),
        ("sites: [", sites),
        ("most_devices: 1", "most_devices: 40".to_owned()),
        ("cell_m: 4.0,", "cell_m: 3.0,".to_owned()),
        ("relief: Flat", ROLLING.to_owned()),
    ]
}

/// A line of points with east and north exchanged.
fn turned(line: &str) -> String {
    let points = line.trim_matches(['[', ']']).split("), ");
    let turned: Vec<String> = points
        .filter_map(|point| point.trim_matches(['(', ')']).split_once(", "))
        .map(|(x, y)| format!("({y}, {x})"))
        .collect();
    format!("[{}]", turned.join(", "))
}

/// The minimal scenario on more land, with edits.
fn edited(minimal: &str, edits: &[(&str, String)]) -> String {
    let mut text = minimal.to_owned();
    let land = [
        ("from: (-200.0, -200.0)", "from: (-1000.0, -1000.0)"),
        ("to: (200.0, 200.0)", "to: (1000.0, 1000.0)"),
        ("cell_m: 5.0,", "cell_m: 4.0,"),
    ];
    let edits = edits.iter().map(|(find, put)| (*find, put.as_str()));
    for (find, put) in land.into_iter().chain(edits) {
        assert_eq!(text.matches(find).count(), 1, "{find:?}");
        text = text.replacen(find, put, 1);
    }
    text
}

/// A zigzag between west and east, from south to north.
fn zigzag(count: usize, west: f32, east: f32, south: f32, north: f32) -> String {
    let mut text = "[".to_owned();
    for number in 0..=count {
        let x = if number % 2 == 0 { west } else { east };
        let y = south + (north - south) * number as f32 / count as f32;
        let _ = write!(text, "({x}, {y:.2}), ");
    }
    text.truncate(text.len() - 2);
    text.push(']');
    text
}

fn look_alike(number: usize, x: i32, y: i32) -> String {
    format!(
        "(id: \"more-{number}\", at: ({x}, {y}), may_hold: [(weight: 1, what: LookAlike((id: \"rubbish-{number}\", cause: Rubbish, signs: [(id: \"bag-{number}\", kind: WarningClue, look: Litter, at: ({x}, {y}), size_m: (0.6, 0.4), lies: Standing, contrast: 0.5)], lesson: {{\"en\": \"Rubbish lies everywhere.\"}})))]),"
    )
}

fn device(number: usize, x: i32, y: i32) -> String {
    format!(
        "(id: \"more-{number}\", at: ({x}, {y}), may_hold: [(weight: 1, what: Device((id: \"item-{number}\", class: \"small\", placement: Verge, at: ({x}, {y}), hazard_radius_m: 1, signs: [(id: \"soil-{number}\", kind: WarningClue, look: DisturbedSoil, at: ({x}, {y}), size_m: (0.9, 0.7), lies: Flat, contrast: 0.5)], lesson: {{\"en\": \"Soil had been moved.\"}}))), (weight: 1, what: Nothing)]),"
    )
}
