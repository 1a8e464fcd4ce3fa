//! # The report in force is not one of the reports
//!
//! `report_in_force` names the report that the trainee sends; its layout must be in `reports`.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule, suggest};
use crate::text::Message;

/// D027 unknown-report-in-force.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D027",
    name: "unknown-report-in-force",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("unknown_report_in_force.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    if pack.report_in_force().is_some() {
        return;
    }
    let names: Vec<&str> = pack
        .reports
        .iter()
        .map(|report| report.id.as_str())
        .collect();
    let message = Message::new("d027").with("id", &pack.report_in_force);
    let hint = match suggest(&pack.report_in_force, names.iter().copied()) {
        Some(meant) => Message::new("d-did-you-mean").with("name", meant),
        None => Message::new("d-one-of").with("names", names.join(", ")),
    };
    complaints.add_with_hint("report_in_force", message, hint);
}
