//! Keys on the map: they move the cursor while they are held, and make the map larger and smaller.

use bevy::prelude::*;

use crate::front_end::hud::panels::{Panel, Panels};
use crate::front_end::hud::sheet::MapSheet;
use crate::front_end::input::{Control, HeldControls, Operated};

/// Moves the cursor and the paper while the map is what is on top.
pub(in crate::front_end::hud) fn obey(
    time: Res<Time>,
    held: Res<HeldControls>,
    mut operated: MessageReader<Operated>,
    panels: Res<Panels>,
    mut sheet: ResMut<MapSheet>,
) {
    if !matches!(panels.top(), Some(Panel::Map(_))) {
        operated.clear();
        return;
    }
    for Operated(control) in operated.read() {
        match control {
            Control::Faster => sheet.zoom(true),
            Control::Slower => sheet.zoom(false),
            _ => {}
        }
    }
    let push = |plus: [Control; 2], minus: [Control; 2]| {
        plus.map(|control| held.by(control)).iter().sum::<f32>()
            - minus.map(|control| held.by(control)).iter().sum::<f32>()
    };
    let east = push(
        [Control::LookRight, Control::Right],
        [Control::LookLeft, Control::Left],
    );
    let north = push(
        [Control::LookUp, Control::Forward],
        [Control::LookDown, Control::Backward],
    );
    sheet.push_cursor(east, north, time.delta_secs());
}
