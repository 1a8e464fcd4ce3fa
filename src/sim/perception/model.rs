//! Numbers and curves of the perception model. What is published is cited; what we chose is said to be chosen.
//!
//! # From a sign to a chance
//!
//! Resolvable cycles across the critical dimension: `N = angle × frequency × magnification`, where *angle* is the square
//! root of the visible projected area over the range (the 2-D critical dimension of ACQUIRE) and *frequency* the highest
//! that is still resolved at the sign's contrast. Then the target transfer probability function
//! `P = (N/N50)^E / (1 + (N/N50)^E)`, `E = 2.7 + 0.7 N/N50` (ACQUIRE; the exponent of the FLIR92/ACQUIRE editions).
//!
//! ACQUIRE was fitted to vehicles, which are about as high as wide. The square root of the area would make a wire as
//! plain as a crate of the same area, so of a thing's longer side no more counts than `LONGEST_TO_SHORTEST` times the
//! shorter, both as the eye sees them: a stripe on the ground is thin from far off however long it is. Chosen.
//!
//! # The highest resolved frequency
//!
//! ACQUIRE takes it from the system's minimum resolvable contrast. Ours is an eye in front of a screen:
//!
//! - The eye's contrast sensitivity is `75 f^0.8 e^(−0.2 f)`, *f* in cycles a degree at the eye: the three-parameter form
//!   of Movshon and Kiorpes (J. Opt. Soc. Am. A 5, 1988) with the values that Johnson and Fairchild use for images
//!   (2001). A contrast *C* is resolved up to the frequency at which `C × sensitivity = field factor`.
//! - The field factor is 8: the step from a laboratory threshold to sure detection of a thing at an unknown place by
//!   someone on the move (visibility level 8 of the Illuminating Engineering Society, *visibility performance criteria
//!   function VL8*).
//! - A 60° scene is shown on a screen that spans about 32° at the eye (34 cm wide, 60 cm away: a common laptop), so the
//!   eye meets each frequency 1.9 times finer than in the scene. Chosen.
//! - The screen itself ends at two pixels a cycle: 60° on 1280 pixels is 0.82 mrad a pixel, well coarser than the eye's
//!   own 0.3 mrad. Binoculars narrow the view and magnify both alike.
//!
//! # Cycles needed
//!
//! A sign counts as noticeable once it can be recognised as something out of place. That a smudge is there at all
//! (detection) is seen from farther off, but nobody can be asked to act on a smudge.
//!
//! | task | N50, cycles | whence |
//! |---|---|---|
//! | notice, low clutter | 3.0 | ACQUIRE 2-D recognition, three quarters of Johnson's 4.0 |
//! | notice, moderate clutter | 3.5 | chosen |
//! | notice, high clutter | 5.0 | chosen: twice the published figure for detection there ([`PUBLISHED_DETECTION_CYCLES`]) |
//! | make out what it is | 3.0 | ACQUIRE 2-D recognition; never before it is noticed |
//! | notice what people do | 6.0 | ACQUIRE 2-D identification, three quarters of 8.0 (Johnson has 6.4 ± 1.5): people are seen from afar, but what they do, or keep from, is a finer thing |
//!
//! Clutter follows from the ground that the sign stands on: chosen. What people do, or that nobody is where people are
//! every day, is read at the size of a person ([`PERSON_M`]), however wide the group or the place. Chosen.
//!
//! A scenario gives a sign's rectangle. What of it is there follows from its look (`perception::form`): two crossed sticks
//! leave most of theirs empty, and a heap of soil that is said to lie flat still has a height.
//!
//! # Editions
//!
//! A session's events and digests follow from the model, so a record is simulated again by the edition it was made with
//! ([`Edition`]).
//!
//! # Light and age
//!
//! Light lowers contrast by a factor of the scenario's word for it; a ground sign loses half its contrast in 30 days.
//! Both chosen; the second only orders fresh before old.

use bevy::math::ops;

use crate::scenario::schema::{Ground, Light};
use crate::sim::observation::CENTRAL_VIEW_HALF_DEG;

/// Least probability of being noticed of a resolvable sign.
pub const RESOLVABLE: f32 = 0.5;

/// Range limit of any sign, metres.
pub const FARTHEST_M: f32 = 20_000.0;

/// Published cycles for 50 % detection in low, moderate and high clutter: Schmieder and Weathersby (IEEE Trans.
/// AES-19, 1983). Shown beside what the model asks for noticing; see the head of this file.
pub const PUBLISHED_DETECTION_CYCLES: [f32; 3] = [0.5, 1.0, 2.5];

/// Published cycles for 50 % recognition and 50 % identification across a 2-D critical dimension (ACQUIRE).
pub const PUBLISHED_RECOGNITION_CYCLES: f32 = 3.0;
/// See [`PUBLISHED_RECOGNITION_CYCLES`].
pub const PUBLISHED_IDENTIFICATION_CYCLES: f32 = 6.0;

