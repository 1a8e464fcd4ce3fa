//! UTM coordinates, latitudes and longitudes, and the names of 100 km squares.

use geoconvert::{Mgrs, UtmUps};

use super::NotAGrid;

/// Side of a 100 km square, metres.
pub(super) const SQUARE_M: f64 = 100_000.0;

/// UTM adds ten million metres to northings south of the equator to keep them positive; here they count from it.
const SOUTHERN_FALSE_NORTHING_M: f64 = 10_000_000.0;

pub(super) fn from_equator(northing_m: f64, north: bool) -> f64 {
    if north {
        northing_m
    } else {
        northing_m - SOUTHERN_FALSE_NORTHING_M
    }
}

/// Keeps rounding noise of the projection from cutting a whole metre off an origin that lies on a grid line.
pub(super) fn to_tenth_millimetre(metres: f64) -> f64 {
    (metres * 10_000.0).round() / 10_000.0
}

fn utm(zone: i32, easting_m: f64, northing_m: f64) -> Option<UtmUps> {
    let north = northing_m >= 0.0;
    let northing_m = if north {
        northing_m
    } else {
        northing_m + SOUTHERN_FALSE_NORTHING_M
    };
    (1..=60)
        .contains(&zone)
        .then(|| UtmUps::create(zone, north, easting_m, northing_m).ok())?
}

pub(super) fn lat_long(zone: i32, easting_m: f64, northing_m: f64) -> Option<(f64, f64)> {
    let at = utm(zone, easting_m, northing_m)?.to_latlon();
    let (latitude, longitude) = (at.latitude(), at.longitude());
    let longitude = (longitude + 180.0).rem_euclid(360.0) - 180.0;
    (latitude.is_finite() && longitude.is_finite()).then_some((latitude, longitude))
}

/// Zone, band and square of a place, without a leading zero: `30QXF`, `4QFJ`. None outside the zone's extent.
pub(super) fn square_letters(zone: i32, easting_m: f64, northing_m: f64) -> Option<String> {
    let reach = SQUARE_M..9.0 * SQUARE_M;
    let latitude = lat_long(zone, easting_m, northing_m)?.0;
    if !reach.contains(&easting_m) || !(-80.0..84.0).contains(&latitude) {
        return None;
    }
    // The middle of the square metre: exactly on the equator the library cannot choose a band.
    let middle = |metres: f64| metres.floor() + 0.5;
    let at = utm(zone, middle(easting_m), middle(northing_m))?;
    let full = Mgrs::from_utmups(&at, 1).to_string();
    let letters = full.trim_end_matches(|c: char| c.is_ascii_digit());
    Some(letters.trim_start_matches('0').to_owned())
}

/// The south-west corner of a 100 km square, by zone and by band and square letters.
pub(super) fn square_corner(zone: i32, letters: &str) -> Result<(f64, f64), NotAGrid> {
    let name = format!("{zone}{letters}");
    let none = || NotAGrid::NoSuchSquare(name.clone());
    if !(1..=60).contains(&zone) {
        return Err(none());
    }
    let parsed = Mgrs::parse_str(&format!("{name}55")).map_err(|_| none())?;
    let corner = |metres: f64| (metres / SQUARE_M).floor() * SQUARE_M;
    Ok((
        corner(parsed.easting()),
        corner(from_equator(parsed.northing(), parsed.is_north())),
    ))
}
