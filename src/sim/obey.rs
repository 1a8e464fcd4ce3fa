//! Turns the trainee's actions into what they mean: the one place where [`TraineeAction`] is read.

use std::sync::Arc;

use bevy::prelude::*;
use bevy_rapier3d::prelude::ReadRapierContext;

use super::action::{CheckRing, Means, Order, Stance, TraineeAction};
use super::asking::{self, Conversations};
use super::civilians::{CallingOut, warn_everybody_near};
use super::clock::Clock;
use super::cordon::Cordon;
use super::event::Event;
use super::exposure::device_points;
use super::injects::Injected;
use super::log::Happened;
use super::marks::{Marks, StandingMark};
use super::obstacles::Obstacles;
use super::patrol::{Land, TheExercise};
use super::people::{People, Task};
use super::perception::Perception;
use super::pointing::{InView, Met, off_deg, pointed_at};
use super::schedule::SimSystems;
use super::seeing::eye_of;
use super::sight::Sight;
use super::speaking::warning_reach_m;
use super::terrain::Terrain;
use super::trail::Trail;
use super::trainee_body::TraineeBody;
use crate::scenario::Exercise;
use crate::scenario::exercise::{Owner, PersonId, SignId};
use crate::units::{Place, Point};

/// An arm's reach from the eye, metres, for someone standing or kneeling.
const REACH_M: f32 = 1.6;

/// What is within reach is touched within this angle of the aim, degrees: about the width of two hands.
const REACH_CONE_DEG: f32 = 20.0;

/// Hard cover is sought this near, metres: a few steps.
const COVER_WITHIN_M: f32 = 20.0;

/// What the trainee does in this tick.
#[derive(Resource, Debug, Default)]
pub struct ActionQueue(pub Vec<TraineeAction>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<ActionQueue>()
        .add_systems(FixedUpdate, obey_trainee.in_set(SimSystems::Act));
}

/// Everything an action can bear on.
struct Scene<'a> {
    exercise: Arc<Exercise>,
    clock: Clock,
    body: &'a mut TraineeBody,
    people: &'a mut People,
    marks: &'a mut Marks,
    cordon: &'a mut Cordon,
    trail: &'a Trail,
    terrain: &'a Terrain,
    obstacles: &'a Obstacles,
    perception: &'a Perception,
    injected: &'a Injected,
    calling: &'a mut CallingOut,
    conversations: &'a mut Conversations,
    sight: Sight<'a>,
    happened: &'a mut Happened,
}

pub(super) fn obey_trainee(
    mut queue: ResMut<ActionQueue>,
    exercise: Res<TheExercise>,
    clock: Res<Clock>,
    mut body: ResMut<TraineeBody>,
    mut people: ResMut<People>,
    mut marks: ResMut<Marks>,
    mut cordon: ResMut<Cordon>,
    trail: Res<Trail>,
    (terrain, obstacles, perception, injected): (
        Res<Land>,
        Res<Obstacles>,
        Res<Perception>,
        Res<Injected>,
    ),
    (mut calling, mut conversations): (ResMut<CallingOut>, ResMut<Conversations>),
    rapier: ReadRapierContext,
    mut happened: ResMut<Happened>,
) -> Result {
    if queue.0.is_empty() {
        return Ok(());
    }
    let context = rapier.single()?;
    let mut scene = Scene {
        exercise: Arc::clone(&exercise.0),
        clock: *clock,
        body: &mut body,
        people: &mut people,
        marks: &mut marks,
        cordon: &mut cordon,
        trail: &trail,
        terrain: &terrain,
        obstacles: &obstacles,
        perception: &perception,
        injected: &injected,
        calling: &mut calling,
        conversations: &mut conversations,
        sight: Sight::of(&context),
        happened: &mut happened,
    };
    for action in queue.0.drain(..) {
        scene.obey(action);
    }
    Ok(())
}

