//! The report that the coach dictates: what the trainee knows and has done, line by line.

use crate::doctrine::schema::{Field, ReportFormat};
use crate::scenario::exercise::{Owner, SignId};
use crate::scoring::report_truth;
use crate::sim::action::{Answer, Channel, Measure, Report, SeenHow};
use crate::sim::event::{Event, Told};
use crate::text::Message;
use crate::trainee::refuge::Danger;
use crate::trainee::report::{Known, after_incident, briefing, compose};
use crate::units::{Place, Tick};
use crate::vocabulary::SignKind;

use super::advice::{Advice, Prompt};
use super::scene::Scene;

/// A report of the find, by radio from where one may transmit, else by runner.
pub(super) fn report(scene: &Scene<'_>, dangers: &[Danger], clear: bool) -> Option<Advice> {
    let known = known(scene, &About::found(scene, dangers)?, clear);
    let channel = channel(scene, dangers);
    let report = compose(scene.brief, &known, channel);
    let id = match channel {
        Channel::Radio => "coach-report-radio",
        Channel::Runner => "coach-report-runner",
    };
    let lines = read_back(scene, scene.pack().report_in_force()?, &report)?;
    let message = Message::new(id).with("lines", lines);
    Some(Advice::new(Prompt::Report(report), message))
}

/// An immediate report of an incident; none without one, or when the pack has no form for it.
pub(super) fn incident_report(
    scene: &Scene<'_>,
    dangers: &[Danger],
    clear: bool,
) -> Option<Advice> {
    let known = known(scene, &About::happened(scene, dangers)?, clear);
    let report = after_incident(scene.brief, &known, channel(scene, dangers))?;
    let form = scene.pack().report(&report.format)?;
    let id = match report.channel {
        Channel::Radio => "coach-report-incident-radio",
        Channel::Runner => "coach-report-incident-runner",
    };
    let message = Message::new(id)
        .with("form", &form.name)
        .with("lines", read_back(scene, form, &report)?);
    Some(Advice::new(Prompt::Report(report), message))
}

/// The hand-over, with the briefing where the pack has a form for it.
pub(super) fn hand_over(scene: &Scene<'_>, dangers: &[Danger]) -> Option<Advice> {
    let form = scene.pack().handover_in_force.as_ref();
    let Some(form) = form.and_then(|form| scene.pack().report(form)) else {
        let message = Message::new("coach-hand-over");
        return Some(Advice::new(Prompt::HandOver, message));
    };
    let about = About::found(scene, dangers).or_else(|| About::happened(scene, dangers))?;
    let known = known(scene, &about, true);
    let mut report = briefing(scene.brief, &known)?;
    let signs = others(scene);
    if !signs.is_empty() {
        for (line, answer) in form.lines.iter().zip(&mut report.lines) {
            if line.field == Field::OtherHazards {
                *answer = Answer::Item {
                    class: None,
                    signs: signs.clone(),
                };
            }
        }
    }
    let lines = read_back(scene, form, &report)?;
    let message = Message::new("coach-brief").with("lines", lines);
    Some(Advice::new(Prompt::Brief(report), message))
}

/// How it came to be known: what was first, and how it was looked at when it was marked.
fn seen_how(scene: &Scene<'_>, discovered: Tick) -> Vec<SeenHow> {
    let by = |optics: bool| {
        if optics {
            SeenHow::Optics
        } else {
            SeenHow::NakedEye
        }
    };
    let marked = scene.session.observation_at(discovered);
    let marked_by = by(marked.is_some_and(|seen| seen.optics));
    let device = scene.hits().next().and_then(|(mark, _)| mark.device());
    let is_of_it = |sign: &SignId| {
        let placed = scene.session.exercise.signs.get(sign.index());
        placed.is_some_and(|placed| device.map(Owner::Device) == Some(placed.owner))
    };
    let events = scene.session.events.iter();
    let first =
        events
            .take_while(|(tick, _)| *tick <= discovered)
            .find_map(|(_, event)| match event {
                Event::Asked {
                    told: Told::Something,
                    ..
                } => Some(SeenHow::Told),
                Event::SignViewed { sign, optics, .. } if is_of_it(sign) => Some(by(*optics)),
                _ => None,
            });
    let mut ways: Vec<SeenHow> = first.into_iter().chain([marked_by]).collect();
    ways.dedup();
    ways
}

/// Subject of a report.
struct About {
    at: Place,
    since: Tick,
    required_m: f32,
}

impl About {
    /// The first mark.
    fn found(scene: &Scene<'_>, dangers: &[Danger]) -> Option<Self> {
        let (fact, _) = scene.hits().next()?;
        Some(Self {
            at: fact.place,
            since: fact.tick,
            required_m: dangers.first()?.required_m,
        })
    }

