//! Schema of a doctrine pack's file. Every number carries its source and its certainty.

mod drill;
mod reports;
mod scoring;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::vocabulary::{Radio, SignKind};

pub use drill::{Drill, DrillStep, GroundAct, GroundDrill, GroundRule, GroundStep, Step};
pub use reports::{ContactReport, Field, PriorityRow, PriorityRule, ReportFormat, ReportLine};
pub use scoring::{
    Block, BlockWeight, CriterionRule, CriticalRule, FalseAlarmPattern, PassRule, Scoring,
};

/// The pack format this build reads and writes.
pub const FORMAT: u32 = 1;

/// A value with its evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sourced<T> {
    /// The value; the field's name gives its unit.
    pub value: T,
    /// Id of one of the pack's sources.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
    /// Note for the reader: a conflict with another source, an edition, a choice made.
    #[serde(default)]
    pub note: Text,
}

/// Certainty of a fact.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
pub enum Sure {
    /// Read in the source named.
    Sourced,
    /// Read in a secondary source that reports the first.
    SecondHand,
    /// Derived from sourced numbers, or a proposal of this program.
    Derived,
    /// General knowledge; must be confirmed before use.
    Unverified,
    /// A placeholder that the mission must replace.
    Example,
}

/// A source of facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Short name, used by [`Sourced::source`].
    #[schemars(extend("names" = "source"))]
    pub id: String,
    /// Title.
    pub title: String,
    /// Where it can be found.
    pub address: String,
    /// Date of the edition or of reading, `2026-03` or `2026-03-01`; `undated` when unknown.
    pub date: String,
}

/// A doctrine pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Version of the file format.
    pub format: u32,
    /// Short name; the same as the file's name without `.ron`.
    pub id: String,
    /// Version of the pack's content: `1.0`.
    pub version: String,
    /// Date of the content, `2026-11-22`.
    pub date: String,
    /// What people call it.
    pub title: Text,
    /// What it is for, what it chose where sources conflict, and what must be confirmed before use.
    pub preface: Text,
    /// Sources of its facts.
    pub sources: Vec<Source>,
    /// Stand-off distances.
    pub distances: Distances,
    /// Radio silence near an item.
    pub radio: RadioRules,
    /// Halts and checks.
    pub halts: HaltRules,
    /// The immediate-action drill.
    pub drill: Drill,
    /// The drill on ground that may be mined; none when the pack has none. It is taught and not scored by itself.
    #[serde(default)]
    pub suspected_ground: Option<GroundDrill>,
    /// Report layouts.
    pub reports: Vec<ReportFormat>,
    /// Id of the report form that the trainee uses.
    #[schemars(extend("wants" = ["report"]))]
    pub report_in_force: String,
    /// Id of the form for the hand-over briefing to the specialists; none when the pack asks for no briefing.
    #[serde(default)]
    #[schemars(extend("wants" = ["report"]))]
    pub handover_in_force: Option<String>,
    /// Id of the form for the report after an incident; none when the pack asks for none.
    #[serde(default)]
    #[schemars(extend("wants" = ["report"]))]
    pub casualty_report: Option<String>,
    /// What makes a short first report a contact report; none when every report is judged as a full one.
    #[serde(default)]
    pub contact_report: Option<ContactReport>,
    /// Priority of a report.
    pub priority: PriorityRule,
    /// What counts as a hit.
    pub marking: Marking,
    /// Points, thresholds and pass rules.
    pub scoring: Scoring,
}

/// Stand-off distances.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Distances {
    /// One row per class.
    pub classes: Vec<StandOffClass>,
    /// Distance to keep while the class is unknown, metres.
    pub in_doubt_m: Sourced<f32>,
    /// Preferred distance for people in the open while the class is unknown, metres; at least `in_doubt_m`. A person
    /// beyond it may be in sight of the item. Defaults to `in_doubt_m`.
    #[serde(default)]
    pub in_doubt_preferred_m: Option<Sourced<f32>>,
}

/// One class of the stand-off table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StandOffClass {
    /// Short name, used by [`crate::scenario::schema::Device::class`].
    #[schemars(extend("names" = "class"))]
    pub id: String,
    /// What people call it.
    pub name: Text,
    /// True when only a vehicle is large enough for this class: nothing smaller is ever taken for one.
    #[serde(default)]
    pub vehicle_borne: bool,
    /// Mandatory distance: nobody stays within it, metres; an opportunity to notice ends here.
    pub mandatory_m: Sourced<f32>,
    /// Required distance for a patrol on foot in the open, metres; at least `mandatory_m`.
    pub required_m: Sourced<f32>,
    /// Preferred distance for people in the open, metres; at least `required_m`. A person beyond it may be in sight
    /// of the item.
    pub preferred_m: Sourced<f32>,
}

