//! Rounding of kept distances: whole metres, rounded down.
//!
//! One rounding for tables, sentences, charts and thresholds: a person at 299.5 m is shown as 299 m, and 299 is not
//! 300.

/// Measurement tolerance, metres: 299.9995 m is 300 m.
const MEASURED_WITHIN_M: f32 = 0.001;

/// A kept distance in whole metres, rounded down.
pub fn whole_m(metres: f32) -> f32 {
    (metres + MEASURED_WITHIN_M).floor()
}

/// True when a kept distance reaches the required one, compared in the whole metres that are shown.
pub fn reaches(kept_m: f32, asked_m: f32) -> bool {
    whole_m(kept_m) >= asked_m
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_metre_short_is_short() {
        assert_eq!(whole_m(299.5), 299.0);
        assert!(!reaches(299.5, 300.0));
        assert!(!reaches(299.99, 300.0));
        assert!(reaches(300.0, 300.0));
        assert!(reaches(299.9995, 300.0));
    }

    #[test]
    fn what_is_not_known_reaches_nothing() {
        assert!(!reaches(f32::NAN, 0.0));
        assert!(reaches(f32::INFINITY, 300.0));
    }
}
