//! Ground cover: surfaces and water, exact and fast.
//!
//! A coarse raster answers at once for each square that no edge crosses; the few others are tested against the areas
//! themselves, so that the edge of a road is exact to the millimetre.

use crate::scenario::Scenario;
use crate::scenario::budget::{MOST_RASTER, SQUARE_M};
use crate::scenario::schema::{Area, Ground};
use crate::units::Point;
use crate::units::place::{distance_to_line_m, nearest_on_segment};

/// Cover of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    pub(super) ground: Ground,
    pub(super) known_safe: bool,
    pub(super) deep_water: bool,
    pub(super) ford: bool,
}

/// Surfaces and water of a scenario.
#[derive(Debug, Clone)]
pub(super) struct Cover {
    bare: At,
    layers: Vec<Layer>,
    from: Point,
    square_m: f32,
    columns: usize,
    rows: usize,
    squares: Vec<Square>,
    mixed: Vec<Mixed>,
}

/// A square of the raster.
#[derive(Debug, Clone, Copy)]
enum Square {
    /// No edge crosses it: uniform cover.
    Even(At),
    /// An edge may cross it: index into `mixed`.
    Mixed(u32),
}

/// A square that an edge may cross.
#[derive(Debug, Clone)]
struct Mixed {
    /// Cover by the layers below those of `over`.
    base: At,
    /// The layers that may reach it, in order.
    over: Vec<Over>,
}

/// A layer that may reach a square: its index, and which part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Over {
    layer: u16,
    part: Part,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// It covers the whole square.
    Whole,
    /// This segment of a strip may cover a part.
    Segment(u16),
    /// Needs a full test.
    Any,
}

#[derive(Debug, Clone)]
struct Layer {
    area: Area,
    low: Point,
    high: Point,
    lays: Lays,
}

#[derive(Debug, Clone, Copy)]
enum Lays {
    Surface { ground: Ground, known_safe: bool },
    Water { ford: bool },
}

impl At {
    fn lay(&mut self, lays: Lays) {
        match lays {
            Lays::Surface { ground, known_safe } => {
                (self.ground, self.known_safe) = (ground, known_safe);
            }
            Lays::Water { ford } => {
                self.ford |= ford;
                self.deep_water |= !ford;
            }
        }
    }

    /// A ford leads through deep water, and known-safe ground over it is a bridge.
    fn settled(mut self) -> Self {
        self.deep_water &= !self.ford && !self.known_safe;
        self
    }
}

impl Cover {
    pub(super) fn of(scenario: &Scenario, from: Point, to: Point) -> Self {
        let surfaces = scenario.surfaces.iter().map(|surface| {
            let lays = Lays::Surface {
                ground: surface.ground,
                known_safe: surface.known_safe,
            };
            Layer::new(&surface.area, lays)
        });
        let water = scenario
            .water
            .iter()
            .map(|water| Layer::new(&water.area, Lays::Water { ford: water.ford }));
        let (width_m, height_m) = (to.0 - from.0, to.1 - from.1);
        let square_m = SQUARE_M.max((width_m * height_m / MOST_RASTER).sqrt());
        let columns = (width_m / square_m).ceil().max(1.0) as usize;
        let rows = (height_m / square_m).ceil().max(1.0) as usize;
        let bare = At {
            ground: scenario.terrain.ground,
            known_safe: false,
            deep_water: false,
            ford: false,
        };
        let mut cover = Self {
            bare,
            layers: Vec::new(),
            from,
            square_m,
            columns,
            rows,
            squares: vec![Square::Even(bare); columns * rows],
            mixed: Vec::new(),
        };
        let layers: Vec<Layer> = surfaces.chain(water).collect();
        for (index, layer) in layers.iter().enumerate() {
            cover.rasterise(layer, index as u16);
        }
        cover.layers = layers;
        cover
    }

    pub(super) fn at(&self, at: Point) -> At {
        match self.square(at).map(|square| self.squares[square]) {
            Some(Square::Even(found)) => found.settled(),
            Some(Square::Mixed(index)) => self.among(&self.mixed[index as usize], at),
            None => self.exactly(at),
        }
    }

