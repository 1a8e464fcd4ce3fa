//! A row a trainee, as comma-separated values for a spreadsheet. Figures have a decimal point in every language.

use crate::record::Mode;
use crate::report::cells::line;
use crate::report::wording;
use crate::scoring::cohort::{Cohort, TraineeResults};
use crate::text::Catalogue;

const HEADS: [&str; 23] = [
    "cohort-trainee",
    "cohort-name",
    "cohort-sessions",
    "sheet-verdict-ready",
    "sheet-verdict-not-yet",
    "sheet-verdict-incomplete",
    "cohort-last-verdict",
    "cohort-last-day",
    "cohort-due",
    "gradebook-earned",
    "gradebook-possible",
    "cohort-hits",
    "cohort-misses",
    "cohort-chances-with-alarm",
    "cohort-chances-without-alarm",
    "cohort-with-critical-error",
    "cohort-drills",
    "cohort-sessions-assessed",
    "cohort-sessions-practised",
    "cohort-sessions-coached",
    "cohort-ready-assessed",
    "cohort-last-mode",
    "cohort-best-mode",
];

/// The table, its heading first.
pub fn table(catalogue: &Catalogue, cohort: &Cohort) -> String {
    let mut text = line(HEADS.map(|id| catalogue.word(id)).into());
    for trainee in &cohort.trainees {
        text.push_str(&line(row(catalogue, trainee).into()));
    }
    text
}

fn row(catalogue: &Catalogue, trainee: &TraineeResults) -> [String; HEADS.len()] {
    let points = |of: fn(crate::scoring::scorecard::Points) -> f32| {
        trainee
            .best
            .map_or_else(String::new, |best| of(best).to_string())
    };
    let mode = |mode: Option<Mode>| {
        mode.map_or_else(String::new, |mode| catalogue.word(wording::mode_id(mode)))
    };
    [
        trainee.pseudonym.clone(),
        trainee.name.clone().unwrap_or_default(),
        trainee.sessions.to_string(),
        trainee.verdicts.ready.to_string(),
        trainee.verdicts.not_yet.to_string(),
        trainee.verdicts.incomplete.to_string(),
        trainee.last_verdict.map_or_else(String::new, |verdict| {
            catalogue.word(wording::verdict_id(verdict))
        }),
        trainee.last_day.clone().unwrap_or_default(),
        u8::from(trainee.due).to_string(),
        points(|best| best.earned),
        points(|best| best.possible),
        trainee.counts.hits.to_string(),
        trainee.counts.misses.to_string(),
        trainee.counts.chances_with_alarm.to_string(),
        trainee.counts.chances_without_alarm.to_string(),
        trainee.critical.to_string(),
        trainee.drills.to_string(),
        trainee.modes.assess.total().to_string(),
        trainee.modes.practise.total().to_string(),
        trainee.modes.learn.total().to_string(),
        trainee.modes.assess.ready.to_string(),
        mode(trainee.last_mode),
        mode(trainee.best_mode),
    ]
}
