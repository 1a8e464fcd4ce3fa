//! The first screen: what the program is, and where to go.

use bevy::app::AppExit;
use bevy::input_focus::{AutoFocus, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::drill::WantsRefresher;
use super::results::list_unread;
use crate::front_end::icon::{Icon, icon};
use crate::front_end::making_ready::Wanted;
use crate::front_end::patrolling;
use crate::front_end::settings::{DataFolder, Settings};
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::trainees::Trainees;
use crate::front_end::widget::{Kit, StableId, Weight, panel, row, screen, scroll_area};
use crate::report::wording;
use crate::text::Message;

fn open(
    mut commands: Commands,
    kit: Kit,
    settings: Res<Settings>,
    trainees: Res<Trainees>,
    folder: Res<DataFolder>,
    mut visible: ResMut<InputFocusVisible>,
) {
    let words = &kit.words;
    let title = words.word("home-title");
    let who = settings.trainee.clone();
    let broken_off = who
        .as_deref()
        .and_then(|name| trainees.broken_off(name))
        .cloned();
    // Beside the way on stands one that gives the patrol up: it is seen what Enter presses.
    visible.0 |= broken_off.is_some();
    let to_train = who
        .as_deref()
        .map(|name| trainees.train_next(name))
        .unwrap_or_default();
    let root = commands.spawn(screen(Stage::Home, &title)).id();
    let column = commands
        .spawn((Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(18),
            width: percent(100),
            max_width: px(760),
            align_self: AlignSelf::Center,
            // Centred in a high window, scrollable in a low one.
            margin: UiRect::vertical(auto()),
            flex_shrink: 0.0,
            ..default()
        },))
        .id();
    commands.spawn((ChildOf(root), scroll_area(super::Adopts(column))));
    commands.entity(column).with_children(|held| {
        held.spawn((
            Node {
                flex_direction: FlexDirection::Row,
                column_gap: px(16),
                align_items: AlignItems::Center,
                margin: UiRect::top(px(12)),
                ..default()
            },
            children![
                icon(Icon::Shield, 52.0, theme::ACCENT),
                (
                    Node {
                        flex_direction: FlexDirection::Column,
                        flex_shrink: 1.0,
                        min_width: px(0),
                        ..default()
                    },
                    children![
                        kit.spoken(&title, 36.0, theme::INK, true, accesskit::Role::Heading),
                        kit.spoken(
                            &words.word("home-subtitle"),
                            theme::TEXT_PX,
                            theme::INK_FAINT,
                            false,
                            accesskit::Role::Label
                        ),
                    ],
                ),
            ],
        ));
        held.spawn(kit.text(&words.word("home-what")));
        if let Some(unread) = &trainees.unread {
            held.spawn(list_unread(&kit, unread));
        }
        if let Err(unsigned) = folder.installation() {
            held.spawn(super::point(
                &kit,
                Icon::Warning,
                theme::WARN,
                &words.say(&unsigned),
            ));
        }
        if let Some(outing) = &broken_off {
            let record = outing.record.clone();
            let aside = outing.record.clone();
            held.spawn(panel()).with_children(|offer| {
                offer.spawn(kit.heading(&words.word("home-broken-off")));
                offer.spawn(
                    kit.text(
                        &words.say(
                            &Message::new("home-broken-off-which")
                                .with("title", &outing.title)
                                .with("time", wording::clock(outing.duration_s)),
                        ),
                    ),
                );
                offer.spawn(row()).with_children(|buttons| {
                    buttons.spawn((
                        kit.icon_button(
                            "go-on",
                            Icon::Begin,
                            &words.word("home-go-on"),
                            Weight::Main,
                        ),
                        AutoFocus,
                        observe(
                            move |_: On<Activate>,
                                  mut commands: Commands,
                                  folder: Res<DataFolder>,
                                  mut travel: Travel| {
                                commands.insert_resource(Wanted::Resume {
                                    record: folder.records().join(&record),
                                });
                                travel.go(Stage::Loading);
                            },
                        ),
                    ));
                    buttons.spawn((
                        kit.icon_button(
                            "lay-aside",
                            Icon::Cross,
                            &words.word("home-lay-aside"),
                            Weight::Plain,
                        ),
                        observe(
                            move |_: On<Activate>,
                                  mut trainees: ResMut<Trainees>,
                                  settings: Res<Settings>,
                                  mut travel: Travel| {
                                if let Some(name) = &settings.trainee {
                                    trainees.lay_aside(name, &aside);
                                }
                                travel.again();
                            },
                        ),
                    ));
                });
            });
        }
        let begin = if broken_off.is_some() {
            Weight::Plain
        } else {
            Weight::Main
        };
        held.spawn((Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(10),
            ..default()
        },))
            .with_children(|list| {
                let mut main = list.spawn((
                    kit.icon_button("begin", Icon::Begin, &words.word("home-begin"), begin),
                    observe(begin_training),
                ));
                if broken_off.is_none() {
                    main.insert(AutoFocus);
                }
                if !to_train.is_empty() {
                    list.spawn((
                        kit.icon_button(
                            "train-missed",
                            Icon::Target,
                            &words.word("home-train-missed"),
                            Weight::Plain,
                        ),
                        observe(begin_training),
                    ));
                }
                if who.is_some() {
                    list.spawn((
                        kit.icon_button(
                            "refresher",
                            Icon::Clock,
                            &words.word("home-refresher"),
                            Weight::Plain,
                        ),
                        observe(
                            |_: On<Activate>, mut commands: Commands, mut travel: Travel| {
                                commands.insert_resource(WantsRefresher);
                                travel.go(Stage::Drill);
                            },
                        ),
                    ));
                    list.spawn((
                        kit.icon_button(
                            "drill",
                            Icon::Eye,
                            &words.word("home-drill"),
                            Weight::Plain,
                        ),
                        observe(|_: On<Activate>, mut travel: Travel| travel.go(Stage::Drill)),
                    ));
                }
                list.spawn(row()).with_children(|rest| {
                    let places = [
                        ("results", Icon::Report, "home-results", Stage::Results),
                        ("class", Icon::Team, "home-class", Stage::Class),
                        ("settings", Icon::Settings, "home-settings", Stage::Settings),
                        ("controls", Icon::Keys, "home-controls", Stage::Controls),
                    ];
                    for (called, picture, words, stage) in places {
                        rest.spawn((
                            kit.icon_button(called, picture, &kit.words.word(words), Weight::Plain),
                            observe(move |_: On<Activate>, mut travel: Travel| travel.go(stage)),
                        ));
                    }
                    rest.spawn((
                        kit.icon_button(
                            "leave",
                            Icon::Leave,
                            &words.word("home-leave"),
                            Weight::Plain,
                        ),
                        observe(|_: On<Activate>, mut exit: MessageWriter<AppExit>| {
                            exit.write(AppExit::Success);
                        }),
                    ));
                });
            });
        if let Some(name) = &who {
            held.spawn(row()).with_children(|line| {
                line.spawn(icon(Icon::Person, 22.0, theme::INK_FAINT));
                line.spawn(
                    kit.text(&words.say(&Message::new("home-you-are").with("name", name.as_str()))),
                );
                line.spawn((
                    kit.button("change-who", &words.word("home-change-who"), Weight::Plain),
                    observe(|_: On<Activate>, mut travel: Travel| travel.go(Stage::Who)),
                ));
            });
        }
        held.spawn((
            Node {
                flex_direction: FlexDirection::Row,
                column_gap: px(10),
                align_items: AlignItems::Start,
                padding: UiRect::axes(px(14), px(10)),
                border: UiRect::all(px(1)),
                border_radius: BorderRadius::all(px(theme::ROUND_PX)),
                ..default()
            },
            BorderColor::all(theme::LINE),
            children![
                icon(Icon::Info, 22.0, theme::INK_FAINT),
                (
                    Node {
                        flex_shrink: 1.0,
                        min_width: px(0),
                        ..default()
                    },
                    children![kit.text(&words.word("sheet-supports"))],
                ),
            ],
        ));
    });
}

