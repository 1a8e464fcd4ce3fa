//! Which variation, as typed: digits of every script are digits.

use std::num::ParseIntError;

use crate::text::normal;

/// The number of a variation.
pub(super) fn seed(typed: &str) -> Result<u64, ParseIntError> {
    normal(typed).trim().parse()
}

#[cfg(test)]
mod tests {
    use super::seed;

    /// An instructor who typed ١٢ was told that it is no digit.
    #[test]
    fn a_seed_is_typed_in_the_digits_of_any_script() {
        for typed in ["12", "١٢", "۱۲", "१२", "１２", " 12 "] {
            assert_eq!(seed(typed), Ok(12), "{typed}");
        }
        for wrong in ["", "-1", "many", "1.5", "99999999999999999999999"] {
            assert!(seed(wrong).is_err(), "{wrong}");
        }
    }
}