/// The longer side of a thing counts as no more than this many times the shorter; see the head of this file.
const LONGEST_TO_SHORTEST: f32 = 4.0;

/// Width and height of a person as the eye counts them, metres; see the head of this file.
pub const PERSON_M: (f32, f32) = (0.5, 1.7);

/// Editions of the model, by what a sign must allow to count as noticeable.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Edition {
    /// To be detected.
    Detected,
    /// To be recognised as something out of place.
    Recognised,
    /// As before, by the form of its look: how much of its rectangle it fills, how high it stands out of the ground.
    #[default]
    Formed,
}

impl Edition {
    /// Every edition before the one in force.
    pub const EARLIER: [Self; 2] = [Self::Detected, Self::Recognised];
}

/// Parameters of the model.
#[derive(Debug, Clone, PartialEq)]
pub struct PerceptionModel {
    /// Which edition this is.
    pub edition: Edition,
    /// Cycles for noticing half the time in low, moderate and high clutter.
    pub notice_cycles: [f32; 3],
    /// Cycles for noticing half the time what people do.
    pub behaviour_cycles: f32,
    /// Most that counts of the width and height of what people do, metres.
    pub behaviour_m: (f32, f32),
    /// Cycles for making out half the time what something is.
    pub recognise_cycles: f32,
    /// Most that the longer side of a thing counts, as a multiple of the shorter.
    pub longest_to_shortest: f32,
    /// Contrast sensitivity: peak factor, power, and decay a cycle per degree.
    pub sensitivity: [f32; 3],
    /// Field factor: multiple of the laboratory threshold needed in the field.
    pub field_factor: f32,
    /// Angular size of a screen pixel in the scene, milliradians.
    pub pixel_mrad: f32,
    /// How many times finer the scene appears on the screen than in the open.
    pub screen_shrink: f32,
    /// Contrast factor by day, under cloud, at dusk, in twilight.
    pub light_share: [f32; 4],
    /// Half-life of a ground sign's contrast, days.
    pub half_life_days: f32,
    /// Half the width of the naked eye's central view, degrees: [`CENTRAL_VIEW_HALF_DEG`].
    pub central_half_deg: f32,
    /// Half the field shown on the screen, horizontal and vertical, degrees.
    pub field_half_deg: (f32, f32),
    /// Ticks in the central view until a sign is viewed.
    pub viewed_ticks: u8,
    /// Ticks without being resolvable until a sign is lost, so that a passing tree does not make it flicker.
    pub lost_ticks: u32,
}

impl Default for PerceptionModel {
    fn default() -> Self {
        Self::of(Edition::default())
    }
}

impl PerceptionModel {
    /// The model of an edition.
    pub fn of(edition: Edition) -> Self {
        let detected = Self {
            edition,
            notice_cycles: [1.5, 2.0, 2.5],
            behaviour_cycles: 3.0,
            behaviour_m: (f32::INFINITY, f32::INFINITY),
            recognise_cycles: PUBLISHED_RECOGNITION_CYCLES,
            longest_to_shortest: f32::INFINITY,
            sensitivity: [75.0, 0.8, 0.2],
            field_factor: 8.0,
            pixel_mrad: std::f32::consts::FRAC_PI_3 * 1000.0 / 1280.0,
            screen_shrink: 1.9,
            light_share: [1.0, 0.85, 0.6, 0.35],
            half_life_days: 30.0,
            central_half_deg: CENTRAL_VIEW_HALF_DEG,
            // 60° wide on a 16:9 screen is 36° high.
            field_half_deg: (30.0, 18.0),
            // 250 ms.
            viewed_ticks: (crate::units::TICK_HZ / 4) as u8,
            lost_ticks: crate::units::TICK_HZ,
        };
        match edition {
            Edition::Detected => detected,
            Edition::Recognised | Edition::Formed => Self {
                notice_cycles: [PUBLISHED_RECOGNITION_CYCLES, 3.5, 5.0],
                behaviour_cycles: PUBLISHED_IDENTIFICATION_CYCLES,
                behaviour_m: PERSON_M,
                longest_to_shortest: LONGEST_TO_SHORTEST,
                ..detected
            },
        }
    }
}

/// Visual clutter around a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clutter {
    /// Even ground.
    Low,
    /// Some structure.
    Moderate,
    /// Stones, stalks, furrows.
    High,
}

impl Clutter {
    /// The clutter of a type of ground.
    pub fn of(ground: Ground) -> Self {
        match ground {
            Ground::Paved | Ground::Sand => Self::Low,
            Ground::Laterite | Ground::Gravel | Ground::Earth | Ground::Mud => Self::Moderate,
            Ground::Grass | Ground::Field | Ground::Rock => Self::High,
        }
    }
}

