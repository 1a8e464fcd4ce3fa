//! Edits change what they are asked to change.

use groundsign::editor::{Align, Document, Edit, Refused, ThingKind};
use groundsign::units::Point;

use crate::{Bench, opened, path_of};

/// Numbers that look drawn and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % most.max(1)
    }

    fn metres(&mut self) -> f32 {
        self.below(80) as f32 / 10.0 - 4.0
    }
}

fn any_edit(document: &Document, numbers: &mut Numbers) -> Edit {
    let things: Vec<String> = (0..=numbers.below(2))
        .map(|_| {
            let all = document.things();
            all[numbers.below(all.len())].path.clone()
        })
        .collect();
    match numbers.below(12) {
        0..=3 => Edit::Move {
            things,
            east_m: numbers.metres(),
            north_m: numbers.metres(),
        },
        4 => Edit::Rotate {
            things,
            by_deg: 15.0,
        },
        5 => Edit::Duplicate { things },
        6 => Edit::Delete { things },
        7 => Edit::Rename {
            thing: things[0].clone(),
            to: format!("new-{}", numbers.below(1000)),
        },
        8 => Edit::Align {
            things,
            how: [Align::Easting, Align::Northing, Align::Row][numbers.below(3)],
        },
        9 => Edit::ToWay { things },
        10 => Edit::Set {
            path: "weather.visibility_m".to_owned(),
            value: (1000 + numbers.below(9000)).to_string(),
        },
        _ => Edit::Say {
            path: "briefing".to_owned(),
            language: ["en", "fr", "es", "ar"][numbers.below(4)].to_owned(),
            words: format!("Mission \"{}\" é ق", numbers.below(100)),
        },
    }
}

fn comments(text: &str) -> Vec<&str> {
    let of_line = |line: &'_ str| line.find("//").map(|at| at..line.len());
    text.lines()
        .filter_map(|line| Some(&line[of_line(line)?]))
        .collect()
}

#[test]
fn whatever_is_done_loads_or_is_refused_with_its_findings_and_undo_leads_back_to_every_byte() {
    for (name, seed) in [("village", 1), ("halt", 2)] {
        let bench = Bench::of(name);
        let first = bench.text();
        let mut document = opened(&bench.path);
        let mut numbers = Numbers(seed);
        let mut made = vec![first.clone()];
        let mut refused = 0;
        while made.len() < 8 && refused < 12 {
            let edit = any_edit(&document, &mut numbers);
            let before = document.text().to_owned();
            match document.make(&edit) {
                Ok(_) => {
                    let lost: Vec<&str> = comments(&before)
                        .into_iter()
                        .filter(|comment| !document.text().contains(comment))
                        .collect();
                    let deletes = matches!(edit, Edit::Delete { .. });
                    assert!(deletes || lost.is_empty(), "{name}: {edit:?}: {lost:?}");
                    made.push(document.text().to_owned());
                }
                Err(why) => {
                    refused += 1;
                    assert_eq!(document.text(), before, "{name}: {edit:?}");
                    if let Refused::Faulty(findings) = why {
                        assert!(!findings.is_empty(), "{name}: {edit:?}");
                    }
                }
            }
        }
        assert!(
            made.len() > 4,
            "{name}: {} edits, {refused} refused",
            made.len()
        );
        for text in made.iter().rev().skip(1) {
            assert!(document.undo().expect("undone"));
            assert_eq!(document.text(), text, "{name}");
        }
        assert!(!document.undo().expect("nothing"));
        assert_eq!(document.text(), first);
        for text in &made[1..] {
            assert!(document.redo().expect("done again"));
            assert_eq!(document.text(), text, "{name}");
        }
        assert!(!document.redo().expect("nothing"));
    }
}

#[test]
fn a_site_takes_its_items_and_their_signs_along_and_nothing_else() {
    let bench = Bench::of("village");
    let mut document = opened(&bench.path);
    let site = path_of(&document, "lane-side");
    let before: Vec<_> = document.things().to_vec();
    document
        .make(&Edit::Move {
            things: vec![site.clone()],
            east_m: 2.0,
            north_m: -10.5,
        })
        .expect("moved");
    for (before, after) in before.iter().zip(document.things()) {
        let moved = Point(before.points[0].0 + 2.0, before.points[0].1 - 10.5);
        let expected = if before.path.starts_with(&site) {
            moved
        } else {
            before.points[0]
        };
        assert!(
            expected.distance_m(after.points[0]) < 0.01,
            "{}",
            after.path
        );
    }
    assert!(
        document.text().contains("at: (7, 169.5)"),
        "{}",
        document.text()
    );
    assert!(document.text().contains("at: (11, 173.5)"));
}

