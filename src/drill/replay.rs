//! A drill worked out again from its record: what was shown, what was answered, how it came out.

use std::sync::Arc;

use super::bank::{Bank, View};
use super::course::Course;
use super::distance::Distances;
use super::file::{DrillError, DrillRecord, Fingerprint, Work};
use super::ladder::Ladder;
use super::outcome::{Answered, Outcome, Tally};
use super::practised::Practised;
use super::reporting::{Judged, Reporting};

/// A drill worked out again.
pub struct Replayed {
    /// What came of it; none where the scenario has nothing to drill on for this program.
    pub worked: Option<Worked>,
    /// What it practised of skills, answer by answer.
    pub practised: Vec<Practised>,
    /// The first thing shown that is not the one answered then, from 0; none when all are.
    pub differs_at: Option<usize>,
}

/// What came of a drill, by its kind.
pub enum Worked {
    /// Of a spot drill.
    Spot(Spotted),
    /// Of a report drill: the drill, and the report judged.
    Report(Box<Reporting>, Judged),
    /// Of a distance drill.
    Distance(Distances),
}

/// What came of a spot drill.
#[derive(Debug, Clone, PartialEq)]
pub struct Spotted {
    /// Views, answers and outcomes.
    pub passed: Vec<(View, Answered, Outcome)>,
    /// In counts.
    pub tally: Tally,
    /// Ease at which half is found, and its standard deviation.
    pub threshold: (f32, f32),
}

impl Replayed {
    /// What came of a spot drill; none of another, or where nothing did.
    pub fn spotted(&self) -> Option<&Spotted> {
        match &self.worked {
            Some(Worked::Spot(spotted)) => Some(spotted),
            _ => None,
        }
    }
}

impl Spotted {
    /// Of a drill as far as it has got.
    pub fn of(course: &Course) -> Self {
        Self {
            passed: course.passed().to_vec(),
            tally: course.tally(),
            threshold: course.ladder().threshold(),
        }
    }

    /// Of no answer at all.
    pub fn nothing() -> Self {
        Self {
            passed: Vec::new(),
            tally: Tally::default(),
            threshold: Ladder::default().threshold(),
        }
    }
}

/// Works a drill out again.
pub fn replay(drill: &DrillRecord) -> Result<Replayed, DrillError> {
    let kept = drill.header.kept()?;
    let bank = Arc::new(Bank::of(&kept.exercise.scenario, &kept.doctrine));
    let seed = drill.header.seed;
    let replayed = match &drill.work {
        Work::Spot {
            length,
            answers,
            views,
        } => Course::of_length(&bank, seed, *length).map(|course| spot(course, answers, views)),
        Work::Report { filled, scene } => Reporting::begin(&bank, seed).map(|reporting| {
            let judged = reporting.judge(filled);
            Replayed {
                differs_at: (reporting.scene().digest() != *scene).then_some(0),
                practised: if filled.sent {
                    Practised::of_report(&reporting, &judged)
                } else {
                    Vec::new()
                },
                worked: Some(Worked::Report(Box::new(reporting), judged)),
            }
        }),
        Work::Distance { drawn, situations } => {
            Distances::begin(&bank, seed).map(|mut distances| {
                let mut differs_at = None;
                for (number, (drawn, digest)) in drawn.iter().zip(situations).enumerate() {
                    let shown = distances
                        .situation()
                        .map(super::distance::Situation::digest);
                    if shown != Some(*digest) {
                        differs_at = differs_at.or(Some(number));
                    }
                    distances.answer(drawn.clone());
                }
                Replayed {
                    practised: Practised::of_distances(&distances),
                    worked: Some(Worked::Distance(distances)),
                    differs_at,
                }
            })
        }
    };
    Ok(replayed.unwrap_or(Replayed {
        worked: None,
        practised: Vec::new(),
        differs_at: (drill.answered() > 0).then_some(0),
    }))
}

fn spot(mut course: Course, answers: &[Answered], views: &[Fingerprint]) -> Replayed {
    let mut differs_at = None;
    for (number, (answered, digest)) in answers.iter().zip(views).enumerate() {
        if course.view().map(View::digest) != Some(*digest) {
            differs_at = differs_at.or(Some(number));
        }
        course.answer(*answered);
    }
    Replayed {
        worked: Some(Worked::Spot(Spotted::of(&course))),
        practised: Practised::of_course(&course),
        differs_at,
    }
}
