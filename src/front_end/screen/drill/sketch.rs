//! The map of a distance drill with all that is drawn on it, and pointing at it.

use bevy::picking::events::{Click, Pointer};
use bevy::prelude::*;

use super::chart::Chart;
use super::drawing::{Does, Drawing};
use super::fields::{Pointing, fields};
use crate::drill::{Drawn, Situation};
use crate::front_end::icon::{Icon, icon};
use crate::front_end::theme;
use crate::front_end::widget::{Kit, StableId};
use crate::units::Point;
use crate::units::place::{length_m, point_along};

/// The way walked is drawn by dots at this distance, metres, and by no more than so many.
const DOTS_M: f32 = 8.0;
const MOST_DOTS: usize = 90;

/// Height of the map at the most, in hundredths of the window's.
const HIGH_VH: f32 = 56.0;

/// Sides of signs on the map, logical pixels.
const SIGN_PX: f32 = 24.0;
const DOT_PX: f32 = 6.0;

/// The sign of the cursor on the map.
#[derive(Component)]
pub(super) struct Cursor;

/// The map with all that is drawn on it; `exact` is shown as well where it is given, and nothing can be drawn then.
pub(super) fn map(
    held: &mut ChildSpawnerCommands,
    kit: &Kit,
    drawing: &Drawing,
    situation: &Situation,
    exact: Option<&Drawn>,
) {
    let (Some(chart), Some(picture)) = (drawing.chart(), drawing.picture.clone()) else {
        held.spawn(kit.text(&kit.words.word("drill-drawing")));
        return;
    };
    let paper = Node {
        width: percent(100),
        // So that the question stays in sight above it.
        max_width: vh(HIGH_VH * chart.aspect()),
        aspect_ratio: Some(chart.aspect()),
        align_self: AlignSelf::Center,
        flex_shrink: 0.0,
        overflow: Overflow::clip(),
        ..default()
    };
    let mut paper = held.spawn((ImageNode::new(picture), paper, StableId("map".to_owned())));
    if exact.is_none() {
        paper.observe(pointed_at);
    }
    paper.with_children(|on| {
        let walked = &situation.walked;
        let whole_m = length_m(walked);
        for number in 0..MOST_DOTS {
            let along_m = whole_m - number as f32 * DOTS_M;
            if along_m < 0.0 {
                break;
            }
            dot(on, chart, point_along(walked, along_m), theme::ACCENT);
        }
        sign(on, chart, situation.find.at(), Icon::Mark, theme::WARN);
        sign(on, chart, situation.find.here(), Icon::Team, DARK);
        let drawn = &drawing.drawn;
        for (drawn, colour) in [(Some(drawn), DARK), (exact, theme::GOOD)] {
            let Some(drawn) = drawn else {
                continue;
            };
            for at in &drawn.way {
                dot(on, chart, *at, colour);
            }
            if let Some(stop) = drawn.stop {
                sign(on, chart, stop, Icon::Halt, colour);
            }
            if let Some(control_point) = drawn.control_point {
                sign(on, chart, control_point, Icon::Orders, colour);
            }
        }
        if exact.is_some() {
            return;
        }
        on.spawn((
            Cursor,
            placed(chart.share(drawing.cursor), SIGN_PX),
            Pickable::IGNORE,
            children![icon(Icon::Target, SIGN_PX, DARK)],
        ));
        fields(on, kit, |middle| chart.point(middle).map(Does::Point));
    });
}

/// Ink on the paper, which is white in every theme.
const DARK: Color = Color::srgb(0.05, 0.05, 0.1);

fn placed((x, y): (f32, f32), side_px: f32) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: percent(x * 100.0),
        top: percent(y * 100.0),
        margin: UiRect {
            left: px(-side_px / 2.0),
            top: px(-side_px / 2.0),
            ..default()
        },
        ..default()
    }
}

fn sign(on: &mut ChildSpawnerCommands, chart: &Chart, at: Point, picture: Icon, colour: Color) {
    on.spawn((
        placed(chart.share(at), SIGN_PX),
        Pickable::IGNORE,
        children![icon(picture, SIGN_PX, colour)],
    ));
}

fn dot(on: &mut ChildSpawnerCommands, chart: &Chart, at: Point, colour: Color) {
    let node = Node {
        width: px(DOT_PX),
        height: px(DOT_PX),
        border_radius: BorderRadius::all(px(DOT_PX / 2.0)),
        ..placed(chart.share(at), DOT_PX)
    };
    on.spawn((node, Pickable::IGNORE, BackgroundColor(colour)));
}

fn pointed_at(
    click: On<Pointer<Click>>,
    pointing: Pointing,
    drawing: Res<Drawing>,
    mut does: MessageWriter<Does>,
) {
    let chart = drawing.chart();
    if let Some(at) = chart.and_then(|chart| chart.point(pointing.at(&click)?)) {
        does.write(Does::Point(at));
    }
}
