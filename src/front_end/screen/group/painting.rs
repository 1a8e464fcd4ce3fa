//! Pictures of the views, drawn beside the window: what was there, then the view that comes next.

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

use super::{Session, Showing};
use crate::drill::{View, wording};
use crate::front_end::icon::image_from;
use crate::front_end::screen::drill::Painter;
use crate::front_end::stage::Travel;
use crate::group::Round;
use crate::report::picture::Picture;
use crate::scenario::exercise::SignId;

/// What is being drawn: the next view, and the last one pointed out.
#[derive(Resource)]
pub(super) struct Painting(Task<(Painter, Option<Picture>, Option<Picture>)>);

/// The painter, while it rests.
#[derive(Resource)]
pub(super) struct Rests(Painter);

/// Draws beside the window.
pub(super) fn paint(
    commands: &mut Commands,
    mut painter: Painter,
    view: Option<View>,
    before: Option<(View, Vec<SignId>)>,
) {
    let task = AsyncComputeTaskPool::get().spawn(async move {
        let pointed_out = before.and_then(|(view, signs)| painter.draw(&view, &signs));
        let plain = view.and_then(|view| painter.draw(&view, &[]));
        (painter, plain, pointed_out)
    });
    commands.insert_resource(Painting(task));
}

/// The last round pointed out, then the view that is coming.
pub(super) fn go_on(commands: &mut Commands, last: Option<&Round>, coming: Option<View>) {
    let before = last.map(|round| {
        let subject = wording::subject(&round.view, round.outcome);
        (round.view.clone(), subject.into_iter().collect())
    });
    commands.queue(move |world: &mut World| {
        if let Some(Rests(painter)) = world.remove_resource::<Rests>() {
            paint(&mut world.commands(), painter, coming, before);
        }
    });
}

/// Pictures that are drawn are shown.
pub(super) fn hang_up(
    mut commands: Commands,
    mut painting: ResMut<Painting>,
    mut session: ResMut<Session>,
    mut images: Option<ResMut<Assets<Image>>>,
    mut travel: Travel,
) {
    let Some((painter, plain, pointed_out)) = block_on(poll_once(&mut painting.0)) else {
        return;
    };
    commands.remove_resource::<Painting>();
    commands.insert_resource(Rests(painter));
    // Without a graphics card nobody sees it, and the session goes on all the same.
    let mut hung = |picture: Option<Picture>| {
        let picture = image_from(&picture?);
        Some(
            images
                .as_mut()
                .map_or_else(Handle::default, |images| images.add(picture)),
        )
    };
    if session.picture.is_none() {
        session.picture = hung(plain);
    } else {
        session.pointed_out = hung(pointed_out);
        session.next_picture = hung(plain);
    }
    // Nobody's field is taken away while a count is being written into it.
    if matches!(session.showing, Showing::View | Showing::Reveal) {
        travel.again();
    }
}
