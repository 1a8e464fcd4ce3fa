//! Navigation of screens and panels with controls: next, previous, confirm and back move the focus and press what has
//! it. The keyboard's own keys for that (Tab, arrows, Enter, Escape) are handled by the widgets.

use bevy::input_focus::tab_navigation::{NavAction, TabNavigation};
use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::Activate;

use crate::front_end::hud::panels::Panels;
use crate::front_end::stage::{Frame, Stage};
use crate::front_end::widget::{HOLD_S, HoldButton, OnEscape};

use super::control::Control;
use super::mapping::{HeldControls, Operated};

/// Keys that the widgets handle themselves.
const WIDGETS_KEYS: [KeyCode; 6] = [
    KeyCode::ArrowUp,
    KeyCode::ArrowDown,
    KeyCode::Enter,
    KeyCode::NumpadEnter,
    KeyCode::Space,
    KeyCode::Escape,
];

/// True while there is something to move the focus on.
fn on_a_panel(stage: Res<State<Stage>>, panels: Res<Panels>) -> bool {
    *stage.get() != Stage::Patrol || panels.top().is_some()
}

fn navigate(
    mut operated: MessageReader<Operated>,
    keys: Option<Res<ButtonInput<KeyCode>>>,
    stage: Res<State<Stage>>,
    navigation: TabNavigation,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
    held: Query<(), With<HoldButton>>,
    ways_back: Query<Entity, (With<OnEscape>, Without<InteractionDisabled>)>,
    mut commands: Commands,
) {
    let by_widgets = keys.is_some_and(|keys| keys.any_just_pressed(WIDGETS_KEYS));
    for Operated(control) in operated.read() {
        if by_widgets {
            continue;
        }
        let step = match control {
            Control::Next => NavAction::Next,
            Control::Previous => NavAction::Previous,
            Control::Confirm => {
                if let Some(entity) = focus.get().filter(|entity| !held.contains(*entity)) {
                    commands.trigger(Activate { entity });
                }
                continue;
            }
            Control::Back if *stage.get() != Stage::Patrol => {
                if let Some(entity) = ways_back.iter().max_by_key(|entity| entity.index()) {
                    commands.trigger(Activate { entity });
                }
                continue;
            }
            _ => continue,
        };
        if let Ok(next) = navigation.navigate(&focus, step) {
            focus.set(next, FocusCause::Navigated);
            visible.0 = true;
        }
    }
}

/// Holds a hold button with the confirm control.
fn hold(
    time: Res<Time<Real>>,
    held: Res<HeldControls>,
    keys: Option<Res<ButtonInput<KeyCode>>>,
    focus: Res<InputFocus>,
    buttons: Query<Entity, (With<HoldButton>, Without<InteractionDisabled>)>,
    mut for_s: Local<f32>,
    mut commands: Commands,
) {
    let by_widgets = keys.is_some_and(|keys| keys.any_pressed(WIDGETS_KEYS));
    let button = focus.get().and_then(|entity| buttons.get(entity).ok());
    let (Some(entity), false, true) = (button, by_widgets, held.by(Control::Confirm) > 0.0) else {
        *for_s = 0.0;
        return;
    };
    let before_s = *for_s;
    *for_s += time.delta_secs();
    if before_s < HOLD_S && *for_s >= HOLD_S {
        commands.trigger(Activate { entity });
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (navigate, hold)
            .chain()
            .in_set(Frame::Controls)
            .run_if(on_a_panel),
    );
}
