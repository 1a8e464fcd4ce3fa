//! # A fact whose source is not in the list
//!
//! Every number of a pack must be defensible in front of a class. The list `sources` says where it can be looked up; a
//! source that is not in the list cannot be.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::citation::citations;
use crate::source::{Complaints, Rule, suggest};
use crate::text::Message;

/// D022 unknown-source.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D022",
    name: "unknown-source",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("unknown_source.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    for citation in citations(pack) {
        if pack.source(citation.source).is_some() {
            continue;
        }
        let names = pack.sources.iter().map(|source| source.id.as_str());
        let hint = match suggest(citation.source, names) {
            Some(meant) => Message::new("d-did-you-mean").with("name", meant),
            None => Message::new("d022-hint"),
        };
        complaints.add_with_hint(
            format!("{}.source", citation.path),
            Message::new("d022").with("source", citation.source),
            hint,
        );
    }
}
