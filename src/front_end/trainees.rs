//! What trainees have done ([`crate::store`]) in the window: read when it opens, filled up from the records beside it, and
//! kept whenever it changes.

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

use super::patrolling::{self, FinishedSession};
use super::settings::{DataFolder, Settings};
use super::stage::{AtLast, Frame, Stage};
use crate::store::{self, Found, Outing, Results, Tried, Unread, pseudonym};

/// Everybody who trains on this machine.
#[derive(Resource, Debug, Clone, Default, Deref, DerefMut)]
pub struct Trainees {
    /// What each has done.
    #[deref]
    pub results: Results,
    /// Why the list of it was not read, if it was not: told until the window closes.
    pub unread: Option<Unread>,
}

impl Trainees {
    /// Reads what was kept.
    pub fn read(folder: &DataFolder) -> Self {
        let (results, unread) = store::open(&folder.0);
        Self { results, unread }
    }
}

/// The records being read beside the window.
#[derive(Resource)]
struct Reconciling(Task<Vec<Tried>>);

fn begin(mut commands: Commands, folder: Res<DataFolder>, trainees: Res<Trainees>) {
    let (records, known) = (folder.records(), trainees.known());
    let task = AsyncComputeTaskPool::get().spawn(async move { store::reconcile(&records, &known) });
    commands.insert_resource(Reconciling(task));
}

fn take_over(
    mut commands: Commands,
    mut reconciling: ResMut<Reconciling>,
    mut trainees: ResMut<Trainees>,
) {
    let Some(found) = block_on(poll_once(&mut reconciling.0)) else {
        return;
    };
    commands.remove_resource::<Reconciling>();
    // What is no record there is passed over.
    for Found { name, outing, .. } in found.into_iter().filter_map(|(_, found)| found.ok()) {
        trainees.add(&name, outing);
    }
}

/// Adds the session that has just ended.
fn remember(
    finished: Res<FinishedSession>,
    folder: Res<DataFolder>,
    mut trainees: ResMut<Trainees>,
) {
    let outing = Outing::of(
        &folder.records(),
        &finished.record,
        &finished.session,
        &finished.doctrine.pack,
    );
    // A record that lies elsewhere was brought along to be looked at and is nobody's here.
    if outing.record.is_relative() {
        trainees.add(finished.session.header.trainee(), outing);
    }
}

/// Keeps the list whenever it changes after it was read, be it before the first frame is over.
fn keep(trainees: Res<Trainees>, folder: Res<DataFolder>) {
    let stays = trainees.unread.as_ref().is_some_and(Unread::list_stays);
    if trainees.is_changed()
        && trainees.last_changed() != trainees.added()
        && !stays
        && let Err(error) = store::write(&folder.0, &trainees.results)
    {
        warn!("the trainees cannot be kept: {error}");
    }
}

/// Whoever trained last may have typed their name in other letters than those in which names are kept.
fn same_name(mut settings: ResMut<Settings>) {
    if let Some(name) = &settings.trainee
        && pseudonym::kept(name) != *name
    {
        settings.trainee = Some(pseudonym::kept(name));
    }
}

pub(super) fn plugin(app: &mut App) {
    let trainees = Trainees::read(app.world().resource::<DataFolder>());
    app.insert_resource(trainees)
        .add_systems(Startup, (begin, same_name))
        // A patrol that was left for another time is offered at once.
        .add_systems(OnEnter(Stage::Home), begin.after(patrolling::set_aside))
        .add_systems(
            Update,
            (
                take_over.run_if(resource_exists::<Reconciling>),
                remember.run_if(resource_exists_and_changed::<FinishedSession>),
            )
                .chain()
                .in_set(Frame::Arrivals),
        )
        .add_systems(Last, keep.in_set(AtLast::Keeps));
}
