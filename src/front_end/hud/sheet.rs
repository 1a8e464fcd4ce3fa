//! The sheet of the map: how it lies in its panel, what is enlarged of it, and where the cursor on it is.

use bevy::prelude::*;

use crate::report::map::OnPage;
use crate::units::Point;

/// Smallest and largest.
const ZOOMS: [f32; 2] = [1.0, 6.0];

/// Height of its labels, logical pixels: read from a step behind whoever sits before it.
const LABEL_PX: f32 = 22.0;

/// Smallest and largest print on the page, millimetres: as on paper, and as beside the land there is room for.
const LEAST_MM: f32 = 2.6;
const MOST_MM: f32 = 9.0;

/// Labels differ by this much, as a natural logarithm, before they are drawn again.
const OTHER_PRINT: f32 = 0.2;

/// What the map opens on takes up this share of its pane.
const FITTED: f32 = 0.8;

/// A button or a key makes it so many times as large.
const STEP_TIMES: f32 = 1.3;

/// The cursor moves at least this far with one press of a button, metres, and else so many steps across the pane.
const STEP_M: f32 = 5.0;
const STEPS_ACROSS: f32 = 40.0;

/// Held keys move it across the pane in this time, seconds, once they have been held for [`AT_SPEED_S`]: a tap moves it a
/// little.
const ACROSS_S: f32 = 2.5;
const AT_SPEED_S: f32 = 0.5;

/// How fast it is at once, as a share of its speed.
const AT_ONCE: f32 = 0.12;

/// It comes no nearer to the edge of the pane than this share of it: the paper moves under it.
const EDGE: f32 = 0.12;

/// The map of the patrol's exercise, how it lies in its panel, and the cursor on it.
#[derive(Resource, Default)]
pub(super) struct MapSheet {
    page: Option<OnPage>,
    /// Height of the labels on the paper as drawn, millimetres of the page; none before it is.
    pub(super) drawn_in_mm: Option<f32>,
    /// What is drawn on the paper.
    pub(super) picture: Handle<Image>,
    zoom: f32,
    /// Size of the pane that it is seen through, logical pixels.
    pane: Vec2,
    /// What is to be in view as soon as the pane is laid out.
    to_fit: Vec<Point>,
    /// What lies in the middle of the panel.
    middle: Point,
    /// How long the keys that move the cursor have been held, seconds.
    held_s: f32,
    /// Where one points.
    pub(super) cursor: Point,
}

impl MapSheet {
    /// The sheet of another exercise; its picture is still to be drawn.
    pub(super) fn lay_down(&mut self, page: OnPage, here: Point) {
        self.page = Some(page);
        self.drawn_in_mm = None;
        self.zoom = ZOOMS[0];
        self.open_on(vec![here], here);
    }

    /// The map opens so that these points are in view, with the cursor where one stands.
    pub(super) fn open_on(&mut self, points: Vec<Point>, here: Point) {
        self.to_fit = points;
        self.middle = here;
        self.cursor = here;
    }

    /// Puts the cursor on a place.
    pub(super) fn point_at(&mut self, place: Point) {
        self.cursor = place;
    }

    /// The pane is laid out: what is to be in view is brought there.
    pub(super) fn seen_through(&mut self, pane: Vec2) {
        self.pane = pane;
        let Some(page) = self.page.as_ref().filter(|_| pane.min_element() > 1.0) else {
            return;
        };
        let shares = self
            .to_fit
            .iter()
            .map(|point| Vec2::from(page.share(*point)));
        let around = shares
            .map(|share| Rect::from_corners(share, share))
            .reduce(|all, one| all.union(one));
        let Some(around) = around else {
            return;
        };
        let middle = page.point(around.center().into());
        self.to_fit.clear();
        self.zoom = ZOOMS[0];
        let times =
            (pane * FITTED / (around.size() * self.paper(pane)).max(Vec2::ONE)).min_element();
        self.zoom = times.clamp(ZOOMS[0], ZOOMS[1]);
        self.middle = middle.unwrap_or(self.middle);
    }

    /// How many metres of the land are seen across the pane.
    fn across_m(&self) -> f32 {
        let Some((from, to)) = self.page.as_ref().map(OnPage::land) else {
            return 0.0;
        };
        let ends = self
            .in_pane(from, self.pane)
            .zip(self.in_pane(to, self.pane));
        ends.map_or(0.0, |(left, right)| {
            self.pane.x * (to.0 - from.0) / (right.x - left.x).max(1.0)
        })
    }

