//! How different two pictures look to an eye in front of the screen.
//!
//! 1. Each picture is blurred as the eye blurs it. The filters are those of the difference evaluator FLIP: Andersson et
//!    al., *FLIP: A Difference Evaluator for Alternating Images*, Proc. ACM Comput. Graph. Interact. Tech. 3(2), 2020, table
//!    1: sums of Gaussians fitted to the contrast sensitivity functions of Johnson and Fairchild (2001, 2003), one for
//!    each of the opponent channels of linearised CIELAB, with a gain of 1 at zero frequency.
//! 2. What is left is turned into CIE L\*a\*b\* (D65) and compared pixel by pixel by CIEDE2000.
//!
//! That is S-CIELAB (Zhang and Wandell 1996) with CIEDE2000 as Johnson and Fairchild propose (Color Res. Appl. 28, 2003),
//! by FLIP's filters.
//!
//! Colours are converted and compared in double precision and then rounded to single: the roots and angles of that formula
//! are the machine's own, and their last digit does not outlive the rounding.

use bevy::math::ops;
use palette::color_difference::Ciede2000;
use palette::white_point::D65;
use palette::{FromColor, LinSrgb, Srgb, Xyz};
use rayon::prelude::*;

use crate::report::picture::Picture;

/// Amplitude and width (square degrees) of the Gaussians of each channel: light and dark, red and green, blue and yellow.
const EYE: [[(f32, f32); 2]; 3] = [
    [(1.0, 0.0047), (0.0, 1.0e-5)],
    [(1.0, 0.0053), (0.0, 1.0e-5)],
    [(34.1, 0.04), (13.5, 0.025)],
];

/// White of the screen (D65).
const WHITE: [f32; 3] = [0.950_47, 1.0, 1.088_83];

type Lab = palette::Lab<D65, f64>;

/// A difference, pixel by pixel.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Pixels across.
    pub width: usize,
    /// CIEDE2000 of each pixel, row by row from the top.
    pub delta_e: Vec<f32>,
    /// Lightness L\* of the lighter of the two at each pixel.
    pub lightness: Vec<f32>,
}

/// The difference of two pictures of the same size, on a screen with this many pixels to a degree at the eye.
pub fn difference(one: &Picture, other: &Picture, pixels_per_deg: f32) -> Difference {
    let [one_seen, other_seen] = [one, other].map(|picture| as_seen(picture, pixels_per_deg));
    let pairs = one_seen.iter().zip(&other_seen);
    let (delta_e, lightness) = pairs
        .map(|(a, b)| (apart(*a, *b), a.l.max(b.l) as f32))
        .unzip();
    Difference {
        width: one.width,
        delta_e,
        lightness,
    }
}

/// CIEDE2000 of two colours.
fn apart(one: Lab, other: Lab) -> f32 {
    // The formula is not exact enough near zero to give zero.
    if one == other {
        return 0.0;
    }
    one.difference(other) as f32
}

/// A picture as the eye blurs it.
fn as_seen(picture: &Picture, pixels_per_deg: f32) -> Vec<Lab> {
    let linear: Vec<f32> = (0..=255_u8)
        .map(|value| Srgb::new(value, value, value).into_linear::<f64>().red as f32)
        .collect();
    let opponent: Vec<[f32; 3]> = picture
        .rgb
        .chunks_exact(3)
        .map(|pixel| {
            let [red, green, blue] = [0, 1, 2].map(|i| linear[usize::from(pixel[i])]);
            let xyz = Xyz::from_color(LinSrgb::new(red, green, blue));
            let [x, y, z] = [xyz.x / WHITE[0], xyz.y, xyz.z / WHITE[2]];
            [y, x - y, y - z]
        })
        .collect();
    let [light, red, blue] = [0, 1, 2].map(|channel| {
        let plane: Vec<f32> = opponent.iter().map(|pixel| pixel[channel]).collect();
        blurred(&plane, picture.width, &EYE[channel], pixels_per_deg)
    });
    let channels = light.iter().zip(&red).zip(&blue);
    channels
        .map(|((&light, &red), &blue)| {
            let xyz = Xyz::new((light + red) * WHITE[0], light, (light - blue) * WHITE[2]);
            let shown = LinSrgb::from_color(xyz);
            let [red, green, blue] = [shown.red, shown.green, shown.blue]
                .map(|part: f32| f64::from(part.clamp(0.0, 1.0)));
            Lab::from_color(LinSrgb::new(red, green, blue))
        })
        .collect()
}

