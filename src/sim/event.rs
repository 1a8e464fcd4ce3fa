//! Events: what happened, at its tick. One of the simulation's two outputs.

use serde::{Deserialize, Serialize};

use super::action::{CheckRing, MarkId, Means, Order, Refuge, Report, Sightline, Stance};
use crate::scenario::exercise::{DeviceId, PersonId, SignId};
use crate::units::{Place, Point};
use crate::vocabulary::SignKind;

/// An event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The trainee reached a waypoint of the route.
    WaypointReached {
        /// Waypoint index.
        waypoint: u16,
    },
    /// The trainee came within a vulnerable point's radius.
    VulnerablePointEntered {
        /// Vulnerable point index.
        vulnerable_point: u16,
    },
    /// The trainee came to a stop.
    Stopped {
        /// Where.
        at: Place,
    },
    /// The trainee moved off.
    MovedOff {
        /// From where.
        from: Place,
    },
    /// The trainee's stance changed.
    StanceChanged(Stance),
    /// A sign became resolvable with the naked eye from the trainee's place, whatever the direction of the look.
    SignResolvable {
        /// Which.
        sign: SignId,
        /// Range, metres.
        range_m: f32,
        /// Detection probability of an attentive look, 0..1.
        probability: f32,
    },
    /// A sign ceased to be resolvable.
    SignLost {
        /// Which.
        sign: SignId,
    },
    /// A sign was in the central view, resolvable (with the optics in use), for 250 ms.
    SignViewed {
        /// Which.
        sign: SignId,
        /// Range, metres.
        range_m: f32,
        /// True through the binoculars.
        optics: bool,
    },
    /// The trainee marked something.
    Marked {
        /// Number of the mark.
        mark: MarkId,
        /// Line of sight of the mark.
        aim: Sightline,
        /// Place marked: the sign in the crosshair, else where the line of sight met the world. Always set; only
        /// records of older builds may hold a mark on the sky, without one.
        place: Option<Place>,
        /// Kind of sign given by the trainee.
        kind: SignKind,
        /// Confidence, percent.
        confidence_percent: u8,
        /// Signs visible from the eye, each with its middle: scoring matches the mark against these.
        visible: Vec<(SignId, Place)>,
    },
    /// A mark was withdrawn.
    MarkWithdrawn {
        /// Which.
        mark: MarkId,
    },
    /// The trainee began a check.
    CheckBegun {
        /// The ring.
        ring: CheckRing,
        /// Its centre.
        at: Place,
    },
    /// The trainee gave an order.
    Ordered(Order),
    /// A member of the patrol completed the last order.
    OrderDone {
        /// Who.
        person: PersonId,
    },
    /// The trainee gave a warning.
    Warned,
    /// The control point was set up.
    ControlPointPlaced {
        /// Where.
        at: Place,
        /// Devices in line of sight of a person standing there.
        in_sight_of: Vec<DeviceId>,
    },
    /// A member was sent to a cordon post.
    CordonPosted {
        /// Who.
        person: PersonId,
        /// Where.
        at: Place,
    },
    /// A cordon post was manned.
    PostManned {
        /// Who.
        person: PersonId,
        /// Where.
        at: Place,
    },
    /// A post was left.
    PostLeft {
        /// Who.
        person: PersonId,
    },
    /// A civilian was stopped at a manned post.
    CivilianStopped {
        /// Who.
        civilian: PersonId,
        /// The person at the post.
        by: PersonId,
    },
    /// The trainee transmitted, a report or anything else.
    Transmitted {
        /// From where.
        from: Place,
    },
    /// A report was sent.
    ReportSent {
        /// From where.
        from: Place,
        /// The report.
        report: Report,
    },
    /// The specialists arrived.
    SpecialistsCame,
    /// The cordon was handed over.
    HandedOver,
    /// The trainee abandoned the route.
    TurnedBack,
    /// An inject fired.
    Injected {
        /// Inject index.
        inject: u16,
    },
    /// A member of the patrol left known ground: ground walked by somebody of the patrol, and surfaces declared safe;
    /// in a suspected area only the former. Reported while staying on it is required: while a mark stands, after an
    /// incident, in such an area.
    LeftKnownGround {
        /// Who.
        person: PersonId,
        /// Where.
        at: Place,
    },
    /// A member of the patrol was back on known ground, or it is no longer required.
    BackOnKnownGround {
        /// Who.
        person: PersonId,
    },
    /// The exposure of a person to a device changed.
    ExposureChanged {
        /// Who.
        person: PersonId,
        /// The device.
        device: DeviceId,
        /// True when the device has line of sight to the person.
        in_sight: bool,
        /// True when hard cover stands between.
        hard_cover: bool,
    },
    /// The trainee touched something.
    Touched {
        /// The device touched, if it was one.
        device: Option<DeviceId>,
        /// Where.
        at: Place,
    },
    /// An incident, without any detail: someone came too close, or touched.
    Incident {
        /// Which device.
        device: DeviceId,
        /// Who.
        person: PersonId,
        /// Where.
        at: Place,
    },
    /// The patrol ended.
    Ended(Ending),
    /// The trainee tried to mark, but there was nothing in the line of sight.
    NothingToMark,
    /// Members told to take cover found no hard cover near and lay down.
    LaidDown {
        /// Who, in order of march.
        people: Vec<PersonId>,
    },
    /// Runners set out with a report.
    RunnersSent {
        /// Who.
        people: Vec<PersonId>,
        /// Report number, from 0 in the order of [`Self::ReportSent`].
        report: u16,
    },
    /// A report arrived: at once by radio, with the runners otherwise.
    ReportArrived {
        /// Report number, from 0 in the order of [`Self::ReportSent`].
        report: u16,
    },
    /// The runners are back.
    RunnersBack {
        /// Who.
        people: Vec<PersonId>,
    },
    /// The specialists told, after the hand-over, what a mark was on.
    SpecialistsSaid {
        /// Which mark.
        mark: MarkId,
        /// The device, dealt with; none for something harmless.
        device: Option<DeviceId>,
    },
    /// The way is open again.
    RouteReopened,
    /// A local person was told to leave or to take shelter.
    CivilianDirected {
        /// Who.
        civilian: PersonId,
        /// Means of speaking.
        by: Means,
        /// Destination.
        to: Refuge,
        /// Whether they comply.
        heeds: bool,
    },
    /// A local person reached shelter.
    CivilianSheltered {
        /// Who.
        civilian: PersonId,
        /// Where.
        at: Place,
    },
    /// A local person was asked.
    Asked {
        /// Who.
        civilian: PersonId,
        /// Means of speaking.
        by: Means,
        /// Outcome.
        told: Told,
    },
    /// The specialists were briefed at the hand-over.
    Briefed {
        /// The briefing.
        report: Report,
    },
    /// The trainee counted the patrol.
    Counted {
        /// Number present, the trainee included: those in reach of a loud voice.
        present: u16,
    },
    /// A member of the patrol entered a suspected area.
    SuspectedAreaEntered {
        /// Area index.
        area: u16,
        /// Who.
        person: PersonId,
    },
    /// A member of the patrol left a suspected area.
    SuspectedAreaLeft {
        /// Area index.
        area: u16,
        /// Who.
        person: PersonId,
    },
    /// The trainee tried to send a report by hand, but nobody was free to carry it.
    NobodyToRun,
    /// Local people heard a warning.
    WarningHeard {
        /// Who.
        people: Vec<PersonId>,
    },
    /// A local person told to leave has nowhere to go: every way leads nearer to the item, and no shelter is near.
    CivilianCannotLeave {
        /// Who.
        civilian: PersonId,
    },
    /// Some people's way leads nearer to what is marked, or to where something has happened, before it leads away: there is no
    /// other known ground.
    OnlyWayNearer {
        /// Who.
        people: Vec<PersonId>,
    },
    /// An instructor showed what is out of place.
    PointedOut,
}

