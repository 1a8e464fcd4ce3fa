//! The spot drill: a view from a halt, some seconds, one question; then what was there. Pictures are drawn beside the window.

use std::path::PathBuf;
use std::sync::Arc;

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::input_focus::AutoFocus;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::math::ops;
use bevy::picking::events::{Click, Pointer};
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use bevy::ui::UiGlobalTransform;
use bevy::ui_widgets::{Activate, Button, observe};

use super::{Heading, Sheet, point};
use crate::assets;
use crate::drill::{
    self, Answer, Answered, Bank, Course, DrillRecord, EXTENSION, FIELD_DEG, Outcome, TIME_LIMIT_S,
    VIEWS, View, wording,
};
use crate::files;
use crate::front_end::icon::{Icon, image_from};
use crate::front_end::settings::{DataFolder, Settings};
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::widget::{Kit, StableId, Weight, panel};
use crate::record::{Header, Mode};
use crate::report::picture::{Picture, Scene, seen};
use crate::scenario::exercise::SignId;
use crate::scenario::{self, LoadedScenario};
use crate::scenery::Scenery;
use crate::sim::Digest;
use crate::sim::terrain::Terrain;
use crate::text::Message;

/// Size of a view, pixels: what [`FIELD_DEG`] takes of the perception model's screen.
const SIZE: (usize, usize) = (896, 504);

/// Fields of a view for the keyboard, across and down.
const FIELDS: (usize, usize) = (16, 9);

/// Draws views of one scenario; keeps what it has built.
struct Painter {
    bank: Arc<Bank>,
    terrain: Terrain,
    built: Option<(u64, Scenery)>,
}

impl Painter {
    /// A view as it is, and pointed out for the feedback.
    fn draw(&mut self, view: &View, pointed_out: &[SignId]) -> Option<Picture> {
        let exercise = Arc::clone(self.bank.exercise(view.seed)?);
        if self
            .built
            .as_ref()
            .is_none_or(|(seed, _)| *seed != view.seed)
        {
            self.built = Some((view.seed, Scenery::of(&exercise, &self.terrain)));
        }
        let (_, scenery) = self.built.as_ref()?;
        let there = exercise
            .signs
            .iter()
            .filter(|placed| placed.revealed_by.is_none());
        let signs: Vec<SignId> = there.map(|placed| placed.id).collect();
        Some(seen(&Scene {
            signs: &signs,
            pointed_out,
            field_deg: FIELD_DEG,
            size: SIZE,
            ..Scene::new(scenery, view.eye, view.bearing_deg, view.pitch_deg)
        }))
    }
}

/// A drill in the window.
#[derive(Resource)]
struct Drilling {
    course: Course,
    header: Header,
    path: PathBuf,
    /// The feedback on the last answer, while it is shown.
    feedback: Option<Outcome>,
    /// When the view was first shown, seconds of the window's clock; none while it is being drawn.
    shown_s: Option<f32>,
    picture: Option<Handle<Image>>,
    pointed_out: Option<Handle<Image>>,
    /// Why the drill could not be written, once.
    unwritten: Option<Message>,
}

/// What is being drawn: the view to search, then what was there.
#[derive(Resource)]
struct Painting(Task<(Painter, Option<Picture>, Option<Picture>)>);

/// The painter, while it rests.
#[derive(Resource)]
struct Rests(Painter);

/// A drill that is being made ready.
#[derive(Resource)]
struct Preparing(Task<Option<(Painter, Course, Header)>>);

/// The seconds left.
#[derive(Component)]
struct Clock;

/// Which drill comes next for a trainee: the number of drills that lie in the data folder.
fn number_of_drills(folder: &DataFolder) -> usize {
    files::files_in(&folder.records(), EXTENSION).map_or(0, |drills| drills.len())
}

