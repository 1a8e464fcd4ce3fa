//! # Priorities that do not cover every case
//!
//! The priority of a report is the first row that fits. The last row names neither an impact nor a worth, so that it fits
//! when no other does; a row after it could never be reached.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::schema::PriorityRow;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D037 priority-without-last-row.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D037",
    name: "priority-without-last-row",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("priority_without_last_row.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let rows = &pack.priority.rows;
    let fits_always =
        |row: &PriorityRow| row.impact_at_least.is_none() && row.worth_at_least.is_none();
    match rows.iter().position(fits_always) {
        None => complaints.add("priority.rows", Message::new("d037")),
        Some(last) => {
            for (i, row) in rows.iter().enumerate().skip(last + 1) {
                complaints.add(
                    format!("priority.rows[{i}]"),
                    Message::new("d037-after").with("row", &row.id),
                );
            }
        }
    }
}