/// A plane convolved with a sum of Gaussians whose weights sum to one; at the borders the outermost pixels go on.
fn blurred(plane: &[f32], width: usize, gaussians: &[(f32, f32)], pixels_per_deg: f32) -> Vec<f32> {
    const PI: f32 = std::f32::consts::PI;
    let widest = EYE.iter().flatten().map(|part| part.1).fold(0.0, f32::max);
    let reach = (3.0 * (widest / (2.0 * PI * PI)).sqrt() * pixels_per_deg).ceil() as i32;
    let kernels: Vec<(f32, Vec<f32>)> = gaussians
        .iter()
        .filter(|(amplitude, _)| *amplitude > 0.0)
        .map(|&(amplitude, width)| {
            let kernel: Vec<f32> = (-reach..=reach)
                .map(|off| {
                    let off_deg = off as f32 / pixels_per_deg;
                    ops::exp(-PI * PI * off_deg * off_deg / width)
                })
                .collect();
            let sum: f32 = kernel.iter().sum();
            let weight = amplitude * (PI / width).sqrt() * sum * sum;
            (weight, kernel.into_iter().map(|part| part / sum).collect())
        })
        .collect();
    let whole: f32 = kernels.iter().map(|(weight, _)| weight).sum();
    let mut sum = vec![0.0; plane.len()];
    for (weight, kernel) in kernels {
        let part = convolved(plane, width, &kernel);
        for (sum, part) in sum.iter_mut().zip(part) {
            *sum += part * weight / whole;
        }
    }
    sum
}

