//! `withdrawal-on-known-ground`: did the withdrawal stay on ground known to be safe?
//!
//! Measures the share of the metres walked by the patrol after the first standing mark, until it was clear of the
//! required distance, that were walked on known ground: ground that somebody of the patrol had walked in this patrol,
//! the approach included, or a surface declared safe. A road that nobody has walked yet is unknown ground. Of several
//! drills the worst counts. Unit `share`; more is better. Not met when nobody withdrew ([`Drill::not_withdrawn`]).
//! Never evaluated when nothing bears a standing mark or nobody walked. Source: clear by a known-safe route (doctrine
//! pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::facts::person_at;
use crate::scoring::judgement::{Finding, Measurement};
use crate::sim::event::Event;
use crate::text::{Figures, Message, number};

/// See the file's manual.
pub const CRITERION: Criterion =
    Criterion::of("withdrawal-on-known-ground", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let evidence = drill.evidence;
    let until = drill.cleared().unwrap_or(drill.settled);
    let (mut known_m, mut walked_m) = (0.0, 0.0);
    for person in drill.patrol() {
        let unknown = drill.off_known_ground(person);
        let mut before = None;
        for seen in drill.observations(drill.since, until) {
            let Some(here) = person_at(seen, person) else {
                continue;
            };
            let step_m = before
                .replace(here)
                .map_or(0.0, |before| here.distance_m(before));
            walked_m += step_m;
            if !unknown
                .iter()
                .any(|(from, to)| (*from..*to).contains(&seen.tick))
            {
                known_m += step_m;
            }
        }
    }
    if walked_m < LEAST_WALK_M {
        return Measurement::NotCalledFor;
    }
    if let Some(finding) = drill.not_withdrawn() {
        return Measurement::NotDone(vec![finding]);
    }
    let findings = evidence
        .session
        .events
        .iter()
        .filter_map(|(tick, event)| match event {
            Event::LeftKnownGround { person, at } if (drill.since..=until).contains(tick) => {
                let name = evidence.person_name(*person);
                let message = Message::new("finding-left-known-ground").with("person", name);
                Some(Finding::new(*tick, Some(*at), message))
            }
            _ => None,
        });
    let message = Message::new("finding-known-ground")
        .with("known", Figures::new(number(f64::from(known_m))))
        .with("walked", Figures::new(number(f64::from(walked_m))));
    let findings = findings.chain([Finding::new(until, None, message)]);
    Measurement::Is(f64::from(known_m / walked_m), findings.collect())
}

/// A patrol that moves less than this in all has not walked, metres.
const LEAST_WALK_M: f32 = 2.0;
