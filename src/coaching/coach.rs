//! The coach: picks the most urgent advice.

use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::Exercise;
use crate::scenario::exercise::SignId;
use crate::scoring::facts::{MarkFact, MarkOutcome};
use crate::sim::perception::{PerceptionModel, SignTarget};
use crate::sim::terrain::Terrain;
use crate::sim::view::TraineeView;
use crate::text::Message;
use crate::trainee::Brief;
use crate::units::{Place, Point, Tick};

use super::advice::{Advice, Prompt};
use super::incident::Incident;
use super::march::March;
use super::memory::Memory;
use super::people;
use super::question::Questions;
use super::ring::Ring;

/// A coach beside the trainee.
pub struct Coach {
    brief: Brief,
    /// The middle of each sign of the exercise.
    middles: Vec<Place>,
    memory: Memory,
    questions: Questions,
    incident: Incident,
    march: March,
}

/// Input of a decision.
pub(super) struct Scene<'a> {
    pub(super) view: &'a TraineeView,
    pub(super) session: &'a Session,
    pub(super) brief: &'a Brief,
    pub(super) memory: &'a Memory,
    pub(super) middles: &'a [Place],
}

impl Scene<'_> {
    pub(super) fn pack(&self) -> &Pack {
        &self.brief.doctrine
    }

    pub(super) fn here(&self) -> Point {
        self.view.here.point()
    }

    /// The last whole second of the session, the coach's present.
    pub(super) fn now(&self) -> Tick {
        self.session.last_tick
    }

    /// Seconds since a tick.
    pub(super) fn since_s(&self, tick: Tick) -> f32 {
        self.now().seconds_since(tick)
    }

    /// Standing marks on signs of devices: neither withdrawn nor settled by the specialists.
    pub(super) fn hits(&self) -> impl Iterator<Item = (&MarkFact, SignId)> {
        self.memory
            .hits()
            .filter(|(fact, _)| self.view.marks.iter().any(|(mark, _)| *mark == fact.mark))
    }

    /// True when binoculars are carried.
    pub(super) fn has_optics(&self) -> bool {
        self.brief.patrol.optics.is_some()
    }
}

impl Coach {
    /// A coach for an exercise under a doctrine pack.
    pub fn new(exercise: &Exercise, pack: &Pack) -> Self {
        let brief = Brief::of(exercise, pack);
        let (terrain, model) = (Terrain::of(&exercise.scenario), PerceptionModel::default());
        let middle = |sign| SignTarget::of(sign, &terrain, &model).middle();
        Self {
            middles: exercise.signs.iter().map(middle).collect(),
            memory: Memory::new(&brief),
            questions: Questions::default(),
            incident: Incident::default(),
            march: March::new(&brief),
            brief,
        }
    }

    /// Advice for now; none once the patrol is over. Must be called once a second, when a whole second has been added
    /// to the session; the first time before the first step.
    pub fn advise(&mut self, view: &TraineeView, session: &Session) -> Option<Advice> {
        self.memory.keep_up(session, &self.brief.doctrine);
        if view.ended.is_some() {
            return None;
        }
        let scene = Scene {
            view,
            session,
            brief: &self.brief,
            memory: &self.memory,
            middles: &self.middles,
        };
        take_back(&scene)
            .or_else(|| self.questions.ask(&scene))
            .or_else(|| self.incident.lead(&scene))
            .or_else(|| people::ask(&scene))
            .or_else(|| self.march.lead(&scene))
    }

    /// Progress of the check under way.
    pub fn ring(&self) -> Option<&Ring> {
        self.memory.ring.as_ref()
    }
}

/// Marks on harmless things have had their feedback; they may be withdrawn.
fn take_back(scene: &Scene<'_>) -> Option<Advice> {
    let is_harmless = |mark| {
        let facts = scene.memory.facts.marks.iter();
        facts
            .filter(|fact| fact.mark == mark)
            .any(|fact| matches!(fact.outcome, MarkOutcome::FalseAlarm { .. }))
    };
    let (mark, _) = scene
        .view
        .marks
        .iter()
        .find(|(mark, _)| is_harmless(*mark))?;
    let message = Message::new("coach-take-back").with("mark", mark.shown());
    Some(Advice::new(Prompt::TakeBack(*mark), message))
}
