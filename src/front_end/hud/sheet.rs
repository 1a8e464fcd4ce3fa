//! The sheet of the map: how it lies in its panel, what is enlarged of it, and where the cursor on it is.

use bevy::prelude::*;

use crate::report::map::OnPage;
use crate::units::Point;

/// Smallest and largest.
const ZOOMS: [f32; 2] = [1.0, 6.0];

/// As large as the map is when a patrol begins.
const AT_FIRST: f32 = 2.5;

/// A button or a key makes it so many times as large.
const STEP_TIMES: f32 = 1.3;

/// The cursor moves this far with one press of a button, metres.
const STEP_M: f32 = 5.0;

/// Held keys move it this fast at life size, metres a second.
const SPEED_MPS: f32 = 60.0;

/// The map of the patrol's exercise, how it lies in its panel, and the cursor on it.
#[derive(Resource, Default)]
pub(super) struct MapSheet {
    page: Option<OnPage>,
    /// What is drawn on the paper.
    pub(super) picture: Handle<Image>,
    zoom: f32,
    /// What lies in the middle of the panel.
    middle: Point,
    /// Where one points.
    pub(super) cursor: Point,
}

impl MapSheet {
    /// The sheet of another exercise; its picture is still to be drawn.
    pub(super) fn lay_down(&mut self, page: OnPage, here: Point) {
        self.page = Some(page);
        self.zoom = AT_FIRST;
        self.open_at(here);
    }

    /// The map opens where one stands.
    pub(super) fn open_at(&mut self, here: Point) {
        self.middle = here;
        self.cursor = here;
    }

    /// Size of the paper in a pane, logical pixels.
    pub(super) fn paper(&self, pane: Vec2) -> Vec2 {
        let aspect = self.page.as_ref().map_or(1.0, OnPage::aspect);
        let width = pane.x.min(pane.y * aspect).max(1.0) * self.zoom.max(ZOOMS[0]);
        Vec2::new(width, width / aspect)
    }

    /// Left upper corner of the paper in a pane, so that the point of the middle is in the middle as far as the paper
    /// reaches.
    pub(super) fn corner(&self, pane: Vec2) -> Vec2 {
        let paper = self.paper(pane);
        let Some(page) = &self.page else {
            return Vec2::ZERO;
        };
        let middle = Vec2::from(page.share(self.middle)) * paper;
        let held = |wanted: f32, pane: f32, paper: f32| {
            if paper <= pane {
                (pane - paper) / 2.0
            } else {
                wanted.clamp(pane - paper, 0.0)
            }
        };
        Vec2::new(
            held(pane.x / 2.0 - middle.x, pane.x, paper.x),
            held(pane.y / 2.0 - middle.y, pane.y, paper.y),
        )
    }

    /// Where a point of the land lies in a pane, logical pixels.
    pub(super) fn in_pane(&self, point: Point, pane: Vec2) -> Option<Vec2> {
        let share = Vec2::from(self.page.as_ref()?.share(point));
        Some(self.corner(pane) + share * self.paper(pane))
    }

    /// The point of the land at a place of a pane.
    pub(super) fn at(&self, place: Vec2, pane: Vec2) -> Option<Point> {
        let share = (place - self.corner(pane)) / self.paper(pane);
        self.page.as_ref()?.point(share.into())
    }

    /// Makes the map so many times as large, as far as it goes.
    pub(super) fn enlarge(&mut self, times: f32) {
        self.zoom = (self.zoom * times).clamp(ZOOMS[0], ZOOMS[1]);
    }

    /// Moves the cursor by metres, and the map with it when it is large; it stays on the land.
    pub(super) fn move_cursor(&mut self, east_m: f32, north_m: f32) {
        let Some((from, to)) = self.page.as_ref().map(OnPage::land) else {
            return;
        };
        self.cursor = Point(
            (self.cursor.0 + east_m).clamp(from.0, to.0),
            (self.cursor.1 + north_m).clamp(from.1, to.1),
        );
        self.middle = self.cursor;
    }

    /// Makes it a step larger, or smaller.
    pub(super) fn zoom(&mut self, larger: bool) {
        self.enlarge(if larger { STEP_TIMES } else { 1.0 / STEP_TIMES });
    }

    /// Moves the cursor by steps.
    pub(super) fn step_cursor(&mut self, east: i8, north: i8) {
        self.move_cursor(f32::from(east) * STEP_M, f32::from(north) * STEP_M);
    }

    /// Moves the cursor as keys do that are held for so long, seconds; nothing when none is.
    pub(super) fn push_cursor(&mut self, east: f32, north: f32, held_s: f32) {
        if east != 0.0 || north != 0.0 {
            let step_m = SPEED_MPS * held_s / self.zoom.max(1.0);
            self.move_cursor(east * step_m, north * step_m);
        }
    }

    /// Moves the paper under a hand that drags it, logical pixels of a pane.
    pub(super) fn drag(&mut self, by: Vec2, pane: Vec2) {
        if let Some(point) = self.at(pane / 2.0 - by, pane) {
            self.middle = point;
        }
    }
}