impl PerceptionModel {
    /// Cycles for noticing half the time in this clutter.
    pub fn notice_cycles_in(&self, clutter: Clutter) -> f32 {
        self.notice_cycles[clutter as usize]
    }

    /// Contrast factor of this light.
    pub fn light_share_in(&self, light: Light) -> f32 {
        let index = match light {
            Light::Day => 0,
            Light::Dull => 1,
            Light::Dusk => 2,
            Light::Twilight => 3,
        };
        self.light_share[index]
    }

    /// Contrast factor of a ground sign of this age.
    pub fn age_share(&self, age_days: f32) -> f32 {
        ops::exp2(-age_days.max(0.0) / self.half_life_days)
    }

    /// Highest spatial frequency in the scene that the naked eye resolves on the screen at this contrast, cycles per
    /// milliradian; zero below the contrast threshold of every frequency.
    pub fn resolvable_cycles_per_mrad(&self, contrast: f32) -> f32 {
        /// Milliradians in a degree.
        const MRAD: f32 = std::f32::consts::PI / 180.0 * 1000.0;
        let by_eye = self.resolved_cycles_per_deg(contrast) / (self.screen_shrink * MRAD);
        by_eye.min(self.screen_cycles_per_mrad())
    }

    /// Highest spatial frequency in the scene that the screen shows, cycles per milliradian: two pixels a cycle.
    pub fn screen_cycles_per_mrad(&self) -> f32 {
        1.0 / (2.0 * self.pixel_mrad)
    }

    /// Highest frequency at the eye at which the contrast still meets the threshold, cycles per degree. Solves `decay
    /// × f − power × ln f = ln(peak × contrast / field factor)` on the falling side of the curve by Newton's method,
    /// which converges monotonically from the right of the root of a convex function.
    fn resolved_cycles_per_deg(&self, contrast: f32) -> f32 {
        let [peak, power, decay] = self.sensitivity;
        let level = peak * contrast / self.field_factor;
        let crest = power / decay;
        if level.is_nan() || level <= 0.0 {
            return 0.0;
        }
        let level = ops::ln(level);
        let excess = |f: f32| decay * f - power * ops::ln(f) - level;
        if excess(crest) >= 0.0 {
            return 0.0;
        }
        let mut f = 100.0;
        for _ in 0..8 {
            f -= excess(f) / (decay - power / f);
            f = f.max(crest * 1.001);
        }
        f
    }
}

/// The target transfer probability function: the probability of a task at this many resolvable cycles, with 50 % at
/// `cycles50`.
pub fn transfer(cycles: f32, cycles50: f32) -> f32 {
    let ratio = cycles / cycles50;
    if ratio.is_nan() || ratio <= 0.0 {
        return 0.0;
    }
    let exponent = 2.7 + 0.7 * ratio;
    1.0 / (1.0 + ops::powf(ratio, -exponent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_transfer_function_has_its_published_values() {
        // The table of Ratches et al., US Army Night Vision Laboratory, 1975, that the formula was fitted to.
        let table = [
            (0.25, 0.02),
            (0.5, 0.10),
            (0.75, 0.30),
            (1.0, 0.50),
            (1.5, 0.80),
            (2.0, 0.95),
            (3.0, 1.00),
        ];
        for (ratio, expected) in table {
            let chance = transfer(0.75 * ratio, 0.75);
            assert!((chance - expected).abs() < 0.025, "{ratio}: {chance}");
        }
        // The formula by hand: 2^4.1 / (1 + 2^4.1).
        assert!((transfer(6.0, 3.0) - 0.94489).abs() < 1e-4);
        assert_eq!(transfer(0.0, 0.75), 0.0);
        assert_eq!(transfer(1e6, 0.75), 1.0);
        assert_eq!(transfer(f32::NAN, 0.75), 0.0);
    }

    #[test]
    fn the_resolved_frequency_meets_the_threshold_and_rises_with_contrast() {
        let model = PerceptionModel::default();
        let [peak, power, decay] = model.sensitivity;
        let mut last = 0.0;
        for percent in 1..=100 {
            let contrast = percent as f32 / 100.0;
            let f = model.resolved_cycles_per_deg(contrast);
            assert!(f >= last, "{percent} %: {f} after {last}");
            last = f;
            if f > 0.0 {
                let sensitivity = peak * ops::powf(f, power) * ops::exp(-decay * f);
                let met = contrast * sensitivity / model.field_factor;
                assert!((met - 1.0).abs() < 0.01, "{percent} %: {met}");
            }
        }
        assert_eq!(model.resolved_cycles_per_deg(0.05), 0.0);
        assert!(model.resolved_cycles_per_deg(0.1) > 5.0);
    }

    #[test]
    fn a_ground_sign_fades_by_half_in_its_half_life() {
        let model = PerceptionModel::default();
        assert!((model.age_share(0.0) - 1.0).abs() < 1e-6);
        assert!((model.age_share(model.half_life_days) - 0.5).abs() < 1e-6);
    }
}
