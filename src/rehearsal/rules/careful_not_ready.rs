//! # What it finds
//!
//! A variation in which the careful virtual trainee, who does the drill by the book and sees whatever an attentive look can
//! see, does not come out *ready*. The finding names the seed, so that the patrol can be run again.
//!
//! # Why it matters
//!
//! What careful cannot pass, no trainee can be asked to pass. Most often there is nowhere to go back to, no place out of
//! sight for a control point, or no time.
//!
//! # Example
//!
//! ```ron
//! approach: [(0, -120), (0, 0)],  // 120 m of way back; the doctrine asks for 300
//! ```
//!
//! # Write instead
//!
//! ```ron
//! approach: [(0, -420), (0, 0)],
//! ```

use super::{Complaints, Rule, Subject, held_at};
use crate::diagnostic::Severity;
use crate::rehearsal::Trial;
use crate::rehearsal::variations::drawn;
use crate::scenario::schema::Holding;
use crate::scoring::scorecard::Verdict;
use crate::text::{Message, typed};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S193",
    name: "careful-not-ready",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("careful_not_ready.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let mut reported: Vec<String> = Vec::new();
    let file = &subject.loaded.scenario.origin().path;
    for trial in &subject.trials {
        if trial.scorecard.verdict == Verdict::Ready {
            continue;
        }
        let path = blamed(trial);
        // One variation is enough to report a device.
        if reported.contains(&path) {
            continue;
        }
        let seed = trial.seed.to_string();
        let mut message = Message::new("s193").with("seed", seed.as_str());
        message = match trial.scorecard.reasons.first() {
            Some(reason) => message.with("reason", reason.clone()),
            None => message.with("reason", ""),
        };
        let hint = Message::new("s193-hint")
            .with("scenario", typed(&file.display().to_string()))
            .with("seed", seed.as_str());
        complaints.add_with_hint(path.clone(), message, hint);
        reported.push(path);
    }
}

/// Path to report: the device marked first, else the first drawn, else the sites.
fn blamed(trial: &Trial) -> String {
    let first = trial
        .scorecard
        .distance
        .device
        .and_then(|device| trial.exercise.devices.get(device.index()))
        .or(trial.exercise.devices.first());
    let sites = &trial.exercise.scenario.sites;
    let at = first.and_then(|placed| {
        drawn(&trial.exercise).into_iter().find(|(site, chance)| {
            *site == placed.site
                && matches!(sites[*site].may_hold[*chance].what, Holding::Device(_))
        })
    });
    match at {
        Some((site, chance)) => format!("{}.id", held_at(site, chance)),
        None => "sites".to_owned(),
    }
}
