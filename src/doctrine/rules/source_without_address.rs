//! # A source that nobody could look up
//!
//! A source has a title and says where it can be found: an address, a library, an office.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D047 source-without-address.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D047",
    name: "source-without-address",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("source_without_address.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for (i, source) in pack.sources.iter().enumerate() {
        for (name, words) in [("title", &source.title), ("address", &source.address)] {
            if words.trim().is_empty() {
                complaints.add(
                    format!("sources[{i}].{name}"),
                    Message::new("d047").with("source", &source.id),
                );
            }
        }
    }
}