/// Radio silence near an item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RadioRules {
    /// Silence radius by kind of radio, metres.
    pub silent_within_m: Vec<(Radio, Sourced<f32>)>,
    /// Size of a runner party; [`RUNNERS`] when left out.
    #[serde(default)]
    pub runners: Option<Sourced<u8>>,
}

/// Default size of a runner party: nobody goes alone. A proposal of this program.
pub const RUNNERS: u8 = 2;

/// Halts and checks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HaltRules {
    /// Radius of the check at every stop, metres (5).
    pub near_check_m: Sourced<f32>,
    /// Radius of the check at a longer stop, metres (20 or 25).
    pub far_check_m: Sourced<f32>,
    /// A stop longer than this requires the far check, seconds.
    pub far_check_after_s: Sourced<f32>,
    /// A shorter stop is no halt, seconds.
    pub halt_after_s: Sourced<f32>,
    /// Distance short of a vulnerable point to stop and look, metres.
    pub short_of_vulnerable_point_m: Sourced<f32>,
    /// Range from which a vulnerable point can be looked over with the naked eye, metres; multiplied by the
    /// magnification through binoculars. Unlimited when left out.
    #[serde(default)]
    pub vulnerable_point_seen_from_m: Option<Sourced<f32>>,
    /// Width of an azimuth bin of a look, degrees; must divide 360.
    pub azimuth_bin_deg: Sourced<f32>,
    /// Lower edges of the elevation bins above the lowest, degrees, ascending; above head height is the last bin.
    pub elevation_edges_deg: Sourced<Vec<f32>>,
}

/// What counts as a hit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Marking {
    /// Largest distance of a mark from a sign that is a hit, metres.
    pub match_radius_m: Sourced<f32>,
    /// Largest angle between mark and sign, seen from the eye, that is a hit, degrees.
    pub match_angle_deg: Sourced<f32>,
    /// Kinds of sign that a trainee can name, in the order of the handbook's chapters.
    pub kinds: Vec<SignKind>,
}

impl Distances {
    /// Range within which people must be out of sight of an item of unknown class, metres.
    pub fn in_doubt_preferred_m(&self) -> f32 {
        self.in_doubt_preferred_m
            .as_ref()
            .map_or(self.in_doubt_m.value, |preferred| preferred.value)
    }
}

impl Pack {
    /// A row of the stand-off table.
    pub fn class(&self, id: &str) -> Option<&StandOffClass> {
        self.distances.classes.iter().find(|class| class.id == id)
    }

    /// The report form in force; packs that passed `check` have it.
    pub fn report_in_force(&self) -> Option<&ReportFormat> {
        self.report(&self.report_in_force)
    }

    /// The report form of an id.
    pub fn report(&self, id: &str) -> Option<&ReportFormat> {
        self.reports.iter().find(|format| format.id == id)
    }

    /// The form of the hand-over briefing, if the pack asks for one.
    pub fn handover(&self) -> Option<&ReportFormat> {
        self.report(self.handover_in_force.as_ref()?)
    }

    /// The form of the report after an incident, if the pack asks for one.
    pub fn after_incident(&self) -> Option<&ReportFormat> {
        self.report(self.casualty_report.as_ref()?)
    }

    /// The rule of a criterion, if it is in force.
    pub fn criterion(&self, id: &str) -> Option<&CriterionRule> {
        self.scoring.criteria.iter().find(|rule| rule.id == id)
    }

    /// The source of an id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// Size of a runner party, at least one.
    pub fn runners(&self) -> usize {
        let runners = self.radio.runners.as_ref();
        usize::from(runners.map_or(RUNNERS, |runners| runners.value)).max(1)
    }

    /// Radius of radio silence for this kind of radio, metres.
    pub fn silent_within_m(&self, radio: Radio) -> f32 {
        self.radio
            .silent_within_m
            .iter()
            .filter(|(kind, _)| *kind == radio)
            .map(|(_, radius)| radius.value)
            .fold(0.0, f32::max)
    }
}
