//! Grid references: the military grid reference system (MGRS), printed and read in the exercise's own frame.
//!
//! The frame's east and north are *grid* east and *grid* north of the universal transverse Mercator (UTM) zone that the
//! scenario's origin lies in, and its metres are grid metres; a compass bearing in the program is therefore a grid
//! bearing. Projection and square letters come from the `geoconvert` crate (a translation of `GeographicLib`).
//!
//! A reference names a square by its south-west corner: digits are cut off, never rounded (NGA.STND.0037;
//! the `MGRS` class of `GeographicLib` says the same).

mod said;
mod utm;

use geoconvert::LatLon;

use self::said::Parts;
use self::utm::{
    SQUARE_M, from_equator, lat_long, square_corner, square_letters, to_tenth_millimetre,
};
use super::Point;

pub use self::said::NotAGrid;

/// Latitude bands from south to north.
const BANDS: &str = "CDEFGHJKLMNPQRSTUVWX";

/// The exercise's frame on the earth: UTM zone and UTM coordinates of its origin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GridFrame {
    zone: i32,
    easting_m: f64,
    northing_m: f64,
    latitude_deg: f64,
}

/// A grid square, parsed from a reference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GridSquare {
    zone: i32,
    /// South-west corner in the zone, metres; northings count from the equator, negative south of it.
    easting_m: f64,
    northing_m: f64,
    size_m: f64,
}

/// Error of a reported square against the true place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GridError {
    /// The larger of the errors in easting and northing, metres, from the true place to the square; 0 when the square
    /// holds the place. A square finer than 10 m counts as the 10 m square that holds it.
    pub off_m: f64,
    /// Side of the square, metres.
    pub size_m: f64,
    /// True when the square is wrong, and right with easting and northing exchanged.
    pub swapped: bool,
}

impl GridFrame {
    /// The frame with its origin at a latitude and longitude (WGS 84, degrees north and east). None outside the
    /// latitudes of UTM, -80 up to but not including 84, and for values that are not finite.
    pub fn at(latitude_deg: f64, longitude_deg: f64) -> Option<Self> {
        if !(-80.0..84.0).contains(&latitude_deg) || !(-180.0..=180.0).contains(&longitude_deg) {
            return None;
        }
        // 180° east is 180° west; adding zero makes -0.0 plain zero, which lies on the northern side.
        let longitude_deg = if longitude_deg == 180.0 {
            -180.0
        } else {
            longitude_deg
        };
        let utm = LatLon::create(latitude_deg + 0.0, longitude_deg)
            .ok()?
            .to_utmups();
        Some(Self {
            zone: utm.zone(),
            easting_m: to_tenth_millimetre(utm.easting()),
            northing_m: to_tenth_millimetre(from_equator(utm.northing(), utm.is_north())),
            latitude_deg,
        })
    }

    /// UTM zone of the frame, 1..=60.
    pub fn zone(&self) -> u8 {
        self.zone as u8
    }

    /// The grid reference of the square that holds a point: `30QXF 1234 5678`. `digits` is 4 (1 km), 6 (100 m), 8 (10
    /// m, NATO's usual) or 10 (1 m); any other number is rounded down to one of these.
    pub fn mgrs(&self, at: Point, digits: u8) -> String {
        let half = usize::from(digits / 2).clamp(2, 5);
        let (easting_m, northing_m) = self.utm(at);
        let Some(letters) = square_letters(self.zone, easting_m, northing_m) else {
            if !(easting_m.is_finite() && northing_m.is_finite()) {
                // Only a damaged record holds such a place.
                return "–".to_owned();
            }
            // Hundreds of kilometres outside the zone there is no square to name.
            return format!("{easting_m:.0} {northing_m:.0}");
        };
        let part = |metres: f64| {
            let within = format!("{:05.0}", metres.floor().rem_euclid(SQUARE_M));
            within[..half].to_owned()
        };
        format!("{letters} {} {}", part(easting_m), part(northing_m))
    }

