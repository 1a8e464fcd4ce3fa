//! Conversion between land and page coordinates, for overlays and pointing.

use super::sheet::Sheet;
use super::{Map, Up};
use crate::units::Point;

/// Projection of the land onto a map's page.
#[derive(Debug, Clone)]
pub struct OnPage(Sheet);

impl OnPage {
    /// For the page that [`super::svg`] draws of the same map.
    pub fn of(map: &Map) -> Self {
        Self(Sheet::around(map, Up::North))
    }

    /// Width of the page divided by its height.
    pub fn aspect(&self) -> f32 {
        self.0.page_mm.0 / self.0.page_mm.1
    }

    /// Width of the page, millimetres.
    pub fn width_mm(&self) -> f32 {
        self.0.page_mm.0
    }

    /// Page position of a point: fractions of the page's width from the left and of its height from the top.
    pub fn share(&self, point: Point) -> (f32, f32) {
        let (x, y) = self.0.at(point);
        (x / self.0.page_mm.0, y / self.0.page_mm.1)
    }

    /// The point of the land at a position on the page; none outside the land's frame.
    pub fn point(&self, (x, y): (f32, f32)) -> Option<Point> {
        let (x, y) = (x * self.0.page_mm.0, y * self.0.page_mm.1);
        let frame = self.0.frame;
        if !frame.holds((x, y)) {
            return None;
        }
        let (from, to) = self.0.land();
        Some(Point(
            from.0 + (x - frame.left) / frame.width * (to.0 - from.0),
            to.1 - (y - frame.top) / frame.height * (to.1 - from.1),
        ))
    }

    /// South-west and north-east corner of the land drawn.
    pub fn land(&self) -> (Point, Point) {
        self.0.land()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    use crate::scenario::{Exercise, load};

    #[test]
    fn a_point_pointed_at_is_the_point_drawn_there() {
        let minimal =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/minimal.ron");
        let loaded = load(&minimal).expect("a scenario");
        let exercise = Exercise::draw(Arc::clone(&loaded.scenario), 1);
        let page = OnPage::of(&Map::in_hand(&exercise));
        for at in exercise.route_line() {
            let found = page.point(page.share(at)).expect("on the land");
            assert!(found.distance_m(at) < 0.05, "{at:?} {found:?}");
        }
        assert_eq!(page.point((0.0, 0.0)), None);
    }
}
