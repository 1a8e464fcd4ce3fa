//! Questions to local people about the way ahead.

use std::sync::Arc;

use bevy::prelude::*;

use super::action::{Means, SPEAKING_M};
use super::event::Told;
use super::injects::Injected;
use super::people::People;
use super::speaking::interpreter_near;
use crate::scenario::Exercise;
use crate::scenario::exercise::{Person, PersonId};
use crate::scenario::schema::{Civilian, Knows, Who};
use crate::text::Text;
use crate::units::Point;

/// One question and its outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    /// Who was asked.
    pub person: PersonId,
    /// Means of speaking actually used.
    pub by: Means,
    /// Outcome.
    pub told: Told,
    /// Their words; empty unless they told something.
    pub words: Text,
}

/// All conversations so far.
#[derive(Resource, Debug, Clone, Default)]
pub struct Conversations(pub Arc<Vec<Spoken>>);

/// Asks; none when that is no local person or they are too far away to talk to.
///
/// Without a common language the patrol's interpreter helps when within speaking distance of the person.
pub(super) fn ask(
    exercise: &Exercise,
    people: &People,
    injected: &Injected,
    person: PersonId,
    wanted: Means,
) -> Option<Spoken> {
    let Some(Person::Civilian(civilian)) = exercise.people.get(person.index()) else {
        return None;
    };
    let at = people.at(person);
    if people.at(exercise.trainee()).distance_m(at) > SPEAKING_M {
        return None;
    }
    let interpreted =
        wanted == Means::Interpreter && interpreter_near(exercise, people, at).is_some();
    let by = match wanted {
        Means::Interpreter if !interpreted => Means::Gestures,
        _ => wanted,
    };
    let (told, words) = if interpreted || civilian.shares_language {
        let listeners = listeners(exercise, people, at);
        answer(exercise, injected, civilian, &listeners)
    } else {
        (Told::NotUnderstood, Text::default())
    };
    Some(Spoken {
        person,
        by,
        told,
        words,
    })
}

/// Women and men of the patrol within speaking distance.
fn listeners(exercise: &Exercise, people: &People, at: Point) -> Vec<Who> {
    let patrol = exercise.scenario.patrol.people.iter().enumerate();
    patrol
        .filter(|(index, _)| people.feet[*index].distance_m(at) <= SPEAKING_M)
        .filter_map(|(_, member)| member.who)
        .collect()
}

fn answer(
    exercise: &Exercise,
    injected: &Injected,
    civilian: &Civilian,
    listeners: &[Who],
) -> (Told, Text) {
    let known = civilian
        .knows
        .iter()
        .find(|knows| borne_out(exercise, injected, knows));
    match known {
        None => (Told::Nothing, Text::default()),
        Some(knows) if knows.willing && tells(knows, listeners) => {
            (Told::Something, knows.says.clone())
        }
        Some(_) => (Told::Unwilling, Text::default()),
    }
}

fn tells(knows: &Knows, listeners: &[Who]) -> bool {
    knows.tells.is_empty() || listeners.iter().any(|who| knows.tells.contains(who))
}

