//! When a sign stands out from its surroundings on the screen: the criterion.
//!
//! What the sign changes on the screen is measured from two pictures, without it and with it ([`super::difference`]):
//!
//! - its **area** is the effective number of pixels, `(Σ ΔE)² / Σ ΔE²` over the pixels that differ by
//!   [`JUST_NOTICEABLE`] or more: that of an even patch, less where a part of it hardly differs;
//! - its **shape** is the ratio of the axes of its second moments; of a longer side no more counts than the perception
//!   model lets count;
//! - its **contrast** is that of the grey patch that differs from the lighter of the two as much by CIEDE2000: a colour
//!   that stands out counts as much as a shade.
//!
//! From there on it is the model's own task ([`crate::sim::perception::model`]): resolvable cycles across the square root
//! of the area, at the frequency that the eye resolves at that contrast on that screen, against the cycles that the task
//! needs on that ground; what people do is read at the size of a person. So this checks by the picture what the model reckons from a scenario's figures: size, shape and
//! slant on the screen, what stands in the way, light, shade, haze, colour, and the drawing itself. It does not check how
//! many cycles an eye needs: people have to say that.

use super::difference::Difference;
use crate::sim::perception::PerceptionModel;
use crate::units::maths::power;

/// CIEDE2000 of colours that can just be told apart side by side: the unit that the formula was scaled to.
pub const JUST_NOTICEABLE: f32 = 1.0;

/// What a sign changes on the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Region {
    /// Effective number of pixels.
    pub pixels: f32,
    /// Longer axis over shorter, 1 or more.
    pub elongation: f32,
    /// Mean CIEDE2000, each pixel weighted by its own.
    pub delta_e: f32,
    /// Contrast of a grey patch that differs as much, 0..=1.
    pub contrast: f32,
}

impl Region {
    /// Measures a difference; empty where nothing differs noticeably.
    pub fn of(difference: &Difference) -> Self {
        let mut sum = Moments::default();
        for (index, &delta_e) in difference.delta_e.iter().enumerate() {
            if delta_e >= JUST_NOTICEABLE {
                let (x, y) = (index % difference.width, index / difference.width);
                sum.add(
                    x as f64,
                    y as f64,
                    f64::from(delta_e),
                    difference.lightness[index],
                );
            }
        }
        if sum.weight <= 0.0 {
            return Self::default();
        }
        let delta_e = (sum.square / sum.weight) as f32;
        Self {
            pixels: (sum.weight * sum.weight / sum.square) as f32,
            elongation: sum.elongation(),
            delta_e,
            contrast: contrast((sum.lightness / sum.weight) as f32, delta_e),
        }
    }

    /// Critical dimension, pixels: the square root of the area, of which a longer side counts only up to a multiple of the
    /// shorter.
    pub fn critical_px(&self, model: &PerceptionModel) -> f32 {
        let counted = (model.longest_to_shortest / self.elongation.max(1.0)).min(1.0);
        (self.pixels * counted).sqrt()
    }

    /// Cycles that are resolved across a pixel at its contrast: half a cycle at most.
    pub fn cycles_per_px(&self, model: &PerceptionModel) -> f32 {
        model.resolvable_cycles_per_mrad(self.contrast) * model.pixel_mrad
    }
}

/// Sums over pixels, weighted by the difference.
#[derive(Default)]
struct Moments {
    weight: f64,
    square: f64,
    lightness: f64,
    x: f64,
    y: f64,
    xx: f64,
    xy: f64,
    yy: f64,
}

impl Moments {
    fn add(&mut self, x: f64, y: f64, delta_e: f64, lightness: f32) {
        self.weight += delta_e;
        self.square += delta_e * delta_e;
        self.lightness += delta_e * f64::from(lightness);
        self.x += delta_e * x;
        self.y += delta_e * y;
        self.xx += delta_e * x * x;
        self.xy += delta_e * x * y;
        self.yy += delta_e * y * y;
    }

