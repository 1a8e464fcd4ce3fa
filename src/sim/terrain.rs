//! Terrain: heights on a grid, surfaces, water.
//!
//! Heights are interpolated over the same triangles as Rapier's height field (the diagonal of each cell runs from its
//! south-west to its north-east corner), so that people stand exactly on what rays hit. [`Terrain::of`] never fails:
//! land of no size, which a scenario rule refuses, gets a metre; a height map is decoded when it is checked.

mod cover;
mod relief;

use std::sync::Arc;

use bevy::math::Vec3;

use crate::scenario::Scenario;
use crate::scenario::schema::Ground;
use crate::units::{Place, Point};
use cover::Cover;

/// Most height samples along one side: bounds memory to 16 MiB of heights.
pub const MOST_SAMPLES: usize = 2049;

/// The land of a scenario.
#[derive(Debug, Clone)]
pub struct Terrain {
    grid: Grid,
    heights: Arc<[f32]>,
    cover: Cover,
    highest_m: f32,
}

/// The grid of height samples: columns run east, rows run south, stored column by column as in Rapier.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::sim) struct Grid {
    /// South-west corner.
    from: Point,
    /// North-east corner.
    to: Point,
    /// Samples from north to south.
    pub(in crate::sim) rows: usize,
    /// Samples from west to east.
    pub(in crate::sim) columns: usize,
}

/// A cell of the grid and a point in it.
struct InCell {
    row: usize,
    column: usize,
    /// Fraction of the cell's width from its west side.
    east: f32,
    /// Fraction of the cell's height from its north side.
    south: f32,
}

impl Terrain {
    /// Builds the land: relief, then land forms in order, then surfaces and water.
    pub fn of(scenario: &Scenario) -> Self {
        let grid = Grid::of(&scenario.terrain);
        let heights = scenario.land_heights(|| relief::heights(scenario, &grid));
        let highest_m = heights.iter().copied().fold(f32::MIN, f32::max);
        Self {
            cover: Cover::of(scenario, grid.from, grid.to),
            grid,
            heights,
            highest_m,
        }
    }

    /// Height of the ground, metres above the origin; outside the bounds that of the nearest edge.
    pub fn height_m(&self, at: Point) -> f32 {
        let cell = self.grid.cell(at);
        let [nw, ne, sw, se] = self.corners(&cell);
        if cell.east + cell.south <= 1.0 {
            nw + cell.east * (ne - nw) + cell.south * (sw - nw)
        } else {
            se + (1.0 - cell.east) * (sw - se) + (1.0 - cell.south) * (ne - se)
        }
    }

    /// The point on the ground.
    pub fn place(&self, at: Point) -> Place {
        at.at_height(self.height_m(at))
    }

    /// Upward normal of the ground, unit length, in the engine's frame.
    pub fn normal(&self, at: Point) -> Vec3 {
        let cell = self.grid.cell(at);
        let [nw, ne, sw, se] = self.corners(&cell);
        let (rise_east, rise_south) = if cell.east + cell.south <= 1.0 {
            (ne - nw, sw - nw)
        } else {
            (se - sw, se - ne)
        };
        let (width, height) = self.grid.spacing();
        Vec3::new(-rise_east / width, 1.0, -rise_south / height).normalize()
    }

    /// South-west and north-east corners.
    pub fn bounds(&self) -> (Point, Point) {
        (self.grid.from, self.grid.to)
    }

    /// Upper bound of the distance from an eye on this land to a place on it, metres: relief never exceeds the width
    /// of the land.
    pub fn across_m(&self) -> f32 {
        2.0 * self.grid.from.distance_m(self.grid.to)
    }

    /// Number of cells eastwards and southwards; the first is the north-west one.
    pub fn cells(&self) -> (usize, usize) {
        (self.grid.columns - 1, self.grid.rows - 1)
    }

    /// True within the bounds.
    pub fn holds(&self, at: Point) -> bool {
        let (from, to) = self.bounds();
        (from.0..=to.0).contains(&at.0) && (from.1..=to.1).contains(&at.1)
    }

