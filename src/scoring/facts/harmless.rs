//! Harmless things and how many were marked: one count for the criterion, the verdict and the page.
//!
//! Harmless things are the noticeable look-alikes, and every marked place of bare ground. Several marks on one thing
//! count once: on one look-alike, or on bare ground within the pack's match radius of each other. Withdrawn marks do
//! not count.

use std::collections::BTreeSet;

use crate::scenario::exercise::LookAlikeId;
use crate::units::Place;

use super::{MarkFact, MarkOutcome};

/// Number of harmless things, and of those with a standing mark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Harmless {
    /// Harmless things.
    pub things: u32,
    /// Of those, with a standing mark.
    pub marked: u32,
}

impl Harmless {
    pub(super) fn of(marks: &[MarkFact], noticeable: &[LookAlikeId], match_radius_m: f32) -> Self {
        let mut look_alikes = BTreeSet::new();
        let mut bare: Vec<Place> = Vec::new();
        for mark in marks.iter().filter(|mark| mark.withdrawn.is_none()) {
            match mark.outcome {
                MarkOutcome::FalseAlarm {
                    look_alike: Some(look_alike),
                } => {
                    look_alikes.insert(look_alike);
                }
                MarkOutcome::FalseAlarm { look_alike: None } => {
                    let near = |other: &Place| other.distance_m(mark.place) <= match_radius_m;
                    if !bare.iter().any(near) {
                        bare.push(mark.place);
                    }
                }
                MarkOutcome::Hit { .. } => {}
            }
        }
        Self {
            things: (noticeable.len() + bare.len()) as u32,
            marked: (look_alikes.len() + bare.len()) as u32,
        }
    }

    /// Share of the harmless things that were marked, 0..1; none without any.
    pub fn share(&self) -> Option<f64> {
        (self.things > 0).then(|| f64::from(self.marked) / f64::from(self.things))
    }
}