/// A plane convolved with a kernel along its rows, then along its columns.
fn convolved(plane: &[f32], width: usize, kernel: &[f32]) -> Vec<f32> {
    let half = (kernel.len() / 2) as isize;
    let height = plane.len() / width.max(1);
    // What counts of a kernel: beyond that it is zero on the screen.
    let within: Vec<(isize, f32)> = kernel
        .iter()
        .enumerate()
        .filter(|(_, share)| **share > 1e-6)
        .map(|(index, share)| (index as isize - half, *share))
        .collect();
    let mut rows = vec![0.0; plane.len()];
    rows.par_chunks_mut(width.max(1))
        .zip(plane.par_chunks(width.max(1)))
        .for_each(|(to, from)| {
            for (column, to) in to.iter_mut().enumerate() {
                *to = within
                    .iter()
                    .map(|&(off, share)| {
                        let at = (column as isize + off).clamp(0, width as isize - 1);
                        from[at as usize] * share
                    })
                    .sum();
            }
        });
    let mut columns = vec![0.0; plane.len()];
    columns
        .par_chunks_mut(width.max(1))
        .enumerate()
        .for_each(|(row, to)| {
            for &(off, share) in &within {
                let at = (row as isize + off).clamp(0, height as isize - 1) as usize;
                let from = &rows[at * width..(at + 1) * width];
                for (to, from) in to.iter_mut().zip(from) {
                    *to += from * share;
                }
            }
        });
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Test data of Sharma, Wu and Dalal, Color Res. Appl. 30, 2005, table 1: two colours and their difference.
    const PUBLISHED: [[f64; 7]; 34] = [
        [50.0, 2.6772, -79.7751, 50.0, 0.0, -82.7485, 2.0425],
        [50.0, 3.1571, -77.2803, 50.0, 0.0, -82.7485, 2.8615],
        [50.0, 2.8361, -74.02, 50.0, 0.0, -82.7485, 3.4412],
        [50.0, -1.3802, -84.2814, 50.0, 0.0, -82.7485, 1.0],
        [50.0, -1.1848, -84.8006, 50.0, 0.0, -82.7485, 1.0],
        [50.0, -0.9009, -85.5211, 50.0, 0.0, -82.7485, 1.0],
        [50.0, 0.0, 0.0, 50.0, -1.0, 2.0, 2.3669],
        [50.0, -1.0, 2.0, 50.0, 0.0, 0.0, 2.3669],
        [50.0, 2.49, -0.001, 50.0, -2.49, 0.0009, 7.1792],
        [50.0, 2.49, -0.001, 50.0, -2.49, 0.001, 7.1792],
        [50.0, 2.49, -0.001, 50.0, -2.49, 0.0011, 7.2195],
        [50.0, 2.49, -0.001, 50.0, -2.49, 0.0012, 7.2195],
        [50.0, -0.001, 2.49, 50.0, 0.0009, -2.49, 4.8045],
        [50.0, -0.001, 2.49, 50.0, 0.001, -2.49, 4.8045],
        [50.0, -0.001, 2.49, 50.0, 0.0011, -2.49, 4.7461],
        [50.0, 2.5, 0.0, 50.0, 0.0, -2.5, 4.3065],
        [50.0, 2.5, 0.0, 73.0, 25.0, -18.0, 27.1492],
        [50.0, 2.5, 0.0, 61.0, -5.0, 29.0, 22.8977],
        [50.0, 2.5, 0.0, 56.0, -27.0, -3.0, 31.903],
        [50.0, 2.5, 0.0, 58.0, 24.0, 15.0, 19.4535],
        [50.0, 2.5, 0.0, 50.0, 3.1736, 0.5854, 1.0],
        [50.0, 2.5, 0.0, 50.0, 3.2972, 0.0, 1.0],
        [50.0, 2.5, 0.0, 50.0, 1.8634, 0.5757, 1.0],
        [50.0, 2.5, 0.0, 50.0, 3.2592, 0.335, 1.0],
        [
            60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644,
        ],
        [
            63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.263,
        ],
        [61.2901, 3.7196, -5.3901, 61.4292, 2.248, -4.962, 1.8731],
        [35.0831, -44.1164, 3.7933, 35.0232, -40.0716, 1.5901, 1.8645],
        [22.7233, 20.0904, -46.694, 23.0331, 14.973, -42.5619, 2.0373],
        [36.4612, 47.858, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146],
        [90.8027, -2.0831, 1.441, 91.1528, -1.6435, 0.0447, 1.4441],
        [90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381],
        [6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377],
        [2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082],
    ];

    #[test]
    fn colour_differences_have_their_published_values() {
        for [l, a, b, other_l, other_a, other_b, expected] in PUBLISHED {
            let found = f64::from(apart(
                Lab::new(l, a, b),
                Lab::new(other_l, other_a, other_b),
            ));
            // Four decimals were published.
            assert!((found - expected).abs() < 6e-5, "{found}, not {expected}");
        }
    }

    /// Dots of three colours, with a brown patch and one red dot or without.
    fn dots(marked: bool) -> Picture {
        let (width, height) = (48, 32);
        let colour = |x: usize, y: usize| {
            if marked && (20..27).contains(&x) && (12..16).contains(&y) {
                [96, 70, 52]
            } else if marked && (x, y) == (35, 20) {
                [255, 40, 40]
            } else {
                [
                    150 + (x * 7 + y * 3) % 23,
                    120 + (x * 5 + y * 11) % 19,
                    90 + (x * 3 + y * 13) % 17,
                ]
            }
        };
        Picture {
            width,
            height,
            rgb: (0..height)
                .flat_map(|y| (0..width).flat_map(move |x| colour(x, y)))
                .map(|part| part as u8)
                .collect(),
        }
    }

    /// Reckoned with colour-science 0.4.7 (its sRGB, CIE L\*a\*b\* and CIEDE2000) and a two-dimensional convolution by `SciPy`.
    #[test]
    fn a_filtered_difference_is_what_colour_science_reckons() {
        let found = difference(&dots(false), &dots(true), 40.0);
        let at = |x: usize, y: usize| found.delta_e[y * found.width + x];
        for (x, y, expected) in [
            (23, 14, 23.323),
            (20, 12, 14.543),
            (19, 12, 2.696),
            (18, 14, 1.464),
            (35, 20, 18.702),
            (36, 20, 7.182),
            (36, 21, 2.592),
            (37, 20, 0.309),
            (30, 16, 0.094),
            (0, 0, 0.0),
        ] {
            let found = at(x, y);
            assert!(
                (found - expected).abs() < 0.03,
                "{x} {y}: {found}, not {expected}"
            );
        }
        let mean = found.delta_e.iter().sum::<f32>() / found.delta_e.len() as f32;
        assert!((mean - 0.490_98).abs() < 0.002, "{mean}");
        let lightness = found.lightness[14 * found.width + 23];
        assert!((lightness - 56.47).abs() < 0.05, "{lightness}");
    }

    #[test]
    fn a_picture_does_not_differ_from_itself_and_a_finer_screen_hides_more() {
        let (plain, marked) = (dots(false), dots(true));
        let itself = difference(&marked, &marked, 40.0);
        assert!(itself.delta_e.iter().all(|delta| *delta == 0.0));
        let red_dot = |pixels_per_deg| {
            let found = difference(&plain, &marked, pixels_per_deg);
            found.delta_e[20 * found.width + 35]
        };
        assert!(
            red_dot(80.0) < 0.7 * red_dot(40.0),
            "{} {}",
            red_dot(80.0),
            red_dot(40.0)
        );
    }
}
