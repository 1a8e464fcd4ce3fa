//! Reports as sent: kind and arrival.

use super::aspect::Aspect;
use crate::doctrine::schema::{Field, ReportFormat};
use crate::scoring::distance::Drill;
use crate::scoring::evidence::Evidence;
use crate::sim::action::{Answer, Channel, Report};
use crate::sim::event::Event;
use crate::units::{Place, Tick};

/// A report as sent, or a briefing as given.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a> {
    /// Time.
    pub tick: Tick,
    /// The writer's position.
    pub from: Place,
    /// The report.
    pub report: &'a Report,
    /// Its kind.
    pub kind: Kind,
    /// Arrival; none when it had not arrived by the end of the session.
    pub arrived: Option<Tick>,
}

/// Kind of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A contact report, before any full report (see [`crate::doctrine::schema::ContactReport`]): judged only by
    /// whether it could be sent from there.
    Contact,
    /// A report that is judged line by line.
    Full,
}

impl<'a> Sent<'a> {
    /// The form that it was written on, if known.
    pub fn form(&self, evidence: &Evidence<'a>) -> Option<&'a ReportFormat> {
        evidence.forms().find(&self.report.format, evidence.pack)
    }

    /// The answer to the field of an aspect, on its own form.
    pub(super) fn answer_to(&self, evidence: &Evidence<'a>, aspect: Aspect) -> Option<&'a Answer> {
        self.answer(self.form(evidence)?, &|asked| {
            Aspect::of(asked).contains(&aspect)
        })
    }

    /// The first non-empty answer to one of the wanted fields, on this form.
    pub(super) fn answer(
        &self,
        form: &ReportFormat,
        wanted: &dyn Fn(Field) -> bool,
    ) -> Option<&'a Answer> {
        form.lines
            .iter()
            .zip(&self.report.lines)
            .filter(|(line, _)| wanted(line.field))
            .map(|(_, answer)| answer)
            .find(|answer| says_something(answer))
    }
}

/// The reports of a drill in order, without those on the casualty form that are sent after an incident.
pub(super) fn reports<'a>(drill: &Drill<'a>) -> Vec<Sent<'a>> {
    let evidence = drill.evidence;
    let forms = evidence.forms();
    let casualties = forms.casualties(evidence.pack).map(|form| &form.id);
    let in_force = forms.report(evidence.pack).map(|form| &form.id);
    let mut all = sent_during(drill);
    if casualties != in_force {
        all.retain(|sent| {
            let happened = drill.known_at(sent.tick).any(|item| item.incident);
            !happened || casualties != Some(&sent.report.format)
        });
    }
    all
}

/// Tells the contact reports among the reports about one item: those before any full one.
pub(super) fn kinds(evidence: &Evidence<'_>, all: &mut [Sent<'_>]) {
    let of_first_words = all.iter().take_while(|sent| is_contact(evidence, sent));
    let first_words = of_first_words.count();
    for sent in &mut all[..first_words] {
        sent.kind = Kind::Contact;
    }
}

/// The reports of a drill on one form, in order.
pub(super) fn sent_on<'a>(form: &str, drill: &Drill<'a>) -> Vec<Sent<'a>> {
    let mut all = sent_during(drill);
    all.retain(|sent| sent.report.format == form);
    all
}

fn sent_during<'a>(drill: &Drill<'a>) -> Vec<Sent<'a>> {
    let events = drill.evidence.session.events.iter();
    let every = events.filter_map(|(tick, event)| match event {
        Event::ReportSent { from, report } => Some((*tick, *from, report)),
        _ => None,
    });
    every
        .enumerate()
        .filter(|(_, (tick, ..))| (drill.since..=drill.settled).contains(tick))
        .map(|(number, (tick, from, report))| Sent {
            tick,
            from,
            report,
            kind: Kind::Full,
            arrived: arrived(drill, number, tick, report.channel),
        })
        .collect()
}

/// Arrival of a report: as recorded; at once by radio, and in older records by runner too, which did not record it.
fn arrived(drill: &Drill<'_>, number: usize, sent: Tick, channel: Channel) -> Option<Tick> {
    let told = |wanted: &dyn Fn(&Event) -> bool| {
        let mut events = drill.evidence.session.events.iter();
        events
            .find(|(_, event)| wanted(event))
            .map(|(tick, _)| *tick)
    };
    let is_it = |report: &u16| usize::from(*report) == number;
    let arrived = told(&|event| matches!(event, Event::ReportArrived { report } if is_it(report)));
    let set_out =
        told(&|event| matches!(event, Event::RunnersSent { report, .. } if is_it(report)));
    match (arrived, channel, set_out) {
        (Some(arrived), ..) => Some(arrived),
        (None, Channel::Runner, Some(_)) => None,
        (None, ..) => Some(sent),
    }
}

/// True when a report holds what the pack's contact report asks for, and no more lines.
fn is_contact(evidence: &Evidence<'_>, sent: &Sent<'_>) -> bool {
    let pack = evidence.pack;
    let form = evidence.forms().find(&sent.report.format, pack);
    let (Some(rule), Some(form)) = (&pack.contact_report, form) else {
        return false;
    };
    let answered: Vec<Field> = form
        .lines
        .iter()
        .zip(&sent.report.lines)
        .filter(|(_, answer)| says_something(answer))
        .map(|(line, _)| line.field)
        .collect();
    let tells = |wanted: Field| {
        let mut aspects = Aspect::of(wanted).iter();
        aspects.all(|aspect| {
            answered
                .iter()
                .any(|field| Aspect::of(*field).contains(aspect))
        })
    };
    answered.len() <= rule.most_lines as usize && rule.tells.iter().all(|field| tells(*field))
}

/// False for a missing or empty answer. An empty list means "none" and is an answer.
pub(super) fn says_something(answer: &Answer) -> bool {
    match answer {
        Answer::Empty => false,
        Answer::Words(words) | Answer::DateTime(words) | Answer::Grid(words) => {
            !words.trim().is_empty()
        }
        Answer::WordsAndGrid(words, grid) => !words.trim().is_empty() || !grid.trim().is_empty(),
        _ => true,
    }
}
