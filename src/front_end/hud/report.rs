//! What is written to report and to brief with: one draft for each occasion, laid out from the doctrine pack in force.
//! Drafts are kept when the form is closed and when the patrol is left.

mod draft;
mod drafts;
mod form;
mod occasion;

use std::path::PathBuf;

use bevy::prelude::*;

use crate::front_end::patrolling::Patrolling;
use crate::sim::action::{Answer, Report};

pub use draft::{Draft, FormPage, MOST, NoNumber, ReportDoing, typed_number};
pub use drafts::{Drafts, kept_at};
pub use form::{Form, empty_answer, form_of, problem};
pub(in crate::front_end) use form::{MEASURES, is_empty};
pub use occasion::Occasion;
pub(super) use occasion::may_tell_of_an_incident;

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
pub(super) fn take_up(mut drafts: ResMut<Drafts>, patrolling: Res<Patrolling>) {
    *drafts = Drafts::kept(patrolling.record(), &patrolling.doctrine().pack);
}

/// While a form is being written its draft is kept this often, seconds: a kill loses no more than a few words.
const KEEP_EVERY_S: f32 = 1.0;

/// Keeps the drafts beside the record.
pub(super) fn keep(
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
pub(super) fn keep_at_last(drafts: Res<Drafts>, patrolling: Option<Res<Patrolling>>) {
    if let Some(patrolling) = patrolling {
        drafts.keep(patrolling.record());
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Drafts>();
}
