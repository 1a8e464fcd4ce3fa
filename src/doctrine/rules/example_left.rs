//! # A number that is only an example
//!
//! `sure: Example` marks a stand-in that the owner of the doctrine has to replace. A course must not teach it. The finding
//! is given once, at the first example, with how many there are.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::citation::{Citation, citations};
use crate::doctrine::schema::Sure;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D042 example-left.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D042",
    name: "example-left",
    severity: Severity::Warning,
    looks_at: None,
    source: include_str!("example_left.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let examples: Vec<Citation<'_>> = citations(pack)
        .into_iter()
        .filter(|citation| citation.sure == Sure::Example)
        .collect();
    if let Some(first) = examples.first() {
        complaints.add_with_hint(
            format!("{}.sure", first.path),
            Message::new("d042").with("count", examples.len()),
            Message::new("d042-hint"),
        );
    }
}
