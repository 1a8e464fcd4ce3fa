//! What can be done next, once the class has said where the sign is.

use crate::doctrine::schema::{Drill, Step};

/// An option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Go on with the patrol: right where nothing is out of place.
    GoOn,
    /// A step of the doctrine pack's drill.
    Step(Step),
    /// Go nearer to be sure: never right.
    Nearer,
}

impl Next {
    /// Its name for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::GoOn => "go-on",
            Self::Step(Step::Confirm) => "confirm",
            Self::Step(Step::Clear) => "clear",
            Self::Step(Step::Communicate) => "communicate",
            Self::Step(Step::Cordon) => "cordon",
            Self::Step(Step::Check) => "check",
            Self::Step(Step::Control) => "control",
            Self::Nearer => "nearer",
        }
    }

    /// The options under a pack's drill, the same in every view.
    pub fn options(drill: &Drill) -> Vec<Self> {
        let steps = drill.steps.iter().map(|step| Self::Step(step.step));
        [Self::GoOn]
            .into_iter()
            .chain(steps)
            .chain([Self::Nearer])
            .collect()
    }

    /// Whether it is right at a first sight, when no step has been done yet: of the drill whatever needs none before it.
    pub fn is_right(self, drill: &Drill, has_item: bool) -> bool {
        match self {
            Self::GoOn => !has_item,
            Self::Step(step) => {
                let mut steps = drill.steps.iter();
                has_item && steps.any(|of| of.step == step && of.needs.is_empty())
            }
            Self::Nearer => false,
        }
    }
}
