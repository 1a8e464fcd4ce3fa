//! The map in its pane: what part of the land is seen, and how large.

use bevy::prelude::*;

use crate::report::map::OnPage;
use crate::units::Point;

/// Smallest and largest scale, logical pixels a metre.
const SCALES: [f32; 2] = [0.05, 40.0];

/// What is to be seen as a whole takes up this share of the pane.
const FITTED: f32 = 0.85;

/// What is brought into view comes no nearer to the edge than this share of the pane.
const EDGE: f32 = 0.1;

/// The map in its pane.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    /// The paper, once it is drawn, and how the land lies on it.
    pub(super) paper: Option<(OnPage, Handle<Image>)>,
    middle: Point,
    px_per_m: f32,
    pane: Vec2,
    to_fit: Vec<Point>,
}

impl Sheet {
    /// A map that opens on points.
    pub(super) fn on(points: Vec<Point>) -> Self {
        Self {
            paper: None,
            middle: points.first().copied().unwrap_or_default(),
            px_per_m: 1.0,
            pane: Vec2::ZERO,
            to_fit: points,
        }
    }

    /// Shows all of some points.
    pub(super) fn fit(&mut self, points: Vec<Point>) {
        self.to_fit = points;
        self.seen_through(self.pane);
    }

    /// The pane has a size, logical pixels.
    pub(super) fn seen_through(&mut self, pane: Vec2) {
        self.pane = pane;
        if pane.min_element() < 2.0 || self.to_fit.is_empty() {
            return;
        }
        let around = self
            .to_fit
            .drain(..)
            .map(|point| Rect::from_corners(point.vec(), point.vec()))
            .reduce(|all, one| all.union(one));
        if let Some(around) = around {
            self.middle = around.center().into();
            let scale = (pane * FITTED / around.size().max(Vec2::splat(20.0))).min_element();
            self.px_per_m = scale.clamp(SCALES[0], SCALES[1]);
        }
    }

    /// Size of the pane, logical pixels.
    pub(super) fn pane(&self) -> Vec2 {
        self.pane
    }

    /// Makes the map so many times as large.
    pub(super) fn enlarge(&mut self, times: f32) {
        self.px_per_m = (self.px_per_m * times).clamp(SCALES[0], SCALES[1]);
    }

    /// The same, with a place of the pane staying where it is.
    pub(super) fn enlarge_at(&mut self, times: f32, place: Vec2) {
        let under = self.at(place);
        self.enlarge(times);
        let off = under.vec() - self.at(place).vec();
        self.middle = (self.middle.vec() + off).into();
    }

    /// Where a point lies in the pane, logical pixels.
    pub(super) fn in_pane(&self, point: Point) -> Vec2 {
        let away = point.vec() - self.middle.vec();
        self.pane / 2.0 + Vec2::new(away.x, -away.y) * self.px_per_m
    }

    /// The point at a place of the pane.
    pub(super) fn at(&self, place: Vec2) -> Point {
        let away = (place - self.pane / 2.0) / self.px_per_m;
        (self.middle.vec() + Vec2::new(away.x, -away.y)).into()
    }

    /// Pixels of the pane as metres east and north.
    pub(super) fn metres(&self, by: Vec2) -> Vec2 {
        Vec2::new(by.x, -by.y) / self.px_per_m
    }

    /// Length of metres in the pane, logical pixels.
    pub(super) fn px(&self, metres: f32) -> f32 {
        metres * self.px_per_m
    }

    /// Moves the paper under a hand, logical pixels.
    pub(super) fn drag(&mut self, by: Vec2) {
        self.middle = (self.middle.vec() - self.metres(by)).into();
    }

    /// Brings a point into view.
    pub(super) fn bring(&mut self, point: Point) {
        if self.pane.min_element() < 2.0 {
            return;
        }
        let place = self.in_pane(point);
        let edge = self.pane * EDGE;
        let over = place - place.clamp(edge, self.pane - edge);
        self.drag(-over);
    }

    /// Corner and size of the paper in the pane, logical pixels.
    pub(super) fn paper_in_pane(&self) -> Option<(Vec2, Vec2)> {
        let (page, _) = self.paper.as_ref()?;
        let (from, to) = page.land();
        let (share_from, share_to) = (Vec2::from(page.share(from)), Vec2::from(page.share(to)));
        let (low, high) = (self.in_pane(from), self.in_pane(to));
        let size = (high - low) / (share_to - share_from);
        Some((low - share_from * size, size))
    }
}
