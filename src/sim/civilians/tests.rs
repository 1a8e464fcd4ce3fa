use std::sync::Arc;

use crate::scenario::Exercise;
use crate::scenario::exercise::{DeviceId, PersonId, PlacedDevice, Seat};
use crate::scenario::schema::{
    AtPathEnd, Building, BuildingKind, Civilian, CivilianKind, Device, Happening, Inject, Member,
    Placement, RawScenario, Role, Trigger, Wall, WallKind,
};
use crate::sim::Patrol;
use crate::sim::action::{Direction, Means, Refuge, SPEAKING_M, TraineeAction};
use crate::sim::event::Event;
use crate::sim::example::scenario_with;
use crate::sim::people::People;
use crate::text::Text;
use crate::units::{Point, TICK_HZ};
use crate::vocabulary::SignKind;

/// The start of the bare scenario's route: the trainee stands here and looks east.
const START: Point = Point(-150.0, -150.0);

/// The item: 50 m east of the trainee.
const ITEM: Point = Point(-100.0, -150.0);

/// The distance that everybody is told to keep, metres.
const ENOUGH_M: f32 = 120.0;

fn person(id: &str, at: Point) -> Civilian {
    Civilian {
        id: id.into(),
        name: Text::default(),
        kind: CivilianKind::Adult,
        path: vec![at],
        pace_mps: 1.0,
        starts_at_s: 0.0,
        then: AtPathEnd::Stay,
        who: None,
        family: None,
        hesitates_s: 0.0,
        shares_language: false,
        knows: Vec::new(),
    }
}

fn house(id: &str, at: Point, facing_deg: f32, kind: BuildingKind) -> Building {
    Building {
        id: id.into(),
        at,
        size_m: (8.0, 6.0),
        height_m: 3.0,
        facing_deg,
        kind,
    }
}

fn wall(line: Vec<Point>) -> Wall {
    Wall {
        id: "wall".into(),
        line,
        height_m: 2.0,
        thickness_m: 0.4,
        kind: WallKind::Stone,
    }
}

fn interpreter(raw: &mut RawScenario) {
    raw.patrol.people.push(Member {
        id: "interpreter".into(),
        name: Text::default(),
        role: Role::Interpreter,
        who: None,
    });
}

/// A patrol on ground with an item of 10 m hazard radius, plus the test's own changes.
fn patrol(change: impl FnOnce(&mut RawScenario)) -> Patrol {
    let mut exercise = Exercise::draw(Arc::new(scenario_with(change)), 1);
    exercise.devices.push(PlacedDevice {
        id: DeviceId(0),
        site: 0,
        device: Device {
            id: "item".into(),
            name: Text::default(),
            class: "none".into(),
            placement: Placement::Road,
            at: ITEM,
            hazard_radius_m: 10.0,
            secondary_to: None,
            signs: Vec::new(),
            lesson: Text::default(),
        },
        secondary_to: None,
        signs: Vec::new(),
    });
    Patrol::new(Arc::new(exercise))
}

fn tell(by: Means, to: Refuge) -> TraineeAction {
    TraineeAction::DirectCivilians(Direction {
        by,
        from: ITEM,
        distance_m: ENOUGH_M,
        to,
    })
}

/// Runs these actions, then this many seconds; returns all events.
fn run(patrol: &mut Patrol, actions: &[TraineeAction], seconds: u32) -> Vec<Event> {
    let mut events = patrol.step(&Seat::LEADER.does(actions)).events;
    for _ in 0..seconds * TICK_HZ {
        events.extend(patrol.step(&[]).events);
    }
    events
}

fn at(patrol: &Patrol, person: u16) -> Point {
    patrol.observation().people[usize::from(person)]
}

fn range_m(patrol: &Patrol, person: u16) -> f32 {
    at(patrol, person).distance_m(ITEM)
}

/// Whether each person told heeds, in order of telling.
fn told(events: &[Event]) -> Vec<(PersonId, Refuge, bool)> {
    let told = events.iter().filter_map(|event| match event {
        Event::CivilianDirected {
            civilian,
            to,
            heeds,
            ..
        } => Some((*civilian, *to, *heeds)),
        _ => None,
    });
    told.collect()
}