/// True when the variation holds what it is about; not for a device that an inject has yet to reveal.
fn borne_out(exercise: &Exercise, injected: &Injected, knows: &Knows) -> bool {
    let Some(about) = &knows.about else {
        return true;
    };
    let sites = &exercise.scenario.sites;
    let site = |index: usize| sites.get(index).is_some_and(|site| site.id == *about);
    let device = exercise.devices.iter().any(|placed| {
        (placed.device.id == *about || site(placed.site)) && injected.brought(exercise, placed)
    });
    let look_alike = || {
        exercise
            .look_alikes
            .iter()
            .any(|placed| placed.look_alike.id == *about || site(placed.site))
    };
    device || look_alike()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::scenario::exercise::{DeviceId, Seat};
    use crate::scenario::schema::{
        AtPathEnd, CivilianKind, Device, Member, Placement, RawScenario, Role,
    };
    use crate::sim::Patrol;
    use crate::sim::action::TraineeAction;
    use crate::sim::event::Event;
    use crate::sim::example::scenario_with;

    /// Ten metres from the trainee.
    const NEAR: Point = Point(-150.0, -140.0);

    fn said(words: &str) -> Knows {
        Knows {
            about: None,
            says: Text::english(words),
            tells: Vec::new(),
            willing: true,
        }
    }

    fn woman(at: Point, knows: Vec<Knows>) -> Civilian {
        Civilian {
            id: "trader".into(),
            name: Text::default(),
            kind: CivilianKind::Trader,
            path: vec![at],
            pace_mps: 1.0,
            starts_at_s: 0.0,
            then: AtPathEnd::Stay,
            who: Some(Who::Woman),
            family: None,
            hesitates_s: 0.0,
            shares_language: false,
            knows,
        }
    }

    fn interpreter(raw: &mut RawScenario, who: Who) {
        raw.patrol.people.push(Member {
            id: "interpreter".into(),
            name: Text::default(),
            role: Role::Interpreter,
            who: Some(who),
        });
    }

    /// Asks the only local person by these means; returns the events and what the trainee hears.
    fn asked(
        change: impl FnOnce(&mut RawScenario),
        by: Means,
        device: Option<&str>,
    ) -> (Option<Told>, Vec<Spoken>) {
        let mut exercise = Exercise::draw(Arc::new(scenario_with(change)), 1);
        let person = PersonId(exercise.patrol_size() as u16);
        if let Some(id) = device {
            let far = Point(150.0, 150.0);
            exercise
                .devices
                .push(crate::scenario::exercise::PlacedDevice {
                    id: DeviceId(0),
                    site: 0,
                    device: Device {
                        id: id.into(),
                        name: Text::default(),
                        class: "none".into(),
                        placement: Placement::Road,
                        at: far,
                        hazard_radius_m: 1.0,
                        secondary_to: None,
                        signs: Vec::new(),
                        lesson: Text::default(),
                    },
                    secondary_to: None,
                    signs: Vec::new(),
                });
        }
        let mut patrol = Patrol::new(Arc::new(exercise));
        let events = patrol
            .step(&Seat::LEADER.does(&[TraineeAction::Ask { person, by }]))
            .events;
        let told = events.iter().find_map(|event| match event {
            Event::Asked { told, .. } => Some(*told),
            _ => None,
        });
        (told, patrol.view().spoken.to_vec())
    }

    #[test]
    fn who_knows_something_tells_it_through_the_interpreter_and_the_trainee_hears_it() {
        let (told, heard) = asked(
            |raw| {
                interpreter(raw, Who::Man);
                raw.civilians = vec![woman(NEAR, vec![said("Nobody walks that track.")])];
            },
            Means::Interpreter,
            None,
        );
        assert_eq!(told, Some(Told::Something));
        assert_eq!(heard.len(), 1);
        assert_eq!(heard[0].words.in_language("en"), "Nobody walks that track.");
    }

    #[test]
    fn without_a_common_language_nobody_understands_gestures() {
        for (shares_language, expected) in [(false, Told::NotUnderstood), (true, Told::Something)] {
            let (told, heard) = asked(
                |raw| {
                    let mut woman = woman(NEAR, vec![said("The bridge is new.")]);
                    woman.shares_language = shares_language;
                    raw.civilians = vec![woman];
                },
                Means::Interpreter,
                None,
            );
            assert_eq!(told, Some(expected));
            assert_eq!(heard[0].by, Means::Gestures, "there is no interpreter");
        }
    }

    #[test]
    fn who_is_too_far_away_is_not_asked() {
        let (told, heard) = asked(
            |raw| {
                interpreter(raw, Who::Man);
                raw.civilians = vec![woman(Point(-150.0, -130.0), vec![said("No.")])];
            },
            Means::Interpreter,
            None,
        );
        assert_eq!((told, heard.len()), (None, 0));
    }

    #[test]
    fn some_tell_women_only_and_some_nobody() {
        let to_women = || Knows {
            tells: vec![Who::Woman],
            ..said("My daughter saw it.")
        };
        let of = |interpreted_by: Who, knows: Knows| {
            let (told, heard) = asked(
                |raw| {
                    interpreter(raw, interpreted_by);
                    raw.civilians = vec![woman(NEAR, vec![knows])];
                },
                Means::Interpreter,
                None,
            );
            let words = heard[0].words.in_language("en").to_owned();
            (told, words.is_empty())
        };
        assert_eq!(of(Who::Woman, to_women()), (Some(Told::Something), false));
        assert_eq!(of(Who::Man, to_women()), (Some(Told::Unwilling), true));
        let silent = Knows {
            willing: false,
            ..said("")
        };
        assert_eq!(of(Who::Woman, silent), (Some(Told::Unwilling), true));
    }

    #[test]
    fn what_the_variation_does_not_hold_is_not_known() {
        let of = |device: Option<&str>| {
            let about = Knows {
                about: Some("bag".into()),
                ..said("A bag lies there since Tuesday.")
            };
            asked(
                |raw| {
                    interpreter(raw, Who::Man);
                    raw.sites = vec![crate::scenario::schema::Site {
                        id: "verge".into(),
                        at: Point(150.0, 150.0),
                        not_with: Vec::new(),
                        may_hold: Vec::new(),
                    }];
                    raw.civilians = vec![woman(NEAR, vec![about])];
                },
                Means::Interpreter,
                device,
            )
            .0
        };
        assert_eq!(of(Some("bag")), Some(Told::Something));
        assert_eq!(of(Some("other")), Some(Told::Nothing));
        assert_eq!(of(None), Some(Told::Nothing));
    }
}
