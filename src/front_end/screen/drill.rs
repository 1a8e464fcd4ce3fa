//! Drills in the window, one after another in a refresher or a spot drill by itself.
//!
//! | file | job |
//! |---|---|
//! | `session` | a refresher: what to do and why, how far it has come, how it went |
//! | `spot`, `search`, `told`, `painter` | views to search |
//! | `reporting`, `lines` | a report to fill in |
//! | `distances`, `drawing`, `sketch`, `chart` | distances on the map |
//!
//! What is done is on disk after every answer, so that it can be broken off at any moment.

mod chart;
mod clock;
mod distances;
mod drawing;
mod fields;
mod lines;
mod painter;
mod reporting;
mod search;
mod session;
mod sketch;
mod spot;
mod told;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use bevy::ui_widgets::Activate;

use super::{Heading, Sheet, point};
use crate::drill::{self, Bank, Course, Distances, DrillRecord, Kind, Length, Reporting};
use crate::front_end::icon::image_from;
use crate::front_end::making_ready::{drills_done, new_drill};
use crate::front_end::patrolling::set_aside;
use crate::front_end::settings::{DataFolder, Settings};
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::widget::Kit;
use crate::front_end::words::Words;
use crate::record::{Header, Mode};
use crate::refresher::plan::Refresher;
use crate::report::picture::Picture;
use crate::scenario::{self, LoadedScenario};
use crate::sim::Digest;
use crate::text::Message;
use crate::trust::Installation;
use crate::{assets, files};
use chart::Chart;
use drawing::Drawing;
pub(super) use painter::Painter;
use painter::SIZE;
use reporting::Writing;
pub(super) use session::WantsRefresher;
use session::{At, Session};
use spot::Drilling;

/// The file of a drill.
struct Kept {
    header: Header,
    path: PathBuf,
    /// Whether it is a part of a refresher.
    in_refresher: bool,
    /// Who signs it.
    installation: Option<Arc<Installation>>,
    /// Why it could not be written.
    unwritten: Option<Message>,
}

impl Kept {
    /// Writes the drill as far as it has got. What cannot be written is told, and the drill goes on.
    fn write(&mut self, record: &DrillRecord) {
        let folder = self.path.parent().unwrap_or(&self.path);
        let written = std::fs::create_dir_all(folder)
            .map_err(|error| files::Unwritten::Refused(folder.to_owned(), error).into())
            .and_then(|()| drill::write_signed(&self.path, record, self.installation.as_deref()));
        self.unwritten = written.err().map(|error| error.message(&self.path));
    }
}

/// What was made ready beside the window.
enum Ready {
    /// A refresher.
    Refresher(Result<Refresher, Message>),
    /// When something is due next, after a refresher.
    DueNext(Option<jiff::civil::Date>),
    /// A drill.
    Spot(Box<(Painter, Course, Header)>),
    /// A drill.
    Report(Box<(Painter, Reporting, Header)>),
    /// A drill, and its maps.
    Distance(Box<(Distances, Vec<Option<Chart>>, Header)>),
    /// There is nothing to drill on.
    Nothing,
}

/// Something that is being made ready.
#[derive(Resource)]
struct Preparing(Task<Ready>);

/// There is nothing to drill on: said instead of the drill.
#[derive(Resource)]
struct Nothing;

/// Where scenarios are: shipped ones first.
fn scenarios(own: &Path) -> Vec<PathBuf> {
    let in_folder = |folder: &Path| files::files_in(folder, "ron").unwrap_or_default();
    let mut paths = in_folder(&assets::scenarios());
    paths.extend(in_folder(own));
    paths
}

/// A spot drill, on another scenario each time.
fn any_spot(number: usize, own: &Path, trainee: &str) -> Ready {
    let paths = scenarios(own);
    let turned = (0..paths.len()).map(|aside| &paths[(number + aside) % paths.len()]);
    turned
        .filter_map(|path| scenario::load(path).ok())
        .map(|loaded| spot_on(&loaded, number as u64 + 1, trainee, Length::Whole))
        .find(|ready| !matches!(ready, Ready::Nothing))
        .unwrap_or(Ready::Nothing)
}

fn bank_of(loaded: &LoadedScenario) -> Arc<Bank> {
    Arc::new(Bank::of(&loaded.scenario, &loaded.doctrine))
}

fn header_of(loaded: &LoadedScenario, seed: u64, trainee: &str) -> Header {
    Header::of(loaded, seed, Mode::Practise, trainee, Digest::default()).begun_now()
}

fn spot_on(loaded: &LoadedScenario, seed: u64, trainee: &str, length: Length) -> Ready {
    let bank = bank_of(loaded);
    let Some(course) = Course::of_length(&bank, seed, length) else {
        return Ready::Nothing;
    };
    let header = header_of(loaded, seed, trainee);
    Ready::Spot(Box::new((
        Painter::of(bank, &loaded.scenario),
        course,
        header,
    )))
}

