//! Directing local people away: those in reach, the nearest to the item first, each family together.

use bevy::prelude::*;

use super::CORNER_M;
use super::leaving::{LEAVING_MPS, Leaving};
use super::shelter::{Doorway, doorways};
use super::way::{Ground, Keep, OFF_PATH};
use crate::scenario::Exercise;
use crate::scenario::exercise::PersonId;
use crate::sim::action::{Direction, Refuge, SPEAKING_M};
use crate::sim::clock::Clock;
use crate::sim::event::Event;
use crate::sim::incidents::Incidents;
use crate::sim::injects::Injected;
use crate::sim::known_way::{Dangers, TURN_M};
use crate::sim::log::TickEvents;
use crate::sim::marks::Marks;
use crate::sim::obstacles::Obstacles;
use crate::sim::people::People;
use crate::sim::speaking::Speech;
use crate::sim::world::{Land, TheExercise};
use crate::units::{Point, Tick};

/// Margin around a hazard radius that residents keep to, metres: nobody is sent over an item unknown to the patrol.
const ROUND_M: f32 = 5.0;

/// A way out longer than this multiple of the straight line (and by this many metres) leads round the item: a nearby
/// house is better, if there is one.
const LONG_WAY: f32 = 1.6;
const WAY_ROUND_M: f32 = 30.0;

/// Where a way leads nearer to an item again, another is looked for on which a metre nearer counts as so many more.
const NEARER: f32 = 100.0;

/// The trainee's call in progress: one family a tick, so that many people do not slow a tick down.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct CallingOut(Option<Call>);

#[derive(Debug, Clone, PartialEq)]
struct Call {
    direction: Direction,
    speech: Speech,
    /// Families still to hear it, in reverse order.
    families: Vec<Vec<PersonId>>,
}

impl CallingOut {
    /// Begins a call; cancels the one before.
    pub(in crate::sim) fn begin(
        &mut self,
        direction: Direction,
        exercise: &Exercise,
        people: &People,
    ) {
        let Direction {
            by,
            from,
            distance_m,
            ..
        } = direction;
        if !(from.0.is_finite() && from.1.is_finite() && distance_m.is_finite()) {
            return;
        }
        let speech = Speech::called_out(by, exercise, people);
        let mut families = families(people, &speech, from, distance_m);
        families.reverse();
        self.0 = Some(Call {
            direction: Direction {
                by: speech.by,
                ..direction
            },
            speech,
            families,
        });
    }
}

/// People in reach and within the distance, the nearest to the item first, each with the family members within
/// speaking distance of them. People in shelter stay there.
fn families(people: &People, speech: &Speech, from: Point, distance_m: f32) -> Vec<Vec<PersonId>> {
    let mut outdoors: Vec<(PersonId, Point)> = people
        .civilian_ids()
        .filter(|person| !people.civilian(*person).in_shelter)
        .map(|person| (person, people.at(person)))
        .collect();
    outdoors.sort_by(|a, b| a.1.distance_m(from).total_cmp(&b.1.distance_m(from)));
    let mut families: Vec<Vec<PersonId>> = Vec::new();
    for (person, at) in &outdoors {
        let told = families.iter().flatten().any(|one| one == person);
        if told || at.distance_m(from) >= distance_m || !speech.reaches(*at) {
            continue;
        }
        let family = &people.civilian(*person).spec.family;
        let goes_along = |other: &(PersonId, Point)| {
            let same = family.is_some() && people.civilian(other.0).spec.family == *family;
            other.0 != *person && same && other.1.distance_m(*at) <= SPEAKING_M
        };
        let others = outdoors.iter().filter(|other| goes_along(other));
        let members = std::iter::once(*person).chain(others.map(|(other, _)| *other));
        families.push(members.collect());
    }
    families
}

