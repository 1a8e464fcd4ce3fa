//! Keyboard focus: a ring around it, scrolling into view, Escape, arrow keys in lists, dialogs that trap it, and
//! focus moved by screen readers.

use bevy::a11y::ActionRequest;
use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::tab_navigation::{NavAction, TabGroup, TabIndex, TabNavigation};
use bevy::input_focus::{FocusCause, FocusGained, FocusedInput, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::{Activate, Button, ScrollIntoView};

use crate::front_end::stage::Frame;
use crate::front_end::theme;

/// Escape presses this button. Of several the one in a dialog, else the newest.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct OnEscape;

/// A list: the arrow keys, Home and End move the focus among its buttons.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct List;

/// The focus ring, shown while the keyboard is used.
fn ring(
    mut commands: Commands,
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    ringed: Query<Entity, With<Outline>>,
    focusable: Query<Has<EditableText>, With<TabIndex>>,
) {
    if !focus.is_changed() && !visible.is_changed() {
        return;
    }
    let wanted = focus.get().filter(|entity| {
        focusable
            .get(*entity)
            .is_ok_and(|writes| writes || visible.0)
    });
    for entity in &ringed {
        if Some(entity) != wanted {
            commands.entity(entity).remove::<Outline>();
        }
    }
    if let Some(entity) = wanted
        && !ringed.contains(entity)
    {
        commands
            .entity(entity)
            .insert(Outline::new(px(3), px(2), theme::ACCENT));
    }
}

/// Most widgets passed over at once.
const MOST_HIDDEN: usize = 1_000;

/// Tab passes over what is not shown, such as the pages behind the tab that is open.
fn pass_over_hidden(
    keys: Option<Res<ButtonInput<KeyCode>>>,
    nodes: Query<&Node>,
    parents: Query<&ChildOf>,
    navigation: TabNavigation,
    mut focus: ResMut<InputFocus>,
) {
    if !focus.is_changed() {
        return;
    }
    let hides = |entity: Entity| {
        nodes
            .get(entity)
            .is_ok_and(|node| node.display == Display::None)
    };
    let shift = [KeyCode::ShiftLeft, KeyCode::ShiftRight];
    let backwards = keys.is_some_and(|keys| keys.any_pressed(shift));
    let step = if backwards {
        NavAction::Previous
    } else {
        NavAction::Next
    };
    for _ in 0..MOST_HIDDEN {
        let Some(here) = focus.get() else {
            return;
        };
        let hidden = hides(here) || parents.iter_ancestors(here).any(hides);
        if !hidden {
            return;
        }
        let Ok(next) = navigation.navigate(&focus, step) else {
            return;
        };
        focus.set(next, FocusCause::Navigated);
    }
}

/// What has gained the focus before it was laid out.
#[derive(Resource, Debug, Clone, Copy, Default)]
struct NotYetPlaced(Option<Entity>);

/// Scrolls the focused widget into view once it is laid out. The event bubbles to all enclosing areas.
fn follow(
    gained: On<FocusGained>,
    focus: Res<InputFocus>,
    placed: Query<&ComputedNode>,
    mut waits: ResMut<NotYetPlaced>,
    mut commands: Commands,
) {
    let entity = gained.entity;
    if focus.get() != Some(entity) {
        return;
    }
    waits.0 = None;
    match placed.get(entity) {
        Ok(node) if node.size().y > 0.0 => commands.trigger(ScrollIntoView { entity }),
        Ok(_) => waits.0 = Some(entity),
        Err(_) => {}
    }
}

/// The same for what was laid out only now.
fn follow_late(
    focus: Res<InputFocus>,
    placed: Query<&ComputedNode>,
    mut waits: ResMut<NotYetPlaced>,
    mut commands: Commands,
) {
    let Some(entity) = waits.0 else {
        return;
    };
    if focus.get() != Some(entity) || !placed.contains(entity) {
        waits.0 = None;
    } else if placed.get(entity).is_ok_and(|node| node.size().y > 0.0) {
        waits.0 = None;
        commands.trigger(ScrollIntoView { entity });
    }
}

fn escape(
    keys: Res<ButtonInput<KeyCode>>,
    buttons: Query<Entity, (With<OnEscape>, With<Button>, Without<InteractionDisabled>)>,
    groups: Query<&TabGroup>,
    parents: Query<&ChildOf>,
    mut commands: Commands,
) {
    if !keys.just_pressed(KeyCode::Escape) {
        return;
    }
    let in_dialog = |entity: Entity| {
        parents
            .iter_ancestors(entity)
            .any(|above| groups.get(above).is_ok_and(|group| group.modal))
    };
    let taken = buttons
        .iter()
        .max_by_key(|entity| (in_dialog(*entity), entity.index()));
    if let Some(entity) = taken {
        commands.trigger(Activate { entity });
    }
}

/// Arrow keys in a list.
fn arrows(
    mut event: On<FocusedInput<KeyboardInput>>,
    lists: Query<(), With<List>>,
    children: Query<&Children>,
    stops: Query<&TabIndex, Without<InteractionDisabled>>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
) {
    if !lists.contains(event.focused_entity) || event.input.state != ButtonState::Pressed {
        return;
    }
    let inside: Vec<Entity> = children
        .iter_descendants_depth_first(event.focused_entity)
        .filter(|entity| stops.get(*entity).is_ok_and(|stop| stop.0 >= 0))
        .collect();
    let at = inside
        .iter()
        .position(|entity| focus.get() == Some(*entity));
    let (Some(at), Some(last)) = (at, inside.len().checked_sub(1)) else {
        return;
    };
    let to = match event.input.key_code {
        // Beyond its ends they lead out of it.
        KeyCode::ArrowDown if at < last => at + 1,
        KeyCode::ArrowUp if at > 0 => at - 1,
        KeyCode::Home => 0,
        KeyCode::End => last,
        _ => return,
    };
    event.propagate(false);
    focus.set(inside[to], FocusCause::Navigated);
    visible.0 = true;
}

/// While a dialog is open the focus stays in it.
fn keep_in_dialog(
    dialogs: Query<(Entity, &TabGroup)>,
    parents: Query<&ChildOf>,
    navigation: TabNavigation,
    mut focus: ResMut<InputFocus>,
) {
    let open = dialogs
        .iter()
        .filter(|(_, group)| group.modal)
        .max_by_key(|(entity, _)| entity.index());
    let Some((dialog, _)) = open else {
        return;
    };
    let inside = focus
        .get()
        .is_some_and(|entity| parents.iter_ancestors(entity).any(|above| above == dialog));
    if !inside && let Ok(first) = navigation.initialize(dialog, NavAction::First) {
        focus.set(first, FocusCause::Navigated);
    }
}

/// Does what a screen reader asks for.
pub(super) fn obey(
    mut asked: MessageReader<ActionRequest>,
    stops: Query<(), With<TabIndex>>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
    mut commands: Commands,
) {
    for request in asked.read() {
        let Some(entity) = Entity::try_from_bits(request.target_node.0) else {
            continue;
        };
        if !stops.contains(entity) {
            continue;
        }
        match request.action {
            accesskit::Action::Focus => {
                focus.set(entity, FocusCause::Navigated);
                visible.0 = true;
            }
            accesskit::Action::Click => commands.trigger(Activate { entity }),
            _ => {}
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<ActionRequest>()
        .init_resource::<NotYetPlaced>()
        .add_observer(follow)
        .add_observer(arrows)
        .add_systems(Update, (escape, obey).chain().in_set(Frame::Widgets))
        .add_systems(
            PostUpdate,
            (keep_in_dialog, pass_over_hidden, ring, follow_late)
                .chain()
                .in_set(super::Dressing::Focus),
        );
}
