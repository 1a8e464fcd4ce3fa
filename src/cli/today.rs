//! The day, from the system's clock: asked for by commands only, so that everything below them gives the same answer for
//! the same day.

use jiff::civil::Date;

/// The day now in UTC. `SOURCE_DATE_EPOCH`, seconds since 1970, stands for now where it is set.
pub(super) fn today() -> Date {
    let set = std::env::var("SOURCE_DATE_EPOCH").ok();
    let now = set
        .and_then(|seconds| seconds.parse().ok())
        .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok())
        .unwrap_or_else(jiff::Timestamp::now);
    now.to_zoned(jiff::tz::TimeZone::UTC).date()
}
