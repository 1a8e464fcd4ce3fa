//! Formatted figures: significant digits and decimal signs.

/// Figures with their unit, `≥ 1.25 m/s`, `7.5 / 12.0`: held with a decimal point, shown with the language's own sign
/// ([`super::Catalogue::figures`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures(pub(super) String);

impl Figures {
    /// Every point between two digits of `written` is a decimal point.
    pub fn new(written: impl Into<String>) -> Self {
        Self(written.into())
    }

    /// Placeholder for a missing figure.
    pub fn none() -> Self {
        Self::new("–")
    }
}

impl std::fmt::Display for Figures {
    /// With a decimal point: for building other figures, and for programs.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

/// Rounded for reading: to hundredths when small, to tenths above ten, whole above a hundred.
pub fn number(value: f64) -> String {
    let digits = match value.abs() {
        small if small < 10.0 => 2,
        middle if middle < 100.0 => 1,
        _ => 0,
    };
    let written = format!("{value:.digits$}");
    match written.split_once('.') {
        Some((whole, decimals)) if decimals.bytes().all(|digit| digit == b'0') => whole.to_owned(),
        Some(_) => written.trim_end_matches('0').to_owned(),
        None => written,
    }
}

/// A duration: `7.5 s`, and from a minute on as minutes and seconds, `4:24 min`, rounded as every clock time of a
/// report is.
pub fn duration(seconds: f64) -> String {
    let whole = seconds.round();
    if whole < 60.0 {
        return format!("{} s", number(seconds));
    }
    let whole = whole as u64;
    format!("{}:{:02} min", whole / 60, whole % 60)
}

/// Minutes and seconds into the patrol: `04:10`, `61:05`; rounded, as the seconds of every finding are.
pub fn clock(seconds: f32) -> String {
    let whole = seconds.max(0.0).round() as u32;
    format!("{:02}:{:02}", whole / 60, whole % 60)
}

/// Replaces the point between two digits by the language's decimal sign.
pub(super) fn with_sign(written: &str, sign: char) -> String {
    let letters: Vec<char> = written.chars().collect();
    let digit = |at: Option<usize>| {
        at.and_then(|at| letters.get(at))
            .is_some_and(char::is_ascii_digit)
    };
    letters
        .iter()
        .enumerate()
        .map(|(at, letter)| {
            let decimal = *letter == '.' && digit(at.checked_sub(1)) && digit(Some(at + 1));
            if decimal { sign } else { *letter }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{duration, number, with_sign};

    #[test]
    fn numbers_keep_only_the_digits_that_say_something() {
        assert_eq!(number(0.254), "0.25");
        assert_eq!(number(3.0), "3");
        assert_eq!(number(41.26), "41.3");
        assert_eq!(number(300.4), "300");
        assert_eq!(number(100.0), "100");
    }

    #[test]
    fn from_a_minute_on_a_time_is_said_as_the_clock_has_it() {
        assert_eq!(duration(7.5), "7.5 s");
        assert_eq!(duration(59.0), "59 s");
        assert_eq!(duration(59.98), "1:00 min");
        assert_eq!(duration(263.6), "4:24 min");
        assert_eq!(duration(3_665.0), "61:05 min");
    }

    #[test]
    fn only_a_point_between_digits_is_a_decimal_point() {
        assert_eq!(with_sign("7.5 / 12.0 m. x.5", ','), "7,5 / 12,0 m. x.5");
    }
}
