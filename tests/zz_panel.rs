//! Draws the pictures of a recognition panel. Scratch, not part of the product.
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use bevy::math::{Vec3, ops};
use groundsign::rehearsal::walk::{Moment, RouteWalk};
use groundsign::report::picture::{Scene, seen, without_and_with};
use groundsign::scenario::exercise::{Owner, PlacedSign, SignId};
use groundsign::scenario::schema::{Lie, Look, Sky};
use groundsign::scenario::{self, Exercise, LoadedScenario};
use groundsign::scenery::{Air, Mesh, Scenery};
use groundsign::units::Place;
use groundsign::vocabulary::SignKind;
use groundsign::{assets, files};
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;
use rayon::prelude::*;
use serde_json::json;

const SIZE: (usize, usize) = (800, 500);
const FOCAL: f32 = 640.0 / 0.577_350_3;

#[derive(Clone, Copy, PartialEq, Debug)]
enum Mode {
    Close,
    Far,
    Glass,
}
impl Mode {
    fn name(self) -> &'static str {
        match self {
            Mode::Close => "close",
            Mode::Far => "30 m",
            Mode::Glass => "binoculars 80 m",
        }
    }
    fn magnified(self) -> f32 {
        if self == Mode::Glass { 8.0 } else { 1.0 }
    }
}

struct World {
    walked: Arc<RouteWalk>,
    exercise: Exercise,
    transplanted: bool,
}

struct Shot {
    world: usize,
    sign: Option<PlacedSign>,
    signs: Vec<SignId>,
    mode: Mode,
    role: &'static str,
    eye: Place,
    look: (f32, f32),
    range_m: f32,
    noticeable: bool,
    shown_by: Vec<String>,
    sky: Option<Sky>,
}

fn var(name: &str, or: u64) -> u64 {
    std::env::var(name)
        .ok()
        .and_then(|v| v.parse().ok())
        .unwrap_or(or)
}

fn transplant(loaded: &LoadedScenario, card: &[PlacedSign], exercise: &Exercise) -> Exercise {
    let mut changed = exercise.clone();
    let _ = loaded;
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for placed in &mut changed.signs {
        if !matches!(placed.owner, Owner::Device(_)) {
            continue;
        }
        let options: &[Look] = match placed.sign.look {
            Look::CrossedSticks => &[Look::DangerSign, Look::Tape],
            Look::Stones => &[Look::DangerSign, Look::Tape, Look::Cloth],
            Look::Vehicle => &[Look::Wreck],
            Look::Object => &[Look::Munition, Look::SpentCases, Look::ScrapMetal],
            Look::DisturbedSoil => &[Look::Crater, Look::TransferredSoil, Look::FlattenedPlants],
            Look::Litter => &[Look::SpentCases, Look::DeadAnimal],
            Look::EmptyPlace => &[Look::Watcher],
            Look::Line => &[Look::OvergrownWay],
            _ => continue,
        };
        let number = count.entry("n").or_default();
        let look = options[(*number + exercise.scenario.id.len()) % options.len()];
        *number += 1;
        let model = card
            .iter()
            .find(|other| other.sign.look == look)
            .expect("on the card");
        placed.sign.look = look;
        placed.sign.kind = model.sign.kind;
        placed.sign.size_m = model.sign.size_m;
        placed.sign.contrast = model.sign.contrast.max(0.5);
        placed.sign.traits = model.sign.traits.clone();
        placed.sign.above_ground_m = model.sign.above_ground_m;
        placed.sign.age_days = 1.0;
        placed.sign.lies = match model.sign.lies {
            Lie::Facing { .. } => {
                let route = exercise.route_line();
                let near = route
                    .windows(2)
                    .map(|leg| leg[0].lerp(leg[1], 0.2))
                    .min_by(|a, b| {
                        a.distance_m(placed.sign.at)
                            .total_cmp(&b.distance_m(placed.sign.at))
                    })
                    .expect("a route");
                Lie::Facing {
                    bearing_deg: placed.sign.at.bearing_deg(near),
                }
            }
            lies => lies,
        };
        placed.sign.id = format!("{}-{}", placed.sign.id, look.name());
    }
    changed
}

