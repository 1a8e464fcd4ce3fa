//! # An id that is not lower-case letters, digits and hyphens
//!
//! Ids are typed by hand in scenarios, scripts and on the command line, and become file names. One spelling everywhere
//! spares everybody a search for the capital letter.
//!
//! ```ron
//! id: "Open NATO"      // no
//! id: "open-nato"      // yes
//! ```

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D020 malformed-id.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D020",
    name: "malformed-id",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("malformed_id.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let mut look = |path: String, id: &str| {
        if !well_formed(id) {
            complaints.add_with_hint(
                path,
                Message::new("d020").with("id", id),
                Message::new("d020-hint"),
            );
        }
    };
    look("id".into(), &pack.id);
    for (i, source) in pack.sources.iter().enumerate() {
        look(format!("sources[{i}].id"), &source.id);
    }
    for (i, class) in pack.distances.classes.iter().enumerate() {
        look(format!("distances.classes[{i}].id"), &class.id);
    }
    for (i, report) in pack.reports.iter().enumerate() {
        look(format!("reports[{i}].id"), &report.id);
    }
    for (i, row) in pack.priority.rows.iter().enumerate() {
        look(format!("priority.rows[{i}].id"), &row.id);
    }
}

fn well_formed(id: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !id.is_empty() && id.chars().all(plain) && !id.starts_with('-') && !id.ends_with('-')
}
