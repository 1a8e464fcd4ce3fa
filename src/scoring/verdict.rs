//! Ready, not yet or incomplete, with the reasons.
//!
//! - **Not yet** on any of: an incident; a critical error; a scored device's mandatory distance entered unaware (when the
//!   pack says so); a pattern of false alarms (where the pack has one); time up before the route was completed or the
//!   cordon handed over; and, in a session that was not broken off, a criterion not met that the pack requires or that
//!   stands behind an objective of the lesson, no report of an incident where the pack asks for one, or a block below its
//!   least share of the points shown. A block of which the patrol showed less than the pack's `least_shown` neither carries
//!   the verdict nor fails it; that it was hardly shown is said. What was done stays done: to break a session off after a
//!   critical error does not undo it.
//! - **Incomplete** when none of that holds but the session does not show enough: it was broken off, nothing could be
//!   evaluated, the patrol turned back or handed over without having marked anything, or an objective of the lesson was
//!   not shown though it could have been.
//! - **Ready** otherwise.
//!
//! Hits, misses and single false alarms never decide by themselves: a handful of events is no ground to fail anyone, and
//! to mark something harmless from afar is right conduct. Only the pack's pattern of false alarms does: many harmless
//! things marked, and a large share of all that there were. A pack can make a criterion required, and a scenario can name
//! it behind an objective.

mod objectives;

use std::collections::BTreeSet;

use super::evidence::Evidence;

use super::block::{BlockScore, CriterionScore};
use super::critical::CriticalError;
use super::distance::{self, Drill};
use super::judgement::{Finding, Outcome};
use super::report_truth::Dispatch;
use crate::doctrine::schema::Block;
use crate::scenario::exercise::PersonId;
use crate::sim::event::{Ending, Event};
use crate::text::{Figures, Message, number};

/// The verdict.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Did what the doctrine asks.
    Ready,
    /// Something to train first.
    NotYet,
    /// The session does not show enough to say.
    Incomplete,
}

/// What the verdict rests on.
pub(super) struct Grounds<'a> {
    pub(super) evidence: &'a Evidence<'a>,
    pub(super) blocks: &'a [BlockScore],
    pub(super) critical_errors: &'a [CriticalError],
    pub(super) incident: Option<&'a Finding>,
}

/// Most entries of `train_next`: more is no plan for the next lesson.
const TRAIN_NEXT: usize = 5;

/// The verdict and its reasons, the most weighty first.
pub(super) fn of(grounds: &Grounds<'_>) -> (Verdict, Vec<Message>) {
    let mut not_yet = not_yet(grounds);
    if !not_yet.is_empty() {
        not_yet.extend(hardly_shown(grounds));
        return (Verdict::NotYet, not_yet);
    }
    let incomplete = incomplete(grounds);
    if !incomplete.is_empty() {
        return (Verdict::Incomplete, incomplete);
    }
    let facts = grounds.evidence.facts;
    let drills = Drill::owed(grounds.evidence);
    let drilled = !drills.is_empty();
    let happened = drills.iter().any(|drill| drill.of_incidents().is_some());
    let told = |dispatch: Dispatch<'_>| dispatch.sent.is_some();
    let found_is_told = || drills.iter().flat_map(Dispatch::each).any(told);
    let incident_is_told = || {
        let mut due = drills.iter().filter(|drill| drill.of_incidents().is_some());
        due.all(|drill| Dispatch::after_incident(drill).is_some_and(told))
    };
    let id = if facts.first_hit().is_some() {
        if found_is_told() {
            "verdict-ready-found"
        } else {
            "verdict-ready-found-unreported"
        }
    } else if happened {
        if incident_is_told() {
            "verdict-ready-incident"
        } else {
            "verdict-ready-incident-unreported"
        }
    } else if facts.scored().next().is_some() {
        "verdict-ready-missed"
    } else if drilled {
        "verdict-ready-harmless"
    } else {
        "verdict-ready-clean"
    };
    let ready = std::iter::once(Message::new(id));
    let reasons = ready
        .chain(objectives::without_occasion(grounds))
        .chain(hardly_shown(grounds));
    (Verdict::Ready, reasons.collect())
}

/// Blocks of which the patrol showed too little to bear on the verdict.
fn hardly_shown(grounds: &Grounds<'_>) -> impl Iterator<Item = Message> {
    let least = grounds.evidence.pack.scoring.pass.least_shown();
    let blocks = grounds.blocks.iter();
    blocks
        .filter(move |block| block.shown() < least)
        .map(|block| Message::new("verdict-hardly-shown").with("block", block_title(block.block)))
}

