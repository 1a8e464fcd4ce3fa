//! The drills due in a session: each from a mark, from an incident after which the exercise went on, or from entering a
//! mandatory distance unaware, to the hand-over.
//!
//! A session may hold several. A drill begins with the first standing mark, harmless or not, since nobody can know; or
//! with an incident, whose place is treated like any unidentified item. Further marks and incidents belong to it until
//! the hand-over. Once the specialists have given their results and the way is open again, its items restrict nobody
//! any more; a later mark begins another drill. [`mod@super::worst`] combines a criterion over several drills.

use super::inside::stayed_and_called;
use super::item::Item;
use crate::doctrine::schema::Marking;
use crate::scenario::exercise::PersonId;
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::{Incident, MarkOutcome};
use crate::sim::action::MarkId;
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::Tick;

/// One drill: the known items, and the time during which it was due.
#[derive(Debug, Clone)]
pub struct Drill<'a> {
    /// The session.
    pub evidence: &'a Evidence<'a>,
    /// Items in the order in which they became known; never empty.
    pub items: Vec<Item>,
    /// When the first became known: the drill is due from here on.
    pub since: Tick,
    /// End of the patrol's part: the hand-over, else the end of the session. Distances are measured here.
    pub settled: Tick,
    /// First tick after the previous drill; the start of the session for the first. Earlier actions belonged to
    /// another drill.
    pub after: Tick,
    /// Members who stood in a suspected area when the first item became known, stayed there and called: they are
    /// right not to withdraw.
    pub stayed: Vec<PersonId>,
}

impl<'a> Drill<'a> {
    /// The first drill called for by a standing mark or an incident; none without either.
    pub fn of(evidence: &'a Evidence<'a>) -> Option<Self> {
        Self::owed(evidence).into_iter().next()
    }

    /// The latest drill: the current one in a live session.
    pub fn latest(evidence: &'a Evidence<'a>) -> Option<Self> {
        Self::owed(evidence).pop()
    }

    /// Every drill called for by standing marks and incidents, in order.
    pub fn owed(evidence: &'a Evidence<'a>) -> Vec<Self> {
        let last = evidence.session.last_tick;
        let mut known = marked(evidence);
        let incidents = Incident::gone_on_after(evidence.session);
        known.extend(
            incidents
                .iter()
                .map(|incident| Item::of_incident(evidence, incident)),
        );
        known.sort_by_key(|item| item.since);
        let mut left = known.into_iter().peekable();
        let mut drills = Vec::new();
        let mut after = Tick(0);
        for handed_over in hand_overs(evidence).into_iter().chain([None]) {
            let settled = handed_over.unwrap_or(last);
            let mut items = Vec::new();
            while let Some(item) = left.next_if(|item| item.since <= settled) {
                items.push(item);
            }
            let Some(since) = items.first().map(|item| item.since) else {
                continue;
            };
            if let Some(handed_over) = handed_over {
                resolve(evidence, &mut items, handed_over);
            }
            drills.push(Self {
                evidence,
                items,
                since,
                settled,
                after,
                stayed: stayed_and_called(evidence, since, settled),
            });
            after = Tick(settled.0.saturating_add(1));
        }
        drills
    }

    /// For each device that could have been noticed, bears no standing mark and whose mandatory distance was entered
    /// unaware: the time from that entry.
    pub fn unaware(evidence: &'a Evidence<'a>) -> Vec<Self> {
        let facts = evidence.facts;
        let mut items: Vec<Item> = facts
            .scored()
            .filter(|opportunity| facts.hit_on(opportunity.device).is_none())
            .filter_map(|opportunity| {
                let devices = &evidence.exercise().devices;
                let placed = devices.get(opportunity.device.index())?;
                Some(Item::of(
                    evidence,
                    placed,
                    opportunity.entered_unaware?,
                    None,
                ))
            })
            .collect();
        items.sort_by_key(|item| (item.since, item.device));
        let settled_after = |since| {
            let later = hand_overs(evidence).into_iter().flatten();
            let next = later.into_iter().find(|tick| *tick >= since);
            next.unwrap_or(evidence.session.last_tick)
        };
        items
            .into_iter()
            .map(|item| Self {
                evidence,
                since: item.since,
                settled: settled_after(item.since),
                after: Tick(0),
                stayed: Vec::new(),
                items: vec![item],
            })
            .collect()
    }

    /// Everything that people had to keep their distance from: the items of every drill, in the order of the marks,
    /// then each device walked into unaware; each with its drill. The tables, `everybody-at-distance` and
    /// `time-inside-ring` use it.
    pub fn every(evidence: &'a Evidence<'a>) -> Vec<(Self, Item)> {
        Self::owed(evidence)
            .into_iter()
            .chain(Self::unaware(evidence))
            .flat_map(|drill| {
                let items = drill.items.clone();
                items.into_iter().map(move |item| (drill.clone(), item))
            })
            .collect()
    }

    /// The part called for by marks; none when only an incident did.
    pub fn of_marks(&self) -> Option<Self> {
        self.about(|item| !item.incident)
    }

    /// The part called for by incidents; none without one.
    pub fn of_incidents(&self) -> Option<Self> {
        self.about(|item| item.incident)
    }