    /// Height of the highest ground, metres above the origin.
    pub fn highest_m(&self) -> f32 {
        self.highest_m
    }

    /// Type of ground: of the last surface that holds the point, else the terrain's default.
    pub fn ground_at(&self, at: Point) -> Ground {
        self.cover.at(at).ground
    }

    /// True on a surface declared known-safe: people evidently walk or drive there every day.
    pub fn known_safe(&self, at: Point) -> bool {
        self.cover.at(at).known_safe
    }

    /// True in water that cannot be waded, except on a ford or on known-safe ground over it (a bridge).
    pub fn deep_water_at(&self, at: Point) -> bool {
        self.cover.at(at).deep_water
    }

    /// True in water that can be waded.
    pub fn ford_at(&self, at: Point) -> bool {
        self.cover.at(at).ford
    }

    /// Samples in Rapier's order, with the numbers of rows and columns.
    pub(in crate::sim) fn samples(&self) -> (&[f32], usize, usize) {
        (&self.heights, self.grid.rows, self.grid.columns)
    }

    /// Heights of a cell's corners: north-west, north-east, south-west, south-east.
    fn corners(&self, cell: &InCell) -> [f32; 4] {
        let at = |row: usize, column: usize| self.heights[self.grid.index(row, column)];
        let (row, column) = (cell.row, cell.column);
        [
            at(row, column),
            at(row, column + 1),
            at(row + 1, column),
            at(row + 1, column + 1),
        ]
    }
}

impl Grid {
    fn of(terrain: &crate::scenario::schema::Terrain) -> Self {
        let (from, wanted) = (terrain.from, terrain.to);
        let to = Point(wanted.0.max(from.0 + 1.0), wanted.1.max(from.1 + 1.0));
        let samples = |length_m: f32| {
            let cells = (length_m / terrain.cell_m.max(0.1)).round();
            (cells as usize + 1).clamp(2, MOST_SAMPLES)
        };
        Self {
            from,
            to,
            rows: samples(to.1 - from.1),
            columns: samples(to.0 - from.0),
        }
    }

    /// Sample spacing eastwards and southwards.
    fn spacing(&self) -> (f32, f32) {
        (
            (self.to.0 - self.from.0) / (self.columns - 1) as f32,
            (self.to.1 - self.from.1) / (self.rows - 1) as f32,
        )
    }

    fn index(&self, row: usize, column: usize) -> usize {
        row + column * self.rows
    }

    fn sample(&self, row: usize, column: usize) -> Point {
        let (width, height) = self.spacing();
        Point(
            self.from.0 + column as f32 * width,
            self.to.1 - row as f32 * height,
        )
    }

