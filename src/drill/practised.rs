//! What a drill practised of the skills that a refresher keeps: kinds of sign, report lines, rules of distance.

use super::course::Course;
use super::distance::Distances;
use super::outcome::Outcome as Spotted;
use super::reporting::{Judged, Reporting};
use crate::scenario::schema::Light;
use crate::scoring::Outcome;
use crate::scoring::report_truth::ReportLineScore;
use crate::vocabulary::SignKind;

/// Something that a drill called for, and how it went.
#[derive(Debug, Clone, PartialEq)]
pub enum Practised {
    /// An item could be noticed by a sign.
    Sign {
        /// Kind of the sign that is noticed most easily.
        kind: SignKind,
        /// The light.
        light: Light,
        /// How far off it was, metres.
        range_m: f32,
        /// Chance that an attentive look notices it, 0..1. Views are chosen to be hard, so that whoever finds as much as an
        /// attentive look does has done well.
        chance: f32,
        /// Whether it was marked.
        found: bool,
    },
    /// A line of a report could be judged.
    Line {
        /// Id of the form.
        form: String,
        /// The line.
        line: Box<ReportLineScore>,
    },
    /// A criterion of a patrol was called for.
    Criterion {
        /// Its id.
        id: &'static str,
        /// How it came out.
        outcome: Outcome,
    },
}

impl Practised {
    /// What a spot drill shows. A view without an item calls for no kind of sign.
    pub(super) fn of_course(course: &Course) -> Vec<Self> {
        let bank = course.bank();
        let views = course.passed().iter();
        let of = |(view, _, outcome): &(super::View, super::Answered, Spotted)| {
            let item = view.item()?;
            let placed = bank.exercise(view.seed)?.signs.get(item.sign.index())?;
            Some(Self::Sign {
                kind: placed.sign.kind,
                light: bank.scenario.weather.light,
                range_m: view.eye.point().distance_m(item.at.point()),
                chance: item.notice,
                found: matches!(outcome, Spotted::Hit(_)),
            })
        };
        views.filter_map(of).collect()
    }

    /// What a report drill shows.
    pub(super) fn of_report(reporting: &Reporting, judged: &Judged) -> Vec<Self> {
        let form = reporting.form().map_or("", |form| form.id.as_str());
        let lines = judged.lines.iter();
        lines
            .filter(|line| line.outcome != Outcome::NeverEvaluated)
            .map(|line| Self::Line {
                form: form.to_owned(),
                line: Box::new(line.clone()),
            })
            .collect()
    }

    /// What a distance drill shows.
    pub(super) fn of_distances(distances: &Distances) -> Vec<Self> {
        let parts = distances.passed().flat_map(|(_, _, parts)| parts);
        parts
            .map(|judged| Self::Criterion {
                id: judged.part.criterion(),
                outcome: judged.outcome,
            })
            .collect()
    }

    /// How far it was right, 0..1.
    pub fn right(&self) -> f32 {
        let of = |outcome: Outcome| match outcome {
            Outcome::Met => 1.0,
            Outcome::PartlyMet => 0.5,
            Outcome::NotMet | Outcome::NeverEvaluated => 0.0,
        };
        match self {
            Self::Sign { found, .. } => f32::from(u8::from(*found)),
            Self::Line { line, .. } => of(line.outcome),
            Self::Criterion { outcome, .. } => of(*outcome),
        }
    }
}