/// The scenario of a drill, another each time; none where nothing can be found in any.
fn prepared(
    number: usize,
    own: &std::path::Path,
    trainee: &str,
) -> Option<(Painter, Course, Header)> {
    let in_folder = |folder: &std::path::Path| files::files_in(folder, "ron").unwrap_or_default();
    let mut paths = in_folder(&assets::scenarios());
    paths.extend(in_folder(own));
    for aside in 0..paths.len() {
        let path = &paths[(number + aside) % paths.len()];
        let Ok(loaded) = scenario::load(path) else {
            continue;
        };
        if let Some(ready) = ready(&loaded, number as u64 + 1, trainee) {
            return Some(ready);
        }
    }
    None
}

fn ready(loaded: &LoadedScenario, seed: u64, trainee: &str) -> Option<(Painter, Course, Header)> {
    let bank = Arc::new(Bank::of(&loaded.scenario, &loaded.doctrine));
    let course = Course::begin(&bank, seed)?;
    let header = Header::of(loaded, seed, Mode::Practise, trainee, Digest::default()).begun_now();
    let terrain = Terrain::of(&loaded.scenario);
    let painter = Painter {
        bank,
        terrain,
        built: None,
    };
    Some((painter, course, header))
}

fn prepare(mut commands: Commands, folder: Res<DataFolder>, settings: Res<Settings>) {
    let number = number_of_drills(&folder);
    let own = folder.0.join("scenarios");
    let trainee = settings.trainee.clone().unwrap_or_default();
    let task = AsyncComputeTaskPool::get().spawn(async move { prepared(number, &own, &trainee) });
    commands.insert_resource(Preparing(task));
}

fn take_over(
    mut commands: Commands,
    mut preparing: ResMut<Preparing>,
    folder: Res<DataFolder>,
    mut travel: Travel,
) {
    let Some(ready) = block_on(poll_once(&mut preparing.0)) else {
        return;
    };
    commands.remove_resource::<Preparing>();
    let Some((painter, course, header)) = ready else {
        travel.back();
        return;
    };
    let stem = header.scenario_file.trim_end_matches(".ron").to_owned();
    let name = format!("{stem}-drill-{}.{EXTENSION}", header.seed);
    paint(&mut commands, painter, course.view().cloned(), None);
    commands.insert_resource(Drilling {
        course,
        header,
        path: folder.records().join(name),
        feedback: None,
        shown_s: None,
        picture: None,
        pointed_out: None,
        unwritten: None,
    });
    travel.again();
}

/// Draws beside the window.
fn paint(
    commands: &mut Commands,
    mut painter: Painter,
    view: Option<View>,
    before: Option<(View, SignId)>,
) {
    let task = AsyncComputeTaskPool::get().spawn(async move {
        let pointed_out = before.and_then(|(view, sign)| painter.draw(&view, &[sign]));
        let plain = view.and_then(|view| painter.draw(&view, &[]));
        (painter, plain, pointed_out)
    });
    commands.insert_resource(Painting(task));
}

/// Pictures that are drawn are shown.
fn hang_up(
    mut commands: Commands,
    mut painting: ResMut<Painting>,
    mut drilling: ResMut<Drilling>,
    mut images: Option<ResMut<Assets<Image>>>,
    time: Res<Time<Real>>,
    mut travel: Travel,
) {
    let Some((painter, plain, pointed_out)) = block_on(poll_once(&mut painting.0)) else {
        return;
    };
    commands.remove_resource::<Painting>();
    commands.insert_resource(Rests(painter));
    // Without a graphics card nobody sees it, and the drill goes on all the same.
    let mut hung = |picture: Option<Picture>| {
        let picture = image_from(&picture?);
        Some(
            images
                .as_mut()
                .map_or_else(Handle::default, |images| images.add(picture)),
        )
    };
    if drilling.feedback.is_some() {
        drilling.pointed_out = hung(pointed_out);
    }
    drilling.picture = hung(plain);
    if drilling.feedback.is_none() {
        drilling.shown_s = Some(time.elapsed_secs());
    }
    travel.again();
}

