//! # Bands of elevation that do not rise
//!
//! The edges part looks near the feet from looks above head height. They rise, lie between -90° and 90°, and there is at
//! least one.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D039 elevation-edges-unsorted.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D039",
    name: "elevation-edges-unsorted",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("elevation_edges_unsorted.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let edges = &pack.halts.elevation_edges_deg.value;
    let rising = edges.windows(2).all(|pair| pair[0] < pair[1]);
    let within = edges.iter().all(|edge| *edge > -90.0 && *edge < 90.0);
    if edges.is_empty() || !rising || !within {
        complaints.add("halts.elevation_edges_deg.value", Message::new("d039"));
    }
}
