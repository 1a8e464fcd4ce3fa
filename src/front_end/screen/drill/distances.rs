//! The distance drill: a find on the map, and three things to put there.

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::input_focus::AutoFocus;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::picking::events::{Click, Pointer};
use bevy::prelude::*;
use bevy::ui::UiGlobalTransform;
use bevy::ui_widgets::{Activate, Button, observe};

use super::chart::Chart;
use super::{Kept, Runs, Sheet, ends, hung, point, unwritten};
use crate::drill::distance::{DISTANCE_LIMIT_S, MOST_POINTS, PartJudged};
use crate::drill::{Distances, Drawn, DrillRecord, Part, Situation, wording};
use crate::front_end::icon::{Icon, icon};
use crate::front_end::stage::Travel;
use crate::front_end::theme;
use crate::front_end::widget::{Kit, StableId, Weight, panel, row};
use crate::scoring::Outcome;
use crate::text::Message;
use crate::units::place::{length_m, point_along};
use crate::units::{Point, whole_m};

/// Fields of the map for the keyboard, across and down.
const FIELDS: (usize, usize) = (16, 9);

/// A press on an arrow moves the cursor by so much, metres.
const NUDGE_M: f32 = 5.0;

/// The way walked is drawn by dots at this distance, metres, and by no more than so many.
const DOTS_M: f32 = 8.0;
const MOST_DOTS: usize = 90;

/// Height of the map at the most, in hundredths of the window's.
const HIGH_VH: f32 = 56.0;

/// Sides of signs on the map, logical pixels.
const SIGN_PX: f32 = 24.0;
const DOT_PX: f32 = 6.0;

/// A distance drill in the window.
#[derive(Resource)]
pub(super) struct Drawing {
    pub(super) distances: Distances,
    charts: Vec<Option<Chart>>,
    kept: Kept,
    /// Which question is open: an index of [`Part::ALL`].
    part: usize,
    drawn: Drawn,
    cursor: Point,
    picture: Option<Handle<Image>>,
    /// When the map was first shown, seconds of the window's clock.
    shown_s: Option<f32>,
    judged: Option<Vec<PartJudged>>,
}

/// The seconds left.
#[derive(Component)]
struct Clock;

/// The sign of the cursor on the map.
#[derive(Component)]
struct Cursor;

/// How far the cursor is from the find.
#[derive(Component)]
struct Readout;

/// What is done on the map.
#[derive(bevy::ecs::message::Message, Debug, Clone, Copy, PartialEq)]
enum Does {
    /// The cursor goes there.
    Point(Point),
    /// The cursor moves, metres east and north.
    Nudge(f32, f32),
    /// The cursor's place is the answer, or the next point of the way.
    Take,
    /// The last point of the way is taken back.
    Undo,
    /// The way is done.
    Done,
}

/// A drill that is ready begins.
pub(super) fn begin(
    commands: &mut Commands,
    distances: Distances,
    charts: Vec<Option<Chart>>,
    kept: Kept,
) {
    let here = |distances: &Distances| distances.situation().map(|now| now.find.here());
    commands.insert_resource(Drawing {
        cursor: here(&distances).unwrap_or_default(),
        distances,
        charts,
        kept,
        part: 0,
        drawn: Drawn::default(),
        picture: None,
        shown_s: None,
        judged: None,
    });
}

impl Drawing {
    /// The situation that is asked about, or that was answered last while that is told.
    fn situation(&self) -> Option<&Situation> {
        let number = self.number();
        self.distances.situations().get(number)
    }

    fn number(&self) -> usize {
        let number = self.distances.number();
        number - usize::from(self.judged.is_some() && number > 0)
    }

    fn chart(&self) -> Option<&Chart> {
        self.charts.get(self.number())?.as_ref()
    }

    fn part(&self) -> Part {
        Part::ALL[self.part.min(Part::ALL.len() - 1)]
    }

    /// Answers the situation with what is drawn.
    fn answer(&mut self, now_s: f32) {
        let passed_s = self.shown_s.map_or(0.0, |shown_s| now_s - shown_s);
        self.drawn.after_ms = (passed_s.min(DISTANCE_LIMIT_S) * 1_000.0) as u32;
        self.judged = self.distances.answer(self.drawn.clone());
        self.shown_s = None;
        let record = DrillRecord::of_distances(self.kept.header.clone(), &self.distances);
        self.kept.write(&record);
    }
}

/// The page that is due.
pub(super) fn open(commands: &mut Commands, kit: &Kit, sheet: &Sheet, drawing: &Drawing) {
    let words = &kit.words;
    let Some(situation) = drawing.situation() else {
        return;
    };
    let which = Message::new("drill-distance-which")
        .with("number", drawing.number() + 1)
        .with("of", drawing.distances.situations().len());
    sheet.begins(commands, |bar| {
        bar.spawn(kit.heading(&words.say(&which)));
        if drawing.judged.is_none() {
            bar.spawn((Clock, kit.heading("")));
        }
    });
    match &drawing.judged {
        Some(judged) => feedback(commands, kit, sheet, drawing, situation, judged),
        None => ask(commands, kit, sheet, drawing, situation),
    }
}