fn open(mut commands: Commands, kit: Kit, drilling: Option<Res<Drilling>>) {
    let title = kit.words.word("drill-title");
    let sheet = Sheet::open(
        &mut commands,
        &kit,
        &Heading::new(Stage::Drill, &title).wide(),
    );
    let Some(drilling) = drilling else {
        sheet.holds(&mut commands, |held| {
            held.spawn(kit.text(&kit.words.word("drill-what")));
            held.spawn(kit.text(&kit.words.word("drill-preparing")));
        });
        return;
    };
    match (drilling.feedback, drilling.course.view()) {
        (Some(outcome), _) => feedback(&mut commands, &kit, &sheet, &drilling, outcome),
        (None, Some(view)) => search(&mut commands, &kit, &sheet, &drilling, view),
        (None, None) => summary(&mut commands, &kit, &sheet, &drilling),
    }
}

/// Node of a view: as large as a low window has room for.
fn frame() -> Node {
    Node {
        width: percent(100),
        max_width: vh(120),
        aspect_ratio: Some(SIZE.0 as f32 / SIZE.1 as f32),
        align_self: AlignSelf::Center,
        flex_shrink: 0.0,
        ..default()
    }
}

fn search(commands: &mut Commands, kit: &Kit, sheet: &Sheet, drilling: &Drilling, view: &View) {
    let which = Message::new("drill-which")
        .with("number", drilling.course.number() + 1)
        .with("of", VIEWS);
    let words = &kit.words;
    sheet.begins(commands, |bar| {
        bar.spawn(kit.heading(&words.say(&which)));
        bar.spawn((Clock, kit.heading("")));
    });
    let Some(picture) = drilling.picture.clone() else {
        sheet.holds(commands, |held| {
            held.spawn(kit.text(&words.word("drill-drawing")));
        });
        return;
    };
    let view = view.clone();
    sheet.holds(commands, |held| {
        held.spawn(kit.text(&words.word("drill-ask")));
        held.spawn((ImageNode::new(picture), frame(), observe(pointed_at)))
            .with_children(|fields| {
                for number in 0..FIELDS.0 * FIELDS.1 {
                    let (column, row) = (number % FIELDS.0, number / FIELDS.0);
                    let mut field = fields.spawn(field(kit, column, row));
                    let answer = answer_in(&view, column, row);
                    field.observe(move |_: On<Activate>, mut given: MessageWriter<Given>| {
                        given.write(Given(answer));
                    });
                    if (column, row) == (FIELDS.0 / 2, FIELDS.1 / 2) {
                        field.insert(AutoFocus);
                    }
                }
            });
    });
    sheet.ends(commands, |foot| {
        foot.spawn((
            kit.icon_button(
                "nothing",
                Icon::Tick,
                &words.word("drill-nothing"),
                Weight::Main,
            ),
            observe(|_: On<Activate>, mut given: MessageWriter<Given>| {
                given.write(Given(Answer::Nothing));
            }),
        ));
    });
}

/// A field of the view, which keys move over.
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

/// Direction of a place in a view, in shares of its width and height from the upper left corner.
fn direction(view: &View, across: f32, down: f32) -> (f32, f32) {
    let half = ops::tan((FIELD_DEG / 2.0).to_radians());
    let x = (across * 2.0 - 1.0) * half;
    let y = (1.0 - down * 2.0) * half * SIZE.1 as f32 / SIZE.0 as f32;
    let (sin, cos) = ops::sin_cos(view.pitch_deg.to_radians());
    // Turned by the pitch: ahead, right and up of the level look.
    let (ahead, up) = (cos - y * sin, sin + y * cos);
    let bearing_deg = view.bearing_deg + ops::atan2(x, ahead).to_degrees();
    let level = crate::units::maths::hypot(x, ahead);
    let pitch_deg = ops::atan2(up, level).to_degrees();
    (bearing_deg.rem_euclid(360.0), pitch_deg)
}

fn answer_in(view: &View, column: usize, row: usize) -> Answer {
    let middle = |number: usize, of: usize| (number as f32 + 0.5) / of as f32;
    let (bearing_deg, pitch_deg) = direction(view, middle(column, FIELDS.0), middle(row, FIELDS.1));
    Answer::There {
        bearing_deg,
        pitch_deg,
        within_deg: FIELD_DEG / FIELDS.0 as f32 / 2.0,
    }
}

