//! The patrol's people: who, doing what, how far.

use bevy::prelude::*;

use crate::front_end::widget::Kit;
use crate::sim::view::{CIVILIANS_SEEN_M, Comrade, Shelter, TraineeView};
use crate::text::Message;

use super::known::Known;

/// What one of the patrol does, in a sentence: a sign, words and the distance.
pub fn state(comrade: &Comrade, view: &TraineeView) -> Message {
    let state = match comrade.shelter {
        _ if comrade.at_post => "at-post",
        _ if comrade.carries_report => "carries-report",
        Some(Shelter::HardCover) => "in-cover",
        Some(Shelter::LyingDown) => "lying",
        None if comrade.done => "done",
        None => "busy",
    };
    Message::new("hud-member-state")
        .with("state", state)
        .with("distance", comrade.at.distance_m(view.here.point()).round())
}

/// Everybody, one below the other.
pub(super) fn list(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let view = known.patrolling.view();
    for comrade in &view.patrol {
        parent
            .spawn(crate::front_end::widget::row())
            .with_children(|row| {
                let who = known.patrolling.exercise().person_called(comrade.person);
                row.spawn(kit.text(&kit.words.say(&who)));
                row.spawn(kit.small(&kit.words.say(&state(comrade, view))));
            });
    }
    let seen = Message::new("hud-civilians")
        .with("count", view.civilians.len())
        .with("distance", CIVILIANS_SEEN_M);
    parent.spawn(kit.small(&kit.words.say(&seen)));
}
