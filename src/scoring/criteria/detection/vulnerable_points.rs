//! Vulnerable points that the trainee came to while searching.

use crate::scenario::schema::VulnerablePoint;
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::{looked_beside, magnification, trainee_at};
use crate::sim::event::Event;
use crate::sim::observation::Observation;
use crate::units::Tick;

/// A vulnerable point, and when the trainee first came within its radius.
pub(super) struct Entered<'a> {
    pub(super) point: &'a VulnerablePoint,
    pub(super) tick: Tick,
}

impl Entered<'_> {
    /// True when the trainee looked in the direction `aside_deg` clockwise of it, between two ticks and before
    /// entering it, from within range: as far off as the pack says, multiplied by the magnification through
    /// binoculars.
    pub(super) fn looked_beside(
        &self,
        evidence: &Evidence<'_>,
        aside_deg: f32,
        from: Tick,
        until: Tick,
    ) -> bool {
        let session = evidence.session;
        let seen_from_m = evidence.pack.halts.vulnerable_point_seen_from_m.as_ref();
        let near_enough = |observation: &Observation| {
            let range_m = trainee_at(session, observation).distance_m(self.point.at);
            let times = magnification(session, observation);
            seen_from_m.is_none_or(|most| range_m <= most.value * times)
        };
        let before = Tick(self.tick.0.saturating_sub(1));
        let until = until.min(before);
        looked_beside(session, self.point.at, aside_deg, from, until, near_enough)
    }

    /// True when it and the ground an azimuth bin of the pack to its left and right were looked at before it was
    /// entered.
    pub(super) fn looked_over(&self, evidence: &Evidence<'_>) -> bool {
        let bin_deg = evidence.pack.halts.azimuth_bin_deg.value;
        [-bin_deg, 0.0, bin_deg]
            .into_iter()
            .all(|aside_deg| self.looked_beside(evidence, aside_deg, Tick(0), self.tick))
    }
}

/// Vulnerable points entered while the patrol was searching, in order of entry. One that the patrol starts in is left
/// out: nobody could stop short of it.
pub(super) fn entered<'a>(evidence: &Evidence<'a>) -> Vec<Entered<'a>> {
    let session = evidence.session;
    let first = session.observations.first();
    let start = first.map(|first| trainee_at(session, first));
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
        if evidence.facts.search.holds(*tick) && from_start_m > 0.0 && !again {
            entered.push(Entered { point, tick: *tick });
        }
    }
    entered
}
