//! How the patrol stood to the items it knew of, from the first mark to the end of its part: what every criterion of
//! the safe-distance block and every critical error looks at.

use super::crossing::crossings;
use super::item::Item;
use crate::scenario::exercise::{DeviceId, PersonId, TRAINEE};
use crate::scoring::criterion::{Evidence, Finding};
use crate::scoring::facts::person_at;
use crate::sim::event::Event;
use crate::sim::observation::{FRAME_EVERY_TICKS, Observation};
use crate::text::Message;
use crate::units::tick::TICK_S;
use crate::units::{Place, Point, Tick};

/// The critical error whose limit says what going on past an item is.
const CROSSED: &str = "crossed-item";

/// Whoever has not come this much farther from the item has not withdrawn, metres: a few steps of turning round.
const LEAST_WITHDRAWAL_M: f32 = 5.0;

/// The drill of one session: the items known, and the time in which it was owed.
#[derive(Debug, Clone)]
pub struct Drill<'a> {
    /// The session it is about.
    pub evidence: &'a Evidence<'a>,
    /// Items in the order in which they became known; never empty.
    pub items: Vec<Item>,
    /// When the first became known: the drill is owed from here on.
    pub since: Tick,
    /// When the patrol's part was over: the hand-over, else the end of the session. Distances are taken here.
    pub settled: Tick,
}

impl<'a> Drill<'a> {
    /// The drill that a marked device called for; none when no device bears a standing mark.
    pub fn of(evidence: &'a Evidence<'a>) -> Option<Self> {
        let facts = evidence.facts;
        let mut items: Vec<Item> = facts
            .opportunities
            .iter()
            .filter_map(|opportunity| facts.hit_on(opportunity.device))
            .filter_map(|mark| Item::marked(evidence, mark))
            .collect();
        items.sort_by_key(|item| (item.since, item.device));
        Self::with(evidence, items)
    }

    /// The same, or, when nothing was marked, what followed from walking unaware into the mandatory distance of a
    /// device that could have been noticed.
    pub fn met(evidence: &'a Evidence<'a>) -> Option<Self> {
        Self::of(evidence).or_else(|| {
            let (since, placed) = evidence
                .facts
                .opportunities
                .iter()
                .filter_map(|opportunity| {
                    let placed = evidence
                        .exercise()
                        .devices
                        .get(opportunity.device.index())?;
                    Some((opportunity.entered_unaware?, placed))
                })
                .min_by_key(|(since, placed)| (*since, placed.id))?;
            Self::with(evidence, vec![Item::of(evidence, placed, since, None)])
        })
    }

    /// The drills that a debrief shows: what every marked device called for, then, device by device, what followed from
    /// walking unaware into the mandatory distance of another one; each with the item it is about.
    pub fn every(evidence: &'a Evidence<'a>) -> Vec<(Self, Item)> {
        let marked = Self::of(evidence).into_iter().flat_map(|drill| {
            let items = drill.items.clone();
            items.into_iter().map(move |item| (drill.clone(), item))
        });
        let facts = evidence.facts;
        let mut unaware: Vec<Item> = facts
            .opportunities
            .iter()
            .filter(|opportunity| facts.hit_on(opportunity.device).is_none())
            .filter_map(|opportunity| {
                let devices = &evidence.exercise().devices;
                let placed = devices.get(opportunity.device.index())?;
                let since = opportunity.entered_unaware?;
                Some(Item::of(evidence, placed, since, None))
            })
            .collect();
        unaware.sort_by_key(|item| (item.since, item.device));
        let unaware = unaware
            .into_iter()
            .filter_map(|item| Some((Self::with(evidence, vec![item])?, item)));
        marked.chain(unaware).collect()
    }

    fn with(evidence: &'a Evidence<'a>, items: Vec<Item>) -> Option<Self> {
        let since = items.first()?.since;
        let handed_over = evidence
            .session
            .events
            .iter()
            .find(|(tick, event)| *tick >= since && *event == Event::HandedOver)
            .map(|(tick, _)| *tick);
        Some(Self {
            evidence,
            items,
            since,
            settled: handed_over.unwrap_or(evidence.session.last_tick),
        })
    }

