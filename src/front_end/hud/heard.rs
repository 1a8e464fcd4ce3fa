//! What was heard and what the coach says, above the buttons of the patrol: in the room that those leave.

use bevy::camera::visibility::VisibilitySystems;
use bevy::prelude::*;
use bevy::ui::UiSystems;
use bevy::window::PrimaryWindow;

use crate::front_end::icon::{Icon, icon};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::shown::Shown;
use crate::front_end::stage::Stage;
use crate::front_end::theme;
use crate::front_end::widget::Kit;
use crate::record::Mode;

use super::captions::MOST;
use super::face::Needs;
use super::frame::{LOW_PX, see_through};
use super::glass::rim_px;
use super::known::Known;
use super::panels::rolling;
use super::readings::{HiddenWhenEmpty, NEWS_PX, Readout, news, readout, words_of};

/// Below this height of the window they are written as small as can be read at twice the size, logical pixels.
const LOWEST_PX: f32 = 400.0;

/// Size of their letters there, logical pixels.
const SMALLEST_PX: f32 = 11.0;

/// The place of captions and coach.
#[derive(Component, Debug, Clone, Copy)]
struct Heard;

/// Words that are written smaller where the window is low.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Smaller;

/// What lies over the view: as wide as this, and no wider than the rim beside what binoculars show while they are up.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Wide(Val);

/// Most of the window's width, percent.
const WIDEST_PERCENT: f32 = 96.0;

/// Width of the coach's words, logical pixels.
const COACH_PX: f32 = 640.0;

/// Least width of a column beside what binoculars show, logical pixels.
const COLUMN_PX: f32 = 210.0;

/// A panel of readings that is not there while it has nothing to say.
fn empty_plate() -> impl Bundle {
    (
        HiddenWhenEmpty,
        Node {
            display: Display::None,
            max_width: vw(WIDEST_PERCENT),
            flex_direction: FlexDirection::Column,
            padding: UiRect::axes(px(10), px(6)),
            border_radius: BorderRadius::all(px(theme::ROUND_PX)),
            ..default()
        },
        BackgroundColor(theme::BACKGROUND.with_alpha(0.88)),
        Pickable::IGNORE,
    )
}

/// Captions and the coach, the oldest above. They have what the buttons above and below leave: what finds no room there
/// is left out, the oldest first. The newest is never cut off: where the window is too low for it, it lies over the readings.
pub(super) fn place(whole: &mut ChildSpawnerCommands, kit: &Kit, patrolling: &Patrolling) {
    whole
        .spawn((
            Heard,
            see_through(Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: px(0),
                min_height: px(0),
                row_gap: px(6),
                align_items: AlignItems::Start,
                justify_content: JustifyContent::End,
                ..default()
            }),
        ))
        .with_children(|heard| {
            for number in 0..MOST {
                heard
                    .spawn((empty_plate(), Wide(vw(WIDEST_PERCENT))))
                    .with_children(|plate| {
                        plate.spawn((news(kit, Readout::Caption(number)), Smaller));
                    });
            }
            if patrolling.mode() == Mode::Learn {
                heard
                    .spawn((
                        empty_plate(),
                        Wide(vw(WIDEST_PERCENT)),
                        Outline::new(px(2), px(0), theme::ACCENT),
                    ))
                    .with_children(|plate| {
                        plate
                            .spawn(see_through(Node {
                                column_gap: px(8),
                                align_items: AlignItems::Center,
                                max_width: px(COACH_PX),
                                ..default()
                            }))
                            .with_children(|row| {
                                row.spawn((
                                    icon(Icon::Learn, 24.0, theme::ACCENT),
                                    Pickable::IGNORE,
                                ));
                                row.spawn((news(kit, Readout::Coach), Smaller));
                            });
                    });
            }
        });
}

/// Most of a panel's height that the coach takes up on it, percent: what it dictates is long.
const ON_A_PANEL_PERCENT: f32 = 26.0;

/// What the coach says, on a panel that covers its place: it dictates what is written there. A window that is too low for both
/// has the panel alone. It is there at once, so that nothing below it jumps when the panel is built again.
pub(super) fn coach_on_a_panel(panel: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let said = words_of(&known.coach, &kit.words, &known.settings);
    let needs = Needs {
        width_px: 0.0,
        height_px: LOWEST_PX,
    };
    let room = Node {
        flex_shrink: 0.0,
        max_height: percent(ON_A_PANEL_PERCENT),
        ..default()
    };
    panel.spawn((needs, room)).with_children(|room| {
        room.spawn((empty_plate(), Outline::new(px(2), px(0), theme::ACCENT)))
            .insert(Node {
                display: if said.is_empty() {
                    Display::None
                } else {
                    Display::Flex
                },
                flex_grow: 1.0,
                flex_basis: px(0),
                min_width: px(0),
                padding: UiRect::axes(px(10), px(6)),
                border_radius: BorderRadius::all(px(theme::ROUND_PX)),
                ..default()
            })
            .with_children(|plate| {
                let whole = Node {
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    ..default()
                };
                rolling(plate, whole, |words| {
                    words
                        .spawn(readout(kit, Readout::Coach, theme::SMALL_PX, false))
                        .insert(Text::new(said));
                });
            });
    });
}

/// Leaves out the oldest of what was heard as far as it does not find room, whole lines only. The newest stays.
fn leave_out_the_oldest(
    heard: Query<(&ComputedNode, &UiGlobalTransform, &Children), With<Heard>>,
    mut plates: Query<(&ComputedNode, &UiGlobalTransform, &Node, &mut Visibility)>,
) {
    for (room, place, children) in &heard {
        let top_px = place.translation.y - room.size().y / 2.0;
        let shown = |node: &Node| node.display != Display::None;
        let newest = children
            .iter()
            .rfind(|plate| plates.get(*plate).is_ok_and(|plate| shown(plate.2)));
        for plate in children.iter() {
            let Ok((node, place, _, mut visibility)) = plates.get_mut(plate) else {
                continue;
            };
            let above_px = place.translation.y - node.size().y / 2.0;
            visibility.set_if_neq(if above_px < top_px - 1.0 && Some(plate) != newest {
                Visibility::Hidden
            } else {
                Visibility::Inherited
            });
        }
    }
}

/// In a low window the words are smaller, so that more of them finds room. While binoculars are up they stand in a column at
/// the rim, so that the middle of what these show stays free.
pub(super) fn fit(
    windows: Query<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
    patrolling: Res<Patrolling>,
    shown: Res<Shown>,
    mut words: Query<&mut TextFont, With<Smaller>>,
    mut plates: Query<(&Wide, &mut Node)>,
) {
    let Some(window) = windows.iter().next() else {
        return;
    };
    let optics = patrolling.view().optics;
    let rim_px = rim_px(&patrolling, &shown, window.width() / scale.0);
    for (wide, mut node) in &mut plates {
        let most = match rim_px {
            Some(rim_px) if optics => px(rim_px.max(COLUMN_PX)),
            _ => wide.0,
        };
        if node.max_width != most {
            node.max_width = most;
        }
    }
    let high_px = window.height() / scale.0;
    let size = FontSize::Px(if high_px < LOWEST_PX {
        SMALLEST_PX
    } else if high_px < LOW_PX || optics {
        theme::SMALL_PX
    } else {
        NEWS_PX
    });
    for mut font in &mut words {
        if font.font_size != size {
            font.font_size = size;
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PostUpdate,
        leave_out_the_oldest
            .after(UiSystems::PostLayout)
            .before(VisibilitySystems::VisibilityPropagate)
            .run_if(in_state(Stage::Patrol)),
    );
}
