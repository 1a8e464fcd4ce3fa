//! A whole patrol of 20 minutes, led by a walker who looks about, recorded and scored.
//!
//! The floor is the same Rapier world, without Bevy, stepped once a tick and asked for as many rays, from the same path to
//! the same signs.
//!
//! # What a profile showed
//!
//! On two shared cores of a virtual machine: two fifths of the time went to Bevy's transform propagation, which hands an
//! unmoving world to the task pool in every frame. Without it a tick fell from 16 to 9.5 µs (1,640× real time). The floor
//! is 1.2 µs, because nothing in the world moves and perception asks for less than one ray a tick; so the ratio is 8 and
//! not the 1.5 aimed at. What is left is mostly the empty frame of the app, which the floor does not have.

use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use criterion::Criterion;
use groundsign::record::{Header, Mode, Recorder, Session, capture};
use groundsign::scenario::{Exercise, LoadedScenario};
use groundsign::scoring;
use groundsign::sim::Patrol;
use groundsign::sim::action::TraineeAction;
use groundsign::sim::colliders::BareWorld;
use groundsign::sim::sight::rays_cast;
use groundsign::sim::terrain::Terrain;
use groundsign::sim::view::TraineeView;
use groundsign::trainee::Trainee;
use groundsign::units::place::point_along;
use groundsign::units::{Place, Point, TICK_HZ};

use super::{ground, median_of, ratio, timed};

/// Range limit of the baseline's rays, metres: about as far as the patrol's own rays go.
const FLOOR_REACH_M: f32 = 150.0;

pub(crate) fn measure(criterion: &mut Criterion) {
    let loaded = ground::loaded();
    let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), 1));
    let before = rays_cast();
    let (session, bytes) = patrol(&loaded, &exercise);
    let rays = rays_cast() - before;
    let ticks = session.last_tick.0;
    let simulated_s = f64::from(ticks) / f64::from(TICK_HZ);
    println!(
        "patrol: {simulated_s:.0} s simulated, {} signs, {rays} rays, {} events, ended {:?}",
        exercise.signs.len(),
        session.events.len(),
        session.ending(),
    );
    println!("record: {:.3} MB (goal 1)", bytes as f64 / 1e6);
    if let Some(megabytes) = peak_memory_mb() {
        println!("peak memory: {megabytes:.0} MB (goal 300)");
    }

    let mut group = criterion.benchmark_group("patrol");
    let whole = median_of(&mut group, "20 minutes", || {
        timed(|| patrol(&loaded, &exercise)).1
    });
    let floor = median_of(&mut group, "floor", || {
        floor(&loaded, &exercise, ticks, rays)
    });
    let per_tick_us = |took: Duration| took.as_secs_f64() * 1e6 / f64::from(ticks);
    println!(
        "patrol: {:.0}× real time, {:.1} µs a tick (goal 300×, 52 µs); floor {:.1} µs a tick; ratio {:.2} (goal 1.5)",
        simulated_s / whole.as_secs_f64(),
        per_tick_us(whole),
        per_tick_us(floor),
        ratio(whole, floor),
    );
    let scored = median_of(&mut group, "score", || {
        timed(|| scoring::score(&session, &loaded.doctrine.pack)).1
    });
    group.finish();
    println!("score: {:.1} ms (goal 50)", scored.as_secs_f64() * 1e3);
}

/// Runs the patrol and writes its record to memory.
fn patrol(loaded: &LoadedScenario, exercise: &Arc<Exercise>) -> (Session, usize) {
    let mut patrol = Patrol::new(Arc::clone(exercise));
    let mut walker = Walker {
        way: exercise.route_line(),
    };
    let header = Header::of(loaded, 1, Mode::Practise, walker.name(), patrol.digest());
    let sink = Counted::default();
    let mut recorder =
        Recorder::onto(sink.clone(), &header).expect("memory takes everything written to it");
    let captured = capture::run(
        &mut patrol,
        header,
        &mut walker,
        Some(&mut recorder),
        &mut |_| {},
    );
    let bytes = *sink.0.lock().expect("nobody else holds it");
    (captured.session, bytes)
}

/// Rapier alone: one step a tick, with the rays spread evenly over the ticks.
fn floor(loaded: &LoadedScenario, exercise: &Exercise, ticks: u32, rays: u64) -> Duration {
    let terrain = Terrain::of(&loaded.scenario);
    let mut world = BareWorld::of(&loaded.scenario, &terrain);
    let way = exercise.route_line();
    let targets: Vec<Place> = exercise
        .signs
        .iter()
        .map(|placed| {
            let at = placed.sign.at;
            at.at_height(terrain.height_m(at) + 0.2)
        })
        .collect();
    let mut seen = 0_u64;
    let mut cast = 0_u64;
    let (_, took) = timed(|| {
        for tick in 0..ticks {
            world.step();
            let due = rays * u64::from(tick + 1) / u64::from(ticks);
            if cast == due {
                continue;
            }
            let along_m = tick as f32 / TICK_HZ as f32 * ground::PACE_MPS;
            let here = point_along(&way, along_m);
            let eye = here.at_height(terrain.height_m(here) + 1.65);
            let sight = world.sight();
            let near: Vec<&Place> = targets
                .iter()
                .filter(|target| target.point().distance_m(here) < FLOOR_REACH_M)
                .collect();
            while cast < due {
                let target = near[cast as usize % near.len().max(1)];
                seen += u64::from(sight.clear(eye, *target));
                cast += 1;
            }
        }
    });
    assert!(seen <= cast, "each ray is counted once");
    took
}

/// Walks the route, looking from side to side.
struct Walker {
    way: Vec<Point>,
}

impl Trainee for Walker {
    fn name(&self) -> &str {
        "walker"
    }

    fn act(&mut self, view: &TraineeView) -> Vec<TraineeAction> {
        let Some(next) = self.way.get(view.waypoints_reached) else {
            return vec![TraineeAction::Stop];
        };
        let bearing_deg = view.here.point().bearing_deg(*next);
        let swing_deg = [-50.0, -25.0, 0.0, 25.0, 50.0, 20.0, -10.0, -40.0];
        let turn = (view.tick.0 / TICK_HZ) as usize % swing_deg.len();
        vec![
            TraineeAction::Move {
                bearing_deg,
                pace_mps: ground::PACE_MPS,
            },
            TraineeAction::Look {
                bearing_deg: bearing_deg + swing_deg[turn],
                pitch_deg: -2.0,
            },
        ]
    }
}

/// Counts what is written to it.
#[derive(Clone, Default)]
struct Counted(Arc<Mutex<usize>>);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        *self.0.lock().expect("nobody else holds it") += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Peak memory of this process, where the system reports it (Linux).
fn peak_memory_mb() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}
