//! Values of arguments, as typed: digits of every script are digits, and whoever types something else is told what is
//! expected, with an example.

use std::fmt::Display;
use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::text::normal;

/// The number of a variation.
pub(super) fn seed(typed: &str) -> Result<u64, String> {
    whole(0..=u64::MAX, 12)(typed)
}

/// A whole number within a range.
pub(super) fn whole<T>(
    range: RangeInclusive<T>,
    example: T,
) -> impl Fn(&str) -> Result<T, String> + Clone + Send + Sync + 'static
where
    T: Copy + Display + PartialOrd + TryFrom<u64> + Send + Sync + 'static,
{
    move |typed| {
        let number: Option<u64> = plain(typed).parse().ok();
        number
            .and_then(|number| T::try_from(number).ok())
            .filter(|number| range.contains(number))
            .ok_or_else(|| {
                let (least, most) = (range.start(), range.end());
                format!("a whole number from {least} to {most} is expected, for example {example}")
            })
    }
}

/// A share.
pub(super) fn share(typed: &str) -> Result<f64, String> {
    let share: Option<f64> = plain(typed).parse().ok();
    share
        .filter(|share| (0.0..=1.0).contains(share))
        .ok_or_else(|| {
            "a share from 0 to 1 is expected, with a point, for example 0.6 for 60 %".to_owned()
        })
}

/// A distance in metres, with or without its unit.
pub(super) fn metres(typed: &str) -> Result<f32, String> {
    let metres: Option<f32> = plain(typed).trim_end_matches('m').trim_end().parse().ok();
    metres
        .filter(|metres| metres.is_finite() && *metres >= 0.0)
        .ok_or_else(|| {
            "a distance in metres is expected, with a point, for example 450 or 450.5".to_owned()
        })
}

/// A day.
pub(super) fn day(typed: &str) -> Result<Date, String> {
    plain(typed)
        .parse()
        .map_err(|_| "a day is expected: year-month-day, for example 2026-11-30".to_owned())
}

fn plain(typed: &str) -> String {
    normal(typed).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{day, metres, seed, share, whole};

    /// An instructor who typed ١٢ was told that it is no digit.
    #[test]
    fn figures_are_typed_in_the_digits_of_any_script() {
        for typed in ["12", "١٢", "۱۲", "१२", "１２", " 12 "] {
            assert_eq!(seed(typed), Ok(12), "{typed}");
            assert_eq!(whole::<u8>(1..=120, 10)(typed), Ok(12), "{typed}");
            assert_eq!(metres(typed), Ok(12.0), "{typed}");
        }
        assert_eq!(share("٠٫٥"), Ok(0.5));
        assert_eq!(metres("450.5 m"), Ok(450.5));
        assert_eq!(day("٢٠٢٦-١١-٣٠"), day("2026-11-30"));
        assert!(day("2026-11-30").is_ok());
    }

    /// Story: "invalid value '450,5' for '--from <M>': 450,5: M" helped nobody.
    #[test]
    fn whatever_else_is_typed_is_answered_with_what_is_expected_and_an_example() {
        let mut said = Vec::new();
        for wrong in ["", "-1", "many", "1.5", "99999999999999999999999", "201"] {
            said.extend(whole::<u32>(1..=200, 20)(wrong).err());
        }
        for wrong in ["60%", "0,5", "1.1", "NaN", "-0.1"] {
            said.extend(share(wrong).err());
        }
        for wrong in ["450,5", "far", "-3", "inf"] {
            said.extend(metres(wrong).err());
        }
        for wrong in ["30.11.2026", "2026-13-01", "today"] {
            said.extend(day(wrong).err());
        }
        assert_eq!(said.len(), 18);
        for one in said {
            assert!(
                one.contains("expected") && one.contains("for example"),
                "{one}"
            );
        }
    }
}
