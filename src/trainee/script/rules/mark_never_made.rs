//! # What it finds
//!
//! A mark by a number that no step before it has made. The first mark is number 1.
//!
//! # Why it matters
//!
//! The step would be passed over.
//!
//! # Example
//!
//! ```ron
//! steps: [MarkAt(at: NearestThing, kind: WarningClue, confidence_percent: 80), WalkBackFrom(from: Mark(2), distance_m: 300)],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! steps: [MarkAt(at: NearestThing, kind: WarningClue, confidence_percent: 80), WalkBackFrom(from: Mark(1), distance_m: 300)],
//! ```

use super::inventory::{spots, steps};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::text::Message;
use crate::trainee::script::schema::{Spot, Step};

pub(super) const RULE: Rule<Subject> = Rule {
    code: "T026",
    name: "mark-never-made",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("mark_never_made.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let makes_mark = |step: &Step| matches!(step, Step::Mark { .. } | Step::MarkAt { .. });
    let all = steps(&subject.script);
    let repeats = all.iter().any(|(_, step)| match step {
        Step::Until { steps, .. } => steps.iter().any(makes_mark),
        _ => false,
    });
    let most = if repeats {
        usize::from(u16::MAX)
    } else {
        all.iter().filter(|(_, step)| makes_mark(step)).count()
    };
    let mut hold = |path: String, mark: u16| {
        if mark == 0 || usize::from(mark) > most {
            complaints.add_with_hint(
                path,
                Message::new("t026")
                    .with("found", u32::from(mark))
                    .with("made", most),
                Message::new("t026-hint"),
            );
        }
    };
    for (path, step) in &all {
        if let Step::WithdrawMark { mark } = step {
            hold(format!("{path}.mark"), *mark);
        }
    }
    for (path, spot) in spots(&subject.script) {
        if let Spot::Mark(mark) = spot {
            hold(path, *mark);
        }
    }
}
