//! A walk of what is being made, from a point of its route, as its trainee; and back to the editor.

use bevy::prelude::*;

use super::Editing;
use crate::editor::place;
use crate::editor::walk::walked_from;
use crate::front_end::making_ready::{Trouble, Wanted};
use crate::front_end::stage::{Stage, Travel};

/// Set while the author walks their scenario: the first screen leads back to the editor then.
#[derive(Resource, Debug)]
pub(super) struct Trying;

/// Walks it from the point of the route nearest to what is selected, else to the cursor. Its record lies beside the scenario, the last one only, and
/// counts for nobody.
pub(super) fn begin(editing: &Editing, commands: &mut Commands, travel: &mut Travel) {
    let loaded = match walked_from(editing.document.loaded(), editing.looked_at()) {
        Ok(loaded) => loaded,
        Err(diagnostics) => {
            commands.insert_resource(Trouble {
                message: crate::text::Message::new("editor-cannot-load"),
                diagnostics,
            });
            travel.go(Stage::Trouble);
            return;
        }
    };
    let record = place::folder(editing.document.path()).join("walk.gsrec");
    if let Err(error) = std::fs::remove_file(&record)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        warn!("{}: {error}", record.display());
    }
    commands.insert_resource(Trying);
    commands.insert_resource(Wanted::Trial {
        loaded: Box::new(loaded),
        seed: editing.seed,
        record,
    });
    travel.go(Stage::Loading);
}

/// Back from the walk, by whichever way it ended.
fn come_back(mut commands: Commands, editing: Option<Res<Editing>>) {
    commands.remove_resource::<Trying>();
    if editing.is_some() {
        commands.queue(|world: &mut World| {
            world.resource_mut::<NextState<Stage>>().set(Stage::Editor);
        });
    }
}

/// A walk that was called off while it was made ready.
fn called_off(mut commands: Commands) {
    commands.remove_resource::<Trying>();
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        come_back
            .in_set(Stage::Home)
            .run_if(resource_exists::<Trying>),
    )
    .add_systems(
        OnEnter(Stage::Editor),
        called_off.run_if(resource_exists::<Trying>),
    );
}
