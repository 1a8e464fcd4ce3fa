//! The class, for its instructor: who has done what, what is missed, what each device tells, and how the class votes. The
//! store is read beside the window.

mod lists;
mod pages;
mod reading;
mod saving;

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::{Heading, Sheet, Stay, point};
use crate::front_end::icon::Icon;
use crate::front_end::patrolling;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::widget::{Chosen, Kit, Offer, OnEscape, OneOf, TabPage, Weight};
use crate::report::cohort::words;
use crate::scoring::cohort::Whose;
use crate::text::Message;
pub(super) use reading::Class;
use reading::{Read, Reading};

/// The screen is opened; whatever makes what was read stale goes before.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Opening;

/// Whose results are looked at.
#[derive(Resource, Debug, Clone)]
pub(super) struct Asked {
    /// Everybody or a course.
    pub(super) class: Whose,
    /// One of them, by pseudonym.
    trainee: Option<String>,
    tab: Tab,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            class: Whose::Everybody,
            trainee: None,
            tab: Tab::People,
        }
    }
}

impl Asked {
    fn whose(&self) -> Whose {
        match (&self.trainee, &self.class) {
            (None, class) => class.clone(),
            (Some(trainee), Whose::Course(course)) => Whose::Enrolled {
                trainee: trainee.clone(),
                course: course.clone(),
            },
            (Some(trainee), _) => Whose::Trainee(trainee.clone()),
        }
    }

    /// The course that is looked at; none for everybody.
    pub(super) fn course(&self) -> Option<&str> {
        self.class.course()
    }
}

/// A part of the results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tab {
    /// Who has done what.
    People,
    /// What is missed.
    Missed,
    /// Distances kept, and progress.
    Drawn,
    /// Devices that tell nothing.
    Devices,
    /// Votes in group mode.
    Votes,
}

impl Tab {
    /// What there is of one trainee; the first of all, so that each has the same place.
    const OF_ONE: &'static [Self] = &[Self::People, Self::Missed, Self::Drawn];
}

impl OneOf for Tab {
    const GROUP: &'static str = "class-tabs";
    const ALL: &'static [Self] = &[
        Self::People,
        Self::Missed,
        Self::Drawn,
        Self::Devices,
        Self::Votes,
    ];

    fn called(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Missed => "missed",
            Self::Drawn => "drawn",
            Self::Devices => "devices",
            Self::Votes => "votes",
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::People => "cohort-people",
            Self::Missed => "instructor-tab-missed",
            Self::Drawn => "instructor-tab-drawn",
            Self::Devices => "instructor-tab-devices",
            Self::Votes => "cohort-group",
        }
    }
}

fn open(
    mut commands: Commands,
    kit: Kit,
    asked: Res<Asked>,
    class: Option<Res<Class>>,
    one: Option<Res<reading::One>>,
) {
    let read = match &asked.trainee {
        Some(_) => one.as_ref().map(|one| &one.0),
        None => class.as_ref().map(|class| &class.read),
    };
    let cohort = read.and_then(|read| read.as_ref().ok());
    let title = cohort.map_or_else(
        || kit.words.word("instructor-title"),
        |read| kit.words.say(&words::title(&read.cohort)),
    );
    let heading = Heading::new(Stage::Class, &title).wide();
    let sheet = match &asked.trainee {
        Some(name) => sheet_of_one(&mut commands, &kit, heading, name),
        None => Sheet::open(&mut commands, &kit, &heading),
    };
    match read {
        None => sheet.holds(&mut commands, |held| {
            let waiting = kit.words.word("instructor-reading");
            held.spawn((reading::Progress, kit.text(&waiting)));
        }),
        Some(Err(told)) => sheet.holds(&mut commands, |held| {
            for message in told {
                let said = kit.words.say(message);
                held.spawn(point(&kit, Icon::Warning, theme::WARN, &said));
            }
        }),
        Some(Ok(read)) => fill(&mut commands, &kit, &sheet, &asked, class.as_deref(), read),
    }
}

