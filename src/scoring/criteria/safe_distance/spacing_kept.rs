//! `spacing-kept`: did the patrol keep its spacing on the march?
//!
//! Measures the share of the time on the march at which the mean distance between one of the patrol and the next was
//! within half of the spacing ordered, more or less. The march is all the time but that of the drills: from the first
//! standing mark until the way is open again, and while somebody mans a post. Unit `share`; more is better. Never evaluated for a patrol of one, or
//! without an ordered spacing. Source: spacing is part of the drill on the march (doctrine sheet); the tolerance of a
//! half is derived.

use std::collections::BTreeSet;

use crate::record::Session;
use crate::scenario::exercise::PersonId;
use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::sim::event::Event;
use crate::sim::observation::FRAME_EVERY_TICKS;
use crate::text::Message;
use crate::units::Tick;
use crate::units::place::length_m;
use crate::units::tick::TICK_S;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("spacing-kept", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let ordered_m = evidence.session.scenario().patrol.spacing_m;
    let size = evidence.exercise().patrol_size();
    let drills = Drill::owed(evidence);
    let in_drill = |tick: Tick| {
        drills
            .iter()
            .flat_map(|drill| &drill.items)
            .any(|item| (item.since..=item.until).contains(&tick) && tick > item.since)
    };
    if size < 2 || ordered_m <= 0.0 {
        return Measurement::NotCalledFor;
    }
    let off = |gap_m: f32| (gap_m - ordered_m).abs() / ordered_m;
    let manned = Manned::of(evidence.session);
    let gaps_m: Vec<(Tick, f32)> = evidence
        .session
        .observations
        .iter()
        .filter(|seen| !in_drill(seen.tick) && !manned.at(seen.tick))
        .filter(|seen| seen.people.len() >= size)
        .map(|seen| {
            (
                seen.tick,
                length_m(&seen.people[..size]) / (size - 1) as f32,
            )
        })
        .collect();
    if gaps_m.is_empty() {
        return Measurement::NotCalledFor;
    }
    let kept = gaps_m
        .iter()
        .filter(|(_, gap_m)| off(*gap_m) <= TOLERANCE)
        .count();
    let worst = gaps_m.iter().max_by(|a, b| off(a.1).total_cmp(&off(b.1)));
    let findings = worst.map(|(tick, gap_m)| {
        let seconds = |frames: usize| (frames as u32 * FRAME_EVERY_TICKS) as f32 * TICK_S;
        let message = Message::new("finding-spacing")
            .with("kept", seconds(kept))
            .with("whole", seconds(gaps_m.len()))
            .with("metres", gap_m.round())
            .with("ordered", ordered_m.round());
        let place = evidence.session.observation_at(*tick).map(|seen| seen.eye);
        Finding::new(*tick, place, message)
    });
    Measurement::Is(
        kept as f64 / gaps_m.len() as f64,
        findings.into_iter().collect(),
    )
}

/// Tolerance of the mean spacing as a share of the ordered spacing.
const TOLERANCE: f32 = 0.5;

/// When anybody manned a post: whoever stands there by order does not march.
struct Manned {
    /// Posts manned from each of these ticks on, in order.
    posts: Vec<(Tick, usize)>,
}

impl Manned {
    fn of(session: &Session) -> Self {
        let mut people: BTreeSet<PersonId> = BTreeSet::new();
        let mut posts = Vec::new();
        for (tick, event) in &session.events {
            match event {
                Event::PostManned { person, .. } => people.insert(*person),
                Event::PostLeft { person } => people.remove(person),
                _ => continue,
            };
            posts.push((*tick, people.len()));
        }
        Self { posts }
    }

    fn at(&self, tick: Tick) -> bool {
        let after = self.posts.partition_point(|(from, _)| *from <= tick);
        after > 0 && self.posts[after - 1].1 > 0
    }
}