    /// The item in question: the first that became known.
    pub fn first(&self) -> &Item {
        &self.items[0]
    }

    /// The patrol, in order of march; the trainee is the first.
    pub fn patrol(&self) -> impl Iterator<Item = PersonId> + use<> {
        (0..self.evidence.exercise().patrol_size() as u16).map(PersonId)
    }

    /// The civilians.
    pub fn civilians(&self) -> impl Iterator<Item = PersonId> + use<> {
        let exercise = self.evidence.exercise();
        (exercise.patrol_size() as u16..exercise.people.len() as u16).map(PersonId)
    }

    /// What happened while the drill was owed, both ends included.
    pub fn events(&self) -> impl Iterator<Item = (Tick, &'a Event)> + use<'a> {
        let (since, settled) = (self.since, self.settled);
        self.evidence
            .session
            .events
            .iter()
            .filter(move |(tick, _)| (since..=settled).contains(tick))
            .map(|(tick, event)| (*tick, event))
    }

    /// What was true between two ticks, both ends included, but not after the patrol's part was over.
    pub fn observations(&self, from: Tick, until: Tick) -> impl Iterator<Item = &'a Observation> {
        let until = until.min(self.settled);
        let all = &self.evidence.session.observations;
        let first = all.partition_point(|observation| observation.tick < from);
        let after = all.partition_point(|observation| observation.tick <= until);
        all[first..after.max(first)].iter()
    }

    /// Where somebody was at a tick.
    pub fn at(&self, person: PersonId, tick: Tick) -> Option<Point> {
        person_at(self.evidence.session.observation_at(tick)?, person)
    }

    /// Where the trainee was at a tick, on the map.
    pub fn trainee_place(&self, tick: Tick) -> Option<Place> {
        Some(self.at(TRAINEE, tick)?.at_height(0.0))
    }

    /// Distance of somebody from an item over the time it was known, metres.
    pub fn ranges_m(&self, person: PersonId, item: &Item) -> Vec<(Tick, f32)> {
        self.observations(item.since, self.settled)
            .filter_map(|seen| Some((seen.tick, item.range_m(person_at(seen, person)?))))
            .collect()
    }

    /// How long somebody was inside the required distance of an item that was known, seconds.
    pub fn inside_s(&self, person: PersonId, item: &Item) -> f32 {
        let inside = self
            .observations(item.since, self.settled)
            .filter_map(|seen| person_at(seen, person))
            .filter(|here| item.share(*here) < 1.0)
            .count();
        inside as f32 * FRAME_EVERY_TICKS as f32 * TICK_S
    }

    /// Share of the required distance that somebody kept at a tick, from whichever item known by then it was least.
    pub fn share_at(&self, person: PersonId, tick: Tick) -> Option<f32> {
        let here = self.at(person, tick)?;
        self.known_at(tick)
            .map(|item| item.share(here))
            .reduce(f32::min)
    }