fn aim(eye: Place, to: Vec3, jitter: (f32, f32)) -> (f32, f32) {
    let way = to - eye.world();
    (
        ops::atan2(way.x, -way.z).to_degrees() + jitter.0,
        ops::atan2(way.y, ops::sqrt(way.x * way.x + way.z * way.z)).to_degrees() + jitter.1,
    )
}

fn changed_px(
    a: &groundsign::report::picture::Picture,
    b: &groundsign::report::picture::Picture,
) -> usize {
    a.rgb
        .chunks(3)
        .zip(b.rgb.chunks(3))
        .filter(|(x, y)| {
            x.iter()
                .zip(*y)
                .map(|(p, q)| i32::from(p.abs_diff(*q)))
                .sum::<i32>()
                > 18
        })
        .count()
}

fn field(mode: Mode) -> f32 {
    2.0 * ops::atan(SIZE.0 as f32 / 2.0 / FOCAL / mode.magnified()).to_degrees()
}

#[test]
fn panel() {
    let out = PathBuf::from(std::env::var("PANEL_OUT").expect("PANEL_OUT"));
    std::fs::create_dir_all(&out).expect("folder");
    let seed = var("PANEL_SEED", 1);
    let first_seed = var("PANEL_FIRST", 0);
    let only = std::env::var("PANEL_LOOKS").ok();
    let mut rng = Pcg64Mcg::seed_from_u64(seed);
    let card = scenario::load(&assets::folder().join("card/signs.ron")).expect("card");
    let card = Exercise::draw(card.scenario, 0).signs;

    let mut worlds: Vec<World> = Vec::new();
    for path in files::files_in(&assets::scenarios(), "ron").expect("scenarios") {
        let loaded = scenario::load(&path).expect("loads");
        let walked = Arc::new(RouteWalk::of(&loaded));
        for number in [0, 2] {
            let drawn = Exercise::draw(Arc::clone(&loaded.scenario), first_seed + number);
            let transplanted = number == 2;
            let exercise = if transplanted {
                transplant(&loaded, &card, &drawn)
            } else {
                drawn
            };
            worlds.push(World {
                walked: Arc::clone(&walked),
                exercise,
                transplanted,
            });
        }
    }

    // Candidates: look -> (world, sign).
    let mut candidates: BTreeMap<&'static str, Vec<(usize, PlacedSign)>> = BTreeMap::new();
    let mut known: Vec<(String, String)> = Vec::new();
    for (number, world) in worlds.iter().enumerate() {
        for placed in &world.exercise.signs {
            let key = (world.exercise.scenario.id.clone(), placed.sign.id.clone());
            if known.contains(&key) {
                continue;
            }
            known.push(key);
            candidates
                .entry(placed.sign.look.name())
                .or_default()
                .push((number, placed.clone()));
        }
    }
    for list in candidates.values_mut() {
        list.shuffle(&mut rng);
    }

    let mut sceneries: BTreeMap<usize, Scenery> = BTreeMap::new();
    let mut shots: Vec<Shot> = Vec::new();
    let mut skipped: Vec<String> = Vec::new();
    let looks: Vec<&'static str> = candidates.keys().copied().collect();
    let wants = |look: &str| {
        only.as_ref()
            .is_none_or(|list| list.split(',').any(|name| name == look))
    };

    let try_one = |number: usize,
                   placed: &PlacedSign,
                   mode: Mode,
                   role: &'static str,
                   rng: &mut Pcg64Mcg,
                   sceneries: &mut BTreeMap<usize, Scenery>|
     -> Option<Shot> {
        let world = &worlds[number];
        let scenery = sceneries
            .entry(number)
            .or_insert_with(|| Scenery::of(&world.exercise, &world.walked.terrain));
        let mesh = scenery.signs.get(placed.id.index())?;
        let (low, high) = mesh.bounds()?;
        let middle = (low + high) / 2.0;
        let target = world.walked.target(&placed.sign);
        let at = placed.sign.at;
        let moments = &world.walked.moments;
        let wanted_m: f32 = match mode {
            Mode::Close => 5.0,
            Mode::Far => 30.0,
            Mode::Glass => 80.0,
        };
        let span = {
            let s = high - low;
            ops::sqrt(s.x * s.x + s.z * s.z).max(s.y)
        };
        let before = moments
            .iter()
            .enumerate()
            .min_by(|a, b| a.1.at.distance_m(at).total_cmp(&b.1.at.distance_m(at)))
            .map(|(index, _)| index)?;
        let approach = &moments[..=before];
        let nearest_to = |range_m: f32| {
            approach
                .iter()
                .min_by(|a, b| {
                    (a.at.distance_m(at) - range_m)
                        .abs()
                        .total_cmp(&(b.at.distance_m(at) - range_m).abs())
                })
                .copied()
        };
        let ranges: Vec<f32> = match mode {
            Mode::Close => vec![wanted_m.max(1.5 * span).min(14.0)],
            Mode::Far => vec![30.0, 26.0, 22.0, 18.0, 15.0],
            Mode::Glass => vec![80.0, 72.0, 64.0, 56.0, 48.0],
        };
        for range_m in ranges {
            let mut moment: Moment = nearest_to(if mode == Mode::Close { 14.0 } else { range_m })?;
            let off = (moment.at.distance_m(at) - range_m).abs();
            if mode == Mode::Close || off > 0.12 * range_m {
                let foot = at.towards(at.bearing_deg(moment.at), range_m);
                moment.at = foot;
                moment.eye = foot.at_height(world.walked.terrain.height_m(foot) + 1.65);
            }
            let noticeable = world.walked.seen(&target, mode.magnified(), &[moment])[0].is_some();
            if mode != Mode::Close && !noticeable {
                continue;
            }
            let wide = field(mode);
            let jitter = (
                rng.random_range(-0.16..0.16) * wide,
                rng.random_range(-0.06..0.10) * wide,
            );
            let look = aim(moment.eye, middle, jitter);
            let signs: Vec<SignId> = match placed.owner {
                Owner::Device(_) => vec![placed.id],
                Owner::LookAlike(id) => world.exercise.look_alikes[id.index()].signs.clone(),
            };
            let scene = Scene {
                signs: &signs,
                field_deg: wide,
                size: (SIZE.0 / 4, SIZE.1 / 4),
                ..Scene::new(scenery, moment.eye, look.0, look.1)
            };
            let [without, with] = without_and_with(&scene, placed.id);
            let px = changed_px(&without, &with);
            if px < 2 {
                continue;
            }
            let shown_by = match placed.owner {
                Owner::LookAlike(id) => world.exercise.look_alikes[id.index()]
                    .look_alike
                    .shown_by
                    .iter()
                    .map(|e| format!("{e:?}"))
                    .collect(),
                Owner::Device(_) => Vec::new(),
            };
            let dusk = world.exercise.scenario.id.contains("dusk");
            let sky = if dusk {
                None
            } else {
                match rng.random_range(0..6) {
                    0 => Some(Sky::Overcast),
                    1 => Some(Sky::Dusty),
                    2 => Some(Sky::Cloudy),
                    _ => None,
                }
            };
            return Some(Shot {
                world: number,
                sign: Some(placed.clone()),
                signs,
                mode,
                role,
                eye: moment.eye,
                look,
                range_m: moment.eye.world().distance(middle),
                noticeable,
                shown_by,
                sky,
            });
        }
        None
    };

    // Signs of devices: each look at each range, from other places where there are.
    let rounds = var("PANEL_ROUNDS", 1);
    for look in &looks {
        if !wants(look) {
            continue;
        }
        let mut used: Vec<String> = Vec::new();
        for round in 0..rounds {
            for mode in [Mode::Close, Mode::Far, Mode::Glass] {
                let list = candidates[look].clone();
                let mut ordered: Vec<&(usize, PlacedSign)> = list.iter().collect();
                ordered.sort_by_key(|(_, placed)| {
                    let uses = used.iter().filter(|id| **id == placed.sign.id).count();
                    (!matches!(placed.owner, Owner::Device(_)), uses)
                });
                let mut found = None;
                for (number, placed) in ordered {
                    let role = if matches!(placed.owner, Owner::Device(_)) {
                        "sign"
                    } else {
                        "look-alike"
                    };
                    if let Some(shot) =
                        try_one(*number, placed, mode, role, &mut rng, &mut sceneries)
                    {
                        found = Some(shot);
                        break;
                    }
                }
                match found {
                    Some(shot) => {
                        used.push(shot.sign.as_ref().expect("a sign").sign.id.clone());
                        shots.push(shot);
                    }
                    None => skipped.push(format!("{look} {} round {round}", mode.name())),
                }
            }
        }
    }
    // Look-alikes in their surroundings.
    let modes = [Mode::Close, Mode::Far, Mode::Glass];
    for (turn, look) in looks.iter().enumerate() {
        if !wants(look) {
            continue;
        }
        let list = candidates[look].clone();
        let alike = list
            .iter()
            .filter(|(_, placed)| matches!(placed.owner, Owner::LookAlike(_)));
        for (number, placed) in alike.take(1) {
            for off in 0..3 {
                if let Some(shot) = try_one(
                    *number,
                    placed,
                    modes[(turn + off) % 3],
                    "look-alike",
                    &mut rng,
                    &mut sceneries,
                ) {
                    shots.push(shot);
                    break;
                }
            }
        }
    }
    // Plain ground.
    let plain = var("PANEL_PLAIN", 26) as usize;
    let mut made = 0;
    let mut tries = 0;
    while made < plain && tries < 4000 && only.is_none() {
        tries += 1;
        let number = rng.random_range(0..worlds.len());
        let world = &worlds[number];
        if world.transplanted {
            continue;
        }
        let mode = modes[made % 3];
        let moment = world.walked.moments[rng.random_range(0..world.walked.moments.len())];
        let route = world.exercise.route_line();
        let ahead = groundsign::units::place::point_along(
            &route,
            rng.random_range(0.0..1.0) * groundsign::units::place::length_m(&route),
        );
        let bearing = if mode == Mode::Close || rng.random_range(0..3) == 0 {
            rng.random_range(0.0..360.0)
        } else {
            moment.at.bearing_deg(ahead)
        };
        let range = match mode {
            Mode::Close => 5.0,
            Mode::Far => 30.0,
            Mode::Glass => 80.0,
        };
        let to = moment.at.towards(bearing, range);
        let eye = moment.eye;
        let middle = to.at_height(world.walked.terrain.height_m(to)).world();
        let wide = field(mode);
        let look = aim(eye, middle, (0.0, rng.random_range(0.0..0.08) * wide));
        let near = |point: groundsign::units::Point, r: f32| {
            let off = (moment.at.bearing_deg(point) - look.0 + 540.0).rem_euclid(360.0) - 180.0;
            let d = moment.at.distance_m(point);
            d < r && (off.abs() < wide / 2.0 + 600.0 / d.max(1.0) || d < 12.0)
        };
        let far = if mode == Mode::Glass { 400.0 } else { 120.0 };
        let sites = world
            .exercise
            .signs
            .iter()
            .any(|placed| near(placed.sign.at, far));
        if sites {
            continue;
        }
        if mode == Mode::Glass && to.distance_m(moment.at) < 1.0 {
            continue;
        }
        let scenery = sceneries
            .entry(number)
            .or_insert_with(|| Scenery::of(&world.exercise, &world.walked.terrain));
        // The place looked at is in sight, not behind a wall.
        let all: Vec<SignId> = world
            .exercise
            .signs
            .iter()
            .map(|placed| placed.id)
            .collect();
        let scene = Scene {
            signs: &[],
            field_deg: wide,
            size: (160, 100),
            ..Scene::new(scenery, eye, look.0, look.1)
        };
        let bare = seen(&scene);
        let full = seen(&Scene {
            signs: &all,
            ..scene
        });
        if changed_px(&bare, &full) > 0 {
            continue;
        }
        let dusk = world.exercise.scenario.id.contains("dusk");
        let sky = if dusk {
            None
        } else {
            match rng.random_range(0..6) {
                0 => Some(Sky::Overcast),
                1 => Some(Sky::Dusty),
                2 => Some(Sky::Cloudy),
                _ => None,
            }
        };
        shots.push(Shot {
            world: number,
            sign: None,
            signs: Vec::new(),
            mode,
            role: "plain",
            eye,
            look,
            range_m: range,
            noticeable: false,
            shown_by: Vec::new(),
            sky,
        });
        made += 1;
    }

    shots.shuffle(&mut rng);
    let key: Vec<_> = shots.par_iter().enumerate().map(|(index, shot)| {
        let world = &worlds[shot.world];
        let scenario = &world.exercise.scenario;
        let air = shot.sky.map(|sky| {
            let mut weather = scenario.weather.clone();
            weather.sky = sky;
            Air::of(scenario, &weather)
        });
        let picture = seen(&Scene {
            signs: &shot.signs, air: air.as_ref(), field_deg: field(shot.mode), optics: shot.mode == Mode::Glass, size: SIZE,
            ..Scene::new(&sceneries[&shot.world], shot.eye, shot.look.0, shot.look.1)
        });
        let name = format!("p{:03}", index + 1);
        std::fs::write(out.join(format!("{name}.png")), picture.png()).expect("written");
        let of = |f: &dyn Fn(&PlacedSign) -> serde_json::Value| shot.sign.as_ref().map_or(serde_json::Value::Null, f);
        json!({
            "n": index + 1, "role": shot.role, "range": shot.mode.name(), "range_m": shot.range_m,
            "look": of(&|s| json!(s.sign.look.name())), "kind": of(&|s| json!(format!("{:?}", s.sign.kind))),
            "behaviour": of(&|s| json!(s.sign.kind == SignKind::LocalBehaviour)),
            "sign": of(&|s| json!(s.sign.id)), "scenario": scenario.id, "seed": world.exercise.seed,
            "put_there_for_the_panel": world.transplanted, "noticeable_by_the_model": shot.noticeable,
            "shown_by": shot.shown_by, "sky": format!("{:?}", shot.sky.unwrap_or(scenario.weather.sky)), "light": format!("{:?}", scenario.weather.light),
        })
    }).collect();
    std::fs::write(
        out.join("key.json"),
        serde_json::to_string_pretty(&key).expect("json"),
    )
    .expect("written");
    std::fs::write(out.join("skipped.txt"), skipped.join("\n")).expect("written");
    let _: Option<Mesh> = None;
    println!(
        "{} pictures, {} plain; skipped {skipped:?}",
        shots.len(),
        made
    );
}

