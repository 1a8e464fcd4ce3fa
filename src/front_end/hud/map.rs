//! The map: what the patrol has on paper, with own place, marks, the distances to keep from them, control point, posts and
//! people on it. A place is picked with a click or a tap, or with the cursor that the arrow keys move.
//!
//! | file | job |
//! |---|---|
//! | `paper` | the paper: drawn, and laid out in its pane |
//! | `pins`, `rings` | what is drawn over it at a point of the land |
//! | `words` | where the cursor is, and what to be warned of there |
//! | `keys`, `pointer` | cursor and paper moved |

pub(super) mod keys;
pub(super) mod paper;
pub(super) mod pins;
mod pointer;
pub(super) mod rings;
pub(super) mod words;

use bevy::prelude::*;

use crate::front_end::icon::Icon;
use crate::front_end::patrolling::Patrolling;
use crate::front_end::widget::{Kit, StableId, Weight};
use crate::sim::action::TraineeAction;
use crate::units::grid::GridFrame;

pub(super) use words::from_nearest;
pub use words::way_warning;

use super::coach::Coach;
use super::doing::Doing;
use super::face::Face;
use super::known::Known;
use super::panels::{Panel, Panels, Purpose, rolling_as};
use super::report::Drafts;
use super::sheet::MapSheet;
use super::threat::Threat;
use paper::Paper;

/// The part of the panel that the map is seen through.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Pane;

/// The panel: the paper, what is on it, and the buttons.
pub(super) fn panel(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known, purpose: Purpose) {
    parent
        .spawn((
            Pane,
            StableId("map-pane".to_owned()),
            Node {
                flex_grow: 1.0,
                flex_basis: px(0),
                min_height: px(60),
                overflow: Overflow::clip(),
                ..default()
            },
            BackgroundColor(Color::WHITE),
        ))
        .observe(pointer::drag)
        .observe(pointer::press)
        .observe(pointer::roll)
        .with_children(|pane| {
            pane.spawn((
                Paper,
                Pickable::IGNORE,
                ImageNode::new(known.sheet.picture.clone()),
                Node {
                    position_type: PositionType::Absolute,
                    ..default()
                },
            ));
            // Whoever is to give a grid works it out: the item is not drawn for them.
            if !matches!(purpose, Purpose::Grid(_)) {
                rings::draw(pane, kit, known);
                pins::of_what_was_found(pane, kit, known);
            }
            pins::draw(pane, known);
        });
    // Below the map, and rolled there where the window is low. The arrow keys move the cursor.
    let below = Node {
        flex_shrink: 1.0,
        max_height: percent(38),
        ..default()
    };
    rolling_as((), parent, below, |below| {
        words::lines(below, kit, purpose);
        if !matches!(purpose, Purpose::Grid(_)) {
            rings::legend(below, kit, known);
        }
        buttons(below, kit, purpose);
    });
}

/// What is done on the map, by buttons.
fn buttons(parent: &mut ChildSpawnerCommands, kit: &Kit, purpose: Purpose) {
    parent
        .spawn(Node {
            flex_wrap: FlexWrap::Wrap,
            column_gap: px(6),
            row_gap: px(6),
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|row| {
            if purpose != Purpose::Look {
                Face::new(
                    "pick-point",
                    kit.words.word("hud-map-take"),
                    Doing::PickPoint,
                )
                .icon(Icon::Tick)
                .weight(Weight::Main)
                .number(0)
                .first()
                .add(row, kit, false);
            }
            for (called, id, picture, doing) in [
                (
                    "map-larger",
                    "hud-map-larger",
                    Icon::Plus,
                    Doing::Zoom(true),
                ),
                (
                    "map-smaller",
                    "hud-map-smaller",
                    Icon::Minus,
                    Doing::Zoom(false),
                ),
            ] {
                Face::new(called, kit.words.word(id), doing)
                    .icon(picture)
                    .add(row, kit, false);
            }
            for (called, id, doing) in [
                ("map-west", "hud-map-west", Doing::MoveCursor(-1, 0)),
                ("map-east", "hud-map-east", Doing::MoveCursor(1, 0)),
                ("map-north", "hud-map-north", Doing::MoveCursor(0, 1)),
                ("map-south", "hud-map-south", Doing::MoveCursor(0, -1)),
            ] {
                Face::new(called, kit.words.word(id), doing).add(row, kit, false);
            }
        });
}

/// Takes the point under the cursor for what the map is open for; gives what the trainee does with it, if it is an
/// action.
pub(super) fn pick(
    sheet: &MapSheet,
    drafts: &mut Drafts,
    panels: &mut Panels,
    patrolling: &Patrolling,
) -> Option<TraineeAction> {
    let Some(Panel::Map(purpose)) = panels.top() else {
        return None;
    };
    let at = sheet.cursor;
    panels.close();
    match purpose {
        Purpose::Look => None,
        Purpose::Grid(occasion) => {
            let frame = GridFrame::of(&patrolling.exercise().scenario.place);
            let draft = drafts.of_mut(occasion);
            if let Some(line) = draft.line() {
                draft.put_grid(line, &frame.mgrs(at, 8));
            }
            panels.refresh();
            None
        }
        Purpose::Post(person) => Some(TraineeAction::PostCordon { person, at }),
        Purpose::ControlPoint => Some(TraineeAction::PlaceControlPoint { at }),
    }
}

/// The map opens on the route, on where one stands and on what was marked; the cursor on the place that the coach asks for.
pub(super) fn fit(
    panels: Res<Panels>,
    patrolling: Res<Patrolling>,
    coach: Res<Coach>,
    mut sheet: ResMut<MapSheet>,
    mut was_open: Local<bool>,
) {
    let open_for = match panels.top() {
        Some(Panel::Map(purpose)) => Some(purpose),
        _ => None,
    };
    if let Some(purpose) = open_for.filter(|_| !*was_open) {
        let here = patrolling.view().here.point();
        let found = Threat::all(&patrolling).into_iter().map(|(_, at)| at);
        let route = patrolling.exercise().route_line();
        let asked_for = match purpose {
            Purpose::Post(_) | Purpose::ControlPoint => coach.asks.place,
            Purpose::Look | Purpose::Grid(_) => None,
        };
        sheet.open_on(route.into_iter().chain(found).chain([here]).collect(), here);
        if let Some(place) = asked_for {
            sheet.point_at(place);
        }
    }
    *was_open = open_for.is_some();
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<MapSheet>();
}
