use rand::RngExt;

use super::*;
use crate::scenario::schema::{
    Area, Building, BuildingKind, Lie, Light, Optics, Plant, Relief, Vegetation,
};
use crate::sim::colliders::BareWorld;
use crate::sim::example::{placed, scenario_with};

const CLEAR: Conditions = Conditions {
    visibility_m: 20_000.0,
    light: Light::Day,
};
const BINOCULARS: Optics = Optics {
    magnification: 8.0,
    field_of_view_deg: 7.0,
};

struct Bench {
    world: BareWorld,
    perception: Perception,
    tick: u32,
}

fn bench(signs: &[PlacedSign]) -> Bench {
    let scenario = scenario_with(|_| {});
    let terrain = Terrain::of(&scenario);
    Bench {
        world: BareWorld::of(&scenario, &terrain),
        perception: Perception::of_signs(signs, &terrain, CLEAR, PerceptionModel::default()),
        tick: 0,
    }
}

impl Bench {
    fn run(&mut self, ticks: u32, eye: &EyeState) -> Vec<(u32, Event)> {
        let mut told = Vec::new();
        for _ in 0..ticks {
            self.tick += 1;
            let mut events = Vec::new();
            self.perception
                .update(Tick(self.tick), eye, &self.world.sight(), &mut events);
            told.extend(events.into_iter().map(|event| (self.tick, event)));
        }
        told
    }
}

/// South of the origin, looking on a bearing.
fn eye(range_m: f32, look_bearing_deg: f32, optics: Option<Optics>) -> EyeState {
    EyeState {
        eye: Point(0.0, -range_m).at_height(1.65),
        look_bearing_deg,
        look_pitch_deg: 0.0,
        optics,
    }
}

fn viewed(told: &[(u32, Event)]) -> Vec<(u32, bool)> {
    told.iter()
        .filter_map(|(tick, event)| match event {
            Event::SignViewed { optics, .. } => Some((*tick, *optics)),
            _ => None,
        })
        .collect()
}

#[test]
fn a_sign_is_resolvable_wherever_one_looks_and_viewed_only_in_the_central_view() {
    let mut bench = bench(&[placed(0, Point(0.0, 0.0), |_| {})]);
    let told = bench.run(64, &eye(30.0, 180.0, None));
    assert!(
        matches!(told[..], [(_, Event::SignResolvable { .. })]),
        "{told:?}"
    );
    let told = bench.run(64, &eye(30.0, 11.0, None));
    assert_eq!(viewed(&told).len(), 1);
}

#[test]
fn a_view_takes_a_quarter_of_a_second_without_a_break() {
    let mut bench = bench(&[placed(0, Point(0.0, 0.0), |_| {})]);
    let (on, off) = (eye(30.0, 0.0, None), eye(30.0, 90.0, None));
    bench.run(16, &off);
    assert!(viewed(&bench.run(15, &on)).is_empty());
    assert!(viewed(&bench.run(1, &off)).is_empty());
    assert!(
        viewed(&bench.run(15, &on)).is_empty(),
        "looking away starts it again"
    );
    assert_eq!(viewed(&bench.run(1, &on)).len(), 1);
    assert!(viewed(&bench.run(200, &on)).is_empty(), "told once");
}

#[test]
fn binoculars_show_what_the_naked_eye_cannot_resolve_but_open_no_opportunity() {
    let mut bench = bench(&[placed(0, Point(0.0, 0.0), |_| {})]);
    let far_off = 260.0;
    let told = bench.run(64, &eye(far_off, 0.0, None));
    assert!(told.is_empty(), "{told:?}");
    let told = bench.run(64, &eye(far_off, 0.0, Some(BINOCULARS)));
    assert_eq!(
        viewed(&told),
        [(64 + 23, true)],
        "seen on tick 72, viewed 16 ticks on"
    );
    assert_eq!(told.len(), 1);
    let aside = bench.run(64, &eye(far_off, 5.0, Some(BINOCULARS)));
    assert!(aside.is_empty() && bench.perception.active.is_empty());
}

