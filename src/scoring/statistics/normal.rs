//! The standard normal distribution, with the same bits on every system: libraries ask the system for logarithms and
//! exponentials, and one in a thousand of those has another last bit on Windows than on Linux.

/// The value below which lies this share of the distribution: algorithm AS 241, PPND16, of Wichura (Applied Statistics 37,
/// 1988, 477), good to about one part in 10^16.
pub(super) fn quantile(share: f64) -> f64 {
    let from_middle = share - 0.5;
    if from_middle.abs() <= 0.425 {
        let at = 0.180_625 - from_middle * from_middle;
        return from_middle * polynomial(&MIDDLE, at) / polynomial(&BELOW_MIDDLE, at);
    }
    let tail = if from_middle < 0.0 {
        share
    } else {
        1.0 - share
    };
    let depth = (-libm::log(tail)).sqrt();
    let distance = if depth <= 5.0 {
        polynomial(&SIDE, depth - 1.6) / polynomial(&BELOW_SIDE, depth - 1.6)
    } else {
        polynomial(&TAIL, depth - 5.0) / polynomial(&BELOW_TAIL, depth - 5.0)
    };
    distance.copysign(from_middle)
}

/// The density at a value.
pub(super) fn density(at: f64) -> f64 {
    const ROOT_OF_TWO_PI: f64 = 2.506_628_274_631_000_7;
    libm::exp(-0.5 * at * at) / ROOT_OF_TWO_PI
}

/// The highest power first.
fn polynomial(coefficients: &[f64; 8], at: f64) -> f64 {
    coefficients
        .iter()
        .fold(0.0, |sum, coefficient| sum * at + coefficient)
}

/// Of the middle, above the line.
const MIDDLE: [f64; 8] = [
    2509.0809287301227,
    33430.57558358813,
    67265.7709270087,
    45921.95393154987,
    13731.69376550946,
    1971.5909503065513,
    133.14166789178438,
    3.3871328727963665,
];

/// Of the middle, below the line.
const BELOW_MIDDLE: [f64; 8] = [
    5226.495278852854,
    28729.085735721943,
    39307.89580009271,
    21213.794301586597,
    5394.196021424751,
    687.1870074920579,
    42.31333070160091,
    1.0,
];

/// Of the sides, above the line.
const SIDE: [f64; 8] = [
    0.0007745450142783414,
    0.022723844989269184,
    0.2417807251774506,
    1.2704582524523684,
    3.6478483247632045,
    5.769497221460691,
    4.630337846156546,
    1.4234371107496835,
];

/// Of the sides, below the line.
const BELOW_SIDE: [f64; 8] = [
    1.0507500716444169e-09,
    0.0005475938084995345,
    0.015198666563616457,
    0.14810397642748008,
    0.6897673349851,
    1.6763848301838038,
    2.053191626637759,
    1.0,
];

/// Of the tails, above the line.
const TAIL: [f64; 8] = [
    2.0103343992922881e-07,
    2.7115555687434876e-05,
    0.0012426609473880784,
    0.026532189526576124,
    0.29656057182850487,
    1.7848265399172913,
    5.463784911164114,
    6.657904643501103,
];

/// Of the tails, below the line.
const BELOW_TAIL: [f64; 8] = [
    2.0442631033899397e-15,
    1.421511758316446e-07,
    1.8463183175100548e-05,
    0.0007868691311456133,
    0.014875361290850615,
    0.1369298809227358,
    0.599832206555888,
    1.0,
];

#[cfg(test)]
mod tests {
    use statrs::distribution::{Continuous, ContinuousCDF, Normal};

    use super::*;

    #[test]
    fn quantile_and_density_agree_with_those_of_a_library() {
        let library = Normal::standard();
        let tails = (1..40).map(|n| 0.1_f64.powi(n));
        let shares = (1..2_000).map(|n| f64::from(n) / 2_000.0).chain(tails);
        for share in shares {
            let (own, other) = (quantile(share), library.inverse_cdf(share));
            let scale = other.abs().max(1.0);
            assert!(
                (own - other).abs() <= 1e-12 * scale,
                "{share}: {own}, {other}"
            );
            let (own, other) = (density(own), library.pdf(own));
            assert!(
                (own - other).abs() <= 1e-13 * other,
                "{share}: {own}, {other}"
            );
        }
    }

    /// Values of Python's `statistics.NormalDist`, by the same algorithm.
    #[test]
    fn the_last_bits_are_pinned() {
        for (share, value) in [
            (0.5, 0.0),
            (0.9, 1.2815515655446008),
            (0.001, -3.090232306167813),
            (1e-20, -9.262340089798405),
        ] {
            assert_eq!(quantile(share), value, "{share}");
        }
        assert_eq!(density(1.0), 0.24197072451914334);
    }
}
