//! The debrief in the window: scored beside it, then shown tab by tab; the patrol is played again in three dimensions from
//! the trainee's eyes, from above and from the item. Everything here comes from the record through scoring; nothing is
//! worked out twice.
//!
//! | file | job |
//! |---|---|
//! | [`replay`] | the moment that is shown, and what there was to see at it |
//! | `drawings` | pictures, map and charts, drawn beside the window |
//! | `screen`, `pages`, `happened` | what stands on the screen |
//! | `tabs`, `lines` | what those are made of |
//! | `again` | trying again from the moment shown |
//! | `saving` | the page as a file |

mod again;
mod drawings;
mod happened;
mod lines;
mod pages;
pub mod replay;
mod saving;
mod screen;
mod tabs;

use std::sync::Arc;

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

use super::patrolling::{FinishedSession, lay_down};
use super::shown::Ground;
use super::stage::{Stage, Travel};
use super::widget::{self, Kit};
use crate::report::Material;
use crate::scenery::Scenery;
use crate::scoring::review::HeldBack;
use crate::scoring::{self, Review, Scorecard};
use crate::sim::terrain::Terrain;
use crate::text::Catalogue;

/// A patrol scored, for everything on the screen.
#[derive(Resource, Clone)]
pub struct Debriefed {
    /// The finished session.
    pub finished: FinishedSession,
    /// Its score, without the sentences that would give away what is held back.
    pub card: Arc<Scorecard>,
    /// What a debrief shows besides.
    pub review: Arc<Review>,
}

impl Debriefed {
    /// Scores a patrol. Takes as long as it takes: call it beside the window.
    pub fn of(finished: FinishedSession) -> Self {
        let pack = &finished.doctrine.pack;
        let card = scoring::score(&finished.session, pack);
        let held_back = HeldBack::of(&finished.session, pack);
        let card = held_back.left_out_of(card);
        let review = Review::without(held_back, &finished.session, pack, &card);
        Self {
            card: Arc::new(card),
            review: Arc::new(review),
            finished,
        }
    }

    /// What sentences are made from.
    pub fn material<'a>(&'a self, catalogue: &'a Catalogue) -> Material<'a> {
        Material {
            card: &self.card,
            pack: &self.finished.doctrine.pack,
            scenario: self.finished.session.scenario(),
            catalogue,
        }
    }
}

/// The scoring under way, and the ground that the patrol was on.
#[derive(Resource)]
struct Scoring(Task<(Debriefed, Ground)>);

fn begin(
    mut commands: Commands,
    finished: Option<Res<FinishedSession>>,
    ground: Option<Res<Ground>>,
    kit: Kit,
    mut travel: Travel,
) {
    let Some(finished) = finished else {
        travel.home();
        return;
    };
    let finished = finished.clone();
    // Asked for again in another language: what was scored stands.
    let known = ground.filter(|ground| Arc::ptr_eq(&ground.exercise, &finished.session.exercise));
    let known = known.map(|ground| ground.clone());
    let task = AsyncComputeTaskPool::get().spawn(async move {
        let ground = known.unwrap_or_else(|| ground_of(&finished));
        (Debriefed::of(finished), ground)
    });
    commands.insert_resource(Scoring(task));
    let title = kit.words.word("debrief-title");
    commands.spawn((
        widget::screen(Stage::Debrief, &title),
        Waiting,
        children![
            kit.title(&title),
            kit.text(&kit.words.word("debrief-scoring"))
        ],
    ));
}

fn ground_of(finished: &FinishedSession) -> Ground {
    let exercise = Arc::clone(&finished.session.exercise);
    let terrain = Arc::new(Terrain::of(&exercise.scenario));
    let scenery = Arc::new(Scenery::of(&exercise, &terrain));
    Ground {
        exercise,
        terrain,
        scenery,
    }
}

/// The words while it is being scored.
#[derive(Component)]
struct Waiting;

fn take_over(
    mut commands: Commands,
    mut scoring: ResMut<Scoring>,
    waiting: Query<Entity, With<Waiting>>,
    known: Option<Res<Ground>>,
    kit: Kit,
) {
    let Some((debriefed, ground)) = block_on(poll_once(&mut scoring.0)) else {
        return;
    };
    commands.remove_resource::<Scoring>();
    for entity in &waiting {
        commands.entity(entity).despawn();
    }
    commands.insert_resource(replay::Replay::of(&debriefed));
    commands.insert_resource(drawings::Drawings::begin(
        &debriefed,
        &ground,
        kit.words.catalogue(),
    ));
    if known.is_none_or(|known| !Arc::ptr_eq(&known.scenery, &ground.scenery)) {
        commands.insert_resource(ground.clone());
    }
    commands.insert_resource(super::shown::Shown::start(&ground));
    screen::build(&mut commands, &kit, &debriefed);
    commands.insert_resource(debriefed);
}

fn leave(mut commands: Commands) {
    commands.remove_resource::<Scoring>();
    commands.remove_resource::<drawings::Drawings>();
    commands.remove_resource::<replay::Replay>();
    commands.remove_resource::<saving::Saving>();
    commands.remove_resource::<Debriefed>();
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        OnEnter(Stage::Debrief),
        (lay_down, begin, ApplyDeferred).chain(),
    )
    .add_systems(OnExit(Stage::Debrief), leave)
    .add_systems(
        Update,
        take_over
            .in_set(Stage::Debrief)
            .before(replay::play)
            .run_if(resource_exists::<Scoring>),
    )
    .add_plugins((
        replay::plugin,
        drawings::plugin,
        happened::plugin,
        saving::plugin,
    ));
}