    /// Latitude and longitude of a point, degrees north and east (WGS 84).
    pub fn lat_long(&self, at: Point) -> (f64, f64) {
        let (easting_m, northing_m) = self.utm(at);
        lat_long(self.zone, easting_m, northing_m).unwrap_or((self.latitude_deg, 0.0))
    }

    /// Latitude and longitude of a point as one writes them, five decimals (about 1 m): `13.51234 N 2.10987 W`.
    pub fn lat_long_text(&self, at: Point) -> String {
        let (latitude, longitude) = self.lat_long(at);
        let side = |degrees: f64, plus: char, minus: char| {
            let letter = if degrees < 0.0 { minus } else { plus };
            format!("{:.5} {letter}", degrees.abs())
        };
        format!("{} {}", side(latitude, 'N', 'S'), side(longitude, 'E', 'W'))
    }

    /// Reads a grid reference, whatever its spaces, dashes and case. A short one is completed as people on the same map
    /// do: without zone and band it lies in the frame's own zone, without letters in the 100 km square (the origin's
    /// or one beside it) that brings it nearest to the origin.
    pub fn read(&self, said: &str) -> Result<GridSquare, NotAGrid> {
        let parts = Parts::of(said)?;
        let half = parts.digits.len() / 2;
        let size_m = SQUARE_M / (0..half).fold(1.0, |tens, _| tens * 10.0);
        let metres = |digits: &str| digits.parse::<u32>().map_or(0.0, f64::from) * size_m;
        let within = (metres(&parts.digits[..half]), metres(&parts.digits[half..]));
        let (zone, corner) = match (parts.zone, parts.letters.len()) {
            (None, 0) => (self.zone, self.nearest_square(within, size_m)),
            (None, _) => (self.zone, self.own_square(&parts.letters)?),
            (Some(zone), _) => (zone, square_corner(zone, &parts.letters)?),
        };
        Ok(GridSquare {
            zone,
            easting_m: corner.0 + within.0,
            northing_m: corner.1 + within.1,
            size_m,
        })
    }

    /// Error of a square against the true place.
    pub fn error(&self, square: &GridSquare, truth: Point) -> GridError {
        let coarse = square.at_least_ten_metres();
        let off_m = self.off_m(&coarse, truth);
        let swapped = off_m > 0.0 && self.off_m(&coarse.swapped(), truth) == 0.0;
        GridError {
            off_m,
            size_m: square.size_m,
            swapped,
        }
    }

    /// The south-west corner of a square of the frame's own zone as a point of the frame; none in another zone.
    pub fn corner(&self, square: &GridSquare) -> Option<Point> {
        (square.zone == self.zone).then_some({
            Point(
                (square.easting_m - self.easting_m) as f32,
                (square.northing_m - self.northing_m) as f32,
            )
        })
    }

    /// Easting and northing of a point in the frame's zone, metres; northings count from the equator, negative south
    /// of it.
    pub fn utm(&self, at: Point) -> (f64, f64) {
        (
            self.easting_m + f64::from(at.0),
            self.northing_m + f64::from(at.1),
        )
    }

    /// Within the square's own zone where the true place can be expressed in it; otherwise along the earth's surface.
    fn off_m(&self, square: &GridSquare, truth: Point) -> f64 {
        let (easting_m, northing_m) = self.utm(truth);
        if square.zone == self.zone {
            return square.off_m(easting_m, northing_m);
        }
        let Some((latitude, longitude)) = lat_long(self.zone, easting_m, northing_m) else {
            return f64::INFINITY;
        };
        let Ok(here) = LatLon::create(latitude, longitude) else {
            return f64::INFINITY;
        };
        let standard = here.to_utmups();
        if standard.zone() == square.zone {
            let northing_m = from_equator(standard.northing(), standard.is_north());
            return square.off_m(standard.easting(), northing_m);
        }
        let middle = square.size_m / 2.0;
        lat_long(
            square.zone,
            square.easting_m + middle,
            square.northing_m + middle,
        )
        .and_then(|(latitude, longitude)| LatLon::create(latitude, longitude).ok())
        .map_or(f64::INFINITY, |there| here.haversine(&there))
    }

