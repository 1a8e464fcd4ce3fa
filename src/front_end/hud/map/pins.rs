//! What is drawn over the paper at a point of the land: own place, people, marks, incidents, control point, cursor.

use bevy::prelude::*;

use crate::front_end::hud::known::Known;
use crate::front_end::hud::marking::settled;
use crate::front_end::hud::sheet::MapSheet;
use crate::front_end::hud::threat::Threat;
use crate::front_end::icon::{Icon, icon};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::theme;
use crate::front_end::widget::Kit;
use crate::scenario::exercise::PersonId;
use crate::sim::action::MarkId;
use crate::units::Point;

use super::Pane;
use super::paper::Paper;

/// Something at a point of the land.
#[derive(Component, Debug, Clone, Copy, PartialEq)]
pub(in crate::front_end::hud) enum Pin {
    Own,
    Person(PersonId),
    Mark(MarkId),
    ControlPoint,
    Cursor,
    /// What stays where it is.
    At(Point),
}

/// Side of a pin, logical pixels.
const PIN_PX: f32 = 22.0;

/// Side of the cursor, logical pixels: found at once on a projector's picture.
const CURSOR_PX: f32 = 56.0;

const BLUE: Color = Color::srgb(0.0, 0.353, 0.612);
const ORANGE: Color = Color::srgb(0.69, 0.227, 0.0);
const GREY: Color = Color::srgb(0.36, 0.36, 0.36);

/// Marks and incidents.
pub(super) fn of_what_was_found(pane: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let view = known.patrolling.view();
    for (mark, _) in settled(&known.patrolling) {
        let at = Pin::At(mark.place.point());
        numbered(pane, kit, at, Icon::Tick, GREY, mark.mark);
    }
    for (mark, _) in &view.marks {
        numbered(pane, kit, Pin::Mark(*mark), Icon::Mark, ORANGE, *mark);
    }
    for incident in &view.incidents {
        pin(pane, Pin::At(incident.at), Icon::Warning, ORANGE);
    }
}

/// Everything else, the cursor on top.
pub(super) fn draw(pane: &mut ChildSpawnerCommands, known: &Known) {
    let view = known.patrolling.view();
    for comrade in &view.patrol {
        pin(
            pane,
            Pin::Person(comrade.person),
            Icon::Person,
            theme::ON_ACCENT,
        );
    }
    if view.control_point.is_some() {
        pin(pane, Pin::ControlPoint, Icon::Target, BLUE);
    }
    own(pane);
    cursor(pane);
}

/// The cursor: a cross with a ring around its middle, black on white, so that it stands out on any paper.
fn cursor(parent: &mut ChildSpawnerCommands) {
    let bar = |width_px: f32, height_px: f32, ink: Color| {
        (
            Node {
                position_type: PositionType::Absolute,
                left: px((CURSOR_PX - width_px) / 2.0),
                top: px((CURSOR_PX - height_px) / 2.0),
                width: px(width_px),
                height: px(height_px),
                ..default()
            },
            BackgroundColor(ink),
            Pickable::IGNORE,
        )
    };
    let ring = |side_px: f32, line_px: f32, ink: Color| {
        (
            Node {
                position_type: PositionType::Absolute,
                left: px((CURSOR_PX - side_px) / 2.0),
                top: px((CURSOR_PX - side_px) / 2.0),
                width: px(side_px),
                height: px(side_px),
                border: UiRect::all(px(line_px)),
                border_radius: BorderRadius::MAX,
                ..default()
            },
            BorderColor::all(ink),
            Pickable::IGNORE,
        )
    };
    parent.spawn((
        Pin::Cursor,
        Pickable::IGNORE,
        Node {
            position_type: PositionType::Absolute,
            width: px(CURSOR_PX),
            height: px(CURSOR_PX),
            ..default()
        },
        children![
            bar(CURSOR_PX, 6.0, Color::WHITE),
            bar(6.0, CURSOR_PX, Color::WHITE),
            ring(26.0, 6.0, Color::WHITE),
            bar(CURSOR_PX - 2.0, 2.0, Color::BLACK),
            bar(2.0, CURSOR_PX - 2.0, Color::BLACK),
            ring(22.0, 2.0, Color::BLACK),
        ],
    ));
}

