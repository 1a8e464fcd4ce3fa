//! Findings, each with the thing that it is about.

use super::thing::Thing;
use super::written::is_within;
use crate::diagnostic::Diagnostic;
use crate::rehearsal::{self, Options};
use crate::scenario::LoadedScenario;

/// A finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What was found.
    pub finding: Diagnostic,
    /// The thing that it is about, by path; none when it is about the whole.
    pub thing: Option<String>,
}

/// Findings with their things.
pub fn found(findings: &[Diagnostic], things: &[Thing]) -> Vec<Found> {
    let findings = findings.iter();
    findings
        .map(|finding| {
            let about = things
                .iter()
                .map(|thing| &thing.path)
                .filter(|path| is_within(&finding.path, path))
                .max_by_key(|path| path.len());
            Found {
                finding: finding.clone(),
                thing: about.cloned(),
            }
        })
        .collect()
}

/// What only shows when the scenario is walked: takes seconds.
pub fn walked(loaded: &LoadedScenario, variations: usize) -> Vec<Diagnostic> {
    rehearsal::rehearse(
        loaded,
        &Options {
            most_variations: variations,
        },
    )
}
