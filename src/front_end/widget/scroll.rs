//! Scroll areas: scrolled with the wheel, dragged with finger or mouse, moved with Page Up and Page Down, Home and
//! End, or by the scroll bar. They follow the focus ([`super::focus`]).

use bevy::camera::visibility::VisibilitySystems;
use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusCause, FocusedInput, InputFocus};
use bevy::picking::events::{Drag, Pointer};
use bevy::prelude::*;
use bevy::ui::{InteractionDisabled, Pressed, UiGlobalTransform, UiSystems};
use bevy::ui_widgets::{Button, ControlOrientation, ScrollArea, Scrollbar, ScrollbarThumb};
use bevy::window::PrimaryWindow;

use crate::front_end::stage::Frame;
use crate::front_end::theme;
use crate::front_end::words::Words;

/// Scroll distance of an arrow key, logical pixels: three lines.
pub(super) const STEP_PX: f32 = 66.0;

/// Width of the scroll bar, logical pixels.
const BAR_PX: f32 = 10.0;

/// Horizontal padding of the scrollable content, logical pixels.
pub const EDGE_PX: f32 = 14.0;

/// The content of a scroll area; its bar is added beside it.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct ScrollContent;

/// A vertical scroll area with content `inside`: `children![…]`, in a column.
pub fn scroll_area(inside: impl Bundle) -> impl Bundle {
    (scroll_frame(), children![(scroll_content(), inside)])
}

/// The frame of a scroll area, around one [`scroll_content`]: for content added later.
pub fn scroll_frame() -> impl Bundle {
    Node {
        flex_direction: FlexDirection::Row,
        flex_grow: 1.0,
        // Without these a nested column is as high as its content and never scrolls.
        flex_basis: px(0),
        min_height: px(0),
        width: percent(100),

        ..default()
    }
}

/// The scrollable content of a [`scroll_frame`].
pub fn scroll_content() -> impl Bundle {
    (
        ScrollContent,
        ScrollArea,
        Node {
            flex_direction: FlexDirection::Column,
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            row_gap: px(theme::GAP_PX),
            // Room for the focus ring and for the bar.
            padding: UiRect::axes(px(EDGE_PX), px(6)),
            overflow: Overflow::scroll_y(),
            ..default()
        },
    )
}

fn give_bar(
    mut commands: Commands,
    areas: Query<(Entity, &ChildOf), Added<ScrollContent>>,
    words: Res<Words>,
) {
    for (area, parent) in &areas {
        let (left, right) = if words.right_to_left() {
            (px(0), auto())
        } else {
            (auto(), px(0))
        };
        commands.spawn((
            ChildOf(parent.parent()),
            Scrollbar::new(area, ControlOrientation::Vertical, 32.0),
            Node {
                position_type: PositionType::Absolute,
                left,
                right,
                width: px(BAR_PX),
                height: percent(100),
                border_radius: BorderRadius::all(px(BAR_PX / 2.0)),
                ..default()
            },
            BackgroundColor(theme::PANEL),
            children![(
                ScrollbarThumb {
                    border_radius: BorderRadius::all(px(BAR_PX / 2.0)),
                    ..default()
                },
                BackgroundColor(theme::LINE),
            )],
        ));
    }
}

/// Hides the bar when there is nothing to scroll.
fn hide_idle_bars(
    areas: Query<&ComputedNode, With<ScrollContent>>,
    mut bars: Query<(&Scrollbar, &mut Visibility)>,
) {
    for (bar, mut visibility) in &mut bars {
        let Ok(area) = areas.get(bar.target) else {
            continue;
        };
        let needed = area.content_size().y > area.size().y + 1.0;
        visibility.set_if_neq(if needed {
            Visibility::Inherited
        } else {
            Visibility::Hidden
        });
    }
}

pub(super) fn farthest(area: &ComputedNode) -> f32 {
    ((area.content_size().y - area.size().y) * area.inverse_scale_factor).max(0.0)
}

/// Unhandled keys. Without a focus they reach the window, and scroll the topmost area. The arrow keys move the focus first
/// ([`super::arrows`]). A focus that is scrolled out of sight goes to what is in sight now.
fn keys(
    event: On<FocusedInput<KeyboardInput>>,
    windows: Query<(), With<PrimaryWindow>>,
    mut areas: Query<
        (
            Entity,
            &ComputedNode,
            &UiGlobalTransform,
            &mut ScrollPosition,
        ),
        With<ScrollContent>,
    >,
    stops: Query<(&TabIndex, &ComputedNode, &UiGlobalTransform), Without<InteractionDisabled>>,
    children: Query<&Children>,
    mut focus: ResMut<InputFocus>,
) {
    if event.input.state != ButtonState::Pressed {
        return;
    }
    let here = event.focused_entity;
    let area = if areas.contains(here) {
        Some(here)
    } else if windows.contains(here) {
        areas
            .iter()
            .max_by(|a, b| a.1.size().y.total_cmp(&b.1.size().y))
            .map(|(entity, ..)| entity)
    } else {
        None
    };
    let Some(Ok((area, node, place, mut position))) = area.map(|entity| areas.get_mut(entity))
    else {
        return;
    };
    let farthest = farthest(node);
    let page = node.size().y * node.inverse_scale_factor * 0.9;
    let to = match event.input.key_code {
        KeyCode::ArrowDown if windows.contains(here) => position.y + STEP_PX,
        KeyCode::ArrowUp if windows.contains(here) => position.y - STEP_PX,
        KeyCode::PageDown => position.y + page,
        KeyCode::PageUp => position.y - page,
        KeyCode::Home => 0.0,
        KeyCode::End => farthest,
        _ => return,
    };
    let to = to.clamp(0.0, farthest);
    let moved = (to - position.y) / node.inverse_scale_factor;
    position.y = to;
    let seen = Rect::from_center_size(place.translation, node.size());
    let in_sight = |entity: Entity| {
        stops.get(entity).is_ok_and(|(stop, node, place)| {
            let middle_y = place.translation.y - moved;
            let shown = node.size().min_element() > 0.0;
            stop.0 >= 0 && shown && (seen.min.y..=seen.max.y).contains(&middle_y)
        })
    };
    let inside: Vec<Entity> = children.iter_descendants_depth_first(area).collect();
    if let Some(here) = focus.get()
        && inside.contains(&here)
        && !in_sight(here)
    {
        match inside.into_iter().find(|entity| in_sight(*entity)) {
            Some(next) => focus.set(next, FocusCause::Navigated),
            None => focus.clear(),
        }
    }
}

/// Drag scrolling; a button pressed on the way is released without being activated.
fn drag(
    mut event: On<Pointer<Drag>>,
    mut areas: Query<(&ComputedNode, &mut ScrollPosition), With<ScrollContent>>,
    pressed: Query<Entity, (With<Pressed>, With<Button>)>,
    scale: Res<UiScale>,
    mut commands: Commands,
) {
    let Ok((node, mut position)) = areas.get_mut(event.entity) else {
        return;
    };
    let farthest = farthest(node);
    if farthest <= 0.0 {
        return;
    }
    event.propagate(false);
    position.y = (position.y - event.delta.y / scale.0).clamp(0.0, farthest);
    if event.distance.length() > 8.0 {
        for button in &pressed {
            commands.entity(button).remove::<Pressed>();
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(keys)
        .add_observer(drag)
        .add_systems(Update, give_bar.in_set(Frame::Settling))
        .add_systems(
            PostUpdate,
            hide_idle_bars
                .after(UiSystems::Layout)
                .before(UiSystems::PostLayout)
                .before(VisibilitySystems::VisibilityPropagate),
        );
}