    fn cell(&self, at: Point) -> InCell {
        let (width, height) = self.spacing();
        let east = ((at.0 - self.from.0) / width).clamp(0.0, (self.columns - 1) as f32);
        let south = ((self.to.1 - at.1) / height).clamp(0.0, (self.rows - 1) as f32);
        let column = (east as usize).min(self.columns - 2);
        let row = (south as usize).min(self.rows - 2);
        InCell {
            row,
            column,
            east: east - column as f32,
            south: south - row as f32,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::schema::{Area, LandForm, Relief, Surface, Water};
    use crate::sim::example::scenario_with;

    #[test]
    fn a_hill_has_its_height_at_its_top_and_none_at_its_foot() {
        let scenario = scenario_with(|raw| {
            raw.terrain.land_forms = vec![LandForm::Hill {
                at: Point(0.0, 0.0),
                radius_m: 50.0,
                height_m: 12.0,
            }];
        });
        let terrain = Terrain::of(&scenario);
        assert!((terrain.height_m(Point(0.0, 0.0)) - 12.0).abs() < 0.05);
        assert!(terrain.height_m(Point(50.0, 0.0)).abs() < 0.05);
        let slope = terrain.normal(Point(25.0, 0.0));
        assert!(slope.x > 0.2, "the east side falls to the east: {slope}");
    }

    #[test]
    fn a_level_makes_a_road_bed_through_a_ridge() {
        let scenario = scenario_with(|raw| {
            raw.terrain.land_forms = vec![
                LandForm::Ridge {
                    line: vec![Point(0.0, -100.0), Point(0.0, 100.0)],
                    width_m: 60.0,
                    height_m: 10.0,
                },
                LandForm::Level {
                    line: vec![Point(-80.0, 0.0), Point(80.0, 0.0)],
                    width_m: 8.0,
                    height_m: None,
                },
            ];
        });
        let terrain = Terrain::of(&scenario);
        assert!(terrain.height_m(Point(0.0, 0.0)).abs() < 0.01);
        assert!(terrain.height_m(Point(0.0, 40.0)) > 9.5);
    }

    #[test]
    fn the_land_of_one_seed_is_the_same_and_of_another_different() {
        let land = |seed| {
            let scenario = scenario_with(|raw| {
                raw.terrain.relief = Relief::Seeded {
                    seed,
                    amplitude_m: 5.0,
                    wavelength_m: 80.0,
                };
            });
            Terrain::of(&scenario)
        };
        assert_eq!(land(1).heights, land(1).heights);
        assert_ne!(land(1).heights, land(2).heights);
        let highest = land(1).highest_m();
        assert!((0.5..=5.0).contains(&highest), "{highest}");
    }

    #[test]
    fn a_height_map_is_stretched_north_up() {
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, 2, 2);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::Sixteen);
        let mut writer = encoder.write_header().expect("a header");
        // The north-west corner is white.
        writer
            .write_image_data(&[0xff, 0xff, 0, 0, 0, 0, 0, 0])
            .expect("four samples");
        writer.finish().expect("an end");
        let scenario = crate::sim::example::scenario_with_attachment(
            |raw| {
                raw.terrain.relief = Relief::Heightmap {
                    file: "land.png".into(),
                    low_m: -2.0,
                    high_m: 8.0,
                };
            },
            ("land.png".into(), png),
        );
        let terrain = Terrain::of(&scenario);
        let (from, to) = terrain.bounds();
        assert!((terrain.height_m(Point(from.0, to.1)) - 8.0).abs() < 1e-3);
        assert!((terrain.height_m(from) + 2.0).abs() < 1e-3);
        assert!((terrain.height_m(to) + 2.0).abs() < 1e-3);
    }

    #[test]
    fn the_last_surface_wins_and_its_edge_is_exact() {
        let strip = |id: &str, ground, width_m, known_safe| Surface {
            id: id.into(),
            ground,
            area: Area::Strip {
                line: vec![Point(-100.0, 0.0), Point(100.0, 0.0)],
                width_m,
            },
            known_safe,
        };
        let scenario = scenario_with(|raw| {
            raw.surfaces = vec![
                strip("verge", Ground::Grass, 10.0, false),
                strip("road", Ground::Laterite, 4.0, true),
            ];
            raw.water = vec![Water {
                id: "pond".into(),
                area: Area::Disc {
                    at: Point(50.0, 50.0),
                    radius_m: 6.0,
                },
                ford: false,
            }];
        });
        let terrain = Terrain::of(&scenario);
        assert!(terrain.known_safe(Point(3.0, 1.999)));
        assert!(!terrain.known_safe(Point(3.0, 2.001)));
        assert_eq!(terrain.ground_at(Point(3.0, 1.0)), Ground::Laterite);
        assert_eq!(terrain.ground_at(Point(3.0, 4.9)), Ground::Grass);
        assert!(terrain.deep_water_at(Point(55.9, 50.0)));
        assert!(!terrain.deep_water_at(Point(56.1, 50.0)));
        assert!(!terrain.ford_at(Point(50.0, 50.0)));
    }

    #[test]
    fn outside_the_land_the_edge_goes_on() {
        let terrain = Terrain::of(&scenario_with(|_| {}));
        let (from, to) = terrain.bounds();
        assert!(terrain.holds(from) && terrain.holds(to));
        assert!(!terrain.holds(Point(to.0 + 0.1, 0.0)));
        assert_eq!(terrain.height_m(Point(1e6, -1e6)), 0.0);
    }
}
