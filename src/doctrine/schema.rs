//! Schema of a doctrine pack's file. Every number carries its source and its certainty.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::vocabulary::{Impact, Radio, SignKind, Worth};

/// The pack format this build reads and writes.
pub const FORMAT: u32 = 1;

/// Default length of a steady look, seconds: a proposal of this program.
const CONFIRM_LOOK_S: f32 = 3.0;

/// Default share of a block that must be shown: a proposal of this program.
const LEAST_SHOWN: f32 = 0.25;

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

/// The immediate-action drill: steps with their prerequisites. The list is in the order taught.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Drill {
    /// What people call it: `5 Cs`.
    pub name: Text,
    /// Steps in the order taught.
    pub steps: Vec<DrillStep>,
    /// How long a confirming look without optics and without another angle lasts, standing, seconds; three by
    /// default.
    #[serde(default)]
    pub confirm_look_s: Option<Sourced<f32>>,
    /// Where the drill comes from.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
    /// Note for the reader, as with [`Sourced::note`].
    #[serde(default)]
    pub note: Text,
}

/// One step of the drill.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DrillStep {
    /// Which step.
    pub step: Step,
    /// What to do.
    pub says: Text,
    /// Prerequisite steps.
    #[serde(default)]
    pub needs: Vec<Step>,
}

/// Steps that the program can observe.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Step {
    /// Confirm from where you are.
    Confirm,
    /// Withdraw everybody.
    Clear,
    /// Tell others.
    Communicate,
    /// Post the cordon.
    Cordon,
    /// Look for further items.
    Check,
    /// Let nobody in until the specialists take over.
    Control,
}

/// The drill on ground that may be mined, for everybody on foot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroundDrill {
    /// What people call it: `M.I.N.E.D.`.
    pub name: Text,
    /// Steps in the order taught.
    pub steps: Vec<GroundStep>,
    /// What else holds there, each with its own source.
    #[serde(default)]
    pub rules: Vec<GroundRule>,
    /// Where the drill comes from.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
    /// Note for the reader, as with [`Sourced::note`].
    #[serde(default)]
    pub note: Text,
}

/// One step of the drill on ground that may be mined.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroundStep {
    /// Which step.
    pub act: GroundAct,
    /// What to do.
    pub says: Text,
}

/// What one does on ground that may be mined.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum GroundAct {
    /// Every movement stops.
    Stop,
    /// Warn the others and call for help.
    Warn,
    /// Note what else is to be seen, and where the last certainly safe surface is.
    Note,
    /// Decide: back over ground already walked, if safe ground can be reached so.
    Decide,
    /// Else stay, and wait for help.
    Stay,
}

/// A rule for ground that may be mined.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroundRule {
    /// The rule.
    pub says: Text,
    /// Where it comes from.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
}

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
    /// Note for the reader, as with [`Sourced::note`].
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
    /// Note for the reader, as with [`Sourced::note`].
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

/// Points, thresholds and pass rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scoring {
    /// Blocks and their share of 100 points.
    pub blocks: Vec<BlockWeight>,
    /// Criteria in force.
    pub criteria: Vec<CriterionRule>,
    /// Critical errors in force, by id.
    pub critical_errors: Vec<CriticalRule>,
    /// What makes a trainee ready.
    pub pass: PassRule,
    /// Least time for which a device must be noticeable at the planned pace, seconds.
    pub least_opportunity_s: Sourced<f32>,
}

/// A block of criteria.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Block {
    /// Noticing.
    Detection,
    /// Reporting.
    Reporting,
    /// Keeping everybody at a safe distance.
    SafeDistance,
}

/// A block's points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockWeight {
    /// Which.
    pub block: Block,
    /// Points out of 100.
    pub points: f32,
    /// Source of the points.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
}

/// A criterion's weight in its block and its thresholds; the criterion's own documentation defines them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionRule {
    /// The criterion's id.
    #[schemars(extend("names" = "criterion"))]
    pub id: String,
    /// Weight relative to the block's other criteria in force.
    pub weight: f32,
    /// Unit of `met` and `partly`, for readers of the file; always the criterion's own (see [`super::measures`]).
    #[serde(default)]
    pub unit: Option<String>,
    /// Threshold for met, in the criterion's unit.
    pub met: f32,
    /// Threshold for partly met; equal to `met` when there is no partial result.
    pub partly: f32,
    /// True when it must be met or partly met for readiness, whatever the points.
    #[serde(default)]
    pub required: bool,
    /// Source of the threshold.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
}

/// A critical error in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriticalRule {
    /// The critical error's id.
    pub id: String,
    /// How far it may go before it counts, as the critical error's own documentation defines, unit included. Without
    /// one its own default applies; most have none.
    #[serde(default)]
    pub limit: Option<f32>,
    /// Source.
    #[schemars(extend("wants" = ["source"]))]
    pub source: String,
    /// Certainty.
    pub sure: Sure,
}

/// What makes a trainee ready: no critical error, every required criterion, and enough points in every block of which
/// the patrol showed enough.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PassRule {
    /// Least share of points per block, 0..1, for the blocks that count.
    pub least_share: Vec<(Block, Sourced<f32>)>,
    /// Share of a block's points that a patrol must have shown for the block to bear on the verdict, 0..1, so that
    /// one small thing neither carries nor fails a block. A quarter by default.
    #[serde(default)]
    pub least_shown: Option<Sourced<f32>>,
    /// True when walking unaware through a scored device's mandatory distance is *not yet*.
    pub unaware_entry_is_not_yet: Sourced<bool>,
    /// From which number on marking harmless things is a pattern, and *not yet*; none when it never is.
    #[serde(default)]
    pub false_alarm_pattern: Option<FalseAlarmPattern>,
}

/// A pattern of false alarms: marking one harmless thing from afar is right conduct, marking most of what is there
/// carries no information. Both conditions must hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FalseAlarmPattern {
    /// Least number of harmless things marked.
    pub at_least: Sourced<u32>,
    /// Least share of the noticeable harmless things that were marked, 0..1.
    pub share: Sourced<f32>,
}

impl Distances {
    /// Range within which people must be out of sight of an item of unknown class, metres.
    pub fn in_doubt_preferred_m(&self) -> f32 {
        self.in_doubt_preferred_m
            .as_ref()
            .map_or(self.in_doubt_m.value, |preferred| preferred.value)
    }
}

impl Drill {
    /// How long a confirming look without optics and without another angle lasts, standing, seconds.
    pub fn confirm_look_s(&self) -> f32 {
        self.confirm_look_s
            .as_ref()
            .map_or(CONFIRM_LOOK_S, |look| look.value)
    }
}

impl PassRule {
    /// Share of a block's points that a patrol must have shown for the block to bear on the verdict, 0..1.
    pub fn least_shown(&self) -> f32 {
        self.least_shown
            .as_ref()
            .map_or(LEAST_SHOWN, |share| share.value)
    }
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
