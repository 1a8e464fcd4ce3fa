//! The scorecard: everything that a session's score consists of, independent of language.

use super::evidence::Evidence;
use super::facts::{Facts, Incident};
use super::judgement::Finding;
use super::provenance::Provenance;
use super::verdict::{self, Grounds};
use super::{block, critical, detection, distance, report_truth};
use crate::doctrine::{LoadedPack, Pack};
use crate::record::{Mode, Session};
use crate::sim::Digest;
use crate::sim::event::{Ending, Event};
use crate::text::{Message, Text};

pub use super::block::{BlockScore, CriterionScore, Points};
pub use super::critical::CriticalError;
pub use super::detection::{DetectionSummary, DeviceDetection};
pub use super::distance::{DistanceSummary, PersonDistance};
pub use super::report_truth::{ReportLineScore, ReportSummary};
pub use super::verdict::Verdict;

/// A scored session.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard {
    /// Scenario id.
    pub scenario_id: String,
    /// Scenario title.
    pub scenario_title: Text,
    /// Scenario hash.
    pub scenario_hash: String,
    /// Doctrine pack id.
    pub doctrine_id: String,
    /// Doctrine pack version.
    pub doctrine_version: String,
    /// Seed of the variation.
    pub seed: u64,
    /// How it was played.
    pub mode: Mode,
    /// Trainee.
    pub trainee: String,
    /// Ready, not yet or incomplete.
    pub verdict: Verdict,
    /// Reasons, most weighty first; never empty.
    pub reasons: Vec<Message>,
    /// What to train next, most useful first; empty for a trainee who is ready and lost no points.
    pub train_next: Vec<Message>,
    /// Points over all blocks, of those that the patrol could show.
    pub points: Points,
    /// The blocks in the pack's order.
    pub blocks: Vec<BlockScore>,
    /// Critical errors made, in the pack's order.
    pub critical_errors: Vec<CriticalError>,
    /// Noticing, in counts.
    pub detection: DetectionSummary,
    /// The report of the first drill, line by line; none when none was sent.
    pub report: Option<ReportSummary>,
    /// The briefing at its hand-over, line by line; none when none was given.
    pub briefing: Option<ReportSummary>,
    /// Further reports and briefings: those of later drills, and the report after an incident.
    pub other_reports: Vec<ReportSummary>,
    /// Distances from the item in question: the first thing marked, else the first device whose mandatory distance
    /// was entered unaware.
    pub distance: DistanceSummary,
    /// Distances from every other thing marked or walked into.
    pub other_distances: Vec<DistanceSummary>,
    /// The incident, if any: that of the patrol's own making first.
    pub incident: Option<Finding>,
    /// How it ended.
    pub ending: Ending,
    /// Length of the session, seconds.
    pub duration_s: f32,
    /// Digest of the last whole second.
    pub digest: Digest,
    /// Where the score comes from.
    pub provenance: Provenance,
}

impl Scorecard {
    /// Completed with the pack it was scored under and the one in force on the patrol.
    pub fn under(self, doctrine: &LoadedPack, recorded: &LoadedPack) -> Self {
        Self {
            provenance: self.provenance.under(doctrine, recorded),
            ..self
        }
    }
}

/// Scores a session under a pack. Works for any record, however odd: what it does not show is not evaluated.
pub fn score(session: &Session, pack: &Pack) -> Scorecard {
    let facts = Facts::of(session, pack);
    let evidence = Evidence {
        session,
        pack,
        facts: &facts,
    };
    let blocks: Vec<BlockScore> = pack
        .scoring
        .blocks
        .iter()
        .map(|weight| block::score(&evidence, weight))
        .collect();
    let critical_errors = critical::judge(&evidence);
    let incident = incident(&evidence);
    let grounds = Grounds {
        evidence: &evidence,
        blocks: &blocks,
        critical_errors: &critical_errors,
        incident: incident.as_ref(),
    };
    let (verdict, reasons) = verdict::of(&grounds);
    let train_next = verdict::train_next(&grounds);
    let mut distances = distance::summaries(&evidence).into_iter();
    let scenario = session.scenario();
    Scorecard {
        scenario_id: scenario.id.clone(),
        scenario_title: scenario.title.clone(),
        scenario_hash: session.header.scenario_hash.clone(),
        doctrine_id: pack.id.clone(),
        doctrine_version: pack.version.clone(),
        seed: session.header.seed,
        mode: session.header.mode,
        trainee: session.header.trainee().to_owned(),
        verdict,
        reasons,
        train_next,
        points: blocks.iter().map(|block| block.points).sum(),
        detection: detection::summary(&evidence),
        report: report_truth::summary(&evidence),
        briefing: report_truth::briefing(&evidence),
        other_reports: report_truth::others(&evidence),
        distance: distances.next().unwrap_or_default(),
        other_distances: distances.collect(),
        blocks,
        critical_errors,
        incident: incident.or_else(|| met_incident(session)),
        ending: session.ending(),
        duration_s: session.last_tick.seconds(),
        digest: session
            .digests
            .last()
            .map_or_else(Digest::default, |(_, digest)| *digest),
        provenance: Provenance::of(session),
    }
}

/// The first incident that somebody of the patrol brought about.
fn incident(evidence: &Evidence<'_>) -> Option<Finding> {
    evidence.session.events.iter().find_map(|(tick, event)| {
        let Event::Incident { device, at, .. } = event else {
            return None;
        };
        let message =
            Message::new("finding-incident").with("device", evidence.device_name(*device));
        Some(Finding::new(*tick, Some(*at), message))
    })
}

/// The first of the scenario's own incidents, after which the exercise went on.
fn met_incident(session: &Session) -> Option<Finding> {
    let incident = Incident::gone_on_after(session).into_iter().next()?;
    let message = Message::new("finding-incident-met").with("casualties", incident.casualties);
    let place = incident.at.at_height(0.0);
    Some(Finding::new(incident.tick, Some(place), message))
}
