//! # A version or date that is not one
//!
//! A scorecard names the pack's version, so that an old score can be understood years later. Versions are numbers with
//! points, `1.0`; the pack's date is a day, `2026-11-22`; a source's date may be a year, a month, a day, or `undated`.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;

/// D041 malformed-version-or-date.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D041",
    name: "malformed-version-or-date",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("malformed_version_or_date.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let is_number = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    if !pack.version.split('.').all(is_number) {
        complaints.add(
            "version",
            Message::new("d041-version").with("version", &pack.version),
        );
    }
    if !is_day(&pack.date) {
        complaints.add("date", Message::new("d041-date").with("date", &pack.date));
    }
    for (i, source) in pack.sources.iter().enumerate() {
        if !is_source_date(&source.date) {
            complaints.add(
                format!("sources[{i}].date"),
                Message::new("d041-source").with("date", &source.date),
            );
        }
    }
}

fn is_day(date: &str) -> bool {
    date.len() == 10 && date.parse::<jiff::civil::Date>().is_ok()
}

fn is_source_date(date: &str) -> bool {
    date == "undated"
        || is_day(date)
        || is_day(&format!("{date}-01"))
        || is_day(&format!("{date}-01-01"))
}
