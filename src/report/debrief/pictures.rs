//! Pictures of looks from the trainee's place, rendered on the CPU.
//!
//! A picture is the middle of the screen that the perception model assumes (60° on 1280 pixels): half as wide at the
//! same angular resolution, so that what the model calls recognisable can be recognised on the page.

use bevy::math::ops;

use crate::record::Session;
use crate::report::picture::{self, Picture, PosedPerson, Scene};
use crate::scenario::exercise::PersonId;
use crate::scenery::{Air, Pose, Scenery, Who, markers, standing_at};
use crate::scoring::review::Look;
use crate::scoring::review::looks::signs_there;
use crate::sim::observation::Observation;
use crate::sim::posture::Postures;
use crate::sim::terrain::Terrain;
use crate::units::Tick;

/// Size of a picture, pixels.
pub const SIZE: (usize, usize) = (640, 380);

/// Size of a picture when there are this many: the page has to stay small enough to e-mail.
pub(super) fn size_among(pictures: usize) -> (usize, usize) {
    match pictures {
        0..=6 => SIZE,
        7..=12 => (480, 285),
        _ => (360, 214),
    }
}

/// Quantises the colours imperceptibly: halves the file.
pub(in crate::report) fn coarse(mut picture: Picture, step: u8) -> Picture {
    for colour in &mut picture.rgb {
        *colour = colour.saturating_add(step / 2) / step * step;
    }
    picture
}

/// Half the screen's 60°, degrees.
const FIELD_DEG: f32 = 30.0;

/// The picture plain and with the sign pointed out; none when the record does not give the place.
pub fn drawn(
    session: &Session,
    look: &Look,
    terrain: &Terrain,
    scenery: &Scenery,
    size: (usize, usize),
) -> Option<[Picture; 2]> {
    let exercise = &session.exercise;
    if !look.eye.world().is_finite() || !look.at.vec().is_finite() {
        return None;
    }
    let observation = session.observation_at(look.tick);
    let (bearing_deg, pitch_deg) = look.aim_deg.unwrap_or_else(|| {
        let sign = look.sign.and_then(|sign| exercise.signs.get(sign.index()));
        let above_m = sign.map_or(0.0, |placed| {
            placed.sign.above_ground_m + placed.sign.size_m.1.min(3.0) / 2.0
        });
        let up_m = terrain.height_m(look.at) + above_m - look.eye.up_m;
        let pitch_deg = ops::atan(up_m / look.range_m.max(0.5)).to_degrees();
        (look.eye.point().bearing_deg(look.at), pitch_deg)
    });
    let magnification = exercise
        .scenario
        .patrol
        .optics
        .filter(|_| observation.is_some_and(|now| now.optics) && look.aim_deg.is_some())
        .map_or(1.0, |optics| optics.magnification.max(1.0));
    let half = ops::tan((FIELD_DEG / 2.0).to_radians()) / magnification;
    let signs = signs_there(session, look.tick);
    let people = observation.map_or_else(Vec::new, |now| others(session, now, terrain));
    let air = Air::of(session.scenario(), session.weather_at(look.tick));
    let plain = Scene {
        air: Some(&air),
        signs: &signs,
        people: &people,
        field_deg: 2.0 * ops::atan(half).to_degrees(),
        optics: magnification > 1.0,
        size,
        ..Scene::new(scenery, look.eye, bearing_deg, pitch_deg)
    };
    // A mark on nothing has no sign to point out: the flag stands where it landed.
    let flag = markers::mark().moved(&standing_at(terrain.place(look.at), 0.0));
    let things = [flag];
    let pointed_out = Scene {
        pointed_out: &look.signs,
        things: if look.signs.is_empty() { &things } else { &[] },
        ..plain
    };
    Some([picture::seen(&plain), picture::seen(&pointed_out)])
}

/// Everybody but the trainee.
fn others(session: &Session, now: &Observation, terrain: &Terrain) -> Vec<PosedPerson> {
    let exercise = &session.exercise;
    let later = session.observation_at(Tick(now.tick.0 + 32));
    let mut postures = Postures::new(exercise);
    for (tick, event) in session
        .events
        .iter()
        .take_while(|(tick, _)| *tick <= now.tick)
    {
        postures.take(*tick, event);
    }
    let people = exercise.people.len().min(now.people.len());
    (0..people)
        .map(|index| PersonId(index as u16))
        .filter(|person| *person != exercise.trainee())
        .filter_map(|person| {
            let at = now.people[person.index()];
            if !at.vec().is_finite() {
                return None;
            }
            let next = later.and_then(|later| later.people.get(person.index()).copied());
            let moved_m = next.map_or(0.0, |next| at.distance_m(next));
            let span_s = later.map_or(1.0, |later| later.tick.seconds_since(now.tick).max(0.1));
            let speed_mps = moved_m / span_s;
            let phase = now.tick.seconds().fract();
            let pose = Pose::of(postures.of(person), speed_mps, phase);
            let facing_deg = match next {
                Some(next) if moved_m > 0.1 => at.bearing_deg(next),
                _ => now.look_bearing_deg,
            };
            Some(PosedPerson {
                who: Who::of(exercise, person),
                pose,
                at: terrain.place(at),
                facing_deg,
            })
        })
        .collect()
}