#[test]
fn who_is_told_to_leave_walks_out_never_nearer_and_stays_there() {
    let mut patrol = patrol(|raw| raw.civilians = vec![person("woman", Point(-70.0, -140.0))]);
    let before_m = range_m(&patrol, 1);
    patrol.step(&Seat::LEADER.does(&[tell(Means::Gestures, Refuge::Out)]));
    for _ in 0..150 * TICK_HZ {
        patrol.step(&[]);
        assert!(
            range_m(&patrol, 1) >= before_m - 0.6,
            "{}",
            range_m(&patrol, 1)
        );
    }
    let there = at(&patrol, 1);
    assert!(there.distance_m(ITEM) >= ENOUGH_M, "{there:?}");
    run(&mut patrol, &[], 60);
    assert_eq!(at(&patrol, 1), there);
}

#[test]
fn the_way_out_leads_round_walls_and_round_the_item() {
    // A yard open to the east only, with another item in the middle of that way.
    let mut patrol = patrol(|raw| {
        raw.civilians = vec![person("man", Point(-60.0, -150.0))];
        raw.walls = vec![wall(vec![
            Point(-40.0, -175.0),
            Point(-40.0, -125.0),
            Point(-75.0, -125.0),
        ])];
    });
    let before_m = range_m(&patrol, 1);
    run(&mut patrol, &[tell(Means::Gestures, Refuge::Out)], 240);
    assert!(range_m(&patrol, 1) >= ENOUGH_M, "{:?}", at(&patrol, 1));
    assert!(before_m < ENOUGH_M);
}

#[test]
fn those_nearest_to_the_item_are_told_first_and_those_outside_or_out_of_reach_are_not() {
    let mut patrol = patrol(|raw| {
        raw.civilians = vec![
            person("far", Point(-60.0, -110.0)),
            person("near", Point(-90.0, -140.0)),
            person("outside", Point(-150.0, -20.0)),
            person("out-of-reach", Point(0.0, -150.0)),
        ];
    });
    let events = run(&mut patrol, &[tell(Means::Gestures, Refuge::Out)], 1);
    let order: Vec<u16> = told(&events).iter().map(|(person, ..)| person.0).collect();
    assert_eq!(order, [2, 1]);
}

#[test]
fn a_family_goes_to_one_place_at_the_pace_of_its_slowest() {
    let mut patrol = patrol(|raw| {
        let member = |id: &str, at, pace_mps| Civilian {
            family: Some("well-side".into()),
            pace_mps,
            ..person(id, at)
        };
        raw.civilians = vec![
            member("mother", Point(-70.0, -140.0), 1.3),
            member("boy", Point(-66.0, -138.0), 2.0),
            member("girl", Point(-74.0, -136.0), 1.5),
        ];
    });
    patrol.step(&Seat::LEADER.does(&[tell(Means::Gestures, Refuge::Out)]));
    for _ in 0..150 * TICK_HZ {
        patrol.step(&[]);
        let apart_m = at(&patrol, 1).distance_m(at(&patrol, 2));
        assert!(apart_m < 15.0, "{apart_m} m apart");
    }
    for person in 1..=3 {
        assert!(range_m(&patrol, person) >= ENOUGH_M);
        assert!(at(&patrol, person).distance_m(at(&patrol, 1)) < 1.0);
    }
}

#[test]
fn who_is_of_a_family_far_apart_is_told_by_themselves() {
    let mut patrol = patrol(|raw| {
        let member = |id: &str, at| Civilian {
            family: Some("one".into()),
            ..person(id, at)
        };
        raw.civilians = vec![
            member("mother", Point(-70.0, -140.0)),
            member("son", Point(0.0, -100.0)),
        ];
    });
    let events = run(&mut patrol, &[tell(Means::Gestures, Refuge::Out)], 1);
    assert_eq!(told(&events), [(PersonId(1), Refuge::Out, true)]);
}

#[test]
fn who_hesitates_and_does_not_understand_goes_when_told_again() {
    let mut patrol = patrol(|raw| {
        raw.civilians = vec![Civilian {
            hesitates_s: 20.0,
            ..person("old-man", Point(-70.0, -140.0))
        }];
    });
    let first = run(&mut patrol, &[tell(Means::Gestures, Refuge::Out)], 30);
    assert_eq!(told(&first), [(PersonId(1), Refuge::Out, false)]);
    assert_eq!(at(&patrol, 1), Point(-70.0, -140.0));
    let second = run(&mut patrol, &[tell(Means::Gestures, Refuge::Out)], 2);
    assert_eq!(told(&second), [(PersonId(1), Refuge::Out, true)]);
    assert!(range_m(&patrol, 1) > 32.0);
}

