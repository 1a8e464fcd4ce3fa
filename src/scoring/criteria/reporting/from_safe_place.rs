//! `report-from-safe-place`: was the report sent from where nothing can come of it?
//!
//! Measures 1 for a radio report sent from beyond the distance required from every item known, the exclusion area; 0.5
//! for one from inside it, but outside the mandatory distance in which nobody stays; else 0. What the pack wants the
//! patrol's kind of radio silent within counts where it is more. 1 for a report that a runner carried. Every report sent
//! counts, the worst one is measured. Unit `share`; more is better. Never evaluated when no report was sent after the
//! first mark on a device. Source: no transmission inside the exclusion area (US Army task), the pack's stand-off table
//! and its radio radii. The radio radius alone is `radio-discipline`.

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::distance::Item;
use crate::scoring::report_truth::Dispatch;
use crate::sim::action::Channel;
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::{Place, reaches, whole_m};

/// See the file's manual.
pub const QUESTION: Question = Question {
    id: "report-from-safe-place",
    block: Block::Reporting,
    unit: "share",
    sense: Sense::AtLeast,
    measure,
};

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let Some(dispatch) = Dispatch::of(evidence) else {
        return Measurement::NotCalledFor;
    };
    let radius_m = evidence
        .pack
        .silent_within_m(evidence.session.scenario().patrol.radio);
    let mut least: Option<f64> = None;
    let mut findings = Vec::new();
    for (tick, event) in dispatch.drill.events() {
        let Event::ReportSent { from, report } = event else {
            continue;
        };
        let (share, message) = if report.channel == Channel::Runner {
            (1.0, Message::new("finding-report-by-runner"))
        } else {
            let worst = dispatch
                .drill
                .known_at(tick)
                .map(|item| (share(item, *from, radius_m), item))
                .min_by(|a, b| a.0.total_cmp(&b.0));
            let Some((share, item)) = worst else {
                continue;
            };
            (share, sent_from(item, *from, radius_m))
        };
        least = Some(least.map_or(share, |least| least.min(share)));
        findings.push(Finding::new(tick, Some(*from), message));
    }
    match least {
        Some(share) => Measurement::Is(share, findings),
        None => Measurement::NotCalledFor,
    }
}

fn share(item: &Item, from: Place, radius_m: f32) -> f64 {
    let range_m = item.range_m(from.point());
    if reaches(range_m, item.required.metres.max(radius_m)) {
        1.0
    } else if range_m >= item.mandatory_m.max(radius_m) {
        0.5
    } else {
        0.0
    }
}

fn sent_from(item: &Item, from: Place, radius_m: f32) -> Message {
    Message::new("finding-report-from")
        .with("metres", whole_m(item.range_m(from.point()).min(f32::MAX)))
        .with("required", item.required.metres.round())
        .with("mandatory", item.mandatory_m.round())
        .with("radius", radius_m.round())
}
