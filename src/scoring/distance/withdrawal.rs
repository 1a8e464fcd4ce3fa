//! Whether the patrol really withdrew: distance gained by passing an item, or by going on along the route, does not
//! count.

use super::crossing::{Crossing, crossings, walked};
use super::drill::Drill;
use super::item::Item;
use crate::scenario::exercise::PersonId;
use crate::scoring::facts::person_at;
use crate::scoring::judgement::Finding;
use crate::sim::observation::Observation;
use crate::text::Message;
use crate::units::place::distance_to_line_m;
use crate::units::{Point, Tick};

/// Least increase in distance from the item that is a withdrawal, metres: more than a few steps of turning round.
const LEAST_WITHDRAWAL_M: f32 = 5.0;

/// Progress along the route since the mark that counts as going on, metres: more than the few steps in which a file
/// comes to a halt.
const WENT_ON_M: f32 = 15.0;

/// Within this distance of the route's line one is on the route, metres: wider than any track a patrol walks.
const ON_ROUTE_M: f32 = 15.0;

/// Within this distance of walked ground one is on it, metres.
pub const ON_WALKED_M: f32 = 10.0;

/// How somebody came to stand where they stood when the patrol's part was over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reached {
    /// At the required distance.
    Far,
    /// Nearer than the required distance.
    Near,
    /// At the required distance or not, but by going on past the item or along the route.
    WentOn,
    /// Inside the required distance of it at some time without the patrol's knowing of it.
    Unaware,
    /// In a suspected area, where they stayed and called: right as well.
    Stayed,
}

/// Movements away from a drill's items that are no withdrawal, computed once.
pub struct Onward {
    by_item: Vec<FromItem>,
    /// Every passing of an item.
    pub crossings: Vec<Crossing>,
}

/// What going on means for one item.
struct FromItem {
    /// Ground walked by the time it became known.
    walked: Vec<Point>,
    /// The stretch of route ahead; empty where the way back would have led nearer to the item, so that going on was
    /// the way out.
    ahead: Vec<Point>,
    /// When each member was first inside the required distance.
    inside: Vec<Option<Tick>>,
}

