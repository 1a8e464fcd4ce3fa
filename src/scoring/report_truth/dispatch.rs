//! Selects the reports to judge, and the item that each is about.

use super::about::{covers, named};
use super::aspect::Aspect;
use super::sent::{Kind, Sent, kinds, reports, sent_on};
use crate::doctrine::schema::{Field, ReportFormat, ReportLine};
use crate::scenario::exercise::PlacedDevice;
use crate::scoring::distance::{Drill, Item};
use crate::scoring::evidence::Evidence;
use crate::scoring::facts::MarkFact;
use crate::scoring::judgement::Finding;
use crate::sim::action::Answer;
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::Tick;

/// A report, or a briefing, that a drill called for about one item, and the one given, if any.
#[derive(Debug, Clone)]
pub struct Dispatch<'a> {
    /// The drill that called for it.
    pub drill: Drill<'a>,
    /// Its form: the one it was written on, else the one in force when the record was made.
    pub form: &'a ReportFormat,
    /// Every report about the item in order; for a briefing the briefing alone.
    pub all: Vec<Sent<'a>>,
    /// The one judged line by line: the last full report about the item.
    pub sent: Option<Sent<'a>>,
    /// A report of an incident that went out on another form than the one asked for after one.
    pub instead: Option<Sent<'a>>,
    /// The item that it is about: the one that it names, else the first known.
    item: Item,
    /// True when it is about an incident: there is no item to describe.
    pub(super) of_incident: bool,
}

impl<'a> Dispatch<'a> {
    /// The reports called for by a drill's marks, in the order of the items: one for each item reported; when none
    /// was, the one due for the first. None without marks, or without a form in force.
    pub fn each(drill: &Drill<'a>) -> Vec<Self> {
        let evidence = drill.evidence;
        let in_force = evidence.forms().report(evidence.pack);
        let (Some(marked), Some(in_force)) = (drill.of_marks(), in_force) else {
            return Vec::new();
        };
        let about = named(drill, reports(drill));
        let due: Vec<Self> = marked
            .items
            .iter()
            .filter_map(|item| {
                let own = about.iter().filter(|(of, _)| of.is_same(item));
                let mut all: Vec<Sent<'a>> = own.map(|(_, sent)| *sent).collect();
                kinds(evidence, &mut all);
                let full = all.iter().rev().find(|sent| sent.kind == Kind::Full);
                let sent = *full.or(all.last())?;
                Some(Self::on(in_force, &marked, item, all, Some(sent)))
            })
            .collect();
        if due.is_empty() {
            return vec![Self::on(
                in_force,
                &marked,
                marked.first(),
                Vec::new(),
                None,
            )];
        }
        due
    }

    /// Marked items of a drill that no report is about, or covers.
    pub fn unreported(drill: &Drill<'a>) -> Vec<Item> {
        let about = named(drill, reports(drill));
        let marked = drill.items.iter().filter(|item| !item.incident);
        marked
            .filter(|item| {
                !about
                    .iter()
                    .any(|(of, sent)| of.is_same(item) || covers(drill.evidence, sent, item))
            })
            .cloned()
            .collect()
    }

    /// The briefing due to the specialists at the end of a drill: they came, or the cordon was handed over, while a
    /// form for it was in force. None otherwise. It is about what was marked, else about the incident.
    pub fn briefing(drill: &Drill<'a>) -> Option<Self> {
        let marks = drill.of_marks();
        let of_incident = marks.is_none();
        let drill = &marks.or_else(|| drill.of_incidents())?;
        let evidence = drill.evidence;
        let in_force = evidence.forms().handover(evidence.pack)?;
        let is_owed = drill.events().any(|(_, event)| {
            matches!(
                event,
                Event::SpecialistsCame | Event::HandedOver | Event::Briefed { .. }
            )
        });
        if !is_owed {
            return None;
        }
        let given = drill.events().filter_map(|(tick, event)| match event {
            Event::Briefed { report } => Some(Sent {
                tick,
                from: drill.trainee_place(tick)?,
                report,
                kind: Kind::Full,
                arrived: Some(tick),
            }),
            _ => None,
        });
        let about = named(drill, given.last().into_iter().collect());
        let sent = about.first().map(|(_, sent)| *sent);
        let item = about.first().map_or(drill.first(), |(item, _)| *item);
        let all = sent.into_iter().collect();
        Some(Self {
            of_incident,
            ..Self::on(in_force, drill, item, all, sent)
        })
    }

