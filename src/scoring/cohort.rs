//! Results of a class, or of one trainee over time, pooled from many scored sessions.
//!
//! Nobody is failed by these numbers. They say what to train next and with whom, and which device of a scenario tells
//! nothing about who can do it.

mod attempts;
mod groups;
mod items;
mod modes;
mod stray;
mod votes;

use schemars::JsonSchema;
use serde::Serialize;

use super::Outcome;
use super::scorecard::{Points, Verdict};
use super::statistics::{Counts, Estimate, rate};
use crate::record::Mode;
use crate::text::{Message, Text};
use crate::vocabulary::SignKind;

pub use attempts::{Attempt, AttemptSum};
pub use groups::{AgeGroup, Background, GroupResults, Groups, LEAST_IN_GROUP, Sex, shown};
pub use items::{Item, ItemSum, LEAST_FOR_ITEM, Telling};
pub use modes::{ByMode, strictness};
pub use stray::{Differs, Stray};
pub use votes::{GroupVotes, RightHands, VotesOnKind};

/// Days after the last session at which somebody is due for a refresher. A proposal of this program, from the spacing of
/// refreshers in the literature: the first one three to five weeks after training (Cepeda and others 2008, the best gap
/// for a year is 5 to 10 % of it; half of what was gained is lost in 6.5 months, Tatel and Ackerman 2025).
pub const DUE_AFTER_DAYS: i32 = 28;

/// Bins of the share of a required distance that was kept: tenths up to the double, and more.
pub const DISTANCE_BINS: usize = 21;

/// Whose results they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// Everybody in the store.
    Everybody,
    /// Those enrolled in a course: what counts for it.
    Course(String),
    /// One trainee: everything.
    Trainee(String),
    /// One trainee of a course: what counts for it.
    Enrolled {
        /// Pseudonym.
        trainee: String,
        /// Name of the course.
        course: String,
    },
}

impl Whose {
    /// The only trainee who is meant.
    pub fn trainee(&self) -> Option<&str> {
        match self {
            Self::Trainee(trainee) | Self::Enrolled { trainee, .. } => Some(trainee),
            Self::Everybody | Self::Course(_) => None,
        }
    }

    /// The course for which it is counted.
    pub fn course(&self) -> Option<&str> {
        match self {
            Self::Course(course) | Self::Enrolled { course, .. } => Some(course),
            Self::Everybody | Self::Trainee(_) => None,
        }
    }
}

/// Results of a class, or of one trainee.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Cohort {
    /// Whose they are.
    pub whose: Whose,
    /// Sessions that came to their end.
    pub sessions: u32,
    /// Sessions that were broken off: they count nowhere else.
    pub broken_off: u32,
    /// Verdicts, counted.
    pub verdicts: Verdicts,
    /// The same verdicts by how the sessions were played.
    pub modes: ByMode,
    /// Patrols of those enrolled that do not count for the course; of a course only.
    pub strays: Vec<Stray>,
    /// Signal and noise trials of all sessions.
    pub counts: Counts,
    /// Who has done what.
    pub trainees: Vec<TraineeResults>,
    /// By sex and by age group; only where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Groups>,
    /// The sessions, latest first; of one trainee only.
    pub history: Vec<SessionResult>,
    /// Kinds of sign, the most missed first.
    pub kinds: Vec<KindTally>,
    /// Criteria, the most missed first.
    pub criteria: Vec<CriterionTally>,
    /// Lines of report forms, those that go wrong most first.
    pub lines: Vec<LineTally>,
    /// Critical errors, the most frequent first.
    pub critical_errors: Vec<ErrorTally>,
    /// Items by the share of the required distance that was kept: tenths, the last bin is the double and more.
    pub distances: Vec<u32>,
    /// Progress over attempts: the n-th session of everybody.
    pub attempts: Vec<Attempt>,
    /// Devices by scenario, as items of a test.
    pub scenarios: Vec<ScenarioItems>,
    /// What classes voted on together.
    pub group: GroupVotes,
    /// Advice of the last session that was not without fault; of one trainee only, and where the sessions are listed.
    #[serde(skip)]
    pub train_next: Vec<Message>,
}

/// Verdicts, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Verdicts {
    /// Ready.
    pub ready: u32,
    /// Not yet.
    pub not_yet: u32,
    /// Incomplete.
    pub incomplete: u32,
}

impl Verdicts {
    /// All of them.
    pub fn total(&self) -> u32 {
        self.ready + self.not_yet + self.incomplete
    }

    /// Counts a verdict.
    pub fn count(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Ready => self.ready += 1,
            Verdict::NotYet => self.not_yet += 1,
            Verdict::Incomplete => self.incomplete += 1,
        }
    }

    /// Adds verdicts counted elsewhere.
    pub fn add(&mut self, other: Self) {
        self.ready += other.ready;
        self.not_yet += other.not_yet;
        self.incomplete += other.incomplete;
    }
}

