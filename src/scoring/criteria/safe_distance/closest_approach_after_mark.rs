//! `closest-approach-after-mark`: did anybody go nearer to an item after it was marked?
//!
//! Measures the least share of the range that was theirs that anybody of the patrol kept, at every moment until the
//! specialists had said what it was and the way was open again: 1 when nobody ever came nearer. The range that was theirs
//! is the trainee's at the mark, or one's own for whoever was nearer then, so that closing up on the leader is no
//! approach. Whoever had got farther away since, up to the required distance, gives it up again by coming back nearer than
//! the trainee is, under an order as well; the trainee by coming back at all. A few steps ([`APPROACH_M`]) are no approach.
//! A way on which somebody was led nearer because there was no other known ground, which the program had said, does not
//! count and is among the findings; of the trainee's own way back what was no nearer than the way out ([`Drill::led_nearer`]).
//! All are whole metres, rounded down. Of several items and drills the worst counts. Unit `share`; more is better. Never evaluated when
//! nothing bears a standing mark. Source: never approach (doctrine pack).

use crate::doctrine::measures::APPROACH_M;
use crate::scenario::exercise::PersonId;
use crate::scoring::criterion::{Criterion, Put};
use crate::scoring::distance::{Drill, Item};
use crate::scoring::judgement::{Finding, Measurement};
use crate::text::Message;
use crate::units::{Tick, whole_m};

/// See the file's manual.
pub const CRITERION: Criterion =
    Criterion::of("closest-approach-after-mark", Put::ToEachDrill(in_drill));

fn in_drill(drill: &Drill<'_>) -> Measurement {
    let mut least: Option<(f32, Finding)> = None;
    let mut led = Vec::new();
    for item in &drill.items {
        for person in drill.patrol() {
            let Some(nearest) = nearest(drill, item, person) else {
                continue;
            };
            let share = (nearest.range_m / nearest.own_m).min(1.0);
            if least.as_ref().is_none_or(|(least, _)| share < *least) {
                least = Some((share, nearest.finding(drill, item, person)));
            }
            led.extend(led_nearer(drill, item, person));
        }
    }
    match least {
        Some((share, finding)) => {
            let findings = std::iter::once(finding).chain(led).collect();
            Measurement::Is(f64::from(share), findings)
        }
        None => Measurement::NotCalledFor,
    }
}

/// The moment at which somebody kept the least share of the range that was theirs.
struct Nearest {
    tick: Tick,
    /// Whole metres.
    range_m: f32,
    /// Whole metres.
    own_m: f32,
    /// How far they had got away since, where that is more than at the mark, whole metres.
    had_m: Option<f32>,
}

impl Nearest {
    fn finding(&self, drill: &Drill<'_>, item: &Item, person: PersonId) -> Finding {
        let id = match self.had_m {
            None => "finding-closest-approach",
            Some(_) => "finding-came-back-nearer",
        };
        let message = Message::new(id)
            .with("person", drill.evidence.person_name(person))
            .with("device", item.called(drill.evidence));
        let message = match self.had_m {
            None => message
                .with("metres", self.range_m)
                .with("first", self.own_m),
            Some(had_m) => message.with("back", self.range_m).with("had", had_m),
        };
        let place = drill.at(person, self.tick);
        Finding::new(self.tick, place.map(|here| here.at_height(0.0)), message)
    }
}

fn nearest(drill: &Drill<'_>, item: &Item, person: PersonId) -> Option<Nearest> {
    let trainee = drill.at(drill.trainee(), item.since)?;
    let own = drill.at(person, item.since)?;
    let first_m = whole_m(item.range_m(trainee).min(item.range_m(own)));
    let led = drill.led_nearer(person, item);
    let leader = drill.ranges_m(drill.trainee(), item);
    let mut farthest_m = 0.0_f32;
    let mut least: Option<Nearest> = None;
    let mut was_led = false;
    let mut first_m = Some(first_m).filter(|first_m| *first_m > 0.0)?;
    for ((tick, range_m), (_, leader_m)) in drill.ranges_m(person, item).into_iter().zip(leader) {
        if led.excuses(tick, range_m) {
            was_led = true;
            continue;
        }
        let range_m = whole_m(range_m);
        if std::mem::take(&mut was_led) {
            first_m = first_m.min(range_m).max(1.0);
            farthest_m = 0.0;
        }
        farthest_m = farthest_m.max(range_m.min(item.required.metres));
        let got_m = whole_m(farthest_m - APPROACH_M);
        let got_m = if person == drill.trainee() {
            got_m
        } else {
            got_m.min(whole_m(leader_m))
        };
        let nearest = Nearest {
            tick,
            range_m,
            own_m: first_m.max(got_m),
            had_m: (got_m > first_m).then_some(farthest_m),
        };
        let share = |one: &Nearest| (one.range_m / one.own_m).min(1.0);
        let nearer = least.as_ref().is_none_or(|least| {
            let both = (share(&nearest), share(least));
            both.0 < both.1 || (both.0 == both.1 && range_m < least.range_m)
        });
        if nearer {
            least = Some(nearest);
        }
    }
    least
}

/// That somebody was led nearer because there was no other known ground, and how near that was.
fn led_nearer(drill: &Drill<'_>, item: &Item, person: PersonId) -> Option<Finding> {
    let led = drill.led_nearer(person, item);
    let (tick, range_m) = drill
        .ranges_m(person, item)
        .into_iter()
        .filter(|(tick, range_m)| led.excuses(*tick, *range_m))
        .min_by(|a, b| a.1.total_cmp(&b.1))?;
    let message = Message::new("finding-led-nearer")
        .with("person", drill.evidence.person_name(person))
        .with("device", item.called(drill.evidence))
        .with("nearest", whole_m(range_m));
    let place = drill.at(person, tick);
    Some(Finding::new(
        tick,
        place.map(|here| here.at_height(0.0)),
        message,
    ))
}
