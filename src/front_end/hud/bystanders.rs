//! Local people inside the ring around something that was marked: the patrol tells of each, once, where they are.

use std::collections::BTreeSet;

use crate::front_end::patrolling::Patrolling;
use crate::record::Mode;
use crate::scenario::exercise::PersonId;
use crate::scenery::figure::called_by_sight;
use crate::text::Message;

use super::threat::{Threat, judged_m, three_digits};

/// Those who were told of while something stands to keep them away from.
#[derive(Debug, Clone, Default)]
pub(super) struct Bystanders(BTreeSet<PersonId>);

impl Bystanders {
    /// Who came into view there since the last time: the nearest to the trainee, and how many more. In an assessment one
    /// looks for them oneself.
    pub(super) fn fresh(&mut self, patrolling: &Patrolling) -> Option<Message> {
        let threats = Threat::all(patrolling);
        if patrolling.mode() == Mode::Assess || threats.is_empty() {
            self.0.clear();
            return None;
        }
        let ring_m = patrolling.doctrine().pack.distances.in_doubt_m.value;
        let view = patrolling.view();
        let here = view.here.point();
        let mut fresh = view.civilians.clone();
        fresh.retain(|(person, at)| {
            let mut inside = threats.iter();
            inside.any(|(_, threat)| threat.distance_m(*at) < ring_m) && self.0.insert(*person)
        });
        let (person, at) = fresh
            .iter()
            .min_by(|(_, a), (_, b)| a.distance_m(here).total_cmp(&b.distance_m(here)))?;
        Some(
            Message::new("log-person-in-view")
                .with("who", called_by_sight(patrolling.exercise(), *person))
                .with("distance", judged_m(here.distance_m(*at)))
                .with("bearing", three_digits(here.bearing_deg(*at)))
                .with("more", fresh.len() - 1),
        )
    }
}