/// Input of a search for a way.
#[derive(Clone, Copy)]
struct Search<'a> {
    ground: Ground<'a>,
    doors: &'a [Doorway],
    /// The place to leave, followed by the other marks.
    dangers: &'a [Point],
    /// Areas that residents avoid.
    round: &'a [Keep],
    /// Mandatory distance from any item, metres.
    mandatory_m: f32,
    direction: &'a Direction,
}

/// A way and its destination.
#[derive(Debug, Clone, PartialEq)]
struct Plan {
    to: Refuge,
    way: Vec<Point>,
    inside: Option<Point>,
}

impl Search<'_> {
    /// Distances that a person here keeps: from the place to leave, the present one; from other marks, the present
    /// one or, for somebody `between` them, the mandatory distance.
    fn keeps(&self, here: Point, between: bool) -> Vec<Keep> {
        let enough_m = self.direction.distance_m;
        let others_m = if between {
            self.mandatory_m.min(enough_m)
        } else {
            enough_m
        };
        let told = self.dangers.iter().enumerate().map(|(index, danger)| Keep {
            from: *danger,
            least_m: if index == 0 { enough_m } else { others_m },
        });
        told.chain(self.round.iter().copied())
            .map(|keep| keep.for_who_stands_at(here))
            .collect()
    }

    /// The way that leads least nearer again to anything that they go away from.
    fn plan(&self, here: Point) -> Option<Plan> {
        let first = self.shortest(here)?;
        if self.needless_m(here, &first) <= TURN_M {
            return Some(first);
        }
        let ground = Ground {
            nearer: NEARER,
            ..self.ground
        };
        let away = Self { ground, ..*self }.shortest(here);
        let plans = std::iter::once(first).chain(away);
        plans.min_by(|a, b| {
            let (a, b) = (self.needless_m(here, a), self.needless_m(here, b));
            a.total_cmp(&b)
        })
    }

    /// By how much a plan leads nearer to something before it leads away, metres.
    fn needless_m(&self, here: Point, plan: &Plan) -> f32 {
        let line: Vec<Point> = std::iter::once(here)
            .chain(plan.way.iter().copied())
            .collect();
        self.ground.dangers.needless_m(&line)
    }

    /// Out as asked, else into shelter, else out by however long a way; or into shelter as asked, else out. Who finds
    /// neither passes another place marked.
    fn shortest(&self, here: Point) -> Option<Plan> {
        let shelter = |between| self.shelter(here, self.doors, between);
        let straight_out = || match self.direction.to {
            Refuge::Out => self.out(here, LONG_WAY, false),
            Refuge::Shelter => None,
        };
        straight_out()
            .or_else(|| shelter(false))
            .or_else(|| self.out(here, f32::INFINITY, false))
            .or_else(|| shelter(true))
            .or_else(|| self.out(here, f32::INFINITY, true))
    }

    /// As [`Self::plan`], for somebody following others, to their destination if there is a way.
    fn plan_with(&self, here: Point, first: &Plan) -> Option<Plan> {
        let together = match (first.to, first.inside) {
            (Refuge::Shelter, Some(inside)) => {
                let theirs = self.doors.iter().find(|door| door.inside == inside);
                theirs.and_then(|door| self.shelter(here, std::slice::from_ref(door), false))
            }
            _ => first.way.last().and_then(|end| self.way_to(here, *end)),
        };
        together.or_else(|| self.plan(here))
    }

    fn out(&self, here: Point, times_straight: f32, between: bool) -> Option<Plan> {
        let left_m = |at: Point| {
            let from_each = self.dangers.iter().map(|danger| at.distance_m(*danger));
            self.direction.distance_m + CORNER_M - from_each.fold(f32::INFINITY, f32::min)
        };
        let clear = |at: Point| left_m(at) <= 0.0;
        let most_m = OFF_PATH * times_straight * left_m(here) + WAY_ROUND_M;
        let way = self
            .ground
            .way(here, &self.keeps(here, between), most_m, left_m, clear)?;
        Some(Plan {
            to: Refuge::Out,
            way,
            inside: None,
        })
    }

    fn way_to(&self, here: Point, end: Point) -> Option<Plan> {
        let left_m = |at: Point| at.distance_m(end);
        let there = |at: Point| at == end;
        let way = self
            .ground
            .way(here, &self.keeps(here, false), f32::INFINITY, left_m, there)?;
        Some(Plan {
            to: Refuge::Out,
            way,
            inside: None,
        })
    }

    /// Into the house whose door is nearest on foot.
    fn shelter(&self, here: Point, doors: &[Doorway], between: bool) -> Option<Plan> {
        let keeps = self.keeps(here, between);
        let may_go = |at: Point| {
            let keeps = &mut keeps.iter();
            keeps.all(|keep| at.distance_m(keep.from) >= keep.least_m)
        };
        let doors: Vec<(Point, &Doorway)> = doors
            .iter()
            .filter(|door| may_go(door.inside))
            .filter_map(|door| Some((self.ground.square_at(door.before, &keeps)?, door)))
            .collect();
        if doors.is_empty() {
            return None;
        }
        let left_m = |at: Point| {
            let to_each = doors.iter().map(|(before, _)| at.distance_m(*before));
            to_each.fold(f32::INFINITY, f32::min)
        };
        let there = |at: Point| doors.iter().any(|(before, _)| *before == at);
        let mut way = self
            .ground
            .way(here, &keeps, f32::INFINITY, left_m, there)?;
        let end = *way.last()?;
        let (_, door) = doors.iter().find(|(before, _)| *before == end)?;
        way.push(door.before);
        Some(Plan {
            to: Refuge::Shelter,
            way,
            inside: Some(door.inside),
        })
    }
}