    /// Longer axis over shorter; a single pixel is a square.
    fn elongation(&self) -> f32 {
        /// Variance of a square of one pixel.
        const PIXEL: f64 = 1.0 / 12.0;
        let (x, y) = (self.x / self.weight, self.y / self.weight);
        let xx = self.xx / self.weight - x * x + PIXEL;
        let yy = self.yy / self.weight - y * y + PIXEL;
        let xy = self.xy / self.weight - x * y;
        let half = (xx + yy) / 2.0;
        let spread = (((xx - yy) / 2.0) * ((xx - yy) / 2.0) + xy * xy).sqrt();
        ((half + spread) / (half - spread).max(PIXEL)).sqrt() as f32
    }
}

/// The contrast of two greys, the lighter of this lightness, that differ by this much: the share by which the darker is
/// darker.
fn contrast(lightness: f32, delta_e: f32) -> f32 {
    // CIEDE2000 of greys is their difference in lightness over a weight that depends on the mean lightness.
    let mut apart = delta_e;
    for _ in 0..8 {
        let from_middle = lightness - apart / 2.0 - 50.0;
        let square = from_middle * from_middle;
        apart = (delta_e * (1.0 + 0.015 * square / (20.0 + square).sqrt())).min(lightness);
    }
    let darker = (lightness - apart + 16.0) / (lightness + 16.0);
    1.0 - power(darker.clamp(0.0, 1.0), 3)
}

#[cfg(test)]
mod tests {
    use super::super::difference::difference;
    use super::*;
    use crate::report::picture::Picture;

    /// A grey ground with a darker patch of this size, in a luminance that is smaller by this contrast.
    fn patch(width: usize, height: usize, contrast: f32) -> Region {
        let side = 96;
        let shade =
            |luminance: f32| (crate::scenery::colour::screen(luminance) * 255.0 + 0.5) as u8;
        let picture = |patched: bool| Picture {
            width: side,
            height: side,
            rgb: (0..side * side)
                .flat_map(|index| {
                    let (x, y) = (index % side, index / side);
                    let inside = (20..20 + width).contains(&x) && (20..20 + height).contains(&y);
                    let luminance = if patched && inside {
                        0.3 * (1.0 - contrast)
                    } else {
                        0.3
                    };
                    [shade(luminance); 3]
                })
                .collect(),
        };
        Region::of(&difference(&picture(false), &picture(true), 40.0))
    }

    #[test]
    fn an_even_patch_has_its_own_area_shape_and_contrast() {
        for (width, height) in [(12, 12), (40, 10), (10, 40)] {
            for contrast in [0.2, 0.5, 0.8] {
                let found = patch(width, height, contrast);
                let area = (width * height) as f32;
                assert!(
                    (found.pixels / area - 1.0).abs() < 0.2,
                    "{found:?}, not {area}"
                );
                let elongation = width.max(height) as f32 / width.min(height) as f32;
                assert!(
                    (found.elongation / elongation - 1.0).abs() < 0.1,
                    "{found:?}"
                );
                assert!(
                    (found.contrast - contrast).abs() < 0.06,
                    "{found:?}, not {contrast}"
                );
            }
        }
    }

    #[test]
    fn a_long_thin_thing_counts_for_less_than_a_compact_one_of_its_area() {
        let model = PerceptionModel::default();
        let cycles = |width, height| {
            let found = patch(width, height, 0.6);
            found.critical_px(&model) * found.cycles_per_px(&model)
        };
        assert!(cycles(64, 2) < 0.6 * cycles(11, 11));
        assert!(cycles(11, 11) > cycles(6, 6));
    }

    #[test]
    fn nothing_is_resolved_of_what_hardly_differs() {
        let model = PerceptionModel::default();
        assert_eq!(patch(30, 30, 0.02).cycles_per_px(&model), 0.0);
        assert_eq!(patch(0, 0, 0.9), Region::default());
    }
}
