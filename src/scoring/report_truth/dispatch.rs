//! Selects the report to judge.

use super::aspect::Aspect;
use super::sent::{Kind, Sent, reports, sent_on};
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
use crate::units::grid::GridFrame;

/// The report, or the briefing, that a drill called for, and the one given, if any.
#[derive(Debug, Clone)]
pub struct Dispatch<'a> {
    /// The drill that called for it.
    pub drill: Drill<'a>,
    /// Its form: the one it was written on, else the one in force when the record was made.
    pub form: &'a ReportFormat,
    /// Every report of the drill in order; for a briefing the briefing alone.
    pub all: Vec<Sent<'a>>,
    /// The one judged line by line: the last full report about the item in question.
    pub sent: Option<Sent<'a>>,
    /// True when it is about an incident: there is no item to describe.
    pub(super) of_incident: bool,
}

impl<'a> Dispatch<'a> {
    /// The report called for by a drill's marks; none without marks, or without a form in force.
    pub fn of(drill: &Drill<'a>) -> Option<Self> {
        let drill = &drill.of_marks()?;
        let evidence = drill.evidence;
        let in_force = evidence.forms().report(evidence.pack)?;
        let all = reports(drill);
        let full: Vec<Sent<'a>> = all
            .iter()
            .filter(|sent| sent.kind == Kind::Full)
            .copied()
            .collect();
        let judged = if full.is_empty() { &all } else { &full };
        let about_first = judged.iter().rev().find(|sent| is_about_first(drill, sent));
        let sent = about_first.or(judged.last()).copied();
        Some(Self::on(in_force, drill, all, sent))
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
        let sent = given.last();
        let all = sent.into_iter().collect();
        Some(Self {
            of_incident,
            ..Self::on(in_force, drill, all, sent)
        })
    }

    /// The report called for by a drill's incidents; none without one, or without a form in force.
    pub fn after_incident(drill: &Drill<'a>) -> Option<Self> {
        let drill = drill.of_incidents()?;
        let evidence = drill.evidence;
        let in_force = evidence.forms().casualties(evidence.pack)?;
        let all = sent_on(&in_force.id, &drill);
        let sent = all.last().copied();
        Some(Self {
            of_incident: true,
            ..Self::on(in_force, &drill, all, sent)
        })
    }

    fn on(
        in_force: &'a ReportFormat,
        drill: &Drill<'a>,
        all: Vec<Sent<'a>>,
        sent: Option<Sent<'a>>,
    ) -> Self {
        Self {
            form: written_on(drill.evidence, sent).unwrap_or(in_force),
            sent,
            all,
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
        self.drill.first()
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

/// The form that a report was written on, if known.
fn written_on<'a>(evidence: &Evidence<'a>, sent: Option<Sent<'a>>) -> Option<&'a ReportFormat> {
    evidence.forms().find(&sent?.report.format, evidence.pack)
}

/// True when a report is about the item in question: of those known when it was sent that one is nearest to its grid,
/// or it gives no readable grid.
fn is_about_first(drill: &Drill<'_>, sent: &Sent<'_>) -> bool {
    let evidence = drill.evidence;
    let frame = GridFrame::of(&evidence.session.scenario().place);
    let form = written_on(evidence, Some(*sent));
    let grid =
        form.and_then(|form| sent.answer(form, &|field| Aspect::of(field).contains(&Aspect::Grid)));
    let said = match grid {
        Some(Answer::Grid(grid) | Answer::WordsAndGrid(_, grid)) => frame.read(grid).ok(),
        _ => None,
    };
    let Some(said) = said else {
        return true;
    };
    let off_m = |item: &Item| frame.error(&said, item.at).off_m;
    let first_m = off_m(drill.first());
    drill.known_at(sent.tick).all(|item| first_m <= off_m(item))
}