/// The next family hears the call, decides, and looks for a way.
pub(super) fn tell_next_family(
    mut calling: ResMut<CallingOut>,
    mut people: ResMut<People>,
    clock: Res<Clock>,
    (marks, incidents): (Res<Marks>, Res<Incidents>),
    exercise: Res<TheExercise>,
    injected: Res<Injected>,
    (obstacles, terrain): (Res<Obstacles>, Res<Land>),
    mut happened: ResMut<TickEvents>,
) {
    let Some(call) = calling.0.as_mut() else {
        return;
    };
    let Some(family) = call.families.pop() else {
        calling.0 = None;
        return;
    };
    let now = clock.0;
    let direction = &call.direction;
    let dangers = dangers(&marks, &incidents, direction);
    let keep_from = Dangers::at(&dangers, direction.distance_m);
    let said = |person: &PersonId| {
        let civilian = people.civilian(*person);
        let goes = |leaving: &Leaving| {
            now >= leaving.sets_out && leaving.covers(direction, people.at(*person), &dangers)
        };
        civilian.leaving.as_ref().is_some_and(goes) || civilian.tellings.just_told(now)
    };
    if family.iter().all(said) {
        return;
    }
    let hesitates_s = family
        .iter()
        .map(|person| people.civilian(*person).spec.hesitates_s)
        .fold(0.0, f32::max);
    let understood = call.speech.interpreted
        || family
            .iter()
            .any(|person| people.civilian(*person).spec.shares_language);
    for person in &family {
        people.civilian_mut(*person).tellings.tell(now);
    }
    let tellings = people.civilian(family[0]).tellings;
    let sets_out = tellings.heeds_at(hesitates_s, understood, now);
    let round = walked_round(&exercise, &injected);
    let doors = doorways(&exercise, &injected);
    let search = Search {
        ground: Ground {
            obstacles: &obstacles,
            terrain: &terrain,
            dangers: &keep_from,
            nearer: 0.0,
        },
        doors: &doors,
        dangers: &dangers,
        round: &round,
        mandatory_m: mandatory_m(&exercise, &injected),
        direction,
    };
    let plans = if sets_out.is_some() {
        plans(&search, &people, &family)
    } else {
        vec![None; family.len()]
    };
    let pace_mps = family
        .iter()
        .map(|person| people.civilian(*person).spec.pace_mps.max(LEAVING_MPS))
        .fold(f32::INFINITY, f32::min);
    let mut nearer = Vec::new();
    for (person, plan) in family.into_iter().zip(plans) {
        let leads_nearer = |plan: &Plan| search.needless_m(people.at(person), plan) > TURN_M;
        if sets_out.is_some() && plan.as_ref().is_some_and(leads_nearer) {
            nearer.push(person);
        }
        happened.push(Event::CivilianDirected {
            civilian: person,
            by: direction.by,
            to: plan.as_ref().map_or(direction.to, |plan| plan.to),
            heeds: plan.is_some(),
        });
        match (sets_out, plan) {
            (Some(sets_out), Some(plan)) => {
                let civilian = people.civilian_mut(person);
                civilian.held_by = None;
                civilian.leaving = Some(Leaving {
                    told: direction.clone(),
                    to: plan.to,
                    way: plan.way,
                    inside: plan.inside,
                    sets_out,
                    pace_mps,
                });
            }
            (Some(_), None) => {
                // The present destination has turned out to be no way out.
                if let Some(leaving) = &mut people.civilian_mut(person).leaving {
                    leaving.way.clear();
                    leaving.inside = None;
                    leaving.to = Refuge::Out;
                }
                happened.push(Event::CivilianCannotLeave { civilian: person });
            }
            (None, _) => {}
        }
    }
    if !nearer.is_empty() {
        happened.push(Event::OnlyWayNearer { people: nearer });
    }
}

