//! Progress of a ring check: directions and elevations looked at, and what is left.

use crate::doctrine::Pack;
use crate::record::Session;
use crate::scoring::facts::covered;
use crate::sim::action::CheckRing;
use crate::text::Message;
use crate::units::Tick;

/// Looked at, by elevation from the ground up, then by direction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ring(pub Vec<Vec<bool>>);

impl Ring {
    /// What was looked at between two ticks, as scoring counts it.
    pub fn of(session: &Session, pack: &Pack, since: Tick, until: Tick) -> Self {
        let coverage = covered(session, pack, since, until);
        let at = |height| {
            (0..coverage.bins.azimuths())
                .map(|azimuth| coverage.is_covered(azimuth, height))
                .collect()
        };
        Self((0..coverage.bins.elevations()).map(at).collect())
    }

    /// For each direction the share of its elevations looked at, 0..1.
    pub fn shares(&self) -> Vec<f32> {
        let directions = self.0.first().map_or(0, Vec::len);
        let looked_at =
            |direction: usize| self.0.iter().filter(|height| height[direction]).count() as f32;
        (0..directions)
            .map(|direction| looked_at(direction) / self.0.len() as f32)
            .collect()
    }

    /// The incomplete elevation nearest to complete, the ground being 0; none when all are.
    pub fn next_height(&self) -> Option<usize> {
        self.open().first().map(|(height, _)| *height)
    }

    /// What is left, the elevation nearest to complete first; none when complete.
    pub fn left(&self, ring: CheckRing, radius_m: f32) -> Option<Message> {
        let incomplete = self.open();
        let (height, open) = *incomplete.first()?;
        let named = match height {
            0 => "ground",
            top if top + 1 == self.0.len() => "above",
            _ => "eye",
        };
        let word = match ring {
            CheckRing::Near => "near",
            CheckRing::Far => "far",
        };
        Some(
            Message::new("coach-ring")
                .with("ring", word)
                .with("radius", radius_m)
                .with("height", named)
                .with("open", open)
                .with("all", self.0[height].len())
                .with("then", if incomplete.len() > 1 { "more" } else { "none" }),
        )
    }

    /// Incomplete elevations with their number of open directions, the nearest to complete first.
    fn open(&self) -> Vec<(usize, usize)> {
        let open = |height: &Vec<bool>| height.iter().filter(|looked_at| !**looked_at).count();
        let mut incomplete: Vec<(usize, usize)> = self
            .0
            .iter()
            .map(open)
            .enumerate()
            .filter(|(_, open)| *open > 0)
            .collect();
        incomplete.sort_by_key(|(height, open)| (*open, *height));
        incomplete
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Twelve directions at three elevations, with this many of each looked at.
    fn ring(looked_at: [usize; 3]) -> Ring {
        let height = |count| (0..12).map(|direction| direction < count).collect();
        Ring(looked_at.map(height).to_vec())
    }

    /// Story: two turns at eye level left "12 of 12 directions", without mention of the missing elevations.
    #[test]
    fn the_height_nearest_to_complete_is_asked_for_first_and_by_name() {
        let said = |looked_at| {
            let left = ring(looked_at).left(CheckRing::Near, 5.0)?;
            let of = |name: &str| format!("{:?}", left.arguments[name]);
            Some((of("height"), of("open"), of("then")))
        };
        let words = |height: &str, open: f64, then: &str| {
            Some((
                format!("Word({height:?})"),
                format!("Number({open:?})"),
                format!("Word({then:?})"),
            ))
        };
        assert_eq!(said([0, 12, 0]), words("ground", 12.0, "more"));
        assert_eq!(said([0, 12, 3]), words("above", 9.0, "more"));
        assert_eq!(said([12, 11, 12]), words("eye", 1.0, "none"));
        assert_eq!(said([12, 12, 12]), None);
    }

    #[test]
    fn a_direction_is_filled_by_the_heights_looked_at() {
        let shares = ring([0, 12, 6]).shares();
        assert_eq!(shares.len(), 12);
        assert!((shares[0] - 2.0 / 3.0).abs() < 1e-6 && (shares[11] - 1.0 / 3.0).abs() < 1e-6);
        assert!(Ring::default().shares().is_empty());
    }
}
