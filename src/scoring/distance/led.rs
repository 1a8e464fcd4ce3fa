//! When somebody of the patrol was led nearer because the only known ground leads there: what nobody is blamed for.
//!
//! It begins when the program has said so and lasts until they are there or are told something else. The trainee, whom nobody
//! leads, was told when going back was ordered. Their own way back excuses what they do on it and no more: it ends when they
//! leave known ground or lead the patrol on, and it excuses nobody who comes nearer than the way out had led.

use super::crossing::walked;
use super::{Drill, Item};
use crate::doctrine::measures::APPROACH_M;
use crate::scenario::exercise::PersonId;
use crate::sim::action::Order;
use crate::sim::event::Event;
use crate::units::Tick;
use crate::units::place::distance_to_line_m;

/// The times during which somebody was led.
pub struct Led(Vec<Stretch>);

struct Stretch {
    from: Tick,
    until: Tick,
    /// No nearer than this is excused, metres.
    nearest_m: f32,
}

impl Led {
    /// True for a moment at which coming within this range of the item, metres, counts against nobody.
    pub fn excuses(&self, tick: Tick, range_m: f32) -> bool {
        self.0.iter().any(|stretch| {
            (stretch.from..stretch.until).contains(&tick) && range_m >= stretch.nearest_m
        })
    }
}

impl Drill<'_> {
    /// When somebody's only way led nearer to an item.
    pub fn led_nearer(&self, person: PersonId, item: &Item) -> Led {
        let trainee = person == self.trainee();
        let begins = self.events().filter(|(_, event)| {
            matches!(event, Event::OnlyWayNearer { people } if people.contains(&person))
        });
        let stretches = begins.map(|(from, _)| {
            let mut later = self.events_from(from).filter(|(tick, _)| *tick > from);
            let end = later.find(|(_, event)| {
                if trainee {
                    ends_own_way(event, person)
                } else {
                    ends(event, person)
                }
            });
            let nearest_m = if trainee {
                distance_to_line_m(item.at, &walked(self.evidence, from)) - APPROACH_M
            } else {
                0.0
            };
            Stretch {
                from,
                until: end.map_or(self.settled, |(tick, _)| tick),
                nearest_m,
            }
        });
        Led(stretches.collect())
    }
}

fn ends(event: &Event, person: PersonId) -> bool {
    match event {
        Event::Ordered(_) => true,
        Event::OrderDone { person: who }
        | Event::PostManned { person: who, .. }
        | Event::CordonPosted { person: who, .. } => *who == person,
        Event::RunnersBack { people } => people.contains(&person),
        _ => false,
    }
}

fn ends_own_way(event: &Event, trainee: PersonId) -> bool {
    match event {
        Event::Ordered(order) => matches!(order, Order::GoBack | Order::Resume),
        Event::LeftKnownGround { person, .. } => *person == trainee,
        _ => false,
    }
}
