//! From degrees to the metres of a scenario's frame: the inverse of [`GridFrame::lat_long`].

use proj4rs::Proj;
use proj4rs::transform::transform;

use super::track::Fix;
use crate::units::Point;
use crate::units::grid::GridFrame;

/// The frame of a scenario whose origin is at a place.
#[derive(Debug, Clone)]
pub struct Frame {
    utm: Utm,
    /// Grid coordinates of the origin, metres.
    origin_m: (f64, f64),
}

/// A zone of the universal transverse Mercator projection; northings count from the equator.
#[derive(Debug, Clone)]
pub struct Utm {
    degrees: Proj,
    metres: Proj,
}

impl Utm {
    /// Of a zone, 1 to 60.
    pub fn zone(zone: u8) -> Option<Self> {
        let metres = format!("+proj=utm +zone={zone} +ellps=WGS84 +units=m +no_defs");
        Some(Self {
            degrees: Proj::from_proj_string("+proj=longlat +ellps=WGS84 +no_defs").ok()?,
            metres: Proj::from_proj_string(&metres).ok()?,
        })
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
        let utm = Utm::zone(grid.zone())?;
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
