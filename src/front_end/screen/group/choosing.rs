//! Before a session: whose results it counts for, and the land from which the views are.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::ecs::system::SystemParam;
use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};
use bevy::ui_widgets::{Activate, observe};

use super::painting::paint;
use super::{Session, Showing};
use crate::drill::Bank;
use crate::files;
use crate::front_end::icon::Icon;
use crate::front_end::screen::class::{Asked, Class};
use crate::front_end::screen::drill::Painter;
use crate::front_end::screen::shelf::Shelf;
use crate::front_end::screen::{Heading, Sheet, point};
use crate::front_end::settings::DataFolder;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::widget::{Chosen as Chose, Kit, List, Offer, Weight};
use crate::group::{EXTENSION, Group, GroupRecord, Hands, PLACES};
use crate::record::Header;
use crate::scenario::{self, LoadedScenario};
use crate::store;
use crate::text::Message;

/// What was chosen so far.
#[derive(Resource, Default)]
pub(super) struct Chosen {
    /// The course; none as long as nobody chose: then the one that is looked at.
    course: Option<Option<String>>,
    /// Why the last choice led to nothing.
    told: Option<Message>,
    /// Edition of the shelf shown.
    edition: u32,
}

/// What there is to choose from.
#[derive(SystemParam)]
pub(super) struct Choosing<'w> {
    chosen: Res<'w, Chosen>,
    preparing: Option<Res<'w, Preparing>>,
    shelf: Res<'w, Shelf>,
    class: Option<Res<'w, Class>>,
    asked: Res<'w, Asked>,
}

impl Choosing<'_> {
    fn course(&self) -> Option<String> {
        let looked_at = || self.asked.course().map(str::to_owned);
        self.chosen.course.clone().unwrap_or_else(looked_at)
    }
}

/// A session that is being made ready.
#[derive(Resource)]
pub(super) struct Preparing {
    task: Task<Option<(Painter, Group, Header)>>,
    course: Option<String>,
}

pub(super) fn open(commands: &mut Commands, kit: &Kit, choosing: &Choosing) {
    let words = &kit.words;
    let title = words.word("instructor-group");
    let sheet = Sheet::open(commands, kit, &Heading::new(Stage::Group, &title));
    if choosing.preparing.is_some() {
        sheet.holds(commands, |held| {
            held.spawn(kit.text(&words.word("drill-preparing")));
        });
        return;
    }
    sheet.holds(commands, |held| {
        held.spawn(kit.text(&words.word("group-what")));
        if let Some(told) = &choosing.chosen.told {
            held.spawn(point(kit, Icon::Warning, theme::WARN, &words.say(told)));
        }
        if let Some(class) = choosing.class.as_ref()
            && !class.courses.is_empty()
        {
            held.spawn(kit.heading(&words.word("group-for-course")));
            courses(held, kit, &class.courses, choosing.course().as_deref());
        }
        held.spawn(kit.heading(&words.word("group-which-land")));
        if !choosing.shelf.filled {
            held.spawn(kit.text(&words.word("exercises-reading")));
        }
        held.spawn((
            List,
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(8),
                ..default()
            },
        ))
        .with_children(|list| {
            let loaded = choosing.shelf.all.iter().filter_map(|shelved| {
                let loaded = shelved.read.as_ref().ok()?;
                Some((&shelved.path, loaded))
            });
            for (number, (path, loaded)) in loaded.enumerate() {
                let mut land = list.spawn(land(kit, path, loaded));
                if number == 0 {
                    land.insert(AutoFocus);
                }
            }
        });
    });
}

