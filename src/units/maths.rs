//! Mathematics with the same bits on every system, where the standard library uses the platform's own. The rest comes
//! from [`bevy::math::ops`] and, for `f64`, from `libm`.

/// Hypotenuse. Squares are exact in double precision; rounded once.
pub fn hypot(one: f32, other: f32) -> f32 {
    let (one, other) = (f64::from(one), f64::from(other));
    (one * one + other * other).sqrt() as f32
}

/// Integer power, multiplied out in one order.
pub fn power(base: f32, exponent: u32) -> f32 {
    (0..exponent).fold(1.0, |product, _| product * base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_the_nearest_number_there_is() {
        assert_eq!(hypot(3.0, -4.0), 5.0);
        assert_eq!(hypot(0.0, 0.0), 0.0);
        assert_eq!(hypot(2e38, 2e38), 2.828_427e38);
        assert!(hypot(f32::NAN, 1.0).is_nan());
    }

    #[test]
    fn a_power_is_multiplied_out() {
        assert_eq!(power(-2.0, 5), -32.0);
        assert_eq!(power(7.0, 0), 1.0);
    }
}
