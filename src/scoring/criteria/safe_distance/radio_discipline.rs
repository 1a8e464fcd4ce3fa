//! `radio-discipline`: was the radio silent near the item?
//!
//! Measures the transmissions, for a report or anything else, sent from within the pack's radius, for the patrol's
//! radio, of what was marked by then: of the item and of the sign marked both. Of several drills the worst counts. Unit
//! `count`; less is better: `met` 0. Never evaluated when nothing bears a standing mark. Source: the pack's radio
//! radii.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::whole_m;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("radio-discipline", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let evidence = drill.evidence;
    let radius_m = evidence
        .pack
        .silent_within_m(evidence.session.scenario().patrol.radio);
    let findings: Vec<Finding> = drill
        .events()
        .filter_map(|(tick, event)| match event {
            Event::Transmitted { from } => {
                let (item, range_m) = drill.within(from.point(), tick, radius_m)?;
                let message = Message::new("finding-transmitted-near")
                    .with("device", item.called(evidence))
                    .with("metres", whole_m(range_m))
                    .with("radius", radius_m);
                Some(Finding::new(tick, Some(*from), message).good(false))
            }
            _ => None,
        })
        .collect();
    Measurement::Is(findings.len() as f64, findings)
}
