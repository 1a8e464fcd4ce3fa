//! The benches' own scenario, generated: a road of 2 km, 3,000 props, 60 signs and look-alikes, 8 people, 20 civilians, and a
//! walk of 20 minutes.

use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use groundsign::scenario::exercise::{LookAlikeId, Owner, PlacedSign, SignId};
use groundsign::scenario::{Exercise, LoadedScenario, load_text};
use groundsign::units::Point;

/// Pace at which 2 km take 20 minutes, metres a second.
pub(crate) const PACE_MPS: f32 = 1.68;

const LOOK_ALIKES: usize = 29;

/// Reads and checks the scenario.
pub(crate) fn loaded() -> LoadedScenario {
    load(text(0))
}

/// Reads and checks any text of [`text`].
pub(crate) fn load(text: String) -> LoadedScenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/bench-road.ron");
    load_text(&path, text, &[]).unwrap_or_else(|problems| {
        let said: Vec<_> = problems
            .iter()
            .map(|p| (p.code, &p.path, &p.message))
            .collect();
        panic!("{said:#?}")
    })
}

/// One variation, with this many signs in all: those drawn, then others all over the land.
pub(crate) fn exercise_with_signs(loaded: &LoadedScenario, count: usize) -> Arc<Exercise> {
    let mut exercise = Exercise::draw(Arc::clone(&loaded.scenario), 1);
    let sample: Vec<PlacedSign> = exercise.signs.clone();
    let mut number = 0_u32;
    // The same scatter on every machine: steps of two primes round the land.
    while exercise.signs.len() < count {
        number += 1;
        let mut placed = sample[number as usize % sample.len()].clone();
        placed.id = SignId(exercise.signs.len() as u16);
        placed.owner = Owner::LookAlike(LookAlikeId(0));
        placed.sign.at = Point(
            -340.0 + (number * 7919 % 23_800) as f32 * 0.1,
            -190.0 + (number * 104_729 % 3_800) as f32 * 0.1,
        );
        exercise.signs.push(placed);
    }
    exercise.signs.truncate(count.max(1));
    Arc::new(exercise)
}

/// The scenario's text, with this many more houses, away from the road, to make it long.
pub(crate) fn text(more_houses: usize) -> String {
    let mut text = String::new();
    let mut line = |piece: std::fmt::Arguments| {
        text.write_fmt(piece)
            .expect("writing to a string cannot fail");
        text.push('\n');
    };
    line(format_args!("{HEAD}"));
    line(format_args!("    buildings: ["));
    for i in 0..40 {
        let (x, y) = (
            60 + i * 48,
            if i % 2 == 0 {
                70 + i % 5 * 12
            } else {
                -75 - i % 7 * 9
            },
        );
        line(format_args!(
            "        (id: \"house-{i}\", at: ({x}, {y}), size_m: (8, 6), height_m: 3, facing_deg: {}),",
            i * 31 % 360
        ));
    }
    for i in 0..more_houses {
        let (x, y) = (i * 37 % 2000, 130 + i * 7 % 60);
        line(format_args!(
            "        (id: \"more-{i}\", at: ({x}, {y}), size_m: (8.5, 6.5), height_m: 3.2, facing_deg: {}, kind: Shed),",
            i * 31 % 360
        ));
    }
    line(format_args!("    ],\n    walls: ["));
    for i in 0..20 {
        let (x, y) = (90 + i * 96, if i % 2 == 0 { -45 } else { 45 });
        let kind = ["Stone", "Mud", "Fence", "Hedge"][i % 4];
        line(format_args!(
            "        (id: \"wall-{i}\", line: [({x}, {y}), ({}, {y})], height_m: 1.6, thickness_m: 0.4, kind: {kind}),",
            x + 20
        ));
    }
    line(format_args!("    ],\n    vehicles: ["));
    for i in 0..20 {
        let (x, y) = (75 + i * 97, if i % 2 == 0 { 34 } else { -36 });
        let kind = ["Cart", "Car", "Lorry", "Wreck"][i % 4];
        line(format_args!(
            "        (id: \"vehicle-{i}\", kind: {kind}, at: ({x}, {y}), facing_deg: {}),",
            i * 47 % 360
        ));
    }
    line(format_args!(
        "    ],\n    route: (\n        approach: [(-340, 0), (0, 0)],\n        waypoints: ["
    ));
    for i in 0..=8 {
        let y = [0, 16, -16][i % 3];
        line(format_args!(
            "            (id: \"wp-{i}\", at: ({}, {y}), width_m: 5, pace_mps: 1.6),",
            i * 250
        ));
    }
    line(format_args!(
        "        ],\n        vulnerable_points: [\n            (id: \"vp-1\", name: {{\"en\": \"Bend\"}}, kind: Bend, at: (250, 16), radius_m: 15),\n        ],\n    ),\n{PEOPLE}"
    ));
    line(format_args!("    sites: ["));
    for i in 0..4 {
        let (x, y) = (330 + i * 420, if i % 2 == 0 { -31 } else { 33 });
        line(format_args!("{}", device_site(i, x, y)));
    }
    for i in 0..LOOK_ALIKES {
        let (x, y) = (30 + i * 70, [12, -20, 26, -34, 40][i % 5]);
        line(format_args!(
            "{}",
            look_alike_site(&format!("{i}"), x as f32, y as f32)
        ));
    }
    line(format_args!("    ],\n    civilians: ["));
    for i in 0..20 {
        let (x, y) = (50 + i * 95, if i % 2 == 0 { 58 } else { -60 });
        line(format_args!(
            "        (id: \"civilian-{i}\", kind: Adult, path: [({x}, {y}), ({}, {y})], pace_mps: 1.1, then: Return),",
            x + 60
        ));
    }
    line(format_args!("    ],\n)"));
    text
}

