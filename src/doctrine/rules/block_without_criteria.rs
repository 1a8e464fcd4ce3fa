//! # Points that nobody can earn, or criteria that earn none
//!
//! A block with points but no criterion in force can never be earned; a criterion whose block has no points counts for
//! nothing.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::doctrine::criteria::known;
use crate::doctrine::schema::CriterionRule;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D044 block-without-criteria.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D044",
    name: "block-without-criteria",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("block_without_criteria.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let scoring = &pack.scoring;
    let block_of = |rule: &CriterionRule| known(&rule.id).map(|known| known.block);
    for (i, weight) in scoring.blocks.iter().enumerate() {
        if scoring
            .criteria
            .iter()
            .all(|rule| block_of(rule) != Some(weight.block))
        {
            complaints.add(
                format!("scoring.blocks[{i}]"),
                Message::new("d044").with("block", format!("{:?}", weight.block)),
            );
        }
    }
    for (i, rule) in scoring.criteria.iter().enumerate() {
        let Some(block) = block_of(rule) else {
            continue;
        };
        if scoring.blocks.iter().all(|weight| weight.block != block) {
            complaints.add(
                format!("scoring.criteria[{i}].id"),
                Message::new("d044-criterion")
                    .with("criterion", &rule.id)
                    .with("block", format!("{block:?}")),
            );
        }
    }
}
