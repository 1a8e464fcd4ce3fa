//! Limits of a pack's content, so that no file takes long to process. They are far beyond sensible values, which are
//! for the [rules](super::rules) to judge.

use super::Pack;
use crate::source::problem::over_limit;
use crate::source::rule::Complaint;

/// Entries of one list. The largest pack has eighty criteria.
pub const MOST_ENTRIES: usize = 300;

/// Every limit exceeded.
pub fn passed(pack: &Pack) -> Vec<Complaint> {
    let scoring = &pack.scoring;
    let lists = [
        ("sources", pack.sources.len()),
        ("distances.classes", pack.distances.classes.len()),
        ("radio.silent_within_m", pack.radio.silent_within_m.len()),
        (
            "halts.elevation_edges_deg.value",
            pack.halts.elevation_edges_deg.value.len(),
        ),
        ("drill.steps", pack.drill.steps.len()),
        ("reports", pack.reports.len()),
        ("priority.rows", pack.priority.rows.len()),
        ("marking.kinds", pack.marking.kinds.len()),
        ("scoring.blocks", scoring.blocks.len()),
        ("scoring.criteria", scoring.criteria.len()),
        ("scoring.critical_errors", scoring.critical_errors.len()),
        ("scoring.pass.least_share", scoring.pass.least_share.len()),
    ];
    let ground = pack.suspected_ground.iter().flat_map(|ground| {
        [
            ("suspected_ground.steps", ground.steps.len()),
            ("suspected_ground.rules", ground.rules.len()),
        ]
    });
    let own = lists.into_iter().chain(ground);
    let own = own.map(|(path, entries)| (path.to_owned(), entries));
    let needs = pack.drill.steps.iter().enumerate();
    let needs = needs.map(|(i, step)| (format!("drill.steps[{i}].needs"), step.needs.len()));
    let lines = pack.reports.iter().enumerate();
    let lines = lines.map(|(i, report)| (format!("reports[{i}].lines"), report.lines.len()));
    own.chain(needs)
        .chain(lines)
        .filter(|(_, entries)| *entries > MOST_ENTRIES)
        .take(MOST_COMPLAINTS)
        .map(|(path, entries)| Complaint {
            path,
            at_key: false,
            message: over_limit::sentence(
                "limit-pack-entries",
                entries as f64,
                MOST_ENTRIES as f64,
            ),
            hint: None,
        })
        .collect()
}

/// Lists named; more would repeat the same message.
const MOST_COMPLAINTS: usize = 20;