/// What one trainee has done.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TraineeResults {
    /// Pseudonym, or name of a virtual trainee or script.
    pub pseudonym: String,
    /// Real name, where it is known and was asked for.
    pub name: Option<String>,
    /// Sessions that came to their end.
    pub sessions: u32,
    /// Verdicts, counted.
    pub verdicts: Verdicts,
    /// The same verdicts by how the sessions were played.
    pub modes: ByMode,
    /// Verdict of the last session.
    pub last_verdict: Option<Verdict>,
    /// How the last session was played.
    pub last_mode: Option<Mode>,
    /// Day of the last session, ISO 8601; none where no record says.
    pub last_day: Option<String>,
    /// Points of the best session of those that were played in the strictest mode. Points for a route on which there was nothing to
    /// notice stand for somebody's best only where there is no other.
    pub best: Option<Points>,
    /// How that session was played.
    pub best_mode: Option<Mode>,
    /// Signal and noise trials.
    pub counts: Counts,
    /// Sessions with a critical error.
    pub critical: u32,
    /// Drills, whole or broken off.
    pub drills: u32,
    /// Whether a refresher is due: neither a session nor a drill for [`DUE_AFTER_DAYS`] days.
    pub due: bool,
}

impl TraineeResults {
    /// False for somebody who was enrolled and has neither a session nor a drill.
    pub fn has_played(&self) -> bool {
        self.sessions + self.drills > 0
    }
}

/// One session of a trainee.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SessionResult {
    /// Day, ISO 8601; none where the record does not say.
    pub day: Option<String>,
    /// Title of the scenario.
    pub title: Text,
    /// Seed of the variation, up to 64 bits.
    pub seed: String,
    /// How it was played.
    pub mode: Mode,
    /// The verdict.
    pub verdict: Verdict,
    /// Points over all blocks.
    pub points: Points,
    /// Hits and false alarms.
    pub counts: Counts,
}

/// How often a kind of sign was found.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct KindTally {
    /// The kind.
    pub kind: SignKind,
    /// Devices that showed it first and were found.
    pub found: u32,
    /// Devices that showed it first.
    pub of: u32,
}

impl KindTally {
    /// Share that was missed, with its interval; none of none.
    pub fn missed(&self) -> Option<Estimate> {
        rate(self.of - self.found.min(self.of), self.of)
    }
}

/// How often a criterion came out how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CriterionTally {
    /// Its id.
    pub id: String,
    /// How it came out.
    pub outcomes: Outcomes,
}

/// How often a line of a form came out how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LineTally {
    /// Id of the form.
    pub form: String,
    /// What stands before the line.
    pub label: String,
    /// What is asked.
    pub asks: Text,
    /// How it came out.
    pub outcomes: Outcomes,
}

/// How often a critical error was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ErrorTally {
    /// Its id.
    pub id: String,
    /// Sessions in which it was made.
    pub sessions: u32,
}

/// Outcomes, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Outcomes {
    /// Met.
    pub met: u32,
    /// Half way.
    pub partly_met: u32,
    /// Not met.
    pub not_met: u32,
}

impl Outcomes {
    /// Counts outcomes; one that was never evaluated is none.
    pub fn count(&mut self, outcome: Outcome, sessions: u32) {
        match outcome {
            Outcome::Met => self.met += sessions,
            Outcome::PartlyMet => self.partly_met += sessions,
            Outcome::NotMet => self.not_met += sessions,
            Outcome::NeverEvaluated => {}
        }
    }

    /// Times it was called for.
    pub fn called_for(&self) -> u32 {
        self.met + self.partly_met + self.not_met
    }

    /// Share of those that were called for and not fully met, with its interval; none of none.
    pub fn missed(&self) -> Option<Estimate> {
        rate(self.partly_met + self.not_met, self.called_for())
    }
}

/// Devices of a scenario, as items of a test.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ScenarioItems {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Sessions of it.
    pub sessions: u32,
    /// Its devices, by name.
    pub items: Vec<Item>,
}

/// The bin of [`Cohort::distances`] for a distance.
pub fn distance_bin(required_m: f32, achieved_m: f32) -> Option<usize> {
    let tenths = achieved_m / required_m * 10.0;
    (required_m > 0.0 && tenths >= 0.0).then(|| (tenths as usize).min(DISTANCE_BINS - 1))
}

/// The most missed first: by the lower end of the interval, so that one miss of one does not go before thirty of forty.
pub fn most_missed_first<T>(all: &mut [T], missed: impl Fn(&T) -> Option<Estimate>) {
    let low = |one: &T| missed(one).map_or(-1.0, |share| share.low);
    all.sort_by(|a, b| low(b).total_cmp(&low(a)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_falls_into_its_tenth_of_what_is_required() {
        assert_eq!(distance_bin(100.0, 0.0), Some(0));
        assert_eq!(distance_bin(100.0, 99.0), Some(9));
        assert_eq!(distance_bin(100.0, 100.0), Some(10));
        assert_eq!(distance_bin(100.0, 1_000.0), Some(20));
        assert_eq!(distance_bin(0.0, 10.0), None);
        assert_eq!(distance_bin(100.0, f32::NAN), None);
    }

    #[test]
    fn one_miss_of_one_does_not_go_before_thirty_of_forty() {
        let tally = |not_met, met| Outcomes {
            met,
            partly_met: 0,
            not_met,
        };
        let mut all = [tally(1, 0), tally(30, 10), tally(0, 40), tally(0, 0)];
        most_missed_first(&mut all, Outcomes::missed);
        assert_eq!(all, [tally(30, 10), tally(1, 0), tally(0, 40), tally(0, 0)]);
    }
}
