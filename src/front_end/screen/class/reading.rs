//! The store read beside the window: records that are new here first, then what they come to.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use bevy::prelude::*;
use bevy::tasks::{IoTaskPool, Task, block_on, poll_once};
use jiff::civil::Date;

use super::{Asked, say};
use crate::front_end::icon::image_of;
use crate::front_end::settings::DataFolder;
use crate::front_end::stage::Travel;
use crate::front_end::widget::Kit;
use crate::report::charts::Chart;
use crate::report::cohort as report;
use crate::report::map::pixels;
use crate::scoring::cohort::{Cohort, Whose};
use crate::store::cohort::{NoCohort, cohort};
use crate::store::import::{self, Below, Looked};
use crate::store::{self, Database, Keeps, StoreError, database, group};
use crate::text::{Catalogue, Message};

/// Width of a drawing, pixels.
const DRAWN_PX: u32 = 1_400;

/// Records kept in one change of the store: a kill loses at most these.
const AT_ONCE: usize = 8;

/// What there is to say where there are no results.
type Told = Vec<Message>;

/// Results, with what is drawn of them.
pub(in crate::front_end::screen) struct Read {
    pub(super) cohort: Arc<Cohort>,
    pub(super) kept: Option<Drawn>,
    pub(super) progress: Option<Drawn>,
}

/// A drawing.
pub(super) struct Drawn {
    pub(super) says: String,
    pub(super) image: Handle<Image>,
    /// Width as a share of its height.
    pub(super) shape: f32,
}

/// Results of everybody or of a course.
#[derive(Resource)]
pub(in crate::front_end::screen) struct Class {
    pub(super) read: Result<Read, Told>,
    /// All courses.
    pub(in crate::front_end::screen) courses: Vec<String>,
    /// Records and group sessions that cannot be read.
    pub(super) unread: usize,
}

/// Results of one trainee.
#[derive(Resource)]
pub(super) struct One(pub(super) Result<Read, Told>);

/// The words that say how far the reading is.
#[derive(Component)]
pub(super) struct Progress;

/// What a task came to.
struct Found {
    whose: Whose,
    cohort: Result<Cohort, Told>,
    drawings: [Option<(Chart, Image)>; 2],
    courses: Vec<String>,
    unread: usize,
}

/// How far it is.
#[derive(Default)]
struct Pace {
    done: AtomicUsize,
    of: AtomicUsize,
    stop: AtomicBool,
}

/// The store being read.
#[derive(Resource)]
pub(super) struct Reading {
    task: Task<Found>,
    pace: Arc<Pace>,
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.pace.stop.store(true, Ordering::Relaxed);
    }
}

/// Begins to read what is asked for and not there yet.
pub(super) fn begin(
    mut commands: Commands,
    kit: Kit,
    folder: Res<DataFolder>,
    asked: Res<Asked>,
    known: (Option<Res<Class>>, Option<Res<One>>, Option<Res<Reading>>),
) {
    let (class, one, reading) = known;
    let is_there = match asked.trainee {
        Some(_) => one.is_some(),
        None => class.is_some(),
    };
    if is_there || reading.is_some() {
        return;
    }
    let (data, whose) = (folder.0.clone(), asked.whose());
    let catalogue = Arc::clone(kit.words.catalogue());
    let pace = Arc::new(Pace::default());
    let counted = Arc::clone(&pace);
    // Not among what is drawn for other screens: it is waited for.
    let task =
        IoTaskPool::get().spawn(async move { read(&data, whose, today(), &catalogue, &counted) });
    commands.insert_resource(Reading { task, pace });
}

/// The day from which it is counted who is due.
fn today() -> Date {
    jiff::Zoned::now().date()
}

fn read(data: &Path, whose: Whose, today: Date, catalogue: &Catalogue, pace: &Pace) -> Found {
    let taken = match whose.trainee() {
        // Who is in the list was read with it.
        Some(_) => Ok(0),
        None => take_in(data, pace),
    };
    let path = data.join(database::NAME);
    let courses = Database::read(&path).and_then(|store| store.courses());
    let asked = store::cohort::Asked {
        whose: whose.clone(),
        today,
        names: false,
        groups: false,
    };
    let cohort = match &taken {
        Err(error) => Err(told(error)),
        Ok(_) => cohort(&path, &asked).map_err(|error| match error {
            NoCohort::Store(error) => told(&error),
            NoCohort::NobodyMeant(Whose::Course(name)) => {
                vec![Message::new("cohort-no-course").with("name", name)]
            }
            NoCohort::NobodyMeant(Whose::Trainee(name) | Whose::Enrolled { trainee: name, .. }) => {
                vec![Message::new("cohort-no-trainee").with("name", name)]
            }
            NoCohort::NobodyMeant(Whose::Everybody) => vec![Message::new("results-nobody")],
        }),
    };
    let drawn = |chart: fn(&Catalogue, &Cohort) -> Option<Chart>| {
        let chart = chart(catalogue, cohort.as_ref().ok()?)?;
        let pixels = pixels(&chart.svg, DRAWN_PX).ok()?;
        Some((chart, image_of(&pixels)))
    };
    Found {
        drawings: [drawn(report::kept), drawn(report::progress)],
        whose,
        cohort,
        courses: courses.unwrap_or_default(),
        unread: taken.unwrap_or(0),
    }
}

