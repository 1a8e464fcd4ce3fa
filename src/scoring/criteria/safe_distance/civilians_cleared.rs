//! `civilians-cleared`: were the local people inside the ring told to go, and did they?
//!
//! Measures, of the local people whom the patrol could tell to go, the share who were at the hand-over (else at the end)
//! outside the required distance of every item known, or in a house beyond the mandatory one. Those are counted who were
//! inside the required distance of a marked item and outdoors for the pack's least opportunity or longer while the
//! trainee had them in reach, of the loudhailer where the patrol carries one, else of gestures; or who were told and had
//! been inside. Whoever stands farther off cannot be told without going nearer to the item, and nobody may.
//!
//! What is measured is what the trainee did, so somebody who is still inside counts as 1 when they were told in time
//! and are on their way or about to be, or had nowhere to go, or would not go though they were told at least twice. In
//! time is: within half a minute of having them in reach, or as long before the hand-over as it takes to walk the rest
//! of the required distance straight at 1 m/s. Told late, sent not far enough, or told only once while they hesitated
//! counts as one half; not told as nothing. Unit `share`; more is better. Of several drills the worst counts. Never
//! evaluated when nothing bears a standing mark or nobody was inside. Source: clear the nearest people first, consider
//! shelter instead of moving out (doctrine pack); the times and the halves are a proposal of this program.

use crate::scenario::exercise::{Person, PersonId};
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::distance::{Drill, Item, Told, sheltered};
use crate::scoring::facts::person_at;
use crate::scoring::judgement::{Finding, Measurement, Outcome};
use crate::sim::action::Means;
use crate::sim::event::Event;
use crate::sim::observation::FRAME_EVERY_TICKS;
use crate::text::Message;
use crate::units::tick::TICK_S;
use crate::units::{Point, TICK_HZ, Tick, whole_m};

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("civilians-cleared", Put::ToEachDrill(cleared));

/// A steady walking pace, metres a second: whoever needs no longer than this takes was told in time.
const STEADY_MPS: f32 = 1.0;

/// Told within this time of coming into reach counts as at once, seconds: time to mark, stop and warn first.
const AT_ONCE_S: f32 = 30.0;

/// Least distance, in metres, over this time, in ticks, that counts as walking.
const WALKING_TICKS: u32 = 5 * TICK_HZ;
const WALKED_M: f32 = 2.0;

/// Over those who could be told to leave for at least the pack's least opportunity.
fn cleared(drill: &Drill<'_>) -> Measurement {
    let least_s = drill.evidence.pack.scoring.least_opportunity_s.value;
    let (mut sum, mut count) = (0.0, 0_u32);
    let mut findings = Vec::new();
    for civilian in drill.civilians() {
        let told = Told::of(drill, civilian);
        let inside = Inside::of(drill, civilian);
        if inside.s == 0.0 {
            continue;
        }
        if told.is_none() && inside.in_reach_s < least_s {
            findings.extend(out_of_reach(drill, civilian));
            continue;
        }
        let Some((credit, finding)) = judged(drill, civilian, told, &inside) else {
            continue;
        };
        sum += credit;
        count += 1;
        findings.push(finding);
    }
    if count == 0 {
        return Measurement::NotCalledFor;
    }
    Measurement::Is(sum / f64::from(count), findings)
}

/// Time that somebody was outdoors inside the required distance, seconds.
struct Inside {
    s: f32,
    /// While in the trainee's reach.
    in_reach_s: f32,
    /// First time in reach.
    in_reach_from: Option<Tick>,
}

impl Inside {
    fn of(drill: &Drill<'_>, civilian: PersonId) -> Self {
        let carried = if drill.evidence.session.scenario().patrol.loudhailer {
            Means::Loudhailer
        } else {
            Means::Gestures
        };
        let went_in = drill.events().find_map(|(tick, event)| match event {
            Event::CivilianSheltered { civilian: who, .. } if *who == civilian => Some(tick),
            _ => None,
        });
        let until = went_in.unwrap_or(drill.settled);
        let (mut frames, mut in_reach) = (0_u32, 0_u32);
        let mut in_reach_from = None;
        for seen in drill.observations(drill.since, until) {
            let Some(here) = person_at(seen, civilian) else {
                continue;
            };
            if drill.known_at(seen.tick).any(|item| !item.is_clear(here)) {
                let trainee = person_at(seen, drill.trainee());
                let reached = |at: Point| at.distance_m(here) <= carried.reach_m();
                frames += 1;
                if trainee.is_some_and(reached) {
                    in_reach += 1;
                    in_reach_from = in_reach_from.or(Some(seen.tick));
                }
            }
        }
        let seconds = |frames: u32| frames as f32 * FRAME_EVERY_TICKS as f32 * TICK_S;
        Self {
            s: seconds(frames),
            in_reach_s: seconds(in_reach),
            in_reach_from,
        }
    }
}

