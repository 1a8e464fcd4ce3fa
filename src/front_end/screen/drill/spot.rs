//! The spot drill: a view from a halt, some seconds, one question; then what was there. Pictures are drawn beside the window.

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use bevy::ui_widgets::Activate;

use super::painter::Painter;
use super::{Kept, Runs, Sheet, hung, search, told};
use crate::drill::{Answer, Answered, Course, DrillRecord, Outcome, TIME_LIMIT_S, View, wording};
use crate::front_end::stage::Travel;
use crate::front_end::widget::Kit;
use crate::report::picture::Picture;
use crate::scenario::exercise::SignId;

/// A drill in the window.
#[derive(Resource)]
pub(super) struct Drilling {
    pub(super) course: Course,
    pub(super) kept: Kept,
    /// The feedback on the last answer, while it is shown.
    feedback: Option<Outcome>,
    /// When the view was first shown, seconds of the window's clock; none while it is being drawn.
    pub(super) shown_s: Option<f32>,
    pub(super) picture: Option<Handle<Image>>,
    pub(super) pointed_out: Option<Handle<Image>>,
}

/// What is being drawn: the view to search, then what was there.
#[derive(Resource)]
pub(super) struct Painting(Task<(Painter, Option<Picture>, Option<Picture>)>);

/// The painter, while it rests.
#[derive(Resource)]
struct Rests(Painter);

/// A drill that is ready begins.
pub(super) fn begin(commands: &mut Commands, painter: Painter, course: Course, kept: Kept) {
    paint(commands, painter, course.view().cloned(), None);
    commands.insert_resource(Drilling {
        course,
        kept,
        feedback: None,
        shown_s: None,
        picture: None,
        pointed_out: None,
    });
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
    if drilling.feedback.is_some() {
        drilling.pointed_out = hung(&mut images, pointed_out);
    }
    drilling.picture = hung(&mut images, plain);
    if drilling.feedback.is_none() {
        drilling.shown_s = Some(time.elapsed_secs());
    }
    travel.again();
}

/// The page that is due.
pub(super) fn open(commands: &mut Commands, kit: &Kit, sheet: &Sheet, drilling: &Drilling) {
    match (drilling.feedback, drilling.course.view()) {
        (Some(outcome), _) => told::feedback(commands, kit, sheet, drilling, outcome),
        (None, Some(view)) => search::search(commands, kit, sheet, drilling, view),
        (None, None) => told::summary(commands, kit, sheet, drilling),
    }
}

/// An answer was given.
#[derive(bevy::ecs::message::Message, Debug, Clone, Copy, PartialEq)]
pub(super) struct Given(pub(super) Answer);

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
    let record = DrillRecord::of(drilling.kept.header.clone(), &drilling.course);
    drilling.kept.write(&record);
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

pub(super) fn go_on(
    _: On<Activate>,
    mut drilling: ResMut<Drilling>,
    painting: Option<Res<Painting>>,
    time: Res<Time<Real>>,
    mut travel: Travel,
) {
    drilling.feedback = None;
    if painting.is_some() {
        // Else the view before it stands there as the next one, and what is answered to it is lost.
        drilling.picture = None;
    } else if drilling.course.view().is_some() {
        drilling.shown_s = Some(time.elapsed_secs());
    }
    travel.again();
}

/// Ends it.
pub(super) fn leave(commands: &mut Commands) {
    commands.remove_resource::<Drilling>();
    commands.remove_resource::<Painting>();
    commands.remove_resource::<Rests>();
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Given>().add_systems(
        Update,
        (
            hang_up.run_if(resource_exists::<Painting>),
            answer,
            search::count_down,
        )
            .chain()
            .run_if(resource_exists::<Drilling>)
            .in_set(Runs::Spot),
    );
}
