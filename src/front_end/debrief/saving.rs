//! The debrief page written beside the record, without stopping the window.

use std::path::PathBuf;
use std::sync::Arc;

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

use super::Debriefed;
use crate::files::{self, Unwritten};
use crate::front_end::stage::Stage;
use crate::front_end::words::Words;
use crate::report::debrief;
use crate::text::Message;

/// A page being written.
#[derive(Resource)]
pub(super) struct Saving(Task<(PathBuf, Result<(), Unwritten>)>);

/// The words that say where it is.
#[derive(Component)]
pub(super) struct SavedSays;

/// Begins to write it, in the language on the screen.
pub(super) fn save(
    mut commands: Commands,
    debriefed: Res<Debriefed>,
    saving: Option<Res<Saving>>,
    words: Res<Words>,
    mut says: Query<(&mut Text, &mut Node), With<SavedSays>>,
) {
    if saving.is_some() {
        return;
    }
    let debriefed = debriefed.clone();
    let catalogue = Arc::clone(words.catalogue());
    let task = AsyncComputeTaskPool::get().spawn(async move {
        let finished = &debriefed.finished;
        let pack = &finished.doctrine.pack;
        let page = debrief::of_session(
            &finished.session,
            pack,
            &debriefed.card,
            &debriefed.review,
            &catalogue,
        );
        let path = finished.record.with_extension("html");
        let written = files::write_beside(&path, page.as_bytes(), &[&finished.record]);
        (path, written)
    });
    commands.insert_resource(Saving(task));
    for (mut text, mut node) in &mut says {
        text.0 = words.word("debrief-saving");
        node.display = Display::Flex;
    }
}

fn tell(
    mut commands: Commands,
    mut saving: ResMut<Saving>,
    words: Res<Words>,
    mut says: Query<(&mut Text, &mut Node), With<SavedSays>>,
) {
    let Some((path, written)) = block_on(poll_once(&mut saving.0)) else {
        return;
    };
    commands.remove_resource::<Saving>();
    let message = match written {
        Ok(()) => Message::new("debrief-saved").with("path", path.display().to_string()),
        Err(unwritten) => Message::from(&unwritten),
    };
    for (mut text, _) in &mut says {
        text.0 = words.say(&message);
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        tell.in_set(Stage::Debrief)
            .after(super::drawings::hang)
            .run_if(resource_exists::<Saving>),
    );
}
