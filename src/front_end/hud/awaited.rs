//! What is said over the view until the ground is drawn: on a slow machine its first pictures are one flat colour.

use bevy::prelude::*;

use crate::front_end::pace::{Pace, Preparing};
use crate::front_end::stage::Stage;
use crate::front_end::theme;
use crate::front_end::widget::Kit;

use super::HudShows;

/// Pictures from the first that holds the ground to the first that surely shows it.
const ARRIVING: u8 = 3;

/// The words, and how many pictures were drawn with everything that they need.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct Awaited(u8);

pub(super) fn open(mut commands: Commands, kit: Kit) {
    commands.spawn((
        Awaited::default(),
        DespawnOnExit(Stage::Patrol),
        Pickable::IGNORE,
        GlobalZIndex(8),
        Node {
            position_type: PositionType::Absolute,
            width: percent(100),
            height: percent(100),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..default()
        },
        children![(
            Pickable::IGNORE,
            Node {
                padding: UiRect::axes(px(18), px(12)),
                border_radius: BorderRadius::all(px(theme::ROUND_PX)),
                ..default()
            },
            BackgroundColor(theme::BACKGROUND),
            children![kit.text(&kit.words.word("hud-ground-awaited"))],
        )],
    ));
}

/// Takes the words away once the ground is there.
fn close(
    mut commands: Commands,
    mut awaited: Query<(Entity, &mut Awaited)>,
    pace: Res<Pace>,
    preparing: Option<Res<Preparing>>,
) {
    let prepares = preparing.is_some_and(|preparing| preparing.is_on());
    for (words, mut pictures) in &mut awaited {
        if prepares {
            pictures.0 = 0;
        } else if !pace.rests() {
            pictures.0 += 1;
        }
        if pictures.0 > ARRIVING {
            commands.entity(words).despawn();
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, close.in_set(HudShows));
}
