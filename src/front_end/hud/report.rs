//! Reports and the briefing at the hand-over: a form laid out from the doctrine pack in force, whatever lines it has, each
//! with the widget its field asks for. Form is checked as one types, truth never. Drafts are kept when the form is closed
//! and when the patrol is left.

mod choices;
mod draft;
mod drafts;
mod form;
mod occasion;
mod page;
mod read_back;

use std::path::PathBuf;

use bevy::prelude::*;

use crate::front_end::patrolling::Patrolling;
use crate::front_end::stage::Stage;
use crate::front_end::widget::{Fields, Written};
use crate::front_end::words::Words;
use crate::sim::action::{Answer, Report};
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;

pub use draft::{Draft, FormPage};
pub use drafts::{Drafts, kept_at};
pub use form::{Form, empty_answer, form_of, problem};
pub use occasion::Occasion;
pub(super) use page::panel;

use super::doing::{Doing, ReportDoing};
use super::panels::{Panel, Panels};

/// Which words of an answer a field on the page holds.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub struct WritesTo {
    /// The line.
    pub line: usize,
    /// True for the grid of a line that has words and a grid.
    pub grid: bool,
}

/// Something was typed.
fn type_in(
    written: On<Written>,
    fields: Query<&WritesTo>,
    panels: Res<Panels>,
    patrolling: Option<Res<Patrolling>>,
    mut drafts: ResMut<Drafts>,
    mut complaints: Fields,
    names: Query<&crate::front_end::widget::StableId>,
    words: Res<Words>,
) {
    let (Ok(target), Some(patrolling)) = (fields.get(written.entity), patrolling) else {
        return;
    };
    let Some(Panel::Report(occasion)) = panels.top() else {
        return;
    };
    let draft = drafts.of_mut(occasion);
    draft.write(target.line, target.grid, &written.words);
    let Some(format) = occasion.format(&patrolling.doctrine().pack) else {
        return;
    };
    let Some(line) = format.lines.get(target.line) else {
        return;
    };
    let frame = GridFrame::of(&patrolling.exercise().scenario.place);
    let wrong = problem(line.field, &draft.answers[target.line], &frame);
    if let Ok(called) = names.get(written.entity) {
        let about = wrong.map(|wrong| words.say(&wrong));
        complaints.complain(&called.0, about.as_deref());
    }
}

/// A button of the form was pressed.
fn press(
    mut doings: MessageReader<Doing>,
    mut drafts: ResMut<Drafts>,
    mut panels: ResMut<Panels>,
    mut patrolling: ResMut<Patrolling>,
) {
    for doing in doings.read() {
        let (Doing::Report(doing), Some(Panel::Report(occasion))) = (doing, panels.top()) else {
            continue;
        };
        let draft = drafts.of_mut(occasion);
        match doing {
            ReportDoing::About(other) => panels.turn_to(Panel::Report(*other)),
            ReportDoing::Line(line) => draft.page = FormPage::Line(*line),
            ReportDoing::ReadBack => draft.page = FormPage::ReadBack,
            ReportDoing::Channel(channel) => draft.channel = *channel,
            ReportDoing::Now => {
                let clock = Clock::of(&patrolling.exercise().scenario.when);
                let now = clock.dtg(patrolling.tick()).to_string();
                draft.fill(&now);
            }
            ReportDoing::Send => {
                patrolling.act(occasion.action(report_of(draft)));
                draft.sent = true;
                draft.page = FormPage::Line(0);
                panels.close_all();
                // What is found after the hand-over is another matter.
                if occasion == Occasion::HandOver {
                    *drafts = Drafts::empty(&patrolling.doctrine().pack);
                }
                continue;
            }
            change => draft.change(change),
        }
        panels.refresh();
    }
}

/// The report as it would be sent now.
pub fn report_of(draft: &Draft) -> Report {
    Report {
        format: draft.format.clone(),
        channel: draft.channel,
        lines: draft.answers.iter().map(trimmed).collect(),
    }
}

/// Words without space around them; none at all is an answer left empty.
fn trimmed(answer: &Answer) -> Answer {
    let plain = |words: &String| words.trim().to_owned();
    match answer {
        Answer::Words(words) | Answer::DateTime(words) | Answer::Grid(words)
            if words.trim().is_empty() =>
        {
            Answer::Empty
        }
        Answer::Words(words) => Answer::Words(plain(words)),
        Answer::DateTime(words) => Answer::DateTime(plain(words)),
        Answer::Grid(words) => Answer::Grid(plain(words)),
        Answer::WordsAndGrid(words, grid) if words.trim().is_empty() && grid.trim().is_empty() => {
            Answer::Empty
        }
        Answer::WordsAndGrid(words, grid) => Answer::WordsAndGrid(plain(words), plain(grid)),
        other => other.clone(),
    }
}

/// Takes the drafts up, from where they were kept.
fn take_up(mut drafts: ResMut<Drafts>, patrolling: Res<Patrolling>) {
    *drafts = Drafts::kept(patrolling.record(), &patrolling.doctrine().pack);
}

/// While a form is being written its draft is kept this often, seconds: a kill loses no more than a few words.
const KEEP_EVERY_S: f32 = 1.0;

/// Keeps the drafts beside the record.
fn keep(
    time: Res<Time<Real>>,
    drafts: Res<Drafts>,
    patrolling: Res<Patrolling>,
    mut kept: Local<Option<(PathBuf, Drafts)>>,
    mut since_s: Local<f32>,
) {
    *since_s += time.delta_secs();
    if *since_s < KEEP_EVERY_S {
        return;
    }
    *since_s = 0.0;
    let record = patrolling.record();
    let same = kept
        .as_ref()
        .is_some_and(|(of, kept)| of == record && *kept == *drafts);
    if !same {
        drafts.keep(record);
        *kept = Some((record.to_owned(), drafts.clone()));
    }
}

/// Keeps the drafts of a patrol that is left.
fn keep_at_last(drafts: Res<Drafts>, patrolling: Option<Res<Patrolling>>) {
    if let Some(patrolling) = patrolling {
        drafts.keep(patrolling.record());
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Drafts>()
        .add_observer(type_in)
        .add_systems(
            OnEnter(Stage::Patrol),
            take_up.run_if(resource_exists::<Patrolling>),
        )
        .add_systems(
            Update,
            (press.in_set(super::HudReads), keep.in_set(super::HudShows)),
        )
        .add_systems(OnExit(Stage::Patrol), keep_at_last);
}
