//! Local people: whom to ask, by which means, and who is in danger.

use std::collections::BTreeSet;

use super::Brief;
use super::refuge::Danger;
use crate::scenario::exercise::PersonId;
use crate::scenario::schema::{Member, Role};
use crate::sim::action::{Direction, Means, Refuge, SPEAKING_M};
use crate::sim::view::TraineeView;
use crate::units::Point;

/// Margin added to the required distance when directing people, metres: they estimate the distance themselves.
const MARGIN_M: f32 = 10.0;

/// Size from which a patrol can man its posts without the interpreter.
const KEEPS_INTERPRETER_FROM: usize = 5;

/// A person near enough to talk to who was not asked yet, and the means: through the interpreter once near enough
/// too.
pub fn to_ask(
    brief: &Brief,
    view: &TraineeView,
    asked: &BTreeSet<PersonId>,
) -> Option<(PersonId, Means)> {
    let here = view.here.point();
    let near = view
        .civilians
        .iter()
        .filter(|(person, at)| at.distance_m(here) <= SPEAKING_M && !asked.contains(person));
    let has_interpreter = brief.patrol.people.iter().any(interprets);
    near.map(|(person, at)| (*person, *at))
        .find_map(|(person, at)| {
            let by = match (has_interpreter, interpreter_near(brief, view, at)) {
                (true, true) => Means::Interpreter,
                (true, false) => return None,
                (false, _) => Means::Gestures,
            };
            Some((person, by))
        })
}

/// The best means available: loudhailer before interpreter before gestures.
pub fn means(brief: &Brief, view: &TraineeView) -> Means {
    if brief.patrol.loudhailer {
        Means::Loudhailer
    } else if interpreter_near(brief, view, view.here.point()) {
        Means::Interpreter
    } else {
        Means::Gestures
    }
}

/// The danger whose ring holds somebody in view within `reach_m` of the trainee, by the person nearest to it.
pub fn endangered_by(view: &TraineeView, dangers: &[Danger], reach_m: f32) -> Option<Danger> {
    let here = view.here.point();
    let in_reach = view.civilians.iter();
    let in_reach = in_reach.filter(|(_, at)| at.distance_m(here) <= reach_m);
    let near = in_reach.flat_map(|(_, at)| {
        dangers
            .iter()
            .map(|danger| (danger, danger.at.point().distance_m(*at)))
    });
    near.filter(|(danger, range_m)| *range_m < danger.required_m)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(danger, _)| *danger)
}

/// Instruction to people inside: out, to the required distance plus a margin.
pub fn out_of(danger: Danger, by: Means) -> Direction {
    Direction {
        by,
        from: danger.at.point(),
        distance_m: danger.required_m + MARGIN_M,
        to: Refuge::Out,
    }
}

/// True for the interpreter, who stays near while others can be sent.
pub fn is_kept_near(brief: &Brief, person: PersonId) -> bool {
    brief.patrol.people.len() > KEEPS_INTERPRETER_FROM
        && interprets(&brief.patrol.people[person.index()])
}

fn interpreter_near(brief: &Brief, view: &TraineeView, at: Point) -> bool {
    view.patrol.iter().any(|comrade| {
        let member = brief.patrol.people.get(comrade.person.index());
        member.is_some_and(interprets) && comrade.at.distance_m(at) <= SPEAKING_M
    })
}

fn interprets(member: &Member) -> bool {
    member.role == Role::Interpreter
}
