//! Sessions told apart by how they were played: what was coached is never taken for what was assessed.

use schemars::JsonSchema;
use serde::Serialize;

use super::Verdicts;
use crate::record::Mode;
use crate::scoring::scorecard::Verdict;

/// Verdicts, counted mode by mode.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ByMode {
    /// No help, no feedback until the end.
    pub assess: Verdicts,
    /// Feedback at the debrief.
    pub practise: Verdicts,
    /// Coached, items shown.
    pub learn: Verdicts,
}

impl ByMode {
    /// Counts a verdict.
    pub fn count(&mut self, mode: Mode, verdict: Verdict) {
        match mode {
            Mode::Assess => self.assess.count(verdict),
            Mode::Practise => self.practise.count(verdict),
            Mode::Learn => self.learn.count(verdict),
        }
    }

    /// Each mode, the strictest first.
    pub fn each(&self) -> [(Mode, Verdicts); 3] {
        [
            (Mode::Assess, self.assess),
            (Mode::Practise, self.practise),
            (Mode::Learn, self.learn),
        ]
    }
}

/// How much a mode asks for by oneself, more for more.
pub fn strictness(mode: Mode) -> u8 {
    match mode {
        Mode::Learn => 0,
        Mode::Practise => 1,
        Mode::Assess => 2,
    }
}
