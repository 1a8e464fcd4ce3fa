//! # What it finds
//!
//! An objective that rests on a criterion which is not judged here: the doctrine pack does not have it, the scenario leaves
//! it out, or nothing in the scenario can call for it (a way out of a suspected area where there is none).
//!
//! # Why it matters
//!
//! The criteria of an objective gate the verdict: nobody is ready who has not met what the lesson is about. A criterion
//! that is never judged lets everybody through.
//!
//! # Example
//!
//! ```ron
//! objectives: [(text: {"en": "Check the ground at every halt."}, criteria: ["near-check"])],
//! ```
//!
//! # Write instead
//!
//! ```ron
//! objectives: [(text: {"en": "Check the ground at every halt."}, criteria: ["near-check-coverage"])],
//! ```

use super::naming::hint_for;
use super::places::{HOLDING, SECOND};
use super::{Complaints, Rule, Subject};
use crate::diagnostic::Severity;
use crate::scenario::RawScenario;
use crate::scenario::schema::{Afterwards, Happening, Holding};
use crate::text::Message;

pub(super) const RULE: Rule<Subject> = Rule {
    code: "S205",
    name: "objective-criterion-not-judged",
    severity: Severity::Error,
    looks_at: Some(&[
        "criteria_off",
        "suspected_areas!",
        "injects[].what",
        "after_incident",
        "civilians!",
        "route.vulnerable_points!",
        SECOND,
        HOLDING,
    ]),
    source: include_str!("objective_criterion_not_judged.rs"),
    check,
};

fn check(subject: &Subject, complaints: &mut Complaints) {
    let Some(pack) = &subject.pack else { return };
    let off = &subject.raw.criteria_off;
    for (index, objective) in subject.raw.objectives.iter().enumerate() {
        for (number, id) in objective.criteria().iter().enumerate() {
            let path = format!("objectives[{index}].criteria[{number}]");
            if pack.criterion(id).is_none() {
                let judged = pack.scoring.criteria.iter().map(|rule| rule.id.as_str());
                complaints.add_with_hint(
                    path,
                    Message::new("s205")
                        .with("found", id)
                        .with("pack", &pack.id),
                    hint_for("s205", id, judged.filter(|id| !off.iter().any(|o| o == id))),
                );
            } else if off.contains(id) {
                complaints.add_with_hint(
                    path,
                    Message::new("s205-off").with("found", id),
                    Message::new("s205-off-hint"),
                );
            } else if let Some(missing) = missing(&subject.raw, id) {
                complaints.add_with_hint(
                    path,
                    Message::new("s205-never").with("found", id),
                    Message::new("s205-never-hint").with("missing", missing),
                );
            }
        }
    }
}

/// What the scenario lacks for a criterion to apply, as the field is written; none when it can apply.
fn missing(raw: &RawScenario, criterion: &str) -> Option<&'static str> {
    let (holds, missing) = match criterion {
        "suspected-area-looked" | "suspected-area-left" => {
            (!raw.suspected_areas.is_empty(), "suspected_areas: […]")
        }
        "cover-after-incident"
        | "counted-after-incident"
        | "casualty-report-sent"
        | "casualty-report-true" => {
            let told = |what: &Happening| matches!(what, Happening::Incident { .. });
            let happens = raw.injects.iter().any(|inject| told(&inject.what));
            let goes_on = raw.after_incident == Afterwards::GoesOn;
            (happens || goes_on, "what: Incident(…)")
        }
        "civilians-cleared" | "civilians-held" | "people-asked" => {
            (!raw.civilians.is_empty(), "civilians: […]")
        }
        "vulnerable-points-scanned" | "vulnerable-point-halts" => (
            !raw.route.vulnerable_points.is_empty(),
            "vulnerable_points: […]",
        ),
        "secondary-found" => {
            let mut held = raw.sites.iter().flat_map(|site| &site.may_hold);
            let second = held.any(|one| match &one.what {
                Holding::Device(device) => device.secondary_to.is_some(),
                _ => false,
            });
            (second, "secondary_to: \"…\"")
        }
        _ => return None,
    };
    (!holds).then_some(missing)
}
