//! Progress of loading, with a cancel button.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use crate::front_end::icon::Icon;
use crate::front_end::making_ready::{self, MakingReady};
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::widget::{Kit, OnEscape, Weight, screen};
use crate::text::Message;

/// The progress bar and its share.
#[derive(Component, Default)]
struct Bar(f32);

/// The text below it.
#[derive(Component)]
struct Share;

fn open(mut commands: Commands, kit: Kit) {
    let title = kit.words.word("loading-title");
    commands.spawn((
        screen(Stage::Loading, &title),
        children![(
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(18),
                width: percent(100),
                max_width: px(560),
                margin: UiRect::all(auto()),
                ..default()
            },
            children![
                kit.title(&title),
                kit.text(&kit.words.word("loading-what")),
                (
                    Node {
                        width: percent(100),
                        height: px(18),
                        border_radius: BorderRadius::all(px(9)),
                        ..default()
                    },
                    BackgroundColor(theme::RAISED),
                    children![(
                        Bar::default(),
                        Node {
                            width: percent(0),
                            height: percent(100),
                            border_radius: BorderRadius::all(px(9)),
                            ..default()
                        },
                        BackgroundColor(theme::ACCENT),
                    )],
                ),
                (Share, kit.text("")),
                (
                    Node {
                        flex_direction: FlexDirection::Row,
                        ..default()
                    },
                    children![(
                        kit.icon_button(
                            "cancel",
                            Icon::Cross,
                            &kit.words.word("loading-cancel"),
                            Weight::Plain
                        ),
                        OnEscape,
                        observe(cancel),
                    )],
                ),
            ],
        )],
    ));
}

/// Cancels: the task ends by itself, and its result is discarded.
fn cancel(_: On<Activate>, mut commands: Commands, mut travel: Travel) {
    commands.remove_resource::<MakingReady>();
    travel.back();
}

/// Moves the bar smoothly, so that it never seems to stall.
fn fill(
    making: Option<Res<MakingReady>>,
    mut bars: Query<(&mut Bar, &mut Node)>,
    mut shares: Query<&mut Text, With<Share>>,
    words: Res<crate::front_end::words::Words>,
    time: Res<Time<Real>>,
) {
    let done = making.map_or(1.0, |making| making.share());
    for (mut bar, mut node) in &mut bars {
        // Up to a quarter beyond the known progress, ever slower.
        let goal = (done + 0.2).min(0.98).max(done);
        bar.0 += (goal - bar.0) * (1.0 - (-1.5 * time.delta_secs()).exp());
        bar.0 = bar.0.max(done);
        node.width = percent(bar.0 * 100.0);
        let said =
            words.say(&Message::new("widget-percent").with("value", (bar.0 * 100.0).round()));
        for mut text in &mut shares {
            if text.0 != said {
                text.0.clone_from(&said);
            }
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Stage::Loading), open).add_systems(
        Update,
        fill.in_set(Stage::Loading).after(making_ready::take_over),
    );
}