#[test]
fn a_sign_behind_a_house_is_lost_after_a_second_and_no_sooner() {
    let scenario = scenario_with(|raw| {
        raw.buildings = vec![Building {
            id: "house".into(),
            at: Point(6.0, -18.0),
            size_m: (5.0, 5.0),
            height_m: 4.0,
            facing_deg: 0.0,
            kind: BuildingKind::House,
        }];
    });
    let terrain = Terrain::of(&scenario);
    let signs = [placed(0, Point(0.0, 0.0), |_| {})];
    let mut bench = Bench {
        world: BareWorld::of(&scenario, &terrain),
        perception: Perception::of_signs(&signs, &terrain, CLEAR, PerceptionModel::default()),
        tick: 0,
    };
    assert_eq!(bench.run(8, &eye(30.0, 0.0, None)).len(), 1);
    let hidden = EyeState {
        eye: Point(12.0, -36.0).at_height(1.65),
        ..eye(30.0, 0.0, None)
    };
    assert!(bench.run(63, &hidden).is_empty());
    let told = bench.run(9, &hidden);
    assert!(
        matches!(told[..], [(_, Event::SignLost { .. })]),
        "{told:?}"
    );
}

#[test]
fn a_hidden_sign_is_seen_only_once_revealed_and_fog_takes_it_away() {
    let mut sign = placed(0, Point(0.0, 0.0), |_| {});
    sign.revealed_by = Some(0);
    let mut bench = bench(&[sign]);
    let here = eye(30.0, 0.0, None);
    assert!(bench.run(64, &here).is_empty());
    assert!(
        bench
            .perception
            .visible(&here, &bench.world.sight())
            .is_empty()
    );
    bench.perception.reveal(SignId(0));
    assert_eq!(bench.run(64, &here).len(), 2, "resolvable, then viewed");
    assert_eq!(
        bench.perception.visible(&here, &bench.world.sight()).len(),
        1
    );
    bench.perception.set_conditions(Conditions {
        visibility_m: 60.0,
        ..CLEAR
    });
    let told = bench.run(80, &here);
    assert!(
        matches!(told[..], [(_, Event::SignLost { .. })]),
        "{told:?}"
    );
}

#[test]
fn culling_never_drops_a_sign_that_the_whole_computation_resolves() {
    let scenario = scenario_with(|raw| {
        raw.terrain.relief = Relief::Seeded {
            seed: 5,
            amplitude_m: 6.0,
            wavelength_m: 90.0,
        };
        raw.vegetation = vec![Vegetation {
            id: "bushes".into(),
            kind: Plant::Bush,
            area: Area::Disc {
                at: Point(0.0, 0.0),
                radius_m: 150.0,
            },
            count: 200,
            seed: 1,
        }];
    });
    let terrain = Terrain::of(&scenario);
    let world = BareWorld::of(&scenario, &terrain);
    let mut rng = crate::scenario::exercise::stream("culling", 1, "signs");
    let signs: Vec<PlacedSign> = (0..300)
        .map(|id| {
            let at = Point(
                rng.random_range(-199.0..199.0),
                rng.random_range(-199.0..199.0),
            );
            placed(id, at, |sign| {
                sign.size_m = (rng.random_range(0.05..2.0), rng.random_range(0.05..2.0));
                sign.contrast = rng.random_range(0.05..0.9);
                sign.lies = match id % 3 {
                    0 => Lie::Flat,
                    1 => Lie::Standing,
                    _ => Lie::Facing {
                        bearing_deg: rng.random_range(0.0..360.0),
                    },
                };
            })
        })
        .collect();
    for conditions in [
        CLEAR,
        Conditions {
            visibility_m: 500.0,
            light: Light::Dusk,
        },
    ] {
        let model = PerceptionModel::default();
        let mut seen = 0;
        for _ in 0..30 {
            let at = Point(
                rng.random_range(-199.0..199.0),
                rng.random_range(-199.0..199.0),
            );
            let looking = EyeState {
                eye: at.at_height(terrain.height_m(at) + 1.65),
                look_bearing_deg: rng.random_range(0.0..360.0),
                look_pitch_deg: 0.0,
                optics: Some(BINOCULARS),
            };
            let mut perception = Perception::of_signs(&signs, &terrain, conditions, model.clone());
            for tick in 1..=BEAT_TICKS {
                perception.update(Tick(tick), &looking, &world.sight(), &mut Vec::new());
            }
            for (target, watched) in perception.targets.iter().zip(&perception.watched) {
                let share = target.visible_share(looking.eye, &world.sight());
                let naked = perception.assess(target, looking.eye, 1.0, share);
                assert_eq!(watched.resolvable, naked.resolvable(), "{:?}", target.id());
                let near = perception.assess(target, looking.eye, 8.0, share);
                let shown = near.resolvable() && perception.in_field(&looking, &near);
                assert_eq!(watched.now.is_some(), shown, "{:?}", target.id());
                seen += u32::from(naked.resolvable());
            }
        }
        assert!(
            seen > 50,
            "the comparison must have something to compare: {seen}"
        );
    }
}
