//! What a criterion is: one question put to the record, one answer with its evidence.

use serde::{Deserialize, Serialize};

use super::distance::{Drill, worst};
use super::facts::Facts;
use crate::doctrine::Pack;
pub use crate::doctrine::criteria::Sense;
use crate::doctrine::criteria::{KnownCriterion, known};
use crate::doctrine::schema::{Block, CriterionRule};
use crate::record::Session;
use crate::scenario::Exercise;
use crate::scenario::exercise::{DeviceId, LookAlikeId, PersonId};
use crate::text::{Message, Text};
use crate::units::{Place, Tick};

/// Input of a criterion.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    /// The record.
    pub session: &'a Session,
    /// The doctrine in force.
    pub pack: &'a Pack,
    /// Shared facts, derived once.
    pub facts: &'a Facts,
}

impl<'a> Evidence<'a> {
    /// The variation patrolled.
    pub fn exercise(&self) -> &'a Exercise {
        &self.session.exercise
    }

    /// Display name of a person; the index when the exercise has no such person.
    pub fn person_name(&self, person: PersonId) -> Message {
        let exercise = self.exercise();
        if person.index() < exercise.people.len() {
            exercise.person_called(person)
        } else {
            Message::new("report-words").with("words", format!("#{}", person.0))
        }
    }

    /// Display name of a device; the index when the exercise has no such device.
    pub fn device_name(&self, device: DeviceId) -> Text {
        self.exercise().devices.get(device.index()).map_or_else(
            || Text::english(format!("#{}", device.0)),
            |placed| placed.device.called(),
        )
    }

    /// Display name of a look-alike; the index when the exercise has no such look-alike.
    pub fn look_alike_name(&self, look_alike: LookAlikeId) -> Text {
        let placed = self.exercise().look_alikes.get(look_alike.index());
        placed.map_or_else(
            || Text::english(format!("#{}", look_alike.0)),
            |placed| placed.look_alike.called(),
        )
    }
}

/// The answer to a criterion.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Done as the doctrine asks.
    Met,
    /// Half way.
    PartlyMet,
    /// Not done, though it was called for.
    NotMet,
    /// It was not called for in this session, or cannot be told. Never a pass: no points, and none possible.
    NeverEvaluated,
}

/// One piece of evidence: a moment, a place and a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Time.
    pub tick: Tick,
    /// Where, if anywhere.
    pub place: Option<Place>,
    /// What.
    pub message: Message,
    /// Outcome of this finding, where it can differ from its criterion's: of five steps in order one is not done.
    pub outcome: Option<Outcome>,
}

/// Most findings kept per criterion: holding the mark key for half an hour must not make a page that no machine
/// opens.
const MOST_FINDINGS: usize = 200;

/// The first findings, the number left out, and the last, which may be a summary.
fn shortened(mut findings: Vec<Finding>) -> Vec<Finding> {
    let over = findings.len().saturating_sub(MOST_FINDINGS);
    if over > 0
        && let Some(last) = findings.pop()
    {
        findings.truncate(MOST_FINDINGS - 2);
        let message = Message::new("finding-more").with("count", over + 1);
        findings.push(Finding::new(last.tick, None, message));
        findings.push(last);
    }
    findings
}

/// A criterion's outcome with its evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// Outcome.
    pub outcome: Outcome,
    /// Share of the criterion's points earned, 0..1; 0 when never evaluated.
    pub share: f32,
    /// The measurement, in the criterion's unit.
    pub measured: Option<f64>,
    /// What it rests on, earliest first.
    pub findings: Vec<Finding>,
}

impl Judgement {
    /// Not called for in this session.
    pub fn never() -> Self {
        Self {
            outcome: Outcome::NeverEvaluated,
            share: 0.0,
            measured: None,
            findings: Vec::new(),
        }
    }

    /// Called for and measured in the criterion's unit: met, partly met (half the points) or not met, by the rule's
    /// thresholds.
    pub fn measured(
        measured: f64,
        sense: Sense,
        rule: &CriterionRule,
        findings: Vec<Finding>,
    ) -> Self {
        // In the threshold's own precision: 0.8 measured meets a threshold written 0.8.
        let reaches = |threshold: f32| match sense {
            Sense::AtLeast => measured as f32 >= threshold,
            Sense::AtMost => measured as f32 <= threshold,
        };
        let (outcome, share) = if reaches(rule.met) {
            (Outcome::Met, 1.0)
        } else if reaches(rule.partly) {
            (Outcome::PartlyMet, 0.5)
        } else {
            (Outcome::NotMet, 0.0)
        };
        Self {
            outcome,
            share,
            measured: Some(measured),
            findings,
        }
    }

    /// Called for and not done at all: nothing to measure.
    pub fn not_done(findings: Vec<Finding>) -> Self {
        Self {
            outcome: Outcome::NotMet,
            share: 0.0,
            measured: None,
            findings,
        }
    }
}

impl Finding {
    /// A finding at a moment and place.
    pub fn new(tick: Tick, place: Option<Place>, message: Message) -> Self {
        Self {
            tick,
            place,
            message,
            outcome: None,
        }
    }

    /// With an outcome of its own.
    pub fn good(self, good: bool) -> Self {
        let outcome = if good { Outcome::Met } else { Outcome::NotMet };
        Self {
            outcome: Some(outcome),
            ..self
        }
    }
}

/// A criterion's measurement, before thresholds.
#[derive(Debug, Clone, PartialEq)]
pub enum Measurement {
    /// Not called for in this session, or undecidable.
    NotCalledFor,
    /// Called for and not done at all.
    NotDone(Vec<Finding>),
    /// The measurement, in the criterion's unit, with its evidence.
    Is(f64, Vec<Finding>),
    /// Shown and not judged: too little evidence, or for the instructor to judge, as the findings tell.
    Shown(Option<f64>, Vec<Finding>),
}

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
            Put::ToEachDrill(measure) => worst(evidence, self.sense(), measure),
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