#[test]
fn the_road_and_what_is_on_the_leg_follow_a_waypoint() {
    let bench = Bench::of("village");
    let mut document = opened(&bench.path);
    document
        .make(&Edit::Move {
            things: vec![path_of(&document, "start")],
            east_m: 3.0,
            north_m: 0.0,
        })
        .expect("moved");
    let raw = &document.loaded().scenario;
    assert_eq!(raw.route.waypoints[0].at, Point(3.0, 0.0));
    assert_eq!(raw.route.approach[1], Point(3.0, 0.0));
    // On its other end, so it stays.
    assert_eq!(raw.route.vulnerable_points[0].at, Point(0.0, 215.0));
}

#[test]
fn a_new_name_reaches_everything_that_refers_to_the_thing() {
    let bench = Bench::of("village");
    let mut document = opened(&bench.path);
    document
        .make(&Edit::Rename {
            thing: path_of(&document, "lane-bag"),
            to: "left-bag".to_owned(),
        })
        .expect("renamed");
    assert!(document.text().contains("about: \"left-bag\""));
    assert!(!document.text().contains("\"lane-bag\""));
}

#[test]
fn a_second_one_has_names_of_its_own_and_a_first_one_that_is_needed_stays() {
    let bench = Bench::of("village");
    let mut document = opened(&bench.path);
    let selected = document
        .make(&Edit::Duplicate {
            things: vec![
                path_of(&document, "lane-side"),
                path_of(&document, "house-1"),
            ],
        })
        .expect("made")
        .expect("selected");
    let ids: Vec<&str> = selected
        .iter()
        .map(|path| document.thing(path).expect("there").id.as_str())
        .collect();
    assert_eq!(ids, ["house-4", "lane-side-2"]);
    assert!(
        document
            .things()
            .iter()
            .any(|thing| thing.id == "lane-bag-2")
    );
    let refused = document.make(&Edit::Delete {
        things: vec![path_of(&document, "lane-bag")],
    });
    let Err(Refused::Faulty(findings)) = refused else {
        panic!("the gardener knows of it: {refused:?}");
    };
    assert!(
        findings
            .iter()
            .any(|finding| finding.path.contains("about")),
        "{findings:?}"
    );
}

#[test]
fn a_waypoint_is_put_in_on_the_leg_that_begins_at_another() {
    let bench = Bench::of("village");
    let mut document = opened(&bench.path);
    document
        .make(&Edit::Duplicate {
            things: vec![path_of(&document, "start")],
        })
        .expect("made");
    let line = document.loaded().scenario.route.line();
    assert_eq!(line[1], Point(0.0, 107.5));
    assert_eq!(line.len(), 4);
}

#[test]
fn things_turn_about_their_middle_and_houses_turn_themselves() {
    let bench = Bench::of("village");
    let mut document = opened(&bench.path);
    let house = path_of(&document, "house-1");
    document
        .make(&Edit::Rotate {
            things: vec![house.clone()],
            by_deg: 45.0,
        })
        .expect("turned");
    let thing = document.thing(&house).expect("there");
    assert_eq!(
        (thing.facing_deg, thing.points[0]),
        (Some(45.0), Point(-18.0, 230.0))
    );
}

#[test]
fn every_kind_of_thing_is_in_the_list_of_some_shipped_scenario_or_template() {
    let mut kinds: Vec<ThingKind> = Vec::new();
    let shipped = groundsign::assets::scenarios();
    for name in [
        "the-culvert",
        "the-hill-post",
        "market-day",
        "the-old-field",
        "bridge-and-defile",
    ] {
        let loaded = groundsign::scenario::load(&shipped.join(format!("{name}.ron")))
            .unwrap_or_else(|found| panic!("{found:?}"));
        let things = groundsign::editor::thing::things(&loaded.scenario);
        kinds.extend(things.iter().map(|thing| thing.kind));
    }
    for kind in ThingKind::ALL {
        assert!(kinds.contains(&kind), "{kind:?}");
    }
}
