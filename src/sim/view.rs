//! The trainee's view: what a person on the spot would see, hear and have on paper, and nothing else. Virtual
//! trainees and scripts act on this alone; it never holds the truth about a device.

use std::sync::Arc;

use bevy::prelude::World;
use serde::{Deserialize, Serialize};

use super::action::{CheckRing, MarkId, Stance};
use super::arrival::Team;
use super::asking::{Conversations, Spoken};
use super::clock::Clock;
use super::conclusion::Conclusion;
use super::cordon::Cordon;
use super::errands;
use super::event::Ending;
use super::incidents::{Incident, Incidents};
use super::injects::Injected;
use super::marks::{Marks, Said, StandingMark};
use super::noticing::Progress;
use super::people::{self, People, Task};
use super::perception::Perception;
use super::posture::Postures;
use super::seeing::eye_of;
use super::trail::Trail;
use super::trainee_body::TraineeBody;
use super::world::TheExercise;
use crate::scenario::exercise::{PersonId, SignId};
use crate::scenario::schema::Look;
use crate::text::Text;
use crate::units::{Place, Point, Tick};
pub use crate::vocabulary::CIVILIANS_SEEN_M;
use crate::vocabulary::SignKind;

/// What the trainee can know at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct TraineeView {
    /// Time on the trainee's watch.
    pub tick: Tick,
    /// The trainee's feet (from map and satellite receiver).
    pub here: Place,
    /// The trainee's eye.
    pub eye: Place,
    /// Bearing of the look, degrees clockwise from grid north.
    pub look_bearing_deg: f32,
    /// Pitch of the look, degrees up.
    pub look_pitch_deg: f32,
    /// True while the binoculars are up.
    pub optics: bool,
    /// The trainee's stance.
    pub stance: Stance,
    /// True while the trainee stands still.
    pub still: bool,
    /// The trainee's own check while it is under way.
    pub checking: Option<Checking>,
    /// The way walked, from the approach to the trainee's feet.
    pub trail: Trail,
    /// Everything in view that an attentive look can tell from the ground around it now, in [`SignId`] order.
    pub glimpses: Vec<Glimpse>,
    /// Own people, in order of march.
    pub patrol: Vec<Comrade>,
    /// How the trainee and own people stand.
    pub postures: Postures,
    /// Local people the trainee can see or be told of by the patrol: those outdoors within [`CIVILIANS_SEEN_M`].
    pub civilians: Vec<(PersonId, Point)>,
    /// Local people seen to enter a house for shelter.
    pub in_shelter: Vec<PersonId>,
    /// Standing marks: neither withdrawn nor settled by the specialists.
    pub marks: Vec<(MarkId, Place)>,
    /// The trainee's own notes of marks, in order: those that stand, and those of which the specialists have spoken.
    pub mark_notes: Vec<MarkNote>,
    /// Incidents that have happened and are not settled: everybody hears one, and is told of it.
    pub incidents: Vec<Incident>,
    /// The control point, once set up.
    pub control_point: Option<Point>,
    /// The specialists' vehicle and team while they can be seen on the way in or at the control point.
    pub specialists: Option<Team>,
    /// True once the specialists have come; the cordon can then be handed over.
    pub specialists_here: bool,
    /// True from the hand-over until the specialists' result.
    pub handed_over: bool,
    /// True from the reopening of the way until the next mark.
    pub route_reopened: bool,
    /// True once the trainee has given up the route.
    pub turned_back: bool,
    /// Who would carry a report by hand if one were sent now; empty when nobody is free.
    pub runners: Vec<PersonId>,
    /// Radio messages heard so far, in order: when, who, what. Shared, not copied.
    pub radio: Arc<Vec<(Tick, String, Text)>>,
    /// What local people have answered so far, in order. Shared, not copied.
    pub spoken: Arc<Vec<Spoken>>,
    /// Waypoints reached so far, by count.
    pub waypoints_reached: usize,
    /// Set once the patrol is over.
    pub ended: Option<Ending>,
}

/// Something seen: visibility of a sign or a look-alike. The id only identifies the same thing from view to view; it
/// tells nothing about its owner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Glimpse {
    /// Stable id of the thing.
    pub thing: SignId,
    /// Bearing, degrees clockwise from grid north.
    pub bearing_deg: f32,
    /// Pitch, degrees up.
    pub pitch_deg: f32,
    /// Estimated range, metres.
    pub range_m: f32,
    /// Estimated place.
    pub at: Place,
    /// Kind of sign.
    pub kind: SignKind,
    /// Appearance.
    pub look: Look,
    /// Probability that one attentive look notices it, 0..1.
    pub notice_probability: f32,
    /// Probability that one attentive look makes out what it is, 0..1.
    pub recognise_probability: f32,
    /// How it reads to someone who recognises it.
    pub reads_as: Reading,
}