    /// Corner of the 100 km square, the origin's own or a neighbour, in which these metres lie nearest to the origin.
    fn nearest_square(&self, within: (f64, f64), size_m: f64) -> (f64, f64) {
        let nearest = |origin_m: f64, within_m: f64| {
            let own = (origin_m / SQUARE_M).floor() * SQUARE_M;
            [own, own - SQUARE_M, own + SQUARE_M]
                .into_iter()
                .min_by(|a, b| {
                    let off = |corner: f64| (corner + within_m + size_m / 2.0 - origin_m).abs();
                    off(*a).total_cmp(&off(*b))
                })
                .unwrap_or(own)
        };
        (
            nearest(self.easting_m, within.0),
            nearest(self.northing_m, within.1),
        )
    }

    /// Corner of a square given without zone and band: in the origin's band or a neighbouring one.
    fn own_square(&self, letters: &str) -> Result<(f64, f64), NotAGrid> {
        let band = (((self.latitude_deg + 80.0) / 8.0) as usize).min(BANDS.len() - 1);
        [Some(band), band.checked_sub(1), Some(band + 1)]
            .into_iter()
            .flatten()
            .filter_map(|band| BANDS.get(band..=band))
            .filter_map(|band| square_corner(self.zone, &format!("{band}{letters}")).ok())
            .min_by(|a, b| {
                let off = |corner: &(f64, f64)| (corner.1 - self.northing_m).abs();
                off(a).total_cmp(&off(b))
            })
            .ok_or_else(|| NotAGrid::NoSuchSquare(letters.to_owned()))
    }
}

impl GridSquare {
    /// Side, metres: 10 for eight digits.
    pub fn size_m(&self) -> f64 {
        self.size_m
    }

    /// The same with easting and northing exchanged inside the 100 km square.
    #[must_use]
    pub fn swapped(&self) -> Self {
        let (east, north) = (
            self.easting_m.rem_euclid(SQUARE_M),
            self.northing_m.rem_euclid(SQUARE_M),
        );
        Self {
            easting_m: self.easting_m - east + north,
            northing_m: self.northing_m - north + east,
            ..*self
        }
    }

    /// The 10 m square that holds a finer one; itself when it is not finer.
    fn at_least_ten_metres(&self) -> Self {
        if self.size_m >= 10.0 {
            return *self;
        }
        Self {
            easting_m: (self.easting_m / 10.0).floor() * 10.0,
            northing_m: (self.northing_m / 10.0).floor() * 10.0,
            size_m: 10.0,
            ..*self
        }
    }

