//! A doctrine pack as its file has it. Every number carries where it comes from and how sure it is.

use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::vocabulary::{Impact, Radio, SignKind, Worth};

/// The pack format this build reads and writes.
pub const FORMAT: u32 = 1;

/// A steady look when the pack gives no time for it, seconds: a proposal of this program.
const CONFIRM_LOOK_S: f32 = 3.0;

/// Share of a block that must be shown when the pack gives none: a proposal of this program.
const LEAST_SHOWN: f32 = 0.25;

/// A value with its evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sourced<T> {
    /// The value; its unit is in the field's name.
    pub value: T,
    /// Id of one of the pack's sources.
    pub source: String,
    /// How sure it is.
    pub sure: Sure,
    /// What a reader should know: a conflict with another source, an edition, a choice made.
    #[serde(default)]
    pub note: Text,
}

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sure {
    /// Read in the source named.
    Sourced,
    /// Read in a second source that reports the first.
    SecondHand,
    /// Worked out from sourced numbers, or a proposal of this program.
    Derived,
    /// General knowledge; must be confirmed before use.
    Unverified,
    /// A stand-in that the mission must replace.
    Example,
}

/// Where facts come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Short name, used by [`Sourced::source`].
    pub id: String,
    /// Title.
    pub title: String,
    /// Where it can be found.
    pub address: String,
    /// Date of the edition or of reading, `2026-03` or `2026-03-01`; `undated` when unknown.
    pub date: String,
}

/// A whole doctrine pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// Stand-off.
    pub distances: Distances,
    /// Transmitting near an item.
    pub radio: RadioRules,
    /// Halts and checks.
    pub halts: HaltRules,
    /// The immediate-action drill.
    pub drill: Drill,
    /// Report layouts.
    pub reports: Vec<ReportFormat>,
    /// Id of the report that the trainee sends.
    pub report_in_force: String,
    /// Id of the form on which the specialists are briefed at the hand-over; none when the pack asks for no briefing.
    #[serde(default)]
    pub handover_in_force: Option<String>,
    /// Id of the report that is sent after an incident; none when the pack asks for none.
    #[serde(default)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Distances {
    /// One row a class.
    pub classes: Vec<StandOffClass>,
    /// What a patrol keeps when it cannot tell the class, metres.
    pub in_doubt_m: Sourced<f32>,
    /// Where people in the open should go if they can when nobody can tell the class, metres; at least `in_doubt_m`. A
    /// person farther than this may be in sight of the item. Without it `in_doubt_m` holds here too.
    #[serde(default)]
    pub in_doubt_preferred_m: Option<Sourced<f32>>,
}

/// One class of the stand-off table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandOffClass {
    /// Short name, used by [`crate::scenario::schema::Device::class`].
    pub id: String,
    /// What people call it.
    pub name: Text,
    /// True when only a vehicle is large enough to be of this class: nothing smaller is ever taken for one.
    #[serde(default)]
    pub vehicle_borne: bool,
    /// Inside this nobody stays, metres; an opportunity to notice ends here.
    pub mandatory_m: Sourced<f32>,
    /// What a patrol on foot in the open must reach, metres; at least `mandatory_m`.
    pub required_m: Sourced<f32>,
    /// Where people in the open should go if they can, metres; at least `required_m`. A person farther than this may
    /// be in sight of the item.
    pub preferred_m: Sourced<f32>,
}

/// Transmitting near an item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RadioRules {
    /// A radio of this kind does not transmit closer than this.
    pub silent_within_m: Vec<(Radio, Sourced<f32>)>,
    /// How many carry a message by hand together; [`RUNNERS`] when left out.
    #[serde(default)]
    pub runners: Option<Sourced<u8>>,
}

/// Nobody goes alone: a pair carries a message where a pack does not say. A proposal of this program.
pub const RUNNERS: u8 = 2;

/// Halts and checks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HaltRules {
    /// Radius of the check at every stop, metres (5).
    pub near_check_m: Sourced<f32>,
    /// Radius of the check at a longer stop, metres (20 or 25).
    pub far_check_m: Sourced<f32>,
    /// A stop longer than this wants the far check, seconds.
    pub far_check_after_s: Sourced<f32>,
    /// A stop shorter than this is no halt, seconds.
    pub halt_after_s: Sourced<f32>,
    /// How far short of a vulnerable point to stop and look, metres.
    pub short_of_vulnerable_point_m: Sourced<f32>,
    /// From how far a vulnerable point can be looked over with the naked eye, metres; through binoculars from as many
    /// times farther as they magnify. Without it from wherever one is.
    #[serde(default)]
    pub vulnerable_point_seen_from_m: Option<Sourced<f32>>,
    /// Width of a look's azimuth bin, degrees; 360 must be a multiple.
    pub azimuth_bin_deg: Sourced<f32>,
    /// Lower edges of the elevation bins above the lowest, degrees, rising; above head height is the last bin.
    pub elevation_edges_deg: Sourced<Vec<f32>>,
}