fn courses(held: &mut ChildSpawnerCommands, kit: &Kit, courses: &[String], now: Option<&str>) {
    let none = Offer::new("none", kit.words.word("group-no-course"));
    let named = courses.iter().enumerate().map(|(number, name)| {
        let words = Message::new("instructor-course").with("name", name);
        Offer::new(number.to_string(), kit.words.say(&words))
    });
    let at = courses.iter().position(|name| now == Some(name));
    let names = courses.to_vec();
    held.spawn((
        kit.choices(
            "for-course",
            &kit.words.word("group-for-course"),
            [none].into_iter().chain(named).collect(),
            at.map_or(0, |at| at + 1),
        ),
        observe(move |chose: On<Chose>, mut chosen: ResMut<Chosen>| {
            let name = chose.number.checked_sub(1).and_then(|at| names.get(at));
            chosen.course = Some(name.cloned());
        }),
    ));
}

fn land(kit: &Kit, path: &Path, loaded: &LoadedScenario) -> impl Bundle + use<> {
    let scenario = &loaded.scenario;
    let path = path.to_owned();
    (
        kit.icon_button(
            &format!("land-{}", scenario.id),
            Icon::Map,
            kit.words.authored(&scenario.title),
            Weight::Plain,
        ),
        observe(
            move |_: On<Activate>,
                  mut commands: Commands,
                  folder: Res<DataFolder>,
                  choosing: Choosing,
                  mut travel: Travel| {
                let (path, course) = (path.clone(), choosing.course());
                let seed = sessions_in(&folder) as u64 + 1;
                let task = AsyncComputeTaskPool::get().spawn(async move { prepared(&path, seed) });
                commands.insert_resource(Preparing { task, course });
                travel.again();
            },
        ),
    )
}

/// Sessions so far: each has a seed of its own.
fn sessions_in(folder: &DataFolder) -> usize {
    files::files_in(&store::groups(&folder.0), EXTENSION).map_or(0, |sessions| sessions.len())
}

/// None where nothing can be found from the route.
fn prepared(path: &Path, seed: u64) -> Option<(Painter, Group, Header)> {
    let loaded = scenario::load(path).ok()?;
    let bank = Arc::new(Bank::of(&loaded.scenario, &loaded.doctrine));
    let group = Group::begin(&bank, seed)?;
    let header = GroupRecord::header(&loaded, seed).begun_now();
    Some((Painter::of(bank, &loaded.scenario), group, header))
}

pub(super) fn take_over(
    mut commands: Commands,
    mut preparing: ResMut<Preparing>,
    mut chosen: ResMut<Chosen>,
    folder: Res<DataFolder>,
    mut travel: Travel,
) {
    let Some(ready) = block_on(poll_once(&mut preparing.task)) else {
        return;
    };
    commands.remove_resource::<Preparing>();
    travel.again();
    let Some((painter, group, header)) = ready else {
        chosen.told = Some(Message::new("drill-nothing-to-find"));
        return;
    };
    chosen.told = None;
    chosen.course = None;
    paint(&mut commands, painter, group.coming().cloned(), None);
    commands.insert_resource(Session {
        path: path_of(&folder, &group, &header),
        group,
        header,
        course: preparing.course.take(),
        showing: Showing::View,
        ended_at: Showing::View,
        hands: Hands::none(PLACES),
        picture: None,
        pointed_out: None,
        next_picture: None,
        unwritten: None,
    });
}

/// `20261130T081500Z-first-lesson-3.gsgroup`.
fn path_of(folder: &DataFolder, group: &Group, header: &Header) -> PathBuf {
    let begun = header.recorded_at.as_deref().unwrap_or_default();
    let begun: String = begun
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric())
        .collect();
    let scenario = &group.bank().scenario.id;
    let name = format!("{begun}-{scenario}-{}.{EXTENSION}", header.seed);
    store::groups(&folder.0).join(name)
}

/// Lists what is on the shelf once it is filled.
pub(super) fn say_filled(shelf: Res<Shelf>, mut chosen: ResMut<Chosen>, mut travel: Travel) {
    if shelf.filled && chosen.edition != shelf.edition {
        chosen.edition = shelf.edition;
        travel.again();
    }
}
