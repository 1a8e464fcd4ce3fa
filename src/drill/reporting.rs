//! The report drill: a scene and what is known of it on a slip of paper, and the lines of the report to fill in against the
//! clock. The report is judged line by line by the rules of a patrol's report ([`report_truth`]): its scene is a record.

use std::sync::Arc;

use rand::RngExt;
use serde::{Deserialize, Serialize};

use super::bank::{Bank, dice};
use super::scene::{Scene, asked_m};
use crate::doctrine::schema::{Field, ReportFormat};
use crate::scoring::distance::Drill;
use crate::scoring::facts::Facts;
use crate::scoring::report_truth::{self, Dispatch, ReportLineScore};
use crate::scoring::{Evidence, Outcome};
use crate::sim::action::{Answer, Channel, Report, SeenHow};
use crate::sim::event::Event;
use crate::trainee::Brief;
use crate::trainee::report::{Known, answer, grid};
use crate::units::Tick;

/// Time for the form, seconds. A proposal of this program: half a minute for each of ten lines.
pub const REPORT_LIMIT_S: f32 = 300.0;

/// The form as far as it is filled in.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Filled {
    /// An answer a line.
    pub lines: Vec<Answer>,
    /// Time from the first sight of the slip, milliseconds.
    pub after_ms: u32,
    /// Whether it was sent, by the trainee or by the end of the time.
    pub sent: bool,
}

/// What a report was worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// Line by line.
    pub lines: Vec<ReportLineScore>,
    /// Whether it was sent before the time ran out.
    pub in_time: bool,
}

impl Judged {
    /// Lines that could be judged.
    pub fn judged(&self) -> usize {
        self.outcomes().count()
    }

    /// Of those, lines that were right; half right counts half.
    pub fn right(&self) -> f32 {
        self.outcomes()
            .map(|outcome| match outcome {
                Outcome::Met => 1.0,
                Outcome::PartlyMet => 0.5,
                Outcome::NotMet | Outcome::NeverEvaluated => 0.0,
            })
            .sum()
    }

    fn outcomes(&self) -> impl Iterator<Item = Outcome> {
        let outcomes = self.lines.iter().map(|line| line.outcome);
        outcomes.filter(|outcome| *outcome != Outcome::NeverEvaluated)
    }
}

/// A report drill.
pub struct Reporting {
    bank: Arc<Bank>,
    scene: Scene,
}

impl Reporting {
    /// Begins one. None where nothing can be found, or the doctrine pack has no form for a report.
    pub fn begin(bank: &Arc<Bank>, seed: u64) -> Option<Self> {
        bank.doctrine.pack.report_in_force()?;
        let mut luck = dice(&bank.scenario, seed, "report drill");
        let find = bank.finds(1, &mut luck).pop()?;
        Some(Self {
            scene: Scene::of(bank, find, &mut luck),
            bank: Arc::clone(bank),
        })
    }

    /// The views that the scene is one of.
    pub fn bank(&self) -> &Arc<Bank> {
        &self.bank
    }

    /// The scene.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// The form.
    pub fn form(&self) -> Option<&ReportFormat> {
        self.bank.doctrine.pack.report_in_force()
    }

    /// The report that says everything as it is.
    pub fn exact(&self) -> Vec<Answer> {
        let pack = &self.bank.doctrine.pack;
        let find = &self.scene.find;
        let brief = Brief::of(&find.exercise, pack);
        let mut signs: Vec<_> = find
            .seen()
            .map(|sign| find.exercise.signs[sign.index()].sign.kind)
            .collect();
        signs.sort_unstable();
        signs.dedup();
        let known = Known {
            item: find.at().at_height(0.0),
            discovered: self.scene.discovered,
            class: find
                .can_be_told()
                .then(|| find.placed().device.class.clone()),
            signs,
            required_m: asked_m(find, pack),
            measures: self.scene.measures.iter().copied().collect(),
            casualties: 0,
            seen_how: vec![SeenHow::NakedEye],
            posts: self.scene.posts,
            civilians_inside: 0,
        };
        let lines = self.form().map_or(&[][..], |form| &form.lines);
        lines
            .iter()
            .map(|line| answer(&brief, &known, line.field))
            .collect()
    }

    /// What somebody makes of it who is out of practice: with a given seed always the same. One's own place instead of the
    /// item's, the time of sending instead of that of discovery, lines left empty.
    pub fn careless(&self, seed: u64) -> Vec<Answer> {
        let mut luck = dice(&self.bank.scenario, seed, "careless report");
        let brief = Brief::of(&self.scene.find.exercise, &self.bank.doctrine.pack);
        let own = grid(&brief, self.scene.stands);
        let lines = self.form().map_or(&[][..], |form| &form.lines);
        lines
            .iter()
            .zip(self.exact())
            .map(|(line, exact)| {
                let slips = luck.random_bool(0.4);
                match (line.field, exact) {
                    (Field::Grid, _) if slips => Answer::Grid(own.clone()),
                    (Field::UnitAndGrid, Answer::WordsAndGrid(unit, _)) if slips => {
                        Answer::WordsAndGrid(unit, own.clone())
                    }
                    (Field::DateTimeOfDiscovery, _) if slips => {
                        crate::trainee::report::date_time(&brief, self.scene.ready)
                    }
                    _ if slips => Answer::Empty,
                    (_, exact) => exact,
                }
            })
            .collect()
    }

    /// Judges a report.
    pub fn judge(&self, filled: &Filled) -> Judged {
        let limit_ms = (REPORT_LIMIT_S * 1_000.0) as u32;
        Judged {
            lines: self.scores(filled),
            in_time: filled.sent && filled.after_ms < limit_ms,
        }
    }

    fn scores(&self, filled: &Filled) -> Vec<ReportLineScore> {
        let Some(form) = self.form() else {
            return Vec::new();
        };
        let pack = &self.bank.doctrine.pack;
        let mut session = self.scene.session.clone();
        let taken = Tick::from_seconds(filled.after_ms as f32 / 1_000.0);
        let sent = Tick(self.scene.ready.0.saturating_add(taken.0));
        let report = Report {
            format: form.id.clone(),
            channel: Channel::Radio,
            lines: filled.lines.clone(),
        };
        let from = self.scene.stands;
        session
            .events
            .push((sent, Event::ReportSent { from, report }));
        session.last_tick = sent;
        let facts = Facts::of(&session, pack);
        let evidence = Evidence {
            session: &session,
            pack,
            facts: &facts,
        };
        let dispatch = Drill::of(&evidence).and_then(|drill| Dispatch::each(&drill).pop());
        dispatch.map_or_else(Vec::new, |dispatch| report_truth::scores(&dispatch))
    }
}
