//! Runs rules over a document and puts every finding at its token.

use std::path::Path;

use super::limits::MOST_PROBLEMS;
use super::{Complaints, Doubt, Locator, Rule};
use crate::diagnostic::{Diagnostic, Severity};

/// Runs every rule, dropping findings in doubt. Sorted by place. The locator is made only when a rule complains.
pub fn check<'t, Subject>(
    rules: &[Rule<Subject>],
    subject: &Subject,
    file: &Path,
    doubt: &Doubt,
    locator: impl FnOnce() -> &'t Locator<'t>,
) -> Vec<Diagnostic> {
    let complaints: Vec<(&Rule<Subject>, Complaints)> = rules
        .iter()
        .map(|rule| {
            let mut complaints = Complaints::default();
            (rule.check)(subject, &mut complaints);
            (rule, complaints)
        })
        .filter(|(_, complaints)| !complaints.0.is_empty())
        .collect();
    if complaints.is_empty() {
        return Vec::new();
    }
    let locator = locator();
    let mut found = Vec::new();
    for (rule, complaints) in complaints {
        let certain = complaints
            .0
            .into_iter()
            .filter(|complaint| !doubt.covers(rule.code, &complaint.path, locator));
        // Capped for each rule, so that one that objects to everything does not crowd out the others.
        found.extend(certain.take(MOST_PROBLEMS).map(|complaint| Diagnostic {
            code: rule.code,
            severity: rule.severity,
            file: file.to_owned(),
            span: if complaint.at_key {
                locator.key_span_of(&complaint.path)
            } else {
                locator.span_of(&complaint.path)
            },
            path: complaint.path,
            message: complaint.message,
            hint: complaint.hint,
        }));
    }
    found.sort_by_key(|diagnostic| diagnostic.span.start);
    found
}

/// The same findings, errors turned into warnings except for `needed` codes.
pub fn as_warnings(mut found: Vec<Diagnostic>, needed: &[&str]) -> Vec<Diagnostic> {
    for finding in &mut found {
        if !needed.contains(&finding.code) {
            finding.severity = Severity::Warning;
        }
    }
    found
}
