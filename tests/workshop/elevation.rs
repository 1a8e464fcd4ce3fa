//! `GeoTIFF` files as GDAL writes them (`tests/fixtures/elevation/make.py`), of the invented land of the import's tests.

use std::path::Path;

use groundsign::import::Misread;
use groundsign::import::elevation::{self, Elevation};
use groundsign::import::track::Fix;

use crate::import::{HERE, land_m, way};
use crate::program::root;

fn read(name: &str, near: &[Fix]) -> Result<Elevation, Misread> {
    let path = root().join(format!("tests/fixtures/elevation/{name}.tif"));
    let bytes = std::fs::read(&path).expect("a fixture");
    elevation::read(&path, &bytes, 30, near)
}

fn fix((latitude_deg, longitude_deg): (f64, f64)) -> Fix {
    Fix {
        latitude_deg,
        longitude_deg,
    }
}

/// The farthest that heights along the way are from the land, metres.
fn off_m(heights: &Elevation) -> f64 {
    way()
        .into_iter()
        .map(|at| {
            let height_m = heights.height_m(fix(at));
            let height_m = height_m.map_or(f64::INFINITY, f64::from);
            (height_m - land_m(at.0, at.1)).abs()
        })
        .fold(0.0, f64::max)
}

#[test]
fn every_packing_and_every_projection_that_is_read_gives_the_heights_of_the_land() {
    for (name, most_m) in [
        ("degrees-float-tiled-deflate-3", 0.4),
        ("degrees-whole-lzw-nodes", 0.9),
        ("degrees-whole-big-endian-2", 0.9),
        ("nad83-float-lzw-3", 0.4),
        ("utm-natural-tiled-2", 0.9),
        ("utm-south-double", 0.4),
        ("etrs89-float", 0.4),
        ("own-meridian-float", 0.4),
        ("web-mercator-whole-2", 0.9),
        ("europe-float", 0.4),
        ("france-float", 0.4),
    ] {
        let whole = read(name, &[]).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let off_m = off_m(&whole);
        assert!(off_m < most_m, "{name}: {off_m} m");
    }
}

#[test]
fn a_part_of_a_file_gives_the_same_heights_as_the_whole() {
    let ends = [way()[0], way()[190]].map(fix);
    for name in ["degrees-float-tiled-deflate-3", "etrs89-float"] {
        let [part, whole] = [&ends[..], &[]].map(|near| read(name, near).expect("read"));
        for at in way().into_iter().map(fix) {
            assert_eq!(part.height_m(at), whole.height_m(at), "{name}: {at:?}");
        }
    }
    let far = read("etrs89-float", &[fix((40.0, 5.0))]).expect("read");
    assert_eq!(far.height_m(fix((40.0, 5.0))), None);
}

#[test]
fn a_tile_that_was_never_written_and_what_the_file_calls_a_hole_are_holes() {
    let sparse = read("sparse-tiles", &[]).expect("read");
    assert!(sparse.height_m(fix((HERE.0, -3.2155))).is_some());
    assert_eq!(sparse.height_m(fix((HERE.0, -3.2035))), None);
    for name in ["utm-south-double", "etrs89-float", "nad83-float-lzw-3"] {
        let corner = fix((14.6434, -3.2170));
        let heights = read(name, &[]).expect("read");
        assert_eq!(heights.height_m(corner), None, "{name}");
    }
}

#[test]
fn what_is_not_read_says_how_to_write_it_anew() {
    for (name, id) in [
        ("zstandard", "import-tiff-unsupported"),
        ("swiss-grid", "import-tiff-projection"),
    ] {
        let refused = read(name, &[]).expect_err(name);
        assert_eq!(refused.why.id, id, "{name}");
    }
    let path = Path::new("cut.tif");
    let whole = std::fs::read(root().join("tests/fixtures/elevation/etrs89-float.tif"));
    let whole = whole.expect("a fixture");
    for length in (0..whole.len()).step_by(97) {
        // Cut anywhere, it is refused or read, and never stops the program.
        let _ = elevation::read(path, &whole[..length], 30, &[]);
    }
}
