//! `civilians-cleared`: were the local people inside the ring told to go, and did they?
//!
//! Measures, of the local people whom the patrol could tell to go, the share who were at the hand-over (else at the end)
//! outside the required distance of every item known, or in a house beyond the mandatory one. Those are counted who were
//! inside the required distance of a marked item and outdoors for the pack's least opportunity or longer while the
//! trainee had them in reach: of the loudhailer where the patrol carries one, else of gestures. Whoever stands farther off
//! cannot be told without going nearer to the item, and nobody may.
//!
//! What is measured is what the trainee did, so somebody who is still inside counts as 1 when they were told in time and
//! are on their way, or had nowhere to go, or would not go though they were told at least twice. In time is: as long
//! before the hand-over as it takes to walk the rest of the required distance straight at 1 m/s. Told late, sent not far
//! enough, or told only once while they hesitated counts as one half; not told as nothing. Unit `share`; more is better.
//! Of several drills the worst counts. Never evaluated when nothing bears a standing mark or nobody was inside. Source: clear the nearest people first,
//! consider shelter instead of moving out (doctrine pack); the pace and the halves are a proposal of this program.

use crate::doctrine::schema::Block;
use crate::scenario::exercise::{PersonId, TRAINEE};
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::distance::{Drill, Told, sheltered, worst};
use crate::scoring::facts::person_at;
use crate::sim::action::Means;
use crate::sim::event::Event;
use crate::sim::observation::FRAME_EVERY_TICKS;
use crate::text::Message;
use crate::units::tick::TICK_S;
use crate::units::{TICK_HZ, Tick, whole_m};

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "civilians-cleared",
    block: Block::SafeDistance,
    unit: "share",
    sense: Sense::AtLeast,
    measure,
};

/// A steady walk, metres a second: who needs no longer than this asks was told in time.
const STEADY_MPS: f32 = 1.0;

/// Who has come this far in this time is walking: ticks, metres.
const WALKING_TICKS: u32 = 5 * TICK_HZ;
const WALKED_M: f32 = 2.0;

fn measure(evidence: &Evidence<'_>) -> Measurement {
    worst(evidence, QUESTION.sense, |drill| {
        cleared(drill, evidence.pack.scoring.least_opportunity_s.value)
    })
}

/// Of those who could be told to go for `least_s` seconds or longer.
fn cleared(drill: &Drill<'_>, least_s: f32) -> Measurement {
    let (mut sum, mut count) = (0.0, 0_u32);
    let mut findings = Vec::new();
    for civilian in drill.civilians() {
        let told = Told::of(drill, civilian);
        if within_reach_s(drill, civilian) < least_s {
            continue;
        }
        let Some((credit, finding)) = judged(drill, civilian, told) else {
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

/// How long a person was outdoors inside the required distance while the trainee had them in reach, seconds.
fn within_reach_s(drill: &Drill<'_>, civilian: PersonId) -> f32 {
    let carried = if drill.evidence.session.scenario().patrol.loudhailer {
        Means::Loudhailer
    } else {
        Means::Gestures
    };
    let went_in = drill.events().find_map(|(tick, event)| {
        let this =
            matches!(event, Event::CivilianSheltered { civilian: who, .. } if *who == civilian);
        this.then_some(tick)
    });
    let until = went_in.unwrap_or(drill.settled);
    let frames = drill.observations(drill.since, until).filter(|seen| {
        let (Some(here), Some(trainee)) = (person_at(seen, civilian), person_at(seen, TRAINEE))
        else {
            return false;
        };
        here.distance_m(trainee) <= carried.reach_m()
            && drill.known_at(seen.tick).any(|item| !item.is_clear(here))
    });
    frames.count() as f32 * FRAME_EVERY_TICKS as f32 * TICK_S
}

/// What somebody counts, 0..1, and why; none when the record does not say where they were.
fn judged(drill: &Drill<'_>, civilian: PersonId, told: Option<Told>) -> Option<(f64, Finding)> {
    let settled = drill.settled;
    let here = drill.at(civilian, settled)?;
    let (item, range_m) = drill
        .known_at(settled)
        .map(|item| (item, item.range_m(here)))
        .min_by(|a, b| a.1.total_cmp(&b.1))?;
    let say = |id: &str| {
        Message::new(id)
            .with("person", drill.evidence.person_name(civilian))
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
    let walking = told.heeds.is_some() && walks(drill, civilian);
    let enough = walking || told.nowhere || told.times > 1;
    let finding = if left_s < needed_s {
        let message = say("finding-civilian-told-late").with("seconds", left_s.round());
        Finding::new(told.first, Some(here.at_height(0.0)), message).good(false)
    } else if walking {
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
    let credit = if left_s >= needed_s && enough {
        1.0
    } else {
        0.5
    };
    Some((credit, finding))
}

/// True when somebody was walking at the end of the patrol's part.
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
