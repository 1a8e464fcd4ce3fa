//! Reports and briefings by the book: what is asked for, of what the trainee knows and has done.

use super::body::{Body, PlacedMark};
use crate::sim::action::{Channel, Measure, Report, SeenHow};
use crate::sim::incidents::Incident;
use crate::sim::view::TraineeView;
use crate::trainee::report::{self, Known};
use crate::trainee::script::schema::{Line, Spot};
use crate::units::{Place, Point, Tick};

/// What is recognised within this distance of a mark shows what the mark is on, metres; so do other marks.
const BELONGS_M: f32 = 25.0;

/// What a report is about.
#[derive(Clone, Copy)]
enum Subject<'a> {
    /// Something marked.
    Mark(&'a PlacedMark),
    /// An incident.
    Incident(&'a Incident),
    /// Nothing that was marked or has happened.
    Nothing,
}

impl Subject<'_> {
    fn at(self) -> Option<Point> {
        match self {
            Self::Mark(made) => Some(made.place.point()),
            Self::Incident(incident) => Some(incident.at),
            Self::Nothing => None,
        }
    }
}

impl Body {
    /// The report that is asked for: of what is at a place, else of an incident that is not reported yet, else of the
    /// first mark that stands. On the form for it.
    pub(super) fn report(
        &mut self,
        channel: Channel,
        item: Option<&Spot>,
        instead: &[Line],
        view: &TraineeView,
    ) -> Report {
        let has_form = self.brief.doctrine.casualty_report.is_some();
        let marks: Vec<Subject<'_>> = self.standing(view).map(Subject::Mark).collect();
        let incidents = view.incidents.iter().map(Subject::Incident);
        let incidents: Vec<Subject<'_>> =
            incidents.filter(|_| has_form || marks.is_empty()).collect();
        let is_told = |incident: &Incident| Some(incident.tick) <= self.incident_reported;
        let subject = match item.and_then(|spot| self.point(spot, view)) {
            Some(at) => nearest(at, marks.into_iter().chain(incidents)),
            None => {
                let untold = incidents.iter().rev().find(|one| match one {
                    Subject::Incident(incident) => !is_told(incident),
                    _ => false,
                });
                let last = incidents.last();
                *untold
                    .or(marks.first())
                    .or(last)
                    .unwrap_or(&Subject::Nothing)
            }
        };
        let known = self.known(subject, item, view);
        let after_incident = match subject {
            Subject::Incident(incident) => {
                let tick = incident.tick;
                let report = report::after_incident(&self.brief, &known, channel);
                self.incident_reported = self.incident_reported.max(Some(tick));
                report
            }
            Subject::Mark(_) | Subject::Nothing => None,
        };
        let report =
            after_incident.unwrap_or_else(|| report::compose(&self.brief, &known, channel));
        self.with_instead(report, instead)
    }

    /// The briefing of what is at a place, else of the first mark that stands, else of the last incident; none when the
    /// pack has no form for it.
    pub(super) fn briefing(
        &self,
        item: Option<&Spot>,
        instead: &[Line],
        view: &TraineeView,
    ) -> Option<Report> {
        let mut about: Vec<Subject<'_>> = self.standing(view).map(Subject::Mark).collect();
        if about.is_empty() {
            about.extend(view.incidents.iter().rev().map(Subject::Incident));
        }
        let subject = match item.and_then(|spot| self.point(spot, view)) {
            Some(at) => nearest(at, about),
            None => about.first().copied().unwrap_or(Subject::Nothing),
        };
        let briefing = report::briefing(&self.brief, &self.known(subject, item, view))?;
        Some(self.with_instead(briefing, instead))
    }

    /// Marks that stand and are not settled by the specialists; every one not taken back once all are settled.
    fn standing<'a>(&'a self, view: &'a TraineeView) -> impl Iterator<Item = &'a PlacedMark> {
        let is_settled = |number: usize| {
            let mut notes = view.mark_notes.iter();
            notes.any(|note| usize::from(note.mark.0) == number && note.said.is_some())
        };
        let made = || {
            let numbered = self.marks.iter().enumerate();
            numbered.filter(|(_, made)| !made.withdrawn)
        };
        let all_settled = made().all(|(number, _)| is_settled(number));
        made()
            .filter(move |(number, _)| all_settled || !is_settled(*number))
            .map(|(_, made)| made)
    }

