//! Carries out trainee actions: the one place where [`TraineeAction`] is interpreted.

mod pointing_out;
mod reporting;

use std::sync::Arc;

use bevy::prelude::*;
use bevy_rapier3d::prelude::ReadRapierContext;

use super::action::{Acted, CheckRing, Means, Order, Stance, TraineeAction};
use super::asking::{self, Conversations};
use super::civilians::{CallingOut, hail_everybody_near, warn_everybody_near};
use super::clock::Clock;
use super::cordon::Cordon;
use super::devices::Devices;
use super::errands::Errands;
use super::event::Event;
use super::exposure::{device_points, is_in_sight};
use super::ground::WalkedGround;
use super::incidents::Incidents;
use super::injects::Injected;
use super::known_way::{Dangers, KnownGround};
use super::log::TickEvents;
use super::marks::Marks;
use super::obstacles::Obstacles;
use super::orders::{OrderedWhere, task_for};
use super::people::{People, Task};
use super::perception::Perception;
use super::schedule::SimSystems;
use super::sight::Sight;
use super::speaking::warning_reach_m;
use super::terrain::Terrain;
use super::trail::Trail;
use super::trainee_body::TraineeBody;
use super::world::{Land, TheExercise};
use crate::scenario::Exercise;
use crate::scenario::exercise::PersonId;
use crate::units::Point;

/// Actions of this tick.
#[derive(Resource, Debug, Default)]
pub struct ActionQueue(pub Vec<Acted>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<ActionQueue>()
        .add_systems(FixedUpdate, obey_trainee.in_set(SimSystems::Act));
}

/// Everything that an action may read or change.
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
    perception: &'a mut Perception,
    ground: &'a WalkedGround,
    devices: &'a mut Devices,
    incidents: &'a mut Incidents,
    errands: &'a mut Errands,
    injected: &'a Injected,
    calling: &'a mut CallingOut,
    conversations: &'a mut Conversations,
    sight: Sight<'a>,
    happened: &'a mut TickEvents,
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
    (terrain, obstacles, ground, injected): (
        Res<Land>,
        Res<Obstacles>,
        Res<WalkedGround>,
        Res<Injected>,
    ),
    (mut perception, mut devices, mut incidents, mut errands): (
        ResMut<Perception>,
        ResMut<Devices>,
        ResMut<Incidents>,
        ResMut<Errands>,
    ),
    (mut calling, mut conversations): (ResMut<CallingOut>, ResMut<Conversations>),
    rapier: ReadRapierContext,
    mut happened: ResMut<TickEvents>,
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
        perception: &mut perception,
        ground: &ground,
        devices: &mut devices,
        incidents: &mut incidents,
        errands: &mut errands,
        injected: &injected,
        calling: &mut calling,
        conversations: &mut conversations,
        sight: Sight::of(&context),
        happened: &mut happened,
    };
    for Acted { seat, action } in queue.0.drain(..) {
        if exercise.seats.get(seat.index()) == Some(&scene.body.person) {
            scene.obey(action);
        }
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
            TraineeAction::SendReport(report) => self.send_report(report),
            TraineeAction::HandOver => self.hand_over(None),
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
            TraineeAction::Brief(report) => self.hand_over(Some(report)),
            TraineeAction::CountPatrol => self.count_patrol(),
            TraineeAction::PointOut => self.happened.push(Event::PointedOut),
            TraineeAction::Hail => self.hail(),
        }
    }

    fn take_stance(&mut self, stance: Stance) {
        if stance != self.body.stance {
            self.body.stance = stance;
            self.happened.push(Event::StanceChanged(stance));
        }
    }

    /// Nobody is kept waiting where something is known to keep away from.
    fn hail(&mut self) {
        if self.marks.first_standing().is_none() && self.incidents.open().is_empty() {
            hail_everybody_near(self.people, self.body.feet, self.clock.0);
        }
    }

    fn begin_check(&mut self, ring: CheckRing) {
        self.body.checking = Some((ring, self.body.feet));
        self.body.checking_since = self.clock.0;
        self.happened.push(Event::CheckBegun {
            ring,
            at: self.body.place(),
        });
    }

    /// Before the first step, so that nobody finds out on the way.
    fn say_where_the_way_back_leads(&mut self) {
        let dangers = Dangers::known(self.marks, self.incidents, &self.exercise);
        let ground = KnownGround {
            exercise: &self.exercise,
            walked: self.ground,
            terrain: self.terrain,
            obstacles: self.obstacles,
            dangers: &dangers,
        };
        if ground.way_back(self.trail, self.body.feet).leads_nearer {
            self.happened.push(Event::OnlyWayNearer {
                people: vec![self.body.person],
            });
        }
    }

    fn order(&mut self, order: Order) {
        self.happened.push(Event::Ordered(order.clone()));
        if order == Order::GoBack {
            self.say_where_the_way_back_leads();
        }
        let within_call: Vec<PersonId> = self
            .people
            .comrades
            .iter()
            .filter(|comrade| !comrade.carries_report())
            .filter(|comrade| !comrade.at_post() || order == Order::Resume)
            .map(|comrade| comrade.person)
            .collect();
        let dangers = Dangers::known(self.marks, self.incidents, &self.exercise);
        let scene = OrderedWhere {
            now: self.clock.0,
            ground: KnownGround {
                exercise: &self.exercise,
                walked: self.ground,
                terrain: self.terrain,
                obstacles: self.obstacles,
                dangers: &dangers,
            },
        };
        let mut lying = Vec::new();
        for person in within_call {
            let task = task_for(&order, person, self.people, scene);
            if task == Task::LieDown {
                lying.push(person);
            }
            self.people.assign(person, task, self.happened);
        }
        if !lying.is_empty() {
            self.happened.push(Event::LaidDown { people: lying });
        }
        self.people.told = order;
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
            Arc::make_mut(&mut self.conversations.0).push(spoken);
        }
    }

    fn place_control_point(&mut self, at: Point) {
        if !(at.0.is_finite() && at.1.is_finite()) {
            return;
        }
        let place = at.at_height(self.terrain.height_m(at));
        let in_sight_of = device_points(&self.exercise, self.terrain, self.devices, self.injected)
            .into_iter()
            .filter(|(_, point)| is_in_sight(&self.sight, self.terrain, *point, at))
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
            .filter(|comrade| !comrade.carries_report())
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
}

#[cfg(test)]
mod tests;