impl Drill<'_> {
    /// Movements away from the items that are no withdrawal.
    pub fn onward(&self) -> Onward {
        let by_item = self.items.iter().map(|item| self.onward_from(item));
        Onward {
            by_item: by_item.collect(),
            crossings: crossings(self),
        }
    }

    fn onward_from(&self, item: &Item) -> FromItem {
        let walked = walked(self.evidence, item.since);
        let reached_m = self.evidence.facts.progress.at(item.since);
        let here = self.at(self.trainee(), item.since);
        let back_leads_nearer = here.is_some_and(|here| {
            item.range_m(here) - distance_to_line_m(item.at, &walked) > LEAST_WITHDRAWAL_M
        });
        let ahead = if back_leads_nearer {
            Vec::new()
        } else {
            let route = self.evidence.exercise().route_line();
            beyond(&route, reached_m + WENT_ON_M)
        };
        let inside = self.patrol().map(|person| self.first_inside(person, item));
        FromItem {
            inside: inside.collect(),
            walked,
            ahead,
        }
    }

    /// How a member, or a civilian, came to stand where they were at the end of the patrol's part, relative to one
    /// item; none when the record has no position.
    pub fn reached(&self, onward: &Onward, item: &Item, person: PersonId) -> Option<Reached> {
        let here = self.at(person, self.settled)?;
        let index = self.items.iter().position(|other| other.is_same(item))?;
        let from = &onward.by_item[index];
        if self.stayed.contains(&person) {
            return Some(Reached::Stayed);
        }
        if person.index() < from.inside.len() {
            let passed = onward
                .crossings
                .iter()
                .any(|crossing| crossing.item == index && crossing.person == person);
            if item.mark.is_none() && !item.incident && from.was_inside(person, self.settled) {
                return Some(Reached::Unaware);
            }
            if passed || from.went_on(person, here, self.settled) {
                return Some(Reached::WentOn);
            }
        }
        let clear = item.is_clear(here);
        Some(if clear { Reached::Far } else { Reached::Near })
    }

    /// The first tick at which the whole patrol kept the required distance from every item known by then, without
    /// passing any and without going on along the route.
    pub fn cleared(&self) -> Option<Tick> {
        let onward = self.onward();
        let passed = onward.crossings.iter().map(|crossing| crossing.tick).min();
        self.observations(self.since, self.settled)
            .take_while(|seen| passed.is_none_or(|passed| seen.tick < passed))
            .find(|seen| self.is_withdrawn(&onward, seen))
            .map(|seen| seen.tick)
    }

    /// As a step of the drill: none when somebody passed an item later, or was inside again at the end of the
    /// patrol's part.
    pub fn cleared_for_good(&self) -> Option<Tick> {
        let cleared = self.cleared()?;
        let onward = self.onward();
        let in_the_end = self.evidence.session.observation_at(self.settled)?;
        let stayed = self.is_withdrawn(&onward, in_the_end);
        (stayed && onward.crossings.is_empty()).then_some(cleared)
    }

    fn is_withdrawn(&self, onward: &Onward, seen: &Observation) -> bool {
        self.all_clear(seen)
            && self.patrol().all(|person| {
                let Some(here) = person_at(seen, person) else {
                    return false;
                };
                let mut known = self.items.iter().zip(&onward.by_item);
                known.all(|(item, from)| {
                    item.since > seen.tick || !from.went_on(person, here, seen.tick)
                })
            })
    }

    /// Why there was no withdrawal, if there was none: somebody passed an item or went on along the route, or nobody
    /// moved away though they stood inside the required distance. None of these scores.
    pub fn not_withdrawn(&self) -> Option<Finding> {
        self.passed().or_else(|| self.stayed_near())
    }

    /// The first passing of an item, else who left one by going on.
    pub fn passed(&self) -> Option<Finding> {
        let onward = self.onward();
        let first = onward.crossings.iter().min_by_key(|crossing| crossing.tick);
        if let Some(first) = first {
            return Some(first.finding(self));
        }
        self.items.iter().find_map(|item| {
            let went_on =
                |person: &PersonId| self.reached(&onward, item, *person) == Some(Reached::WentOn);
            let person = self.patrol().find(went_on)?;
            Some(self.went_on_finding(item, person))
        })
    }

    /// Finding: somebody left an item by going on.
    pub fn went_on_finding(&self, item: &Item, person: PersonId) -> Finding {
        let message = Message::new("finding-person-went-on")
            .with("person", self.evidence.person_name(person))
            .with("device", item.called(self.evidence));
        let place = self.at(person, self.settled);
        Finding::new(self.settled, place.map(|at| at.at_height(0.0)), message).good(false)
    }

    fn stayed_near(&self) -> Option<Finding> {
        if self.stayed.contains(&self.trainee()) {
            return None;
        }
        let in_the_end = self.at(self.trainee(), self.settled)?;
        self.items.iter().find_map(|item| {
            let at_first = self.at(self.trainee(), item.since)?;
            let gone_m = item.range_m(in_the_end) - item.range_m(at_first);
            let stayed = !item.is_clear(at_first)
                && !item.is_clear(in_the_end)
                && gone_m < LEAST_WITHDRAWAL_M;
            stayed.then(|| {
                let message = Message::new("finding-not-withdrawn")
                    .with("device", item.called(self.evidence));
                Finding::new(self.settled, Some(in_the_end.at_height(0.0)), message).good(false)
            })
        })
    }
}

impl FromItem {
    /// True when a member who had been inside the required distance left the item by going on: they are ahead on the
    /// route, and on no ground walked by the time it became known.
    fn went_on(&self, person: PersonId, here: Point, tick: Tick) -> bool {
        self.was_inside(person, tick)
            && distance_to_line_m(here, &self.ahead) <= ON_ROUTE_M
            && distance_to_line_m(here, &self.walked) > ON_WALKED_M
    }

    fn was_inside(&self, person: PersonId, until: Tick) -> bool {
        let first = self.inside.get(person.index()).copied().flatten();
        first.is_some_and(|first| first <= until)
    }
}

/// The part of a line beyond a distance from its start; empty when the line is shorter.
fn beyond(line: &[Point], from_m: f32) -> Vec<Point> {
    let mut along_m = 0.0;
    let mut ahead = Vec::new();
    for pair in line.windows(2) {
        let leg_m = pair[0].distance_m(pair[1]);
        let end_m = along_m + leg_m;
        if end_m > from_m && leg_m > 0.0 {
            if ahead.is_empty() {
                let share = ((from_m - along_m) / leg_m).clamp(0.0, 1.0);
                ahead.push(pair[0].lerp(pair[1], share));
            }
            ahead.push(pair[1]);
        }
        along_m = end_m;
    }
    ahead
}