/// An answer was given.
#[derive(bevy::ecs::message::Message, Debug, Clone, Copy, PartialEq)]
struct Given(Answer);

fn pointed_at(
    click: On<Pointer<Click>>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform)>,
    scale: Res<UiScale>,
    drilling: Res<Drilling>,
    mut given: MessageWriter<Given>,
) {
    let (Ok((node, transform)), Some(view)) = (nodes.get(click.entity), drilling.course.view())
    else {
        return;
    };
    let size = node.size() * node.inverse_scale_factor;
    let middle = transform.translation * node.inverse_scale_factor;
    let at = (click.pointer_location.position / scale.0 - (middle - size / 2.0)) / size;
    let (bearing_deg, pitch_deg) = direction(view, at.x, at.y);
    given.write(Given(Answer::There {
        bearing_deg,
        pitch_deg,
        within_deg: 0.0,
    }));
}

/// Takes an answer, and the end of the time as one.
fn answer(
    mut commands: Commands,
    mut given: MessageReader<Given>,
    mut drilling: ResMut<Drilling>,
    painter: Option<Res<Rests>>,
    time: Res<Time<Real>>,
    mut travel: Travel,
) {
    let said = given.read().last().map(|given| given.0);
    let Some(shown_s) = drilling.shown_s else {
        return;
    };
    let passed_s = time.elapsed_secs() - shown_s;
    let time_up = (passed_s >= TIME_LIMIT_S).then_some(Answer::TimeUp);
    let (Some(answer), Some(_)) = (said.or(time_up), painter) else {
        return;
    };
    let Some(view) = drilling.course.view().cloned() else {
        return;
    };
    let outcome = drilling.course.answer(Answered {
        answer,
        after_ms: (passed_s.min(TIME_LIMIT_S) * 1_000.0) as u32,
    });
    drilling.shown_s = None;
    drilling.feedback = outcome;
    drilling.pointed_out = None;
    keep(&mut drilling);
    let subject = outcome.and_then(|outcome| wording::subject(&view, outcome));
    let next = drilling.course.view().cloned();
    commands.queue(move |world: &mut World| {
        if let Some(Rests(painter)) = world.remove_resource::<Rests>() {
            let before = subject.map(|sign| (view, sign));
            paint(&mut world.commands(), painter, next, before);
        }
    });
    travel.again();
}

/// Writes the drill as far as it has got. What cannot be written is told, and the drill goes on.
fn keep(drilling: &mut Drilling) {
    let record = DrillRecord::of(drilling.header.clone(), &drilling.course);
    let folder = drilling.path.parent().unwrap_or(&drilling.path);
    let written = std::fs::create_dir_all(folder)
        .map_err(|error| files::Unwritten::Refused(folder.to_owned(), error).into())
        .and_then(|()| drill::write(&drilling.path, &record));
    if let Err(error) = written {
        drilling.unwritten = Some(error.message(&drilling.path));
    }
}

