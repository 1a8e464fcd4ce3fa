//! The map: what the patrol has on paper, with own place, marks, the distances to keep from them, control point, posts and
//! people on it. A place is picked with a click or a tap, or with the cursor that the arrow keys move.

mod pins;
mod rings;
mod words;

use bevy::picking::events::{Click, Drag, Pointer, Scroll};
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

use crate::front_end::icon::{Icon, image_of};
use crate::front_end::input::{Control, HeldControls, Operated};
use crate::front_end::patrolling::Patrolling;
use crate::front_end::shown::Ground;
use crate::front_end::stage::Stage;
use crate::front_end::widget::{Kit, StableId, Weight};
use crate::front_end::words::Words;
use crate::report::map::{Map, OnPage, pixels, svg};
use crate::sim::action::TraineeAction;
use crate::units::Point;
use crate::units::grid::GridFrame;

pub use words::way_warning;

use super::building::Known;
use super::doing::Doing;
use super::face::Face;
use super::panels::{Panel, Panels, Purpose};
use super::report::Drafts;

/// Width of the picture, pixels: sharp at three times.
const PICTURE_PX: u32 = 2_000;

/// The cursor moves this far with one press of a button, metres.
const STEP_M: f32 = 5.0;

/// Held keys move it this fast at life size, metres a second.
const SPEED_MPS: f32 = 60.0;

/// Smallest and largest.
const ZOOMS: [f32; 2] = [1.0, 6.0];

/// A button or a key makes it so many times as large.
const STEP_TIMES: f32 = 1.3;

/// The map of the patrol's exercise, how it lies in its panel, and the cursor on it.
#[derive(Resource, Default)]
pub struct MapSheet {
    page: Option<OnPage>,
    picture: Handle<Image>,
    drawing: Option<Task<Option<Image>>>,
    zoom: f32,
    /// What lies in the middle of the panel.
    middle: Point,
    /// Where one points.
    pub cursor: Point,
}

/// The part of the panel that the map is seen through.
#[derive(Component, Debug, Clone, Copy)]
struct Pane;

/// The paper itself.
#[derive(Component, Debug, Clone, Copy)]
struct Paper;

/// Draws the paper beside the window, when a patrol begins.
fn begin(
    mut sheet: ResMut<MapSheet>,
    patrolling: Res<Patrolling>,
    ground: Option<Res<Ground>>,
    words: Res<Words>,
) {
    let exercise = std::sync::Arc::clone(patrolling.exercise());
    let terrain = ground.map(|ground| std::sync::Arc::clone(&ground.terrain));
    let catalogue = std::sync::Arc::clone(words.catalogue());
    let plain = Map {
        exercise: &exercise,
        height_m: None,
        instructor: false,
        pack: None,
        session: None,
        looked_at: &[],
    };
    sheet.page = Some(OnPage::of(&plain));
    sheet.zoom = 2.5;
    sheet.middle = patrolling.view().here.point();
    sheet.cursor = sheet.middle;
    let drawn = std::sync::Arc::clone(&exercise);
    sheet.drawing = Some(AsyncComputeTaskPool::get().spawn(async move {
        let height = |at: Point| terrain.as_ref().map_or(0.0, |terrain| terrain.height_m(at));
        let map = Map {
            exercise: &drawn,
            height_m: terrain.is_some().then_some(&height),
            instructor: false,
            pack: None,
            session: None,
            looked_at: &[],
        };
        let drawing = svg(&map, &catalogue);
        pixels(&drawing, PICTURE_PX)
            .ok()
            .map(|pixels| image_of(&pixels))
    }));
}

fn receive(mut sheet: ResMut<MapSheet>, images: Option<ResMut<Assets<Image>>>) {
    let Some(done) = sheet
        .drawing
        .as_mut()
        .and_then(|task| block_on(poll_once(task)))
    else {
        return;
    };
    sheet.drawing = None;
    if let (Some(image), Some(mut images)) = (done, images) {
        sheet.picture = images.add(image);
    }
}

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
        .observe(drag)
        .observe(press)
        .observe(roll)
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
    if !matches!(purpose, Purpose::Grid(_)) {
        rings::legend(parent, kit, known);
    }
    words::lines(parent, kit, purpose);
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

impl MapSheet {
    /// Size of the paper in a pane, logical pixels.
    fn paper(&self, pane: Vec2) -> Vec2 {
        let aspect = self.page.as_ref().map_or(1.0, OnPage::aspect);
        let width = pane.x.min(pane.y * aspect).max(1.0) * self.zoom.max(ZOOMS[0]);
        Vec2::new(width, width / aspect)
    }

    /// Left upper corner of the paper in a pane, so that the point of the middle is in the middle as far as the paper
    /// reaches.
    fn corner(&self, pane: Vec2) -> Vec2 {
        let paper = self.paper(pane);
        let Some(page) = &self.page else {
            return Vec2::ZERO;
        };
        let middle = Vec2::from(page.share(self.middle)) * paper;
        let held = |wanted: f32, pane: f32, paper: f32| {
            if paper <= pane {
                (pane - paper) / 2.0
            } else {
                wanted.clamp(pane - paper, 0.0)
            }
        };
        Vec2::new(
            held(pane.x / 2.0 - middle.x, pane.x, paper.x),
            held(pane.y / 2.0 - middle.y, pane.y, paper.y),
        )
    }

    /// Where a point of the land lies in a pane, logical pixels.
    fn in_pane(&self, point: Point, pane: Vec2) -> Option<Vec2> {
        let share = Vec2::from(self.page.as_ref()?.share(point));
        Some(self.corner(pane) + share * self.paper(pane))
    }