    /// The items known at a tick.
    pub fn known_at(&self, tick: Tick) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.since <= tick)
    }

    /// The nearest item known at a tick, and how far it is, metres.
    pub fn nearest(&self, here: Point, tick: Tick) -> Option<(&Item, f32)> {
        self.known_at(tick)
            .map(|item| (item, item.range_m(here)))
            .min_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// The first tick at which the whole patrol kept the required distance from every item known by then.
    pub fn cleared(&self) -> Option<Tick> {
        self.observations(self.since, self.settled)
            .find(|seen| {
                self.patrol().all(|person| {
                    person_at(seen, person).is_some_and(|here| {
                        self.known_at(seen.tick).all(|item| item.share(here) >= 1.0)
                    })
                })
            })
            .map(|seen| seen.tick)
    }

    /// Why there was no withdrawal, if there was none: somebody went on past an item, or nobody went away from it
    /// though they stood inside the required distance. Neither earns anything for a withdrawal.
    pub fn not_withdrawn(&self) -> Option<Finding> {
        self.passed().or_else(|| self.stayed())
    }

    /// The first time that somebody went on past an item.
    pub fn passed(&self) -> Option<Finding> {
        let rules = &self.evidence.pack.scoring.critical_errors;
        let rule = rules.iter().find(|rule| rule.id == CROSSED);
        let passed = crossings(self, rule.and_then(|rule| rule.limit));
        let first = passed.iter().min_by_key(|crossing| crossing.tick)?;
        Some(first.finding(self.evidence))
    }

    fn stayed(&self) -> Option<Finding> {
        let item = self.first();
        let at_first = self.at(TRAINEE, self.since)?;
        let in_the_end = self.at(TRAINEE, self.settled)?;
        let gone_m = item.range_m(in_the_end) - item.range_m(at_first);
        (item.share(at_first) < 1.0 && item.share(in_the_end) < 1.0 && gone_m < LEAST_WITHDRAWAL_M)
            .then(|| {
                let message = Message::new("finding-not-withdrawn")
                    .with("device", self.evidence.device_name(item.device));
                Finding::new(self.settled, Some(in_the_end.at_height(0.0)), message).good(false)
            })
    }

    /// True when somebody was out of sight of every item known, or beyond its preferred distance; none when the record
    /// does not tell.
    pub fn out_of_sight(&self, person: PersonId, tick: Tick) -> Option<bool> {
        self.shielded(person, tick, |(in_sight, _)| !in_sight)
    }

    /// True when somebody was behind hard cover from every item known, or beyond its preferred distance; none when the
    /// record does not tell.
    pub fn behind_cover(&self, person: PersonId, tick: Tick) -> Option<bool> {
        self.shielded(person, tick, |(_, hard_cover)| hard_cover)
    }

    fn shielded(
        &self,
        person: PersonId,
        tick: Tick,
        enough: impl Fn((bool, bool)) -> bool,
    ) -> Option<bool> {
        let here = self.at(person, tick)?;
        let mut all = true;
        for item in self.known_at(tick) {
            if item.range_m(here) < item.preferred_m {
                all &= enough(self.exposure(person, item.device, tick)?);
            }
        }
        Some(all)
    }

    /// What stood between somebody and a device at a tick, as last told: in sight, hard cover.
    fn exposure(&self, person: PersonId, device: DeviceId, tick: Tick) -> Option<(bool, bool)> {
        let told = self.evidence.session.events.iter().rev();
        told.filter(|(at, _)| *at <= tick)
            .find_map(|(_, event)| match event {
                Event::ExposureChanged {
                    person: who,
                    device: from,
                    in_sight,
                    hard_cover,
                } if (*who, *from) == (person, device) => Some((*in_sight, *hard_cover)),
                _ => None,
            })
    }

    /// Posts held at a tick: who and where.
    pub fn posts_at(&self, tick: Tick) -> Vec<(PersonId, Place)> {
        let mut posts: Vec<(PersonId, Place)> = Vec::new();
        for (at, event) in &self.evidence.session.events {
            if *at > tick {
                break;
            }
            match event {
                Event::PostManned { person, at } => {
                    posts.retain(|(who, _)| who != person);
                    posts.push((*person, *at));
                }
                Event::PostLeft { person } => posts.retain(|(who, _)| who != person),
                _ => {}
            }
        }
        posts
    }

    /// When the first post was held after the first mark.
    pub fn cordoned(&self) -> Option<Tick> {
        self.events()
            .find(|(_, event)| matches!(event, Event::PostManned { .. }))
            .map(|(tick, _)| tick)
    }

    /// The control point as it stood at the end: when and where it was set up, and the devices in sight of it.
    pub fn control_point(&self) -> Option<(Tick, Place, &'a [DeviceId])> {
        self.events()
            .filter_map(|(tick, event)| match event {
                Event::ControlPointPlaced { at, in_sight_of } => {
                    Some((tick, *at, in_sight_of.as_slice()))
                }
                _ => None,
            })
            .last()
    }
}
