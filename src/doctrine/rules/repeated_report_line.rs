//! # A report that asks the same thing twice
//!
//! Two lines with one field would count one answer twice. Two lines with the same number cannot be told apart over the
//! radio; letters may repeat, as the two E of METHANE do. A line without a label cannot be called at all.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D028 repeated-report-line.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D028",
    name: "repeated-report-line",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("repeated_report_line.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for (i, report) in pack.reports.iter().enumerate() {
        for (j, line) in report.lines.iter().enumerate() {
            let earlier = &report.lines[..j];
            let path = format!("reports[{i}].lines[{j}]");
            if earlier.iter().any(|other| other.field == line.field) {
                complaints.add(
                    format!("{path}.field"),
                    Message::new("d028-field").with("field", format!("{:?}", line.field)),
                );
            }
            let numbered = line.label.chars().any(|c| c.is_ascii_digit());
            if line.label.trim().is_empty() {
                complaints.add(format!("{path}.label"), Message::new("d028-empty"));
            } else if numbered && earlier.iter().any(|other| other.label == line.label) {
                complaints.add(
                    format!("{path}.label"),
                    Message::new("d028-label").with("label", &line.label),
                );
            }
        }
    }
}
