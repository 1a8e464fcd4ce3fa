//! What is typed into the fields of a form: into the draft, and what is wrong with its form said at once.

use bevy::prelude::*;

use crate::front_end::hud::panels::{Panel, Panels};
use crate::front_end::hud::report::{Drafts, Form, MOST, form_of, problem, typed_number};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::widget::{Fields, StableId, Written};
use crate::front_end::words::Words;
use crate::text::Message;
use crate::units::grid::GridFrame;

/// Which words of an answer a field on the page holds.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WritesTo {
    /// The line.
    pub(super) line: usize,
    /// True for the grid of a line that has words and a grid.
    pub(super) grid: bool,
}

/// Something was typed.
pub(super) fn type_in(
    written: On<Written>,
    fields: Query<&WritesTo>,
    panels: Res<Panels>,
    patrolling: Option<Res<Patrolling>>,
    mut drafts: ResMut<Drafts>,
    mut complaints: Fields,
    names: Query<&StableId>,
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
    let no_number = form_of(line.field) == Form::Number && typed_number(&written.words).is_err();
    let wrong = no_number
        .then(|| Message::new("form-number-bad").with("most", MOST))
        .or_else(|| problem(line.field, &draft.answers[target.line], &frame));
    if let Ok(called) = names.get(written.entity) {
        let about = wrong.map(|wrong| words.say(&wrong));
        complaints.complain(&called.0, about.as_deref());
    }
}
