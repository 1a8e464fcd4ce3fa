//! Draws the views of a drill, beside the window.

use std::sync::Arc;

use crate::drill::{Bank, FIELD_DEG, View};
use crate::report::picture::{Picture, Scene, seen};
use crate::scenario::Scenario;
use crate::scenario::exercise::SignId;
use crate::scenery::Scenery;
use crate::sim::terrain::Terrain;

/// Size of a view, pixels: what [`FIELD_DEG`] takes of the perception model's screen.
pub(super) const SIZE: (usize, usize) = (896, 504);

/// Draws views of one scenario; keeps what it has built.
pub(in crate::front_end::screen) struct Painter {
    bank: Arc<Bank>,
    terrain: Terrain,
    built: Option<(u64, Scenery)>,
}

impl Painter {
    pub(in crate::front_end::screen) fn of(bank: Arc<Bank>, scenario: &Scenario) -> Self {
        Self {
            bank,
            terrain: Terrain::of(scenario),
            built: None,
        }
    }

    /// A view as it is, and pointed out for the feedback.
    pub(in crate::front_end::screen) fn draw(
        &mut self,
        view: &View,
        pointed_out: &[SignId],
    ) -> Option<Picture> {
        let exercise = Arc::clone(self.bank.exercise(view.seed)?);
        if self
            .built
            .as_ref()
            .is_none_or(|(seed, _)| *seed != view.seed)
        {
            self.built = Some((view.seed, Scenery::of(&exercise, &self.terrain)));
        }
        let (_, scenery) = self.built.as_ref()?;
        let there = exercise
            .signs
            .iter()
            .filter(|placed| placed.revealed_by.is_none());
        let signs: Vec<SignId> = there.map(|placed| placed.id).collect();
        Some(seen(&Scene {
            signs: &signs,
            pointed_out,
            field_deg: FIELD_DEG,
            size: SIZE,
            ..Scene::new(scenery, view.eye, view.bearing_deg, view.pitch_deg)
        }))
    }
}
