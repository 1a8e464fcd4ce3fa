//! The unit in which each criterion measures, and in which its thresholds are written.
//!
//! The measuring itself is in `scoring`, which doctrine never sees; a test holds the two lists together.

/// Hundredths of a whole: 80 is four in five.
pub const PERCENT: &str = "%";

/// Parts of one whole: 0.8 is four in five.
pub const SHARE: &str = "share";

/// Units (see [`crate::scoring::criterion::Criterion::unit`]) and the criteria that measure in them. A bare number has
/// no unit.
pub const UNITS: &[(&str, &[&str])] = &[
    (
        PERCENT,
        &[
            "devices-found",
            "false-alarms",
            "sign-kind-named",
            "vulnerable-points-scanned",
            "vulnerable-point-halts",
            "near-check-coverage",
            "far-check-coverage",
            "look-above-head-height",
            "secondary-search",
            "secondary-found",
            "route-viewed",
            "suspected-area-looked",
        ],
    ),
    (
        SHARE,
        &[
            "report-complete",
            "report-form",
            "report-unit",
            "report-contact",
            "report-item",
            "report-contamination",
            "report-threatened",
            "report-impact",
            "report-measures",
            "report-priority",
            "report-major-incident",
            "report-access",
            "report-casualties",
            "report-from-safe-place",
            "withdrawal-distance",
            "withdrawal-on-known-ground",
            "everybody-at-distance",
            "closest-approach-after-mark",
            "hard-cover",
            "out-of-sight",
            "control-point-sited",
            "cordon-all-round",
            "civilians-held",
            "civilians-cleared",
            "briefing-complete",
            "briefing-true",
            "casualty-report-true",
            "secondary-check",
            "drill-order",
            "spacing-kept",
            "clean-patrol-completed",
            "suspected-area-left",
        ],
    ),
    ("x", &["range-of-first-mark", "search-pace"]),
    (
        "s",
        &[
            "time-to-mark",
            "time-to-report",
            "casualty-report-sent",
            "stop-after-mark",
            "warn-others",
            "cover-after-incident",
            "counted-after-incident",
            "time-inside-ring",
        ],
    ),
    ("min", &["report-time-of-discovery"]),
    ("m", &["report-grid"]),
    (
        "count",
        &[
            "report-sent",
            "control-point-checked",
            "cordon-posts",
            "radio-discipline",
            "handed-over",
            "people-asked",
            "briefing-given",
        ],
    ),
    ("", &["confidence-calibration"]),
];

/// The most that a criterion measured as a share can be asked to reach. Only a withdrawal can go beyond the whole that is
/// required, and a pack may ask for some more; nobody asks for half as much again.
pub fn most_share_of(criterion: &str) -> f32 {
    match criterion {
        "withdrawal-distance" => 1.5,
        _ => 1.0,
    }
}

/// The unit of that criterion; none for one that is not known.
pub fn unit_of(criterion: &str) -> Option<&'static str> {
    UNITS
        .iter()
        .find(|(_, criteria)| criteria.contains(&criterion))
        .map(|(unit, _)| *unit)
}

/// How much nearer somebody may come after the mark when the pack gives no limit, metres: a few steps to the side for
/// another look are no approach.
pub const APPROACH_M: f32 = 5.0;

/// How far somebody may get from where they were at the mark on ground that nobody has walked when the pack gives no
/// limit, metres: the steps in which one comes to a stand.
pub const STAND_M: f32 = 5.0;

/// How far from walked ground one is past an item when the pack gives no limit, metres.
pub const CROSSING_M: f32 = 10.0;

/// How long a way may stay open when the pack gives no limit, seconds: time for a relief.
pub const RELIEF_S: f32 = 30.0;

/// The limit of that critical error where the pack gives none, with its unit; none for one that knows no limit.
pub fn own_limit_of(critical_error: &str) -> Option<(f32, &'static str)> {
    match critical_error {
        "approached-after-mark" => Some((APPROACH_M, "m")),
        "left-known-ground" => Some((STAND_M, "m")),
        "crossed-item" => Some((CROSSING_M, "m")),
        "cordon-left-open" => Some((RELIEF_S, "s")),
        _ => None,
    }
}
