//! Report forms: their lines, what each asks, and the rule of priorities.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Sure;
use crate::text::Text;
use crate::vocabulary::{Impact, Worth};

/// Layout of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportFormat {
    /// Short name: `nine-line`, `methane`.
    #[schemars(extend("names" = "report"))]
    pub id: String,
    /// What people call it.
    pub name: Text,
    /// Its lines in order.
    pub lines: Vec<ReportLine>,
    /// Where the layout comes from.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
    /// Note for the reader, as a sourced value has one.
    #[serde(default)]
    pub note: Text,
}

/// One line of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportLine {
    /// Its label: `1`, `M`. Letters may repeat (METHANE has two E), numbers may not.
    pub label: String,
    /// The question.
    pub asks: Text,
    /// Type of the answer, and how it is judged.
    pub field: Field,
}

/// What a report line asks for; each has one type of answer (see [`crate::sim::action::Answer`]) and one truth.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Field {
    /// Date-time group of discovery.
    DateTimeOfDiscovery,
    /// Reporting unit.
    Unit,
    /// Reporting unit and grid of the item.
    UnitAndGrid,
    /// Grid of the item.
    Grid,
    /// Frequency and call sign.
    Contact,
    /// Stand-off class (or unknown) and what is seen.
    Item,
    /// Chemical, biological, radiological or nuclear contamination seen.
    Contamination,
    /// What the item threatens.
    Threatened,
    /// Effect on the mission.
    MissionImpact,
    /// Protective measures taken.
    Measures,
    /// Priority recommended.
    Priority,
    /// Whether a major incident is declared.
    MajorIncident,
    /// Hazards present or possible.
    Hazards,
    /// Hazards besides the item itself, seen or possible; none is an answer.
    OtherHazards,
    /// Access and egress for those who come.
    Access,
    /// Number of casualties.
    Casualties,
    /// Services present or needed.
    Services,
    /// How the item was discovered: with the naked eye, through binoculars, from local people.
    SeenHow,
    /// Number of cordon posts manned.
    CordonPosts,
    /// Number of local people inside the required distance.
    CiviliansInside,
}

/// What makes a short first report a contact report: it reports at once that something was found, and the full report
/// follows from a safe place. Recognised by its content, whatever its form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactReport {
    /// Fields it must answer. A line that asks for more than the field counts too.
    pub tells: Vec<Field>,
    /// Most lines that it may answer.
    pub most_lines: u32,
    /// Source.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
}

/// How a report's priority follows from what is threatened and stopped: the first matching row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PriorityRule {
    /// Rows, most urgent first.
    pub rows: Vec<PriorityRow>,
    /// Source of the rule.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
    /// Note for the reader, as a sourced value has one.
    #[serde(default)]
    pub note: Text,
}

/// A row matches when the impact or the worth of a threatened asset is at least the one given; a row that gives
/// neither always matches and comes last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PriorityRow {
    /// Short name: `immediate`, `indirect`, `minor`, `no-threat`.
    pub id: String,
    /// What people call it.
    pub name: Text,
    /// Least impact on the mission that matches.
    #[serde(default)]
    pub impact_at_least: Option<Impact>,
    /// Least worth of an asset within the required distance that matches.
    #[serde(default)]
    pub worth_at_least: Option<Worth>,
}

impl PriorityRule {
    /// The priority of a report: the first row that matches this impact on the mission, or this worth of the
    /// worthiest asset threatened (none when nothing is). None only for a pack without a last row that always
    /// matches.
    pub fn applies(&self, impact: Impact, worth: Option<Worth>) -> Option<&PriorityRow> {
        self.rows.iter().find(|row| {
            let by_impact = row.impact_at_least.map(|least| impact >= least);
            let by_worth = row.worth_at_least.map(|least| worth >= Some(least));
            match (by_impact, by_worth) {
                (None, None) => true,
                (impact, worth) => impact == Some(true) || worth == Some(true),
            }
        })
    }
}