/// A drill of a refresher.
fn step(
    kind: Kind,
    (scenario, seed): (&str, u64),
    own: &Path,
    trainee: &str,
    words: &Words,
) -> Ready {
    let named = |path: &PathBuf| path.file_stem().is_some_and(|stem| stem == scenario);
    let path = scenarios(own).into_iter().find(named);
    let Some(loaded) = path.and_then(|path| scenario::load(&path).ok()) else {
        return Ready::Nothing;
    };
    let header = header_of(&loaded, seed, trainee);
    match kind {
        Kind::Spot => spot_on(&loaded, seed, trainee, Length::Short),
        Kind::Report => {
            let bank = bank_of(&loaded);
            Reporting::begin(&bank, seed).map_or(Ready::Nothing, |reporting| {
                let painter = Painter::of(bank, &loaded.scenario);
                Ready::Report(Box::new((painter, reporting, header)))
            })
        }
        Kind::Distance => {
            let bank = bank_of(&loaded);
            Distances::begin(&bank, seed).map_or(Ready::Nothing, |distances| {
                let situations = distances.situations().iter();
                let charts = situations.map(|situation| Chart::of(situation, words));
                let charts = charts.collect();
                Ready::Distance(Box::new((distances, charts, header)))
            })
        }
    }
}

/// Begins to make ready what comes next, unless something is under way.
fn prepare(
    mut commands: Commands,
    folder: Res<DataFolder>,
    settings: Res<Settings>,
    words: Res<Words>,
    wants: Option<Res<WantsRefresher>>,
    session: Option<Res<Session>>,
) {
    let trainee = settings.trainee.clone().unwrap_or_default();
    let (data, own) = (folder.0.clone(), folder.0.join("scenarios"));
    let pool = AsyncComputeTaskPool::get();
    let task = match session.as_deref().map(|session| (session, session.at)) {
        None if wants.is_some() => {
            pool.spawn(async move { Ready::Refresher(session::planned(&data, &trainee)) })
        }
        None => {
            let number = drills_done(&folder, &trainee);
            pool.spawn(async move { any_spot(number, &own, &trainee) })
        }
        Some((session, At::Step(number))) => {
            let Some((kind, scenario, seed)) = session.step(number) else {
                return;
            };
            let words = words.clone();
            pool.spawn(async move { step(kind, (&scenario, seed), &own, &trainee, &words) })
        }
        Some((_, At::Reckoning)) => {
            pool.spawn(async move { Ready::DueNext(session::due_next(&data, &trainee)) })
        }
        Some((_, At::Plan | At::End)) => return,
    };
    commands.insert_resource(Preparing(task));
}

fn take_over(
    mut commands: Commands,
    mut preparing: ResMut<Preparing>,
    folder: Res<DataFolder>,
    mut session: Option<ResMut<Session>>,
    mut travel: Travel,
) {
    let Some(ready) = block_on(poll_once(&mut preparing.0)) else {
        return;
    };
    commands.remove_resource::<Preparing>();
    let in_refresher = session.is_some();
    let kept = |header: Header, kind: Kind, scenario: &str| {
        let named = match kind {
            Kind::Spot => scenario.to_owned(),
            kind => format!("{scenario}-{}", kind.word()),
        };
        Kept {
            path: new_drill(&folder, header.trainee(), &named, header.seed),
            header,
            in_refresher,
            installation: folder.installation().ok(),
            unwritten: None,
        }
    };
    match ready {
        Ready::Refresher(refresher) => commands.insert_resource(Session::of(refresher)),
        Ready::DueNext(day) => {
            if let Some(session) = &mut session {
                session.reckoned(day);
            }
        }
        Ready::Spot(ready) => {
            let (painter, course, header) = *ready;
            let kept = kept(header, Kind::Spot, &course.bank().scenario.id);
            spot::begin(&mut commands, painter, course, kept);
        }
        Ready::Report(ready) => {
            let (painter, reporting, header) = *ready;
            let kept = kept(header, Kind::Report, &reporting.bank().scenario.id);
            reporting::begin(&mut commands, painter, reporting, kept);
        }
        Ready::Distance(ready) => {
            let (distances, charts, header) = *ready;
            let kept = kept(header, Kind::Distance, &distances.bank().scenario.id);
            drawing::begin(&mut commands, distances, charts, kept);
        }
        Ready::Nothing => commands.insert_resource(Nothing),
    }
    travel.again();
}