    fn among(&self, mixed: &Mixed, at: Point) -> At {
        let mut found = mixed.base;
        let mut laid = None;
        for over in &mixed.over {
            let layer = &self.layers[usize::from(over.layer)];
            if laid != Some(over.layer) && layer.holds_by(over.part, at) {
                found.lay(layer.lays);
                laid = Some(over.layer);
            }
        }
        found.settled()
    }

    fn exactly(&self, at: Point) -> At {
        let mut found = self.bare;
        for layer in self.layers.iter().filter(|layer| layer.holds(at)) {
            found.lay(layer.lays);
        }
        found.settled()
    }

    fn square(&self, at: Point) -> Option<usize> {
        let east = (at.0 - self.from.0) / self.square_m;
        let north = (at.1 - self.from.1) / self.square_m;
        let inside =
            east >= 0.0 && north >= 0.0 && east < self.columns as f32 && north < self.rows as f32;
        inside.then(|| north as usize * self.columns + east as usize)
    }

    fn centre(&self, column: usize, row: usize) -> Point {
        Point(
            self.from.0 + (column as f32 + 0.5) * self.square_m,
            self.from.1 + (row as f32 + 0.5) * self.square_m,
        )
    }

    /// A little more than half the diagonal: an edge farther from the centre does not cross the square.
    fn reach_m(&self) -> f32 {
        self.square_m * 0.75
    }

    fn rasterise(&mut self, layer: &Layer, index: u16) {
        match &layer.area {
            Area::Strip { line, width_m } => {
                let single = [line.clone(), line.clone()].concat();
                let line = if line.len() == 1 { &single } else { line };
                for (number, pair) in line.windows(2).enumerate() {
                    let part = Part::Segment(number as u16);
                    self.along(pair[0], pair[1], width_m / 2.0, layer.lays, index, part);
                }
            }
            Area::Disc { at, radius_m } => {
                self.along(*at, *at, *radius_m, layer.lays, index, Part::Any);
            }
            Area::Polygon { corners } => {
                for (number, &corner) in corners.iter().enumerate() {
                    let next = corners[(number + 1) % corners.len()];
                    self.along(corner, next, 0.0, layer.lays, index, Part::Any);
                }
                self.inside(corners, layer, index);
            }
        }
    }

    /// Rasterises what is within `half_m` of a segment.
    fn along(&mut self, a: Point, b: Point, half_m: f32, lays: Lays, layer: u16, part: Part) {
        let edge_m = self.reach_m();
        let reach_m = half_m + edge_m;
        let rows = self.rows_between(a.1.min(b.1) - reach_m, a.1.max(b.1) + reach_m);
        let (run, rise) = (b.0 - a.0, b.1 - a.1);
        for row in rows {
            // A margin of one square absorbs rounding.
            let (off_m, beside_m) = (self.centre(0, row).1 - a.1, reach_m + self.square_m);
            let share = |at_m: f32| (at_m / rise).clamp(0.0, 1.0);
            let (from, to) = if rise == 0.0 {
                (0.0, 1.0)
            } else {
                (share(off_m - beside_m), share(off_m + beside_m))
            };
            let (one, other) = (a.0 + run * from, a.0 + run * to);
            for column in self.columns_between(one.min(other) - beside_m, one.max(other) + beside_m)
            {
                let centre = self.centre(column, row);
                let away_m = centre.distance_m(nearest_on_segment(centre, a, b).0);
                if away_m <= half_m - edge_m {
                    self.lay(column, row, lays, layer);
                } else if away_m <= reach_m {
                    self.mix(column, row, Over { layer, part });
                }
            }
        }
    }

    /// Rasterises a polygon onto the squares whose centre it contains and that its edge does not cross.
    fn inside(&mut self, corners: &[Point], layer: &Layer, index: u16) {
        let edge = Over {
            layer: index,
            part: Part::Any,
        };
        for row in self.rows_between(layer.low.1, layer.high.1) {
            let middle = self.centre(0, row).1;
            let mut crossings: Vec<f32> = (0..corners.len())
                .map(|number| (corners[number], corners[(number + 1) % corners.len()]))
                .filter(|(a, b)| (a.1 > middle) != (b.1 > middle))
                .map(|(a, b)| (b.0 - a.0) * (middle - a.1) / (b.1 - a.1) + a.0)
                .collect();
            crossings.sort_by(f32::total_cmp);
            for pair in crossings.chunks_exact(2) {
                for column in self.columns_between(pair[0], pair[1]) {
                    let centre = self.centre(column, row).0;
                    if (pair[0]..pair[1]).contains(&centre) && self.last(column, row) != Some(edge)
                    {
                        self.lay(column, row, layer.lays, index);
                    }
                }
            }
        }
    }

