//! `closest-approach-after-mark`: did anybody go nearer to an item after it was marked?
//!
//! Measures the least share of the range at the mark that anybody of the patrol kept afterwards, until the specialists
//! had said what it was and the way was open again: 1 when nobody ever came nearer. The range at the mark is the
//! trainee's, or one's own for whoever was nearer then, so that closing up on the leader is no approach. Both are whole
//! metres, rounded down. Of several items and drills the worst counts. Unit `share`; more is better. Never evaluated
//! when nothing bears a standing mark. Source: never approach (doctrine pack).

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::distance::Drill;
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;
use crate::units::whole_m;

/// See the file's manual.
pub const CRITERION: Criterion =
    Criterion::of("closest-approach-after-mark", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let evidence = drill.evidence;
    let mut least: Option<(f32, Finding)> = None;
    for item in &drill.items {
        let Some(trainee) = drill.at(drill.trainee(), item.since) else {
            continue;
        };
        for person in drill.patrol() {
            let Some(own) = drill.at(person, item.since) else {
                continue;
            };
            let first_m = whole_m(item.range_m(trainee).min(item.range_m(own)));
            let closest = drill.closest(person, item);
            let Some((tick, range_m)) = closest.filter(|_| first_m > 0.0) else {
                continue;
            };
            let closest_m = whole_m(range_m);
            let share = (closest_m / first_m).min(1.0);
            if least.as_ref().is_none_or(|(least, _)| share < *least) {
                let message = Message::new("finding-closest-approach")
                    .with("person", evidence.person_name(person))
                    .with("device", item.called(evidence))
                    .with("metres", closest_m)
                    .with("first", first_m);
                let place = drill.at(person, tick).map(|here| here.at_height(0.0));
                least = Some((share, Finding::new(tick, place, message)));
            }
        }
    }
    match least {
        Some((share, finding)) => Measurement::Is(f64::from(share), vec![finding]),
        None => Measurement::NotCalledFor,
    }
}
