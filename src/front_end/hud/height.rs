//! At which height to look during a check, in learn mode: two bars beside the middle of the view, and words while one looks
//! too low or too high for it.

use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;
use bevy::window::PrimaryWindow;

use crate::front_end::patrolling::Patrolling;
use crate::front_end::shown::Shown;
use crate::front_end::stage::Stage;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, Spoken};
use crate::text::Message;

use super::class::OverView;
use super::coach::Coach;
use super::panels::Panels;

/// Distance between the bars, as a share of the window's width, percent.
const APART_PERCENT: f32 = 36.0;

/// Width of the words, logical pixels, and how far they keep from the middle.
const WORDS_PX: f32 = 320.0;
const BELOW_MIDDLE_PX: f32 = 26.0;

/// What there is of it on the screen.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct OfHeight;

/// What the readings above and the buttons below take up, and the least height of the bars, logical pixels.
const READINGS_PX: f32 = 70.0;
const BUTTONS_PX: f32 = 130.0;
const LEAST_PX: f32 = 60.0;

/// The bars.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Bars;

/// The ground of the words.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct HintPlate;

/// What is said of a look that does not count.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Hint;

/// How a pitch lies to the height that is asked for; none for one that counts.
pub fn off(pitch_deg: f32, (low_deg, high_deg): (f32, f32)) -> Option<&'static str> {
    if pitch_deg < low_deg {
        Some("low")
    } else if pitch_deg >= high_deg {
        Some("high")
    } else {
        None
    }
}

/// How far below the middle of the view a pitch is seen while one looks at another, logical pixels.
fn below_px(pitch_deg: f32, gaze_deg: f32, field_deg: f32, width_px: f32) -> f32 {
    let focal_px = width_px / 2.0 / (field_deg.to_radians() / 2.0).tan();
    let off_deg = (gaze_deg - pitch_deg).clamp(-80.0, 80.0);
    focal_px * off_deg.to_radians().tan()
}

/// Lays them out anew as one looks up and down.
pub(super) fn mark(
    mut commands: Commands,
    kit: Kit,
    coach: Res<Coach>,
    patrolling: Res<Patrolling>,
    shown: Res<Shown>,
    panels: Res<Panels>,
    windows: Query<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
    all: Query<Entity, With<OfHeight>>,
    mut bars: Query<&mut Node, With<Bars>>,
    mut plates: Query<&mut Visibility, With<HintPlate>>,
    mut hints: Query<&mut Text, With<Hint>>,
) {
    let wanted = coach.height_deg.filter(|_| panels.top().is_none());
    let (Some(height_deg), Some(window)) = (wanted, windows.iter().next()) else {
        for entity in &all {
            commands.entity(entity).despawn();
        }
        return;
    };
    let (width_px, high_px) = (window.width() / scale.0, window.height() / scale.0);
    let gaze_deg = patrolling.gaze.1;
    let at_px = |pitch_deg| {
        let below_px = below_px(pitch_deg, gaze_deg, shown.eye.field_deg, width_px);
        (high_px / 2.0 + below_px).round()
    };
    // Beyond the window they show the way to it, between the readings above and the buttons below.
    let lowest_px = (high_px - BUTTONS_PX).max(READINGS_PX + LEAST_PX);
    let top_px = at_px(height_deg.1).clamp(READINGS_PX, lowest_px - LEAST_PX);
    let bottom_px = at_px(height_deg.0).clamp(top_px + LEAST_PX, lowest_px);
    let said = off(gaze_deg, height_deg).map_or_else(String::new, |off| {
        kit.words
            .say(&Message::new("hud-look-height").with("off", off))
    });
    if all.is_empty() {
        lay_out(&mut commands, &kit);
    }
    for mut node in &mut bars {
        if node.top != px(top_px) || node.height != px(bottom_px - top_px) {
            node.top = px(top_px);
            node.height = px(bottom_px - top_px);
        }
    }
    for mut plate in &mut plates {
        plate.set_if_neq(if said.is_empty() {
            Visibility::Hidden
        } else {
            Visibility::Inherited
        });
    }
    for mut hint in &mut hints {
        if hint.0 != said {
            hint.0.clone_from(&said);
        }
    }
}

fn lay_out(commands: &mut Commands, kit: &Kit) {
    let over = || {
        (
            OfHeight,
            DespawnOnExit(Stage::Patrol),
            OverView,
            Pickable::IGNORE,
            GlobalZIndex(4),
        )
    };
    commands.spawn((
        over(),
        Bars,
        Node {
            position_type: PositionType::Absolute,
            left: percent(50.0 - APART_PERCENT / 2.0),
            width: percent(APART_PERCENT),
            border: UiRect::axes(px(4), px(0)),
            ..default()
        },
        BorderColor::all(theme::ACCENT),
    ));
    commands.spawn((
        over(),
        Node {
            position_type: PositionType::Absolute,
            top: percent(50),
            left: percent(50),
            width: px(WORDS_PX),
            margin: UiRect {
                top: px(BELOW_MIDDLE_PX),
                left: px(-WORDS_PX / 2.0),
                ..default()
            },
            justify_content: JustifyContent::Center,
            ..default()
        },
        children![(
            Pickable::IGNORE,
            HintPlate,
            Node {
                padding: UiRect::axes(px(10), px(4)),
                border_radius: BorderRadius::all(px(theme::ROUND_PX)),
                ..default()
            },
            BackgroundColor(theme::BACKGROUND.with_alpha(0.88)),
            children![(
                Hint,
                Spoken,
                live(),
                kit.letters(String::new(), theme::TEXT_PX, theme::WARN, true),
                Pickable::IGNORE,
            )],
        )],
    ));
}

/// Words that a screen reader reads out as they change.
fn live() -> AccessibilityNode {
    let mut accessible = accesskit::Node::new(accesskit::Role::Label);
    accessible.set_live(accesskit::Live::Polite);
    AccessibilityNode::from(accessible)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Story: a whole turn looking at one's own feet counted for nothing, and nothing said why.
    #[test]
    fn a_look_at_ones_own_feet_is_too_low_for_the_ground_around_and_the_bars_lie_above_it() {
        let ground_deg = (-48.0, -10.0);
        assert_eq!(off(-60.0, ground_deg), Some("low"));
        assert_eq!(off(-30.0, ground_deg), None);
        assert_eq!(off(0.0, ground_deg), Some("high"));
        assert!(below_px(-48.0, -60.0, 60.0, 1280.0) < 0.0);
        assert!(below_px(-10.0, 0.0, 60.0, 1280.0) > 0.0);
        assert!((below_px(-5.0, -5.0, 60.0, 1280.0)).abs() < 1e-3);
    }
}