    /// What the trainee knows of it now.
    fn known(&self, subject: Subject<'_>, item: Option<&Spot>, view: &TraineeView) -> Known {
        let named = item.and_then(|spot| self.place(spot, 0.0, view));
        let item = named.unwrap_or(match subject {
            Subject::Mark(made) => made.place,
            Subject::Incident(incident) => {
                let ground_m = self.brief.contours.height_m(incident.at);
                incident.at.at_height(ground_m)
            }
            Subject::Nothing => view.here,
        });
        let class = self.class_of(subject, view);
        let row = class
            .as_deref()
            .and_then(|class| self.brief.doctrine.class(class));
        let distances = &self.brief.doctrine.distances;
        let required_m = row.map_or(distances.in_doubt_m.value, |row| row.required_m.value);
        let (discovered, signs, optics) = match subject {
            Subject::Mark(made) => {
                let first = self.standing(view).find(|other| belongs(other, made));
                let first = first.unwrap_or(made);
                (first.tick, vec![made.kind], first.optics)
            }
            Subject::Incident(incident) => (incident.tick, Vec::new(), false),
            Subject::Nothing => (view.tick, Vec::new(), view.optics),
        };
        let seen_how = if optics {
            SeenHow::Optics
        } else {
            SeenHow::NakedEye
        };
        let known = Known {
            item,
            discovered,
            class,
            signs,
            required_m,
            measures: self.measures_taken(subject, required_m, view),
            casualties: view
                .incidents
                .iter()
                .map(|incident| incident.casualties)
                .sum(),
            seen_how: vec![seen_how],
            posts: 0,
            civilians_inside: 0,
        };
        known.with_people(view)
    }

    /// The class of what was marked, once the thing itself was recognised near that mark.
    fn class_of(&self, subject: Subject<'_>, view: &TraineeView) -> Option<String> {
        let Subject::Mark(made) = subject else {
            return None;
        };
        let of_this_mark = |at: &Place| {
            let own_m = at.distance_m(made.place);
            let mut others = self.standing(view);
            own_m <= BELONGS_M && others.all(|other| own_m <= at.distance_m(other.place))
        };
        let mut recognised = self.recognised.iter();
        let (_, class) = recognised.find(|(at, _)| of_this_mark(at))?;
        Some(class.clone())
    }

    /// Measures taken since the first mark, or incident, as the record will show them.
    fn measures_taken(
        &self,
        subject: Subject<'_>,
        required_m: f32,
        view: &TraineeView,
    ) -> Vec<Measure> {
        let since: Tick = match subject {
            Subject::Mark(_) => self.standing(view).map(|made| made.tick).min(),
            Subject::Incident(_) => view.incidents.iter().map(|incident| incident.tick).min(),
            Subject::Nothing => None,
        }
        .unwrap_or_default();
        let done = |wanted: Measure| {
            let mut measures = self.measures.iter();
            measures.any(|(measure, tick)| *measure == wanted && *tick >= since)
        };
        let mut taken: Vec<Measure> = [
            Measure::Warned,
            Measure::ControlPointSet,
            Measure::SecondaryChecked,
        ]
        .into_iter()
        .filter(|measure| done(*measure))
        .collect();
        if view.patrol.iter().any(|comrade| comrade.at_post) {
            taken.push(Measure::CordonPosted);
        }
        if is_withdrawn(subject, required_m, view) {
            taken.push(Measure::Withdrawn);
        }
        taken
    }

    /// Replaces lines by the script's own answers.
    fn with_instead(&self, mut report: Report, instead: &[Line]) -> Report {
        let Some(format) = self.brief.doctrine.report(&report.format) else {
            return report;
        };
        for line in instead {
            let index = format
                .lines
                .iter()
                .position(|asked| asked.label == line.label);
            if let Some(answer) = index.and_then(|index| report.lines.get_mut(index)) {
                *answer = line.says.clone();
            }
        }
        report
    }
}

/// The subject nearest to a place; of several there the first.
fn nearest<'a>(at: Point, subjects: impl IntoIterator<Item = Subject<'a>>) -> Subject<'a> {
    let off_m = |subject: &Subject<'_>| subject.at().map_or(f32::MAX, |place| place.distance_m(at));
    let subjects = subjects.into_iter();
    subjects
        .min_by(|a, b| off_m(a).total_cmp(&off_m(b)))
        .unwrap_or(Subject::Nothing)
}

/// True for marks on one thing, as far as the trainee can tell.
fn belongs(other: &PlacedMark, made: &PlacedMark) -> bool {
    other.place.distance_m(made.place) <= BELONGS_M
}

/// True once the whole patrol is as far away as required, and farther than the trainee was at the mark.
fn is_withdrawn(subject: Subject<'_>, required_m: f32, view: &TraineeView) -> bool {
    let Some(at) = subject.at() else {
        return false;
    };
    let here = view.here.point();
    let moved = match subject {
        Subject::Mark(made) => here.distance_m(at) > made.from.distance_m(at),
        Subject::Incident(_) | Subject::Nothing => true,
    };
    let mut everybody = view.patrol.iter().map(|comrade| comrade.at).chain([here]);
    moved && everybody.all(|place| place.distance_m(at) >= required_m)
}