#[test]
fn told_in_their_own_language_they_go_once_they_have_made_up_their_mind() {
    let mut patrol = patrol(|raw| {
        interpreter(raw);
        raw.civilians = vec![Civilian {
            hesitates_s: 20.0,
            ..person("old-man", Point(-110.0, -140.0))
        }];
    });
    let events = run(&mut patrol, &[tell(Means::Interpreter, Refuge::Out)], 18);
    assert_eq!(told(&events), [(PersonId(2), Refuge::Out, true)]);
    assert_eq!(at(&patrol, 2), Point(-110.0, -140.0));
    run(&mut patrol, &[], 5);
    assert_ne!(at(&patrol, 2), Point(-110.0, -140.0));
}

#[test]
fn told_again_at_once_is_told_once() {
    let mut patrol = patrol(|raw| {
        raw.civilians = vec![Civilian {
            hesitates_s: 20.0,
            ..person("old-man", Point(-70.0, -140.0))
        }];
    });
    let order = tell(Means::Gestures, Refuge::Out);
    let mut events = run(&mut patrol, std::slice::from_ref(&order), 1);
    events.extend(run(&mut patrol, std::slice::from_ref(&order), 1));
    events.extend(run(&mut patrol, &[order], 1));
    assert_eq!(told(&events).len(), 1);
}

#[test]
fn people_take_shelter_in_the_nearest_house_that_is_not_too_near() {
    let mut patrol = patrol(|raw| {
        raw.civilians = vec![person("woman", Point(-80.0, -140.0))];
        raw.buildings = vec![
            house("ruin", Point(-70.0, -130.0), 180.0, BuildingKind::Ruin),
            house("school", Point(-60.0, -115.0), 180.0, BuildingKind::Public),
            house("far", Point(20.0, -115.0), 180.0, BuildingKind::House),
        ];
    });
    let events = run(&mut patrol, &[tell(Means::Gestures, Refuge::Shelter)], 60);
    assert_eq!(told(&events), [(PersonId(1), Refuge::Shelter, true)]);
    assert!(events.iter().any(|event| matches!(event,
        Event::CivilianSheltered { civilian: PersonId(1), at }
            if at.point().distance_m(Point(-60.0, -115.0)) < 3.0)));
    let view = patrol.view();
    assert_eq!(view.in_shelter, [PersonId(1)]);
    assert!(view.civilians.is_empty(), "nobody sees who is indoors");
    let inside = at(&patrol, 1);
    run(
        &mut patrol,
        &[tell(Means::Gestures, Refuge::Out), TraineeAction::Warn],
        30,
    );
    assert_eq!(at(&patrol, 1), inside, "who is in shelter stays there");
}

#[test]
fn a_house_inside_the_mandatory_distance_is_no_shelter() {
    // Its door is 9 m from the item, whose mandatory distance is 10 m.
    let mut patrol = patrol(|raw| {
        raw.civilians = vec![person("woman", Point(-92.0, -160.0))];
        raw.buildings = vec![house(
            "near",
            Point(-100.0, -163.0),
            0.0,
            BuildingKind::House,
        )];
    });
    let events = run(&mut patrol, &[tell(Means::Gestures, Refuge::Shelter)], 5);
    assert_eq!(told(&events), [(PersonId(1), Refuge::Out, true)]);
}

/// A yard whose only opening, to the west, lies 20 m from the item; somebody stands at its far end.
fn dead_end(raw: &mut RawScenario) {
    raw.civilians = vec![person("man", Point(-50.0, -150.0))];
    raw.walls = vec![wall(vec![
        Point(-80.0, -160.0),
        Point(-40.0, -160.0),
        Point(-40.0, -140.0),
        Point(-80.0, -140.0),
    ])];
}

#[test]
fn who_could_leave_only_past_the_item_goes_into_shelter() {
    let mut patrol = patrol(|raw| {
        dead_end(raw);
        raw.buildings = vec![house(
            "hut",
            Point(-46.0, -144.0),
            180.0,
            BuildingKind::Shed,
        )];
    });
    let events = run(&mut patrol, &[tell(Means::Gestures, Refuge::Out)], 60);
    assert_eq!(told(&events), [(PersonId(1), Refuge::Shelter, true)]);
    assert!(
        events
            .iter()
            .any(|event| matches!(event, Event::CivilianSheltered { .. }))
    );
}