impl Scene<'_> {
    fn obey(&mut self, action: TraineeAction) {
        match action {
            TraineeAction::Move {
                bearing_deg,
                pace_mps,
            } => {
                if bearing_deg.is_finite() && pace_mps.is_finite() {
                    self.body.walking = (pace_mps > 0.0).then_some((bearing_deg, pace_mps));
                }
            }
            TraineeAction::Stop => self.body.walking = None,
            TraineeAction::Stance(stance) => self.take_stance(stance),
            TraineeAction::Look {
                bearing_deg,
                pitch_deg,
            } => {
                if bearing_deg.is_finite() && pitch_deg.is_finite() {
                    self.body.look_wanted =
                        (bearing_deg.rem_euclid(360.0), pitch_deg.clamp(-89.0, 89.0));
                }
            }
            TraineeAction::Optics(raised) => {
                self.body.optics = raised && self.exercise.scenario.patrol.optics.is_some();
            }
            TraineeAction::Mark {
                kind,
                confidence_percent,
            } => self.mark(kind, confidence_percent.min(100)),
            TraineeAction::WithdrawMark(mark) => {
                if self.marks.withdraw(mark) {
                    self.happened.push(Event::MarkWithdrawn { mark });
                }
            }
            TraineeAction::Check(ring) => self.begin_check(ring),
            TraineeAction::Order(order) => self.order(order),
            TraineeAction::Warn => self.warn(),
            TraineeAction::PlaceControlPoint { at } => self.place_control_point(at),
            TraineeAction::PostCordon { person, at } => self.post_cordon(person, at),
            TraineeAction::Transmit => self.transmit(),
            TraineeAction::SendReport(report) => {
                if report.channel == super::action::Channel::Radio {
                    self.transmit();
                }
                let from = self.body.place();
                self.cordon.reported.get_or_insert(self.clock.0);
                self.happened.push(Event::ReportSent { from, report });
            }
            TraineeAction::HandOver => {
                // Before the specialists have come there is nobody to hand over to.
                if self.cordon.specialists_here && !self.cordon.handed_over {
                    self.cordon.handed_over = true;
                    self.happened.push(Event::HandedOver);
                }
            }
            TraineeAction::TurnBack => {
                if !self.cordon.turned_back {
                    self.cordon.turned_back = true;
                    self.happened.push(Event::TurnedBack);
                }
            }
            TraineeAction::Touch => self.touch(),
            TraineeAction::DirectCivilians(direction) => {
                self.calling.begin(direction, &self.exercise, self.people);
            }
            TraineeAction::Ask { person, by } => self.ask(person, by),
            TraineeAction::Brief(_) => {}
            TraineeAction::CountPatrol => {}
        }
    }

    fn take_stance(&mut self, stance: Stance) {
        if stance != self.body.stance {
            self.body.stance = stance;
            self.happened.push(Event::StanceChanged(stance));
        }
    }

    fn mark(&mut self, kind: crate::vocabulary::SignKind, confidence_percent: u8) {
        let aim = self.body.aim();
        let met = self
            .sight
            .meets(
                aim.eye,
                aim.bearing_deg,
                aim.pitch_deg,
                self.terrain.across_m(),
            )
            .map(|place| Met {
                place,
                above_ground_m: place.up_m - self.terrain.height_m(place.point()),
            });
        let visible = self.in_view();
        let signs = visible.iter().map(|&(sign, middle)| InView {
            middle,
            half_m: self.perception.target(sign).dimension_m(aim.eye) / 2.0,
        });
        let miss_deg = self.exercise.scenario.match_angle_deg();
        let Some(place) = pointed_at(&aim, miss_deg, met, signs) else {
            self.happened.push(Event::NothingToMark);
            return;
        };
        let mark = super::action::MarkId(self.marks.0.len() as u16);
        self.marks.0.push(StandingMark {
            mark,
            tick: self.clock.0,
            place,
            withdrawn: false,
        });
        self.happened.push(Event::Marked {
            mark,
            aim,
            place: Some(place),
            kind,
            confidence_percent,
            visible,
        });
    }

    /// Signs of which the trainee sees something now.
    fn in_view(&self) -> Vec<(SignId, Place)> {
        self.perception
            .visible(&eye_of(self.body, &self.exercise), &self.sight)
    }

    fn begin_check(&mut self, ring: CheckRing) {
        self.body.checking = Some((ring, self.body.feet));
        self.body.checking_since = self.clock.0;
        self.happened.push(Event::CheckBegun {
            ring,
            at: self.body.place(),
        });
    }

    fn order(&mut self, order: Order) {
        self.happened.push(Event::Ordered(order.clone()));
        let everyone: Vec<PersonId> = self
            .people
            .comrades
            .iter()
            .map(|comrade| comrade.person)
            .collect();
        let mut lying = Vec::new();
        for person in everyone {
            let task = match &order {
                Order::Halt => Task::Stand,
                Order::Check(ring) => Task::check(*ring, self.clock.0),
                Order::Withdraw { from, distance_m } => Task::Withdraw {
                    from: *from,
                    distance_m: *distance_m,
                },
                Order::TakeCover { from } => self.cover_for(person, *from),
                Order::Resume => Task::Follow,
            };
            // A post once held is kept through every order but the one to follow again.
            let at_post = self.people.comrade_mut(person).is_some_and(|comrade| {
                matches!(comrade.task, Task::ManPost | Task::GoToPost { .. })
            });
            if !at_post || order == Order::Resume {
                if task == Task::LieDown {
                    lying.push(person);
                }
                self.people.assign(person, task, self.happened);
            }
        }
        if !lying.is_empty() {
            self.happened.push(Event::LaidDown { people: lying });
        }
    }

    fn cover_for(&self, person: PersonId, threat: Point) -> Task {
        let here = self.people.at(person);
        self.obstacles
            .hard_cover_near(here, threat, COVER_WITHIN_M, |cover| {
                self.terrain.known_safe(cover) || self.trail.passes(cover, 1.5, f32::INFINITY)
            })
            .map_or(Task::LieDown, |to| Task::TakeCover { to })
    }

    fn warn(&mut self) {
        let reach_m = warning_reach_m(&self.exercise.scenario.patrol);
        let people = warn_everybody_near(self.people, self.body.feet, reach_m);
        self.happened.push(Event::Warned);
        if !people.is_empty() {
            self.happened.push(Event::WarningHeard { people });
        }
    }

    fn ask(&mut self, person: PersonId, by: Means) {
        let spoken = asking::ask(&self.exercise, self.people, self.injected, person, by);
        if let Some(spoken) = spoken {
            self.people.talk_with(person, self.clock.0);
            self.happened.push(Event::Asked {
                civilian: person,
                by: spoken.by,
                told: spoken.told,
            });
            self.conversations.0.push(spoken);
        }
    }

    fn place_control_point(&mut self, at: Point) {
        if !(at.0.is_finite() && at.1.is_finite()) {
            return;
        }
        let place = at.at_height(self.terrain.height_m(at));
        let chest = at.at_height(self.terrain.height_m(at) + super::exposure::CHEST_M);
        let in_sight_of = device_points(&self.exercise, self.terrain, self.injected)
            .into_iter()
            .filter(|(_, point)| self.sight.clear(chest, *point))
            .map(|(device, _)| device)
            .collect();
        self.cordon.control_point = Some((place, self.clock.0));
        self.happened.push(Event::ControlPointPlaced {
            at: place,
            in_sight_of,
        });
    }

    fn post_cordon(&mut self, person: PersonId, at: Point) {
        let Some(along_m) = self
            .people
            .comrade_mut(person)
            .map(|comrade| comrade.along_m)
        else {
            return;
        };
        if !(at.0.is_finite() && at.1.is_finite()) {
            return;
        }
        let leave_m = self.trail.nearest_along_m(at, along_m);
        let task = Task::GoToPost {
            to: at,
            leave_trail_at_m: Some(leave_m),
        };
        self.people.assign(person, task, self.happened);
        self.happened.push(Event::CordonPosted {
            person,
            at: at.at_height(self.terrain.height_m(at)),
        });
    }

    fn transmit(&mut self) {
        self.happened.push(Event::Transmitted {
            from: self.body.place(),
        });
    }

    fn touch(&mut self) {
        let aim = self.body.aim();
        let nearest = self
            .in_view()
            .into_iter()
            .filter(|(_, at)| off_deg(&aim, *at) <= REACH_CONE_DEG)
            .map(|(sign, at)| (sign, at, at.distance_m(aim.eye)))
            .filter(|(_, _, range_m)| *range_m <= REACH_M)
            .min_by(|a, b| a.2.total_cmp(&b.2));
        let Some((sign, at, _)) = nearest else {
            return;
        };
        let device = match self.exercise.signs[sign.index()].owner {
            Owner::Device(device) => Some(device),
            Owner::LookAlike(_) => None,
        };
        self.happened.push(Event::Touched { device, at });
        if let Some(device) = device {
            self.happened.push(Event::Incident {
                device,
                person: crate::scenario::exercise::TRAINEE,
                at,
            });
        }
    }
}

#[cfg(test)]
mod tests;
