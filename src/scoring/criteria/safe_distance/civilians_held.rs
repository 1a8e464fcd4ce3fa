//! `civilians-held`: were civilians kept out?
//!
//! Measures, of the civilians who were stopped at a post or came inside the required distance of an item from outside
//! after the cordon was held (after the first mark when it never was), the share who were outside at the hand-over (else
//! at the end) and had not come in. Whoever was on a way that the patrol sent them is a matter of `civilians-cleared` and
//! not of this, and who came in where nobody of the patrol was within 500 m is nobody's fault. Unit `share`; more is
//! better. Never evaluated when nothing bears a standing mark or no civilian came near. Source: access only through the
//! control point (doctrine pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::{Drill, Told};
use crate::scoring::facts::person_at;
use crate::scoring::judgement::{Finding, Measurement};
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::{Point, Tick};
use crate::vocabulary::CIVILIANS_SEEN_M;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("civilians-held", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let evidence = drill.evidence;
    let closed = drill.cordoned().unwrap_or(drill.since);
    let inside = |here: Point, tick: Tick| drill.known_at(tick).any(|item| !item.is_clear(here));
    let (mut came, mut held) = (0_u32, 0_u32);
    let mut findings = Vec::new();
    for civilian in drill.civilians() {
        let stopped = drill.events().any(|(_, event)| {
            matches!(event, Event::CivilianStopped { civilian: who, .. } if *who == civilian)
        });
        let told = Told::of(drill, civilian);
        let sent = |tick: Tick| told.is_some_and(|told| told.heeded_by(tick));
        let mut was_inside = None;
        let entered = drill.observations(closed, drill.settled).find_map(|seen| {
            let here = person_at(seen, civilian)?;
            let is_inside = inside(here, seen.tick);
            let came_in = was_inside.replace(is_inside) == Some(false) && is_inside;
            let known = || {
                let mut patrol = drill.patrol().filter_map(|person| person_at(seen, person));
                patrol.any(|at| at.distance_m(here) <= CIVILIANS_SEEN_M)
            };
            (came_in && !sent(seen.tick) && known()).then_some((seen.tick, here))
        });
        came += u32::from(stopped || entered.is_some());
        match entered {
            Some((tick, here)) => {
                let name = evidence.person_name(civilian);
                let message = Message::new("finding-civilian-inside").with("person", name);
                findings.push(Finding::new(tick, Some(here.at_height(0.0)), message).good(false));
            }
            None => held += u32::from(stopped),
        }
    }
    if came == 0 {
        return Measurement::NotCalledFor;
    }
    Measurement::Is(f64::from(held) / f64::from(came), findings)
}
