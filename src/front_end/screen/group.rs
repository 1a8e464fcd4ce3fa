//! Group mode: one projector and a class. A view is looked at, the room votes where the sign is and what to do next, then
//! everybody sees what was there and how the room voted. Pictures are drawn beside the window.

mod choosing;
mod keys;
mod painting;
mod projected;
mod revealing;
mod summary;
mod voting;

use std::path::PathBuf;

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::{Heading, Sheet};
use crate::drill::VIEWS;
use crate::files;
use crate::front_end::icon::Icon;
use crate::front_end::patrolling;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::widget::{Kit, OnEscape, Weight};
use crate::group::{self, Asks, Group, GroupRecord, Hands, PLACES};
use crate::record::Header;
use crate::text::Message;
use painting::Painting;

/// Height of letters that are read in the last row, logical pixels.
const LARGE_PX: f32 = 26.0;

/// What the projector shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Showing {
    /// The view alone, to be looked at.
    View,
    /// The view, and hands for where the sign is.
    Where,
    /// Hands for what to do next.
    Next,
    /// What was there, and how the class voted.
    Reveal,
    /// The whole session.
    Summary,
}

/// A session in the window.
#[derive(Resource)]
pub(super) struct Session {
    group: Group,
    header: Header,
    course: Option<String>,
    path: PathBuf,
    showing: Showing,
    /// What was shown when it was ended.
    ended_at: Showing,
    /// The hands raised so far.
    hands: Hands,
    /// The view that is voted on.
    picture: Option<Handle<Image>>,
    /// The same pointed out.
    pointed_out: Option<Handle<Image>>,
    /// The view that comes next.
    next_picture: Option<Handle<Image>>,
    /// Why the session could not be written.
    unwritten: Option<Message>,
}

impl Session {
    /// Number of the view, from 1.
    fn number(&self) -> usize {
        let rounds = self.group.rounds().len();
        match self.showing {
            Showing::View | Showing::Where => rounds + 1,
            Showing::Next | Showing::Reveal | Showing::Summary => rounds,
        }
    }

    /// Writes the session as far as it has got. What cannot be written is told, and the session goes on.
    fn keep(&mut self) {
        let record = GroupRecord::of(self.header.clone(), self.course.clone(), &self.group);
        let folder = self.path.parent().unwrap_or(&self.path);
        let written = std::fs::create_dir_all(folder)
            .map_err(|error| files::Unwritten::Refused(folder.to_owned(), error).into())
            .and_then(|()| group::write(&self.path, &record));
        self.unwritten = written.err().map(|error| error.message(&self.path));
    }
}

fn open(
    mut commands: Commands,
    kit: Kit,
    session: Option<Res<Session>>,
    choosing: choosing::Choosing,
) {
    let Some(session) = session else {
        choosing::open(&mut commands, &kit, &choosing);
        return;
    };
    let title = kit.words.word("instructor-group");
    let heading = Heading::new(Stage::Group, &title).wide().without_back();
    let sheet = Sheet::open(&mut commands, &kit, &heading);
    if session.showing == Showing::Summary {
        summary::open(&mut commands, &kit, &sheet, &session);
        return;
    }
    let which = Message::new("drill-which")
        .with("number", session.number())
        .with("of", VIEWS);
    commands.entity(sheet.head).with_children(|head| {
        head.spawn(kit.heading(&kit.words.say(&which)));
        head.spawn(Node {
            flex_grow: 1.0,
            ..default()
        });
        head.spawn((
            kit.icon_button(
                "end",
                Icon::Leave,
                &kit.words.word("group-end"),
                Weight::Plain,
            ),
            OnEscape,
            observe(end),
        ));
    });
    match session.showing {
        Showing::View => voting::view(&mut commands, &kit, &sheet, &session),
        Showing::Where => voting::places(&mut commands, &kit, &sheet, &session),
        Showing::Next => voting::next(&mut commands, &kit, &sheet, &session),
        Showing::Reveal => revealing::open(&mut commands, &kit, &sheet, &session),
        Showing::Summary => {}
    }
}

/// Ends the session; the votes that were closed are on disk.
fn end(_: On<Activate>, mut session: ResMut<Session>, mut travel: Travel) {
    session.ended_at = session.showing;
    session.showing = Showing::Summary;
    travel.again();
}

/// From looking to voting.
fn begin_vote(_: On<Activate>, mut session: ResMut<Session>, mut travel: Travel) {
    turn_to_vote(&mut session);
    travel.again();
}

fn turn_to_vote(session: &mut Session) {
    session.showing = Showing::Where;
    if session.hands.options() != PLACES {
        session.hands = Hands::none(PLACES);
    }
}

/// Closes the vote where the sign is.
fn close_places(
    _: On<Activate>,
    mut commands: Commands,
    mut session: ResMut<Session>,
    mut travel: Travel,
) {
    let hands = session.hands.clone();
    if !session.group.vote_where(hands) {
        return;
    }
    session.keep();
    session.hands = Hands::none(session.group.options().len());
    session.showing = Showing::Next;
    let coming = session.group.coming().cloned();
    painting::go_on(&mut commands, session.group.rounds().last(), coming);
    travel.again();
}

/// Closes the vote what to do next, and shows what was there.
fn close_next(_: On<Activate>, mut session: ResMut<Session>, mut travel: Travel) {
    let hands = session.hands.clone();
    if session.group.vote_next(hands) {
        session.keep();
        session.showing = Showing::Reveal;
        travel.again();
    }
}

/// From what was there to the next view.
fn go_on(_: On<Activate>, mut session: ResMut<Session>, mut travel: Travel) {
    session.hands = Hands::none(PLACES);
    session.pointed_out = None;
    session.picture = session.next_picture.take();
    session.showing = match session.group.asks() {
        Asks::Where(_) => Showing::View,
        Asks::Next(_) | Asks::Over => Showing::Summary,
    };
    session.ended_at = session.showing;
    travel.again();
}

/// Leaves the session: only leaving for good ends it, rebuilding the screen comes back.
pub(super) fn leave(mut commands: Commands) {
    commands.remove_resource::<Session>();
    commands.remove_resource::<choosing::Preparing>();
    commands.remove_resource::<Painting>();
    commands.remove_resource::<painting::Rests>();
    // What the class has done now is among its results.
    super::class::forget(&mut commands);
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<choosing::Chosen>()
        .add_systems(OnEnter(Stage::Group), open)
        .add_systems(
            OnEnter(Stage::Home),
            leave
                .run_if(resource_exists::<Session>)
                .after(patrolling::set_aside),
        )
        .add_systems(
            OnEnter(Stage::Class),
            leave
                .run_if(resource_exists::<Session>)
                .before(super::class::Opening),
        )
        .add_systems(
            Update,
            (
                choosing::say_filled.run_if(not(resource_exists::<Session>)),
                choosing::take_over.run_if(resource_exists::<choosing::Preparing>),
                (
                    painting::hang_up.run_if(resource_exists::<Painting>),
                    keys::count,
                    voting::show_hands,
                    voting::write_hands,
                )
                    .chain()
                    .run_if(resource_exists::<Session>),
            )
                .chain()
                .in_set(Stage::Group),
        );
}
