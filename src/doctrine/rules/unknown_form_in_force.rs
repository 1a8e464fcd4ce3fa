//! # A form in force that is not one of the reports
//!
//! `handover_in_force` names the form on which the specialists are briefed, `casualty_report` the report after an
//! incident. The layout of each must be in `reports`. Leave the line out when the pack asks for neither.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule, suggest};
use crate::text::Message;

/// D070 unknown-form-in-force.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D070",
    name: "unknown-form-in-force",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("unknown_form_in_force.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let named = [
        ("handover_in_force", &pack.handover_in_force),
        ("casualty_report", &pack.casualty_report),
    ];
    for (path, id) in named {
        let Some(id) = id.as_ref().filter(|id| pack.report(id).is_none()) else {
            continue;
        };
        let names: Vec<&str> = pack.reports.iter().map(|form| form.id.as_str()).collect();
        let hint = match suggest(id, names.iter().copied()) {
            Some(meant) => Message::new("d-did-you-mean").with("name", meant),
            None => Message::new("d-one-of").with("names", names.join(", ")),
        };
        complaints.add_with_hint(path, Message::new("d070").with("id", id), hint);
    }
}