/// The immediate-action drill: steps and what each needs first. The order of the list is the order that is taught.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drill {
    /// What people call it: `5 Cs`.
    pub name: Text,
    /// Steps in the order taught.
    pub steps: Vec<DrillStep>,
    /// For how long whoever confirms without optics and without another angle looks at the thing, standing, seconds;
    /// without it three.
    #[serde(default)]
    pub confirm_look_s: Option<Sourced<f32>>,
    /// Where the drill comes from.
    pub source: String,
    /// How sure it is.
    pub sure: Sure,
    /// What a reader should know, as with [`Sourced::note`].
    #[serde(default)]
    pub note: Text,
}

/// One step of the drill.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrillStep {
    /// Which.
    pub step: Step,
    /// What is done.
    pub says: Text,
    /// Steps that must have been done before this one counts.
    #[serde(default)]
    pub needs: Vec<Step>,
}

/// Steps that the program can see being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

/// Layout of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportFormat {
    /// Short name: `nine-line`, `methane`.
    pub id: String,
    /// What people call it.
    pub name: Text,
    /// Its lines in order.
    pub lines: Vec<ReportLine>,
    /// Where the layout comes from.
    pub source: String,
    /// How sure it is.
    pub sure: Sure,
    /// What a reader should know, as with [`Sourced::note`].
    #[serde(default)]
    pub note: Text,
}

/// One line of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportLine {
    /// What stands before it: `1`, `M`. Letters may come twice (METHANE has two E), numbers may not.
    pub label: String,
    /// What is asked.
    pub asks: Text,
    /// How it is answered and held against the truth.
    pub field: Field,
}

/// What a report line asks for; each has one way to be answered (see [`crate::sim::action::Answer`]) and one truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    /// What is threatened.
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
    /// Way in and out for those who come.
    Access,
    /// Number of casualties.
    Casualties,
    /// Services present or needed.
    Services,
    /// How the item came to be known: with the naked eye, through the binoculars, from local people.
    SeenHow,
    /// Number of cordon posts that are held.
    CordonPosts,
    /// Number of local people inside the required distance.
    CiviliansInside,
}

/// What makes a short first report a contact report: it says at once that something was found, and the full report
/// follows from a safe place. Told by what it holds, whatever its form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactReport {
    /// What it says at least. A line that asks for more than the field named will do.
    pub tells: Vec<Field>,
    /// It answers no more lines than this.
    pub most_lines: u32,
    /// Where this comes from.
    pub source: String,
    /// How sure it is.
    pub sure: Sure,
}

/// How a report's priority follows from what is threatened and stopped: the first row that fits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriorityRule {
    /// Rows, most urgent first.
    pub rows: Vec<PriorityRow>,
    /// Where the rule comes from.
    pub source: String,
    /// How sure it is.
    pub sure: Sure,
    /// What a reader should know, as with [`Sourced::note`].
    #[serde(default)]
    pub note: Text,
}

/// A row fits when the impact or the worth of a threatened asset is at least what it names; one that names neither
/// fits always, and stands last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriorityRow {
    /// Short name: `immediate`, `indirect`, `minor`, `no-threat`.
    pub id: String,
    /// What people call it.
    pub name: Text,
    /// Fits at this impact on the mission or more.
    #[serde(default)]
    pub impact_at_least: Option<Impact>,
    /// Fits when an asset of this worth or more is within the required distance.
    #[serde(default)]
    pub worth_at_least: Option<Worth>,
}

/// What counts as a hit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marking {
    /// A mark this near to a sign is on it, metres.
    pub match_radius_m: Sourced<f32>,
    /// A mark this near in angle, seen from the eye, is on it, degrees.
    pub match_angle_deg: Sourced<f32>,
    /// Kinds of sign a trainee can name, in the order of the handbook's chapters.
    pub kinds: Vec<SignKind>,
}

/// Points, thresholds and pass rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// A device must be noticeable for at least this long at the planned pace, seconds.
    pub least_opportunity_s: Sourced<f32>,
}

/// A block of criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Block {
    /// Noticing.
    Detection,
    /// Reporting.
    Reporting,
    /// Keeping everybody at a safe distance.
    SafeDistance,
}

/// A block's share.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockWeight {
    /// Which.
    pub block: Block,
    /// Points out of 100.
    pub points: f32,
    /// Where the share comes from.
    pub source: String,
    /// How sure it is.
    pub sure: Sure,
}