#[test]
fn people() {
    use groundsign::scenario::schema::{CivilianKind, Role, Who as Said};
    use groundsign::scenery::{Pose, Who, figure};
    let mut counts: Vec<(usize, String)> = Vec::new();
    for role in [
        Role::Leader,
        Role::SecondInCommand,
        Role::Signaller,
        Role::Medic,
        Role::Interpreter,
        Role::Observer,
        Role::Soldier,
    ] {
        for number in 0..5u8 {
            let who = Who::Peacekeeper {
                role,
                who: None,
                nation: number,
                person: number * 3,
            };
            counts.push((figure(who, Pose::Standing).triangles(), format!("{who:?}")));
        }
    }
    for kind in [
        CivilianKind::Adult,
        CivilianKind::Child,
        CivilianKind::Herder,
        CivilianKind::Trader,
    ] {
        for said in [
            None,
            Some(Said::Woman),
            Some(Said::Man),
            Some(Said::Girl),
            Some(Said::Boy),
        ] {
            for person in 0..12u8 {
                let who = Who::Civilian(kind, said, person);
                counts.push((figure(who, Pose::Standing).triangles(), format!("{who:?}")));
            }
        }
    }
    counts.sort();
    let n = counts.len();
    println!(
        "{n} people: {} to {}, median {}, over 1500: {}",
        counts[0].0,
        counts[n - 1].0,
        counts[n / 2].0,
        counts.iter().filter(|c| c.0 > 1500).count()
    );
    for c in counts.iter().rev().take(12) {
        println!("{c:?}");
    }
}
