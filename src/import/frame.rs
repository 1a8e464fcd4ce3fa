//! From degrees to the metres of a scenario's frame: the inverse of [`GridFrame::lat_long`].

use proj4rs::Proj;
use proj4rs::transform::transform;

use super::track::Fix;
use crate::units::Point;
use crate::units::grid::GridFrame;

/// The frame of a scenario whose origin is at a place.
#[derive(Debug, Clone)]
pub struct Frame {
    utm: Projection,
    /// Grid coordinates of the origin, metres.
    origin_m: (f64, f64),
}

/// A projection in metres on the ellipsoid of satellites.
#[derive(Debug, Clone)]
pub struct Projection {
    degrees: Proj,
    metres: Proj,
}

impl Projection {
    /// A zone of the universal transverse Mercator projection, 1 to 60; northings count from the equator.
    pub fn utm(zone: u8) -> Option<Self> {
        Self::of(&format!("+proj=utm +zone={zone}"))
    }

    /// In the words of PROJ.
    pub(super) fn of(proj: &str) -> Option<Self> {
        let words = format!("{proj} +ellps=WGS84 +units=m +no_defs");
        Some(Self {
            degrees: Proj::from_proj_string("+proj=longlat +ellps=WGS84 +no_defs").ok()?,
            metres: Proj::from_proj_string(&words).ok()?,
        })
    }

    /// By its number in the register of EPSG, of those in which heights are given away: UTM, and the grids of a continent and
    /// of countries. Their datums differ from that of satellites by no more than a metre or two.
    pub(super) fn of_epsg(code: u16) -> Option<Self> {
        match code {
            // WGS 84, north and south of the equator.
            32_601..=32_660 => Self::utm((code - 32_600) as u8),
            32_701..=32_760 => {
                let zone = code - 32_700;
                Self::of(&format!("+proj=utm +zone={zone} +south"))
            }
            // ETRS89 and NAD83.
            25_828..=25_838 => Self::utm((code - 25_800) as u8),
            26_901..=26_923 => Self::utm((code - 26_900) as u8),
            // Web Mercator.
            3_857 => Self::of("+proj=merc +a=6378137 +b=6378137"),
            // Europe, and France.
            3_035 => Self::of("+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000"),
            2_154 => Self::of(
                "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000",
            ),
            _ => None,
        }
    }

    /// Easting and northing, metres; none where the projection has none.
    pub fn metres(&self, fix: Fix) -> Option<(f64, f64)> {
        let mut at = (
            fix.longitude_deg.to_radians(),
            fix.latitude_deg.to_radians(),
        );
        transform(&self.degrees, &self.metres, &mut at).ok()?;
        (at.0.is_finite() && at.1.is_finite()).then_some(at)
    }
}

impl Frame {
    /// With its origin at a place; none near the poles.
    pub fn at(origin: Fix) -> Option<Self> {
        let grid = GridFrame::at(origin.latitude_deg, origin.longitude_deg)?;
        let utm = Projection::utm(grid.zone())?;
        let origin_m = utm.metres(origin)?;
        Some(Self { utm, origin_m })
    }

    /// The point of a place.
    pub fn point(&self, fix: Fix) -> Option<Point> {
        let (east_m, north_m) = self.utm.metres(fix)?;
        Some(Point(
            (east_m - self.origin_m.0) as f32,
            (north_m - self.origin_m.1) as f32,
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_becomes_the_point_that_the_grid_leads_back_from() {
        for (latitude_deg, longitude_deg) in [
            (14.62, -3.21),
            (-33.9, 18.4),
            (52.1, 5.99),
            (0.001, 29.0),
            (-0.2, 36.0),
            (64.0, -21.0),
            // On both sides of the antimeridian, and on it.
            (-16.8, 179.99),
            (-16.8, -179.995),
            (-18.0, 180.0),
        ] {
            let origin = Fix {
                latitude_deg,
                longitude_deg,
            };
            let frame = Frame::at(origin).expect("on the grid");
            let grid = GridFrame::at(latitude_deg, longitude_deg).expect("on the grid");
            for there in [
                Point(0.0, 0.0),
                Point(1_500.0, -800.0),
                Point(-40_000.0, 30_000.0),
            ] {
                let (latitude_deg, longitude_deg) = grid.lat_long(there);
                let back = frame
                    .point(Fix {
                        latitude_deg,
                        longitude_deg,
                    })
                    .expect("on the grid");
                assert!(
                    back.distance_m(there) < 0.02,
                    "{there:?} came back as {back:?}"
                );
            }
        }
        assert!(
            Frame::at(Fix {
                latitude_deg: 89.0,
                longitude_deg: 0.0
            })
            .is_none()
        );
    }
}
