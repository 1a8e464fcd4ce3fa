//! The coach: picks the most urgent advice.

use std::sync::Arc;

use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::Exercise;
use crate::scoring::facts::MarkOutcome;
use crate::sim::obstacles::Obstacles;
use crate::sim::perception::{PerceptionModel, SignTarget};
use crate::sim::terrain::Terrain;
use crate::sim::view::TraineeView;
use crate::text::Message;
use crate::trainee::Brief;
use crate::units::Place;

use super::advice::{Advice, Prompt};
use super::incident::Incident;
use super::march::March;
use super::memory::Memory;
use super::people::Talks;
use super::question::Questions;
use super::ring::Ring;
use super::scene::Scene;
use super::suspect::Suspect;
use super::verge;

/// A coach beside the trainee.
pub struct Coach {
    brief: Brief,
    /// The middle of each sign of the exercise.
    middles: Vec<Place>,
    /// What stands about, to take cover behind.
    obstacles: Obstacles,
    memory: Memory,
    questions: Questions,
    talks: Talks,
    incident: Incident,
    march: March,
    suspect: Option<Suspect>,
}

impl Coach {
    /// A coach for an exercise under a doctrine pack.
    pub fn new(exercise: &Exercise, pack: &Pack) -> Self {
        let brief = Brief::of(exercise, pack);
        let terrain = Arc::new(Terrain::of(&exercise.scenario));
        let model = PerceptionModel::default();
        let middle = |sign| SignTarget::of(sign, &terrain, &model).middle();
        Self {
            middles: exercise.signs.iter().map(middle).collect(),
            obstacles: Obstacles::of(&exercise.scenario, &terrain),
            memory: Memory::new(&brief),
            questions: Questions::default(),
            talks: Talks::default(),
            incident: Incident::default(),
            march: March::new(&brief),
            suspect: Suspect::of(exercise, &brief, &terrain),
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
            obstacles: &self.obstacles,
            suspect: self.suspect.as_ref(),
        };
        take_back(&scene)
            .or_else(|| self.questions.ask(&scene))
            .or_else(|| self.incident.lead(&scene))
            .or_else(|| self.talks.ask(&scene))
            .or_else(|| verge::lead(scene.suspect?, &scene))
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