fn not_yet(grounds: &Grounds<'_>) -> Vec<Message> {
    let ending = grounds.evidence.session.ending();
    let mut reasons = Vec::new();
    if grounds.incident.is_some() || ending == Ending::Incident {
        reasons.push(Message::new("verdict-incident"));
    }
    reasons.extend(
        grounds
            .critical_errors
            .iter()
            .map(|error| Message::new("verdict-critical").with("error", critical_title(error))),
    );
    reasons.extend(unaware_entries(grounds.evidence));
    reasons.extend(false_alarm_pattern(grounds.evidence));
    if ending == Ending::TimeUp {
        reasons.push(Message::new("verdict-time-up"));
    }
    if ending != Ending::BrokenOff {
        reasons.extend(
            objectives::open(grounds)
                .iter()
                .filter_map(|open| open.not_met()),
        );
        reasons.extend(
            incident_unreported(grounds).then(|| Message::new("verdict-incident-not-reported")),
        );
        reasons.extend(required_not_met(grounds));
        reasons.extend(blocks_short(grounds));
    }
    reasons
}

/// True when no report came of an incident of which the doctrine asks for one.
fn incident_unreported(grounds: &Grounds<'_>) -> bool {
    let mut criteria = grounds.blocks.iter().flat_map(|block| &block.criteria);
    criteria.any(is_incident_unreported)
}

fn is_incident_unreported(criterion: &CriterionScore) -> bool {
    criterion.id == "casualty-report-sent"
        && criterion.outcome == Outcome::NotMet
        && criterion.measured.is_none()
}

/// Each scored device walked into unaware, by moment.
fn unaware_entries(evidence: &Evidence<'_>) -> Vec<Message> {
    if !evidence.pack.scoring.pass.unaware_entry_is_not_yet.value {
        return Vec::new();
    }
    let mut entries: Vec<_> = evidence
        .facts
        .scored()
        .filter_map(|opportunity| Some((opportunity.entered_unaware?, opportunity.device)))
        .collect();
    entries.sort();
    entries
        .into_iter()
        .map(|(entered, device)| {
            Message::new("verdict-unaware-entry")
                .with("device", evidence.device_name(device))
                .with("seconds", entered.seconds().round())
        })
        .collect()
}

/// The false alarm pattern, by the pack's rule.
fn false_alarm_pattern(evidence: &Evidence<'_>) -> Option<Message> {
    let pattern = evidence.pack.scoring.pass.false_alarm_pattern.as_ref()?;
    let harmless = evidence.facts.harmless;
    let share = harmless.share()?;
    let holds = harmless.marked >= pattern.at_least.value && share as f32 >= pattern.share.value;
    holds.then(|| {
        Message::new("verdict-false-alarm-pattern")
            .with("marked", harmless.marked)
            .with("things", harmless.things)
            .with("at-least", pattern.at_least.value)
            .with("percent", (pattern.share.value * 100.0).round())
    })
}

fn required_not_met(grounds: &Grounds<'_>) -> Vec<Message> {
    let is_required = |id: &str| {
        let rule = grounds.evidence.pack.criterion(id);
        rule.is_some_and(|rule| rule.required)
    };
    grounds
        .blocks
        .iter()
        .flat_map(|block| &block.criteria)
        .filter(|criterion| criterion.outcome == Outcome::NotMet && is_required(criterion.id))
        .map(|criterion| {
            let title = Message::new(format!("criterion-{}", criterion.id));
            Message::new("verdict-required").with("criterion", title)
        })
        .collect()
}

fn blocks_short(grounds: &Grounds<'_>) -> Vec<Message> {
    let pass = &grounds.evidence.pack.scoring.pass;
    grounds
        .blocks
        .iter()
        .filter_map(|block| {
            let (_, least) = pass.least_share.iter().find(|(of, _)| *of == block.block)?;
            // One small thing neither carries a block nor fails one.
            if block.points.possible <= 0.0 || block.shown() < pass.least_shown() {
                return None;
            }
            let share = block.points.earned / block.points.possible;
            // Tolerance against failing a block exactly at its least share by rounding.
            let is_short = share + 1e-5 < least.value;
            is_short.then(|| {
                Message::new("verdict-block-short")
                    .with("block", block_title(block.block))
                    // Rounded down, so that 69.96 % is not shown as the 70 % that it misses.
                    .with("percent", tenths((f64::from(share) * 1000.0).floor()))
                    .with("least", tenths((f64::from(least.value) * 1000.0).round()))
            })
        })
        .collect()
}

fn tenths(tenths: f64) -> Figures {
    Figures::new(number(tenths / 10.0))
}

