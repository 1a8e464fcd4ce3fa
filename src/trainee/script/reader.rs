//! Interprets a script, step by step.

mod body;
mod conditions;
mod reporting;
mod steps;

use std::collections::{BTreeMap, VecDeque};

use super::schema::{Condition, Script, Step};
use crate::doctrine::Pack;
use crate::scenario::Exercise;
use crate::scenario::exercise::SignId;
use crate::sim::action::TraineeAction;
use crate::sim::view::TraineeView;
use crate::trainee::{Brief, Trainee};
use body::Body;
use steps::Doing;

/// Most instantaneous steps executed in one beat: a loop of them continues with the next beat.
const STEPS_A_BEAT: usize = 64;

/// The interpreter.
pub struct ScriptReader {
    name: String,
    body: Body,
    pages: Vec<StepList>,
    doing: Option<Doing>,
}

/// A list of steps being executed.
struct StepList {
    steps: VecDeque<Step>,
    /// Repeated until this condition holds, with the steps to repeat.
    until: Option<(Condition, Vec<Step>)>,
}

impl ScriptReader {
    /// Starts at the beginning of the route; the name is for the record.
    pub fn new(
        name: impl Into<String>,
        script: &Script,
        exercise: &Exercise,
        doctrine: &Pack,
    ) -> Self {
        let mut reader = Self::briefed(name, script, Brief::of(exercise, doctrine));
        reader.body.recognisable = recognisable(exercise);
        reader
    }

    /// As [`Self::new`], with a given brief, for somebody who recognises nothing for what it is.
    pub fn briefed(name: impl Into<String>, script: &Script, brief: Brief) -> Self {
        Self {
            name: name.into(),
            body: Body::briefed(brief),
            pages: vec![StepList {
                steps: script.steps.clone().into(),
                until: None,
            }],
            doing: None,
        }
    }

    /// Ends every `Until` whose condition holds, with the step in progress.
    fn leave_finished_loops(&mut self, view: &TraineeView, actions: &mut Vec<TraineeAction>) {
        let so = self.pages.iter().position(|page| {
            page.until
                .as_ref()
                .is_some_and(|(condition, _)| self.body.holds(condition, view))
        });
        if let Some(page) = so {
            self.pages.truncate(page);
            if self.doing.take().is_some_and(|doing| doing.walks()) {
                actions.push(TraineeAction::Stop);
            }
        }
    }

    /// The next step; restarts repeated lists. None at the end of the script, or at the end of a repeated list within
    /// this beat.
    fn next_step(&mut self) -> Option<Step> {
        while let Some(page) = self.pages.last_mut() {
            if let Some(step) = page.steps.pop_front() {
                return Some(step);
            }
            match &page.until {
                Some((_, steps)) => {
                    page.steps = steps.clone().into();
                    return None;
                }
                None => {
                    self.pages.pop();
                }
            }
        }
        None
    }

    fn put_back(&mut self, step: Step) {
        if let Some(page) = self.pages.last_mut() {
            page.steps.push_front(step);
        }
    }

    fn begin(&mut self, step: Step, view: &TraineeView) {
        match step {
            Step::When {
                condition,
                then,
                otherwise,
            } => {
                let steps = if self.body.holds(&condition, view) {
                    then
                } else {
                    otherwise
                };
                self.pages.push(StepList {
                    steps: steps.into(),
                    until: None,
                });
            }
            Step::Until { condition, steps } => {
                if !self.body.holds(&condition, view) {
                    self.pages.push(StepList {
                        steps: steps.clone().into(),
                        until: Some((condition, steps)),
                    });
                }
            }
            step => self.doing = Some(Doing::begin(step, view, &mut self.body)),
        }
    }
}

impl Trainee for ScriptReader {
    fn name(&self) -> &str {
        &self.name
    }

    fn act(&mut self, view: &TraineeView) -> Vec<TraineeAction> {
        let mut actions = Vec::new();
        self.body.see(view);
        if let Some(going) = self.doing.as_ref().and_then(Doing::going) {
            self.body.along.step(view.here.point(), going);
        }
        self.leave_finished_loops(view, &mut actions);
        for _ in 0..STEPS_A_BEAT {
            if let Some(doing) = &mut self.doing {
                if !doing.go_on(view, &mut self.body, &mut actions) {
                    return actions;
                }
                self.doing = None;
            }
            match self.next_step() {
                // Actions of this beat show in the next view only.
                Some(step) if !actions.is_empty() && asks_what_is_so(&step) => {
                    self.put_back(step);
                    return actions;
                }
                Some(step) => self.begin(step, view),
                None => return actions,
            }
        }
        actions
    }

    fn finished(&self) -> bool {
        self.doing.is_none() && self.pages.is_empty()
    }
}

/// The class of each thing that shows what it is to whoever looks at it.
fn recognisable(exercise: &Exercise) -> BTreeMap<SignId, String> {
    let things = exercise.devices.iter().flat_map(|placed| {
        let signs = placed.signs.iter();
        signs.map(move |sign| (*sign, placed.device.class.clone()))
    });
    things
        .filter(|(sign, _)| {
            let placed = exercise.signs.get(sign.index());
            placed.is_some_and(|one| one.sign.conclusive && one.sign.look.is_the_thing())
        })
        .collect()
}

fn asks_what_is_so(step: &Step) -> bool {
    matches!(
        step,
        Step::When { .. } | Step::Until { .. } | Step::WaitUntil { .. }
    )
}
