//! # The same thing said twice
//!
//! Two rows of one name would leave it to chance which of them is scored by: two classes, sources, reports, criteria,
//! radios, blocks or steps of the same name.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;
use std::collections::BTreeSet;

/// D021 repeated-id.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D021",
    name: "repeated-id",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("repeated_id.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let scoring = &pack.scoring;
    repeated(
        complaints,
        "sources[#].id",
        pack.sources.iter().map(|s| s.id.clone()),
    );
    let classes = pack.distances.classes.iter().map(|c| c.id.clone());
    repeated(complaints, "distances.classes[#].id", classes);
    repeated(
        complaints,
        "reports[#].id",
        pack.reports.iter().map(|r| r.id.clone()),
    );
    repeated(
        complaints,
        "priority.rows[#].id",
        pack.priority.rows.iter().map(|r| r.id.clone()),
    );
    let criteria = scoring.criteria.iter().map(|c| c.id.clone());
    repeated(complaints, "scoring.criteria[#].id", criteria);
    let critical = scoring.critical_errors.iter().map(|c| c.id.clone());
    repeated(complaints, "scoring.critical_errors[#].id", critical);
    let radios = pack
        .radio
        .silent_within_m
        .iter()
        .map(|(kind, _)| format!("{kind:?}"));
    repeated(complaints, "radio.silent_within_m[#][0]", radios);
    let blocks = scoring.blocks.iter().map(|b| format!("{:?}", b.block));
    repeated(complaints, "scoring.blocks[#].block", blocks);
    let shares = scoring
        .pass
        .least_share
        .iter()
        .map(|(block, _)| format!("{block:?}"));
    repeated(complaints, "scoring.pass.least_share[#][0]", shares);
    let steps = pack.drill.steps.iter().map(|s| format!("{:?}", s.step));
    repeated(complaints, "drill.steps[#].step", steps);
    if let Some(ground) = &pack.suspected_ground {
        let acts = ground.steps.iter().map(|s| format!("{:?}", s.act));
        repeated(complaints, "suspected_ground.steps[#].act", acts);
    }
    let kinds = pack.marking.kinds.iter().map(|kind| format!("{kind:?}"));
    repeated(complaints, "marking.kinds[#]", kinds);
}

/// `path` has `#` in place of the index.
fn repeated(complaints: &mut Complaints, path: &str, names: impl Iterator<Item = String>) {
    let mut seen = BTreeSet::new();
    for (i, name) in names.enumerate() {
        if seen.contains(&name) {
            complaints.add(
                path.replace('#', &i.to_string()),
                Message::new("d021").with("name", &name),
            );
        }
        seen.insert(name);
    }
}