fn open(
    mut commands: Commands,
    kit: Kit,
    session: Option<Res<Session>>,
    wants: Option<Res<WantsRefresher>>,
    nothing: Option<Res<Nothing>>,
    drilling: Option<Res<Drilling>>,
    writing: Option<Res<Writing>>,
    drawing: Option<Res<Drawing>>,
) {
    let title = match session.as_deref() {
        Some(session) => kit.words.say(&session.title()),
        None if wants.is_some() => kit.words.word("refresher-title"),
        None => kit.words.word(Kind::Spot.title()),
    };
    let sheet = Sheet::open(
        &mut commands,
        &kit,
        &Heading::new(Stage::Drill, &title).wide(),
    );
    if nothing.is_some() {
        told::nothing(&mut commands, &kit, &sheet, session.is_some());
    } else if let Some(drilling) = drilling {
        spot::open(&mut commands, &kit, &sheet, &drilling);
    } else if let Some(writing) = writing {
        reporting::open(&mut commands, &kit, &sheet, &writing);
    } else if let Some(drawing) = drawing {
        distances::open(&mut commands, &kit, &sheet, &drawing);
    } else if let Some(session) = session.filter(|session| session.is_told()) {
        session::open(&mut commands, &kit, &sheet, &session);
    } else {
        sheet.holds(&mut commands, |held| {
            let id = if wants.is_none() {
                held.spawn(kit.text(&kit.words.word("drill-what")));
                "drill-preparing"
            } else {
                "refresher-preparing"
            };
            held.spawn(kit.text(&kit.words.word(id)));
        });
    }
}

/// Shows a picture, if there is one. Without a graphics card nobody sees it, and the drill goes on all the same.
fn hung(
    images: &mut Option<ResMut<Assets<Image>>>,
    picture: Option<Picture>,
) -> Option<Handle<Image>> {
    let picture = image_from(&picture?);
    Some(
        images
            .as_mut()
            .map_or_else(Handle::default, |images| images.add(picture)),
    )
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

/// What is said where the file could not be written.
fn unwritten(told: &mut ChildSpawnerCommands, kit: &Kit, kept: &Kept) {
    if let Some(unwritten) = &kept.unwritten {
        let words = kit.words.say(unwritten);
        told.spawn(point(
            kit,
            crate::front_end::icon::Icon::Warning,
            theme::WARN,
            &words,
        ));
    }
}

/// The button after a drill: to the next part of a refresher, or home.
fn ends(commands: &mut Commands, kit: &Kit, sheet: &Sheet, kept: &Kept) {
    let id = if kept.in_refresher {
        "refresher-next"
    } else {
        "drill-home"
    };
    sheet.next(commands, kit, "home", &kit.words.word(id), after);
}

/// Goes on after a drill.
fn after(
    _: On<Activate>,
    mut commands: Commands,
    session: Option<ResMut<Session>>,
    drilling: Option<Res<Drilling>>,
    writing: Option<Res<Writing>>,
    drawing: Option<Res<Drawing>>,
    mut travel: Travel,
) {
    let Some(mut session) = session else {
        travel.home();
        return;
    };
    let told = match (&drilling, &writing, &drawing) {
        (Some(drilling), ..) => Some(drill::wording::counts(&drilling.course.tally())),
        (_, Some(writing), _) => writing.told(),
        (.., Some(drawing)) => Some(drill::wording::distance_counts(&drawing.distances)),
        _ => None,
    };
    session.next(told);
    end(&mut commands);
    travel.again();
}

fn end(commands: &mut Commands) {
    spot::leave(commands);
    reporting::leave(commands);
    commands.remove_resource::<Drawing>();
    commands.remove_resource::<Nothing>();
}

/// Rebuilding the screen leaves it and comes back: only leaving for good ends the drill.
fn leave(mut commands: Commands) {
    end(&mut commands);
    commands.remove_resource::<Session>();
    commands.remove_resource::<WantsRefresher>();
    commands.remove_resource::<Preparing>();
}

/// What an open drill does in a frame, in this order; only one kind is open.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Runs {
    Arrivals,
    Spot,
    Report,
    Distances,
}

pub(super) fn plugin(app: &mut App) {
    let is_free = not(resource_exists::<Drilling>
        .or_else(resource_exists::<Writing>)
        .or_else(resource_exists::<Drawing>)
        .or_else(resource_exists::<Nothing>)
        .or_else(resource_exists::<Preparing>));
    app.add_systems(
        OnEnter(Stage::Drill),
        (prepare.run_if(is_free), open).chain(),
    )
    .add_systems(
        Update,
        take_over
            .run_if(resource_exists::<Preparing>)
            .in_set(Runs::Arrivals),
    )
    .configure_sets(
        Update,
        (Runs::Arrivals, Runs::Spot, Runs::Report, Runs::Distances)
            .chain()
            .in_set(Stage::Drill),
    )
    .add_systems(OnEnter(Stage::Home), leave.after(set_aside))
    .add_systems(OnEnter(Stage::Loading), leave)
    .add_plugins((spot::plugin, reporting::plugin, distances::plugin));
}