fn ask(
    commands: &mut Commands,
    kit: &Kit,
    sheet: &Sheet,
    drawing: &Drawing,
    situation: &Situation,
) {
    let words = &kit.words;
    let pack = &drawing.distances.bank().doctrine.pack;
    let part = drawing.part();
    sheet.holds(commands, |held| {
        held.spawn(kit.heading(&words.say(&wording::asks(part))));
        held.spawn(panel()).with_children(|told| {
            for said in wording::found(situation, pack) {
                told.spawn(kit.text(&words.say(&said)));
            }
        });
        map(held, kit, drawing, situation, None);
        held.spawn((Readout, kit.text("")));
        held.spawn(row()).with_children(|arrows| {
            for (called, id, east, north) in [
                ("map-west", "hud-map-west", -NUDGE_M, 0.0),
                ("map-east", "hud-map-east", NUDGE_M, 0.0),
                ("map-north", "hud-map-north", 0.0, NUDGE_M),
                ("map-south", "hud-map-south", 0.0, -NUDGE_M),
            ] {
                arrows.spawn((
                    kit.button(called, &words.word(id), Weight::Plain),
                    observe(move |_: On<Activate>, mut does: MessageWriter<Does>| {
                        does.write(Does::Nudge(east, north));
                    }),
                ));
            }
        });
    });
    let does = |does: Does| {
        observe(move |_: On<Activate>, mut all: MessageWriter<Does>| {
            all.write(does);
        })
    };
    let button = |called: &str, picture: Icon, id: &str, weight: Weight| {
        kit.icon_button(called, picture, &words.word(id), weight)
    };
    sheet.ends(commands, |foot| {
        if part == Part::Way {
            let take = button("take", Icon::Plus, "drill-distance-add", Weight::Plain);
            foot.spawn((take, does(Does::Take)));
            if !drawing.drawn.way.is_empty() {
                let undo = button("undo", Icon::Undo, "drill-distance-undo", Weight::Plain);
                foot.spawn((undo, does(Does::Undo)));
            }
            let done = button("done", Icon::Tick, "drill-distance-done", Weight::Main);
            foot.spawn((done, does(Does::Done)));
        } else {
            let take = button("take", Icon::Tick, "hud-map-take", Weight::Main);
            foot.spawn((take, does(Does::Take)));
        }
    });
}

fn feedback(
    commands: &mut Commands,
    kit: &Kit,
    sheet: &Sheet,
    drawing: &Drawing,
    situation: &Situation,
    judged: &[PartJudged],
) {
    let words = &kit.words;
    sheet.holds(commands, |held| {
        held.spawn(panel()).with_children(|told| {
            for part in judged {
                let (icon, colour) = match part.outcome {
                    Outcome::Met => (Icon::Tick, theme::GOOD),
                    Outcome::PartlyMet => (Icon::Minus, theme::WARN),
                    Outcome::NotMet | Outcome::NeverEvaluated => (Icon::Cross, theme::WARN),
                };
                told.spawn(point(kit, icon, colour, &words.say(&part.why)));
            }
            told.spawn(kit.small(&words.word("drill-distance-shown")));
            unwritten(told, kit, &drawing.kept);
        });
        let exact = drawing.distances.exact(situation);
        map(held, kit, drawing, situation, Some(&exact));
    });
    if drawing.distances.situation().is_some() {
        let words = words.word("drill-distance-next");
        sheet.next(commands, kit, "next", &words, go_on);
    } else {
        ends(commands, kit, sheet, &drawing.kept);
    }
}