/// How a thing reads once recognised. Must not be used before recognition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reading {
    /// No harmless cause shows, and it alone is sufficient to act on.
    Conclusive,
    /// No harmless cause shows.
    Suspicious,
    /// A harmless cause shows.
    Harmless,
}

/// A check of the ground around that is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checking {
    /// Which ring.
    pub ring: CheckRing,
    /// When it was begun.
    pub since: Tick,
}

/// A mark as the trainee has it on paper: nothing of what was really there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarkNote {
    /// Its number.
    pub mark: MarkId,
    /// When it was made.
    pub tick: Tick,
    /// Where the trainee takes the thing to be.
    pub place: Place,
    /// What the specialists said that it was; none while it stands.
    pub said: Option<Said>,
}

impl MarkNote {
    /// None of a mark that was taken back: it is struck out.
    fn of(mark: &StandingMark) -> Option<Self> {
        (!mark.withdrawn).then_some(Self {
            mark: mark.mark,
            tick: mark.tick,
            place: mark.place,
            said: mark.said,
        })
    }
}

/// One of the patrol as the trainee sees or knows them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comrade {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub at: Point,
    /// True when the last order is carried out.
    pub done: bool,
    /// True while manning a cordon post.
    pub at_post: bool,
    /// True while away with a report, out of call.
    pub carries_report: bool,
    /// Cover taken, if any.
    pub shelter: Option<Shelter>,
}

/// Cover of a member told to take cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelter {
    /// Hard cover.
    HardCover,
    /// Only prone on the ground.
    LyingDown,
}

impl Shelter {
    fn of(comrade: &people::Comrade) -> Option<Self> {
        match comrade.task {
            Task::TakeCover { .. } if comrade.done => Some(Self::HardCover),
            Task::LieDown => Some(Self::LyingDown),
            _ => None,
        }
    }
}

/// Puts the view together.
pub(super) fn look_around(
    world: &World,
    postures: &Postures,
    specialists: Option<Team>,
) -> TraineeView {
    let exercise = world.resource::<TheExercise>();
    let body = world.resource::<TraineeBody>();
    let people = world.resource::<People>();
    let cordon = world.resource::<Cordon>();
    let marks = world.resource::<Marks>();
    let indoors = |person: &PersonId| people.civilian(*person).in_shelter;
    TraineeView {
        tick: world.resource::<Clock>().0,
        here: body.place(),
        eye: body.eye(),
        look_bearing_deg: body.look.0,
        look_pitch_deg: body.look.1,
        optics: body.optics,
        stance: body.stance,
        still: body.still(),
        checking: body.checking.map(|(ring, _)| Checking {
            ring,
            since: body.checking_since,
        }),
        trail: world.resource::<Trail>().clone(),
        glimpses: world
            .resource::<Perception>()
            .glimpses(exercise, &eye_of(body, exercise)),
        patrol: people
            .comrades
            .iter()
            .map(|comrade| Comrade {
                person: comrade.person,
                at: people.at(comrade.person),
                done: comrade.done,
                at_post: comrade.task == Task::ManPost,
                carries_report: comrade.carries_report(),
                shelter: Shelter::of(comrade),
            })
            .collect(),
        postures: postures.clone(),
        civilians: people
            .civilian_ids()
            .filter(|person| !indoors(person))
            .map(|person| (person, people.at(person)))
            .filter(|(_, at)| at.distance_m(body.feet) <= CIVILIANS_SEEN_M)
            .collect(),
        in_shelter: people.civilian_ids().filter(indoors).collect(),
        marks: marks
            .0
            .iter()
            .filter(|mark| mark.stands())
            .map(|mark| (mark.mark, mark.place))
            .collect(),
        mark_notes: marks.0.iter().filter_map(MarkNote::of).collect(),
        incidents: world.resource::<Incidents>().open().to_vec(),
        control_point: cordon.control_point.map(|(place, _)| place.point()),
        specialists,
        specialists_here: cordon.specialists_here,
        handed_over: cordon.handed_over.is_some(),
        route_reopened: cordon.reopened,
        turned_back: cordon.turned_back,
        runners: errands::runners(exercise, people),
        radio: Arc::clone(&world.resource::<Injected>().radio_log),
        spoken: Arc::clone(&world.resource::<Conversations>().0),
        waypoints_reached: world.resource::<Progress>().waypoints_reached,
        ended: world.resource::<Conclusion>().0,
    }
}