    fn off_m(&self, easting_m: f64, northing_m: f64) -> f64 {
        let off = |at: f64, corner: f64| {
            if at < corner {
                corner - at
            } else {
                // The far edge belongs to the next square: no measurable difference.
                (at - (corner + self.size_m)).max(0.0)
            }
        };
        off(easting_m, self.easting_m).max(off(northing_m, self.northing_m))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published points: latitude, longitude and reference, cut to the digits published. All but one are from
    /// `GeographicLib` (the manual page and online form of `GeoConvert`, the tests of `MGRS`); the Empire State
    /// Building is the example in the documentation of `geoconvert`.
    const PUBLISHED: [(f64, f64, &str); 7] = [
        (33.3, 44.4, "38SMB 44140 84706"),
        (33.0 + 20.0 / 60.0, 44.4, "38SMB 44 88"),
        (0.0, 0.0, "31NAA 66021 00000"),
        (0.00058, 45.0, "38NNF 00000 00064"),
        (83.627, -32.664, "25XEN 04163 86465"),
        (40.748_333, -73.985_278, "18TWL 85664 11315"),
        (-79.9, 6.1, "32CMS 43 28"),
    ];

    /// NGA's example `4QFJ1234567890`, Honolulu, as the documentation of Palantir Foundry converts it.
    const HONOLULU: (f64, f64) = (21.409_796_671_6, -157.916_081_174_2);

    const HERE: Point = Point(0.0, 0.0);

    #[test]
    fn published_points_have_their_published_references() {
        for (latitude, longitude, reference) in PUBLISHED {
            let frame = GridFrame::at(latitude, longitude).unwrap();
            let digits = reference.len() - "38SMB  ".len();
            assert_eq!(frame.mgrs(HERE, digits as u8), reference);
        }
    }

    /// The manual page of `GeoConvert`: the middle of 38SMB4488 is 33.33424 N 44.40363 E.
    #[test]
    fn a_square_lies_where_it_is_published_to_lie() {
        let frame = GridFrame::at(33.3, 44.4).unwrap();
        let corner = frame.corner(&frame.read("38SMB4488").unwrap()).unwrap();
        let middle = Point(corner.0 + 500.0, corner.1 + 500.0);
        assert_eq!(frame.lat_long_text(middle), "33.33424 N 44.40363 E");
        let honolulu = GridFrame::at(HONOLULU.0, HONOLULU.1).unwrap();
        let square = honolulu.read("4Q FJ 12345 67890").unwrap();
        let corner = honolulu.corner(&square).unwrap();
        assert!(corner.0.abs() < 1.01 && corner.1.abs() < 1.01, "{corner:?}");
    }

    /// `GeographicLib` documents MGRS so: in zone 38 north the square with easting 444–445 km and northing
    /// 3688–3689 km is 38SMB4488.
    #[test]
    fn geographiclib_s_square_is_named_by_its_south_west_corner() {
        let frame = GridFrame::at(33.3, 44.4).unwrap();
        let square = frame.read("38SMB4488").unwrap();
        assert_eq!(
            (
                square.zone,
                square.easting_m,
                square.northing_m,
                square.size_m
            ),
            (38, 444_000.0, 3_688_000.0, 1000.0)
        );
        let corner = frame.corner(&square).unwrap();
        let inside = Point(corner.0 + 999.5, corner.1 + 999.5);
        assert_eq!(frame.mgrs(inside, 4), "38SMB 44 88");
        assert_eq!(frame.mgrs(inside, 8), "38SMB 4499 8899");
    }

    /// Wikipedia and DMA TM 8358.1 write Honolulu `4QFJ15` at 10 km, without a leading zero; both are read.
    #[test]
    fn a_zone_below_ten_is_written_without_a_zero_and_read_with_either() {
        let frame = GridFrame::at(HONOLULU.0, HONOLULU.1).unwrap();
        let plain = frame.read("4QFJ16").unwrap();
        assert_eq!(frame.read("04QFJ16"), Ok(plain));
        assert_eq!(plain.size_m(), 10_000.0);
        assert_eq!(frame.error(&plain, HERE).off_m, 0.0);
    }

    #[test]
    fn every_reference_printed_reads_back_as_the_square_that_holds_its_point() {
        let origins = [
            (13.5, 2.1),
            (0.0, 29.0),
            (-0.0, 29.0),
            (-0.001, 33.0),
            (0.001, 32.999),
            (-1.68, 29.22),
            (-33.9, 18.4),
            (-79.9, 12.0),
            (83.9, -32.0),
            (60.0, 5.9),
            (60.0, 2.9),
            (78.2, 15.6),
            (8.0, 0.0),
            (7.9999, 5.9999),
            (16.0, -179.999),
            (-17.5, 180.0),
            (16.77, -3.0),
        ];
        for (latitude, longitude) in origins {
            let frame = GridFrame::at(latitude, longitude).unwrap();
            for east in [-2800.0, -7.25, 0.0, 3.5, 1999.99] {
                for north in [-3100.0, -0.5, 0.0, 12.75, 2500.0] {
                    let at = Point(east, north);
                    for digits in [4, 6, 8, 10] {
                        let printed = frame.mgrs(at, digits);
                        let square = frame.read(&printed).expect(&printed);
                        let size_m = 100_000.0 / f64::from(10_u32.pow(u32::from(digits) / 2));
                        assert_eq!(square.size_m(), size_m, "{printed}");
                        assert_eq!(frame.error(&square, at).off_m, 0.0, "{printed} {at:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_reference_in_the_next_zone_is_held_against_the_truth_in_that_zone() {
        let west = GridFrame::at(13.5, 5.999).unwrap();
        let beyond = Point(500.0, 0.0);
        let (latitude, longitude) = west.lat_long(beyond);
        assert!(longitude > 6.0);
        let east = GridFrame::at(latitude, longitude).unwrap();
        assert_eq!((west.zone(), east.zone()), (31, 32));
        let square = west.read(&east.mgrs(HERE, 8)).unwrap();
        assert!(west.error(&square, beyond).off_m < 0.01);
        let away = west.error(&square, Point(-500.0, 0.0)).off_m;
        assert!((900.0..1100.0).contains(&away), "{away}");
    }

    #[test]
    fn short_references_are_completed_from_the_map_in_hand() {
        let frame = GridFrame::at(13.5, 2.1).unwrap();
        let full = frame.mgrs(Point(120.0, -40.0), 8);
        let square = frame.read(&full).unwrap();
        let (letters, digits) = full.split_once(' ').unwrap();
        for said in [
            digits.to_owned(),
            digits.replace(' ', ""),
            format!("{} {digits}", &letters[3..]),
            full.to_lowercase(),
            full.replace(' ', ""),
            full.replace(' ', "-"),
        ] {
            assert_eq!(frame.read(&said), Ok(square), "{said}");
        }
    }

    #[test]
    fn a_short_reference_across_the_edge_of_a_square_is_taken_on_the_near_side() {
        let frame = GridFrame::at(13.5, 2.1).unwrap();
        let to_edge = (SQUARE_M - frame.easting_m.rem_euclid(SQUARE_M)) as f32;
        let at_edge = {
            let (latitude, longitude) = frame.lat_long(Point(to_edge - 50.0, 0.0));
            GridFrame::at(latitude, longitude).unwrap()
        };
        let across = Point(200.0, 30.0);
        let full = at_edge.mgrs(across, 8);
        assert_ne!(full[..5], at_edge.mgrs(HERE, 8)[..5]);
        let short = at_edge.read(&full[6..]).unwrap();
        assert_eq!(at_edge.error(&short, across).off_m, 0.0);
        assert_eq!(at_edge.read(&full[3..]), at_edge.read(&full));
    }

    #[test]
    fn the_error_counts_squares_as_doctrine_does() {
        let frame = GridFrame::at(13.5, 2.1).unwrap();
        let said = frame.mgrs(HERE, 8);
        let square = frame.read(&said).unwrap();
        let corner = frame.corner(&square).unwrap();
        let error = |east: f32, north: f32| {
            frame
                .error(&square, Point(corner.0 + east, corner.1 + north))
                .off_m
        };
        assert!(error(5.0, 9.9) == 0.0);
        assert!((error(-0.5, 5.0) - 0.5).abs() < 1e-3);
        assert!((error(19.5, 5.0) - 9.5).abs() < 1e-3);
        assert!((error(19.5, 25.0) - 15.0).abs() < 1e-3);
        // A metre off in a ten-digit reference is still the right 10 m square.
        let fine = frame
            .read(&frame.mgrs(Point(corner.0 + 3.0, corner.1 + 3.0), 10))
            .unwrap();
        let near = Point(corner.0 + 8.0, corner.1 + 8.0);
        assert_eq!(frame.error(&fine, near).off_m, 0.0);
    }

    #[test]
    fn easting_and_northing_exchanged_are_caught() {
        let frame = GridFrame::at(13.5, 2.1).unwrap();
        let said = frame.mgrs(HERE, 8);
        let words: Vec<&str> = said.split(' ').collect();
        let exchanged = format!("{} {} {}", words[0], words[2], words[1]);
        let error = frame.error(&frame.read(&exchanged).unwrap(), HERE);
        assert!(error.swapped && error.off_m > 1000.0);
        let right = frame.error(&frame.read(&said).unwrap(), HERE);
        assert!(!right.swapped && right.off_m == 0.0);
        let elsewhere = frame.mgrs(Point(500.0, 500.0), 8);
        assert!(!frame.error(&frame.read(&elsewhere).unwrap(), HERE).swapped);
    }

    #[test]
    fn what_is_wrong_with_a_reference_is_named() {
        let frame = GridFrame::at(13.5, 2.1).unwrap();
        let wrong = |said: &str| frame.read(said).unwrap_err();
        assert_eq!(wrong(" - "), NotAGrid::Empty);
        assert_eq!(wrong("31PCR 1234 567"), NotAGrid::UnequalHalves(7));
        assert_eq!(wrong("31PCR 123 45678"), NotAGrid::UnequalHalves(8));
        assert_eq!(wrong("31PCR"), NotAGrid::DigitCount(0));
        assert_eq!(wrong("31PCR 123456 123456"), NotAGrid::DigitCount(12));
        assert_eq!(
            wrong("31P 1234 5678"),
            NotAGrid::BadLetters("31P".to_owned())
        );
        assert_eq!(wrong("31PCRX12"), NotAGrid::BadLetters("31PCRX".to_owned()));
        assert_eq!(
            wrong("61PCR 12 34"),
            NotAGrid::NoSuchSquare("61PCR".to_owned())
        );
        assert_eq!(
            wrong("31PII 12 34"),
            NotAGrid::NoSuchSquare("31PII".to_owned())
        );
        assert_eq!(
            wrong("31QCR 1234 5678"),
            NotAGrid::NoSuchSquare("31QCR".to_owned())
        );
        assert_eq!(wrong("12°34"), NotAGrid::BadCharacter('°'));
    }

    #[test]
    fn no_words_whatever_make_it_panic() {
        use rand::{RngExt, SeedableRng};
        let mut rng = rand_pcg::Pcg64Mcg::seed_from_u64(7);
        let alphabet: Vec<char> = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ -.é\u{0}٣"
            .chars()
            .collect();
        let frame = GridFrame::at(13.5, 2.1).unwrap();
        for _ in 0..20_000 {
            let length = rng.random_range(0..18);
            let said: String = (0..length)
                .map(|_| alphabet[rng.random_range(0..alphabet.len())])
                .collect();
            if let Ok(square) = frame.read(&said) {
                assert!(frame.error(&square, HERE).off_m >= 0.0, "{said:?}");
            }
            let shaped = format!(
                "{}{}{}",
                rng.random_range(0..70),
                (0..3)
                    .map(|_| char::from(b'A' + rng.random_range(0..26_u8)))
                    .collect::<String>(),
                rng.random_range(1000..9999)
            );
            if let Ok(square) = frame.read(&shaped) {
                assert!(frame.error(&square, HERE).off_m >= 0.0, "{shaped:?}");
            }
            let _ = crate::units::dtg::Dtg::read(&said);
        }
    }

    #[test]
    fn a_frame_stays_inside_the_latitudes_of_the_grid() {
        assert!(GridFrame::at(84.0, 0.0).is_none());
        assert!(GridFrame::at(-80.1, 0.0).is_none());
        assert!(GridFrame::at(f64::NAN, 0.0).is_none());
        assert!(GridFrame::at(0.0, 181.0).is_none());
    }

    #[test]
    fn latitude_and_longitude_are_written_with_their_sides() {
        let frame = GridFrame::at(-13.5, 2.1).unwrap();
        assert_eq!(frame.lat_long_text(HERE), "13.50000 S 2.10000 E");
        let west = GridFrame::at(13.5, -2.1).unwrap();
        assert_eq!(west.lat_long_text(HERE), "13.50000 N 2.10000 W");
    }
}
