//! What a criterion is: one question put to the record, one answer with its evidence.

use super::distance::{Drill, worst};
use super::evidence::Evidence;
use super::judgement::{Finding, Judgement, Measurement, Sense, shortened};
use super::report_truth::Dispatch;
use crate::doctrine::criteria::{KnownCriterion, known};
use crate::doctrine::schema::{Block, CriterionRule};

/// A criterion: one question, and the function that answers it. One per file in `criteria/`, listed by its block.
#[derive(Debug)]
pub struct Criterion {
    known: &'static KnownCriterion,
    measure: Put,
}

/// What a criterion is evaluated on.
#[derive(Debug, Clone, Copy)]
pub enum Put {
    /// The whole session.
    ToSession(fn(&Evidence<'_>) -> Measurement),
    /// Every drill that was due; the worst counts.
    ToEachDrill(fn(&Drill<'_>) -> Measurement),
    /// Every report that was due, each with the item that it is about; the worst counts.
    ToEachReport(fn(&Dispatch<'_>) -> Measurement),
}

impl Criterion {
    /// The criterion of a doctrine id; an unknown id does not compile.
    pub(super) const fn of(id: &str, measure: Put) -> Self {
        match known(id) {
            Some(known) => Self { known, measure },
            None => panic!("doctrine::criteria::CRITERIA has no row of that id"),
        }
    }

    /// See [`KnownCriterion::id`].
    pub fn id(&self) -> &'static str {
        self.known.id
    }

    /// See [`KnownCriterion::block`].
    pub fn block(&self) -> Block {
        self.known.block
    }

    /// See [`KnownCriterion::unit`].
    pub fn unit(&self) -> &'static str {
        self.known.unit
    }

    /// See [`KnownCriterion::sense`].
    pub fn sense(&self) -> Sense {
        self.known.sense
    }

    /// Evaluates the criterion on a record and applies the pack's thresholds. Works for any record.
    pub fn judge(&self, evidence: &Evidence<'_>, rule: &CriterionRule) -> Judgement {
        let in_order = |mut findings: Vec<Finding>| {
            findings.sort_by_key(|finding| finding.tick);
            shortened(findings)
        };
        let measured = match self.measure {
            Put::ToSession(measure) => measure(evidence),
            Put::ToEachDrill(measure) => {
                worst(self.sense(), Drill::owed(evidence).iter().map(measure))
            }
            Put::ToEachReport(measure) => {
                let drills = Drill::owed(evidence);
                let due = drills.iter().flat_map(Dispatch::each);
                worst(self.sense(), due.map(|dispatch| measure(&dispatch)))
            }
        };
        match measured {
            Measurement::NotCalledFor => Judgement::never(),
            Measurement::NotDone(findings) => Judgement::not_done(in_order(findings)),
            Measurement::Is(measured, findings) => {
                Judgement::measured(measured, self.sense(), rule, in_order(findings))
            }
            Measurement::Shown(measured, findings) => Judgement {
                measured,
                findings: in_order(findings),
                ..Judgement::never()
            },
        }
    }
}
