//! Aspects of a report line: one truth, one measure each.

use crate::doctrine::Pack;
use crate::doctrine::schema::Field;
use crate::scoring::judgement::Outcome;
use crate::text::Message;

/// Tolerance of a time without a rule of the pack, minutes.
const RIGHT_WITHIN_MIN: f64 = 2.0;

/// One thing that a report states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// Time of discovery of the item.
    Discovery,
    /// Reporting unit.
    Unit,
    /// Position of the item.
    Grid,
    /// Frequency and call sign.
    Contact,
    /// Class and appearance of the item.
    Item,
    /// Contamination seen.
    Contamination,
    /// What is threatened.
    Threatened,
    /// Effect on the mission.
    Impact,
    /// Measures taken.
    Measures,
    /// Priority recommended.
    Priority,
    /// Major incident declared.
    MajorIncident,
    /// Hazards present or possible.
    Hazards,
    /// Hazards besides the item itself.
    OtherHazards,
    /// Access and egress.
    Access,
    /// Casualties.
    Casualties,
    /// Services present or needed.
    Services,
    /// How the item was discovered.
    SeenHow,
    /// Number of cordon posts manned.
    CordonPosts,
    /// Local people inside the required distance.
    CiviliansInside,
}

/// What a check found of an answer in the right form: how near it came, and why it is not wholly right; or why it
/// cannot be read at all.
pub(super) type Found = Result<(f64, Option<Message>), Message>;

impl Aspect {
    /// Aspects of a field.
    pub fn of(field: Field) -> &'static [Self] {
        match field {
            Field::DateTimeOfDiscovery => &[Self::Discovery],
            Field::Unit => &[Self::Unit],
            Field::UnitAndGrid => &[Self::Unit, Self::Grid],
            Field::Grid => &[Self::Grid],
            Field::Contact => &[Self::Contact],
            Field::Item => &[Self::Item],
            Field::Contamination => &[Self::Contamination],
            Field::Threatened => &[Self::Threatened],
            Field::MissionImpact => &[Self::Impact],
            Field::Measures => &[Self::Measures],
            Field::Priority => &[Self::Priority],
            Field::MajorIncident => &[Self::MajorIncident],
            Field::Hazards => &[Self::Hazards],
            Field::OtherHazards => &[Self::OtherHazards],
            Field::Access => &[Self::Access],
            Field::Casualties => &[Self::Casualties],
            Field::Services => &[Self::Services],
            Field::SeenHow => &[Self::SeenHow],
            Field::CordonPosts => &[Self::CordonPosts],
            Field::CiviliansInside => &[Self::CiviliansInside],
        }
    }

    /// True when its line may be left empty: whether an incident is a major one is for the services to declare, and
    /// below that level they report without the line (ETHANE).
    pub fn is_optional(self) -> bool {
        self == Self::MajorIncident
    }

    /// The criterion that scores it, if any.
    pub fn criterion(self) -> Option<&'static str> {
        Some(match self {
            Self::Discovery => "report-time-of-discovery",
            Self::Unit => "report-unit",
            Self::Grid => "report-grid",
            Self::Contact => "report-contact",
            Self::Item => "report-item",
            Self::Contamination => "report-contamination",
            Self::Threatened => "report-threatened",
            Self::Impact => "report-impact",
            Self::Measures => "report-measures",
            Self::Priority => "report-priority",
            Self::MajorIncident => "report-major-incident",
            Self::Access => "report-access",
            Self::Casualties => "report-casualties",
            Self::Hazards
            | Self::OtherHazards
            | Self::Services
            | Self::SeenHow
            | Self::CordonPosts
            | Self::CiviliansInside => return None,
        })
    }

    /// Minutes within which a time of discovery is right.
    pub(super) fn right_within_min(pack: &Pack) -> f64 {
        Self::Discovery
            .criterion()
            .and_then(|id| pack.criterion(id))
            .map_or(RIGHT_WITHIN_MIN, |rule| f64::from(rule.met))
    }

    /// The required type of answer, as a message.
    pub(super) fn form(self) -> Message {
        Message::new(match self {
            Self::Discovery => "report-form-date-time",
            Self::Grid => "report-form-grid",
            Self::Unit
            | Self::Contact
            | Self::Access
            | Self::Services
            | Self::Hazards
            | Self::OtherHazards => "report-form-words",
            Self::Item => "report-form-item",
            Self::Contamination | Self::MajorIncident => "report-form-yes-no",
            Self::Threatened => "report-form-assets",
            Self::Impact => "report-form-impact",
            Self::Measures => "report-form-measures",
            Self::Priority => "report-form-priority",
            Self::Casualties | Self::CordonPosts | Self::CiviliansInside => "report-form-number",
            Self::SeenHow => "report-form-seen-how",
        })
    }

    /// The outcome without a rule of the pack: shares are right at 1 and half right at 0.5, minutes within 2 and 5,
    /// metres within the square named and the next one.
    pub(super) fn plain_outcome(self, measured: f64) -> Outcome {
        let (right, half) = match self {
            Self::Discovery => (measured <= RIGHT_WITHIN_MIN, measured <= 5.0),
            Self::Grid => (measured <= 0.0, measured <= 10.0),
            _ => (measured >= 1.0, measured >= 0.5),
        };
        match (right, half) {
            (true, _) => Outcome::Met,
            (false, true) => Outcome::PartlyMet,
            (false, false) => Outcome::NotMet,
        }
    }
}