    /// The point of the land at a place of a pane.
    fn at(&self, place: Vec2, pane: Vec2) -> Option<Point> {
        let share = (place - self.corner(pane)) / self.paper(pane);
        self.page.as_ref()?.point(share.into())
    }

    /// Makes the map so many times as large, as far as it goes.
    fn enlarge(&mut self, times: f32) {
        self.zoom = (self.zoom * times).clamp(ZOOMS[0], ZOOMS[1]);
    }

    /// Moves the cursor by metres, and the map with it when it is large; it stays on the land.
    fn move_cursor(&mut self, east_m: f32, north_m: f32) {
        let Some((from, to)) = self.page.as_ref().map(OnPage::land) else {
            return;
        };
        self.cursor = Point(
            (self.cursor.0 + east_m).clamp(from.0, to.0),
            (self.cursor.1 + north_m).clamp(from.1, to.1),
        );
        self.middle = self.cursor;
    }
}

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

fn press(
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

fn drag(
    moved: On<Pointer<Drag>>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    scale: Res<UiScale>,
    mut sheet: ResMut<MapSheet>,
) {
    let Ok((node, _)) = nodes.get(moved.entity) else {
        return;
    };
    let pane = node.size() * node.inverse_scale_factor;
    let corner = sheet.corner(pane);
    let middle = pane / 2.0 - moved.delta / scale.0;
    let share = (middle - corner) / sheet.paper(pane);
    if let Some(point) = sheet
        .page
        .as_ref()
        .and_then(|page| page.point(share.into()))
    {
        sheet.middle = point;
    }
}

fn roll(rolled: On<Pointer<Scroll>>, mut sheet: ResMut<MapSheet>) {
    sheet.enlarge(if rolled.y > 0.0 { 1.2 } else { 1.0 / 1.2 });
}

/// Puts the paper where it is now.
fn lay_out(
    sheet: Res<MapSheet>,
    panes: Query<&ComputedNode, With<Pane>>,
    mut papers: Query<(&mut Node, &mut ImageNode), With<Paper>>,
) {
    let Some(node) = panes.iter().next() else {
        return;
    };
    let pane = node.size() * node.inverse_scale_factor;
    let (paper, corner) = (sheet.paper(pane), sheet.corner(pane));
    for (mut node, mut image) in &mut papers {
        if image.image != sheet.picture {
            image.image = sheet.picture.clone();
        }
        let (left, top, width, height) = (px(corner.x), px(corner.y), px(paper.x), px(paper.y));
        if (node.left, node.top, node.width, node.height) != (left, top, width, height) {
            (node.left, node.top, node.width, node.height) = (left, top, width, height);
        }
    }
}

/// Keys on the map, its buttons, and the place picked.
fn obey(
    time: Res<Time>,
    held: Res<HeldControls>,
    mut operated: MessageReader<Operated>,
    mut doings: MessageReader<Doing>,
    mut panels: ResMut<Panels>,
    mut sheet: ResMut<MapSheet>,
    mut drafts: ResMut<Drafts>,
    mut patrolling: ResMut<Patrolling>,
) {
    let Some(Panel::Map(purpose)) = panels.top() else {
        operated.clear();
        doings.clear();
        return;
    };
    for Operated(control) in operated.read() {
        match control {
            Control::Faster => sheet.enlarge(STEP_TIMES),
            Control::Slower => sheet.enlarge(1.0 / STEP_TIMES),
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
    if east != 0.0 || north != 0.0 {
        let step_m = SPEED_MPS * time.delta_secs() / sheet.zoom.max(1.0);
        sheet.move_cursor(east * step_m, north * step_m);
    }
    for doing in doings.read() {
        match doing {
            Doing::MoveCursor(east, north) => {
                sheet.move_cursor(f32::from(*east) * STEP_M, f32::from(*north) * STEP_M);
            }
            Doing::Zoom(larger) => {
                sheet.enlarge(if *larger {
                    STEP_TIMES
                } else {
                    1.0 / STEP_TIMES
                });
            }
            Doing::PickPoint => {
                let at = sheet.cursor;
                panels.close();
                match purpose {
                    Purpose::Look => {}
                    Purpose::Grid(occasion) => {
                        let frame = GridFrame::of(&patrolling.exercise().scenario.place);
                        let draft = drafts.of_mut(occasion);
                        if let Some(line) = draft.line() {
                            draft.put_grid(line, &frame.mgrs(at, 8));
                        }
                        panels.refresh();
                    }
                    Purpose::Post(person) => {
                        patrolling.act(TraineeAction::PostCordon { person, at });
                        panels.close_all();
                    }
                    Purpose::ControlPoint => {
                        patrolling.act(TraineeAction::PlaceControlPoint { at });
                        panels.close_all();
                    }
                }
            }
            _ => {}
        }
    }
}

/// The map opens where one stands.
fn centre(
    panels: Res<Panels>,
    patrolling: Res<Patrolling>,
    mut sheet: ResMut<MapSheet>,
    mut was_open: Local<bool>,
) {
    let is_open = matches!(panels.top(), Some(Panel::Map(_)));
    if is_open && !*was_open {
        let here = patrolling.view().here.point();
        sheet.middle = here;
        sheet.cursor = here;
    }
    *was_open = is_open;
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<MapSheet>()
        .add_systems(
            OnEnter(Stage::Patrol),
            begin.run_if(resource_exists::<Patrolling>),
        )
        .add_systems(
            Update,
            (
                obey.in_set(super::HudReads),
                (
                    centre,
                    receive,
                    lay_out,
                    pins::lay_out,
                    rings::lay_out,
                    words::say_where,
                )
                    .chain()
                    .in_set(super::HudShows),
            ),
        );
}
