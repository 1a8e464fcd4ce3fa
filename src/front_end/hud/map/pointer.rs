//! Mouse and finger on the map: a press puts the cursor there, a drag moves the paper, the wheel makes it larger.

use bevy::picking::events::{Click, Drag, Pointer, Scroll};
use bevy::prelude::*;

use crate::front_end::hud::sheet::MapSheet;

/// Size of the pane and a pointer's place in it, logical pixels.
fn place_in(
    pane: Entity,
    nodes: &Query<(&ComputedNode, &UiGlobalTransform)>,
    pointer: Vec2,
    scale: f32,
) -> Option<(Vec2, Vec2)> {
    let (node, transform) = nodes.get(pane).ok()?;
    let size = node.size() * node.inverse_scale_factor;
    let middle = transform.translation * node.inverse_scale_factor;
    Some((pointer / scale - (middle - size / 2.0), size))
}

pub(super) fn press(
    click: On<Pointer<Click>>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    scale: Res<UiScale>,
    mut sheet: ResMut<MapSheet>,
) {
    if click.duration.as_secs_f32() > 0.4 {
        return;
    }
    let place = place_in(
        click.entity,
        &nodes,
        click.pointer_location.position,
        scale.0,
    );
    if let Some((place, pane)) = place
        && let Some(point) = sheet.at(place, pane)
    {
        sheet.cursor = point;
    }
}

pub(super) fn drag(
    moved: On<Pointer<Drag>>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    scale: Res<UiScale>,
    mut sheet: ResMut<MapSheet>,
) {
    let Ok((node, _)) = nodes.get(moved.entity) else {
        return;
    };
    let pane = node.size() * node.inverse_scale_factor;
    sheet.drag(moved.delta / scale.0, pane);
}

pub(super) fn roll(rolled: On<Pointer<Scroll>>, mut sheet: ResMut<MapSheet>) {
    sheet.enlarge(if rolled.y > 0.0 { 1.2 } else { 1.0 / 1.2 });
}