    /// The last layer over a mixed square.
    fn last(&self, column: usize, row: usize) -> Option<Over> {
        match self.squares[row * self.columns + column] {
            Square::Even(_) => None,
            Square::Mixed(index) => self.mixed[index as usize].over.last().copied(),
        }
    }

    /// A layer covers a whole square.
    fn lay(&mut self, column: usize, row: usize, lays: Lays, layer: u16) {
        match &mut self.squares[row * self.columns + column] {
            Square::Even(at) => at.lay(lays),
            Square::Mixed(_) => {
                let part = Part::Whole;
                self.mix(column, row, Over { layer, part });
            }
        }
    }

    /// The edge of a layer may cross a square.
    fn mix(&mut self, column: usize, row: usize, over: Over) {
        let square = &mut self.squares[row * self.columns + column];
        match *square {
            Square::Even(base) => {
                *square = Square::Mixed(self.mixed.len() as u32);
                self.mixed.push(Mixed {
                    base,
                    over: vec![over],
                });
            }
            Square::Mixed(index) => {
                let list = &mut self.mixed[index as usize].over;
                if list.last() != Some(&over) {
                    list.push(over);
                }
            }
        }
    }

    fn columns_between(&self, low_m: f32, high_m: f32) -> std::ops::Range<usize> {
        between(
            low_m - self.from.0,
            high_m - self.from.0,
            self.square_m,
            self.columns,
        )
    }

    fn rows_between(&self, low_m: f32, high_m: f32) -> std::ops::Range<usize> {
        between(
            low_m - self.from.1,
            high_m - self.from.1,
            self.square_m,
            self.rows,
        )
    }
}

/// Range of squares between two distances from the start of a row of `count` squares.
fn between(low_m: f32, high_m: f32, square_m: f32, count: usize) -> std::ops::Range<usize> {
    if high_m < 0.0 {
        return 0..0;
    }
    let low = (low_m / square_m).max(0.0) as usize;
    let high = (high_m / square_m) as usize;
    low.min(count)..high.saturating_add(1).min(count)
}

impl Layer {
    fn new(area: &Area, lays: Lays) -> Self {
        let (points, reach_m) = match area {
            Area::Strip { line, width_m } => (line.clone(), width_m / 2.0),
            Area::Polygon { corners } => (corners.clone(), 0.0),
            Area::Disc { at, radius_m } => (vec![*at], *radius_m),
        };
        let fold = |start: f32, pick: fn(f32, f32) -> f32, axis: fn(&Point) -> f32| {
            points.iter().map(axis).fold(start, pick)
        };
        let (east, north) = (|p: &Point| p.0, |p: &Point| p.1);
        Self {
            low: Point(
                fold(f32::MAX, f32::min, east) - reach_m,
                fold(f32::MAX, f32::min, north) - reach_m,
            ),
            high: Point(
                fold(f32::MIN, f32::max, east) + reach_m,
                fold(f32::MIN, f32::max, north) + reach_m,
            ),
            area: area.clone(),
            lays,
        }
    }

    fn holds(&self, at: Point) -> bool {
        let near = (self.low.0..=self.high.0).contains(&at.0)
            && (self.low.1..=self.high.1).contains(&at.1);
        near && self.area.holds(at)
    }

    /// True when this part of it contains a point.
    fn holds_by(&self, part: Part, at: Point) -> bool {
        match (part, &self.area) {
            (Part::Whole, _) => true,
            (Part::Segment(number), Area::Strip { line, width_m }) => {
                let number = usize::from(number);
                let segment = &line[number..(number + 2).min(line.len())];
                distance_to_line_m(at, segment) <= width_m / 2.0
            }
            _ => self.holds(at),
        }
    }
}