#[test]
fn who_has_nowhere_to_go_stays_and_it_is_said() {
    let mut patrol = patrol(dead_end);
    let events = run(&mut patrol, &[tell(Means::Gestures, Refuge::Out)], 30);
    assert_eq!(told(&events), [(PersonId(1), Refuge::Out, false)]);
    assert!(events.contains(&Event::CivilianCannotLeave {
        civilian: PersonId(1)
    }));
    assert_eq!(at(&patrol, 1), Point(-50.0, -150.0));
}

/// A second mark: bare ground to the north-east.
const MARKED: Point = Point(-20.0, -100.0);

fn second_mark(patrol: &mut Patrol) {
    let look = TraineeAction::Look {
        bearing_deg: START.bearing_deg(MARKED),
        pitch_deg: -(1.65 / START.distance_m(MARKED)).to_degrees(),
    };
    run(patrol, &[look], 2);
    let mark = TraineeAction::Mark {
        kind: SignKind::WarningClue,
        confidence_percent: 60,
    };
    run(patrol, &[mark], 0);
    let at = patrol.view().marks[0].1.point();
    assert!(at.distance_m(MARKED) < 2.0, "{at:?}");
}

/// Story: a man was sent away from one item to the foot of the next.
#[test]
fn who_is_told_to_leave_gets_away_from_every_place_marked() {
    let mut patrol = patrol(|raw| raw.civilians = vec![person("man", Point(-60.0, -130.0))]);
    second_mark(&mut patrol);
    run(&mut patrol, &[tell(Means::Gestures, Refuge::Out)], 200);
    assert!(range_m(&patrol, 1) >= ENOUGH_M);
    assert!(at(&patrol, 1).distance_m(MARKED) >= ENOUGH_M - 2.0);
}

#[test]
fn who_has_no_other_way_passes_the_other_place_at_a_distance() {
    // A lane open to the east only that leads past the other mark.
    let lane = |raw: &mut RawScenario| {
        raw.civilians = vec![person("man", Point(-60.0, -150.0))];
        raw.walls = vec![Wall {
            kind: WallKind::Fence,
            ..wall(vec![
                Point(40.0, -158.0),
                Point(-90.0, -158.0),
                Point(-90.0, -142.0),
                Point(40.0, -142.0),
            ])
        }];
    };
    let mut patrol = patrol(lane);
    second_mark(&mut patrol);
    patrol.step(&Seat::LEADER.does(&[tell(Means::Gestures, Refuge::Out)]));
    for _ in 0..200 * TICK_HZ {
        patrol.step(&[]);
        assert!(range_m(&patrol, 1) >= 39.0);
        assert!(at(&patrol, 1).distance_m(MARKED) >= 40.0);
    }
    assert!(range_m(&patrol, 1) >= ENOUGH_M);
}

#[test]
fn a_loudhailer_reaches_farther_and_who_has_none_makes_do_with_gestures() {
    let far = |loudhailer: bool| {
        let mut patrol = patrol(|raw| {
            raw.patrol.loudhailer = loudhailer;
            raw.civilians = vec![person("boy", Point(-30.0, -80.0))];
        });
        told(&run(
            &mut patrol,
            &[tell(Means::Loudhailer, Refuge::Out)],
            1,
        ))
        .len()
    };
    assert_eq!(at_range(Point(-30.0, -80.0)), 138);
    assert_eq!((far(true), far(false)), (1, 0));
}

#[test]
fn whoever_can_be_told_is_seen_by_the_patrol() {
    for means in [Means::Gestures, Means::Interpreter, Means::Loudhailer] {
        assert!(means.reach_m() <= crate::vocabulary::CIVILIANS_SEEN_M);
    }
}

fn at_range(place: Point) -> u32 {
    place.distance_m(START) as u32
}

