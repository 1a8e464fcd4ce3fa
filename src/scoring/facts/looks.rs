//! Search coverage in azimuth × elevation bins.
//!
//! There is no eye tracker: the record has the direction of the head. An azimuth bin is *looked at* while its middle
//! lies within the central view (or the line of sight lies in the bin), an elevation bin while the line of sight lies
//! in it: eyes sweep sideways within the view, but looking up is a movement of the head. Whoever looks at their own feet
//! ([`LOWEST_DEG`]) searches nothing. Through binoculars only the bin of the line of sight counts, the field is that narrow. A bin is *covered* once it was looked at for
//! [`DWELL_S`] without a break, so that spinning round covers nothing.

use crate::doctrine::Pack;
use crate::record::Session;
use crate::sim::observation::{CENTRAL_VIEW_HALF_DEG, FRAME_EVERY_TICKS, Observation};
use crate::units::place::turn_deg;
use crate::units::tick::TICK_S;
use crate::units::{Point, Tick};

/// Least dwell of a look, seconds (about one fixation).
pub const DWELL_S: f32 = 0.25;

/// Lower than this nothing is searched, degrees. From an eye at 1.6 m the ground 5 m off, to which the near check reaches,
/// lies 18 degrees below the horizon, and leaves a view of 60 degrees at its upper edge when one looks lower than 48.
pub const LOWEST_DEG: f32 = -48.0;

/// A pack's grid of bins.
#[derive(Debug, Clone, PartialEq)]
pub struct Bins {
    azimuth_bin_deg: f32,
    azimuths: usize,
    elevation_edges_deg: Vec<f32>,
}

/// Covered bins.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    /// The grid.
    pub bins: Bins,
    covered: Vec<bool>,
}

impl Bins {
    /// A pack's grid. An invalid bin width gives a single bin all round.
    pub fn of(pack: &Pack) -> Self {
        let width_deg = pack.halts.azimuth_bin_deg.value;
        let azimuths = if width_deg.is_finite() && width_deg >= 1.0 {
            (360.0 / width_deg).round().max(1.0) as usize
        } else {
            1
        };
        Self {
            azimuth_bin_deg: 360.0 / azimuths as f32,
            azimuths,
            elevation_edges_deg: pack.halts.elevation_edges_deg.value.clone(),
        }
    }

    /// Number of azimuth bins.
    pub fn azimuths(&self) -> usize {
        self.azimuths
    }

    /// Number of elevation bins.
    pub fn elevations(&self) -> usize {
        self.elevation_edges_deg.len() + 1
    }

    /// The elevation bin of a pitch; 0 is the lowest.
    pub fn elevation(&self, pitch_deg: f32) -> usize {
        self.elevation_edges_deg
            .iter()
            .filter(|edge| pitch_deg >= **edge)
            .count()
    }

    /// The azimuth bin of a bearing; bin 0 begins at north.
    pub fn azimuth(&self, bearing_deg: f32) -> usize {
        let bin = (bearing_deg.rem_euclid(360.0) / self.azimuth_bin_deg) as usize;
        bin.min(self.azimuths - 1)
    }

    fn looked_at(&self, observation: &Observation, azimuth: usize) -> bool {
        let middle_deg = (azimuth as f32 + 0.5) * self.azimuth_bin_deg;
        let off_deg = turn_deg(observation.look_bearing_deg, middle_deg).abs();
        self.azimuth(observation.look_bearing_deg) == azimuth
            || (!observation.optics && off_deg <= CENTRAL_VIEW_HALF_DEG)
    }
}

impl Coverage {
    /// Share of the bins covered, 0..1, over the elevation bins that `counts` accepts.
    pub fn share(&self, counts: impl Fn(usize) -> bool) -> f64 {
        let azimuths = self.bins.azimuths;
        let chosen: Vec<bool> = self
            .covered
            .iter()
            .enumerate()
            .filter(|(index, _)| counts(index / azimuths))
            .map(|(_, covered)| *covered)
            .collect();
        if chosen.is_empty() {
            return 0.0;
        }
        chosen.iter().filter(|covered| **covered).count() as f64 / chosen.len() as f64
    }

    /// Share of all bins covered, 0..1.
    pub fn whole(&self) -> f64 {
        self.share(|_| true)
    }

    /// Share of the highest elevation bin covered, above head height, 0..1.
    pub fn above_head(&self) -> f64 {
        let highest = self.bins.elevations() - 1;
        self.share(|elevation| elevation == highest)
    }

    /// Share of the bins entirely below the horizon that were covered, 0..1: the ground around.
    pub fn ground(&self) -> f64 {
        let edges = &self.bins.elevation_edges_deg;
        self.share(|elevation| edges.get(elevation).is_some_and(|upper| *upper <= 0.0))
    }

    /// True when a bin was covered.
    pub fn is_covered(&self, azimuth: usize, elevation: usize) -> bool {
        self.covered
            .get(elevation * self.bins.azimuths + azimuth)
            .copied()
            .unwrap_or(false)
    }
}

/// Consecutive frames that make a dwell: as many whole frames as it holds.
pub(crate) fn dwell_frames() -> u32 {
    ((DWELL_S / (FRAME_EVERY_TICKS as f32 * TICK_S)).floor() as u32).max(1)
}

/// Observations of a time span, both ends included.
fn between(session: &Session, from: Tick, until: Tick) -> impl Iterator<Item = &Observation> {
    session
        .observations
        .iter()
        .skip_while(move |observation| observation.tick < from)
        .take_while(move |observation| observation.tick <= until)
}

/// Coverage between two ticks.
pub fn covered(session: &Session, pack: &Pack, from: Tick, until: Tick) -> Coverage {
    let bins = Bins::of(pack);
    let mut runs = vec![0_u32; bins.azimuths() * bins.elevations()];
    let mut covered = vec![false; runs.len()];
    let enough = dwell_frames();
    for observation in between(session, from, until) {
        let elevation = bins.elevation(observation.look_pitch_deg);
        let searches = observation.look_pitch_deg >= LOWEST_DEG;
        for (index, run) in runs.iter_mut().enumerate() {
            let looked_at = searches
                && index / bins.azimuths() == elevation
                && bins.looked_at(observation, index % bins.azimuths());
            *run = if looked_at { *run + 1 } else { 0 };
            covered[index] |= *run >= enough;
        }
    }
    Coverage { bins, covered }
}

/// Magnification in use; 1 for the naked eye.
pub fn magnification(session: &Session, observation: &Observation) -> f32 {
    match session.scenario().patrol.optics {
        Some(optics) if observation.optics => optics.magnification.max(1.0),
        _ => 1.0,
    }
}

/// True when the trainee looked between two ticks, for at least [`DWELL_S`] without a break, in the direction
/// `aside_deg` clockwise of a point as seen from their place; only moments that `counts` accepts. Binoculars narrow
/// the central view, and `aside_deg`, by their magnification.
pub fn looked_beside(
    session: &Session,
    point: Point,
    aside_deg: f32,
    from: Tick,
    until: Tick,
    counts: impl Fn(&Observation) -> bool,
) -> bool {
    let enough = dwell_frames();
    let mut run = 0;
    between(session, from, until).any(|observation| {
        let is_on = || {
            let times = magnification(session, observation);
            let wanted_deg = observation.eye.point().bearing_deg(point) + aside_deg / times;
            let off_deg = turn_deg(observation.look_bearing_deg, wanted_deg).abs();
            off_deg <= CENTRAL_VIEW_HALF_DEG / times
        };
        run = if counts(observation) && is_on() {
            run + 1
        } else {
            0
        };
        run >= enough
    })
}
