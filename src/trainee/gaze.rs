//! Gaze control: at a place, or over a pattern of directions, each held long enough to see.

use bevy::math::ops;

use crate::doctrine::schema::HaltRules;
use crate::sim::action::TraineeAction;
use crate::sim::view::TraineeView;
use crate::units::Place;
use crate::units::place::turn_deg;

/// Beats to hold one direction: more than the 250 ms after which something in the central view counts as viewed.
const HOLD_BEATS: u32 = 3;

/// Beats after which an unreached direction is abandoned: 2 seconds.
const GIVE_UP_BEATS: u32 = 16;

/// Tolerance of being on a direction, degrees.
const ON_DEG: f32 = 1.5;

/// Steepest pitch with a meaningful bearing, degrees.
const STEEPEST_DEG: f32 = 80.0;

/// Half width of the search while walking, and its step, degrees.
const ASIDE_DEG: f32 = 70.0;
const ASIDE_STEP_DEG: f32 = 20.0;

/// A pattern of directions in progress.
#[derive(Debug, Clone, PartialEq)]
pub struct Sweep {
    aims: Vec<Aim>,
    at: usize,
    held_beats: u32,
    spent_beats: u32,
}

/// One direction of a pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Aim {
    /// Offset from the pattern's middle, degrees clockwise.
    offset_deg: f32,
    /// Pitch, degrees up.
    pitch_deg: f32,
}

impl Sweep {
    /// From `from_deg` to `to_deg` off the middle, in steps of at most `step_deg`, at each pitch in turn.
    pub fn between(from_deg: f32, to_deg: f32, step_deg: f32, pitches_deg: &[f32]) -> Self {
        let width_deg = to_deg - from_deg;
        let steps = (width_deg.abs() / step_deg).ceil().max(1.0) as u32;
        let mut aims = Vec::new();
        for (row, &pitch_deg) in pitches_deg.iter().enumerate() {
            for step in 0..=steps {
                // Boustrophedon: every other row runs back, so that the eyes never jump across.
                let step = if row % 2 == 0 { step } else { steps - step };
                aims.push(Aim {
                    offset_deg: from_deg + width_deg * step as f32 / steps as f32,
                    pitch_deg,
                });
            }
        }
        Self::over(aims)
    }

    /// The search while walking: both sides of the way, ahead, above head height and near the feet.
    pub fn both_sides() -> Self {
        Self::between(-ASIDE_DEG, ASIDE_DEG, ASIDE_STEP_DEG, &[-3.0, 8.0, -14.0])
    }

    /// Once round in one elevation bin, 0 being the ground: through the middle of every azimuth bin of the doctrine.
    pub fn round(halts: &HaltRules, elevation: usize) -> Self {
        let bin_deg = azimuth_bin_deg(halts);
        let middles_deg = elevation_middles_deg(&halts.elevation_edges_deg.value);
        let pitch_deg = middles_deg.get(elevation).copied().unwrap_or(0.0);
        Self::between(bin_deg / 2.0, 360.0 - bin_deg / 2.0, bin_deg, &[pitch_deg])
    }

    /// All round, once through the middle of every azimuth and elevation bin of the doctrine: ground first, above
    /// head height last.
    pub fn all_round(halts: &HaltRules) -> Self {
        Self::rows(
            halts,
            elevation_middles_deg(&halts.elevation_edges_deg.value),
        )
    }

    /// The ground all round: once through the middle of every bin entirely below the horizon.
    pub fn ground(halts: &HaltRules) -> Self {
        let edges_deg = &halts.elevation_edges_deg.value;
        let below = edges_deg.iter().filter(|edge| **edge <= 0.0).count();
        let mut rows_deg = elevation_middles_deg(edges_deg);
        rows_deg.truncate(below);
        Self::rows(halts, rows_deg)
    }

    fn rows(halts: &HaltRules, rows_deg: Vec<f32>) -> Self {
        let bin_deg = azimuth_bin_deg(halts);
        let bins = (360.0 / bin_deg).round().max(1.0) as u32;
        let mut aims = Vec::new();
        for (row, pitch_deg) in rows_deg.into_iter().enumerate() {
            for bin in 0..bins {
                let bin = if row % 2 == 0 { bin } else { bins - 1 - bin };
                aims.push(Aim {
                    offset_deg: (bin as f32 + 0.5) * bin_deg,
                    pitch_deg,
                });
            }
        }
        Self::over(aims)
    }

    fn over(aims: Vec<Aim>) -> Self {
        Self {
            aims,
            at: 0,
            held_beats: 0,
            spent_beats: 0,
        }
    }