    /// Size of the paper in a pane, logical pixels.
    pub(super) fn paper(&self, pane: Vec2) -> Vec2 {
        let aspect = self.page.as_ref().map_or(1.0, OnPage::aspect);
        let width = pane.x.min(pane.y * aspect).max(1.0) * self.zoom.max(ZOOMS[0]);
        Vec2::new(width, width / aspect)
    }

    /// Height that the labels need on the page to be [`LABEL_PX`] high in the pane, millimetres: no smaller than in print,
    /// and no larger than the page has room for.
    pub(super) fn print_mm(&self) -> f32 {
        let Some(page) = self.page.as_ref().filter(|_| self.pane.min_element() > 1.0) else {
            return LEAST_MM;
        };
        let mm_a_px = page.width_mm() / self.paper(self.pane).x;
        (LABEL_PX * mm_a_px).clamp(LEAST_MM, MOST_MM)
    }

    /// True when the labels are to be drawn clearly smaller or larger.
    pub(super) fn wants_other_print(&self) -> bool {
        let wanted_mm = self.print_mm();
        self.drawn_in_mm
            .is_some_and(|drawn_mm| (wanted_mm / drawn_mm).ln().abs() > OTHER_PRINT)
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

    /// Moves the cursor by metres, and the paper under it before it comes to the edge of the pane; it stays on the land.
    pub(super) fn move_cursor(&mut self, east_m: f32, north_m: f32) {
        let Some((from, to)) = self.page.as_ref().map(OnPage::land) else {
            return;
        };
        self.cursor = Point(
            (self.cursor.0 + east_m).clamp(from.0, to.0),
            (self.cursor.1 + north_m).clamp(from.1, to.1),
        );
        let Some(place) = self.in_pane(self.cursor, self.pane) else {
            return;
        };
        let edge = self.pane * EDGE;
        let over = place - place.clamp(edge, (self.pane - edge).max(edge));
        if over != Vec2::ZERO {
            self.drag(-over, self.pane);
        }
    }

    /// Makes it a step larger, or smaller.
    pub(super) fn zoom(&mut self, larger: bool) {
        self.enlarge(if larger { STEP_TIMES } else { 1.0 / STEP_TIMES });
    }

    /// Moves the cursor by steps.
    pub(super) fn step_cursor(&mut self, east: i8, north: i8) {
        let step_m = (self.across_m() / STEPS_ACROSS).max(STEP_M);
        self.move_cursor(f32::from(east) * step_m, f32::from(north) * step_m);
    }

    /// Moves the cursor as keys do that are held for this long again, seconds; nothing when none is.
    pub(super) fn push_cursor(&mut self, east: f32, north: f32, again_s: f32) {
        if east == 0.0 && north == 0.0 {
            if self.held_s != 0.0 {
                self.held_s = 0.0;
            }
            return;
        }
        self.held_s += again_s;
        let share = (AT_ONCE + self.held_s / AT_SPEED_S).min(1.0);
        let step_m = self.across_m() / ACROSS_S * share * again_s;
        self.move_cursor(east * step_m, north * step_m);
    }

    /// Moves the paper under a hand that drags it, logical pixels of a pane.
    pub(super) fn drag(&mut self, by: Vec2, pane: Vec2) {
        if let Some(point) = self.at(pane / 2.0 - by, pane) {
            self.middle = point;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use super::*;
    use crate::front_end::theme;
    use crate::report::map::Map;
    use crate::scenario::{Exercise, load};

    /// Story: fitted into the pane of a small window the labels were six pixels high.
    #[test]
    fn labels_are_no_smaller_than_other_words_however_small_the_pane() {
        let minimal = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/minimal.ron");
        let loaded = load(&minimal).expect("a scenario");
        let exercise = Exercise::draw(Arc::clone(&loaded.scenario), 1);
        let map = Map::in_hand(&exercise);
        for pane in [Vec2::new(1_000.0, 420.0), Vec2::new(1_280.0, 700.0)] {
            let mut sheet = MapSheet::default();
            sheet.lay_down(OnPage::of(&map), Point(0.0, 0.0));
            sheet.open_on(exercise.route_line(), Point(0.0, 0.0));
            sheet.seen_through(pane);
            let page = sheet.page.as_ref().expect("a page");
            let px_a_mm = sheet.paper(pane).x / page.width_mm();
            let label_px = sheet.print_mm() * px_a_mm;
            assert!(label_px >= theme::TEXT_PX, "{label_px} px in {pane}");
            assert!(!sheet.wants_other_print(), "nothing is drawn yet");
            sheet.drawn_in_mm = Some(LEAST_MM);
            let differs = (sheet.print_mm() / LEAST_MM).ln() > OTHER_PRINT;
            assert_eq!(sheet.wants_other_print(), differs);
        }
    }
}
