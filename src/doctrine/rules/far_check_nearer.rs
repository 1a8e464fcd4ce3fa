//! # The far check is nearer than the near one
//!
//! The near check is what one does at every stop, the far check what a longer stop adds around it.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D046 far-check-nearer.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D046",
    name: "far-check-nearer",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("far_check_nearer.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let (near_m, far_m) = (pack.halts.near_check_m.value, pack.halts.far_check_m.value);
    if far_m <= near_m {
        complaints.add(
            "halts.far_check_m.value",
            Message::new("d046")
                .with("far_m", far_m)
                .with("near_m", near_m),
        );
    }
}
