//! Which report is judged, and what it says.

use super::aspect::Aspect;
use crate::doctrine::schema::{Field, ReportFormat};
use crate::scoring::criterion::{Evidence, Finding};
use crate::scoring::distance::{Drill, Item};
use crate::sim::action::{Answer, Report};
use crate::sim::event::Event;
use crate::text::Message;
use crate::units::grid::GridFrame;
use crate::units::{Place, Tick};

/// A report as it went out.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a> {
    /// When.
    pub tick: Tick,
    /// From where.
    pub from: Place,
    /// What it said.
    pub report: &'a Report,
}

/// What the reporting block looks at: the report owed and, if there is one, the report sent.
#[derive(Debug, Clone)]
pub struct Dispatch<'a> {
    /// The drill that called for it.
    pub drill: Drill<'a>,
    /// The layout in force.
    pub format: &'a ReportFormat,
    /// The first report sent after the first mark.
    pub first: Option<Sent<'a>>,
    /// The report that is judged: the last about the item in question.
    pub sent: Option<Sent<'a>>,
}

impl<'a> Dispatch<'a> {
    /// The report that the session called for; none when nothing bears a standing mark, or the pack has no layout in
    /// force.
    pub fn of(evidence: &'a Evidence<'a>) -> Option<Self> {
        let drill = Drill::of(evidence)?;
        let format = evidence.pack.report_in_force()?;
        let all: Vec<Sent<'a>> = evidence
            .session
            .events
            .iter()
            .filter(|(tick, _)| *tick >= drill.since)
            .filter_map(|(tick, event)| match event {
                Event::ReportSent { from, report } => Some(Sent {
                    tick: *tick,
                    from: *from,
                    report,
                }),
                _ => None,
            })
            .collect();
        let about_first = all
            .iter()
            .rev()
            .find(|sent| about(&drill, sent, evidence).is_same(drill.first()));
        Some(Self {
            sent: about_first.or(all.last()).copied(),
            first: all.first().copied(),
            drill,
            format,
        })
    }

    /// The session, pack and facts.
    pub fn evidence(&self) -> &'a Evidence<'a> {
        self.drill.evidence
    }

    /// The item that the report is about.
    pub fn item(&self) -> &Item {
        self.drill.first()
    }

    /// The tick up to which the report could know things: when it was sent, else the end.
    pub fn known_until(&self) -> Tick {
        self.sent.map_or(self.drill.settled, |sent| sent.tick)
    }

    /// True when the layout in force asks for this.
    pub fn asks(&self, aspect: Aspect) -> bool {
        self.format
            .lines
            .iter()
            .any(|line| Aspect::of(line.field).contains(&aspect))
    }

    /// The answer to a field; none when nothing was said.
    pub fn answer(&self, field: Field) -> Option<&'a Answer> {
        answer(self.evidence(), self.sent?.report, &|asked| asked == field)
    }

    /// The answer to the field that holds an aspect; none when nothing was said.
    pub fn answer_to(&self, aspect: Aspect) -> Option<&'a Answer> {
        answer(self.evidence(), self.sent?.report, &|asked| {
            Aspect::of(asked).contains(&aspect)
        })
    }

    /// The finding of every reporting criterion when no report went out.
    pub fn not_sent(&self) -> Finding {
        Finding::new(
            self.drill.settled,
            self.drill.trainee_place(self.drill.settled),
            Message::new("finding-report-not-sent"),
        )
    }
}

/// The first answer that says anything, to a field that is wanted. The report's own layout says which line is which;
/// a layout that the pack does not know is read as the one in force.
fn answer<'a>(
    evidence: &'a Evidence<'a>,
    report: &'a Report,
    wanted: &dyn Fn(Field) -> bool,
) -> Option<&'a Answer> {
    let own = evidence
        .pack
        .reports
        .iter()
        .find(|format| format.id == report.format);
    let format = own.or(evidence.pack.report_in_force())?;
    format
        .lines
        .iter()
        .zip(&report.lines)
        .filter(|(line, _)| wanted(line.field))
        .map(|(_, answer)| answer)
        .find(|answer| says_something(answer))
}

/// False for an answer left out or left empty. A list without entries says "none" and is an answer.
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

/// The item a report is about: of those known when it was sent the one nearest to the grid it gives, or the first when
/// it gives none that can be read.
fn about<'d>(drill: &'d Drill<'_>, sent: &Sent<'_>, evidence: &Evidence<'_>) -> &'d Item {
    let frame = GridFrame::of(&evidence.session.scenario().place);
    let grid = answer(evidence, sent.report, &|field| {
        Aspect::of(field).contains(&Aspect::Grid)
    });
    let said = match grid {
        Some(Answer::Grid(grid) | Answer::WordsAndGrid(_, grid)) => frame.read(grid).ok(),
        _ => None,
    };
    let Some(said) = said else {
        return drill.first();
    };
    drill
        .known_at(sent.tick)
        .min_by(|a, b| {
            let off = |item: &Item| frame.error(&said, item.at).off_m;
            off(a).total_cmp(&off(b))
        })
        .unwrap_or(drill.first())
}
