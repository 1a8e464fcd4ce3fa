//! Which report is judged, and what it says.

use super::aspect::Aspect;
use super::forms::Forms;
use super::sent::{Kind, Sent, reports};
use super::subject::Subject;
use crate::doctrine::schema::{Field, ReportFormat, ReportLine};
use crate::scoring::criterion::{Evidence, Finding};
use crate::scoring::distance::{Drill, Item};
use crate::sim::action::Answer;
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::Tick;
use crate::units::grid::GridFrame;

/// What the reporting block looks at: the report, or the briefing, that was owed and, if there is one, the one given.
#[derive(Debug, Clone)]
pub struct Dispatch<'a> {
    /// The drill that called for it.
    pub drill: Drill<'a>,
    /// The form whose lines are asked for: the one it was written on, else the one in force when the record was made.
    pub form: &'a ReportFormat,
    /// Every report of the drill in order; for a briefing the briefing alone.
    pub all: Vec<Sent<'a>>,
    /// The one that is judged line by line: the last full report about the item in question.
    pub sent: Option<Sent<'a>>,
    subject: Subject<'a>,
}

impl<'a> Dispatch<'a> {
    /// The report that the session called for; none when nothing bears a standing mark, or no layout is in force.
    pub fn of(evidence: &'a Evidence<'a>) -> Option<Self> {
        let drill = Drill::of(evidence)?;
        let forms = Forms::of_session(evidence);
        let in_force = forms.report(evidence.pack)?;
        let all = reports(&drill);
        let full: Vec<Sent<'a>> = all
            .iter()
            .filter(|sent| sent.kind == Kind::Full)
            .copied()
            .collect();
        let judged = if full.is_empty() { &all } else { &full };
        let about_first = judged
            .iter()
            .rev()
            .find(|sent| is_about_first(&drill, sent, evidence));
        let sent = about_first.or(judged.last()).copied();
        Some(Self {
            form: written_on(evidence, sent).unwrap_or(in_force),
            subject: Subject::of(&drill),
            sent,
            all,
            drill,
        })
    }

    /// The briefing that the specialists were owed: they came, or the cordon was handed over, while a form for it was in
    /// force. None otherwise.
    pub fn briefing(evidence: &'a Evidence<'a>) -> Option<Self> {
        let drill = Drill::of(evidence)?;
        let in_force = Forms::of_session(evidence).handover(evidence.pack)?;
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
        Some(Self {
            form: written_on(evidence, sent).unwrap_or(in_force),
            subject: Subject::of(&drill),
            all: sent.into_iter().collect(),
            sent,
            drill,
        })
    }

    /// The session, pack and facts.
    pub fn evidence(&self) -> &'a Evidence<'a> {
        self.drill.evidence
    }

    /// The item that it is about.
    pub fn item(&self) -> &Item {
        self.drill.first()
    }

    /// What that item really is.
    pub(super) fn subject(&self) -> &Subject<'a> {
        &self.subject
    }

    /// The tick up to which it could know things: when it was sent, else the end.
    pub fn known_until(&self) -> Tick {
        self.sent.map_or(self.drill.settled, |sent| sent.tick)
    }

    /// True when the form asks for this.
    pub fn asks(&self, aspect: Aspect) -> bool {
        self.form
            .lines
            .iter()
            .any(|line| Aspect::of(line.field).contains(&aspect))
    }

    /// The answer to a field; none when nothing was said.
    pub fn answer(&self, field: Field) -> Option<&'a Answer> {
        let sent = self.sent?;
        sent.answer(self.form, &|asked| asked == field)
    }

    /// The answer to the field that holds an aspect; none when nothing was said.
    pub fn answer_to(&self, aspect: Aspect) -> Option<&'a Answer> {
        let sent = self.sent?;
        sent.answer(self.form, &|asked| Aspect::of(asked).contains(&aspect))
    }

    /// Share of the form's lines that are answered, and those that are not. A line that may be left empty is no fault.
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

    /// The form in force, when the report is on another: neither the one that the trainee had nor that of the pack it is
    /// scored under.
    pub fn on_another_form(&self) -> Option<&'a ReportFormat> {
        let evidence = self.evidence();
        let own = Forms::of_session(evidence).report(evidence.pack)?;
        let said = &self.sent?.report.format;
        (*said != own.id && *said != evidence.pack.report_in_force).then_some(own)
    }

    /// The finding of every criterion of a report when none went out, or of a briefing when none was given.
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
}

/// The form that a report was written on, where it is known.
fn written_on<'a>(evidence: &Evidence<'a>, sent: Option<Sent<'a>>) -> Option<&'a ReportFormat> {
    Forms::of_session(evidence).find(&sent?.report.format, evidence.pack)
}

/// True when a report is about the item in question: of those known when it was sent that one is nearest to the grid it
/// gives, or it gives none that can be read.
fn is_about_first<'a>(drill: &Drill<'a>, sent: &Sent<'a>, evidence: &'a Evidence<'a>) -> bool {
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
