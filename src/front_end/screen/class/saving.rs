//! The page that prints on A4, written beside the window.

use std::path::PathBuf;
use std::sync::Arc;

use bevy::prelude::*;
use bevy::tasks::{IoTaskPool, Task, block_on, poll_once};

use super::{Asked, Class, reading, say};
use crate::files::{self, Unwritten};
use crate::front_end::settings::DataFolder;
use crate::front_end::widget::Kit;
use crate::report::cohort as report;
use crate::scoring::cohort::Whose;
use crate::text::Message;

/// A page being written.
#[derive(Resource)]
pub(super) struct Saving(Task<(PathBuf, Result<(), Unwritten>)>);

/// The words that say where it lies.
#[derive(Component)]
pub(super) struct SavedSays;

/// Begins to write the page of what is shown, in the language on the screen.
pub(super) fn save(
    mut commands: Commands,
    kit: Kit,
    asked: Res<Asked>,
    folder: Res<DataFolder>,
    known: (Option<Res<Class>>, Option<Res<reading::One>>),
    saving: Option<Res<Saving>>,
    mut says: Query<(&mut Text, &mut Node), With<SavedSays>>,
) {
    let (class, one) = known;
    let read = match &asked.trainee {
        Some(_) => one.as_ref().map(|one| &one.0),
        None => class.as_ref().map(|class| &class.read),
    };
    let (Some(Ok(read)), None) = (read, saving) else {
        return;
    };
    let (cohort, catalogue) = (Arc::clone(&read.cohort), Arc::clone(kit.words.catalogue()));
    let name = match asked.whose() {
        Whose::Everybody => "class".to_owned(),
        Whose::Course(name) => format!("course-{}", files::name_from(&name)),
        Whose::Trainee(name) => format!("trainee-{}", files::name_from(&name)),
        Whose::Enrolled { trainee, course } => format!(
            "course-{}-trainee-{}",
            files::name_from(&course),
            files::name_from(&trainee)
        ),
    };
    let pages = folder.0.join("pages");
    let task = IoTaskPool::get().spawn(async move {
        let path = pages.join(format!("{name}.html"));
        let written = std::fs::create_dir_all(&pages)
            .map_err(|error| Unwritten::Refused(pages, error))
            .and_then(|()| files::write(&path, report::page(&catalogue, &cohort).as_bytes()));
        (path, written)
    });
    commands.insert_resource(Saving(task));
    for (mut text, mut node) in &mut says {
        text.0 = kit.words.word("debrief-saving");
        node.display = Display::Flex;
    }
}

/// Says where the page lies.
pub(super) fn tell(
    mut commands: Commands,
    mut saving: ResMut<Saving>,
    kit: Kit,
    mut says: Query<&mut Text, With<SavedSays>>,
) {
    let Some((path, written)) = block_on(poll_once(&mut saving.0)) else {
        return;
    };
    commands.remove_resource::<Saving>();
    let message = match written {
        Ok(()) => Message::new("debrief-saved").with("path", path.display().to_string()),
        Err(unwritten) => Message::from(&unwritten),
    };
    for mut text in &mut says {
        text.0 = say(&kit, &message);
    }
}