    fn about(&self, wanted: impl Fn(&Item) -> bool) -> Option<Self> {
        let wanted = self.items.iter().filter(|item| wanted(item));
        let items: Vec<Item> = wanted.cloned().collect();
        Some(Self {
            since: items.first()?.since,
            items,
            ..self.clone()
        })
    }

    /// The item in question: the first known.
    pub fn first(&self) -> &Item {
        &self.items[0]
    }

    /// The patrol, in order of march, the trainee first.
    pub fn patrol(&self) -> impl Iterator<Item = PersonId> + use<> {
        (0..self.evidence.exercise().patrol_size() as u16).map(PersonId)
    }

    /// The civilians.
    pub fn civilians(&self) -> impl Iterator<Item = PersonId> + use<> {
        let exercise = self.evidence.exercise();
        (exercise.patrol_size() as u16..exercise.people.len() as u16).map(PersonId)
    }

    /// Events while the drill was due, both ends included.
    pub fn events(&self) -> impl Iterator<Item = (Tick, &'a Event)> + use<'a> {
        self.events_from(self.since)
    }

    /// Events from a tick (but not before the end of the previous drill) to the end of the patrol's part, both ends
    /// included.
    pub fn events_from(&self, from: Tick) -> impl Iterator<Item = (Tick, &'a Event)> + use<'a> {
        let (from, settled) = (from.max(self.after), self.settled);
        self.evidence
            .session
            .events
            .iter()
            .filter(move |(tick, _)| (from..=settled).contains(tick))
            .map(|(tick, event)| (*tick, event))
    }

    /// What began it, as a message: the first mark, or an incident.
    pub fn begun_by(&self) -> Message {
        Message::new(if self.first().incident {
            "since-incident"
        } else {
            "since-mark"
        })
    }

    /// When the first item was noticed: the first view of one of its signs before the mark, else the mark itself.
    pub fn noticed(&self) -> Tick {
        let item = self.first();
        let signs = &self.evidence.exercise().signs;
        self.events_from(Tick(0))
            .take_while(|(tick, _)| *tick <= self.since)
            .find(|(_, event)| match event {
                Event::SignViewed { sign, .. } => signs
                    .get(sign.index())
                    .is_some_and(|placed| item.owns(placed.owner)),
                _ => false,
            })
            .map_or(self.since, |(tick, _)| tick)
    }

    /// Items known at a tick.
    pub fn known_at(&self, tick: Tick) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.since <= tick)
    }
}

/// Everything with a standing mark, once each, in the order of the first marks. Marks on one device, on one
/// look-alike, or within the pack's match radius of each other, are marks on one thing.
fn marked(evidence: &Evidence<'_>) -> Vec<Item> {
    let facts = evidence.facts;
    let mut items: Vec<Item> = Vec::new();
    for mark in facts.standing_marks() {
        let Some(item) = Item::marked(evidence, mark) else {
            continue;
        };
        let known = items
            .iter()
            .any(|other| is_one_thing(other, &item, &evidence.pack.marking));
        if !known {
            items.push(item);
        }
    }
    items.sort_by_key(|item| (item.since, item.mark));
    items
}

fn is_one_thing(a: &Item, b: &Item, marking: &Marking) -> bool {
    match (a.device, b.device, a.look_alike, b.look_alike) {
        (Some(a), Some(b), _, _) => a == b,
        (None, None, Some(a), Some(b)) => a == b,
        (None, None, None, None) => a.at.distance_m(b.at) <= marking.match_radius_m.value,
        _ => false,
    }
}

fn hand_overs(evidence: &Evidence<'_>) -> Vec<Option<Tick>> {
    let events = evidence.session.events.iter();
    events
        .filter(|(_, event)| *event == Event::HandedOver)
        .map(|(tick, _)| Some(*tick))
        .collect()
}

/// Ends the restrictions of items once the specialists have given their result and the way is open again. Where it
/// opened without any result, all are settled.
fn resolve(evidence: &Evidence<'_>, items: &mut [Item], handed_over: Tick) {
    let answers = || {
        let events = evidence.session.events.iter();
        events
            .filter(|(tick, _)| *tick >= handed_over)
            .skip_while(|(_, event)| *event != Event::HandedOver)
            .skip(1)
            .take_while(|(_, event)| *event != Event::HandedOver)
    };
    let opened = answers().find(|(_, event)| *event == Event::RouteReopened);
    let Some((opened, _)) = opened else {
        return;
    };
    let said: Vec<MarkId> = answers()
        .filter_map(|(_, event)| match event {
            Event::SpecialistsSaid { mark, .. } => Some(*mark),
            _ => None,
        })
        .collect();
    let about = |item: &Item| {
        let marks = evidence.facts.marks.iter();
        marks
            .filter(|mark| said.contains(&mark.mark))
            .any(|mark| match mark.outcome {
                MarkOutcome::Hit { device, .. } => item.device == Some(device),
                MarkOutcome::FalseAlarm { .. } => Item::marked(evidence, mark)
                    .is_some_and(|other| is_one_thing(item, &other, &evidence.pack.marking)),
            })
    };
    for item in items {
        if said.is_empty() || item.incident || about(item) {
            item.until = *opened;
        }
    }
}
