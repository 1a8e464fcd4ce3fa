//! What is remembered and forgotten, each for itself.

use crate::scenario::schema::Light;
use crate::scoring::report_truth;
use crate::text::{Message, Text};
use crate::vocabulary::SignKind;

/// A skill.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skill {
    /// To notice a kind of sign at a range in a light.
    Sign {
        /// The kind.
        kind: SignKind,
        /// How far off it can be noticed first.
        range: RangeBand,
        /// The light.
        light: LightBand,
    },
    /// To look before a vulnerable point: a criterion by id.
    VulnerablePoint(String),
    /// A step of the drill: a criterion by id.
    DrillStep(String),
    /// A rule of distance: a criterion by id.
    Distance(String),
    /// A line of a report: a field of the doctrine by name.
    ReportLine(String),
}

/// How far off a sign can be noticed. A proposal of this program: within the near check, on the way ahead, and where
/// binoculars are needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RangeBand {
    /// Under 15 m.
    Near,
    /// 15 to 40 m.
    Ahead,
    /// Over 40 m.
    Far,
}

/// The light as far as it matters to what is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LightBand {
    /// Full daylight.
    Day,
    /// Anything less.
    Poor,
}

/// Criteria of [`Skill::VulnerablePoint`].
const VULNERABLE_POINTS: [&str; 2] = ["vulnerable-points-scanned", "vulnerable-point-halts"];

/// Criteria of [`Skill::Distance`].
const DISTANCES: [&str; 9] = [
    "withdrawal-distance",
    "withdrawal-on-known-ground",
    "everybody-at-distance",
    "time-inside-ring",
    "closest-approach-after-mark",
    "hard-cover",
    "out-of-sight",
    "report-from-safe-place",
    "control-point-sited",
];

/// Criteria of [`Skill::DrillStep`].
const DRILL_STEPS: [&str; 18] = [
    "near-check-coverage",
    "far-check-coverage",
    "look-above-head-height",
    "secondary-search",
    "people-asked",
    "report-sent",
    "briefing-given",
    "stop-after-mark",
    "warn-others",
    "control-point-checked",
    "cordon-posts",
    "cordon-all-round",
    "civilians-cleared",
    "civilians-held",
    "secondary-check",
    "radio-discipline",
    "drill-order",
    "handed-over",
];

impl Skill {
    /// The skill that a criterion shows; none for one that sums up others.
    pub fn of_criterion(id: &str) -> Option<Self> {
        let skill = match id {
            id if VULNERABLE_POINTS.contains(&id) => Self::VulnerablePoint,
            id if DISTANCES.contains(&id) => Self::Distance,
            id if DRILL_STEPS.contains(&id) => Self::DrillStep,
            _ => return None,
        };
        Some(skill(id.to_owned()))
    }

    /// A stable word for it.
    pub fn id(&self) -> String {
        match self {
            Self::Sign { kind, range, light } => format!("sign/{kind:?}/{range:?}/{light:?}"),
            Self::VulnerablePoint(id) => format!("vulnerable-point/{id}"),
            Self::DrillStep(id) => format!("drill/{id}"),
            Self::Distance(id) => format!("distance/{id}"),
            Self::ReportLine(field) => format!("report/{field}"),
        }
    }

    /// What it is called; `asks` are the words of a report line.
    pub fn called(&self, asks: Option<&Text>) -> Message {
        match self {
            Self::Sign { kind, range, light } => Message::new("refresh-skill-sign")
                .with("kind", report_truth::kind(*kind))
                .with(
                    "range",
                    Message::new(match range {
                        RangeBand::Near => "refresh-range-near",
                        RangeBand::Ahead => "refresh-range-ahead",
                        RangeBand::Far => "refresh-range-far",
                    }),
                )
                .with(
                    "light",
                    Message::new(match light {
                        LightBand::Day => "refresh-light-day",
                        LightBand::Poor => "refresh-light-poor",
                    }),
                ),
            Self::VulnerablePoint(id) | Self::DrillStep(id) | Self::Distance(id) => {
                Message::new(format!("criterion-{id}"))
            }
            Self::ReportLine(field) => {
                let words = asks.cloned().unwrap_or_else(|| Text::english(field));
                Message::new("refresh-skill-line").with("asks", words)
            }
        }
    }
}

impl RangeBand {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Near, Self::Ahead, Self::Far];

    /// The band of a range; where the record does not say how far off the sign was, ahead.
    pub fn of(range_m: Option<f32>) -> Self {
        match range_m {
            Some(range_m) if range_m < 15.0 => Self::Near,
            Some(range_m) if range_m > 40.0 => Self::Far,
            _ => Self::Ahead,
        }
    }
}

impl From<Light> for LightBand {
    fn from(light: Light) -> Self {
        match light {
            Light::Day => Self::Day,
            Light::Dull | Light::Dusk | Light::Twilight => Self::Poor,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doctrine::criteria::known;

    #[test]
    fn every_criterion_of_a_skill_exists_and_belongs_to_one() {
        let all = VULNERABLE_POINTS
            .iter()
            .chain(&DISTANCES)
            .chain(&DRILL_STEPS);
        let mut seen: Vec<&str> = Vec::new();
        for id in all {
            assert!(known(id).is_some(), "{id}");
            assert!(Skill::of_criterion(id).is_some());
            assert!(!seen.contains(id), "{id}");
            seen.push(id);
        }
        assert_eq!(Skill::of_criterion("devices-found"), None);
    }
}
