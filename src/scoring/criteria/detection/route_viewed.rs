//! `route-viewed`: were the sides of the route looked at before they were passed?
//!
//! Measures, in percent, the share of the route walked while searching whose both sides lay in the central view
//! for a quarter of a second while the trainee was still short of them and no farther than the pack's `far_check_m`
//! ([`sides`]). More is better. Never evaluated when the
//! route was neither completed nor an item found, or when nothing was walked. Source: a consistent search of both sides
//! (search-habit and hazard-anticipation studies); the threshold is the pack's.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::facts::{Stretch, sides};
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;

use super::percent;

/// See the file's manual.
pub const CRITERION: Criterion = Criterion::of("route-viewed", Put::ToSession(measure));

fn measure(evidence: &Evidence<'_>) -> Measurement {
    let session = evidence.session;
    if !evidence.facts.patrolled(session) {
        return Measurement::NotCalledFor;
    }
    let stretches = sides(session, evidence.pack, evidence.facts);
    if stretches.is_empty() {
        return Measurement::NotCalledFor;
    }
    let until = evidence.facts.search.last();
    let viewed = stretches.iter().filter(|stretch| stretch.viewed()).count();
    let unseen = stretches
        .iter()
        .filter(|stretch| !stretch.viewed())
        .map(|stretch: &Stretch| {
            let message =
                Message::new("finding-sides-not-viewed").with("metres", stretch.along_m.round());
            let passed = evidence.facts.progress.passed(stretch.along_m);
            let tick = passed.unwrap_or(until).min(until);
            Finding::new(tick, Some(stretch.middle.at_height(0.0)), message).good(false)
        });
    let message = Message::new("finding-sides-viewed")
        .with("viewed", viewed)
        .with("stretches", stretches.len());
    let findings = unseen.chain([Finding::new(until, None, message)]).collect();
    Measurement::Is(percent(viewed, stretches.len()), findings)
}