fn told(error: &StoreError) -> Told {
    vec![error.message(), error.hint()]
}

/// Takes in what lies in the data folder and is not in the store; gives how many files could not be read. A store that
/// cannot be written is shown as it stands.
fn take_in(data: &Path, pace: &Pace) -> Result<usize, StoreError> {
    let mut store = match Database::in_folder(data) {
        Err(StoreError::ReadOnly(_)) => return Ok(0),
        opened => opened?,
    };
    let mut found = Below::default();
    for folder in [store::records(data), store::groups(data)] {
        // Where there is no such folder nothing has been done yet.
        found.extend(import::below(&folder).unwrap_or_default());
    }
    let singly: Vec<&PathBuf> = found.looked_at().collect();
    pace.of
        .store(singly.len() + found.groups.len(), Ordering::Relaxed);
    let goes_on = || !pace.stop.load(Ordering::Relaxed);
    let mut unread = 0;
    let mut known = store.known()?;
    known.extend(store.known_drills()?);
    for paths in singly.chunks(AT_ONCE).take_while(|_| goes_on()) {
        let (mut entries, mut drills) = (Vec::new(), Vec::new());
        each(paths, pace, |path| match import::look(path, &known) {
            Ok(Looked::New { entry, .. }) => entries.push(*entry),
            Ok(Looked::Drill { entry, .. }) => drills.push(*entry),
            Ok(Looked::Known(_)) => {}
            Err(_) => unread += 1,
        });
        store.add(&entries)?;
        store.add_drills(&drills)?;
    }
    let known = store.known_groups()?;
    for paths in found.groups.chunks(AT_ONCE).take_while(|_| goes_on()) {
        let mut entries = Vec::new();
        each(paths, pace, |path| match group::look(path, &known) {
            Ok(entry) => entries.extend(entry),
            Err(_) => unread += 1,
        });
        store.add_groups(&entries)?;
    }
    Ok(unread)
}

fn each<P: AsRef<Path>>(paths: &[P], pace: &Pace, mut look: impl FnMut(&Path)) {
    for path in paths {
        look(path.as_ref());
        pace.done.fetch_add(1, Ordering::Relaxed);
    }
}

/// What was read is shown.
pub(super) fn take_over(
    mut commands: Commands,
    mut reading: ResMut<Reading>,
    images: Option<ResMut<Assets<Image>>>,
    mut travel: Travel,
) {
    let Some(found) = block_on(poll_once(&mut reading.task)) else {
        return;
    };
    commands.remove_resource::<Reading>();
    let mut images = images;
    let mut drawings = found.drawings.into_iter().map(|drawing| {
        let (chart, image) = drawing?;
        let shape = image.width() as f32 / image.height().max(1) as f32;
        let mut hung = images.as_mut().map(|images| images.add(image));
        Some(Drawn {
            says: chart.says,
            image: hung.take().unwrap_or_default(),
            shape,
        })
    });
    let (kept, progress) = (drawings.next().flatten(), drawings.next().flatten());
    let read = found.cohort.map(|cohort| Read {
        cohort: Arc::new(cohort),
        kept,
        progress,
    });
    match found.whose.trainee() {
        Some(_) => commands.insert_resource(One(read)),
        None => commands.insert_resource(Class {
            read,
            courses: found.courses,
            unread: found.unread,
        }),
    }
    travel.again();
}

/// Says how far the reading is.
pub(super) fn tell(reading: Res<Reading>, kit: Kit, mut says: Query<&mut Text, With<Progress>>) {
    let (done, of) = (
        reading.pace.done.load(Ordering::Relaxed),
        reading.pace.of.load(Ordering::Relaxed),
    );
    if of == 0 {
        return;
    }
    let message = Message::new("instructor-reading-some")
        .with("done", done)
        .with("of", of);
    let said = say(&kit, &message);
    for mut text in &mut says {
        if text.0 != said {
            text.0.clone_from(&said);
        }
    }
}
