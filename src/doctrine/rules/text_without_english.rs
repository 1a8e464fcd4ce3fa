//! # Words that are not there in English
//!
//! English stands in where a translation is missing; without it a trainee would see an empty line. Notes may be left out
//! altogether.

use crate::diagnostic::Severity;
use crate::doctrine::Pack;
use crate::source::{Complaints, Rule};
use crate::text::Message;
use crate::text::Text;

/// D040 text-without-english.
pub(super) const RULE: Rule<Pack> = Rule {
    code: "D040",
    name: "text-without-english",
    severity: Severity::Error,
    looks_at: None,
    source: include_str!("text_without_english.rs"),
    check,
};

fn check(pack: &Pack, complaints: &mut Complaints) {
    let mut look = |path: String, text: &Text| {
        let missing = text.0.get("en").is_none_or(|words| words.trim().is_empty());
        if missing {
            complaints.add(path, Message::new("d040"));
        }
    };
    look("title".into(), &pack.title);
    look("preface".into(), &pack.preface);
    look("drill.name".into(), &pack.drill.name);
    for (i, class) in pack.distances.classes.iter().enumerate() {
        look(format!("distances.classes[{i}].name"), &class.name);
    }
    for (i, step) in pack.drill.steps.iter().enumerate() {
        look(format!("drill.steps[{i}].says"), &step.says);
    }
    if let Some(ground) = &pack.suspected_ground {
        look("suspected_ground.name".into(), &ground.name);
        for (i, step) in ground.steps.iter().enumerate() {
            look(format!("suspected_ground.steps[{i}].says"), &step.says);
        }
        for (i, rule) in ground.rules.iter().enumerate() {
            look(format!("suspected_ground.rules[{i}].says"), &rule.says);
        }
    }
    for (i, report) in pack.reports.iter().enumerate() {
        look(format!("reports[{i}].name"), &report.name);
        for (j, line) in report.lines.iter().enumerate() {
            look(format!("reports[{i}].lines[{j}].asks"), &line.asks);
        }
    }
    for (i, row) in pack.priority.rows.iter().enumerate() {
        look(format!("priority.rows[{i}].name"), &row.name);
    }
}