    /// The look for this beat, with the pattern's middle at `middle_deg`; none when the pattern is done.
    pub fn step(&mut self, view: &TraineeView, middle_deg: f32) -> Option<TraineeAction> {
        let mut aim = *self.aims.get(self.at)?;
        let bearing_deg = middle_deg + aim.offset_deg;
        if self.spent_beats > 0
            && turn_deg(view.look_bearing_deg, bearing_deg).abs() <= ON_DEG
            && (view.look_pitch_deg - aim.pitch_deg).abs() <= ON_DEG
        {
            self.held_beats += 1;
        }
        if self.held_beats >= HOLD_BEATS || self.spent_beats >= GIVE_UP_BEATS {
            self.held_beats = 0;
            self.spent_beats = 0;
            self.at += 1;
            aim = *self.aims.get(self.at)?;
        }
        self.spent_beats += 1;
        Some(TraineeAction::Look {
            bearing_deg: (middle_deg + aim.offset_deg).rem_euclid(360.0),
            pitch_deg: aim.pitch_deg,
        })
    }

    /// As [`Self::step`], restarting when done.
    pub fn step_for_ever(&mut self, view: &TraineeView, middle_deg: f32) -> Option<TraineeAction> {
        self.step(view, middle_deg).or_else(|| {
            self.at = 0;
            self.step(view, middle_deg)
        })
    }
}

fn azimuth_bin_deg(halts: &HaltRules) -> f32 {
    halts.azimuth_bin_deg.value.clamp(5.0, 120.0)
}

/// Middles of the elevation bins, ascending; the two open ones extend 20 degrees beyond their edge.
fn elevation_middles_deg(edges_deg: &[f32]) -> Vec<f32> {
    let (Some(&lowest), Some(&highest)) = (edges_deg.first(), edges_deg.last()) else {
        return vec![0.0];
    };
    let mut middles = vec![lowest - 10.0];
    middles.extend(edges_deg.windows(2).map(|pair| (pair[0] + pair[1]) / 2.0));
    middles.push(highest + 10.0);
    middles
        .into_iter()
        .map(|pitch| pitch.clamp(-STEEPEST_DEG, STEEPEST_DEG))
        .collect()
}

/// Bearing and pitch from an eye to a place, degrees.
pub fn direction_deg(eye: Place, to: Place) -> (f32, f32) {
    let flat_m = eye.point().distance_m(to.point());
    let pitch_deg = ops::atan2(to.up_m - eye.up_m, flat_m).to_degrees();
    (
        eye.point().bearing_deg(to.point()),
        pitch_deg.clamp(-STEEPEST_DEG, STEEPEST_DEG),
    )
}

/// The look that centres a place.
pub fn look_at(view: &TraineeView, place: Place) -> TraineeAction {
    let (bearing_deg, pitch_deg) = direction_deg(view.eye, place);
    TraineeAction::Look {
        bearing_deg,
        pitch_deg,
    }
}

/// True when the view is centred on a place, within half a degree.
pub fn is_on(view: &TraineeView, place: Place) -> bool {
    let (bearing_deg, pitch_deg) = direction_deg(view.eye, place);
    turn_deg(view.look_bearing_deg, bearing_deg).abs() < 0.5
        && (view.look_pitch_deg - pitch_deg).abs() < 0.5
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trainee::tests::standing;

    #[test]
    fn each_direction_is_held_for_longer_than_a_view_takes() {
        let mut sweep = Sweep::between(-30.0, 30.0, 30.0, &[0.0]);
        let mut view = standing();
        let mut held = std::collections::BTreeMap::new();
        while let Some(TraineeAction::Look {
            bearing_deg,
            pitch_deg,
        }) = sweep.step(&view, 0.0)
        {
            (view.look_bearing_deg, view.look_pitch_deg) = (bearing_deg, pitch_deg);
            *held.entry(bearing_deg as i32).or_insert(0) += 1;
        }
        assert_eq!(held, [(330, 3), (0, 3), (30, 3)].into());
    }

    #[test]
    fn a_direction_that_the_eyes_never_reach_is_given_up() {
        let mut sweep = Sweep::between(90.0, 90.0, 30.0, &[0.0]);
        let view = standing();
        let mut beats = 0;
        while sweep.step(&view, 0.0).is_some() {
            beats += 1;
        }
        assert_eq!(beats, 2 * GIVE_UP_BEATS);
    }

    #[test]
    fn elevation_bins_reach_from_the_ground_to_above_head_height() {
        assert_eq!(elevation_middles_deg(&[-10.0, 10.0]), [-20.0, 0.0, 20.0]);
        assert_eq!(elevation_middles_deg(&[]), [0.0]);
    }

    #[test]
    fn a_look_at_a_place_is_on_it() {
        let eye = Place {
            east_m: 0.0,
            north_m: 0.0,
            up_m: 1.6,
        };
        let below = Place {
            east_m: 10.0,
            north_m: 0.0,
            up_m: 1.6 - 10.0,
        };
        let (bearing_deg, pitch_deg) = direction_deg(eye, below);
        assert!((bearing_deg - 90.0).abs() < 1e-3);
        assert!((pitch_deg + 45.0).abs() < 1e-3);
    }
}