fn pin(parent: &mut ChildSpawnerCommands, which: Pin, picture: Icon, colour: Color) -> Entity {
    parent
        .spawn((
            which,
            Pickable::IGNORE,
            Node {
                position_type: PositionType::Absolute,
                width: px(PIN_PX),
                height: px(PIN_PX),
                ..default()
            },
            children![(icon(picture, PIN_PX, colour), Pickable::IGNORE)],
        ))
        .id()
}

/// A mark: a picture with its number beside it.
fn numbered(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    which: Pin,
    picture: Icon,
    ink: Color,
    mark: MarkId,
) {
    let flag = pin(parent, which, picture, ink);
    parent.commands().entity(flag).with_child((
        kit.letters(mark.shown().to_string(), theme::SMALL_PX, ink, true),
        Node {
            position_type: PositionType::Absolute,
            left: px(PIN_PX - 2.0),
            top: px(-6),
            padding: UiRect::horizontal(px(2)),
            border_radius: BorderRadius::all(px(3)),
            ..default()
        },
        BackgroundColor(Color::WHITE.with_alpha(0.85)),
        Pickable::IGNORE,
    ));
}

/// Own place: a dot with a pointer that turns with the gaze.
fn own(parent: &mut ChildSpawnerCommands) {
    parent.spawn((
        Pin::Own,
        Pickable::IGNORE,
        Node {
            position_type: PositionType::Absolute,
            width: px(PIN_PX),
            height: px(PIN_PX),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..default()
        },
        children![
            (
                Node {
                    width: px(12),
                    height: px(12),
                    border: UiRect::all(px(2)),
                    border_radius: BorderRadius::MAX,
                    ..default()
                },
                BackgroundColor(BLUE),
                BorderColor::all(Color::WHITE),
                Pickable::IGNORE,
            ),
            (
                Node {
                    position_type: PositionType::Absolute,
                    width: px(3),
                    height: px(16),
                    top: px(-12),
                    ..default()
                },
                BackgroundColor(BLUE),
                Pickable::IGNORE,
            ),
        ],
    ));
}

impl Pin {
    /// Its side, logical pixels.
    fn side_px(self) -> f32 {
        if self == Self::Cursor {
            CURSOR_PX
        } else {
            PIN_PX
        }
    }

    /// Where it is now.
    fn point(self, sheet: &MapSheet, patrolling: &Patrolling) -> Option<Point> {
        let view = patrolling.view();
        match self {
            Self::Own => Some(view.here.point()),
            Self::Person(person) => view
                .patrol
                .iter()
                .find(|comrade| comrade.person == person)
                .map(|comrade| comrade.at),
            Self::Mark(mark) => Threat::Mark(mark).place(patrolling),
            Self::ControlPoint => view.control_point,
            Self::Cursor => Some(sheet.cursor),
            Self::At(point) => Some(point),
        }
    }
}

/// Puts the pins where they are now.
pub(in crate::front_end::hud) fn lay_out(
    sheet: Res<MapSheet>,
    patrolling: Res<Patrolling>,
    panes: Query<&ComputedNode, With<Pane>>,
    mut pins: Query<(&Pin, &mut Node, &mut UiTransform), Without<Paper>>,
) {
    let Some(node) = panes.iter().next() else {
        return;
    };
    let pane = node.size() * node.inverse_scale_factor;
    for (pin, mut node, mut turned) in &mut pins {
        let point = pin.point(&sheet, &patrolling);
        let Some(place) = point.and_then(|point| sheet.in_pane(point, pane)) else {
            continue;
        };
        let half_px = pin.side_px() / 2.0;
        let (left, top) = (px(place.x - half_px), px(place.y - half_px));
        if (node.left, node.top) != (left, top) {
            (node.left, node.top) = (left, top);
        }
        if *pin == Pin::Own {
            let rotation = Rot2::degrees(patrolling.gaze.0);
            if turned.rotation != rotation {
                turned.rotation = rotation;
            }
        }
    }
}
