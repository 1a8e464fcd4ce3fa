//! One patrol of one virtual trainee, scored.

use std::sync::Arc;

use crate::coaching::{lesson, pupil};
use crate::record::{Header, Mode, Session, capture};
use crate::scenario::{Exercise, LoadedScenario};
use crate::scoring::{self, Scorecard};
use crate::sim::Patrol;
use crate::trainee;

/// A patrol that was run and scored.
#[derive(Debug, Clone)]
pub struct Trial {
    /// Seed of the variation.
    pub seed: u64,
    /// Who patrolled.
    pub trainee: String,
    /// The variation.
    pub exercise: Arc<Exercise>,
    /// Its score.
    pub scorecard: Scorecard,
}

/// Why a trial could not be run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TrialError {
    /// There is no virtual trainee of that name.
    #[error("there is no virtual trainee {0:?}")]
    UnknownTrainee(String),
}

/// Runs and scores one patrol. Deterministic in scenario, trainee and seed.
pub fn run(loaded: &LoadedScenario, trainee: &str, seed: u64) -> Result<Trial, TrialError> {
    let (exercise, session) = patrol(loaded, trainee, seed)?;
    Ok(Trial {
        seed,
        trainee: trainee.to_owned(),
        scorecard: scoring::score(&session, &loaded.doctrine.pack),
        exercise,
    })
}

/// Runs one patrol. The pupil is led by learn mode's coach, every other trainee by what it sees.
pub fn patrol(
    loaded: &LoadedScenario,
    trainee: &str,
    seed: u64,
) -> Result<(Arc<Exercise>, Session), TrialError> {
    if trainee == pupil::NAME {
        return Ok(lesson::patrol(loaded, seed));
    }
    let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), seed));
    let mut leader = trainee::virtual_trainee(trainee, &exercise, &loaded.doctrine.pack)
        .ok_or_else(|| TrialError::UnknownTrainee(trainee.to_owned()))?;
    let mut patrol = Patrol::new(Arc::clone(&exercise));
    let header = Header::of(loaded, seed, Mode::Practise, trainee, patrol.digest());
    let captured = capture::run(&mut patrol, header, leader.as_mut(), None, &mut |_| {});
    Ok((exercise, captured.session))
}