    /// The last incident: its place is the last of the dangers.
    fn happened(scene: &Scene<'_>, dangers: &[Danger]) -> Option<Self> {
        let incident = scene.view.incidents.last()?;
        let danger = dangers.last()?;
        Some(Self {
            at: danger.at,
            since: incident.tick,
            required_m: danger.required_m,
        })
    }
}

fn known(scene: &Scene<'_>, about: &About, clear: bool) -> Known {
    let incidents = &scene.view.incidents;
    let mut signs: Vec<_> = scene.hits().map(|(mark, _)| mark.kind).collect();
    signs.sort_unstable();
    signs.dedup();
    let known = Known {
        item: about.at,
        discovered: about.since,
        class: told_class(scene),
        signs,
        required_m: about.required_m,
        measures: measures(scene, about.since, clear),
        casualties: incidents.iter().map(|one| one.casualties).sum(),
        seen_how: seen_how(scene, about.since),
        posts: 0,
        civilians_inside: 0,
    };
    known.with_people(scene.view)
}

/// The class of the first item, once the thing itself was seen in a conclusive sign of it; none before: a danger board or a
/// row of stones says that something is there, and not what.
fn told_class(scene: &Scene<'_>) -> Option<String> {
    let exercise = &scene.session.exercise;
    let (mark, _) = scene.hits().next()?;
    let placed = exercise.devices.get(mark.device()?.index())?;
    let told = |sign: &SignId| {
        let shows_it = exercise
            .signs
            .get(sign.index())
            .is_some_and(|one| one.sign.conclusive && one.sign.look.is_the_thing());
        shows_it && scene.memory.viewed.contains_key(sign)
    };
    placed
        .signs
        .iter()
        .any(told)
        .then(|| placed.device.class.clone())
}

/// A report in words, line by line.
fn read_back(scene: &Scene<'_>, form: &ReportFormat, report: &Report) -> Option<Message> {
    let lines = form.lines.iter().zip(&report.lines);
    lines
        .map(|(line, answer)| {
            let said = report_truth::said(Some(answer), scene.pack(), scene.session.scenario());
            let said = match (line.field, answer) {
                (Field::OtherHazards, Answer::YesNo(false)) => {
                    Message::new("coach-report-none-other")
                }
                _ => said,
            };
            // A bare number, or "none", says nothing without what is asked; a priority, without why.
            let id = match (line.field, answer) {
                (_, Answer::Number(_)) | (Field::OtherHazards, _) => "coach-report-line-asks",
                (_, Answer::Priority(_)) => "coach-report-line-priority",
                _ => "coach-report-line",
            };
            let message = Message::new(id)
                .with("label", &line.label)
                .with("asks", &line.asks)
                .with("answer", said);
            match id {
                "coach-report-line-priority" => message.with("why", why_so_urgent(scene, answer)),
                _ => message,
            }
        })
        .reduce(|before, next| {
            Message::new("coach-report-lines")
                .with("before", before)
                .with("next", next)
        })
}

/// What gives a priority its rank, as a word of the coach's messages: the effect on the mission where that alone suffices,
/// else what is threatened.
fn why_so_urgent(scene: &Scene<'_>, answer: &Answer) -> &'static str {
    let mission = &scene.brief.patrol.mission;
    let by_impact = scene.pack().priority.applies(mission.if_route_closed, None);
    match (by_impact, answer) {
        (Some(row), Answer::Priority(said)) if row.id == *said => "impact",
        _ => "worth",
    }
}

/// Kinds of sign marked on other items than the one reported.
fn others(scene: &Scene<'_>) -> Vec<SignKind> {
    let first = scene.hits().next().and_then(|(mark, _)| mark.device());
    let mut kinds: Vec<_> = scene
        .hits()
        .filter(|(mark, _)| mark.device() != first)
        .map(|(mark, _)| mark.kind)
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// Measures since a mark, as the record will show them.
fn measures(scene: &Scene<'_>, since: Tick, clear: bool) -> Vec<Measure> {
    let memory = scene.memory;
    let done = |tick: Option<Tick>| tick.is_some_and(|tick| tick >= since);
    let posted = scene.view.patrol.iter().any(|comrade| comrade.at_post);
    [
        (Measure::Warned, done(memory.warned)),
        (Measure::Withdrawn, clear),
        (Measure::CordonPosted, posted),
        (Measure::ControlPointSet, done(memory.control_point)),
        (Measure::SecondaryChecked, done(memory.checked)),
    ]
    .into_iter()
    .filter_map(|(measure, done)| done.then_some(measure))
    .collect()
}

/// By runner where the radio may not be used.
fn channel(scene: &Scene<'_>, dangers: &[Danger]) -> Channel {
    let silent_m = scene.pack().silent_within_m(scene.brief.patrol.radio);
    let inside = dangers
        .iter()
        .any(|danger| danger.at.point().distance_m(scene.here()) <= silent_m);
    if inside && !scene.view.runners.is_empty() {
        Channel::Runner
    } else {
        Channel::Radio
    }
}