/// Outcome of a question to a local person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Told {
    /// They knew of something and said so.
    Something,
    /// They know of nothing.
    Nothing,
    /// They will not say.
    Unwilling,
    /// Neither understood the other.
    NotUnderstood,
}

/// Why a patrol ended.
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
pub enum Ending {
    /// The last waypoint was reached.
    RouteCompleted,
    /// The cordon was handed over.
    HandedOver,
    /// The patrol went home.
    TurnedBack,
    /// An incident.
    Incident,
    /// The time limit.
    TimeUp,
    /// The session was broken off: the window closed, the script ended, the record stops here.
    BrokenOff,
}

/// The place of an event, where it has one.
pub fn place_of(event: &Event) -> Option<Place> {
    match event {
        Event::Stopped { at }
        | Event::MovedOff { from: at }
        | Event::CheckBegun { at, .. }
        | Event::ControlPointPlaced { at, .. }
        | Event::CordonPosted { at, .. }
        | Event::PostManned { at, .. }
        | Event::Transmitted { from: at }
        | Event::ReportSent { from: at, .. }
        | Event::LeftKnownGround { at, .. }
        | Event::Touched { at, .. }
        | Event::Incident { at, .. } => Some(*at),
        Event::Marked { aim, place, .. } => Some(place.unwrap_or(aim.eye)),
        _ => None,
    }
}

/// The point named in an order, if any.
pub fn point_of(order: &Order) -> Option<Point> {
    match order {
        Order::Withdraw { from, .. } | Order::TakeCover { from } => Some(*from),
        Order::Halt | Order::Check(_) | Order::Resume | Order::GoBack => None,
    }
}