fn begin_training(_: On<Activate>, settings: Res<Settings>, mut travel: Travel) {
    travel.go(if settings.trainee.is_some() {
        Stage::Exercises
    } else {
        Stage::Who
    });
}

/// Shows records found while the screen is open.
fn say_found(trainees: Res<Trainees>, mut travel: Travel) {
    if trainees.is_changed() && !trainees.is_added() {
        travel.again();
    }
}

/// Stable id of the last focus on this screen, unless it is the default one.
#[derive(Resource, Debug, Clone, Default)]
struct Last(Option<String>);

fn remember(
    focus: Res<InputFocus>,
    names: Query<(&StableId, Has<AutoFocus>)>,
    mut last: ResMut<Last>,
) {
    if focus.is_changed()
        && let Some((called, anyway)) = focus.get().and_then(|entity| names.get(entity).ok())
    {
        last.0 = (!anyway).then(|| called.0.clone());
    }
}

/// Restores the focus on coming back.
fn come_back(mut commands: Commands, last: Res<Last>) {
    if last.0.is_some() {
        commands.insert_resource(super::Stay {
            called: last.0.clone(),
            scrolled: None,
            frames: 0,
        });
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Last>()
        .add_systems(
            OnEnter(Stage::Home),
            (open, come_back).chain().after(patrolling::set_aside),
        )
        .add_systems(Update, (say_found, remember).chain().in_set(Stage::Home));
}