/// One trainee's sheet leads back to the class.
fn sheet_of_one(commands: &mut Commands, kit: &Kit, heading: Heading, name: &str) -> Sheet {
    let sheet = Sheet::open(commands, kit, &heading.without_back());
    let called = row_of(name);
    sheet.ends(commands, |foot| {
        foot.spawn((
            kit.icon_button(
                "back",
                Icon::Back,
                &kit.words.word("instructor-back"),
                Weight::Plain,
            ),
            OnEscape,
            AutoFocus,
            observe(
                move |_: On<Activate>,
                      mut commands: Commands,
                      mut asked: ResMut<Asked>,
                      mut travel: Travel| {
                    asked.trainee = None;
                    commands.remove_resource::<reading::One>();
                    commands.remove_resource::<Reading>();
                    commands.insert_resource(Stay {
                        called: Some(called.clone()),
                        scrolled: None,
                        frames: 0,
                    });
                    travel.again();
                },
            ),
        ));
    });
    sheet
}

/// Stable name of a trainee's row.
fn row_of(pseudonym: &str) -> String {
    format!("trainee-{pseudonym}")
}

fn fill(
    commands: &mut Commands,
    kit: &Kit,
    sheet: &Sheet,
    asked: &Asked,
    class: Option<&Class>,
    read: &Read,
) {
    let all = match asked.trainee {
        Some(_) => Tab::OF_ONE,
        None => Tab::ALL,
    };
    let tabs = all.iter().map(|tab| Offer::of(*tab, &kit.words));
    let open = all.iter().position(|tab| *tab == asked.tab);
    let label = kit.words.word("instructor-title");
    sheet.holds(commands, |held| {
        // Rolled with the rest: large letters in a small window leave no room beside them.
        held.spawn((
            kit.tabs(Tab::GROUP, &label, tabs.collect(), open.unwrap_or(0)),
            observe(|chosen: On<Chosen>, mut asked: ResMut<Asked>| {
                asked.tab = chosen.one().unwrap_or(Tab::People);
            }),
        ));
        for &tab in all {
            held.spawn((
                TabPage::of(tab),
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(12),
                    width: percent(100),
                    ..default()
                },
            ))
            .with_children(|page| match tab {
                Tab::People => pages::people(page, kit, asked, class, read),
                Tab::Missed => pages::missed(page, kit, &read.cohort),
                Tab::Drawn => pages::drawn(page, kit, read),
                Tab::Devices => pages::devices(page, kit, &read.cohort),
                Tab::Votes => pages::votes(page, kit, &read.cohort),
            });
        }
        held.spawn((
            saving::SavedSays,
            kit.text(""),
            Node {
                display: Display::None,
                ..default()
            },
        ));
    });
    sheet.ends(commands, |foot| {
        foot.spawn((
            kit.icon_button(
                "write-page",
                Icon::Report,
                &kit.words.word("instructor-write"),
                Weight::Plain,
            ),
            observe(|_: On<Activate>, mut commands: Commands| {
                commands.run_system_cached(saving::save);
            }),
        ));
        if asked.trainee.is_none() {
            foot.spawn((
                kit.icon_button(
                    "group-mode",
                    Icon::Team,
                    &kit.words.word("instructor-group"),
                    Weight::Main,
                ),
                AutoFocus,
                observe(|_: On<Activate>, mut travel: Travel| travel.go(Stage::Group)),
            ));
        }
    });
}

/// Looks at somebody else's results.
fn look_at(
    commands: &mut Commands,
    asked: &mut Asked,
    travel: &mut Travel,
    change: impl FnOnce(&mut Asked),
) {
    change(asked);
    commands.remove_resource::<Reading>();
    travel.again();
}

/// Rebuilding the screen leaves it and comes back: only leaving for good forgets what was read.
fn leave(mut commands: Commands, mut asked: ResMut<Asked>) {
    commands.remove_resource::<Class>();
    commands.remove_resource::<reading::One>();
    commands.remove_resource::<Reading>();
    asked.trainee = None;
}

/// Reads the class again when it is looked at next.
pub(super) fn forget(commands: &mut Commands) {
    commands.remove_resource::<Class>();
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Asked>()
        .add_systems(
            OnEnter(Stage::Class),
            (reading::begin, open).chain().in_set(Opening),
        )
        .add_systems(OnEnter(Stage::Home), leave.after(patrolling::set_aside))
        .add_systems(
            Update,
            (
                reading::take_over.run_if(resource_exists::<Reading>),
                reading::tell.run_if(resource_exists::<Reading>),
                saving::tell.run_if(resource_exists::<saving::Saving>),
            )
                .chain()
                .in_set(Stage::Class),
        );
}

/// A sentence of the reports, in the language shown.
fn say(kit: &Kit, message: &Message) -> String {
    kit.words.say(message)
}
