//! A distance drill in the window: what is asked, what is drawn, and what is done on the map.

use bevy::prelude::*;

use super::Kept;
use super::chart::Chart;
use crate::drill::distance::{DISTANCE_LIMIT_S, PartJudged};
use crate::drill::{Distances, Drawn, DrillRecord, Part, Situation};
use crate::units::Point;

/// A distance drill in the window.
#[derive(Resource)]
pub(super) struct Drawing {
    pub(super) distances: Distances,
    pub(super) charts: Vec<Option<Chart>>,
    pub(super) kept: Kept,
    /// Which question is open: an index of [`Part::ALL`].
    pub(super) part: usize,
    pub(super) drawn: Drawn,
    pub(super) cursor: Point,
    pub(super) picture: Option<Handle<Image>>,
    /// When the map was first shown, seconds of the window's clock.
    pub(super) shown_s: Option<f32>,
    pub(super) judged: Option<Vec<PartJudged>>,
}

/// What is done on the map.
#[derive(bevy::ecs::message::Message, Debug, Clone, Copy, PartialEq)]
pub(super) enum Does {
    /// The cursor goes there.
    Point(Point),
    /// The cursor moves, metres east and north.
    Nudge(f32, f32),
    /// The cursor's place is the answer, or the next point of the way.
    Take,
    /// The last point of the way is taken back.
    Undo,
    /// The way is done.
    Done,
}

/// A drill that is ready begins.
pub(super) fn begin(
    commands: &mut Commands,
    distances: Distances,
    charts: Vec<Option<Chart>>,
    kept: Kept,
) {
    let here = |distances: &Distances| distances.situation().map(|now| now.find.here());
    commands.insert_resource(Drawing {
        cursor: here(&distances).unwrap_or_default(),
        distances,
        charts,
        kept,
        part: 0,
        drawn: Drawn::default(),
        picture: None,
        shown_s: None,
        judged: None,
    });
}

impl Drawing {
    /// The situation that is asked about, or that was answered last while that is told.
    pub(super) fn situation(&self) -> Option<&Situation> {
        let number = self.number();
        self.distances.situations().get(number)
    }

    pub(super) fn number(&self) -> usize {
        let number = self.distances.number();
        number - usize::from(self.judged.is_some() && number > 0)
    }

    pub(super) fn chart(&self) -> Option<&Chart> {
        self.charts.get(self.number())?.as_ref()
    }

    pub(super) fn part(&self) -> Part {
        Part::ALL[self.part.min(Part::ALL.len() - 1)]
    }

    /// Answers the situation with what is drawn.
    pub(super) fn answer(&mut self, now_s: f32) {
        let passed_s = self.shown_s.map_or(0.0, |shown_s| now_s - shown_s);
        self.drawn.after_ms = (passed_s.min(DISTANCE_LIMIT_S) * 1_000.0) as u32;
        self.judged = self.distances.answer(self.drawn.clone());
        self.shown_s = None;
        let record = DrillRecord::of_distances(self.kept.header.clone(), &self.distances);
        self.kept.write(&record);
    }
}