fn incomplete(grounds: &Grounds<'_>) -> Vec<Message> {
    // A mark on something harmless calls for the drill as much as one on a device, and so does an incident.
    let found = Drill::of(grounds.evidence).is_some();
    let mut reasons = Vec::new();
    match grounds.evidence.session.ending() {
        Ending::BrokenOff => reasons.push(Message::new("verdict-broken-off")),
        Ending::TurnedBack if !found => reasons.push(Message::new("verdict-turned-back")),
        Ending::HandedOver if !found => reasons.push(Message::new("verdict-handed-over-nothing")),
        _ => {}
    }
    let possible: f32 = grounds
        .blocks
        .iter()
        .map(|block| block.points.possible)
        .sum();
    if possible <= 0.0 {
        reasons.push(Message::new("verdict-nothing-evaluated"));
    }
    reasons.extend(
        objectives::open(grounds)
            .iter()
            .filter_map(|open| open.not_shown()),
    );
    reasons
}

/// What to train, most useful first: what gates the verdict, then what lost most points.
pub(super) fn train_next(grounds: &Grounds<'_>) -> Vec<Message> {
    let evidence = grounds.evidence;
    let mut advice: Vec<Message> = on_suspected_ground(evidence).into_iter().collect();
    let critical = grounds.critical_errors.iter();
    advice.extend(critical.map(|error| Message::new(format!("critical-advice-{}", error.id))));
    if !unaware_entries(evidence).is_empty() {
        advice.push(Message::new("verdict-train-unaware-entry"));
    }
    let alarms = false_alarm_pattern(evidence).map(|_| "false-alarms");
    advice.extend(alarms.map(|id| Message::new(format!("advice-{id}"))));
    if evidence.session.ending() == Ending::TimeUp {
        advice.push(Message::new("verdict-train-time-up"));
    }
    if evidence.session.ending() == Ending::BrokenOff {
        advice.push(Message::new("verdict-train-broken-off"));
    }
    let open = objectives::open(grounds);
    let behind_objective: Vec<&str> = open.iter().flat_map(|open| open.not_met.clone()).collect();
    // What was not shown has lost no points and would not be listed below.
    let not_shown: Vec<&str> = open
        .iter()
        .flat_map(|open| open.not_shown.clone())
        .collect();
    let mut lost: Vec<(bool, f32, &'static str)> = grounds
        .blocks
        .iter()
        .flat_map(|block| &block.criteria)
        .filter(|criterion| matches!(criterion.outcome, Outcome::NotMet | Outcome::PartlyMet))
        .filter(|criterion| Some(criterion.id) != alarms)
        .map(|criterion| {
            let rule = evidence.pack.criterion(criterion.id);
            let required = rule.is_some_and(|rule| rule.required);
            let gates = criterion.outcome == Outcome::NotMet
                && (required
                    || behind_objective.contains(&criterion.id)
                    || is_incident_unreported(criterion));
            let points = criterion.points;
            (gates, points.possible - points.earned, criterion.id)
        })
        .collect();
    // Stable: ties keep the pack's order.
    lost.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)));
    let gating = lost.iter().take_while(|(gates, _, _)| *gates).count();
    let lost = lost.iter().map(|(_, _, id)| *id);
    let most_useful_first = lost
        .clone()
        .take(gating)
        .chain(not_shown)
        .chain(lost.skip(gating));
    advice.extend(most_useful_first.map(|id| Message::new(format!("advice-{id}"))));
    advice.truncate(TRAIN_NEXT);
    advice
}

/// Who of the patrol set foot on suspected ground that nobody of them had walked: what saves most lives to learn.
fn on_suspected_ground(evidence: &Evidence<'_>) -> Option<Message> {
    let inside: BTreeSet<PersonId> = evidence
        .session
        .events
        .iter()
        .filter_map(|(tick, event)| match event {
            Event::LeftKnownGround { person, .. } => Some((*tick, *person)),
            _ => None,
        })
        .filter(|(tick, person)| distance::is_inside(evidence, *person, *tick))
        .map(|(_, person)| person)
        .collect();
    let count = inside.len();
    (count > 0).then(|| Message::new("verdict-train-suspected-ground").with("count", count))
}

fn critical_title(error: &CriticalError) -> Message {
    Message::new(format!("critical-{}", error.id))
}

/// The block's name as people read it.
pub(super) fn block_title(block: Block) -> Message {
    Message::new(match block {
        Block::Detection => "verdict-block-detection",
        Block::Reporting => "verdict-block-reporting",
        Block::SafeDistance => "verdict-block-safe-distance",
    })
}