#[test]
fn a_warning_is_heard_as_far_as_a_voice_carries_and_farther_through_a_loudhailer() {
    let heard = |loudhailer: bool| {
        let mut patrol = patrol(|raw| {
            raw.patrol.loudhailer = loudhailer;
            raw.civilians = vec![
                person("near", Point(-150.0, -95.0)),
                person("far", Point(-150.0, 150.0)),
            ];
        });
        let events = patrol
            .step(&Seat::LEADER.does(&[TraineeAction::Warn]))
            .events;
        events
            .iter()
            .find_map(|event| match event {
                Event::WarningHeard { people } => Some(people.len()),
                _ => None,
            })
            .unwrap_or(0)
    };
    assert_eq!((heard(false), heard(true)), (1, 2));
}

#[test]
fn who_was_told_to_go_is_not_drawn_back_by_an_inject() {
    let mut patrol = patrol(|raw| {
        raw.civilians = vec![person("woman", Point(-70.0, -140.0))];
        raw.injects = vec![Inject {
            id: "comes".into(),
            when: Trigger::At { time_s: 20.0 },
            what: Happening::CiviliansApproach {
                civilians: vec!["woman".into()],
                to: START,
            },
        }];
    });
    run(&mut patrol, &[tell(Means::Gestures, Refuge::Out)], 150);
    assert!(range_m(&patrol, 1) >= ENOUGH_M);
}

#[test]
fn the_same_orders_give_the_same_bits() {
    let digest = || {
        let mut patrol = patrol(|raw| {
            interpreter(raw);
            raw.patrol.loudhailer = true;
            dead_end(raw);
            raw.civilians.extend([
                person("woman", Point(-70.0, -120.0)),
                Civilian {
                    hesitates_s: 9.0,
                    ..person("boy", Point(-120.0, -110.0))
                },
            ]);
        });
        run(&mut patrol, &[tell(Means::Loudhailer, Refuge::Out)], 40);
        patrol.digest()
    };
    assert_eq!(digest(), digest());
}

#[test]
fn many_people_are_told_one_family_a_tick() {
    let mut patrol = patrol(|raw| {
        raw.patrol.loudhailer = true;
        raw.civilians = (0..40)
            .map(|index| person(&format!("p{index}"), Point(-90.0 + index as f32, -120.0)))
            .collect();
    });
    let first = patrol
        .step(&Seat::LEADER.does(&[tell(Means::Loudhailer, Refuge::Out)]))
        .events;
    assert_eq!(told(&first).len(), 1);
    let rest = run(&mut patrol, &[], 1);
    assert_eq!(told(&rest).len(), 39);
    assert_eq!(
        patrol.world().resource::<People>().civilian_ids().count(),
        40
    );
}

/// Story: a passer-by with whom one was told one could speak was gone before the order was found.
#[test]
fn whoever_is_called_stops_and_waits_but_nobody_waits_beside_a_marked_item() {
    let walked_m = |hailed: bool, marked: bool, from: Point| {
        let exercise = Exercise::draw(
            Arc::new(scenario_with(|raw| {
                let to = Point(from.0, from.1 + 100.0);
                let mut passer_by = person("passer-by", from);
                passer_by.path.push(to);
                raw.civilians = vec![passer_by];
            })),
            1,
        );
        let who = PersonId(exercise.patrol_size() as u16);
        let mut patrol = Patrol::new(Arc::new(exercise));
        if marked {
            let mark = TraineeAction::Mark {
                kind: SignKind::WarningClue,
                confidence_percent: 50,
            };
            let down = TraineeAction::Look {
                bearing_deg: 90.0,
                pitch_deg: -30.0,
            };
            patrol.step(&Seat::LEADER.does(&[down]));
            for _ in 0..TICK_HZ {
                patrol.step(&[]);
            }
            patrol.step(&Seat::LEADER.does(&[mark]));
        }
        let at = |patrol: &Patrol| patrol.observation().people[who.index()];
        let before = at(&patrol);
        if hailed {
            patrol.step(&Seat::LEADER.does(&[TraineeAction::Hail]));
        }
        for _ in 0..20 * TICK_HZ {
            patrol.step(&[]);
        }
        before.distance_m(at(&patrol))
    };
    let near = Point(START.0 + 5.0, START.1);
    let far = Point(START.0 + SPEAKING_M + 5.0, START.1);
    assert!(walked_m(false, false, near) > 15.0);
    assert!(walked_m(true, false, near) < 0.5);
    assert!(walked_m(true, false, far) > 15.0, "out of reach");
    assert!(walked_m(true, true, near) > 15.0, "beside a mark");
}
