//! What happened, in the past tense, at the tick at which it happened: one of the two ways out of the simulation.

use serde::{Deserialize, Serialize};

use super::action::{CheckRing, MarkId, Means, Order, Refuge, Report, Sightline, Stance};
use crate::scenario::exercise::{DeviceId, PersonId, SignId};
use crate::units::{Place, Point};
use crate::vocabulary::SignKind;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The trainee reached a waypoint of the route.
    WaypointReached {
        /// Which, by index.
        waypoint: u16,
    },
    /// The trainee came within a vulnerable point's radius.
    VulnerablePointEntered {
        /// Which, by index.
        vulnerable_point: u16,
    },
    /// The trainee stood still.
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
    /// A sign became resolvable by the naked eye from where the trainee stands, wherever they look.
    SignResolvable {
        /// Which.
        sign: SignId,
        /// How far away it is, metres.
        range_m: f32,
        /// Chance that an attentive look detects it, 0..1.
        probability: f32,
    },
    /// A sign was no longer resolvable.
    SignLost {
        /// Which.
        sign: SignId,
    },
    /// A sign had been in the central view, resolvable (with the optics in use), for 250 ms.
    SignViewed {
        /// Which.
        sign: SignId,
        /// How far away it is, metres.
        range_m: f32,
        /// True through the binoculars.
        optics: bool,
    },
    /// The trainee marked something.
    Marked {
        /// Number of the mark.
        mark: MarkId,
        /// From where and where to.
        aim: Sightline,
        /// What was pointed at: the sign in the crosshair, else where the look met the world. A mark is never without a
        /// place; a record of another build may hold one on the sky, with none.
        place: Option<Place>,
        /// What kind of sign the trainee took it for.
        kind: SignKind,
        /// How sure, percent.
        confidence_percent: u8,
        /// Signs visible now from the eye, each with where its middle is: what scoring matches the mark against.
        visible: Vec<(SignId, Place)>,
    },
    /// A mark was taken back.
    MarkWithdrawn {
        /// Which.
        mark: MarkId,
    },
    /// The trainee began a check of the ring around.
    CheckBegun {
        /// Which ring.
        ring: CheckRing,
        /// Around where.
        at: Place,
    },
    /// The trainee gave an order.
    Ordered(Order),
    /// One of the patrol has done what was ordered last.
    OrderDone {
        /// Who.
        person: PersonId,
    },
    /// The trainee warned everybody near.
    Warned,
    /// The control point was set up.
    ControlPointPlaced {
        /// Where.
        at: Place,
        /// Devices in line of sight from a person standing there.
        in_sight_of: Vec<DeviceId>,
    },
    /// Someone was sent to a cordon post.
    CordonPosted {
        /// Who.
        person: PersonId,
        /// Where.
        at: Place,
    },
    /// A cordon post was reached and is held.
    PostManned {
        /// Who.
        person: PersonId,
        /// Where.
        at: Place,
    },
    /// Whoever held a post left it.
    PostLeft {
        /// Who.
        person: PersonId,
    },
    /// A civilian was stopped at a post that is held.
    CivilianStopped {
        /// Who.
        civilian: PersonId,
        /// By whom.
        by: PersonId,
    },
    /// The trainee used a radio, for a report or for anything else.
    Transmitted {
        /// From where.
        from: Place,
    },
    /// A report went out.
    ReportSent {
        /// From where.
        from: Place,
        /// What it said.
        report: Report,
    },
    /// The specialists came, some time after the first report.
    SpecialistsCame,
    /// The cordon was handed over.
    HandedOver,
    /// The trainee gave up the route.
    TurnedBack,
    /// An inject happened.
    Injected {
        /// Which, by index.
        inject: u16,
    },
    /// Someone of the patrol left ground known to be safe: what somebody of the patrol has walked, and surfaces declared safe;
    /// in a suspected area only the former. Told while it is owed: while a mark stands, after an incident, in such an area.
    LeftKnownGround {
        /// Who.
        person: PersonId,
        /// Where.
        at: Place,
    },
    /// Someone of the patrol was back on ground known to be safe, or it is owed no longer.
    BackOnKnownGround {
        /// Who.
        person: PersonId,
    },
    /// What stands between a person and a device changed.
    ExposureChanged {
        /// Who.
        person: PersonId,
        /// From which device.
        device: DeviceId,
        /// True when the person is in line of sight of it.
        in_sight: bool,
        /// True when what stands between is hard cover.
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
    /// The trainee meant to mark something, but there was nothing where they looked.
    NothingToMark,
    /// Some of the patrol, told to take cover, had no hard cover near and lay down where they were.
    LaidDown {
        /// Who, in order of march.
        people: Vec<PersonId>,
    },
    /// A pair set out to carry a report by hand.
    RunnersSent {
        /// Who.
        people: Vec<PersonId>,
        /// Which report, counted from 0 in the order of [`Self::ReportSent`].
        report: u16,
    },
    /// A report arrived: at once by radio, when the runners are there otherwise.
    ReportArrived {
        /// Which report, counted from 0 in the order of [`Self::ReportSent`].
        report: u16,
    },
    /// The runners are back with the patrol.
    RunnersBack {
        /// Who.
        people: Vec<PersonId>,
    },
    /// After the hand-over the specialists said what a mark was on.
    SpecialistsSaid {
        /// Which mark.
        mark: MarkId,
        /// The device, dealt with by now; none where it was harmless.
        device: Option<DeviceId>,
    },
    /// The way is open again: the patrol may go on.
    RouteReopened,
    /// A local person was told to leave or to go into shelter.
    CivilianDirected {
        /// Who.
        civilian: PersonId,
        /// How they were spoken to.
        by: Means,
        /// Where they were sent.
        to: Refuge,
        /// Whether they do as they were told.
        heeds: bool,
    },
    /// A local person is in shelter.
    CivilianSheltered {
        /// Who.
        civilian: PersonId,
        /// Where.
        at: Place,
    },
    /// A local person was asked what they know.
    Asked {
        /// Who.
        civilian: PersonId,
        /// How they were spoken to.
        by: Means,
        /// What came of it.
        told: Told,
    },
    /// The specialists were briefed at the hand-over.
    Briefed {
        /// What they were told.
        report: Report,
    },
    /// The trainee counted the patrol.
    Counted {
        /// How many were there, the trainee among them: those whom a loud voice reaches.
        present: u16,
    },
    /// Somebody of the patrol came into an area that is suspected as a whole.
    SuspectedAreaEntered {
        /// Which, by index.
        area: u16,
        /// Who.
        person: PersonId,
    },
    /// Somebody of the patrol was out of a suspected area again.
    SuspectedAreaLeft {
        /// Which, by index.
        area: u16,
        /// Who.
        person: PersonId,
    },
    /// The trainee meant to send a report by hand, but nobody was free to carry it.
    NobodyToRun,
    /// A warning was heard by local people.
    WarningHeard {
        /// Who.
        people: Vec<PersonId>,
    },
    /// A local person who was told to go has nowhere to go: every way leads nearer to the item, and no shelter is near.
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
}

/// What came of asking a local person.
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

/// The point of an event on the map, where it has one of its own.
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

/// The point on the map an order names, if it names one.
pub fn point_of(order: &Order) -> Option<Point> {
    match order {
        Order::Withdraw { from, .. } | Order::TakeCover { from } => Some(*from),
        Order::Halt | Order::Check(_) | Order::Resume => None,
    }
}
