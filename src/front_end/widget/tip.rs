//! Tooltips: shown while the pointer rests on a widget, or the keyboard focus is on it.

use bevy::a11y::AccessibilityNode;
use bevy::camera::visibility::VisibilitySystems;
use bevy::input_focus::{InputFocus, InputFocusSystems, InputFocusVisible};
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui::{UiGlobalTransform, UiSystems};

use super::{Kit, OnEscape};
use crate::front_end::theme;

/// The text of a tooltip.
#[derive(Component, Debug, Clone, PartialEq, Eq)]
pub struct Tip(pub String);

/// Delay before a tooltip shows, seconds.
const RESTS_S: f32 = 0.6;

/// Height of the head of a page, and least room beside a widget there in which a tooltip is laid, logical pixels.
const HEAD_PX: f32 = 70.0;
const BESIDE_PX: f32 = 90.0;

/// The tooltip on the screen, with its widget.
#[derive(Component)]
struct Shown(Entity);

fn describe(mut tips: Query<(&Tip, &mut AccessibilityNode), Changed<Tip>>) {
    for (tip, mut node) in &mut tips {
        node.set_description(tip.0.as_str());
    }
}

fn show(
    mut commands: Commands,
    kit: Kit,
    tips: Query<(
        Entity,
        &Tip,
        &Hovered,
        &ComputedNode,
        &UiGlobalTransform,
        Has<OnEscape>,
    )>,
    shown: Query<(Entity, &Shown)>,
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    time: Res<Time<Real>>,
    windows: Query<&Window>,
    scale: Res<UiScale>,
    mut rested: Local<(Option<Entity>, f32)>,
) {
    let under = tips
        .iter()
        .find(|(_, _, hovered, ..)| hovered.0)
        .map(|(entity, ..)| entity);
    if under == rested.0 {
        rested.1 += time.delta_secs();
    } else {
        *rested = (under, 0.0);
    }
    let wanted = under
        .filter(|_| rested.1 >= RESTS_S)
        .or_else(|| focus.get().filter(|_| visible.0))
        .and_then(|entity| tips.get(entity).ok());
    for (line, about) in &shown {
        if wanted.is_none_or(|(entity, ..)| entity != about.0) {
            commands.entity(line).despawn();
        }
    }
    let Some((entity, tip, _, node, place, leaves)) = wanted else {
        return;
    };
    if shown.iter().any(|(_, about)| about.0 == entity) {
        return;
    }
    let unit = node.inverse_scale_factor;
    let (middle, size) = (place.translation * unit, node.size() * unit);
    let window = windows
        .iter()
        .next()
        .map_or(Vec2::new(1280.0, 720.0), |window| {
            window.resolution.size() / scale.0
        });
    let wide = 320.0_f32.min(window.x - 16.0);
    let left = (middle.x - wide / 2.0).clamp(8.0, (window.x - wide - 8.0).max(8.0));
    let below = middle.y + size.y / 2.0 + 8.0;
    let mut at = Node {
        position_type: PositionType::Absolute,
        left: px(left),
        width: px(wide),
        justify_content: JustifyContent::Center,
        ..default()
    };
    let by_focus = focus.get() == Some(entity) && under != Some(entity);
    let margin = (middle.x.min(window.x - middle.x) - size.x / 2.0).max(0.0);
    if by_focus && leaves && middle.y < HEAD_PX {
        // The way back at the head of a page has the focus from the beginning, and the first words stand below it: beside it,
        // or not at all.
        if margin < BESIDE_PX {
            return;
        }
        at.width = px(margin - 16.0);
        at.top = px(middle.y - size.y / 2.0);
        if middle.x < window.x / 2.0 {
            at.left = px(8);
            at.justify_content = JustifyContent::End;
        } else {
            at.left = px(middle.x + size.x / 2.0 + 8.0);
            at.justify_content = JustifyContent::Start;
        }
    } else if below + 60.0 < window.y {
        at.top = px(below);
    } else {
        at.bottom = px(window.y - middle.y + size.y / 2.0 + 8.0);
    }
    commands.spawn((
        Shown(entity),
        GlobalZIndex(200),
        at,
        Pickable::IGNORE,
        children![(
            Node {
                padding: UiRect::axes(px(10), px(6)),
                border: UiRect::all(px(1)),
                border_radius: BorderRadius::all(px(theme::ROUND_PX)),
                ..default()
            },
            BackgroundColor(theme::BACKGROUND),
            BorderColor::all(theme::LINE),
            Pickable::IGNORE,
            children![(
                kit.letters(tip.0.clone(), theme::SMALL_PX, theme::INK, false),
                Pickable::IGNORE,
            )],
        )],
    ));
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PostUpdate,
        (
            describe.in_set(super::Dressing::Words).after(super::speak),
            show.after(UiSystems::PostLayout)
                .after(InputFocusSystems::FocusChangeEvents)
                .before(VisibilitySystems::VisibilityPropagate),
        ),
    );
}
