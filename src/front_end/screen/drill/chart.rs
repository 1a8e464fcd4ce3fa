//! The part of the map that a distance drill is drawn on: the find in the middle, and as much around it as has to be kept.

use crate::drill::Situation;
use crate::front_end::words::Words;
use crate::report::map::{self, Map, OnPage};
use crate::report::picture::Picture;
use crate::units::Point;

/// How much more is shown around the find than the required distance, and than that within which the control point has to
/// be out of sight.
const AROUND: [f32; 2] = [1.35, 1.1];

/// Width of the part, pixels, and of the whole map at the most: a large land is drawn coarser.
const WIDE_PX: f32 = 1_200.0;
const WHOLE_PX: f32 = 3_600.0;

/// A part of the map.
pub(super) struct Chart {
    pub(super) picture: Picture,
    page: OnPage,
    /// Left upper corner of the part and its size, in shares of the page.
    from: (f32, f32),
    size: (f32, f32),
}

impl Chart {
    /// The part for a situation; none where the map cannot be drawn.
    pub(super) fn of(situation: &Situation, words: &Words) -> Option<Self> {
        let map = Map::in_hand(&situation.find.exercise);
        let page = OnPage::of(&map);
        let (south_west, north_east) = page.land();
        let at = situation.find.at();
        let reach_m =
            (situation.required.metres * AROUND[0]).max(situation.hidden_within_m * AROUND[1]);
        // Twice as wide as high, as far as the land reaches.
        let within = |value: f32, from: f32, to: f32| value.clamp(from, to);
        let corner = |east: f32, north: f32| {
            Point(
                within(at.0 + east * reach_m * 1.5, south_west.0, north_east.0),
                within(at.1 + north * reach_m, south_west.1, north_east.1),
            )
        };
        let from = page.share(corner(-1.0, 1.0));
        let to = page.share(corner(1.0, -1.0));
        let size = (to.0 - from.0, to.1 - from.1);
        if size.0 <= 0.0 || size.1 <= 0.0 {
            return None;
        }
        let whole_px = (WIDE_PX / size.0).min(WHOLE_PX) as u32;
        let svg = map::svg(&map, words.catalogue());
        let pixels = map::pixels(&svg, whole_px).ok()?;
        let scaled = |share: f32, of: u32| (share * of as f32).round() as usize;
        let (left, top) = (
            scaled(from.0, pixels.width()),
            scaled(from.1, pixels.height()),
        );
        let width = scaled(size.0, pixels.width()).min(pixels.width() as usize - left);
        let height = scaled(size.1, pixels.height()).min(pixels.height() as usize - top);
        let mut rgb = Vec::with_capacity(width * height * 3);
        for row in top..top + height {
            let begin = (row * pixels.width() as usize + left) * 4;
            let line = &pixels.data()[begin..begin + width * 4];
            rgb.extend(
                line.chunks_exact(4)
                    .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]),
            );
        }
        Some(Self {
            picture: Picture { width, height, rgb },
            page,
            from,
            size,
        })
    }

    /// Width divided by height.
    pub(super) fn aspect(&self) -> f32 {
        self.picture.width as f32 / self.picture.height.max(1) as f32
    }

    /// Where a point lies, in shares of the part from its left upper corner.
    pub(super) fn share(&self, point: Point) -> (f32, f32) {
        let (x, y) = self.page.share(point);
        (
            (x - self.from.0) / self.size.0,
            (y - self.from.1) / self.size.1,
        )
    }

    /// The point at a place of the part; none outside the land.
    pub(super) fn point(&self, (x, y): (f32, f32)) -> Option<Point> {
        self.page.point((
            self.from.0 + x.clamp(0.0, 1.0) * self.size.0,
            self.from.1 + y.clamp(0.0, 1.0) * self.size.1,
        ))
    }
}
