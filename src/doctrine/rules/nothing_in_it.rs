//! # A list that must not be empty is
//!
//! A pack needs sources, classes of item, a drill, report layouts whose reports have lines, kinds of sign to name, and
//! criteria.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D045 nothing-in-it.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D045",
    name: "nothing-in-it",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("nothing_in_it.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let mut look = |path: String, is_empty: bool| {
        if is_empty {
            complaints.add(path, Message::new("d045"));
        }
    };
    look("sources".into(), pack.sources.is_empty());
    look(
        "distances.classes".into(),
        pack.distances.classes.is_empty(),
    );
    look("drill.steps".into(), pack.drill.steps.is_empty());
    if let Some(ground) = &pack.suspected_ground {
        look("suspected_ground.steps".into(), ground.steps.is_empty());
    }
    look("reports".into(), pack.reports.is_empty());
    for (i, report) in pack.reports.iter().enumerate() {
        look(format!("reports[{i}].lines"), report.lines.is_empty());
    }
    look("marking.kinds".into(), pack.marking.kinds.is_empty());
    look("scoring.criteria".into(), pack.scoring.criteria.is_empty());
}
