//! `cordon-left-open`: the cordon was left open after it had been held.
//!
//! Made in two ways, both between the moment the first post was held and the hand-over (else the end). A post is left and,
//! `limit` seconds later, a way that it held is held by nobody (without a `limit` in the pack 30 s, time for a relief); it
//! is no error when another item was marked since the post was held, for then the cordon has to move. Or a civilian
//! comes inside the required distance by a way that the patrol could have closed and that no post held then or later. Ways
//! are the openings of `cordon-all-round`; where no way is known, a post left and not held again counts. Source: let
//! nobody in until the specialists take over (doctrine pack).

use super::Gate;
use crate::doctrine::measures::RELIEF_S;
use crate::scenario::exercise::PersonId;
use crate::scoring::distance::{Drill, Item, Opening, Told, openings};
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::person_at;
use crate::scoring::judgement::Finding;
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::{Place, Tick};

/// See the file's manual.
pub const GATE: Gate = Gate::of("cordon-left-open", find);

fn find(evidence: &Evidence<'_>, limit: Option<f32>) -> Vec<Finding> {
    let relief = Tick::from_seconds(limit.unwrap_or(RELIEF_S));
    let drills = Drill::owed(evidence);
    drills
        .iter()
        .flat_map(|drill| in_drill(drill, relief))
        .collect()
}

fn in_drill(drill: &Drill<'_>, relief: Tick) -> Vec<Finding> {
    let evidence = drill.evidence;
    let Some(cordoned) = drill.cordoned() else {
        return Vec::new();
    };
    let item = drill.first();
    let openings = openings(drill, item);
    let mut findings = Vec::new();
    for (tick, event) in drill.events() {
        if let Event::PostLeft { person } = event
            && let Some(post) = left_open(drill, &openings, tick, *person, relief)
        {
            let name = evidence.person_name(*person);
            let message = Message::new("critical-finding-post-left").with("person", name);
            findings.push(Finding::new(tick, Some(post), message));
        }
    }
    for civilian in drill.civilians() {
        if let Some((tick, place)) = came_in(drill, item, &openings, civilian, cordoned) {
            let name = evidence.person_name(civilian);
            let message = Message::new("critical-finding-way-unmanned").with("person", name);
            findings.push(Finding::new(tick, Some(place), message));
        }
    }
    findings
}

/// The post that somebody left for good at a tick, if that opened the cordon.
fn left_open(
    drill: &Drill<'_>,
    openings: &[Opening],
    left: Tick,
    person: PersonId,
    relief: Tick,
) -> Option<Place> {
    let later = Tick(left.0.saturating_add(relief.0));
    let before = drill.posts_at(Tick(left.0.saturating_sub(1)));
    let (_, post) = *before.iter().find(|(who, _)| *who == person)?;
    let manned = drill
        .events()
        .filter(|(tick, event)| {
            *tick < left && matches!(event, Event::PostManned { person: who, .. } if *who == person)
        })
        .map(|(tick, _)| tick)
        .last()?;
    let another = drill
        .items
        .iter()
        .any(|item| (manned..=left).contains(&item.since));
    if another || later >= drill.settled {
        return None;
    }
    let after = drill.posts_at(later);
    let held = |posts: &[(PersonId, Place)], opening: &Opening| {
        posts
            .iter()
            .any(|(_, post)| opening.held_by(*post, drill.first()))
    };
    let opened = if openings.is_empty() {
        after.len() < before.len()
    } else {
        openings
            .iter()
            .any(|opening| held(&before, opening) && !held(&after, opening))
    };
    opened.then_some(post)
}

/// When and where a civilian came in by a way that could have been closed and never was.
fn came_in(
    drill: &Drill<'_>,
    item: &Item,
    openings: &[Opening],
    civilian: PersonId,
    cordoned: Tick,
) -> Option<(Tick, Place)> {
    let told = Told::of(drill, civilian);
    let mut was_inside = None;
    drill
        .observations(cordoned, drill.settled)
        .find_map(|seen| {
            let here = person_at(seen, civilian)?;
            let is_inside = !item.is_clear(here);
            let sent = told.is_some_and(|told| told.heeded_by(seen.tick));
            if was_inside.replace(is_inside) != Some(false) || !is_inside || sent {
                return None;
            }
            let held = |opening: &Opening, tick: Tick| {
                drill
                    .posts_at(tick)
                    .iter()
                    .any(|(_, post)| opening.held_by(*post, item))
            };
            let by = openings
                .iter()
                .find(|opening| opening.watched_from(here, item))?;
            let never = !held(by, seen.tick) && !held(by, drill.settled);
            never.then_some((seen.tick, here.at_height(0.0)))
        })
}
