use std::sync::Arc;

use super::*;
use crate::scenario::exercise::Seat;
use crate::scenario::schema::RawScenario;
use crate::sim::Patrol;
use crate::sim::action::{Channel, CheckRing, Report, TraineeAction};
use crate::sim::example::scenario_with;
use crate::sim::people::{People, Task};
use crate::sim::trainee_body::TraineeBody;
use crate::units::{Point, TICK_HZ};

/// What lies ahead: the end of the bare scenario's route.
const AHEAD: Point = Point(150.0, -150.0);

/// The start of the bare scenario's route, where the patrol stands.
const START: Point = Point(-150.0, -150.0);

/// A leader and four more, the last two of whom carry reports.
fn patrol() -> Patrol {
    let file = |raw: &mut RawScenario| {
        for id in ["second", "third", "fourth", "fifth"] {
            let mut member = raw.patrol.people[0].clone();
            id.clone_into(&mut member.id);
            raw.patrol.people.push(member);
        }
        raw.comms.runner = Some("fifth".to_owned());
        raw.route.approach = vec![Point(START.0 - 40.0, START.1)];
    };
    Patrol::new(Arc::new(Exercise::draw(Arc::new(scenario_with(file)), 1)))
}

fn as_tasked(task: &Task) -> Posture {
    match task {
        Task::ManPost => Posture::AtPost,
        Task::Check { .. } => Posture::Searching,
        Task::LieDown => Posture::Lying,
        _ => Posture::Standing,
    }
}

/// Does it and lets so many seconds pass; holds postures against what everybody is doing, tick by tick.
fn held(patrol: &mut Patrol, action: TraineeAction, for_s: u32) -> Vec<Posture> {
    let mut actions = Seat::LEADER.does(&[action]);
    for _ in 0..for_s * TICK_HZ {
        let output = patrol.step(&actions);
        actions.clear();
        let view = patrol.view();
        let body = patrol.world().resource::<TraineeBody>();
        assert_eq!(view.postures.of(body.person), body.stance.into());
        for comrade in &patrol.world().resource::<People>().comrades {
            // Whether there was cover for runners who are back shows a tick later.
            let just_back = |event: &Event| matches!(event, Event::RunnersBack { people } if people.contains(&comrade.person));
            if output.events.iter().any(just_back) {
                continue;
            }
            assert_eq!(
                view.postures.of(comrade.person),
                as_tasked(&comrade.task),
                "{comrade:?} at {:?} after {:?}",
                output.tick,
                output.events,
            );
        }
    }
    let postures = patrol.view().postures;
    (0..5).map(|person| postures.of(PersonId(person))).collect()
}

fn order(order: Order) -> TraineeAction {
    TraineeAction::Order(order)
}

fn report_by_hand() -> TraineeAction {
    TraineeAction::SendReport(Report {
        format: "nine-line".to_owned(),
        channel: Channel::Runner,
        lines: Vec::new(),
    })
}

#[test]
fn what_happened_tells_at_every_tick_how_everybody_stands() {
    use Posture::{AtPost, Kneeling, Lying, Searching, Standing};
    let mut patrol = patrol();
    let near = order(Order::Check(CheckRing::Near));
    let post = TraineeAction::PostCordon {
        person: PersonId(1),
        at: Point(START.0 - 10.0, START.1 + 6.0),
    };
    let knee = TraineeAction::Stance(Stance::Kneeling);
    held(&mut patrol, order(Order::Halt), 2);
    let stand = held(&mut patrol, knee, 1);
    assert_eq!(stand, [Kneeling, Standing, Standing, Standing, Standing]);
    let stand = held(&mut patrol, near.clone(), 5);
    assert_eq!(stand[1..], [Searching; 4]);
    held(&mut patrol, post, 25);
    let stand = held(&mut patrol, near.clone(), 5);
    assert_eq!(stand[1..], [AtPost, Searching, Searching, Searching]);
    held(&mut patrol, order(Order::Halt), 1);
    let stand = held(&mut patrol, order(Order::TakeCover { from: AHEAD }), 2);
    assert_eq!(stand[1..], [AtPost, Lying, Lying, Lying]);
    let stand = held(&mut patrol, order(Order::Resume), 2);
    assert_eq!(stand[1..], [Standing; 4]);
    let withdraw = Order::Withdraw {
        from: AHEAD,
        distance_m: 310.0,
    };
    held(&mut patrol, order(withdraw), 15);
}

/// Runners who are back do what the others were told while they were away, and no event says which.
#[test]
fn runners_who_are_back_stand_as_the_others_were_told_to() {
    use Posture::{Lying, Searching, Standing};
    for (told, others) in [
        (Order::Check(CheckRing::Far), Searching),
        (Order::TakeCover { from: AHEAD }, Lying),
        (Order::Halt, Standing),
    ] {
        let mut patrol = patrol();
        held(&mut patrol, order(Order::Halt), 1);
        let away = held(&mut patrol, report_by_hand(), 10);
        assert_eq!(away[1..], [Standing; 4]);
        let apart = held(&mut patrol, order(told.clone()), 3);
        assert_eq!(apart[1..], [others, others, Standing, Standing], "{told:?}");
        let back = held(&mut patrol, TraineeAction::Stop, 60);
        assert_eq!(back[3..], [others; 2], "{told:?}");
    }
}