/// The first finds a way; the others follow.
fn plans(search: &Search<'_>, people: &People, family: &[PersonId]) -> Vec<Option<Plan>> {
    let mut plans: Vec<Option<Plan>> = Vec::new();
    for person in family {
        let here = people.at(*person);
        let plan = match plans.first() {
            Some(Some(first)) => search.plan_with(here, first),
            _ => search.plan(here),
        };
        plans.push(plan);
    }
    plans
}

fn dangers(marks: &Marks, incidents: &Incidents, direction: &Direction) -> Vec<Point> {
    let standing = marks.0.iter().filter(|mark| !mark.withdrawn);
    let marked = standing.map(|mark| mark.place.point());
    let happened = incidents.open().iter().map(|incident| incident.at);
    std::iter::once(direction.from)
        .chain(marked)
        .chain(happened)
        .collect()
}

/// The largest mandatory distance of the devices present, metres.
fn mandatory_m(exercise: &Exercise, injected: &Injected) -> f32 {
    exercise
        .devices
        .iter()
        .filter(|placed| injected.brought(exercise, placed))
        .map(|placed| exercise.scenario.mandatory_m(&placed.device) + ROUND_M)
        .fold(0.0, f32::max)
}

fn walked_round(exercise: &Exercise, injected: &Injected) -> Vec<Keep> {
    exercise
        .devices
        .iter()
        .filter(|placed| injected.brought(exercise, placed))
        .map(|placed| Keep {
            from: placed.device.at,
            least_m: placed.device.hazard_radius_m + ROUND_M,
        })
        .collect()
}

/// One tick of walking: the feet afterwards, and whether the person has just gone inside.
pub(super) fn walk_on(
    leaving: &mut Leaving,
    here: Point,
    now: Tick,
    step: impl Fn(Point, Point, f32) -> Point,
) -> (Point, bool) {
    let Some(&corner) = leaving.way.first() else {
        return (here, false);
    };
    if now < leaving.sets_out {
        return (here, false);
    }
    let next = step(here, corner, leaving.pace_mps);
    if next.distance_m(corner) > CORNER_M {
        return (next, false);
    }
    leaving.way.remove(0);
    match leaving.inside {
        Some(inside) if leaving.way.is_empty() => (inside, true),
        _ => (next, false),
    }
}
