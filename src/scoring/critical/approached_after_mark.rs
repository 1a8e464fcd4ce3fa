//! `approached-after-mark`: somebody went nearer to an item after it was marked.
//!
//! Made in two ways, both inside the required distance of what bears a standing mark, and not after the specialists have
//! said what it was and the way is open again:
//!
//! - Somebody of the patrol is nearer than the trainee and they themselves were at the mark by more than `limit` metres, to
//!   the item and to the sign marked both. Without a `limit` in the pack 5 m: a few steps to the side for another look are
//!   no approach. Having walked by at three metres unaware allows nobody to go there again: what was seen from 30 m is
//!   confirmed from 30 m.
//! - Somebody who had got out to the required distance is back inside it by more than a tenth of it, and nearer than the
//!   trainee is: 300 m reached and 112 m again is an approach of 188 m, wherever the mark was made. The tenth is for whoever
//!   settles at the edge of the ring, and for the steps to cover.
//!
//! The way of whoever was led nearer because no other known ground was there, which the program had said, is excused:
//! of the trainee's own way back what was no nearer than the way out ([`Drill::led_nearer`]). Source: confirm from where you
//! are, do not approach (doctrine pack).

use super::Gate;
use crate::doctrine::measures::{APPROACH_M, REENTRY_SHARE};
use crate::scenario::exercise::PersonId;
use crate::scoring::distance::{Drill, Item};
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::person_at;
use crate::scoring::judgement::Finding;
use crate::text::Message;
use crate::units::{Point, Tick, whole_m};

/// See the file's manual.
pub const GATE: Gate = Gate::of("approached-after-mark", find);

fn find(evidence: &Evidence<'_>, limit: Option<f32>) -> Vec<Finding> {
    let margin_m = limit.unwrap_or(APPROACH_M);
    let drills = Drill::owed(evidence);
    let mut findings = Vec::new();
    for drill in &drills {
        for item in &drill.items {
            let nearer = drill.patrol().filter_map(|person| {
                approach(drill, item, person, margin_m).or_else(|| re_entry(drill, item, person))
            });
            findings.extend(nearer);
        }
    }
    findings
}

/// Where somebody was while nobody had led them: tick and place.
fn by_themselves(drill: &Drill<'_>, item: &Item, person: PersonId) -> Vec<(Tick, Point)> {
    let led = drill.led_nearer(person, item);
    drill
        .observations(item.since, item.until)
        .filter_map(|seen| Some((seen.tick, person_at(seen, person)?)))
        .filter(|(tick, here)| !led.excuses(*tick, item.range_m(*here)))
        .collect()
}

/// Reported at the closest moment, which the sentence is about.
fn approach(drill: &Drill<'_>, item: &Item, person: PersonId, margin_m: f32) -> Option<Finding> {
    let trainee = drill.at(drill.trainee(), item.since)?;
    let own = drill.at(person, item.since).unwrap_or(trainee);
    let (tick, here) = by_themselves(drill, item, person)
        .into_iter()
        .filter(|(_, here)| {
            let nearer_m = item
                .nearer_by_m(trainee, *here)
                .min(item.nearer_by_m(own, *here));
            nearer_m > margin_m && !item.is_clear(*here)
        })
        .min_by(|a, b| item.range_m(a.1).total_cmp(&item.range_m(b.1)))?;
    let message = Message::new("critical-finding-approached")
        .with("person", drill.evidence.person_name(person))
        .with("device", item.called(drill.evidence))
        .with("first", whole_m(item.range_m(trainee)))
        .with("metres", whole_m(item.range_m(here)));
    Some(Finding::new(tick, Some(here.at_height(0.0)), message))
}

/// Reported at the closest moment as well.
fn re_entry(drill: &Drill<'_>, item: &Item, person: PersonId) -> Option<Finding> {
    let was = by_themselves(drill, item, person);
    let out = was.iter().position(|(_, here)| item.is_clear(*here))?;
    let back_m = item.required.metres * (1.0 - REENTRY_SHARE);
    let leads = |tick: Tick, here: Point| {
        let leader = drill.at(drill.trainee(), tick);
        person == drill.trainee()
            || leader.is_none_or(|leader| item.range_m(here) < item.range_m(leader))
    };
    let (tick, here) = was[out..]
        .iter()
        .copied()
        .filter(|(_, here)| item.range_beyond_doubt_m(*here) < back_m)
        .filter(|(tick, here)| leads(*tick, *here))
        .min_by(|a, b| item.range_m(a.1).total_cmp(&item.range_m(b.1)))?;
    let had_m = was[out..]
        .iter()
        .take_while(|(at, _)| *at <= tick)
        .map(|(_, here)| item.range_m(*here))
        .fold(0.0, f32::max);
    let message = Message::new("finding-came-back-nearer")
        .with("person", drill.evidence.person_name(person))
        .with("device", item.called(drill.evidence))
        .with("had", whole_m(had_m))
        .with("back", whole_m(item.range_m(here)));
    Some(Finding::new(tick, Some(here.at_height(0.0)), message))
}
