//! The panel to report and to brief on: a form laid out from the doctrine pack in force, whatever lines it has, each with
//! the widget its field asks for. Form is checked as one types, truth never.

mod choices;
mod filling;
mod line;
mod page;
mod read_back;
mod typing;

use bevy::prelude::*;

use crate::front_end::patrolling::Patrolling;
use crate::sim::action::TraineeAction;
use crate::units::dtg::Clock;

pub(super) use page::panel;

use super::doing::Doing;
use super::panels::{Panel, Panels};
use super::report::{Drafts, FormPage, Occasion, ReportDoing, report_of};

/// A button of the form was pressed: changes the draft; gives what is told, when it is sent.
pub(super) fn press(
    doing: &ReportDoing,
    drafts: &mut Drafts,
    panels: &mut Panels,
    patrolling: &Patrolling,
) -> Option<TraineeAction> {
    let Some(Panel::Report(occasion)) = panels.top() else {
        return None;
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
            let told = occasion.action(report_of(draft));
            draft.sent = true;
            draft.page = FormPage::Line(0);
            panels.close_all();
            // What is found after the hand-over is another matter.
            if occasion == Occasion::HandOver {
                *drafts = Drafts::empty(&patrolling.doctrine().pack);
            }
            return Some(told);
        }
        change => draft.change(change),
    }
    panels.refresh();
    None
}

/// Page Down turns to the next line of the form that is open, Page Up to the one before: from a long list of answers they are
/// many steps away. On the last page they scroll what is read back.
pub(super) fn turn_by_key(
    keys: Option<Res<ButtonInput<KeyCode>>>,
    panels: Res<Panels>,
    drafts: Res<Drafts>,
    patrolling: Res<Patrolling>,
    mut doings: MessageWriter<Doing>,
) {
    let (Some(keys), Some(Panel::Report(occasion))) = (keys, panels.top()) else {
        return;
    };
    let FormPage::Line(line) = drafts.of(occasion).page else {
        return;
    };
    let lines = occasion.format(&patrolling.doctrine().pack);
    let lines = lines.map_or(0, |format| format.lines.len());
    let to = if keys.just_pressed(KeyCode::PageDown) {
        page::after(line, lines)
    } else if keys.just_pressed(KeyCode::PageUp) && line > 0 {
        ReportDoing::Line(line - 1)
    } else {
        return;
    };
    doings.write(Doing::Report(to));
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(typing::type_in);
}
