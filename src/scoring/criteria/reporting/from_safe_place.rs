//! `report-from-safe-place`: was the report sent from where a radio may be used?
//!
//! Measures the sender's distance from the nearest item known, divided by the radius in which the pack wants the
//! patrol's kind of radio silent; 1 for a report that a runner carried. Every report sent counts, the worst one is
//! measured. Unit `share`; more is better: 1 is on the edge of the radius. Never evaluated when no report was sent after
//! the first mark on a device. Source: the pack's radio radii.

use crate::doctrine::schema::Block;
use crate::scoring::criterion::{Evidence, Finding, Measurement, Question, Sense};
use crate::scoring::report_truth::Dispatch;
use crate::sim::action::Channel;
use crate::sim::event::Event;
use crate::text::Message;

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
    let mut least: Option<f32> = None;
    let mut findings = Vec::new();
    for (tick, event) in dispatch.drill.events() {
        let Event::ReportSent { from, report } = event else {
            continue;
        };
        let range_m = dispatch
            .drill
            .nearest(from.point(), tick)
            .map_or(f32::INFINITY, |(_, range_m)| range_m);
        let by_radio = report.channel == Channel::Radio && radius_m > 0.0;
        let share = if by_radio {
            (range_m / radius_m).min(f32::MAX)
        } else {
            1.0
        };
        least = Some(least.map_or(share, |least| least.min(share)));
        let message = if report.channel == Channel::Runner {
            Message::new("finding-report-by-runner")
        } else {
            Message::new("finding-report-from")
                .with("metres", range_m.min(f32::MAX).round())
                .with("radius", radius_m.round())
        };
        findings.push(Finding::new(tick, Some(*from), message));
    }
    match least {
        Some(share) => Measurement::Is(f64::from(share), findings),
        None => Measurement::NotCalledFor,
    }
}
