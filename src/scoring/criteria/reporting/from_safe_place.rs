//! `report-from-safe-place`: was the report sent from where nothing can come of it?
//!
//! A full report takes minutes to write, and is judged by where its writer stood, whoever carried it: 1 beyond the
//! distance required from the item that it is about, the exclusion area; 0.5 inside it, but outside the mandatory
//! distance in which nobody stays; else 0. From every other item known the mandatory distance counts: that the patrol
//! keeps the required one from all of them is `withdrawal-distance` and `everybody-at-distance`. For one by radio what
//! the pack wants the patrol's kind of radio silent within counts where it is more. A short first word that something was found (the pack's contact report, see
//! [`crate::scoring::report_truth::Kind`]) is said in a moment: 1 by radio from outside that radius or by runner, else
//! 0. Every report counts, the worst one is measured. Unit `share`; more is better. Never evaluated when no report was
//! sent after the first standing mark. Source: no transmission inside the exclusion area (US Army task), the pack's
//! stand-off table and its radio radii. The radio radius alone is `radio-discipline`.

use crate::scoring::criterion::{Criterion, Put};

use crate::scoring::evidence::Evidence;

use crate::scoring::distance::Item;
use crate::scoring::judgement::{Finding, Measurement};
use crate::scoring::report_truth::{Dispatch, Kind, Sent};
use crate::sim::action::Channel;
use crate::text::Message;
use crate::units::{reaches, whole_m};

/// See the file's manual.
pub const CRITERION: Criterion =
    Criterion::of("report-from-safe-place", Put::ToEachReport(of_report));

fn of_report(dispatch: &Dispatch<'_>) -> Measurement {
    let evidence = dispatch.evidence();
    let silent_m = evidence
        .pack
        .silent_within_m(evidence.session.scenario().patrol.radio);
    let mut least: Option<f64> = None;
    let mut findings = Vec::new();
    for sent in &dispatch.all {
        let radius_m = match sent.report.channel {
            Channel::Radio => silent_m,
            Channel::Runner => 0.0,
        };
        let worst = dispatch
            .drill
            .known_at(sent.tick)
            .map(|item| {
                let is_about_it = item.is_same(dispatch.item());
                (share(item, is_about_it, sent, radius_m), item)
            })
            .min_by(|a, b| a.0.total_cmp(&b.0));
        let Some((share, item)) = worst else {
            continue;
        };
        least = Some(least.map_or(share, |least| least.min(share)));
        let finding = Finding::new(
            sent.tick,
            Some(sent.from),
            sent_from(evidence, item, sent, radius_m),
        );
        findings.push(finding.good(share >= 1.0));
    }
    match least {
        Some(share) => Measurement::Is(share, findings),
        None => Measurement::NotCalledFor,
    }
}

fn share(item: &Item, is_about_it: bool, sent: &Sent<'_>, radius_m: f32) -> f64 {
    let range_m = item.range_m(sent.from.point());
    let keeps = |needed_m: f32| reaches(range_m, needed_m.max(radius_m));
    let enough_m = if is_about_it {
        item.required.metres
    } else {
        item.mandatory_m
    };
    match sent.kind {
        Kind::Contact => f64::from(u8::from(keeps(0.0))),
        Kind::Full if keeps(enough_m) => 1.0,
        Kind::Full if keeps(item.mandatory_m) => 0.5,
        Kind::Full => 0.0,
    }
}

fn sent_from(evidence: &Evidence<'_>, item: &Item, sent: &Sent<'_>, radius_m: f32) -> Message {
    let by_radio = sent.report.channel == Channel::Radio;
    let id = match (sent.kind, by_radio) {
        (Kind::Contact, true) => "finding-report-contact-from",
        (Kind::Contact, false) => "finding-report-contact-by-runner",
        (Kind::Full, true) => "finding-report-from",
        (Kind::Full, false) => "finding-report-written-at",
    };
    let metres = whole_m(item.range_m(sent.from.point()).min(f32::MAX));
    Message::new(id)
        .with("metres", metres)
        .with("device", item.called(evidence))
        .with("required", item.required.message(evidence.pack))
        .with("mandatory", item.mandatory_m.round())
        .with("radius", radius_m.round())
}
