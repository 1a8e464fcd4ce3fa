//! The spot drill: a view from a halt, some seconds, one question; then what was there. Pictures are drawn beside the window.

mod painter;
mod search;
mod told;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use bevy::ui_widgets::Activate;

use super::{Heading, Sheet, point};
use crate::drill::{
    self, Answer, Answered, Bank, Course, DrillRecord, Outcome, TIME_LIMIT_S, View, wording,
};
use crate::front_end::icon::image_from;
use crate::front_end::making_ready::{drills_done, new_drill};
use crate::front_end::settings::{DataFolder, Settings};
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::widget::Kit;
use crate::record::{Header, Mode};
use crate::report::picture::Picture;
use crate::scenario::exercise::SignId;
use crate::scenario::{self, LoadedScenario};
use crate::sim::Digest;
use crate::text::Message;
use crate::{assets, files};
pub(super) use painter::Painter;
use painter::SIZE;

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

/// The scenario of a drill, another each time; none where nothing can be found in any.
fn prepared(number: usize, own: &Path, trainee: &str) -> Option<(Painter, Course, Header)> {
    let in_folder = |folder: &Path| files::files_in(folder, "ron").unwrap_or_default();
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
    Some((Painter::of(bank, &loaded.scenario), course, header))
}

fn prepare(mut commands: Commands, folder: Res<DataFolder>, settings: Res<Settings>) {
    let trainee = settings.trainee.clone().unwrap_or_default();
    let number = drills_done(&folder, &trainee);
    let own = folder.0.join("scenarios");
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
    let scenario = &course.bank().scenario.id;
    let path = new_drill(&folder, header.trainee(), scenario, header.seed);
    paint(&mut commands, painter, course.view().cloned(), None);
    commands.insert_resource(Drilling {
        course,
        header,
        path,
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
        (Some(outcome), _) => told::feedback(&mut commands, &kit, &sheet, &drilling, outcome),
        (None, Some(view)) => search::search(&mut commands, &kit, &sheet, &drilling, view),
        (None, None) => told::summary(&mut commands, &kit, &sheet, &drilling),
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

/// An answer was given.
#[derive(bevy::ecs::message::Message, Debug, Clone, Copy, PartialEq)]
struct Given(Answer);

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
                    search::count_down,
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
