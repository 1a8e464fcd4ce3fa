//! `approached-after-mark`: somebody went nearer to an item after it was marked.
//!
//! Made when anybody of the patrol, inside the required distance of what bears a standing mark, is nearer to it than the
//! trainee and they themselves were at the mark by more than `limit` metres, to the item and to the sign marked both; not
//! after the specialists have said what it was and the way is open again. Without a `limit` in the pack 5 m: a few steps
//! to the side for another look are no approach; nor is the way of whoever was led nearer because no other known ground was
//! there, which the program had said. Source: confirm from where you are, do not approach (doctrine pack).

use super::Gate;
use crate::doctrine::measures::APPROACH_M;
use crate::scenario::exercise::PersonId;
use crate::scoring::distance::{Drill, Item};
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::person_at;
use crate::scoring::judgement::Finding;
use crate::text::Message;
use crate::units::whole_m;

/// See the file's manual.
pub const GATE: Gate = Gate::of("approached-after-mark", find);

fn find(evidence: &Evidence<'_>, limit: Option<f32>) -> Vec<Finding> {
    let margin_m = limit.unwrap_or(APPROACH_M);
    let drills = Drill::owed(evidence);
    let mut findings = Vec::new();
    for drill in &drills {
        for item in &drill.items {
            let nearer = drill
                .patrol()
                .filter_map(|person| approach(drill, item, person, margin_m));
            findings.extend(nearer);
        }
    }
    findings
}

/// Reported at the closest moment, which the sentence is about.
fn approach(drill: &Drill<'_>, item: &Item, person: PersonId, margin_m: f32) -> Option<Finding> {
    let trainee = drill.at(drill.trainee(), item.since)?;
    let own = drill.at(person, item.since).unwrap_or(trainee);
    let led = drill.led_nearer(person);
    let (tick, here, closest_m) = drill
        .observations(item.since, item.until)
        .filter(|seen| {
            let mut led = led.iter();
            !led.any(|(from, until)| (*from..*until).contains(&seen.tick))
        })
        .filter_map(|seen| {
            let here = person_at(seen, person)?;
            let nearer_m = item
                .nearer_by_m(trainee, here)
                .min(item.nearer_by_m(own, here));
            (nearer_m > margin_m && !item.is_clear(here))
                .then(|| (seen.tick, here, item.range_m(here)))
        })
        .min_by(|a, b| a.2.total_cmp(&b.2))?;
    let message = Message::new("critical-finding-approached")
        .with("person", drill.evidence.person_name(person))
        .with("device", item.called(drill.evidence))
        .with("first", whole_m(item.range_m(trainee)))
        .with("metres", whole_m(closest_m));
    Some(Finding::new(tick, Some(here.at_height(0.0)), message))
}
