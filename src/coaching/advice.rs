//! Advice: a prompt as values, and the same in words.

use crate::scenario::exercise::PersonId;
use crate::sim::action::{CheckRing, Direction, MarkId, Means, Report};
use crate::text::{Message, Text};
use crate::units::{Place, Point};
use crate::vocabulary::SignKind;

/// One thing to do now.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// The prompt.
    pub what: Prompt,
    /// The same in words.
    pub message: Message,
    /// The step of the pack's drill that it belongs to, in the pack's own words.
    pub step: Option<Text>,
}

/// A prompt as values: for virtual trainees; people follow the words.
#[derive(Debug, Clone, PartialEq)]
pub enum Prompt {
    /// Walk on along a line, searching both sides of the way.
    WalkOn {
        /// The line, from here to the end of the route.
        along: Vec<Point>,
        /// Pace, metres a second.
        pace_mps: f32,
    },
    /// Stand still.
    Stop,
    /// Stop and look in a direction, to an eighth of the circle.
    LookTo {
        /// Bearing, degrees clockwise from grid north.
        bearing_deg: f32,
    },
    /// Stop and look at a place.
    LookAt {
        /// Where.
        at: Place,
        /// Through the binoculars.
        optics: bool,
    },
    /// Stop and look over a place and the ground to its left and right.
    LookOver {
        /// Where.
        at: Point,
        /// Half width, degrees.
        aside_deg: f32,
        /// Through the binoculars.
        optics: bool,
    },
    /// Stop and look once all round at one elevation.
    LookRound {
        /// The pack's elevation bin; 0 is the ground.
        elevation: usize,
    },
    /// Stop and keep looking about, mostly in one direction.
    Wait {
        /// The direction.
        towards: Point,
    },
    /// Mark what is at a place.
    Mark {
        /// Where.
        at: Place,
        /// Kind of sign.
        kind: SignKind,
        /// Confidence, percent.
        confidence_percent: u8,
    },
    /// Withdraw a mark.
    TakeBack(MarkId),
    /// Warn everybody in reach.
    Warn,
    /// Begin a check of a ring.
    Check(CheckRing),
    /// Order everybody to withdraw.
    Withdraw {
        /// The place to leave.
        from: Point,
        /// Distance, metres.
        distance_m: f32,
    },
    /// Go back the way one came.
    GoBack {
        /// The way back, from here.
        along: Vec<Point>,
    },
    /// Order everybody to take cover.
    TakeCover {
        /// The place to be shielded from.
        from: Point,
    },
    /// Order everybody to fall in again.
    Resume,
    /// Give up the route.
    TurnBack,
    /// Send somebody to a post.
    Post {
        /// Who.
        person: PersonId,
        /// Where.
        at: Point,
    },
    /// Set up the control point.
    PlaceControlPoint {
        /// Where.
        at: Point,
    },
    /// Send this report.
    Report(Report),
    /// Hand the cordon over to the specialists.
    HandOver,
    /// Hand it over with this briefing.
    Brief(Report),
    /// Ask a local person.
    Ask {
        /// Who.
        person: PersonId,
        /// Means of speaking.
        by: Means,
    },
    /// Tell the local people inside the ring to leave.
    Direct(Direction),
    /// Count the patrol.
    Count,
}

/// The input that a prompt needs, independent of the window's key mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Input {
    /// Walk on along the route.
    WalkOn,
    /// Walk back the way one came.
    WalkBack,
    /// Stand still.
    Stop,
    /// Look around.
    Look,
    /// Raise or lower the binoculars.
    Optics,
    /// Mark the target of the look.
    Mark,
    /// The list of marks, to withdraw one.
    Marks,
    /// Warn.
    Warn,
    /// Check of the near ring.
    CheckNear,
    /// Check of the far ring.
    CheckFar,
    /// Orders to the patrol, with posts and control point.
    Orders,
    /// The report.
    Report,
    /// The hand-over briefing.
    Brief,
    /// Local people: ask or direct them.
    LocalPeople,
}

impl Prompt {
    /// The input that it needs; none for waiting.
    pub fn input(&self) -> Option<Input> {
        Some(match self {
            Self::WalkOn { .. } => Input::WalkOn,
            Self::GoBack { .. } => Input::WalkBack,
            Self::Stop => Input::Stop,
            Self::LookAt { optics: true, .. } | Self::LookOver { optics: true, .. } => {
                Input::Optics
            }
            Self::LookTo { .. }
            | Self::LookAt { .. }
            | Self::LookOver { .. }
            | Self::LookRound { .. } => Input::Look,
            Self::Mark { .. } => Input::Mark,
            Self::TakeBack(_) => Input::Marks,
            Self::Warn => Input::Warn,
            Self::Check(CheckRing::Near) => Input::CheckNear,
            Self::Check(CheckRing::Far) => Input::CheckFar,
            Self::Withdraw { .. }
            | Self::TakeCover { .. }
            | Self::Resume
            | Self::TurnBack
            | Self::Post { .. }
            | Self::PlaceControlPoint { .. }
            | Self::Count
            | Self::HandOver => Input::Orders,
            Self::Brief(_) => Input::Brief,
            Self::Ask { .. } | Self::Direct(_) => Input::LocalPeople,
            Self::Report(_) => Input::Report,
            Self::Wait { .. } => return None,
        })
    }

    /// True for a single action; the others continue as long as the coach says so.
    pub fn is_one_act(&self) -> bool {
        !matches!(
            self,
            Self::WalkOn { .. }
                | Self::GoBack { .. }
                | Self::Stop
                | Self::LookTo { .. }
                | Self::LookAt { .. }
                | Self::LookOver { .. }
                | Self::LookRound { .. }
                | Self::Wait { .. }
        )
    }
}

impl Advice {
    /// Advice outside the drill.
    pub fn new(what: Prompt, message: Message) -> Self {
        Self {
            what,
            message,
            step: None,
        }
    }

    /// As part of a step of the pack's drill.
    #[must_use]
    pub fn in_step(self, says: Option<&Text>) -> Self {
        Self {
            step: says.cloned(),
            ..self
        }
    }
}
