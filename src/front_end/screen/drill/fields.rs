//! A picture in which a place is pointed at: with the mouse, or field by field with keys.

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::ecs::system::SystemParam;
use bevy::input_focus::AutoFocus;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::picking::events::{Click, Pointer};
use bevy::prelude::*;
use bevy::ui::UiGlobalTransform;
use bevy::ui_widgets::{Activate, Button};

use crate::front_end::widget::{Kit, StableId};
use crate::text::Message;

/// Fields across and down.
pub(super) const FIELDS: (usize, usize) = (16, 9);

/// Lays fields over a picture. `means` says what pressing one is, by the shares of the picture's width and height at its
/// middle; where it is nothing there is no field.
pub(super) fn fields<M: bevy::ecs::message::Message + Copy>(
    on: &mut ChildSpawnerCommands,
    kit: &Kit,
    means: impl Fn((f32, f32)) -> Option<M>,
) {
    let middle = |number: usize, of: usize| (number as f32 + 0.5) / of as f32;
    for number in 0..FIELDS.0 * FIELDS.1 {
        let (column, row) = (number % FIELDS.0, number / FIELDS.0);
        let Some(meant) = means((middle(column, FIELDS.0), middle(row, FIELDS.1))) else {
            continue;
        };
        let mut field = on.spawn(field(kit, column, row));
        field.observe(move |_: On<Activate>, mut messages: MessageWriter<M>| {
            messages.write(meant);
        });
        if (column, row) == (FIELDS.0 / 2, FIELDS.1 / 2) {
            field.insert(AutoFocus);
        }
    }
}

/// A field, which keys move over.
fn field(kit: &Kit, column: usize, row: usize) -> impl Bundle + use<> {
    let label = kit.words.say(
        &Message::new("drill-field")
            .with("column", column + 1)
            .with("row", row + 1),
    );
    let share = |number: usize, of: usize| percent(100.0 * number as f32 / of as f32);
    let mut accessible = Accessible::new(Role::Button);
    accessible.set_label(label);
    // Without a colour of its own: it must not hide what lies in it.
    (
        Button,
        StableId(format!("field-{column}-{row}")),
        TabIndex(0),
        AccessibilityNode::from(accessible),
        Node {
            position_type: PositionType::Absolute,
            left: share(column, FIELDS.0),
            top: share(row, FIELDS.1),
            width: share(1, FIELDS.0),
            height: share(1, FIELDS.1),
            ..default()
        },
        // The mouse points at a place and not at a field.
        Pickable::IGNORE,
    )
}

/// Where in a picture the mouse pointed.
#[derive(SystemParam)]
pub(super) struct Pointing<'w, 's> {
    nodes: Query<'w, 's, (&'static ComputedNode, &'static UiGlobalTransform)>,
    scale: Res<'w, UiScale>,
}

impl Pointing<'_, '_> {
    /// Shares of the picture's width and height, from its upper left corner.
    pub(super) fn at(&self, click: &On<Pointer<Click>>) -> Option<(f32, f32)> {
        let (node, transform) = self.nodes.get(click.entity).ok()?;
        let size = node.size() * node.inverse_scale_factor;
        let middle = transform.translation * node.inverse_scale_factor;
        let at = (click.pointer_location.position / self.scale.0 - (middle - size / 2.0)) / size;
        Some((at.x, at.y))
    }
}
