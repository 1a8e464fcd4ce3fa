//! `devices-found`: were the devices that could be noticed marked before their mandatory distance was entered?
//!
//! Measures the share of scored devices (see [`crate::scoring::facts::Opportunity::scored`]) that bear a standing mark
//! made before the trainee came inside the mandatory distance after the opportunity opened; second items count too.
//! Unit `share`; more is better. Never evaluated when no device could be noticed: a clean patrol is judged by
//! `false-alarms`. Source: hits and misses are the base of every study in the field (doctrine pack).

use crate::doctrine::schema::{Block, CriterionRule};
use crate::scoring::criterion::{Criterion, Evidence, Finding, Judgement, Sense};
use crate::scoring::facts::device_at;
use crate::text::Message;
use crate::units::Place;

/// See the file's manual.
pub struct DevicesFound;

impl Criterion for DevicesFound {
    fn id(&self) -> &'static str {
        "devices-found"
    }

    fn block(&self) -> Block {
        Block::Detection
    }

    fn unit(&self) -> &'static str {
        "share"
    }

    fn sense(&self) -> Sense {
        Sense::AtLeast
    }

    fn judge(&self, evidence: &Evidence<'_>, rule: &CriterionRule) -> Judgement {
        let facts = evidence.facts;
        let (mut found, mut scored) = (0_u32, 0_u32);
        let mut findings = Vec::new();
        for opportunity in facts.scored() {
            scored += 1;
            let name = evidence.device_name(opportunity.device);
            let at: Option<Place> =
                device_at(evidence.session, opportunity.device).map(|at| at.at_height(0.0));
            let in_time = opportunity.entered_unaware.is_none();
            match (facts.hit_on(opportunity.device), in_time) {
                (Some(mark), true) => {
                    found += 1;
                    findings.push(Finding::new(
                        mark.tick,
                        Some(mark.place),
                        Message::new("finding-device-found").with("device", name),
                    ));
                }
                (Some(mark), false) => findings.push(Finding::new(
                    mark.tick,
                    Some(mark.place),
                    Message::new("finding-device-found-late").with("device", name),
                )),
                (None, _) => findings.push(Finding::new(
                    opportunity.opened.unwrap_or_default(),
                    at,
                    Message::new("finding-device-missed").with("device", name),
                )),
            }
        }
        if scored == 0 {
            return Judgement::never();
        }
        findings.sort_by_key(|finding| finding.tick);
        Judgement::measured(
            f64::from(found) / f64::from(scored),
            self.sense(),
            rule,
            findings,
        )
    }
}
