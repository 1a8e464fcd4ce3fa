//! Heights of several files: tiles beside each other without a seam, and a finer file before a coarser one.

use super::Elevation;
use crate::import::track::Fix;

/// Files whose samples are no more than so many times as far apart as those of another are as fine.
const AS_FINE: f64 = 1.1;

/// Several files, the finest first.
#[derive(Debug)]
pub struct Mosaic<'e> {
    files: Vec<(&'e str, &'e Elevation)>,
}

impl<'e> Mosaic<'e> {
    /// Of files and their names.
    pub fn of(files: &'e [(String, Elevation)]) -> Self {
        let files = files.iter().map(|(name, file)| (name.as_str(), file));
        let mut files: Vec<_> = files.collect();
        files.sort_by(|(_, a), (_, b)| a.spacing_m().total_cmp(&b.spacing_m()));
        Self { files }
    }

    /// The names of the files with the distance between their samples, metres, finest first; none where all are as fine.
    pub fn finest_first(&self) -> Option<Vec<(&'e str, f64)>> {
        let groups = self.as_fine().count();
        let named = self.files.iter();
        (groups > 1).then(|| {
            named
                .map(|(name, file)| (*name, file.spacing_m()))
                .collect()
        })
    }

    fn as_fine(&self) -> impl Iterator<Item = &[(&'e str, &'e Elevation)]> {
        self.files
            .chunk_by(|(_, a), (_, b)| b.spacing_m() <= AS_FINE * a.spacing_m())
    }

    /// Height at a place, metres above sea level; none where no file knows it. Between the outermost samples of two tiles it
    /// goes from the one to the other, and so it does at the edge of a finer file within a coarser one.
    pub fn height_m(&self, at: Fix) -> Option<f32> {
        let (mut sum_m, mut share, mut inside) = (0.0, 0.0, false);
        for files in self.as_fine() {
            let known = || files.iter().filter_map(|(_, file)| file.known(at));
            // Where a file has samples all around, those beside it say nothing better.
            let between = known().any(|known| known.weight >= 1.0);
            let (mut weights, mut weighted_m) = (0.0, 0.0);
            for known in known().filter(|known| !between || known.weight >= 1.0) {
                weights += known.weight;
                weighted_m += known.weight * known.height_m;
                inside |= known.inside;
            }
            if weights > 0.0 {
                let of_rest = (1.0 - share) * weights.min(1.0);
                sum_m += of_rest * weighted_m / weights;
                share += of_rest;
            }
            if share >= 1.0 {
                break;
            }
        }
        (inside && share > 0.0).then(|| sum_m / share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of five by five cells a hundredth of a degree wide, its north-western cell at a column and a row of such cells.
    fn tile(column: i32, row: i32, cells: f64, height_m: impl Fn(f64, f64) -> f64) -> Elevation {
        let step = 0.01 * cells;
        let first = (f64::from(column) * 0.01, f64::from(row) * -0.01);
        let places = (0..25).map(|index| {
            let (x, y) = (f64::from(index % 5), f64::from(index / 5));
            height_m(first.0 + x * step, first.1 - y * step) as f32
        });
        Elevation {
            samples: places.collect(),
            columns: 5,
            rows: 5,
            first,
            step: (step, step),
            projection: None,
        }
    }

    fn named(files: Vec<Elevation>) -> Vec<(String, Elevation)> {
        let numbered = files.into_iter().enumerate();
        numbered
            .map(|(number, file)| (number.to_string(), file))
            .collect()
    }

    fn fix(longitude_deg: f64, latitude_deg: f64) -> Fix {
        Fix {
            latitude_deg,
            longitude_deg,
        }
    }

    fn slope_m(east: f64, north: f64) -> f64 {
        300.0 + 1_000.0 * east - 700.0 * north
    }

    /// Story: on a slope of 10 % the land was level for half a pixel at the edge of a tile, and then jumped by 0.8 m.
    #[test]
    fn a_slope_goes_on_over_the_seams_of_tiles_in_whatever_order_they_are_given() {
        let tiles = |order: [usize; 4]| {
            let corners = [(0, 0), (5, 0), (0, 5), (5, 5)];
            named(
                order
                    .map(|tile_of| {
                        let (column, row) = corners[tile_of];
                        tile(column, row, 1.0, slope_m)
                    })
                    .into(),
            )
        };
        for order in [[0, 1, 2, 3], [3, 1, 0, 2]] {
            let tiles = tiles(order);
            let mosaic = Mosaic::of(&tiles);
            for step in 0..=90 {
                let along = f64::from(step) * 0.001;
                for (east, north) in [(along, -0.02), (0.033, -along), (along, -along)] {
                    let height_m = mosaic.height_m(fix(east, north)).expect("known");
                    let off_m = f64::from(height_m) - slope_m(east, north);
                    assert!(off_m.abs() < 0.01, "{east} {north}: {off_m}");
                }
            }
            assert!(mosaic.finest_first().is_none());
            assert!(mosaic.height_m(fix(-0.004, -0.02)).is_some());
            assert!(mosaic.height_m(fix(-0.006, -0.02)).is_none());
        }
    }

    /// Story: of a coarse file and a fine one the one given first counted.
    #[test]
    fn the_finest_file_counts_whichever_is_named_first_and_its_edge_is_no_step() {
        let fine = || tile(5, 5, 1.0, |_, _| 100.0);
        let coarse = || tile(0, 0, 4.0, |_, _| 110.0);
        for files in [vec![fine(), coarse()], vec![coarse(), fine()]] {
            let files = named(files);
            let mosaic = Mosaic::of(&files);
            assert_eq!(mosaic.height_m(fix(0.07, -0.07)), Some(100.0));
            assert_eq!(mosaic.height_m(fix(0.13, -0.07)), Some(110.0));
            let edge = mosaic.height_m(fix(0.095, -0.07)).expect("known");
            assert!((edge - 105.0).abs() < 0.01, "{edge}");
            let named = mosaic.finest_first().expect("two kinds");
            assert!(named[0].1 < named[1].1);
        }
    }
}
