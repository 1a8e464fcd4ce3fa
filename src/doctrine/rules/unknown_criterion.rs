//! # A criterion that this program does not know
//!
//! A pack chooses among the criteria that the program can judge, and sets their thresholds. A misspelt one would simply
//! not be scored, and nobody would notice.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::criteria::{CRITERIA, known};
use crate::source::{Complaints, Rule, suggest};
use crate::text::Message;

/// D032 unknown-criterion.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D032",
    name: "unknown-criterion",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("unknown_criterion.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for (i, rule) in pack.scoring.criteria.iter().enumerate() {
        if known(&rule.id).is_none() {
            unknown(
                complaints,
                format!("scoring.criteria[{i}].id"),
                &rule.id,
                CRITERIA.iter().map(|criterion| criterion.id),
            );
        }
    }
}

fn unknown(
    complaints: &mut Complaints,
    path: String,
    id: &str,
    names: impl Iterator<Item = &'static str> + Clone,
) {
    let hint = match suggest(id, names.clone()) {
        Some(meant) => Message::new("d-did-you-mean").with("name", meant),
        None => Message::new("d-one-of").with("names", names.collect::<Vec<_>>().join(", ")),
    };
    complaints.add_with_hint(path, Message::new("d032").with("id", id), hint);
}