/// One criterion's share of its block and its thresholds; what they mean is in the criterion's own documentation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionRule {
    /// The criterion's id.
    pub id: String,
    /// Share against the block's other criteria in force.
    pub weight: f32,
    /// The unit of `met` and `partly`, for whoever reads the file; always the criterion's own (see
    /// [`super::measures`]).
    #[serde(default)]
    pub unit: Option<String>,
    /// Measured at least (or at most) this is met; the unit is the criterion's own.
    pub met: f32,
    /// Measured between this and `met` is partly met; equal to `met` when there is no half way.
    pub partly: f32,
    /// True when it must be met or partly met to be ready, whatever the points.
    #[serde(default)]
    pub required: bool,
    /// Where the threshold comes from.
    pub source: String,
    /// How sure it is.
    pub sure: Sure,
}

/// A critical error in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriticalRule {
    /// The critical error's id.
    pub id: String,
    /// How far it may go before it counts; what it means and its unit are in the critical error's own documentation.
    /// Without one the critical error's own margin holds; most know none.
    #[serde(default)]
    pub limit: Option<f32>,
    /// Where it comes from.
    pub source: String,
    /// How sure it is.
    pub sure: Sure,
}

/// What makes a trainee ready: no critical error, every required criterion, and enough points in every block of which the
/// patrol showed enough.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PassRule {
    /// Share of the points of each block, 0..1, for those blocks that count.
    pub least_share: Vec<(Block, Sourced<f32>)>,
    /// Share of a block's points that a patrol must have shown for the block to bear on the verdict, 0..1: one small thing
    /// carries no block and fails none. Without it a quarter.
    #[serde(default)]
    pub least_shown: Option<Sourced<f32>>,
    /// True when walking unaware through a scored device's mandatory distance is *not yet*.
    pub unaware_entry_is_not_yet: Sourced<bool>,
    /// From when on marking harmless things is a pattern, and *not yet*; none when it never is.
    #[serde(default)]
    pub false_alarm_pattern: Option<FalseAlarmPattern>,
}

/// A pattern of false alarms: to mark one harmless thing from afar is right conduct, to mark most of what there is says
/// nothing to anybody. Both must hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FalseAlarmPattern {
    /// So many harmless things were marked, or more.
    pub at_least: Sourced<u32>,
    /// They were this share of the harmless things that could be noticed, 0..1, or more.
    pub share: Sourced<f32>,
}

impl Distances {
    /// Beyond this nobody is asked to be out of sight of an item whose class nobody can tell, metres.
    pub fn in_doubt_preferred_m(&self) -> f32 {
        self.in_doubt_preferred_m
            .as_ref()
            .map_or(self.in_doubt_m.value, |preferred| preferred.value)
    }
}

impl Drill {
    /// For how long whoever confirms without optics and without another angle looks at the thing, standing, seconds.
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
    /// The priority of a report: the first row that fits this impact on the mission, or this worth of the worthiest
    /// asset threatened (none when nothing is). None only for a pack without a last row that fits always.
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
    /// The row of the stand-off table.
    pub fn class(&self, id: &str) -> Option<&StandOffClass> {
        self.distances.classes.iter().find(|class| class.id == id)
    }

    /// The report in force; packs that passed `check` have it.
    pub fn report_in_force(&self) -> Option<&ReportFormat> {
        self.report(&self.report_in_force)
    }

    /// The report form of that short name.
    pub fn report(&self, id: &str) -> Option<&ReportFormat> {
        self.reports.iter().find(|format| format.id == id)
    }

    /// The form of the briefing at the hand-over, if the pack asks for one.
    pub fn handover(&self) -> Option<&ReportFormat> {
        self.report(self.handover_in_force.as_ref()?)
    }

    /// The form of the report after an incident, if the pack asks for one.
    pub fn after_incident(&self) -> Option<&ReportFormat> {
        self.report(self.casualty_report.as_ref()?)
    }

    /// The thresholds of a criterion, if it is in force.
    pub fn criterion(&self, id: &str) -> Option<&CriterionRule> {
        self.scoring.criteria.iter().find(|rule| rule.id == id)
    }

    /// The source of that short name.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// How many carry a message by hand together, at least one.
    pub fn runners(&self) -> usize {
        let runners = self.radio.runners.as_ref();
        usize::from(runners.map_or(RUNNERS, |runners| runners.value)).max(1)
    }

    /// Radius inside which a radio of this kind is silent, metres.
    pub fn silent_within_m(&self, radio: Radio) -> f32 {
        self.radio
            .silent_within_m
            .iter()
            .filter(|(kind, _)| *kind == radio)
            .map(|(_, radius)| radius.value)
            .fold(0.0, f32::max)
    }
}
