//! Vulnerable points that the trainee came to while searching.

use crate::scenario::schema::VulnerablePoint;
use crate::scoring::criterion::Evidence;
use crate::scoring::facts::trainee_at;
use crate::sim::event::Event;
use crate::units::Tick;

/// A vulnerable point and when the trainee first came within its radius.
pub(super) struct Entered<'a> {
    pub(super) point: &'a VulnerablePoint,
    pub(super) tick: Tick,
    /// How far its edge was from where the patrol began, metres.
    pub(super) from_start_m: f32,
}

/// Vulnerable points entered before an item was found, in order of entry. One that the patrol begins in is left out:
/// nobody could stop short of it.
pub(super) fn entered<'a>(evidence: &Evidence<'a>) -> Vec<Entered<'a>> {
    let session = evidence.session;
    let until = evidence.facts.search_until(session);
    let start = session.observations.first().map(trainee_at);
    let mut entered: Vec<Entered<'a>> = Vec::new();
    for (tick, event) in &session.events {
        let Event::VulnerablePointEntered { vulnerable_point } = event else {
            continue;
        };
        let points = &evidence.exercise().scenario.route.vulnerable_points;
        let Some(point) = points.get(usize::from(*vulnerable_point)) else {
            continue;
        };
        let from_start_m = start.map_or(0.0, |start| start.distance_m(point.at) - point.radius_m);
        let again = entered
            .iter()
            .any(|before| std::ptr::eq(before.point, point));
        if *tick <= until && from_start_m > 0.0 && !again {
            entered.push(Entered {
                point,
                tick: *tick,
                from_start_m,
            });
        }
    }
    entered
}
