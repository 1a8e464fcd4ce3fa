//! Machine-readable outline of the screen, for tests that press real keys and buttons in a real window.
//!
//! When `GROUNDSIGN_OUTLINE` names a file, it holds, after each frame, one JSON object: frame number, stage, the
//! patrol's tick and place, focus, and each visible widget with a [`StableId`], with its middle in window pixels.

use std::path::PathBuf;

use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use serde::Serialize;

use super::patrolling::Patrolling;
use super::stage::{AtLast, Stage};
use super::widget::StableId;
use crate::files;

/// Output file of the outline.
#[derive(Resource)]
struct Outline {
    file: PathBuf,
    frame: u32,
}

#[derive(Serialize)]
struct Screen<'a> {
    frame: u32,
    stage: String,
    tick: Option<u32>,
    eye: Option<(f32, f32)>,
    focus: Option<&'a str>,
    things: Vec<Thing<'a>>,
}

#[derive(Serialize)]
struct Thing<'a> {
    called: &'a str,
    x_px: f32,
    y_px: f32,
}

fn tell(
    mut outline: ResMut<Outline>,
    stage: Res<State<Stage>>,
    patrolling: Option<Res<Patrolling>>,
    focus: Res<InputFocus>,
    names: Query<&StableId>,
    things: Query<(
        &StableId,
        &ComputedNode,
        &UiGlobalTransform,
        &InheritedVisibility,
    )>,
) {
    outline.frame = outline.frame.wrapping_add(1);
    let screen = Screen {
        frame: outline.frame,
        stage: format!("{:?}", stage.get()),
        tick: patrolling.as_ref().map(|patrolling| patrolling.tick().0),
        eye: patrolling.as_ref().map(|patrolling| {
            let here = patrolling.view().here;
            (here.east_m, here.north_m)
        }),
        focus: focus
            .get()
            .and_then(|entity| names.get(entity).ok())
            .map(|called| called.0.as_str()),
        things: things
            .iter()
            .filter(|(_, node, _, visible)| visible.get() && node.size.min_element() > 0.0)
            .map(|(called, _, place, _)| Thing {
                called: &called.0,
                x_px: place.translation.x,
                y_px: place.translation.y,
            })
            .collect(),
    };
    let written = serde_json::to_vec(&screen)
        .map_err(std::io::Error::other)
        .and_then(|bytes| files::write(&outline.file, &bytes).map_err(std::io::Error::other));
    if let Err(error) = written {
        warn!("{}: {error}", outline.file.display());
    }
}

pub(super) fn plugin(app: &mut App) {
    if let Some(file) = files::variable("GROUNDSIGN_OUTLINE") {
        app.insert_resource(Outline {
            file: PathBuf::from(file),
            frame: 0,
        })
        .add_systems(Last, tell.in_set(AtLast::Tells));
    }
}
