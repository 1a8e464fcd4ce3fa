//! Trying again from a moment of the debrief: the patrol is simulated up to there and goes on in a record of its own.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::Debriefed;
use super::replay::Replay;
use crate::front_end::hud::doing::may_go_back;
use crate::front_end::icon::Icon;
use crate::front_end::making_ready::Wanted;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::widget::{Kit, Weight};
use crate::units::{TICK_HZ, Tick};

/// Least time before the end that one goes back to: whoever goes on there must still be able to do otherwise.
const LEAST_LEFT_S: u32 = 10;

/// The button; none in an assessment. After an incident it stands out.
pub(super) fn button(row: &mut ChildSpawnerCommands, kit: &Kit, debriefed: &Debriefed) {
    if !may_go_back(debriefed.finished.session.header.mode) {
        return;
    }
    let weight = if debriefed.card.incident.is_some() {
        Weight::Main
    } else {
        Weight::Plain
    };
    let words = kit.words.word("debrief-again-from-here");
    row.spawn((
        kit.icon_button("debrief-again-from-here", Icon::Undo, &words, weight),
        observe(|_: On<Activate>, mut commands: Commands| {
            commands.run_system_cached(set_out);
        }),
    ));
}

/// From the moment shown.
fn set_out(
    replay: Res<Replay>,
    debriefed: Res<Debriefed>,
    mut commands: Commands,
    mut travel: Travel,
) {
    let latest = debriefed.finished.session.last_tick.0;
    let latest = latest.saturating_sub(LEAST_LEFT_S * TICK_HZ);
    commands.insert_resource(Wanted::Again {
        done: debriefed.finished.clone(),
        tick: Tick(Tick::from_seconds(replay.at_s).0.min(latest)),
    });
    travel.go(Stage::Loading);
}