/// Shows the seconds left.
fn count_down(
    drilling: Res<Drilling>,
    time: Res<Time<Real>>,
    kit: Kit,
    mut clocks: Query<&mut Text, With<Clock>>,
) {
    let Some(shown_s) = drilling.shown_s else {
        return;
    };
    let left_s = (TIME_LIMIT_S - (time.elapsed_secs() - shown_s))
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

fn feedback(
    commands: &mut Commands,
    kit: &Kit,
    sheet: &Sheet,
    drilling: &Drilling,
    outcome: Outcome,
) {
    let words = &kit.words;
    let last = drilling.course.passed().last();
    let has_item = last.is_some_and(|(view, ..)| view.item().is_some());
    let subject = last.and_then(|(view, ..)| {
        let exercise = drilling.course.bank().exercise(view.seed)?;
        wording::lesson(exercise, wording::subject(view, outcome)?)
    });
    let (icon, colour) = if outcome.is_right() {
        (Icon::Tick, theme::GOOD)
    } else {
        (Icon::Cross, theme::WARN)
    };
    sheet.holds(commands, |held| {
        held.spawn(panel()).with_children(|told| {
            told.spawn(point(
                kit,
                icon,
                colour,
                &words.say(&wording::outcome(outcome)),
            ));
            if let Some((look, lesson)) = &subject {
                let about = Message::new(if has_item {
                    "drill-item"
                } else {
                    "drill-harmless"
                });
                told.spawn(kit.text(&words.say(&about.with("look", look.clone()))));
                let lesson = words.authored(lesson);
                if !lesson.is_empty() {
                    told.spawn(kit.text(lesson));
                }
            }
            if let Some(unwritten) = &drilling.unwritten {
                told.spawn(point(
                    kit,
                    Icon::Warning,
                    theme::WARN,
                    &words.say(unwritten),
                ));
            }
        });
        match &drilling.pointed_out {
            Some(picture) => {
                held.spawn((ImageNode::new(picture.clone()), frame()));
            }
            None if subject.is_some() => {
                held.spawn(kit.text(&words.word("drill-drawing")));
            }
            None => {}
        }
    });
    let next = if drilling.course.view().is_some() {
        "drill-next"
    } else {
        "drill-end"
    };
    sheet.next(commands, kit, "next", &words.word(next), go_on);
}

fn go_on(
    _: On<Activate>,
    mut drilling: ResMut<Drilling>,
    painting: Option<Res<Painting>>,
    time: Res<Time<Real>>,
    mut travel: Travel,
) {
    drilling.feedback = None;
    if drilling.course.view().is_some() && painting.is_none() {
        drilling.shown_s = Some(time.elapsed_secs());
    }
    travel.again();
}

fn summary(commands: &mut Commands, kit: &Kit, sheet: &Sheet, drilling: &Drilling) {
    let words = &kit.words;
    let tally = drilling.course.tally();
    sheet.holds(commands, |held| {
        held.spawn(panel()).with_children(|told| {
            told.spawn(kit.heading(&words.say(&wording::counts(&tally))));
            if let Some(interval) = wording::interval(&tally) {
                told.spawn(kit.text(&words.say(&interval)));
            }
            told.spawn(kit.small(&words.word("drill-practice")));
        });
        for (number, (_, answered, outcome)) in drilling.course.passed().iter().enumerate() {
            let (icon, colour) = if outcome.is_right() {
                (Icon::Tick, theme::GOOD)
            } else {
                (Icon::Cross, theme::WARN)
            };
            let line = Message::new("drill-line")
                .with("number", number + 1)
                .with("outcome", wording::outcome(*outcome))
                .with("seconds", f64::from(answered.after_ms / 100) / 10.0);
            held.spawn(point(kit, icon, colour, &words.say(&line)));
        }
    });
    sheet.next(
        commands,
        kit,
        "home",
        &words.word("drill-home"),
        |_: On<Activate>, mut travel: Travel| travel.home(),
    );
}

/// Rebuilding the screen leaves it and comes back: only leaving for good ends the drill.
fn leave(mut commands: Commands) {
    commands.remove_resource::<Drilling>();
    commands.remove_resource::<Painting>();
    commands.remove_resource::<Rests>();
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Given>()
        .add_systems(
            OnEnter(Stage::Drill),
            (
                prepare
                    .run_if(not(resource_exists::<Drilling>))
                    .run_if(not(resource_exists::<Preparing>)),
                open,
            )
                .chain(),
        )
        .add_systems(
            Update,
            (
                take_over.run_if(resource_exists::<Preparing>),
                (
                    hang_up.run_if(resource_exists::<Painting>),
                    answer,
                    count_down,
                )
                    .chain()
                    .run_if(resource_exists::<Drilling>),
            )
                .chain()
                .in_set(Stage::Drill),
        )
        .add_systems(
            Update,
            leave
                .run_if(resource_exists::<Drilling>)
                .in_set(Stage::Home),
        );
}