fn device_site(i: i32, x: i32, y: i32) -> String {
    format!(
        r#"        (id: "site-{i}", at: ({x}, {y}), may_hold: [
            (weight: 1, what: Device((
                id: "item-{i}", class: "hand-carried-small", placement: Verge, at: ({x}, {y}), hazard_radius_m: 4,
                signs: [
                    (id: "item-{i}-soil", kind: WarningClue, look: DisturbedSoil, traits: [Disturbance, ColourChange], at: ({x}, {y}), size_m: (1.8, 1.6), lies: Flat, contrast: 0.6, age_days: 1),
                    (id: "item-{i}-sticks", kind: WarningSign, look: CrossedSticks, at: ({}, {y}), size_m: (0.7, 0.9), lies: Standing, contrast: 0.6, conclusive: true),
                ],
                lesson: {{"en": "Soil had been moved, and someone had set sticks beside it."}},
            ))),
            (weight: 1, what: Nothing),
        ]),"#,
        x + 2
    )
}

fn look_alike_site(name: &str, x: f32, y: f32) -> String {
    format!(
        r#"        (id: "rubbish-{name}", at: ({x}, {y}), may_hold: [
            (weight: 1, what: LookAlike((
                id: "rubbish-{name}", cause: Rubbish,
                signs: [
                    (id: "rubbish-{name}-litter", kind: WarningClue, look: Litter, traits: [Discardables], at: ({x}, {y}), size_m: (0.5, 0.4), lies: Flat, contrast: 0.4),
                    (id: "rubbish-{name}-bag", kind: WarningClue, look: Object, at: ({}, {y}), size_m: (0.4, 0.5), lies: Standing, contrast: 0.45),
                ],
                lesson: {{"en": "Rubbish blown from the houses lies along the whole road."}},
            ))),
        ]),"#,
        x + 1.5
    )
}

const HEAD: &str = r#"(
    format: 1,
    id: "bench-road",
    title: {"en": "The long road"},
    briefing: {"en": "You lead eight people on foot along the road to the last village. Look at the road, its edges and the people. Report what is out of place."},
    author: "Groundsign",
    sources: ["Invented for measuring speed"],
    objectives: [{"en": "Walk the whole road."}],
    purpose: Teach,
    doctrine: "open-nato",
    place: (name: {"en": "Long road (invented)"}, fictional: true, latitude_deg: 14.62, longitude_deg: -3.21, elevation_m: 268),
    when: (date: "2026-02-11", time: "09:10", zone: 'Z'),
    weather: (visibility_m: 9000, light: Day, sky: Clear, wind_from_deg: 60, wind_mps: 2),
    terrain: (
        from: (-360, -200), to: (2060, 200), cell_m: 4, ground: Earth,
        relief: Seeded(seed: 11, amplitude_m: 2.0, wavelength_m: 180),
    ),
    surfaces: [
        (id: "road-behind", ground: Laterite, area: Strip(line: [(-350, 0), (0, 0)], width_m: 7), known_safe: true),
        (id: "meadow", ground: Grass, area: Strip(line: [(0, 60), (2000, 60)], width_m: 60)),
    ],
    vegetation: [
        (id: "trees", kind: Tree, area: Strip(line: [(0, 0), (2000, 0)], width_m: 300), count: 420, seed: 3),
        (id: "bushes", kind: Bush, area: Strip(line: [(0, 0), (2000, 0)], width_m: 240), count: 700, seed: 5),
        (id: "grass", kind: LongGrass, area: Strip(line: [(0, 40), (2000, 40)], width_m: 60), count: 1800, seed: 7),
    ],"#;

const PEOPLE: &str = r#"    patrol: (
        unit: "1 Platoon, A Company",
        people: [
            (id: "leader", role: Leader), (id: "second", role: SecondInCommand), (id: "signaller", role: Signaller),
            (id: "medic", role: Medic), (id: "interpreter", role: Interpreter), (id: "soldier-1", role: Soldier),
            (id: "soldier-2", role: Soldier), (id: "soldier-3", role: Soldier),
        ],
        spacing_m: 8, optics: (magnification: 8, field_of_view_deg: 7), radio: HandHeld,
        mission: (task: {"en": "Reach the last village."}, if_route_closed: Delayed),
    ),
    comms: (own: "Three One", headquarters: "Zero", frequency: "41.750 MHz", runner: "second"),
    assets: [(id: "the-road", name: {"en": "The road"}, kind: Route, at: (1000, 0), worth: Important)],
    draw: (fewest_devices: 1, most_devices: 4),
    time_limit_s: 1300,"#;