/// Finding about somebody inside at the end who does not count because nobody could tell them.
fn out_of_reach(drill: &Drill<'_>, civilian: PersonId) -> Option<Finding> {
    let here = drill.at(civilian, drill.settled)?;
    let (item, range_m) = nearest(drill, here)?;
    let inside = !drill
        .known_at(drill.settled)
        .all(|item| item.is_clear(here));
    let message = Message::new("finding-civilian-out-of-reach")
        .with("person", drill.evidence.person_name(civilian))
        .with("device", item.called(drill.evidence))
        .with("metres", whole_m(range_m));
    inside.then(|| {
        let place = here.at_height(0.0);
        Finding {
            outcome: Some(Outcome::NeverEvaluated),
            ..Finding::new(drill.settled, Some(place), message)
        }
    })
}

/// A person's score, 0..1, with the finding; none when the record has no position.
fn judged(
    drill: &Drill<'_>,
    civilian: PersonId,
    told: Option<Told>,
    inside: &Inside,
) -> Option<(f64, Finding)> {
    let settled = drill.settled;
    let here = drill.at(civilian, settled)?;
    let (item, range_m) = nearest(drill, here)?;
    let say = |id: &str| {
        Message::new(id)
            .with("person", drill.evidence.person_name(civilian))
            .with("device", item.called(drill.evidence))
            .with("metres", whole_m(range_m))
    };
    let at_the_end = |id| Finding::new(settled, Some(here.at_height(0.0)), say(id));
    if let Some(place) = sheltered(drill, civilian) {
        let finding = Finding::new(settled, Some(place), say("finding-civilian-in-shelter"));
        return Some((1.0, finding.good(true)));
    }
    if drill.known_at(settled).all(|item| item.is_clear(here)) {
        return Some((1.0, at_the_end("finding-civilian-out").good(true)));
    }
    let Some(told) = told else {
        return Some((0.0, at_the_end("finding-civilian-left-inside").good(false)));
    };
    let then_m = drill
        .at(civilian, told.first)
        .map_or(range_m, |then| item.range_m(then));
    let needed_s = (item.required.metres - then_m).max(0.0) / STEADY_MPS;
    let left_s = settled.seconds_since(told.first);
    let at_once = inside
        .in_reach_from
        .is_some_and(|from| told.first.seconds_since(from) <= AT_ONCE_S);
    let late = left_s < needed_s && !at_once;
    let walking = told.heeds.is_some() && walks(drill, civilian);
    let deciding = told.heeds.is_some() && left_s < hesitates_s(drill, civilian);
    let enough = walking || deciding || told.nowhere || told.times > 1;
    let finding = if late {
        let message = say("finding-civilian-told-late").with("seconds", left_s.round());
        Finding::new(told.first, Some(here.at_height(0.0)), message).good(false)
    } else if walking || deciding {
        at_the_end("finding-civilian-on-the-way").good(true)
    } else if told.nowhere {
        at_the_end("finding-civilian-nowhere-to-go").good(true)
    } else if told.times > 1 {
        at_the_end("finding-civilian-would-not-go").good(true)
    } else if told.heeds.is_some() {
        at_the_end("finding-civilian-stands-inside").good(false)
    } else {
        at_the_end("finding-civilian-told-once").good(false)
    };
    let credit = if enough && !late { 1.0 } else { 0.5 };
    Some((credit, finding))
}

/// The nearest item known at the end of the patrol's part, with its distance, metres.
fn nearest<'d>(drill: &'d Drill<'_>, here: Point) -> Option<(&'d Item, f32)> {
    drill
        .known_at(drill.settled)
        .map(|item| (item, item.range_m(here)))
        .min_by(|a, b| a.1.total_cmp(&b.1))
}

/// Hesitation of a person with their family, seconds.
fn hesitates_s(drill: &Drill<'_>, civilian: PersonId) -> f32 {
    let exercise = drill.evidence.exercise();
    let local = |person: &PersonId| match exercise.people.get(person.index()) {
        Some(Person::Civilian(civilian)) => Some(civilian),
        _ => None,
    };
    let Some(own) = local(&civilian) else {
        return 0.0;
    };
    let people = drill.civilians().filter_map(|person| local(&person));
    people
        .filter(|other| own.family.is_some() && other.family == own.family)
        .map(|other| other.hesitates_s)
        .fold(own.hesitates_s, f32::max)
}

/// True when walking at the end of the patrol's part.
fn walks(drill: &Drill<'_>, civilian: PersonId) -> bool {
    let before = Tick(drill.settled.0.saturating_sub(WALKING_TICKS));
    let (Some(then), Some(now)) = (
        drill.at(civilian, before),
        drill.at(civilian, drill.settled),
    ) else {
        return false;
    };
    then.distance_m(now) >= WALKED_M
}
