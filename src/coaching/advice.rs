//! What the coach says: something to do, as values, and the same in words.

use crate::scenario::exercise::PersonId;
use crate::sim::action::{CheckRing, Direction, MarkId, Means, Report};
use crate::text::{Message, Text};
use crate::units::{Place, Point};
use crate::vocabulary::SignKind;

/// One thing to do now.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// What to do.
    pub what: Prompt,
    /// The same in plain words.
    pub message: Message,
    /// The step of the pack's drill that it belongs to, in the pack's own words.
    pub step: Option<Text>,
}

/// Something to do, as values: a person follows the words, a virtual trainee this.
#[derive(Debug, Clone, PartialEq)]
pub enum Prompt {
    /// Walk on along a line, looking from one side of the way to the other.
    WalkOn {
        /// The line, from where one is to the end of the route.
        along: Vec<Point>,
        /// How fast, metres a second.
        pace_mps: f32,
    },
    /// Stand still.
    Stop,
    /// Stand still and look in a direction, given to an eighth of the circle.
    LookTo {
        /// Degrees clockwise from grid north.
        bearing_deg: f32,
    },
    /// Stand still and look at a place.
    LookAt {
        /// Where.
        at: Place,
        /// Through the binoculars.
        optics: bool,
    },
    /// Stand still and look over a place and the ground to its left and right.
    LookOver {
        /// Where.
        at: Point,
        /// How far to either side, degrees.
        aside_deg: f32,
        /// Through the binoculars.
        optics: bool,
    },
    /// Stand still and look once all round at one height.
    LookRound {
        /// The pack's elevation bin; 0 is the ground.
        elevation: usize,
    },
    /// Stand still and keep looking about, mostly that way.
    Wait {
        /// Where most matters.
        towards: Point,
    },
    /// Mark what is at a place.
    Mark {
        /// Where.
        at: Place,
        /// As what kind of sign.
        kind: SignKind,
        /// How sure, percent.
        confidence_percent: u8,
    },
    /// Take a mark back.
    TakeBack(MarkId),
    /// Warn everybody near.
    Warn,
    /// Begin one's own check of a ring.
    Check(CheckRing),
    /// Order everybody back by the way they came.
    Withdraw {
        /// From where.
        from: Point,
        /// How far, metres.
        distance_m: f32,
    },
    /// Go back oneself by the way one came.
    GoBack {
        /// The way back, from where one is.
        along: Vec<Point>,
    },
    /// Order everybody behind cover.
    TakeCover {
        /// From what.
        from: Point,
    },
    /// Order everybody to follow again.
    Resume,
    /// Send somebody to hold a post.
    Post {
        /// Who.
        person: PersonId,
        /// Where.
        at: Point,
    },
    /// Set the control point up.
    PlaceControlPoint {
        /// Where.
        at: Point,
    },
    /// Send a report that says this.
    Report(Report),
    /// Hand the cordon over to the specialists.
    HandOver,
    /// Hand it over with a briefing that says this.
    Brief(Report),
    /// Ask a local person what they know.
    Ask {
        /// Who.
        person: PersonId,
        /// How.
        by: Means,
    },
    /// Tell the local people inside the ring to go.
    Direct(Direction),
    /// Count one's own people.
    Count,
}

/// What a hand has to do for it, without saying which key: a window knows its own keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Input {
    /// Walk on along the route.
    WalkOn,
    /// Walk back the way one came.
    WalkBack,
    /// Stand still.
    Stop,
    /// Look about.
    Look,
    /// Raise or lower the binoculars.
    Optics,
    /// Mark what is looked at.
    Mark,
    /// The marks made, to take one back.
    Marks,
    /// Shout a warning.
    Warn,
    /// One's own check of the near ring.
    CheckNear,
    /// One's own check of the far ring.
    CheckFar,
    /// An order to the patrol, the posts and the control point among them.
    Orders,
    /// The report.
    Report,
    /// The briefing at the hand-over.
    Brief,
    /// The local people: to ask them, to send them away.
    LocalPeople,
}

impl Prompt {
    /// What a hand has to do for it; none where nothing is to be done but to wait.
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

    /// True for what is done with one act; the others go on for as long as the coach says so.
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
    /// Something to do with its words, outside the drill.
    pub fn new(what: Prompt, message: Message) -> Self {
        Self {
            what,
            message,
            step: None,
        }
    }

    /// The same as part of a step of the pack's drill.
    #[must_use]
    pub fn in_step(self, says: Option<&Text>) -> Self {
        Self {
            step: says.cloned(),
            ..self
        }
    }
}
