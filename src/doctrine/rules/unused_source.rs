//! # A source that nothing cites
//!
//! A list of sources that looks longer than what the pack rests on misleads whoever reads it. Take it out, or cite it
//! where it belongs.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::citation::citations;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D023 unused-source.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D023",
    name: "unused-source",
    severity: Severity::Warning,
    looks_at: None,
    source: include_str!("unused_source.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let citations = citations(pack);
    for (i, source) in pack.sources.iter().enumerate() {
        if citations
            .iter()
            .all(|citation| citation.source != source.id)
        {
            complaints.add(
                format!("sources[{i}].id"),
                Message::new("d023").with("source", &source.id),
            );
        }
    }
}
