//! # The blocks' points do not add up to 100
//!
//! Points are out of 100, so that two scorecards can be compared. Each block has more than nothing.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D029 blocks-not-hundred.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D029",
    name: "blocks-not-hundred",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("blocks_not_hundred.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let blocks = &pack.scoring.blocks;
    for (i, block) in blocks.iter().enumerate() {
        if !(block.points > 0.0 && block.points.is_finite()) {
            complaints.add(
                format!("scoring.blocks[{i}].points"),
                Message::new("d029-points").with("points", block.points),
            );
        }
    }
    let sum: f32 = blocks.iter().map(|block| block.points).sum();
    // Tolerance for thirds written as decimals.
    if (sum - 100.0).abs() > 0.001 || !sum.is_finite() {
        complaints.add("scoring.blocks", Message::new("d029").with("sum", sum));
    }
}