    /// The report called for by a drill's incidents; none without one, or without a form in force.
    pub fn after_incident(drill: &Drill<'a>) -> Option<Self> {
        let happened = drill.of_incidents()?;
        let evidence = drill.evidence;
        let in_force = evidence.forms().casualties(evidence.pack)?;
        let all = sent_on(&in_force.id, &happened);
        let about = named(&happened, all.clone());
        let sent = about.last().map(|(_, sent)| *sent);
        let item = about.last().map_or(happened.first(), |(item, _)| *item);
        let others = named(drill, reports(drill));
        let instead = others.iter().find(|(item, sent)| {
            item.incident && sent.report.format != in_force.id && happened.since <= sent.tick
        });
        Some(Self {
            of_incident: true,
            instead: instead.map(|(_, sent)| *sent),
            ..Self::on(in_force, &happened, item, all, sent)
        })
    }

    fn on(
        in_force: &'a ReportFormat,
        drill: &Drill<'a>,
        item: &Item,
        all: Vec<Sent<'a>>,
        sent: Option<Sent<'a>>,
    ) -> Self {
        let own = sent.and_then(|sent| sent.form(drill.evidence));
        Self {
            form: own.unwrap_or(in_force),
            sent,
            all,
            instead: None,
            item: item.clone(),
            of_incident: false,
            drill: drill.clone(),
        }
    }

    /// The session, pack and facts.
    pub fn evidence(&self) -> &'a Evidence<'a> {
        self.drill.evidence
    }

    /// The item it is about.
    pub fn item(&self) -> &Item {
        &self.item
    }

    /// The same report held against another item.
    pub(super) fn about(&self, item: &Item) -> Self {
        Self {
            item: item.clone(),
            ..self.clone()
        }
    }

    /// The device it is about; none when the item turned out to be harmless.
    pub(super) fn device(&self) -> Option<&'a PlacedDevice> {
        let devices = &self.evidence().session.exercise.devices;
        devices.get(self.item().device?.index())
    }

    /// The first mark on it.
    pub(super) fn mark(&self) -> Option<&'a MarkFact> {
        let id = self.item().mark?;
        let marks = &self.evidence().facts.marks;
        marks.iter().find(|mark| mark.mark == id)
    }

    /// Latest tick of what it could know: when it was sent, else the end.
    pub fn known_until(&self) -> Tick {
        self.sent.map_or(self.drill.settled, |sent| sent.tick)
    }

    /// True when the form asks for it.
    pub fn asks(&self, aspect: Aspect) -> bool {
        self.form
            .lines
            .iter()
            .any(|line| Aspect::of(line.field).contains(&aspect))
    }

    /// The answer to a field; none when left empty.
    pub fn answer(&self, field: Field) -> Option<&'a Answer> {
        let sent = self.sent?;
        sent.answer(self.form, &|asked| asked == field)
    }

    /// The answer to the field of an aspect; none when left empty.
    pub fn answer_to(&self, aspect: Aspect) -> Option<&'a Answer> {
        let sent = self.sent?;
        sent.answer(self.form, &|asked| Aspect::of(asked).contains(&aspect))
    }

    /// Share of the form's lines that are answered, and the missing ones. An optional line may be empty.
    pub fn answered(&self) -> (f64, Vec<&'a ReportLine>) {
        let lines = &self.form.lines;
        let empty: Vec<_> = lines
            .iter()
            .filter(|line| self.answer(line.field).is_none())
            .filter(|line| !Aspect::of(line.field).iter().all(|of| of.is_optional()))
            .collect();
        if lines.is_empty() {
            return (1.0, empty);
        }
        let answered = lines.len() - empty.len();
        (answered as f64 / lines.len() as f64, empty)
    }

    /// The form in force, when the report is on another: neither the trainee's nor that of the pack it is scored
    /// under.
    pub fn on_another_form(&self) -> Option<&'a ReportFormat> {
        let evidence = self.evidence();
        let own = evidence.forms().report(evidence.pack)?;
        let said = &self.sent?.report.format;
        (*said != own.id && *said != evidence.pack.report_in_force).then_some(own)
    }

    /// The finding when no report was sent, or no briefing given.
    pub fn not_given(&self, message: &str) -> Finding {
        Finding::new(
            self.drill.settled,
            self.drill.trainee_place(self.drill.settled),
            Message::new(message),
        )
    }

    /// As [`Self::not_given`] for a report.
    pub fn not_sent(&self) -> Finding {
        self.not_given("finding-report-not-sent")
    }

    /// True for a line about an item, or about its discovery, when there is no item to see.
    pub(super) fn has_no_item(&self, aspect: Aspect) -> bool {
        self.of_incident && matches!(aspect, Aspect::Item | Aspect::Hazards | Aspect::SeenHow)
    }
}