/// The map with all that is drawn on it; `exact` is shown as well where it is given, and nothing can be drawn then.
fn map(
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
        for number in 0..FIELDS.0 * FIELDS.1 {
            let (column, row) = (number % FIELDS.0, number / FIELDS.0);
            let middle = |number: usize, of: usize| (number as f32 + 0.5) / of as f32;
            let Some(at) = chart.point((middle(column, FIELDS.0), middle(row, FIELDS.1))) else {
                continue;
            };
            let mut field = on.spawn(field(kit, column, row));
            field.observe(move |_: On<Activate>, mut does: MessageWriter<Does>| {
                does.write(Does::Point(at));
            });
            if (column, row) == (FIELDS.0 / 2, FIELDS.1 / 2) {
                field.insert(AutoFocus);
            }
        }
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

/// A field of the map, which keys move over.
fn field(kit: &Kit, column: usize, row: usize) -> impl Bundle + use<> {
    let label = kit.words.say(
        &Message::new("drill-field")
            .with("column", column + 1)
            .with("row", row + 1),
    );
    let share = |number: usize, of: usize| percent(100.0 * number as f32 / of as f32);
    let mut accessible = Accessible::new(Role::Button);
    accessible.set_label(label);
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

fn pointed_at(
    click: On<Pointer<Click>>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    scale: Res<UiScale>,
    drawing: Res<Drawing>,
    mut does: MessageWriter<Does>,
) {
    let (Ok((node, transform)), Some(chart)) = (nodes.get(click.entity), drawing.chart()) else {
        return;
    };
    let size = node.size() * node.inverse_scale_factor;
    let middle = transform.translation * node.inverse_scale_factor;
    let at = (click.pointer_location.position / scale.0 - (middle - size / 2.0)) / size;
    if let Some(at) = chart.point((at.x, at.y)) {
        does.write(Does::Point(at));
    }
}

/// The map is hung up: the time begins.
fn hang_up(
    mut drawing: ResMut<Drawing>,
    mut images: Option<ResMut<Assets<Image>>>,
    time: Res<Time<Real>>,
    mut travel: Travel,
) {
    let Some(picture) = drawing.chart().map(|chart| chart.picture.clone()) else {
        return;
    };
    drawing.picture = hung(&mut images, Some(picture));
    drawing.shown_s = Some(time.elapsed_secs());
    travel.again();
}

/// Takes what is done on the map, and the end of the time.
fn work(
    mut does: MessageReader<Does>,
    mut drawing: ResMut<Drawing>,
    time: Res<Time<Real>>,
    mut travel: Travel,
) {
    let now_s = time.elapsed_secs();
    for does in does.read() {
        if drawing.judged.is_some() {
            continue;
        }
        let cursor = drawing.cursor;
        match (*does, drawing.part()) {
            (Does::Point(at), _) => {
                drawing.cursor = at;
                continue;
            }
            (Does::Nudge(east_m, north_m), _) => {
                drawing.cursor = Point(cursor.0 + east_m, cursor.1 + north_m);
                continue;
            }
            (Does::Take, Part::Stop) => {
                drawing.drawn.stop = Some(cursor);
                drawing.part = 1;
            }
            (Does::Take, Part::Way) => {
                if drawing.drawn.way.len() < MOST_POINTS {
                    drawing.drawn.way.push(cursor);
                }
            }
            (Does::Take, Part::ControlPoint) => {
                drawing.drawn.control_point = Some(cursor);
                drawing.answer(now_s);
            }
            (Does::Undo, _) => {
                drawing.drawn.way.pop();
            }
            (Does::Done, _) => drawing.part = 2,
        }
        travel.again();
    }
    let is_over = |shown_s: f32| now_s - shown_s >= DISTANCE_LIMIT_S;
    if drawing.judged.is_none() && drawing.shown_s.is_some_and(is_over) {
        drawing.answer(now_s);
        travel.again();
    }
}

/// The cursor, how far it is from the find, and the seconds left.
fn show(
    drawing: Res<Drawing>,
    time: Res<Time<Real>>,
    kit: Kit,
    mut cursors: Query<&mut Node, With<Cursor>>,
    mut readouts: Query<&mut Text, (With<Readout>, Without<Clock>)>,
    mut clocks: Query<&mut Text, (With<Clock>, Without<Readout>)>,
) {
    let (Some(situation), Some(chart)) = (drawing.situation(), drawing.chart()) else {
        return;
    };
    let (x, y) = chart.share(drawing.cursor);
    for mut node in &mut cursors {
        let (left, top) = (percent(x * 100.0), percent(y * 100.0));
        if (node.left, node.top) != (left, top) {
            (node.left, node.top) = (left, top);
        }
    }
    let metres = whole_m(situation.range_m(drawing.cursor));
    let said = Message::new("drill-distance-cursor").with("metres", metres);
    let said = kit.words.say(&said);
    for mut text in &mut readouts {
        if text.0 != said {
            text.0.clone_from(&said);
        }
    }
    let Some(shown_s) = drawing.shown_s else {
        return;
    };
    let left_s = (DISTANCE_LIMIT_S - (time.elapsed_secs() - shown_s))
        .max(0.0)
        .ceil();
    let said = kit
        .words
        .say(&Message::new("drill-left").with("seconds", left_s));
    for mut text in &mut clocks {
        if text.0 != said {
            text.0.clone_from(&said);
        }
    }
}

fn go_on(_: On<Activate>, mut drawing: ResMut<Drawing>, mut travel: Travel) {
    drawing.judged = None;
    drawing.part = 0;
    drawing.drawn = Drawn::default();
    drawing.picture = None;
    if let Some(here) = drawing.situation().map(|now| now.find.here()) {
        drawing.cursor = here;
    }
    travel.again();
}

pub(super) fn plugin(app: &mut App) {
    let not_hung =
        |drawing: Option<Res<Drawing>>| drawing.is_some_and(|drawing| drawing.picture.is_none());
    app.add_message::<Does>().add_systems(
        Update,
        (hang_up.run_if(not_hung), work, show)
            .chain()
            .run_if(resource_exists::<Drawing>)
            .in_set(Runs::Distances),
    );
}
